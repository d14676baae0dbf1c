import Casebook
import FOILaw

extension LetterInput {
  /// The reason why that letter makes no sense now, or `nil` where it does.
  func objection(to kind: LetterKind) -> LetterError? {
    if sender.name.trimmed.isEmpty { return .senderLacks(.name) }
    if sender.email.trimmed.isEmpty { return .senderLacks(.email) }
    if file.request.questions.isEmpty { return .noQuestions(file.request.id) }
    guard kind != .initialRequest else { return nil }
    guard let standing else { return .notSent(kind) }
    if let past = pastObjection(to: kind, standing) { return past }
    return switch kind {
    case .initialRequest: nil
    case .chaser: objectionToChaser(standing)
    case .internalReviewLate: objectionToLateness(standing)
    case .internalReview: objectionToReview(standing)
    }
  }

  private func pastObjection(to kind: LetterKind, _ standing: Standing) -> LetterError? {
    switch standing.stage {
    case .awaiting, .partial, .refused, .answered: nil
    case .clarification, .fee: .waitsForYou(kind, standing.stage)
    case .review, .reviewed, .complained, .decided, .withdrawn:
      .past(kind, standing.stage, standing.regime.regulator)
    }
  }

  private func objectionToChaser(_ standing: Standing) -> LetterError? {
    if isFullyAnswered {
      return .answered(.chaser, on: standing.replied, refuses: !standing.refusals.isEmpty)
    }
    guard let lastDay = standing.lastDay else { return .noLastDay(.chaser) }
    return today > lastDay ? nil : .notDue(.chaser, lastDay: lastDay)
  }

  private func objectionToLateness(_ standing: Standing) -> LetterError? {
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
    if !disputedAnswers.isEmpty { return nil }
    guard standing.replied != nil else { return .noReply }
    return .nothingRefused(unanswered: standing.unanswered.count)
  }

  /// Whether a reply came that leaves no question without an answer.
  var isFullyAnswered: Bool {
    guard let standing else { return false }
    return standing.replied != nil && standing.unanswered.isEmpty
  }

  /// The answers that a review takes in turn: the refusals, and "not held" where it is doubted.
  var disputedAnswers: [Answer] {
    (standing?.answers ?? []).map(\.answer).filter { answer in
      answer.outcome.isRefusal
        || answer.outcome == .notHeld && disputed.contains(answer.question)
    }
  }
}

extension Standing {
  /// The last day for an answer, with the extension where there is one.
  var lastDay: CalendarDay? {
    (deadline(.extendedAnswer) ?? deadline(.answer))?.lastDay
  }
}
