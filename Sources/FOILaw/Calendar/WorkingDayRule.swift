/// A plain count of working days from one day, with its steps.
struct WorkingDayRule {
  let purpose: Deadline.Purpose
  let days: Int
  /// The words before day zero: "Review asked for on".
  let after: String
  let source: String
  var basis = Deadline.Basis.law

  func lastDay(
    from start: CalendarDay, regime: Regime, calendars: LawCalendars
  ) throws(LawError) -> CalendarDay {
    try calendars[regime].day(days, workingDaysAfter: start)
  }

  func deadline(
    from start: CalendarDay, regime: Regime, calendars: LawCalendars,
    before: [Deadline.Step] = [], alternatives: [Deadline.Alternative] = []
  ) throws(LawError) -> Deadline {
    let last = try lastDay(from: start, regime: regime, calendars: calendars)
    var steps = before
    steps.append(
      Deadline.Step(
        day: start, text: "\(after) \(start.writtenWithWeekday): this is day 0", source: source))
    for holiday in calendars[regime].holidays(after: start, through: last) {
      steps.append(
        Deadline.Step(
          day: holiday.day,
          text: "\(holiday.day.writtenWithWeekday) is not counted: \(holiday.written)",
          source: regime.workingDaySource))
    }
    steps.append(
      Deadline.Step(
        day: last, text: "\(last.writtenWithWeekday) is working day \(days), the last day in time",
        source: source))
    return Deadline(
      purpose: purpose, lastDay: last, basis: basis, steps: steps, alternatives: alternatives)
  }
}
