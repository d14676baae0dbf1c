import Casebook
import FOILaw
import ReplyReader
import Testing

/// Letters in which one statement answers everything, or everything but something, under the request as
/// they print it.
@Suite struct OneStatementTests {
  private static let questions = [
    Question(id: QuestionID(labels: ["1"]), text: "What did the cable car rescues of 2021 cost?"),
    Question(id: QuestionID(labels: ["2"]), text: "How many cable car rescues were there in 2021?"),
    Question(id: QuestionID(labels: ["3"]), text: "Which teams carried out each of them?"),
  ]

  /// Each answer as "1 refused s12(1) | first words".
  private static func read(_ letter: String) -> [String] {
    ReplyReader.read(letter, questions: questions).answers.map { answer in
      let words = (answer.text ?? "").split(whereSeparator: \.isWhitespace).prefix(4)
      let claims = answer.claims.map(\.description)
      return ([answer.question.compact, answer.outcome.rawValue] + claims).joined(separator: " ")
        + " | " + words.joined(separator: " ")
    }
  }

  private static func letter(_ body: String) -> String {
    """
    Reference: 4471

    Request

    Dear Lynmoor Rescue Service,

    1. What did the cable car rescues of 2021 cost?
    2. How many cable car rescues were there in 2021?
    3. Which teams carried out each of them?

    I would like this as a spreadsheet if that can be done.

    Yours faithfully,

    A. Penhale

    Response

    \(body)

    Kind regards

    Information Officer
    """
  }

