import ReplyReader

extension ReadingScore {
  /// Tries each weight of evidence a little higher and lower, and keeps what helps.
  ///
  /// Layouts are halved by their names: a step must help one half and not hurt the other, so
  /// that no weight is set for one letter.
  static func tune(_ folders: [String]) throws {
    let letters = try folders.flatMap { try truths(in: $0) }.filter { !$0.questions.isEmpty }
    var weights = Weights.learned
    var best = gains(letters, weights)
    print("begin", best)
    for round in 0..<3 {
      var hasChanged = false
      let all: [(String, (inout Weights, Double) -> Void)] =
        SentenceWeights.Kind.allCases.map { kind in
          ("sentences \(kind)", { $0.sentences[kind] += $1 * max(0.3, abs($0.sentences[kind])) })
        }
        + ParagraphWeights.Kind.allCases.map { kind in
          ("paragraphs \(kind)", { $0.paragraphs[kind] += $1 * max(0.3, abs($0.paragraphs[kind])) })
        }
        + Weights.Kind.allCases.map { kind in
          ("\(kind)", { $0[kind] += $1 * max(0.3, abs($0[kind])) })
        }
      for (name, change) in all {
        for step in round == 0 ? [0.35, -0.35] : [0.15, -0.15] {
          var tried = weights
          change(&tried, step)
          let found = gains(letters, tried)
          let isBetter =
            found.0 + found.1 > best.0 + best.1 + 0.05 && found.0 >= best.0 - 0.02
            && found.1 >= best.1 - 0.02
          guard isBetter else { continue }
          (weights, best, hasChanged) = (tried, found, true)
          print(name, step, best)
          break
        }
      }
      if !hasChanged { break }
    }
    print(SentenceWeights.Kind.allCases.map { rounded(weights.sentences[$0]) })
    print(ParagraphWeights.Kind.allCases.map { rounded(weights.paragraphs[$0]) })
    print(Weights.Kind.allCases.map { rounded(weights[$0]) })
  }

  /// Sets a weight by its name, as `mark`, `sentences.form` or `paragraphs.back`.
  static func set(_ setting: String, in weights: inout Weights) {
    let parts = setting.split(separator: "=")
    guard parts.count == 2, let value = Double(parts[1]) else { return }
    let name = parts[0]
    for kind in Weights.Kind.allCases where name == "\(kind)" { weights[kind] = value }
    for kind in SentenceWeights.Kind.allCases where name == "sentences.\(kind)" {
      weights.sentences[kind] = value
    }
    for kind in ParagraphWeights.Kind.allCases where name == "paragraphs.\(kind)" {
      weights.paragraphs[kind] = value
    }
  }

  private static func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }

  /// The parts read right, each letter counting at most as much as a letter of twelve parts, in
  /// either half of the layouts.
  private static func gains(_ letters: [Truth], _ weights: Weights) -> (Double, Double) {
    var halves = (0.0, 0.0)
    for truth in letters {
      var score = Score()
      _ = score.add(
        ReplyReader.read(truth.bytes, questions: truth.questions, weights: weights), truth)
      guard score.present > 0 else { continue }
      let share = Double(2 * score.right) / Double(score.reported + score.present)
      let weight = Double(min(12, score.present)).squareRoot() / 3.4641
      let sum = truth.layout.utf8.reduce(0) { $0 &+ Int($1) }
      if sum % 2 == 0 { halves.0 += share * weight } else { halves.1 += share * weight }
    }
    return halves
  }
}
