import Casebook

/// How sure an answer is: the share of answers with such signs that were right on letters left out.
struct Confidence {
  let script: Script
  let structure: Structure
  let all: [Structure]
  let placed: [Placed?]
  /// How many questions share a passage.
  private let sharing: [Range<Int>: Int]
  /// Where the last passage begins.
  private let last: Int
  /// The share of questions that have a passage.
  private let filled: Double

  init(script: Script, structure: Structure, all: [Structure], placed: [Placed?]) {
    self.script = script
    self.structure = structure
    self.all = all
    self.placed = placed
    let contents = placed.compactMap { $0?.content }
    sharing = contents.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    last = contents.map(\.lowerBound).max() ?? 0
    filled = Double(contents.count) / Double(max(1, placed.count))
  }

  /// What is looked at.
  enum Sign: Int, CaseIterable {
    case base, margin, agreement, sameEnd, evidence, echoed, clarity, shared, stated, inherited
    case positional, whole, prose, long, rivals, filled, elsewhere, refusal, claimless, short
    /// How far the ways agree on the letter as a whole, and how much speaks for it.
    case agreed, supported
  }

  /// Weights of the signs, in log-odds; learned by `Training/learn-confidence`.
  static let learned: [Double] = [
    -1.27, 0.52, 0.14, 0.66, 0.71, 0.14, 1.88, -0.89, -0.10, -0.87, -0.88, 2.49, -0.91, -0.05,
    0.15, -0.82, -0.80, 0.14, -1.63, -0.11, 0.86, -0.18,
  ]
  /// The same for a question that nothing was found for.
  static let learnedBlank: [Double] = [
    2.92, -6.18, 1.50, 1.95,
  ]

  /// The confidence of an answer, and its signs.
  func of(_ question: Int, _ place: Placed, _ answer: Answer) -> (value: Double, signs: [Double]) {
    var signs = [Double](repeating: 0, count: Sign.allCases.count)
    func set(_ sign: Sign, _ value: Double) { signs[sign.rawValue] = value }
    let start = place.content.lowerBound
    var (others, same, ends) = (0, 0, 0)
    var rival: Double?
    for index in all.indices where all[index].kind != structure.kind {
      others += 1
      guard let other = all[index].placed[question]?.content else { continue }
      if other.lowerBound != start {
        rival = max(rival ?? -.infinity, all[index].score)
      } else {
        same += 1
        if other == place.content { ends += 1 }
      }
    }
    set(.base, 1)
    set(.margin, min(4, max(-1, structure.score - (rival ?? structure.score - 4))))
    set(.agreement, min(1, Double(same) / Double(max(1, min(4, others)))))
    set(.sameEnd, same == 0 ? 0.5 : Double(ends) / Double(same))
    set(.evidence, max(0, min(6, place.evidence)) / 6)
    set(.echoed, place.isEchoed ? 1 : 0)
    set(.clarity, answer.confidence)
    set(.shared, sharing[place.content, default: 0] > 1 ? 1 : 0)
    set(.stated, place.how.first == .statement ? 1 : 0)
    set(.inherited, place.how.first == .inherited ? 1 : 0)
    switch structure.kind {
    case .bullets, .paragraphs: set(.positional, 1)
    case .whole: set(.whole, 1)
    case .sentences: set(.prose, 1)
    case .strict, .own, .flatAll, .letters, .tails: break
    }
    // The last passage of a letter may have run on into its closing.
    set(.rivals, start >= last ? 1 : 0)
    set(.long, min(1, Double(place.content.count) / 120))
    set(.short, place.content.count <= 8 ? 1 : 0)
    set(.filled, filled)
    set(.elsewhere, place.reasons.isEmpty ? 0 : 1)
    set(.refusal, answer.outcome.isRefusal ? 1 : 0)
    set(.claimless, answer.outcome.isRefusal && answer.claims.isEmpty ? 1 : 0)
    if structure.features.count > StructureMeasure.Feature.agreement.rawValue {
      set(.agreed, structure.features[StructureMeasure.Feature.agreement.rawValue])
      set(.supported, structure.features[StructureMeasure.Feature.supported.rawValue])
    }
    return (Self.share(signs, Self.learned), signs)
  }

  /// What the answer rests on and what came second, for `--explain`.
  func standing(of question: Int, _ place: Placed) -> [ReadingStep] {
    var steps = [ReadingStep(.structure, structure.kind.rawValue)]
    let rivals = all.indices.filter { other in
      all[other].kind != structure.kind
        && all[other].placed[question]?.content.lowerBound != place.content.lowerBound
    }
    if let second = rivals.max(by: { all[$0].score < all[$1].score }) {
      let tenths = Int(((structure.score - all[second].score) * 10).rounded())
      let margin = (tenths < 0 ? "-" : "") + "\(abs(tenths) / 10).\(abs(tenths) % 10)"
      steps.append(ReadingStep(.aheadOf, "\(all[second].kind.rawValue) \(margin)"))
    } else if all.count > 1 {
      steps.append(ReadingStep(.undisputed))
    }
    return steps
  }

  /// The most that a blank is worth where nothing was found for any question: a reply says something.
  private static let mostOfNothing = 0.4

  /// The confidence that a question is rightly left blank.
  func ofBlank(_ question: Int) -> (value: Double, signs: [Double]) {
    let others = all.filter { $0.placed[question] != nil }
    let isMentioned = structure.blocks.contains { $0.questions.contains(question) }
    let signs = [1, filled, isMentioned ? 1 : 0, others.isEmpty ? 1 : 0]
    let share = Self.share(signs, Self.learnedBlank)
    return (filled == 0 ? min(Self.mostOfNothing, share) : share, signs)
  }

  /// By how much the odds are taken back: weights learned from letters that the reader was tuned on promise too much.
  ///
  /// Fitted to 328 answers of 70 letters that it was not tuned on (blind-10 to -12), after these had been scored.
  /// What is called 0.8 or more was right there in 126 of 151, and hardly anything is called 0.9.
  private static let restraint = 0.44

  private static func share(_ signs: [Double], _ weights: [Double]) -> Double {
    let odds = zip(signs, weights).reduce(0) { $0 + $1.0 * $1.1 }
    let share = 1 / (1 + Logarithm.exponential(-restraint * odds))
    return min(0.99, max(0.01, share))
  }
}
