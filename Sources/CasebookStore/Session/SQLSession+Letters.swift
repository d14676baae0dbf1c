import Casebook
import FOILaw
import Foundation

extension SQLSession {
  func letter(_ id: LetterID) throws -> LetterRecord? {
    guard let number = Self.number(in: id.description, after: "L") else { return nil }
    return try letters(where: "l.id = ?", [number]).first
  }

  func letters(_ query: LetterQuery) throws -> [LetterRecord] {
    guard let (condition, arguments) = try matching(query) else { return [] }
    return try letters(
      where: condition, arguments, isReversed: query.isReversed, page: query.page)
  }

  func countLetters(_ query: LetterQuery) throws -> Int {
    guard let (condition, arguments) = try matching(query) else { return 0 }
    return try db.value(
      Int.self, once: "SELECT count(*) FROM letter l WHERE \(condition)", SQLValues(arguments)) ?? 0
  }

  /// The condition of a query; nil where its request or case is not there.
  private func matching(
    _ query: LetterQuery
  ) throws -> (String, [any SQLColumn])? {
    var conditions: [String] = []
    var arguments: [any SQLColumn] = []
    if let request = query.request {
      guard let key = try requestKey(request) else { return nil }
      conditions.append("l.case_id IN (SELECT id FROM casefile WHERE request_id = ?)")
      arguments.append(key)
    }
    if let id = query.case {
      guard let key = try caseKey(id) else { return nil }
      conditions.append("l.case_id = ?")
      arguments.append(key)
    }
    if let cases = query.cases {
      guard !cases.isEmpty else { return nil }
      let places = cases.map { _ in "?" }.joined(separator: ", ")
      conditions.append("l.case_id IN (SELECT id FROM casefile WHERE handle IN (\(places)))")
      arguments += cases.map(\.description)
    }
    if let file = query.file {
      conditions.append("l.file = ?")
      arguments.append(file)
    }
    if let status = query.status {
      conditions.append("\(present) = ?")
      arguments.append(status.rawValue)
    } else if query.file == nil {
      conditions.append("l.status <> 'discarded'")
    }
    return (conditions.isEmpty ? "1 = 1" : conditions.joined(separator: " AND "), arguments)
  }

  /// How far a letter has come follows the events: one taken back never went, and a failed delivery
  /// is shown by an event with the letter's own message id.
  private var present: String {
    """
    CASE
      WHEN l.status <> 'sent' THEN l.status
      WHEN EXISTS (SELECT 1 FROM event e WHERE e.case_id = l.case_id
        AND e.supersedes = l.event AND e.kind = 'retracted'
        AND NOT \(SQLDialect.isSuperseded("e.id"))) THEN 'drafted'
      WHEN EXISTS (SELECT 1 FROM event e WHERE \(dialect.json("e.detail", "messageID")) = l.message_id
        AND e.kind = 'not-delivered' AND e.case_id = l.case_id
        AND NOT \(SQLDialect.isSuperseded("e.id"))) THEN 'not-delivered'
      ELSE 'sent' END
    """
  }

  func recordedLetters(after id: LetterID?, limit: Int) throws -> [LetterRecord] {
    let number = id.flatMap { Self.number(in: $0.description, after: "L") } ?? 0
    return try letters(
      where: "l.id > ?", [number], page: Page(limit: limit), status: "l.status")
  }

  func recordedLetters(withMessage messageID: String) throws -> [LetterRecord] {
    try letters(where: "l.message_id = ?", [messageID], status: "l.status")
  }

  private func letters(
    where condition: String, _ arguments: [any SQLColumn],
    isReversed: Bool = false, page: Page = .all, status: String? = nil
  ) throws -> [LetterRecord] {
    let rows = try db.rows(
      once: """
        SELECT l.*, \(status ?? present) AS present, c.handle
        FROM letter l JOIN casefile c ON c.id = l.case_id
        WHERE \(condition) ORDER BY l.id \(isReversed ? "DESC" : "") LIMIT ? OFFSET ?
        """, SQLValues(arguments) + dialect.values(page))
    return try rows.map { row in
      let enclosures = row["enclosures"] as String?
      return LetterRecord(
        id: LetterID(number: row["id"]), case: try handle(row["handle"]),
        kind: try closed(LetterKind.self, row["kind"], in: "letter"), day: row["day"],
        file: row["file"],
        formats: (row["formats"] as String).split(separator: " ").map(String.init),
        name: row["name"], email: row["email"], subject: row["subject"],
        messageID: row["message_id"],
        enclosures: try enclosures.map { try Self.enclosures($0) } ?? [],
        status: try closed(LetterRecord.Status.self, row["present"], in: "letter"),
        event: (row["event"] as String?).map { EventID($0) },
        kept: try (row["kept"] as String).split(separator: " ").map { try question(String($0)) })
    }
  }

