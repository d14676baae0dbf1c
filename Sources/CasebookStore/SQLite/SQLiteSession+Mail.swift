import Casebook
import FOILaw
import Foundation
import GRDB

/// E-mail: what was read of it, and what it is matched by.
extension SQLiteSession {
  func cases(withReference key: String) throws -> [CaseID] {
    try String.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT DISTINCT handle FROM event JOIN casefile ON casefile.id = event.case_id
          WHERE \(Schema.referenceKey(of: Schema.reference)) = ?
            AND \(Schema.reference) IS NOT NULL
            AND NOT \(Schema.isSuperseded("event.id"))
          ORDER BY handle
          """), arguments: [key]
    ).map(handle)
  }

  func cases(of authority: AuthorityID) throws -> [CaseID] {
    try String.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT handle FROM casefile JOIN authority ON authority.id = casefile.authority_id
          WHERE slug = ? ORDER BY handle
          """), arguments: [authority.description]
    ).map(handle)
  }

  func authorities(called name: String) throws -> [Authority] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT * FROM authority WHERE name = :name COLLATE NOCASE
          UNION
          SELECT authority.* FROM authority_alias
            JOIN authority ON authority.id = authority_alias.authority_id
            WHERE alias = :name COLLATE NOCASE
          ORDER BY slug
          """), arguments: ["name": name]
    ).map(authority)
  }

  func authorities(withAddress address: String) throws -> [Authority] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT * FROM authority WHERE lower(email) = :address AND email IS NOT NULL
          UNION
          SELECT * FROM authority WHERE lower(review_email) = :address AND review_email IS NOT NULL
          ORDER BY slug
          """), arguments: ["address": address]
    ).map(authority)
  }

  func authorities(inDomain domain: String) throws -> [Authority] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT * FROM authority WHERE \(Schema.domain(of: "email")) = :domain
            AND email IS NOT NULL
          UNION
          SELECT * FROM authority WHERE \(Schema.domain(of: "review_email")) = :domain
            AND review_email IS NOT NULL
          ORDER BY slug
          """), arguments: ["domain": domain]
    ).map(authority)
  }

  func mail(_ state: MailRecord.State, page: Page) throws -> [MailRecord] {
    // The state is part of the query itself, so that the index of waiting mail serves it.
    try Row.fetchAll(
      db,
      sql: """
        SELECT * FROM mail WHERE state = '\(state.rawValue)'
        ORDER BY day IS NULL, day, seq LIMIT ? OFFSET ?
        """, arguments: page.arguments
    ).map(mail)
  }

  func mailWithSuggestions() throws -> [MailRecord] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT * FROM mail WHERE state = 'waiting' AND suggestions IS NOT NULL
        ORDER BY day IS NULL, day, seq
        """
    ).map(mail)
  }

  func countMail(_ state: MailRecord.State) throws -> Int {
    try Int.fetchOne(
      db, sql: "SELECT count(*) FROM mail WHERE state = '\(state.rawValue)'") ?? 0
  }

  func mail(withPrefix prefix: String, limit: Int) throws -> [MailRecord] {
    // The index serves ranges, and no digit comes after "g".
    try Row.fetchAll(
      db, sql: "SELECT * FROM mail WHERE id >= ? AND id < ? ORDER BY id LIMIT ?",
      arguments: [prefix, prefix + "g", limit]
    ).map(mail)
  }

  func mail(_ row: Row) throws -> MailRecord {
    let suggestions: String? = row["suggestions"]
    return MailRecord(
      id: OriginalID(row["id"]), messageID: row["message_id"], content: row["content"],
      state: try closed(MailRecord.State.self, row["state"], in: "mail"), day: row["day"],
      sender: row["sender"], subject: row["subject"],
      reason: try (row["why"] as String?).map(Self.reason),
      suggestions: try suggestions.map(Self.suggestions) ?? [])
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
    let isKnown = try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM mail WHERE id = ?)"),
      arguments: [id.description])
    if isKnown == true { return true }
    guard let messageID else { return false }
    return try Bool.fetchOne(
      db.cachedStatement(
        sql: "SELECT EXISTS (SELECT 1 FROM mail WHERE message_id = ? AND content = ?)"),
      arguments: [messageID, content]) ?? false
  }

  func mailFiles() throws -> [String: MailFileMark] {
    var files: [String: MailFileMark] = [:]
    let rows = try Row.fetchCursor(
      db, sql: "SELECT path, size, modified, inode, tail FROM mail_file")
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
    let before = try String.fetchOne(
      db.cachedStatement(sql: "SELECT state FROM mail WHERE id = ?"),
      arguments: [mail.id.description])
    if before != mail.state.rawValue {
      try note(
        change: .mail, of: mail.id.description, before: before.map { try json(["state": $0]) })
    }
    try db.cachedStatement(
      sql: """
        INSERT INTO mail (id, message_id, content, state, day, sender, subject, why, suggestions)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET state = excluded.state, why = excluded.why,
          suggestions = excluded.suggestions
        """
    ).execute(arguments: [
      mail.id.description, mail.messageID, mail.content, mail.state.rawValue, mail.day,
      mail.sender, mail.subject, try mail.reason.map(column), suggestions,
    ])
  }

  func remember(_ file: MailFileMark, at path: String) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO mail_file (path, size, modified, inode, tail) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (path) DO UPDATE SET size = excluded.size, modified = excluded.modified,
          inode = excluded.inode, tail = excluded.tail
        """
    ).execute(arguments: [path, file.size, file.modified, file.inode, file.tail])
  }
}
