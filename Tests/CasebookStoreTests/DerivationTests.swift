import Casebook
import Dispatch
import FOILaw
import GRDB
import Synchronization
import Testing

@testable import CasebookStore

/// Casebooks whose columns were worked out by other rules.
@Suite struct DerivationTests {
  private let block = SQLiteSession.blockSize
  private var cases: Int { 2 * block + 50 }

  /// A casebook of many cases, opened and closed again.
  private func withCasebook(_ body: (String) throws -> Void) throws {
    try StoreKind.sqlite.withPath { path in
      let store = try StoreKind.sqlite.open(path, creating: true)
      try store.write { writer in
        try writer.add(Sample.request)
        for number in 0..<cases {
          let authority = Authority(name: "Council \(number)")
          try writer.save(authority)
          try writer.open(
            Sample.id(authority), with: Sample.event("s\(number)", .sent, "2020-09-10"))
        }
      }
      try body(path)
    }
  }

  private func change(_ path: String, _ sql: String) throws {
    let queue = try DatabaseQueue(path: path)
    try queue.write { try $0.execute(sql: sql) }
    try queue.close()
  }

  /// Makes the columns wrong and the number that of older rules.
  private func age(_ path: String) throws {
    try change(
      path, "UPDATE standing SET owed = 1, step_reason = NULL; UPDATE derivation SET number = 0")
  }

  private func expectSound(_ path: String) throws {
    let store = try StoreKind.sqlite.open(path)
    let stale = try store.staleCases()
    #expect(stale.isEmpty)
    let queue = try DatabaseQueue(path: path)
    let derivation = try queue.read(Derivation.init)
    #expect(derivation.number == Standing.derivation)
    #expect(derivation.through == nil)
  }

  @Test func isWorkedOutAnewOnceAndSaysHowFarItIs() throws {
    try withCasebook { path in
      try age(path)
      var told: [Int] = []
      _ = try SQLiteCasebook(
        path: path,
        progress: { done, total in
          told.append(done)
          #expect(total == cases)
        }
      ) { _ in .shipped }
      #expect(told == [block, 2 * block, cases])
      _ = try SQLiteCasebook(path: path, progress: { _, _ in told.append(0) }) { _ in .shipped }
      #expect(told.count == 3)
      try expectSound(path)
    }
  }

  @Test func severalProgramsMayOpenItAtOnce() throws {
    try withCasebook { path in
      try age(path)
      let group = Threads()
      for _ in 0..<4 { group.run { _ = try StoreKind.sqlite.open(path) } }
      let faults = group.wait()
      #expect(faults.isEmpty)
      try expectSound(path)
    }
  }

  @Test func oneThatWasKilledInBetweenIsTakenOverFromWhereItWas() throws {
    try withCasebook { path in
      try age(path)
      // The first batch is in the casebook, the next transaction never came.
      let queue = try DatabaseQueue(path: path)
      let calendars: @Sendable ([BankHoliday]) -> LawCalendars = { _ in .shipped }
      try queue.write { db in
        let session = SQLiteSession(db: db, recorder: nil, calendars: calendars)
        _ = try session.mendCases(after: nil)
        let last = try Int64.fetchOne(
          db, sql: "SELECT id FROM casefile ORDER BY id LIMIT 1 OFFSET ?",
          arguments: [block - 1])
        try Derivation.save(Standing.derivation, through: last, in: db)
      }
      try queue.close()
      var told: [Int] = []
      _ = try SQLiteCasebook(path: path, progress: { done, _ in told.append(done) }) { _ in
        .shipped
      }
      #expect(told == [block, block + 50])
      try expectSound(path)
    }
  }

