import Casebook
import FOILaw
import ReplyReader
import Testing

/// An answer has the grounds that it is refused on, and none of its neighbours'.
@Suite("Grounds of an answer's own") struct OwnGroundTests {
  private static let slips = [
    HarbourLetter.ask("1", "How many claims for damage at the slipway were made?"),
    HarbourLetter.ask("2", "How much was paid for damage, and how many claims were refused?"),
    HarbourLetter.ask("3", "Please send the survey of the slipway."),
    HarbourLetter.ask("4", "How many complaints were there about the slipway?"),
  ]
  private static let berths = [
    HarbourLetter.ask("1", "How many berths are let by the year?"),
    HarbourLetter.ask("2", "The five dearest berths, showing for each:"),
    part("a", "the rent for the year"),
    part("b", "the length"),
    part("c", "the name of the tenant"),
  ]

  private static func part(_ letter: String, _ text: String) -> Question {
    Question(id: QuestionID(labels: ["2", letter]), text: text)
  }

  private func grounds(_ answer: Answer?) -> Set<String> {
    Set(answer?.claims.map(\.description) ?? [])
  }

  @Test("Claims that were refused are counted, not refused")
  func countedRefusals() {
    let found = HarbourLetter.answers(
      in: """
        Freedom of Information Act 2000

        1. Two hundred.

        2.
        Year        Claims made   Claims refused    Paid
        2022        212            140              £8,112.10
        2023        240            151              £9,340.55

        3. This is exempt under Section 21 of the Act, as the survey is on our website.

        4. Six.
        """, to: Self.slips)
    #expect(found["2"]?.outcome == .answered)
    #expect(found["2"]?.claims.isEmpty == true)
    #expect(grounds(found["3"]) == ["s21"])
  }

  @Test("“As above” takes no ground from the part below")
  func asAbove() {
    let found = HarbourLetter.answers(
      in: """
        Freedom of Information Act 2000

        1) How many berths are let by the year?
        188

        2) The five dearest berths, showing for each:
           a) the rent for the year
        Please see the attached spreadsheet "Q2.xlsx".
           b) the length
        As above
           c) the name of the tenant
        We withhold the names of the tenants under Section 40(2). They are private persons.
        """, to: Self.berths)
    #expect(found["2b"]?.outcome == .answered)
    #expect(found["2b"]?.claims.isEmpty == true)
    #expect(grounds(found["2c"]) == ["s40(2)"])
  }

  @Test("An answer that points to a section by its number has the grounds of that section alone")
  func sectionByNumber() {
    let found = HarbourLetter.answers(
      in: """
        Freedom of Information Act 2000

        1. 212.
        2. £8,112 in all with costs. The claimant is withheld, see Section 40 below.
        3. Refused - please see Section 43 below.
        4. Six.

        Section 40 - Personal information

        Only one person was paid so much. To say who would be unfair. Section 40(2) applies.

        Section 43 - Commercial interests

        To give the survey would show what was paid to the surveyor, and claims for damage would rise \
        (Section 43(2)). The public interest in the slipway is met by the sums paid that we give here.
        """, to: Self.slips)
    #expect(found["2"]?.outcome == .partlyRefused)
    #expect(grounds(found["2"]) == ["s40(2)"])
    #expect(grounds(found["3"]) == ["s43(2)"])
  }

  @Test("A pointer with a figure of its own is an answer")
  func pointerWithFigure() {
    let found = HarbourLetter.answers(
      in: """
        Freedom of Information Act 2000

        1. We cannot say for 3 June. Each file would have to be opened, and this would exceed the \
        appropriate limit under Section 12 of the Act. As advice and assistance, the Harbour Trust can give \
        the following for 6 June:
        41 claims were open
        12 of these were for boats

        2. £8,112.
        3. It is attached.
        4. See question 1 – this was 14 on 6 June.
        """, to: Self.slips)
    #expect(found["1"]?.outcome == .partlyRefused)
    #expect(grounds(found["1"]) == ["s12"])
    #expect(found["4"]?.outcome == .answered)
    #expect(found["4"]?.claims.isEmpty == true)
  }

