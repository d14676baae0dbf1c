import Casebook
import FOILaw
import Foundation

/// E-mail: what was read of it, and what it is matched by.
extension SQLSession {
  func cases(withReference key: String) throws -> [CaseID] {
    try db.texts(casesWithReference, [key]).map(handle)
  }

  func cases(of authority: AuthorityID) throws -> [CaseID] {
    // One letter asks for them a dozen times.
    if let known = knownCases[authority] { return known }
    let cases = try db.texts(
      """
      SELECT handle FROM casefile JOIN authority ON authority.id = casefile.authority_id
      WHERE slug = ? ORDER BY handle
      """, [authority.description]
    ).map(handle)
    if knownCases.count >= 200 { knownCases = [:] }
    knownCases[authority] = cases
    return cases
  }

  func authorities(called name: String) throws -> [Authority] {
    try authorities(
      withKeys: """
        SELECT id FROM authority WHERE \(dialect.isCalled("name"))
        UNION ALL SELECT authority_id FROM authority_alias WHERE \(dialect.isCalled("alias"))
        """, name)
  }

  func authorities(withAddress address: String) throws -> [Authority] {
    try authorities(
      withKeys: """
        SELECT id FROM authority WHERE lower(email) = ? AND email IS NOT NULL
        UNION ALL
        SELECT id FROM authority WHERE lower(review_email) = ? AND review_email IS NOT NULL
        """, address)
  }

  func authorities(inDomain domain: String) throws -> [Authority] {
    try authorities(
      withKeys: """
        SELECT id FROM authority WHERE \(dialect.domain(of: "email")) = ? AND email IS NOT NULL
        UNION ALL
        SELECT id FROM authority WHERE \(dialect.domain(of: "review_email")) = ?
          AND review_email IS NOT NULL
        """, domain)
  }

  /// The authorities that a question with twice the same value finds the keys of, in the order of their ids.
  ///
  /// Most questions of mail find none, so what belongs to an authority is asked for afterwards.
  private func authorities(withKeys question: String, _ value: String) throws -> [Authority] {
    let keys = Set(try db.rows(question, [value, value]).map { $0[0] as Int64 })
    guard !keys.isEmpty else { return [] }
    return try authorities(
      db.rows(of: [Self.statement("SELECT * FROM authority", "id", in: keys.sorted())])[0]
    ).sorted { $0.id < $1.id }
  }

  func mail(_ state: MailRecord.State, page: Page) throws -> [MailRecord] {
    // The state is part of the query itself, so that the index of waiting mail serves it.
    try db.rows(
      once: """
        SELECT * FROM mail WHERE state = '\(state.rawValue)'
        ORDER BY day IS NULL, day, seq LIMIT ? OFFSET ?
        """, dialect.values(page)
    ).map(mail)
  }

  func mailWithSuggestions() throws -> [MailRecord] {
    try db.rows(
      once: """
        SELECT * FROM mail WHERE state = 'waiting' AND suggestions IS NOT NULL
        ORDER BY day IS NULL, day, seq
        """
    ).map(mail)
  }

  func countMail(_ state: MailRecord.State) throws -> Int {
    try db.value(Int.self, once: "SELECT count(*) FROM mail WHERE state = '\(state.rawValue)'") ?? 0
  }

  func mail(withPrefix prefix: String, limit: Int) throws -> [MailRecord] {
    // The index serves ranges, and no digit comes after "g".
    try db.rows(
      once: "SELECT * FROM mail WHERE id >= ? AND id < ? ORDER BY id LIMIT ?",
      [prefix, prefix + "g", limit]
    ).map(mail)
  }

  func mail(_ row: Database.Row) throws -> MailRecord {
    let suggestions: String? = row["suggestions"]
    return MailRecord(
      id: OriginalID(row["id"]), messageID: row["message_id"], content: row["content"],
      state: try closed(MailRecord.State.self, row["state"], in: "mail"), day: row["day"],
      sender: row["sender"], subject: row["subject"],
      reason: try (row["why"] as String?).map { try Self.reason($0) },
      suggestions: try suggestions.map { try Self.suggestions($0) } ?? [])
  }

  /// A person's words have a key of their own; everything else is a code.
  private struct Words: Codable {
    let words: String?
  }

  private static func reason(_ json: String) throws -> MailRecord.Reason {
    do {
      let words = try JSONDecoder().decode(Words.self, from: Data(json.utf8)).words
      return words.map { .words($0) } ?? .code(json)
    } catch is DecodingError {
      throw StoreError.unreadableRow(table: "mail", value: String(json.prefix(60)))
    }
  }

  private func column(_ reason: MailRecord.Reason) throws -> String {
    switch reason {
    case .code(let json): json
    case .words(let words): try json(Words(words: words))
    }
  }

  private static func suggestions(_ json: String) throws -> [MailRecord.Suggestion] {
    do {
      return try JSONDecoder().decode([MailRecord.Suggestion].self, from: Data(json.utf8))
    } catch is DecodingError {
      throw StoreError.unreadableRow(table: "mail", value: String(json.prefix(60)))
    }
  }

  func hasMail(_ id: OriginalID, messageID: String?, content: String) throws -> Bool {
    let isKnown = try db.value(
      Bool.self, "SELECT EXISTS (SELECT 1 FROM mail WHERE id = ?)", [id.description])
    if isKnown == true { return true }
    guard let messageID else { return false }
    return try db.value(
      Bool.self, "SELECT EXISTS (SELECT 1 FROM mail WHERE message_id = ? AND content = ?)",
      [messageID, content]) ?? false
  }

  func mailFiles() throws -> [String: MailFileMark] {
    var files: [String: MailFileMark] = [:]
    var rows = try db.cursor(once: "SELECT path, size, modified, inode, tail FROM mail_file")
    while let row = try rows.next() {
      files[row[0]] = MailFileMark(size: row[1], modified: row[2], inode: row[3], tail: row[4])
    }
    return files
  }

  func keep(_ mail: MailRecord) throws {
    var suggestions: String?
    if !mail.suggestions.isEmpty {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      suggestions = String(decoding: try encoder.encode(mail.suggestions), as: UTF8.self)
    }
    let before = try db.value(
      String.self, "SELECT state FROM mail WHERE id = ?", [mail.id.description])
    if before != mail.state.rawValue {
      try note(
        change: .mail, of: mail.id.description, before: before.map { try json(["state": $0]) })
    }
    try db.run(
      """
      INSERT INTO mail (id, message_id, content, state, day, sender, subject, why, suggestions)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET state = excluded.state, why = excluded.why,
        suggestions = excluded.suggestions
      """,
      [
        mail.id.description, mail.messageID, mail.content, mail.state.rawValue, mail.day,
        mail.sender, mail.subject, try mail.reason.map(column), suggestions,
      ])
  }

  func remember(_ file: MailFileMark, at path: String) throws {
    try db.run(
      """
      INSERT INTO mail_file (path, size, modified, inode, tail) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (path) DO UPDATE SET size = excluded.size, modified = excluded.modified,
        inode = excluded.inode, tail = excluded.tail
      """, [path, file.size, file.modified, file.inode, file.tail])
  }
}
