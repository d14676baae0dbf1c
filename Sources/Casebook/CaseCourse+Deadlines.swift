import FOILaw

extension CaseCourse {
  /// The deadlines that matter in that stage.
  func deadlines(
    in stage: Standing.Stage, calendars: LawCalendars
  ) throws(LawError) -> [Deadline] {
    var deadlines: [Deadline] = []
    switch stage {
    case .withdrawn, .complained, .decided: return []
    case .clarification: return []
    case .fee:
      if let notice = clock.fees.last {
        deadlines.append(
          try Deadlines.payFee(notice, regime: clock.regime, calendars: calendars))
      }
      return deadlines
    case .awaiting, .partial, .refused, .answered, .review, .reviewed: break
    }
    deadlines.append(try Deadlines.answer(clock, calendars: calendars))
    if clock.claimedExtension != nil,
      let extended = try ifTheRegimeHasIt({ () throws(LawError) in
        try Deadlines.extendedAnswer(clock, calendars: calendars)
      })
    {
      deadlines.append(extended)
    }
    switch stage {
    case .awaiting where clock.regime == .foia: break
    case .awaiting, .partial, .refused, .answered:
      if let review = try ifTheRegimeHasIt({ () throws(LawError) in
        try Deadlines.askForReview(reviewFacts, calendars: calendars)
      }) {
        deadlines.append(review)
      }
    case .review:
      if let requested = reviewRequested {
        deadlines.append(
          try Deadlines.answerReview(
            regime: clock.regime, requested: requested, body: clock.body, calendars: calendars))
      }
    case .reviewed:
      if let outcome = reviewAnswered {
        deadlines.append(Deadlines.complain(regime: clock.regime, after: outcome))
      }
    case .clarification, .fee, .withdrawn, .complained, .decided: break
    }
    return deadlines
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

  private var reviewFacts: ReviewFacts {
    ReviewFacts(
      clock: clock, regime: clock.regime, replied: lastReply?.day, replyDated: facts?.date,
      window: facts?.reviewWindow)
  }

  /// What to do next, and from and by when.
  func nextStep(
    in stage: Standing.Stage, deadlines: [Deadline], calendars: LawCalendars
  ) -> NextStep? {
    func deadline(_ purpose: Deadline.Purpose) -> Deadline? {
      deadlines.first { $0.purpose == purpose }
    }
    let answer = deadline(.extendedAnswer) ?? deadline(.answer)
    let reviewBy = deadline(.askForReview)?.lastDay
    switch stage {
    case .withdrawn, .complained, .decided: return nil
    case .clarification:
      guard let asked = clock.clarifications.last?.asked else { return nil }
      return NextStep(
        kind: .clarify, from: asked, by: nil,
        why: "the authority asked on \(asked.written) and the clock stands still until it hears")
    case .fee:
      guard let notice = clock.fees.last?.notified else { return nil }
      return NextStep(
        kind: .payFee, from: notice, by: deadline(.payFee)?.lastDay,
        why: "a fees notice came on \(notice.written)")
    case .awaiting: return answer.map { silence(after: $0, by: reviewBy, calendars: calendars) }
    case .partial, .refused, .answered:
      return afterReply(answer: answer, reviewBy: reviewBy, calendars: calendars)
    case .review:
      guard let review = deadline(.answerReview) else { return nil }
      return NextStep(
        kind: .complain, from: review.firstLateDay, by: nil,
        why: "the review was due by \(review.lastDay.written)")
    case .reviewed:
      guard hasRefusals, let outcome = reviewAnswered else { return nil }
      return NextStep(
        kind: .complain, from: outcome, by: deadline(.complain)?.lastDay,
        why: "the review was answered on \(outcome.written) and something is still refused")
    }
  }

  /// After silence: a reminder first, then a review.
  private func silence(
    after answer: Deadline, by reviewBy: CalendarDay?, calendars: LawCalendars
  ) -> NextStep {
    guard let chased, chased > answer.lastDay else {
      return NextStep(
        kind: .chase, from: answer.firstLateDay, by: nil,
        why: "the last day for an answer was \(answer.lastDay.written)")
    }
    // A working week is a fair time to react to a reminder.
    let patience = try? calendars[clock.regime].day(5, workingDaysAfter: chased)
    return NextStep(
      kind: .reviewLateness, from: patience ?? chased.advanced(by: 7), by: reviewBy,
      why: "the reminder of \(chased.written) brought no answer")
  }

  private func afterReply(
    answer: Deadline?, reviewBy: CalendarDay?, calendars: LawCalendars
  ) -> NextStep? {
    guard let reply = lastReply else { return nil }
    if hasUnconfirmed {
      return NextStep(
        kind: .confirm, from: reply.day, by: hasRefusals ? reviewBy : nil,
        why: "the reply of \(reply.day.written) was read and waits for you")
    }
    if hasRefusals {
      let count = presentAnswers.count { $0.answer.outcome.isRefusal }
      return NextStep(
        kind: .reviewRefusals, from: reply.day, by: reviewBy,
        why: count == 1
          ? "one answer refuses information" : "\(count) answers refuse information")
    }
    guard let answer, presentAnswers.contains(where: { $0.answer.outcome == .blank }) else {
      return nil
    }
    return silence(after: answer, by: reviewBy, calendars: calendars)
  }
}
