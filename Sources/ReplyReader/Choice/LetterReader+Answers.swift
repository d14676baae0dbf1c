import Casebook

extension LetterReader {
  /// The letter, each question read in the way that its answer speaks for.
  mutating func reading(among structures: [Structure]) -> Reading {
    guard !questions.isEmpty, structures.count > 1 else {
      return reading(of: best(of: structures), among: structures)
    }
    let ways = ways(of: structures)
    guard let first = ways.first else { return Reading(facts: facts().facts, answers: []) }
    guard !first.reading.answers.isEmpty else { return first.reading }
    return Reading(facts: first.reading.facts, answers: choice().choose(among: ways))
  }

  /// A way less likely than this beside the others has no say.
  private static let leastShare = 0.002

  /// The letter read in every way that has a say, the likeliest first.
  mutating func ways(of structures: [Structure]) -> [AnswerChoice.Way] {
    let best = best(of: structures)
    let most = structures.map(\.score).max() ?? 0
    let shares = structures.map { Logarithm.exponential(max(-30, $0.score - most)) }
    let total = max(1e-9, shares.reduce(0, +))
    var ways: [AnswerChoice.Way] = []
    for (structure, share) in zip(structures, shares).sorted(by: { $0.1 > $1.1 }) {
      let isBest = structure.kind == best.kind
      guard isBest || share / total >= Self.leastShare else { continue }
      let reading = reading(of: structure, among: structures)
      let way = AnswerChoice.Way(reading: reading, signs: signs, share: share / total)
      ways.insert(way, at: isBest ? 0 : ways.count)
    }
    return ways
  }

  mutating func choice() -> AnswerChoice {
    AnswerChoice(script: script, questions: asked, wording: wording)
  }
}
