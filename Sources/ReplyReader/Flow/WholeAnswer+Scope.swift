import Casebook

/// Sentences that seem to speak of the whole request, and speak of less.
extension WholeAnswer {
  /// Whether a sentence says where the law sets a limit, and its paragraph that one question is past it.
  func tellsLimit(_ statement: Statement) -> Bool {
    let words = statement.words
    return isLimit(statement.judgement)
      && Self.telling.contains(script.tokens[words.lowerBound].hash)
      && !words.contains { Self.own.contains(script.tokens[$0].hash) }
      && StatementFinder.parts.occur(in: script, paragraph(from: words.upperBound - 1))
  }

  private static let own = WordSet(
    ["we", "i", "our", "us", "your", "you", "this", "therefore"].map { Words.hash($0) })

  /// Words of a paragraph before such a sentence.
  private static let mostSaid = 250

  /// Whether the paragraph names some of the questions before it speaks of "this information".
  func speaksOfSome(
    _ statement: Statement, from floor: Int, _ finder: StatementFinder
  ) -> Bool {
    let word = statement.words.lowerBound
    guard !isLimit(statement.judgement), !Self.plain.occur(in: script, statement.words) else {
      return false
    }
    var start = word
    while start > floor, word - start < Self.mostSaid, !script.opensParagraph(start) {
      start -= 1
    }
    let named = finder.questions(named: start..<word)
    return !named.isEmpty && named.count < list.asking.count
  }
}
