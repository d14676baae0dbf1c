import Casebook
import FOILaw
import Testing

@testable import ReplyReader

@Suite("Facts weighed from evidence")
struct FactEvidenceTests {
  private func facts(_ text: String) -> LetterFacts { ReplyReader.read(text).facts }

  @Test(
    "the sender's name is the authority, not every name in the letter",
    arguments: [
      (
        "Registered Office\nQuay Street\n\nDear Sir\n\nYour request is refused.\n\nYours faithfully\n\nSeaham Port Authority",
        "Seaham Port Authority"
      ),
      (
        "Information Access Office\nSeaham Ferry Trust\n1 High Street\n\nDear Sir\n\nIf the Trust held it, your request "
          + "would be refused.", "Seaham Ferry Trust"
      ),
      (
        "Seaham Port                Legal Services\n\nFrom Seaham Port Authority\n\nDear Sir\n\nYour request about "
          + "Dalby Borough Council is refused.\n\nYours faithfully\nSeaham Port Authority",
        "Seaham Port Authority"
      ),
      ("NHS Glenferry\nTrust Offices\n\nDear Sir\n\nYour request is refused.", "NHS Glenferry"),
      (
        "DALBY FIRE & RESCUE SERVICE\n\nDear Sir\n\nYour request is refused.",
        "Dalby Fire & Rescue Service"
      ),
      (
        "SEAHAM HARBOUR POLICE\nOffice of the Deputy Chief Constable\n\nDear Sir\n\nYour request is refused.",
        "Seaham Harbour Police"
      ),
      (
        "FERRY PASSENGERS REGULATOR\n\nDear Sir\n\nYour request is refused.",
        "Ferry Passengers Regulator"
      ),
      (
        "Dear Sir\n\nYour request is refused by us.\n\nYours faithfully\n\nDirector\nDepartment of Ferries",
        "Department of Ferries"
      ),
      (
        "From: Records <foi@dalby.example>\nSent: 3 May 2025\nSubject: Your request\n\nDear Sir\n\nWe do not hold it. Larch College "
          + "would hold this.\n\nKind regards\nDalby Borough Council", "Dalby Borough Council"
      ),
      (
        "Ministry for Piers, Sands & Tides\n\nDear Sir\n\nYour request is refused.",
        "Ministry for Piers, Sands & Tides"
      ),
      (
        "Seaham Bay\nBorough & District Council\n\nDear Sir\n\nYour request is refused.",
        "Seaham Bay Borough & District Council"
      ),
      (
        "Seaham Ferry\nCOMBINED AUTHORITY\n\nDear Sir\n\nThe Seaham Ferry Combined Authority refuses your request.",
        "Seaham Ferry Combined Authority"
      ),
      (
        "Ministry for\nPiers & Sands\n\nDear Sir\n\nYour request is refused.",
        "Ministry for Piers & Sands"
      ),
      (
        "From: Office - St Elwin's <office@stelwins.example>\nTo: Sam Poole\nSent: 3 May 2025\nSubject: RE: FOI\n\n"
          + "Hello\n\nYour request is refused.\n\nRegards\nBursar\nSt Elwin's C of E Academy, Quay Street, Dalby",
        "St Elwin's C of E Academy"
      ),
      (
        "St. Elwin's Primary School\n\nDear Sir\n\nYour request is refused.",
        "St. Elwin's Primary School"
      ),
      (
        "Piers and Sands Agency Scotland\n\nDear Sir\n\nRefused, your request.",
        "Piers and Sands Agency Scotland"
      ),
      (
        "CYNGOR CYMUNED LLANDALBY COMMUNITY COUNCIL\n\nDear Sir\n\nYour request is refused.",
        "Llandalby Community Council"
      ),
    ])
  func authority(_ text: String, _ name: String) {
    #expect(facts(text).authority == name)
  }

