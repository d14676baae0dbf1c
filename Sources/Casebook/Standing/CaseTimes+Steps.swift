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
    case .withdrawn, .complained, .void: return nil
    case .transferred: return followTransfer
    case .decided: return deadline(.appeal).map { appeal($0) }
    case .clarification: return clarify(by: deadline(.clarify))
    case .fee: return deadline(.payFee).flatMap(pay)
    case .awaiting: return silence(after: owed, by: reviewBy)
    case .unchecked, .partial, .refused, .partlyRefused, .answered:
      return afterReply(deadlines, reviewBy: reviewBy)
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
        because: course.reviews.last?.isRefused == true
          ? .reviewDenied(outcome, refuses: course.hasRefusals)
          : .reviewed(outcome, refuses: course.hasRefusals))
    }
  }

  /// A request that was passed on has a clock at the other authority only once its case is open.
  private var followTransfer: NextStep? {
    guard let day = course.transferred else { return nil }
    if course.isTransferUnseen, let name = course.transferredTo {
      return NextStep(
        kind: .followTransfer, from: day, by: nil, because: .transferUnchecked(day, to: name))
    }
    guard course.transferredCase == nil else { return nil }
    return NextStep(
      kind: .followTransfer, from: day, by: nil,
      because: .transferred(day, to: course.transferredTo))
  }

  /// The day of a review's outcome with answers that nobody has checked.
  private var unconfirmedOutcome: CalendarDay? {
    guard case .reviewed(let day) = course.phase else { return nil }
    return course.presentAnswers.contains { $0.day == day && !$0.isConfirmed } ? day : nil
  }

  private func clarify(by deadline: Deadline?) -> NextStep? {
    guard let wait else { return nil }
    let closing = deadline.map { deadline in
      deadline.basis == .authority
        ? NextStep.Closing.byLetter(deadline.lastDay) : .byGuidance
    }
    return NextStep(
      kind: .clarify, from: wait.since, by: deadline?.lastDay,
      because: wait.isTooLate
        ? .askedTooLate(wait.since, lastDay: answer.lastDay, closing: closing)
        : .asked(wait.since, closing: closing))
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

  /// After silence: the shortest road that the law of the case gives.
  private func silence(after owed: Deadline, by reviewBy: CalendarDay?) -> NextStep {
    // The Regulations and the Scottish Act give a review of silence at once, within a time that runs from that day.
    guard course.regime == .foia else {
      return NextStep(
        kind: course.regime.isScottish ? .requireReview : .reviewLateness,
        from: owed.firstLateDay, by: reviewBy,
        because: .silentWithReview(lastDay: owed.lastDay, reviewBy: reviewBy))
    }
    // The Commissioner hears of plain silence without a review, after one attempt to have an answer.
    let isSilent = course.replied == nil
    guard let chased = course.chased, chased > owed.lastDay else {
      return NextStep(
        kind: .chase, from: owed.firstLateDay, by: reviewBy,
        because: isSilent
          ? .silent(lastDay: owed.lastDay)
          : .overdue(lastDay: owed.lastDay, reviewBy: reviewBy))
    }
    // A working week is a fair time to react to a reminder.
    let patience = try? calendars[course.regime].day(5, workingDaysAfter: chased)
    let from = patience ?? chased.advanced(by: 7)
    if isSilent {
      let sixWeeks = Deadlines.complain(regime: .foia, after: chased, because: .lastContact)
      return NextStep(
        kind: .complain, from: from, by: sixWeeks.lastDay,
        because: .remindedInSilence(chased))
    }
    // Patience must not cost the right to a review.
    let latest = reviewBy.map { from > $0 ? min(chased, $0) : from } ?? from
    return NextStep(
      kind: .reviewLateness, from: latest, by: reviewBy,
      because: .reminded(chased))
  }

  private func afterReply(_ deadlines: [Deadline], reviewBy: CalendarDay?) -> NextStep? {
    guard let reply = course.lastReply else { return nil }
    let answer = deadlines.first { $0.purpose == .extendedAnswer } ?? self.answer
    if course.hasUnconfirmed, reply.original == nil, reply.answers.isEmpty {
      return NextStep(
        kind: .enterAnswers, from: reply.day, by: nil, because: .withoutAnswers(reply.day))
    }
    if course.hasUnconfirmed {
      return NextStep(
        kind: .confirm, from: reply.day, by: course.mayHaveRefusals ? reviewBy : nil,
        because: .unchecked(reply.day))
    }
    guard course.hasRefusals else {
      return course.hasBlanks ? silence(after: answer, by: reviewBy) : nil
    }
    let present = course.presentAnswers
    let count = present.count { $0.answer.outcome.isRefusal }
    if let complain = deadlines.first(where: { $0.purpose == .complain }) {
      return NextStep(
        kind: .complain, from: reply.day, by: complain.lastDay,
        because: .refusedWithoutReview(count))
    }
    if present.costTooMuch(under: course.regime) {
      return NextStep(
        kind: .narrow, from: reply.day, by: reviewBy,
        because: .costOnly(reviewBy: reviewBy))
    }
    return NextStep(kind: .reviewRefusals, from: reply.day, by: reviewBy, because: .refused(count))
  }
}
