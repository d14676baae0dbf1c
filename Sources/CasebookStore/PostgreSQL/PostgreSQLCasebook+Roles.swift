package import Casebook

extension PostgreSQLCasebook {
  /// Gives a person of the server, or a group of them, that role and no other.
  ///
  /// The person is one whom the server's administrator made; the server itself then sees to it that nobody
  /// does more than the role allows, whatever program they use.
  /// - Throws: ``StoreError``.
  package func allow(_ person: String, as role: StoreRole) throws {
    try translating {
      try pool.using { connection in
        let name = try quoted(person, in: connection)
        let schema = place.schema
        let owner = try connection.ask([
          .init(
            text: """
              SELECT quote_ident(tableowner) FROM pg_catalog.pg_tables
              WHERE schemaname = ? AND tablename = 'event'
              """, values: [.text(schema)])
        ])[0]
        let group: String = PostgreSQLDatabase.Row(result: owner, number: 0)[0]
        var statements = [
          "BEGIN", "REVOKE ALL ON ALL TABLES IN SCHEMA \(schema) FROM \(name)",
          "REVOKE ALL ON SCHEMA \(schema) FROM \(name)",
        ]
        statements += Self.columns.map {
          "REVOKE \($0.right) (\($0.columns)) ON \($0.table) FROM \(name)"
        }
        if name != group { statements.append("REVOKE \(group) FROM \(name)") }
        switch role {
        case .nobody: break
        case .owner: statements.append("GRANT \(group) TO \(name)")
        case .reader, .recorder:
          statements.append("GRANT USAGE ON SCHEMA \(schema) TO \(name)")
          statements.append("GRANT SELECT ON ALL TABLES IN SCHEMA \(schema) TO \(name)")
          statements.append("REVOKE ALL ON \(Self.secret) FROM \(name)")
        }
        if role == .recorder {
          statements.append("GRANT INSERT ON \(Self.appended) TO \(name)")
          statements.append("GRANT INSERT, UPDATE, DELETE ON \(Self.workedOut) TO \(name)")
          statements += Self.columns.map {
            "GRANT \($0.right) (\($0.columns)) ON \($0.table) TO \(name)"
          }
        }
        do {
          for statement in statements + ["COMMIT"] { try connection.script(statement) }
        } catch {
          if !connection.isLost { try? connection.script("ROLLBACK") }
          throw error
        }
      }
    }
  }

  /// The name of somebody the server knows, quoted by the server itself.
  private func quoted(_ person: String, in connection: PostgreSQLConnection) throws -> String {
    let found = try connection.ask([
      .init(
        text: "SELECT quote_ident(rolname) FROM pg_catalog.pg_roles WHERE rolname = ?",
        values: [.text(person)])
    ])[0]
    guard found.count == 1 else { throw StoreError.unknownPerson(person) }
    return PostgreSQLDatabase.Row(result: found, number: 0)[0]
  }

  /// Tables that only owners may look at: what people prove who they are by.
  private static let secret = "person_secret, web_session"
  /// Tables to which rows are added and in which none is changed.
  private static let appended = """
    request, question, casefile, original, original_block, event, event_document, change, letter, \
    evidence, mail
    """
  /// Tables that are worked out, or that hold how something is now.
  private static let workedOut = """
    standing, answer, claim, value, diary, passage, passage_words, authority, authority_alias, \
    school_closure, holiday, mail_file
    """
  /// Of an act nobody says whose it is, or that it came from elsewhere; of what was drafted, added or
  /// placed, only how far it has come can change.
  private static let columns: [(right: String, table: String, columns: String)] = [
    ("INSERT", "act", "second, undoes"), ("UPDATE", "derivation", "number, through"),
    ("UPDATE", "letter", "formats, status, event"), ("UPDATE", "evidence", "withdrawn"),
    ("UPDATE", "mail", "state, why, suggestions"),
  ]
}
