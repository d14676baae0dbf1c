extension Deadlines {
  /// What a complaint to the regulator counts from.
  public enum ComplaintTrigger: String, Codable, Hashable, Sendable {
    /// The answer to the review was received.
    case reviewAnswered = "review-answered"
    /// The time for answering the review ran out.
    case reviewOverdue = "review-overdue"
    /// The last substantive contact, where there was no review.
    case lastContact = "last-contact"
  }

  /// The last day to complain to the regulator.
  ///
  /// The Scottish Commissioner has six months by law, to the corresponding day. The Information Commissioner has no fixed
  /// limit; six weeks are the office's practice against undue delay.
  /// - Parameters:
  ///   - regime: The law.
  ///   - day: The day to count from.
  ///   - trigger: What happened that day.
  /// - Returns: The last day, and the way to it.
  /// - Source: FOIA s50(2)(b) and the Commissioner's practice; FOISA s47(4); EISR reg 17.
  public static func complain(
    regime: Regime, after day: CalendarDay, because trigger: ComplaintTrigger = .reviewAnswered
  ) -> Deadline {
    let source: String
    let last: CalendarDay
    let period: String
    switch regime {
    case .foia, .eir:
      source = "FOIA s50(2)(b)\(regime == .eir ? ", EIR reg 18" : ""); the Commissioner's practice"
      last = day.advanced(by: 42)
      period = "six weeks"
    case .foisa, .eisr:
      source = "FOISA s47(4)\(regime == .eisr ? ", EISR reg 17" : "")"
      last = day.advanced(byMonths: 6)
      period = "six months, to the corresponding day"
    }
    let event =
      switch trigger {
      case .reviewAnswered: "The answer to the review was received on"
      case .reviewOverdue: "The time for answering the review ran out on"
      case .lastContact: "The authority's last word came on"
      }
    return Deadline(
      purpose: .complain, lastDay: last, basis: regime.isScottish ? .law : .guidance,
      steps: [
        Deadline.Step(day: day, text: "\(event) \(day.writtenWithWeekday)", source: source),
        Deadline.Step(
          day: last, text: "\(last.writtenWithWeekday) ends the \(period)", source: source),
      ])
  }
}

extension DeadlineRule {
  static let complain = DeadlineRule(
    purpose: .complain,
    summary: "Six months to the Scottish Commissioner by law, six weeks to the Information "
      + "Commissioner by practice",
    sources: ["FOIA s50(2)(b)", "FOISA s47(4)"],
    examples: [
      Example("FOIA, review answered on 9 November 2026", "2026-12-21") { (_) throws(LawError) in
        Deadlines.complain(regime: .foia, after: CalendarDay("2026-11-09"))
      },
      Example("FOISA, review answered on 14 August 2013 (Welsh v SIC)", "2014-02-14") {
        (_) throws(LawError) in
        Deadlines.complain(regime: .foisa, after: CalendarDay("2013-08-14"))
      },
      Example("FOISA, review answered on 31 August 2026", "2027-02-28") { (_) throws(LawError) in
        Deadlines.complain(regime: .foisa, after: CalendarDay("2026-08-31"))
      },
    ])
}
