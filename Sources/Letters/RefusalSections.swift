import Casebook
import FOILaw

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
    return text?.onOneLine == other.text?.onOneLine
  }
}

/// Builds section after section and remembers what the letter has said.
struct RefusalBuilder {
  let input: LetterInput
  let regime: Regime
  private var arguments = Arguments()
  private var discussed: [Claim: String] = [:]
  private var said: Set<Remark> = []
  private var saidHere: Set<Remark> = []

  /// The grounds for which some passage, perhaps another, speaks of the public interest.
  let weighed: Set<Provision>

  init(input: LetterInput, regime: Regime) {
    self.input = input
    self.regime = regime
    weighed = Set(
      input.disputedAnswers.filter { ReplyWords($0.text).mentionsPublicInterest }
        .flatMap(\.claims))
  }

  /// What a letter says in full once, however often it applies.
  enum Remark: Hashable, Sendable {
    case balance, evidenceOfHarm, noEstimate, noGround, noPublicInterest
    case onlyLikely, undecided, weighAfresh
  }

  /// Whether the letter should make a remark here that applies, as it has not made it before.
  mutating func says(_ remark: Remark, if applies: Bool) -> Bool {
    guard applies, said.insert(remark).inserted else { return false }
    saidHere.insert(remark)
    return true
  }

  /// Whether the letter should say of this passage, once, that an earlier remark applies again.
  mutating func repeats(_ remark: Remark, if applies: Bool) -> Bool {
    applies && said.contains(remark) && saidHere.insert(remark).inserted
  }

  /// The names of one section.
  /// - Parameter answers: Answers of one passage; at least one.
  /// - Returns: The names of ``Vocabulary/refusal``.
  mutating func scope(for answers: [Answer]) -> Scope {
    saidHere = []
    let ids = answers.map(\.question)
    let outcome = answers.first?.outcome ?? .refused
    let text = answers.lazy.compactMap(\.text).first { !$0.trimmed.isEmpty }
    let words = ReplyWords(text)
    let claims = answers.first.map { self.claims(of: $0, words: words) } ?? []
    let named = ids.map(\.description).joinedInWords
    let precedents = ids.compactMap { id in
      (input.precedents[id] ?? .none).scope(for: id)
    }
    let circumstances = circumstances(of: words, text: text, ids: ids)
    let needsHarm = claims.contains { $0.grounds.contains { $0.harm != nil } }
    let namesNone = claims.isEmpty
    let marks = claims.flatMap { [$0.provision.bare, "ection \($0.provision.number)"] }
    return [
      "numbers": .text(named),
      "isSeveral": .flag(ids.count > 1),
      "questions": .list(input.file.request.quoted(ids).map { question($0) }),
      "excerpt": .text(text.flatMap { Excerpt.text(of: $0, showing: marks) }),
      "isPart": .flag(outcome == .partlyRefused),
      "isNeither": .flag(outcome == .neitherConfirmedNorDenied),
      "isNotHeld": .flag(outcome == .notHeld),
      "namesNoGround": .flag(says(.noGround, if: namesNone)),
      "namesNoGroundToo": .flag(repeats(.noGround, if: namesNone)),
      "grounds": .list(
        claims.enumerated().map { index, claim in
          var scope = ground(
            of: claim, words: words, circumstances, under: named, isSeveral: ids.count > 1)
          scope.merge(["isFurther": .flag(index > 0)])
          return scope
        }),
      "hasPrecedents": .flag(!precedents.isEmpty),
      "precedents": .list(precedents),
      "isEvidenceOfHarm": .flag(says(.evidenceOfHarm, if: needsHarm && !precedents.isEmpty)),
    ]
  }

  private func claims(of answer: Answer, words: ReplyWords) -> [Claim] {
    var provisions = answer.claims.enumerated()
      .filter { !answer.claims[..<$0.offset].contains($0.element) }.map(\.element)
    if provisions.isEmpty, answer.outcome == .notHeld {
      // Nobody cites a provision for "not held", but the law has one and arguments on it.
      provisions = Grounds.of(regime).first(where: \.isNotHeld).map { [$0.provision] } ?? []
    }
    return provisions.map { Claim($0, of: answer, words: words, in: regime) }
  }

  private func circumstances(
    of words: ReplyWords, text: String?, ids: [QuestionID]
  ) -> Arguments.Circumstances {
    let questions = input.file.request.quoted(ids).map(\.text)
    return Arguments.Circumstances(
      words: words, claims: Set(input.disputedAnswers.flatMap(\.claims)),
      authority: input.file.authority,
      matter: (questions + [text ?? ""]).joined(separator: " ").lowercased())
  }

  private mutating func ground(
    of claim: Claim, words: ReplyWords, _ circumstances: Arguments.Circumstances,
    under numbers: String, isSeveral: Bool
  ) -> Scope {
    let before = discussed[claim]
    discussed[claim] = before ?? "question\(isSeveral ? "s" : "") \(numbers)"
    let chosen = arguments.choose(for: claim, given: circumstances)
    var scope: Scope = [
      "citation": .text(claim.provision.written),
      "subject": .text(claim.ground?.subject),
      "isUnknown": .flag(claim.grounds.isEmpty),
      "isOpen": .flag(claim.grounds.count > 1 && before == nil),
      "before": .text(before),
      "arguments": .list(chosen.map { ["argument": .text($0)] }),
    ]
    scope.merge(tests(of: claim, words: words, arguments: chosen, isFirst: before == nil))
    scope.merge(place(of: claim, words: words))
    return scope
  }
}
