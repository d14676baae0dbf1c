/// A day in the calendar: a number, not an instant.
///
/// The law counts days, so foi stores days. An instant (the arrival of an e-mail) becomes a day once,
/// at the edge of the program, in Europe/London.
///
///     CalendarDay(year: 2020, month: 10, day: 1)?.description   // "2020-10-01"
public struct CalendarDay: Hashable, Comparable, Sendable {
  /// Days since 1 January 1970, which is day 0.
  public let number: Int

  /// 1 January 1, the first day the calendar writes.
  public static let first = CalendarDay(number: -719_162)
  /// 31 December 9999, the last day the calendar writes.
  public static let last = CalendarDay(number: 2_932_896)

  /// Makes a day from its number.
  /// - Parameter number: Days since 1 January 1970; a day outside the years 1 to 9999 becomes the nearest inside.
  public init(number: Int) {
    self.number = min(max(number, -719_162), 2_932_896)
  }

  /// Makes a day from a number that is known to be the calendar's.
  init(unchecked number: Int) {
    self.number = number
  }

  /// Makes a day of the Gregorian calendar, or `nil` if there is no such day.
  /// - Parameters:
  ///   - year: 1 to 9999.
  ///   - month: 1 to 12.
  ///   - day: 1 to the length of the month.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    // Days from the civil date, counted from 1 March so that the leap day comes last.
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  /// Reads `YYYY-MM-DD`, or `nil` if the text is not that or there is no such day.
  /// - Parameter text: Ten characters, as in `2020-10-01`.
  public init?(iso text: some StringProtocol) {
    let digits = Array(text.utf8)
    guard digits.count == 10, digits[4] == 0x2D, digits[7] == 0x2D else { return nil }
    var fields = [0, 0, 0]
    for (index, byte) in digits.enumerated() where index != 4 && index != 7 {
      guard (0x30...0x39).contains(byte) else { return nil }
      let field = index < 4 ? 0 : index < 7 ? 1 : 2
      fields[field] = fields[field] * 10 + Int(byte - 0x30)
    }
    self.init(year: fields[0], month: fields[1], day: fields[2])
  }

  /// Year, month and day of the Gregorian calendar.
  public var components: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The day of the week: 1 is Monday, 7 is Sunday.
  public var weekday: Int {
    let fromMonday = (number + 3) % 7
    return (fromMonday < 0 ? fromMonday + 7 : fromMonday) + 1
  }

  /// Whether the day is a Saturday or a Sunday.
  public var isWeekend: Bool { weekday >= 6 }

  /// The day that many days later; earlier where the number is negative.
  ///
  /// A day too far for the calendar to number stays at the calendar's end.
  /// - Parameter days: How many calendar days to move.
  /// - Returns: The day.
  public func advanced(by days: Int) -> CalendarDay {
    let (sum, overflow) = number.addingReportingOverflow(days)
    return CalendarDay(number: overflow ? (days > 0 ? .max : .min) : sum)
  }

  /// The same day of the month that many months later, or the last day of a shorter month.
  ///
  /// This is the corresponding-date rule: six months after 31 August end on 28 February.
  /// - Parameter months: How many months to move; may be negative.
  /// - Returns: The day.
  /// - Source: Welsh v Scottish Information Commissioner [2015] CSIH 47.
  public func advanced(byMonths months: Int) -> CalendarDay {
    let (year, month, day) = components
    // Ten thousand years either way leave the calendar from any day of it.
    let total = year * 12 + month - 1 + min(max(months, -120_000), 120_000)
    guard total >= 12, total / 12 <= 9_999 else { return months < 0 ? .first : .last }
    let length = Self.length(ofMonth: total % 12 + 1, year: total / 12)
    return CalendarDay(year: total / 12, month: total % 12 + 1, day: min(day, length)) ?? self
  }

  /// How many days a month has.
  /// - Parameters:
  ///   - month: 1 to 12.
  ///   - year: The year, for February.
  /// - Returns: 28 to 31.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Earlier days come first.
  public static func < (lhs: CalendarDay, rhs: CalendarDay) -> Bool {
    lhs.number < rhs.number
  }
}

extension CalendarDay {
  /// The day as `YYYY-MM-DD`.
  public var description: String {
    let (year, month, day) = components
    return String(unsafeUninitializedCapacity: 10) { bytes in
      var digits = year * 10_000 + month * 100 + day
      var place = 9
      while place >= 0 {
        if place == 7 || place == 4 {
          bytes[place] = UInt8(ascii: "-")
        } else {
          bytes[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: digits % 10)
          digits /= 10
        }
        place -= 1
      }
      return 10
    }
  }

  /// The day as a letter writes it: `1 October 2020`.
  public var written: String {
    let (year, month, day) = components
    return "\(day) \(Self.monthNames[month - 1]) \(year)"
  }

  /// The day with its weekday: `Thursday 1 October 2020`.
  public var writtenWithWeekday: String {
    "\(Self.weekdayNames[weekday - 1]) \(written)"
  }

  /// January to December.
  public static let monthNames = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// Monday to Sunday.
  public static let weekdayNames = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]
}

extension CalendarDay: WrittenAsText {
  /// Reads `YYYY-MM-DD`.
  public init?(written text: String) {
    self.init(iso: text)
  }
}
