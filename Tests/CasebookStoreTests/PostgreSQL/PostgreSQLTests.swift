import Casebook
import FOILaw
import Foundation
import Testing

@testable import CasebookStore

/// What SQLite's own tests ask of a file, asked of a server.
@Suite(.enabled(if: StoreKind.server != nil, "needs a server: make test-postgres"))
struct PostgreSQLTests {
  @Test func aMissingCasebookIsNotMade() throws {
    try StoreKind.postgreSQL.withPlace { words in
      for _ in 0..<2 {
        #expect(throws: StoreError.missing(path: words)) {
          _ = try StoreKind.postgreSQL.open(words)
        }
      }
    }
  }

  @Test func aSchemaThatIsNoCasebookIsNamed() throws {
    try StoreKind.postgreSQL.withPlace { words in
      let place = try PostgreSQLPlace(words)
      try PostgreSQLPool(place).using {
        try $0.script("CREATE SCHEMA \(place.schema); CREATE TABLE \(place.schema).thing (id int)")
      }
      #expect(throws: StoreError.unreadable(path: words, reason: "it is not a casebook")) {
        _ = try StoreKind.postgreSQL.open(words)
      }
    }
  }

  @Test func aNewerCasebookIsNotTouched() throws {
    try ServerCasebook.with { casebook in
      try casebook.run("INSERT INTO migration (number, name) VALUES (99, '99 later')")
      #expect(throws: StoreError.newer(path: casebook.words)) {
        _ = try StoreKind.postgreSQL.open(casebook.words)
      }
    }
  }

  @Test func whoHasItOpenWritesNothingOnceNewerRulesHaveComeIn() throws {
    try ServerCasebook.with { casebook in
      try casebook.run("UPDATE derivation SET number = \(Standing.derivation + 1)")
      #expect(throws: StoreError.newer(path: casebook.words)) {
        try casebook.store.write { try $0.save(Sample.glen) }
      }
    }
  }

  @Test func whatOlderRulesWorkedOutIsWorkedOutAnew() throws {
    try ServerCasebook.with { casebook in
      try casebook.run(
        "UPDATE standing SET owed = 1, step_reason = NULL; UPDATE derivation SET number = 0")
      let store = try StoreKind.postgreSQL.open(casebook.words)
      let stale = try store.staleCases()
      #expect(stale.isEmpty)
    }
  }

  @Test(arguments: [
    "UPDATE event SET day = day + 1", "DELETE FROM event", "TRUNCATE event CASCADE",
    "UPDATE act SET actor = 'nobody'", "DELETE FROM change", "DELETE FROM letter",
  ])
  func whatWasRecordedCannotBeChangedEvenBehindTheStoresBack(sql: String) throws {
    try ServerCasebook.with(recorder: Recorder(actor: "") { 1 }) { casebook in
      if sql.contains("letter") {
        try casebook.run(
          """
          INSERT INTO letter (id, case_id, kind, day, file, formats, name, subject, message_id, status)
            SELECT 1, id, 'chaser', 1, 'a', 'txt', 'A', 'B', 'c', 'drafted' FROM casefile LIMIT 1
          """)
      }
      #expect(throws: PostgreSQLError.self) { try casebook.run(sql) }
    }
  }

  @Test func columnsThatWereTamperedWithAreFoundAndMadeAgain() throws {
    try ServerCasebook.with { casebook in
      try casebook.run("UPDATE standing SET stage = 'answered', owed = 1")
      let found = try casebook.store.staleCases().count
      #expect(found == 2)
      let mended = try casebook.store.staleCases(mending: true).count
      #expect(mended == 2)
      let left = try casebook.store.staleCases()
      #expect(left.isEmpty)
    }
  }

  private static let plain = [
    "enable_seqscan TO off", "enable_bitmapscan TO off", "jit TO off",
  ]

  @Test(arguments: [
    "SELECT * FROM standing WHERE owed < 1",
    "SELECT * FROM standing WHERE stage = 'review'",
    "SELECT case_id FROM standing WHERE stage = 'refused' ORDER BY owed, case_id LIMIT 50",
    "SELECT * FROM answer WHERE outcome IN ('refused', 'ncnd')",
    "SELECT * FROM answer WHERE number = '5'",
    "SELECT * FROM claim WHERE provision >= 's43(' AND provision < 's43)'",
    "SELECT * FROM event WHERE case_id = 1 ORDER BY moment, place, id",
  ])
  func everyListUsesAnIndex(sql: String) throws {
    try ServerCasebook.with { casebook in
      let plan = try casebook.texts("EXPLAIN \(sql)", settings: Self.plain)
      let walks = plan.allSatisfy { !$0.contains("Seq Scan") && !$0.contains("Sort") }
      #expect(
        walks && plan.contains { $0.contains("Index Cond") || $0.contains("using") }, "\(plan)")
    }
  }

  @Test(arguments: ["owed", "sent", "replied", "refusals", "review_by"])
  func aPageOfCasesIsAWalkAlongAnIndex(column: String) throws {
    try ServerCasebook.with { casebook in
      for ending in ["ASC NULLS LAST, s.case_id ASC", "DESC NULLS LAST, s.case_id DESC"] {
        for condition in ["", "WHERE s.request_id = 1"] {
          let plan = try casebook.texts(
            """
            EXPLAIN SELECT s.case_id FROM standing s \(condition)
            ORDER BY s.\(column) \(ending) LIMIT 50 OFFSET 50
            """, settings: Self.plain)
          let walks = plan.contains { $0.contains("Index Only Scan") || $0.contains("Index Scan") }
          #expect(walks, "\(plan)")
          #expect(!plan.contains { $0.contains("Sort") }, "\(plan)")
        }
      }
    }
  }

  @Test func aTextWithANULIsRefusedAndNotCut() throws {
    try ServerCasebook.with { casebook in
      var noted = Sample.event("n", .note, "2020-09-11")
      noted.note = "before\u{0}after"
      #expect(throws: StoreError.unstorable) {
        try casebook.store.write { [noted] in
          try $0.append(noted, to: Sample.id(Sample.anytown))
        }
      }
      var facts = LetterFacts(kind: .reply)
      facts.reference = "FOI\u{0}12"
      let replied = Sample.event("r", saying: .replied(answers: [], facts: facts), "2020-09-11")
      #expect(throws: StoreError.unstorable) {
        try casebook.store.write { try $0.append(replied, to: Sample.id(Sample.anytown)) }
      }
      let events = try casebook.store.read { try $0.counts() }.events
      #expect(events == 2)
    }
  }

  @Test func aNoteAsksTheServerFiveTimes() throws {
    try ServerCasebook.with(recorder: Recorder(actor: "") { 1 }) { casebook in
      let counted = { try casebook.store.pool.using(\.roundTrips) }
      let before = try counted()
      try casebook.store.write { writer in
        let found = try writer.cases(matching: "anytown", limit: 2)
        _ = try writer.caseFile(found[0])
        try writer.append(Sample.event("n", .note, "2020-09-11"), to: found[0])
      }
      // The casebook's turn, the case's name, the case, the act with what is worked out, and the end.
      let asked = try counted() - before
      #expect(asked == 5)
    }
  }

  @Test func whatWasAskedAheadIsAskedAgainOnceSomethingHasChangedIt() throws {
    try ServerCasebook.with(recorder: Recorder(actor: "") { 1 }) { casebook in
      let day = try #require(CalendarDay(iso: "2020-10-05"))
      let id = Sample.id(Sample.anytown)
      let (before, between, after) = try casebook.store.write { writer in
        // The day came with the casebook's turn, before the holiday.
        let before = try writer.importedHolidays()
        try writer.append(Sample.event("a", .note, "2020-09-11"), to: id)
        try writer.replaceImportedHolidays([
          BankHoliday(day: day, title: "A day of rest", divisions: [.englandAndWales])
        ])
        let between = try writer.importedHolidays().map(\.title)
        try writer.append(Sample.event("b", .note, "2020-09-12"), to: id)
        return (before, between, try writer.importedHolidays().map(\.title))
      }
      #expect(before.isEmpty)
      #expect(between == ["A day of rest"] && after == between)
      let events = try casebook.store.read { try $0.caseFile(id)?.events.count }
      #expect(events == 3)
    }
  }

  @Test func anEventAsksTheServerAtMostEightTimes() throws {
    try ServerCasebook.with(recorder: Recorder(actor: "") { 1 }) { casebook in
      let counted = { try casebook.store.pool.using(\.roundTrips) }
      let before = try counted()
      try casebook.store.write {
        try $0.append(
          Sample.reply("r", "2020-10-01", [(.answered, nil), (.refused, "s43(2)")]),
          to: Sample.id(Sample.anytown))
      }
      let asked = try counted() - before
      #expect(asked <= 8, "asked \(asked) times")
    }
  }
}

