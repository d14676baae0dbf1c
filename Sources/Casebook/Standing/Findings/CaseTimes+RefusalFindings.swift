import FOILaw

extension CaseTimes {
  /// What a refusal lacks, as far as the reading shows.
  ///
  /// The reading is not proof: each of these is about the reply as read, and asks a person to look at the letter.
  var refusalFindings: [Finding] {
    let refusals = course.presentAnswers.filter { $0.answer.outcome.isRefusal }
    guard !refusals.isEmpty else { return readsAsRefusal }
    return lateRefusal(refusals) + withoutProvision(refusals) + readsAsRefusal
      + withoutBalance(refusals) + withoutWork(refusals) + withoutRemedies
  }

  private func lateRefusal(_ refusals: [Standing.PresentAnswer]) -> [Finding] {
    // What a review upholds was refused before, and what it refuses afresh is no notice under this rule.
    let outcomes = Set(course.reviews.compactMap(\.answered))
    let days = refusals.compactMap { present in
      course.refusedBy[present.answer.question]?.received ?? present.day
    }.filter { !outcomes.contains($0) }
    guard let day = days.min(), let replied = course.replied, day >= replied, day > answer.lastDay
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
    let bare = refusals.filter { present in
      let text = present.answer.text ?? ""
      return present.answer.claims.isEmpty
        && !(present.answer.evidence != nil
          && (RefusalWords(text).mayNameProvision || Welsh.isWritten(in: text)))
    }
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
    let weighed = refusals.filter { RefusalWords($0.answer.text ?? "").mentionsPublicInterest }
    // Letters often weigh it once for all, at their end: the reader takes that for the end of the last answer.
    guard course.presentAnswers.last(where: { $0.answer.text != nil })?.endsWithBalance != true
    else { return [] }
    // A balance struck for a ground goes for every question that it is claimed for.
    let balanced = Set(weighed.flatMap(\.answer.claims))
    let silent = refusals.filter { present in
      present.wasRead && !weighed.contains(present)
        && balanced.isDisjoint(with: present.answer.claims)
        && present.answer.claims.contains { claim in
          let grounds = Grounds.matching(claim, in: course.regime)
          return !grounds.isEmpty && grounds.allSatisfy(\.isAlwaysWeighed)
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

  /// Words that refuse, in an answer that was taken for one that gives the information.
  private var readsAsRefusal: [Finding] {
    let doubtful = course.presentAnswers.filter { present in
      let isGiven = present.answer.outcome == .answered || present.answer.outcome == .notApplicable
      return isGiven && present.wasRead && RefusalWords(present.answer.text ?? "").refuses
    }
    guard !doubtful.isEmpty else { return [] }
    return [
      Finding(
        id: "answer.reads-as-refusal", severity: .check,
        text: "The words read in answer to \(questions(doubtful)) seem to refuse, though it is "
          + "recorded as answered; where it is a refusal, the notice has to name an exemption",
        source: notice(foia: "s17(1)", foisa: "s16(1)", eir: "reg 14", eisr: "reg 13"),
        day: doubtful.compactMap(\.day).min())
    ]
  }

  /// A refusal for the work that it would make, without figures or without help to ask for less.
  private func withoutWork(_ refusals: [Standing.PresentAnswer]) -> [Finding] {
    func claiming(_ isMeant: (Ground) -> Bool) -> [Standing.PresentAnswer] {
      refusals.filter { present in
        present.wasRead
          && present.answer.claims.contains { claim in
            let grounds = Grounds.matching(claim, in: course.regime)
            return !grounds.isEmpty && grounds.allSatisfy(isMeant)
          }
      }
    }
    var found: [Finding] = []
    let costly = claiming { $0.subject.isCost }
    if !costly.isEmpty, !allWords.contains(where: \.givesEstimate) {
      found.append(
        Finding(
          id: "refusal.no-estimate", severity: .check,
          text:
            "The words read in answer to \(questions(costly)) give no estimate of the cost beyond "
            + "the limit itself",
          source: course.regime.isScottish
            ? "FOISA s12(1), SSI 2004/467" : "FOIA s12(1), SI 2004/3244 reg 4",
          day: costly.compactMap(\.day).min()))
    }
    let tooMuch = claiming {
      $0.subject.isCost || $0.subject == .manifestlyUnreasonable || $0.subject == .tooGeneral
    }
    if !tooMuch.isEmpty, !allWords.contains(where: \.advises) {
      found.append(
        Finding(
          id: "refusal.no-advice", severity: .check,
          text:
            "The words read in answer to \(questions(tooMuch)) do not say how the request could "
            + "be narrowed",
          source: notice(foia: "s16", foisa: "s15", eir: "reg 9(1)", eisr: "reg 9(1)"),
          day: tooMuch.compactMap(\.day).min()))
    }
    return found
  }

  /// The words of every answer that was read: letters often say a thing once for all.
  private var allWords: [RefusalWords] {
    course.presentAnswers.compactMap { $0.answer.text.map(RefusalWords.init) }
  }

  private var withoutRemedies: [Finding] {
    guard let facts = course.facts, facts.kind == .reply, let reply = course.lastReply,
      !reply.isWrittenDown
    else { return [] }
    let day = reply.day
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

extension Standing.PresentAnswer {
  /// Whether there are words that were read in a letter and are judged by English phrases; what a person
  /// entered shows nothing about it.
  fileprivate var wasRead: Bool {
    answer.evidence != nil && answer.text.map { !$0.isEmpty && !Welsh.isWritten(in: $0) } ?? false
  }

  /// Whether the public interest is spoken of in a paragraph after the answer's own.
  fileprivate var endsWithBalance: Bool {
    var isFirst = true
    var isEmpty = true
    for line in (answer.text ?? "").split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    {
      if line.allSatisfy(\.isWhitespace) {
        if !isEmpty { isFirst = false }
      } else {
        isEmpty = false
        if !isFirst, RefusalWords(String(line)).mentionsPublicInterest { return true }
      }
    }
    return false
  }
}

extension Event {
  /// Whether a person wrote down what the reply says: nobody has read what else the letter says.
  fileprivate var isWrittenDown: Bool {
    guard case .replied(let reply) = payload else { return false }
    guard var facts = reply.facts else { return true }
    facts.reference = nil
    return facts == LetterFacts(kind: .reply)
      && reply.answers.allSatisfy { $0.steps == [ReadingStep(.byHand)] }
  }
}
