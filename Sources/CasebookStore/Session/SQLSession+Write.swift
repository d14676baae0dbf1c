import Casebook
import FOILaw
import Foundation

extension SQLSession: CasebookWriter {
  func save(_ authority: Authority) throws {
    let before = try self.authority(authority.id)
    guard before != authority else { return }
    try note(
      change: .authority, of: authority.id.description, before: before.map { try json($0) })
    let columns: SQLValues = [
      authority.name, authority.nation.rawValue, authority.kind.rawValue, authority.email,
      authority.reviewEmail, authority.gss, authority.id.description,
    ]
    let key: Int64
    if before == nil {
      key = try db.insert(
        """
        INSERT INTO authority (name, nation, kind, email, review_email, gss, slug)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """, columns)
    } else {
      try db.run(
        """
        UPDATE authority SET name = ?, nation = ?, kind = ?, email = ?, review_email = ?, gss = ?
        WHERE slug = ?
        """, columns)
      guard let known = try authorityKey(authority.id) else { return }
      key = known
      try db.run("DELETE FROM authority_alias WHERE authority_id = ?", [key])
      try db.run("DELETE FROM school_closure WHERE authority_id = ?", [key])
    }
    for (position, alias) in authority.aliases.enumerated() {
      try db.run(
        "INSERT INTO authority_alias (authority_id, position, alias) VALUES (?, ?, ?)",
        [key, position, alias])
    }
    for closure in authority.terms?.closures ?? [] {
      try db.run(
        """
        INSERT INTO school_closure (authority_id, first, last) VALUES (?, ?, ?)
        ON CONFLICT (authority_id, first) DO UPDATE SET last = excluded.last
        """,
        [key, closure.first, closure.last])
    }
    guard before != nil else { return }
    forgetCase()
    knownAuthorities[key] = nil
    // Nation, kind and terms decide the regime and so the deadlines of its open cases.
    let handles = try db.texts("SELECT handle FROM casefile WHERE authority_id = ?", [key])
    for text in handles { try workOut(try handle(text)) }
  }

  func add(_ request: Request) throws {
    if let known = try self.request(request.id) {
      guard known == request else { throw StoreError.requestChanged(request.id) }
      return
    }
    let key = try db.insert(
      "INSERT INTO request (slug, title, opening, closing, regime) VALUES (?, ?, ?, ?, ?)",
      [
        request.id.description, request.title, request.opening, request.closing,
        request.regime?.rawValue,
      ])
    try db.insert(
      "INSERT INTO question (request_id, position, number, text, is_stem, heading)",
      rows: request.questions.enumerated().map { position, question in
        let columns: SQLValues = [
          key, position, question.id.compact, question.text, question.isStem, question.heading,
        ]
        return columns.list
      })
    try indexQuestions(of: request, key: key)
    try note(change: .request, of: request.id.description)
  }

  @discardableResult
  func append(_ event: Event, to id: CaseID) throws -> CaseNow {
    guard let stored = try storedCase(id) else { throw StoreError.noSuchCase(id) }
    // An event changes none of them; they are compared with what follows from it.
    if recordedAct == nil { db.expect(Self.columnQuestions(of: stored.key...stored.key)) }
    let act = try actID()
    let recording = try recording(of: act)
    let moment = max(recording?.second ?? 0, stored.moment)
    let place = stored.place + 1
    try insert(
      RecordedEvent(event, moment: moment, place: place), of: stored.key, act: act,
      detail: EventDetail.json(of: event))
    var event = event
    event.recording = recording
    let file = CaseFile(
      request: stored.file.request, authority: stored.file.authority,
      events: stored.file.events + [event])
    let now = StoredCase(
      key: stored.key, requestKey: stored.requestKey, authorityKey: stored.authorityKey,
      file: file, moment: moment, place: place)
    remember(now)
    return CaseNow(file: file, standing: try workOut(now))
  }

  func keep(_ original: Original) throws {
    var bytes: Data? = Data(original.bytes)
    try keep(original.id, named: original.name, bytes: original.bytes.count) {
      defer { bytes = nil }
      return bytes
    }
  }

  func replaceImportedHolidays(_ holidays: [BankHoliday]) throws {
    try note(change: .holidays, of: "", before: json(try importedHolidays()))
    try db.run("DELETE FROM holiday")
    for holiday in holidays {
      for division in holiday.divisions {
        try db.run(
          """
          INSERT INTO holiday (day, division, title) VALUES (?, ?, ?) ON CONFLICT DO NOTHING
          """,
          [holiday.day, division.rawValue, holiday.title])
      }
    }
    forgetCalendars()
    try Derivation.save(Standing.derivation, through: 0, in: db)
    isUpToDate = false
  }
}
