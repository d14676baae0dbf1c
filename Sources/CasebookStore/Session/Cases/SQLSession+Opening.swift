import Casebook
import FOILaw

/// Cases opened, one or thousands: what many of them have in common is worked out once.
extension SQLSession {
  func open(_ id: CaseID, with event: Event) throws {
    try open([(id, event)])
  }

  func open(_ cases: [(id: CaseID, event: Event)]) throws {
    knownCases = [:]
    let act = try actID()
    let recording = try recording(of: act)
    var known: [Opening: Opened] = [:]
    var requests: [RequestID: Int64] = [:]
    for (id, event) in cases {
      guard let request = try requests[id.request] ?? requestKey(id.request),
        let asked = try asked(id)
      else { throw StoreError.incomplete(id) }
      if asked.isOpen { throw StoreError.caseExists(id) }
      requests[id.request] = request
      let key = try db.insert(
        "INSERT INTO casefile (request_id, authority_id, handle) VALUES (?, ?, ?)",
        [request, asked.key, id.description])
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

  /// What a case comes to that begins with an event.
  private func opened(
    _ id: CaseID, by event: Event, request: Int64, authority: Int64
  ) throws -> Opened {
    guard let stored = try newCase(0, request: request, authority: authority) else {
      throw StoreError.incomplete(id)
    }
    let file = CaseFile(
      request: stored.file.request, authority: stored.file.authority, events: [event])
    let standing = try Standing(of: file, calendars: try calendars())
    return Opened(
      columns: try columns(of: standing, in: stored), detail: try EventDetail.json(of: event))
  }

  /// What of an authority decides the deadlines of its cases, and whether the case is there already.
  private func asked(
    _ id: CaseID
  ) throws -> (key: Int64, nation: String, kind: String, hasTerms: Bool, isOpen: Bool)? {
    try db.row(
      """
      SELECT id, nation, kind,
        EXISTS (SELECT 1 FROM school_closure WHERE authority_id = authority.id),
        EXISTS (SELECT 1 FROM casefile WHERE handle = ?)
      FROM authority WHERE slug = ?
      """, [id.description, id.authority.description]
    ).map { ($0[0], $0[1], $0[2], $0[3], $0[4]) }
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
    guard !standing.isEmpty, let place = Self.standingNames.firstIndex(of: "authority_id") else {
      return self
    }
    var columns = self
    columns.standing[place] = authority.sql
    return columns
  }
}
