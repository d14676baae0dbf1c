import Casebook
import FOILaw
import Foundation
import Testing

@testable import CasebookStore

/// What every store promises of the people who have accounts.
@Suite struct PeopleContractTests {
  static let jo = PersonName("Jo Ó Marchmont")
  static let sam = PersonName("Sam Tarn")

  @Test(arguments: StoreKind.allCases)
  func peopleAreKeptByNameWithTheirRoles(kind: StoreKind) throws {
    let (jo, sam) = try (#require(Self.jo), #require(Self.sam))
    try kind.withStore { store in
      try store.write { writer in
        try writer.save(Person(sam, role: .reader))
        try writer.save(Person(jo, role: .owner, email: "jo@marchmont.example"))
        try writer.save(Person(sam, role: .recorder, email: "sam@tarn.example"))
      }
      let people = try store.read { try $0.people() }
      #expect(
        people == [
          Person(jo, role: .owner, email: "jo@marchmont.example"),
          Person(sam, role: .recorder, email: "sam@tarn.example"),
        ])
      let hasAccounts = try store.read { try $0.hasAccounts() }
      #expect(!hasAccounts)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func anInvitationIsGoodOnceAndForItsTime(kind: StoreKind) throws {
    let sam = try #require(Self.sam)
    try kind.withStore { store in
      func invited(_ digest: String, at second: Int) throws -> PersonName? {
        try store.read { try $0.person(invitedBy: digest, at: second)?.name }
      }
      try store.write { writer in
        try writer.save(Person(sam, role: .owner))
        try writer.invite(sam, digest: "first", until: 100)
        try writer.invite(sam, digest: "second", until: 200)
      }
      let found = try [
        invited("first", at: 50), invited("second", at: 199), invited("second", at: 200),
      ]
      #expect(found == [nil, sam, nil])
      try store.write { try $0.set(password: "hash", of: sam, at: 150) }
      let again = try invited("second", at: 160)
      #expect(again == nil)
      try store.read { (reader) throws in
        #expect(try reader.hasAccounts())
        #expect(try reader.password(of: sam) == "hash")
        #expect(try reader.people().first?.joined == 150)
      }
      #expect(throws: StoreError.unknownPerson("Nobody")) {
        try store.write { writer in
          try writer.invite(#require(PersonName("Nobody")), digest: "x", until: 300)
        }
      }
    }
  }

  @Test(arguments: StoreKind.allCases)
  func aSessionEndsWithItsTimeWithAllOthersAndWithTheAccount(kind: StoreKind) throws {
    let (jo, sam) = try (#require(Self.jo), #require(Self.sam))
    try kind.withStore { store in
      func who(_ digest: String, at second: Int = 50) throws -> PersonName? {
        try store.read { try $0.person(inSession: digest, at: second)?.name }
      }
      try store.write { writer in
        for name in [jo, sam] {
          try writer.save(Person(name, role: .owner))
          try writer.set(password: "hash", of: name, at: 1)
        }
        try writer.beginSession("a", of: sam, at: 10, until: 100)
        try writer.beginSession("b", of: sam, at: 10, until: 200)
        try writer.beginSession("c", of: jo, at: 10, until: 200)
      }
      let open = try [who("a"), who("a", at: 100), who("b", at: 100), who("c"), who("d")]
      #expect(open == [sam, nil, sam, jo, nil])
      try store.write { try $0.endSession("a") }
      let ended = try [who("a"), who("b")]
      #expect(ended == [nil, sam])
      try store.write { try $0.endSessions(of: sam) }
      let everywhere = try [who("b"), who("c")]
      #expect(everywhere == [nil, jo])
      try store.write { writer in
        try writer.beginSession("e", of: sam, at: 20, until: 200)
        try writer.save(Person(sam, role: .nobody))
      }
      let gone = try who("e")
      #expect(gone == nil)
      try store.read { (reader) throws in
        #expect(try reader.password(of: sam) == nil)
        #expect(try reader.people().map(\.name) == [jo, sam])
      }
    }
  }

  /// A name that means something to a database is a name.
  @Test(arguments: StoreKind.allCases)
  func namesAreValuesAndNeverPartOfAQuestion(kind: StoreKind) throws {
    let name = try #require(PersonName("O'Hara -- DROP TABLE person"))
    try kind.withStore { store in
      try Sample.fill(store)
      try store.write { writer in
        try writer.save(Person(name, role: .owner, email: "'; DROP TABLE event; --"))
        try writer.append(
          Sample.event("a", saying: .assigned("' OR 1=1 --"), "2020-09-11"),
          to: Sample.id(Sample.anytown))
      }
      try store.read { (reader) throws in
        #expect(try reader.people().map(\.name) == [name])
        #expect(try reader.people().first?.email == "'; DROP TABLE event; --")
        #expect(try reader.person(invitedBy: "' OR '1'='1", at: 0) == nil)
        #expect(try reader.person(inSession: "' OR '1'='1", at: 0) == nil)
        var query = CaseQuery()
        query.assignee = "' OR '1'='1"
        #expect(try reader.countCases(query) == 0)
        query.assignee = "' OR 1=1 --"
        #expect(try reader.cases(query).map(\.id) == [Sample.id(Sample.anytown)])
        #expect(try reader.counts().events == 3)
      }
    }
  }

  @Test(arguments: StoreKind.allCases)
  func casesAndStepsAreFoundByWhoLooksAfterThem(kind: StoreKind) throws {
    try kind.withStore { store in
      try Sample.fill(store)
      let (one, other) = (Sample.id(Sample.anytown), Sample.id(Sample.glen))
      try store.write { writer in
        try writer.append(
          Sample.event("a", saying: .assigned("Sam"), "2020-09-11"), to: one)
        try writer.append(
          Sample.event("b", saying: .assigned("Jo"), "2020-09-11"), to: other)
      }
      func found(_ name: String) throws -> [CaseID] {
        var query = CaseQuery()
        query.assignee = name
        return try store.read { try $0.cases(query).map(\.id) }
      }
      func steps(_ name: String?) throws -> [CaseID] {
        var query = AgendaQuery(through: Sample.day("2021-02-01"))
        query.assignee = name
        let (rows, counts) = try store.read { try ($0.agenda(query), $0.agendaCounts(query)) }
        #expect(counts.values.reduce(0, +) == rows.count)
        return rows.map(\.id)
      }
      let before = try [found("Sam"), found("Jo"), found("Pat"), steps("Sam"), steps("Pat")]
      #expect(before == [[one], [other], [], [one], []])
      let all = try steps(nil).count
      #expect(all == 2)
      try store.write { writer in
        try writer.append(Sample.event("c", saying: .assigned(), "2020-09-12"), to: one)
        try writer.append(
          Sample.event("d", saying: .diary(Sample.day("2020-12-01")), "2020-09-12"), to: other)
      }
      let after = try [found("Sam"), steps("Sam")]
      #expect(after == [[], []])
      var query = AgendaQuery(through: Sample.day("2021-02-01"))
      query.assignee = "Jo"
      let entries = try store.read { [query] in try $0.diary(query).map(\.id) }
      #expect(entries == [other])
      query.assignee = "Sam"
      let none = try store.read { [query] in try $0.diary(query).count }
      #expect(none == 0)
      let stale = try store.staleCases()
      #expect(stale.isEmpty)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func whatIsRecordedForSomebodyHasTheirNameBesideIt(kind: StoreKind) throws {
    try kind.withPlace { place in
      let store = try kind.open(
        place, creating: true, recorder: Recorder(actor: "server") { 1_600_000_000 })
      try Sample.fill(store)
      let id = Sample.id(Sample.anytown)
      let before = try #require(try store.read { try $0.latest(of: id) })
      #expect(before.number == 1)
      let forSam = store.recording(as: "Sam Tarn")
      try forSam.inOneAct().write { (writer) throws in
        #expect(try writer.ownName() == "Sam Tarn")
        try writer.append(Sample.event("n", .note, "2020-09-11"), to: id)
      }
      try store.read { (reader) throws in
        let event = try #require(try reader.caseFile(id)?.events.last)
        #expect(event.recording == Recording(actor: "Sam Tarn", second: 1_600_000_000))
        let now = try #require(try reader.latest(of: id))
        #expect(now == CaseMoment(number: 2, recording: event.recording))
        #expect(try reader.latest(of: nil)?.recording == event.recording)
        #expect(try reader.ownName() != "Sam Tarn")
        let nowhere = CaseID(request: RequestID("x"), authority: AuthorityID("y"))
        #expect(try reader.latest(of: nowhere) == nil)
      }
    }
  }

  @Test(arguments: [
    ("Jo", true), ("  Jo  Marchmont ", true), ("Zoë O’Hara-Smith Jr.", true), ("李 雷", true),
    ("", false), (" ", false), ("123", false), ("Jo\nMarchmont", false), ("Jo<b>", false),
    ("Robert'); DROP TABLE", false), ("Jo\u{202E}oJ", false), ("Jo\u{200B}", false),
    ("Jo\u{0}", false), (String(repeating: "a", count: 61), false),
  ])
  func aNameHasLettersAndNoSignsOfAnotherLanguage(text: String, isName: Bool) {
    #expect((PersonName(text) != nil) == isName)
  }
}
