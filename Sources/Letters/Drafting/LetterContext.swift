import Casebook
import FOILaw
import Templating

/// Builds the names that a template fills in from the plain values of a letter.
struct LetterContext {
  let input: LetterInput

  init(_ input: LetterInput) {
    self.input = input
  }

  /// Every name in ``Vocabulary/letter``; those with no value in this letter are there and empty.
  var scope: Scope {
    var scope = about
    scope.merge(clock)
    scope.merge(flags)
    scope.merge([
      "sender": .group(sender),
      "questions": .list(input.file.request.questions.map { question($0) }),
      "unanswered": .group(unanswered),
      "transfer": .group(transfer),
      "kept": .list(input.file.request.quoted(input.kept).map { question($0) }),
      "findings": .list(
        findings.map { ["text": .text($0.text), "source": .text($0.source)] }),
    ])
    scope.merge(RefusalSections(input).scope)
    scope.merge(input.courseScope)
    scope.merge(input.reviewScope)
    scope.merge(input.enclosureScope)
    return scope
  }

  /// What the record shows besides lateness, which has words of its own, told to the authority.
  private var findings: [Finding] {
    let said: Set<String> = ["answer.late", "refusal.late", "review.late"]
    return input.statedFindings.filter { !said.contains($0.id) }.map(\.addressed)
  }

  private var regime: Regime {
    input.standing?.regime ?? input.file.request.regime(at: input.file.authority)
  }

  /// The law that the request named when it went.
  private var sentUnder: Regime {
    input.transfer?.under ?? input.file.request.regime(at: input.file.authority)
  }

  /// The law that governs the request, where that is not the one it was sent under.
  private var otherLaw: Regime? { sentUnder == regime ? nil : regime }

  /// Whether the authority's own letter names the law that governs.
  private var isDealtWith: Bool {
    regime == input.standing?.handledUnder ?? input.standing?.facts?.regime
  }

  private var about: Scope {
    let request = input.file.request
    let own = RequestWords(request)
    return [
      "date": .text(input.today.written),
      "law": .text(regime.title),
      "sentUnder": .text(sentUnder.title),
      "dealtWithUnder": .text(isDealtWith ? otherLaw?.title : nil),
      "fallsUnder": .text(isDealtWith ? nil : otherLaw?.title),
      "regulator": .text(input.regulatorName ?? regime.regulator.title),
      "authority": .text(input.file.authority.name.onOneLine),
      "title": .text(request.title.onOneLine),
      "reference": .text(reference?.onOneLine),
      "greeting": .text(own.greeting),
      "opening": .text(own.opening),
      "closing": .text(own.closing),
      "signedAs": .list(own.signature.map { ["line": .text($0.onOneLine)] }),
      "words": .text(input.words?.trimmed),
      "purpose": .text(input.purpose?.onOneLine),
      "accepts": .text(input.accepts?.onOneLine),
      "questionCount": .text("\(request.asks.count)"),
    ]
  }

  /// The reply's reference, else that of any other letter, an acknowledgement for one.
  private var reference: String? {
    input.standing?.facts?.reference ?? input.file.history.compactMap { $0.facts?.reference }.last
  }

  private var clock: Scope {
    let standing = input.standing
    let received = input.file.history.last { $0.kind == .received }?.day
    // A date on which the reply cannot have been written is not told.
    let written = standing.flatMap { standing in
      standing.facts?.date.flatMap { date in
        date >= standing.sent && date <= (input.file.history.last?.day ?? date) ? date : nil
      }
    }
    let replyDate = standing?.replied == nil ? nil : written ?? standing?.replied
    let late = input.workingDaysLate.flatMap { $0 > 0 ? $0 : nil }
    return [
      "sent": .text(standing?.sent.writtenWithWeekday),
      "received": .text(received == standing?.sent ? nil : received?.writtenWithWeekday),
      "lastDay": .text(standing?.lastDay?.writtenWithWeekday),
      "daysLate": .text(late.map { $0 == 1 ? "one working day" : "\($0) working days" }),
      "repliedOn": .text(standing?.replied?.written),
      "replyDate": .text(replyDate?.written),
      "reviewBy": .text(latestReviewDay?.written),
    ]
  }

  private var flags: Scope {
    let standing = input.standing
    let lastDay = standing?.lastDay
    return [
      "isFOIA": .flag(regime == .foia),
      "isFOISA": .flag(regime == .foisa),
      "isEIR": .flag(regime == .eir),
      "isEISR": .flag(regime == .eisr),
      "isEnvironmental": .flag(regime.isEnvironmental),
      "isToRegulator": .flag(input.isEnclosing),
      "isSeveralQuestions": .flag(input.file.request.asks.count > 1),
      "isExtended": .flag(standing?.deadline(.extendedAnswer) != nil),
      "isReplyLate": .flag(isLater(standing?.replied, than: lastDay)),
      "isFullyAnswered": .flag(input.isFullyAnswered),
      "isAfterReviewBy": .flag(isLater(input.today, than: latestReviewDay)),
      "hasFindings": .flag(!findings.isEmpty),
      "hasRefusals": .flag(!input.disputedAnswers.isEmpty),
    ]
  }

  /// The last day to ask for a review by any count: only after it does a letter say that it is late.
  private var latestReviewDay: CalendarDay? {
    guard let deadline = input.standing?.deadline(.askForReview) else { return nil }
    return deadline.alternatives.reduce(deadline.lastDay) { max($0, $1.lastDay) }
  }

  private func isLater(_ day: CalendarDay?, than other: CalendarDay?) -> Bool {
    guard let day, let other else { return false }
    return day > other
  }

  private var sender: Scope {
    let sender = input.sender
    let lines = sender.address.map(\.onOneLine).filter { !$0.isEmpty }
    return [
      "name": .text(sender.name.onOneLine),
      "organisation": .text(sender.organisation?.onOneLine),
      "address": .list(lines.map { ["line": .text($0)] }),
      "email": .text(sender.email.onOneLine),
      "telephone": .text(sender.telephone?.onOneLine),
    ]
  }

  private var transfer: Scope? {
    input.transfer.map { transfer in
      [
        "sentTo": .text(transfer.sentTo.onOneLine),
        "sentOn": .text(transfer.sentOn.writtenWithWeekday),
        "by": .text(transfer.by.onOneLine),
      ]
    }
  }

  private var unanswered: Scope? {
    guard let standing = input.standing, standing.replied != nil else { return nil }
    let ids = standing.unanswered
    guard !ids.isEmpty else { return nil }
    return [
      "numbers": .text(Request.numbers(ids)),
      "named": .text(input.file.request.named(ids)),
      "isSeveral": .flag(ids.count > 1),
      "questions": .list(input.file.request.quoted(ids).map { question($0) }),
    ]
  }
}

/// The names for one question.
func question(_ question: Question) -> Scope {
  [
    "number": .text(question.id.description),
    "text": .text(question.text.onOneLine),
    "isTop": .flag(question.id.isTop),
    "heading": .text(question.heading.map(\.onOneLine)),
  ]
}

extension Array where Element == String {
  /// `5`, `5 and 6`, `5, 6 and 7`.
  var joinedInWords: String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " and " + last
  }
}
