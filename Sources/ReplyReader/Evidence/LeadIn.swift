/// Words that lead to an answer without belonging to it: "Response:", "A.", "Our answer".
enum LeadIn {
  private static let heads: [[UInt64]] = [
    "a", "our response", "our answer", "the response", "response", "answer", "reply", "ans",
    "council response", "council s response", "response to question", "we said", "we responded",
    "our reply", "response from the council", "authority response", "you said", "decision",
    "ateb response", "ateb", "ein hateb", "response ateb", "answers",
    "trust response", "trust s response", "force response", "department response",
    "university response", "our comments", "comment", "reply ateb",
  ].map(Words.hashes)
  private static let headsByWord = byWord(heads)
  private static let headingsByWord = byWord(headings)

  /// Heads by their first word, those of one word in the same order.
  private static func byWord(_ heads: [[UInt64]]) -> WordTable<[[UInt64]]> {
    WordTable(Dictionary(grouping: heads) { $0[0] }.map { ($0.key, $0.value) })
  }

  private static let answer = Words.hash("answer")
  private static let response = Words.hash("response")
  private static let letterA = Words.hash("a")

  private static let headings: [[UInt64]] = [
    "response", "our response", "the response", "we said", "answer", "our answer", "our reply",
    "reply", "council response", "decision",
  ].map(Words.hashes)

  private static let joins: Set<UInt64> = [Words.hash("and")]

  /// The content without a lead-in.
  ///
  /// "A." stays in front of an answer to a question without a number, where it is the style of the
  /// page, and goes where the question is numbered.
  static func skip(
    _ content: Range<Int>, in script: Script, isNumbered: Bool = false
  ) -> Range<Int> {
    guard let first = content.first else { return content }
    if let end = speaker(at: first, in: script), end < content.upperBound {
      return end..<content.upperBound
    }
    guard let heads = headsByWord[script.tokens[first].hash] else { return content }
    for head in heads where content.count >= head.count {
      let end = first + head.count
      guard zip(first..<end, head).allSatisfy({ script.tokens[$0].hash == $1 }) else { continue }
      let gap = script.gap(after: end - 1)
      // "A." may be part of the answer's own style; "A:" leads in.
      if head.count == 1, head[0] == letterA {
        let isMark = gap.first == 0x3A || isNumbered && gap.first == 0x2E && gap.count > 1
        if isMark, script.opensFragment(first) { return end..<content.upperBound }
        continue
      }
      let isClosed =
        gap.contains { $0 == 0x3A || $0 == 0x2E || $0 == 0x29 || $0 == 0x2D || $0 == 0xE2 }
        || end >= content.upperBound || script.opensFragment(end)
        || gap.filter(\.isSpace).count >= 3
        || isHeadingWord(head, first, end, gap, script)
      if isClosed { return end..<content.upperBound }
      if let past = dateEnd(after: end, content, in: script) { return past..<content.upperBound }
    }
    return content
  }

  /// One past a date that fills the line of a heading: "Response 11-02-2025".
  private static func dateEnd(
    after end: Int, _ content: Range<Int>, in script: Script
  ) -> Int? {
    var next = end
    while next < content.upperBound, !script.opensFragment(next) {
      guard script.bytes[script.tokens[next].start].isDigit, next - end < 4 else { return nil }
      next += 1
    }
    return next - end == 3 ? next : nil
  }

  /// "Answer We hold …": a word at the head of its line with a sentence of its own after it.
  private static func isHeadingWord(
    _ head: [UInt64], _ first: Int, _ end: Int, _ gap: Bytes, _ script: Script
  ) -> Bool {
    script.opensFragment(first) && end < script.tokens.count && head.count == 1
      && (head[0] == answer || head[0] == response) && gap.allSatisfy(\.isSpace)
      && script.bytes[script.tokens[end].start].isUpper
      // "Response Documents" is a field of the page.
      && !(fields.contains(script.tokens[end].hash) && script.opensFragment(end + 1))
  }

  private static let fields = WordSet(
    ["documents", "document", "attachments", "files", "date"].map { Words.hash($0) })

  /// Initials before a colon, as where an authority answers between quoted lines: "CDC: Yes".
  private static func speaker(at index: Int, in script: Script) -> Int? {
    let token = script.tokens[index]
    guard script.opensFragment(index), token.end - token.start >= 2, token.end - token.start <= 6,
      script.bytes[token.start..<token.end].allSatisfy(\.isUpper),
      script.gap(after: index).first == 0x3A
    else { return nil }
    return index + 1
  }

  /// Whether the content only joins a question to the next one.
  static func isJoin(_ content: Range<Int>, in script: Script) -> Bool {
    content.count == 1 && joins.contains(script.tokens[content.lowerBound].hash)
  }

  private static let answering = WordSet(
    ["answer", "answers", "answered", "response", "responses", "reply", "decision", "said"]
      .map { Words.hash($0) })

  /// The content after a heading such as "Response" or "What we answered:" alone on its
  /// line.
  static func responseHeading(in content: Range<Int>, _ script: Script) -> Range<Int>? {
    var index = content.lowerBound
    let limit = min(content.upperBound, content.lowerBound + 400)
    while index < limit {
      guard script.opensFragment(index) || index == content.lowerBound else {
        index += 1
        continue
      }
      var end = index + 1
      while end < content.upperBound, !script.opensFragment(end), end - index <= 6 { end += 1 }
      let isAlone = end < content.upperBound && script.opensFragment(end)
      let isMarked = script.gap(after: end - 1).contains(0x3A) || script.opensParagraph(index)
      let names = (index..<end).contains { answering.contains(script.tokens[$0].hash) }
      let isSentence = script.gap(after: end - 1).first == 0x2E
      if isAlone, names, isMarked, !isSentence, end - index <= 5 { return end..<content.upperBound }
      for head in headingsByWord[script.tokens[index].hash] ?? []
      where index + head.count < content.upperBound {
        let past = index + head.count
        guard zip(index..<past, head).allSatisfy({ script.tokens[$0].hash == $1 }),
          script.opensFragment(past) || script.gap(after: past - 1).contains(0x3A)
        else { continue }
        return past..<content.upperBound
      }
      index += 1
    }
    return nil
  }
}
