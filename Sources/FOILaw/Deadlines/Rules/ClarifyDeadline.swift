extension Deadlines {
  /// The last day to clarify a request before the authority may treat it as closed.
  ///
  /// Only FOIA's Code of Practice names one, two months; it is not law, and a new request can always be made.
  /// - Parameters:
  ///   - regime: The law.
  ///   - asked: The day the authority asked.
  /// - Returns: The last day, and the way to it.
  /// - Throws: ``LawError/noSuchRule(_:_:)`` for the other regimes.
  /// - Source: FOIA s45 Code of Practice 2018.
  public static func clarify(regime: Regime, asked: CalendarDay) throws(LawError) -> Deadline {
    guard regime == .foia else { throw .noSuchRule("a time for clarifying", regime) }
    let source = "FOIA s45 Code of Practice"
    let last = asked.advanced(byMonths: 2)
    return Deadline(
      purpose: .clarify, lastDay: last, basis: .guidance,
      steps: [
        Deadline.Step(
          day: asked, text: "Clarification was asked for on \(asked.writtenWithWeekday)",
          source: source),
        Deadline.Step(
          day: last,
          text:
            "After \(last.writtenWithWeekday), two months later, the authority may close the request",
          source: source),
      ])
  }
}

extension DeadlineRule {
  static let clarify = DeadlineRule(
    purpose: .clarify,
    summary: "Two months by FOIA's Code of Practice; no other regime names a time",
    sources: ["FOIA s45 Code of Practice"],
    examples: [
      Example("FOIA, asked on 10 September 2026", "2026-11-10") { (_) throws(LawError) in
        try Deadlines.clarify(regime: .foia, asked: CalendarDay("2026-09-10"))
      }
    ])
}
