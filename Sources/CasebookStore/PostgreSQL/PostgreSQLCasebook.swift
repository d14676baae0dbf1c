import Casebook
package import FOILaw
import Foundation
import Synchronization

typealias PostgreSQLSession = SQLSession<PostgreSQLDatabase>

/// A casebook in one schema of a PostgreSQL server, for several people at once.
package struct PostgreSQLCasebook: SQLCasebook {
  package let place: PostgreSQLPlace
  let pool: PostgreSQLPool
  private let calendars: @Sendable ([BankHoliday]) -> LawCalendars
  private var recorder: Recorder?
  private let shelf: (any OriginalShelf)?
  private var group: ActGroup?
  private var replica: PostgreSQLReplica?

  var name: String { place.words }

  /// Opens the casebook, bringing its tables up to date.
  /// - Parameters:
  ///   - place: The server and the schema.
  ///   - creating: Whether to make the schema where there is none.
  ///   - recorder: The clock; who records, the server knows itself.
  ///   - shelf: Where further originals are kept, if not in the database.
  ///   - progress: Called with the number of cases rebuilt and the total, if a rebuild is needed.
  ///   - calendars: Makes the working-day calendars from the holidays that were imported.
  /// - Throws: ``StoreError``.
  package init(
    _ place: PostgreSQLPlace, creating: Bool = false, recorder: Recorder? = nil,
    shelf: (any OriginalShelf)? = nil, progress: (Int, Int) -> Void = { _, _ in },
    calendars: @escaping @Sendable ([BankHoliday]) -> LawCalendars
  ) throws {
    self.place = place
    self.calendars = calendars
    self.recorder = recorder
    self.shelf = shelf
    pool = PostgreSQLPool(place)
    try translating {
      try pool.using { try PostgreSQLOpening(place: place, connection: $0).open(creating) }
      try bringUpToDate(progress)
    }
  }

  /// The same for words that a person wrote.
  package init(
    at words: String, creating: Bool = false, recorder: Recorder? = nil,
    shelf: (any OriginalShelf)? = nil, progress: (Int, Int) -> Void = { _, _ in },
    calendars: @escaping @Sendable ([BankHoliday]) -> LawCalendars
  ) throws {
    let place: PostgreSQLPlace
    do {
      place = try PostgreSQLPlace(words)
    } catch {
      throw StoreError.place(error)
    }
    try self.init(
      place, creating: creating, recorder: recorder, shelf: shelf, progress: progress,
      calendars: calendars)
  }

  package func read<T>(_ body: (any CasebookReader) throws -> T) throws -> T {
    try translating {
      let copied = try replica?.using(for: actor) { try reading(on: $0) { try body($0) } }
      return try copied ?? reading { try body($0) }
    }
  }

  func reading<T>(_ body: (PostgreSQLSession) throws -> T) throws -> T {
    try pool.using { try reading(on: $0, body) }
  }

  private func reading<T>(
    on connection: PostgreSQLConnection, _ body: (PostgreSQLSession) throws -> T
  ) throws -> T {
    try connection.run(.init(text: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"))
    try connection.run(place.ownTables)
    return try ending(connection) {
      try body(session(in: connection, isWriting: false))
    }
  }

  /// The same casebook, of which pages are read from a streaming replica of its server.
  /// - Parameters:
  ///   - words: Where the replica is; without a schema, that of the casebook.
  ///   - patience: How many seconds it may be behind; at times it is twice as many.
  ///   - say: Called when its condition changes, and only then.
  /// - Returns: The casebook, which records where it did.
  /// - Throws: ``StoreError``.
  package func reading(
    from words: String, patience: Int = PostgreSQLReplica.usualPatience,
    say: @escaping @Sendable (ReplicaCondition) -> Void
  ) throws(StoreError) -> PostgreSQLCasebook {
    let isWhole = words.contains("?schema=") || words.contains("&schema=")
    let mark = words.contains("?") ? "&" : "?"
    var casebook = self
    do {
      let place = try PostgreSQLPlace(isWhole ? words : "\(words)\(mark)schema=\(place.schema)")
      casebook.replica = PostgreSQLReplica(
        at: PostgreSQLPool(place), of: pool, patience: patience, say: say)
    } catch {
      throw .place(error)
    }
    return casebook
  }

  package var main: any CasebookStore {
    var casebook = self
    casebook.replica = nil
    return casebook
  }

  package func keepUp() { replica?.keepUp(actor) }

  private var actor: String { recorder?.actor ?? "" }

  func record<T>(_ body: (PostgreSQLSession) throws -> T) throws -> (
    result: T, isUpToDate: Bool
  ) {
    // Whoever was refused has to see what is there, and may have been told too little.
    defer { keepUp() }
    let written: (result: T, act: Int64?, isUpToDate: Bool) = try translating {
      try transaction { session, derivation in
        // A newer foi may have opened the casebook since: its columns follow other rules.
        if derivation != Standing.derivation { throw StoreError.newer(path: name) }
        session.join(group)
        let result = try body(session)
        return (result, session.recordedAct, session.isUpToDate)
      }
    }
    if let act = written.act { group?.act.withLock { $0 = act } }
    return (written.result, written.isUpToDate)
  }

  func writing<T>(_ body: (PostgreSQLSession) throws -> T) throws -> T {
    try transaction { session, _ in try body(session) }
  }

  /// One writer after another: each waits for the casebook's one row.
  private func transaction<T>(_ body: (PostgreSQLSession, Int) throws -> T) throws -> T {
    var tries = 0
    while true {
      do {
        return try pool.using { connection in
          try connection.run(.init(text: "BEGIN"))
          try connection.run(place.ownTables)
          let session = session(in: connection, isWriting: true)
          let derivation = try ending(connection, events: { session.db.events }) {
            // Most of what is recorded is followed by deadlines.
            session.db.expect([PostgreSQLSession.holidays])
            let turn = try session.db.row(once: "SELECT number FROM derivation FOR UPDATE")
            guard let turn else { throw StoreError.damaged(reason: "its row is missing") }
            return try body(session, turn[0])
          }
          return derivation
        }
      } catch let error as PostgreSQLError where error.isPassing && tries < 5 {
        tries += 1
      }
    }
  }

  /// Ends a transaction as its body went.
  private func ending<T>(
    _ connection: PostgreSQLConnection, events: () -> [String] = { [] }, _ body: () throws -> T
  ) throws -> T {
    let result: T
    do {
      result = try body()
    } catch {
      connection.forget()
      if !connection.isLost { _ = try? connection.ask([.init(text: "ROLLBACK")]) }
      throw error
    }
    do {
      _ = try connection.ask([.init(text: "COMMIT")])
    } catch let error as PostgreSQLError where error.isLoss {
      // The server may have written it and not have come to say so.
      guard try isThere(events()) else { throw error }
    } catch {
      connection.forget()
      _ = try? connection.ask([.init(text: "ROLLBACK")])
      throw error
    }
    return result
  }

  /// Whether the events of a transaction are there after the connection was lost at its end.
  ///
  /// Every event has an id that no other has, so what was written is found out from them.
  func isThere(_ events: [String]) throws -> Bool {
    let unknown = StoreError.mayBeWritten(reason: "the connection to the server was lost")
    guard let event = events.last else { throw unknown }
    for wait in [0.2, 1, 3, 6, 10] {
      Thread.sleep(forTimeInterval: wait)
      do {
        let connection = try pool.open()
        let values: SQLValues = [event]
        // What the lost connection had begun ends before the casebook's row is free.
        let answers = try connection.ask([
          .init(text: "BEGIN"), place.ownTables,
          .init(text: "SELECT number FROM derivation FOR UPDATE"),
          .init(text: "SELECT 1 FROM event WHERE id = ?", values: values.list),
          .init(text: "COMMIT"),
        ])
        return answers[3].count == 1
      } catch {
        continue
      }
    }
    throw unknown
  }

  package func listen(_ changed: @escaping @Sendable () -> Void) -> (any CasebookListening)? {
    PostgreSQLListener(pool, schema: place.schema, changed: changed)
  }

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

  /// The server looks after its own files; what can be asked of it is whether rows agree.
  package func faults() throws -> [String] {
    try translating {
      try reading { session in
        let cut = try session.db.texts(
          """
          SELECT digest FROM original o WHERE size <> coalesce(
            (SELECT sum(length(bytes)) FROM original_block b WHERE b.digest = o.digest), 0)
          """)
        return try cut.map { "the document \($0.prefix(12)) is cut off" }
          + session.missingOriginals()
      }
    }
  }

  private func session(
    in connection: PostgreSQLConnection, isWriting: Bool
  ) -> PostgreSQLSession {
    SQLSession(
      db: PostgreSQLDatabase(connection, schema: place.schema, isWriting: isWriting),
      recorder: recorder, shelf: shelf,
      calendars: calendars)
  }

  func translating<T>(_ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch let error as PostgreSQLError {
      throw Self.translate(error, place)
    } catch let fault as PostgreSQLPlace.Fault {
      throw StoreError.place(fault)
    }
  }

  /// PostgreSQL's fault as the store's own.
  static func translate(_ error: PostgreSQLError, _ place: PostgreSQLPlace) -> StoreError {
    switch error.code {
    case PostgreSQLError.unverified: .unverified(place: place.words, reason: error.message)
    case "28P01", "28000": .refused(place: place.words, reason: error.message)
    case "42501", "25006": .notAllowed(reason: error.message)
    case "55P03", "57014": .busy
    case "53100": .cannotWrite(reason: "no space is left on the server's disk")
    case "22021", "22P05": .unstorable
    case "XX001", "XX002": .damaged(reason: error.message)
    case let code where code.hasPrefix("08") || code.hasPrefix("57P") || code == "53300":
      .unreachable(place: place.words, reason: error.message)
    case "3D000", "3F000": .unreadable(path: place.words, reason: error.message)
    default: .failed(reason: "\(error.message) (\(error.code))")
    }
  }
}

/// Connections that wait to be used again: one thread has one at a time.
final class PostgreSQLPool: Sendable {
  private let place: PostgreSQLPlace
  private let idle = Mutex<[PostgreSQLConnection]>([])

  init(_ place: PostgreSQLPlace) {
    self.place = place
  }

  /// Uses a connection that is open, or opens one.
  func using<T>(_ body: (PostgreSQLConnection) throws -> T) throws -> T {
    if let waiting = idle.withLock({ $0.popLast() }) {
      waiting.takeUp()
      return try use(waiting, body)
    }
    return try use(try open(), body)
  }

  private func use<T>(
    _ connection: PostgreSQLConnection, _ body: (PostgreSQLConnection) throws -> T
  ) throws -> T {
    defer {
      if !connection.isLost {
        idle.withLock { if $0.count < 8 { $0.append(connection) } }
      }
    }
    return try body(connection)
  }

  func open() throws -> PostgreSQLConnection {
    guard let library = LibPQ.shared else { throw PostgreSQLPlace.Fault.noLibrary }
    let variables = ProcessInfo.processInfo.environment
    let arguments = place.arguments(variables)
    if place.isService(variables) {
      try PostgreSQLPlace.check(PostgreSQLConnection.options(of: arguments, library: library))
    }
    return try PostgreSQLConnection(
      arguments, library: library,
      opening: [
        // Nothing but the casebook's own tables, whatever else is in the database.
        "SET search_path TO \(place.schema), pg_temp",
        // A writer waits for the one before it; half a minute is longer than any write here takes.
        "SET lock_timeout TO '30s'", "SET client_encoding TO 'UTF8'",
        "SET cursor_tuple_fraction TO 1", "SET jit TO off", "SET client_min_messages TO error",
      ])
  }
}
