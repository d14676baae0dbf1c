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
  private static let leastShare = 0.08

  /// The letter read in every way that has a say, the likeliest first.
  mutating func ways(of structures: [Structure]) -> [AnswerChoice.Way] {
    let best = best(of: structures)
    let most = structures.map(\.score).max() ?? 0
    let shares = structures.map { Logarithm.exponential(max(-30, $0.score - most)) }
    let total = max(1e-9, shares.reduce(0, +))
    var ways: [AnswerChoice.Way] = []
    var known: [[Range<Int>?]: Int] = [:]
    let order = zip(structures, shares).sorted {
      ($0.0.kind == best.kind ? 1 : 0, $0.1) > ($1.0.kind == best.kind ? 1 : 0, $1.1)
    }
    for (structure, share) in order {
      let isBest = structure.kind == best.kind
      guard isBest || share / total >= Self.leastShare else { continue }
      let contents = structure.placed.map { $0?.content }
      // Two ways that take the same words for each question are read once.
      if let same = known[contents], !isBest {
        ways[same].share += share / total
        ways[same].count += 1
        continue
      }
      known[contents] = ways.count
      let reading = reading(of: structure, among: structures)
      ways.append(AnswerChoice.Way(reading: reading, signs: signs, share: share / total))
    }
    return ways
  }

  mutating func choice() -> AnswerChoice {
    AnswerChoice(script: script, questions: asked, wording: wording)
  }
}
