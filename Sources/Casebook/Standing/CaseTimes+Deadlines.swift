import FOILaw

extension CaseTimes {
  /// The deadlines that matter now, in the order of a case's life.
  ///
  /// The day for the answer stays among them: that the authority was late is true whatever comes after. Only while
  /// the clock rightly stands still before any reply is there none.
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
      found.append(extended)
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

  private func requestDeadlines() throws(LawError) -> [Deadline] {
    var found: [Deadline] = []
    switch (stage, wait?.reason) {
    case (.clarification, _):
      if let asked = wait?.since,
        let clarify = try ifTheRegimeHasIt({ () throws(LawError) in
          try Deadlines.clarify(regime: course.regime, asked: asked)
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
    found.append(try askForReview())
    return found
  }

  private func reviewDeadlines(_ requested: CalendarDay) throws(LawError) -> [Deadline] {
    let review = try Deadlines.answerReview(
      regime: course.regime, requested: requested, body: clock.body, calendars: calendars)
    return [
      review,
      Deadlines.complain(regime: course.regime, after: review.lastDay, because: .reviewOverdue),
    ]
  }

  /// The last day to ask for a review, counted from the letter that refused.
  ///
  /// Later letters don't move it (Code of Practice para 5.3: from the initial response). Where several letters
  /// refused, the earliest day counts and the others stand beside it. Where nothing is refused it is the
  /// last reply that leaves something open.
  private func askForReview() throws(LawError) -> Deadline {
    let refused = course.request.questions.compactMap { course.refusedBy[$0.id] }
    var found: [(letter: CaseCourse.ReplyLetter, deadline: Deadline)] = []
    for letter in refused where !found.contains(where: { $0.letter == letter }) {
      found.append(
        (
          letter,
          try Deadlines.askForReview(
            ReviewFacts(
              clock: clock, regime: course.regime, replied: letter.received,
              replyDated: letter.dated, window: letter.window), calendars: calendars)
        ))
    }
    guard let first = found.min(by: { $0.deadline.lastDay < $1.deadline.lastDay }) else {
      return try Deadlines.askForReview(
        ReviewFacts(
          clock: clock, regime: course.regime, replied: course.lastReply?.day,
          replyDated: course.facts?.date, window: course.facts?.reviewWindow),
        calendars: calendars)
    }
    return found.reduce(first.deadline) { deadline, other in
      guard other.deadline.lastDay != first.deadline.lastDay else { return deadline }
      return deadline.with(
        Deadline.Alternative(
          lastDay: other.deadline.lastDay,
          text: "for what was refused only in the letter of \(other.letter.received.written)"))
    }
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
