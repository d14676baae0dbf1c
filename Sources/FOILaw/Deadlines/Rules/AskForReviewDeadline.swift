/// What is known when a requester thinks of asking for a review.
public struct ReviewFacts: Hashable, Sendable, Codable {
  /// The request's clock, which FOISA needs and silence counts from.
  public var clock: RequestClock?
  /// The law.
  public var regime: Regime
  /// The day the reply was received.
  public var replied: CalendarDay?
  /// The date the reply bears.
  public var replyDated: CalendarDay?
  /// What the reply says of the time for a review.
  public var window: ReviewWindow?

  /// Makes the facts.
  /// - Parameters:
  ///   - clock: The request's clock.
  ///   - regime: The law.
  ///   - replied: The day the reply was received.
  ///   - replyDated: The date the reply bears.
  ///   - window: What the reply says of the time for a review.
  public init(
    clock: RequestClock? = nil, regime: Regime, replied: CalendarDay? = nil,
    replyDated: CalendarDay? = nil, window: ReviewWindow? = nil
  ) {
    self.clock = clock
    self.regime = regime
    self.replied = replied
    self.replyDated = replyDated
    self.window = window
  }
}

extension ReviewWindow {
  /// The last day of the window, or `nil` if no review is offered.
  package func lastDay(
    from start: CalendarDay, calendar: WorkingDayCalendar
  ) throws(LawError) -> CalendarDay? {
    switch self {
    case .period(let amount, .workingDays):
      try calendar.day(max(1, amount), workingDaysAfter: start)
    case .period(let amount, .calendarDays): start.advanced(by: max(1, amount))
    case .period(let amount, .weeks): start.advanced(by: 7 * min(max(1, amount), 520))
    case .period(let amount, .months): start.advanced(byMonths: max(1, amount))
    case .until(let day): day
    case .notOffered: nil
    }
  }
}

extension ReviewWindow {
  /// How its last day is explained.
  fileprivate func end(on last: CalendarDay) -> String {
    if case .until = self {
      "\(last.writtenWithWeekday) is the day that the letter gives"
    } else {
      "\(last.writtenWithWeekday) ends the \(written) that the letter gives"
    }
  }
}

extension Deadlines {
  /// The last day to ask the authority for a review.
  ///
  /// FOIA leaves it to the authority: its letter's window, or the Code's forty working days. FOISA counts forty from the end
  /// of the time for answering, or from a late reply; the EIR from the date of the refusal; the Scottish EIRs from the
  /// receipt of the decision. Under silence each counts from the day the time ran out.
  /// - Parameters:
  ///   - facts: What is known.
  ///   - calendars: The working days.
  /// - Returns: The last day, and the way to it.
  /// - Throws: ``LawError/nothingToCountFrom(_:)`` where neither reply nor request is known;
  ///   ``LawError/outOfOrder(earlier:_:later:_:)`` for a reply before the request or dated after it came;
  ///   ``LawError/noReviewOffered`` under FOIA, where the authority may have no review.
  /// - Source: FOIA s45 Code para 5.3; FOISA s20(5); EIR reg 11(2); EISR reg 16(2).
  public static func askForReview(
    _ facts: ReviewFacts, calendars: LawCalendars
  ) throws(LawError) -> Deadline {
    try requireOrder(facts)
    switch facts.regime {
    case .foia: return try foiaReview(facts, calendars)
    case .foisa: return try foisaReview(facts, calendars)
    case .eir:
      return try statutoryReview(
        facts, from: facts.replyDated ?? facts.replied, "The refusal is dated", "EIR reg 11(2)",
        calendars)
    case .eisr:
      return try statutoryReview(
        facts, from: facts.replied ?? facts.replyDated, "The decision was received on",
        "EISR reg 16(2)", calendars)
    }
  }

  private static func requireOrder(_ facts: ReviewFacts) throws(LawError) {
    let reply = facts.replied ?? facts.replyDated
    func require(
      _ earlier: String, _ first: CalendarDay?, _ later: String, _ second: CalendarDay?
    ) throws(LawError) {
      guard let first, let second, second < first else { return }
      throw .outOfOrder(earlier: earlier, first, later: later, second)
    }
    let receipt = "the receipt of the request"
    try require(receipt, facts.clock?.received, "the reply", facts.replied)
    try require(receipt, facts.clock?.received, "the date of the reply", facts.replyDated)
    try require(
      "the date of the reply", facts.replyDated, "the receipt of the reply", facts.replied)
    if case .until(let day) = facts.window {
      try require("the reply", reply, "the end of the time for a review", day)
    }
  }

