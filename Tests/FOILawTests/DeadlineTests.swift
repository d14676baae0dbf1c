import FOILaw
import Testing

private func on(_ iso: String) -> CalendarDay { CalendarDay(iso: iso) ?? .first }

private let calendars = LawCalendars.shipped

struct DeadlineRuleTests {
  @Test(arguments: Deadlines.rules.indices)
  func givesItsOwnExamples(index: Int) throws {
    let rule = Deadlines.rules[index]
    #expect(!rule.examples.isEmpty && !rule.sources.isEmpty && !rule.summary.isEmpty)
    for example in rule.examples {
      let deadline = try example.deadline(calendars)
      #expect(deadline.lastDay == example.lastDay, "\(example.facts)")
      #expect(deadline.purpose == rule.purpose)
      #expect(example.lastDay.components.year > 2000)
    }
  }

  @Test func coversEveryPurpose() {
    #expect(Deadlines.rules.map(\.purpose).count == Set(Deadlines.rules.map(\.purpose)).count)
    #expect(Set(Deadlines.rules.map(\.purpose)) == Set(Deadline.Purpose.allCases))
  }
}

struct AnswerDeadlineTests {
  private func answer(_ clock: RequestClock) throws -> Deadline {
    try Deadlines.answer(clock, calendars: calendars)
  }

