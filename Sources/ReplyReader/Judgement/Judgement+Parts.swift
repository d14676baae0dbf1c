import Casebook

// MARK: - Parts of a passage that are no answer

extension Judge {
  /// Words of a paragraph or a sentence that are read for a ground.
  private static let mostReason = 80

  /// Where a paragraph that gives a ground begins in an answer that refuses nothing before it.
  func reasonStart(in content: Range<Int>) -> Int? {
    guard content.count > 1 else { return nil }
    for start in content.dropFirst() where script.opensFragment(start) {
      var end = start + 1
      let limit = min(content.upperBound, start + Self.mostReason)
      let isParagraph = script.opensParagraph(start)
      while end < limit,
        isParagraph ? !script.opensParagraph(end) : !script.endsSentence(after: end - 1)
      {
        end += 1
      }
      let found = judge(start..<end)
      guard found.outcome.isRefusal, !found.claims.isEmpty else { continue }
      let head = headingStart(above: start, in: content)
      return refuses(content.lowerBound..<head) ? nil : head
    }
    return nil
  }

  private static let sections = WordSet(
    [
      "exemption", "exemptions", "exception", "exceptions", "reasons", "schedule", "annex",
      "appendix", "notes", "explained", "explanation", "disclosed", "review", "complaint",
      "complaints", "copyright", "appeal", "rights", "notice", "refusal",
    ].map { Words.hash($0) })
  /// More words than a heading has.
  private static let mostTitle = 8

  /// Where a heading on exemptions, annexes or rights begins a part of the letter that answers nothing.
  func sectionStart(in content: Range<Int>) -> Int? {
    for start in content.dropFirst() where script.opensFragment(start) {
      var end = start + 1
      while end < content.upperBound, end - start <= Self.mostTitle, !script.opensFragment(end) {
        end += 1
      }
      guard end < content.upperBound, end - start <= Self.mostTitle, script.opensFragment(end),
        script.opensParagraph(start) || end - start > 1 && isShouted(start..<end),
        script.bytes[script.tokens[start].start].isUpper,
        script.gap(after: end - 1).first != 0x2E,
        (start..<end).contains(where: { Self.sections.contains(script.tokens[$0].hash) })
      else { continue }
      return start
    }
    return nil
  }

  /// Whether words are all in capitals.
  private func isShouted(_ words: Range<Int>) -> Bool {
    words.allSatisfy { index in
      let token = script.tokens[index]
      return script.bytes[token.start..<token.end].allSatisfy { $0.isUpper || $0.isDigit }
    }
  }

  /// The first word of a heading, in capitals or of few words, directly above a line.
  private func headingStart(above start: Int, in content: Range<Int>) -> Int {
    var head = start - 1
    while head > content.lowerBound, !script.opensFragment(head) { head -= 1 }
    let isShouted = isShouted(head..<start)
    let hasLetters = script.bytes[script.tokens[head].start].isUpper
    return head > content.lowerBound && isShouted && hasLetters ? head : start
  }
}
