import Casebook
import FOILaw
import Testing

@testable import ReplyReader

/// Facts in letterheads, forms and reviews that are set in other ways than most.
@Suite("Facts of letters set in other ways")
struct LetterheadTests {
  private func facts(_ text: String) -> LetterFacts { ReplyReader.read(text).facts }

  @Test(
    "a name that goes on in the next line, or is told by whom the request went to, is the authority",
    arguments: [
      (
        "Seaham and Dalby Hospitals\nNHS Foundation Trust\n\nDear Sir\n\nYour request is refused.",
        "Seaham and Dalby Hospitals NHS Foundation Trust"
      ),
      (
        "Department for Piers\n& Inland Ferries\n\nDear Sir\n\nYour request is refused.",
        "Department for Piers & Inland Ferries"
      ),
      (
        "Ref: 4471\n\nDear Sir\n\nThank you for your request received by St Elwin's and Dalby Hospitals NHS Trust. "
          + "Ships are a matter for the Seaham Port Authority, and the Seaham Port Authority may tell you.",
        "St Elwin's and Dalby Hospitals NHS Trust"
      ),
      (
        "Dear Sir\n\nYour request is refused.\n\nYours faithfully\n\nA Poole\nDirector\nHealth Protection Executive",
        "Health Protection Executive"
      ),
      (
        "OFAS\nOffice for Ferry Agency Standards\n\nDear Sir\n\nYour request is refused.",
        "Office for Ferry Agency Standards"
      ),
      (
        "Dalby Metropolitan University\nOffice of the University Secretary\n\nDear Sir\n\nYour request is refused.",
        "Dalby Metropolitan University"
      ),
      (
        "St Elwin's College Dalby\nThe Bursary\n\nDear Sir\n\nYour request is refused.",
        "St Elwin's College Dalby"
      ),
      (
        "From: Clerk, Nether Dalby PC <clerk@netherdalby.example>\nSent: 3 May 2025\nSubject: Swings\n\nHello\n\n"
          + "Your request is refused under section 14(1).\n\nRegards\nThe Clerk",
        "Nether Dalby Parish Council"
      ),
    ])
  func authority(_ text: String, _ name: String) {
    #expect(facts(text).authority == name)
  }

  @Test(
    "the letter's own date stands beside its label, whatever else a form dates",
    arguments: [
      "Seaham Port Authority\nDate of request        5 April 2025\nDate of response       3 May 2025\n\nDear Sir\n\nYour request is refused.",
      "Seaham Port Authority\nReceived       05/04/2025\nResponded      03/05/2025\n\nDear Sir\n\nYour request is refused.",
      "Seaham Port Authority\n\nBy email\n3 May 2025\nReference: SPA 25-77\n\nDear Sir\n\nYour request is refused.",
      "Seaham Port Authority\n\nDear Sir\n\nYour request is refused under section 14(1), as it is vexatious.\n\n"
        + "Date of this response: 3rd May 2025\n\nNot happy? Ask for an internal review within 2 months.",
    ])
  func date(_ text: String) {
    #expect(facts(text).date == CalendarDay(year: 2025, month: 5, day: 3))
  }

  @Test("the day of a request is not the letter's")
  func dayOfRequest() {
    let text = """
      SEAHAM HARBOUR POLICE

      I write in connection with your request for information dated 3rd May 2025, which is refused.
      """
    #expect(facts(text).date == nil)
  }

  @Test(
    "a reference is told without a label's words, and from a year and a number",
    arguments: [
      (
        "REQUEST REFERENCE 24/25-0318\nSeaham Port Authority\n\nDear Sir\n\nYour request is refused.",
        "24/25-0318"
      ),
      (
        "Seaham Port Authority\n\nDear Sir\n\nRequest for information: SPA 2024/191\n\nIt is refused.",
        "SPA 2024/191"
      ),
      (
        "Seaham Port Authority\n\nREFUSAL OF REQUEST SPA-11873\n\nDear Sir\n\nIt is refused.",
        "SPA-11873"
      ),
    ])
  func reference(_ text: String, _ reference: String) {
    #expect(facts(text).reference == reference)
  }

  private static let review =
    "\n\nDear Sir\n\nI have carried out an internal review of our reply to your request. I uphold the decision to "
    + "refuse it under section 14(1). You may complain to the Information Commissioner.\n\nYours faithfully\n\nA Poole"

  @Test(
    "the outcome of a review is known by the number of the request, and by its own where it has no other",
    arguments: [
      ("Our ref: IR/2025/14 (original request SPA 5530)", "SPA 5530"),
      ("Review reference: IR 25-014\nOriginal request reference: 10100664", "10100664"),
      ("Our ref: SPA-REV-25-044 (SPA-25-610)", "SPA-25-610"),
      ("Our ref: IR/2025/14", "IR/2025/14"),
    ])
  func reviewed(_ head: String, _ reference: String) {
    let found = facts("Seaham Port Authority\n" + head + Self.review)
    #expect(found.kind == .reviewOutcome)
    #expect(found.reference == reference)
  }

  @Test(
    "a review is asked for at the one address of the letterhead where the letter points back to it",
    arguments: [
      "If you wish for a review please write within two months to the above e-mail address.",
      "Not satisfied? Tell us within two months at the email address at the head of this letter.",
      "If you are not content please write to me within two months and another officer will review it.",
    ])
  func addressAbove(_ text: String) {
    let head =
      "Seaham Port Authority\nE-mail: records@seaham.example\n\nDear Sir\n\nYour request is refused under "
      + "section 14(1).\n\n"
    let found = facts(head + text)
    #expect(found.reviewContact == "records@seaham.example")
    #expect(found.reviewWindow == ReviewWindow(amount: 2, unit: .months))
  }

