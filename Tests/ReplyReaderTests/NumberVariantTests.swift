import Casebook
import FOILaw
import ReplyReader
import Testing

/// A list of questions and a list of answers by number only, in the ways that authorities write them.
@Suite("Answers by number, in their variants") struct NumberVariantTests {
  private static let asked = [
    "Does the Harbour Board use agency crane drivers?", "How many were used in 2021?",
    "Which agency supplied them?", "Is there a written contract? If so, when does it end?",
    "How many drivers are on permanent contracts?", "Please provide the job description.",
    "How many shifts went unfilled in 2021?",
  ]
  private static let said = [
    "Yes", "14", "Liftwell Staffing Ltd", "Yes, 31 March 2024", "62", "Attached",
    "This information is not recorded.",
  ]
  private static let numbers = (1...7).map { String($0) }
  private static let roman = ["i", "ii", "iii", "iv", "v", "vi", "vii"]

  private static var questions: [Question] {
    zip(numbers, asked).map { HarbourLetter.ask($0, $1) }
  }

  private static func lines(_ labels: [String], _ texts: [String]) -> String {
    zip(labels, texts).map { "\($0) \($1)" }.joined(separator: "\n")
  }

  private static let request = lines(numbers.map { $0 + "." }, asked)

  private func answers(_ body: String, _ questions: [Question] = Self.questions) -> [String] {
    let found = HarbourLetter.answers(
      in: """
        Ouseby Harbour Board

        Dear applicant,

        I refer to your request received on 4 May 2022.

        \(body)

        If you are not content with this reply please write to the Clerk to ask for an internal review.
        You may then complain to the Information Commissioner.

        Yours faithfully
        """, to: questions)
    return questions.map { found[$0.id.description]?.text ?? "" }
  }

  @Test("One list may follow the other without a heading or an empty line")
  func listOnList() {
    let list = Self.lines(Self.numbers.map { $0 + "." }, Self.said)
    #expect(answers(Self.request + "\n" + list) == Self.said)
  }

  @Test("A number written twice in place of the next means the next")
  func writtenTwice() {
    let labels = ["1.", "2.", "3.", "4.", "4.", "6.", "7."]
    #expect(answers(Self.request + "\n\n" + Self.lines(labels, Self.said)) == Self.said)
  }

  @Test("Levels that only the letter has number the requester's bullets in their order")
  func ownLevels() {
    let labels = ["1a.", "1b.", "1c.", "2a.", "2b.", "2ci.", "2cii."]
    #expect(answers("Our response:\n\n" + Self.lines(labels, Self.said)) == Self.said)
  }

  @Test("Roman numerals may stand for the request's numbers")
  func romanForNumbers() {
    let list = Self.lines(Self.roman.map { $0 + "." }, Self.said)
    #expect(answers(Self.request + "\n\n" + list) == Self.said)
  }

  @Test("R1 below Q1 is a label of the answer")
  func responseLabels() {
    let pairs = zip(Self.numbers, zip(Self.asked, Self.said)).map { number, pair in
      "Q\(number) \(pair.0)\nR\(number) \(pair.1)"
    }
    #expect(answers(pairs.joined(separator: "\n")) == Self.said)
  }

  @Test("Answers by Q and number may follow one another in a line")
  func inLine() {
    let labels = Self.numbers.map { "Q" + $0 }
    let line = zip(labels, Self.said).map { "\($0) \($1)" }.joined(separator: " ")
    #expect(answers(Self.request + "\n\n" + line) == Self.said)
  }

  @Test("Numbers with dashes count on behind semicolons")
  func dashesInLine() {
    let said = Self.said.dropLast() + ["This information is not recorded"]
    let line = zip(Self.numbers, said).map { "\($0) - \($1)" }.joined(separator: "; ")
    let found = answers(Self.request + "\n\nIn reply: " + line + ".")
    #expect(zip(found, said).allSatisfy { $0.hasPrefix($1) })
  }

  @Test("The four quarters of a year in a line are no questions")
  func quarters() {
    let found = answers(
      Self.request + """


        Question 1 - Yes
        Question 2 - I give each quarter, April to June first
        Q1 - 3, Q2 - 4, Q3 - 2, Q4 - 5
        Question 3 - Liftwell Staffing Ltd
        Question 4 - Yes, 31 March 2024
        Question 5 - 62
        Question 6 - Attached
        Question 7 - This information is not recorded.
        """)
    #expect(found[0] == "Yes")
    #expect(found[2...] == Self.said[2...])
  }

