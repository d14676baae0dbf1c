import Casebook
import FOILaw
import Templating

extension LetterInput {
  /// The names about the review and what is complained of after it.
  var reviewScope: Scope {
    let standing = standing
    let due = standing?.deadline(.answerReview)?.lastDay
    let isLateByLaw = standing?.findings.contains {
      $0.id == "review.late" && $0.severity == .breach
    }
    let isOverdue = standing?.stage == .review && due.map { today > $0 } ?? false
    let disputed = disputedAnswers.map(\.question)
    let refusals = disputedAnswers.filter { $0.outcome != .notHeld }
    let refused = refusals.map(\.question)
    let neither = refusals.filter { $0.outcome == .neitherConfirmedNorDenied }.map(\.question)
    let partly = refusals.filter { $0.outcome == .partlyRefused }.map(\.question)
    let withheld = refused.filter { !neither.contains($0) && !partly.contains($0) }
    let doubted = disputedAnswers.filter { $0.outcome == .notHeld }.map(\.question)
    let undisputed = (standing?.answers ?? []).map(\.answer).filter { answer in
      [.answered, .notHeld, .notApplicable].contains(answer.outcome)
        && !disputed.contains(answer.question)
    }
    let asked = file.history.last { $0.kind == .clarificationAsked }?.day
    let answerDue = standing?.deadline(.answer)?.lastDay
    let isAskedLate = askedOnWorkingDay.map { $0 >= Self.lateQuestion } ?? false
    return [
      "disputed": .text(refusals.isEmpty ? nil : namedRefused(refusals)),
      "withheld": .text(withheld.isEmpty ? nil : named(withheld)),
      "partlyWithheld": .text(partly.isEmpty ? nil : named(partly)),
      "neither": .text(neither.isEmpty ? nil : file.request.named(neither)),
      "quotesQuestions": .flag(
        !disputed.isEmpty || standing?.replied != nil && standing?.unanswered.isEmpty == false),
      "reviewRefusal": .text(reviewRefusal?.text),
      "isReviewRefusedInTime": .flag(reviewRefusal?.id == Self.refusedInTime),
      "doubted": .text(doubted.isEmpty ? nil : file.request.named(doubted)),
      "undisputed": .text(undisputed.isEmpty ? nil : named(undisputed.map(\.question))),
      "isReviewOverdue": .flag(isOverdue),
      "isReviewLateByLaw": .flag(isLateByLaw ?? false),
      "isReviewVeryLate": .flag(
        standing?.regime == .foia && reviewWorkingDays.map { $0 > Self.longestReview } ?? false),
      "reviewSaid": .text(reviewSaid),
      "raised": .text(raised),
      "dissatisfaction": .text(dissatisfaction(isOverdue: isOverdue, isLate: isLateByLaw ?? false)),
      "clarificationAskedLate": .text(
        asked == nil || !isAskedLate ? nil : askedOnWorkingDay.map(String.init)),
      "isClarificationAskedTooLate": .flag(
        asked.flatMap { day in answerDue.map { day > $0 } } ?? false),
      "askedAfter": .text(
        answerDue.flatMap { due in
          asked.flatMap { $0 > due ? due.writtenWithWeekday : nil }
        }),
      "ranFrom": .text(
        (file.history.last { $0.kind == .received }?.day ?? standing?.sent)?.written),
    ]
  }

  /// The most working days that the Information Commissioner's guidance allows a review.
  private static let longestReview = 40
  /// From this working day on a question comes near the end of the time.
  private static let lateQuestion = 15

  /// The questions refused; not called "all" where part of one was given.
  private func namedRefused(_ answers: [Answer]) -> String {
    let ids = answers.map(\.question)
    return answers.contains { $0.outcome == .partlyRefused }
      ? (ids.count == 1 ? "question " : "questions ") + Request.numbers(ids)
      : file.request.named(ids)
  }

  /// The questions, as they are named after "not".
  private func named(_ ids: [QuestionID]) -> String {
    let asks = file.request.asks
    return ids.count > 3 && Set(ids) == Set(asks)
      ? "any of the \(asks.count) questions" : file.request.named(ids)
  }

