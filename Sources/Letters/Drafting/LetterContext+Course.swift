import Casebook
import FOILaw
import Templating

extension LetterInput {
  /// The names about the course of the case beyond the request itself.
  var courseScope: Scope {
    let history = file.history
    func last(_ kind: Event.Kind) -> CalendarDay? { history.last { $0.kind == kind }?.day }
    let answered = (standing?.answers ?? []).map(\.answer).filter { !$0.outcome.isOpen }
    let breaches = statedFindings
    let isLate = breaches.contains { $0.id == "answer.late" }
    let further = breaches.filter {
      $0.id != "answer.late" && !(isLate && $0.id == "refusal.late")
    }
    return [
      "isOverdue": .flag(isAfter(standing?.lastDay)),
      "isIncomplete": .flag(!isFullyAnswered),
      "hasBreaches": .flag(!breaches.isEmpty),
      "hasFurtherBreaches": .flag(!further.isEmpty),
      "furtherBreaches": .list(
        further.map { ["text": .text($0.text), "source": .text($0.source)] }),
      "keptIsSeveral": .flag(kept.count > 1),
      "answeredNumbers": .text(Request.numbers(answered.map(\.question))),
      "clarificationAskedOn": .text(last(.clarificationAsked)?.written),
      "chasedOn": .text(last(.chased)?.written),
      "chasedBeforeReply": .flag(
        last(.chased).map { day in standing?.replied.map { day < $0 } ?? true } ?? false),
      "reviewRequestedOn": .text(last(.reviewRequested)?.written),
      "reviewAnsweredOn": .text(last(.reviewAnswered)?.written),
      "reviewLastDay": .text(standing?.deadline(.answerReview)?.lastDay.writtenWithWeekday),
      "decidedOn": .text(last(.decisionNotice)?.written),
      "complainBy": .text(standing?.deadline(.complain)?.lastDay.written),
      "appealBy": .text(standing?.deadline(.appeal)?.lastDay.writtenWithWeekday),
      "isAfterComplainBy": .flag(isAfter(standing?.deadline(.complain)?.lastDay)),
      "isAfterAppealBy": .flag(isAfter(standing?.deadline(.appeal)?.lastDay)),
      "offersNoReview": .flag(
        standing?.offersNoReview == true && last(.reviewRequested) == nil),
      "hasKept": .flag(!kept.isEmpty),
      "extension": .group(extensionScope(history)),
    ]
  }

  private func isAfter(_ day: CalendarDay?) -> Bool { day.map { today > $0 } ?? false }

  private func extensionScope(_ history: [Event]) -> Scope? {
    let taken = history.filter { $0.kind == .extended }
    guard let first = taken.first else { return nil }
    let found = Set((standing?.findings ?? []).map(\.id))
    var grounds: [Provision] = []
    for ground in taken.flatMap(\.grounds) where !grounds.contains(ground) {
      grounds.append(ground)
    }
    let unweighed = ClaimedExtension(notified: first.day, grounds: grounds).groundsWithoutBalance
    let isAbsolute = found.contains("extension.absolute-ground")
    // A claim in confidence weighs the public interest in its own way, though the exemption is absolute.
    let plain = unweighed.filter { $0.number != "41" }
    return [
      "toldOn": .text(first.day.written),
      "until": .text(taken.last { $0.until != nil }?.until?.written),
      "ordinaryLastDay": .text(standing?.deadline(.answer)?.lastDay.writtenWithWeekday),
      "isAfterOrdinaryLastDay": .flag(isAfter(standing?.deadline(.answer)?.lastDay)),
      "absolute": .text(
        isAbsolute && !plain.isEmpty ? plain.map(\.written).joinedInWords : nil),
      "namesConfidence": .flag(isAbsolute && plain.count < unweighed.count),
      "mostlyAbsolute": .text(
        found.contains("extension.mostly-absolute") ? unweighed.map(\.written).joinedInWords : nil),
      "grounds": .text(grounds.map(\.written).joinedInWords),
      "isLate": .flag(found.contains("extension.late")),
      "namesNoGround": .flag(found.contains("extension.no-ground")),
      "givesNoEstimate": .flag(found.contains("extension.no-estimate")),
      "isBeyondGuidance": .flag(found.contains("extension.beyond-guidance")),
      "isBeyondLimit": .flag(found.contains("extension.beyond-limit")),
    ]
  }
}
