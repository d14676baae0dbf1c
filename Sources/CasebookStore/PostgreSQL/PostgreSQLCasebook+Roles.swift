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
        let rights = PostgreSQLRights(schema: place.schema)
        let name = try rights.quoted(person, on: connection)
        let owner = try rights.owner(on: connection)
        var statements = ["BEGIN"] + rights.statements(taking: name)
        if name != owner { statements.append("REVOKE \(owner) FROM \(name)") }
        if role == .owner { statements.append("GRANT \(owner) TO \(name)") }
        statements += rights.statements(giving: role, to: name)
        do {
          for statement in statements + ["COMMIT"] { try connection.script(statement) }
        } catch {
          if !connection.isLost { try? connection.script("ROLLBACK") }
          throw error
        }
      }
    }
  }
}

/// What the roles may do with the tables of a casebook.
struct PostgreSQLRights {
  let schema: String

  /// Whoever the tables belong to, quoted by the server itself.
  func owner(on connection: PostgreSQLConnection) throws -> String {
    let owner = try connection.ask([
      .init(
        text: """
          SELECT quote_ident(tableowner) FROM pg_catalog.pg_tables
          WHERE schemaname = ? AND tablename = 'event'
          """, values: [.text(schema)])
    ])[0]
    guard owner.count == 1 else { throw StoreError.damaged(reason: "its events are missing") }
    return PostgreSQLDatabase.Row(result: owner, number: 0)[0]
  }

  /// The name of somebody the server knows, quoted by the server itself.
  func quoted(_ person: String, on connection: PostgreSQLConnection) throws -> String {
    let found = try connection.ask([
      .init(
        text: "SELECT quote_ident(rolname) FROM pg_catalog.pg_roles WHERE rolname = ?",
        values: [.text(person)])
    ])[0]
    guard found.count == 1 else { throw StoreError.unknownPerson(person) }
    return PostgreSQLDatabase.Row(result: found, number: 0)[0]
  }

  /// The readers and recorders, by what they may do with events.
  func members(on connection: PostgreSQLConnection) throws -> [(name: String, role: StoreRole)] {
    let found = try connection.ask([
      .init(
        text: """
          SELECT quote_ident(r.rolname), bool_or(a.privilege_type = 'INSERT')
          FROM pg_catalog.pg_class c
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            CROSS JOIN LATERAL aclexplode(c.relacl) a
            JOIN pg_catalog.pg_roles r ON r.oid = a.grantee
          WHERE n.nspname = ? AND c.relname = 'event' AND a.grantee <> c.relowner
          GROUP BY 1 ORDER BY 1
          """, values: [.text(schema)])
    ])[0]
    return (0..<found.count).map { number in
      let row = PostgreSQLDatabase.Row(result: found, number: number)
      return (row[0], row[1] ? .recorder : .reader)
    }
  }

  /// Takes all from a person but what a group that they are in has.
  func statements(taking name: String) -> [String] {
    [
      "REVOKE ALL ON ALL TABLES IN SCHEMA \(schema) FROM \(name)",
      "REVOKE ALL ON SCHEMA \(schema) FROM \(name)",
    ] + Self.columns.map { "REVOKE \($0.right) (\($0.columns)) ON \($0.table) FROM \(name)" }
  }

  /// Gives a reader or a recorder what they need; to give it again does no harm.
  func statements(giving role: StoreRole, to name: String) -> [String] {
    guard role == .reader || role == .recorder else { return [] }
    let reading = [
      "GRANT USAGE ON SCHEMA \(schema) TO \(name)",
      "GRANT SELECT ON ALL TABLES IN SCHEMA \(schema) TO \(name)",
      "REVOKE ALL ON \(Self.secret) FROM \(name)",
    ]
    guard role == .recorder else { return reading }
    return reading + [
      "GRANT INSERT ON \(Self.appended) TO \(name)",
      "GRANT INSERT, UPDATE, DELETE ON \(Self.workedOut) TO \(name)",
    ] + Self.columns.map { "GRANT \($0.right) (\($0.columns)) ON \($0.table) TO \(name)" }
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
    ("INSERT", "act", "second, undoes"),
    ("INSERT", "shared_file", "name, version, digest, bytes, letter, second"),
    ("UPDATE", "derivation", "number, through"),
    ("UPDATE", "letter", "formats, status, event"), ("UPDATE", "evidence", "withdrawn"),
    ("UPDATE", "mail", "state, why, suggestions"),
  ]
}
