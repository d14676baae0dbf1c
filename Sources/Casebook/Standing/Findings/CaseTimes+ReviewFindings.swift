import FOILaw

extension CaseTimes {
  /// What is wrong with the reviews that were asked for, or with an authority that offers none.
  func reviewFindings() throws(LawError) -> [Finding] {
    var found = noReviewOffered
    for review in course.reviews {
      if review.isRefused {
        found += try refusedInTime(review)
      } else {
        found += try lateReview(review)
      }
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
          source: course.regime == .foisa ? "FOISA s21(4)" : "EISR reg 16", day: replied))
    }
    return found
  }

  /// FOIA lets an authority say that it has no review; the other laws give one.
  private var noReviewOffered: [Finding] {
    guard course.facts?.reviewWindow == .notOffered, let day = course.lastReply?.day else {
      return []
    }
    guard course.regime == .foia else {
      let source: String =
        switch course.regime {
        case .foia, .foisa: "FOISA s20(1)"
        case .eir: "EIR reg 11(1)"
        case .eisr: "EISR reg 16(1)"
        }
      return [
        Finding(
          id: "review.denied", severity: .check,
          text:
            "The reply as read says that there is no internal review; the law gives a right to one",
          source: source, day: day)
      ]
    }
    return [
      Finding(
        id: "review.not-offered", severity: .note,
        text:
          "The authority says that it has no internal review, so the Information Commissioner can "
          + "be asked directly", source: "FOIA s17(7)(a), s50(2)(a)", day: day)
    ]
  }

  private func lateReview(_ review: CaseCourse.Review) throws(LawError) -> [Finding] {
    let due = try Deadlines.answerReview(
      regime: course.regime, requested: review.requested, body: clock.body, calendars: calendars)
    let severity: Finding.Severity = due.basis == .law ? .breach : .doubt
    let source = due.steps.last?.source ?? ""
    let asked = "The review asked for on \(review.requested.written)"
    guard let answered = review.answered else {
      // Whether it is overdue on a day that has not been recorded, ``Standing/findings(asOf:)`` says.
      guard case .complained(let day, _) = course.phase, day > due.lastDay else { return [] }
      return [
        Finding(
          id: "review.unanswered", severity: severity,
          text: "\(asked) was due by \(due.lastDay.written) and had not been answered on "
            + day.written, source: source, day: due.lastDay)
      ]
    }
    guard answered > due.lastDay else { return [] }
    return [
      Finding(
        id: "review.late", severity: severity,
        text: "\(asked) was answered on \(answered.written); it was due by \(due.lastDay.written)"
          + due.exceptionalLimit, source: source, day: answered)
    ]
  }

  /// A review refused as out of time, though the days on record show that it was in time.
  private func refusedInTime(_ review: CaseCourse.Review) throws(LawError) -> [Finding] {
    guard let refused = review.answered else { return [] }
    let asked =
      "The authority refused on \(refused.written) the review asked for on "
      + review.requested.written
    guard let limit = try askForReview(), review.requested <= limit.lastDay else {
      return [
        Finding(
          id: "review.refused", severity: .note, text: asked,
          source: source(
            foia: "s45 Code of Practice", foisa: "s21(8)", eir: "reg 11", eisr: "reg 16"),
          day: refused)
      ]
    }
    let isLaw = limit.basis == .law
    return [
      Finding(
        id: "review.refused-in-time", severity: isLaw ? .breach : .doubt,
        text:
          "\(asked); by \(isLaw ? "law" : limit.basis == .authority ? "its own letter" : "the Code of Practice") "
          + "the time for asking ran until \(limit.lastDay.written)",
        source: source(
          foia: "s45 Code of Practice para 5.3", foisa: "s20(5), s21", eir: "reg 11(2), (3)",
          eisr: "reg 16(2), (3)"),
        day: refused)
    ]
  }

  /// What remains to be done after the regulator's decision.
  func decisionFindings(_ deadlines: [Deadline]) -> [Finding] {
    guard case .decided(let decided, _) = course.phase,
      let appeal = deadlines.first(where: { $0.purpose == .appeal })
    else { return [] }
    let court =
      course.regime.isScottish ? "the Court of Session, on a point of law," : "the Tribunal"
    return [
      Finding(
        id: "decision.appeal", severity: .note,
        text: "The \(course.regime.regulator.title) decided on \(decided.written); an appeal to "
          + "\(court) has to arrive by \(appeal.lastDay.written)",
        source: appeal.steps.last?.source ?? "", day: appeal.lastDay)
    ]
  }

  private func source(foia: String, foisa: String, eir: String, eisr: String) -> String {
    switch course.regime {
    case .foia: "FOIA \(foia)"
    case .foisa: "FOISA \(foisa)"
    case .eir: "EIR \(eir)"
    case .eisr: "EISR \(eisr)"
    }
  }
}

extension Deadline {
  /// A reminder that guidance allows twice the time in exceptional cases.
  var exceptionalLimit: String {
    guard purpose == .answerReview, basis == .guidance, let limit = alternatives.first else {
      return ""
    }
    return " by guidance, or in exceptional cases by \(limit.lastDay.written)"
  }
}
