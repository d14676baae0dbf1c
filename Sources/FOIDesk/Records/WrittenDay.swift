package import FOILaw

/// Reads a day as a person in the United Kingdom writes it.
///
/// `2026-03-02`, `2/3/2026`, `2 March 2026`, `Mon 2 Mar 2026`, `today`, `yesterday` and `tomorrow`. The day comes before
/// the month, and the year has four digits: nothing is guessed.
/// - Throws: ``DeskError/badDay(_:)``.
package func parseDay(_ text: String, today: CalendarDay) throws(DeskError) -> CalendarDay {
  switch text.lowercased() {
  case "today": return today
  case "yesterday": return today.advanced(by: -1)
  case "tomorrow": return today.advanced(by: 1)
  default:
    guard let day = CalendarDay(iso: text) ?? CalendarDay(british: text) else {
      throw .badDay(text)
    }
    return day
  }
}

/// What somebody wrote where a day was wanted, to say what is wrong with it.
package struct WrittenDay {
  private let parts: [String]

  package init(_ text: String) {
    parts = text.lowercased().split { " ,/.-".contains($0) }.map(String.init)
  }

  /// What is wrong with it: the year is missing or cut short, or it is no day at all.
  package var fault: String {
    let isNumbers = parts.allSatisfy { part in part.allSatisfy(\.isNumber) }
    let hasMonth = parts.contains { CalendarDay.place(of: $0, in: CalendarDay.months) != nil }
    let isDate = (isNumbers || hasMonth) && parts.contains { $0.contains(where: \.isNumber) }
    guard isDate, 2...3 ~= parts.count else { return "not a day of the calendar" }
    let hasYear = parts.contains { $0.count == 4 && $0.allSatisfy(\.isNumber) }
    if parts.count == 2 { return hasYear ? "not a day of the calendar" : "the year is missing" }
    if hasYear {
      return parts[0].count == 4 && parts.contains { $0.count == 1 }
        ? "after the year, month and day have two digits each" : "not a day of the calendar"
    }
    return "the year needs four digits"
  }
}

extension CalendarDay {
  fileprivate static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// Reads `2/3/2026` or `2 March 2026`, also with the weekday before it.
  fileprivate init?(british text: String) {
    var parts = text.lowercased().split { $0 == " " || $0 == "," || $0 == "/" || $0 == "." }
      .map(String.init)
    if let first = parts.first, Self.place(of: first, in: Self.weekdays) != nil {
      parts.removeFirst()
    }
    guard parts.count == 3 else { return nil }
    for ending in ["st", "nd", "rd", "th"] where parts[0].hasSuffix(ending) {
      parts[0].removeLast(2)
    }
    let month = Int(parts[1]) ?? Self.place(of: parts[1], in: Self.months).map { $0 + 1 }
    guard let day = Int(parts[0]), let month, parts[2].count == 4, let year = Int(parts[2]) else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }

  /// The place of a name that is whole or cut to three letters or more.
  fileprivate static func place(of name: String, in names: [String]) -> Int? {
    guard name.count >= 3 else { return nil }
    return names.firstIndex { $0.hasPrefix(name) }
  }
}
