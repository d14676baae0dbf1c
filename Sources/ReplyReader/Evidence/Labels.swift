import Casebook

/// A number at the head of a line that says which question follows: `1.`, `Q4 & Q5 -`, `(b)`,
/// `For Questions 5 to 8, …`.
struct Label {
  /// The numbers named, each as labels from the outside in.
  let numbers: [[String]]
  /// One past its last word.
  let end: Int
  /// Whether a word such as "Question" or "Answer" belongs to it.
  let isStrong: Bool
  /// Whether it is part of a sentence that belongs to the answer.
  let isSentence: Bool
  /// The number alone, where the letter of its part follows it: `2.` of `2. a)`.
  var outer: (number: [String], end: Int)?
}

/// Reads labels at the head of lines.
struct LabelReader {
  let script: Script

  private static let nouns = WordSet(
    [
      "question", "questions", "answer", "answers", "part", "parts", "point", "points", "request",
      "requests", "response", "query", "queries", "item", "items", "q", "qs", "element", "elements",
    ].map { Words.hash($0) })
  private static let fillers = WordSet(
    ["number", "numbers", "no", "nos", "to", "question", "questions", "part", "point"]
      .map { Words.hash($0) })
  private static let and = Words.hash("and")
  private static let ranges = WordSet(["to", "through"].map { Words.hash($0) })
  /// Words that may come before the numbers in a sentence about them.
  private static let leads = WordSet(
    [
      "for", "in", "relation", "to", "with", "regard", "regards", "regarding", "as", "respect",
      "of",
      "concerning", "re", "response", "answer", "your", "the", "on", "turning", "relating", "both",
      "under", "respects", "reply", "referring", "finally", "and", "information", "requested",
    ].map { Words.hash($0) })

  func label(at index: Int) -> Label? {
    script.isLinkNumber(index) ? nil : noun(at: index) ?? number(at: index) ?? sentence(at: index)
  }

  /// `Question 1`, `Answers 2 & 3`, `Q4`, `Response to question 2`.
  private func noun(at index: Int) -> Label? {
    var next = index
    if let labels = marked(index) {
      let (whole, last) = withParts(labels, at: index)
      let (numbers, end) = list(from: last, first: whole)
      return Label(numbers: numbers, end: end, isStrong: true, isSentence: goesOn(after: end))
    }
    guard Self.nouns.contains(script.tokens[index].hash) else { return nil }
    next += 1
    while next < script.tokens.count, next <= index + 3,
      Self.fillers.contains(script.tokens[next].hash), !script.opensFragment(next)
    {
      next += 1
    }
    guard next < script.tokens.count, !script.opensFragment(next), !isFigure(behindLeadIn: next),
      let first = labels(of: next) ?? marked(next) ?? spelled(next)
    else { return nil }
    let (whole, last) = withParts(first, at: next)
    let isPlural = script.bytes[script.tokens[index].end - 1].lowercased == 0x73
    let (numbers, end) = list(from: last, first: whole, allowsSpacedRange: isPlural)
    return Label(numbers: numbers, end: end, isStrong: true, isSentence: goesOn(after: end))
  }

  /// `1.2` at the head of a line, which counts only where the request numbers its parts so.
  private func decimal(_ labels: [String], at index: Int) -> Label? {
    let next = index + 1
    guard script.opensFragment(index), next < script.tokens.count, isFigure(index),
      !script.opensFragment(next), script.gap(after: index).count == 1,
      script.gap(after: index).first == 0x2E, let part = self.labels(of: next),
      part.count == 1, part[0].utf8.first?.isDigit == true, labels.count == 1,
      let mark = script.gap(after: next).first ?? 0x20 as UInt8?,
      [0x20, 0x29, 0x3A].contains(mark)
    else { return nil }
    return Label(numbers: [labels + part], end: next + 1, isStrong: false, isSentence: false)
  }

