import GRDB
import GRDBSQLite

extension SQLiteCasebook {
  package func faults() throws -> [String] { try faults { _, _ in } }

  package func faults(
    progress: @escaping (_ done: Int, _ total: Int) throws -> Void
  ) throws -> [String] {
    try translating {
      try database.read { db in
        let lines = try CheckProgress.watching(db, progress) {
          try String.fetchAll(db, sql: "PRAGMA integrity_check")
        }
        let dangling = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check")
          .map { "a row of \($0[0] as String? ?? "?") points nowhere" }
        let missing = try session(in: db).missingOriginals()
        return lines.filter { $0 != "ok" } + dangling + missing
      }
    }
  }
}

/// How far SQLite's own check of its file has got.
///
/// SQLite tells nothing but that it took so many more steps. They are about as many for each entry of a table
/// or an index; how many entries there are is counted first.
private final class CheckProgress {
  private static let stepsPerEntry = 8
  private static let stepsPerCall = 200_000
  private let total: Int
  private let tell: (Int, Int) throws -> Void
  private var steps = 0
  private var fault: (any Error)?

  private init(total: Int, tell: @escaping (Int, Int) throws -> Void) {
    self.total = total
    self.tell = tell
  }

  static func watching<T>(
    _ db: Database, _ progress: @escaping (_ done: Int, _ total: Int) throws -> Void,
    _ body: () throws -> T
  ) throws -> T {
    // Where the file is damaged, the count may fail, and only the check itself can say why.
    let total = (try? entries(in: db)) ?? 0
    let watch = CheckProgress(total: total, tell: progress)
    let context = Unmanaged.passUnretained(watch).toOpaque()
    sqlite3_progress_handler(
      db.sqliteConnection, CInt(stepsPerCall),
      { $0.map { Unmanaged<CheckProgress>.fromOpaque($0).takeUnretainedValue().stepped() } ?? 0 },
      context)
    defer { sqlite3_progress_handler(db.sqliteConnection, 0, nil, nil) }
    do {
      let result = try body()
      if total > 0 { try progress(total, total) }
      return result
    } catch {
      throw watch.fault ?? error
    }
  }

  /// - Returns: 0 to go on, 1 to stop.
  private func stepped() -> CInt {
    steps += Self.stepsPerCall
    guard total > 0 else { return 0 }
    do {
      try tell(min(steps / Self.stepsPerEntry, total - 1), total)
      return 0
    } catch {
      fault = error
      return 1
    }
  }

  private static func entries(in db: Database) throws -> Int {
    let tables = try String.fetchAll(
      db,
      sql: """
        SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'
        """)
    return try tables.reduce(0) { sum, table in
      let name = "\"\(table)\""
      let rows = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(name)") ?? 0
      let indexes = try Int.fetchOne(
        db, sql: "SELECT count(*) FROM pragma_index_list('\(table)')")
      return sum + rows * (1 + (indexes ?? 0))
    }
  }
}
