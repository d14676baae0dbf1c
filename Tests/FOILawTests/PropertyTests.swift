import FOILaw
import Testing

/// What must hold on every day of the known years, under all four regimes.
@Suite struct DeadlinePropertyTests {
  private static let calendars = LawCalendars.shipped

  private static func days(_ count: Int, seed: UInt64) -> [CalendarDay] {
    var random = SplitMix(state: seed)
    let first = CalendarDay(iso: "2000-01-01") ?? .first
    return (0..<count).map { _ in first.advanced(by: Int.random(in: 0..<10_000, using: &random)) }
  }

  /// Random events in an order that can be.
  private static func clock(
    _ regime: Regime, received: CalendarDay, using random: inout SplitMix
  ) -> RequestClock {
    var clock = RequestClock(regime: regime, received: received)
    var day = received
    func later() -> CalendarDay {
      day = day.advanced(by: Int.random(in: 0..<20, using: &random))
      return day
    }
    if Bool.random(using: &random) {
      clock.clarifications = [Clarification(asked: later(), given: later())]
    }
    if Bool.random(using: &random) {
      clock.fees = [FeesNotice(notified: later(), paid: later())]
    }
    return clock
  }

  @Test(arguments: Regime.allCases)
  func addingThenCountingWorkingDaysIsInverse(regime: Regime) throws {
    let calendar = Self.calendars[regime]
    var random = SplitMix(state: 1)
    for day in Self.days(4_000, seed: 2) {
      let n = Int.random(in: 1...70, using: &random)
      let last = try calendar.day(n, workingDaysAfter: day)
      #expect(try calendar.workingDays(after: day, through: last) == n)
      // Nothing before that day counts as many.
      let before = last.advanced(by: -1)
      #expect(try calendar.workingDays(after: day, through: before) == n - 1)
    }
  }

  @Test(arguments: Regime.allCases)
  func noDeadlineInWorkingDaysFallsOnAnother(regime: Regime) throws {
    let calendar = Self.calendars[regime]
    var random = SplitMix(state: 3)
    for day in Self.days(1_500, seed: 4) {
      let clock = Self.clock(regime, received: day, using: &random)
      let answer = try Deadlines.answer(clock, calendars: Self.calendars)
      #expect(calendar.isWorkingDay(answer.lastDay), "\(answer)")
      let review = try Deadlines.answerReview(
        regime: regime, requested: day, calendars: Self.calendars)
      #expect(calendar.isWorkingDay(review.lastDay))
      let ask = try Deadlines.askForReview(
        ReviewFacts(clock: clock, regime: regime), calendars: Self.calendars)
      #expect(calendar.isWorkingDay(ask.lastDay))
    }
  }

  @Test(arguments: Regime.allCases)
  func receivingLaterNeverMakesADeadlineEarlier(regime: Regime) throws {
    let first = CalendarDay(iso: "2019-01-01") ?? .first
    let terms = SchoolTerms(
      closures: (2019...2028).compactMap { year in
        CalendarDay(year: year, month: 7, day: 22).map {
          SchoolTerms.Closure(first: $0, last: $0.advanced(by: 41))
        }
      })
    let bodies: [AnsweringBody] = [.ordinary, .archive, .school(terms)]
    for body in bodies {
      var earlier = CalendarDay.first
      for place in 0..<3_200 {
        let clock = RequestClock(regime: regime, received: first.advanced(by: place), body: body)
        let last = try Deadlines.answer(clock, calendars: Self.calendars).lastDay
        #expect(last >= earlier)
        earlier = last
      }
    }
  }

  @Test(arguments: Regime.allCases)
  func aResetEqualsAFreshRequest(regime: Regime) throws {
    var random = SplitMix(state: 5)
    for day in Self.days(2_000, seed: 6) {
      let asked = day.advanced(by: Int.random(in: 0..<20, using: &random))
      let given = asked.advanced(by: Int.random(in: 0..<60, using: &random))
      var clock = RequestClock(regime: regime, received: day)
      clock.clarifications = [Clarification(asked: asked, given: given)]
      let reset = try Deadlines.answer(clock, calendars: Self.calendars).lastDay
      let fresh = try Deadlines.answer(
        RequestClock(regime: regime, received: given), calendars: Self.calendars
      ).lastDay
      #expect(reset == fresh)
      var moved = RequestClock(regime: regime, received: day)
      moved.transferReceived = given
      #expect(try Deadlines.answer(moved, calendars: Self.calendars).lastDay == fresh)
    }
  }

  @Test(arguments: Regime.allCases)
  func manyAtOnceAreEachAsAlone(regime: Regime) throws {
    let days = Self.days(5_000, seed: 7)
    let together = try Deadlines.answerLastDays(
      regime: regime, received: days, calendars: Self.calendars)
    let alone = try days.map {
      try Deadlines.answer(
        RequestClock(regime: regime, received: $0), calendars: Self.calendars
      ).lastDay
    }
    #expect(together == alone)
  }

  @Test func manyAtOnceFailAsOneAlone() throws {
    let calendar = Self.calendars[.foia]
    let inside = CalendarDay(iso: "2020-01-01") ?? .first
    for stray in ["1999-12-31", "2029-01-01", "2028-12-30"] {
      let day = CalendarDay(iso: stray) ?? .first
      #expect(throws: LawError.self) { try calendar.days(20, workingDaysAfter: [inside, day]) }
    }
    let none = try calendar.days(20, workingDaysAfter: [])
    #expect(none.isEmpty)
    let back = try calendar.days(-3, workingDaysAfter: [inside])
    let alone = try calendar.day(-3, workingDaysAfter: inside)
    #expect(back == [alone])
  }

  @Test func everyRuleNamesItsSourcesAndWorksItsExamples() throws {
    #expect(Set(Deadlines.rules.map(\.purpose)) == Set(Deadline.Purpose.allCases))
    for rule in Deadlines.rules {
      #expect(!rule.sources.isEmpty && !rule.examples.isEmpty && !rule.summary.isEmpty)
      for example in rule.examples {
        let deadline = try example.deadline(.shipped)
        #expect(deadline.lastDay == example.lastDay, "\(example.facts)")
        #expect(deadline.purpose == rule.purpose)
        #expect(deadline.firstLateDay == deadline.lastDay.advanced(by: 1))
      }
    }
  }
}

/// A small generator with a seed, so that a failure can be seen again.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
