import FOILaw
import Testing

@testable import Casebook

@Suite struct AmountTests {
  @Test func sumsAreExact() throws {
    let tenth = try #require(Amount("0.1"))
    let sum = (0..<30).reduce(Amount.zero) { sum, _ in sum + tenth }
    #expect(sum == Amount(3))
    #expect(sum.description == "3")
  }

  @Test(arguments: [
    ("325100.51", "325,100.51"), ("1000000", "1,000,000"), ("0.5", "0.5"), ("-12.50", "-12.5"),
    ("999", "999"), ("0.00000001", "0.00000001"),
  ])
  func readsAndWritesDecimals(text: String, written: String) throws {
    let amount = try #require(Amount(text))
    #expect(amount.written() == written)
  }

  @Test(arguments: [
    "", "-", ".", "1.", ".5", "1e5", "£3", "1,000", String(repeating: "9", count: 40),
  ])
  func anythingElseIsNoAmount(text: String) {
    #expect(Amount(text) == nil)
  }

  @Test func theMiddleOfTwoLiesBetweenThem() throws {
    let three = Amount(3)
    #expect(Amount.middle(of: three, Amount(4)).description == "3.5")
    #expect(Amount.middle(of: three, three) == three)
  }

  @Test func noSumAndNoQuotientTraps() throws {
    let most = try #require(Amount(String(repeating: "9", count: 24)))
    let sum = (0..<80).reduce(most) { sum, _ in sum + sum }
    #expect(sum >= most)
    #expect(Amount(1).divided(by: .zero) == nil)
    #expect(most.times(.max) == nil)
    #expect(most.rounded(to: 2) == most)
  }
}

@Suite struct PeriodTests {
  @Test(arguments: [
    ("What did you spend in 2024/25?", ["2024/25"]),
    ("How many in 2022-23, 2023-24 and 2024-25?", ["2022/23", "2023/24", "2024/25"]),
    ("The cost for 2019 to 2022?", ["2019", "2020", "2021", "2022"]),
    ("How many on 31 March 2025?", []), ("How many since 2020?", []),
    ("All reports since January 2025.", []), ("In 2018/2019, what was it?", ["2018/19"]),
  ])
  func aQuestionNamesTheYearsThatItAsksFor(question: String, periods: [String]) {
    #expect(Periods.named(in: question) == periods)
  }
}

@Suite struct QuestionResultTests {
  private static func answer(
    _ name: String, _ outcome: Outcome = .answered, _ values: [AnswerValue] = [],
    text: String? = nil, checked: Bool = false
  ) -> ResultAnswer {
    ResultAnswer(
      id: CaseID(request: RequestID("r"), authority: AuthorityID(name)), authority: name,
      outcome: outcome, isConfirmed: checked, text: text, values: values)
  }

  private static func question(_ text: String) -> Question {
    Question(id: QuestionID(labels: ["1"]), text: text)
  }

  private static func money(_ value: String, _ period: String? = nil) -> AnswerValue {
    AnswerValue(.money, value, unit: "GBP", period: period)
  }

  private static func results(
    _ text: String, _ answers: [ResultAnswer], checkedOnly: Bool = false
  ) -> QuestionResults {
    QuestionResults(question(text), answers, checkedOnly: checkedOnly)
  }

  @Test func aSumSaysHowManyOfItsValuesAreChecked() throws {
    let results = Self.results(
      "What did you spend in 2024/25?",
      [
        Self.answer("a", .answered, [Self.money("1200000")], checked: true),
        Self.answer("b", .answered, [Self.money("325100.51", "2024/25")]),
        Self.answer("c", .refused), Self.answer("d", .noReply), Self.answer("e", .blank),
        Self.answer("f", .notHeld),
      ])
    #expect(results.kind == .money)
    #expect(results.periods == ["2024/25"])
    let figures = try #require(results.figures.first)
    #expect(figures.count == 2 && figures.checked == 1)
    #expect(figures.sum == Amount("1525100.51"))
    #expect(figures.median == Amount("762550.255"))
    #expect(results.refused == 1 && results.outcomes[.noReply] == 1)
  }

  @Test func onlyCheckedValuesCountWhereThatIsAskedFor() throws {
    let results = Self.results(
      "What did you spend?",
      [
        Self.answer("a", .answered, [Self.money("100")], checked: true),
        Self.answer("b", .answered, [Self.money("50")]),
      ], checkedOnly: true)
    let figures = try #require(results.figures.first)
    #expect(figures.sum == Amount(100) && figures.count == 1 && figures.leftOut == 1)
  }

