import Casebook
import Foundation
import Synchronization
import Testing

@testable import CasebookStore

/// Notifications of what is recorded in a casebook on a server.
@Suite(.enabled(if: StoreKind.server != nil, "needs a server: make test-postgres"))
struct ListenerTests {
  private final class Notifications: Sendable {
    private let times = Mutex(0)
    var count: Int { times.withLock(\.self) }
    func note() { times.withLock { $0 += 1 } }

    /// Waits for more than so many.
    func wait(after count: Int) -> Bool {
      for _ in 0..<300 where self.count <= count { Thread.sleep(forTimeInterval: 0.1) }
      return self.count > count
    }
  }

  private static func wait(_ isSo: () -> Bool) -> Bool {
    for _ in 0..<300 where !isSo() { Thread.sleep(forTimeInterval: 0.1) }
    return isSo()
  }

  @Test func whatAnotherProgramRecordsIsNotifiedAndWhatWasTakenBackIsNot() throws {
    try StoreKind.postgreSQL.withPlace { place in
      let recorder = Recorder(actor: "jo") { 7 }
      let store = try StoreKind.postgreSQL.open(place, creating: true, recorder: recorder)
      try Sample.fill(store)
      let notifications = Notifications()
      let listening = try #require(store.listen { notifications.note() })
      defer { listening.stop() }
      #expect(Self.wait { listening.isConnected })
      #expect(Self.wait { notifications.count == 1 })
      let other = try StoreKind.postgreSQL.open(place, recorder: recorder)
      struct Stop: Error {}
      try? other.write { writer in
        try writer.append(
          Sample.event("m", .note, "2020-09-11"), to: Sample.id(Sample.anytown))
        throw Stop()
      }
      _ = try other.read { try $0.counts() }
      try other.write {
        try $0.append(
          Sample.event("n", .note, "2020-09-11"), to: Sample.id(Sample.anytown))
      }
      #expect(notifications.wait(after: 1))
      #expect(notifications.count == 2)
    }
  }

  @Test func aListenerWhoseConnectionIsEndedListensAgain() throws {
    try StoreKind.postgreSQL.withPlace { place in
      let name = "foi-listener-\(UInt32.random(in: 0 ... .max))"
      let store = try StoreKind.postgreSQL.open(
        place + "&application_name=\(name)", creating: true, recorder: Recorder(actor: "jo") { 7 })
      try Sample.fill(store)
      let casebook = try #require(store as? PostgreSQLCasebook)
      let notifications = Notifications()
      let listening = try #require(store.listen { notifications.note() })
      defer { listening.stop() }
      #expect(Self.wait { listening.isConnected })
      let before = notifications.count
      // Of this casebook's connections it is the one that notified itself last.
      let ended: Int64? = try casebook.pool.using { connection in
        let values: SQLValues = [name]
        let answer = try connection.ask([
          .init(
            text: """
              SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
              WHERE query LIKE 'SELECT pg_notify%' AND pid <> pg_backend_pid()
                AND application_name = CAST(? AS text)
              """, values: values.list)
        ])
        return PostgreSQLDatabase.Row(result: answer[0], number: 0).integer(0)
      }
      #expect(ended == 1)
      // Once when it is lost, once when it listens again.
      #expect(notifications.wait(after: before + 1))
      #expect(Self.wait { listening.isConnected })
      let again = notifications.count
      try store.write {
        try $0.append(
          Sample.event("n", .note, "2020-09-11"), to: Sample.id(Sample.anytown))
      }
      #expect(notifications.wait(after: again))
    }
  }
}