  /// Holidays of which only some of the cases have heard yet.
  @Test func anImportOfHolidaysThatWasCutShortIsGoneOnWith() throws {
    struct Stop: Error {}
    try withCasebook { path in
      let extra = BankHoliday(
        day: Sample.day("2020-09-21"), title: "Extra day", divisions: [.englandAndWales])
      let store = try StoreKind.sqlite.open(path)
      let before = try store.read { try $0.cases(CaseQuery()) }
      #expect(throws: Stop.self) {
        _ = try store.replaceImportedHolidays {
          $0 + Holidays.shipped.events + [extra]
        } progress: {
          _ in
          throw Stop()
        }
      }
      let half = try store.read { try $0.cases(CaseQuery()) }
      #expect(Set(half.map(\.owed)).count == 2)
      try expectSound(path)
      let after = try store.read { try $0.cases(CaseQuery()) }
      #expect(Set(after.map(\.owed)).count == 1 && after.first?.owed != before.first?.owed)
      let known = try store.read { try $0.importedHolidays() }
      #expect(known.contains { $0.day == extra.day })
    }
  }

  @Test func oneOfNewerRulesIsRefused() throws {
    try withCasebook { path in
      try change(path, "UPDATE derivation SET number = \(Standing.derivation + 1)")
      #expect(throws: StoreError.newer(path: path)) { _ = try StoreKind.sqlite.open(path) }
    }
  }

  @Test func whoHasItOpenWritesNothingOnceNewerRulesHaveComeIn() throws {
    try withCasebook { path in
      let store = try StoreKind.sqlite.open(path)
      try change(path, "UPDATE derivation SET number = \(Standing.derivation + 1)")
      #expect(throws: StoreError.newer(path: path)) {
        try store.write { try $0.save(Sample.glen) }
      }
    }
  }

  @Test func oneOfAnOlderFoiOpensWithItsEventsAsTheyWere() throws {
    try StoreKind.sqlite.withPath { path in
      let queue = try DatabaseQueue(path: path)
      try Schema.migrator.migrate(queue, upTo: "9 steps by kind")
      try queue.write { db in
        try db.execute(sql: Self.older)
      }
      try queue.close()
      let store = try StoreKind.sqlite.open(path)
      let id = CaseID(request: RequestID("meals"), authority: AuthorityID("tarn"))
      let events = try store.read { try $0.caseFile(id)?.events ?? [] }
      var facts = LetterFacts(kind: .extension_)
      facts.reference = "FOI 12"
      var extended = Sample.event(
        "b",
        saying: .extended(
          .init(
            until: CalendarDay(number: 18_580), grounds: [Provision(.section, "43", ["2"])],
            facts: facts)), "2020-09-20")
      extended.isProposed = true
      extended.messageID = "x@tarn.example"
      #expect(
        events == [
          Sample.event("a", saying: .sent(.init(byPost: true)), "2020-09-10"), extended,
          Sample.event("c", saying: .retracted(EventID("b")), "2020-09-21"),
        ])
      #expect(events.allSatisfy { $0.recording == nil })
      let agenda = try store.read { try $0.agenda(AgendaQuery(through: Sample.day("2021-01-01"))) }
      #expect(agenda.map(\.step.kind) == [.chase])
      let stale = try store.staleCases()
      #expect(stale.isEmpty)
    }
  }

  @Test func theSentencesOfAnOlderFoiStayTheReasonsOfItsMail() throws {
    try StoreKind.sqlite.withPath { path in
      let queue = try DatabaseQueue(path: path)
      try Schema.migrator.migrate(queue, upTo: "11 silence, diary and kept questions")
      let ids = ["a", "b"].map { String(repeating: $0, count: 64) }
      try queue.write { db in
        for (id, reason) in zip(ids, [#"no header says "when" it came"#, nil]) {
          try db.execute(
            sql: """
              INSERT INTO original (digest, name, bytes) VALUES (:id, 'a.eml', x'41');
              INSERT INTO mail (id, content, state, sender, subject, reason)
                VALUES (:id, 'c', 'waiting', 'a@b.example', 'Hello', :reason);
              """, arguments: ["id": id, "reason": reason])
        }
      }
      try queue.close()
      let waiting = try StoreKind.sqlite.open(path).read { try $0.mail(.waiting) }
      #expect(waiting.map(\.id.description) == ids)
      #expect(waiting.map(\.reason) == [.words(#"no header says "when" it came"#), nil])
    }
  }

  /// Rows as foi wrote them before events had payloads.
  private static let older = """
    INSERT INTO authority (id, slug, name, nation, kind) VALUES (1, 'tarn', 'Tarn', 'england', 'council');
    INSERT INTO request (id, slug, title, opening, closing) VALUES (1, 'meals', 'Meals', '', '');
    INSERT INTO question (request_id, position, number, text, is_stem) VALUES (1, 0, '1', 'How many?', 0);
    INSERT INTO casefile (id, request_id, authority_id, handle) VALUES (1, 1, 1, 'meals/tarn');
    INSERT INTO event (id, case_id, kind, day, detail) VALUES
      ('a', 1, 'sent', \(Sample.day("2020-09-10").number), '{"byPost":true}'),
      ('b', 1, 'extended', \(Sample.day("2020-09-20").number),
        '{"facts":{"grounds":[],"kind":"extension","reference":"FOI 12"},"grounds":["s43(2)"],"isProposed":true,"messageID":"x@tarn.example","until":"\(CalendarDay(number: 18_580).description)"}');
    INSERT INTO event (id, case_id, kind, day, supersedes) VALUES
      ('c', 1, 'retracted', \(Sample.day("2020-09-21").number), 'b');
    INSERT INTO standing (case_id, regime, stage, sent, refusals, unanswered, step, step_why, step_from)
      VALUES (1, 'FOIA', 'awaiting', 1, 0, 1, 'chase', 'an old sentence', 1);
    """
}

