import Casebook
import FOILaw
import ReplyReader
import Testing

/// Numbers, labels and times of a letter that are not the numbers of its questions.
@Suite("Numbers that are the letter's own") struct OwnNumberTests {
  private static let questions = [
    HarbourLetter.ask("1", "How many berths does the harbour let?"),
    HarbourLetter.ask("2", "How many boats are on the waiting list?"),
    HarbourLetter.ask("3", "Please list the addresses of the owners of those boats."),
  ]

  private func read(_ text: String, _ questions: [Question] = questions) -> [String: Answer] {
    HarbourLetter.answers(in: text, to: questions)
  }

  @Test("Paragraphs counted through to the notice of rights number no answers")
  func countedToRights() {
    let found = read(
      """
      Dear Ms Poole

      You asked three things of the Harbour Board. The paragraphs are numbered.

      1. The Board covers two basins. There are 61 berths to let.

      2. A count of the boats was made in May.

      3. There were 44 boats on the waiting list on that day.

      4. You then asked for the addresses. We hold these. They are exempt under section 40(2).

      5. The owners are individuals and would not expect to be named.

      6. If you are dissatisfied you may seek a review by writing to the Clerk.

      7. You may then complain to the Information Commissioner.

      Yours sincerely
      """)
    #expect(found["2"]?.text?.hasPrefix("There were 44 boats") == true)
    #expect(found["3"]?.claims.map(\.description) == ["s40(2)"])
  }

  @Test("A few words under the heading of a reply are an answer to the run of questions above it")
  func shortReply() {
    let plans = [
      HarbourLetter.ask("1", "How many berths does the harbour let?"),
      HarbourLetter.ask("2", "Do you have plans to sell the crane in the next five years?"),
      HarbourLetter.ask("3", "Do you have plans to fill the old basin in the next five years?"),
      HarbourLetter.ask("4", "Do you have plans to close the slipway in the next five years?"),
      HarbourLetter.ask("5", "How many boats are on the waiting list?"),
      HarbourLetter.ask("6", "What did the dredging of 2023 cost?"),
    ]
    let found = read(
      """
      Request
      How many berths does the harbour let?
      Reply
      The harbour lets 61 berths
      Request
      Do you have plans to sell the crane in the next five years?
      Do you have plans to fill the old basin in the next five years?
      Do you have plans to close the slipway in the next five years?
      Reply
      There is currently no plans
      Request
      How many boats are on the waiting list?
      Reply
      At this time 44
      Request
      What did the dredging of 2023 cost?
      Reply
      Nothing was dredged
      """, plans)
    for question in ["2", "3", "4"] {
      #expect(found[question]?.text?.hasPrefix("There is currently no plans") == true)
    }
  }

  @Test("A year with its figure is no heading over the rest of its row") func rowOfYears() {
    let found = read(
      """
      Dear Ms Poole

      Number of berths let 2021/22: 58, 2022/23: 60, 2023/24: 61

      Number of boats on the waiting list 2021/22: 39, 2022/23: 41, 2023/24: 44

      Addresses of the owners: withheld under section 40(2)

      Yours sincerely
      """)
    #expect(found["1"]?.text?.contains("2021/22: 58") == true)
    #expect(found["2"]?.text?.contains("2021/22: 39") == true)
  }

  @Test("A date at the head of a row is not the number of a question") func rowOfDates() {
    let found = read(
      """
      Dear Ms Poole

      1. How many berths does the harbour let?

      1 January 2023: 58
      1 January 2024: 60
      1 January 2025: 61

      2. How many boats are on the waiting list?

      Forty-four.

      3. Please list the addresses of the owners of those boats.

      They are exempt under section 40(2).

      Yours sincerely
      """)
    #expect(found["1"]?.text?.hasPrefix("1 January 2023: 58") == true)
    #expect(found["1"]?.text?.hasSuffix("61") == true)
  }

  @Test("As many lines under labels as a heading names questions have one each")
  func linesUnderLabels() {
    let found = read(
      """
      Dear Ms Poole

      Questions 1 and 2
      Berths: 61 in all, the larger basin first
      Waiting list: 44 boats on the first of May

      Question 3
      The addresses are exempt under section 40(2).

      Yours sincerely
      """)
    #expect(found["1"]?.text == "61 in all, the larger basin first")
    #expect(found["2"]?.text == "44 boats on the first of May")
    #expect(found["3"]?.outcome == .refused)
  }

