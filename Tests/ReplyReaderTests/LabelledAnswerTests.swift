import Casebook
import FOILaw
import Testing

@testable import ReplyReader

/// Answers with the numbers, labels and pointers that stand at their heads.
@Suite("Numbers and labels before answers") struct LabelledAnswerTests {
  private static let quays = [
    HarbourLetter.ask("1", "How many berths are let by the year?"),
    HarbourLetter.ask("2", "What did the dredging of 2023 cost?"),
    HarbourLetter.ask("3", "Who holds the contract for the crane?"),
    HarbourLetter.ask("4", "Please send the survey of the east quay."),
  ]

  private func read(_ lines: String, _ questions: [Question] = Self.quays) -> [String: Answer] {
    HarbourLetter.answers(in: lines, to: questions)
  }

  @Test("With reference to a question by its number") func withReference() {
    let found = read(
      """
      Dear Ms Poole

      With reference to question 1: 61.

      With reference to question 2: an average of £12,400 a week, for nine weeks.

      With reference to questions 3 and 4 the information is exempt under section 43(2).

      Yours sincerely
      """)
    #expect(found["1"]?.text?.contains("61") == true)
    #expect(found["2"]?.text?.contains("£12,400") == true)
    #expect(found["3"]?.claims.map(\.description) == ["s43(2)"])
  }

  @Test("An amount in a column behind its number is an answer") func amountInAColumn() {
    let found = read(
      """
      Dear Ms Poole

      Answers as numbered in your request

      1   112
      2   £47,500
      3   Lumen Cranes Ltd
      4   Exempt s43(2)

      Yours sincerely
      """)
    #expect(found["2"]?.text == "£47,500")
    #expect(found["3"]?.text == "Lumen Cranes Ltd")
  }

  @Test("A label with the number of its question leads to the rest of its line") func labels() {
    let found = read(
      """
      Dear Ms Poole

      Our answers are arranged by subject.

      MONEY

      Cost of dredging (Q2): £410,000.

      Crane contract (Q3): Lumen Cranes Ltd, until 2027.

      HARBOUR

      Berths let by the year (Q1): 88, of which 12 are on the east quay.

      Survey (Q4): To find it we would have to open 1,900 boxes. We refuse your request for it under section 12(1), as the cost \
      would exceed the appropriate limit.

      Yours sincerely
      """)
    #expect(found["1"]?.text?.hasPrefix("88, of which") == true)
    #expect(found["2"]?.text == "£410,000.")
    #expect(found["4"]?.claims.map(\.description) == ["s12(1)"])
  }

  @Test("Numbers of sections and of parts are not the first words of an answer") func numbersGo() {
    let sections = read(
      """
      Dear Ms Poole

      2. Our decision

      2.1 As to (1), 88 berths are let by the year.

      2.2 As to (2), the dredging cost £410,000.

      2.3 As to (3), the contract is held by Lumen Cranes Ltd.

      2.4 As to (4), the survey is enclosed.

      Yours sincerely
      """)
    for answer in sections.values {
      #expect(answer.text?.hasPrefix("2.") != true, "\(answer.question.compact)")
    }
    let parts = read(
      """
      Dear Ms Poole

      1(a) Berths on the east quay
      1(b) Berths on the west quay

      1(a): 12 berths in 2024.

      1(b): The Trust does not hold this, for nobody counts them.

      Yours sincerely
      """,
      [
        HarbourLetter.ask("1", "How many berths are let:"),
        Question(id: QuestionID(labels: ["1", "a"]), text: "Berths on the east quay"),
        Question(id: QuestionID(labels: ["1", "b"]), text: "Berths on the west quay"),
      ])
    #expect(parts["1a"]?.text?.hasPrefix("12 berths") == true)
    #expect(parts["1b"]?.text?.hasPrefix("The Trust does not hold") == true)
  }

  @Test("The address of a page does not part a sentence") func addresses() {
    let found = read(
      """
      Dear Ms Poole

      Questions 1 to 3: The Trust publishes a list of its lettings and contracts. It is renewed each Monday: \
      https://www.skarrow.example/lettings. Section 21(1) of the Act applies.

      Question 4: The survey is enclosed.

      Yours sincerely
      """)
    #expect(found["1"]?.text?.hasPrefix("The Trust publishes") == true)
    #expect(found["3"]?.outcome == .refused)
  }

  @Test("Answers that only point take the ground from where they point") func pointers() {
    let found = read(
      """
      Dear Ms Poole

      1. 88.
      2. Please see the statement below the answers.
      3. As A2.
      4. Please see the statement below the answers.

      Statement

      What is asked in questions 2 and 4 is withheld under section 43(2) of the Act, as the next contract is out to tender.

      Yours sincerely
      """)
    for question in ["2", "3", "4"] {
      #expect(found[question]?.outcome == .refused, "\(question)")
      #expect(found[question]?.claims.map(\.description) == ["s43(2)"], "\(question)")
    }
  }
}
