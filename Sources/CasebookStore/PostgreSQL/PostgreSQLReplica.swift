import Foundation
import Synchronization

/// A streaming replica that pages are read from, so that the server that records has less to do.
///
/// Whoever has recorded something reads it: until the replica has it too, their reads go to the main server. So do
/// all reads while it is away or has fallen behind.
package final class PostgreSQLReplica: Sendable {
  package static let usualPatience = 10
  /// Seconds after which a replica that is away is tried again, and one that is behind.
  private static let pauses = (away: 10.0, behind: 2.0)

  /// Where the log of the main server was at a moment.
  private struct Mark {
    let position: String
    let time: Date
  }

  /// What a person has to read: all that was there when they asked for it last.
  private struct Want {
    /// Tells it from what they asked for before and after.
    let number: Int
    /// The position that it comes to; nil where it has not been looked for.
    var position: String?
  }

  private struct State {
    var wanted: [String: Want] = [:]
    var wants = 0
    var older: Mark?
    var newer: Mark?
    var condition = ReplicaCondition.inUse
    var nextTry = Date.distantPast
    var isSchemaChecked = false
  }

  private let pool: PostgreSQLPool
  private let server: PostgreSQLPool
  private let patience: Double
  private let say: @Sendable (ReplicaCondition) -> Void
  private let state = Mutex(State())

  init(
    at pool: PostgreSQLPool, of server: PostgreSQLPool, patience: Int,
    say: @escaping @Sendable (ReplicaCondition) -> Void
  ) {
    self.pool = pool
    self.server = server
    self.patience = Double(patience)
    self.say = say
  }

  /// From now on that person reads nothing older than what is there now.
  func keepUp(_ actor: String) {
    state.withLock { state in
      state.wants += 1
      state.wanted[actor] = Want(number: state.wants)
    }
  }

  /// Runs the body on the replica, unless that person has to be asked to the main server: then gives nil, and
  /// the body was not run.
  func using<T>(
    for actor: String, _ body: (PostgreSQLConnection) throws -> T
  ) throws -> T? {
    guard state.withLock({ $0.nextTry <= Date() }), let wanted = wanted(by: actor) else {
      return nil
    }
    let oldest = oldest()
    var isBody = false
    do {
      return try pool.using { connection in
        guard try isUsable(connection, wanted: wanted, of: actor, oldest: oldest) else {
          return nil
        }
        isBody = true
        return try body(connection)
      }
    } catch let error as PostgreSQLError where !isBody {
      // A schema or table that is not there: it is a copy of something else.
      let isOther = ["3F000", "42P01", "3D000"].contains(error.code)
      became(isOther ? .anotherCasebook : .away(reason: error.message), for: Self.pauses.away)
      return nil
    } catch let fault as PostgreSQLPlace.Fault where !isBody {
      became(.away(reason: "\(fault)"), for: Self.pauses.away)
      return nil
    }
  }

  private func isUsable(
    _ connection: PostgreSQLConnection, wanted: Want, of actor: String,
    oldest: (position: String, isNew: Bool)
  ) throws -> Bool {
    let isChecked = state.withLock(\.isSchemaChecked)
    let values: SQLValues = [wanted.position, oldest.position]
    var questions: [PostgreSQLConnection.Command] = [
      .init(
        text: """
          SELECT pg_is_in_recovery(), pg_last_wal_replay_lsn() >= CAST(? AS pg_lsn),
            pg_last_wal_replay_lsn() >= CAST(? AS pg_lsn)
          """, values: values.list)
    ]
    if !isChecked { questions.append(.init(text: "SELECT name FROM migration ORDER BY number")) }
    let answers = try connection.ask(questions)
    let row = PostgreSQLDatabase.Row(result: answers[0], number: 0)
    guard row.integer(0) == 1 else {
      became(.notAReplica, for: Self.pauses.away)
      return false
    }
    if !isChecked {
      let names: [String] = (0..<answers[1].count).map {
        PostgreSQLDatabase.Row(result: answers[1], number: $0)[0]
      }
      guard names == PostgreSQLSchema.migrations.map(\.name) else {
        became(.anotherCasebook, for: Self.pauses.away)
        return false
      }
    }
    guard row.integer(2) == 1 else {
      // What was there just now nobody has at once.
      if !oldest.isNew { became(.behind, for: Self.pauses.behind) }
      return false
    }
    became(.inUse, for: 0)
    guard row.integer(1) == 1 else { return false }
    // It has what they have to read, unless they have recorded something again.
    state.withLock { state in
      state.isSchemaChecked = true
      if state.wanted[actor]?.number == wanted.number { state.wanted[actor] = nil }
    }
    return true
  }

  /// The position that a person has to read; nil where it cannot be found out.
  private func wanted(by actor: String) -> Want? {
    guard var want = state.withLock({ $0.wanted[actor] }) else {
      return Want(number: 0, position: Self.start)
    }
    guard want.position == nil else { return want }
    guard let present = position() else { return nil }
    want.position = present
    // Of what they have recorded since, this position says nothing.
    state.withLock { [want] state in
      if state.wanted[actor]?.number == want.number { state.wanted[actor] = want }
    }
    return want
  }

  /// The position that the replica has to have come to: where the main server was some time ago.
  private func oldest() -> (position: String, isNew: Bool) {
    let now = Date()
    let newer = state.withLock(\.newer)
    let age = newer.map { now.timeIntervalSince($0.time) }
    // After a time in which nobody read, where the server was before says nothing of what is missing now.
    let isStale = age.map { $0 > max(2 * patience, 1) } ?? false
    if age.map({ $0 >= patience }) ?? true, let present = position() {
      let mark = Mark(position: present, time: now)
      state.withLock { ($0.older, $0.newer) = (isStale ? mark : newer, mark) }
    }
    return (state.withLock(\.older)?.position ?? Self.start, isStale)
  }

  private static let start = "0/0"

  /// Where the log of the main server is: all that was recorded before is in it.
  private func position() -> String? {
    try? server.using { connection in
      let answer = try connection.ask([.init(text: "SELECT pg_current_wal_insert_lsn()")])
      return PostgreSQLDatabase.Row(result: answer[0], number: 0)[0]
    }
  }

  private func became(_ condition: ReplicaCondition, for pause: Double) {
    let isNew = state.withLock { state in
      defer {
        state.condition = condition
        state.nextTry = Date(timeIntervalSinceNow: pause)
        if condition != .inUse { state.isSchemaChecked = false }
      }
      return state.condition != condition
    }
    if isNew { say(condition) }
  }
}