/// How often a letter that is recorded asks the server.
extension PostgreSQLTests {
  @Test func aReplyAsksTheServerEightTimes() throws {
    try ServerCasebook.with(recorder: Recorder(actor: "") { 1 }) { casebook in
      let counted = { try casebook.store.pool.using(\.roundTrips) }
      let before = try counted()
      try casebook.store.write { writer in
        let id = try #require(try writer.cases(matching: "anytown", limit: 2).first)
        _ = try writer.caseFile(id)
        // What the letter is read and compared with.
        _ = try writer.importedHolidays()
        _ = try writer.requestsAndAskedAuthorities()
        _ = try writer.cases(withReference: "FOI 12")
        let letter = Original(
          id: OriginalID(String(repeating: "a", count: 64)), name: "a.txt", bytes: [65])
        try writer.keep(letter)
        try writer.keep(text: "A", of: letter.id)
        var reply = Sample.reply("r", "2020-10-01", [(.answered, nil), (.refused, "s43(2)")])
        reply.original = letter.id
        try writer.append(reply, to: id)
      }
      let asked = try counted() - before
      #expect(asked == 8)
    }
  }
}

/// What happens when the server goes away.
@Suite(.enabled(if: StoreKind.server != nil, "needs a server: make test-postgres"))
struct PostgreSQLLossTests {
  @Test func aConnectionLostWhileWritingLeavesNothingAndTheNextWriteWorks() throws {
    try ServerCasebook.with { casebook in
      let id = Sample.id(Sample.anytown)
      do {
        try casebook.store.write { writer in
          try writer.append(Sample.event("a", .note, "2020-09-11"), to: id)
          try casebook.run(
            """
            SELECT pg_terminate_backend(pid) FROM pg_stat_activity
              WHERE application_name = 'foi' AND state = 'idle in transaction'
                AND pid IN (
                  SELECT l.pid FROM pg_locks l JOIN pg_class c ON c.oid = l.relation
                    JOIN pg_namespace n ON n.oid = c.relnamespace
                  WHERE n.nspname = '\(casebook.place.schema)')
            """)
          try writer.append(Sample.event("b", .note, "2020-09-11"), to: id)
        }
        Issue.record("the write was acknowledged")
      } catch StoreError.unreachable {
      }
      try casebook.store.write {
        try $0.append(Sample.event("c", .note, "2020-09-11"), to: id)
      }
      let events = try casebook.store.read { try $0.caseFile(id)?.events.map(\.id.description) }
      #expect(events == ["sent-anytown-council", "c"])
    }
  }

