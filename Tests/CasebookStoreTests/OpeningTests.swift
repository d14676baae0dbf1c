import Casebook
import CasebookStore
import FOILaw
import Synchronization
import Testing

@Suite struct OpeningTests {
  /// Counts how often the working days were asked for, without which no deadline can be worked out.
  private final class Counter: Sendable {
    private let count = Mutex(0)
    var value: Int { count.withLock { $0 } }
    func calendars(_ imported: [BankHoliday]) -> LawCalendars {
      count.withLock { $0 += 1 }
      return .shipped
    }
  }

  @Test func openingACasebookAndListingWorksNothingOut() throws {
    try StoreKind.sqlite.withPlace { path in
      let making = Counter()
      let store = try SQLiteCasebook(path: path, creating: true, calendars: making.calendars)
      try Sample.fill(store)
      #expect(making.value > 0)
      let opening = Counter()
      let again = try SQLiteCasebook(path: path, calendars: opening.calendars)
      let (cases, agenda) = try again.read { reader in
        (
          try reader.cases(CaseQuery()),
          try reader.agenda(AgendaQuery(through: Sample.day("2020-12-31")))
        )
      }
      #expect(cases.count == 2)
      #expect(agenda.count == 2)
      #expect(opening.value == 0)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func aSchoolsHolidaysAndAnEventsDetailsComeBack(kind: StoreKind) throws {
    try kind.withStore { store in
      let terms = SchoolTerms(closures: [
        .init(first: Sample.day("2020-07-22"), last: Sample.day("2020-09-01")),
        .init(first: Sample.day("2020-10-26"), last: Sample.day("2020-10-30")),
      ])
      let school = Authority(name: "Hill School", kind: .school, terms: terms)
      let id = CaseID(request: Sample.request.id, authority: school.id)
      let sent = Sample.event("s", saying: .sent(.init(byPost: true)), "2020-09-10")
      let transfer = Sample.event("t", saying: .transferred(.init(to: "Otherton")), "2020-09-14")
      let events = [sent, transfer]
      try store.write { writer in
        try writer.add(Sample.request)
        try writer.save(school)
        try writer.open(id, with: events[0])
        try writer.append(events[1], to: id)
      }
      let file = try store.read { try $0.caseFile(id) }
      #expect(file?.authority == school)
      #expect(file?.events == events)
      var bare = school
      bare.terms = nil
      try store.write { [bare] in try $0.save(bare) }
      let forgotten = try store.read { try $0.authority(school.id) }
      #expect(forgotten?.terms == nil)
    }
  }
}
