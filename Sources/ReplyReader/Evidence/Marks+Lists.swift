extension MarkReader {
  /// The numbers that go on from a first: `4c and 4d`, `1, 2 and 7`, `5 to 8`, `6(i) and (ii)`.
  func list(
    from index: Int, first: [String], end: Int, limit: Int
  ) -> (paths: [[String]], end: Int)? {
    var paths = [first]
    var end = end
    // "Questions 1 – 3": the noun says that there are several.
    let isSeveral = index > 0 && Self.plurals.contains(script.tokens[index - 1].hash)
    while end < limit, paths.count < 60, !script.opensFragment(end) {
      let gap = script.gap(before: end)
      var next = end
      var isRange = gap.contains(0x2D) || gap.contains(0xE2)
      let isJoined = gap.contains { $0 == 0x26 || $0 == 0x2C || $0 == 0x2F || $0 == 0x3B }
      var isSaid = false
      // "3b a/and 3c" as bilingual letters write it.
      if script.tokens[next].hash == Self.a, next + 1 < limit,
        Self.and.contains(script.tokens[next + 1].hash)
      {
        next += 1
      }
      if Self.and.contains(script.tokens[next].hash) {
        next += 1
        isSaid = true
        isRange = false
      } else if Self.ranges.contains(script.tokens[next].hash) {
        next += 1
        isSaid = true
        isRange = true
      } else if !isRange, !isJoined {
        break
      }
      while next < limit, Self.nouns.contains(script.tokens[next].hash) { next += 1 }
      guard next < limit, !script.opensFragment(next),
        let more = path(at: next, limit: limit, isNamed: isSaid) ?? gluedPath(next)
      else { break }
      // "1 - 11" answers eleven: a range with spaces round its dash needs a word before it, or a colon
      // behind, as in "7 - 9: There was none."
      let isClosed = script.gap(after: more.end - 1).first == 0x3A
      // "2. - 6. N/A": both numbers are written as labels are.
      let isLabelled =
        (gap.first == 0x2E || gap.first == 0x29)
        && script.gap(after: more.end - 1).first == gap.first
      if isRange, !isSaid, !isClosed, !isLabelled, !isSeveral, gap.count > 1, gap.contains(0x20) {
        break
      }
      if isJoined, !isSaid, gap.contains(0x20) == false, gap.contains(0x2C) { break }
      if isJoined, !isSaid, counts(more.path, to: more.end, behind: paths[paths.count - 1]) {
        break
      }
      var path = more.path
      if path[0].utf8.first?.isDigit == false {
        guard let last = paths.last, last.count > 1 else {
          guard first[0].utf8.first?.isDigit == false else { break }
          paths.append(path)
          end = more.end
          continue
        }
        path = Array(last.prefix(last.count - 1)) + path
      }
      if isRange {
        guard let last = paths.last, let between = Self.between(last, path) else { break }
        paths += between
      } else {
        paths.append(path)
      }
      end = more.end
    }
    return (paths, end)
  }

  private static let plurals = WordSet(
    ["questions", "parts", "points", "items", "queries", "requests", "qs"].map { Words.hash($0) })

  /// Whether a number behind a comma counts something: "in answer to question 5, 14.6 posts", "to
  /// question 2, 31 visits were made".
  private func counts(_ number: [String], to end: Int, behind last: [String]) -> Bool {
    guard let figure = Int(number[0]), let before = Int(last[0]), figure != before + 1 else {
      return false
    }
    if last.count == 1, number.count > 1, Int(number[1]) != nil { return true }
    guard number.count == 1, end < script.tokens.count, !script.opensFragment(end),
      script.gap(before: end).elementsEqual([0x20])
    else { return false }
    let traits = script.traits[end]
    return !traits.contains(.joint) && !traits.contains(.noun) && !traits.contains(.lead)
      && !Self.ranges.contains(script.tokens[end].hash)
      && script.bytes[script.tokens[end].start] == script.bytes[script.tokens[end].start].lowercased
      && script.bytes[script.tokens[end].start].isLetter
  }

  /// Whether a bullet stands before a word.
  func isBulleted(_ gap: Bytes) -> Bool {
    gap.count >= 3 && gap.contains(0xE2)
      && gap.indices.dropLast(2).contains {
        gap[$0] == 0xE2 && gap[$0 + 1] == 0x80 && gap[$0 + 2] == 0xA2
      }
  }

  private static let sections = WordSet(
    ["section", "sections", "s", "regulation", "regulations", "reg"].map { Words.hash($0) })

  /// Whether a number in brackets goes on with the section that the line before ends in.
  func isLimbOfSection(_ index: Int, _ gap: Bytes) -> Bool {
    index > 1 && gap.last == 0x28 && gap.first != 0x2E && script.opensFragment(index)
      && !script.opensParagraph(index) && script.tokens[index - 1].hasDigit
      && Self.sections.contains(script.tokens[index - 2].hash)
  }

  /// Whether a number and a point are all of a line.
  func isAloneWithPoint(_ index: Int) -> Bool {
    script.tokens[index].hasDigit && script.gap(after: index).first == 0x2E
      && (index + 1 >= script.tokens.count || script.opensFragment(index + 1))
  }

  /// Whether a range of letters begins at a word: "Q2 a-c - No".
  func opensLetterRange(_ word: Int) -> Bool {
    guard word + 1 < script.tokens.count, script.gap(after: word).elementsEqual([0x2D]) else {
      return false
    }
    let (one, other) = (script.tokens[word], script.tokens[word + 1])
    return one.end - one.start == 1 && other.end - other.start == 1
      && script.bytes[one.start].isLetter && script.bytes[other.start].isLetter
      && script.bytes[one.start] < script.bytes[other.start]
  }

  func gluedPath(_ index: Int) -> (path: [String], end: Int, isClosed: Bool)? {
    glued(index).map { ($0, index + 1, false) }
  }

  /// The numbers after the first up to the last of a range.
  private static func between(_ first: [String], _ last: [String]) -> [[String]]? {
    guard first.count == last.count, first.dropLast().elementsEqual(last.dropLast()),
      let low = first.last, let high = last.last
    else { return nil }
    if let from = Int(low), let to = Int(high), from < to, to - from < 60 {
      return ((from + 1)...to).map { Array(first.dropLast()) + [String($0)] }
    }
    guard let from = low.utf8.first, let to = high.utf8.first, low.utf8.count == 1,
      high.utf8.count == 1, from < to, from.isLetter, to.isLetter
    else { return nil }
    return ((from + 1)...to).map { Array(first.dropLast()) + [String(UnicodeScalar($0))] }
  }

  /// Whether the words after a mark go on with its sentence.
  func goesOn(after end: Int, _ limit: Int) -> Bool {
    guard end < script.tokens.count, !script.opensFragment(end) else { return false }
    let gap = script.gap(before: end)
    if gap.contains(where: {
      $0 == 0x3A || $0 == 0x2E || $0 == 0x29 || $0 == 0x2D || $0 >= 0x80 || $0 == 0x3F
    }) {
      return false
    }
    let first = script.bytes[script.tokens[end].start]
    return gap.contains(0x2C) || (!first.isUpper && !first.isDigit)
  }

  func dashes(_ gap: Bytes) -> Bool {
    gap.count >= 3 && gap.first == 0x20 && gap.contains { $0 == 0x2D || $0 == 0xE2 }
      && gap.allSatisfy { $0 == 0x20 || $0 == 0x2D || $0 >= 0x80 }
  }
}

extension Mark {
  /// The same mark in the middle of a line, where fewer marks are meant.
  var inline: Mark? {
    switch style {
    case .named, .leading, .inline: return self
    case .closed, .bracketed:
      return Mark(
        paths: paths, end: end, style: .inline, strength: strength * 0.6, isSentence: isSentence,
        isPart: isPart)
    // "Q1 Yes Q2 14": nothing but a question is written so.
    case .spaced where strength >= 0.9 && !isGluedA:
      return Mark(
        paths: paths, end: end, style: .inline, strength: strength * 0.6, isSentence: isSentence,
        isPart: isPart)
    case .alone, .spaced, .wide: return nil
    }
  }
}
