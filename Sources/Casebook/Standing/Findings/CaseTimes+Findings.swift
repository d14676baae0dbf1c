import FOILaw

extension CaseTimes {
  /// What the authority did wrong or left doubtful, in the order of a case's life.
  func findings(_ deadlines: [Deadline]) throws(LawError) -> [Finding] {
    let owed = deadlines.first { $0.purpose == .extendedAnswer } ?? answer
    var found = receiptFindings + deliveryFindings + lawFindings
    found += try clarificationFindings()
    found += try feeFindings()
    found += try extensionFindings()
    found += lateAnswer(owed)
    found += replyDateFindings
    found += refusalFindings
    found += try reviewFindings()
    found += decisionFindings(deadlines)
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
      let before = clock(
        with: Array(course.clarifications.prefix(place)),
        course.fees.filter { $0.notified < asked })
      guard let due = try? Deadlines.answer(before, calendars: calendars).lastDay else { continue }
      guard asked > due else {
        found += try lateQuestion(asked, before: due, in: before)
        continue
      }
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

  /// A question in the last week of the time: in time, and hardly prompt.
  private func lateQuestion(
    _ asked: CalendarDay, before due: CalendarDay, in clock: RequestClock
  ) throws(LawError) -> [Finding] {
    let calendar = calendars[regime]
    let left = try calendar.workingDays(after: asked, through: due)
    guard left <= 5 else { return [] }
    let start = clock.clarifications.compactMap(\.given).max() ?? clock.received
    let number = try calendar.workingDays(after: max(start, clock.received), through: asked)
    let source: String =
      switch regime {
      case .foia: "FOIA s1(3), s10(1), s16"
      case .foisa: "FOISA s1(3), s10(1), s15"
      case .eir, .eisr: "\(regime.rawValue) reg 9(1), (2)"
      }
    return [
      Finding(
        id: "clarification.late-question", severity: .doubt,
        text:
          "Clarification was asked for on \(asked.written), on working day \(number) of the time "
          + "for an answer; a question that is needed to identify the information can be asked sooner",
        source: source, day: asked)
    ]
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
      let before = clock(
        with: course.clarifications.filter { $0.asked <= fee.notified },
        Array(course.fees.prefix(place)))
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

  /// The clock as it was when the authority asked or gave notice: what waited for the requester then
  /// stops it, if the authority had asked for it in time.
  ///
  /// While it is stopped there is no last day, and nothing comes too late.
  private func clock(
    with clarifications: [Clarification], _ fees: [FeesNotice]
  ) -> RequestClock {
    var before = clock
    before.clarifications = clarifications.filter { $0.given != nil }
    before.fees = fees.filter { $0.paid != nil }
    guard let due = try? Deadlines.answer(before, calendars: calendars).lastDay else {
      return before
    }
    before.clarifications = clarifications.filter { $0.given != nil || $0.asked <= due }
    before.fees = fees.filter { $0.paid != nil || $0.notified <= due }
    return before
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
}
