extension Deadlines {
  /// The last day to appeal against the regulator's decision.
  ///
  /// To the First-tier Tribunal 28 days after the decision notice was sent, or the next working day, before 5 pm. To the
  /// Court of Session, on a point of law, 42 days after the decision was intimated.
  /// - Parameters:
  ///   - regime: The law.
  ///   - decided: The day the notice was sent, or the decision intimated.
  ///   - calendars: The working days.
  /// - Returns: The last day, and the way to it.
  /// - Throws: ``LawError/beyondHolidays(needed:first:last:)`` beyond the known bank holidays.
  /// - Source: SI 2009/1976 rr 12, 22; FOISA s56, Rules of the Court of Session r41.20(1)(b).
  public static func appeal(
    regime: Regime, decided: CalendarDay, calendars: LawCalendars
  ) throws(LawError) -> Deadline {
    regime.isScottish
      ? try courtOfSession(decided, calendars.scotland)
      : try tribunal(decided, calendars.unitedKingdom)
  }

  private static func tribunal(
    _ sent: CalendarDay, _ calendar: WorkingDayCalendar
  ) throws(LawError) -> Deadline {
    let source = "SI 2009/1976 rr 12, 22"
    let day28 = sent.advanced(by: 28)
    // A day beyond the table would roll on for want of data; it must be an error instead.
    _ = try calendar.workingDays(after: sent, through: day28)
    var last = day28
    while last.isWeekend || isClosedInEngland(last, calendar) { last = last.advanced(by: 1) }
    var steps = [
      Deadline.Step(
        day: sent, text: "The decision notice was sent on \(sent.writtenWithWeekday)",
        source: source),
      Deadline.Step(
        day: day28, text: "\(day28.writtenWithWeekday) is the 28th day after it", source: source),
    ]
    if last > day28 {
      steps.append(
        Deadline.Step(
          day: last, text: "That is not a working day; the next one is \(last.writtenWithWeekday)",
          source: "SI 2009/1976 r12(2), (3)"))
    }
    steps.append(
      Deadline.Step(
        day: last, text: "The appeal has to arrive before 5 pm on \(last.writtenWithWeekday)",
        source: "SI 2009/1976 r12(1)"))
    return Deadline(purpose: .appeal, lastDay: last, steps: steps)
  }

  /// Whether the Tribunal's own country has a holiday; rolling on for another country's would be unsafe.
  private static func isClosedInEngland(_ day: CalendarDay, _ calendar: WorkingDayCalendar) -> Bool
  {
    calendar.holidays(after: day.advanced(by: -1), through: day).contains {
      $0.divisions.isEmpty || $0.divisions.contains(.englandAndWales)
    }
  }

  private static func courtOfSession(
    _ intimated: CalendarDay, _ calendar: WorkingDayCalendar
  ) throws(LawError) -> Deadline {
    let source = "FOISA s56; Rules of the Court of Session r41.20(1)(b)"
    let last = intimated.advanced(by: 42)
    var others: [Deadline.Alternative] = []
    // Beyond the known holidays this throws, since the advice below could not be given.
    _ = try calendar.workingDays(after: intimated, through: last)
    if !calendar.isWorkingDay(last) {
      others = [
        Deadline.Alternative(
          lastDay: try calendar.day(-1, workingDaysAfter: last),
          text: "Lodge by this working day: the court office is closed on the 42nd day, and it is "
            + "not certain that the time then runs on")
      ]
    }
    return Deadline(
      purpose: .appeal, lastDay: last,
      steps: [
        Deadline.Step(
          day: intimated, text: "The decision was intimated on \(intimated.writtenWithWeekday)",
          source: source),
        Deadline.Step(
          day: last,
          text:
            "\(last.writtenWithWeekday) is the 42nd day after it; the appeal is on a point of law only",
          source: source),
      ], alternatives: others)
  }
}

extension DeadlineRule {
  static let appeal = DeadlineRule(
    purpose: .appeal,
    summary:
      "28 days to the Tribunal from sending, 42 days to the Court of Session from intimation",
    sources: ["SI 2009/1976 rr 12, 22", "FOISA s56", "Rules of the Court of Session r41.20(1)(b)"],
    examples: [
      Example("FOIA, decision notice sent on 20 November 2026", "2026-12-18") {
        (calendars) throws(LawError) in
        try Deadlines.appeal(
          regime: .foia, decided: CalendarDay("2026-11-20"), calendars: calendars)
      },
      Example("FOIA, day 28 is Christmas Day 2026: the next working day", "2026-12-29") {
        (calendars) throws(LawError) in
        try Deadlines.appeal(
          regime: .foia, decided: CalendarDay("2026-11-27"), calendars: calendars)
      },
      Example("FOISA, decision intimated on 20 November 2026", "2027-01-01") {
        (calendars) throws(LawError) in
        try Deadlines.appeal(
          regime: .foisa, decided: CalendarDay("2026-11-20"), calendars: calendars)
      },
    ])
}
