import Casebook
import CasebookStore
import Exchange
import FOILaw

extension Desk {
  /// Every deadline that someone still has to keep and the entries of the diary, as a calendar file.
  ///
  /// The text is nil where there are none; nothing is worked out that `foi show` does not show.
  package func calendar(
    request: String?
  ) throws(DeskError) -> (text: String, count: Int)? {
    let entries = try DeskError.wrapping {
      try store.read { reader in
        let calendars = try Self.calendars(from: reader)
        var query = CaseQuery()
        query.request = try request.map { try Self.request($0, in: reader).id }
        return try reader.cases(query).flatMap { row -> [ICalendar.Entry] in
          guard let file = try reader.caseFile(row.id) else { return [] }
          let standing = try Standing(of: file, calendars: calendars)
          return standing.open.map { entry($0, file, standing) }
            + standing.diary.map { Self.entry($0, file) }
        }
      }
    }
    // RFC 5545 knows no calendar without an entry.
    guard !entries.isEmpty else { return nil }
    let calendar = ICalendar(
      entries.sorted { ($0.day, $0.uid) < ($1.day, $1.uid) },
      name: Self.calendarName, stamp: environment.today)
    return (calendar.text, entries.count)
  }

  /// The calendar for a program that asks for it again and again; without an entry where there is none.
  package func calendarFeed() throws(DeskError) -> String {
    try calendar(request: nil)?.text
      ?? ICalendar([], name: Self.calendarName, stamp: environment.today).text
  }

  private static let calendarName = "Freedom of information deadlines"

  /// Writes the calendar to a file; the result is how many days it has, and with none no file is written.
  package func writeCalendar(
    request: String?, to path: String
  ) throws(DeskError) -> Int {
    guard let calendar = try calendar(request: request) else { return 0 }
    try environment.write(Array(calendar.text.utf8), to: environment.url(path))
    return calendar.count
  }

  private static func entry(
    _ entry: Standing.DiaryEntry, _ file: CaseFile
  ) -> ICalendar.Entry {
    ICalendar.Entry(
      uid: "\(file.id)/diary-\(entry.id)@foi-casebook", day: entry.day,
      summary: "\(file.authority.name): \(entry.note ?? "own reminder")",
      description: "\(file.request.title) (\(file.id))")
  }

  private func entry(
    _ deadline: Deadline, _ file: CaseFile, _ standing: Standing
  ) -> ICalendar.Entry {
    let steps = deadline.steps.map { "\($0.text) [\($0.source)]" }
    let others = deadline.alternatives.map { "Or \($0.lastDay.written): \($0.text)" }
    let next =
      standing.nextStep.map { ["Next: \($0.kind.written), as \($0.why(asOf: environment.today))."] }
      ?? []
    let head = ["\(file.request.title) (\(file.id)), \(standing.regime.rawValue)"]
    return ICalendar.Entry(
      uid: "\(file.id)/\(deadline.purpose.rawValue)@foi-casebook", day: deadline.lastDay,
      summary: "\(file.authority.name): \(deadline.purpose.written)",
      description: (head + next + steps + others).joined(separator: "\n"))
  }
}
