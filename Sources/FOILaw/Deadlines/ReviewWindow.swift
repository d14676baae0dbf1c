/// What an authority says of the time for asking for a review.
///
/// "40 days" is kept as forty calendar days: the letter does not say working days.
public enum ReviewWindow: Hashable, Sendable {
  /// What an amount counts.
  public enum Unit: String, Codable, CaseIterable, Hashable, Sendable {
    /// Working days of the regime's calendar.
    case workingDays = "working-days"
    /// Plain days.
    case calendarDays = "calendar-days"
    /// Weeks of seven days.
    case weeks
    /// Calendar months, by the corresponding-date rule.
    case months
  }

  /// So many units from the reply; the amount is at least 1.
  case period(Int, Unit)
  /// By a day that the letter names.
  case until(CalendarDay)
  /// The authority offers no review, as FOIA s17(7)(a) lets it say.
  case notOffered

  /// Makes a window of a number of units.
  /// - Parameters:
  ///   - amount: How many units.
  ///   - unit: What is counted.
  public init(amount: Int, unit: Unit) {
    self = .period(amount, unit)
  }

  /// Whether the authority offers a review at all.
  public var isOffered: Bool { self != .notOffered }

  /// The window in words: `40 working days`, `6 weeks`, `until 24 November 2026`, `no internal review`.
  public var written: String {
    switch self {
    case .period(let amount, let unit):
      let plural = amount == 1 ? "" : "s"
      switch unit {
      case .workingDays: return "\(amount) working day\(plural)"
      case .calendarDays: return "\(amount) day\(plural)"
      case .weeks: return "\(amount) week\(plural)"
      case .months: return "\(amount) month\(plural)"
      }
    case .until(let day): return "until \(day.written)"
    case .notOffered: return "no internal review"
    }
  }
}

extension ReviewWindow {
  /// Reads a window as a letter or a person words it, or `nil`.
  ///
  ///     ReviewWindow(wording: "within six weeks")            // 6 weeks
  ///     ReviewWindow(wording: "by 24 November 2026")         // until that day
  ///     ReviewWindow(wording: "There is no internal review procedure")   // not offered
  /// - Parameter text: The window and no more than "within", "by" or the like before it.
  public init?(wording text: some StringProtocol) {
    let words = text.lowercased().split { !($0.isLetter || $0.isNumber) }
    guard let first = words.first else { return nil }
    if words == ["none"] || Self.deniesReview(words) {
      self = .notOffered
      return
    }
    var rest = words[...]
    while let word = rest.first, Self.leadingWords.contains(String(word)) {
      rest = rest.dropFirst()
    }
    if let day = Self.day(rest, isISO: first.count == 4 || rest.first?.count == 4) {
      self = .until(day)
      return
    }
    guard let number = rest.first, let amount = Self.amount(number), (1...366).contains(amount),
      let unit = Self.unit(rest.dropFirst())
    else { return nil }
    self = .period(amount, unit)
  }

  private static let leadingWords: Set<String> = [
    "within", "in", "by", "until", "before", "no", "later", "than", "on", "or", "up", "to", "the",
  ]

  private static func deniesReview(_ words: [Substring]) -> Bool {
    let qualifiers: Set<Substring> = ["internal", "formal", "further", "a", "an", "any"]
    let verbs: Set<Substring> = ["offer", "have", "provide", "operate", "hold"]
    for (place, word) in words.enumerated() where word == "review" {
      var before = words[..<place]
      while let last = before.last, qualifiers.contains(last) { before.removeLast() }
      if before.last == "no" { return true }
      if let last = before.last, verbs.contains(last), before.dropLast().last == "not" {
        return true
      }
    }
    return false
  }

  private static func amount(_ word: Substring) -> Int? {
    if let digits = Int(word) { return digits }
    return numbers[String(word)]
  }

  private static let numbers: [String: Int] = [
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "twelve": 12, "twenty": 20, "thirty": 30, "forty": 40, "sixty": 60,
  ]

  private static func unit(_ words: ArraySlice<Substring>) -> Unit? {
    switch words.joined(separator: " ") {
    case "working days", "working day", "wd", "business days": .workingDays
    case "days", "day", "calendar days", "calendar day": .calendarDays
    case "weeks", "week", "calendar weeks": .weeks
    case "months", "month", "calendar months", "calendar month": .months
    default: nil
    }
  }

  /// `24 November 2026` or `2026-11-24`, which comes as three words.
  private static func day(_ words: ArraySlice<Substring>, isISO: Bool) -> CalendarDay? {
    let parts = Array(words)
    guard parts.count == 3 else { return nil }
    if isISO { return CalendarDay(iso: parts.joined(separator: "-")) }
    let digits = parts[0].prefix { $0.isNumber }
    let ending = parts[0].dropFirst(digits.count)
    guard ["", "st", "nd", "rd", "th"].contains(String(ending)), let day = Int(digits),
      let year = Int(parts[2]),
      let month = months.firstIndex(where: { $0.hasPrefix(parts[1]) && parts[1].count >= 3 })
    else { return nil }
    return CalendarDay(year: year, month: month + 1, day: day)
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
}

extension ReviewWindow: CustomStringConvertible {
  /// The window in one plain spelling: `40 working-days`, `until 2026-11-24`, `not-offered`.
  public var description: String {
    switch self {
    case .period(let amount, let unit): "\(amount) \(unit.rawValue)"
    case .until(let day): "until \(day)"
    case .notOffered: "not-offered"
    }
  }
}

extension ReviewWindow: Codable {
  private enum Key: String, CodingKey {
    case amount, unit, until, offered
  }

  /// Reads `{"amount": 40, "unit": "working-days"}`, `{"until": "2026-11-24"}` or `{"offered": false}`.
  public init(from decoder: any Decoder) throws {
    let names = try decoder.container(keyedBy: Key.self)
    if let day = try names.decodeIfPresent(CalendarDay.self, forKey: .until) {
      self = .until(day)
    } else if let offered = try names.decodeIfPresent(Bool.self, forKey: .offered), !offered {
      self = .notOffered
    } else {
      self = .period(
        try names.decode(Int.self, forKey: .amount), try names.decode(Unit.self, forKey: .unit))
    }
  }

  /// Writes what ``init(from:)`` reads.
  public func encode(to encoder: any Encoder) throws {
    var names = encoder.container(keyedBy: Key.self)
    switch self {
    case .period(let amount, let unit):
      try names.encode(amount, forKey: .amount)
      try names.encode(unit, forKey: .unit)
    case .until(let day): try names.encode(day, forKey: .until)
    case .notOffered: try names.encode(false, forKey: .offered)
    }
  }
}
