/// A stretch of the letter at whose start something new may begin: a line, a cell, a sentence.
struct Unit {
  /// First word and one past the last.
  let words: Range<Int>
  /// Whether it begins a line or a cell.
  let opensLine: Bool
  /// Whether an empty line comes before it.
  let opensParagraph: Bool
  /// Whether it begins a cell with answers.
  let isAnswerCell: Bool
}

extension Script {
  private static let links = WordSet(
    ["in", "for", "and", "to", "the", "year", "during", "or", "at"].map { Words.hash($0) })
  /// Words of a row of figures inside a sentence.
  private static let mostInRow = 10

  /// Whether the stretch up to the next comma or end has nothing but figures: "2020-21: 377" goes on with
  /// the figures before it.
  func isFigureRow(at word: Int) -> Bool {
    guard tokens[word].hasDigit else { return false }
    for index in word..<min(word + Self.mostInRow, tokens.count) {
      guard tokens[index].hasDigit || Self.links.contains(tokens[index].hash) else { return false }
      let gap = gap(after: index)
      if endsSentence(after: index) || gap.contains(0x3B) || gap.starts(with: [0x2C, 0x20]) {
        return true
      }
    }
    return false
  }

  private static let addresses = WordSet(["www", "http", "https"].map { Words.hash($0) })

  /// Whether the address of a page begins at a word, or the number that its text in an e-mail has:
  /// "[1]https://…".
  func beginsAddress(_ word: Int) -> Bool {
    guard word < tokens.count else { return false }
    let isNumber =
      word + 1 < tokens.count && tokens[word].hasDigit && gap(after: word).elementsEqual([0x5D])
    return Self.addresses.contains(tokens[isNumber ? word + 1 : word].hash)
  }

  /// Whether a line with a capital stands below one with an address, which no full stop ends.
  func opensBelowAddress(_ word: Int) -> Bool {
    guard word > 0, word < tokens.count, opensFragment(word),
      bytes[tokens[word].start].isUpper
    else { return false }
    var line = word - 1
    while line > 0, !opensFragment(line), word - line < 30 {
      if beginsAddress(line) { return true }
      line -= 1
    }
    return beginsAddress(line)
  }

  /// Whether nothing but a point parts the word from the one before, as in "survey@board.example".
  func isInAddress(_ word: Int) -> Bool {
    guard word > 0, word < tokens.count, !opensFragment(word) else { return false }
    let first = bytes[tokens[word].start]
    return first.isLetter && !first.isUpper && gap(before: word).elementsEqual([0x2E])
  }

  /// Whether a word is a figure such as 2024.
  func isYear(_ word: Int) -> Bool {
    let token = tokens[word]
    return token.end - token.start == 4
      && bytes[token.start..<token.end].allSatisfy(\.isDigit)
      && [0x31, 0x32].contains(bytes[token.start])
  }

  /// Whether words only say a time: "In 2023-24:" begins a row and is no heading.
  func isPeriod(_ words: Range<Int>) -> Bool {
    words.contains { tokens[$0].hasDigit }
      && words.allSatisfy {
        tokens[$0].hasDigit || Self.links.contains(tokens[$0].hash) || traits[$0].contains(.month)
      }
  }
}

/// Cuts a letter into units.
struct UnitCutter {
  let script: Script
  /// Where a question's own words begin.
  let echoes: Echoes

  func units() -> [Unit] {
    var units: [Unit] = []
    let count = script.tokens.count
    guard count > 0 else { return [] }
    var start = 0
    for index in 1..<max(count, 1) where begins(index, after: start) {
      units.append(unit(start..<index))
      start = index
    }
    units.append(unit(start..<count))
    return units
  }

  private func unit(_ words: Range<Int>) -> Unit {
    Unit(
      words: words, opensLine: script.opensFragment(words.lowerBound),
      opensParagraph: script.opensParagraph(words.lowerBound),
      isAnswerCell: script.isAnswerCell(words.lowerBound))
  }

