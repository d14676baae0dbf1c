import Casebook

/// The rules by which a casebook's columns were worked out, and how far a rebuild has got.
struct Derivation {
  let number: Int
  /// The last case worked out again, while a rebuild is under way.
  let through: Int64?

  init(_ db: some SQLDatabase) throws {
    let row = try db.row("SELECT number, through FROM derivation")
    number = row?["number"] ?? 0
    through = row?["through"]
  }

  static func save(_ number: Int, through: Int64?, in db: some SQLDatabase) throws {
    try db.run("UPDATE derivation SET number = ?, through = ?", [number, through])
  }
}

/// A casebook in a database that speaks SQL.
protocol SQLCasebook {
  associatedtype Database: SQLDatabase
  /// What errors call it.
  var name: String { get }
  func reading<T>(_ body: (SQLSession<Database>) throws -> T) throws -> T
  /// One transaction, whatever rules the columns follow.
  func writing<T>(_ body: (SQLSession<Database>) throws -> T) throws -> T
}

extension SQLCasebook {
  /// Rebuilds what older rules worked out.
  ///
  /// The casebook takes the new number first, so that a program with the older rules keeps away, and
  /// remembers the last case done: two programs share the work, and one that is killed is taken over
  /// from where it was.
  func bringUpToDate(_ progress: (Int, Int) -> Void) throws {
    let now = try reading { try Derivation($0.db) }
    guard now.number != Standing.derivation || now.through != nil else { return }
    let start = now.number < Standing.derivation ? 0 : now.through ?? 0
    let total =
      try reading {
        try $0.db.value(Int.self, "SELECT count(*) FROM casefile WHERE id > ?", [start])
      } ?? 0
    var done = 0
    while let worked = try writing(workOutBatch) {
      done += worked
      if worked > 0 { progress(done, max(done, total)) }
    }
  }

  /// One transaction of the rebuild: how many cases were worked out, or nil if nothing is left to do.
  private func workOutBatch(_ session: SQLSession<Database>) throws -> Int? {
    let now = try Derivation(session.db)
    if now.number > Standing.derivation { throw StoreError.newer(path: name) }
    guard now.number < Standing.derivation || now.through != nil else { return nil }
    let start = now.number < Standing.derivation ? 0 : now.through ?? 0
    let block = try session.mendCases(after: CaseMark(key: start))
    try Derivation.save(Standing.derivation, through: block.end?.key, in: session.db)
    return block.count
  }
}
