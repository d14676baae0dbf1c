import Casebook
import FOILaw
import ReplyReader
import Testing

/// Reasons that stand apart from the answers they belong to.
@Suite struct ReasonTests {
  static let questions = [
    Question(id: QuestionID(labels: ["1"]), text: "How many ferries does the harbour own?"),
    Question(id: QuestionID(labels: ["2"]), text: "What is the yearly price of dredging?"),
    Question(id: QuestionID(labels: ["3"]), text: "Please send the pilots' safety review."),
    Question(id: QuestionID(labels: ["4"]), text: "How many groundings were reported since 2021?"),
  ]

  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let letter: String
    var second = ["s43(2)"]
    var third = ["s31(1)(a)"]
    var testDescription: String { name }
  }

  // sizes: table
  static let cases: [Case] = [
    Case(
      name: "heads in an annex that name the questions in brackets",
      letter: """
        1. Two.
        2. Withheld - see Annex A.
        3. Withheld - see Annex A.
        4. Six.

        ANNEX A: REASONS

        The price (2)
        The price is commercial, section 43(2) of the Act. A tender is near.

        The review (3)
        Section 31(1)(a) applies, as it shows where the quay is not watched.
        """),
    Case(
      name: "sections of an annex, told apart by what they are about",
      letter: """
        1. Two.
        2. The price is withheld. Please see Annex A.
        3. The review is being withheld. Please see Annex A.
        4. Six.

        Yours sincerely

        Annex A

        Section 43(2) - commercial interests

        Section 43(2) is a qualified exemption. Bidders for the dredging would learn the price.

        Section 31(1)(a) - law enforcement

        The safety review shows criminals where the quay is not watched by the pilots.
        """),
    Case(
      name: "a sentence that says which ground is for which question",
      letter: """
        We are applying section 43(2) to question 2, and in the case of question 3 section 31(1)(a).

        1. Two.
        2. Exempt, see above.
        3. Exempt, see above.
        4. Six.
        """),
    Case(
      name: "reasons under the last answer that are for those before it",
      letter: """
        1. Two.
        2. The price is exempt under section 43(2).
        3. The review is exempt under section 31(1)(a).
        4. Six.

        EXEMPTIONS EXPLAINED

        Section 43(2) is qualified. Section 31(1)(a) is qualified and prejudice-based.

        Balance test

        The public interest favours withholding what the exemptions cover.
        """),
    Case(
      name: "fields of a form above the answer",
      letter: """
        Question 1
        Held: Yes
        Decision: Release
        Two.

        Question 2
        Held: Yes
        Decision: Withhold
        Exemption: section 43(2)
        A tender is near and bidders would learn what is paid.

        Question 3
        Held: Yes
        Decision: Withhold
        Exemption: section 31(1)(a)
        It shows where the quay is not watched.

        Question 4
        Held: Yes
        Decision: Release
        Six.
        """),
    Case(
      name: "paragraphs that begin with the number of the question",
      letter: """
        1. Two.
        2. Refused, see below.
        3. Refused, see below.
        4. Six.

        Refusals

        2. Section 43(2), commercial interests. A tender is near.

        3. Section 31(1)(a), law enforcement. It shows where the quay is not watched.
        """),
    Case(
      name: "paragraphs that name the questions in a sentence",
      letter: """
        1. Two.
        2. Refused.
        3. Refused.
        4. Six.

        Reasons

        With respect to question 2, a tender is near and section 43(2) applies.

        With respect to question 3, section 31(1)(a) applies.
        """),
    Case(
      name: "entries of a schedule with letters",
      letter: """
        1. Two.
        2. See Schedule, entry A.
        3. See Schedule, entry B.
        4. Six.

        Yours sincerely

        SCHEDULE

        A   A tender is near. Section 43(2). The price would help other bidders.

        B   It shows where the quay is not watched. Section 31(1)(a).
        """),
    Case(
      name: "paragraphs of an annex, two for one question",
      letter: """
        1. Two.
        2. Exempt. Please refer to paragraphs A1 and A2 of the annex.
        3. Exempt. Please refer to paragraph A3 of the annex.
        4. Six.

        ANNEX - EXEMPTIONS

        A1  Section 43(2). A tender is near.

        A2  Section 22(1). The price will be in our annual report.

        A3  Section 31(1)(a). It shows where the quay is not watched.
        """, second: ["s22(1)", "s43(2)"]),
    Case(
      name: "one note for all that is withheld",
      letter: """
        1. Two.
        2. Withheld
        3. Withheld
        4. Six.

        Note. Both answers withheld would help other bidders. We rely on section 43(2), and the \
        public interest favours that.
        """, third: ["s43(2)"]),
    Case(
      name: "a note with a star",
      letter: """
        | No. | Response |
        |-----|----------|
        | 1   | Two      |
        | 2   | Exempt*  |
        | 3   | Exempt*  |
        | 4   | Six      |

        * Section 43(2) of the Freedom of Information Act. A tender is near.
        """, third: ["s43(2)"]),
  ]

  @Test(arguments: cases) func `a refusal has the ground that its reasons give`(item: Case) {
    let reading = ReplyReader.read(
      "Freedom of Information Act 2000\n\nDear Ms Lund\n\n" + item.letter,
      questions: Self.questions)
    var claims: [String: [String]] = [:]
    var outcomes: [String: Outcome] = [:]
    for answer in reading.answers {
      claims[answer.question.compact] = answer.claims.map(\.description).sorted()
      outcomes[answer.question.compact] = answer.outcome
    }
    #expect(claims["1"] == [])
    #expect(claims["2"] == item.second)
    #expect(claims["3"] == item.third)
    #expect(claims["4"] == [])
    #expect(outcomes["2"] == .refused)
    #expect(outcomes["3"] == .refused)
    #expect(outcomes["4"] == .answered)
  }

  @Test func `a passage for many that withholds only some gives none of them a ground`() {
    let questions = (1...10).map {
      Question(id: QuestionID(labels: [String($0)]), text: "How many lamps are in ward \($0)?")
    }
    let reading = ReplyReader.read(
      """
      Freedom of Information Act 2000

      Dear Ms Lund

      Questions 1 to 10

      Some of the information is in the sheet attached. The rest is withheld under section 43(2).
      """, questions: questions)
    let outcomes = Set(reading.answers.map(\.outcome))
    let claims = reading.answers.flatMap(\.claims)
    #expect(outcomes == [.partlyRefused])
    #expect(claims.isEmpty)
  }

  @Test("A longer answer that refuses for the reasons of another has its ground")
  func sameReasonAsAbove() {
    let found = HarbourLetter.answers(
      in: """
        Freedom of Information Act 2000

        1. Two.
        2. The price is exempt under section 43(2) of the Act, as a tender is near.
        3. The review is attached, of May 2021. The price in it is withheld for the reasons given at answer 2.
        4. Six.
        """, to: Self.questions)
    #expect(found["3"]?.outcome == .partlyRefused)
    #expect(found["3"]?.claims.map(\.description) == ["s43(2)"])
  }

  @Test("An answer that points to an item of an annex has the ground of that item")
  func itemOfAnnex() {
    let found = HarbourLetter.answers(
      in: """
        Freedom of Information Act 2000

        1. Two.
        2. Withheld. See Annex B, item (ii).
        3. Withheld. See Annex B, item (i).
        4. Six.

        Annex B

        (i) Section 31(1)(a) applies to the review, as it shows where the quay is not watched.

        (ii) Section 43(2) applies to the price, as a tender is near.
        """, to: Self.questions)
    #expect(found["2"]?.claims.map(\.description) == ["s43(2)"])
    #expect(found["3"]?.claims.map(\.description) == ["s31(1)(a)"])
  }

  @Test("An answer \"as above\" is like the one above, whatever is said below") func asAbove() {
    let asked = [
      HarbourLetter.ask("1", "The cost of each berth"), HarbourLetter.ask("2", "Its length"),
      HarbourLetter.ask("3", "The name of its owner"),
    ]
    let found = HarbourLetter.answers(
      in: """
        1. The cost of each berth
        Please see the attached spreadsheet.
        2. Its length
        As above
        3. The name of its owner
        We are withholding the names under Section 40(2). With the cost and length of a berth its owner would be \
        known.
        """, to: asked)
    #expect(found["2"]?.outcome == .answered)
    #expect(found["3"]?.outcome == .refused)
  }

  @Test("What points to another answer and tells its own figure is answered")
  func pointsWithFigure() {
    let asked = [
      HarbourLetter.ask("1", "How many boats were moored on 3 June?"),
      HarbourLetter.ask("2", "How many pilots were on duty that day?"),
    ]
    let found = HarbourLetter.answers(
      in: """
        1. How many boats were moored on 3 June?
        To rebuild this would exceed the appropriate limit under Section 12 of the Act.
        2. How many pilots were on duty that day?
        See question 1 – this was 61 on 6 June.
        """, to: asked)
    #expect(found["2"]?.outcome == .answered)
    #expect(found["2"]?.claims == [])
  }

  @Test("A table with a column of refusals has no reasons below it") func columnOfRefusals() {
    let asked = [
      HarbourLetter.ask("1", "How much was paid for damage, and how many claims were refused?"),
      HarbourLetter.ask("2", "Please provide the survey of the quay."),
    ]
    let found = HarbourLetter.answers(
      in: """
        1. How much was paid for damage, and how many claims were refused?

        Year     Claims received   Claims refused   Paid
        2021/22  211               159              £14,206
        2022/23  347               270              £22,918

        2. Please provide the survey of the quay.

        It is exempt under Section 21 of the Act as it is on our website.
        """, to: asked)
    #expect(found["1"]?.outcome == .answered)
    #expect(found["2"]?.outcome == .refused)
  }

  @Test("Grounds argued below \"No information held\" are those of other answers")
  func belowAbsence() {
    let found = HarbourLetter.answers(
      in: """
        Q1. Two.

        Q2. £14,000.

        Q3. Please see the attached review. Some parts have been redacted under Section 31(1)(a), see below.

        Q4. No information held.

        Section 31(1)(a) Law enforcement

        The parts redacted say how the quay is watched. To disclose them would help those who would rob it. The \
        public interest is in keeping it safe.
        """, to: Self.questions)
    #expect(found["3"]?.outcome == .partlyRefused)
    #expect(found["4"]?.outcome == .notHeld)
    #expect(found["4"]?.claims == [])
  }
}
