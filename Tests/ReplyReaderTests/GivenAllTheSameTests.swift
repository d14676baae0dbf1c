import Casebook
import ReplyReader
import Testing

/// What one statement for everything does not cover, and where such a statement begins.
@Suite("Beside one refusal for everything") struct GivenAllTheSameTests {
  private static let ferries = [
    HarbourLetter.ask("1", "How many ferry crossings were cancelled in each month?"),
    HarbourLetter.ask("2", "How many life jackets were replaced in each year?"),
    HarbourLetter.ask("3", "Which officer is under investigation for the collision?"),
  ]

  private func read(_ body: String, _ questions: [Question] = Self.ferries) -> [String: Answer] {
    let asked = questions.map { "\($0.id). \($0.text)" }.joined(separator: "\n")
    return HarbourLetter.answers(
      in: """
        Skarrow Harbour Board

        Dear Ms Lund

        You asked:

        \(asked)

        \(body)

        Yours sincerely

        Records Officer
        """, to: questions)
  }

  private func starts(_ answer: Answer?, _ words: String) -> Bool {
    answer?.text?.hasPrefix(words) ?? false
  }

  private static let tooDear = """
    The Board is refusing your request under section 12(1) of the Freedom of Information Act 2000, \
    because the cost of complying with it would exceed the appropriate limit. Each log would have to \
    be read by hand.
    """

  @Test("A question answered as a gesture of goodwill is not refused for its cost")
  func goodwill() {
    let found = read(
      """
      \(Self.tooDear)

      However, as a gesture of goodwill I have supplied the figures for question 2, which had been \
      extracted.

      2020 41
      2021 57

      This does not affect our right to rely on the limit.
      """)
    #expect(found["1"]?.outcome == .refused)
    #expect(found["2"]?.outcome == .answered)
    #expect(starts(found["2"], "However, as a gesture of goodwill"))
    #expect(found["2"]?.text?.contains("2021 57") == true)
    #expect(found["3"]?.outcome == .refused)
  }

  @Test("What the authority would give of a narrower request is not given")
  func onlyOffered() {
    let found = read(
      """
      \(Self.tooDear)

      We are not obliged to do more, but if you asked for one year we would be able to provide the \
      information for question 2.
      """)
    #expect(found["2"]?.outcome == .refused)
  }

  @Test("A sentence that takes up one thing is not said of all")
  func oneTopic() {
    let found = read(
      """
      There were 12 ferry crossings cancelled in May and 9 in June.

      Life jackets were replaced 41 times in 2020 and 57 times in 2021.

      With regard to the officer whom you name, the Board neither confirms nor denies whether it holds \
      any information, by virtue of section 40(5B)(a)(i).
      """)
    #expect(found["1"]?.outcome == .answered)
    #expect(found["3"]?.outcome == .neitherConfirmedNorDenied)
  }

  @Test("Behind a sentence that refuses, what is held is a part of the reasons")
  func refusesFirst() {
    let found = read(
      """
      We are sorry to say that nothing can be given this time.

      The Board holds the figures, but they are spread over 9,000 logs. To read these would cost more \
      than the appropriate limit in section 12 of the Act, and we refuse your request.
      """)
    for number in ["1", "2", "3"] {
      #expect(starts(found[number], "We are sorry to say"), "\(number)")
    }
  }

  @Test("The request printed above the greeting answers nothing that one refusal covers")
  func requestAbove() {
    let questions = [
      HarbourLetter.ask("1", "How many berths were let in each basin for 2023?"),
      HarbourLetter.ask("2", "How many berths stood empty in each basin for 2023?"),
      HarbourLetter.ask("3", "How many boats (and dinghies) were inspected for each basin?"),
    ]
    let found = HarbourLetter.answers(
      in: """
        SKARROW HARBOUR BOARD
        Ref: 88-123
        Your email of 18 September 2023
        1.How many berths were let in each basin for 2023 2.How many berths stood empty in each basin \
        for 2023 3.How many boats (and dinghies) were inspected for each basin?
        Request
        ps. 2023 means the year to March Below is an example of the form:
        1.basin/berths/let
        2.basin/berths/empty
        Dear Tom
        I write in reply to your email requesting the information detailed above.
        The information requested will be included in the annual report to be published in February. We \
        are therefore refusing your request under section 22 of the FOIA.
        Yours sincerely
        Records Officer
        """, to: questions)
    for number in ["1", "2", "3"] { #expect(found[number]?.outcome == .refused, "\(number)") }
  }

  @Test("What takes too long to find is not \"not held\" where all is refused for its cost")
  func notEasilyRetrieved() {
    let found = read(
      """
      Your request has been considered and I am not obliged to supply the information you have \
      requested, because of section 12 of the Act: the cost would exceed the appropriate limit.

      The information you have requested for question 3 is not recorded in an easily retrievable \
      format. Reading every log would take more than 18 hours.
      """)
    for number in ["1", "2", "3"] { #expect(found[number]?.outcome == .refused, "\(number)") }
  }

  @Test("No sentence ends inside an address")
  func addresses() {
    let found = read(
      """
      1. There were 12 in May.

      2. Each figure is at www.skarrow.example/fleet/life.jackets.html and in our yearly report.

      3. None.
      """)
    #expect(starts(found["2"], "Each figure is at www.skarrow.example"))
  }
}
