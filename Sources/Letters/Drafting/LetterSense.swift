import Casebook
import FOILaw

extension LetterInput {
  /// Why that letter makes no sense now; `nil` if it does.
  func objection(to kind: LetterKind) -> LetterError? {
    if sender.name.trimmed.isEmpty { return .senderLacks(.name) }
    if sender.email.trimmed.isEmpty { return .senderLacks(.email) }
    if file.request.questions.isEmpty { return .noQuestions(file.request.id) }
    guard kind != .initialRequest else { return nil }
    guard let standing else { return .notSent(kind) }
    if let moment = momentObjection(to: kind, standing) { return moment }
    if kind.needsWords, (words ?? "").trimmed.isEmpty { return .lacksWords(kind) }
    return allowsUnchecked ? nil : unchecked(by: kind).map { .unchecked(kind, $0, file.id) }
  }

  private func momentObjection(to kind: LetterKind, _ standing: Standing) -> LetterError? {
    switch kind {
    case .complaint, .application: return objectionToComplaint(kind, standing)
    case .tribunalNotice: return objectionToAppeal(standing)
    case .thanks: return objectionToThanks(standing)
    case .clarificationReply:
      if case .past(let kind, let stage, let regulator) = pastObjection(to: kind, standing) {
        return .past(kind, stage, regulator)
      }
      return isAsked ? nil : .nothingAsked
    case .withdrawal:
      return standing.stage == .withdrawn ? pastObjection(to: kind, standing) : nil
    case .narrowedRequest:
      if standing.stage == .withdrawn { return pastObjection(to: kind, standing) }
      guard standing.replied != nil else { return .noReply }
      return standing.answers.contains { isTooLarge($0.answer, standing.regime) }
        ? nil : .nothingCostsTooMuch
    case .initialRequest, .confirmReceipt, .extensionChallenge, .chaser, .secondChaser,
      .partialReply, .internalReviewLate, .internalReview:
      return pastObjection(to: kind, standing) ?? objectionBeforeReview(to: kind, standing)
    }
  }

  private func objectionBeforeReview(
    to kind: LetterKind, _ standing: Standing
  ) -> LetterError? {
    switch kind {
    case .confirmReceipt: return objectionToReceipt(standing)
    case .extensionChallenge: return objectionToChallenge(standing)
    case .chaser: return objectionToChaser(.chaser, standing)
    case .secondChaser:
      if let objection = objectionToChaser(.secondChaser, standing) { return objection }
      guard let lastDay = standing.lastDay else { return nil }
      let isReminded = file.history.contains { $0.kind == .chased && $0.day > lastDay }
      return isReminded ? nil : .noReminderYet
    case .partialReply:
      guard standing.replied != nil else { return .noReply }
      return standing.unanswered.isEmpty ? .nothingMissing : nil
    case .internalReviewLate: return objectionToLateness(standing)
    case .internalReview: return objectionToReview(standing)
    case .initialRequest, .clarificationReply, .narrowedRequest, .complaint, .application,
      .tribunalNotice, .thanks, .withdrawal:
      return nil
    }
  }

  private func pastObjection(to kind: LetterKind, _ standing: Standing) -> LetterError? {
    switch standing.stage {
    case .awaiting, .unchecked, .partial, .refused, .partlyRefused, .answered: nil
    case .clarification where kind == .clarificationReply: nil
    // A question or a fees notice that came too late stops nothing.
    case .clarification where standing.isWaitingTooLate: nil
    case .clarification, .fee: .waitsForYou(kind, standing.stage)
    case .review, .reviewed, .complained, .decided, .withdrawn, .transferred, .void:
      .past(kind, standing.stage, standing.regime.regulator)
    }
  }

  /// Whether the authority's last question waits for an answer, rightly asked or not.
  private var isAsked: Bool {
    let last = file.history.last {
      [.clarificationAsked, .clarificationGiven, .replied].contains($0.kind)
    }
    return last?.kind == .clarificationAsked
  }

  private func objectionToReceipt(_ standing: Standing) -> LetterError? {
    let heard = file.history.last {
      [.received, .acknowledged, .clarificationAsked, .feesNotice, .extended, .replied]
        .contains($0.kind)
    }
    if let heard { return .acknowledged(on: heard.day) }
    guard let lastDay = standing.lastDay, today > lastDay else { return nil }
    return .overdue(.confirmReceipt, lastDay: lastDay)
  }

  private func objectionToChallenge(_ standing: Standing) -> LetterError? {
    guard file.history.contains(where: { $0.kind == .extended }) else { return .noExtension }
    if isFullyAnswered {
      return .answered(
        .extensionChallenge, on: standing.replied, refuses: !standing.refusals.isEmpty)
    }
    // The Regulations allow one only for complexity and volume, which are always to be shown.
    if standing.regime.isEnvironmental { return nil }
    return standing.findings.contains { $0.id.hasPrefix("extension.") } ? nil : .extensionStands
  }