  @Test func aConnectionLostWhileNobodyUsedItIsMadeAgain() throws {
    try ServerCasebook.with { casebook in
      let id = Sample.id(Sample.anytown)
      func end() throws {
        let process: Int = try casebook.store.pool.using { connection in
          let answer = try connection.ask([.init(text: "SELECT pg_backend_pid()")])
          return PostgreSQLDatabase.Row(result: answer[0], number: 0)[0]
        }
        try PostgreSQLPool(casebook.place).open()
          .script("SELECT pg_terminate_backend(\(process), 5000)")
      }
      for name in ["a", "b"] {
        try end()
        try casebook.store.write { try $0.append(Sample.event(name, .note, "2020-09-11"), to: id) }
        try end()
        let events = try casebook.store.read { try $0.caseFile(id)?.events.last?.id.description }
        #expect(events == name)
      }
    }
  }

  @Test func whetherAWriteThatNobodyAcknowledgedIsThereIsFoundOutByItsEvents() throws {
    try ServerCasebook.with { casebook in
      let written = try casebook.store.isThere(["before", "sent-anytown-council"])
      let lost = try casebook.store.isThere(["never"])
      #expect(written)
      #expect(!lost)
      #expect(throws: StoreError.self) { _ = try casebook.store.isThere([]) }
    }
  }

