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

// MARK: - Figures that a sentence gives

extension Judge {
  func endsInFigure(_ sentence: Sentence) -> Bool {
    sentence.range.count <= 8
      && sentence.range.last.map {
        script.bytes[script.tokens[$0].start].isDigit
      } ?? false
  }

  func givesFigure(_ sentence: Sentence) -> Bool {
    let first = sentence.range.lowerBound
    guard sentence.informs else { return false }
    if isFigure(first) { return !isLabel(first) }
    if counts(sentence) { return true }
    // "The largest payment was £2,196."
    return !gives(reasons: sentence)
      && sentence.range.dropFirst(2).contains { index in
        isFigure(index) && Self.copulas.contains(script.tokens[index - 1].hash)
          && (script.gap(before: index).contains(0xA3)
            // "The longest stay was 41 weeks."
            || Self.being.contains(script.tokens[index - 1].hash)
              && script.tokens[index].end - script.tokens[index].start <= 3)
      }
  }

  private static let there = Words.hash("there")

  /// Whether a sentence counts what there is, as "There were 17 complaints in the year" does.
  private func counts(_ sentence: Sentence) -> Bool {
    let first = sentence.range.lowerBound
    return sentence.range.count >= 3 && sentence.range.count <= 24
      && script.tokens[first].hash == Self.there
      && Self.copulas.contains(script.tokens[first + 1].hash)
      && isFigure(first + 2)
      && !gives(reasons: sentence)
  }

  /// "Notices served: 2022: 11; 2023: 4": figures behind colons.
  func listsFigures(_ sentence: Sentence) -> Bool {
    sentence.informs
      && sentence.range.dropFirst().count { index in
        isFigure(index) && script.gap(before: index).contains(0x3A) && !script.opensFragment(index)
      } >= 2
  }

  private static let being = WordSet(["was", "were", "is", "are"].map { Words.hash($0) })
  private static let copulas = WordSet(
    ["is", "was", "were", "are", "cost", "paid", "to", "spent", "totalled"].map { Words.hash($0) })
}
