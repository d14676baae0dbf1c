import Casebook
import FOILaw
import ReplyReader
import Testing

/// Reviews that find in paragraphs without numbers, in any order.
@Suite("Reviews in paragraphs") struct ReviewParagraphTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let questions: [String]
    let body: String
    /// Question, outcome, grounds and the first words, as "2 refused s43(2): The prices".
    let wanted: [String]
    var testDescription: String { name }
  }

  static let harbour = [
    "1: the sum paid by the operator for the use of the slipway",
    "2: the scores of all tenderers", "3: the emails with the operator in March",
    "4: the number of complaints about the slipway",
  ]

  // sizes: table
  static let cases: [Case] = [
    Case(
      name: "each paragraph is of the question whose words it begins with",
      questions: harbour,
      body: """
        On the emails I uphold the decision. They are exempt under section 36(2)(b)(ii) and the public \
        interest favours withholding them.

        I do not uphold the decision on the sum paid by the operator. Section 43(2) is not engaged and \
        I can tell you that it was £12,400.

        As to the scores of the tenderers, I am satisfied that section 43(2) was correctly applied.

        A further search found 17 complaints about the slipway.
        """,
      wanted: [
        "1 answered: I do not uphold", "2 refused s43(2): As to the scores",
        "3 refused s36(2)(b)(ii): On the emails", "4 answered: A further search",
      ]),
    Case(
      name: "grounds may be told respectively, and what is given up be conceded first",
      questions: [
        "1: the risk register of the dredging", "2: the estimate of its cost",
        "3: the names of the surveyors",
      ],
      body: """
        I have concluded that the response was correct in respect of part 1 and part 2 of your request, and I \
        uphold the application of section 36(2)(c) and section 43(2) respectively.

        Part 3. While I do not consider that section 43(2) was the right exemption, I find that the names are \
        personal data and exempt under section 40(2).
        """,
      wanted: [
        "1 refused s36(2)(c): I have concluded", "2 refused s43(2): I have concluded",
        "3 refused s40(2): While I do not",
      ]),
    Case(
      name: "one paragraph confirms everything",
      questions: ["1: the number of groundings", "2: what was paid for them"],
      body: """
        The panel met on 2 August. It decided to confirm the original decision without modification. The panel \
        agreed that some 2,000 reports would have to be read and that section 12(1) was applied correctly.
        """,
      wanted: ["1 refused s12(1): The panel met", "2 refused s12(1): The panel met"]),
    Case(
      name: "letters name questions too",
      questions: [
        "a: the age of each crane", "b: the makers", "c: the valuer's report", "d: its cost",
      ],
      body: """
        The age of each crane and the makers should have been given to you: they are in the list attached.

        I agree with the decision in respect of c) and d). Section 43(2) continues to apply, and the \
        refusal is upheld.
        """,
      wanted: [
        "a answered: The age", "b answered: The age", "c refused s43(2): I agree with",
        "d refused s43(2): I agree with",
      ]),
    Case(
      name: "under a heading that names two questions each paragraph is of one",
      questions: harbour,
      body: """
        Questions 2 and 3 (tenderers and emails)

        The scores of tenderers are at the heart of the market. I uphold the use of section 43(2).

        The emails should have been disclosed, and all of the emails are attached.
        """,
      wanted: ["2 refused s43(2): The scores", "3 answered: The emails"]),
    Case(
      name: "a ground that stands in place of another",
      questions: harbour,
      body: """
        As to the scores of the tenderers, in place of section 41, upon which the Board relied at first, I \
        rely on section 43(2).

        With regard to the emails, I find that section 42(1) is engaged and I uphold the refusal.
        """,
      wanted: ["2 refused s43(2): As to the scores", "3 refused s42(1): With regard"]),
    Case(
      name: "behind what was asked and said stands what is decided",
      questions: [
        "1: the sum paid by the operator for the use of the slipway",
        "2: the scores of all tenderers",
      ],
      body: """
        1. What you asked: the sum paid by the operator for the use of the slipway.
        What we said: Exempt, section 43(2).
        What I have decided: The season is over, and no harm would follow. The sum was £12,400. \
        Complaint upheld.

        2. What you asked: the scores of all tenderers.
        What we said: Exempt, section 43(2).
        What I have decided: I agree that section 43(2) applies. Complaint not upheld.
        """,
      wanted: ["1 answered: The season", "2 refused s43(2): I agree"]),
    Case(
      name: "what was given at first stands",
      questions: harbour,
      body: """
        The first response

        The Board answered part 4. It withheld the scores under \
        section 43(2).

        Findings

        As to the scores of the tenderers, I uphold the use of section 43(2).
        """,
      wanted: ["2 refused s43(2): As to the scores", "4 answered: The Board answered part 4."]),
  ]

  @Test(arguments: cases) func `a review without numbers is read`(item: Case) {
    let letter = """
      Seaham Harbour Board

      Dear Ms Lund

      Freedom of Information Act 2000: internal review

      You asked for an internal review of our reply. I have carried out the review.

      \(item.body)

      If you are unhappy with the outcome you may complain to the Information Commissioner.

      Yours sincerely
      """
    let questions = item.questions.map { line in
      let parts = line.split(separator: ":", maxSplits: 1)
      return Question(
        id: QuestionID(labels: [String(parts[0])]), text: String(parts[1].dropFirst()))
    }
    let reading = ReplyReader.read(letter, questions: questions)
    #expect(reading.facts.kind == .reviewOutcome)
    let found = reading.answers.filter { $0.outcome != .blank }
    let told = found.map { answer in
      ([answer.question.compact, answer.outcome.rawValue]
        + answer.claims.map(\.description).sorted()).joined(separator: " ")
    }
    let wanted = item.wanted.map { $0.split(separator: ":").map(String.init) }
    #expect(told == wanted.map { $0[0] })
    for (answer, want) in zip(found, wanted) {
      #expect(answer.text?.hasPrefix(want[1].dropFirst()) ?? false, "\(answer.text ?? "")")
    }
  }

  @Test func `a complaint about something else is no review`() {
    let letter = """
      Seaham Harbour Board

      Dear Ms Lund

      Stage 2 complaint response

      I am writing with the outcome of my investigation of your complaint about the slipway.

      1. Time taken to clear it. I uphold this part of your complaint and am sorry.

      2. Missed appointment. I do not uphold this part.

      If you remain unhappy you may take your complaint to the Ombudsman.

      Yours sincerely
      """
    let questions = [
      Question(id: QuestionID(labels: ["1"]), text: "How long did it take to clear the slipway?"),
      Question(id: QuestionID(labels: ["2"]), text: "Why was the appointment missed?"),
    ]
    #expect(ReplyReader.read(letter, questions: questions).facts.kind == .notFOI)
  }

  @Test func `what relies on an exemption is no acknowledgement`() {
    let letter = """
      Dear Ms Lund

      Your request of 4 May has been passed to me to answer.

      There were 14 groundings. As so few people were hurt they could be known, so I am applying the \
      personal data exemption (s.40(2)) to the rest.

      You may also go to the Information Commissioner.

      Yours sincerely
      """
    let questions = [
      Question(id: QuestionID(labels: ["1"]), text: "Was anybody hurt in the harbour, and who?"),
      Question(id: QuestionID(labels: ["2"]), text: "Which boats ran aground?"),
    ]
    #expect(ReplyReader.read(letter, questions: questions).facts.kind == .reply)
  }
}
