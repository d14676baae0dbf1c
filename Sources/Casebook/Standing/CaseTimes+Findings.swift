import FOILaw

extension CaseTimes {
  /// What the authority did wrong or left doubtful, in the order of a case's life.
  func findings(_ deadlines: [Deadline]) throws(LawError) -> [Finding] {
    let owed = deadlines.first { $0.purpose == .extendedAnswer } ?? answer
    var found = receiptFindings + deliveryFindings
    found += try clarificationFindings()
    found += try feeFindings()
    found += try extensionFindings()
    found += lateAnswer(owed)
    found += refusalFindings
    found += try reviewFindings()
    return found
  }

  private var regime: Regime { course.regime }

  // MARK: - Receipt, clarification, fees

  private var receiptFindings: [Finding] {
    guard course.received == nil, let posted = course.posted, regime != .foisa else { return [] }
    return [
      Finding(
        id: "receipt.unknown", severity: .note,
        text: "The request was posted on \(posted.written) and the day it arrived is not recorded; "
          + "the days here count from the posting, so the true last day is later",
        source: regime == .foia
          ? "FOIA s10(1)" : regime == .eir ? "EIR reg 5(2)" : "EISR reg 5(2)(a)",
        day: posted)
    ]
  }

  private func clarificationFindings() throws(LawError) -> [Finding] {
    var found: [Finding] = []
    for (place, asked) in course.clarifications.map(\.asked).enumerated() {
      var before = clock
      before.clarifications = Array(course.clarifications.prefix(place)).filter { $0.given != nil }
      before.fees.removeAll { $0.paid == nil }
      guard let due = try? Deadlines.answer(before, calendars: calendars).lastDay, asked > due
      else { continue }
      let when =
        "Clarification was asked for on \(asked.written), after the time for an answer had "
        + "run out on \(due.written)"
      found.append(
        regime.isEnvironmental
          ? Finding(
            id: "clarification.stops-nothing", severity: .breach,
            text: "\(when): it does not stop the clock",
            source: "\(regime.rawValue) reg 9(2), (4)", day: asked)
          : Finding(
            id: "clarification.too-late", severity: .breach,
            text: "\(when): the request was late by then, whatever the fresh count comes to",
            source: regime == .foia ? "FOIA s1(3), s10(1), (6)" : "FOISA s1(3), s10(1)",
            day: asked))
    }
    return found
  }

  private func feeFindings() throws(LawError) -> [Finding] {
    let source: String =
      switch regime {
      case .foia: "FOIA s9"
      case .foisa: "FOISA s9"
      case .eir: "EIR reg 8"
      case .eisr: "EISR reg 8"
      }
    var found: [Finding] = []
    for (place, fee) in course.fees.enumerated() {
      var before = clock
      before.fees = Array(course.fees.prefix(place)).filter { $0.paid != nil }
      if let due = try? Deadlines.answer(before, calendars: calendars).lastDay, fee.notified > due {
        found.append(
          Finding(
            id: "fees.too-late", severity: .breach,
            text:
              "The fees notice of \(fee.notified.written) came after the time for an answer had "
              + "run out on \(due.written): it stops nothing", source: source, day: fee.notified))
      }
      let last = try Deadlines.payFee(fee, regime: regime, calendars: calendars).lastDay
      if let paid = fee.paid, paid > last {
        found.append(
          Finding(
            id: "fees.lapsed", severity: .note,
            text: "The fee was paid on \(paid.written), after the last day, \(last.written): the "
              + "authority need not answer, and a new request can be made", source: source,
            day: paid
          ))
      }
    }
    return found
  }

  // MARK: - Lateness

  private func lateAnswer(_ owed: Deadline) -> [Finding] {
    guard let replied = course.replied, replied > owed.lastDay else { return [] }
    let source =
      switch regime {
      case .foia, .foisa: "\(regime.rawValue) s10(1)"
      case .eir: "EIR reg 5(2)"
      case .eisr: "EISR reg 5(2)(a)"
      }
    return [
      Finding(
        id: "answer.late", severity: .breach,
        text:
          "The first reply came on \(replied.written); the last day was \(owed.lastDay.written)",
        source: source, day: replied)
    ]
  }

  private func reviewFindings() throws(LawError) -> [Finding] {
    var found: [Finding] = []
    for review in course.reviews {
      guard let answered = review.answered else { continue }
      let due = try Deadlines.answerReview(
        regime: regime, requested: review.requested, body: clock.body, calendars: calendars)
      guard answered > due.lastDay else { continue }
      found.append(
        Finding(
          id: "review.late", severity: due.basis == .law ? .breach : .doubt,
          text: "The review asked for on \(review.requested.written) was answered on "
            + "\(answered.written); it was due by \(due.lastDay.written)",
          source: due.steps.last?.source ?? "", day: answered))
    }
    if case .review(let requested, silent: true) = course.phase, let replied = course.replied,
      replied >= requested
    {
      found.append(
        Finding(
          id: "review.reply-instead", severity: .note,
          text:
            "A reply came on \(replied.written), after the review was asked for; where it is the "
            + "outcome of the review, record it as review-answered",
          source: regime == .foisa ? "FOISA s21(4)" : "EISR reg 16", day: replied))
    }
    return found
  }
}
