import Casebook
import Foundation
import Synchronization
import Testing

@testable import CasebookStore

/// A casebook whose pages are read from a streaming replica of its server.
@Suite(.serialized, .enabled(if: StoreKind.replica != nil, "needs a replica: make test-postgres"))
struct ReplicaTests {
  /// What was said of the replica.
  private final class Said: Sendable {
    private let conditions = Mutex<[ReplicaCondition]>([])
    var all: [ReplicaCondition] { conditions.withLock(\.self) }
    func note(_ condition: ReplicaCondition) { conditions.withLock { $0.append(condition) } }
  }

  private static func with(
    patience: Int = 600, at words: String? = StoreKind.replica,
    _ body: (_ casebook: PostgreSQLCasebook, _ said: Said) throws -> Void
  ) throws {
    try StoreKind.postgreSQL.withPlace { place in
      let store = try StoreKind.postgreSQL.open(
        place, creating: true, recorder: Recorder(actor: "jo") { 7 })
      try Sample.fill(store)
      let casebook = try #require(store as? PostgreSQLCasebook)
      try onReplica("SELECT pg_wal_replay_resume()")
      try wait(for: casebook)
      let said = Said()
      try body(
        try casebook.reading(from: #require(words), patience: patience) { said.note($0) }, said)
    }
  }

  private static func onReplica(_ question: String) throws {
    try PostgreSQLPool(PostgreSQLPlace(#require(StoreKind.replica))).using { connection in
      _ = try connection.ask([.init(text: question)])
    }
  }

  /// Waits until the replica has all that the casebook has.
  private static func wait(for casebook: PostgreSQLCasebook) throws {
    let position: String = try casebook.pool.using { connection in
      let answer = try connection.ask([.init(text: "SELECT pg_current_wal_flush_lsn()")])
      return PostgreSQLDatabase.Row(result: answer[0], number: 0)[0]
    }
    let values: SQLValues = [position]
    for _ in 0..<600 {
      let isThere = try PostgreSQLPool(PostgreSQLPlace(#require(StoreKind.replica))).using {
        connection in
        let answer = try connection.ask([
          .init(
            text: "SELECT pg_last_wal_replay_lsn() >= CAST(? AS pg_lsn)", values: values.list)
        ])
        return PostgreSQLDatabase.Row(result: answer[0], number: 0).integer(0) == 1
      }
      if isThere { return }
      Thread.sleep(forTimeInterval: 0.1)
    }
    Issue.record("the replica did not follow")
  }

  private static func events(_ store: any CasebookStore) throws -> Int? {
    try store.read { try $0.caseFile(Sample.id(Sample.anytown))?.events.count }
  }

  @Test func whoRecordsReadsItAndOthersReadTheReplica() throws {
    try Self.with { (casebook, said) throws in
      let (jo, sam) = (casebook.recording(as: "Jo"), casebook.recording(as: "Sam"))
      #expect(try Self.events(jo) == 1 && Self.events(sam) == 1)
      try Self.onReplica("SELECT pg_wal_replay_pause()")
      try jo.write {
        try $0.append(
          Sample.event("n", .note, "2020-09-11"), to: Sample.id(Sample.anytown))
      }
      #expect(try Self.events(jo) == 2)
      // Nobody told Sam, whose pages come from the replica: that they do is shown by what it lacks.
      #expect(try Self.events(sam) == 1)
      #expect(try Self.events(sam.main) == 2)
      sam.keepUp()
      #expect(try Self.events(sam) == 2)
      try Self.onReplica("SELECT pg_wal_replay_resume()")
      try Self.wait(for: casebook)
      #expect(try Self.events(jo) == 2 && Self.events(sam) == 2)
      #expect(said.all.isEmpty)
    }
  }

  @Test func whoeverWasRefusedReadsWhatIsThere() throws {
    try Self.with { (casebook, said) throws in
      let (jo, sam) = (casebook.recording(as: "Jo"), casebook.recording(as: "Sam"))
      #expect(try Self.events(jo) == 1 && Self.events(sam) == 1)
      try Self.onReplica("SELECT pg_wal_replay_pause()")
      defer { try? Self.onReplica("SELECT pg_wal_replay_resume()") }
      try sam.write {
        try $0.append(Sample.event("n", .note, "2020-09-11"), to: Sample.id(Sample.anytown))
      }
      #expect(throws: StoreError.self) {
        try jo.write { _ in throw StoreError.busy }
      }
      #expect(try Self.events(jo) == 2)
      // Further marks come while the replica is behind: each has its own.
      for number in 0..<3 {
        try sam.write {
          try $0.append(
            Sample.event("m\(number)", .note, "2020-09-11"), to: Sample.id(Sample.anytown))
        }
        #expect(try Self.events(sam) == 3 + number)
        jo.keepUp()
        #expect(try Self.events(jo) == 3 + number)
      }
      #expect(said.all.isEmpty)
    }
  }

  @Test func aReplicaThatIsTooFarBehindIsPassedOverAndSaidSoOnce() throws {
    try Self.with(patience: 0) { (casebook, said) throws in
      #expect(try Self.events(casebook) == 1)
      try Self.onReplica("SELECT pg_wal_replay_pause()")
      try casebook.recording(as: "Sam").write {
        try $0.append(
          Sample.event("n", .note, "2020-09-11"), to: Sample.id(Sample.anytown))
      }
      for _ in 0..<4 { _ = try Self.events(casebook) }
      #expect(try Self.events(casebook) == 2)
      #expect(said.all == [.behind])
      try Self.onReplica("SELECT pg_wal_replay_resume()")
      try Self.wait(for: casebook)
      for _ in 0..<100 where said.all.count == 1 {
        _ = try Self.events(casebook)
        Thread.sleep(forTimeInterval: 0.1)
      }
      #expect(said.all == [.behind, .inUse])
    }
  }

  @Test func aReplicaThatIsAwayIsPassedOverAndSaidSoOnce() throws {
    try Self.with(at: "postgres://foi@127.0.0.1:1/postgres") { (casebook, said) throws in
      for _ in 0..<3 { #expect(try Self.events(casebook) == 1) }
      #expect(said.all.count == 1)
      if case .away? = said.all.first { return }
      Issue.record("\(said.all)")
    }
  }

  @Test func aServerThatIsNoReplicaAndACopyOfSomethingElseArePassedOver() throws {
    try Self.with(at: StoreKind.server) { (casebook, said) throws in
      #expect(try Self.events(casebook) == 1)
      #expect(said.all == [.notAReplica])
    }
    try Self.with(at: StoreKind.replica.map { $0 + "?schema=foi_nothing" }) {
      (casebook, said) throws in
      #expect(try Self.events(casebook) == 1)
      #expect(said.all == [.anotherCasebook])
    }
  }

  @Test func anInvalidAddressIsRefused() throws {
    try Self.with { casebook, _ in
      #expect(throws: StoreError.self) { _ = try casebook.reading(from: "host=x") { _ in } }
    }
  }
}
