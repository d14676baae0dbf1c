import Casebook
import FOILaw
import GRDB

/// A case with its keys in the tables.
struct StoredCase {
  let key: Int64
  let requestKey: Int64
  let authorityKey: Int64
  let file: CaseFile
}

/// Cases with their events: one, or many in the order they were opened.
extension SQLiteSession {
  /// How many cases are held at once where all are gone through.
  static let blockSize = 200
  /// How many requests, and how many authorities, are remembered.
  private static let most = 500

  /// The keys of a case: its own, its request's and its authority's.
  func caseRow(_ id: CaseID) throws -> (key: Int64, request: Int64, authority: Int64)? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT id, request_id, authority_id FROM casefile WHERE handle = ?"),
      arguments: [id.description]
    ).map { ($0[0], $0[1], $0[2]) }
  }

  func caseFile(_ id: CaseID) throws -> CaseFile? {
    if let known = remembered(id) { return known }
    guard let row = try caseRow(id), let request = try request(key: row.request),
      let authority = try authority(key: row.authority)
    else { return nil }
    let file = CaseFile(
      request: request, authority: authority,
      events: try events(of: row.key...row.key)[row.key] ?? [])
    remember(file)
    return file
  }

  /// The next cases after the one with that key, in the order they were opened; empty at the end.
  func cases(after key: Int64) throws -> [StoredCase] {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT id, request_id, authority_id FROM casefile WHERE id > ? ORDER BY id LIMIT ?
          """), arguments: [key, Self.blockSize])
    guard let first = rows.first, let last = rows.last else { return [] }
    let events = try events(of: first[0]...last[0])
    return try rows.compactMap { row in
      let key: Int64 = row[0]
      return try storedCase(key, request: row[1], authority: row[2], events: events[key] ?? [])
    }
  }

  /// A case put together from its keys and events.
  func storedCase(
    _ key: Int64, request requestKey: Int64, authority authorityKey: Int64, events: [Event]
  ) throws -> StoredCase? {
    guard let request = try request(key: requestKey),
      let authority = try authority(key: authorityKey)
    else { return nil }
    return StoredCase(
      key: key, requestKey: requestKey, authorityKey: authorityKey,
      file: CaseFile(request: request, authority: authority, events: events))
  }

  func recordedEvents(of key: Int64) throws -> [RecordedEvent] {
    try recordedEvents(of: key...key)[key] ?? []
  }

  private func events(of keys: ClosedRange<Int64>) throws -> [Int64: [Event]] {
    try recordedEvents(of: keys).mapValues { $0.map(\.event) }
  }

  /// The events of the cases between two keys, both included, each case's in the order recorded.
  private func recordedEvents(of keys: ClosedRange<Int64>) throws -> [Int64: [RecordedEvent]] {
    var events: [Int64: [RecordedEvent]] = [:]
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT case_id, event.id, kind, day, supersedes, detail, note, original, act.actor,
            act.second, moment, place
          FROM event LEFT JOIN act ON act.id = event.act
          WHERE case_id BETWEEN ? AND ? ORDER BY case_id, moment, place, event.id
          """), arguments: [keys.lowerBound, keys.upperBound])
    while let row = try rows.next() {
      let columns = EventDetail.Row(
        id: EventID(row[1]), kind: try closed(Event.Kind.self, row[2], in: "event"), day: row[3],
        target: (row[4] as String?).map { EventID($0) })
      var event = try EventDetail.event(columns, json: row[5])
      event.note = row[6]
      event.original = (row[7] as String?).map { OriginalID($0) }
      if let actor = row[8] as String? { event.recording = Recording(actor: actor, second: row[9]) }
      events[row[0], default: []].append(RecordedEvent(event, moment: row[10], place: row[11]))
    }
    return events
  }

  /// A request; it never changes, so it is read once in a transaction.
  func request(key: Int64) throws -> Request? {
    if let known = knownRequests[key] { return known }
    guard
      let row = try Row.fetchOne(
        db.cachedStatement(
          sql: "SELECT slug, title, opening, closing, regime FROM request WHERE id = ?"),
        arguments: [key])
    else { return nil }
    let questions = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT number, text, is_stem, heading FROM question WHERE request_id = ?
          ORDER BY position
          """), arguments: [key]
    ).map { row in
      Question(id: try question(row[0]), text: row[1], isStem: row[2], heading: row[3])
    }
    let regime: String? = row[4]
    let request = Request(
      id: RequestID(row[0]), title: row[1], opening: row[2], questions: questions,
      closing: row[3], regime: try regime.map { try closed(Regime.self, $0, in: "request") })
    if knownRequests.count >= Self.most { knownRequests = [:] }
    knownRequests[key] = request
    return request
  }

  /// An authority as it is now.
  private func authority(key: Int64) throws -> Authority? {
    if let known = knownAuthorities[key] { return known }
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT * FROM authority WHERE id = ?"), arguments: [key])
    guard let authority = try row.map(authority) else { return nil }
    if knownAuthorities.count >= Self.most { knownAuthorities = [:] }
    knownAuthorities[key] = authority
    return authority
  }
}