  @Test("An amount of money may stand behind a number inside a line")
  func amountInLine() {
    let found = answers(
      """
      1. What did the crane cost? 2. Who built it? 3. What is spent on its upkeep? 4. Who inspects it?

      1. £214,000 2. Strand Works Ltd 3. £9,300 4. A surveyor of the Board
      """,
      [
        HarbourLetter.ask("1", "What did the crane cost?"),
        HarbourLetter.ask("2", "Who built it?"),
        HarbourLetter.ask("3", "What is spent on its upkeep?"),
        HarbourLetter.ask("4", "Who inspects it?"),
      ])
    #expect(found == ["£214,000", "Strand Works Ltd", "£9,300", "A surveyor of the Board"])
  }

  @Test("A question repeated with a point for its question mark is no answer")
  func repeatedWithPoint() {
    let heads = [
      "Are agency crane drivers used by the Board?", "How many were used during 2021?",
      "The agency that supplied them.", "Written contract and its end date",
      "Drivers on permanent contracts", "Job description please", "Shifts unfilled in 2021",
    ]
    let pairs = zip(heads, Self.said).map { "\($0)\n\($1)" }.joined(separator: "\n\n")
    let found = answers(Self.request + "\n\nPlease see below.\n\n" + pairs)
    #expect(found[2] == "Liftwell Staffing Ltd")
  }

  @Test("The one numbered question in quoted mail with nothing below it was passed over")
  func passedOver() {
    let pairs = zip(Self.numbers, zip(Self.asked, Self.said)).map { number, pair in
      "> \(number). \(pair.0)" + (number == "5" ? "" : "\n\(pair.1)")
    }
    let found = answers("Our answers are below.\n\n" + pairs.joined(separator: "\n"))
    #expect(found[4].isEmpty)
    #expect(found[5] == "Attached")
  }

  @Test("A figure behind the number of a question counts something") func figureBehindNumber() {
    let found = HarbourLetter.answers(
      in: """
        Dear applicant,

        In answer to question 1, 14.6 posts.

        As to question 2, 31 visits were made in the year.

        For question 3, £212,400 was paid.
        """,
      to: [
        HarbourLetter.ask("1", "How many posts are there?"),
        HarbourLetter.ask("2", "How many visits were made?"),
        HarbourLetter.ask("3", "What was paid to the surveyors?"),
      ])
    #expect(found["1"]?.text?.contains("14.6 posts") ?? false)
    #expect(found["2"]?.text?.contains("31 visits") ?? false)
    #expect(found["3"]?.text?.contains("£212,400") ?? false)
  }

  @Test("The first part stands behind its number and a tab") func tabbedPart() {
    let found = HarbourLetter.answers(
      in: "Response\n\n1.\tNone\n2.\ta.\t£74.50\n\tb.\t£168.00\n3.\tBy tender\n",
      to: [
        HarbourLetter.ask("1", "How many cranes were sold?"),
        Question(id: QuestionID(labels: ["2"]), text: "Highest rate for:", isStem: true),
        Question(id: QuestionID(labels: ["2", "a"]), text: "a crane driver"),
        Question(id: QuestionID(labels: ["2", "b"]), text: "a pilot"),
        HarbourLetter.ask("3", "How are firms chosen?"),
      ])
    #expect(found["2a"]?.text == "£74.50")
    #expect(found["2b"]?.text == "£168.00")
  }

  @Test("A question above its parts asks for itself where they count some of it") func askingStem()
  {
    let found = HarbourLetter.answers(
      in: """
        1. How many falls were reported in each of the last two years

        2022 – 14
        2023 – 12

        a) of those how many were from height

        3

        2. The board said in May that there was no crew for this.

        a) Which crew does it now?

        The harbour crew.
        """,
      to: [
        HarbourLetter.ask("1", "How many falls were reported in each of the last two years"),
        Question(
          id: QuestionID(labels: ["1", "a"]), text: "of those how many were from height"),
        HarbourLetter.ask("2", "The board said in May that there was no crew for this."),
        Question(id: QuestionID(labels: ["2", "a"]), text: "Which crew does it now?"),
      ])
    #expect(found["1"]?.text?.hasPrefix("2022 – 14") ?? false)
    #expect(found["1a"]?.text == "3")
    #expect(found["2"] == nil)
    #expect(found["2a"]?.text == "The harbour crew.")
  }
}