  private func objectionToChaser(_ kind: LetterKind, _ standing: Standing) -> LetterError? {
    if isFullyAnswered {
      return .answered(kind, on: standing.replied, refuses: !standing.refusals.isEmpty)
    }
    if standing.isUndelivered { return .undelivered(kind) }
    guard let lastDay = standing.lastDay else { return .noLastDay(kind) }
    return today > lastDay ? nil : .notDue(kind, lastDay: lastDay)
  }

  private func objectionToLateness(_ standing: Standing) -> LetterError? {
    if standing.isUndelivered { return .undelivered(.internalReviewLate) }
    guard let lastDay = standing.lastDay else { return .noLastDay(.internalReviewLate) }
    if isFullyAnswered, let replied = standing.replied {
      // A late answer can still be complained of; one in time cannot.
      return replied > lastDay
        ? nil
        : .answered(.internalReviewLate, on: replied, refuses: !standing.refusals.isEmpty)
    }
    return today > lastDay ? nil : .notDue(.internalReviewLate, lastDay: lastDay)
  }

  private func objectionToReview(_ standing: Standing) -> LetterError? {
    guard standing.replied != nil else { return .noReply }
    if !disputedAnswers.isEmpty { return nil }
    return .nothingRefused(
      unanswered: standing.unanswered.count,
      notHeld: standing.answers.map(\.answer).filter { $0.outcome == .notHeld }.map(\.question))
  }

  private func objectionToThanks(_ standing: Standing) -> LetterError? {
    if standing.stage == .withdrawn { return pastObjection(to: .thanks, standing) }
    guard isFullyAnswered, standing.refusals.isEmpty else {
      return .outstanding(
        refused: standing.refusals.count,
        unanswered: standing.replied == nil ? 0 : standing.unanswered.count)
    }
    return nil
  }

  /// Whether a reply came that leaves no question without an answer.
  var isFullyAnswered: Bool {
    guard let standing else { return false }
    return standing.replied != nil && standing.unanswered.isEmpty
  }

  /// The answers that a review takes in turn: the refusals, and "not held" where it is doubted.
  var disputedAnswers: [Answer] {
    let answers = (standing?.answers ?? []).map(\.answer)
    return answers.filter { answer in
      guard
        answer.outcome.isRefusal
          || answer.outcome == .notHeld && disputed.contains(answer.question)
      else { return false }
      // Words that lead up to parts ask nothing where the parts have answers of their own.
      let isStem = file.request.question(answer.question)?.isStem == true
      return !isStem
        || !answers.contains { answer.question.contains($0.question) && !$0.outcome.isOpen }
    }
  }

  /// Whether an answer says that the question would cost too much or asks too much.
  func isTooLarge(_ answer: Answer, _ regime: Regime) -> Bool {
    answer.outcome.isRefusal
      && answer.claims.contains { claim in
        Grounds.matching(claim, in: regime).contains {
          $0.subject.isCost || $0.subject == .manifestlyUnreasonable
        }
      }
  }
}

// MARK: - The regulator and the Tribunal

extension LetterInput {
  private func objectionToComplaint(_ kind: LetterKind, _ standing: Standing) -> LetterError? {
    let fits = kind.fitting(standing.regime)
    if fits != kind { return .otherCommissioner(kind, fits: fits) }
    switch standing.stage {
    case .complained, .decided, .withdrawn, .transferred, .void:
      return .past(kind, standing.stage, standing.regime.regulator)
    case .review:
      guard let due = standing.deadline(.answerReview)?.lastDay else { return nil }
      return today > due ? nil : .reviewNotDue(kind, lastDay: due)
    case .reviewed:
      let isSettled = disputedAnswers.isEmpty && standing.unanswered.isEmpty
      let isBreach = standing.findings.contains { $0.severity == .breach }
      return isSettled && !isBreach ? .nothingOutstanding(kind) : nil
    case .awaiting where standing.regime == .foia:
      // The Commissioner takes plain silence without a review.
      if standing.isUndelivered { return .undelivered(kind) }
      guard let lastDay = standing.lastDay else { return .noLastDay(kind) }
      return today > lastDay ? nil : .notDue(kind, lastDay: lastDay)
    case .partial where standing.offersNoReview, .refused where standing.offersNoReview,
      .partlyRefused where standing.offersNoReview:
      return nil
    case .awaiting, .clarification, .fee, .unchecked, .partial, .refused, .partlyRefused,
      .answered:
      return .reviewFirst(
        kind, refuses: !disputedAnswers.isEmpty,
        isOverdue: standing.lastDay.map { today > $0 } ?? false)
    }
  }

  private func objectionToAppeal(_ standing: Standing) -> LetterError? {
    if standing.regime.isScottish { return .noTribunal }
    if standing.stage == .withdrawn {
      return .past(.tribunalNotice, .withdrawn, standing.regime.regulator)
    }
    return standing.stage == .decided ? nil : .noDecision
  }
}

extension Standing {
  /// The last day for an answer, with the extension where there is one.
  var lastDay: CalendarDay? {
    (deadline(.extendedAnswer) ?? deadline(.answer))?.lastDay
  }
}
