import Casebook

/// Numbers in brackets behind what they answer: "we had 18 vehicles (1a) and later 52 (1b)".
struct TailMarks {
  let script: Script
  let list: QuestionList

  private static let joins = WordSet(["and", "but", "while", "whereas"].map { Words.hash($0) })

  private struct Tail {
    let questions: [Int]
    /// The first word of the mark, and one past its last.
    let words: Range<Int>
  }

  /// The blocks, where enough of the list is answered so.
  func blocks() -> [Block] {
    let tails = tails()
    let answered = Set(tails.flatMap(\.questions))
    guard tails.count >= 3, answered.count * 2 >= list.asking.count else { return [] }
    var starts: [Int] = []
    var floor = 0
    for tail in tails {
      starts.append(clauseStart(of: tail, after: floor))
      floor = tail.words.upperBound
    }
    return tails.indices.map { index in
      let end =
        index + 1 < tails.count ? starts[index + 1] : paragraphEnd(tails[index].words.upperBound)
      return Block(
        questions: tails[index].questions, content: starts[index]..<trimmed(starts[index]..<end),
        isEchoed: false, isLabelled: true, isStrong: true, isSentence: true)
    }
  }

  private func tails() -> [Tail] {
    let reader = MarkReader(script: script)
    var tails: [Tail] = []
    var current: Int?
    var index = 1
    while index < script.tokens.count {
      defer { index += 1 }
      guard !script.opensFragment(index), script.gap(before: index).last == 0x28,
        script.gap(before: index).count > 1,
        let first = reader.path(at: index, limit: script.tokens.count, isNamed: false),
        first.path[0].utf8.first?.isDigit == true,
        let found = reader.list(
          from: index, first: first.path, end: first.end, limit: script.tokens.count),
        script.gap(after: found.end - 1).first == 0x29 || first.isClosed && found.paths.count == 1
      else { continue }
      let places = found.paths.compactMap {
        list.place(of: $0, by: .own, after: current)
      }
      guard places.count == found.paths.count, let last = places.last else { continue }
      tails.append(Tail(questions: places, words: index..<found.end))
      current = last
      index = found.end - 1
    }
    return tails
  }

  /// Where the answer before a tail begins: its sentence, or after the previous tail.
  private func clauseStart(of tail: Tail, after floor: Int) -> Int {
    var start = tail.words.lowerBound
    // Sentences since the head of the paragraph lead to the first mark in it.
    var head = start
    while head > floor, head > 0, !script.opensParagraph(head) { head -= 1 }
    if head > floor, script.opensParagraph(head) { return head }
    while start > floor, start > 0 {
      if script.opensParagraph(start) || script.endsSentence(after: start - 1) { break }
      start -= 1
    }
    while start < tail.words.lowerBound, start == floor, floor > 0,
      Self.joins.contains(script.tokens[start].hash)
    {
      start += 1
      return start
    }
    return start
  }

  private func paragraphEnd(_ index: Int) -> Int {
    var end = index
    while end < script.tokens.count, !script.opensParagraph(end) { end += 1 }
    return end
  }

  /// Without a heading of the next group at its end.
  private func trimmed(_ content: Range<Int>) -> Int {
    var end = content.upperBound
    while end > content.lowerBound + 1 {
      var start = end - 1
      while start > content.lowerBound, !script.opensFragment(start) { start -= 1 }
      let line = script.fragments[script.tokens[start].fragment]
      let isCapital = script.bytes[line.start..<line.end].allSatisfy { !$0.isLetter || $0.isUpper }
      guard start > content.lowerBound, script.opensParagraph(start), isCapital else { break }
      end = start
    }
    return end
  }
}
