extension Deadlines {
  /// The last day for the authority to tell the requester that it takes longer.
  ///
  /// It is the last day of the ordinary time: a notice that comes later extends nothing under the Regulations, and
  /// breaks FOIA s17(1).
  /// - Parameters:
  ///   - clock: What happened.
  ///   - calendars: The working days.
  /// - Returns: The last day, and the way to it.
  /// - Throws: ``LawError/noSuchRule(_:_:)`` for FOISA, which has no extension.
  /// - Source: FOIA s17(1), (2); EIR reg 7(3); EISR reg 7(3).
  public static func extensionNotice(
    _ clock: RequestClock, calendars: LawCalendars
  ) throws(LawError) -> Deadline {
    guard clock.regime != .foisa else { throw .noSuchRule("an extension", .foisa) }
    let days = ordinaryDays(clock)
    let count = try AnswerCount(clock, days: days, calendar: calendars[clock.regime])
    let last = try count.day(days)
    let source = clock.regime == .foia ? "FOIA s17(1), (2)" : "\(clock.regime.rawValue) reg 7(3)"
    return Deadline(
      purpose: .extensionNotice, lastDay: last,
      steps: try count.steps(to: last, day: days, source: source))
  }
}

extension DeadlineRule {
  static let extensionNotice = DeadlineRule(
    purpose: .extensionNotice,
    summary: "Notice of an extension is due within the ordinary 20 working days",
    sources: ["FOIA s17(1), (2)", "EIR reg 7(3)", "EISR reg 7(3)"],
    examples: [
      Example("EIR, received on 1 September 2026", "2026-09-29") { (calendars) throws(LawError) in
        try Deadlines.extensionNotice(
          RequestClock(regime: .eir, received: CalendarDay("2026-09-01")), calendars: calendars)
      }
    ])
}
