package import FOILaw
package import Foundation
import Mailroom

/// What the desk needs from the outside world, passed in so that tests and faces control it.
package struct Environment: Sendable {
  /// The present day in Europe/London.
  package var today: CalendarDay
  /// The present moment, which the header of an e-mail needs.
  package var now: Date
  /// The folder that relative paths start from.
  package var folder: URL
  /// Makes an identity that no other event has.
  package var makeID: @Sendable () -> String
  /// Who records: the system's user.
  package var actor: String
  /// The clock that says when something was recorded, whatever day is worked on.
  package var clock: @Sendable () -> Date = { Date() }
  /// How long the program that sends mail may take for one letter.
  package var secondsForSending = 120

  /// Without a moment it is noon of the day.
  package init(
    today: CalendarDay, now: Date? = nil, folder: URL, actor: String = NSUserName(),
    makeID: @escaping @Sendable () -> String = Self.randomID
  ) {
    self.today = today
    self.now = now ?? Self.noon(of: today)
    self.folder = folder
    self.makeID = makeID
    self.actor = actor
  }

  /// Sixteen random hexadecimal digits.
  package static let randomID: @Sendable () -> String = {
    let digits = String(UInt64.random(in: .min ... .max), radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The day of an instant in Europe/London, where the law counts its days.
  package static func day(of instant: Date) -> CalendarDay { CalendarDay(inLondon: instant) }

  private static func noon(of day: CalendarDay) -> Date {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    let parts = day.components
    return calendar.date(
      from: DateComponents(year: parts.year, month: parts.month, day: parts.day, hour: 12))
      ?? Date(timeIntervalSince1970: 0)
  }

  /// A path as the person wrote it, from the working folder.
  package func url(_ path: String) -> URL {
    let expanded = NSString(string: path).expandingTildeInPath
    return expanded.hasPrefix("/")
      ? URL(filePath: expanded) : folder.appending(path: expanded).standardizedFileURL
  }
}
