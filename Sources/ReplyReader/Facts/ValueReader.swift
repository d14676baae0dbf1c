import Casebook
import FOILaw

/// Reads the figures, dates and yes or no of an answer, with the period each belongs to.
struct ValueReader {
  let script: Script
  let content: Range<Int>
  private let dates: Dates
  private var values: [AnswerValue] = []
  /// The period given before the figures: "2018/19 - £325,100.51".
  private var period: String?
  /// Whether a value was read in this sentence, so that a period after it is its own.
  private var isOpen = false

  /// A table of figures is in the original; the reading keeps what a person can compare.
  private static let mostWords = 600
  private static let mostValues = 60

  init(script: Script, content: Range<Int>) {
    self.script = script
    self.content = content.prefix(Self.mostWords)
    dates = Dates(script: script)
  }

  static func values(in content: Range<Int>, _ script: Script) -> [AnswerValue] {
    var reader = ValueReader(script: script, content: content)
    reader.read()
    return reader.values
  }

  private mutating func read() {
    guard let first = content.first else { return }
    readWord(first)
    var index = first
    while index < content.upperBound, values.count < Self.mostValues {
      if script.opensParagraph(index) { period = nil }
      if script.opensFragment(index) || index > first && script.endsSentence(after: index - 1) {
        isOpen = false
      }
      guard script.bytes[script.tokens[index].start].isDigit else {
        index += 1
        continue
      }
      index = max(index + 1, readDate(index) ?? readPeriod(index) ?? readNumber(index) ?? 0)
    }
  }

  private static let yes = Words.hash("yes")
  private static let no = Words.hash("no")
  private static let numbers: WordTable<String> = {
    var numbers: [UInt64: String] = [
      Words.hash("none"): "0", Words.hash("nil"): "0", Words.hash("zero"): "0",
      Words.hash("eleven"): "11", Words.hash("twelve"): "12",
    ]
    let words = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
    for (index, word) in words.enumerated() { numbers[Words.hash(word)] = String(index + 1) }
    return WordTable(uniqueKeysWithValues: numbers.map { ($0.key, $0.value) })
  }()

  /// An answer that is one word, or begins with yes or no.
  private mutating func readWord(_ first: Int) {
    let hash = script.tokens[first].hash
    if hash == Self.yes || hash == Self.no && !goesOn(after: first) {
      values.append(AnswerValue(.yesNo, hash == Self.yes ? "yes" : "no"))
    } else if content.count <= 3, let number = Self.numbers[hash] {
      values.append(AnswerValue(.count, number, unit: unit(after: first + 1)))
    } else if content.count <= 6 {
      // "Fewer than five", "No more than two days".
      for index in content.prefix(4).dropFirst() {
        guard let number = Self.numbers[script.tokens[index].hash], let bound = bound(before: index)
        else { continue }
        values.append(AnswerValue(.count, number, unit: unit(after: index + 1), bound: bound))
        return
      }
    }
  }

  /// "No record of it" is no No.
  private func goesOn(after index: Int) -> Bool {
    index + 1 < content.upperBound && !script.opensFragment(index + 1)
      && script.gap(after: index).allSatisfy { $0 == 0x20 }
  }

  private mutating func readDate(_ index: Int) -> Int? {
    guard let (day, next) = dates.day(at: index), next <= content.upperBound else { return nil }
    values.append(AnswerValue(.date, day.description))
    return next
  }

  // MARK: - Periods

  private static let leads = WordSet(["in", "for", "during", "of", "since"].map { Words.hash($0) })

  private mutating func readPeriod(_ index: Int) -> Int? {
    guard let year = year(index), !hasSign(before: index),
      ![0x2F, 0x2D, 0x5F, 0x3D].contains(script.gap(before: index).last ?? 0)
    else { return nil }
    var text = String(year)
    var next = index + 1
    if let second = secondYear(after: index, from: year) {
      text = second
      next += 1
    } else if script.gap(after: index).first == 0x2C || script.gap(after: index).first == 0x25 {
      return nil
    }
    if next == index + 1, isYearOfLaw(index) { return next }
    if next == index + 1, isNumberOfThings(index) { return nil }
    let isAfter =
      isOpen
      && (script.gap(before: index).last == 0x28
        || index > content.lowerBound && Self.leads.contains(script.tokens[index - 1].hash))
    if isAfter, let last = values.last, last.period == nil {
      values[values.count - 1] = AnswerValue(
        last.kind, last.value, unit: last.unit, period: text, note: last.note, bound: last.bound)
    } else {
      period = text
    }
    return next
  }

