import Casebook
import FOILaw
import Foundation
import GRDB
import Testing

@testable import CasebookStore

@Suite struct DurabilityTests {
  @Test(arguments: StoreKind.allCases)
  func everyAcknowledgedWriteIsThereAfterReopening(kind: StoreKind) throws {
    try kind.withPlace { path in
      try Sample.fill(try kind.open(path, creating: true))
      let store = try kind.open(path)
      let value1 = try store.read { try $0.counts() }.cases
      #expect(value1 == 2)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func writersWaitForOneAnother(kind: StoreKind) async throws {
    try await kind.withPlace { path in
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
  }

  @Test func aMissingFileIsNotMade() throws {
    try StoreKind.sqlite.withPlace { path in
      #expect(throws: StoreError.missing(path: path)) { _ = try StoreKind.sqlite.open(path) }
      #expect(!FileManager.default.fileExists(atPath: path))
    }
  }

  @Test func aFileThatIsNoCasebookIsNamed() throws {
    try StoreKind.sqlite.withPlace { path in
      try Data(String(repeating: "not a database ", count: 100).utf8)
        .write(to: URL(filePath: path))
      #expect(throws: StoreError.unreadable(path: path, reason: "it is not a casebook")) {
        _ = try StoreKind.sqlite.open(path)
      }
    }
  }

  /// What a full disk does to SQLite, by a limit on the pages of the file.
  @Test func onAFullDiskNothingIsHalfWritten() throws {
    try StoreKind.sqlite.withPlace { path in
      try Sample.fill(try StoreKind.sqlite.open(path, creating: true))
      let store = try SQLiteCasebook(path: path) { _ in .shipped }
      let before = try store.read { try $0.counts() }
      try store.database.writeWithoutTransaction { db in
        let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
        try db.execute(sql: "PRAGMA max_page_count = \(pages + 4)")
      }
      let original = Original(
        id: OriginalID(String(repeating: "a", count: 64)), name: "reply.txt",
        bytes: [UInt8](repeating: 65, count: 100_000))
      #expect(throws: StoreError.cannotWrite(reason: "no space is left on the disk")) {
        try store.write { writer in
          try writer.append(
            Sample.event("n", .note, "2020-09-11"), to: Sample.id(Sample.anytown))
          try writer.keep(original)
        }
      }
      let after = try store.read { try $0.counts() }
      let faults = try store.faults()
      let stale = try store.staleCases()
      #expect(after == before)
      #expect(faults.isEmpty)
      #expect(stale.isEmpty)
    }
  }

  @Test func theCheckOfTheFileTellsHowFarItIsAndCanBeStopped() throws {
    struct Stop: Error {}
    try StoreKind.sqlite.withPlace { path in
      let store = try StoreKind.sqlite.open(path, creating: true)
      try Sample.fill(store)
      var told: [[Int]] = []
      let faults = try store.faults { told.append([$0, $1]) }
      #expect(faults.isEmpty)
      let end = try #require(told.last)
      #expect(end[0] == end[1])
      #expect(end[1] > 10)
      #expect(throws: Stop.self) { _ = try store.faults { _, _ in throw Stop() } }
    }
  }

  @Test func aNewerCasebookIsNotTouched() throws {
    try StoreKind.sqlite.withPlace { path in
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
    try StoreKind.sqlite.withPlace { path in
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
    try StoreKind.sqlite.withPlace { path in
      let store = try StoreKind.sqlite.open(path, creating: true)
      try Sample.fill(store)
      let queue = try DatabaseQueue(path: path)
      try queue.write { try $0.execute(sql: "UPDATE standing SET stage = 'answered', owed = 1") }
      try queue.close()
      let value2 = try store.staleCases().count
      #expect(value2 == 2)
      let value3 = try store.staleCases(mending: true).count
      #expect(value3 == 2)
      let holds4 = try store.staleCases().isEmpty
      #expect(holds4)
    }
  }

  @Test func everyListUsesAnIndex() throws {
    try StoreKind.sqlite.withPlace { path in
      try Sample.fill(try StoreKind.sqlite.open(path, creating: true))
      let queue = try DatabaseQueue(path: path)
      let lists = [
        "SELECT * FROM standing WHERE owed < 1",
        "SELECT * FROM standing WHERE stage = 'review'",
        "SELECT * FROM answer WHERE outcome IN ('refused', 'ncnd')",
        "SELECT * FROM answer WHERE number = '5'",
        "SELECT * FROM claim WHERE provision >= 's43(' AND provision < 's43)'",
        "SELECT * FROM event WHERE case_id = 1 ORDER BY moment, place, id",
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

  @Test func aPageOfCasesIsAWalkAlongAnIndex() throws {
    try StoreKind.sqlite.withPlace { path in
      try Sample.fill(try StoreKind.sqlite.open(path, creating: true))
      let queue = try DatabaseQueue(path: path)
      for column in ["owed", "sent", "replied", "refusals", "review_by"] {
        for ending in ["ASC NULLS LAST, s.case_id ASC", "DESC NULLS LAST, s.case_id DESC"] {
          for condition in ["", "WHERE s.request_id = 1"] {
            let plan = try queue.read { db in
              try Row.fetchAll(
                db,
                sql: """
                  EXPLAIN QUERY PLAN SELECT s.case_id FROM standing s \(condition)
                  ORDER BY s.\(column) \(ending) LIMIT 50 OFFSET 50
                  """
              ).map { $0["detail"] as String }
            }
            let walks = plan.allSatisfy { $0.contains("USING COVERING INDEX") }
            #expect(walks, "\(column) \(ending) \(condition): \(plan)")
          }
        }
      }
    }
  }

  @Test func listsOfAnOlderCasebookAreBroughtUpToDate() throws {
    try StoreKind.sqlite.withPlace { path in
      try Sample.fill(try StoreKind.sqlite.open(path, creating: true))
      let queue = try DatabaseQueue(path: path)
      try queue.write { db in
        // As it was before the migration.
        let made = try String.fetchAll(
          db,
          sql: """
            SELECT name FROM sqlite_schema WHERE type = 'index'
              AND (sql LIKE '%ON standing(%' OR sql LIKE '%ON answer(%')
              AND name NOT IN ('standing_stage')
            """)
        for index in made { try db.execute(sql: "DROP INDEX \(index)") }
        try db.execute(
          sql: """
            ALTER TABLE standing DROP COLUMN request_id;
            ALTER TABLE standing DROP COLUMN authority_id;
            CREATE INDEX standing_owed ON standing(owed) WHERE owed IS NOT NULL;
            CREATE INDEX standing_review ON standing(review_by) WHERE review_by IS NOT NULL;
            CREATE INDEX standing_step ON standing(step_from, coalesce(step_by, step_from))
              WHERE step IS NOT NULL;
            CREATE INDEX answer_by_outcome ON answer(outcome, case_id, position);
            CREATE INDEX answer_by_number ON answer(number, outcome, case_id);
            DELETE FROM grdb_migrations WHERE identifier IN ('6 lists', '7 figures');
            """)
      }
      try queue.close()
      let store = try StoreKind.sqlite.open(path)
      var query = CaseQuery()
      query.request = Sample.request.id
      query.authority = Sample.anytown.id
      let found = try store.read { try $0.cases(query) }.map(\.id)
      let stale = try store.staleCases()
      #expect(found == [Sample.id(Sample.anytown)])
      #expect(stale.isEmpty)
    }
  }
}
