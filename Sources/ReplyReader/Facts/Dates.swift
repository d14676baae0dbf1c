import FOILaw

/// Reads dates as letters write them.
struct Dates {
  let script: Script

  static let months: WordTable<Int> = {
    var months: [(UInt64, Int)] = []
    for (index, name) in CalendarDay.monthNames.enumerated() {
      months.append((Words.hash(name), index + 1))
      if name.count > 3 { months.append((Words.hash(name.prefix(3)), index + 1)) }
    }
    months.append((Words.code("sept"), 9))
    let welsh = [
      "ionawr", "chwefror", "mawrth", "ebrill", "mai", "mehefin", "gorffennaf", "awst", "medi",
      "hydref",
      "tachwedd", "rhagfyr",
    ]
    for (index, name) in welsh.enumerated() { months.append((Words.hash(name), index + 1)) }
    return WordTable(months)
  }()
  private static let ordinalEnds = WordSet(
    ["st", "nd", "rd", "th", "af", "ail", "ydd", "fed", "eg"].map { Words.hash($0) })

  /// A date that begins at the word, and the word after it.
  func day(at index: Int) -> (CalendarDay, Int)? {
    written(at: index) ?? monthFirst(at: index) ?? figures(at: index)
  }

  /// A day and month whose year is left to the reader: `24 November`, not followed by a year.
  func dayOfYear(at index: Int) -> (month: Int, day: Int, next: Int)? {
    guard let (day, month, next) = dayAndMonth(at: index), year(next) == nil else { return nil }
    return (month, day, next)
  }

  private func number(_ index: Int, digits: ClosedRange<Int>) -> Int? {
    guard index < script.tokens.count else { return nil }
    let token = script.tokens[index]
    guard digits.contains(token.end - token.start) else { return nil }
    return Int(script.word(index))
  }

  /// `9 October 2020`, `1st September 2022`, `7 th May 2015`, `1 Ebrill 2025`, `11 Gorffennaf /
  /// July 2025`.
  private func written(at index: Int) -> (CalendarDay, Int)? {
    guard let (day, month, next) = dayAndMonth(at: index), let year = year(next),
      let found = CalendarDay(year: year, month: month, day: day)
    else { return nil }
    return (found, next + 1)
  }

  private func dayAndMonth(at index: Int) -> (day: Int, month: Int, next: Int)? {
    guard let day = dayOfMonth(index) else { return nil }
    var next = index + 1
    if next < script.tokens.count, Self.ordinalEnds.contains(script.tokens[next].hash) { next += 1 }
    if let of = script.hash(next), of == Words.code("of") || of == Words.code("o") { next += 1 }
    guard let hash = script.hash(next), let month = Self.months[hash] else { return nil }
    next += 1
    // The month again in the other language.
    if let again = script.hash(next), Self.months[again] == month { next += 1 }
    return (day, month, next)
  }

  /// `October 9, 2020`.
  private func monthFirst(at index: Int) -> (CalendarDay, Int)? {
    guard let month = Self.months[script.tokens[index].hash], index + 1 < script.tokens.count,
      let day = dayOfMonth(index + 1), let year = year(index + 2),
      script.gap(after: index + 1).contains(0x2C),
      let found = CalendarDay(year: year, month: month, day: day)
    else { return nil }
    return (found, index + 3)
  }

  private func dayOfMonth(_ index: Int) -> Int? {
    let token = script.tokens[index]
    guard token.end - token.start <= 5, script.bytes[token.start].isDigit else { return nil }
    let word = script.bytes[token.start..<token.end]
    let digits = word.prefix { $0.isDigit }
    guard digits.count <= 2 else { return nil }
    if digits.count < word.count {
      let rest = Words.hash(String(decoding: word.dropFirst(digits.count), as: UTF8.self))
      guard Self.ordinalEnds.contains(rest) else { return nil }
    }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  /// A year of four digits; more digits may be glued to it.
  private func year(_ index: Int) -> Int? {
    guard index < script.tokens.count else { return nil }
    let token = script.tokens[index]
    guard token.end - token.start >= 4,
      script.bytes[token.start..<token.start + 4].allSatisfy(\.isDigit)
    else { return nil }
    let year =
      Int(String(decoding: script.bytes[token.start..<token.start + 4], as: UTF8.self)) ?? 0
    return (1990...2099).contains(year) ? year : nil
  }

  /// `01/10/20`, `27-03-2013`, `9.10.2020`, `2020-10-09`.
  private func figures(at index: Int) -> (CalendarDay, Int)? {
    guard index + 2 < script.tokens.count,
      let mark = script.gap(after: index).mark, [0x2F, 0x2D, 0x2E].contains(mark),
      script.gap(after: index + 1).mark == mark,
      let middle = number(index + 1, digits: 1...2)
    else { return nil }
    if let year = number(index, digits: 4...4), let day = number(index + 2, digits: 1...2) {
      return CalendarDay(year: year, month: middle, day: day).map { ($0, index + 3) }
    }
    guard let day = number(index, digits: 1...2), var year = number(index + 2, digits: 2...4),
      year < 100 || year > 1_900
    else { return nil }
    if year < 100 { year += 2_000 }
    return CalendarDay(year: year, month: middle, day: day).map { ($0, index + 3) }
  }
}

extension Bytes {
  /// The one byte, alone or with a blank on either side.
  fileprivate var mark: UInt8? {
    if count == 1 { return first }
    guard count == 3, first == 0x20, last == 0x20, self[startIndex + 1] == 0x2F else { return nil }
    return self[startIndex + 1]
  }
}