  private static let laws = WordSet(
    [
      "act", "acts", "regulations", "regulation", "rules", "order", "directive", "measure", "bill",
      "deddf", "rheoliadau", "code", "scheme", "convention", "treaty", "foia", "foisa", "eir",
      "eirs",
    ].map { Words.hash($0) })

  /// The year of an Act, or of a judgment, is not a period of a figure: "Housing (Scotland) Act 2001".
  private func isYearOfLaw(_ index: Int) -> Bool {
    if script.gap(before: index).last == 0x5B { return true }
    guard index > 0 else { return false }
    let isNear = script.gap(before: index).allSatisfy { $0 == 0x20 || $0 == 0x28 || $0 == 0x2C }
    if isNear, Self.laws.contains(script.tokens[index - 1].hash) { return true }
    // "Freedom of Information Act (FOIA) 2000", "EIR (Scotland) 2004".
    return index > 1 && script.gap(before: index).first == 0x29
      && Self.laws.contains(script.tokens[index - 2].hash)
  }

  private func year(_ index: Int) -> Int? {
    let token = script.tokens[index]
    guard token.end - token.start == 4, let year = Int(script.word(index)) else { return nil }
    return (1_990...2_099).contains(year) ? year : nil
  }

  /// `2018/19`, `2018-2019`, `2018–19`, in one spelling.
  private func secondYear(after index: Int, from year: Int) -> String? {
    let gap = script.gap(after: index)
    guard index + 1 < content.upperBound, gap.count <= 3, !gap.contains(0x20),
      gap.first == 0x2F || gap.first == 0x2D || gap.first == 0xE2
    else { return nil }
    let word = script.word(index + 1)
    guard let second = Int(word), word.utf8.count == 2 || word.utf8.count == 4 else { return nil }
    guard second % 100 == (year + 1) % 100 else { return nil }
    return "\(year)/" + (second % 100 < 10 ? "0" : "") + String(second % 100)
  }

  // MARK: - Numbers

  private mutating func readNumber(_ index: Int) -> Int? {
    guard let (digits, next) = figure(at: index) else { return nil }
    var isMoney = hasSign(before: index)
    let after = script.gap(after: next - 1)
    let following = next < content.upperBound ? script.tokens[next].hash : 0
    let isShare =
      after.first == 0x25 || following == Words.code("percent")
      || following == Words.code("per") && script.hash(next + 1) == Words.code("cent")
    if !isMoney && !isShare, isNoAmount(index, next) { return next }
    var end = next
    var value = digits
    if let places = Self.scales[following], !isShare, !script.opensFragment(next) {
      value = Self.shifted(digits, places)
      end += 1
    }
    if !isShare, isPounds(end) {
      isMoney = true
      end += 1
    }
    let kind: AnswerValue.Kind = isMoney ? .money : isShare ? .percentage : .count
    values.append(
      AnswerValue(
        kind, value, unit: isMoney ? "GBP" : isShare ? nil : unit(after: end), period: period,
        note: note(after: end), bound: bound(before: index) ?? bound(after: end)))
    isOpen = true
    return end
  }

  /// The digits of a number with its thousands and its fraction: `325,100.51`.
  private func figure(at index: Int) -> (digits: String, next: Int)? {
    let token = script.tokens[index]
    let whole = script.bytes[token.start..<token.end]
    let suffix = whole.last.map { Self.suffixes[$0.lowercased] ?? 0 } ?? 0
    guard whole.dropLast(suffix > 0 ? 1 : 0).allSatisfy(\.isDigit), whole.count <= 15 else {
      return nil
    }
    var digits = String(decoding: whole.dropLast(suffix > 0 ? 1 : 0), as: UTF8.self)
    if suffix > 0 { return (Self.shifted(digits, suffix), index + 1) }
    var next = index + 1
    while next < content.upperBound, digits.utf8.count <= 15, isJoined(next, by: 0x2C),
      script.tokens[next].end - script.tokens[next].start == 3, isNumber(next)
    {
      digits += script.word(next)
      next += 1
    }
    if next < content.upperBound, isJoined(next, by: 0x2E) {
      let fraction = script.tokens[next]
      let last = Self.suffixes[script.bytes[fraction.end - 1].lowercased] ?? 0
      let part = script.bytes[fraction.start..<(fraction.end - (last > 0 ? 1 : 0))]
      if !part.isEmpty, part.count <= 8, part.allSatisfy(\.isDigit) {
        digits += "." + String(decoding: part, as: UTF8.self)
        next += 1
        if last > 0 { digits = Self.shifted(digits, last) }
      }
    }
    return (digits, next)
  }

