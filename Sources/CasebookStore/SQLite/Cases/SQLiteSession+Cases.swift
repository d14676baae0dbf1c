import Casebook
import FOILaw
import GRDB

/// A case with its keys in the tables.
struct StoredCase: Sendable {
  let key: Int64
  let requestKey: Int64
  let authorityKey: Int64
  let file: CaseFile
}

/// Cases with their events: one, or many in the order they were opened.
extension SQLiteSession {
  /// How many cases are held at once where all are gone through.
  static let blockSize = 500
  /// How many of them a processor takes at a time.
  private static let shareSize = 50
  /// How many requests, and how many authorities, are remembered.
  private static let most = 2_000

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
      events: try recordedEvents(of: row.key).map(\.event))
    remember(file)
    return file
  }

  /// The next cases after the one with that key, in the order they were opened; empty at the end.
  ///
  /// What each of them is worth to `body` is worked out by as many processors as there are.
  func cases<T: Sendable>(
    after key: Int64, _ body: @escaping @Sendable (StoredCase) throws -> T
  ) throws -> [T] {
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT id, request_id, authority_id FROM casefile WHERE id > ? ORDER BY id LIMIT ?
          """), arguments: [key, Self.blockSize])
    guard let first = rows.first, let last = rows.last else { return [] }
    let events = try eventRows(of: first[0]...last[0])
    let unread = try rows.compactMap { row in
      let key: Int64 = row[0]
      return try storedCase(key, request: row[1], authority: row[2], events: [])
        .map { ($0, events[key] ?? []) }
    }
    return try Parallel.mapSmall(unread, inBlocksOf: Self.shareSize) { stored, rows in
      try body(
        StoredCase(
          key: stored.key, requestKey: stored.requestKey, authorityKey: stored.authorityKey,
          file: CaseFile(
            request: stored.file.request, authority: stored.file.authority,
            events: try rows.map { try $0.recorded().event })))
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
    try eventRows(of: key...key)[key]?.map { try $0.recorded() } ?? []
  }

  /// The events of the cases between two keys, both included, each case's in the order recorded.
  private func eventRows(of keys: ClosedRange<Int64>) throws -> [Int64: [EventRow]] {
    var events: [Int64: [EventRow]] = [:]
    let rows = try Row.fetchCursor(
      db.cachedStatement(
        sql: """
          SELECT case_id, event.id, kind, day, supersedes, detail, note, original, act.actor,
            act.second, moment, place
          FROM event LEFT JOIN act ON act.id = event.act
          WHERE case_id BETWEEN ? AND ? ORDER BY case_id, moment, place, event.id
          """), arguments: [keys.lowerBound, keys.upperBound])
    while let row = try rows.next() {
      events[row[0], default: []].append(
        EventRow(
          columns: EventDetail.Row(
            id: EventID(row[1]), kind: try closed(Event.Kind.self, row[2], in: "event"),
            day: row[3], target: (row[4] as String?).map { EventID($0) }),
          detail: row[5], note: row[6], original: row[7],
          recording: (row[8] as String?).map { Recording(actor: $0, second: row[9]) },
          moment: row[10], place: row[11]))
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

/// A row of the table of events, whose details are not read yet: that is most of the work.
private struct EventRow: Sendable {
  let columns: EventDetail.Row
  let detail: String?
  let note: String?
  let original: String?
  let recording: Recording?
  let moment: Int
  let place: Int

  func recorded() throws -> RecordedEvent {
    var event = try EventDetail.event(columns, json: detail)
    event.note = note
    event.original = original.map { OriginalID($0) }
    event.recording = recording
    return RecordedEvent(event, moment: moment, place: place)
  }
}
