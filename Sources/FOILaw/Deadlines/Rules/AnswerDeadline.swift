extension Deadlines {
  /// The last day to answer a request, without any extension.
  ///
  /// Twenty working days after the day of receipt, which is day zero and may be a Saturday. A clarification starts the
  /// count afresh; a fees notice pauses it. Schools, archives and cases that the Commissioner has fixed have their own
  /// periods, under the Acts only.
  /// - Parameters:
  ///   - clock: What happened.
  ///   - calendars: The working days.
  /// - Returns: The last day, and the way to it.
  /// - Throws: ``LawError/clockStopped(since:waitingFor:)`` while a clarification or fee is awaited.
  /// - Source: FOIA s10; FOISA s10; EIR reg 5(2); EISR reg 5(2)(a).
  public static func answer(
    _ clock: RequestClock, calendars: LawCalendars
  ) throws(LawError) -> Deadline {
    let calendar = calendars[clock.regime]
    let count = try AnswerCount(clock, days: ordinaryDays(clock), calendar: calendar)
    switch (clock.body, clock.regime.isEnvironmental) {
    case (.school(let terms), false): return try schoolAnswer(clock, terms, count)
    case (.commissionerApproved(let until), false): return try fixedAnswer(clock, until, count)
    case (.ordinary, _), (.archive, _), (.school, true), (.commissionerApproved, true): break
    }
    let days = scottishPeriodOf2020(clock, ordinary: try count.day(20)) ? 60 : ordinaryDays(clock)
    let last = try count.day(days)
    var steps = try count.steps(to: last, day: days, source: periodSource(clock, days))
    if clock.body != .ordinary, clock.regime.isEnvironmental {
      steps.append(
        Deadline.Step(
          text: "The Regulations have no longer period for schools, archives or other bodies",
          source: clock.regime.answerSource))
    }
    return Deadline(
      purpose: .answer, lastDay: last, steps: steps,
      alternatives: try alternatives(clock, days, last, count), remark: clock.beforeTheLaw)
  }

  /// The last day to answer a request to which nothing has happened since it came; for bulk use.
  /// - Parameters:
  ///   - regime: The law.
  ///   - received: The day of receipt.
  ///   - calendars: The working days.
  /// - Returns: The last day.
  /// - Throws: ``LawError/beyondHolidays(needed:first:last:)`` beyond the known bank holidays.
  public static func answerLastDay(
    regime: Regime, received: CalendarDay, calendars: LawCalendars
  ) throws(LawError) -> CalendarDay {
    try calendars[regime].day(20, workingDaysAfter: received)
  }

  /// The last days to answer many requests to which nothing has happened since they came.
  /// - Parameters:
  ///   - regime: The law.
  ///   - received: The days of receipt.
  ///   - calendars: The working days.
  /// - Returns: The last day for each.
  /// - Throws: ``LawError/beyondHolidays(needed:first:last:)`` beyond the known bank holidays.
  /// - Source: FOIA s10(1); FOISA s10(1); EIR reg 5(2); EISR reg 5(2)(a).
  public static func answerLastDays(
    regime: Regime, received: [CalendarDay], calendars: LawCalendars
  ) throws(LawError) -> [CalendarDay] {
    try calendars[regime].days(20, workingDaysAfter: received)
  }
}

extension Deadlines {
  /// The working days a body has without an extension.
  static func ordinaryDays(_ clock: RequestClock) -> Int {
    clock.body == .archive && !clock.regime.isEnvironmental ? 30 : 20
  }

  /// Whether the Scottish period of 2020 applies: answers issued from 7 April to 26 May 2020 had sixty working days,
  /// unless the ordinary time had run out before.
  /// - Source: Coronavirus (Scotland) Act 2020 sch 6; Coronavirus (Scotland) (No. 2) Act 2020 sch 4 para 11.
  private static func scottishPeriodOf2020(_ clock: RequestClock, ordinary: CalendarDay) -> Bool {
    guard clock.regime == .foisa, clock.body == .ordinary, let answered = clock.answered else {
      return false
    }
    let start = CalendarDay("2020-04-07")
    return answered >= start && answered <= CalendarDay("2020-05-26") && ordinary >= start
  }

  private static func periodSource(_ clock: RequestClock, _ days: Int) -> String {
    switch (days, clock.regime) {
    case (60, .foisa):
      "Coronavirus (Scotland) Act 2020 sch 6, for answers from 7 April to 26 May 2020"
    case (30, .foia): "SI 2004/3364 reg 4"
    case (30, .foisa): "FOISA s10(2)"
    default: clock.regime.answerSource
    }
  }

  /// A school answers by the twentieth working day on which it is open, and by the sixtieth working day at the latest.
  /// - Source: SI 2004/3364 reg 3; SI 2009/1369; SI 2010/2768; FOISA: SSI 2016/346.
  private static func schoolAnswer(
    _ clock: RequestClock, _ terms: SchoolTerms, _ count: AnswerCount
  ) throws(LawError) -> Deadline {
    let source = clock.regime == .foisa ? "SSI 2016/346" : "SI 2004/3364 reg 3, SI 2010/2768"
    let (n, cap) = try schoolDay(terms, count)
    let last = try count.day(n)
    var steps = try count.steps(to: last, day: n, source: source)
    steps.append(
      Deadline.Step(
        text: last < cap
          ? "Of these \(n) working days 20 are school days; days on which the school is closed do "
            + "not count"
          : "Sixty working days are the limit, however long the school is closed", source: source))
    let alternatives =
      last < cap
      ? [Deadline.Alternative(lastDay: cap, text: "The limit of 60 working days, closed or not")]
      : []
    return Deadline(purpose: .answer, lastDay: last, steps: steps, alternatives: alternatives)
  }

