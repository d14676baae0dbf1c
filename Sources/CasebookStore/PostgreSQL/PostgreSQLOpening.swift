import Casebook

/// Making a casebook's schema, and bringing it up to date.
struct PostgreSQLOpening {
  let place: PostgreSQLPlace
  let connection: PostgreSQLConnection

  func open(_ creating: Bool) throws {
    let isThere =
      try connection.ask([
        .init(
          text: "SELECT 1 FROM pg_catalog.pg_namespace WHERE nspname = ?",
          values: [.text(place.schema)])
      ])[0].count == 1
    guard isThere || creating else { throw StoreError.missing(path: place.words) }
    let known = try known()
    guard known != nil || creating else {
      throw StoreError.unreadable(path: place.words, reason: "it is not a casebook")
    }
    let migrations = PostgreSQLSchema.migrations
    if let known {
      guard known.count <= migrations.count, known == migrations.prefix(known.count).map(\.name)
      else { throw StoreError.newer(path: place.words) }
      if known.count == migrations.count { return }
    }
    try migrate(isNew: known == nil)
  }

  /// The migrations that were made, or nil where the schema has no casebook.
  private func known() throws -> [String]? {
    let table = try connection.ask([
      .init(
        text: """
          SELECT 1 FROM pg_catalog.pg_tables WHERE schemaname = ? AND tablename = 'migration'
          """, values: [.text(place.schema)])
    ])[0]
    guard table.count == 1 else { return nil }
    let names = try connection.ask([.init(text: "SELECT name FROM migration ORDER BY number")])[0]
    return (0..<names.count).map { PostgreSQLDatabase.Row(result: names, number: $0)[0] }
  }

  /// All in one transaction: several programs may try, and one of them does it.
  private func migrate(isNew: Bool) throws {
    try connection.script("BEGIN")
    do {
      if isNew {
        try connection.script("CREATE SCHEMA IF NOT EXISTS \(place.schema)")
        try connection.script(
          """
          CREATE TABLE IF NOT EXISTS migration (number integer PRIMARY KEY, name text NOT NULL)
          """)
      }
      try connection.script("LOCK TABLE migration IN EXCLUSIVE MODE")
      let done = try known() ?? []
      for (number, migration) in PostgreSQLSchema.migrations.enumerated().dropFirst(done.count) {
        try connection.script(migration.statements)
        _ = try connection.ask([
          .init(
            text: "INSERT INTO migration (number, name) VALUES (?, ?)",
            values: [.integer(Int64(number + 1)), .text(migration.name)])
        ])
      }
      try connection.script("COMMIT")
    } catch {
      if !connection.isLost { try? connection.script("ROLLBACK") }
      throw error
    }
  }
}