  @Test(
    "An answer ends at the heading over the reasons of others",
    arguments: [
      "SECTION 31 - LAW ENFORCEMENT", "Statement - Section 31(1)(a) FOIA",
      "Section 31(1)(a)(b) Law enforcement",
    ])
  func headingOfOthers(heading: String) {
    let found = HarbourLetter.answers(
      in: """
        Freedom of Information Act 2000

        Q1. There were 212.

        Q3. Please see the attached survey. Some parts have been redacted under Section 31(1)(a).

        Q4. No information held.

        \(heading)

        The parts redacted tell where the slipway is not watched at night.

        Harm: to disclose this would help those who mean to steal boats.

        Q2. £8,112.
        """, to: Self.slips)
    #expect(found["4"]?.outcome == .notHeld)
    #expect(found["4"]?.claims.isEmpty == true)
    #expect(grounds(found["3"]).contains("s31(1)(a)"))
  }

  @Test("What is weighed for other exceptions is not said of the last answer")
  func weighedForOthers() {
    let found = HarbourLetter.answers(
      in: """
        Environmental Information Regulations 2004

        (1) 212
        (2) £8,112

        The following are refused:
        (3) Regulation 12(5)(b), the course of justice. A claim has not been settled.
        (4) Regulation 13(1). The complaints were made by private persons.

        In applying Regulation 12(5)(b) the Harbour Trust has considered the public interest. It concludes \
        that a party to litigation must be able to take advice in private.
        """, to: Self.slips)
    #expect(found["2"]?.outcome == .answered)
    #expect(grounds(found["3"]) == ["reg12(5)(b)"])
    #expect(grounds(found["4"]) == ["reg13(1)"])
  }

  @Test("A note for two answers may give one of them a further ground")
  func noteForTwo() {
    let found = HarbourLetter.answers(
      in: """
        Freedom of Information Act 2000

        1. 212
        2. See Note B.
        3. See Note B.
        4. Six.

        Note B
        The sums paid for damage and the survey of the slipway are exempt under section 31(1)(a). We have \
        considered the public interest. In the case of the survey, the Harbour Trust also relies on section \
        43(2), as the contract is being renewed.
        """, to: Self.slips)
    #expect(grounds(found["2"]) == ["s31(1)(a)"])
    #expect(grounds(found["3"]) == ["s31(1)(a)", "s43(2)"])
  }

  @Test("A further ground for one field is not of the other fields")
  func groundOfField() {
    let found = HarbourLetter.answers(
      in: """
        Freedom of Information Act 2000

        Question 1

        188

        Questions 2a to 2c

        We consider that this list is exempt under section 31(1)(a) of the Act. To give it would help those \
        who steal boats. The public interest favours keeping it back.

        Where the tenant is a person: names of individuals are also exempt under section 40(2).
        """, to: Self.berths)
    #expect(grounds(found["2a"]) == ["s31(1)(a)"])
    #expect(grounds(found["2b"]) == ["s31(1)(a)"])
    #expect(grounds(found["2c"]) == ["s31(1)(a)", "s40(2)"])
  }

  @Test("A footnote is of the row with hidden figures, and not of the last row")
  func footnote() {
    let found = HarbourLetter.answers(
      in: """
        Freedom of Information Act 2000

        Question | 2021 | 2022 | 2023 |
        1. | 41 | 33 | 52 |
        2. | <5* | <5* | 7 |
        3. | 2 | 3 | 9 |
        4. | 12 | 10 | 6 |
        *Where a figure could point to one person. It is therefore exempt under section 40(2) of the Act.
        """, to: Self.slips)
    #expect(grounds(found["2"]) == ["s40(2)"])
    #expect(found["4"]?.outcome == .answered)
    #expect(found["4"]?.claims.isEmpty == true)
  }

