extension DeadlineRule {
  static let askForReview = DeadlineRule(
    purpose: .askForReview,
    summary: "What the letter says, or 40 working days, from a day that differs by regime",
    sources: [
      "FOIA s45 Code of Practice para 5.3", "FOISA s20(5)", "EIR reg 11(2)", "EISR reg 16(2)",
    ],
    examples: [
      Example("FOIA, reply of 29 September 2026 that names no time", "2026-11-24") {
        (calendars) throws(LawError) in
        try Deadlines.askForReview(
          ReviewFacts(regime: .foia, replyDated: CalendarDay("2026-09-29")), calendars: calendars)
      },
      Example("FOIA, reply of 29 September 2026 that says 40 days", "2026-11-08") {
        (calendars) throws(LawError) in
        try Deadlines.askForReview(
          ReviewFacts(
            regime: .foia, replied: CalendarDay("2026-09-29"),
            window: ReviewWindow(amount: 40, unit: .calendarDays)), calendars: calendars)
      },
      Example("FOISA, answered early: from the end of the 20 working days", "2026-11-24") {
        (calendars) throws(LawError) in
        try Deadlines.askForReview(
          ReviewFacts(
            clock: RequestClock(regime: .foisa, received: CalendarDay("2026-09-01")),
            regime: .foisa, replied: CalendarDay("2026-09-08")), calendars: calendars)
      },
      Example("FOISA, answered late: from the receipt of the reply", "2026-12-08") {
        (calendars) throws(LawError) in
        try Deadlines.askForReview(
          ReviewFacts(
            clock: RequestClock(regime: .foisa, received: CalendarDay("2026-09-01")),
            regime: .foisa, replied: CalendarDay("2026-10-12")), calendars: calendars)
      },
      Example("EIR, refusal of 29 September 2026", "2026-11-24") { (calendars) throws(LawError) in
        try Deadlines.askForReview(
          ReviewFacts(regime: .eir, replyDated: CalendarDay("2026-09-29")), calendars: calendars)
      },
      Example("EISR, decision received on 8 September 2026", "2026-11-03") {
        (calendars) throws(LawError) in
        try Deadlines.askForReview(
          ReviewFacts(regime: .eisr, replied: CalendarDay("2026-09-08")), calendars: calendars)
      },
    ])
}