  @Test func aConfirmedAnswerDoesNotSettleWhichOfItsFiguresCounts() throws {
    let answers = [
      Self.answer("a", .answered, [Self.money("900"), Self.money("100")], checked: true),
      Self.answer("b", .answered, [Self.money("50")], checked: true),
      Self.answer("c", .answered, [AnswerValue(.count, "70")], checked: true),
    ]
    let all = Self.results("What did you spend?", answers)
    #expect(all.figures.first?.count == 3 && all.figures.first?.checked == 1)
    #expect(all.rows.map(\.isChecked) == [false, true, false])
    let checked = try #require(
      Self.results("What did you spend?", answers, checkedOnly: true).figures.first)
    #expect(checked.sum == Amount(50) && checked.count == 1 && checked.leftOut == 2)
    let years = Self.results(
      "How much in 2022 and 2023?",
      [Self.answer("a", .answered, [Self.money("1"), Self.money("2")], checked: true)])
    #expect(years.figures.map(\.checked) == [0, 0])
  }

  @Test func aValueFarFromTheOthersIsCheckedOnlyOnceAPersonSettlesIt() throws {
    func results(_ odd: AnswerValue, checkedOnly: Bool = false) -> QuestionResults {
      let answers = (0..<10).map { number in
        Self.answer(
          "a\(number)", .answered, [Self.money("\(400_000 + number * 10_000)")], checked: true)
      }
      return Self.results(
        "What did you spend?", answers + [Self.answer("odd", .answered, [odd], checked: true)],
        checkedOnly: checkedOnly)
    }
    let read = results(Self.money("430000000"))
    #expect(read.rows[10].doubts == [.farFromOthers] && !read.rows[10].isChecked)
    #expect(read.figures.first?.count == 11 && read.figures.first?.checked == 10)
    let checked = try #require(results(Self.money("430000000"), checkedOnly: true).figures.first)
    #expect(checked.count == 10 && checked.leftOut == 1)
    let settled = results(Self.money("430000000").settled(period: nil, note: nil))
    #expect(settled.rows[10].doubts.isEmpty && settled.rows[10].isChecked)
    #expect(settled.figures.first?.checked == 11)
  }

  @Test func aShareAboveTheWholeIsCheckedOnlyOnceAPersonSettlesIt() {
    let share = AnswerValue(.percentage, "112")
    for value in [share, share.settled(period: nil, note: nil)] {
      let results = Self.results(
        "What percentage?", [Self.answer("a", .answered, [value], checked: true)])
      #expect(results.rows[0].doubts == (value.isSettled ? [] : [.aboveHundred]))
      #expect(results.figures.first?.checked == (value.isSettled ? 1 : 0))
    }
  }

  @Test func aSettledValueCountsAmongSeveral() {
    let values = [Self.money("900"), Self.money("100").settled(period: nil, note: nil)]
    let results = Self.results("What did you spend?", [Self.answer("a", .answered, values)])
    #expect(results.figures.first?.sum == Amount(100) && results.rows[0].doubts.isEmpty)
  }

  @Test func nothingIsCheckedWhereNoAnswerThatGivesSomethingIs() {
    func isUnchecked(_ answers: [ResultAnswer]) -> Bool {
      Self.results("What did you spend?", answers).isUnchecked
    }
    #expect(isUnchecked([Self.answer("a", .answered), Self.answer("b", .refused, checked: true)]))
    #expect(
      !isUnchecked([Self.answer("a", .answered, checked: true), Self.answer("b", .answered)]))
    #expect(!isUnchecked([Self.answer("a", .noReply)]))
  }

  @Test func aBoundIsInNoSum() throws {
    let results = Self.results(
      "How many deaths?",
      [
        Self.answer("a", .answered, [AnswerValue(.count, "3")]),
        Self.answer("b", .answered, [AnswerValue(.count, "5", bound: .below)]),
      ])
    let figures = try #require(results.figures.first)
    #expect(figures.sum == Amount(3) && figures.count == 1 && figures.bounds == 1)
    #expect(results.rows[1].doubts == [.notExact])
  }

  @Test func figuresWithoutYearsFollowTheOrderOfTheQuestionAndAreMarked() throws {
    let values = ["412", "533", "498"].map { AnswerValue(.count, $0) }
    let results = Self.results(
      "How many in 2022, 2023 and 2024?", [Self.answer("a", .answered, values)])
    #expect(results.periods == ["2022", "2023", "2024"])
    #expect(results.figures.map(\.sum) == [Amount(412), Amount(533), Amount(498)])
    #expect(results.rows[0].doubts == [.yearsByOrder])
  }

  @Test func spansOfTimeComeInOneUnit() throws {
    let results = Self.results(
      "What is the longest stay, in days?",
      [
        Self.answer("a", .answered, [AnswerValue(.count, "90", unit: "days")]),
        Self.answer("b", .answered, [AnswerValue(.count, "10", unit: "weeks")]),
        Self.answer("c", .answered, [AnswerValue(.count, "3", unit: "months")]),
      ])
    #expect(results.unit == "days")
    let figures = try #require(results.figures.first)
    // Months have no fixed number of days.
    #expect(figures.count == 2 && figures.most == Amount(90) && figures.least == Amount(70))
    #expect(results.rows[2].doubts == [.otherUnit("months")])
  }

  @Test func aSlipOfAThousandIsFarFromTheOthers() {
    let answers = (0..<10).map { number in
      Self.answer("a\(number)", .answered, [Self.money("\(400_000 + number * 10_000)")])
    }
    let slips = [
      Self.answer("low", .answered, [Self.money("410")]),
      Self.answer("high", .answered, [Self.money("430000000")]),
    ]
    let results = Self.results("What did you spend?", answers + slips)
    let marked = results.rows.filter { $0.doubts.contains(.farFromOthers) }
    #expect(marked.map(\.answer.authority) == ["low", "high"])
  }

  @Test func severalFiguresInOneAnswerAreMarked() {
    let results = Self.results(
      "What did you spend?",
      [Self.answer("a", .answered, [Self.money("900"), Self.money("100")])])
    #expect(results.figures.first?.sum == Amount(900))
    #expect(results.rows[0].doubts == [.several(2)])
  }

  @Test func yesAndNoAndWordsAreCounted() {
    let yes = AnswerValue(.yesNo, "yes")
    let answers = [
      Self.answer("a", .answered, [yes], checked: true), Self.answer("b", .answered, [yes]),
      Self.answer("c", .answered, [AnswerValue(.yesNo, "no")]),
    ]
    let results = Self.results("Do you have a policy?", answers)
    #expect(results.kind == .yesNo)
    #expect(
      results.tallies == [
        .init(words: "yes", count: 2, checked: 1), .init(words: "no", count: 1, checked: 0),
      ])
    let words = Self.results(
      "Which system do you use?",
      ["Plum.", "plum", "Fig"].enumerated().map {
        Self.answer("\($0.offset)", .answered, text: $0.element)
      })
    #expect(words.kind == nil && words.tallies.map(\.count) == [2, 1])
  }

  @Test func daysHaveARangeAndNoSum() throws {
    let results = Self.results(
      "When does the contract end?",
      ["2022-08-31", "2023-03-31", "2024-01-01"].enumerated().map {
        Self.answer("\($0.offset)", .answered, [AnswerValue(.date, $0.element)])
      })
    let figures = try #require(results.figures.first)
    #expect(results.kind == .date && figures.sum == nil && figures.count == 3)
    let median = try #require(CalendarDay(iso: "2023-03-31"))
    #expect(figures.median == Amount(median.number))
  }

  @Test func anyValueThatACasebookHoldsIsTaken() {
    let odd = ["", "-1", "1e9", String(repeating: "9", count: 60), "NaN", "2023-99-99"]
    for kind in AnswerValue.Kind.allCases {
      let answers = odd.enumerated().map { place, text in
        Self.answer("\(place)", .answered, [AnswerValue(kind, text, unit: "weeks")])
      }
      let results = Self.results("How many, in days?", answers)
      #expect(results.rows.count == odd.count)
    }
  }

  @Test func aRateSetsValuesAgainstFiguresOfTheUsers() throws {
    let results = Self.results(
      "What did you spend?",
      [
        Self.answer("a", .answered, [Self.money("1000")]),
        Self.answer("b", .answered, [Self.money("500")]), Self.answer("c", .refused),
      ])
    let join = ResultJoin(
      column: "population", per: 1_000,
      amounts: [AuthorityID("a"): Amount(20_000), AuthorityID("b"): Amount(5_000)], unknown: [])
    #expect(join.rate(of: results.rows[0], 0) == Amount(50))
    let rate = try #require(join.rate(of: results, 0, checkedOnly: false))
    #expect(rate.overall == Amount(60) && rate.median == Amount(75) && rate.count == 2)
  }
}