  private static func foiaReview(
    _ facts: ReviewFacts, _ calendars: LawCalendars
  ) throws(LawError) -> Deadline {
    let code = WorkingDayRule(
      purpose: .askForReview, days: 40, after: "The reply is dated",
      source: "FOIA s45 Code of Practice para 5.3", basis: .guidance)
    guard let dated = facts.replyDated ?? facts.replied else {
      let silence = WorkingDayRule(
        purpose: .askForReview, days: 40, after: "The time for answering ran out on",
        source: "FOIA s45 Code of Practice para 5.3", basis: .guidance)
      return try silence.deadline(
        from: try expiry(facts, calendars), regime: .foia, calendars: calendars)
    }
    let byCode = try code.lastDay(from: dated, regime: .foia, calendars: calendars)
    guard let window = facts.window else {
      let received = facts.replied ?? dated
      let later = try code.lastDay(from: received, regime: .foia, calendars: calendars)
      let other = Deadline.Alternative(
        lastDay: later, text: "Forty working days from the day the reply was received")
      return try code.deadline(
        from: dated, regime: .foia, calendars: calendars,
        alternatives: later == byCode ? [] : [other])
    }
    return try foiaWindow(facts, window, dated, byCode, calendars[.foia])
  }

  /// The authority's own window: the earliest day that it can mean, and who may count otherwise.
  ///
  /// The time is the authority's to set, so the requester is safe only by the earliest count: from the date of the
  /// letter, and leaving out the bank holidays of England and Wales alone.
  private static func foiaWindow(
    _ facts: ReviewFacts, _ window: ReviewWindow, _ dated: CalendarDay, _ byCode: CalendarDay,
    _ calendar: WorkingDayCalendar
  ) throws(LawError) -> Deadline {
    let received = facts.replied ?? dated
    guard let fromReceipt = try window.lastDay(from: received, calendar: calendar),
      let fromDate = try window.lastDay(from: dated, calendar: calendar)
    else { throw .noReviewOffered }
    var safe = fromDate
    if case .period(let amount, .workingDays) = window {
      safe = try calendar.localDay(max(1, amount), workingDaysAfter: dated)
    }
    var steps = [
      Deadline.Step(
        day: dated,
        text: facts.replyDated == nil
          ? "The reply was received on \(dated.writtenWithWeekday)"
          : "The reply is dated \(dated.writtenWithWeekday)",
        source: "The authority's letter"),
      Deadline.Step(
        day: safe, text: window.end(on: safe),
        source: "The authority's letter; FOIA s45 Code of Practice para 5.3"),
    ]
    if safe != fromDate {
      steps.insert(
        Deadline.Step(
          text:
            "The letter does not say whose bank holidays it leaves out; those of England and Wales "
            + "alone give the earliest day", source: "The authority's letter"), at: 1)
    }
    var others: [Deadline.Alternative] = []
    func add(_ day: CalendarDay, _ text: String) {
      guard day != safe, !others.contains(where: { $0.lastDay == day }) else { return }
      others.append(Deadline.Alternative(lastDay: day, text: text))
    }
    add(
      fromDate,
      "The same window, leaving out every bank holiday of the United Kingdom, as the Act counts"
    )
    add(fromReceipt, "The same window from the day the reply was received")
    add(byCode, "Forty working days from the response, as the Code of Practice has it")
    return Deadline(
      purpose: .askForReview, lastDay: safe, basis: .authority, steps: steps, alternatives: others)
  }