  @Test("A note on small numbers is of the columns that have them")
  func columnsWithSmallNumbers() {
    let questions = [
      HarbourLetter.ask("1", "For each pier in the harbour, the number of falls"),
      Question(id: QuestionID(labels: ["1", "a"]), text: "from boats"),
      Question(id: QuestionID(labels: ["1", "b"]), text: "on stairs"),
      Question(id: QuestionID(labels: ["1", "c"]), text: "outdoors"),
    ]
    let found = HarbourLetter.answers(
      in: """
        Freedom of Information Act 2000

        1. For each pier in the harbour, the number of falls
        a) from boats
        b) on stairs
        c) outdoors

        a), b) and c)

        Pier                   From boats   On stairs     Outdoors
        Alder                  88           241           102
        Birch                  <6           33            <6
        Cedar                  12           19            8

        Numbers below 6 have been suppressed. To give the exact number would risk people being known. The \
        Harbour Trust applies Section 40(2) of the Act.
        """, to: questions)
    #expect(grounds(found["1a"]) == ["s40(2)"])
    #expect(found["1b"]?.outcome == .answered)
    #expect(found["1b"]?.claims.isEmpty == true)
    #expect(grounds(found["1c"]) == ["s40(2)"])
  }

  @Test("Bullets that became question marks part the answers")
  func lostBullets() {
    let found = HarbourLetter.answers(
      in: """
        Can I ask for the following information:

        • How many claims for damage at the slipway were made?

        • How much was paid for damage, and how many claims were refused?
        • Please send the survey of the slipway.
        • How many complaints were there about the slipway?

        Response 05-06-2018

        ?  £31,774.20

        ? Each of 53 files would need to be read. At 1 hour a file this would exceed the 40 hour limit and \
        is exempt under Section 12 of the Freedom of Information (Scotland) Act 2002

        ? It is attached

        ? None
        """, to: Self.slips)
    #expect(found["1"]?.outcome == .answered)
    #expect(grounds(found["2"]) == ["s12"])
    #expect(found["3"]?.claims.isEmpty == true)
    #expect(found["4"]?.claims.isEmpty == true)
  }

  @Test("“Each” before a thing is not said of all questions")
  func eachThing() {
    let found = HarbourLetter.answers(
      in: """
        Freedom of Information Act 2000

        (1) and (2) The survey and the complaints are exempt under section 31(1)(a) of the Act. In the case of \
        the complaints of each neighbour, section 40(2) applies as well.
        """,
      to: [
        HarbourLetter.ask("1", "The gull survey of the north quay since 2021"),
        HarbourLetter.ask("2", "All complaints about gulls with the complainers' names"),
      ])
    #expect(grounds(found["1"]) == ["s31(1)(a)"])
    #expect(grounds(found["2"]) == ["s31(1)(a)", "s40(2)"])
  }

  @Test("What section 17 requires is told behind the last answer, and is not of it")
  func noticeBehind() {
    let found = HarbourLetter.answers(
      in: """
        Freedom of Information Act 2000

        Q1. We neither confirm nor deny that we hold this, by virtue of Section 24(2).

        Q2. £8,112.

        Q3. It is attached.

        Q4. The complaints are attached. The names are removed under Section 40(2).

        Section 17 of the Freedom of Information Act 2000 requires the Harbour Police, when refusing to provide \
        such information, to provide you with a notice.

        Factors favouring confirming or denying for S24 – The public are entitled to know how funds are spent.
        Factors against confirming or denying for S24 – Security could be made less effective.
        """, to: Self.slips)
    #expect(grounds(found["4"]) == ["s40(2)"])
  }

  @Test("A heading that asks why something is withheld ends the last answer")
  func headingThatAsksWhy() {
    let found = HarbourLetter.answers(
      in: """
        Freedom of Information Act 2000

        1. There were 212.

        2. £8,112

        3. Please see the attached survey. Some parts have been redacted under Section 31(1)(a), see below.

        4. Six.

        Why we have withheld parts of the survey

        The parts redacted tell where the slipway is not watched at night. To disclose this under section 31(1)(a) \
        would help those who mean to steal boats.
        """, to: Self.slips)
    #expect(grounds(found["3"]) == ["s31(1)(a)"])
    #expect(found["4"]?.outcome == .answered)
    #expect(found["4"]?.claims.isEmpty == true)
  }
}
