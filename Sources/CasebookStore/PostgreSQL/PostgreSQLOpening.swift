import Casebook

/// Making a casebook's schema, and bringing it up to date.
struct PostgreSQLOpening {
  let place: PostgreSQLPlace
  let connection: PostgreSQLConnection

  func open(_ creating: Bool) throws {
    let found = try connection.ask([
      .init(
        text: "SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = ?",
        values: [.text(place.schema)]),
      hasMigrations,
    ])
    guard found[0].count == 1 || creating else { throw StoreError.missing(path: place.words) }
    let known = found[1].count == 1 ? try names() : nil
    guard known != nil || creating else {
      throw StoreError.unreadable(path: place.words, reason: "it is not a casebook")
    }
    if let known {
      let names = PostgreSQLSchema.migrations.map(\.name)
      guard Set(known).isSubset(of: names) else { throw StoreError.newer(path: place.words) }
      if known.count == names.count { return }
    }
    do {
      try migrate(isNew: known == nil)
    } catch let error as PostgreSQLError where error.code == "42501" && known != nil {
      throw StoreError.notAllowed(
        reason:
          "this foi keeps more than the casebook has room for, so an owner has to open it first")
    }
  }

  /// The migrations that were made, or nil where the schema has no casebook.
  private func known() throws -> [String]? {
    try connection.ask([hasMigrations])[0].count == 1 ? names() : nil
  }

  private var hasMigrations: PostgreSQLConnection.Command {
    .init(
      text: """
        SELECT 1 FROM pg_catalog.pg_tables WHERE schemaname = ? AND tablename = 'migration'
        """, values: [.text(place.schema)])
  }

  private func names() throws -> [String] {
    let names = try connection.ask([
      .init(text: "SELECT name FROM \(place.schema).migration ORDER BY number")
    ])[0]
    return (0..<names.count).map { PostgreSQLDatabase.Row(result: names, number: $0)[0] }
  }

  /// All in one transaction: several programs may try, and one of them does it.
  private func migrate(isNew: Bool) throws {
    try connection.script("BEGIN")
    do {
      try connection.script(place.ownTables.text)
      let rights = PostgreSQLRights(schema: place.schema)
      let members = try isNew ? [] : rights.members(on: connection)
      if isNew {
        try connection.script("CREATE SCHEMA IF NOT EXISTS \(place.schema)")
        try connection.script(
          """
          CREATE TABLE IF NOT EXISTS migration (number integer PRIMARY KEY, name text NOT NULL)
          """)
      }
      try connection.script("LOCK TABLE migration IN EXCLUSIVE MODE")
      let done = try known() ?? []
      for migration in PostgreSQLSchema.migrations where !done.contains(migration.name) {
        try connection.script(migration.statements)
        _ = try connection.ask([
          .init(
            text: """
              INSERT INTO migration (number, name)
                SELECT coalesce(max(number), 0) + 1, CAST(? AS text) FROM migration
              """, values: [.text(migration.name)])
        ])
      }
      for member in members {
        for statement in rights.statements(giving: member.role, to: member.name) {
          try connection.script(statement)
        }
      }
      try connection.script("COMMIT")
    } catch {
      if !connection.isLost { try? connection.script("ROLLBACK") }
      throw error
    }
  }
}
