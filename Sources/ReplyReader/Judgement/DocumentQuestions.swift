import Casebook

extension Judge {
  private static let negations = Phrases<Bool>([
    true: [
      "none", "no", "nil", "there is no", "there are no", "there is none", "there are none",
      "we have no", "we have not", "never", "the council has no", "we do not have", "we don t have",
      "it has no", "we have none", "we have never", "we found no", "no one has",
    ]
  ])
  private static let documents = Phrases<Bool>([
    true: [
      "please send", "please provide", "please supply", "send me", "copy of", "copies of",
      "provide a", "provide any", "provide the", "a copy", "please give me the", "supply a",
      "please disclose", "provide me with",
    ]
  ])

  private static let facts = WordSet(
    [
      "number", "numbers", "total", "whether", "many", "much", "figure", "figures", "amount",
      "name",
      "names", "confirm", "state", "cost", "costs", "date", "dates",
    ].map { Words.hash($0) })

  /// What a passage says to a question: "None" to a question for a report means that none is held.
  func judge(_ judgement: Judgement, of content: Range<Int>, to question: String) -> Judgement {
    guard judgement.outcome == .answered, (2...24).contains(content.count),
      !question.utf8.contains(0x3F),
      let first = content.first,
      Self.negations.signal(at: first, in: script) != nil
    else { return judgement }
    let asked = Script(Array(question.utf8))
    guard !asked.tokens.contains(where: { Self.facts.contains($0.hash) }) else { return judgement }
    guard !Self.documents.matches(in: asked, 0..<asked.tokens.count).isEmpty else {
      return judgement
    }
    return Judgement(outcome: .notHeld, claims: [], clarity: 0.8, why: [.noDocument])
  }
}
