import Casebook
import CasebookStore
import FOILaw
import Testing

/// What every store promises of a search.
@Suite struct SearchContractTests {
  private static let letter = OriginalID(String(repeating: "b", count: 64))
  private static let reminder = OriginalID(String(repeating: "c", count: 64))

  /// Two cases; Anytown replied, and was reminded before.
  private func withStore(
    _ kind: StoreKind, _ body: (any CasebookStore) throws -> Void
  ) throws {
    try kind.withStore { store in
      try Sample.fill(store)
      var chased = Sample.event("chased", .chased, "2020-10-12")
      chased.original = Self.reminder
      let answers = [
        Answer(
          question: QuestionID(labels: ["1"]), outcome: .answered,
          text: "We served 1,204 pupils at the café in Market Street."),
        Answer(
          question: QuestionID(labels: ["2", "a"]), outcome: .refused,
          text: "The prices are commercially sensitive: s43(2)."),
      ]
      var replied = Sample.event("r", saying: .replied(answers: answers), "2020-10-14")
      replied.original = Self.letter
      try store.write { writer in
        try writer.keep(Original(id: Self.reminder, name: "reminder.txt", bytes: [1]))
        try writer.keep(text: "I remind you of my request about pupils.", of: Self.reminder)
        try writer.keep(Original(id: Self.letter, name: "reply.pdf", bytes: [2]))
        try writer.keep(
          text: "Dear requester, our contracts register is in Market Street.", of: Self.letter)
        try writer.append(chased, to: Sample.id(Sample.anytown))
        try writer.append(replied, to: Sample.id(Sample.anytown))
      }
      try body(store)
    }
  }

  private func places(
    _ words: String, in store: any CasebookStore, narrowing: (inout SearchQuery) -> Void = { _ in }
  ) throws -> [SearchQuery.Place] {
    var query = SearchQuery(SearchWords(words))
    narrowing(&query)
    return try store.read { try $0.search(query) }.map(\.place).sorted { $0.rawValue < $1.rawValue }
  }

  /// Words that a search engine for prose would pass over or take apart otherwise.
  @Test(
    arguments: [
      ("IT", 1), ("it", 1), ("the", 1), ("not", 0), ("MD-133-2018", 1), ("md 133 2018", 1),
      ("133", 1),
      ("\"MD-133-2018\"", 1), ("\"133 MD\"", 0), ("MD-134", 0), ("2018", 1), ("200", 1),
      ("200.50", 1), ("£200.50", 1), ("foi@derby.example", 1), ("derby", 1), ("CAFÉ", 1),
      ("cafe", 1),
      ("IT MD-133-2018", 1), ("contracts", 0), ("contract", 1), ("o'neill", 1), ("neill", 1),
      ("C++", 1), ("24/7", 1), ("7", 1), ("md-13*", 1),
    ] as [(String, Int)], StoreKind.allCases)
  func shortWordsAndReferencesAreFoundAsWritten(search: (String, Int), kind: StoreKind) throws {
    try kind.withStore { store in
      try Sample.fill(store)
      let answer = Answer(
        question: QuestionID(labels: ["1"]), outcome: .answered,
        text: """
          The IT contract MD-133-2018 (in C++, 24/7) cost £200.50 at the Café O'Neill; write to \
          foi@derby.example.
          """)
      try store.write {
        _ = try $0.append(
          Sample.event("r", saying: .replied(answers: [answer]), "2020-10-14"),
          to: Sample.id(Sample.anytown))
      }
      #expect(try places(search.0, in: store) == Array(repeating: .answers, count: search.1))
    }
  }

  static let searches: [(String, [SearchQuery.Place])] = [
    ("pupils", [.answers, .letters]),
    ("market street", [.answers, .originals]),
    ("\"street market\"", []),
    ("\"market street\"", [.answers, .originals]),
    ("CAFE", [.answers]),
    ("contr*", [.originals]),
    ("contr", []),
    ("cost", [.questions]),
    ("s43(2)", [.answers]),
    ("pupils contracts", []),
    ("NEAR pupils", []),
    ("pupils\" OR (", [.answers, .letters]),
  ]

  @Test(arguments: StoreKind.allCases, searches)
  func findsWordsWhereTheyStand(
    kind: StoreKind, search: (words: String, places: [SearchQuery.Place])
  ) throws {
    try withStore(kind) { store in
      // "OR" is a word like any other, so nothing has it and "pupils" both.
      let expected = search.words.contains(" OR ") ? [] : search.places
      let found = try places(search.words, in: store)
      #expect(found == expected, "\(search.words)")
    }
  }

