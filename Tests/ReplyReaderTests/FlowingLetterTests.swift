import Casebook
import FOILaw
import ReplyReader
import Testing

/// Letters whose answers are told by what they say rather than by a number.
@Suite("Flowing letters") struct FlowingLetterTests {
  private static let questions = [
    HarbourLetter.ask("1", "How many ferries did the harbour own on 31 March?"),
    HarbourLetter.ask("2", "How much was spent on dredging in 2024/25?"),
    HarbourLetter.ask("3", "Which firm holds the contract for dredging?"),
    HarbourLetter.ask("4", "Please send the plan for the new slipway."),
  ]

  private func read(_ text: String, _ questions: [Question] = questions) -> [String: Answer] {
    HarbourLetter.answers(in: text, to: questions)
  }

  @Test("Sentences are placed by the words and the form that question and answer share")
  func prose() {
    let found = read(
      """
      Dear Ms Poole

      Thank you for your letter about the harbour, which we treat under the Freedom of Information Act.

      On 31 March the harbour owned three ferries. We spent £41,000 on dredging in the year.

      As for the contract, it is held by Silt and Sons Ltd.

      The plan for the slipway is withheld under section 43(2), since tenders are out.

      Yours sincerely
      """)
    #expect(found["1"]?.text?.hasPrefix("On 31 March") == true)
    #expect(found["2"]?.text?.hasPrefix("We spent") == true)
    #expect(found["3"]?.text?.hasPrefix("As for the contract, it is held") == true)
    #expect(found["4"]?.outcome == .refused)
    #expect(found["4"]?.claims.map(\.description) == ["s43(2)"])
  }

  @Test("A list inside an answer stays in it")
  func listInside() {
    let found = read(
      """
      Freedom of Information Act 2000

      1. Three
      2. £41,000
      3. The work is shared:
         1. Silt and Sons Ltd
         2. Mudlark plc
      4. Attached.
      """)
    #expect(found["1"]?.text == "Three")
    #expect(found["2"]?.text == "£41,000")
    #expect(found["3"]?.text?.contains("Mudlark plc") == true)
    #expect(found["4"]?.text == "Attached.")
  }

  @Test("A letter that counts its own paragraphs numbers no answers")
  func ownParagraphs() {
    let found = read(
      """
      Freedom of Information Act 2000

      1. Thank you for your request of 3 May about the harbour.

      2. The answer to the whole of your request would take 60 hours, which is beyond the limit. Under section
      12(1) we refuse your request.

      3. You may ask for an internal review.
      """)
    for id in ["1", "2", "3", "4"] {
      #expect(found[id]?.outcome == .refused)
      #expect(found[id]?.claims.map(\.description) == ["s12(1)"])
    }
  }

  @Test("Numbers behind a heading say which questions it answers")
  func headingsThatName() {
    let found = read(
      """
      Freedom of Information Act 2000

      Fleet (question 1)

      We own three ferries.

      Dredging (your questions 2 and 3)

      Silt and Sons Ltd did the work for £41,000.

      Slipway (question 4)

      Attached.
      """)
    #expect(found["1"]?.text == "We own three ferries.")
    #expect(found["2"]?.text?.hasPrefix("Silt and Sons") == true)
    #expect(found["3"]?.text?.hasPrefix("Silt and Sons") == true)
    #expect(found["4"]?.text == "Attached.")
  }

  @Test("One answer may be for all but some questions")
  func allButOne() {
    let found = read(
      """
      Dear Ms Poole

      All of your questions apart from question 4 are answered in the attached table.

      Question 4 is refused under section 43(2) of the Freedom of Information Act 2000.

      Yours sincerely
      """)
    for id in ["1", "2", "3"] { #expect(found[id]?.outcome == .answered) }
    #expect(found["4"]?.outcome == .refused)
    #expect(found["4"]?.claims.map(\.description) == ["s43(2)"])
  }

  @Test("A table inside an answer to all stays in it")
  func tableInside() {
    let found = read(
      """
      Freedom of Information Act 2000

      How many ferries did the harbour own on 31 March?
      How much was spent on dredging in 2024/25?
      Which firm holds the contract for dredging?
      Please send the plan for the new slipway.

      Our response:

      Please see the accompanying document. One exemption applies to part of it.
      Exemption | Reason |
      ---|---|
      S.40(2), personal information | It would tell who the harbour's pilots are |
      """)
    #expect(found["4"]?.text?.contains("harbour's pilots") == true)
    #expect(found["1"]?.text?.contains("harbour's pilots") == true)
  }

  @Test("The '?' of an address ends no question")
  func addresses() {
    let found = read(
      """
      Freedom of Information Act 2000

      1. It was published: http://www.harbour.example/ferries.aspx?year=2024 has the number.
      2. £41,000
      3. Silt and Sons Ltd
      4. Attached.
      """)
    #expect(found["1"]?.text?.hasPrefix("It was published") == true)
  }

  @Test(
    "One sentence answers the parts of a question that ask for different things",
    arguments: [
      ("The contractor is Deepwater Dredging until 30 June 2028.", "2b", true),
      ("The contractor is Deepwater Dredging for £412,000 a year.", "2c", true),
      ("The contractor is Deepwater Dredging.", "2b", false),
      ("The contractor is Deepwater Dredging, as in 2023.", "2b", false),
    ])
  func partsInOneSentence(sentence: String, part: String, isShared: Bool) {
    func ask(_ part: String, _ text: String) -> Question {
      Question(id: QuestionID(labels: ["2", part]), text: text)
    }
    let found = read(
      """
      Dear Nora,

      Further to your note of 2 May, the harbour employed 17 pilots. \(sentence) We do not hold the \
      number of broken moorings. The assessment is withheld under s38(1).

      Jo Marsh
      Berth Office
      """,
      [
        HarbourLetter.ask("1", "How many pilots did the harbour employ on 31 March?"),
        HarbourLetter.ask("2", "For the present dredging contract:"),
        ask("a", "Who is the contractor?"), ask("b", "When does the contract end?"),
        ask("c", "What is its total value?"),
        HarbourLetter.ask("3", "How much was spent on fuel in 2024/25 and in 2025/26?"),
        HarbourLetter.ask(
          "4", "How many moorings were reported broken, and how many were mended within 14 days?"),
        HarbourLetter.ask(
          "5", "Please send me the safety assessment for the slipway, including its drawings."),
      ])
    #expect((found[part]?.text == sentence) == isShared)
    #expect((found[part]?.outcome == .answered) == isShared)
    #expect(found["2a"]?.text == sentence)
    #expect(found["4"]?.outcome == .notHeld)
    #expect(found["5"]?.claims.map(\.description) == ["s38(1)"])
  }
}
