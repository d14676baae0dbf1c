import Casebook
import FOILaw
import ReplyReader
import Testing

/// What a requester says beside the questions is in many letters, and answers none of them.
@Suite("The requester's own words") struct RequesterWordsTests {
  private static let clocks = [
    HarbourLetter.ask("1", "Any correspondence about the clock in the arcade since May 2022."),
    HarbourLetter.ask("2", "If there is a contract for its upkeep I would like that too."),
    HarbourLetter.ask("3", "What did the upkeep cost in 2022-23?"),
  ]

  private func read(_ lines: String, _ questions: [Question] = Self.clocks) -> [String: Answer] {
    HarbourLetter.answers(in: lines, to: questions)
  }

  @Test("A request signed above the greeting of the reply answers nothing, and ends nothing")
  func signedRequest() {
    let found = read(
      """
      Arcade clock

      Dear Seaham Harbour Board,

      Any correspondence about the clock in the arcade since May 2022.

      If there is a contract for its upkeep I would like that too.

      What did the upkeep cost in 2022-23?

      Yours faithfully,

      Ada Lund

      Information Desk, Seaham Harbour Board

      Dear Ms Lund,

      Thank you for your request.

      We estimate that the cost of complying with your request would exceed the appropriate limit of £450. Section 12 of the Freedom of Information Act 2000 therefore applies to the whole of your request.

      Yours sincerely

      B Orme
      """)
    #expect(found.count == 3)
    for answer in found.values {
      #expect(answer.outcome == .refused)
      #expect(answer.text?.hasPrefix("We estimate that the cost") == true)
    }
  }

  @Test(
    "Remarks between the questions of a printed request leave the answers to the paragraphs below")
  func remarks() {
    let found = read(
      """
      FOI 31 - Arcade clock

      Information requested:

      Any correspondence about the clock in the arcade since May 2022.

      I am mainly trying to find out who stopped it. If there is a contract for its upkeep I would like that too.

      I don't know how your files are kept. I presume by building?

      What did the upkeep cost in 2022-23?

      Information given for the answer:

      Thank you for your request dated 4 March.

      With regard to correspondence, a search for the clock brought up 3,900 emails, and we estimate that to read them would take 60 hours. Under section 12 of the Freedom of Information Act we are not obliged to comply where it would take more than 18 hours.

      We do keep a contract for upkeep of the clock and attach it.

      The upkeep cost £412 in 2022-23.

      If you are unhappy with this response you may ask for a review.
      """)
    #expect(found["1"]?.text?.contains("trying to find out") == false)
    #expect(found["2"]?.text?.hasPrefix("We do keep a contract") == true)
    #expect(found["3"]?.text == "The upkeep cost £412 in 2022-23.")
  }

  @Test("What stands in the same quotation marks as a question is the requester's")
  func quotation() {
    let found = read(
      """
      Dear Mr Orme,

      Your request is set out below with our response.

      "1. How many benches has the board bought since 2020?"

      Forty one.

      "2. How many were stolen in that time?

      I hope this reaches the right desk, as the last one did not."

      None has been reported stolen.

      Yours sincerely
      A. Tell
      """,
      [
        HarbourLetter.ask("1", "How many benches has the board bought since 2020?"),
        HarbourLetter.ask("2", "How many were stolen in that time?"),
      ])
    #expect(found["1"]?.text == "Forty one.")
    #expect(found["2"]?.text == "None has been reported stolen.")
  }

  @Test("Several requests joined by \"And\" are refused by one statement")
  func joined() {
    let found = read(
      """
      Dear Ms Ruskin,

      Thank you for your requests of 2 May, in which you asked for:

      I am seeking information about ferry crossings. Specifically, I am requesting the following:
      How many crossings were cancelled in each of the past three years?
      Any help would be greatly appreciated.
      Thank you for your help.
      And
      I am seeking information about ferry fares. Specifically, I am requesting the following:
      How much was refunded to passengers in each of the past three years?
      Any help would be greatly appreciated.

      I can confirm that the Skarrow Harbour Board holds the information you have requested. However, to provide it would exceed the cost limit.

      Section 12(1) of the Freedom of Information Act means that a public authority is not obliged to comply with a request if it estimates that the cost would exceed the appropriate limit.

      Yours sincerely
      A. Tell
      """,
      [
        HarbourLetter.ask(
          "1", "How many crossings were cancelled in each of the past three years?"),
        HarbourLetter.ask(
          "2", "How much was refunded to passengers in each of the past three years?"),
      ])
    for id in ["1", "2"] {
      #expect(found[id]?.outcome == .refused)
      #expect(found[id]?.claims.isEmpty == false)
      #expect(found[id]?.text?.hasPrefix("I can confirm that the Skarrow") == true)
    }
  }

