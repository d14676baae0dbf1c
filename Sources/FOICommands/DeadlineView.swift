import Casebook
import FOILaw

/// A deadline with its reasons.
struct DeadlineView {
  let deadline: Deadline

  func writeSteps(to output: Output) {
    for step in deadline.steps {
      let day = step.day.map { "\($0)  " } ?? "            "
      output.print("  \(day)\(step.text)  [\(step.source)]")
    }
    for alternative in deadline.alternatives {
      output.print("  or \(alternative.lastDay): \(alternative.text)")
    }
  }

  var json: JSON {
    .object([
      ("purpose", .string(deadline.purpose.rawValue)), ("lastDay", .text(deadline.lastDay)),
      ("firstLateDay", .text(deadline.firstLateDay)),
      ("basis", .string(deadline.basis.rawValue)),
      (
        "steps",
        .array(
          deadline.steps.map { step in
            let words: [(String, JSON)] = [
              ("text", .string(step.text)), ("source", .string(step.source)),
            ]
            return .object((step.day.map { [("day", .text($0))] } ?? []) + words)
          })
      ),
      (
        "alternatives",
        .array(
          deadline.alternatives.map {
            .object([("lastDay", .text($0.lastDay)), ("text", .string($0.text))])
          })
      ),
    ])
  }
}

extension Deadline.Purpose {
  /// The purpose as a heading.
  var heading: String {
    switch self {
    case .answer: "Last day for an answer"
    case .extensionNotice: "Last day to say that it takes longer"
    case .extendedAnswer: "Last day for an answer, with the extension"
    case .payFee: "Last day to pay the fee"
    case .clarify: "Last day to clarify"
    case .askForReview: "Last day to ask for a review"
    case .answerReview: "Last day for the review"
    case .complain: "Last day to complain"
    case .appeal: "Last day to appeal"
    }
  }
}