  @Test func explainsItself() throws {
    let deadline = try answer(RequestClock(regime: .foia, received: on("2020-11-20")))
    #expect(
      deadline.steps.map { "\($0.text) [\($0.source)]" } == [
        "Received on Friday 20 November 2020: this is day 0 [FOIA s10(1), (6)]",
        "Monday 23 November 2020 is day 1, the first working day after [FOIA s10(6)]",
        "Monday 30 November 2020 is not counted: St Andrew’s Day, a bank holiday in Scotland [FOIA s10(6)]",
        "Monday 21 December 2020 is day 20, the last day in time; it ends at midnight [FOIA s10(1)]",
      ])
    #expect(deadline.basis == .law && deadline.alternatives.isEmpty)
  }

  @Test func explainsAPauseAndAFreshStart() throws {
    let deadline = try answer(
      RequestClock(
        regime: .foia, received: on("2026-09-01"),
        clarifications: [Clarification(asked: on("2026-09-03"), given: on("2026-09-07"))],
        fees: [FeesNotice(notified: on("2026-09-10"), paid: on("2026-09-14"))]))
    #expect(deadline.lastDay == on("2026-10-08"))
    #expect(
      deadline.steps.map(\.text) == [
        "Received on Tuesday 1 September 2026: this is day 0",
        "The clarification was received on Monday 7 September 2026: the count starts afresh, and this is day 0",
        "Tuesday 8 September 2026 is day 1, the first working day after",
        "The fees notice came on Thursday 10 September 2026 and the fee on Monday 14 September 2026: "
          + "3 working days, both ends included, do not count",
        "Thursday 8 October 2026 is day 20, the last day in time; it ends at midnight",
      ])
  }

  @Test func pausesASchoolsCountOnItsOwnDays() throws {
    let terms = SchoolTerms(closures: [.init(first: on("2026-09-07"), last: on("2026-09-11"))])
    let school = RequestClock(
      regime: .foia, received: on("2026-09-01"),
      fees: [FeesNotice(notified: on("2026-09-14"), paid: on("2026-09-18"))], body: .school(terms))
    // Four school days before the closure and the pause, sixteen from 21 September.
    #expect(try answer(school).lastDay == on("2026-10-13"))
  }

  @Test func standsStillWhileTheRequesterIsAwaited() throws {
    let waiting = RequestClock(
      regime: .foia, received: on("2026-09-01"),
      clarifications: [Clarification(asked: on("2026-09-03"))])
    #expect(throws: LawError.clockStopped(since: on("2026-09-03"), waitingFor: .clarification)) {
      try answer(waiting)
    }
    let unpaid = RequestClock(
      regime: .eir, received: on("2026-09-01"), fees: [FeesNotice(notified: on("2026-09-03"))])
    #expect(throws: LawError.clockStopped(since: on("2026-09-03"), waitingFor: .fee)) {
      try answer(unpaid)
    }
  }

  @Test(arguments: zip(Regime.allCases, ["FOIA s87", "FOISA s75", "EIR reg 1", "EISR reg 1"]))
  func saysThatThereWasNoRightBefore2005(regime: Regime, source: String) throws {
    let before = try answer(RequestClock(regime: regime, received: on("2004-12-31")))
    #expect(before.remark?.source == source)
    #expect(before.remark?.text == "There was no right to an answer before 1 January 2005")
    #expect(try answer(RequestClock(regime: regime, received: on("2005-01-01"))).remark == nil)
  }

  @Test func refusesDaysOutOfOrder() {
    let clock = RequestClock(
      regime: .foia, received: on("2026-09-01"),
      clarifications: [Clarification(asked: on("2026-08-03"))])
    #expect(
      throws: LawError.outOfOrder(
        earlier: "received", on("2026-09-01"), later: "clarification asked for", on("2026-08-03"))
    ) { try answer(clock) }
    let paid = RequestClock(
      regime: .foia, received: on("2026-09-01"),
      fees: [FeesNotice(notified: on("2026-09-03"), paid: on("2026-09-02"))])
    #expect(throws: LawError.self) { try answer(paid) }
  }

  @Test func aFeesNoticeOnTheLastDayStopsTheClock() throws {
    let onTime = FeesNotice(notified: on("2026-09-29"), paid: on("2026-10-01"))
    let last = try answer(RequestClock(regime: .foia, received: on("2026-09-01"), fees: [onTime]))
    #expect(last.lastDay == on("2026-10-02"))
  }

  @Test func ignoresANoticeAfterTheTimeRanOut() throws {
    let late = FeesNotice(notified: on("2026-10-01"), paid: on("2026-10-20"))
    #expect(
      try answer(RequestClock(regime: .foia, received: on("2026-09-01"), fees: [late])).lastDay
        == on("2026-09-29"))
    let asked = Clarification(asked: on("2026-10-01"), given: on("2026-10-05"))
    #expect(
      try answer(RequestClock(regime: .eir, received: on("2026-09-01"), clarifications: [asked]))
        .lastDay
        == on("2026-09-29"))
    let act = try answer(
      RequestClock(regime: .foia, received: on("2026-09-01"), clarifications: [asked]))
    #expect(act.lastDay == on("2026-11-02"))
    #expect(act.alternatives.map(\.lastDay) == [on("2026-09-29")])
  }

  @Test func givesTheCodesDayOnlyWhereItDiffers() throws {
    #expect(
      try answer(RequestClock(regime: .foia, received: on("2026-11-20"))).alternatives.isEmpty)
    let saturday = try answer(RequestClock(regime: .foia, received: on("2026-11-21")))
    #expect(saturday.lastDay == on("2026-12-21"))
    #expect(saturday.alternatives.map(\.lastDay) == [on("2026-12-22")])
    #expect(
      try answer(RequestClock(regime: .foisa, received: on("2026-11-21"))).alternatives.isEmpty)
  }

  @Test func keepsSpecialPeriodsToTheActs() throws {
    let school = AnsweringBody.school(
      SchoolTerms(closures: [.init(first: on("2026-07-21"), last: on("2026-09-01"))]))
    let eir = RequestClock(regime: .eir, received: on("2026-07-15"), body: school)
    #expect(try answer(eir).lastDay == on("2026-08-13"))
    let archive = RequestClock(regime: .eisr, received: on("2026-09-01"), body: .archive)
    #expect(try answer(archive).lastDay == on("2026-09-29"))
    let fixed = RequestClock(
      regime: .foisa, received: on("2026-09-01"),
      body: .commissionerApproved(until: on("2026-10-30")))
    #expect(throws: LawError.noSuchRule("a day fixed by the Commissioner", .foisa)) {
      try answer(fixed)
    }
  }

  @Test func keepsTheScottishPeriodOf2020ToItsDays() throws {
    func last(_ received: String, _ answered: String) throws -> CalendarDay {
      try answer(
        RequestClock(regime: .foisa, received: on(received), answered: on(answered))
      ).lastDay
    }
    #expect(try last("2020-03-16", "2020-04-06") == on("2020-04-14"))
    #expect(try last("2020-03-16", "2020-05-27") == on("2020-04-14"))
    #expect(try last("2020-02-03", "2020-04-10") == on("2020-03-02"))
    #expect(try last("2020-04-20", "2020-05-26") > on("2020-06-30"))
    // The first day of the period, for the answer and for the ordinary last day alike.
    #expect(try last("2020-03-10", "2020-04-07") > on("2020-05-31"))
    #expect(try last("2020-03-09", "2020-04-07") == on("2020-04-06"))
  }

  @Test(arguments: Regime.allCases)
  func isAlwaysAWorkingDayAndNeverEarlierForALaterReceipt(regime: Regime) throws {
    var today = on("2000-01-01")
    var before = CalendarDay.first
    while today < on("2028-11-01") {
      let last = try Deadlines.answerLastDay(regime: regime, received: today, calendars: calendars)
      #expect(calendars[regime].isWorkingDay(last))
      #expect(last >= before)
      #expect(try calendars[regime].workingDays(after: today, through: last) == 20)
      before = last
      today = today.advanced(by: 1)
    }
  }

  @Test(arguments: Regime.allCases)
  func agreesWithItsOwnFastPath(regime: Regime) throws {
    for number in stride(from: on("2004-01-01").number, to: on("2028-10-01").number, by: 41) {
      let received = CalendarDay(number: number)
      let last = try Deadlines.answerLastDay(
        regime: regime, received: received, calendars: calendars)
      #expect(try answer(RequestClock(regime: regime, received: received)).lastDay == last)
    }
  }

  @Test func takesAnyClock() {
    var random = SystemRandomNumberGenerator()
    let days: [CalendarDay] = [.first, .last, on("2000-01-01"), on("2028-12-31"), on("2026-09-01")]
    func any() -> CalendarDay {
      let start = days[Int.random(in: 0..<days.count, using: &random)]
      return start.advanced(by: Int.random(in: -90...90, using: &random))
    }
    for _ in 0..<3_000 {
      let bodies: [AnsweringBody] = [
        .ordinary, .archive, .commissionerApproved(until: any()),
        .school(SchoolTerms(closures: [.init(first: any(), last: any())])),
      ]
      let clock = RequestClock(
        regime: Regime.allCases[Int.random(in: 0..<4, using: &random)], received: any(),
        posted: any(),
        clarifications: Bool.random() ? [Clarification(asked: any(), given: any())] : [],
        fees: Bool.random() ? [FeesNotice(notified: any(), paid: any())] : [],
        transferReceived: Bool.random() ? any() : nil,
        claimedExtension: ClaimedExtension(notified: any(), until: any()),
        body: bodies[Int.random(in: 0..<4, using: &random)], answered: any())
      _ = try? Deadlines.answer(clock, calendars: calendars)
      _ = try? Deadlines.extendedAnswer(clock, calendars: calendars)
      _ = try? Deadlines.extensionNotice(clock, calendars: calendars)
      let window = ReviewWindow(
        amount: [.min, -1, 0, 40, .max][Int.random(in: 0..<5)], unit: .months)
      let facts = ReviewFacts(clock: clock, regime: clock.regime, replied: any(), window: window)
      _ = try? Deadlines.askForReview(facts, calendars: calendars)
      _ = try? Deadlines.appeal(regime: clock.regime, decided: any(), calendars: calendars)
      _ = try? Deadlines.payFee(
        FeesNotice(notified: any()), regime: clock.regime, calendars: calendars)
      _ = Deadlines.complain(regime: clock.regime, after: any())
    }
  }
}
