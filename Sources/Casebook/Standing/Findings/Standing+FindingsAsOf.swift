public import FOILaw

extension Standing {
  /// What is found on a day: what the events show, and what had not been done by then.
  ///
  /// The standing itself does not know the day; silence is found only by looking at one.
  /// - Parameter today: The day.
  /// - Returns: The findings, those on silence last.
  public func findings(asOf today: CalendarDay) -> [Finding] {
    findings
      + [overdueAnswer(today), overdueReview(today), endingReviewRight(today)]
      .compactMap(\.self)
  }

  /// The standing with findings that a person has checked and states: letters treat them as breaches.
  /// - Parameters:
  ///   - ids: The names of the findings' rules.
  ///   - today: The day to look at.
  /// - Returns: The standing with those findings stated.
  public func stating(_ ids: Set<String>, asOf today: CalendarDay) -> Standing {
    var changed = self
    let known = Set(findings.map(\.id))
    changed.findings = findings(asOf: today)
      .filter { known.contains($0.id) || ids.contains($0.id) }
      .map { ids.contains($0.id) ? $0.stated : $0 }
    return changed
  }

  private func overdueAnswer(_ today: CalendarDay) -> Finding? {
    guard stage == .awaiting || stage == .partial, !isUndelivered, let owed, today > owed.lastDay
    else { return nil }
    let open = unanswered.map(\.description)
    let what =
      stage == .partial
      ? "question\(open.count == 1 ? "" : "s") \(open.joined(separator: ", "))" : "the request"
    let source: String =
      switch regime {
      case .foia: "FOIA s1(1), s10(1)"
      case .foisa: "FOISA s1(1), s10(1)"
      case .eir: "EIR reg 5(2)"
      case .eisr: "EISR reg 5(2)(a)"
      }
    return Finding(
      id: "answer.overdue", severity: .breach,
      text: "No answer to \(what) has come; the last day was \(owed.lastDay.written)",
      source: source, day: owed.lastDay)
  }

  private func overdueReview(_ today: CalendarDay) -> Finding? {
    guard stage == .review, let due = deadline(.answerReview), today > due.lastDay else {
      return nil
    }
    return Finding(
      id: "review.overdue", severity: due.basis == .law ? .breach : .doubt,
      text: "The review has not been answered; it was due by \(due.lastDay.written)"
        + due.exceptionalLimit,
      source: due.steps.last?.source ?? "", day: due.lastDay)
  }

  /// The right to a review of silence ends with a time that runs from the last day for an answer.
  private func endingReviewRight(_ today: CalendarDay) -> Finding? {
    guard stage == .awaiting, regime != .foia, let reviewBy, let owed, today > owed.lastDay else {
      return nil
    }
    let source: String =
      switch regime {
      case .foia, .foisa: "FOISA s20(5), (6)"
      case .eir: "EIR reg 11(2)"
      case .eisr: "EISR reg 16(2)"
      }
    if today > reviewBy {
      return Finding(
        id: "review.right-ended", severity: .note,
        text:
          "The right to a review of the silence ended on \(reviewBy.written); the authority may "
          + "still agree to one", source: source, day: reviewBy)
    }
    guard today >= reviewBy.advanced(by: -NextStep.urgency) else { return nil }
    return Finding(
      id: "review.right-ending", severity: .note,
      text: "The right to a review of the silence ends on \(reviewBy.written)", source: source,
      day: reviewBy)
  }
}