  @Test("how the request was dealt with promises nothing about a review")
  func dealtWith() {
    let text =
      "Seaham Port Authority\n\nDear Sir\n\nYour request is refused under section 14(1).\n\nIf you wish to complain "
      + "about how it has been dealt with please contact our Clerk by no later than 40 working days from today."
    #expect(facts(text).reviewWindow == ReviewWindow(amount: 40, unit: .workingDays))
  }

  @Test("a conjunction before the body is no part of its name")
  func conjunction() {
    let text =
      "Hello\n\nYou asked about ladders. However the Dalby Council considers the request vexatious, "
      + "section 14(1).\n\nRegards\nDalby Council"
    #expect(facts(text).authority == "Dalby Council")
  }

  @Test(
    "a name without a noun of its own is the authority by what is said of it",
    arguments: [
      (
        "FOI request detail\n\nThank you for the e-mail that Metro for Dalby (MfD) received on 3 May "
          + "about trams. We hold this.\n\nYours sincerely\n\nA. Clerk\nFOI Case Officer",
        "Metro for Dalby"
      ),
      (
        "Details\n\n9 May 2025\n\nDear\n\nI can confirm that Quays and Locks Dalby holds what you "
          + "asked for in your request.", "Quays and Locks Dalby"
      ),
      (
        "Ferries: FOI release\n\nInformation requested\n\nHow many ferries run?\n\nResponse\n\nThere "
          + "are 3.\n\nAbout FOI\nSea Transport Dalby is committed to publishing all information "
          + "released.", "Sea Transport Dalby"
      ),
      (
        "Ref: FOI-0271\n\nThank you for your e-mail of 3 May, in which you ask for information about "
          + "the pier and its moorings. Please find it attached.\n\nYours sincerely,\nSaskia Holt\n"
          + "Information Access Adviser\nDalby Buses",
        "Dalby Buses"
      ),
      (
        "The Dalby Museum of Ferries\n\nDear Sir\n\nYour request is refused.",
        "The Dalby Museum of Ferries"
      ),
      (
        "Ministry for Piers\nand Sands\n\nDear Sir\n\nYour request is refused.",
        "Ministry for Piers and Sands"
      ),
    ])
  func untypedNames(_ text: String, _ name: String) {
    #expect(facts(text).authority == name)
  }

  @Test("an office of a clerk is no authority")
  func offices() {
    let text =
      "FOI request\n\n1) Which cars are there?\n\nResponse\n\n1) A pool car, booked by the "
      + "Convener's Office."
    #expect(facts(text).authority == nil)
  }

  @Test(
    "the date of the response, and not that of the request above it, is the letter's",
    arguments: [
      "Piers\n\nReference\n20250503\nRequest Date\nMonday, April 7, 2025\nResponse Date\nSaturday, "
        + "May 3, 2025\n\nQuestion\n\nHow many piers are there?\n\nAnswer\n\nThere are 3.",
      "Piers\n- Request Date\n- 07 Apr 2025\n- Response Date\n- 03 May 2025\n- Information Requested\n"
        + "How many piers are there?\n- Response\nThere are 3.",
    ])
  func responseDate(_ text: String) {
    let questions = [Question(id: QuestionID(labels: ["1"]), text: "How many piers are there?")]
    #expect(
      ReplyReader.read(text, questions: questions).facts.date
        == CalendarDay(year: 2025, month: 5, day: 3))
  }

  @Test("an authority of Scotland answers under its own Act, whatever the requester calls it")
  func scottishAct() {
    let asked =
      "I am writing to request information under the Freedom of Information Act 2000 on piers. How "
      + "many piers are there?"
    let text =
      "FOI 25-018 Piers\n\nInformation Requested\n\n\(asked)\n\nResponse\n\nThe Scottish Pier "
      + "Service holds 3 piers."
    let questions = [Question(id: QuestionID(labels: ["1"]), text: asked)]
    #expect(ReplyReader.read(text, questions: questions).facts.regime == .foisa)
  }

  @Test(
    "what nobody wrote, and a message that says nothing, answers no question",
    arguments: [
      Array("|s 8\u{EC}q 4-8|l".utf8), Array("Subject: x\n\nhello\n".utf8),
      (0..<3_000).map { UInt8(truncatingIfNeeded: ($0 &* 7_919) ^ ($0 >> 3)) },
    ])
  func noise(_ bytes: [UInt8]) {
    let questions = (1...3).map { number in
      Question(
        id: QuestionID(labels: ["\(number)"]), text: "How many of the \(number) ladders are there?")
    }
    let reading = ReplyReader.read(bytes, questions: questions)
    #expect(reading.facts.kind == .notFOI)
    #expect(ReplyReader.isNoise(String(decoding: bytes, as: UTF8.self)))
    #expect(reading.answers.allSatisfy { $0.outcome == .blank })
  }

  @Test(
    "a short letter is no noise",
    arguments: [
      "Refused under section 12.", "Not held by us.", "Nid yw'r wybodaeth gennym.",
      "1. 1,204\n2. 377 claims\n3. None held here", "Dear Sir\n\nWe hold nothing.",
    ])
  func shortLetters(_ text: String) {
    #expect(!ReplyReader.isNoise(text))
  }

  @Test(
    "text with many control characters or signs for lost ones is noise",
    arguments: [
      String(repeating: "\u{FFFD} word by word ", count: 40),
      String(repeating: "\u{1} some words ", count: 40), "", "42", "hello there",
    ])
  func lostText(_ text: String) {
    #expect(ReplyReader.isNoise(text))
  }
}