/// Threads that are waited for, with what went wrong in them.
private final class Threads: Sendable {
  private let faults = Mutex<[any Error]>([])
  private let group = DispatchGroup()

  func run(_ body: @escaping @Sendable () throws -> Void) {
    DispatchQueue.global().async(group: group) {
      do { try body() } catch { self.faults.withLock { $0.append(error) } }
    }
  }

  func wait() -> [any Error] {
    group.wait()
    return faults.withLock { $0 }
  }
}

/// Who recorded what.
@Suite struct RecorderTests {
  @Test func everyEventSaysWhoRecordedItAndWhen() throws {
    try StoreKind.sqlite.withPath { path in
      let second = Mutex(1_000)
      let recorder = Recorder(actor: "jo") { second.withLock { $0 } }
      let store = try SQLiteCasebook(path: path, creating: true, recorder: recorder) { _ in
        .shipped
      }
      try Sample.fill(store)
      second.withLock { $0 = 2_000 }
      let now = try store.write {
        try $0.append(Sample.event("c", .chased, "2020-10-12"), to: Sample.id(Sample.glen))
      }
      #expect(now.file.events.last?.recording == Recording(actor: "jo", second: 2_000))
      let file = try store.read { try $0.caseFile(Sample.id(Sample.glen)) }
      #expect(file?.events.map { $0.recording?.second } == [1_000, 2_000])
      #expect(file?.events == now.file.events)
      // One write is one act, whatever it changes.
      let queue = try DatabaseQueue(path: path)
      let acts = try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM act") }
      #expect(acts == 2)
      let changed = try queue.read {
        try String.fetchAll($0, sql: "SELECT subject || ' ' || item FROM change ORDER BY seq")
      }
      #expect(changed == ["request meals", "authority anytown-council", "authority glen-council"])
    }
  }

  @Test func aChangeKeepsWhatWasThereBefore() throws {
    try StoreKind.sqlite.withPath { path in
      let recorder = Recorder(actor: "jo") { 7 }
      let store = try SQLiteCasebook(path: path, creating: true, recorder: recorder) { _ in
        .shipped
      }
      try Sample.fill(store)
      var moved = Sample.anytown
      moved.email = "info@anytown.example"
      try store.write { [moved] in try $0.save(moved) }
      // The same again changes nothing and is no act.
      try store.write { [moved] in try $0.save(moved) }
      let queue = try DatabaseQueue(path: path)
      let before = try queue.read {
        try String.fetchAll($0, sql: "SELECT before FROM change WHERE before IS NOT NULL")
      }
      #expect(before.count == 1)
      #expect(before.first?.contains("foi@anytown.example") == true)
    }
  }
}
