import FOILaw

extension CaseTimes {
  /// The deadlines that matter now, in the order of a case's life.
  ///
  /// The day for the answer stays among them: that the authority was late is true whatever comes after. Only while
  /// the clock is rightly paused before any reply is there no such deadline.
  func deadlines() throws(LawError) -> [Deadline] {
    let waits = stage == .clarification || stage == .fee
    let isUnheard = course.delivery.isRequestPending && course.replied == nil
    let isStopped = waits && course.replied == nil && wait?.isTooLate == false || isUnheard
    if stage == .void || stage == .transferred { return [] }
    var found = isStopped ? [] : [answer]
    if !isStopped, clock.claimedExtension != nil,
      let extended = try ifTheRegimeHasIt({ () throws(LawError) in
        try Deadlines.extendedAnswer(clock, calendars: calendars)
      })
    {
      found.append(ordinaryWithoutExemption(extended))
    }
    switch course.phase {
    case .withdrawn, .complained: break
    case .request: found += try requestDeadlines()
    case .review(let requested, _): found += try reviewDeadlines(requested)
    case .reviewed(let answered):
      found.append(Deadlines.complain(regime: course.regime, after: answered))
    case .decided(let day, _):
      found.append(
        try Deadlines.appeal(regime: course.regime, decided: day, calendars: calendars))
    }
    return found
  }

  /// An extension for which no exemption is known does not move what is owed; its day is shown as well.
  private func ordinaryWithoutExemption(_ extended: Deadline) -> Deadline {
    guard course.regime == .foia, clock.claimedExtension?.grounds.isEmpty == true,
      extended.lastDay > answer.lastDay
    else { return extended }
    let claimed = Deadline.Alternative(
      lastDay: extended.lastDay,
      text: "The extension, if the notice names a qualified exemption; none is recorded")
    return Deadline(
      purpose: .extendedAnswer, lastDay: answer.lastDay, steps: answer.steps,
      alternatives: [claimed] + extended.alternatives, remark: extended.remark)
  }

  private func requestDeadlines() throws(LawError) -> [Deadline] {
    var found: [Deadline] = []
    switch (stage, wait?.reason) {
    case (.clarification, _):
      if let asked = wait?.since,
        let clarify = try ifTheRegimeHasIt({ () throws(LawError) in
          try Deadlines.clarify(
            regime: course.regime, asked: asked, closing: closing(asked: asked))
        })
      {
        found.append(clarify)
      }
    case (.fee, _):
      if let notified = wait?.since {
        found.append(
          try Deadlines.payFee(
            FeesNotice(notified: notified), regime: course.regime, calendars: calendars))
      }
    default: break
    }
    // Under FOIA silence can go straight to the regulator; the others count a review from the end of the time.
    let isSilent = course.replied == nil
    if isSilent, course.delivery.isRequestPending { return found }
    guard !isSilent || (course.regime != .foia && wait == nil) else { return found }
    if let review = try askForReview() {
      found.append(review)
    } else if let reply = course.lastReply?.day {
      found.append(Deadlines.complain(regime: course.regime, after: reply, because: .lastContact))
    }
    return found
  }

  /// The last day that a letter of that day gives to answer its question, or nil if it names none that can be.
  private func closing(asked: CalendarDay) throws(LawError) -> CalendarDay? {
    guard let letter = course.questionBack, let window = letter.closing else { return nil }
    // Its writer counts from the letter's date, which is the safe day where it can be right.
    let dated = letter.date.flatMap { date in
      date <= asked && asked.number - date.number <= 14 ? date : nil
    }
    let last = try window.lastDay(from: dated ?? asked, calendar: calendars[course.regime])
    return last.flatMap { $0 < asked ? nil : $0 }
  }

  private func reviewDeadlines(_ requested: CalendarDay) throws(LawError) -> [Deadline] {
    let review = try Deadlines.answerReview(
      regime: course.regime, requested: requested, body: clock.body, calendars: calendars)
    return [
      review,
      Deadlines.complain(regime: course.regime, after: review.lastDay, because: .reviewOverdue),
    ]
  }

  /// The last day to ask for a review, or `nil` if the authority offers none and the law does not make it.
  ///
  /// It is counted from the letter that refused: later letters don't move it (Code of Practice para 5.3:
  /// from the initial response). Where several letters refused, the earliest day counts and the others
  /// are beside it. Where nothing is refused it is the last reply that leaves something open.
  func askForReview() throws(LawError) -> Deadline? {
    let refused = course.request.questions.compactMap { course.refusedBy[$0.id] }
    var found: [(letter: CaseCourse.ReplyLetter, deadline: Deadline)] = []
    for letter in refused where !found.contains(where: { $0.letter == letter }) {
      if let deadline = try askForReview(of: letter) { found.append((letter, deadline)) }
    }
    guard let first = found.min(by: { $0.deadline.lastDay < $1.deadline.lastDay }) else {
      return try askForReview(
        of: course.lastReply.map {
          .init(received: $0.day, dated: course.facts?.date, window: course.facts?.reviewWindow)
        })
    }
    return found.reduce(first.deadline) { deadline, other in
      guard other.deadline.lastDay != first.deadline.lastDay else { return deadline }
      return deadline.with(
        Deadline.Alternative(
          lastDay: other.deadline.lastDay,
          text: "for what was refused only in the letter of \(other.letter.received.written)"))
    }
  }

  /// The same for one letter; a date or a day in it that cannot be is left out, and is a finding.
  private func askForReview(of letter: CaseCourse.ReplyLetter?) throws(LawError) -> Deadline? {
    var window = letter?.window ?? course.facts?.reviewWindow
    if case .until(let day) = window, let letter, day < letter.received { window = nil }
    let isDoubtful =
      letter.map { letter in
        letter.dated.map { self.isDoubtful($0, received: letter.received) } ?? false
      } ?? false
    let facts = ReviewFacts(
      clock: clock, regime: course.regime,
      replied: letter.map { max($0.received, clock.received) },
      replyDated: isDoubtful ? nil : letter?.dated, window: window)
    do {
      return try Deadlines.askForReview(facts, calendars: calendars)
    } catch .noReviewOffered {
      return nil
    } catch {
      throw error
    }
  }

  /// Whether the reply bears a date on which it cannot have been written.
  var isReplyDateDoubtful: Bool {
    guard let date = course.facts?.date, let reply = course.lastReply?.day else { return false }
    return isDoubtful(date, received: reply)
  }

  /// A letter of the day of the request that came more than a week later bears the request's own date, as
  /// one does that quotes it.
  private func isDoubtful(_ date: CalendarDay, received: CalendarDay) -> Bool {
    date > received || date < clock.received
      || date == clock.received && received.number - date.number > 7
  }

  /// Where the regime has no such rule there is no such deadline; every other fault stays one.
  private func ifTheRegimeHasIt(
    _ rule: () throws(LawError) -> Deadline
  ) throws(LawError) -> Deadline? {
    do {
      return try rule()
    } catch .noSuchRule {
      return nil
    } catch {
      throw error
    }
  }
}
