import Casebook
import FOILaw
import Foundation

extension SQLSession: CasebookReader {
  static var holidays: SQLStatement {
    SQLStatement("SELECT day, division, title FROM holiday ORDER BY day", isKept: false)
  }

  func importedHolidays() throws -> [BankHoliday] {
    if let knownHolidays { return knownHolidays }
    let holidays = try readHolidays()
    knownHolidays = holidays
    return holidays
  }

  private func readHolidays() throws -> [BankHoliday] {
    var days: [(day: CalendarDay, title: String, division: String)] = []
    for row in try db.rows(of: [Self.holidays])[0] {
      days.append((row["day"], row["title"], row["division"]))
    }
    return try days.map { day in
      BankHoliday(
        day: day.day, title: day.title,
        divisions: [try closed(Division.self, day.division, in: "holiday")])
    }
  }

  func authority(_ id: AuthorityID) throws -> Authority? {
    try authorities(db.rows("SELECT * FROM authority WHERE slug = ?", [id.description])).first
  }

  func requestTitles() throws -> [(id: RequestID, title: String)] {
    try db.rows(once: "SELECT slug, title FROM request ORDER BY slug")
      .map { (RequestID($0[0]), $0[1]) }
  }

  func requestIDs() throws -> [RequestID] {
    try db.texts(once: "SELECT slug FROM request ORDER BY slug").map { RequestID($0) }
  }

  func request(_ id: RequestID) throws -> Request? {
    try requestKey(id).flatMap { try request(key: $0) }
  }

  func cases(matching piece: String, limit: Int) throws -> [CaseID] {
    let condition = dialect.contains("handle", dialect.lower("?"))
    return try db.rows(
      once: """
        SELECT handle, id, request_id, authority_id FROM casefile WHERE \(condition) ORDER BY handle LIMIT ?
        """, [piece, limit]
    ).map { row in
      let id = try handle(row[0])
      knownKeys[id] = CaseKeys(case: row[1], request: row[2], authority: row[3])
      return id
    }
  }

  func cases(withMessage messageID: String) throws -> [CaseID] {
    try db.texts(
      """
      SELECT DISTINCT handle FROM event JOIN casefile ON casefile.id = event.case_id
      WHERE \(dialect.json("detail", "messageID")) = ? ORDER BY handle
      """, [messageID]
    ).map(handle)
  }

  func original(_ id: OriginalID) throws -> Original? {
    var bytes: [UInt8] = []
    let found = try original(id) { bytes += $0 }
    return found.map { Original(id: id, name: $0.name, bytes: bytes) }
  }

  func original(
    _ id: OriginalID, _ body: (Data) throws -> Void
  ) throws -> (name: String, bytes: Int)? {
    let row = try db.row("SELECT name, shelved FROM original WHERE digest = ?", [id.description])
    guard let row else { return nil }
    guard let size = row.integer(1) else { return try db.original(id, body) }
    guard let shelf else {
      throw StoreError.failed(
        reason:
          "the document \(id.description.prefix(12)) is in a folder for documents, which this copy "
          + "of the casebook does not name")
    }
    try shelf.read(id, body)
    return (row[0], Int(size))
  }

  func keep(
    _ id: OriginalID, named name: String, bytes size: Int, from next: () throws -> Data?
  ) throws {
    guard let shelf else { return try db.keep(id, named: name, bytes: size, from: next) }
    let known = try db.row("SELECT 1 FROM original WHERE digest = ?", [id.description])
    guard known == nil else { return }
    // Bytes first: a row never names what is not there.
    try shelf.keep(id, bytes: size, from: next)
    try db.run(dialect.shelving, [id.description, name, size])
  }

  /// The documents of which the folder for documents lacks bytes.
  func missingOriginals() throws -> [String] {
    let rows = try db.rows(
      once: "SELECT digest, shelved FROM original WHERE shelved IS NOT NULL ORDER BY digest")
    return rows.compactMap { row in
      let id = OriginalID(row[0])
      if let shelf, shelf.has(id, bytes: row[1]) { return nil }
      return "the document \(id.description.prefix(12)) is not in the folder for documents"
    }
  }

  func originalIDs(after id: OriginalID?, limit: Int) throws -> [OriginalID] {
    try db.texts(
      "SELECT digest FROM original WHERE digest > ? ORDER BY digest LIMIT ?",
      [id?.description ?? "", limit]
    ).map { OriginalID($0) }
  }

  func counts() throws -> CasebookCounts {
    func count(_ table: String) throws -> Int {
      try db.value(Int.self, once: "SELECT count(*) FROM \(table)") ?? 0
    }
    return CasebookCounts(
      authorities: try count("authority"), requests: try count("request"),
      cases: try count("casefile"), events: try count("event"), originals: try count("original"))
  }
}
