import Casebook
import FOILaw
import ReplyReader
import Testing

/// Where one statement for everything begins, what paragraphs behind it take out, and what of a printed
/// request is the requester's.
@Suite("Statements for everything") struct WholeStatementTests {
  private static let lifts = [
    HarbourLetter.ask("1", "How many quay lifts failed in each month of 2022?"),
    HarbourLetter.ask("2", "What did each repair of a quay lift cost?"),
    HarbourLetter.ask("3", "The training manual for lift wardens"),
  ]

  private static let asked = """
    1. How many quay lifts failed in each month of 2022?
    2. What did each repair of a quay lift cost?
    3. The training manual for lift wardens
    """

  private func read(_ text: String, _ questions: [Question] = Self.lifts) -> [String: Answer] {
    HarbourLetter.answers(in: text, to: questions)
  }

  private func starts(_ answer: Answer?, _ words: String) -> Bool {
    answer?.text?.hasPrefix(words) ?? false
  }

  @Test("Paragraphs may be lines: what tells how requests were joined is not the beginning")
  func beginsWhereItHolds() {
    let found = read(
      """
      Skarrow Harbour Board

      Ref HB 118

      Dear Ms Lund
      Thank you for the requests you sent on 3 March 2023.
      We numbered them HB 118 and HB 119 at first and deal with both as HB 118.
      The Board does hold some of what you have asked for. But we have decided that it is exempt under \
      Section 12 of the Freedom of Information Act and cannot take your request further.
      Our works office has 4,200 job sheets for that year and would have to read each of them.
      Yours sincerely
      Records Officer
      """)
    for number in ["1", "2", "3"] {
      #expect(found[number]?.outcome == .refused)
      #expect(starts(found[number], "The Board does hold some"), "\(number)")
    }
  }

  @Test("What the Act asks of any authority is not where a refusal begins")
  func lectureBefore() {
    let found = read(
      """
      Skarrow Harbour Board

      You asked:

      \(Self.asked)

      Response

      Guidelines state that:

      A public authority must confirm or deny whether it holds the information requested unless the cost \
      of this would exceed the appropriate limit.

      I can neither confirm nor deny that the information you require is held, as to find out would \
      exceed the permitted 18 hours and Section 12(2) of the Freedom of Information Act applies.

      Yours sincerely

      Records Officer
      """)
    for number in ["1", "2", "3"] {
      #expect(starts(found[number], "I can neither confirm nor deny"), "\(number)")
    }
  }

  @Test("What stands behind a refusal of everything are its reasons and advice, and no answers")
  func notThereforeObliged() {
    let found = read(
      """
      Dear Ms Lund,

      You wrote:

      \(Self.asked)

      Skarrow Harbour Board Response

      We can confirm that we hold information within your request. However, we have estimated that the \
      cost of meeting your request would exceed the limit of £450.

      Under Section 12(1) of the FoI Act the Board is not therefore obliged to comply with your request \
      and we will not be processing it further.

      Each repair is noted on a job sheet, which is kept as an image. We would have to read 4,200 of them.

      Our aim is to mend a lift within a week, but many repairs take longer.

      Under Section 16 of the Act we could probably give the numbers of question 1 alone.

      Yours sincerely

      Records Officer
      """)
    for number in ["1", "2", "3"] {
      #expect(found[number]?.outcome == .refused)
      #expect(starts(found[number], "We can confirm that we hold"), "\(number)")
    }
  }

  @Test("A paragraph that takes up the last part is taken out of what is said of all")
  func lastPartApart() {
    let found = read(
      """
      Dear Ms Lund

      You asked:

      \(Self.asked)

      We neither confirm nor deny whether we hold the information requested in line with Section 40(5) of \
      the Freedom of Information Act 2000.

      As to the last part of your request, the manual is on our website at the following link:

      http://www.skarrow.example/manual

      Yours sincerely

      Records Officer
      """)
    #expect(found["1"]?.outcome == .neitherConfirmedNorDenied)
    #expect(found["3"]?.outcome == .answered)
    #expect(found["3"]?.text?.contains("skarrow.example/manual") ?? false)
  }

  @Test("A paragraph refused on another ground is about the question whose words it has")
  func otherGroundApart() {
    let found = read(
      """
      Dear Ms Lund

      You asked:

      \(Self.asked)

      I am afraid that it is not possible to provide the information you have requested within the cost \
      limit set out under section 12 of the Freedom of Information Act.

      The training manual for lift wardens is published every year on our website. In accordance with \
      section 21 of the Act we are not obliged to supply you with a copy.

      Yours sincerely

      Records Officer
      """)
    #expect(found["1"]?.claims.map(\.description) == ["s12"])
    #expect(found["3"]?.claims.map(\.description) == ["s21"])
    #expect(starts(found["3"], "The training manual for lift wardens"))
  }

  @Test("'This part of your request' behind what is attached means the question it sounds like")
  func thisPart() {
    let found = read(
      """
      HB 120
      Request
      1. How many quay lifts failed in each month of 2022?
      2. What did each repair of a quay lift cost?
      Response
      The information you have sought is attached to this email.
      We do not keep the cost of a repair in a way that can be counted. We have estimated that the cost of \
      complying with this part of your request would exceed the limit, and refuse this part of your \
      request under Section 12(1) of the Freedom of Information Act 2000.
      Attachments
      """, Array(Self.lifts.prefix(2)))
    #expect(found["1"]?.outcome == .answered)
    #expect(found["2"]?.outcome == .refused)
    #expect(starts(found["2"], "We do not keep the cost"))
  }

