import FOILaw

extension CaseTimes {
  /// What to do next, and from and by when.
  func nextStep(_ deadlines: [Deadline]) -> NextStep? {
    func deadline(_ purpose: Deadline.Purpose) -> Deadline? {
      deadlines.first { $0.purpose == purpose }
    }
    let reviewBy = deadline(.askForReview)?.lastDay
    let owed = deadline(.extendedAnswer) ?? answer
    if ![.withdrawn, .transferred, .void].contains(stage), let resending { return resending }
    switch stage {
    case .withdrawn, .complained, .transferred, .void: return nil
    case .decided: return deadline(.appeal).map { appeal($0) }
    case .clarification: return clarify(by: deadline(.clarify)?.lastDay)
    case .fee: return deadline(.payFee).flatMap(pay)
    case .awaiting: return silence(after: owed, by: reviewBy)
    case .unchecked, .partial, .refused, .answered:
      return afterReply(answer: owed, reviewBy: reviewBy)
    case .review:
      guard let review = deadline(.answerReview) else { return nil }
      return NextStep(
        kind: .complain, from: review.firstLateDay, by: deadline(.complain)?.lastDay,
        because: .reviewDue(review.lastDay))
    case .reviewed:
      if let outcome = course.unseenOutcome ?? unconfirmedOutcome {
        return NextStep(
          kind: .confirm, from: outcome, by: deadline(.complain)?.lastDay,
          because: .outcomeUnchecked(outcome))
      }
      guard course.hasRefusals || course.hasBlanks,
        case .reviewed(let outcome) = course.phase
      else { return nil }
      return NextStep(
        kind: .complain, from: outcome, by: deadline(.complain)?.lastDay,
        because: .reviewed(outcome, refuses: course.hasRefusals))
    }
  }

  /// The day of a review's outcome with answers that nobody has checked.
  private var unconfirmedOutcome: CalendarDay? {
    guard case .reviewed(let day) = course.phase else { return nil }
    return course.presentAnswers.contains { $0.day == day && !$0.isConfirmed } ? day : nil
  }

  private func clarify(by last: CalendarDay?) -> NextStep? {
    guard let wait else { return nil }
    let mayClose = last != nil
    return NextStep(
      kind: .clarify, from: wait.since, by: last,
      because: wait.isTooLate
        ? .askedTooLate(wait.since, lastDay: answer.lastDay, mayClose: mayClose)
        : .asked(wait.since, mayClose: mayClose))
  }

  private func pay(_ deadline: Deadline) -> NextStep? {
    guard let notice = wait?.since else { return nil }
    return NextStep(
      kind: .payFee, from: notice, by: deadline.lastDay,
      because: .feesNotice(notice))
  }

  private func appeal(_ deadline: Deadline) -> NextStep {
    var decided = deadline.lastDay
    if case .decided(let day, _) = course.phase { decided = day }
    return NextStep(
      kind: .appeal, from: decided, by: deadline.lastDay,
      because: .decided(decided, isScottish: course.regime.isScottish))
  }

  /// After silence: a reminder first, then a review.
  private func silence(after owed: Deadline, by reviewBy: CalendarDay?) -> NextStep {
    guard let chased = course.chased, chased > owed.lastDay else {
      return NextStep(
        kind: .chase, from: owed.firstLateDay, by: reviewBy,
        because: .overdue(lastDay: owed.lastDay, reviewBy: reviewBy))
    }
    // A working week is a fair time to react to a reminder.
    let patience = try? calendars[course.regime].day(5, workingDaysAfter: chased)
    var from = patience ?? chased.advanced(by: 7)
    // Patience must not cost the right to a review.
    if let reviewBy, from > reviewBy { from = min(chased, reviewBy) }
    return NextStep(
      kind: .reviewLateness, from: from, by: reviewBy,
      because: .reminded(chased))
  }

  private func afterReply(answer: Deadline, reviewBy: CalendarDay?) -> NextStep? {
    guard let reply = course.lastReply else { return nil }
    if course.hasUnconfirmed {
      return NextStep(
        kind: .confirm, from: reply.day, by: course.hasRefusals ? reviewBy : nil,
        because: .unchecked(reply.day))
    }
    if course.hasRefusals {
      let count = course.presentAnswers.count { $0.answer.outcome.isRefusal }
      return NextStep(
        kind: .reviewRefusals, from: reply.day, by: reviewBy,
        because: .refused(count))
    }
    guard course.hasBlanks else { return nil }
    return silence(after: answer, by: reviewBy)
  }
}
