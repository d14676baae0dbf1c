import Casebook

/// Where an answer begins once its passage has been found: past the number of a paragraph, a title that runs
/// into its sentence, a sentence that only repeats what was asked, and the fields of a form.
struct AnswerStarts {
  let script: Script
  let list: QuestionList
  let wording: Wording
  private let lead: SentenceLead
  /// The numbers that lines begin with, and where.
  private var numbered: [Number: [Int]] = [:]
  /// The numbers that paragraphs begin with, whatever follows them.
  private var paragraphNumbers: Set<Int> = []
  /// The numbers that paragraphs of sections begin with, as "2.3" does, and where.
  private var sectioned: [Number: [Int]] = [:]
  /// The heads before colons that more than two lines begin with.
  private var fields: [UInt64: Int] = [:]

  private struct Number: Hashable {
    let value: Int
    let mark: UInt8
  }

  init(script: Script, list: QuestionList, wording: Wording) {
    self.script = script
    self.list = list
    self.wording = wording
    lead = SentenceLead(script: script)
    for index in script.tokens.indices where script.opensFragment(index) {
      if let number = number(at: index) { numbered[number, default: []].append(index) }
      if script.opensParagraph(index), script.tokens[index].hasDigit,
        let value = Int(script.word(index).prefix(3))
      {
        paragraphNumbers.insert(value)
      }
      if let number = sectionNumber(at: index) { sectioned[number, default: []].append(index) }
      if let field = field(at: index) { fields[field.name, default: 0] += 1 }
    }
    fields = fields.filter { $0.value > 2 }
  }

  /// The answers without what only leads to them.
  func begin(_ placed: inout [Placed?]) {
    var titles: [Int: Int] = [:]
    for (question, place) in placed.enumerated() {
      guard let content = place?.content else { continue }
      var start = goingBack(from: content.lowerBound)
      if let end = fieldEnd(in: content) { start = end }
      if let end = numberEnd(at: start, in: content, of: question)
        ?? sectionEnd(at: start, in: content)
      {
        start = end
      }
      titles[question] = titleEnd(start..<content.upperBound, of: question)
      start = lead.pastRestating(start..<content.upperBound)
      if start < content.upperBound { placed[question]?.content = start..<content.upperBound }
    }
    // One sentence without a verb may be an answer; several are titles, and so is one behind a label.
    let isHabit = Set(titles.values).count > 1
    for (question, end) in titles {
      guard let content = placed[question]?.content,
        isHabit || isLettered(content.lowerBound) || isBehindLabel(content.lowerBound)
          || isOwnLine(content.lowerBound..<end)
      else { continue }
      let start = lead.pastRestating(max(end, content.lowerBound)..<content.upperBound)
      placed[question]?.content = start..<content.upperBound
    }
  }

  // MARK: - Inside a sentence

  private static let joins = WordSet(
    ["and", "but", "or", "of", "while", "whereas", "namely", "none", "not", "yes", "no"].map {
      Words.hash($0)
    })
  private static let person = Words.hash("i")
  private static let article = Words.hash("a")
  /// Words of a sentence before what seemed to be the answer.
  private static let mostBefore = 40

  /// The first word of a sentence that was cut between two words that nothing parts.
  private func goingBack(from word: Int) -> Int {
    if let row = rowStart(before: word) { return row }
    var start = word
    // The point of an address ends no sentence.
    while script.isInAddress(start), word - start < Self.mostBefore { start -= 1 }
    if start < word {
      let first = sentence(before: start)
      return start - first < Self.mostBefore ? first : word
    }
    guard start > 0, script.tokens.indices.contains(start), isInside(start),
      !Self.joins.contains(script.tokens[start].hash)
    else { return start }
    // A full line ends inside the sentence, whatever the next one begins with.
    let first = script.bytes[script.tokens[start].start]
    guard script.isWrapped(at: start) || first.isLetter && !first.isUpper else { return start }
    let before = script.tokens[start - 1]
    if before.hash == Self.person { return start - 1 }
    // "A copy is enclosed": an article, and no letter of a list.
    if before.hash == Self.article, script.bytes[before.start].isUpper { return start - 1 }
    guard before.end - before.start > 1, script.bytes[before.start].isLetter,
      !MarkReader.nouns.contains(before.hash)
    else { return start }
    let sentence = sentence(before: start)
    return start - sentence < Self.mostBefore ? sentence : start
  }

  /// Where the time begins before a figure of a row: "2021/22: 10" is no heading with an answer, and what
  /// stands before "(2021/22: 10, 2022/23: 13)" is part of it.
  private func rowStart(before word: Int) -> Int? {
    guard word > 0, word < script.tokens.count, !script.opensFragment(word),
      script.gap(before: word).contains(0x3A)
    else { return nil }
    var first = word
    var hasYear = false
    while first > 0, word - first < Self.mostPeriod, script.isPeriod((first - 1)..<word) {
      first -= 1
      hasYear = hasYear || script.isYear(first)
      if script.opensFragment(first) { break }
      let gap = script.gap(before: first)
      guard gap.allSatisfy({ $0.isSpace || $0 == 0x2F || $0 == 0x2D }) else { break }
    }
    guard hasYear, hasRow(after: word) else { return nil }
    guard !script.opensFragment(first), script.gap(before: first).last == 0x28 else { return first }
    let start = sentence(before: first)
    return word - start < Self.mostBefore ? start : first
  }