  /// Which working day is the twentieth school day, sixty at most, and the sixtieth working day.
  static func schoolDay(
    _ terms: SchoolTerms, _ count: AnswerCount
  ) throws(LawError) -> (n: Int, cap: CalendarDay) {
    var open = 0
    for n in 1...60 {
      if terms.isOpen(on: try count.day(n)) { open += 1 }
      if open == 20 { return (n, try count.day(60)) }
    }
    return (60, try count.day(60))
  }

  /// The Commissioner can fix a day up to the sixtieth working day, if asked within twenty.
  /// - Source: SI 2004/3364 regs 5, 6.
  private static func fixedAnswer(
    _ clock: RequestClock, _ until: CalendarDay, _ count: AnswerCount
  ) throws(LawError) -> Deadline {
    guard clock.regime == .foia else {
      throw .noSuchRule("a day fixed by the Commissioner", clock.regime)
    }
    let cap = try count.day(60)
    let last = min(until, cap)
    var steps = count.opening
    steps.append(
      Deadline.Step(
        day: last,
        text: last < cap
          ? "The Commissioner has fixed \(last.writtenWithWeekday)"
          : "\(last.writtenWithWeekday) is day 60, the latest that the Commissioner can fix",
        source: "SI 2004/3364 regs 5, 6"))
    let apply = try count.day(20)
    return Deadline(
      purpose: .answer, lastDay: last, steps: steps,
      alternatives: [
        Deadline.Alternative(
          lastDay: apply,
          text: "The ordinary 20 working days, within which the authority had to apply to the "
            + "Commissioner")
      ])
  }

  private static func alternatives(
    _ clock: RequestClock, _ days: Int, _ last: CalendarDay, _ count: AnswerCount
  ) throws(LawError) -> [Deadline.Alternative] {
    var found: [Deadline.Alternative] = []
    if days == 60 {
      found.append(
        Deadline.Alternative(
          lastDay: try count.day(20), text: "The 20 working days that applied before and after 2020"
        ))
    }
    if clock.regime == .foia, !count.calendar.isWorkingDay(count.start) {
      let next = try count.calendar.workingDay(onOrAfter: count.start)
      let theirs = try count.day(days, from: next)
      if theirs > last {
        found.append(
          Deadline.Alternative(
            lastDay: theirs,
            text:
              "The authority may count from \(next.writtenWithWeekday), as paragraph 4.2 of the "
              + "section 45 Code of Practice takes a request that arrives on no working day; the Act "
              + "counts from the day of receipt"))
      }
    }
    if let due = count.lateClarification {
      found.append(
        Deadline.Alternative(
          lastDay: due,
          text: "The day before clarification was asked for, which was after the time had run out"))
    }
    return found
  }
}

extension DeadlineRule {
  static let answer = DeadlineRule(
    purpose: .answer,
    summary: "Promptly, and in any event within 20 working days after the day of receipt",
    sources: ["FOIA s10", "FOISA s10", "EIR reg 5(2)", "EISR reg 5(2)(a)"],
    examples: [
      Example("FOIA, received on Thursday 10 September 2020", "2020-10-08") {
        (calendars) throws(LawError) in
        try Deadlines.answer(
          RequestClock(regime: .foia, received: CalendarDay("2020-09-10")), calendars: calendars)
      },
      Example("EIR, received just before Scotland's World Cup holiday of 2026", "2026-06-29") {
        (calendars) throws(LawError) in
        try Deadlines.answer(
          RequestClock(regime: .eir, received: CalendarDay("2026-05-29")), calendars: calendars)
      },
      Example("FOISA, posted on Wednesday 18 November 2026", "2026-12-21") {
        (calendars) throws(LawError) in
        try Deadlines.answer(
          RequestClock(foisaRequestPosted: CalendarDay("2026-11-18")), calendars: calendars)
      },
      Example("EISR, with Good Friday out and Easter Monday in", "2026-04-30") {
        (calendars) throws(LawError) in
        try Deadlines.answer(
          RequestClock(regime: .eisr, received: CalendarDay("2026-04-01")), calendars: calendars)
      },
      Example("FOIA, clarified on 24 September 2026: a fresh start", "2026-10-22") {
        (calendars) throws(LawError) in
        let asked = Clarification(
          asked: CalendarDay("2026-09-10"), given: CalendarDay("2026-09-24"))
        return try Deadlines.answer(
          RequestClock(
            regime: .foia, received: CalendarDay("2026-09-01"), clarifications: [asked]),
          calendars: calendars)
      },
      Example("FOISA, fees notice on 8 and fee on 21 September 2026: a pause", "2026-10-13") {
        (calendars) throws(LawError) in
        let fee = FeesNotice(notified: CalendarDay("2026-09-08"), paid: CalendarDay("2026-09-21"))
        return try Deadlines.answer(
          RequestClock(regime: .foisa, received: CalendarDay("2026-09-01"), fees: [fee]),
          calendars: calendars)
      },
    ])
}
