import Casebook
package import FOILaw

/// Days as a column of a spreadsheet writes them.
///
/// In the United Kingdom the day comes before the month, but an American form does not know that. No
/// cell is guessed alone: whether the day or the month comes first is decided for the whole column, by the cells
/// that can be read in one way only.
package enum SheetDates {
  /// Which number comes first in `3/4/2019`.
  package enum Order: String, CaseIterable, Sendable, Hashable {
    /// 3 April.
    case dayFirst = "dmy"
    /// March 4.
    case monthFirst = "mdy"
  }

  /// Cells that cannot belong to one column: one must have the day first, the other the month.
  package struct Mixed: Error, Sendable, Hashable {
    package let dayFirst: (row: Int, text: String)
    package let monthFirst: (row: Int, text: String)

    package static func == (lhs: Mixed, rhs: Mixed) -> Bool {
      lhs.dayFirst == rhs.dayFirst && lhs.monthFirst == rhs.monthFirst
    }

    package func hash(into hasher: inout Hasher) {
      hasher.combine(dayFirst.row)
      hasher.combine(monthFirst.row)
    }
  }

  /// The order that the cells of a column show, or `nil` where any would do.
  package static func order(
    of cells: [(row: Int, text: String)]
  ) throws(Mixed) -> Order? {
    var dayFirst: (Int, String)?
    var monthFirst: (Int, String)?
    for (row, text) in cells {
      guard let (first, second, _) = numbers(of: text) else { continue }
      if first > 12, second <= 12 { dayFirst = dayFirst ?? (row, text) }
      if second > 12, first <= 12 { monthFirst = monthFirst ?? (row, text) }
    }
    if let dayFirst, let monthFirst {
      throw Mixed(dayFirst: dayFirst, monthFirst: monthFirst)
    }
    return dayFirst != nil ? .dayFirst : monthFirst != nil ? .monthFirst : nil
  }

  /// The day that a cell means, or `nil` if it is none; a time of day after it is passed over.
  ///
  /// `2019-03-04`, `4/3/2019`, `4.3.19`, `4 March 2019`, `4-Mar-19`, `March 4, 2019`, and the number under which
  /// Excel keeps a day. A year of two digits is of this century, as the Acts are.
  package static func day(_ text: String, order: Order = .dayFirst) -> CalendarDay? {
    let text = text.trimmed
    if let day = CalendarDay(iso: String(text.prefix(10))), isEnd(text.dropFirst(10)) { return day }
    if let (first, second, year) = numbers(of: text) {
      let (day, month) = order == .dayFirst ? (first, second) : (second, first)
      return CalendarDay(year: year, month: month, day: day)
    }
    return serial(text) ?? inWords(text)
  }

  /// The three numbers of `a/b/year`, with whatever between them.
  private static func numbers(of text: String) -> (Int, Int, Int)? {
    let day = text.trimmed.prefix { !$0.isWhitespace && $0 != "T" && $0 != "," }
    guard isEnd(text.trimmed.dropFirst(day.count)) else { return nil }
    for separator in ["/", ".", "-"] as [Character] {
      let parts = day.split(separator: separator, omittingEmptySubsequences: false)
      guard parts.count == 3, parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }),
        parts[0].count <= 2, parts[1].count <= 2, [2, 4].contains(parts[2].count),
        let first = Int(parts[0]), let second = Int(parts[1]), let year = Int(parts[2])
      else { continue }
      return (first, second, parts[2].count == 2 ? 2000 + year : year)
    }
    return nil
  }

  /// Whether nothing but a time of day follows.
  private static func isEnd(_ rest: Substring) -> Bool {
    rest.allSatisfy { character in
      character.isWhitespace || character.isASCIIDigit || "T,:.+-Z".contains(character)
        || "apmAPM".contains(character)
    } && (rest.first.map { !$0.isASCIIDigit } ?? true)
  }

  /// Excel counts days from the end of 1899; 2000 to 2100 are numbers of five digits.
  private static func serial(_ text: String) -> CalendarDay? {
    guard text.count >= 5, text.allSatisfy({ $0.isASCIIDigit || $0 == "." }),
      let number = Double(text), (36_526..<73_051).contains(number),
      let epoch = CalendarDay(year: 1899, month: 12, day: 30)
    else { return nil }
    return epoch.advanced(by: Int(number))
  }

  private static let months = CalendarDay.monthNames.map { $0.lowercased() }
  private static let weekdays = CalendarDay.weekdayNames.map { $0.lowercased() }

  private static func inWords(_ text: String) -> CalendarDay? {
    var parts = text.lowercased().split { $0 == " " || $0 == "," || $0 == "-" || $0 == "/" }
      .map(String.init)
    if let first = parts.first, isName(first, of: weekdays) != nil { parts.removeFirst() }
    if parts.count > 3 { parts.removeLast(parts.count - 3) }
    guard parts.count == 3 else { return nil }
    if let month = isName(parts[0], of: months) { (parts[0], parts[1]) = (parts[1], "\(month)") }
    for ending in ["st", "nd", "rd", "th"] where parts[0].hasSuffix(ending) {
      parts[0].removeLast(2)
    }
    let month = isName(parts[1], of: months) ?? Int(parts[1])
    guard let day = Int(parts[0]), let month, let year = Int(parts[2]),
      [2, 4].contains(parts[2].count)
    else { return nil }
    return CalendarDay(year: parts[2].count == 2 ? 2000 + year : year, month: month, day: day)
  }

  /// The number of a month or weekday that is whole or cut to three letters or more, from 1.
  private static func isName(_ text: String, of names: [String]) -> Int? {
    guard text.count >= 3 else { return nil }
    return names.firstIndex { $0.hasPrefix(text.hasSuffix(".") ? String(text.dropLast()) : text) }
      .map { $0 + 1 }
  }
}

extension Character {
  /// Whether it is one of 0 to 9.
  var isASCIIDigit: Bool { isASCII && isNumber }
}
