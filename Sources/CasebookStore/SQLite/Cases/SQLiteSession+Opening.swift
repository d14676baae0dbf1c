import Casebook
import FOILaw
import GRDB

/// Cases opened, one or thousands: what many of them have in common is worked out once.
extension SQLiteSession {
  func open(_ id: CaseID, with event: Event) throws {
    try open([(id, event)])
  }

  func open(_ cases: [(id: CaseID, event: Event)]) throws {
    let act = try actID()
    let recording = try recording(of: act)
    var known: [Opening: Opened] = [:]
    var requests: [RequestID: Int64] = [:]
    for (id, event) in cases {
      guard let request = try requests[id.request] ?? requestKey(id.request),
        let asked = try asked(id.authority)
      else { throw StoreError.incomplete(id) }
      requests[id.request] = request
      let key = try addCase(id, request: request, authority: asked.key)
      let opening = Opening(event, request: request, nation: asked.nation, kind: asked.kind)
      let shared = asked.hasTerms || event.kind != .sent ? nil : known[opening]
      let opened = try shared ?? self.opened(id, by: event, request: request, authority: asked.key)
      if known.count >= 1_000 { known = [:] }
      known[opening] = asked.hasTerms ? nil : opened
      try insert(
        RecordedEvent(event, moment: recording?.second ?? 0, place: 1), of: key, act: act,
        detail: opened.detail)
      try write(opened.columns.asked(asked.key), of: key, replacing: CaseColumns())
    }
  }

  private func addCase(_ id: CaseID, request: Int64, authority: Int64) throws -> Int64 {
    do {
      try run(
        "INSERT INTO casefile (request_id, authority_id, handle) VALUES (?, ?, ?)",
        [request, authority, id.description])
    } catch let error as DatabaseError
      where error.extendedResultCode == .SQLITE_CONSTRAINT_UNIQUE
    {
      throw StoreError.caseExists(id)
    }
    return db.lastInsertedRowID
  }

  /// What a case comes to that begins with an event.
  private func opened(
    _ id: CaseID, by event: Event, request: Int64, authority: Int64
  ) throws -> Opened {
    guard
      let stored = try storedCase(0, request: request, authority: authority, events: [event])
    else { throw StoreError.incomplete(id) }
    let standing = try Standing(of: stored.file, calendars: try calendars())
    return Opened(
      columns: try columns(of: standing, in: stored), detail: try EventDetail.json(of: event))
  }

  /// What of an authority decides the deadlines of its cases.
  private func asked(
    _ id: AuthorityID
  ) throws -> (key: Int64, nation: String, kind: String, hasTerms: Bool)? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT id, nation, kind, EXISTS (SELECT 1 FROM school_closure WHERE authority_id = id)
          FROM authority WHERE slug = ?
          """), arguments: [id.description]
    ).map { ($0[0], $0[1], $0[2], $0[3]) }
  }
}

/// What the columns of a case that was just sent depend on.
private struct Opening: Hashable {
  let request: Int64
  let nation: String
  let kind: String
  let event: Event

  init(_ event: Event, request: Int64, nation: String, kind: String) {
    (self.request, self.nation, self.kind) = (request, nation, kind)
    self.event = event.unnamed
  }
}

private struct Opened {
  let columns: CaseColumns
  let detail: String?
}

extension Event {
  /// The same event without an identity.
  fileprivate var unnamed: Event {
    var event = Event(id: EventID(""), payload, on: day, note: note)
    event.original = original
    event.enclosures = enclosures
    event.messageID = messageID
    event.link = link
    event.isProposed = isProposed
    return event
  }
}

extension CaseColumns {
  /// The same columns for a case with another authority.
  fileprivate func asked(_ authority: Int64) -> CaseColumns {
    guard !standing.isEmpty else { return self }
    var columns = self
    columns.standing[Self.standingNames.count - 1] = authority.databaseValue
    return columns
  }
}