  private func isNumber(_ index: Int) -> Bool {
    script.bytes[script.tokens[index].start..<script.tokens[index].end].allSatisfy(\.isDigit)
  }

  private func isJoined(_ index: Int, by mark: UInt8) -> Bool {
    let gap = script.gap(before: index)
    return !script.opensFragment(index) && gap.count == 1 && gap.first == mark
  }

  /// A pound sign right before the number.
  private func hasSign(before index: Int) -> Bool {
    let gap = script.gap(before: index).reversed().drop { $0 == 0x20 }
    return gap.first == 0xA3
  }

  private static let names = WordSet(
    [
      "section", "sections", "s", "regulation", "regulations", "reg", "question", "questions", "q",
      "article", "paragraph", "page", "number", "no", "ref", "reference", "act", "part", "annex",
      "appendix", "foi", "tel", "telephone", "room", "floor", "house",
    ].map { Words.hash($0) })

  /// Numbers of sections, questions, telephones and addresses are not amounts.
  private func isNoAmount(_ index: Int, _ next: Int) -> Bool {
    let before = script.gap(before: index)
    let after = script.gap(after: next - 1)
    if let mark = before.last, [0x2F, 0x2D, 0x40, 0x3D, 0x5F, 0x23].contains(mark),
      !before.contains(0x20)
    {
      return true
    }
    if let mark = after.first, [0x2F, 0x28, 0x40, 0x5F, 0x3A].contains(mark) { return true }
    if before.last == 0x28, before.count == 1, !script.opensFragment(index) { return true }
    let token = script.tokens[index]
    if script.bytes[token.start] == 0x30, token.end - token.start > 1 { return true }
    guard index > content.lowerBound else { return false }
    let previous = script.tokens[index - 1]
    // The second half of a telephone number.
    let isTelephone =
      script.bytes[previous.start] == 0x30 && previous.end - previous.start >= 3
      && isNumber(index - 1) && before.allSatisfy { $0 == 0x20 }
    return isTelephone || Self.names.contains(previous.hash)
  }

  private static let scales: WordTable<Int> = [
    Words.hash("million"): 6, Words.hash("m"): 6, Words.hash("billion"): 9, Words.hash("bn"): 9,
    Words.hash("k"): 3, Words.hash("thousand"): 3,
  ]
  private static let suffixes: [UInt8: Int] = [0x6D: 6, 0x6B: 3]

  /// The decimal number with its point moved to the right: "1.25" by six is "1250000".
  private static func shifted(_ digits: String, _ places: Int) -> String {
    let halves = digits.split(separator: ".", maxSplits: 1)
    let fraction = halves.count > 1 ? String(halves[1]) : ""
    let whole = String(halves.first ?? "0")
    if fraction.utf8.count <= places {
      let number = whole + fraction + String(repeating: "0", count: places - fraction.utf8.count)
      let trimmed = number.drop { $0 == "0" }
      return trimmed.isEmpty ? "0" : String(trimmed)
    }
    return whole + fraction.prefix(places) + "." + fraction.dropFirst(places)
  }

  private static let remarks = WordSet(
    [
      "excluding", "including", "inclusive", "exclusive", "excl", "incl", "ex", "plus", "inc",
      "without", "with",
    ].map { Words.hash($0) })

  /// "excluding VAT" right after the value.
  private func note(after next: Int) -> String? {
    guard next < content.upperBound, Self.remarks.contains(script.tokens[next].hash) else {
      return nil
    }
    for end in next + 1..<min(next + 3, content.upperBound)
    where script.tokens[end].hash == Words.code("vat") {
      return (next...end).map(script.word).joined(separator: " ")
    }
    return nil
  }
}
