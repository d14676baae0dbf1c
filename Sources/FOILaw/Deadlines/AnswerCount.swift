/// The count of working days for an answer: where it starts, what is left out, and the steps to show.
///
/// The answer, its extension and the notice of one all run on this count; only the number differs.
struct AnswerCount {
  private struct Pause {
    let notified: CalendarDay
    let paid: CalendarDay
    let workingDays: Int
  }

  let regime: Regime
  let calendar: WorkingDayCalendar
  /// Day zero, after any fresh start.
  private(set) var start: CalendarDay
  /// The steps up to day zero.
  private(set) var opening: [Deadline.Step] = []
  /// The last day there was before a clarification that was asked for too late for some.
  private(set) var lateClarification: CalendarDay?
  private var pauses: [Pause] = []
  private var asides: [Deadline.Step] = []

  /// Follows the events of a request up to the point where counting starts, and its pauses.
  /// - Parameters:
  ///   - clock: The events.
  ///   - days: How many working days there are to answer without an extension.
  ///   - calendar: The regime's calendar.
  /// - Throws: ``LawError`` where events are out of order or the clock is paused.
  init(_ clock: RequestClock, days: Int, calendar: WorkingDayCalendar) throws(LawError) {
    regime = clock.regime
    self.calendar = calendar
    start = clock.received
    openWithReceipt(clock)
    if let transfer = clock.transferReceived {
      try requireOrder("received", clock.received, "transfer received", transfer)
      restart(
        on: transfer, "The second authority received the request on", regime.transferSource)
    }
    for clarification in clock.clarifications.sorted(by: { $0.asked < $1.asked }) {
      try follow(clarification, received: clock.received, days: days)
    }
    for fee in clock.fees.sorted(by: { $0.notified < $1.notified }) {
      try follow(fee, received: clock.received, days: days)
    }
  }

  /// The nth counting day.
  func day(_ n: Int) throws(LawError) -> CalendarDay {
    // A pause moves only the days that come after its notice.
    var day = try calendar.day(n, workingDaysAfter: start)
    var paused = 0
    for pause in pauses where pause.notified <= day {
      paused += pause.workingDays
      day = try calendar.day(n + paused, workingDaysAfter: start)
    }
    return day
  }

  /// The nth counting day if the count had started on another day.
  func day(_ n: Int, from other: CalendarDay) throws(LawError) -> CalendarDay {
    var moved = self
    moved.start = other
    return try moved.day(n)
  }

  /// The whole way to the nth counting day.
  func steps(to last: CalendarDay, day n: Int, source: String) throws(LawError) -> [Deadline.Step] {
    let first = try day(1)
    var between: [Deadline.Step] = asides
    for holiday in calendar.holidays(after: start, through: last) where !isPaused(holiday.day) {
      between.append(
        Deadline.Step(
          day: holiday.day,
          text: "\(holiday.day.writtenWithWeekday) is not counted: \(holiday.written)",
          source: regime.workingDaySource))
    }
    for pause in pauses { between.append(step(for: pause)) }
    between.append(
      Deadline.Step(
        day: first,
        text: "\(first.writtenWithWeekday) is day 1, the first working day after",
        source: regime.workingDaySource))
    between.sort { ($0.day ?? start, $0.text) < ($1.day ?? start, $1.text) }
    let end = Deadline.Step(
      day: last,
      text: "\(last.writtenWithWeekday) is day \(n), the last day in time; it ends at midnight",
      source: source)
    return opening + between + [end]
  }
}

extension AnswerCount {
  private mutating func openWithReceipt(_ clock: RequestClock) {
    if let posted = clock.posted, regime == .foisa {
      opening.append(
        Deadline.Step(
          day: posted,
          text: "Posted on \(posted.writtenWithWeekday): presumed received on the third day after",
          source: "FOISA s74(2)(a)"))
    }
    let isWorking = calendar.isWorkingDay(start)
    let aside = isWorking ? "" : ", though that is not a working day"
    opening.append(
      Deadline.Step(
        day: start, text: "Received on \(start.writtenWithWeekday): this is day 0\(aside)",
        source: regime == .foia ? "FOIA s10(1), (6)" : regime.answerSource))
  }

  private mutating func restart(on day: CalendarDay, _ what: String, _ source: String) {
    start = day
    opening.append(
      Deadline.Step(
        day: day,
        text: "\(what) \(day.writtenWithWeekday): the count starts afresh, and this is day 0",
        source: source))
  }

  private mutating func follow(
    _ clarification: Clarification, received: CalendarDay, days: Int
  ) throws(LawError) {
    let asked = clarification.asked
    try requireOrder("received", received, "clarification asked for", asked)
    let due = try day(days)
    if asked > due, regime.isEnvironmental {
      asides.append(
        Deadline.Step(
          day: asked,
          text: "Clarification was asked for on \(asked.writtenWithWeekday), after the time had "
            + "run out: it changes nothing", source: regime.clarificationSource))
      return
    }
    if asked > due { lateClarification = lateClarification ?? due }
    guard let given = clarification.given else {
      throw .clockStopped(since: asked, waitingFor: .clarification)
    }
    try requireOrder("clarification asked for", asked, "clarification given", given)
    guard given > start else { return }
    restart(on: given, "The clarification was received on", regime.clarificationSource)
  }

  private mutating func follow(
    _ fee: FeesNotice, received: CalendarDay, days: Int
  ) throws(LawError) {
    let notified = fee.notified
    try requireOrder("received", received, "fees notice", notified)
    if notified > (try day(days)) {
      asides.append(
        Deadline.Step(
          day: notified,
          text: "The fees notice of \(notified.writtenWithWeekday) came after the time had run "
            + "out: it stops nothing", source: regime.feeSource))
      return
    }
    guard let paid = fee.paid else { throw .clockStopped(since: notified, waitingFor: .fee) }
    try requireOrder("fees notice", notified, "fee paid", paid)
    // Days before day zero do not count anyway, nor do those of an earlier notice twice.
    let from = max(notified.advanced(by: -1), start, pauses.last?.paid ?? start)
    guard paid > from else { return }
    let count = try calendar.workingDays(after: from, through: paid)
    pauses.append(Pause(notified: notified, paid: paid, workingDays: count))
  }

  private func step(for pause: Pause) -> Deadline.Step {
    let plural = pause.workingDays == 1 ? "" : "s"
    return Deadline.Step(
      day: pause.notified,
      text: "The fees notice came on \(pause.notified.writtenWithWeekday) and the fee on "
        + "\(pause.paid.writtenWithWeekday): \(pause.workingDays) working day\(plural), both ends "
        + "included, do not count",
      source: regime.feeSource)
  }

  private func isPaused(_ day: CalendarDay) -> Bool {
    pauses.contains { $0.notified <= day && day <= $0.paid }
  }

  private func requireOrder(
    _ earlier: String, _ first: CalendarDay, _ later: String, _ second: CalendarDay
  ) throws(LawError) {
    guard second >= first else {
      throw .outOfOrder(earlier: earlier, first, later: later, second)
    }
  }
}
