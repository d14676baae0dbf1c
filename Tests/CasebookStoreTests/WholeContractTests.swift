import Casebook
import CasebookStore
import FOILaw
import Testing

/// A casebook read whole, and what another has taken in; written against the protocol alone.
@Suite struct WholeContractTests {
  private static let id = Sample.id(Sample.anytown)

  /// An event of another copy, recorded by someone at a moment, in a place of its case.
  private static func other(_ id: String, _ moment: Int, _ place: Int) -> RecordedEvent {
    var event = Sample.event(id, .note, "2020-09-12")
    event.recording = Recording(actor: "kim", second: moment)
    return RecordedEvent(event, moment: moment, place: place)
  }

  @Test(arguments: StoreKind.allCases)
  func casesAreReadInBlocksInTheOrderOpenedWithThePlacesOfTheirEvents(kind: StoreKind) throws {
    try kind.withStore { store in
      try Sample.fill(store)
      try store.write { try $0.append(Sample.event("n", .note, "2020-09-10"), to: Self.id) }
      try store.read { reader in
        let first = try reader.recordedCases(after: nil, limit: 1)
        #expect(first.map(\.id) == [Self.id])
        #expect(first[0].events.map(\.place) == [1, 2])
        let second = try reader.recordedCases(after: Self.id, limit: 5)
        #expect(second.map(\.id) == [Sample.id(Sample.glen)])
        #expect(try reader.recordedCases(after: second[0].id, limit: 5).isEmpty)
        #expect(try reader.caseOf(EventID("n")) == Self.id)
        #expect(try reader.caseOf(EventID("x")) == nil)
      }
    }
  }

  @Test(arguments: StoreKind.allCases)
  func whatIsBroughtTakesItsPlaceByMomentThenPlaceThenIdAndKeepsWhoRecordedIt(
    kind: StoreKind
  ) throws {
    try kind.withStore { store in
      try Sample.fill(store)
      try store.write { writer in
        try writer.beginImport()
        try writer.bring(
          RecordedCase(
            id: Self.id,
            events: [Self.other("d", 50, 3), Self.other("c", 50, 2), Self.other("b", 50, 2)]))
      }
      let events = try store.read { try $0.caseFile(Self.id)?.events ?? [] }
      #expect(events.map(\.id.description) == ["sent-anytown-council", "b", "c", "d"])
      #expect(events.last?.recording == Recording(actor: "kim", second: 50))
      // What comes next has the last place, though no clock is known.
      try store.write { try $0.append(Sample.event("a", .note, "2020-09-13"), to: Self.id) }
      let last = try store.read { try $0.recordedCase(Self.id)?.events.last }
      #expect(last?.event.id.description == "a" && last?.moment == 50 && last?.place == 4)
      // The earlier filing of one message counts.
      try store.write { writer in
        try writer.beginImport()
        try writer.bring(RecordedCase(id: Self.id, events: [Self.other("d", 10, 2)]))
      }
      let moved = try store.read { try $0.caseFile(Self.id)?.events ?? [] }
      #expect(moved.map(\.id.description) == ["sent-anytown-council", "d", "b", "c", "a"])
      let stale = try store.staleCases()
      #expect(stale.isEmpty)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func aCaseThatIsBroughtNeedsItsRequestAndItsAuthority(kind: StoreKind) throws {
    try kind.withStore { store in
      try Sample.fill(store)
      let id = CaseID(request: Sample.request.id, authority: AuthorityID("nobody"))
      var fault: StoreError?
      do {
        try store.write { try $0.bring(RecordedCase(id: id, events: [])) }
      } catch let error as StoreError {
        fault = error
      }
      #expect(fault == .incomplete(id))
    }
  }

  @Test(arguments: StoreKind.allCases)
  func aChangeIsKeptAsOftenAsItIsThere(kind: StoreKind) throws {
    try kind.withStore { store in
      let change = RecordedChange(
        subject: .authority, item: "anytown-council", before: "{}",
        recording: Recording(actor: "kim", second: 5))
      let kept = try store.write { writer in
        try [1, 1, 2, 2].map { try writer.bring(change, times: $0) }
      }
      #expect(kept == [true, false, true, false])
      let all = try store.read { try $0.recordedChanges(after: 0, limit: 9) }
      #expect(all == [change, change])
      let rest = try store.read { try $0.recordedChanges(after: 1, limit: 9) }
      #expect(rest.count == 1)
      let last = try store.read { try $0.lastChange(of: Sample.anytown.id) }
      #expect(last == 5)
      let none = try store.read { try $0.lastChange(of: Sample.glen.id) }
      #expect(none == nil)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func theChangesToOneThingComeLatestFirst(kind: StoreKind) throws {
    try kind.withPlace { place in
      let store = try kind.open(place, creating: true, recorder: Recorder(actor: "jo") { 7 })
      try Sample.fill(store)
      for email in ["one@anytown.example", "two@anytown.example"] {
        try store.write { writer in
          var authority = Sample.anytown
          authority.email = email
          try writer.save(authority)
        }
      }
      let (changes, latest, others) = try store.read { reader in
        let item = Sample.anytown.id.description
        return (
          try reader.recordedChanges(of: .authority, item: item, limit: 9),
          try reader.recordedChanges(of: .authority, item: item, limit: 1),
          try reader.recordedChanges(of: .request, item: item, limit: 9)
        )
      }
      #expect(changes.count == 3)
      #expect(changes[0].before?.contains("one@anytown.example") == true)
      #expect(changes[1].before?.contains("foi@anytown.example") == true)
      #expect(changes[2].before == nil)
      #expect(latest == Array(changes.prefix(1)) && others.isEmpty)
    }
  }
}
