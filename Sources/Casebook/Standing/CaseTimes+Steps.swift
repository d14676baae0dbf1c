import FOILaw

extension CaseTimes {
  /// What to do next, and from and by when.
  func nextStep(_ deadlines: [Deadline]) -> NextStep? {
    func deadline(_ purpose: Deadline.Purpose) -> Deadline? {
      deadlines.first { $0.purpose == purpose }
    }
    let reviewBy = deadline(.askForReview)?.lastDay
    let owed = deadline(.extendedAnswer) ?? answer
    if stage != .withdrawn, let resending { return resending }
    switch stage {
    case .withdrawn, .complained: return nil
    case .decided: return deadline(.appeal).map { appeal($0) }
    case .clarification: return clarify(by: deadline(.clarify)?.lastDay)
    case .fee: return deadline(.payFee).flatMap(pay)
    case .awaiting: return silence(after: owed, by: reviewBy)
    case .partial, .refused, .answered: return afterReply(answer: owed, reviewBy: reviewBy)
    case .review:
      guard let review = deadline(.answerReview) else { return nil }
      return NextStep(
        kind: .complain, from: review.firstLateDay, by: deadline(.complain)?.lastDay,
        why: "the review was due by \(review.lastDay.written)")
    case .reviewed:
      guard course.hasRefusals || course.hasBlanks,
        case .reviewed(let outcome) = course.phase
      else { return nil }
      let what = course.hasRefusals ? "something is still refused" : "something is still unanswered"
      return NextStep(
        kind: .complain, from: outcome, by: deadline(.complain)?.lastDay,
        why: "the review was answered on \(outcome.written) and \(what)")
    }
  }

  private func clarify(by last: CalendarDay?) -> NextStep? {
    guard let wait else { return nil }
    let close = last == nil ? "" : "; by guidance it may close the request if it waits two months"
    let why =
      wait.isTooLate
      ? "the authority asked on \(wait.since.written), after its time had run out on "
        + answer.lastDay.written
      : "the authority asked on \(wait.since.written) and the clock stands still until it hears"
    return NextStep(kind: .clarify, from: wait.since, by: last, why: why + close)
  }

  private func pay(_ deadline: Deadline) -> NextStep? {
    guard let notice = wait?.since else { return nil }
    return NextStep(
      kind: .payFee, from: notice, by: deadline.lastDay,
      why: "a fees notice came on \(notice.written), and unpaid the request lapses")
  }

  private func appeal(_ deadline: Deadline) -> NextStep {
    let court =
      course.regime.isScottish ? "the Court of Session, on a point of law" : "the Tribunal"
    var decided = deadline.lastDay
    if case .decided(let day, _) = course.phase { decided = day }
    return NextStep(
      kind: .appeal, from: decided, by: deadline.lastDay,
      why: "the decision notice of \(decided.written) can be appealed to \(court)")
  }

  /// After silence: a reminder first, then a review.
  private func silence(after owed: Deadline, by reviewBy: CalendarDay?) -> NextStep {
    guard let chased = course.chased, chased > owed.lastDay else {
      return NextStep(
        kind: .chase, from: owed.firstLateDay, by: reviewBy,
        why: "the last day for an answer was \(owed.lastDay.written)"
          + (reviewBy.map { "; a review can be asked for until \($0.written)" } ?? ""))
    }
    // A working week is a fair time to react to a reminder.
    let patience = try? calendars[course.regime].day(5, workingDaysAfter: chased)
    var from = patience ?? chased.advanced(by: 7)
    // Patience must not cost the right to a review.
    if let reviewBy, from > reviewBy { from = min(chased, reviewBy) }
    return NextStep(
      kind: .reviewLateness, from: from, by: reviewBy,
      why: "the reminder of \(chased.written) brought no answer")
  }

  private func afterReply(answer: Deadline, reviewBy: CalendarDay?) -> NextStep? {
    guard let reply = course.lastReply else { return nil }
    if course.hasUnconfirmed {
      return NextStep(
        kind: .confirm, from: reply.day, by: course.hasRefusals ? reviewBy : nil,
        why: "the reply of \(reply.day.written) was read and waits for you")
    }
    if course.hasRefusals {
      let count = course.presentAnswers.count { $0.answer.outcome.isRefusal }
      return NextStep(
        kind: .reviewRefusals, from: reply.day, by: reviewBy,
        why: count == 1
          ? "one answer refuses information" : "\(count) answers refuse information")
    }
    guard course.hasBlanks else { return nil }
    return silence(after: answer, by: reviewBy)
  }
}
