import Casebook

// MARK: - What is said not to be there

extension Judge {
  private static let nones = WordSet(["no", "nothing", "none"].map { Words.hash($0) })
  private static let being = WordSet(["was", "were", "is", "are", "been"].map { Words.hash($0) })
  private static let keeping = WordSet(
    """
    found located traced held kept retained commissioned undertaken prepared produced written
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })

  /// Words that what is not there may be named by.
  private static let mostNamed = 10

  /// "No correspondence of that kind has been found", "but no count was kept": however many words
  /// name what is not there.
  func findsNone(_ sentence: Sentence) -> Bool {
    guard let none = sentence.range.first(where: { Self.nones.contains(script.tokens[$0].hash) })
    else { return false }
    let end = min(sentence.range.upperBound, none + Self.mostNamed)
    for index in none..<end {
      if index > none + 1, Self.keeping.contains(script.tokens[index].hash),
        Self.being.contains(script.tokens[index - 1].hash)
      {
        return true
      }
      if script.gap(after: index).contains(where: { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D }) {
        return false
      }
    }
    return false
  }

  private static let hardly = Phrases<Bool>([
    true: ["easily", "readily"].flatMap { how in
      ["retrievable", "extractable", "searchable", "reportable", "retrieved", "extracted"]
        .flatMap { done in
          ["held", "recorded", "stored", "kept", "available"].flatMap { verb in
            ["not \(verb) in a * \(how) \(done)", "not \(verb) in an \(how) \(done)"]
          }
        }
    }
  ])

  /// "Not recorded in an easily retrievable format": it is held, and hard to get at.
  func isHardToFind(_ sentence: Sentence) -> Bool {
    sentence.signals.contains(.notHeld) && Self.hardly.occur(in: script, sentence.range)
  }
}
