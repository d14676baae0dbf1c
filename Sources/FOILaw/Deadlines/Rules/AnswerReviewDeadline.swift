extension Deadlines {
  /// The last day for the authority to answer a review.
  ///
  /// Forty working days under the EIR and twenty under the Scottish laws; under FOIA twenty by guidance, forty at most.
  /// - Parameters:
  ///   - regime: The law.
  ///   - requested: The day the authority received the request for a review.
  ///   - body: What kind of body answers; Scottish special schools have their own period for reviews too.
  ///   - calendars: The working days.
  /// - Returns: The last day, and the way to it.
  /// - Throws: ``LawError/beyondHolidays(needed:first:last:)`` beyond the known bank holidays.
  /// - Source: FOIA s45 Code paras 5.4, 5.5; FOISA s21(1); EIR reg 11(4); EISR reg 16(4).
  public static func answerReview(
    regime: Regime, requested: CalendarDay, body: AnsweringBody = .ordinary, calendars: LawCalendars
  ) throws(LawError) -> Deadline {
    var rule = reviewRule(regime)
    var others: [Deadline.Alternative] = []
    if regime == .foia {
      let limit = try calendars[regime].day(40, workingDaysAfter: requested)
      others = [
        Deadline.Alternative(lastDay: limit, text: "Forty working days, for exceptional cases only")
      ]
    }
    if regime == .foisa, case .school(let terms) = body {
      let clock = RequestClock(regime: .foisa, received: requested)
      let count = try AnswerCount(clock, days: 20, calendar: calendars[regime])
      rule = WorkingDayRule(
        purpose: .answerReview, days: try schoolDay(terms, count).n, after: rule.after,
        source: "FOISA s21(1), SSI 2016/346")
    }
    return try rule.deadline(
      from: requested, regime: regime, calendars: calendars, alternatives: others)
  }

  private static func reviewRule(_ regime: Regime) -> WorkingDayRule {
    let after = "The review was asked for on"
    switch regime {
    case .foia:
      return WorkingDayRule(
        purpose: .answerReview, days: 20, after: after,
        source: "FOIA s45 Code of Practice paras 5.4, 5.5", basis: .guidance)
    case .foisa:
      return WorkingDayRule(
        purpose: .answerReview, days: 20, after: after, source: "FOISA s21(1)")
    case .eir:
      return WorkingDayRule(
        purpose: .answerReview, days: 40, after: after, source: "EIR reg 11(4)")
    case .eisr:
      return WorkingDayRule(
        purpose: .answerReview, days: 20, after: after, source: "EISR reg 16(4)")
    }
  }
}

extension DeadlineRule {
  static let answerReview = DeadlineRule(
    purpose: .answerReview,
    summary: "Twenty working days; forty by law under the EIR, and in exceptional cases under FOIA",
    sources: [
      "FOIA s45 Code of Practice paras 5.4, 5.5", "FOISA s21(1)", "EIR reg 11(4)", "EISR reg 16(4)",
    ],
    examples: [
      Example("FOIA, asked for on 12 October 2026", "2026-11-09") { (calendars) throws(LawError) in
        try Deadlines.answerReview(
          regime: .foia, requested: CalendarDay("2026-10-12"), calendars: calendars)
      },
      Example("EIR, asked for on 12 October 2026", "2026-12-08") { (calendars) throws(LawError) in
        try Deadlines.answerReview(
          regime: .eir, requested: CalendarDay("2026-10-12"), calendars: calendars)
      },
    ])
}