  @Test("A line that points to what is attached may be all that a letter says")
  func onlyPoints() {
    let found = read(
      """
      Quay lifts (HB 121)

      \(Self.asked)

      Response 04-08-2023

      Please find the requested information attached here.
      """)
    for number in ["1", "2", "3"] {
      #expect(found[number]?.outcome == .answered, "\(number)")
      #expect(starts(found[number], "Please find the requested"), "\(number)")
    }
  }

  @Test("What the requester says below a question answers nothing")
  func requestersWords() {
    let found = read(
      """
      Dear Ms Lund

      Thank you for your requests dated 13 February 2023 in which you asked for the following:

      How many quay lifts failed in each month of 2022?
      Any help would be greatly appreciated and please do get in touch if anything is not clear.
      And
      I am seeking information about repairs. What did each repair of a quay lift cost?
      Any help would be greatly appreciated.

      Your requests have been handled under the FOIA and treated as one.

      I can confirm the Board holds all of the information you have requested. However, to provide that \
      information would exceed the cost limit set out in the FOIA.

      Section 12(1) of the FOIA means a public authority is not obliged to comply with a request for \
      information if it estimates the cost of complying would exceed the appropriate limit.

      Yours sincerely

      Records Officer
      """, Array(Self.lifts.prefix(2)))
    for number in ["1", "2"] {
      #expect(found[number]?.outcome == .refused, "\(number)")
      #expect(starts(found[number], "I can confirm the Board holds all"), "\(number)")
    }
  }

  @Test("Dates above a printed request are no heading over the response, and parts have ordinals")
  func partsByOrdinals() {
    let questions = [
      Question(id: QuestionID(labels: ["2", "a"]), text: "Which warden gave the date of 6 June?"),
      Question(id: QuestionID(labels: ["2", "b"]), text: "And was the date seen by the Board?"),
      Question(id: QuestionID(labels: ["3"]), text: "All emails about the quay lift notice"),
    ]
    let found = read(
      """
      Follow-up to HB 118
      - Date received
      - 30 October 2022
      - Date responded
      - 26 February 2023
      Information requested
      "Secondly, which warden gave the date of 6 June?
      And was the date seen by the Board?
      Thirdly, please treat this as a request in itself, all emails about the quay lift notice."
      Response
      In relation to the first part of your second question, the Board does not have the information you \
      have requested.

      In relation to the second part of your second question, the answer is no.

      It may help if I set out how notices are made. Each is written by a warden and read by another.

      In relation to your third question, I attach 14 emails.
      """, questions)
    #expect(found["2a"]?.outcome == .notHeld)
    #expect(found["2b"]?.outcome == .answered)
    #expect(found["2b"]?.text?.prefix(80).contains("the answer is no") ?? false)
    #expect(found["3"]?.text?.contains("14 emails") ?? false)
  }

  @Test("A question with a remark in brackets at its end asks beside its parts")
  func remarkInBrackets() {
    let questions = [
      HarbourLetter.ask("1", "How many quay lifts failed? (By month, from January 2022)"),
      Question(
        id: QuestionID(labels: ["1", "a"]), text: "Could these be given for each quay?"),
    ]
    let found = read(
      """
      We can confirm that the Board does hold the information you have requested.

      1. How many quay lifts failed? (By month, from January 2022)
      1a) Could these be given for each quay?

      The information requested is available on our website under Lifts.

      We hope this information is useful to you.
      """, questions)
    #expect(found["1"]?.outcome == .answered)
    #expect(found["1a"]?.outcome == .answered)
  }

  @Test("One paragraph may take two topics out of what is said of all")
  func twoTopics() {
    let questions = [
      HarbourLetter.ask("1", "Name of the tenant of each kiosk"),
      HarbourLetter.ask("2", "Rent of each kiosk"),
      HarbourLetter.ask("3", "Whether the kiosk is empty, and since when"),
      HarbourLetter.ask("4", "Any deposit over £1,000 not yet refunded"),
      HarbourLetter.ask("5", "Opening hours of each kiosk"),
    ]
    let found = read(
      """
      Dear Ms Lund

      You asked for a list of kiosks with:
      - Name of the tenant of each kiosk
      - Rent of each kiosk
      - Whether the kiosk is empty, and since when
      - Any deposit over £1,000 not yet refunded
      - Opening hours of each kiosk

      The name of the tenant, the rent and the opening hours are published on our website. As this \
      information is reasonably accessible to you it is exempt under section 21 of the Act.

      In relation to empty kiosks and deposits, the Board has decided to withhold this information under \
      section 31(1)(a) of the Freedom of Information Act.

      Yours sincerely

      Records Officer
      """, questions)
    for number in ["1", "2", "5"] {
      #expect(found[number]?.claims.map(\.description) == ["s21"], "\(number)")
    }
    for number in ["3", "4"] {
      #expect(found[number]?.claims.map(\.description) == ["s31(1)(a)"], "\(number)")
    }
  }
}
