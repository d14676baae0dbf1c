import Casebook

/// Answers recognised only by their place: bullets or paragraphs, as many as there are questions.
struct PlainLists {
  let script: Script
  let list: QuestionList
  let closings: [Closing.Start]
  /// Where the answers are: not in the request that the letter repeats.
  let answers: Range<Int>

  /// The bullets of a list that has as many items as the request has questions.
  func bullets() -> [Block] {
    var runs: [[Range<Int>]] = []
    var items: [Range<Int>] = []
    var start: Int?
    var outer = 0
    let end = min(
      answers.upperBound, closings.first { $0.isSignature }?.word ?? script.tokens.count)
    for index in min(answers.lowerBound, end)..<end where script.opensFragment(index) {
      let line = script.fragments[script.tokens[index].fragment]
      if line.isBullet {
        if start == nil, isWeighing(before: index) { continue }
        let indent = script.indent(at: index)
        // A list set further in belongs to the item above it.
        if start != nil, indent > outer { continue }
        if start == nil { outer = indent }
        if let from = start { items.append(from..<index) }
        start = index
      } else if let from = start, script.opensParagraph(index), ends(from..<index, before: index) {
        items.append(from..<index)
        runs.append(items)
        items = []
        start = nil
      }
    }
    if let from = start { items.append(from..<end) }
    runs.append(items)
    for run in runs.reversed() {
      if run.count == list.asking.count, run.count > 1 { return blocks(run, list.asking) }
    }
    // One list may ask and answer at once, or be cut in two by a heading.
    let all = runs.flatMap(\.self)
    if all.count == list.asking.count, all.count > 1 { return blocks(all, list.asking) }
    let tops = list.questions.indices.filter { list.parents[$0] == nil }
    for run in runs.reversed() where run.count == tops.count && run.count > 2 {
      return blocks(run, tops)
    }
    return []
  }

  /// The items of numbered lists that each begin at 1 again, as many as there are questions.
  ///
  /// "Part A / 1. 212 / 2. 31 / Part B / 1. £2.5 million", where the request counts through.
  func restarted(_ units: ArraySlice<Unit>) -> [Block] {
    let reader = MarkReader(script: script)
    let end = closings.first { $0.isSignature }?.word ?? script.tokens.count
    var items: [(number: Int, start: Int, content: Int)] = []
    for unit in units where unit.opensLine && unit.words.lowerBound < end {
      guard let mark = reader.mark(at: unit.words.lowerBound, limit: unit.words.upperBound),
        mark.style == .closed, mark.paths.count == 1, mark.paths[0].count == 1,
        let number = Int(mark.paths[0][0])
      else { continue }
      let next = (items.last?.number ?? 0) + 1
      guard number == next || number == 1 else { return [] }
      items.append((number, unit.words.lowerBound, mark.end))
    }
    let asking = list.asking
    let restarts = items.dropFirst().count { $0.number == 1 }
    guard items.count == asking.count, restarts > 0, restarts * 2 < asking.count,
      !asking.contains(where: { list.questions[$0].id.labels.count > 1 })
    else { return [] }
    return items.indices.map { index in
      let item = items[index]
      let isLast = index + 1 == items.count
      var limit = isLast ? end : items[index + 1].start
      // The heading of the next list is not part of the last item.
      if !isLast, items[index + 1].number == 1,
        let heading = (item.content + 1..<max(item.content + 1, limit)).last(where: {
          script.opensParagraph($0)
        }), limit - heading <= Self.mostHeading
      {
        limit = heading
      }
      var block = Block(
        questions: [asking[index]], content: item.content..<max(item.content, limit),
        isEchoed: false, isLabelled: true, isStrong: false)
      block.evidence = 3
      return block
    }
  }

  private static let mostHeading = 12

  private static let weighing = WordSet(
    [
      "interest", "favour", "favouring", "factors", "arguments", "consideration", "considerations",
      "harm", "caveat", "caveats",
    ].map {
      Words.hash($0)
    })

  /// Whether the line above a list leads to what speaks for and against disclosure, or to reservations about figures
  /// given elsewhere.
  private func isWeighing(before index: Int) -> Bool {
    var start = index - 1
    while start > 0, index - start < 60, !script.opensParagraph(start) { start -= 1 }
    return start >= 0 && (start..<index).contains { Self.weighing.contains(script.tokens[$0].hash) }
  }

  /// Whether a list ends before a paragraph without a bullet: the next bullets are another list.
  private func ends(_ item: Range<Int>, before index: Int) -> Bool {
    // A paragraph that goes on with a bullet's answer is followed by another bullet soon.
    for next in index..<min(index + 120, script.tokens.count)
    where next > index && script.opensFragment(next) && script.opensParagraph(next) {
      let line = script.fragments[script.tokens[next].fragment]
      let isHeading = next - index <= 8
      return !line.isBullet || isHeading
    }
    return true
  }

  private func blocks(_ items: [Range<Int>], _ questions: [Int]) -> [Block] {
    zip(items, questions).map { item, question in
      Block(
        questions: [question], content: item, isEchoed: false, isLabelled: false, isStrong: false)
    }
  }
}
