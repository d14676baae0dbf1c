import Casebook
import FOILaw
import ReplyReader
import Testing

/// Letters that answer several questions at once, and letters that say one thing to all of them.
@Suite("Letters that group their answers") struct GroupedLetterTests {
  private static let questions = [
    HarbourLetter.ask("1", "How many ferries did the harbour own on 31 March?"),
    HarbourLetter.ask("2", "How many passengers did they carry in 2024/25?"),
    HarbourLetter.ask("3", "How much was spent on dredging in 2024/25?"),
    HarbourLetter.ask("4", "How many complaints about noise were received?"),
    HarbourLetter.ask("5", "How much income came from mooring fees?"),
    HarbourLetter.ask("6", "Please send the plan for the new slipway."),
  ]

  private func read(_ text: String, _ questions: [Question] = questions) -> [String: Answer] {
    HarbourLetter.answers(in: text, to: questions)
  }

  @Test("Under a heading that names several questions each has its own sentence")
  func sentencesOfAGroup() {
    let found = read(
      """
      Dear Ms Poole

      Freedom of Information Act 2000

      We reply by subject.

      Ferries (1, 2 and 4)

      The harbour owned three ferries on 31 March. They carried 41,200 passengers in 2024/25. Nine complaints \
      about noise were received.

      Money (3 and 5)

      Dredging cost £41,000 in 2024/25. Mooring fees brought in £118,400.

      Slipway (6)

      The plan is withheld under section 43(2), since tenders are out.

      Yours sincerely
      """)
    #expect(found["1"]?.text == "The harbour owned three ferries on 31 March.")
    #expect(found["2"]?.text == "They carried 41,200 passengers in 2024/25.")
    #expect(found["3"]?.text == "Dredging cost £41,000 in 2024/25.")
    #expect(found["4"]?.text?.hasPrefix("Nine complaints") == true)
    #expect(found["5"]?.text?.hasPrefix("Mooring fees") == true)
    #expect(found["6"]?.outcome == .refused)
  }

  @Test("A letter that neither confirms nor denies anything says so to every question")
  func neitherToAll() {
    let found = read(
      """
      Dear Ms Poole

      Freedom of Information Act 2000

      The Harbour Police can neither confirm nor deny that any of the information you asked for is held, the \
      duty to do so being removed by sections 24(2) and 31(3).

      Harm

      To confirm or deny what ferries or dredging are watched would show smugglers where no watch is kept.

      Public interest

      Openness about money spent on dredging is of value. It is outweighed by the safety of the harbour and \
      of those who use the slipway.

      Yours sincerely
      """)
    for id in ["1", "2", "3", "4", "5", "6"] {
      #expect(found[id]?.outcome == .neitherConfirmedNorDenied)
      #expect(found[id]?.claims.map(\.description) == ["s24(2)", "s31(3)"])
    }
  }

  @Test("A table inside an answer keeps the line with its columns")
  func headOfATable() {
    let found = read(
      """
      Freedom of Information Act 2000

      1. Three

      2. Ferry           Summer       Winter
         Gannet          11,204       13,870
         Shearwater       9,918       10,411

      3. Dredger        £30,000
         Barges         £11,000

      4. Nine
      5. £118,400
      6. Attached.
      """)
    #expect(found["2"]?.text?.hasPrefix("Ferry") == true)
    #expect(found["3"]?.text?.hasPrefix("Dredger £30,000") == true)
    #expect(found["4"]?.text == "Nine")
  }

  @Test("An answer ends before the part of the letter that explains the exemptions")
  func endsBeforeExemptions() {
    let found = read(
      """
      Freedom of Information Act 2000

      1. Three
      2. 41,200
      3. £41,000
      4. Withheld, section 31(1)(a).
      5. £118,400
      6. None.

      EXEMPTIONS EXPLAINED

      Section 31(1)(a) is a qualified exemption, and section 40(2) was considered as well.

      Yours sincerely
      """)
    #expect(found["6"]?.text == "None.")
    #expect(found["6"]?.claims.isEmpty == true)
  }

  @Test("The requester's own sign-off closes the request and not the reply below it")
  func requestSignedAboveTheReply() {
    let found = read(
      """
      Request

      Dear Harbour Board,

      1. How many ferries did the harbour own on 31 March?
      2. How many passengers did they carry in 2024/25?

      Yours faithfully,
      A. Poole

      Response

      Hello A. Poole,

      Your request has been received by the Harbour Board.

      1. Three ferries
      2. We do not hold this.
      """, Array(Self.questions.prefix(2)))
    #expect(found["1"]?.text == "Three ferries")
    #expect(found["2"]?.outcome == .notHeld)
  }

  @Test("A sentence with several figures answers a question with each of its clauses")
  func clauses() {
    let found = read(
      """
      Dear Ms Poole

      Thank you for your letter, which we treat under the Freedom of Information Act.

      As to ferries, the harbour owned three of them on 31 March, which carried 41,200 passengers in the year, \
      and £41,000 was spent on dredging.

      We received nine complaints about noise. Income from mooring fees came to £118,400.

      The plan for the slipway is withheld under section 43(2), since tenders are out.

      Yours sincerely
      """)
    #expect(found["1"]?.text?.hasPrefix("As to ferries, the harbour owned") == true)
    // Read by paragraphs, the sentence is given to all three questions whole.
    withKnownIssue { #expect(found["3"]?.text == "and £41,000 was spent on dredging.") }
    #expect(found["4"]?.text == "We received nine complaints about noise.")
    #expect(found["5"]?.text?.hasPrefix("Income from mooring") == true)
  }

  @Test("What a question with parts asks itself is answered where its parts are answered together")
  func questionAboveItsParts() {
    let questions = [
      HarbourLetter.ask("1", "Does the harbour have a plan for the new slipway?"),
      Question(id: QuestionID(labels: ["1", "a"]), text: "If so, please send it."),
      Question(id: QuestionID(labels: ["1", "b"]), text: "What will it cost?"),
      HarbourLetter.ask("2", "How much was spent on dredging in 2024/25?"),
    ]
    let found = read(
      """
      Freedom of Information Act 2000

      1. We do not hold a plan or any figures for a slipway.

      2. £41,000
      """, questions)
    for id in ["1", "1a", "1b"] { #expect(found[id]?.outcome == .notHeld) }
    #expect(found["2"]?.text == "£41,000")
  }
}
