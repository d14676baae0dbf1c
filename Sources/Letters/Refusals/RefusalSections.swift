import Casebook
import FOILaw
import Templating

/// The refusals of a reply as a review takes them: one section for each passage.
struct RefusalSections {
  private let input: LetterInput
  private let regime: Regime

  init(_ input: LetterInput) {
    self.input = input
    regime = input.standing?.regime ?? input.file.regime
  }

  /// The sections, in the order in which their first questions were asked.
  var scopes: [Scope] {
    var builder = RefusalBuilder(input: input, regime: regime)
    return Self.grouped(input.disputedAnswers).map { builder.scope(for: $0) }
  }

  /// The arguments that the sections make or could make.
  var offered: [OfferedArgument] {
    var builder = RefusalBuilder(input: input, regime: regime)
    for answers in Self.grouped(input.disputedAnswers) { _ = builder.scope(for: answers) }
    let placed = Set(builder.offered.map(\.id))
    let others = input.ownArguments.filter { !placed.contains($0.id) }.map { own in
      OfferedArgument(
        id: own.id, ground: "", questions: [], text: own.text,
        why: "your own argument; nothing is refused on its grounds or questions",
        isUsedByDefault: false, isUsed: false, isOwn: true)
    }
    return builder.offered + others
  }

  /// Answers that one passage gives under the same grounds, together.
  static func grouped(_ answers: [Answer]) -> [[Answer]] {
    answers.reduce(into: []) { groups, answer in
      let index = groups.firstIndex { $0.first.map { $0.sharesPassage(with: answer) } ?? false }
      if let index {
        groups[index].append(answer)
      } else {
        groups.append([answer])
      }
    }
  }
}

extension Answer {
  /// Whether both stand in one passage and say the same on the same grounds.
  fileprivate func sharesPassage(with other: Answer) -> Bool {
    guard outcome == other.outcome, claims == other.claims else { return false }
    if let evidence, let theirs = other.evidence, evidence == theirs { return true }
    return text == other.text || text?.onOneLine == other.text?.onOneLine
  }
}
