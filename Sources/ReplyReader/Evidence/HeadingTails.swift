/// Numbers in brackets behind a heading: "Hydrants (4)", "Isolation (your 5 to 9, 11 and 12)".
struct HeadingTails {
  let script: Script
  let reader: MarkReader

  private static let fillers = WordSet(
    """
    your covers covering answers answering questions question items item points point parts part
    request requests number numbers nos q qs of the see and
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })

  /// Words of a label with the number of its question.
  private static let mostLabel = 16

  /// The mark of a label that its answer follows in the line: "Checklists received (Q1): 2,894".
  func mark(ofLabelIn unit: Range<Int>) -> Mark? {
    for index in unit.prefix(Self.mostLabel).dropLast() {
      guard script.gap(after: index).starts(with: [0x29, 0x3A]) else { continue }
      let label = unit.lowerBound..<(index + 1)
      guard let open = label.last(where: { script.gap(before: $0).last == 0x28 }),
        open > unit.lowerBound,
        Self.fillers.contains(script.tokens[open].hash) || reader.glued(open) != nil
      else { return nil }
      return mark(from: open, to: label.upperBound, isNamed: true)
    }
    return nil
  }

  /// The mark that a heading ends with.
  ///
  /// With `named` only one that says that it means questions, as "(your questions 2 and 3)" does.
  func mark(of unit: Range<Int>, named: Bool = false) -> Mark? {
    guard unit.count >= 1, unit.count <= 24, let last = unit.last,
      unit.upperBound >= script.tokens.count || script.opensFragment(unit.upperBound)
    else { return nil }
    let after = script.gap(after: last).filter { !$0.isSpace }
    guard after.first == 0x29, after.dropFirst().allSatisfy({ $0 == 0x3A }) else { return nil }
    guard
      let open = unit.last(where: { index in
        let gap = script.gap(before: index)
        return gap.last == 0x28
      }), unit.upperBound - open <= 16
    else { return nil }
    // A lone bracket is a mark by itself: "(a)" leads, it does not follow.
    return mark(from: open, to: unit.upperBound, isNamed: open > unit.lowerBound && !named)
  }

  /// The numbers in a bracket; without a word that says so they may mean something else.
  private func mark(from open: Int, to end: Int, isNamed: Bool) -> Mark? {
    var next = open
    while next < end, Self.fillers.contains(script.tokens[next].hash) { next += 1 }
    guard next < end, isNamed || next > open,
      let first = reader.path(at: next, limit: end, isNamed: true),
      first.path[0].utf8.first?.isDigit == true,
      let all = reader.list(from: next, first: first.path, end: first.end, limit: end),
      all.end == end || first.end == end
    else { return nil }
    return Mark(
      paths: all.paths, end: end, style: .named, strength: 0.95, isSentence: false, isPart: false)
  }
}
