extension Deadlines {
  /// The last day to clarify a request before the authority may treat it as closed.
  ///
  /// Only FOIA's Code of Practice names one, two months; it is not law, and a new request can always be made. Where
  /// the authority's letter says when it closes the request, that is the day: it is the authority's own and not the
  /// law's, and the Code's is beside it.
  /// - Parameters:
  ///   - regime: The law.
  ///   - asked: The day the authority asked.
  ///   - closing: The last day that its letter gives, if it names one.
  /// - Returns: The last day, and the way to it.
  /// - Throws: ``LawError/noSuchRule(_:_:)`` for the other regimes, where the letter names no day.
  /// - Source: FOIA s45 Code of Practice 2018.
  public static func clarify(
    regime: Regime, asked: CalendarDay, closing: CalendarDay? = nil
  ) throws(LawError) -> Deadline {
    let code = regime == .foia ? asked.advanced(byMonths: 2) : nil
    if let closing { return ownDay(asked, closing, code: code) }
    guard let last = code else { throw .noSuchRule("a time for clarifying", regime) }
    let source = "FOIA s45 Code of Practice"
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

  private static func ownDay(
    _ asked: CalendarDay, _ closing: CalendarDay, code: CalendarDay?
  ) -> Deadline {
    let source = "the authority's letter"
    let other = code.map {
      Deadline.Alternative(
        lastDay: $0,
        text: "two months, after which FOIA's Code of Practice lets an authority close a request")
    }
    return Deadline(
      purpose: .clarify, lastDay: closing, basis: .authority,
      steps: [
        Deadline.Step(
          day: asked, text: "Clarification was asked for on \(asked.writtenWithWeekday)",
          source: source),
        Deadline.Step(
          day: closing,
          text: "Without an answer the authority closes the request after "
            + "\(closing.writtenWithWeekday); no law sets that day",
          source: source),
      ], alternatives: code == closing ? [] : other.map { [$0] } ?? [])
  }
}

extension DeadlineRule {
  static let clarify = DeadlineRule(
    purpose: .clarify,
    summary:
      "The day that the authority's letter names; else two months by FOIA's Code of Practice, and no time "
      + "by any other regime",
    sources: ["FOIA s45 Code of Practice"],
    examples: [
      Example("FOIA, asked on 10 September 2026", "2026-11-10") { (_) throws(LawError) in
        try Deadlines.clarify(regime: .foia, asked: CalendarDay("2026-09-10"))
      },
      Example("EIR, to be closed after 8 October 2026", "2026-10-08") { (_) throws(LawError) in
        try Deadlines.clarify(
          regime: .eir, asked: CalendarDay("2026-09-10"), closing: CalendarDay("2026-10-08"))
      },
    ])
}