  /// `1.`, `(1)`, `2a)`, `a)`, `iii.`, a number alone on its line.
  private func number(at index: Int) -> Label? {
    guard let own = labels(of: index) else { return nil }
    if let decimal = decimal(own, at: index) { return decimal }
    let before = script.gap(before: index)
    if before.last == 0x28, MarkReader(script: script).isLimbOfSection(index, before) { return nil }
    let (labels, index) = withParts(own, at: index)
    let after = script.gap(after: index)
    let isLastOnLine = index + 1 >= script.tokens.count || script.opensFragment(index + 1)
    let isBracketed = before.last == 0x28 && after.first == 0x29
    let isDigit = labels[0].utf8.first?.isDigit == true
    let (numbers, end) = list(from: index, first: labels)
    if numbers.count > 1 {
      let closes = closesLabel(after: end - 1)
      return closes ? Label(numbers: numbers, end: end, isStrong: false, isSentence: false) : nil
    }
    // A point between digits is a figure: 1.5, 10.30.
    let mark = after.first
    let isClosed = mark == 0x29 || mark == 0x3A || (mark == 0x2E && !isFigure(index))
    guard
      isBracketed || isClosed || (isDigit && isLastOnLine && after.isEmpty && before.isEmpty)
        || (labels.count > 1 && after.count >= 2 && after.allSatisfy(\.isSpace))
        || (isDigit && labels.count > 1 && isLastOnLine)
        || (isDigit && dashes(after) && index + 1 < script.tokens.count)
        || (isDigit && index + 1 < script.tokens.count && !isLastOnLine && isWideCell(index))
    else { return nil }
    // A sentence may begin with "I." or "A.": one letter counts only with a bracket or a point.
    let inner = nested(after: index, labels)
    guard inner.end > end else {
      return Label(numbers: numbers, end: end, isStrong: false, isSentence: false)
    }
    return Label(
      numbers: [inner.labels], end: inner.end, isStrong: false, isSentence: false,
      outer: (labels, end))
  }

  /// The labels of parts right after a label, as in `b) i)`.
  private func nested(after index: Int, _ labels: [String]) -> (labels: [String], end: Int) {
    var all = labels
    var next = index + 1
    while next < script.tokens.count, next <= index + 2, !script.opensFragment(next),
      script.gap(before: next).allSatisfy({ !$0.isWord && $0 < 0x80 }),
      let more = self.labels(of: next), more[0].utf8.first?.isDigit == false,
      script.gap(after: next).first == 0x29
    {
      all += more
      next += 1
    }
    return (all, next)
  }

  /// "Response: 2,311 pupils", "Answer: £1,876": what follows is the answer and no number of it.
  private func isFigure(behindLeadIn index: Int) -> Bool {
    let before = script.gap(before: index)
    let after = script.gap(after: index)
    let isThousands =
      after.count == 1 && after.first == 0x2C && index + 1 < script.tokens.count
      && script.tokens[index + 1].end - script.tokens[index + 1].start == 3
    return isThousands || before.contains { $0 >= 0x80 || $0 == 0x24 } || before.contains(0x3A)
  }

  private func isFigure(_ index: Int) -> Bool {
    let end = script.tokens[index].end
    return end + 1 < script.bytes.count && script.bytes[end + 1].isDigit
  }

  /// A number set off by a wide gap, as in "1        How often …".
  private func isWideCell(_ index: Int) -> Bool {
    let after = script.gap(after: index)
    return after.count >= 4 && after.allSatisfy(\.isSpace)
  }

  private func dashes(_ gap: Bytes) -> Bool {
    gap.count >= 3 && gap.first == 0x20 && gap.contains { $0 == 0x2D || $0 == 0xE2 }
      && gap.allSatisfy { $0 == 0x20 || $0 == 0x2D || $0 >= 0x80 } && gap.last == 0x20
  }

  /// "For Questions 5 to 8, it is …": the paragraph speaks of the questions it names.
  private func sentence(at index: Int) -> Label? {
    guard script.opensParagraph(index) || script.opensFragment(index) else { return nil }
    var next = index
    while next < script.tokens.count, next < index + 8,
      Self.leads.contains(script.tokens[next].hash)
    {
      next += 1
    }
    if script.opensParagraph(index), let label = remark(at: index) { return label }
    guard next > index, next < script.tokens.count else { return nil }
    if let labels = marked(next) {
      let (numbers, end) = list(from: next, first: labels)
      return Label(numbers: numbers, end: end, isStrong: true, isSentence: goesOn(after: end))
    }
    guard Self.nouns.contains(script.tokens[next].hash), next + 1 < script.tokens.count else {
      return nil
    }
    next += 1
    while next < script.tokens.count, next <= index + 9,
      Self.fillers.contains(script.tokens[next].hash)
    {
      next += 1
    }
    guard next < script.tokens.count, let first = labels(of: next),
      first[0].utf8.first?.isDigit == true
    else { return nil }
    let (numbers, end) = list(from: next, first: first)
    return Label(numbers: numbers, end: end, isStrong: true, isSentence: goesOn(after: end))
  }

  private static let references = WordSet(
    ["see", "refer", "per", "above", "same", "response", "answer", "reply"].map { Words.hash($0) })

  /// "The table covers questions 1 and 2": a paragraph on several questions.
  private func remark(at index: Int) -> Label? {
    for next in index..<min(index + 10, script.tokens.count - 1)
    where Self.nouns.contains(script.tokens[next].hash) && !script.opensFragment(next + 1) {
      guard let first = labels(of: next + 1), first[0].utf8.first?.isDigit == true else { continue }
      let (numbers, end) = list(from: next + 1, first: first)
      // "See answers 1 and 2" only points back.
      let points = script.tokens[index..<next].contains { Self.references.contains($0.hash) }
      guard numbers.count > 1, !points || script.tokens[index].hash == Words.code("you") else {
        return nil
      }
      return Label(numbers: numbers, end: end, isStrong: true, isSentence: true)
    }
    return nil
  }

