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
  func names(_ asked: [Int], at content: Range<Int>) -> Bool {
    guard
      let mark = MarkReader(script: script).mark(at: content.lowerBound, limit: content.upperBound),
      mark.isSentence, mark.paths.count >= asked.count
    else { return false }
    let named = Set(mark.paths.compactMap { list.place(of: $0, by: .own, after: nil) })
    return asked.allSatisfy { named.contains($0) }
  }
}
