import Casebook
import CasebookStore
import FOILaw
import Testing

/// What every store promises of the order and the pages of its lists.
@Suite struct PagingContractTests {
  private static let roads = Request(
    id: RequestID("roads"), title: "Roads",
    questions: [Question(id: QuestionID(labels: ["1"]), text: "How many?")])

  /// Four cases, opened in this order, named by their authority:
  /// `delta` sent 1 September and refused, `alpha` sent 8 September, `beta` sent 2 September and
  /// answered, and `alpha` with a second request sent 21 September.
  private func withStore(
    _ kind: StoreKind, _ body: (any CasebookStore) throws -> Void
  ) throws {
    try kind.withStore { store in
      try store.write { writer in
        try writer.add(Sample.request)
        try writer.add(Self.roads)
        for name in ["Delta", "alpha", "Beta"] {
          try writer.save(Authority(name: name, aliases: ["\(name) Borough"]))
        }
        func open(_ authority: String, _ day: String, _ request: Request = Sample.request) throws {
          try writer.open(
            CaseID(request: request.id, authority: AuthorityID(authority)),
            with: Sample.event("sent-\(authority)-\(request.id)", .sent, day))
        }
        try open("delta", "2020-09-01")
        try open("alpha", "2020-09-08")
        try open("beta", "2020-09-02")
        try open("alpha", "2020-09-21", Self.roads)
        try writer.append(
          Sample.reply("d", "2020-09-10", [(.refused, "s43(2)"), (.refused, "s12")]),
          to: CaseID(request: Sample.request.id, authority: AuthorityID("delta")))
        try writer.append(
          Sample.reply("b", "2020-09-09", [(.answered, nil), (.notHeld, nil)]),
          to: CaseID(request: Sample.request.id, authority: AuthorityID("beta")))
      }
      try body(store)
    }
  }

  private func handles(
    _ store: any CasebookStore, _ change: (inout CaseQuery) -> Void
  ) throws -> [String] {
    var query = CaseQuery()
    change(&query)
    return try store.read { try $0.cases(query) }.map { $0.id.description }
  }

  static let orders: [(CaseSort, Bool, [String])] = [
    (.owed, false, ["meals/alpha", "roads/alpha", "meals/delta", "meals/beta"]),
    (.owed, true, ["roads/alpha", "meals/alpha", "meals/beta", "meals/delta"]),
    (.case, false, ["meals/alpha", "meals/beta", "meals/delta", "roads/alpha"]),
    (.case, true, ["roads/alpha", "meals/delta", "meals/beta", "meals/alpha"]),
    (.authority, false, ["meals/alpha", "roads/alpha", "meals/beta", "meals/delta"]),
    (.authority, true, ["meals/delta", "meals/beta", "roads/alpha", "meals/alpha"]),
    (.sent, false, ["meals/delta", "meals/beta", "meals/alpha", "roads/alpha"]),
    (.sent, true, ["roads/alpha", "meals/alpha", "meals/beta", "meals/delta"]),
    (.replied, false, ["meals/beta", "meals/delta", "meals/alpha", "roads/alpha"]),
    (.replied, true, ["meals/delta", "meals/beta", "roads/alpha", "meals/alpha"]),
    (.stage, false, ["meals/alpha", "roads/alpha", "meals/delta", "meals/beta"]),
    (.stage, true, ["meals/beta", "meals/delta", "roads/alpha", "meals/alpha"]),
    (.refusals, false, ["meals/alpha", "meals/beta", "roads/alpha", "meals/delta"]),
    (.refusals, true, ["meals/delta", "roads/alpha", "meals/beta", "meals/alpha"]),
    (.reviewBy, false, ["meals/beta", "meals/delta", "meals/alpha", "roads/alpha"]),
    (.reviewBy, true, ["meals/delta", "meals/beta", "roads/alpha", "meals/alpha"]),
  ]

  @Test(arguments: StoreKind.allCases, orders)
  func casesComeInTheOrderAskedForPageByPage(
    kind: StoreKind, order: (sort: CaseSort, isReversed: Bool, handles: [String])
  ) throws {
    try withStore(kind) { store in
      let whole = try handles(store) {
        $0.sort = order.sort
        $0.isReversed = order.isReversed
      }
      #expect(whole == order.handles)
      for limit in 1...3 {
        let pages = try stride(from: 0, to: 4, by: limit).flatMap { offset in
          try handles(store) {
            $0.sort = order.sort
            $0.isReversed = order.isReversed
            $0.page = Page(limit: limit, offset: offset)
          }
        }
        #expect(pages == order.handles, "\(limit) at a time")
      }
      let ofRequest = try handles(store) {
        $0.sort = order.sort
        $0.isReversed = order.isReversed
        $0.request = Sample.request.id
        $0.page = Page(limit: 9)
      }
      #expect(ofRequest == order.handles.filter { $0.hasPrefix("meals") })
    }
  }