  /// A sentence that names questions: "We hold nothing for point 3", "Point 4 is refused".
  func mention(at index: Int) -> Label? {
    for next in index..<min(index + 10, script.tokens.count - 1)
    where Self.nouns.contains(script.tokens[next].hash) {
      guard let first = labels(of: next + 1), first[0].utf8.first?.isDigit == true else { continue }
      let points = script.tokens[index..<next].contains { Self.references.contains($0.hash) }
      guard !points else { return nil }
      let (numbers, end) = list(from: next + 1, first: first)
      return Label(numbers: numbers, end: end, isStrong: true, isSentence: true)
    }
    return nil
  }

  // MARK: - Numbers

  private static let spelledNumbers: WordTable<String> = WordTable(
    uniqueKeysWithValues: [
      "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
      "twelve",
    ].enumerated().map { (Words.hash($0.element), String($0.offset + 1)) })

  /// `Question one` as labels, where nothing follows on the line.
  private func spelled(_ index: Int) -> [String]? {
    guard let number = Self.spelledNumbers[script.tokens[index].hash] else { return nil }
    // "Answer: Three" is an answer and no label.
    guard script.gap(before: index).allSatisfy(\.isSpace) else { return nil }
    let isLast = index + 1 >= script.tokens.count || script.opensFragment(index + 1)
    let isClosed = script.gap(after: index).contains { $0 == 0x3A || $0 == 0x2E || $0 == 0x2D }
    return isLast || isClosed ? [number] : nil
  }

  /// `Q1`, `A12`, `Q2b` as labels.
  func marked(_ index: Int) -> [String]? {
    let token = script.tokens[index]
    guard token.end - token.start >= 2, token.end - token.start <= 6,
      script.bytes[token.start + 1].isDigit,
      script.bytes[token.start].lowercased == 0x71 || script.bytes[token.start].lowercased == 0x61
    else { return nil }
    return QuestionID(String(script.word(index).dropFirst()))?.labels
  }

  /// The labels of one sign, by its byte.
  private static let single: [[String]] = (0..<128).map { [String(UnicodeScalar(UInt8($0)))] }

  /// The labels of the numbers up to 99, as the id of a question has them.
  private static let figures: [[String]?] = (0..<100).map { QuestionID(String($0))?.labels }

  /// The labels of one or two digits with a letter behind them, which most labels are: `2a`, `12b`.
  private func numberAndLetter(_ token: Script.Token) -> [String]? {
    let last = token.end - 1
    guard token.end - token.start <= 3, script.bytes[last].isLetter else { return nil }
    var number = 0
    for byte in script.bytes[token.start..<last] {
      guard byte.isDigit else { return nil }
      number = number * 10 + Int(byte - 0x30)
    }
    guard let figure = Self.figures[number]?.first else { return nil }
    return [figure, Self.single[Int(script.bytes[last].lowercased)][0]]
  }

  /// The number a word is: `2`, `2a`, `b`, `iv`.
  func labels(of index: Int) -> [String]? {
    guard let found = anyLabels(of: index) else { return nil }
    return StatuteText.begins(at: index + 1, in: script) ? nil : found
  }

  private func anyLabels(of index: Int) -> [String]? {
    let token = script.tokens[index]
    let length = token.end - token.start
    let first = script.bytes[token.start].lowercased
    // Most words are not labels, and are rejected first.
    guard length <= 5 else { return nil }
    if length == 1 { return first == 0x30 ? nil : Self.single[Int(first)] }
    guard first.isDigit || first == 0x69 || first == 0x76 || first == 0x78 else { return nil }
    if length > 2, first.isDigit, script.bytes[token.start + 1].isDigit,
      script.bytes[token.start + 2].isDigit
    {
      return nil
    }
    if length == 2, first.isDigit, first != 0x30, script.bytes[token.start + 1].isDigit {
      return Self.figures[Int(first - 0x30) * 10 + Int(script.bytes[token.start + 1] - 0x30)]
    }
    if first.isDigit, let found = numberAndLetter(token) { return found }
    // "In", "is" and "via" are no numerals.
    let isNumeral =
      first.isDigit
      || script.bytes[token.start..<token.end].allSatisfy { byte in
        let letter = byte.lowercased
        return letter == 0x69 || letter == 0x76 || letter == 0x78
      }
    guard isNumeral else { return nil }
    let word = script.word(index).lowercased()
    if !first.isDigit { return [word] }
    let digits = word.prefix { $0.isNumber }
    guard digits.count <= 2 else { return nil }
    let rest = word.dropFirst(digits.count)
    if rest.count > 1, !rest.dropFirst().allSatisfy({ "ivx".contains($0) }) { return nil }
    if ["1st", "2nd", "3rd"].contains(word) { return nil }
    return QuestionID(word)?.labels
  }

