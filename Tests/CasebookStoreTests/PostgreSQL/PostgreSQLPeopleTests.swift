import Casebook
import FOILaw
import Foundation
import Testing

@testable import CasebookStore

/// What the server itself sees to, whatever program somebody uses.
@Suite(.enabled(if: StoreKind.server != nil, "needs a server: make test-postgres"))
struct PostgreSQLPeopleTests {
  @Test(arguments: [StoreRole.reader, .recorder])
  func onlyOwnersProgramsKnowWhatPeopleProveWhoTheyAreBy(role: StoreRole) throws {
    let sam = try #require(PersonName("Sam Tarn"))
    try ServerCasebook.with { casebook in
      try casebook.store.write { writer in
        try writer.save(Person(sam, role: .owner))
        try writer.set(password: "hash", of: sam, at: 1)
      }
      try casebook.as_(role) { other, _ in
        try other.read { (reader) throws in
          #expect(try reader.people().map(\.name) == [sam])
          // So their own foi serve asks nobody to sign in: the server has let them in already.
          let asks = try reader.hasAccounts()
          #expect(!asks)
        }
        #expect(throws: StoreError.self) { try other.read { try $0.password(of: sam) } }
        #expect(throws: StoreError.self) {
          try other.read { try $0.person(inSession: "x", at: 1) }
        }
        #expect(throws: StoreError.self) {
          try other.write { try $0.save(Person(sam, role: .reader)) }
        }
        #expect(throws: StoreError.self) {
          try other.write { try $0.beginSession("x", of: sam, at: 1, until: 9) }
        }
      }
    }
  }

  @Test(arguments: [StoreRole.reader, .recorder])
  func noRoleButTheOwnersDoesMoreWithATableThanItsWorkNeeds(role: StoreRole) throws {
    try ServerCasebook.with { casebook in
      let tables = try casebook.texts(
        "SELECT tablename FROM pg_tables WHERE schemaname = current_schema ORDER BY tablename")
      #expect(tables.count > 25)
      try casebook.as_(role) { other, _ in
        func isRefused(_ sql: String) -> Bool {
          do {
            try other.pool.using { connection in
              defer { try? connection.script("ROLLBACK") }
              try connection.script("BEGIN; \(sql)")
            }
            return false
          } catch {
            return (error as? PostgreSQLError)?.code == "42501"
          }
        }
        let ways = [
          "DELETE FROM", "TRUNCATE", "DROP TABLE", "LOCK TABLE", "ALTER TABLE",
          "CREATE TRIGGER t AFTER INSERT ON", "COPY",
        ]
        for table in tables {
          for way in ways {
            let rest =
              switch way {
              case "ALTER TABLE": " DISABLE TRIGGER ALL"
              case "LOCK TABLE": " IN ACCESS EXCLUSIVE MODE"
              case "COPY": " TO PROGRAM 'true'"
              case "CREATE TRIGGER t AFTER INSERT ON": " EXECUTE FUNCTION own_act_only()"
              default: ""
              }
            let mayDelete = role == .recorder && Self.workedOut.contains(table)
            let isAllowed = mayDelete && (way == "DELETE FROM" || way == "LOCK TABLE")
            #expect(isRefused("\(way) \(table)\(rest)") != isAllowed, "\(way) \(table)")
          }
          if role == .reader {
            #expect(isRefused("INSERT INTO \(table) DEFAULT VALUES"), "\(table)")
          }
        }
        for sql in [
          "SET SESSION AUTHORIZATION foi", "SET ROLE foi", "CREATE ROLE another SUPERUSER",
          "SELECT * FROM person_secret", "SELECT * FROM web_session",
          "UPDATE person SET role = 'owner'",
          "INSERT INTO person (name, role) VALUES ('X', 'owner')",
          "SELECT pg_read_file('/etc/passwd')", "SELECT lo_import('/etc/passwd')",
          "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
          "DROP FUNCTION own_act_only() CASCADE",
        ] { #expect(isRefused(sql), "\(sql)") }
      }
      let events = try casebook.store.read { try $0.counts() }.events
      #expect(events == 2)
    }
  }

  /// The tables that a recorder's program makes anew.
  private static let workedOut: Set<String> = [
    "standing", "answer", "claim", "value", "diary", "passage", "passage_words", "authority",
    "authority_alias", "school_closure", "holiday", "mail_file",
  ]

  @Test func aRecorderCannotRecordInAnothersName() throws {
    try ServerCasebook.with { casebook in
      try casebook.as_(.recorder) { other, name in
        let id = Sample.id(Sample.anytown)
        do {
          try other.recording(as: "Sam Tarn").write {
            try $0.append(Sample.event("n", .note, "2020-09-11"), to: id)
          }
          Issue.record("it was recorded")
        } catch StoreError.notAllowed {
        }
        try other.write { try $0.append(Sample.event("m", .note, "2020-09-11"), to: id) }
        let events = try other.read { try $0.caseFile(id)?.events ?? [] }
        #expect(events.last?.recording?.actor == name)
        #expect(events.count == 2)
      }
    }
  }

  @Test func whoWasLetInBeforeThereWerePeopleMaySeeThemAfterwards() throws {
    try ServerCasebook.with { casebook in
      try casebook.as_(.reader) { other, name in
        try casebook.run(
          """
          REVOKE ALL ON person FROM \(name);
          DROP TABLE web_session, person_secret, person;
          DROP INDEX standing_of_assignee; ALTER TABLE standing DROP COLUMN assignee;
          DELETE FROM migration WHERE name IN ('16 people', '19 who changed a role');
          """)
        let again = try StoreKind.postgreSQL.open(casebook.words)
        let stale = try again.staleCases()
        #expect(stale.isEmpty)
        let people = try other.read { try $0.people() }
        #expect(people.isEmpty)
      }
    }
  }
}
