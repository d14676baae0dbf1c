import Foundation
import Synchronization

/// Is notified of what any program records in a casebook on a server, on a connection and a thread of its own.
///
/// The notification is sent in the transaction that records, so it comes if and only if that is there. What is missed while
/// the connection is lost is not made up for: whoever listens is woken when it is back and looks for themselves.
final class PostgreSQLListener: CasebookListening {
  /// The channel of every casebook of a database; a notification on it names the schema.
  static let channel = "foi"
  /// Seconds in which one's own notification has to come back: a pool of connections in between may drop it.
  private static let patience = 5
  /// The longest pause between two tries to connect, in seconds.
  private static let longestPause = 30.0

  private struct State {
    var isConnected = false
    var isStopped = false
  }

  private let pool: PostgreSQLPool
  private let schema: String
  private let changed: @Sendable () -> Void
  private let state = Mutex(State())

  var isConnected: Bool { state.withLock(\.isConnected) }
  private var isStopped: Bool { state.withLock(\.isStopped) }

  /// Begins to listen.
  init(_ pool: PostgreSQLPool, schema: String, changed: @escaping @Sendable () -> Void) {
    self.pool = pool
    self.schema = schema
    self.changed = changed
    Thread.detachNewThread { self.run() }
  }

  func stop() { state.withLock { $0.isStopped = true } }

  private func run() {
    var pause = 0.5
    while !isStopped {
      if let connection = try? pool.open(), connection.canNotify,
        (try? begin(on: connection)) == true
      {
        pause = 0.5
        state.withLock { $0.isConnected = true }
        // Something may have been recorded while nobody listened.
        changed()
        try? follow(connection)
        state.withLock { $0.isConnected = false }
        // Nobody waits for a notification any longer.
        changed()
      }
      let end = Date(timeIntervalSinceNow: pause)
      while !isStopped, Date() < end { Thread.sleep(forTimeInterval: 0.2) }
      pause = min(pause * 2, Self.longestPause)
    }
  }

  /// Listens, and makes sure that notifications arrive.
  private func begin(on connection: PostgreSQLConnection) throws -> Bool {
    try connection.script("LISTEN \(Self.channel)")
    let own = UUID().uuidString
    _ = try connection.ask([Self.notification(own)])
    for _ in 0..<Self.patience where !isStopped {
      if try connection.notifications(within: 1).contains(own) { return true }
    }
    return false
  }

  private func follow(_ connection: PostgreSQLConnection) throws {
    while !isStopped {
      if try connection.notifications(within: 1).contains(schema) { changed() }
    }
  }

  /// What notifies all who listen; within a transaction, once that is there.
  static func notification(_ text: String) -> PostgreSQLConnection.Command {
    .init(text: "SELECT pg_notify('\(channel)', ?)", values: [.text(text)])
  }
}
