import FOILaw

extension CaseTimes {
  /// What a refusal lacks, by what the reading knows.
  ///
  /// The reading is no proof: each of these speaks of the reply as read and asks for a look at the letter.
  var refusalFindings: [Finding] {
    let refusals = course.presentAnswers.filter { $0.answer.outcome.isRefusal }
    guard !refusals.isEmpty else { return [] }
    return lateRefusal(refusals) + withoutProvision(refusals) + withoutBalance(refusals)
      + withoutRemedies
  }

  private func lateRefusal(_ refusals: [Standing.PresentAnswer]) -> [Finding] {
    guard let day = refusals.compactMap(\.day).min(), let replied = course.replied,
      day >= replied, day > answer.lastDay
    else { return [] }
    // A good extension still leaves the first notice due in the ordinary time.
    guard clock.claimedExtension.map({ $0.notified > answer.lastDay }) ?? true else { return [] }
    return [
      Finding(
        id: "refusal.late", severity: .breach,
        text: "The refusal came on \(day.written); it was due by \(answer.lastDay.written)",
        source: notice(foia: "s17(1)", foisa: "s16(1)", eir: "reg 14", eisr: "reg 13"),
        day: day)
    ]
  }

  private func withoutProvision(_ refusals: [Standing.PresentAnswer]) -> [Finding] {
    let bare = refusals.filter { $0.answer.claims.isEmpty }
    guard !bare.isEmpty else { return [] }
    // What a person entered was not read in a letter.
    let isRead = bare.contains { $0.answer.evidence != nil }
    let lack = isRead ? "The reply as read does not name a provision" : "No provision is recorded"
    return [
      Finding(
        id: "refusal.no-provision", severity: .check,
        text: "\(lack) for refusing \(questions(bare))",
        source: notice(
          foia: "s17(1)", foisa: "s16(1)", eir: "reg 14", eisr: "reg 13"),
        day: bare.compactMap(\.day).min())
    ]
  }

  /// Qualified grounds need the reasons of the public interest, in the words kept for the answer.
  private func withoutBalance(_ refusals: [Standing.PresentAnswer]) -> [Finding] {
    // Letters often weigh it once for all; one mention anywhere in the words read is enough to be silent.
    let words = course.presentAnswers.compactMap { $0.answer.text?.lowercased() }
    guard !words.contains(where: { $0.contains("public interest") }) else { return [] }
    let silent = refusals.filter { present in
      guard present.answer.evidence != nil, present.answer.text?.isEmpty == false else {
        return false
      }
      return present.answer.claims.contains { claim in
        let grounds = Grounds.matching(claim, in: course.regime)
        return !grounds.isEmpty && grounds.allSatisfy { $0.needsPublicInterestTest }
      }
    }
    guard !silent.isEmpty else { return [] }
    return [
      Finding(
        id: "refusal.no-public-interest", severity: .check,
        text:
          "The words read in answer to \(questions(silent)) do not mention the public interest, "
          + "which the ground claimed makes the authority weigh",
        source: notice(
          foia: "s17(3)", foisa: "s16(2)", eir: "reg 14", eisr: "reg 13"),
        day: silent.compactMap(\.day).min())
    ]
  }

  private var withoutRemedies: [Finding] {
    guard let facts = course.facts, facts.kind == .reply, let day = course.lastReply?.day else {
      return []
    }
    var found: [Finding] = []
    if facts.reviewContact == nil, facts.reviewWindow == nil {
      found.append(
        Finding(
          id: "refusal.no-review-details", severity: .check,
          text: "The reply as read does not say how to ask for a review",
          source: notice(
            foia: "s17(7)", foisa: "s19", eir: "reg 14", eisr: "reg 13"),
          day: day))
    }
    if facts.regulator == nil {
      found.append(
        Finding(
          id: "refusal.no-regulator", severity: .check,
          text: "The reply as read does not mention the right to go to the "
            + course.regime.regulator.title,
          source: notice(
            foia: "s17(7)", foisa: "s19", eir: "reg 14", eisr: "reg 13"),
          day: day))
    }
    return found
  }

  private func questions(_ answers: [Standing.PresentAnswer]) -> String {
    let ids = answers.map(\.answer.question.description)
    return "question\(ids.count == 1 ? "" : "s") \(ids.joined(separator: ", "))"
  }

  private func notice(foia: String, foisa: String, eir: String, eisr: String) -> String {
    let place =
      switch course.regime {
      case .foia: foia
      case .foisa: foisa
      case .eir: eir
      case .eisr: eisr
      }
    return "\(course.regime.rawValue) \(place)"
  }
}
