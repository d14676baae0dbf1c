import Casebook
import FOILaw
import Foundation
import GRDB

extension SQLiteSession: CasebookWriter {
  func save(_ authority: Authority) throws {
    let before = try self.authority(authority.id)
    guard before != authority else { return }
    try note(
      change: .authority, of: authority.id.description, before: before.map { try json($0) })
    try run(
      """
      INSERT INTO authority (slug, name, nation, kind, email, review_email, gss)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (slug) DO UPDATE SET name = excluded.name, nation = excluded.nation,
        kind = excluded.kind, email = excluded.email, review_email = excluded.review_email,
        gss = excluded.gss
      """,
      [
        authority.id.description, authority.name, authority.nation.rawValue,
        authority.kind.rawValue, authority.email, authority.reviewEmail, authority.gss,
      ])
    guard let key = try authorityKey(authority.id) else { return }
    try run("DELETE FROM authority_alias WHERE authority_id = ?", [key])
    for (position, alias) in authority.aliases.enumerated() {
      try run(
        "INSERT INTO authority_alias (authority_id, position, alias) VALUES (?, ?, ?)",
        [key, position, alias])
    }
    try run("DELETE FROM school_closure WHERE authority_id = ?", [key])
    for closure in authority.terms?.closures ?? [] {
      try run(
        "INSERT OR REPLACE INTO school_closure (authority_id, first, last) VALUES (?, ?, ?)",
        [key, closure.first, closure.last])
    }
    forgetCase()
    knownAuthorities[key] = nil
    // Nation, kind and terms decide the regime and so the deadlines of its open cases.
    let handles =
      try before == nil
      ? []
      : String.fetchAll(
        db.cachedStatement(sql: "SELECT handle FROM casefile WHERE authority_id = ?"),
        arguments: [key])
    for text in handles { try workOut(try handle(text)) }
  }

  func add(_ request: Request) throws {
    if let known = try self.request(request.id) {
      guard known == request else { throw StoreError.requestChanged(request.id) }
      return
    }
    try db.execute(
      sql: "INSERT INTO request (slug, title, opening, closing, regime) VALUES (?, ?, ?, ?, ?)",
      arguments: [
        request.id.description, request.title, request.opening, request.closing,
        request.regime?.rawValue,
      ])
    let key = db.lastInsertedRowID
    for (position, question) in request.questions.enumerated() {
      try db.execute(
        sql: """
          INSERT INTO question (request_id, position, number, text, is_stem, heading)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          key, position, question.id.compact, question.text, question.isStem, question.heading,
        ])
    }
    try indexQuestions(of: request, key: key)
    try note(change: .request, of: request.id.description)
  }

  func open(_ id: CaseID, with event: Event) throws {
    guard try caseKey(id) == nil else { throw StoreError.caseExists(id) }
    guard let request = try requestKey(id.request), let authority = try authorityKey(id.authority)
    else { throw StoreError.incomplete(id) }
    try run(
      "INSERT INTO casefile (request_id, authority_id, handle) VALUES (?, ?, ?)",
      [request, authority, id.description])
    let key = db.lastInsertedRowID
    guard let stored = try storedCase(key, request: request, authority: authority, events: [])
    else { throw StoreError.incomplete(id) }
    try append(event, to: stored, isNew: true)
  }

  @discardableResult
  func append(_ event: Event, to id: CaseID) throws -> CaseNow {
    guard let row = try caseRow(id), let before = try caseFile(id) else {
      throw StoreError.noSuchCase(id)
    }
    return try append(
      event,
      to: StoredCase(
        key: row.key, requestKey: row.request, authorityKey: row.authority, file: before),
      isNew: false)
  }

  @discardableResult
  private func append(
    _ event: Event, to stored: StoredCase, isNew: Bool
  ) throws -> CaseNow {
    let act = try actID()
    let recording = try recording(of: act)
    let last =
      isNew
      ? nil
      : try Row.fetchOne(
        db.cachedStatement(
          sql: "SELECT max(moment) AS moment, max(place) AS place FROM event WHERE case_id = ?"),
        arguments: [stored.key])
    let moment = max(recording?.second ?? 0, last?["moment"] ?? 0)
    let place: Int = (last?["place"] ?? 0) + 1
    try insert(RecordedEvent(event, moment: moment, place: place), of: stored.key, act: act)
    var event = event
    event.recording = recording
    let file = CaseFile(
      request: stored.file.request, authority: stored.file.authority,
      events: stored.file.events + [event])
    remember(file)
    let now = StoredCase(
      key: stored.key, requestKey: stored.requestKey, authorityKey: stored.authorityKey,
      file: file)
    return CaseNow(file: file, standing: try workOut(now, isNew: isNew))
  }

  func keep(_ original: Original) throws {
    try run(
      "INSERT INTO original (digest, name, bytes) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
      [original.id.description, original.name, Data(original.bytes)])
  }

  func replaceImportedHolidays(
    _ holidays: [BankHoliday], progress: (_ done: Int) throws -> Void
  ) throws -> [MovedDeadline] {
    let old = try calendars()
    try note(change: .holidays, of: "", before: json(try importedHolidays()))
    try run("DELETE FROM holiday")
    for holiday in holidays {
      for division in holiday.divisions {
        try run(
          "INSERT OR IGNORE INTO holiday (day, division, title) VALUES (?, ?, ?)",
          [holiday.day, division.rawValue, holiday.title])
      }
    }
    forgetCalendars()
    return try workOutAll(insteadOf: old, progress)
  }
}
