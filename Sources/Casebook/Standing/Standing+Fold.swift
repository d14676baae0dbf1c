public import FOILaw

extension Standing {
  /// Works out where a case stands.
  ///
  /// The result depends on the events, the regime and the holidays alone, not on today: what is
  /// overdue follows by comparing its days with any day you like.
  /// - Parameters:
  ///   - file: The case.
  ///   - calendars: The working days of both regimes.
  /// - Throws: `LawError.beyondHolidays` where a count leaves the known years.
  public init(of file: CaseFile, calendars: LawCalendars) throws(LawError) {
    try self.init(of: file.state, calendars: calendars)
  }

  /// Works out where a case stands from the machine that followed its events.
  /// - Parameters:
  ///   - state: The machine.
  ///   - calendars: The working days of both regimes.
  /// - Throws: `LawError.beyondHolidays` where a count leaves the known years.
  public init(of state: CaseState, calendars: LawCalendars) throws(LawError) {
    let course = state.course
    let times = try CaseTimes(course, calendars: calendars)
    let deadlines = try times.deadlines()
    self.init(
      stage: times.stage, answers: course.presentAnswers, deadlines: deadlines,
      nextStep: times.nextStep(deadlines), facts: course.facts, regime: course.regime,
      sent: course.sent ?? course.countedReceipt, replied: course.replied)
    transferredTo = course.transferredTo
    handledUnder = course.handledUnder
    isUndelivered = course.delivery.isRequestPending && course.replied == nil
    isWaitingTooLate = times.wait?.isTooLate ?? false
    findings = try times.findings(deadlines)
  }
}

/// A course with the calendars at hand: its clock as the law judges it, its stage and its days.
struct CaseTimes {
  /// What stops the clock.
  struct Wait: Hashable {
    let since: CalendarDay
    let reason: LawError.Waiting
    /// Whether the time had run out before the authority asked.
    let isTooLate: Bool
  }

  let course: CaseCourse
  let calendars: LawCalendars
  /// The clock without what still waits for the requester, so that it always has a last day.
  let clock: RequestClock
  /// The last day for an answer by that clock.
  let answer: Deadline
  /// What stops the clock now, or `nil` while it runs.
  let wait: Wait?

  init(_ course: CaseCourse, calendars: LawCalendars) throws(LawError) {
    self.course = course
    self.calendars = calendars
    let whole = course.clock
    var running = whole
    do {
      answer = try Self.answer(whole, course, calendars)
      wait = nil
    } catch {
      guard case .clockStopped(let since, let reason) = error else { throw error }
      running.clarifications.removeAll { $0.given == nil }
      running.fees.removeAll { $0.paid == nil }
      answer = try Self.answer(running, course, calendars)
      wait = Wait(since: since, reason: reason, isTooLate: since > answer.lastDay)
    }
    clock = running
  }

  /// A school without known terms may have longer than the ordinary count: its other day is told beside it.
  private static func answer(
    _ clock: RequestClock, _ course: CaseCourse, _ calendars: LawCalendars
  ) throws(LawError) -> Deadline {
    let ordinary = try Deadlines.answer(clock, calendars: calendars)
    guard course.authority.kind == .school, course.authority.terms == nil,
      !clock.regime.isEnvironmental
    else { return ordinary }
    var closed = clock
    closed.body = .school(SchoolTerms(closures: [.init(first: .first, last: .last)]))
    guard let limit = try? Deadlines.answer(closed, calendars: calendars) else { return ordinary }
    let who =
      clock.regime == .foisa
      ? "A grant-aided or independent special school" : "A school"
    return ordinary.with(
      Deadline.Alternative(
        lastDay: limit.lastDay,
        text: "\(who) has 20 school days, and 60 working days at most, so it may have longer; its "
          + "terms are not known here"))
  }

  var stage: Standing.Stage {
    switch course.phase {
    case .withdrawn: return .withdrawn
    case .complained: return .complained
    case .reviewed: return .reviewed
    case .review: return .review
    case .decided: return .decided
    case .request: break
    }
    // Who has answered everything cannot hold the case up by asking what is meant.
    if course.replied == nil || course.hasBlanks {
      switch wait?.reason {
      case .clarification: return .clarification
      case .fee: return .fee
      case nil: break
      }
    }
    guard course.replied != nil else { return .awaiting }
    if course.hasBlanks { return .partial }
    return course.hasRefusals ? .refused : .answered
  }
}

extension Deadline {
  /// This deadline with another day that somebody may count to.
  fileprivate func with(_ alternative: Alternative) -> Deadline {
    Deadline(
      purpose: purpose, lastDay: lastDay, basis: basis, steps: steps,
      alternatives: alternatives + [alternative])
  }
}
