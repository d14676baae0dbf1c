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
          DELETE FROM migration WHERE name = '16 people';
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
