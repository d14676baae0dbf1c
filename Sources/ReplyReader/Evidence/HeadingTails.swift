/// Numbers in brackets behind a heading: "Hydrants (4)", "Isolation (your 5 to 9, 11 and 12)".
struct HeadingTails {
  let script: Script
  let reader: MarkReader

  private static let fillers = WordSet(
    """
    your covers covering answers answering questions question items item points point parts part
    request requests number numbers nos q qs of the see and
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })

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
    let isAlone = open == unit.lowerBound
    var next = open
    while next < unit.upperBound, Self.fillers.contains(script.tokens[next].hash) { next += 1 }
    guard next < unit.upperBound, !isAlone && !named || next > open,
      let first = reader.path(at: next, limit: unit.upperBound, isNamed: true),
      first.path[0].utf8.first?.isDigit == true,
      let all = reader.list(
        from: next, first: first.path, end: first.end, limit: unit.upperBound),
      all.end == unit.upperBound || first.end == unit.upperBound
    else { return nil }
    return Mark(
      paths: all.paths, end: unit.upperBound, style: .named, strength: 0.95, isSentence: false,
      isPart: false)
  }
}
