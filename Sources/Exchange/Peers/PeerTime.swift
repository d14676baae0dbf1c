import FOILaw
import Foundation
import Mailroom

/// Moments as services write them, as days in London, where the law counts.
enum PeerTime {
  /// The London day of `2018-05-20T23:30:00+02:00`, `2018-05-20 21_30_00.911320+00_00` or `2018-05-20-213000`.
  ///
  /// A moment without a zone is taken for UTC, which is the services' default; a day without a time is that day.
  static func day(_ text: String) -> CalendarDay? {
    let text = text.trimmingCharacters(in: .whitespaces)
    guard let day = CalendarDay(iso: String(text.prefix(10))) else { return nil }
    let time = text.dropFirst(10)
    guard time.contains(where: \.isNumber) else { return time.isEmpty ? day : nil }
    guard let (seconds, offset) = clock(time) else { return nil }
    let instant = day.number * 86_400 + seconds - offset
    return CalendarDay(inLondon: Date(timeIntervalSince1970: TimeInterval(instant)))
  }

  /// The seconds of a day that a time is, and those by which its zone is ahead of UTC.
  private static func clock(_ text: Substring) -> (seconds: Int, offset: Int)? {
    var rest = text.dropFirst()
    var offset = 0
    if rest.last == "Z" {
      rest = rest.dropLast()
    } else if let sign = rest.lastIndex(where: { $0 == "+" || $0 == "-" }) {
      let digits = rest[sign...].filter(\.isASCIIDigit)
      guard digits.count == 4, let number = Int(digits) else { return nil }
      offset = (number / 100 * 60 + number % 100) * 60 * (rest[sign] == "-" ? -1 : 1)
      rest = rest[..<sign]
    }
    let digits = rest.prefix { $0 != "." }.filter(\.isASCIIDigit)
    guard digits.count == 6 || digits.count == 4, let number = Int(digits) else { return nil }
    let parts = digits.count == 6 ? number : number * 100
    let (hour, minute, second) = (parts / 10_000, parts / 100 % 100, parts % 100)
    guard hour < 24, minute < 60, second < 61 else { return nil }
    return (hour * 3_600 + minute * 60 + second, offset)
  }
}
