import Casebook
package import FOILaw

/// A calendar of whole days as RFC 5545 has it, which Google, Apple and Outlook read.
///
/// Lines end with CR LF and are folded at 75 octets between characters; commas, semicolons, backslashes and line
/// breaks are escaped. An event has a stable identity, so that importing again moves it instead of doubling it.
package struct ICalendar: Sendable {
  /// One day in the calendar.
  package struct Entry: Hashable, Sendable {
    /// The part that stays the same when the day moves.
    package let uid: String
    /// The day.
    package let day: CalendarDay
    /// What it is, on one line.
    package let summary: String
    /// Particulars.
    package let description: String

    package init(uid: String, day: CalendarDay, summary: String, description: String) {
      self.uid = uid
      self.day = day
      self.summary = summary
      self.description = description
    }
  }

  /// The file.
  package private(set) var text = ""

  /// Makes a calendar.
  /// - Parameters:
  ///   - entries: Its days.
  ///   - name: What a calendar program calls it.
  ///   - stamp: The day it is made.
  package init(_ entries: [Entry], name: String, stamp: CalendarDay) {
    add("BEGIN:VCALENDAR")
    add("VERSION:2.0")
    add("PRODID:-//foi//casebook//EN")
    add("CALSCALE:GREGORIAN")
    // Outlook takes a file without a method for an invitation.
    add("METHOD:PUBLISH")
    add("X-WR-CALNAME:" + Self.escaped(name))
    for entry in entries { add(entry, stamp: stamp) }
    add("END:VCALENDAR")
  }

  private mutating func add(_ entry: Entry, stamp: CalendarDay) {
    add("BEGIN:VEVENT")
    add("UID:" + Self.escaped(entry.uid))
    add("DTSTAMP:\(Self.basic(stamp))T000000Z")
    // The end of a whole-day event is the day after it.
    add("DTSTART;VALUE=DATE:" + Self.basic(entry.day))
    add("DTEND;VALUE=DATE:" + Self.basic(entry.day.advanced(by: 1)))
    add("SUMMARY:" + Self.escaped(entry.summary))
    if !entry.description.isEmpty { add("DESCRIPTION:" + Self.escaped(entry.description)) }
    // A deadline does not make the day busy.
    add("TRANSP:TRANSPARENT")
    add("BEGIN:VALARM")
    add("ACTION:DISPLAY")
    add("DESCRIPTION:" + Self.escaped("Tomorrow: " + entry.summary))
    add("TRIGGER:-P1D")
    add("END:VALARM")
    add("END:VEVENT")
  }

  /// Adds a content line, folded at 75 octets between characters.
  private mutating func add(_ line: String) {
    var octets = 0
    for character in line {
      // A character of many parts, a family for one, can be longer than a line: that one is folded inside.
      let pieces =
        character.utf8.count < 75
        ? [String(character)] : character.unicodeScalars.map { String($0) }
      for piece in pieces {
        if octets + piece.utf8.count > 75 {
          text += "\r\n "
          octets = 1
        }
        text += piece
        octets += piece.utf8.count
      }
    }
    text += "\r\n"
  }

  private static func basic(_ day: CalendarDay) -> String {
    day.description.filter { $0 != "-" }
  }

  private static func escaped(_ words: String) -> String {
    var result = ""
    for character in words {
      switch character {
      case "\\": result += "\\\\"
      case ";": result += "\\;"
      case ",": result += "\\,"
      case _ where character.isNewline: result += "\\n"
      // Control characters and marks of direction have no place in a content line.
      case _ where character.unicodeScalars.contains(where: \.isControl):
        result += String(character).visibleLine
      default: result.append(character)
      }
    }
    return result
  }
}
