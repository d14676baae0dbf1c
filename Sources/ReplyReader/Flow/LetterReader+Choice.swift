import Casebook
import FOILaw

extension LetterReader {
  /// The likeliest way; where the letter refuses all in so many words, the one that takes it so.
  mutating func best(of structures: [Structure]) -> Structure {
    let best = Structures.best(structures)
    guard best.kind != .whole, !questions.isEmpty,
      let whole = structures.first(where: { $0.kind == .whole }), !whole.leavesOut
    else { return best }
    let regime = RegimeFinder(script: script, countsRequests: true, regulator: nil).regime ?? .foia
    let refusal = WholeRefusal(
      script: script, judge: judge(under: regime), closings: closings)
    return refusal.isExpress ? whole : best
  }

  /// What the strict reading shows of the answers.
  mutating func evidence(of blocks: [Block]) -> AnswerEvidence {
    guard !questions.isEmpty else { return AnswerEvidence() }
    return AnswerEvidence(
      blocks, asked: list, wording, in: script,
      signature: closings.first { $0.isSignature }?.word)
  }
}