  @Test(
    "the reference is the authority's",
    arguments: [
      (
        "Seaham Port Authority\nBy e-mail: (request-914414-5d0e@post.example)\nOur ref: FOI 24/118\n\nDear Sir\n\nRefused.",
        "FOI 24/118"
      ),
      ("FOI reply - 07715\n\nDear Sir\n\nWe hold it. See planning application 24/00417.", "07715"),
      ("FOI / 5102 / 2024 - Ladders\n\nDear Sir\n\nYour request is refused.", "FOI / 5102 / 2024"),
      (
        "From: FOI <foi@dalby.example>\nDate: 3 May 2025\nSubject: RE: Ladders [DBC-FOI-2025-097]\n\nDear Sir\n\nWe hold it.",
        "DBC-FOI-2025-097"
      ),
      (
        "Seaham Port Authority\n3 May 2025        SPA 2025-31\n\nDear Sir\n\nYour request is refused.",
        "SPA 2025-31"
      ),
      (
        "Seaham Port Authority\nInternal review IR/0071\nOriginal request SPA-1962 (answered 18 March 2025)\n\n"
          + "Dear Sir\n\nYou asked us to look again.", "IR/0071"
      ),
      (
        "Seaham Port Authority\nEin cyf / Our ref: RhG 2025-211\n\nDear Sir\n\nYour request is refused.",
        "RhG 2025-211"
      ),
      (
        "Seaham Port Authority\nOur ref: SPA RFI 1187\n\nDear Sir\n\nRefused, your request.",
        "SPA RFI 1187"
      ),
      (
        "From: Records\nDate: 3 May 2025\nSubject: Request - clarification needed (SPA 2025-019)\n\nDear Sir\n\nWe hold it.",
        "SPA 2025-019"
      ),
      (
        "From: Records\nDate: 3 May 2025\nSubject: RE: Ladders [SPA-EIR-57]\n\nDear Sir\n\nWe hold it.",
        "SPA-EIR-57"
      ),
      (
        "Seaham Port Authority\n3rd May 2025 / 6610-25\n\nDear Sir\n\nYour request is refused.",
        "6610-25"
      ),
      (
        "Seaham Port Authority\n\n2025-06/0417\n\nDear Sir\n\nYour request is refused.",
        "2025-06/0417"
      ),
      (
        "Dear Sir\n\nSPA 06-25\n\nYour request is refused because nothing of the sort is held.",
        "SPA 06-25"
      ),
    ])
  func reference(_ text: String, _ reference: String) {
    #expect(facts(text).reference == reference)
  }

  @Test("no reference is read where there is only a telephone, a postcode or the requester's own")
  func noReference() {
    let text = """
      Seaham Port Authority
      Quay Street, Seaham SM1 2AB
      Tel: 01632 960123
      Your ref: JL/77

      Dear Sir

      Your request is refused under section 14(1).
      """
    #expect(facts(text).reference == nil)
  }

  @Test(
    "the date is the letter's own",
    arguments: [
      ("Seaham Port Authority\n3 May 2025\n\nDear Sir\n\nYour request of 7 April 2025 is refused."),
      ("Seaham Port Authority\nRequest ref. 5890595                  3 May 2025\n\nDear Sir\n\nRefused as to your request."),
      ("Dear Sir\n\nYour request is refused.\n\nThe Port Archive\nPublished 9 May 2025\n3 May 2025"),
      ("Sent by e-mail on Saturday, 3 May 2025\n\nDear Sir\n\nYour request is refused."),
      ("Dear Sir\n\nOur answers to your request are below.\n\nDate: 3 May 2025\n\nFrom: Sam Poole\nSent: 1 April 2025 09:00\nTo: FOI\n\n"
        + "> 1. How many ships?\nTwelve"),
      ("Seaham Port Authority\n\nSam Poole\nby email\n\n3 May 2025\n\nDear Sir\n\nYour request is refused."),
      ("Seaham Port Authority\nDyddiad/Date: 3 / 5 / 2025\n\nDear Sir\n\nYour request is refused."),
      ("Cyf/Ref: CH/2025/1209       Dyddiad/Date: 3 Mai / May 2025\n\nAnnwyl Ms Poole\n\nYour request is refused."),
    ])
  func date(_ text: String) {
    #expect(facts(text).date == CalendarDay(year: 2025, month: 5, day: 3))
  }