  /// To rank a million passages takes long; who looks through all pages finds the same.
  @Test(arguments: StoreKind.allCases)
  func whereManyPassagesMatchTheLastKeptComesFirstAndNoneIsMissing(kind: StoreKind) throws {
    try withStore(kind) { store in
      var query = SearchQuery(SearchWords("pupils"))
      let isManyByDefault = try store.read { try $0.hasManyMatches(query) }
      #expect(!isManyByDefault)
      let ranked = try store.read { try $0.search(query) }
      query.mostRanked = ranked.count
      let isOneMore = try store.read { try $0.hasManyMatches(query) }
      #expect(!isOneMore)
      query.mostRanked = ranked.count - 1
      let isMany = try store.read { try $0.hasManyMatches(query) }
      #expect(isMany)
      let all = try store.read { try $0.search(query) }
      #expect(Set(all) == Set(ranked))
      #expect(all.map(\.place) == [.answers, .letters])
      query.limit = 1
      let pages = try (0..<3).map { page in
        query.offset = page
        return try store.read { try $0.search(query) }
      }
      #expect(pages == [[all[0]], [all[1]], []])
      query.place = .letters
      query.offset = 0
      let letters = try store.read { try $0.search(query) }
      #expect(letters == [all[1]])
      let none = try store.read { try $0.hasManyMatches(SearchQuery(SearchWords("‰"))) }
      #expect(!none)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func aLongDocumentIsFoundOnceWhereManyPassagesMatch(kind: StoreKind) throws {
    try withStore(kind) { store in
      let long = OriginalID(String(repeating: "e", count: 64))
      var replied = Sample.event("long", saying: .replied(), "2020-10-16")
      replied.original = long
      try store.write { writer in
        try writer.keep(Original(id: long, name: "long.pdf", bytes: [3]))
        let words = (0..<600).map { "pupils word\($0)" }.joined(separator: " ")
        try writer.keep(text: words, of: long)
        try writer.append(replied, to: Sample.id(Sample.anytown))
      }
      var query = SearchQuery(SearchWords("pupils"))
      query.mostRanked = 1
      let hits = try store.read { try $0.search(query) }
      #expect(hits.map(\.document) == ["long.pdf", nil, "reminder.txt"])
    }
  }

  @Test(arguments: StoreKind.allCases)
  func narrowsToAPlaceARequestAndAnAuthority(kind: StoreKind) throws {
    try withStore(kind) { store in
      for place in SearchQuery.Place.allCases {
        let found = try places("pupils", in: store) { $0.place = place }
        #expect(found == ([.answers, .letters].contains(place) ? [place] : []))
      }
      let atGlen = try places("pupils", in: store) { $0.authority = Sample.glen.id }
      let ofRequest = try places("cost", in: store) { $0.request = Sample.request.id }
      let ofOther = try places("cost", in: store) { $0.request = RequestID("other") }
      #expect(atGlen.isEmpty)
      #expect(ofRequest == [.questions])
      #expect(ofOther.isEmpty)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func findsEvidenceUntilItIsWithdrawn(kind: StoreKind) throws {
    try withStore(kind) { store in
      let report = OriginalID(String(repeating: "d", count: 64))
      func add(
        _ original: OriginalID, to authority: AuthorityID?, with writer: any CasebookWriter
      ) throws {
        _ = try writer.add(
          { id in
            var evidence = Evidence(
              id: id, request: Sample.request.id, authority: authority, title: "Cabinet report",
              questions: [], original: original)
            evidence.date = Sample.day("2020-01-14")
            return evidence
          }, on: Sample.day("2020-10-20"))
      }
      try store.write { writer in
        try writer.keep(Original(id: report, name: "report.pdf", bytes: [3]))
        try writer.keep(text: "The kitchens cost a million.", of: report)
        try add(report, to: nil, with: writer)
        try add(report, to: Sample.anytown.id, with: writer)
        // What an authority sent can be evidence too, and then stands in both places.
        try add(Self.letter, to: Sample.glen.id, with: writer)
      }
      let hits = try store.read { try $0.search(SearchQuery(SearchWords("kitchens million"))) }
      #expect(hits.map(\.place) == [.evidence, .evidence])
      #expect(hits.map(\.evidence) == [EvidenceID("E1"), EvidenceID("E2")])
      #expect(hits.map(\.id) == [nil, Sample.id(Sample.anytown)])
      #expect(hits.allSatisfy { $0.request == Sample.request.id && $0.event == nil })
      #expect(hits.first?.document == "Cabinet report")
      #expect(hits.first?.day == Sample.day("2020-01-14"))
      let atAnytown = try places("kitchens", in: store) { $0.authority = Sample.anytown.id }
      let ofRequest = try places("kitchens", in: store) { $0.request = Sample.request.id }
      let elsewhere = try places("kitchens", in: store) { $0.place = .originals }
      let both = try places("register", in: store)
      let asEvidence = try places("register", in: store) { $0.place = .evidence }
      #expect(atAnytown == [.evidence])
      #expect(ofRequest == [.evidence, .evidence])
      #expect(elsewhere.isEmpty)
      #expect(both == [.evidence, .originals])
      #expect(asEvidence == [.evidence])
      try store.write { try $0.withdraw(EvidenceID("E1"), on: Sample.day("2020-10-21")) }
      #expect(try places("kitchens", in: store) == [.evidence])
    }
  }

  @Test(arguments: StoreKind.allCases)
  func showsThePassageAndWhatItBelongsTo(kind: StoreKind) throws {
    try withStore(kind) { store in
      let hits = try store.read { try $0.search(SearchQuery(SearchWords("register"))) }
      let hit = try #require(hits.first)
      #expect(hits.count == 1)
      #expect(hit.id == Sample.id(Sample.anytown))
      #expect(hit.authority == "Anytown Council")
      #expect(hit.document == "reply.pdf")
      #expect(hit.event == EventID("r"))
      #expect(hit.day == Sample.day("2020-10-14"))
      let matches = hit.passage.filter { $0.isMatch }.map { $0.text }
      #expect(matches == ["register"])
      #expect(hit.text == "Dear requester, our contracts register is in Market Street.")
    }
  }

  @Test(arguments: StoreKind.allCases)
  func followsACorrectionAndForgetsWhatWasTakenBack(kind: StoreKind) throws {
    try withStore(kind) { store in
      let answer = Answer(
        question: QuestionID(labels: ["1"]), outcome: .notHeld, text: "No figures exist.")
      let set = Sample.event("set", saying: .answersSet([answer]), "2020-10-15")
      let retraction = Sample.event("back", saying: .retracted(EventID("r")), "2020-10-16")
      try store.write { try $0.append(set, to: Sample.id(Sample.anytown)) }
      #expect(try places("figures exist", in: store) == [.answers])
      #expect(try places("1204 OR pupils", in: store).isEmpty)
      try store.write { try $0.append(retraction, to: Sample.id(Sample.anytown)) }
      #expect(try places("register", in: store).isEmpty)
      #expect(try places("sensitive", in: store).isEmpty)
      let stale = try store.staleCases()
      #expect(stale.isEmpty)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func pagesThroughHits(kind: StoreKind) throws {
    try withStore(kind) { store in
      var query = SearchQuery(SearchWords("pupils"))
      query.limit = 1
      let first = try store.read { try $0.search(query) }
      query.offset = 1
      let second = try store.read { try $0.search(query) }
      #expect(first.count == 1)
      #expect(second.count == 1)
      #expect(first != second)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func nothingThatIsTypedIsAnError(kind: StoreKind) throws {
    try withStore(kind) { store in
      var random = SystemRandomNumberGenerator()
      let signs = Array("ab\"'()*:^-+{}[]\\ \u{0}\u{201C}é£%_~|&!<>=,;.\n")
      for _ in 0..<2_000 {
        let text = String(
          (0..<Int.random(in: 0...14)).map { _ in
            signs.randomElement(using: &random) ?? "a"
          })
        #expect(throws: Never.self, "\(text.debugDescription)") {
          try store.read { _ = try $0.search(SearchQuery(SearchWords(text))) }
        }
      }
    }
  }

  @Test(arguments: StoreKind.allCases)
  func knowsWhichOriginalsHaveNoText(kind: StoreKind) throws {
    try withStore(kind) { store in
      let other = OriginalID(String(repeating: "d", count: 64))
      try store.write { try $0.keep(Original(id: other, name: "scan.pdf", bytes: [3])) }
      #expect(try store.read { try $0.originalsWithoutText() } == [other])
      try store.write { try $0.keep(text: "", of: other) }
      let none = try store.read { try $0.originalsWithoutText() }
      #expect(none.isEmpty)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func aLongDocumentIsFoundByItsLastWordsOnce(kind: StoreKind) throws {
    try withStore(kind) { store in
      let long = OriginalID(String(repeating: "d", count: 64))
      let text = "harbour " + String(repeating: "meals ", count: 40_000) + "at the very end"
      try store.write { writer in
        try writer.keep(Original(id: long, name: "long.txt", bytes: [3]))
        try writer.keep(text: text, of: long)
        var noted = Sample.event("long", .note, "2020-10-20")
        noted.original = long
        try writer.append(noted, to: Sample.id(Sample.anytown))
      }
      for words in ["\"very end\"", "\"meals at the\"", "harbour end", "harb* meals end"] {
        let found = try places(words, in: store)
        #expect(found.count == 1, "\(words)")
      }
    }
  }
}