  private func begins(_ index: Int, after start: Int) -> Bool {
    guard script.opensFragment(index) else {
      if index - start > 3, echoes.begin(at: index), !goesOnInSentence(index) { return true }
      if script.isAnswerCell(index) { return true }
      let gap = script.gap(after: index - 1)
      if isInlineMark(index, gap), index > start, !isPart(index, behind: start),
        !endsCount(index, gap)
      {
        return true
      }
      if countsOn(index, gap, from: start) { return true }
      // Square brackets set a remark off, as where answers are written into the request.
      if gap.contains(0x5B) { return true }
      guard gap.count >= 2, script.endsSentence(after: index - 1) || gap.first == 0x3B else {
        return false
      }
      if gap.first == 0x3B, script.isFigureRow(at: index) { return false }
      // "s. 43", "No. 5", "e.g. a van": a short word before a point ends nothing.
      let before = script.tokens[index - 1]
      let isShort = before.end - before.start <= 3 && gap.first == 0x2E
      // "2. How many": the number belongs to what follows; "in 12. How many" does not.
      return !isShort || index - 1 > start && script.bytes[before.start].isDigit
    }
    if script.opensParagraph(index) || script.isAnswerCell(index) { return true }
    guard script.isWrapped(at: index) else { return true }
    let first = script.bytes[script.fragments[script.tokens[index].fragment].start]
    let token = script.tokens[index]
    // A long line before: only what looks like a new item breaks it.
    if first == 0x28, goesOn(at: index) { return false }
    if first.isDigit, !isNumbered(index) { return false }
    if token.end - token.start <= 2 { return !first.isLetter || first.isUpper || isItem(index) }
    return !first.isLetter || first.isUpper && endsItem(index - 1)
  }

  /// Whether a question's words are part of a sentence: "the berths, the hours and the safety assessment
  /// are exempt".
  private func goesOnInSentence(_ index: Int) -> Bool {
    let first = script.bytes[script.tokens[index].start]
    return first.isLetter && !first.isUpper
      && script.gap(before: index).allSatisfy { $0 == 0x20 || $0 == 0x2C }
  }

  /// Whether a short word at the head of a line is a letter or numeral of a list, and no "in" or "of".
  private func isItem(_ index: Int) -> Bool {
    let token = script.tokens[index]
    let after = script.gap(after: index)
    if token.end - token.start == 1 { return after.first != 0x20 || after.count > 1 }
    return after.first == 0x29 || after.first == 0x2E || after.first == 0x3A || after.count > 1
  }

  /// Whether a number at the head of a line counts something, and is no figure of the sentence that goes on
  /// there: "in the year to / 31 March 2024".
  private func isNumbered(_ index: Int) -> Bool {
    let after = script.gap(after: index)
    guard let first = after.first, after.count > 1 else { return after.isEmpty }
    return first == 0x29 || first == 0x2E || first == 0x3A || first == 0x09
      || first == 0x20 || first == 0xE2 || first == 0x2D
  }

  /// Whether brackets at the head of a line are part of the sentence that goes on there: "(question 3)
  /// is exempt".
  private func goesOn(at index: Int) -> Bool {
    for word in index..<min(index + 6, script.tokens.count - 1)
    where script.gap(after: word).contains(0x29) {
      let next = script.bytes[script.tokens[word + 1].start]
      return word > index && next.isLetter && !next.isUpper && !script.opensFragment(word + 1)
    }
    return false
  }

  private static let laws = WordSet(
    [
      "section", "sections", "s", "regulation", "reg", "article", "no", "schedule", "page", "and",
      "or", "to", "item", "paragraph", "note", "part", "question", "questions", "parts", "point",
    ]
    .map { Words.hash($0) })

  private static let counting = WordSet(
    [
      "is", "are", "was", "were", "has", "have", "had", "than", "about", "of", "by", "with",
      "around",
    ]
    .map { Words.hash($0) })

  /// Whether a number before a point is the last word of its sentence.
  ///
  /// "There are 46. I do not think so", "2022 - 1, 2023 - 0. Phones: 3".
  private func endsCount(_ index: Int, _ gap: Bytes) -> Bool {
    guard script.bytes[script.tokens[index].start].isDigit,
      script.gap(after: index).first == 0x2E
    else { return false }
    let before = script.tokens[index - 1]
    return gap.count == 1 && Self.counting.contains(before.hash)
      || before.hasDigit && gap.count == 3 && gap.contains(0x2D)
  }

