import FOIDesk
import Hummingbird

/// The deadlines for a calendar program, which has no session: the secret in the address is what lets it in.
enum CalendarFeed {
  static func show(_ visit: Visit) throws -> Response {
    guard let key = try visit.desk.calendarKey(), isSame(visit.query["key"], key) else {
      return Response(status: .notFound, headers: [.contentType: "text/plain; charset=utf-8"])
    }
    let text = try visit.desk.calendarFeed()
    return .bytes(
      Array(text.utf8), type: "text/calendar; charset=utf-8", fileName: "deadlines.ics")
  }
}
