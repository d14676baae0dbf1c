import Casebook
import FOILaw
import GRDB

/// A casebook read whole.
extension SQLiteSession {
  func recordedCases(after id: CaseID?, limit: Int) throws -> [RecordedCase] {
    let start = try id.flatMap { try caseKey($0) } ?? 0
    let rows = try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT id, handle FROM casefile WHERE id > ? ORDER BY id LIMIT ?"),
      arguments: [start, limit])
    return try rows.map { row in
      RecordedCase(id: try handle(row["handle"]), events: try recordedEvents(of: row["id"]))
    }
  }

  func recordedCase(_ id: CaseID) throws -> RecordedCase? {
    try caseKey(id).map { RecordedCase(id: id, events: try recordedEvents(of: $0)) }
  }

  func caseOf(_ event: EventID) throws -> CaseID? {
    try String.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT handle FROM event JOIN casefile ON casefile.id = event.case_id
          WHERE event.id = ?
          """), arguments: [event.description]
    ).map(handle)
  }

  func recordedMail(after id: OriginalID?, limit: Int) throws -> [MailRecord] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT * FROM mail WHERE seq > coalesce((SELECT seq FROM mail WHERE id = ?), 0)
          ORDER BY seq LIMIT ?
          """), arguments: [id?.description, limit]
    ).map(mail)
  }

  func mailRecord(_ id: OriginalID) throws -> MailRecord? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT * FROM mail WHERE id = ?"), arguments: [id.description]
    ).map(mail)
  }

  func recordedChanges(after count: Int, limit: Int) throws -> [RecordedChange] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT change.*, act.actor, act.second FROM change JOIN act ON act.id = change.act
          ORDER BY seq LIMIT ? OFFSET ?
          """), arguments: [limit, count]
    ).map { row in
      RecordedChange(
        subject: try closed(Act.Change.Subject.self, row["subject"], in: "change"),
        item: row["item"], before: row["before"],
        recording: Recording(actor: row["actor"], second: row["second"]))
    }
  }

  func lastChange(of authority: AuthorityID) throws -> Int? {
    try Int.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT max(act.second) FROM change JOIN act ON act.id = change.act
          WHERE subject = 'authority' AND item = ?
          """), arguments: [authority.description])
  }

  func recordedText(of original: OriginalID) throws -> String? {
    try String.fetchOne(
      db.cachedStatement(sql: "SELECT text FROM passage WHERE digest = ?"),
      arguments: [original.description])
  }
}

/// What another casebook has.
extension SQLiteSession {
  func beginImport() throws {
    isImport = true
  }

  func bring(_ recorded: RecordedCase) throws {
    let id = recorded.id
    if try caseKey(id) == nil {
      guard let request = try requestKey(id.request),
        let authority = try authorityKey(id.authority)
      else { throw StoreError.incomplete(id) }
      try db.execute(
        sql: "INSERT INTO casefile (request_id, authority_id, handle) VALUES (?, ?, ?)",
        arguments: [request, authority, id.description])
    }
    guard let key = try caseKey(id) else { throw StoreError.noSuchCase(id) }
    _ = try actID()
    for recorded in recorded.events {
      let act = try recorded.event.recording.map { try importedAct($0) }
      if try caseOf(recorded.event.id) == id {
        try db.cachedStatement(
          sql: "UPDATE event SET moment = ?, place = ?, act = ? WHERE id = ?"
        ).execute(arguments: [
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
    try db.cachedStatement(
      sql: """
        INSERT INTO event (id, case_id, kind, day, note, original, supersedes, detail, act, moment,
          place) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      event.id.description, key, event.kind.rawValue, event.day, event.note,
      event.original?.description, event.supersedes?.description,
      detail, act, recorded.moment, recorded.place,
    ])
    try linkDocuments(of: event)
  }

  @discardableResult
  func bring(_ change: RecordedChange, times: Int) throws -> Bool {
    let count = try Int.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT count(*) FROM change JOIN act ON act.id = change.act
          WHERE subject = ? AND item = ? AND before IS ? AND actor = ? AND second = ?
          """),
      arguments: [
        change.subject.rawValue, change.item, change.before, change.recording.actor,
        change.recording.second,
      ])
    if count ?? 0 >= times { return false }
    try db.cachedStatement(
      sql: "INSERT INTO change (act, subject, item, before) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [
      try importedAct(change.recording), change.subject.rawValue, change.item, change.before,
    ])
    return true
  }

  /// The act of another casebook that someone recorded at that moment.
  private func importedAct(_ recording: Recording) throws -> Int64 {
    let known = try Int64.fetchOne(
      db.cachedStatement(
        sql: "SELECT id FROM act WHERE is_import = 1 AND second = ? AND actor = ?"),
      arguments: [recording.second, recording.actor])
    if let known { return known }
    try db.cachedStatement(sql: "INSERT INTO act (actor, second, is_import) VALUES (?, ?, 1)")
      .execute(arguments: [recording.actor, recording.second])
    return db.lastInsertedRowID
  }
}

extension Schema {
  /// An order of events that two copies of a casebook agree on, and acts that came by an import.
  ///
  /// Events that are there take the place in which they were recorded; nothing else of them changes. Of a
  /// message that two people filed, each in a copy, the earlier filing counts, so place and act may change.
  static let placesOfEvents = """
    DROP TRIGGER event_is_never_changed;
    ALTER TABLE event ADD COLUMN moment INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE event ADD COLUMN place INTEGER NOT NULL DEFAULT 0;
    UPDATE event SET moment = was.moment, place = was.place
      FROM (SELECT e.seq AS seq,
          max(coalesce(act.second, 0)) OVER (PARTITION BY e.case_id ORDER BY e.seq) AS moment,
          row_number() OVER (PARTITION BY e.case_id ORDER BY e.seq) AS place
        FROM event e LEFT JOIN act ON act.id = e.act) AS was
      WHERE was.seq = event.seq;
    CREATE TRIGGER event_is_never_changed
      BEFORE UPDATE OF seq, id, case_id, kind, day, note, original, supersedes, detail ON event
      BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
    DROP INDEX event_of_case;
    CREATE INDEX event_of_case ON event(case_id, moment, place, id);
    ALTER TABLE act ADD COLUMN is_import INTEGER NOT NULL DEFAULT 0 CHECK (is_import IN (0, 1));
    CREATE INDEX act_of_import ON act(second, actor) WHERE is_import = 1;
    CREATE INDEX letter_message ON letter(message_id);
    """
}
