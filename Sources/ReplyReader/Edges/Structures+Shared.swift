import Casebook

/// Passages that answer several questions and are not to be shared out among them.
extension Structures {
  /// Whether a passage begins with the head of a table, whose rows answer together.
  func beginsTable(_ content: Range<Int>) -> Bool {
    guard let first = content.first else { return false }
    return script.columns(inLineOf: first) >= 3 || opensWithPeriods(first, content)
  }

  /// Whether the cells of a table, one to a line, begin with two periods over its columns.
  private func opensWithPeriods(_ first: Int, _ content: Range<Int>) -> Bool {
    var (start, periods) = (first, 0)
    while periods < 2, start < content.upperBound {
      var end = start + 1
      while end < content.upperBound, end - start < 4, !script.opensFragment(end) { end += 1 }
      guard end < content.upperBound, script.opensFragment(end), script.isPeriod(start..<end) else {
        return false
      }
      (start, periods) = (end, periods + 1)
    }
    return periods == 2
  }

  /// Whether the first sentence of a passage names all of its questions: "For questions 2 to 4, see …".
  ///
  /// Or further on: "What you ask for in questions 1 and 2 can be found at Annex A".
  func names(_ asked: [Int], at content: Range<Int>) -> Bool {
    if let mark = MarkReader(script: script).mark(
      at: content.lowerBound, limit: content.upperBound),
      mark.isSentence, mark.paths.count >= asked.count
    {
      let named = Set(mark.paths.compactMap { list.place(of: $0, by: .own, after: nil) })
      return asked.allSatisfy { named.contains($0) }
    }
    guard let end = content.prefix(Self.mostNaming).first(where: { script.endsSentence(after: $0) })
    else { return false }
    let sentence = content.lowerBound..<(end + 1)
    let finder = StatementFinder(script: script, list: list, judge: judge)
    return Set(finder.questions(named: sentence)).isSuperset(of: asked)
  }

  /// Words of a sentence that names them.
  private static let mostNaming = 40
}
