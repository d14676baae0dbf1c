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
    let columns: StatementArguments = [
      authority.name, authority.nation.rawValue, authority.kind.rawValue, authority.email,
      authority.reviewEmail, authority.gss, authority.id.description,
    ]
    let key: Int64
    if before == nil {
      try run(
        """
        INSERT INTO authority (name, nation, kind, email, review_email, gss, slug)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """, columns)
      key = db.lastInsertedRowID
    } else {
      try run(
        """
        UPDATE authority SET name = ?, nation = ?, kind = ?, email = ?, review_email = ?, gss = ?
        WHERE slug = ?
        """, columns)
      guard let known = try authorityKey(authority.id) else { return }
      key = known
      try run("DELETE FROM authority_alias WHERE authority_id = ?", [key])
      try run("DELETE FROM school_closure WHERE authority_id = ?", [key])
    }
    for (position, alias) in authority.aliases.enumerated() {
      try run(
        "INSERT INTO authority_alias (authority_id, position, alias) VALUES (?, ?, ?)",
        [key, position, alias])
    }
    for closure in authority.terms?.closures ?? [] {
      try run(
        "INSERT OR REPLACE INTO school_closure (authority_id, first, last) VALUES (?, ?, ?)",
        [key, closure.first, closure.last])
    }
    guard before != nil else { return }
    forgetCase()
    knownAuthorities[key] = nil
    // Nation, kind and terms decide the regime and so the deadlines of its open cases.
    let handles = try String.fetchAll(
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

  @discardableResult
  func append(_ event: Event, to id: CaseID) throws -> CaseNow {
    guard let row = try caseRow(id), let before = try caseFile(id) else {
      throw StoreError.noSuchCase(id)
    }
    let act = try actID()
    let recording = try recording(of: act)
    let last = try Row.fetchOne(
      db.cachedStatement(
        sql: "SELECT max(moment) AS moment, max(place) AS place FROM event WHERE case_id = ?"),
      arguments: [row.key])
    let moment = max(recording?.second ?? 0, last?["moment"] ?? 0)
    let place: Int = (last?["place"] ?? 0) + 1
    try insert(
      RecordedEvent(event, moment: moment, place: place), of: row.key, act: act,
      detail: EventDetail.json(of: event))
    var event = event
    event.recording = recording
    let file = CaseFile(
      request: before.request, authority: before.authority, events: before.events + [event])
    remember(file)
    let now = StoredCase(
      key: row.key, requestKey: row.request, authorityKey: row.authority, file: file)
    return CaseNow(file: file, standing: try workOut(now))
  }

  func keep(_ original: Original) throws {
    try run(
      "INSERT INTO original (digest, name, bytes) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
      [original.id.description, original.name, Data(original.bytes)])
  }

  func replaceImportedHolidays(_ holidays: [BankHoliday]) throws {
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
    try Derivation.save(Standing.derivation, through: 0, in: db)
    isUpToDate = false
  }
}
