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
      db.cachedStatement(sql: "SELECT * FROM authority WHERE slug = ?"),
      arguments: [id.description])
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
    try requestKey(id).flatMap { try request(key: $0) }
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

  func originalIDs(after id: OriginalID?, limit: Int) throws -> [OriginalID] {
    try String.fetchAll(
      db.cachedStatement(
        sql: "SELECT digest FROM original WHERE digest > ? ORDER BY digest LIMIT ?"),
      arguments: [id?.description ?? "", limit]
    ).map { OriginalID($0) }
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
