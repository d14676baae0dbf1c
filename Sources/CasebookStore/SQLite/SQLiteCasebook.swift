import Casebook
package import FOILaw
import Foundation
import GRDB
import Synchronization

typealias SQLiteSession = SQLSession<SQLiteDatabase>

/// A casebook in one SQLite file.
package struct SQLiteCasebook: SQLCasebook {
  let database: any DatabaseWriter
  let name: String
  private let calendars: @Sendable ([BankHoliday]) -> LawCalendars
  private var recorder: Recorder?
  private let shelf: (any OriginalShelf)?
  private var group: ActGroup?

  /// Opens the casebook at that path, bringing its tables up to date.
  /// - Parameters:
  ///   - path: The file; it must exist unless `creating`.
  ///   - creating: Whether to make the file where there is none.
  ///   - readers: How many may read at once, besides the one that writes; 0 if all take turns.
  ///   - recorder: Who records, and when; without one, no name is recorded.
  ///   - shelf: Where further originals are kept, if not in the database.
  ///   - progress: Called with the number of cases rebuilt and the total, if a rebuild is needed.
  ///   - calendars: Makes the working-day calendars from the holidays that were imported.
  /// - Throws: ``StoreError``.
  package init(
    path: String, creating: Bool = false, readers: Int = 0, recorder: Recorder? = nil,
    shelf: (any OriginalShelf)? = nil, progress: (Int, Int) -> Void = { _, _ in },
    calendars: @escaping @Sendable ([BankHoliday]) -> LawCalendars
  ) throws {
    self.calendars = calendars
    self.recorder = recorder
    self.shelf = shelf
    name = path
    // A copy in a folder where nothing can be written is read as it is.
    let isFixed = !creating && readers == 0 && Self.isReadOnly(path)
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    // A writer waits for the one before it; half a minute is longer than any write here takes.
    configuration.busyMode = .timeout(30)
    configuration.readonly = isFixed
    configuration.prepareDatabase { db in
      guard !isFixed else { return }
      try db.execute(
        sql: """
          PRAGMA journal_mode = WAL;
          PRAGMA synchronous = FULL;
          PRAGMA cache_size = -32768;
          """)
    }
    do {
      if !creating, !FileManager.default.fileExists(atPath: path) {
        throw StoreError.missing(path: path)
      }
      if readers > 0 {
        configuration.maximumReaderCount = readers
        database = try DatabasePool(path: path, configuration: configuration)
      } else {
        database = try DatabaseQueue(
          path: isFixed ? Self.fixed(path) : path, configuration: configuration)
      }
      let migrator = Schema.migrator
      if try database.read(migrator.hasBeenSuperseded) { throw StoreError.newer(path: path) }
      if try !database.read(migrator.hasCompletedMigrations) { try migrator.migrate(database) }
      try bringUpToDate(progress)
    } catch let error as DatabaseError {
      throw Self.translate(error, path: path)
    }
  }

  package func read<T>(_ body: (any CasebookReader) throws -> T) throws -> T {
    try translating { try database.read { try body(session(in: $0)) } }
  }

  func record<T>(_ body: (SQLiteSession) throws -> T) throws -> (
    result: T, isUpToDate: Bool
  ) {
    try translating {
      let written: (result: T, act: Int64?, isUpToDate: Bool) = try database.write { db in
        // A newer foi may have opened the casebook since: its columns follow other rules.
        let session = session(in: db)
        if try Derivation(session.db).number != Standing.derivation {
          throw StoreError.newer(path: name)
        }
        session.join(group)
        let result = try body(session)
        return (result, session.recordedAct, session.isUpToDate)
      }
      if let act = written.act { group?.act.withLock { $0 = act } }
      return (written.result, written.isUpToDate)
    }
  }

  /// A file is read where it is.
  package var main: any CasebookStore { self }

  package func keepUp() {}

  /// A file tells nobody when it changes.
  package func listen(_ changed: @escaping @Sendable () -> Void) -> (any CasebookListening)? { nil }

  package func inOneAct() -> any CasebookStore {
    var casebook = self
    casebook.group = group ?? ActGroup()
    return casebook
  }

  package func recording(as actor: String) -> any CasebookStore {
    var casebook = self
    casebook.recorder?.actor = actor
    casebook.recorder?.isOnBehalf = true
    return casebook
  }

  func session(in db: Database) -> SQLiteSession {
    SQLiteSession(
      db: SQLiteDatabase(db), recorder: recorder, shelf: shelf, calendars: calendars)
  }

  func reading<T>(_ body: (SQLiteSession) throws -> T) throws -> T {
    try database.read { try body(session(in: $0)) }
  }

  func writing<T>(_ body: (SQLiteSession) throws -> T) throws -> T {
    try database.write { try body(session(in: $0)) }
  }

  func translating<T>(_ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw Self.translate(error, path: name)
    }
  }

  /// SQLite's fault as the store's own: nothing of SQLite shows through.
  private static func translate(_ error: DatabaseError, path: String) -> StoreError {
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
    case .SQLITE_CORRUPT: .damaged(reason: error.message ?? "the file is malformed")
    case .SQLITE_NOTADB: .unreadable(path: path, reason: "it is not a casebook")
    case .SQLITE_CANTOPEN where isReadOnly(path):
      .unreadable(path: path, reason: "its folder is read-only, and foi has to write there")
    case .SQLITE_CANTOPEN where isClosed(path):
      .unreadable(path: path, reason: "permission denied")
    case .SQLITE_CANTOPEN, .SQLITE_PERM:
      .unreadable(path: path, reason: error.message ?? "it cannot be opened")
    case .SQLITE_FULL: .cannotWrite(reason: "no space is left on the disk")
    case .SQLITE_READONLY:
      .cannotWrite(reason: isReadOnly(path) ? "its folder is read-only" : "its file is read-only")
    // Where the disk is full, the file that SQLite shares between programs fails first, as a mere error of
    // reading or writing.
    case .SQLITE_IOERR where isFull(path):
      .cannotWrite(reason: "no space is left on the disk")
    case .SQLITE_IOERR where Self.readingFaults.contains(error.extendedResultCode):
      .unreadable(path: path, reason: "the disk cannot be read")
    // Everything was written by then, and the disk did not say that it keeps it.
    case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_FSYNC:
      .mayBeWritten(reason: error.message ?? "the disk refused")
    case .SQLITE_IOERR: .cannotWrite(reason: error.message ?? "the disk refused")
    default: .failed(reason: error.message ?? "SQLite error \(error.resultCode.rawValue)")
    }
  }

  private static let readingFaults: [ResultCode] = [
    .SQLITE_IOERR_READ, .SQLITE_IOERR_SHORT_READ, .SQLITE_IOERR_CORRUPTFS,
  ]

  /// Whether the casebook is there, in a folder where nothing can be written.
  private static func isReadOnly(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path)
      && !FileManager.default.isWritableFile(
        atPath: (path as NSString).deletingLastPathComponent)
  }

  /// The name under which SQLite reads a file in a folder where it cannot put its own files beside it.
  ///
  /// Where they are there already, somebody is at work on it, and SQLite goes by them.
  private static func fixed(_ path: String) -> String {
    let plain = CharacterSet.urlPathAllowed.subtracting(["?", "#"])
    guard !FileManager.default.fileExists(atPath: path + "-wal"),
      let name = path.addingPercentEncoding(withAllowedCharacters: plain)
    else { return path }
    return "file:\(name)?immutable=1"
  }

  /// Whether the casebook is there and may not be read.
  private static func isClosed(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path)
      && !FileManager.default.isReadableFile(atPath: path)
  }

  /// Whether the disk of the casebook has no room for one more page of its shared file.
  private static func isFull(_ path: String) -> Bool {
    let folder = (path as NSString).deletingLastPathComponent
    let facts = try? FileManager.default.attributesOfFileSystem(forPath: folder)
    guard let free = facts?[.systemFreeSize] as? NSNumber else { return false }
    return free.intValue < 65_536
  }
}