  @Test("Labels below a heading need not sound like their questions") func shortLabels() {
    let found = read(
      """
      Dear Ms Poole

      Question 1
      Sixty-one.

      Questions 2, 4 and 5
      Queue: 44
      Spend: £118,400
      Crew: 9 full-time

      Question 3
      The addresses are exempt under section 40(2).

      Yours sincerely
      """,
      Self.questions + [
        HarbourLetter.ask("4", "The total amount that was spent on dredging in 2023."),
        HarbourLetter.ask("5", "How many people are in the crew of the dredger?"),
      ])
    #expect(found["2"]?.text == "44")
    #expect(found["4"]?.text == "£118,400")
    #expect(found["5"]?.text == "9 full-time")
  }

  @Test("A letter with letters of its own may name other questions by their numbers")
  func lettersAndNumbers() {
    let found = read(
      """
      Dear Ms Poole

      We have used our own letters.

      A – Berths to let. There are 61 at present.

      B – Waiting list. On the first of May 44 boats were waiting.

      C – Addresses. These are exempt under section 40(2), since the owners are individuals.

      Points 4 and 5 of your request ask for opinions. We hold nothing that would answer them.

      Yours sincerely
      """,
      Self.questions + [
        HarbourLetter.ask("4", "Does the Board think that the slipway is safe?"),
        HarbourLetter.ask("5", "Why did managers allow it to decay?"),
      ])
    #expect(found["3"]?.claims.map(\.description) == ["s40(2)"])
    #expect(found["4"]?.outcome == .notHeld)
    #expect(found["5"]?.outcome == .notHeld)
  }

  @Test("The heading over the next question is no part of an answer") func headingOfTheNext() {
    let found = read(
      """
      Dear Ms Poole

      Request
      How many berths does the harbour let?
      Response
      2023 - 58
      2024 - 61
      Request
      How many boats are on the waiting list?
      Response
      There were 44 in May.
      Request
      Please list the addresses of the owners of those boats.
      Response
      These are exempt under section 40(2).

      Yours sincerely
      """)
    #expect(found["1"]?.text?.hasSuffix("61") == true)
    #expect(found["2"]?.text == "There were 44 in May.")
  }

  @Test("The first row of a list of names and figures is no heading over the others")
  func firstRow() {
    let found = read(
      """
      Dear Ms Poole

      We run three piers: Northgate, Southmead and Elm Pier. Elm Pier is shared with the lifeboat.

      Northgate £412,000
      Southmead £388,500
      Elm Pier £97,000

      Quayside Partners has the management contract, which runs to 31 March 2028.

      Yours sincerely
      Wexcombe Harbour Board
      """,
      [
        HarbourLetter.ask("1", "How many piers does the board run?"),
        HarbourLetter.ask("2", "What did each cost to run in 2023/24?"),
        HarbourLetter.ask("3", "Who manages them, and until when?"),
      ])
    #expect(found["2"]?.text?.hasPrefix("Northgate £412,000") == true)
    #expect(found["3"]?.text?.hasPrefix("Quayside Partners") == true)
  }

  @Test("What was asked for at a number is that question")
  func askedAt() {
    let found = read(
      """
      Dear Ms Poole

      The information you asked for at 1 and 3 is published, and is therefore exempt under section 21. You will \
      find it on our website.

      As to boats on the waiting list, the number was 38.

      Yours sincerely
      Wexcombe Harbour Board
      """)
    for question in ["1", "3"] {
      #expect(found[question]?.outcome == .refused)
      #expect(found[question]?.claims.map(\.description) == ["s21"])
    }
    #expect(found["2"]?.outcome == .answered)
  }

  @Test("Three spaces between the sentences of a long line part no columns")
  func spacedSentences() {
    let held =
      "2. The Board holds this, but the cost of finding it would exceed the limit, since the forms of every "
      + "mooring of the last ten years would have to be opened and read by hand, one by one."
    let found = read(
      """
      Response

        1. 214
        \(held)   The limit is set at £450.   I must refuse this under section 12(1) of the Act.
        3. None
      """)
    #expect(found["1"]?.text == "214")
    #expect(found["2"]?.claims.map(\.description) == ["s12(1)"])
    #expect(found["2"]?.text?.hasPrefix("The Board holds this") == true)
    #expect(found["3"]?.text == "None")
  }
}
