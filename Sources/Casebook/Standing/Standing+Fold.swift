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
    do {
      try self.init(of: file.state, calendars: calendars)
    } catch {
      guard case .outOfOrder = error else { throw error }
      try self.init(of: file.possible(calendars: calendars).state, calendars: calendars)
    }
  }

  /// Works out where a case stands from the machine that followed its events.
  /// - Parameters:
  ///   - state: The machine.
  ///   - calendars: The working days of both regimes.
  /// - Throws: `LawError.beyondHolidays` where a count leaves the known years.
  public init(of state: CaseState, calendars: LawCalendars) throws(LawError) {
    let course = state.course
    // No clock ever began in a case that was taken back, so nothing can be counted in it.
    guard let sent = course.sent else {
      self.init(
        stage: .void, answers: course.presentAnswers, deadlines: [], nextStep: nil,
        facts: course.facts, regime: course.regime,
        sent: course.lastDay ?? CalendarDay(number: 0), replied: course.replied)
      return
    }
    let times = try CaseTimes(course, calendars: calendars)
    let deadlines = try times.deadlines()
    self.init(
      stage: times.stage, answers: course.presentAnswers, deadlines: deadlines,
      nextStep: times.nextStep(deadlines), facts: course.facts, regime: course.regime,
      sent: sent, replied: course.replied)
    transferredTo = course.transferredTo
    transferredCase = course.transferredCase
    origin = course.origin
    diary = course.diary.sorted { $0.day < $1.day }
    assignee = course.assignee
    handledUnder = course.handledUnder
    isUndelivered = course.delivery.isRequestPending && course.replied == nil
    isWaitingTooLate = times.wait?.isTooLate ?? false
    findings = try times.findings(deadlines)
  }
}

extension CaseFile {
  /// The case without what cannot have happened after what was recorded before it.
  ///
  /// Nobody can record such a thing, but two copies of a casebook that went on separately may hold it
  /// together: a receipt in one, and in the other an extension that came earlier.
  /// - Parameter calendars: The working days of both regimes.
  /// - Returns: The case with the events that fit each other; all of them where they do.
  package func possible(calendars: LawCalendars) -> CaseFile {
    func fits(_ state: CaseState) -> Bool {
      do {
        _ = try Standing(of: state, calendars: calendars)
        return true
      } catch {
        if case .outOfOrder = error { return false }
        return true
      }
    }
    if fits(state) { return self }
    var state = CaseState(request: request, authority: authority)
    let counting = Set(events.thatCount.map(\.id))
    for event in events where counting.contains(event.id) {
      var next = state
      next.apply(event)
      if fits(next) { state = next }
    }
    return CaseFile(request: request, authority: authority, events: state.events)
  }
}

/// A course with its calendars: its clock as the law counts it, its stage and its days.
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

  /// A school without known terms is late only after the longest time that any school has; the ordinary
  /// day is beside it.
  ///
  /// Source: SI 2004/3364 reg 3, SI 2010/2768 reg 3, SSI 2016/346 reg 3.
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
      ? "a grant-aided or independent special school" : "a school"
    return limit.with(
      Deadline.Alternative(
        lastDay: ordinary.lastDay,
        text:
          "20 working days, if none of them fell into its holidays; its terms are not known here, "
          + "and \(who) has 20 school days, and 60 working days at most"))
  }

  var stage: Standing.Stage {
    if course.sent == nil { return .void }
    switch course.phase {
    case .withdrawn: return .withdrawn
    case .complained: return .complained
    case .reviewed: return .reviewed
    case .review: return .review
    case .decided: return .decided
    case .request: break
    }
    // Who passed the request on owes nothing, whoever has it now.
    if course.replied == nil, course.transferred != nil { return .transferred }
    // Who has answered everything cannot hold the case up by asking what is meant.
    if course.replied == nil || course.hasBlanks {
      switch wait?.reason {
      case .clarification: return .clarification
      case .fee: return .fee
      case nil: break
      }
    }
    guard course.replied != nil else { return .awaiting }
    if course.hasUnconfirmed { return .unchecked }
    if course.hasBlanks { return .partial }
    guard course.hasRefusals else { return .answered }
    return course.givesSomething ? .partlyRefused : .refused
  }
}

extension Deadline {
  /// This deadline with another day that could be counted to.
  func with(_ alternative: Alternative) -> Deadline {
    Deadline(
      purpose: purpose, lastDay: lastDay, basis: basis, steps: steps,
      alternatives: alternatives + [alternative])
  }
}
