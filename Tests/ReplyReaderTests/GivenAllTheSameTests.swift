import Casebook
import FOILaw
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

  @Test(
    "What was retrieved before the limit was seen to be exceeded is given, by number or by its words"
  )
  func retrievedBefore() {
    let kindness = """
      Although excess cost removes the Board's obligations under the Act, as a gesture of goodwill I \
      have supplied information, relative to your request, retrieved before it was realised that the \
      fees limit would be exceeded.
      """
    let numbered = read(
      """
      \(Self.tooDear)

      \(kindness)

      Q2.
      2020 - 41
      2021 - 57
      """)
    #expect(numbered["1"]?.outcome == .refused)
    #expect(numbered["2"]?.outcome == .answered)
    #expect(numbered["2"]?.text?.contains("2021 - 57") == true)
    let worded = read(
      """
      \(Self.tooDear)

      \(kindness)

      - Life jackets were replaced 41 times in 2020 and 57 times in 2021.
      """)
    #expect(worded["2"]?.outcome == .answered)
    #expect(worded["3"]?.outcome == .refused)
  }

  @Test("One question whose cost is too high may be the reason for refusing them all")
  func oneIsTooDear() {
    let found = read(
      """
      I can confirm that the cost of determining whether anything relative to question 3 of this request \
      is held is above the limit, and therefore we are withholding the whole of the requested \
      information since section 12(2) applies to it.

      Section 12(2) - Cost of compliance

      Some 4,000 logs would have to be read.
      """)
    for number in ["1", "2", "3"] {
      #expect(found[number]?.outcome == .refused, "\(number)")
      #expect(starts(found[number], "I can confirm that the cost"), "\(number)")
    }
  }

  @Test("What the law says of access to information is not where a refusal of everything begins")
  func toldLaw() {
    let found = HarbourLetter.answers(
      in: """
        Skarrow Harbour Board

        Request

        1. How many ferry crossings were cancelled in each month?
        2. How many life jackets were replaced in each year?
        3. Which officer is under investigation for the collision?

        Response

        Freedom of Information Act 2000

        The Freedom of Information Act 2000 creates a right of access to information that public \
        authorities have.

        The right of access is not without exception and is subject to exemptions which allow public \
        authorities to withhold information.

        DECISION

        This letter serves as a Refusal Notice under Section 17 of the Act.

        The exemptions applicable to the information refused in relation to all of your questions are:

        Section 24(1) National Security
        Section 38(1)(b) Health and Safety

        The crews would be at risk.

        If you are not satisfied please contact the Records Officer within two months.
        """, to: Self.ferries)
    for number in ["1", "2", "3"] {
      #expect(starts(found[number], "This letter serves as a Refusal"), "\(number)")
    }
  }

  @Test(
    "All is held but what the sentence excepts, and the rest is refused on the ground that follows")
  func allButSome() {
    let found = read(
      """
      The Board holds all of the information that you requested, save for that in question 2, which is \
      not held.

      I regret that we are unable to provide any of the remaining information other than that set out \
      below. It is exempt under section 31(1)(a) of the Act, as its disclosure would be likely to \
      prejudice the prevention of crime.
      """)
    #expect(found["1"]?.outcome == .refused)
    #expect(found["2"]?.outcome == .notHeld)
    #expect(found["3"]?.outcome == .refused)
    #expect(starts(found["3"], "I regret that we are unable"))
  }

  @Test("Where most is attached, each question has that but the one that is refused behind it")
  func most() {
    let found = read(
      """
      Your request was considered under the Freedom of Information Act 2000. While I have provided most \
      of the information in the attached spreadsheet, I have not been able to name the officer under \
      investigation for the collision.

      Which officer is under investigation is withheld under section 30(1)(a) of the Act, as it would \
      harm that investigation.
      """)
    for number in ["1", "2"] {
      #expect(found[number]?.outcome == .answered, "\(number)")
      #expect(starts(found[number], "While I have provided most"), "\(number)")
    }
    #expect(found["3"]?.outcome == .refused)
  }

  @Test("A figure told right behind the goodwill answers the question that it sounds like")
  func goodwillInParagraph() {
    let found = read(
      """
      \(Self.tooDear)

      Although the cost removes our obligations, as a gesture of goodwill I have supplied what was \
      retrieved before it was realised that the limit would be exceeded. There were 57 life jackets \
      replaced in each year.
      """)
    #expect(found["1"]?.outcome == .refused)
    #expect(found["2"]?.outcome == .answered)
    #expect(found["3"]?.outcome == .refused)
  }

  @Test("What another body deals with, to which the request is directed, is not held")
  func otherBody() {
    let found = read(
      """
      Please direct your request to Orleshire County Council, which deals with these matters.
      """)
    for question in ["1", "2", "3"] { #expect(found[question]?.outcome == .notHeld) }
  }

  @Test("Only the question that an exception names is refused where all else is attached")
  func exception() {
    let asked = [
      HarbourLetter.ask("1", "The total spent on tugs in 2022."),
      HarbourLetter.ask("2", "The hourly rate of each tug owner."),
      HarbourLetter.ask("3", "The number of tugs at 31 March 2022."),
    ]
    let found = read(
      """
      We have provided the information in the attached spreadsheet, except for the hourly rates, \
      which are exempt under section 43(2) of the Act. Their disclosure would prejudice the \
      commercial interests of the owners.
      """, asked)
    #expect(found["1"]?.outcome == .answered)
    #expect(found["1"]?.claims.isEmpty == true)
    #expect(found["2"]?.claims.map(\.description) == ["s43(2)"])
    #expect(found["3"]?.outcome == .answered)
  }

  @Test("The number of a footnote right behind a full stop ends the sentence before it")
  func footnote() {
    let found = read(
      """
      Your request has been considered under the environmental information regulations, as it is on the \
      state of the harbour.1 Please find attached a spreadsheet that contains the information you have \
      requested.
      """)
    for question in ["1", "2", "3"] {
      #expect(starts(found[question], "Please find attached"))
    }
  }
}