  @Test(
    "the time to ask for a review, wherever and however it is said",
    arguments: [
      (
        "You may ask for an internal review within six weeks.",
        ReviewWindow(amount: 6, unit: .weeks)
      ),
      (
        "Should you wish to have this looked at again, our Clerk will arrange it if you write within 20 working days.",
        ReviewWindow(amount: 20, unit: .workingDays)
      ),
      (
        "You have forty (40) working days in which to raise a complaint.",
        ReviewWindow(amount: 40, unit: .workingDays)
      ),
      (
        "Please ask us to review this within two calendar months. After that you may apply to the Scottish Information "
          + "Commissioner within six months.", ReviewWindow(amount: 2, unit: .months)
      ),
      (
        "If you are unhappy with how we have dealt with this please e-mail us within 40 working days.",
        ReviewWindow(amount: 40, unit: .workingDays)
      ),
      (
        "A fresh look at any part of it will be taken if you write, within 40 working days, to our Clerk.",
        ReviewWindow(amount: 40, unit: .workingDays)
      ),
      (
        "If not, kindly tell us within 40 working days and our Chair will look into it.",
        ReviewWindow(amount: 40, unit: .workingDays)
      ),
      (
        "Complaints about this reply\n\nPlease write inside two months to the Clerk.",
        ReviewWindow(amount: 2, unit: .months)
      ),
      (
        "Os nad ydych yn fodlon ar yr ymateb hwn, gallwch ofyn am adolygiad mewnol o fewn 40 diwrnod gwaith.",
        ReviewWindow(amount: 40, unit: .workingDays)
      ),
      (
        "Gallwch ofyn am adolygiad mewnol o fewn 40 diwrnod gwaith.",
        ReviewWindow(amount: 40, unit: .workingDays)
      ),
      (
        "If you are unhappy about this extension you may ask for an internal review within 40 working days.",
        ReviewWindow(amount: 40, unit: .workingDays)
      ),
      (
        "You may, within 40 working days, ask us to review how we dealt with your request.",
        ReviewWindow(amount: 40, unit: .workingDays)
      ),
      (
        "If there is something you would like us to look at again, do drop a line to our Clerk within two months.",
        ReviewWindow(amount: 2, unit: .months)
      ),
    ])
  func window(_ text: String, _ window: ReviewWindow) {
    let letter =
      "Seaham Port Authority\n\nDear Sir\n\nYour request is refused under section 14(1).\n\n" + text
    #expect(facts(letter).reviewWindow == window)
  }

  @Test(
    "what the authority promises, or the Commissioner gives, is no time to ask for a review",
    arguments: [
      "You may ask for an internal review. We will answer within 20 working days.",
      "You may ask for a review, and can complain to the Scottish Information Commissioner within six months.",
    ])
  func noWindow(_ text: String) {
    let letter =
      "Seaham Port Authority\n\nDear Sir\n\nYour request is refused under section 14(1).\n\n" + text
    #expect(facts(letter).reviewWindow == nil)
  }