  @Test("what is attached answers all but the question that a topic takes out")
  func givesAllButOne() {
    let answers = Self.read(
      Self.letter(
        """
        Thank you for your request. The information is in the attached spreadsheet.

        With regard to cost, we do not record this, but our charges are on our website.
        """))
    #expect(
      answers == [
        "1 not-held | With regard to cost,", "2 answered | The information is in",
        "3 answered | The information is in",
      ])
  }

  @Test("a sentence that points to a document answers every question above it")
  func givesAll() {
    let answers = Self.read(Self.letter("Dear A. Penhale\n\nPlease see the attached document."))
    #expect(
      answers == (1...3).map { "\($0) answered | Please see the attached" })
  }

  @Test("what is said of anything else that may be held changes no answer")
  func residueIsNoRefusal() {
    let answers = Self.read(
      Self.letter(
        """
        Please find attached our response.

        In addition the Service can neither confirm nor deny that it holds any other information \
        relevant to this request, as section 1(1)(a) does not apply by virtue of section 31(3).
        """))
    #expect(answers == (1...3).map { "\($0) answered | Please find attached our" })
  }

  @Test("a label before the one statement is no part of it")
  func labelIsNoAnswer() {
    let answers = Self.read(
      Self.letter(
        """
        Answer: - What you want is not recorded so that it can be drawn out. Reading each of 3,100 \
        logs would take 52 hours. This takes the request over 18 hours and engages section 12(1) of \
        the Act.

        This letter is a refusal notice under section 17(5) of the Act, with section 12(1) applied.
        """))
    #expect(answers == (1...3).map { "\($0) refused s12(1) | What you want is" })
  }

  @Test("a refusal of everything begins with the reasons before the sentence that refuses")
  func refusalBeginsWithReasons() {
    let answers = Self.read(
      Self.letter(
        """
        A public authority is not obliged to give information if finding it would cost too much.

        We estimate that reading each of the logs would take 52 hours.

        This letter serves as a refusal notice under section 17 for your request, as section 12(1) \
        of the Act applies.
        """))
    #expect(answers == (1...3).map { "\($0) refused s12(1) | A public authority is" })
  }

  @Test("what is refused 'for the names' is not refused as a whole")
  func narrowedRefusalIsNone() {
    let answers = Self.read(
      Self.letter(
        """
        The rescues of 2021 cost £41,200.

        There were 14 cable car rescues.

        We are refusing your request for the names of the teams under section 40(2) of the Act.
        """))
    #expect(answers.count == 3)
    #expect(answers.first == "1 answered | The rescues of 2021")
  }

  @Test("the remainder is refused and what stands before it answers the first question")
  func remainderIsRefused() {
    let answers = ReplyReader.read(
      """
      Dear A. Penhale

      Your request has been handled under the Freedom of Information Act.

      I can confirm that the cable car rescues of 2021 cost £41,200.

      We have considered the remainder of your request and we are withholding this information under \
      section 31(1)(a).

      Yours sincerely

      J Holt
      """, questions: Self.questions
    ).answers
    #expect(answers.map(\.outcome) == [.answered, .refused, .refused])
    #expect(answers[0].text?.hasPrefix("I can confirm") ?? false)
    #expect(answers[2].text?.hasPrefix("We have considered the remainder") ?? false)
  }

  @Test("a sentence decides the questions that the one before it names")
  func decidesWhatWasNamed() {
    let answers = Self.read(
      Self.letter(
        """
        I can confirm that the Service holds the information you asked for in questions 1 and 2. It \
        is exempt under section 21 of the Act because it is on our website.

        In response to question 3, the Service does not hold this.
        """))
    #expect(answers.prefix(2).allSatisfy { $0.contains("refused s21 | I can confirm that") })
    #expect(answers.last?.hasPrefix("3 not-held") ?? false)
  }

  @Test("a numbered notice of rights behind the signature answers nothing")
  func rightsAnswerNothing() {
    let answers = Self.read(
      Self.letter(
        """
        Please see the attached document.

        Kind regards

        K. Lowe

        COMPLAINT RIGHTS

        1. Are you unhappy with how your request has been handled?

        You may ask the Service for an internal review within 20 working days.
        """))
    #expect(answers == (1...3).map { "\($0) answered | Please see the attached" })
  }

  @Test("letters of a list copied from the Act mean no question")
  func statuteListMeansNoQuestion() {
    let questions = ["a", "b", "c"].map {
      Question(id: QuestionID(labels: [$0]), text: "How many moorings of class \($0) are let?")
    }
    let answers = ReplyReader.read(
      """
      Dear Ms Orme

      I am not obliged to comply with your request, as the cost would exceed the limit of section 12(1).

      Section 17 requires a notice which
      (a) states that fact,
      (b) specifies the exemption in question, and
      (c) states why the exemption applies.

      Yours sincerely

      Harbour Office
      """, questions: questions
    ).answers
    #expect(answers.map(\.outcome) == [.refused, .refused, .refused])
  }

  @Test("two unnumbered questions on each other share the answer below them")
  func stackedQuestionsShare() {
    let questions = [
      "How many people work for the Service?", "Is the rota system hosted by the Service itself?",
      "Which scanner protects the rota system?", "Which team looks after the rota?",
    ].enumerated().map {
      Question(id: QuestionID(labels: ["\($0.offset + 1)"]), text: $0.element)
    }
    let answers = ReplyReader.read(
      """
      How many people work for the Service?

      The number of people is 1,204.

      Is the rota system hosted by the Service itself?
      Which scanner protects the rota system?

      This is exempt under section 31(1)(a) of the Act.

      Which team looks after the rota?

      The Planning Team does.
      """, questions: questions
    ).answers
    #expect(answers.map(\.outcome) == [.answered, .refused, .refused, .answered])
  }

  @Test("a line that is a sentence below rows of figures begins another answer")
  func sentenceBelowFigures() {
    let answers = Self.read(
      Self.letter(
        """
        Hi A,
        Thank you for your request. The cost information is held and is as below:
        Year |
        Cost of cable car rescues |
        2021 |
        41,200 |
        Our system counts no cable car rescues and so their number is not held.
        The teams of Lynmoor and Saltby carried out each of them.
        """))
    #expect(
      answers.suffix(2) == [
        "2 not-held | Our system counts no", "3 answered | The teams of Lynmoor",
      ])
  }

  @Test("a question of which only the parts are listed is named by its number")
  func partsAreNamedByNumber() {
    let questions = [
      Question(id: QuestionID(labels: ["1"]), text: "How many roads are gritted?"),
      Question(id: QuestionID(labels: ["2", "a"]), text: "Which was the coldest road recorded?"),
      Question(id: QuestionID(labels: ["2", "b"]), text: "Which was the coldest road forecast?"),
    ]
    let answers = ReplyReader.read(
      """
      Dear Ms Orme

      What question 1 asks for is public already and so exempt under section 21 of the Act.

      The Council does not hold what question 2 asks for.

      Yours sincerely

      Roads Office
      """, questions: questions
    ).answers
    #expect(answers.map(\.outcome) == [.refused, .notHeld, .notHeld])
  }
}