  /// The labels with those of parts in brackets straight behind: `3(a)`, `2(b)(ii)`; and the last
  /// word of them.
  private func withParts(_ labels: [String], at index: Int) -> (labels: [String], last: Int) {
    var all = labels
    var last = index
    while last + 1 < script.tokens.count, all.count < 4, script.gap(after: last).last == 0x28,
      script.gap(after: last).allSatisfy({ $0 == 0x28 || $0 == 0x29 }),
      let part = self.labels(of: last + 1), part[0].utf8.first?.isDigit == false,
      script.gap(after: last + 1).first == 0x29
    {
      all += part
      last += 1
    }
    return (all, last)
  }

  /// The numbers that go on from a first one: `4 & Q5`, `1, 2 and 3`, `5 to 8`.
  ///
  /// With spaces round its dash "1 - 11" is a range only after a plural: "Q1 - 11" answers eleven.
  func list(
    from index: Int, first: [String], allowsSpacedRange: Bool = false
  ) -> (numbers: [[String]], end: Int) {
    var numbers = [first]
    var last = index
    while last + 1 < script.tokens.count, numbers.count < 60,
      script.tokens[last + 1].fragment == script.tokens[index].fragment
    {
      let gap = script.gap(after: last)
      let next = script.tokens[last + 1].hash
      var candidate = last + 1
      var isRange = gap.contains { $0 == 0x2D } || gap.contains(0xE2)
      let isJoined = gap.contains { $0 == 0x26 || $0 == 0x2C || $0 == 0x2F }
      if next == Self.and || Self.ranges.contains(next) {
        isRange = Self.ranges.contains(next)
        candidate += 1
      } else if !isRange && !isJoined {
        break
      }
      while candidate < script.tokens.count, Self.nouns.contains(script.tokens[candidate].hash) {
        candidate += 1
      }
      let isSpaced = gap.count > 1 && gap.contains(0x20) && candidate == last + 1
      // "2. - 6. N/A": both numbers are written as labels are.
      let isLabelled =
        (gap.first == 0x2E || gap.first == 0x29) && candidate < script.tokens.count
        && script.gap(after: candidate).first == gap.first
      if isRange, isSpaced, !allowsSpacedRange, !isLabelled, candidate < script.tokens.count,
        marked(candidate) == nil
      {
        break
      }
      guard candidate < script.tokens.count,
        script.tokens[candidate].fragment == script.tokens[index].fragment,
        let found = marked(candidate) ?? labels(of: candidate),
        case (let more, let end) = withParts(found, at: candidate),
        more[0].utf8.first?.isDigit == true || first[0].utf8.first?.isDigit == false
          || more.count < first.count
      else { break }
      if isRange, let from = Int(numbers[numbers.count - 1][0]), let to = Int(more[0]) {
        guard from < to, to - from < 60 else { break }
        for number in (from + 1)...to { numbers.append([String(number)]) }
      } else if isRange {
        break
      } else {
        numbers.append(more)
      }
      last = end
    }
    return (numbers, last + 1)
  }

  /// Whether the words after a label go on with its sentence: "Questions 5 to 8, it is …".
  private func goesOn(after end: Int) -> Bool {
    guard end < script.tokens.count, !script.opensFragment(end) else { return false }
    let gap = script.gap(before: end)
    if gap.contains(where: { $0 == 0x3A || $0 == 0x2E || $0 == 0x29 || $0 == 0x2D || $0 >= 0x80 }) {
      return false
    }
    let first = script.bytes[script.tokens[end].start]
    return gap.contains(0x2C) || (!first.isUpper && !first.isDigit)
  }

  private func closesLabel(after index: Int) -> Bool {
    if index + 1 >= script.tokens.count || script.opensFragment(index + 1) { return true }
    return script.gap(after: index).contains {
      $0 == 0x2E || $0 == 0x29 || $0 == 0x3A || $0 == 0x2D || $0 >= 0x80
    }
  }
}

extension Script {
  private static let at = Words.hash("at")
  private static let asking = WordSet(
    ["for", "requested", "sought", "asked", "raised"].map { Words.hash($0) })

  /// Whether "at" stands before the number of a question: "what you asked for at 1 and 4".
  func asksAt(_ word: Int) -> Bool {
    guard word > 0, word + 1 < tokens.count, tokens[word].hash == Self.at,
      Self.asking.contains(tokens[word - 1].hash), case let number = tokens[word + 1],
      number.end - number.start <= 2, bytes[number.start].isDigit
    else { return false }
    return gap(after: word + 1).first != 0x25
  }
}