  /// Whether another time with its figure follows in the line.
  private func hasRow(after word: Int) -> Bool {
    var next = word + 1
    while next < script.tokens.count, !script.opensFragment(next), next - word < Self.mostBefore {
      if script.gap(before: next).contains(0x3A), script.tokens[next - 1].hasDigit { return true }
      next += 1
    }
    return false
  }

  /// Words of a time: "April 2021 to March 2022".
  private static let mostPeriod = 6

  /// Where the sentence begins that goes on at the word, or as far back as is looked.
  private func sentence(before start: Int) -> Int {
    var first = start
    while first > 0, start - first < Self.mostBefore {
      if script.endsSentence(after: first - 1) || script.gap(before: first).contains(0x3A) { break }
      if script.opensFragment(first), !script.isWrapped(at: first) { break }
      first -= 1
    }
    return first
  }

  /// Whether only a blank or the end of a full line stands before a word.
  private func isInside(_ word: Int) -> Bool {
    if script.opensFragment(word) {
      return script.isWrapped(at: word)
        && script.gap(after: word - 1).allSatisfy { $0.isSpace || $0 == 0xC2 || $0 == 0xA3 }
    }
    return script.gap(before: word).elementsEqual([0x20])
  }

  // MARK: - Numbers of paragraphs

  /// A number that a line begins with, and the mark behind it: a point, a bracket, or none before a capital.
  private func number(at index: Int) -> Number? {
    let token = script.tokens[index]
    guard token.end - token.start <= 2, index + 1 < script.tokens.count else { return nil }
    var value = 0
    for byte in script.bytes[token.start..<token.end] {
      guard byte.isDigit else { return nil }
      value = value * 10 + Int(byte - 0x30)
    }
    let gap = script.gap(after: index)
    if script.opensFragment(index + 1) {
      return gap.allSatisfy(\.isSpace) ? Number(value: value, mark: 0x0A) : nil
    }
    guard let first = gap.first, gap.last == 0x20 || gap.last == 0x09 else { return nil }
    let next = script.bytes[script.tokens[index + 1].start]
    if first == 0x2E || first == 0x29 { return Number(value: value, mark: first) }
    return gap.allSatisfy(\.isSpace) && next.isUpper ? Number(value: value, mark: 0x20) : nil
  }

  /// One past the number of a paragraph, where the count goes on outside the passage.
  private func numberEnd(at start: Int, in content: Range<Int>, of question: Int) -> Int? {
    guard start + 3 < content.upperBound, script.opensFragment(start),
      let number = number(at: start)
    else { return nil }
    func places(_ value: Int) -> [Int] {
      numbered[Number(value: value, mark: number.mark)] ?? []
    }
    // A list inside the answer begins with one.
    let isListed = number.value < 2 && places(number.value + 1).contains(where: content.contains)
    let near = places(number.value - 1) + places(number.value + 1)
    let isOwn = list.questions[question].id.labels.contains(String(number.value))
    // "3 We hold none" in a paragraph of its own, where others begin "1(i)" or "2.".
    if isOwn, number.mark == 0x20, script.opensParagraph(start), marksAround(number.value),
      !AnswerForm.namesMonth((start + 1)..<(start + 2), in: script),
      places(number.value).count(where: content.contains) == 1
    {
      return start + 1
    }
    guard !isListed, near.contains(where: { !content.contains($0) }),
      !places(number.value - 1).contains(where: content.contains)
    else { return nil }
    return number.mark == 0x2E || number.mark == 0x29 || isOwn ? start + 1 : nil
  }

  /// The authority's own number of a paragraph in a section; the second part stands where a mark would.
  private func sectionNumber(at index: Int) -> Number? {
    guard script.sectionNumberEnd(at: index) != nil, let first = Int(script.word(index)),
      let second = UInt8(script.word(index + 1))
    else { return nil }
    return Number(value: first, mark: second)
  }

  /// One past "2.3" at the head of a paragraph, where another begins with "2.2" or "2.4".
  private func sectionEnd(at start: Int, in content: Range<Int>) -> Int? {
    guard start + 3 < content.upperBound, let number = sectionNumber(at: start) else { return nil }
    let near = [number.mark &- 1, number.mark &+ 1].flatMap {
      sectioned[Number(value: number.value, mark: $0)] ?? []
    }
    return near.contains { !content.contains($0) } ? start + 2 : nil
  }