  /// FOISA: an early reply does not start the forty days early.
  private static func foisaReview(
    _ facts: ReviewFacts, _ calendars: LawCalendars
  ) throws(LawError) -> Deadline {
    let replied = facts.replied ?? facts.replyDated
    let late = WorkingDayRule(
      purpose: .askForReview, days: 40, after: "The reply was received on",
      source: "FOISA s20(5)(b)")
    let ran = WorkingDayRule(
      purpose: .askForReview, days: 40, after: "The time for answering ran out on",
      source: "FOISA s20(5)(a)")
    guard facts.clock != nil || replied == nil else {
      return try fromReplyOnly(facts, late, replied, calendars)
    }
    let expiry: CalendarDay
    do {
      expiry = try self.expiry(facts, calendars)
    } catch {
      // While the clock waits for the requester there is no end of the time to count from.
      guard case .clockStopped = error else { throw error }
      return try fromReplyOnly(facts, late, replied, calendars)
    }
    if let replied, replied > expiry {
      return try late.deadline(from: replied, regime: .foisa, calendars: calendars)
    }
    var others = try ownWindow(facts, calendars)
    if let replied, replied < expiry {
      let early = try late.lastDay(from: replied, regime: .foisa, calendars: calendars)
      let text =
        "Forty working days from the reply, as most leaflets say; safe to keep, but not the law"
      others.insert(Deadline.Alternative(lastDay: early, text: text), at: 0)
    }
    return try ran.deadline(
      from: expiry, regime: .foisa, calendars: calendars, alternatives: others)
  }

  private static func fromReplyOnly(
    _ facts: ReviewFacts, _ rule: WorkingDayRule, _ replied: CalendarDay?, _ calendars: LawCalendars
  ) throws(LawError) -> Deadline {
    guard let replied else { throw .nothingToCountFrom(.askForReview) }
    let note = Deadline.Step(
      text: "The end of the time for answering is not known, so the count starts at the reply; "
        + "after an early reply there is longer", source: "FOISA s20(5)")
    return try rule.deadline(
      from: replied, regime: .foisa, calendars: calendars, before: [note],
      alternatives: try ownWindow(facts, calendars))
  }

  /// The Regulations: forty working days that the letter cannot shorten.
  private static func statutoryReview(
    _ facts: ReviewFacts, from day: CalendarDay?, _ after: String, _ source: String,
    _ calendars: LawCalendars
  ) throws(LawError) -> Deadline {
    guard let day else {
      let silence = WorkingDayRule(
        purpose: .askForReview, days: 40, after: "The time for answering ran out on", source: source
      )
      return try silence.deadline(
        from: try expiry(facts, calendars), regime: facts.regime, calendars: calendars)
    }
    let rule = WorkingDayRule(purpose: .askForReview, days: 40, after: after, source: source)
    return try rule.deadline(
      from: day, regime: facts.regime, calendars: calendars,
      alternatives: try locally(rule.days, from: day, facts.regime, calendars)
        + ownWindow(facts, calendars))
  }

  /// The earlier day to which an authority in England or Wales may count by its own bank holidays.
  private static func locally(
    _ days: Int, from day: CalendarDay, _ regime: Regime, _ calendars: LawCalendars
  ) throws(LawError) -> [Deadline.Alternative] {
    guard !regime.isScottish else { return [] }
    let local = try calendars[regime].localDay(days, workingDaysAfter: day)
    guard try calendars[regime].day(days, workingDaysAfter: day) != local else { return [] }
    return [
      Deadline.Alternative(
        lastDay: local,
        text:
          "Leaving out the bank holidays of England and Wales alone; safe to keep, but not the law"
      )
    ]
  }

  /// The day that a letter gives where the law itself sets the time.
  private static func ownWindow(
    _ facts: ReviewFacts, _ calendars: LawCalendars
  ) throws(LawError) -> [Deadline.Alternative] {
    let isStatutory = facts.window == ReviewWindow(amount: 40, unit: .workingDays)
    guard let window = facts.window, !isStatutory, let day = facts.replied ?? facts.replyDated
    else { return [] }
    // The law gives a review whatever the letter says.
    guard let last = try window.lastDay(from: day, calendar: calendars[facts.regime]) else {
      return []
    }
    let given =
      if case .until = window { "The day" } else { "The \(window.written)" }
    let text = "\(given) that the letter gives; the law's own time is the other day"
    return [Deadline.Alternative(lastDay: last, text: text)]
  }

  private static func expiry(
    _ facts: ReviewFacts, _ calendars: LawCalendars
  ) throws(LawError) -> CalendarDay {
    guard let clock = facts.clock else { throw .nothingToCountFrom(.askForReview) }
    // A good extension moves the end of the time; a bad one does not, and FOISA has none.
    guard clock.claimedExtension != nil, clock.regime != .foisa else {
      return try answer(clock, calendars: calendars).lastDay
    }
    return try extendedAnswer(clock, calendars: calendars).lastDay
  }
}
