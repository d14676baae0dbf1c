import Casebook
import FOILaw
import ReplyReader
import Testing

/// Letters that answer in paragraphs, whatever stands around them.
@Suite("Letters in paragraphs") struct ParagraphLetterTests {
  private static let questions = [
    HarbourLetter.ask("1", "The number of ferries owned by the harbour on 31 March"),
    HarbourLetter.ask("2", "The cost of dredging the inner basin in 2024/25"),
    HarbourLetter.ask("3", "A copy of the pilots' safety review"),
    HarbourLetter.ask("4", "All letters to the fish market about its lease"),
  ]

  private func read(_ text: String, _ questions: [Question] = questions) -> [String: Answer] {
    HarbourLetter.answers(in: text, to: questions)
  }

  @Test("A request repeated as a list answers nothing, and the paragraphs below it do")
  func repeatedRequest() {
    let found = read(
      """
      Dear Ms Poole

      Thank you for your request of 3 May. You asked for the following:

      • The number of ferries owned by the harbour on 31 March
      • The cost of dredging the inner basin in 2024/25
      • A copy of the pilots' safety review
      • All letters to the fish market about its lease

      We have considered your request under the Freedom of Information Act 2000.

      Three ferries were owned by the harbour on that day.

      Dredging of the inner basin cost £41,000 in the year.

      The safety review by the pilots is attached. Names have been removed under section 40(2).

      Letters to the fish market are exempt under section 43(2), since the lease is being negotiated. This is
      a qualified exemption, and the public interest favours withholding them.

      If you are unhappy with this answer you may ask for an internal review.

      Yours sincerely
      """)
    #expect(found["1"]?.text?.hasPrefix("Three ferries were owned") == true)
    #expect(found["2"]?.text?.hasPrefix("Dredging of the inner basin") == true)
    #expect(found["3"]?.outcome == .partlyRefused)
    #expect(found["3"]?.claims.map(\.description) == ["s40(2)"])
    #expect(found["4"]?.outcome == .refused)
    #expect(found["4"]?.claims.map(\.description) == ["s43(2)"])
  }

  @Test("One paragraph that answers everything is read sentence by sentence")
  func oneParagraph() {
    let found = read(
      """
      Dear Ms Poole

      I reply to your letter of 3 May under the Freedom of Information Act 2000.

      On 31 March the harbour owned three ferries. Dredging of the inner basin cost £41,000 in 2024/25. The \
      safety review by the pilots is attached to this letter. What was written to the fish market about its \
      lease is withheld under section 43(2).

      Yours sincerely
      """)
    #expect(found["1"]?.text?.hasPrefix("On 31 March the harbour owned") == true)
    #expect(found["2"]?.text?.hasPrefix("Dredging of the inner basin") == true)
    #expect(found["3"]?.text?.hasPrefix("The safety review by the pilots") == true)
    #expect(found["4"]?.outcome == .refused)
    #expect(found["4"]?.claims.map(\.description) == ["s43(2)"])
  }

  @Test("A letter that quotes the two questions it answers says nothing to the others")
  func someQuestionsQuoted() {
    let found = read(
      """
      Dear Ms Poole

      Our answers to questions 3 and 4 follow; we hope to answer the others next week.

      3. A copy of the pilots' safety review
      The review is exempt under section 41 of the Freedom of Information Act 2000.

      4. All letters to the fish market about its lease
      The letters are withheld under section 43(2) of the Act. Two of them are on our website.

      You may ask for an internal review within 40 working days.

      Gullhaven Harbour Board
      """)
    #expect(found["1"]?.text == nil && found["2"]?.text == nil)
    #expect(found["1"]?.claims.isEmpty == true && found["2"]?.claims.isEmpty == true)
    #expect(found["3"]?.claims.map(\.description) == ["s41"])
    #expect(found["4"]?.claims.map(\.description) == ["s43(2)"])
  }

  @Test("Advice on asking again is no answer, though its list is numbered")
  func adviceAfterRefusal() {
    let found = read(
      """
      Dear Ms Poole

      Thank you for your request about the harbour.

      The Harbour Board estimates that the cost of complying would exceed the appropriate limit, and is refusing
      your request under section 12(1) of the Freedom of Information Act. This refusal is in respect of all of the
      questions you have asked.

      Advice and assistance

      You may like to make a new request that is restricted to:
      1. the year 2024;
      2. one basin;
      3. the number of letters. Please note that copies would be likely to attract section 43.

      Yours sincerely
      """)
    for question in ["1", "2", "3", "4"] {
      #expect(found[question]?.outcome == .refused)
      #expect(found[question]?.claims.map(\.description) == ["s12(1)"])
    }
  }

  @Test("One paragraph gives some questions an answer and refuses another")
  func severalInOne() {
    let found = read(
      """
      Dear Ms Poole

      I write about your request under the Freedom of Information Act.

      The harbour owned three ferries on 31 March. The cost of dredging the inner basin is kept with other works and
      to work it out would take 40 hours, so the Board refuses that part under section 12(1).

      The Board does not hold any letters to the fish market about its lease. A copy of the pilots' safety review is enclosed.

      Yours sincerely
      """)
    #expect(found["1"]?.outcome == .answered)
    #expect(found["1"]?.text?.hasSuffix("on 31 March.") == true)
    #expect(found["2"]?.claims.map(\.description) == ["s12(1)"])
    #expect(found["3"]?.text?.hasPrefix("A copy of the pilots' safety review") == true)
    #expect(found["4"]?.outcome == .notHeld)
  }

  @Test("Paragraphs with numbers of the authority's own are not questions of those numbers")
  func ownNumbers() {
    let found = read(
      """
      Dear Ms Poole

      I reply to your request under the Freedom of Information Act under two headings.

      A. Money and vessels

      A.1 Dredging of the inner basin cost £41,000 in 2024/25.

      A.2 The harbour owned three ferries on 31 March.

      B. Papers

      B.1 The Board holds no letters to the fish market about its lease.

      B.2 A copy of the pilots' safety review is attached as Annex 1.

      Yours sincerely
      """)
    #expect(found["1"]?.text?.hasPrefix("The harbour owned three") == true)
    #expect(found["2"]?.text?.hasPrefix("Dredging of the inner basin") == true)
    #expect(found["3"]?.text?.hasPrefix("A copy of the pilots'") == true)
    #expect(found["4"]?.outcome == .notHeld)
  }

  @Test(
    "A label before an answer is not part of it",
    arguments: [
      ("Answer", "Answer 1\nThree\n\nAnswer 2\n£41,000\n\nAnswer 3\nAttached."),
      ("range", "1: Three\n2: £41,000\n3 - 4: Attached."),
    ])
  func labels(_ name: String, _ answers: String) {
    let found = read("Freedom of Information Act 2000\n\n" + answers)
    #expect(found["1"]?.text == "Three")
    #expect(found["3"]?.text == "Attached.")
  }
}
