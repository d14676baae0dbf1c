import Casebook
import FOILaw
import Mailroom

/// Where a case is on the web, as a note on one that was opened without saying so.
enum PageNote {
  /// The note, or `nil` where there is no such page or the case names it already.
  ///
  /// - Parameters:
  ///   - text: The address that a list or an export gives.
  ///   - file: The case with what is new on it.
  ///   - source: What the note's id is made from, so that a second import knows it again.
  ///   - today: The day of the note, unless all that is known of the case is older.
  /// - Returns: The event that records it.
  static func event(
    _ text: String?, on file: CaseFile, from source: String, dated today: CalendarDay
  ) -> Event? {
    guard let page = text.flatMap(WebAddress.of), let last = file.history.last,
      !file.events.contains(where: { $0.link == page })
    else { return nil }
    let name = "\(source):page:\(page)"
    var event = Event(
      id: EventID(String(sha256(Array(name.utf8)).prefix(16))), .note(nil),
      on: min(last.day, today), note: "the request on the web")
    event.link = page
    return event
  }
}
