import Casebook
import FOILaw
import ReplyReader
import Testing

/// Letters as they come: set in pages and forms, shortened, with answers that questions share.
@Suite("Untidy letters") struct UntidyLetterTests {
  private static let ferries = [
    HarbourLetter.ask("1", "How many passengers did the ferry carry in each of 2023 and 2024?"),
    HarbourLetter.ask("2", "What was the total spent on repairs in each of those years?"),
    Question(id: QuestionID(labels: ["2", "a"]), text: "to the hull"),
    Question(id: QuestionID(labels: ["2", "b"]), text: "to the engines"),
    HarbourLetter.ask("3", "Please send the contract with the fuel supplier."),
    HarbourLetter.ask("4", "How many crossings were cancelled in 2024, and why?"),
  ]

  private func read(_ lines: String, _ questions: [Question] = Self.ferries) -> [String: Answer] {
    HarbourLetter.answers(in: lines, to: questions)
  }

  @Test("A row with the number of a part and the words of the question above answers the part")
  func numberOfPart() {
    let found = read(
      """
      | No. | Your question | Our response |
      | 1 | How many passengers did the ferry carry in each of 2023 and 2024? | 8,112 / 9,440 |
      | 2a | What was the total spent on repairs in each of those years to the hull | £4,100 / £6,250 |
      | 2b | to the engines | £880 / nil |
      | 3 | Please send the contract with the fuel supplier. | Exempt - section 43(2) |
      | 4 | How many crossings were cancelled in 2024, and why? | 31, for high wind |
      """)
    #expect(found["2a"]?.text == "£4,100 / £6,250")
    #expect(found["2b"]?.text == "£880 / nil")
    #expect(found["3"]?.outcome == .refused)
  }

  @Test("What is said of questions 1 to 3 is said of their parts")
  func rangeReachesParts() {
    let found = read(
      """
      Dear Ms Poole

      Skarrow Harbour Trust does not run the ferry. The information sought in questions 1 to 3 is not \
      held by the Trust.

      4. None was cancelled.

      Yours sincerely
      """)
    for part in ["1", "2", "2a", "2b", "3"] {
      #expect(found[part]?.outcome == .notHeld, "\(part)")
    }
    #expect(found["2a"]?.text?.hasPrefix("The information sought") == true)
  }

  @Test("Parts repeated in a run share the one answer below them")
  func sharedByParts() {
    let found = read(
      """
      Dear Ms Poole

      1. How many passengers did the ferry carry in each of 2023 and 2024?
      8,112 and 9,440
      2. What was the total spent on repairs in each of those years?
      a. to the hull
      b. to the engines
      £4,980 and £6,250 in all; the yard's bills do not part them.
      3. Please send the contract with the fuel supplier.
      Enclosed.
      4. How many crossings were cancelled in 2024, and why?
      31, for high wind

      Yours sincerely
      """)
    #expect(found["2a"]?.text?.hasPrefix("£4,980 and £6,250") == true)
    #expect(found["2b"]?.text == found["2a"]?.text)
  }