  func add(_ letter: (LetterID) -> LetterRecord) throws -> LetterRecord {
    let number = try nextNumber(in: "letter")
    let letter = letter(LetterID(number: number))
    guard let key = try caseKey(letter.case) else { throw StoreError.noSuchCase(letter.case) }
    try db.run(
      """
      INSERT INTO letter (id, case_id, kind, day, file, formats, name, email, subject, message_id,
        enclosures, status, event, kept)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        number, key, letter.kind.rawValue, letter.day, letter.file,
        letter.formats.joined(separator: " "), letter.name, letter.email, letter.subject,
        letter.messageID,
        letter.enclosures.isEmpty
          ? nil : String(decoding: try JSONEncoder().encode(letter.enclosures), as: UTF8.self),
        letter.status.rawValue, letter.event?.description,
        letter.kept.map(\.compact).joined(separator: " "),
      ])
    try note(change: .letter, of: letter.id.description)
    return letter
  }

  func update(_ letter: LetterRecord) throws {
    guard let number = Self.number(in: letter.id.description, after: "L"),
      let row = try db.row(once: "SELECT formats, status, event FROM letter WHERE id = ?", [number])
    else { return }
    let before = LetterState(formats: row["formats"], status: row["status"], event: row["event"])
    let now = LetterState(
      formats: letter.formats.joined(separator: " "), status: letter.status.rawValue,
      event: letter.event?.description)
    guard before != now else { return }
    try note(change: .letter, of: letter.id.description, before: json(before))
    try db.run(
      "UPDATE letter SET formats = ?, status = ?, event = ? WHERE id = ?",
      [now.formats, now.status, now.event, number])
  }

  /// The parts of a letter that can change.
  struct LetterState: Codable, Equatable {
    let formats: String
    let status: String
    let event: String?
  }

  private static func enclosures(_ json: String) throws -> [LetterRecord.Enclosure] {
    do {
      return try JSONDecoder().decode([LetterRecord.Enclosure].self, from: Data(json.utf8))
    } catch is DecodingError {
      throw StoreError.unreadableRow(table: "letter", value: String(json.prefix(60)))
    }
  }

  private func nextNumber(in table: String) throws -> Int {
    (try db.value(Int.self, once: "SELECT max(id) FROM \(table)") ?? 0) + 1
  }

  /// The number after its letter: `L12` → 12.
  static func number(in id: String, after letter: Character) -> Int? {
    id.first == letter ? Int(id.dropFirst()) : nil
  }
}

// MARK: - Evidence

extension SQLSession {
  func names(ofOriginals ids: [OriginalID]) throws -> [OriginalID: String] {
    var names: [OriginalID: String] = [:]
    for id in ids where names[id] == nil {
      names[id] = try db.value(
        String.self, "SELECT name FROM original WHERE digest = ?", [id.description])
    }
    return names
  }

  func evidence(_ id: EvidenceID) throws -> EvidenceRow? {
    guard let number = Self.number(in: id.description, after: "E") else { return nil }
    return try evidence(where: "e.id = ?", [number]).first
  }

  func evidence(of request: RequestID?) throws -> [EvidenceRow] {
    guard let request else { return try evidence(where: "1 = 1", []) }
    guard let key = try requestKey(request) else { return [] }
    return try evidence(where: "e.request_id = ?", [key])
  }

  private func evidence(
    where condition: String, _ arguments: [any SQLColumn]
  ) throws -> [EvidenceRow] {
    let rows = try db.rows(
      once: """
        SELECT e.*, r.slug AS request, a.slug AS authority
        FROM evidence e JOIN request r ON r.id = e.request_id
          LEFT JOIN authority a ON a.id = e.authority_id
        WHERE \(condition) ORDER BY e.id
        """, SQLValues(arguments))
    return try rows.map { row in
      var evidence = Evidence(
        id: EvidenceID("E\(row["id"] as Int)"), request: RequestID(row["request"]),
        authority: (row["authority"] as String?).map { AuthorityID($0) }, title: row["title"],
        questions: try (row["questions"] as String).split(separator: " ").map {
          try question(String($0))
        }, original: OriginalID(row["original"]))
      evidence.date = row["date"]
      evidence.place = row["place"]
      evidence.address = row["address"]
      evidence.note = row["note"]
      return EvidenceRow(evidence: evidence, added: row["added"], withdrawn: row["withdrawn"])
    }
  }

  func add(_ evidence: (EvidenceID) -> Evidence, on day: CalendarDay) throws -> Evidence {
    let number = try nextNumber(in: "evidence")
    let evidence = evidence(EvidenceID("E\(number)"))
    guard let request = try requestKey(evidence.request) else {
      throw StoreError.unreadableRow(table: "evidence", value: evidence.request.description)
    }
    try db.run(
      """
      INSERT INTO evidence (id, request_id, authority_id, title, date, place, address, note,
        questions, original, added) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        number, request, try evidence.authority.flatMap { try authorityKey($0) }, evidence.title,
        evidence.date, evidence.place, evidence.address, evidence.note,
        evidence.questions.map(\.compact).joined(separator: " "), evidence.original.description,
        day,
      ])
    try note(change: .evidence, of: evidence.id.description)
    return evidence
  }

  func withdraw(_ id: EvidenceID, on day: CalendarDay) throws {
    guard let number = Self.number(in: id.description, after: "E") else { return }
    try note(change: .evidence, of: id.description, before: json(["withdrawn": Int?.none]))
    try db.run(
      "UPDATE evidence SET withdrawn = ? WHERE id = ? AND withdrawn IS NULL", [day, number])
  }
}
