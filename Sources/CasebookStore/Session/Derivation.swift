import Casebook
import FOILaw

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
protocol SQLCasebook: CasebookStore {
  associatedtype Database: SQLDatabase
  /// What errors call it.
  var name: String { get }
  func reading<T>(_ body: (SQLSession<Database>) throws -> T) throws -> T
  /// Runs one transaction that records something.
  /// - Returns: What its body gives, and whether the columns of every case follow from what is recorded now.
  func record<T>(_ body: (SQLSession<Database>) throws -> T) throws -> (
    result: T, isUpToDate: Bool
  )
  /// Turns faults of the database into those of the store.
  func translating<T>(_ body: () throws -> T) throws -> T
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
    while let worked = try writing({ try workOutBatch($0)?.count }) {
      done += worked
      if worked > 0 { progress(done, max(done, total)) }
    }
  }

  @discardableResult
  package func write<T>(_ body: (any CasebookWriter) throws -> T) throws -> T {
    let (result, isUpToDate) = try record { try body($0) }
    if !isUpToDate { try translating { try bringUpToDate { _, _ in } } }
    return result
  }

  package func replaceImportedHolidays(
    _ change: ([BankHoliday]) -> [BankHoliday], progress: (_ done: Int) throws -> Void
  ) throws -> Counted<MovedDeadline> {
    let old = try record { session in
      let old = try session.calendars()
      try session.replaceImportedHolidays(change(try session.importedHolidays()))
      return old
    }.result
    var moved = Counted<MovedDeadline>()
    var done = 0
    try translating {
      while let block = try writing({ try workOutBatch($0, insteadOf: old) }) {
        moved.add(block.moved)
        done += block.count
        if block.count > 0 { try progress(done) }
      }
    }
    return moved
  }

  /// One transaction of the rebuild: what it came to, or nil if nothing is left to do.
  private func workOutBatch(
    _ session: SQLSession<Database>, insteadOf old: LawCalendars? = nil
  ) throws -> CaseBlock? {
    let now = try Derivation(session.db)
    if now.number > Standing.derivation { throw StoreError.newer(path: name) }
    guard now.number < Standing.derivation || now.through != nil else { return nil }
    let start = now.number < Standing.derivation ? 0 : now.through ?? 0
    let block = try session.workOut(
      after: CaseMark(key: start), mending: true, insteadOf: old)
    try Derivation.save(Standing.derivation, through: block.end?.key, in: session.db)
    return block
  }
}
