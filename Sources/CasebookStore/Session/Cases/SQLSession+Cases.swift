import Casebook
import FOILaw

/// A case with its keys in the tables.
struct StoredCase: Sendable {
  let key: Int64
  let requestKey: Int64
  let authorityKey: Int64
  let file: CaseFile
  /// The moment and the place of its last event.
  var moment = 0
  var place = 0
}

/// The keys of a case, of its request and of its authority.
struct CaseKeys {
  let `case`: Int64
  let request: Int64
  let authority: Int64
}

/// Cases with their events: one, or many in the order they were opened.
extension SQLSession {
  /// How many cases are held at once where all are gone through.
  static var blockSize: Int { 500 }
  /// How many of them a processor takes at a time.
  private static var shareSize: Int { 50 }
  /// How many requests, and how many authorities, are remembered.
  private static var most: Int { 2_000 }

  func caseFile(_ id: CaseID) throws -> CaseFile? { try storedCase(id)?.file }

  func storedCase(_ id: CaseID) throws -> StoredCase? {
    if let known = remembered(id) { return known }
    guard let keys = try keys(of: id) else { return nil }
    let key = keys.case
    let found = try read(
      requests: [keys.request], authorities: [keys.authority], besides: Self.events(of: key...key))
    let events = try eventRows(found)[key]?.map { try $0.recorded() } ?? []
    guard
      var stored = storedCase(
        key, request: keys.request, authority: keys.authority, events: events)
    else { return nil }
    stored.moment = events.map(\.moment).max() ?? 0
    stored.place = events.map(\.place).max() ?? 0
    remember(stored)
    return stored
  }

  private func keys(of id: CaseID) throws -> CaseKeys? {
    if let known = knownKeys[id] { return known }
    return try db.row(
      "SELECT id, request_id, authority_id FROM casefile WHERE handle = ?", [id.description]
    ).map { CaseKeys(case: $0[0], request: $0[1], authority: $0[2]) }
  }

  /// The next cases after the one with that key, in the order they were opened; empty at the end.
  ///
  /// What each of them is worth to `body` is worked out by as many processors as there are.
  func cases<T: Sendable>(
    after key: Int64, _ body: @escaping @Sendable (StoredCase) throws -> T
  ) throws -> [T] {
    let rows = try db.rows(
      "SELECT id, request_id, authority_id FROM casefile WHERE id > ? ORDER BY id LIMIT ?",
      [key, Self.blockSize])
    guard let first = rows.first, let last = rows.last else { return [] }
    let found = try read(
      requests: rows.map { $0[1] }, authorities: rows.map { $0[2] },
      besides: Self.events(of: first[0]...last[0]))
    let events = try eventRows(found)
    let unread = rows.compactMap { row in
      let key: Int64 = row[0]
      return storedCase(key, request: row[1], authority: row[2], events: [])
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

  /// A case put together from its events and from what was read of its request and its authority.
  private func storedCase(
    _ key: Int64, request requestKey: Int64, authority authorityKey: Int64,
    events: [RecordedEvent]
  ) -> StoredCase? {
    guard let request = knownRequests[requestKey], let authority = knownAuthorities[authorityKey]
    else { return nil }
    return StoredCase(
      key: key, requestKey: requestKey, authorityKey: authorityKey,
      file: CaseFile(request: request, authority: authority, events: events.map(\.event)))
  }

  /// A case that was just opened.
  func newCase(_ key: Int64, request: Int64, authority: Int64) throws -> StoredCase? {
    _ = try read(requests: [request], authorities: [authority])
    return storedCase(key, request: request, authority: authority, events: [])
  }

  func recordedEvents(of key: Int64) throws -> [RecordedEvent] {
    let rows = try db.rows(of: [Self.events(of: key...key)])[0]
    return try eventRows(rows)[key]?.map { try $0.recorded() } ?? []
  }

  /// The events of the cases between two keys, both included, each case's in the order recorded.
  private static func events(of keys: ClosedRange<Int64>) -> SQLStatement {
    SQLStatement(
      """
      SELECT case_id, event.id, kind, day, supersedes, detail, note, original, act.actor,
        act.second, moment, place
      FROM event LEFT JOIN act ON act.id = event.act
      WHERE case_id BETWEEN ? AND ? ORDER BY case_id, moment, place, event.id
      """, [keys.lowerBound, keys.upperBound])
  }

  private func eventRows(_ rows: [Database.Row]) throws -> [Int64: [EventRow]] {
    var events: [Int64: [EventRow]] = [:]
    for row in rows {
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

  func requests() throws -> [Request] {
    let keys = try db.rows(once: "SELECT id FROM request ORDER BY slug").map { $0[0] as Int64 }
    var requests: [Request] = []
    for start in stride(from: 0, to: keys.count, by: 1_000) {
      let some = keys[start..<min(start + 1_000, keys.count)]
      _ = try read(requests: Array(some), authorities: [])
      requests += some.compactMap { knownRequests[$0] }
    }
    return requests
  }

  /// A request; it never changes, so it is read once in a transaction.
  func request(key: Int64) throws -> Request? {
    _ = try read(requests: [key], authorities: [])
    return knownRequests[key]
  }

  /// Reads what is not known yet of those requests and authorities, all at once, and the rows of a further
  /// question with them.
  private func read(
    requests: [Int64], authorities: [Int64], besides question: SQLStatement? = nil
  ) throws -> [Database.Row] {
    if knownRequests.count >= Self.most { knownRequests = [:] }
    if knownAuthorities.count >= Self.most { knownAuthorities = [:] }
    let newRequests = Set(requests).filter { knownRequests[$0] == nil }.sorted()
    let newAuthorities = Set(authorities).filter { knownAuthorities[$0] == nil }.sorted()
    var questions = question.map { [$0] } ?? []
    if !newRequests.isEmpty {
      questions.append(
        Self.statement(
          "SELECT id, slug, title, opening, closing, regime FROM request", "id", in: newRequests))
      questions.append(
        Self.statement(
          "SELECT request_id, number, text, is_stem, heading FROM question", "request_id",
          in: newRequests, "ORDER BY request_id, position"))
    }
    if !newAuthorities.isEmpty {
      questions.append(Self.statement("SELECT * FROM authority", "id", in: newAuthorities))
      questions += Self.parts(ofAuthorities: newAuthorities)
    }
    guard !questions.isEmpty else { return [] }
    var answers = try db.rows(of: questions)[...]
    let rows = question == nil ? [] : answers.removeFirst()
    if !newRequests.isEmpty {
      let (found, parts) = (answers.removeFirst(), Self.byKey(answers.removeFirst()))
      for row in found { knownRequests[row[0]] = try request(row, questions: parts[row[0]] ?? []) }
    }
    if !newAuthorities.isEmpty {
      let (found, aliases, closures) = (
        answers.removeFirst(), Self.byKey(answers.removeFirst()),
        Self.byKey(answers.removeFirst())
      )
      for row in found {
        let key: Int64 = row["id"]
        knownAuthorities[key] = try authority(row, aliases[key] ?? [], closures[key] ?? [])
      }
    }
    return rows
  }

  private func request(_ row: Database.Row, questions: [Database.Row]) throws -> Request {
    let questions = try questions.map { row in
      Question(id: try question(row[1]), text: row[2], isStem: row[3], heading: row[4])
    }
    let regime: String? = row[5]
    return Request(
      id: RequestID(row[1]), title: row[2], opening: row[3], questions: questions,
      closing: row[4], regime: try regime.map { try closed(Regime.self, $0, in: "request") })
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
