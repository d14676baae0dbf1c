import FOILaw

/// Reads dates as letters write them, and finds the letter's own.
struct DateFinder {
  let script: Script
  /// One past the last word before the answers.
  let head: Int

  private static let months: [UInt64: Int] = {
    var months: [UInt64: Int] = [:]
    for (index, name) in CalendarDay.monthNames.enumerated() {
      months[Words.hash(name)] = index + 1
      months[Words.hash(name.prefix(3))] = index + 1
    }
    months[Words.hash("sept")] = 9
    return months
  }()
  private static let ordinalEnds = WordSet(["st", "nd", "rd", "th"].map { Words.hash($0) })
  private static let own = WordSet(
    ["date", "dated", "sent", "responded", "response", "issued", "reply"].map { Words.hash($0) })
  private static let others = WordSet(
    [
      "received", "requested", "request", "request", "your", "from", "until", "by", "on", "since",
      "between", "before",
    ]
    .map { Words.hash($0) })

  /// The letter's own date, or nil where it has none.
  var date: CalendarDay? {
    var best: (score: Int, day: CalendarDay)?
    var index = 0
    let early = min(head, script.tokens.count, 500)
    // Beyond the head only a heading such as "Response 27-03-2013" dates the letter.
    let end = min(script.tokens.count, 3_000)
    while index < end {
      guard let (day, next) = day(at: index) else {
        index += 1
        continue
      }
      let score = score(of: index..<next) - (index < early ? 0 : 3)
      if score > 1, score > best?.score ?? 1 { best = (score, day) }
      index = next
    }
    return best?.day
  }

  private func score(of range: Range<Int>) -> Int {
    let fragment = script.tokens[range.lowerBound].fragment
    var before: [UInt64] = []
    var index = range.lowerBound
    while index > 0, before.count < 4, script.tokens[index - 1].fragment >= fragment - 1 {
      index -= 1
      if script.tokens[index].fragment != fragment, !before.isEmpty { break }
      before.append(script.tokens[index].hash)
    }
    var score = 0
    let nearest = before.prefix(3)
    if nearest.contains(where: Self.own.contains) { score += 3 }
    if nearest.contains(where: Self.others.contains), !nearest.contains(Words.hash("date")),
      !nearest.contains(Words.hash("responded"))
    {
      score -= 5
    }
    if before.first == Words.hash("received"), nearest.contains(Words.hash("date")) { score -= 6 }
    let words = tokenCount(of: fragment)
    // A date that has its line to itself, or shares it with a reference, heads the letter.
    if words <= range.count + 1 { score += 3 } else if words <= range.count + 5 { score += 2 }
    return score
  }

  private func tokenCount(of fragment: Int) -> Int {
    var count = 0
    for token in script.tokens.prefix(2_000) where token.fragment == fragment { count += 1 }
    return count
  }

  // MARK: - Reading one date

  /// A date that begins at the word, and the word after it.
  func day(at index: Int) -> (CalendarDay, Int)? {
    written(at: index) ?? figures(at: index)
  }

  private func number(_ index: Int, digits: ClosedRange<Int>) -> Int? {
    guard index < script.tokens.count else { return nil }
    let token = script.tokens[index]
    guard digits.contains(token.end - token.start) else { return nil }
    return Int(script.word(index))
  }

  /// `9 October 2020`, `1st September 2022`, `7 th May 2015`.
  private func written(at index: Int) -> (CalendarDay, Int)? {
    guard let day = dayOfMonth(index) else { return nil }
    var next = index + 1
    if next < script.tokens.count, Self.ordinalEnds.contains(script.tokens[next].hash) { next += 1 }
    if next < script.tokens.count, script.tokens[next].hash == Words.hash("of") { next += 1 }
    guard let hash = script.hash(next), let month = Self.months[hash], let year = year(next + 1),
      let found = CalendarDay(year: year, month: month, day: day)
    else { return nil }
    return (found, next + 2)
  }

  private func dayOfMonth(_ index: Int) -> Int? {
    let token = script.tokens[index]
    guard token.end - token.start <= 4, script.bytes[token.start].isDigit else { return nil }
    let word = script.word(index).lowercased()
    let digits = word.prefix { $0.isNumber }
    let rest = word.dropFirst(digits.count)
    guard digits.count <= 2, rest.isEmpty || ["st", "nd", "rd", "th"].contains(String(rest)) else {
      return nil
    }
    return Int(digits)
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
      let mark = script.gap(after: index).only, [0x2F, 0x2D, 0x2E].contains(mark),
      script.gap(after: index + 1).only == mark,
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

extension ArraySlice<UInt8> {
  /// The one byte, if there is just one.
  fileprivate var only: UInt8? { count == 1 ? first : nil }
}
