import Casebook
import FOILaw
import ReplyReader
import Testing

/// Letters to one request in layouts that number, head and order their answers differently.
@Suite struct StructureTests {
  static let questions: [Question] = [
    Question(id: QuestionID(labels: ["1"]), text: "How many ferries does the harbour own?"),
    Question(id: QuestionID(labels: ["2"]), text: "About the dredging contract:", isStem: true),
    Question(id: QuestionID(labels: ["2", "a"]), text: "Who is the dredging contractor?"),
    Question(id: QuestionID(labels: ["2", "b"]), text: "What is the yearly price of dredging?"),
    Question(
      id: QuestionID(labels: ["3"]), text: "How many groundings were reported since 2021?"),
    Question(id: QuestionID(labels: ["4"]), text: "Please send the pilots' safety review."),
  ]

  struct Layout: CustomTestStringConvertible {
    let name: String
    let letter: String
    var testDescription: String { name }
  }

  /// Each gives the same answers.
  static let layouts: [Layout] = [
    Layout(
      name: "a bare small number under its question",
      letter: """
        1. How many ferries does the harbour own?
        3

        2. About the dredging contract:
        a) Who is the dredging contractor?
        Silt and Sons Ltd
        b) What is the yearly price of dredging?
        £41,000
        3. How many groundings were reported since 2021?
        2
        4. Please send the pilots' safety review.
        Attached.
        """),
    Layout(
      name: "numbers that count the parts through",
      letter: """
        Q1. Ferries owned by the harbour
        3

        Q2. Dredging contractor
        Silt and Sons Ltd

        Q3. Yearly price of dredging
        £41,000

        Q4. Groundings since 2021
        2

        Q5. Pilots' safety review
        Attached.
        """),
    Layout(
      name: "labels with words and dashes",
      letter: """
        Response – 1
        3

        Response – 2(a)
        Silt and Sons Ltd

        Response – 2(b)
        £41,000

        Response – 3
        2

        Response – 4
        Attached.
        """),
    Layout(
      name: "questions written as words, parts below them",
      letter: """
        Question One
        3

        Question Two
        Part A: Silt and Sons Ltd
        Part B: £41,000

        Question Three
        2

        Question Four
        Attached.
        """),
    Layout(
      name: "headings in capitals that paraphrase",
      letter: """
        FERRIES OWNED BY THE HARBOUR:
        3

        DREDGING CONTRACTOR:
        Silt and Sons Ltd

        YEARLY PRICE OF DREDGING:
        £41,000

        GROUNDINGS SINCE 2021:
        2

        SAFETY REVIEW OF THE PILOTS:
        Attached.
        """),
    Layout(
      name: "bullets in order",
      letter: """
        Dear requester

        Our answers are these.

        • 3
        • Silt and Sons Ltd
        • £41,000
        • 2
        • Attached.

        Yours sincerely
        """),
    Layout(
      name: "a form of fields",
      letter: """
        Item 01 (1)
        Held: Yes
        Decision: Release
        Exemption: None
        Answer: 3

        Item 02 (2a)
        Held: Yes
        Decision: Release
        Exemption: None
        Answer: Silt and Sons Ltd

        Item 03 (2b)
        Held: Yes
        Decision: Release
        Exemption: None
        Answer: £41,000

        Item 04 (3)
        Held: Yes
        Decision: Release
        Exemption: None
        Answer: 2

        Item 05 (4)
        Held: Yes
        Decision: Release
        Exemption: None
        Answer: Attached.
        """),
  ]

  @Test("The same answers are found in every layout", arguments: layouts)
  func findsTheAnswers(in layout: Layout) {
    let reading = ReplyReader.read(
      "Freedom of Information Act 2000\n\n" + layout.letter, questions: Self.questions)
    let texts = Dictionary(
      reading.answers.map { ($0.question.compact, $0.text ?? "") }, uniquingKeysWith: { a, _ in a })
    #expect(texts["1"] == "3")
    #expect(texts["2a"] == "Silt and Sons Ltd")
    #expect(texts["2b"] == "£41,000")
    #expect(texts["3"] == "2")
    #expect(texts["4"]?.hasPrefix("Attached") == true)
    #expect(texts["2"] == nil, "a question that only leads to its parts gets no copied answer")
  }

  @Test("A statement about all other questions answers those that have no passage")
  func fillsTheRest() {
    let letter = """
      Freedom of Information Act 2000

      1. How many ferries does the harbour own?
      Two.

      All the other questions are refused under section 43(2) of the Act.
      """
    let reading = ReplyReader.read(letter, questions: Self.questions)
    for id in ["2a", "2b", "3", "4"] {
      let answer = reading.answers.first { $0.question.compact == id }
      #expect(answer?.outcome == .refused)
      #expect(answer?.claims.map(\.description) == ["s43(2)"])
    }
    #expect(reading.answers.first { $0.question.compact == "1" }?.outcome == .answered)
  }

  @Test("A note below the answers gives the ground of the answer that points to it")
  func followsNotes() {
    let letter = """
      Freedom of Information Act 2000

      1. Two.
      2a. Silt and Sons Ltd
      2b. Withheld - see note 1
      3. None
      4. Withheld - see note 2

      Note 1. The price is exempt under section 43(2), as a tender is near.

      Note 2. The review is exempt under section 31(1)(a).
      """
    let reading = ReplyReader.read(letter, questions: Self.questions)
    let claims = Dictionary(
      reading.answers.map { ($0.question.compact, $0.claims.map(\.description)) },
      uniquingKeysWith: { a, _ in a })
    #expect(claims["2b"] == ["s43(2)"])
    #expect(claims["4"] == ["s31(1)(a)"])
    #expect(claims["1"] == [])
  }
}
