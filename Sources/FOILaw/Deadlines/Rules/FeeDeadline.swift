extension Deadlines {
  /// The last day to pay a fee before the request lapses.
  ///
  /// Under the Acts it is three months that begin with the day of the notice, so they end the day before the
  /// corresponding one; under the EIR sixty working days after the notice; under the Scottish EIRs sixty that begin with it.
  /// - Parameters:
  ///   - fee: The notice.
  ///   - regime: The law.
  ///   - calendars: The working days.
  /// - Returns: The last day, and the way to it.
  /// - Throws: ``LawError/beyondHolidays(needed:first:last:)`` beyond the known bank holidays.
  /// - Source: FOIA s9(2); FOISA s9(3); EIR reg 8(5); EISR reg 8(6).
  public static func payFee(
    _ fee: FeesNotice, regime: Regime, calendars: LawCalendars
  ) throws(LawError) -> Deadline {
    let notified = fee.notified
    switch regime {
    case .foia: return threeMonths(from: notified, source: "FOIA s9(2)")
    case .foisa: return threeMonths(from: notified, source: "FOISA s9(3)")
    case .eir:
      return try WorkingDayRule(
        purpose: .payFee, days: 60, after: "The fees notice was given on", source: "EIR reg 8(5)"
      ).deadline(from: notified, regime: regime, calendars: calendars)
    case .eisr:
      return try WorkingDayRule(
        purpose: .payFee, days: 60,
        after: "The 60 working days begin with the notice: the day before is",
        source: "EISR reg 8(6)"
      ).deadline(from: notified.advanced(by: -1), regime: regime, calendars: calendars)
    }
  }

  private static func threeMonths(from notified: CalendarDay, source: String) -> Deadline {
    // Three months beginning with 30 November end on the last of February in law; software that steps back from a
    // clipped 28 February says the 27th. The requester is given the earlier day.
    let inLaw = notified.advanced(by: -1).advanced(byMonths: 3)
    let clipped = notified.advanced(byMonths: 3).advanced(by: -1)
    let last = min(inLaw, clipped)
    let steps = [
      Deadline.Step(
        day: notified,
        text:
          "The fees notice was given on \(notified.writtenWithWeekday), the first day of the three months",
        source: source),
      Deadline.Step(
        day: last,
        text: "\(last.writtenWithWeekday) is the last day to pay; after it the request lapses",
        source: source),
    ]
    let other = Deadline.Alternative(
      lastDay: inLaw,
      text: "The end of the month, by the corresponding-date rule; pay by the earlier day")
    return Deadline(
      purpose: .payFee, lastDay: last, steps: steps, alternatives: inLaw == last ? [] : [other])
  }
}

extension DeadlineRule {
  static let payFee = DeadlineRule(
    purpose: .payFee,
    summary:
      "Three months beginning with the notice under the Acts, 60 working days under the Regulations",
    sources: ["FOIA s9(2)", "FOISA s9(3)", "EIR reg 8(5)", "EISR reg 8(6)"],
    examples: [
      Example("FOIA, notice of 15 January 2026", "2026-04-14") { (calendars) throws(LawError) in
        try Deadlines.payFee(
          FeesNotice(notified: CalendarDay("2026-01-15")), regime: .foia, calendars: calendars)
      },
      Example("EIR, notice of 8 September 2026", "2026-12-02") { (calendars) throws(LawError) in
        try Deadlines.payFee(
          FeesNotice(notified: CalendarDay("2026-09-08")), regime: .eir, calendars: calendars)
      },
      Example("EISR, notice of 8 September 2026, which is day 1", "2026-12-01") {
        (calendars) throws(LawError) in
        try Deadlines.payFee(
          FeesNotice(notified: CalendarDay("2026-09-08")), regime: .eisr, calendars: calendars)
      },
    ])
}