  /// What is found where the authority refused to carry out the last review.
  private var reviewRefusal: Finding? {
    guard file.history.last(where: { $0.kind.isOutcomeOfReview })?.kind == .reviewRefused else {
      return nil
    }
    return standing?.findings.last { [Self.refusedInTime, "review.refused"].contains($0.id) }
  }

  private static let refusedInTime = "review.refused-in-time"

  /// The sentences of the outcome that decide.
  private var reviewSaid: String? {
    guard let reviewText else { return nil }
    let deciding = [
      "uphold", "upheld", "overturn", "overrul", "maintain", "conclude", "decided",
      "satisfied that",
      "out of time", "too late", "outside", "not carry out", "not conduct", "refuse to", "rightly",
      "wrongly", "agree with", "no longer rely",
      "now disclose", "correctly",
    ]
    let authority = ([file.authority.name] + file.authority.aliases)
      .map { $0.onOneLine.lowercased() }
    let plain = Boilerplate.removed(from: reviewText, authority: authority, questions: [])
    let sentences = Sentences.of(plain).filter { sentence in
      let lower = sentence.lowercased()
      return deciding.contains(where: lower.has) && !lower.has("if you")
        && !lower.has("complain")
    }
    guard !sentences.isEmpty else { return nil }
    return Excerpt.text(of: sentences, showing: [], length: 320, isOfReview: true)?.inQuotation
  }

  /// What the requirement for review was about, by the answers there were then.
  private var raised: String {
    let history = file.history
    guard let index = history.firstIndex(where: { $0.kind == .reviewRequested }) else {
      return "the authority's handling of the request"
    }
    let before = history[..<index]
    guard before.contains(where: { $0.kind == .replied }) else {
      return "that I had had no answer in the time that the law allows"
    }
    var answers: [QuestionID: Answer] = [:]
    for answer in before.flatMap(\.answers) where answer.outcome != .blank {
      answers[answer.question] = answer
    }
    let refused = file.request.asks.filter { answers[$0]?.outcome.isRefusal == true }
    let blank = file.request.asks.filter { answers[$0] == nil }
    let doubted = file.request.asks.filter {
      answers[$0]?.outcome == .notHeld && disputed.contains($0)
    }
    let parts = [
      refused.isEmpty ? nil : "the refusal of \(file.request.named(refused))",
      doubted.isEmpty
        ? nil : "the answer that what \(file.request.named(doubted)) asked for is not held",
      blank.isEmpty ? nil : "that \(file.request.named(blank)) had no answer",
    ].compactMap(\.self)
    return parts.isEmpty
      ? "the authority's handling of the request" : parts.joined(separator: ", and ")
  }

  /// What is complained of now.
  private func dissatisfaction(isOverdue: Bool, isLate: Bool) -> String {
    let refused = disputedAnswers.filter { $0.outcome != .notHeld }
    let doubted = disputedAnswers.filter { $0.outcome == .notHeld }.map(\.question)
    let stands = [
      refused.isEmpty ? nil : "the refusal of \(namedRefused(refused))",
      doubted.isEmpty
        ? nil : "the answer that what \(file.request.named(doubted)) asked for is not held",
    ].compactMap(\.self)
    let blank = standing?.unanswered ?? []
    let isDenied = reviewRefusal != nil
    let parts = [
      isOverdue ? "that my requirement for review has not been answered" : nil,
      isDenied ? "that the authority refused to carry out the review that I required" : nil,
      standing?.replied == nil ? "that the request has had no answer" : nil,
      stands.isEmpty
        ? nil
        : (isOverdue || isDenied ? "" : "that the review did not put right ")
          + stands.joined(separator: ", and "),
      blank.isEmpty || standing?.replied == nil
        ? nil
        : "that \(file.request.named(blank)) still \(blank.count == 1 ? "has" : "have") no answer",
      isLate ? "that the outcome of the review came late" : nil,
    ].compactMap(\.self)
    guard let last = parts.last else { return "how long the authority took" }
    return parts.count == 1 ? last : parts.dropLast().joined(separator: "; ") + "; and " + last
  }
}

extension Event.Kind {
  /// Whether it ends a review.
  fileprivate var isOutcomeOfReview: Bool { self == .reviewAnswered || self == .reviewRefused }
}
