import FOILaw
import Foundation

/// The time that a message's header gives: `Mon, 4 May 2026 10:00:00 +0100` (RFC 5322), and what mail programs
/// make of it.
///
/// The headers of every message of a mailbox are read in this process, so that the messages can be taken in order;
/// so these are few lines of our own. Words come in any order, as some programs write them.
struct MailDate {
  private var day: Int?
  private var month: Int?
  private var year: Int?
  private var time: Int?
  private var zone: Int?

  /// The instant, or `nil` where the words give no day.
  static func instant(_ text: String) -> Date? {
    var date = MailDate()
    for word in words(of: text) { date.take(word) }
    guard let day = date.day, let month = date.month, let year = date.year,
      let calendarDay = CalendarDay(year: year, month: month, day: day)
    else { return nil }
    let seconds = calendarDay.number * 86_400 + (date.time ?? 0) - (date.zone ?? 0)
    return Date(timeIntervalSince1970: Double(seconds))
  }

  /// The words without comments in brackets; no date has more than some.
  private static func words(of text: String) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    var depth = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "(") { depth += 1 }
      if depth == 0, byte > 0x20, byte != UInt8(ascii: ",") {
        word.append(byte)
      } else if !word.isEmpty {
        words.append(word)
        word = []
      }
      if byte == UInt8(ascii: ")"), depth > 0 { depth -= 1 }
      if words.count == 12 { return words }
    }
    return word.isEmpty ? words : words + [word]
  }

  private mutating func take(_ word: [UInt8]) {
    if let number = Self.number(word[...]) {
      take(number, digits: word.count)
    } else if word.contains(UInt8(ascii: ":")) {
      time = time ?? Self.time(word)
    } else if word[0] == UInt8(ascii: "+") || word[0] == UInt8(ascii: "-") {
      guard word.count == 5, let number = Self.number(word[1...]) else { return }
      let seconds = (number / 100 * 60 + number % 100) * 60
      zone = zone ?? (word[0] == UInt8(ascii: "-") ? -seconds : seconds)
    } else if word.contains(UInt8(ascii: "-")) {
      for part in word.split(separator: UInt8(ascii: "-")).prefix(3) { take(Array(part)) }
    } else {
      take(name: String(decoding: word, as: UTF8.self).lowercased())
    }
  }

  private mutating func take(_ number: Int, digits: Int) {
    if day == nil, digits <= 2 {
      day = number
    } else if year == nil {
      year = number < 70 ? 2_000 + number : number < 100 ? 1_900 + number : number
    }
  }

  private mutating func take(name: String) {
    if let place = Self.months.firstIndex(of: String(name.prefix(3))) {
      month = month ?? place + 1
    } else if let hours = Self.zones[name] {
      zone = zone ?? hours * 3_600
    }
  }

  /// The seconds since midnight of `10:00` or `10:00:00`.
  private static func time(_ word: [UInt8]) -> Int? {
    let parts = word.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
      .map { number($0) ?? -1 }
    guard parts.count == 2 || parts.count == 3, (0...23).contains(parts[0]),
      (0...59).contains(parts[1]), parts.count == 2 || (0...60).contains(parts[2])
    else { return nil }
    return parts[0] * 3_600 + parts[1] * 60 + (parts.count == 3 ? parts[2] : 0)
  }

  /// A number of at most four digits.
  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty, digits.count <= 4, digits.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// The zones that RFC 5322 names, in hours.
  private static let zones = [
    "ut": 0, "gmt": 0, "z": 0, "est": -5, "edt": -4, "cst": -6, "cdt": -5, "mst": -7, "mdt": -6,
    "pst": -8, "pdt": -7,
  ]
}
