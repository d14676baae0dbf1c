package import Casebook
package import FOILaw
import GRDB

/// The rules by which a casebook's columns were worked out, and how far a rebuild has got.
struct Derivation {
  let number: Int
  /// The last case worked out again, while a rebuild is under way.
  let through: Int64?

  init(_ db: Database) throws {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT number, through FROM derivation"))
    number = row?["number"] ?? 0
    through = row?["through"]
  }

  static func save(_ number: Int, through: Int64?, in db: Database) throws {
    try db.execute(
      sql: "UPDATE derivation SET number = ?, through = ?", arguments: [number, through])
  }
}

extension SQLiteCasebook {
  /// Rebuilds what older rules worked out.
  ///
  /// The casebook takes the new number first, so that a program with the older rules keeps away, and
  /// remembers the last case done: two programs share the work, and one that is killed is taken over
  /// from where it was.
  func bringUpToDate(_ progress: (Int, Int) -> Void) throws {
    let now = try database.read(Derivation.init)
    guard now.number != Standing.derivation || now.through != nil else { return }
    let start = now.number < Standing.derivation ? 0 : now.through ?? 0
    let total =
      try database.read { db in
        try Int.fetchOne(db, sql: "SELECT count(*) FROM casefile WHERE id > ?", arguments: [start])
      } ?? 0
    var done = 0
    while let worked = try database.write({ try workOutBatch($0)?.count }) {
      done += worked
      if worked > 0 { progress(done, max(done, total)) }
    }
  }

  package func replaceImportedHolidays(
    _ change: ([BankHoliday]) -> [BankHoliday], progress: (_ done: Int) throws -> Void
  ) throws -> [MovedDeadline] {
    let old = try record { session in
      let old = try session.calendars()
      try session.replaceImportedHolidays(change(try session.importedHolidays()))
      return old
    }.result
    var moved: [MovedDeadline] = []
    var done = 0
    try translating {
      while let block = try database.write({ try workOutBatch($0, insteadOf: old) }) {
        moved += block.moved
        done += block.count
        if block.count > 0 { try progress(done) }
      }
    }
    return moved.sorted { ($0.id, $0.purpose.rawValue) < ($1.id, $1.purpose.rawValue) }
  }

  /// One transaction of the rebuild: what it came to, or nil if nothing is left to do.
  private func workOutBatch(_ db: Database, insteadOf old: LawCalendars? = nil) throws -> CaseBlock?
  {
    let now = try Derivation(db)
    if now.number > Standing.derivation { throw StoreError.newer(path: database.path) }
    guard now.number < Standing.derivation || now.through != nil else { return nil }
    let start = now.number < Standing.derivation ? 0 : now.through ?? 0
    let block = try session(in: db).workOut(
      after: CaseMark(key: start), mending: true, insteadOf: old)
    try Derivation.save(Standing.derivation, through: block.end?.key, in: db)
    return block
  }
}