  @Test("a last day, with or without its year, and that there is no review, are read as such")
  func otherWindows() {
    func window(_ text: String) -> ReviewWindow? {
      facts(
        "Seaham Port Authority\n3 October 2025\n\nDear Sir\n\nYour request is refused.\n\n" + text
      ).reviewWindow
    }
    let day = CalendarDay(year: 2025, month: 11, day: 24)
    #expect(
      window("You may ask for an internal review by 24 November 2025.").map { "\($0)" }
        == day.map { "until \($0)" })
    #expect(
      window("Please ask for a review no later than 24 November.").map { "\($0)" }
        == day.map { "until \($0)" })
    #expect(
      window("We do not offer an internal review. You may complain to the Commissioner.")
        == .notOffered)
    #expect(window("We will let you have our answer to a review by 24 November 2025.") == nil)
  }

  @Test("a review is asked for at the address in its own sentence, or by answering the e-mail")
  func contact() {
    let head =
      "From: Records <records@seaham.example>\nDate: 3 May 2025\nSubject: Your request\n\nDear Sir\n\n"
    let near =
      "It is refused. For questions write to desk@seaham.example. Reviews: write to appeal@seaham.example."
    #expect(facts(head + near).reviewContact == "appeal@seaham.example")
    let own =
      "It is refused. You may ask for a review by replying to this e-mail. Complain to casework@ico.org.uk."
    #expect(facts(head + own).reviewContact == "records@seaham.example")
  }

  @Test(
    "A section that only moves a request to the Regulations is not the law it was answered under")
  func movedToTheRegulations() {
    let reading = ReplyReader.read(
      """
      As this is environmental information, we apply section 39(2) of the Freedom of Information (Scotland) Act \
      2002 (FOISA), so that we do not also have to deal with your request under FOISA. The Board has never owned a \
      quarry. We do not therefore hold this, and this is a notice under regulation 10(4)(a) of the EIRs.
      """,
      questions: [
        Question(id: QuestionID(labels: ["1"]), text: "Surveys of the quarry."),
        Question(id: QuestionID(labels: ["2"]), text: "Plans for the quarry."),
      ])
    #expect(reading.facts.regime == .eisr)
    for answer in reading.answers {
      #expect(answer.outcome == .notHeld)
      #expect(answer.claims.map(\.description) == ["reg10(4)(a)"])
    }
  }

  @Test("the law in the subject is the letter's, whatever one answer was dealt with under")
  func regimeOfSubject() {
    let text = """
      Seaham Port Authority

      Dear Sir

      FREEDOM OF INFORMATION ACT 2000 - SILT AND SHIPS

      1. Two ships.
      2. The silt survey is environmental information. Regulation 12(4)(d) of the Environmental \
      Information Regulations 2004 applies, as it is unfinished.
      """
    #expect(facts(text).regime == .foia)
  }

  @Test("the year of an Act is not the period of a figure")
  func yearOfAnAct() {
    let text = """
      Dear Ms Lund

      Our answers to your request are below.

      1. How many licences were issued?
      Under the Ferries (Licensing) Act 2009 we issued 41 licences. In 2024 we issued 12.
      """
    let values = ReplyReader.read(text).answers.flatMap(\.values)
    #expect(!values.contains { $0.period == "2009" })
    #expect(values.contains { $0.value == "12" && $0.period == "2024" })
  }

  @Test(
    "a letter that asks back says how long it waits for the answer",
    arguments: [
      (
        "If we don't hear from you by 14 January 2027 we will assume that you no longer want it and close the request.",
        ReviewWindow(wording: "by 14 January 2027")
      ),
      (
        "If we have not received your reply within 20 working days, your request will be closed.",
        .period(20, .workingDays)
      ),
      (
        "Please reply by 9 November 2026, or we will close your request.",
        ReviewWindow(wording: "by 9 November 2026")
      ),
      (
        "Please answer within two months. After that your request will be treated as withdrawn.",
        .period(2, .months)
      ),
      (
        "Your request will be closed unless we hear from you within 28 days.",
        .period(28, .calendarDays)
      ),
      ("Once we have heard from you we will answer within 20 working days.", nil),
      (
        "We will answer within 20 working days of your reply. If you do not reply, the request will be closed.",
        nil
      ),
      (
        "We will close the request if we hear nothing. If you are unhappy you may ask for a review within 40 working days.",
        nil
      ),
    ] as [(String, ReviewWindow?)])
  func closing(_ sentence: String, _ window: ReviewWindow?) {
    let text =
      "Seaham Port Authority\n\n14 October 2026\n\nDear Ms Lund\n\nCould you please clarify your request: "
      + "which ferries do you mean?\n\n\(sentence)\n\nYours sincerely\nRecords"
    let facts = facts(text)
    #expect(facts.kind == .clarification)
    #expect(facts.closing == window)
  }

  @Test(
    "a review is asked for at the address that the letter means, and at none that cannot be read",
    arguments: [
      (
        "Please email records@dalby.example if you wish to re-use what you were sent.\n\nIf you are "
          + "dissatisfied you can ask for an internal review by contacting us using the above email address.",
        "records@dalby.example"
      ),
      ("Review: within 40 working days to again@dalby.example.", "again@dalby.example"),
      (
        "You can ask for an internal review. This must be done within 40 working days, by letter or "
          + "email: enquiries@dalby.example", "enquiries@dalby.example"
      ),
      (
        "If you aren't happy please write to the Chair, chair@dalby.example, within 28 days.",
        "chair@dalby.example"
      ),
      ("You can ask for an internal review by email: xxxx.xxx@xxxxx.xxx.xx", nil),
    ] as [(String, String?)])
  func reviewAddress(rights: String, wanted: String?) {
    let letter =
      "Dear Ms Lund\n\nWe hold no lists of ferries.\n\n\(rights)\n\nYours sincerely\nB Orme"
    #expect(facts(letter).reviewContact == wanted)
  }
}