  @Test func aConnectionThatOthersUsedMeanwhileIsStillThisCasebooks() throws {
    try ServerCasebook.with { casebook in
      try ServerCasebook.with { other in
        let id = Sample.id(Sample.anytown)
        // As a pool of connections leaves it that gives each transaction to the next one free.
        try casebook.run("SET search_path TO \(other.place.schema)")
        try casebook.store.write { try $0.append(Sample.event("a", .note, "2020-09-11"), to: id) }
        try casebook.run("SET search_path TO \(other.place.schema)")
        let (here, there) = try (
          casebook.store.read { try $0.counts().events },
          other.store.read { try $0.counts().events }
        )
        #expect(here == 3 && there == 2)
      }
    }
  }

  @Test func aServerThatIsNotThereIsNamed() throws {
    let words = "postgres://nobody@127.0.0.1:1/none"
    #expect {
      _ = try PostgreSQLCasebook(at: words) { _ in .shipped }
    } throws: { error in
      if case .unreachable(words, _) = error as? StoreError { true } else { false }
    }
  }
}

/// Who may do what, and who it was.
@Suite(.enabled(if: StoreKind.server != nil, "needs a server: make test-postgres"))
struct PostgreSQLRoleTests {
  @Test func aRecordersEventsSayWhoItWasWhateverTheProgramSays() throws {
    try ServerCasebook.with { casebook in
      try casebook.as_(.recorder) { store, name in
        let id = Sample.id(Sample.anytown)
        try store.write { writer in
          try writer.append(
            Sample.reply("r", "2020-10-01", [(.answered, nil), (.refused, "s43(2)")]), to: id)
          var moved = Sample.anytown
          moved.email = "info@anytown.example"
          try writer.save(moved)
        }
        let event = try store.read { try $0.caseFile(id)?.events.last }
        #expect(event?.recording == Recording(actor: name, second: 1_000))
        let stale = try store.staleCases()
        #expect(stale.isEmpty)
      }
    }
  }