  /// Whether paragraphs begin with the number before or the one after.
  private func marksAround(_ value: Int) -> Bool {
    paragraphNumbers.contains(value - 1) || paragraphNumbers.contains(value + 1)
  }

  // MARK: - Titles

  /// Words of a title.
  private static let mostTitle = 12
  /// Words that a title does not have: it says nothing.
  private static let saying = WordSet(
    """
    is are was were has have had be been do does did can cannot could will would should may must
    hold holds held we i they it there this these none no not yes nil attached enclosed exempt
    withheld refused provided available see please section regulation
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })

  /// Whether a sentence without a verb is a title over what follows it in its line.
  static func isTitle(_ words: Range<Int>, in script: Script) -> Bool {
    guard let last = words.last, last + 1 < script.tokens.count,
      script.bytes[script.tokens[words.lowerBound].start].isUpper,
      script.bytes[script.tokens[last + 1].start].isUpper,
      script.tokens[last].end - script.tokens[last].start > 3,
      script.gap(after: last).first == 0x2E
    else { return false }
    return words.allSatisfy { index in
      let token = script.tokens[index]
      return !saying.contains(token.hash) && !script.bytes[token.start].isDigit
    }
  }

  /// One past a title that names what the question asks for and runs into the answer: "Sea lice counts.
  /// Weekly counts are attached."
  private func titleEnd(_ words: Range<Int>, of question: Int) -> Int? {
    guard let first = words.first,
      first == 0 || script.endsSentence(after: first - 1)
        || script.opensFragment(first) || isLettered(first - 1) || isBehindLabel(first)
    else { return nil }
    // "D – Caseloads, mean and highest."
    let head = first + 1 < words.upperBound && isLettered(first) ? first + 1 : first
    for index in (head..<words.upperBound).prefix(Self.mostTitle) {
      if Self.saying.contains(script.tokens[index].hash) { return nil }
      let next = index + 1
      guard next + 2 < words.upperBound else { return nil }
      guard script.endsSentence(after: index) else {
        // A line alone may be the head of a table.
        if script.opensFragment(next), !script.isWrapped(at: next) { return nil }
        continue
      }
      guard script.tokens[index].end - script.tokens[index].start > 3,
        script.bytes[script.tokens[next].start].isUpper, !script.asks(after: index),
        AnswerForm.namesMonth(first..<next, in: script)
          || script.forms[head..<next].allSatisfy({ $0.form.isDisjoint(with: .figures) })
      else { return nil }
      return wording.share(of: head..<next, question: question, in: script) >= 0.3 ? next : nil
    }
    return nil
  }

  /// Whether a title stands in a line of its own: the question again, with a point for its question mark.
  private func isOwnLine(_ title: Range<Int>) -> Bool {
    script.opensFragment(title.lowerBound) && script.opensFragment(title.upperBound)
      && !script.isWrapped(at: title.upperBound)
  }

  /// Whether a letter with a dash or a point behind it opens a line.
  private func isLettered(_ word: Int) -> Bool {
    script.opensFragment(word) && script.tokens[word].end - script.tokens[word].start == 1
      && script.gap(after: word).contains { $0 == 0xE2 || $0 == 0x2D || $0 == 0x2E }
  }

  /// Whether the words before one only name a question, as in "Points 6 and 7, police call-outs".
  private func isBehindLabel(_ first: Int) -> Bool {
    guard first > 0, script.gap(before: first).contains(where: { $0 == 0x2C || $0 == 0x3A }) else {
      return false
    }
    var start = first - 1
    while start > 0, first - start < Self.mostLabel, !script.opensFragment(start),
      !script.endsSentence(after: start - 1)
    {
      start -= 1
    }
    return script.opensFragment(start)
      && (start..<first).contains { MarkReader.nouns.contains(script.tokens[$0].hash) }
  }

  /// Words of a label.
  private static let mostLabel = 8

  // MARK: - Fields

  /// The name of a field that a line begins with, and the first word of what it says.
  private func field(at index: Int) -> (name: UInt64, end: Int)? {
    guard script.bytes[script.tokens[index].start].isUpper else { return nil }
    var name = Words.seed
    for next in index..<min(index + 4, script.tokens.count) {
      name = (name ^ script.tokens[next].hash) &* 0x0000_0100_0000_01b3
      if script.gap(after: next).first == 0x3A { return (name, next + 1) }
      if script.opensFragment(next + 1) { return nil }
    }
    return nil
  }

  /// Past the second field of a form that each question has: "Information requested: … Information
  /// provided: …".
  private func fieldEnd(in content: Range<Int>) -> Int? {
    guard let first = content.first, !fields.isEmpty, script.opensFragment(first),
      let asked = field(at: first), fields[asked.name] != nil
    else { return nil }
    for index in content.dropFirst().prefix(200) where script.opensFragment(index) {
      guard let other = field(at: index), fields[other.name] != nil, other.name != asked.name,
        other.end < content.upperBound
      else { continue }
      return other.end
    }
    return nil
  }
}
