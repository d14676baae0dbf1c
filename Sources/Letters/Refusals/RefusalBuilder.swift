import Casebook
import FOILaw
import Templating

/// Builds section after section and remembers what the letter has said.
struct RefusalBuilder {
  let input: LetterInput
  let regime: Regime
  private var used: Set<String> = []
  private var discussed: [Claim: String] = [:]
  private var said: Set<Remark> = []
  private var saidHere: Set<Remark> = []
  /// The arguments that the sections so far make or could make.
  private(set) var offered: [OfferedArgument] = []

  private let enclosures: Enclosures?
  /// Every provision that the reply claims.
  private let claimed: Set<Provision>
  private let known: [String?: ReplyWords]

  /// The grounds for which some passage, perhaps another, speaks of the public interest.
  let weighed: Set<Provision>

  init(input: LetterInput, regime: Regime) {
    self.input = input
    self.regime = regime
    enclosures = input.isEnclosing ? Enclosures(input) : nil
    let disputed = input.disputedAnswers
    claimed = Set(disputed.flatMap(\.claims))
    let texts = Set(disputed.map(\.text))
    known = Dictionary(uniqueKeysWithValues: texts.map { ($0, ReplyWords($0)) })
    weighed = Set(
      disputed.filter { [known] in known[$0.text]?.mentionsPublicInterest == true }
        .flatMap(\.claims))
  }

  /// What a passage shows; many questions often share one.
  private func words(of text: String?) -> ReplyWords { known[text] ?? ReplyWords(text) }

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

  /// Puts an argument on offer and says whether the letter makes it.
  mutating func offers(_ argument: Argument, under place: Place, byDefault: Bool) -> Bool {
    let isUsed = input.choice.uses(argument.id, byDefault: byDefault)
    if let index = offered.firstIndex(where: { $0.id == argument.id }) {
      let new = place.questions.filter { !offered[index].questions.contains($0) }
      offered[index].questions += new
      offered[index].isUsedByDefault = offered[index].isUsedByDefault || byDefault
      offered[index].isUsed = offered[index].isUsed || isUsed
    } else {
      offered.append(
        OfferedArgument(
          id: argument.id, ground: place.provision?.written ?? "", questions: place.questions,
          text: argument.text, why: argument.why, isUsedByDefault: byDefault, isUsed: isUsed,
          isOwn: argument.isOwn))
    }
    return isUsed
  }

  /// Where an argument stands.
  struct Place {
    let provision: Provision?
    let questions: [QuestionID]
  }

  /// The names of one section.
  /// - Parameter answers: Answers of one passage; at least one.
  /// - Returns: The names of ``Vocabulary/refusal``.
  mutating func scope(for answers: [Answer]) -> Scope {
    saidHere = []
    let ids = answers.map(\.question)
    let outcome = answers.first?.outcome ?? .refused
    let text = answers.lazy.compactMap(\.text).first { !$0.trimmed.isEmpty }
    let words = self.words(of: text)
    let claims = answers.first.map { self.claims(of: $0, words: words) } ?? []
    let named = ids.map(\.description).joinedInWords
    let precedents = ids.compactMap { id in
      (input.precedents[id] ?? .none).scope(for: id)
    }
    let circumstances = circumstances(of: words, text: text, ids: ids)
    let needsHarm = claims.contains { $0.grounds.contains { $0.harmInWords != nil } }
    let namesNone = claims.isEmpty
    let marks = claims.flatMap { [$0.provision.bare, "ection \($0.provision.number)"] }
    var grounds: [Scope] = []
    for (index, claim) in claims.enumerated() {
      var scope = ground(of: claim, words: words, circumstances, under: ids)
      scope.merge(["isFurther": .flag(index > 0)])
      grounds.append(scope)
    }
    let points = ownArguments(under: Place(provision: nil, questions: ids)) { $0.serves(ids) }
    let evidence = input.evidence(for: ids).map { evidence in
      input.scope(
        of: evidence, in: enclosures, isAgain: !used.insert(evidence.id.description).inserted)
    }
    return [
      "numbers": .text(named),
      "isSeveral": .flag(ids.count > 1),
      "questions": .list(input.file.request.quoted(ids).map { question($0) }),
      "excerpt": .text(Excerpt.text(of: words.sentences, showing: marks)),
      "isPart": .flag(outcome == .partlyRefused),
      "isNeither": .flag(outcome == .neitherConfirmedNorDenied),
      "isNotHeld": .flag(outcome == .notHeld),
      "namesNoGround": .flag(says(.noGround, if: namesNone)),
      "namesNoGroundToo": .flag(repeats(.noGround, if: namesNone)),
      "grounds": .list(grounds),
      "points": .list(points.map { ["point": .text($0.text)] }),
      "hasPrecedents": .flag(!precedents.isEmpty),
      "precedents": .list(precedents),
      "isEvidenceOfHarm": .flag(says(.evidenceOfHarm, if: needsHarm && !precedents.isEmpty)),
      "evidence": .list(evidence),
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
      words: words, claims: claimed,
      authority: input.file.authority,
      matter: (questions + [text ?? ""]).joined(separator: " ").lowercased(),
      asked: questions.joined(separator: " ").lowercased(), questionCount: ids.count)
  }

  private mutating func ground(
    of claim: Claim, words: ReplyWords, _ circumstances: Arguments.Circumstances,
    under ids: [QuestionID]
  ) -> Scope {
    let before = discussed[claim]
    let numbers = ids.map(\.description).joinedInWords
    discussed[claim] = before ?? "question\(ids.count > 1 ? "s" : "") \(numbers)"
    let place = Place(provision: claim.provision, questions: ids)
    let candidates = Arguments.candidates(for: claim, given: circumstances)
      .filter { !used.contains($0.argument.text) }
    var chosen: [Argument] = []
    for (argument, fits) in candidates where offers(argument, under: place, byDefault: fits) {
      chosen.append(argument)
    }
    used.formUnion(chosen.map(\.text))
    let argued = chosen
    chosen += ownArguments(under: place) {
      !$0.grounds.isEmpty && $0.serves(claim.provision, ids)
    }
    var scope: Scope = [
      "citation": .text(claim.provision.written),
      "subject": .text(claim.ground?.nameInSentence),
      "isUnknown": .flag(claim.grounds.isEmpty),
      "isOpen": .flag(claim.grounds.count > 1 && before == nil),
      "before": .text(before),
      "arguments": .list(
        input.choice.ordered(chosen).map {
          ["argument": .text($0.text), "isOwn": .flag($0.isOwn)]
        }),
    ]
    scope.merge(tests(of: claim, arguments: argued, isFirst: before == nil))
    let remarks = remarks(
      on: claim, words: words, circumstances, under: place, isFirst: before == nil)
    scope.merge([
      "remarks": .list(input.choice.ordered(remarks).map { ["remark": .text($0.text)] })
    ])
    return scope
  }

  /// The requester's own arguments that belong here and stand nowhere else in the letter.
  private mutating func ownArguments(
    under place: Place, where belongs: (OwnArgument) -> Bool
  ) -> [Argument] {
    var chosen: [Argument] = []
    for own in input.ownArguments where !used.contains(own.id) && belongs(own) {
      if place.provision == nil, !own.grounds.isEmpty { continue }
      let argument = Argument(id: own.id, text: own.text, why: "your own argument", isOwn: true)
      guard offers(argument, under: place, byDefault: true) else { continue }
      used.insert(own.id)
      chosen.append(argument)
    }
    return input.choice.ordered(chosen)
  }
}
