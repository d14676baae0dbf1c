import Casebook

extension LetterReader {
  /// What the letter says of itself, found once; the strict reading decides its kind.
  mutating func facts() -> (facts: LetterFacts, isCoverOnly: Bool) {
    if let told { return told }
    let found = FactFinder(
      script: script, asked: questions.isEmpty ? [] : list.words,
      request: asking.printed,
      evidence: evidence(of: strict.blocks), closing: strict.closing
    ).facts()
    told = found
    return found
  }

  /// A review decides on questions that were asked; without them it proposes nothing.
  func proposesAnswers(_ facts: LetterFacts) -> Bool {
    facts.kind.carriesAnswers && (facts.kind == .reply || !questions.isEmpty)
  }

  /// Whether a short letter answers in sentences or bullets of its own, and is no cover for answers
  /// elsewhere.
  func answers(_ structure: Structure) -> Bool {
    if structure.kind == .bullets { return tells(structure) }
    guard structure.kind == .sentences || structure.kind == .paragraphs else { return false }
    let sure = list.asking.count { structure.placed[$0].map { $0.evidence >= 2 } ?? false }
    return sure >= 2 && sure * 2 >= list.asking.count
  }

  /// Whether bullets, one for each question, tell something: a list of what is attached has no figures.
  private func tells(_ structure: Structure) -> Bool {
    let items = Set(structure.placed.compactMap { $0?.content })
    let figures = items.count { item in item.contains { script.tokens[$0].hasDigit } }
    return items.count >= 3 && figures * 2 >= items.count
  }

  /// How far behind the likeliest way one may be that an express refusal of everything speaks for.
  private static let mostBehind = 2.0

  /// The likeliest way; where the letter refuses all in so many words, the one that takes it so.
  mutating func best(of structures: [Structure]) -> Structure {
    let best = Structures.best(structures)
    guard best.kind != .whole, !questions.isEmpty,
      let whole = structures.first(where: { $0.kind == .whole }), !whole.leavesOut
    else { return best }
    guard whole.isExpress else { return best }
    // What refuses the last question on a limit may sound as if it refused all.
    return best.score - whole.score > Self.mostBehind ? best : whole
  }

  /// What the strict reading shows of the answers.
  mutating func evidence(of blocks: [Block]) -> AnswerEvidence {
    guard !questions.isEmpty else { return AnswerEvidence() }
    return AnswerEvidence(
      blocks, asked: list, wording, in: script,
      signature: closings.first { $0.isSignature }?.word)
  }
}
