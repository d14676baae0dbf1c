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

/// Marks that a letter has for something else, and questions that it sets on one another.
@Suite("Questions on one another, and marks of rows") struct StackedQuestionTests {
  private static let ferry = [
    HarbourLetter.ask("1", "How many crossings were cancelled in 2024?"),
    HarbourLetter.ask("2", "The sum paid to passengers for those crossings"),
    HarbourLetter.ask("3", "What the harbour's solicitors charged for the claims"),
    HarbourLetter.ask("4", "The inquiry's report into the grounding"),
  ]

  @Test("Two questions set on one another have the one answer below them")
  func stacked() {
    let found = HarbourLetter.answers(
      in: """
        Dear Mr Lorne

        Request 1
        How many crossings were cancelled in 2024?

        There were 41.

        Request 2
        The sum paid to passengers for those crossings
        Request 3
        What the harbour's solicitors charged for the claims

        Passengers were paid £12,300, and the solicitors £4,100.

        Request 4
        The inquiry's report into the grounding

        The report is attached.

        Yours sincerely
        """, to: Self.ferry)
    #expect(found["2"]?.text?.hasPrefix("Passengers were paid") == true)
    #expect(found["3"]?.text == found["2"]?.text)
    #expect(found["1"]?.text == "There were 41.")
  }

  @Test("Below a sentence that names questions a fresh list answers those")
  func freshList() {
    let asked = [
      HarbourLetter.ask("1", "Surname of the master"),
      HarbourLetter.ask("2", "Day of the grounding"),
      HarbourLetter.ask("3", "Home port"),
      HarbourLetter.ask("4", "Has the report been passed to anybody, and to whom"),
      HarbourLetter.ask("5", "Do you work with salvors?"),
    ]
    let found = HarbourLetter.answers(
      in: """
        Selwick Ferries

        1. Surname of the master
        2. Day of the grounding
        3. Home port
        4. Has the report been passed to anybody, and to whom
        5. Do you work with salvors?

        Questions 4 and 5 we can answer; our answers follow.

        1. Only to the insurer.
        2. No.

        Questions 1-3 we refuse under Section 40(2) of the Freedom of Information Act 2000.
        """, to: asked)
    #expect(found["4"]?.text?.hasPrefix("Only to the insurer") == true)
    #expect(found["5"]?.text?.hasPrefix("No.") == true)
    #expect(found["1"]?.outcome == .refused)
  }

  @Test("Codes of rows count no question")
  func rowCodes() {
    let found = HarbourLetter.answers(
      in: """
        Dear Mr Lorne

        1. How many crossings were cancelled in 2024?
        41, for these reasons.
        Reason Crossings
        A1 - Fog 20
        A4 - Wind 12
        B1 - Crew 9
        2. The sum paid to passengers for those crossings
        £12,300.
        3. What the harbour's solicitors charged for the claims
        £4,100.
        4. The inquiry's report into the grounding
        It is attached.

        Yours sincerely
        """, to: Self.ferry)
    #expect(found["1"]?.text?.contains("B1 - Crew 9") == true)
    #expect(found["4"]?.text == "It is attached.")
  }

  private static let staff = [
    HarbourLetter.ask("1", "Please break the number of deckhands down by"),
    Question(id: QuestionID(labels: ["1", "a"]), text: "vessel"),
    Question(id: QuestionID(labels: ["1", "b"]), text: "year of entry"),
    HarbourLetter.ask("2", "Who trains them?"),
  ]

  @Test("The letter A before answers is no first part, and what only leads to parts has no answer")
  func answerLetters() {
    let found = HarbourLetter.answers(
      in: """
        Dear Mr Lorne

        Q1a)
        A. Guillemot 7, Razorbill 5.

        Q1b)
        A. We hold no record of this.

        Q2
        A. The training is given by Selwick College.

        Yours sincerely
        """, to: Self.staff)
    #expect(found["1a"]?.text?.hasPrefix("Guillemot 7") == true)
    #expect(found["1b"]?.outcome == .notHeld)
    #expect(found["2"]?.text?.hasPrefix("The training is given") == true)
    let joint = HarbourLetter.answers(
      in: """
        Dear Mr Lorne

        1. We refuse this under section 40(2) of the Act.

        2. Selwick College trains them.

        Yours sincerely
        """, to: Self.staff)
    #expect(joint["1"] == nil)
    #expect(joint["1a"]?.outcome == .refused)
    #expect(joint["1b"]?.outcome == .refused)
  }

  @Test("A bracket in the text of an answer says which questions it answers")
  func asides() {
    let found = HarbourLetter.answers(
      in: """
        Dear Mr Lorne

        I respond as follows.

        (A) There were 41 cancelled crossings in 2024, and passengers were paid £12,300 for them \
        (questions 1 and 2).

        (B) Nothing has been charged by any firm (your question 3), so there is no record to send.

        (C) The inquiry's report into the grounding is attached.

        Yours faithfully
        """, to: Self.ferry)
    #expect(found["1"]?.text?.hasPrefix("There were 41") == true)
    #expect(found["2"]?.text?.hasPrefix("There were 41") == true)
    #expect(found["3"]?.text?.hasPrefix("Nothing has been charged") == true)
    #expect(found["4"]?.text?.hasPrefix("The inquiry's report") == true)
  }
}
