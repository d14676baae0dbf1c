import Casebook
import FOILaw
import Foundation

/// Who recorded what, and what was there before.
extension SQLSession {
  /// Who recorded an act and when.
  func recording(of act: Int64?) throws -> Recording? {
    guard let act else { return nil }
    if let known = knownRecording, known.id == act { return known.recording }
    let recording = try db.row("SELECT actor, second FROM act WHERE id = ?", [act]).map {
      Recording(actor: $0["actor"], second: $0["second"])
    }
    knownRecording = recording.map { (act, $0) }
    return recording
  }

  /// A value as JSON with its names in order, so that equal values are equal texts.
  func json(_ value: some Encodable) throws -> String { try StoredJSON.text(of: value) }

  /// A value read from JSON, or the fault that the row holds something else.
  func value<T: Decodable>(_ type: T.Type, _ json: String, in table: String) throws -> T {
    do {
      return try JSONDecoder().decode(type, from: Data(json.utf8))
    } catch is DecodingError {
      throw StoreError.unreadableRow(table: table, value: String(json.prefix(60)))
    }
  }
}

/// Values in columns of JSON.
enum StoredJSON {
  static func text(of value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self)
  }
}

/// Undoing.
extension SQLSession {
  func lastAct() throws -> Act? {
    // What an undo did is not undone again, and what was undone is gone. What came by an import rests on
    // what was there before it.
    let row = try db.row(
      once: """
        SELECT id, actor, second FROM act
        WHERE undoes IS NULL AND NOT EXISTS (SELECT 1 FROM act later WHERE later.undoes = act.id)
          AND id > coalesce((SELECT max(id) FROM act WHERE is_import = 1), 0)
        ORDER BY id DESC LIMIT 1
        """)
    guard let row else { return nil }
    let id: Int64 = row["id"]
    let found = try db.rows(of: entries(of: id))
    let events = try found[0].map { row in
      Act.Entry(
        id: try handle(row[0]), event: EventID(row[1]),
        kind: try closed(Event.Kind.self, row[2], in: "event"))
    }
    let changes = try found[1].map { row in
      Act.Change(
        subject: try closed(Act.Change.Subject.self, row[0], in: "change"), item: row[1],
        isNew: row[2], was: row[3], now: row[4])
    }
    return Act(
      id: Int(id), recording: Recording(actor: row["actor"], second: row["second"]),
      events: events, changes: changes)
  }

  /// The events of an act, and what it changed besides.
  private func entries(of act: Int64) -> [SQLStatement] {
    [
      SQLStatement(
        """
        SELECT c.handle, e.id, e.kind FROM event e JOIN casefile c ON c.id = e.case_id
        WHERE e.act = ? ORDER BY e.seq
        """, [act], isKept: false),
      SQLStatement(
        """
        SELECT subject, item, CASE WHEN before IS NULL THEN 1 ELSE 0 END,
          CASE subject WHEN 'mail' THEN \(dialect.json(inText: "before", "state"))
            WHEN 'letter' THEN \(dialect.json(inText: "before", "status")) END,
          CASE subject WHEN 'mail' THEN (SELECT state FROM mail WHERE mail.id = item)
            WHEN 'letter' THEN
              (SELECT status FROM letter WHERE letter.id = CAST(substr(item, 2) AS integer))
            WHEN 'authority' THEN (SELECT '\(Act.Change.referredTo)' FROM authority a
              WHERE a.slug = item AND \(Self.isReferredTo)) END
        FROM change WHERE act = ? ORDER BY seq
        """, [act]),
    ]
  }

  private static func before(_ act: Act) -> SQLStatement {
    SQLStatement(
      "SELECT subject, item, before FROM change WHERE act = ? ORDER BY seq DESC", [act.id],
      isKept: false)
  }

  func beginUndoing(_ act: Act) throws {
    undoing = Int64(act.id)
    db.expect([Self.before(act)])
    _ = try actID()
  }

  func revertChanges(of act: Act, on day: CalendarDay) throws {
    for row in try db.rows(of: [Self.before(act)])[0] {
      let item: String = row["item"]
      let before: String? = row["before"]
      switch try closed(Act.Change.Subject.self, row["subject"], in: "change") {
      case .authority: try revert(authority: item, to: before)
      case .letter: try revert(letter: item, to: before)
      case .evidence: try revert(evidence: item, wasThere: before != nil, on: day)
      case .mail: try revert(mail: item, to: before)
      case .holidays:
        if let before {
          try replaceImportedHolidays(try value([BankHoliday].self, before, in: "change"))
        }
      // A request without cases is in no list of cases and may stay.
      case .request: break
      }
    }
  }

  /// Whether a case or a piece of evidence rests on authority `a`.
  private static var isReferredTo: String {
    """
    (EXISTS (SELECT 1 FROM casefile c WHERE c.authority_id = a.id)
      OR EXISTS (SELECT 1 FROM evidence e WHERE e.authority_id = a.id))
    """
  }

  /// An authority that was added goes, unless something has come to rest on it.
  private func revert(authority: String, to before: String?) throws {
    guard let before else { return try remove(authority: authority) }
    try save(try value(Authority.self, before, in: "change"))
  }

  private func remove(authority slug: String) throws {
    let key = try db.value(
      Int64.self,
      once: "SELECT a.id FROM authority a WHERE a.slug = ? AND NOT \(Self.isReferredTo)", [slug])
    guard let key, let known = try self.authority(AuthorityID(slug)) else { return }
    try note(change: .authority, of: slug, before: json(known))
    try db.run("DELETE FROM authority_alias WHERE authority_id = ?", [key])
    try db.run("DELETE FROM school_closure WHERE authority_id = ?", [key])
    try db.run("DELETE FROM authority WHERE id = ?", [key])
  }

  private func revert(letter: String, to before: String?) throws {
    guard var record = try self.letter(LetterID(letter)) else { return }
    if let before {
      let state = try value(LetterState.self, before, in: "change")
      record.formats = state.formats.split(separator: " ").map(String.init)
      record.status = try closed(LetterRecord.Status.self, state.status, in: "change")
      record.event = state.event.map { EventID($0) }
    } else {
      record.status = .discarded
    }
    try update(record)
  }

  private func revert(evidence: String, wasThere: Bool, on day: CalendarDay) throws {
    guard wasThere else { return try withdraw(EvidenceID(evidence), on: day) }
    try note(change: .evidence, of: evidence, before: json(["withdrawn": day]))
    try db.run("UPDATE evidence SET withdrawn = NULL WHERE id = ?", [Int(evidence.dropFirst())])
  }

  /// Mail that was read stays read: what had been placed waits again.
  private func revert(mail: String, to before: String?) throws {
    let states = try before.map { try value([String: String].self, $0, in: "change") }
    let state = states?["state"] ?? MailRecord.State.waiting.rawValue
    try note(change: .mail, of: mail, before: json(["state": MailRecord.State.placed.rawValue]))
    try db.run("UPDATE mail SET state = ? WHERE id = ?", [state, mail])
  }
}