  @Test(arguments: [
    "INSERT INTO act (actor, second) VALUES ('foi', 1)",
    "INSERT INTO act (id, second) VALUES (999, 1)",
    "INSERT INTO act (second, is_import) VALUES (1, 1)",
    "UPDATE act SET actor = 'foi'",
    "DELETE FROM event",
    "UPDATE event SET act = NULL",
    "UPDATE event SET moment = 0",
    "INSERT INTO migration VALUES (9, 'x')",
    "INSERT INTO shared_file (name, version, actor) VALUES ('Outbox/a.txt', 1, 'foi')",
    "UPDATE shared_file SET bytes = NULL", "DELETE FROM shared_file",
    "DROP TABLE event",
    "CREATE TABLE mine (id int)",
    """
    INSERT INTO event (id, case_id, kind, day, moment, place, act)
      SELECT 'forged', case_id, 'note', 1, 1, 9, act FROM event WHERE act IS NOT NULL LIMIT 1
    """,
    """
    INSERT INTO event (id, case_id, kind, day, moment, place)
      SELECT 'unsigned', case_id, 'note', 1, 1, 9 FROM event LIMIT 1
    """,
    "INSERT INTO change (act, subject, item) SELECT min(id), 'mail', 'x' FROM act",
    """
    CREATE TEMPORARY TABLE act (id bigint, actor text);
    INSERT INTO act SELECT min(act), session_user FROM event;
    INSERT INTO event (id, case_id, kind, day, moment, place, act)
      SELECT 'forged', case_id, 'note', 1, 1, 9, act FROM event WHERE act IS NOT NULL LIMIT 1
    """,
  ])
  func aRecorderForgesNothing(sql: String) throws {
    try ServerCasebook.with(recorder: Recorder(actor: "") { 1 }) { casebook in
      try casebook.as_(.recorder) { store, _ in
        #expect {
          try store.pool.using { try $0.script(sql) }
        } throws: { ($0 as? PostgreSQLError)?.code == "42501" }
      }
    }
  }

  @Test func rolesStayAsTheyAreWhenTablesAreAdded() throws {
    try ServerCasebook.with { casebook in
      try casebook.as_(.recorder) { recorder, _ in
        try casebook.as_(.reader) { reader, _ in
          // The casebook as an older foi made it.
          try casebook.run(
            """
            DROP TABLE shared_file; ALTER TABLE original DROP COLUMN shelved;
            DELETE FROM migration WHERE name LIKE '17 %'
            """)
          #expect {
            _ = try PostgreSQLCasebook(recorder.place) { _ in .shipped }
          } throws: { error in
            guard case .notAllowed(let reason) = error as? StoreError else { return false }
            return reason.contains("an owner has to open it first")
          }
          _ = try StoreKind.postgreSQL.open(casebook.words)
          let digest = OriginalID(String(repeating: "a", count: 64))
          try recorder.write { try $0.share(([1], digest), as: "Requests/a.md", of: nil) }
          let files = try reader.read { try $0.sharedFiles() }
          #expect(files.map(\.name) == ["Requests/a.md"])
          #expect(throws: StoreError.self) {
            try reader.write { try $0.share(nil, as: "Requests/a.md", of: nil) }
          }
        }
      }
    }
  }

  @Test func migrationsAreToldApartByNameAndNotByNumber() throws {
    try ServerCasebook.with { casebook in
      try casebook.run("UPDATE migration SET number = 40 WHERE name LIKE '1 %'")
      let store = try StoreKind.postgreSQL.open(casebook.words)
      let counts = try store.read { try $0.counts() }
      #expect(counts.cases == 2)
    }
  }

  @Test func aRecorderIsToldThatOnlyAnOwnerImportsACasebook() throws {
    try ServerCasebook.with { casebook in
      try casebook.as_(.recorder) { store, _ in
        #expect {
          try store.write { writer in
            try writer.beginImport()
            var moved = Sample.anytown
            moved.email = "info@anytown.example"
            try writer.save(moved)
          }
        } throws: { error in
          guard case .notAllowed(let reason) = error as? StoreError else { return false }
          return reason.contains("only an owner can import a casebook")
        }
      }
    }
  }

  @Test func aReaderReadsAndWritesNothing() throws {
    try ServerCasebook.with { casebook in
      try casebook.as_(.reader) { store, _ in
        let cases = try store.read { try $0.cases(CaseQuery()) }
        #expect(cases.count == 2)
        #expect {
          try store.write {
            try $0.append(Sample.event("a", .note, "2020-09-11"), to: Sample.id(Sample.glen))
          }
        } throws: {
          if case .notAllowed = $0 as? StoreError { true } else { false }
        }
      }
    }
  }

  @Test func nobodyElseOfTheServerSeesAnything() throws {
    try ServerCasebook.with { casebook in
      #expect(throws: StoreError.self) { try casebook.as_(.nobody) { _, _ in } }
    }
  }

  @Test func whoWasARecorderAndIsNobodyAnyMoreSeesNothing() throws {
    try ServerCasebook.with { casebook in
      try casebook.as_(.recorder) { store, name in
        try casebook.store.allow(name, as: .nobody)
        #expect(throws: StoreError.self) { _ = try store.read { try $0.counts() } }
      }
    }
  }

  @Test(arguments: [
    "foi; DROP SCHEMA public", "\"; DROP TABLE event; --", "nobody's", "PUBLIC", "",
  ])
  func aNameWithSQLInItIsNobodys(name: String) throws {
    try ServerCasebook.with { casebook in
      #expect(throws: StoreError.unknownPerson(name)) {
        try casebook.store.allow(name, as: .owner)
      }
    }
  }
}
