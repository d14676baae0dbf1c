/// Sentences that say that what was asked for is held.
enum Holding {
  private static let holding = Phrases<Bool>([
    true: [
      "holds information", "hold information", "holds some", "hold some", "holds all", "hold all",
      "holds the", "hold the", "holds this", "hold this", "does hold", "do hold", "holds recorded",
      "holds relevant", "holds data", "information is held",
    ]
  ])
  private static let doubts = WordSet(
    ["whether", "if", "not", "nor", "where", "may", "must"].map { Words.hash($0) })

  /// Whether a sentence says so, without doubt or condition.
  static func confirms(_ sentence: Range<Int>, in script: Script) -> Bool {
    holding.occur(in: script, sentence)
      && !sentence.contains { doubts.contains(script.tokens[$0].hash) }
  }
}