  @Test("The number of the next question in a printed list is no answer to the one above it")
  func nextNumber() {
    let found = read(
      """
      Dear Ms Ruskin,

      Thank you for your request of 2 May. You wrote:

      I would like to ask about mooring permits.
      1
      How many permits were issued in 2021?
      2
      How many permits were returned in 2021?
      3
      How many permits were revoked in 2021?

      We can confirm that we hold information falling within your request. However, we estimate that the cost of complying with it would exceed the limit.

      Under section 12(1) of the Freedom of Information Act the Board is not therefore obliged to comply with your request.

      Yours sincerely
      A. Tell
      """,
      [
        HarbourLetter.ask("1", "How many permits were issued in 2021?"),
        HarbourLetter.ask("2", "How many permits were returned in 2021?"),
        HarbourLetter.ask("3", "How many permits were revoked in 2021?"),
      ])
    for id in ["1", "2", "3"] { #expect(found[id]?.outcome == .refused) }
  }

  @Test("A question mark inside a damaged word asks nothing, and the answer stays an answer")
  func damaged() {
    let found = read(
      """
      Q1 How many boats does the board own?
      A1 The board owns nine boats and hires two in summer.\u{E3}??

      Q2 Which yard services them in winter?
      A2 Mill Yard services all of them under a contract.\u{E3}??
      """,
      [
        HarbourLetter.ask("1", "How many boats does the board own?"),
        HarbourLetter.ask("2", "Which yard services them in winter?"),
      ])
    #expect(found["1"]?.text?.hasPrefix("The board owns nine boats") == true)
    #expect(found["2"]?.text?.hasPrefix("Mill Yard services") == true)
  }
}

/// Where a letter prints a request with much of the requester's own in it.
@Suite("Long requests above one response") struct LongRequestTests {
  @Test("One pointer below a heading with its date answers all, though tables stand in the request")
  func pointer() {
    let found = HarbourLetter.answers(
      in: """
        Moorings spend
        Request 1010
        Under the Freedom of Information Act, I would like to request the following about moorings.
        Where possible, please include your figures in the tables below.
        1. The name and telephone number of the officer responsible for moorings.
        2. The annual spend on moorings at the end of each year
        Spend, £thousands | Kind | 2017/18 | 2018/19 | 2019/20 |
        Total spend
        |
        Swing | |||
        Total spend
        |
        Pontoon | |||
        Response 04-08-2021
        Please find the requested information attached here.
        """,
      to: [
        HarbourLetter.ask(
          "1", "The name and telephone number of the officer responsible for moorings."),
        HarbourLetter.ask("2", "The annual spend on moorings at the end of each year"),
      ])
    for id in ["1", "2"] {
      #expect(found[id]?.outcome == .answered)
      #expect(found[id]?.text?.hasPrefix("Please find the requested") == true)
    }
  }
}

/// How a request was handled and what the law says stand before the one statement that answers everything.
@Suite("Introductions before one statement") struct IntroductionTests {
  private static let questions = [
    HarbourLetter.ask(
      "1", "The number of moorings let to visitors in each of the last three years"),
    HarbourLetter.ask("2", "The number of moorings given up in each of the last three years"),
  ]

  private func read(_ said: String) -> [String: Answer] {
    HarbourLetter.answers(
      in: """
        Skarrow Harbour Board

        Dear Ms Ruskin,

        You asked:

        1. The number of moorings let to visitors in each of the last three years
        2. The number of moorings given up in each of the last three years

        Our response

        \(said)

        Yours sincerely
        A. Tell
        """, to: Self.questions)
  }

  @Test("Joining two requests is no answer; the sentence behind it is")
  func handled() {
    let found = read(
      """
      Your requests have been handled under the Freedom of Information Act. As they came on the same day they have been treated as one.

      I can confirm that the Board holds all of the information you have requested. However, to provide it would exceed the cost limit, and section 12(1) of the Act applies.
      """)
    for id in ["1", "2"] {
      #expect(found[id]?.outcome == .refused)
      #expect(found[id]?.text?.hasPrefix("I can confirm that the Board holds") == true)
    }
  }

  @Test("What the Commissioner's guidance says is not what the authority decides")
  func law() {
    let found = read(
      """
      Information Commissioner's Office guidelines state that:
      A public authority must confirm or deny whether it holds information unless the cost of this alone would exceed the limit.

      I can neither confirm nor deny that the information you require is held by the Board, as to find out would exceed the limit of 18 hours, and section 12(2) of the Act applies.
      """)
    for id in ["1", "2"] {
      #expect(found[id]?.outcome == .neitherConfirmedNorDenied)
      #expect(found[id]?.text?.hasPrefix("I can neither confirm nor deny") == true)
    }
  }

  @Test("What is refused by a sentence on the request stays its answer")
  func refusedRequest() {
    let found = read(
      """
      Your request for information has now been considered and it is not possible to meet it. The Board estimates that it would take 40 hours, and section 12(1) of the Act applies.
      """)
    for id in ["1", "2"] {
      #expect(found[id]?.outcome == .refused)
      #expect(found[id]?.text?.hasPrefix("Your request for information has now") == true)
    }
  }
}