  /// Whether a letter or small number has a point or a bracket after it, as parts in a line do.
  private func isInlineMark(_ index: Int, _ gap: Bytes) -> Bool {
    let token = script.tokens[index]
    guard token.end - token.start <= 3,
      gap.last == 0x20 || gap.last == 0x28 && gap.first == 0x20,
      !gap.contains(0x2C), !gap.contains(0x26),
      opensList(index, gap) || !Self.laws.contains(script.tokens[index - 1].hash)
    else { return false }
    let after = script.gap(after: index)
    // "2. - 6. N/A" is one label.
    if gap.contains(0x2D) || gap.contains(0xE2), gap.first == 0x2E || gap.first == 0x29 {
      return false
    }
    // "Of what you ask at 1), we withhold all": a mention, and no label.
    guard after.first == 0x29 || after.first == 0x2E, after.count >= 2,
      after.last == 0x20
        || after.dropFirst().elementsEqual([0x20, 0xC2, 0xA3]),
      !after.contains(0x2C),
      !script.opensFragment(index + 1)
    else { return false }
    let first = script.bytes[token.start]
    let length = token.end - token.start
    return length == 1 && (first.isDigit || first.isLetter && !first.isUpper)
      || length <= 3
        && script.bytes[token.start..<token.end].allSatisfy {
          $0 == 0x69 || $0 == 0x76 || $0 == 0x78
        }
      || length == 2 && first.isDigit
  }

  /// Whether a number counts on from the one that the unit begins with: "Q1 Yes Q2 14", "1 - Yes; 2 - 14".
  private func countsOn(_ index: Int, _ gap: Bytes, from start: Int) -> Bool {
    let token = script.tokens[index]
    guard index > start + 1, index + 1 < script.tokens.count, token.hasDigit,
      token.end - token.start <= 3, !script.opensFragment(index + 1), gap.last == 0x20
    else { return false }
    let reader = MarkReader(script: script)
    let after = script.gap(after: index)
    // "In reply: 1 - Yes; 2 - 14"
    if gap.first == 0x3A, reader.dashes(after), script.word(index) == "1" { return true }
    let isDashed = reader.dashes(after) && reader.dashes(script.gap(after: start))
    if let number = reader.glued(index), let last = reader.glued(start) {
      let next = script.bytes[script.tokens[index + 1].start]
      // "Q1 - 62%, Q2 - 61%" gives the quarters of a year.
      return script.bytes[token.start].lowercased == 0x71 && !gap.contains(0x2C)
        && Self.counts(number, after: last)
        && !Self.laws.contains(script.tokens[index - 1].hash)
        && (isDashed || after.elementsEqual([0x20]) && (next.isUpper || next.isDigit))
    }
    guard isDashed, gap.count == 2, [0x3B, 0x2C, 0x2E].contains(gap[gap.startIndex]),
      let number = reader.element(at: index), let last = reader.element(at: start)
    else { return false }
    return Self.counts(number, after: last)
  }

  private static func counts(_ number: [String], after last: [String]) -> Bool {
    guard number.count == 1, last.count == 1, let value = Int(number[0]), let before = Int(last[0])
    else { return false }
    return value == before + 1
  }

  /// Whether the letter of the first part stands right behind the number of its question at the head of a
  /// line: "1) a) 214", "Q1 - (a) 214".
  private func isPart(_ index: Int, behind start: Int) -> Bool {
    guard index == start + 1, script.opensFragment(start),
      script.bytes[script.tokens[index].start].isLetter
    else { return false }
    let reader = MarkReader(script: script)
    let number = reader.element(at: start) ?? reader.glued(start)
    return number.map { $0.count == 1 && $0[0].utf8.first?.isDigit == true } ?? false
  }

  /// "The answers to your questions: 1. None."
  private func opensList(_ index: Int, _ gap: Bytes) -> Bool {
    gap.first == 0x3A && script.word(index) == "1"
  }

  private func endsItem(_ index: Int) -> Bool {
    script.gap(after: index).contains { $0 == 0x3A || $0 == 0x3B || $0 == 0x29 || $0 == 0x5D }
  }
}
