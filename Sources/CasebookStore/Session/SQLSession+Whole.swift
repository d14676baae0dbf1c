import Casebook
import FOILaw

/// A casebook read whole.
extension SQLSession {
  func recordedCases(after id: CaseID?, limit: Int) throws -> [RecordedCase] {
    let start = try id.flatMap { try caseKey($0) } ?? 0
    let rows = try db.rows(
      "SELECT id, handle FROM casefile WHERE id > ? ORDER BY id LIMIT ?", [start, limit])
    return try rows.map { row in
      RecordedCase(id: try handle(row["handle"]), events: try recordedEvents(of: row["id"]))
    }
  }

  func recordedCase(_ id: CaseID) throws -> RecordedCase? {
    try caseKey(id).map { RecordedCase(id: id, events: try recordedEvents(of: $0)) }
  }

  func caseOf(_ event: EventID) throws -> CaseID? {
    try db.value(
      String.self,
      """
      SELECT handle FROM event JOIN casefile ON casefile.id = event.case_id
      WHERE event.id = ?
      """, [event.description]
    ).map(handle)
  }

  func recordedMail(after id: OriginalID?, limit: Int) throws -> [MailRecord] {
    try db.rows(
      """
      SELECT * FROM mail WHERE seq > coalesce((SELECT seq FROM mail WHERE id = ?), 0)
      ORDER BY seq LIMIT ?
      """, [id?.description, limit]
    ).map(mail)
  }

  func mailRecord(_ id: OriginalID) throws -> MailRecord? {
    try db.row("SELECT * FROM mail WHERE id = ?", [id.description]).map(mail)
  }

  func recordedChanges(after count: Int, limit: Int) throws -> [RecordedChange] {
    try db.rows(
      """
      SELECT change.*, act.actor, act.second FROM change JOIN act ON act.id = change.act
      ORDER BY seq LIMIT ? OFFSET ?
      """, [limit, count]
    ).map(recordedChange)
  }

  func recordedChanges(
    of subject: Act.Change.Subject, item: String, limit: Int
  ) throws -> [RecordedChange] {
    try db.rows(
      """
      SELECT change.*, act.actor, act.second FROM change JOIN act ON act.id = change.act
      WHERE subject = ? AND item = ? ORDER BY seq DESC LIMIT ?
      """, [subject.rawValue, item, limit]
    ).map(recordedChange)
  }

  private func recordedChange(_ row: Database.Row) throws -> RecordedChange {
    RecordedChange(
      subject: try closed(Act.Change.Subject.self, row["subject"], in: "change"),
      item: row["item"], before: row["before"],
      recording: Recording(actor: row["actor"], second: row["second"]))
  }

  func lastChange(of authority: AuthorityID) throws -> Int? {
    try db.value(
      Int.self,
      """
      SELECT max(act.second) FROM change JOIN act ON act.id = change.act
      WHERE subject = 'authority' AND item = ?
      """, [authority.description])
  }

  func recordedText(of original: OriginalID) throws -> String? {
    try db.value(String.self, "SELECT text FROM passage WHERE digest = ?", [original.description])
  }
}

/// What another casebook has.
extension SQLSession {
  func beginImport() throws {
    isImport = true
  }

  func bring(_ recorded: RecordedCase) throws {
    let id = recorded.id
    if try caseKey(id) == nil {
      guard let request = try requestKey(id.request),
        let authority = try authorityKey(id.authority)
      else { throw StoreError.incomplete(id) }
      try db.run(
        "INSERT INTO casefile (request_id, authority_id, handle) VALUES (?, ?, ?)",
        [request, authority, id.description])
    }
    guard let key = try caseKey(id) else { throw StoreError.noSuchCase(id) }
    _ = try actID()
    for recorded in recorded.events {
      let act = try recorded.event.recording.map { try importedAct($0) }
      if try caseOf(recorded.event.id) == id {
        try db.run(
          "UPDATE event SET moment = ?, place = ?, act = ? WHERE id = ?",
          [
            recorded.moment, recorded.place, act, recorded.event.id.description,
          ])
      } else {
        try insert(recorded, of: key, act: act, detail: EventDetail.json(of: recorded.event))
      }
    }
    forgetCase()
    try workOut(id)
  }

  /// One row of the table of events, with the documents that it brings.
  func insert(_ recorded: RecordedEvent, of key: Int64, act: Int64?, detail: String?) throws {
    let event = recorded.event
    try db.willAdd(event.id)
    try db.run(
      """
      INSERT INTO event (id, case_id, kind, day, note, original, supersedes, detail, act, moment,
        place) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        event.id.description, key, event.kind.rawValue, event.day, event.note,
        event.original?.description, event.supersedes?.description,
        detail, act, recorded.moment, recorded.place,
      ])
    try linkDocuments(of: event)
  }

  @discardableResult
  func bring(_ change: RecordedChange, times: Int) throws -> Bool {
    let count = try db.value(
      Int.self,
      """
      SELECT count(*) FROM change JOIN act ON act.id = change.act
      WHERE subject = ? AND item = ? AND before \(dialect.isSame) ? AND actor = ? AND second = ?
      """,
      [
        change.subject.rawValue, change.item, change.before, change.recording.actor,
        change.recording.second,
      ])
    if count ?? 0 >= times { return false }
    try db.run(
      "INSERT INTO change (act, subject, item, before) VALUES (?, ?, ?, ?)",
      [
        try importedAct(change.recording), change.subject.rawValue, change.item, change.before,
      ])
    return true
  }

  /// The act of another casebook that someone recorded at that moment.
  private func importedAct(_ recording: Recording) throws -> Int64 {
    let known = try db.value(
      Int64.self, "SELECT id FROM act WHERE is_import = 1 AND second = ? AND actor = ?",
      [recording.second, recording.actor])
    if let known { return known }
    return try db.insert(
      "INSERT INTO act (actor, second, is_import) VALUES (?, ?, 1)",
      [recording.actor, recording.second])
  }
}