  @Test(arguments: StoreKind.allCases)
  func aPieceOfAnAuthoritysNamesNarrows(kind: StoreKind) throws {
    try withStore(kind) { store in
      for (piece, expected) in [
        ("ALPHA", ["meals/alpha", "roads/alpha"]), ("ta bor", ["meals/delta", "meals/beta"]),
        ("gamma", []), ("%", []),
      ] {
        let found = try handles(store) { $0.authorityPiece = piece }
        #expect(found == expected, "\(piece)")
      }
    }
  }

  @Test(arguments: StoreKind.allCases)
  func aCountIsOfAllPages(kind: StoreKind) throws {
    try withStore(kind) { store in
      var query = CaseQuery()
      query.page = Page(limit: 1, offset: 1)
      let value1 = try store.read { try $0.countCases(query) }
      #expect(value1 == 4)
      let value2 = try store.read { try $0.countAnswers(query) }
      #expect(value2 == 7)
      query.request = Self.roads.id
      let value3 = try store.read { try $0.countCases(query) }
      #expect(value3 == 1)
      let value4 = try store.read { try $0.countAnswers(query) }
      #expect(value4 == 1)
      query.request = nil
      query.refusedOnly = true
      let value5 = try store.read { try $0.countCases(query) }
      #expect(value5 == 1)
      let value6 = try store.read { try $0.countAnswers(query) }
      #expect(value6 == 2)
      query.ground = Provision(parsing: "s43")
      let value7 = try store.read { try $0.countAnswers(query) }
      #expect(value7 == 1)
      query.page = .all
      let bySection = try store.read { try $0.answers(query) }.map { "\($0.id) \($0.question)" }
      query.request = Sample.request.id
      let ofRequest = try store.read { try $0.answers(query) }.map { "\($0.id) \($0.question)" }
      #expect(bySection == ["meals/delta 1"])
      #expect(ofRequest == bySection)
      query.request = RequestID("none")
      let value8 = try store.read { try $0.countCases(query) }
      #expect(value8 == 0)
      let value9 = try store.read { try $0.countAnswers(query) }
      #expect(value9 == 0)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func answersComeByCaseAndQuestionPageByPage(kind: StoreKind) throws {
    try withStore(kind) { store in
      func answers(_ page: Page, of request: RequestID?) throws -> [String] {
        var query = CaseQuery()
        query.page = page
        query.request = request
        return try store.read { try $0.answers(query) }.map { "\($0.id) \($0.question)" }
      }
      let all = [
        "meals/delta 1", "meals/delta 2a", "meals/alpha 1", "meals/alpha 2a", "meals/beta 1",
        "meals/beta 2a", "roads/alpha 1",
      ]
      let whole = try answers(.all, of: nil)
      let middle = try answers(Page(limit: 3, offset: 2), of: nil)
      let last = try answers(Page(limit: 2, offset: 6), of: nil)
      let ofRequest = try answers(Page(limit: 2, offset: 3), of: Sample.request.id)
      #expect(whole == all)
      #expect(middle == Array(all[2...4]))
      #expect(last == [all[6]])
      #expect(ofRequest == Array(all[3...4]))
    }
  }

  @Test(arguments: StoreKind.allCases, Outcome.allCases)
  func whatCountsAsRefusedIsWhatTheOutcomeSays(kind: StoreKind, outcome: Outcome) throws {
    try kind.withStore { store in
      try Sample.fill(store)
      try store.write {
        try $0.append(
          Sample.reply("r", "2020-10-01", [(outcome, nil), (outcome, nil)]),
          to: Sample.id(Sample.anytown))
      }
      var query = CaseQuery()
      query.refusedOnly = true
      let value10 = try store.read { try $0.answers(query) }.count
      #expect(value10 == (outcome.isRefusal ? 2 : 0))
    }
  }

  @Test(arguments: StoreKind.allCases)
  func theAgendaIsCountedByKindAndPaged(kind: StoreKind) throws {
    try withStore(kind) { store in
      var query = AgendaQuery(through: Sample.day("2020-10-31"))
      let all = try store.read { try $0.agenda(query) }.map(\.id)
      let counts = try store.read { try $0.agendaCounts(query) }
      #expect(counts == [.chase: 2, .reviewRefusals: 1])
      query.page = Page(limit: 2, offset: 1)
      let value11 = try store.read { try $0.agenda(query) }.map(\.id)
      #expect(value11 == Array(all[1...2]))
      query.page = .all
      query.kind = .chase
      let chases = try store.read { try $0.agenda(query) }.map(\.id.description)
      #expect(chases == ["meals/alpha", "roads/alpha"])
      query.request = Self.roads.id
      let value12 = try store.read { try $0.agenda(query) }.map(\.id.description)
      #expect(value12 == ["roads/alpha"])
      let value13 = try store.read { try $0.agendaCounts(query) }
      #expect(value13 == [.chase: 1])
      query.request = RequestID("none")
      let value14 = try store.read { try $0.agenda(query) }.isEmpty
      #expect(value14)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func authoritiesAndRequestsSayHowMuchGoesOn(kind: StoreKind) throws {
    try withStore(kind) { store in
      func rows(_ piece: String?, _ page: Page) throws -> [String] {
        try store.read { try $0.authorityRows(matching: piece, page: page) }.map {
          "\($0.authority.name) \($0.cases) \($0.owing) \($0.refusing)"
        }
      }
      let whole = try rows(nil, .all)
      let middle = try rows(nil, Page(limit: 1, offset: 1))
      let matching = try rows("del", .all)
      #expect(whole == ["alpha 2 2 0", "Beta 1 0 0", "Delta 1 0 1"])
      #expect(middle == ["Beta 1 0 0"])
      #expect(matching == ["Delta 1 0 1"])
      let value15 = try store.read { try $0.countAuthorities(matching: nil) }
      #expect(value15 == 3)
      let value16 = try store.read { try $0.countAuthorities(matching: "borough") }
      #expect(value16 == 3)
      let value17 = try store.read { try $0.countAuthorities(matching: "del") }
      #expect(value17 == 1)
      let draft = Request(
        id: RequestID("draft"), title: "Draft", questions: Self.roads.questions)
      try store.write { try $0.add(draft) }
      let requests = try store.read { try $0.requestRows(page: .all) }
      #expect(
        requests == [
          RequestRow(
            id: draft.id, title: "Draft", questions: 1, cases: 0, owing: 0, replied: 0,
            refusing: 0, sent: nil),
          RequestRow(
            id: Self.roads.id, title: "Roads", questions: 1, cases: 1, owing: 1, replied: 0,
            refusing: 0, sent: Sample.day("2020-09-21")),
          RequestRow(
            id: Sample.request.id, title: "School meals", questions: 2, cases: 3, owing: 1,
            replied: 2, refusing: 1, sent: Sample.day("2020-09-01")),
        ])
      let second = try store.read { try $0.requestRows(page: Page(limit: 1, offset: 1)) }
      #expect(second == [requests[1]])
    }
  }

  @Test(arguments: StoreKind.allCases)
  func stepsOfOneKindComeInTheOrderOfAll(kind: StoreKind) throws {
    try withStore(kind) { store in
      var query = AgendaQuery(through: Sample.day("2021-06-01"))
      let all = try store.read { try $0.agenda(query) }
      let kinds = Set(all.map(\.step.kind))
      #expect(kinds.count > 1)
      for kind in kinds {
        query.kind = kind
        let found = try store.read { try $0.agenda(query) }.map(\.id)
        let expected = all.filter { $0.step.kind == kind }.map(\.id)
        #expect(found == expected)
      }
    }
  }

  @Test(arguments: StoreKind.allCases)
  func countsRepliesByDayAndNamesRequests(kind: StoreKind) throws {
    try withStore(kind) { store in
      let days = try store.read { try $0.repliesByDay(of: nil) }
      #expect(days == [Sample.day("2020-09-09"): 1, Sample.day("2020-09-10"): 1])
      let ofRoads = try store.read { try $0.repliesByDay(of: Self.roads.id) }
      #expect(ofRoads.isEmpty)
      let ofNone = try store.read { try $0.repliesByDay(of: RequestID("none")) }
      #expect(ofNone.isEmpty)
      let titles = try store.read { try $0.requestTitles() }.map { "\($0.id) \($0.title)" }
      #expect(titles == ["meals School meals", "roads Roads"])
      let ids = try store.read { try $0.requests() }.map(\.id)
      #expect(ids == [RequestID("meals"), Self.roads.id])
    }
  }

  @Test(arguments: StoreKind.allCases)
  func daysThatEndAreCountedByWhatEnds(kind: StoreKind) throws {
    try withStore(kind) { store in
      let rows = try store.read { try $0.cases(CaseQuery()) }
      let owed = rows.compactMap(\.owed)
      let first = try #require(owed.min())
      let last = try #require(owed.max())
      #expect(owed.count == 2)
      #expect(first < last)
      let review = try #require(rows.compactMap(\.reviewBy).max())
      let end = max(last, review)
      let days = try store.read { try $0.daysEnding(from: first, through: end) }
      #expect(days.map(\.day) == days.map(\.day).sorted())
      #expect(days.map(\.owed).reduce(0, +) == 2)
      #expect(days.first?.day == first)
      #expect(days.first?.owed == 1)
      let reviews = days.filter { $0.reviews > 0 }
      #expect(reviews.map(\.day).contains(review))
      // What can be asked for until then is no step besides.
      #expect(days.first { $0.day == review }?.steps == 0)
      let narrow = try store.read { try $0.daysEnding(from: first, through: first) }
      #expect(narrow == days.filter { $0.day == first })
      let none = try store.read {
        try $0.daysEnding(from: end.advanced(by: 400), through: end.advanced(by: 500))
      }
      #expect(none.isEmpty)
    }
  }

  @Test(arguments: [Int.min, -1, 0, Int.max])
  func anyPageIsTaken(number: Int) throws {
    try withStore(.sqlite) { store in
      let found = try handles(store) { $0.page = Page(limit: number, offset: 0) }
      #expect(found.count == (number > 0 ? 4 : 0))
      let beyond = try handles(store) { $0.page = Page(limit: 2, offset: number) }
      #expect(beyond.count == (number > 0 ? 0 : 2))
    }
  }
}
