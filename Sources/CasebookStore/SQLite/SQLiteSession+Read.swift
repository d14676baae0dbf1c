import Casebook
import FOILaw
import Foundation
import GRDB

extension SQLiteSession: CasebookReader {
  func importedHolidays() throws -> [BankHoliday] {
    var days: [(day: CalendarDay, title: String, division: String)] = []
    for row in try Row.fetchAll(db, sql: "SELECT day, division, title FROM holiday ORDER BY day") {
      days.append((row["day"], row["title"], row["division"]))
    }
    return try days.map { day in
      BankHoliday(
        day: day.day, title: day.title,
        divisions: [try closed(Division.self, day.division, in: "holiday")])
    }
  }

  func authority(_ id: AuthorityID) throws -> Authority? {
    let row = try Row.fetchOne(
      db, sql: "SELECT * FROM authority WHERE slug = ?", arguments: [id.description])
    return try row.map(authority)
  }

  func requestTitles() throws -> [(id: RequestID, title: String)] {
    try Row.fetchAll(db, sql: "SELECT slug, title FROM request ORDER BY slug")
      .map { (RequestID($0[0]), $0[1]) }
  }

  func requestIDs() throws -> [RequestID] {
    try String.fetchAll(db, sql: "SELECT slug FROM request ORDER BY slug").map { RequestID($0) }
  }

  func request(_ id: RequestID) throws -> Request? {
    guard
      let row = try Row.fetchOne(
        db, sql: "SELECT * FROM request WHERE slug = ?", arguments: [id.description])
    else { return nil }
    let questions = try Row.fetchAll(
      db,
      sql:
        "SELECT number, text, is_stem, heading FROM question WHERE request_id = ? ORDER BY position",
      arguments: [row["id"] as Int64]
    ).map { row in
      Question(
        id: try question(row["number"]), text: row["text"], isStem: row["is_stem"],
        heading: row["heading"])
    }
    let regime: String? = row["regime"]
    return Request(
      id: id, title: row["title"], opening: row["opening"], questions: questions,
      closing: row["closing"], regime: try regime.map { try closed(Regime.self, $0, in: "request") }
    )
  }

  func caseFile(_ id: CaseID) throws -> CaseFile? {
    if let known = remembered(id) { return known }
    guard let key = try caseKey(id), let request = try request(id.request),
      let authority = try authority(id.authority)
    else { return nil }
    let file = CaseFile(request: request, authority: authority, events: try events(of: key))
    remember(file)
    return file
  }

  func events(of key: Int64) throws -> [Event] {
    try recordedEvents(of: key).map(\.event)
  }

  func recordedEvents(of key: Int64) throws -> [RecordedEvent] {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT event.*, act.actor, act.second FROM event LEFT JOIN act ON act.id = event.act
          WHERE case_id = ? ORDER BY moment, place, event.id
          """),
      arguments: [key])
    return try rows.map { row in
      let columns = EventDetail.Row(
        id: EventID(row["id"]), kind: try closed(Event.Kind.self, row["kind"], in: "event"),
        day: row["day"], target: (row["supersedes"] as String?).map { EventID($0) })
      var event = try EventDetail.event(columns, json: row["detail"])
      event.note = row["note"]
      if let actor = row["actor"] as String? {
        event.recording = Recording(actor: actor, second: row["second"])
      }
      event.original = (row["original"] as String?).map { OriginalID($0) }
      return RecordedEvent(event, moment: row["moment"], place: row["place"])
    }
  }

  func cases(matching piece: String, limit: Int) throws -> [CaseID] {
    try String.fetchAll(
      db,
      sql: """
        SELECT handle FROM casefile WHERE instr(handle, lower(?)) ORDER BY handle LIMIT ?
        """, arguments: [piece, limit]
    ).map(handle)
  }

  func cases(withMessage messageID: String) throws -> [CaseID] {
    try String.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT DISTINCT handle FROM event JOIN casefile ON casefile.id = event.case_id
          WHERE json_extract(detail, '$.messageID') = ? ORDER BY handle
          """), arguments: [messageID]
    ).map(handle)
  }

  func original(_ id: OriginalID) throws -> Original? {
    try Row.fetchOne(
      db, sql: "SELECT name, bytes FROM original WHERE digest = ?", arguments: [id.description]
    ).map { row in
      let bytes: Data = row["bytes"]
      return Original(id: id, name: row["name"], bytes: [UInt8](bytes))
    }
  }

  func originalIDs() throws -> [OriginalID] {
    try String.fetchAll(db, sql: "SELECT digest FROM original ORDER BY digest")
      .map { OriginalID($0) }
  }

  func counts() throws -> CasebookCounts {
    func count(_ table: String) throws -> Int {
      try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0
    }
    return CasebookCounts(
      authorities: try count("authority"), requests: try count("request"),
      cases: try count("casefile"), events: try count("event"), originals: try count("original"))
  }
}
