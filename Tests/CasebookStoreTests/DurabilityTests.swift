import Casebook
import CasebookStore
import FOILaw
import Foundation
import GRDB
import Testing

@Suite struct DurabilityTests {
  @Test(arguments: StoreKind.allCases)
  func everyAcknowledgedWriteIsThereAfterReopening(kind: StoreKind) throws {
    try kind.withPath { path in
      try Sample.fill(try kind.open(path, creating: true))
      let store = try kind.open(path)
      let value1 = try store.read { try $0.counts() }.cases
      #expect(value1 == 2)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func writersWaitForOneAnother(kind: StoreKind) async throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "foi-writers-\(UInt64.random(in: 0 ... .max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "casebook.sqlite").path(percentEncoded: false)
    try Sample.fill(try kind.open(path, creating: true))
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<4 {
        group.addTask {
          for number in 0..<10 {
            // A store of its own each time, as separate commands have.
            let store = try kind.open(path)
            try store.write {
              try $0.append(
                Sample.event("\(writer)-\(number)", .note, "2020-09-11"),
                to: Sample.id(Sample.anytown))
            }
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try kind.open(path).read { try $0.counts() }.events == 42)
  }

  @Test func aMissingFileIsNotMade() throws {
    try StoreKind.sqlite.withPath { path in
      #expect(throws: StoreError.missing(path: path)) { _ = try StoreKind.sqlite.open(path) }
      #expect(!FileManager.default.fileExists(atPath: path))
    }
  }

  @Test func aFileThatIsNoCasebookIsNamed() throws {
    try StoreKind.sqlite.withPath { path in
      try Data(String(repeating: "not a database ", count: 100).utf8)
        .write(to: URL(filePath: path))
      #expect(throws: StoreError.unreadable(path: path, reason: "it is not a casebook")) {
        _ = try StoreKind.sqlite.open(path)
      }
    }
  }

  @Test func aNewerCasebookIsNotTouched() throws {
    try StoreKind.sqlite.withPath { path in
      try Sample.fill(try StoreKind.sqlite.open(path, creating: true))
      let queue = try DatabaseQueue(path: path)
      try queue.write { db in
        try db.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('99 later')")
      }
      try queue.close()
      #expect(throws: StoreError.newer(path: path)) { _ = try StoreKind.sqlite.open(path) }
    }
  }

  @Test func eventsCannotBeChangedEvenBehindTheStoresBack() throws {
    try StoreKind.sqlite.withPath { path in
      try Sample.fill(try StoreKind.sqlite.open(path, creating: true))
      let queue = try DatabaseQueue(path: path)
      #expect(throws: DatabaseError.self) {
        try queue.write { try $0.execute(sql: "UPDATE event SET day = day + 1") }
      }
      #expect(throws: DatabaseError.self) {
        try queue.write { try $0.execute(sql: "DELETE FROM event") }
      }
    }
  }

  @Test func columnsThatWereTamperedWithAreFoundAndMadeAgain() throws {
    try StoreKind.sqlite.withPath { path in
      let store = try StoreKind.sqlite.open(path, creating: true)
      try Sample.fill(store)
      let queue = try DatabaseQueue(path: path)
      try queue.write { try $0.execute(sql: "UPDATE standing SET stage = 'answered', owed = 1") }
      try queue.close()
      let value2 = try store.write { try $0.staleCases() }.count
      #expect(value2 == 2)
      let value3 = try store.write { try $0.rebuild() }.count
      #expect(value3 == 2)
      let holds4 = try store.write { try $0.staleCases() }.isEmpty
      #expect(holds4)
    }
  }

  @Test func everyListUsesAnIndex() throws {
    try StoreKind.sqlite.withPath { path in
      try Sample.fill(try StoreKind.sqlite.open(path, creating: true))
      let queue = try DatabaseQueue(path: path)
      let lists = [
        "SELECT * FROM standing WHERE owed < 1",
        "SELECT * FROM standing WHERE stage = 'review'",
        "SELECT * FROM standing WHERE step IS NOT NULL AND step_from <= 1",
        "SELECT * FROM answer WHERE outcome IN ('refused', 'ncnd')",
        "SELECT * FROM answer WHERE number = '5'",
        "SELECT * FROM claim WHERE provision >= 's43(' AND provision < 's43)'",
        "SELECT * FROM event WHERE case_id = 1 ORDER BY seq",
      ]
      for sql in lists {
        let plan = try queue.read { db in
          try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + sql).map { $0["detail"] as String }
        }
        let holds5 = plan.allSatisfy { $0.contains("USING") && !$0.hasPrefix("SCAN") }
        #expect(holds5, "\(sql): \(plan)")
      }
    }
  }
}