  @Test("The foot of a page and the head of the next are no part of an answer")
  func pages() {
    let found = read(
      """
      Skarrow Harbour Trust
      Ferry House, Skarrow

      Dear Ms Poole

      1. How many passengers did the ferry carry in each of 2023 and 2024?

      The ferry carried 8,112 passengers in 2023 and in the year after that

      Page 1 of 2

      Skarrow Harbour Trust
      Ferry House, Skarrow

      9,440 passengers.

      4. How many crossings were cancelled in 2024, and why?

      31, for high wind.

      If you are unhappy with this reply you may ask for an internal review within 40 working days.

      Yours sincerely

      Page 2 of 2

      Annex A
      Section 43(2) is about commercial interests.
      """)
    #expect(
      found["1"]?.text
        == """
        The ferry carried 8,112 passengers in 2023 and in the year after that 9,440 passengers.
        """)
    #expect(found["4"]?.text == "31, for high wind.")
    #expect(found["4"]?.claims == [])
  }

  @Test("The number of the next question, alone in its line, is no part of an answer")
  func numberAboveQuestion() {
    let found = read(
      """
      Dear Ms Poole

      Q1
      How many passengers did the ferry carry in each of 2023 and 2024?
      A1
      8,112 and 9,440
      Q3
      Please send the contract with the fuel supplier.
      A3
      Enclosed
      Q4
      How many crossings were cancelled in 2024, and why?
      A4
      31, for high wind

      Yours sincerely
      """)
    #expect(found["1"]?.text == "8,112 and 9,440")
    #expect(found["3"]?.text == "Enclosed")
  }

  @Test("A heading over every answer decides it and is no part of it")
  func standingHeads() {
    let found = read(
      """
      Dear Ms Poole

      1. How many passengers did the ferry carry in each of 2023 and 2024?

      Information provided

      8,112 and 9,440.

      3. Please send the contract with the fuel supplier.

      Information withheld - section 43(2)

      Please see the notice that comes with this letter.

      4. How many crossings were cancelled in 2024, and why?

      Information provided

      31, for high wind.

      Yours sincerely
      """)
    #expect(found["1"]?.text == "8,112 and 9,440.")
    #expect(found["3"]?.outcome == .refused)
    #expect(found["3"]?.claims.map(\.description) == ["s43(2)"])
    #expect(found["4"]?.text == "31, for high wind.")
  }

  @Test("A short letter that answers in bullets is no cover, though it encloses something")
  func bullets() {
    let found = read(
      """
      Dear Ms Poole

      Our response is as follows:

      • Passengers: 8,112 (2023), 9,440 (2024)
      • Spent on repairs: £4,980 and £6,250
      • Fuel contract: please see attached
      • Cancelled crossings: 31, for high wind

      Yours sincerely
      """, Self.ferries.filter { $0.id.labels.count == 1 })
    #expect(found["1"]?.text?.hasSuffix("8,112 (2023), 9,440 (2024)") == true)
    #expect(found["4"]?.text?.hasSuffix("31, for high wind") == true)
  }

  @Test("Answers numbered inside one paragraph begin at the colon before them")
  func inOneParagraph() {
    let found = read(
      """
      Dear Ms Poole

      I refer to your request and set out the answers to your questions: 1. 8,112 and 9,440 \
      passengers. 2. £4,980 and £6,250. 3. The contract is exempt under section 43(2). 4. 31 \
      crossings, for high wind.

      Yours sincerely
      """, Self.ferries.filter { $0.id.labels.count == 1 })
    #expect(found["1"]?.text == "8,112 and 9,440 passengers.")
    #expect(found["3"]?.outcome == .refused)
  }

  @Test("That few are concerned, said as a reason, gives no figure")
  func fewAsReason() {
    let found = read(
      """
      Dear Ms Poole

      Question 1: 8,112 and 9,440.

      Question 4: This is exempt under section 40(2) as the numbers are fewer than five and people \
      could be known by them.

      Yours sincerely
      """)
    #expect(found["4"]?.outcome == .refused)
  }

  private static let tops = ferries.filter { $0.id.labels.count == 1 }

  @Test("See below, and see another answer, lead to the reasons")
  func pointers() {
    let found = read(
      """
      Dear Ms Poole

      1. See answer to question 2.
      2. Refused under section 12(1): every invoice would have to be opened.
      3. S43(2) - see below
      4. 31, for high wind

      S43(2) - The contract has prices whose release would harm the supplier and the Trust.

      Yours sincerely
      """, Self.tops)
    #expect(found["1"]?.outcome == .refused)
    #expect(found["3"]?.outcome == .refused)
    #expect(found["4"]?.text == "31, for high wind")
    #expect(found["4"]?.outcome == .answered)
  }

  @Test("What introduces the answers below a list of questions is not the last one's")
  func preludeOfList() {
    let found = read(
      """
      Dear Ms Poole

      1. How many passengers did the ferry carry in each of 2023 and 2024?

      4. How many crossings were cancelled in 2024, and why?

      As some of this is environmental information we deal with it under the Regulations, and apply \
      section 39 of the Act for that alone.

      Question 1: 8,112 and 9,440.

      Yours sincerely
      """, Self.tops)
    #expect(found["1"]?.text == "8,112 and 9,440.")
    #expect(found["4"]?.outcome == .blank)
  }

  @Test("A year before a colon begins a row of figures and is no heading")
  func yearBeforeFigures() {
    let found = read(
      """
      Dear Ms Poole

      - Passengers:
        - 2023: 8,112
        - 2024: 9,440
      - Spent on repairs: £4,980 and £6,250
      - Fuel contract: exempt under section 43(2)
      - Cancelled crossings: 31, for high wind

      Yours sincerely
      """, Self.tops)
    #expect(found["1"]?.text?.hasPrefix("2023: 8,112") == true)
  }

  @Test("A number mentioned inside a sentence does not begin an answer")
  func mentionedNumber() {
    let found = read(
      """
      Dear Ms Poole

      The ferry carried 8,112 passengers in 2023 and 9,440 in 2024.

      The repairs came to £4,980 and £6,250.

      Of the papers you ask for at 3), we withhold the contract with the fuel supplier under section 43(2).

      31 crossings were cancelled in 2024, for high wind.

      Yours sincerely
      """, Self.tops)
    #expect(found["3"]?.text?.hasPrefix("Of the papers") == true)
    #expect(found["3"]?.outcome == .refused)
  }
}
