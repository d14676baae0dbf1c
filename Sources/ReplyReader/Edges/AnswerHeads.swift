import Casebook

/// What still stands before an answer once its passage has been found: the heading "Response" or "DEP
/// Response" over it, and where one passage answers everything the reference, the greeting and the thanks.
struct AnswerHeads {
  let script: Script

  private static let responses = WordSet(
    ["response", "reply", "answer"].map { Words.hash($0) })
  private static let references = WordSet(
    ["ref", "reference", "date", "dear"].map { Words.hash($0) })
  private static let our = WordSet(["our", "your", "my"].map { Words.hash($0) })

  private static let wholes: Set<ReadingStep.Kind> = [.allQuestions, .wholeRequest, .wholeLetter]

  /// Words of a heading over an answer, and lines of a letter's head.
  private static let mostHeading = 4
  private static let mostLines = 8

  /// The answers of one way to read the letter without them.
  func drop(_ structure: inout Structure) {
    var cut: [Range<Int>: Int] = [:]
    for (question, place) in structure.placed.enumerated() {
      guard let content = place?.content, content.count > 2 else { continue }
      let isWhole =
        structure.kind == .whole || place?.how.contains { Self.wholes.contains($0) } ?? false
      let start = cut[content] ?? self.start(of: content, isWhole: isWhole)
      cut[content] = start
      if start < content.upperBound {
        structure.placed[question]?.content = start..<content.upperBound
      }
    }
  }

  private func start(of content: Range<Int>, isWhole: Bool) -> Int {
    var start = content.lowerBound
    for _ in 0..<Self.mostLines {
      var next = heading(at: start, in: content) ?? start
      if isWhole {
        next = reference(at: next, in: content) ?? next
        next = Body.afterCourtesies(next, before: content.upperBound, in: script)
        next = requester(at: next, in: content) ?? next
        next = introduction(at: next, in: content) ?? next
      }
      guard next > start, next < content.upperBound else { break }
      start = next
    }
    return start
  }

  /// One past a heading such as "Response" or "DEP Response" alone on its line, or "Answer: -".
  private func heading(at start: Int, in content: Range<Int>) -> Int? {
    // The page's own number may stand before it: "2. Response".
    guard script.opensFragment(start) || start > 0 && script.opensFragment(start - 1) else {
      return nil
    }
    var end = start
    while end < content.upperBound, end - start < Self.mostHeading,
      end == start || !script.opensFragment(end)
    {
      end += 1
      guard Self.responses.contains(script.tokens[end - 1].hash) else { continue }
      let gap = script.gap(after: end - 1)
      let isMarked = gap.contains(0x3A) && end - start <= 2
      guard end < content.upperBound, isMarked || script.opensFragment(end) && gap.first != 0x2E
      else { return nil }
      return (start..<end).allSatisfy { script.bytes[script.tokens[$0].start].isUpper } ? end : nil
    }
    return nil
  }

  /// One past a line that only gives a reference, a date or the name in the greeting.
  private func reference(at start: Int, in content: Range<Int>) -> Int? {
    guard script.opensFragment(start) else { return nil }
    if let end = lineEnd(from: start, in: content), isDate(start..<end) || isSubject(start..<end) {
      return end
    }
    let first = Self.our.contains(script.tokens[start].hash) ? start + 1 : start
    guard first < content.upperBound, Self.references.contains(script.tokens[first].hash) else {
      return nil
    }
    return lineEnd(from: start, in: content)
  }

  /// One past a sentence that says how the request was handled, or what the law is, where one that decides
  /// comes after it.
  private func introduction(at start: Int, in content: Range<Int>) -> Int? {
    var end = start + 1
    while end < content.upperBound, !script.endsSentence(after: end - 1),
      !script.opensParagraph(end)
    {
      end += 1
    }
    guard end < content.upperBound, end - start >= 3 else { return nil }
    let sentence = start..<end
    if ToldLaw.tells(sentence, in: script) {
      let next = end..<min(content.upperBound, end + Self.mostBefore)
      return Self.deciding.occur(in: script, next) ? end : nil
    }
    return Paragraphs.introduces(sentence, in: script) ? end : nil
  }

  private static let deciding = Phrases<Bool>([
    true: [
      "i can neither confirm", "we can neither confirm", "can neither confirm", "i regret",
      "we regret", "we are unable", "i am unable", "is exempt", "is therefore exempt",
      "are refusing", "am refusing", "we refuse", "we hold", "does hold", "does not hold",
      "do not hold", "we have decided", "i have decided", "we have estimated", "i have estimated",
    ]
  ])
  /// Words in which a decision follows what the law says.
  private static let mostBefore = 60

  /// One past a sentence of the requester's.
  private func requester(at start: Int, in content: Range<Int>) -> Int? {
    var end = start + 1
    while end < content.upperBound, !script.endsSentence(after: end - 1),
      !script.opensParagraph(end)
    {
      end += 1
    }
    let isTheirs = end < content.upperBound && RequesterWords.says(start..<end, in: script)
    return isTheirs ? end : nil
  }

  /// One past the last word of a short line with another below it.
  private func lineEnd(from start: Int, in content: Range<Int>) -> Int? {
    var end = start + 1
    while end < content.upperBound, end - start < 12, !script.opensFragment(end) { end += 1 }
    return end < content.upperBound && script.opensFragment(end) ? end : nil
  }

  /// "8 March 2022".
  private func isDate(_ line: Range<Int>) -> Bool {
    (2...4).contains(line.count) && line.contains { script.traits[$0].contains(.month) }
      && line.contains { script.tokens[$0].hasDigit }
      && line.allSatisfy { script.tokens[$0].hasDigit || script.traits[$0].contains(.month) }
  }

  private static let subjects = Phrases<Bool>([true: ["freedom of information", "foi request"]])

  /// "Freedom of Information Request Reference 4417", without a full stop.
  private func isSubject(_ line: Range<Int>) -> Bool {
    guard let last = line.last, script.gap(after: last).first != 0x2E,
      script.bytes[script.tokens[line.lowerBound].start].isUpper
    else { return false }
    return Self.subjects.signal(at: line.lowerBound, in: script) != nil
  }
}
