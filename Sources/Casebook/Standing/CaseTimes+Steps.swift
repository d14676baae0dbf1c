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
    case .partial, .refused, .answered: return afterReply(deadlines, reviewBy: reviewBy)
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
      let how = course.reviews.last?.isRefused == true ? "refused" : "answered"
      return NextStep(
        kind: .complain, from: outcome, by: deadline(.complain)?.lastDay,
        why: "the review was \(how) on \(outcome.written) and \(what)")
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

  /// After silence: the shortest road that the law of the case gives.
  private func silence(after owed: Deadline, by reviewBy: CalendarDay?) -> NextStep {
    let last = "the last day for an answer was \(owed.lastDay.written)"
    // The Regulations and the Scottish Act give a review of silence at once, within a time that runs from that day.
    guard course.regime == .foia else {
      let until = reviewBy.map { "; the right to a review ends on \($0.written)" } ?? ""
      return NextStep(
        kind: course.regime.isScottish ? .requireReview : .reviewLateness,
        from: owed.firstLateDay, by: reviewBy, why: last + until)
    }
    // The Commissioner hears of plain silence without a review, after one attempt to have an answer.
    let isSilent = course.replied == nil
    guard let chased = course.chased, chased > owed.lastDay else {
      return NextStep(
        kind: .chase, from: owed.firstLateDay, by: reviewBy,
        why: last
          + (isSilent
            ? "; after one reminder you can go straight to the Information Commissioner"
            : reviewBy.map { "; a review can be asked for until \($0.written)" } ?? ""))
    }
    // A working week is a fair time to react to a reminder.
    let patience = try? calendars[course.regime].day(5, workingDaysAfter: chased)
    let from = patience ?? chased.advanced(by: 7)
    if isSilent {
      let sixWeeks = Deadlines.complain(regime: .foia, after: chased, because: .lastContact)
      return NextStep(
        kind: .complain, from: from, by: sixWeeks.lastDay,
        why:
          "the reminder of \(chased.written) brought no answer, and the Information Commissioner "
          + "takes a complaint about silence without a review")
    }
    // Patience must not cost the right to a review.
    let latest = reviewBy.map { from > $0 ? min(chased, $0) : from } ?? from
    return NextStep(
      kind: .reviewLateness, from: latest, by: reviewBy,
      why: "the reminder of \(chased.written) brought no answer")
  }

  private func afterReply(_ deadlines: [Deadline], reviewBy: CalendarDay?) -> NextStep? {
    guard let reply = course.lastReply else { return nil }
    let answer = deadlines.first { $0.purpose == .extendedAnswer } ?? self.answer
    if course.hasUnconfirmed {
      return NextStep(
        kind: .confirm, from: reply.day, by: course.hasRefusals ? reviewBy : nil,
        why: "the reply of \(reply.day.written) was read and waits for you")
    }
    guard course.hasRefusals else {
      return course.hasBlanks ? silence(after: answer, by: reviewBy) : nil
    }
    let present = course.presentAnswers
    let count = present.count { $0.answer.outcome.isRefusal }
    let what = count == 1 ? "one answer refuses information" : "\(count) answers refuse information"
    if let complain = deadlines.first(where: { $0.purpose == .complain }) {
      return NextStep(
        kind: .complain, from: reply.day, by: complain.lastDay,
        why: "\(what), and the authority offers no internal review")
    }
    if present.costTooMuch(under: course.regime) {
      return NextStep(
        kind: .narrow, from: reply.day, by: reviewBy,
        why: "cost is all that stands in the way"
          + (reviewBy.map { "; a review can be asked for until \($0.written)" } ?? ""))
    }
    return NextStep(kind: .reviewRefusals, from: reply.day, by: reviewBy, why: what)
  }
}
