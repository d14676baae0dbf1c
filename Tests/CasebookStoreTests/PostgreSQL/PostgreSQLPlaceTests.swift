import Casebook
import Foundation
import Testing

@testable import CasebookStore

/// The words that a casebook on a server is found by.
@Suite(.enabled(if: LibPQ.shared != nil, "needs PostgreSQL's library"))
struct PostgreSQLPlaceTests {
  @Test func theSchemaIsTakenOutAndTheRestHandedOn() throws {
    let place = try PostgreSQLPlace(
      "postgres://jo@db.example.org/campaign?application_name=x&schema=meals&sslmode=require")
    #expect(place.schema == "meals")
    #expect(
      place.connection == "postgres://jo@db.example.org/campaign?application_name=x&sslmode=require"
    )
    let bare = try PostgreSQLPlace("postgresql://")
    #expect(bare.schema == "foi")
  }

  @Test(arguments: [
    "", "pg_catalog", "Meals", "1st", "a-b", "a;drop table event", "a\"b", "a%22b", "mäls",
    String(repeating: "a", count: 64),
  ])
  func whatIsNoNameForASchemaIsRefused(name: String) {
    #expect(throws: PostgreSQLPlace.Fault.notASchema(name)) {
      _ = try PostgreSQLPlace("postgres://localhost/x?schema=\(name)")
    }
  }

  @Test(arguments: [
    "postgres://jo:secret@localhost/x", "postgres://localhost/x?password=secret",
    "postgres://jo:secret@localhost/x?schema=a", "postgres://jo:50%secret@localhost/x",
    "postgres://jo:sec/ret@localhost/x", "postgres://localhost/x?sslpassword=secret",
    "postgres://localhost/x?password=50%secret", "postgres://jo:sec?ret@localhost/x",
    "postgres://jo:sec@ret@localhost/x", "postgres://localhost/x?pass%77ord=secret",
  ])
  func aPasswordInTheWordsIsRefusedAndNotRepeated(words: String) {
    #expect(throws: PostgreSQLPlace.Fault.password) { _ = try PostgreSQLPlace(words) }
  }

  @Test(arguments: ["postgres://jo:secret", "postgres://jo%secret", "postgres://jo:se%63ret/x"])
  func whatMayBePartOfAPasswordIsNotRepeated(words: String) {
    #expect {
      _ = try PostgreSQLPlace(words)
    } throws: { error in
      if case .refused(let reason) = error as? PostgreSQLPlace.Fault {
        !reason.contains("secret")
      } else {
        false
      }
    }
  }

  @Test(arguments: ["mysql://localhost/x", "casebook.sqlite", "host=localhost"])
  func otherWordsAreNoPlace(words: String) {
    #expect(throws: PostgreSQLPlace.Fault.notAnAddress) { _ = try PostgreSQLPlace(words) }
  }

  @Test func whatTheLibraryCannotReadIsRefused() {
    #expect {
      _ = try PostgreSQLPlace("postgres://localhost/x?colour=red")
    } throws: {
      if case .refused = $0 as? PostgreSQLPlace.Fault { true } else { false }
    }
  }

  static let modes: [(words: String, variables: [String: String], isVerified: Bool)] = [
    ("postgres://db.example.org/x", [:], true),
    ("postgres://localhost,db.example.org/x", [:], true),
    ("postgres:///x", ["PGHOST": "db.example.org"], true),
    ("postgres://db.example.org/x?sslmode=require", [:], false),
    ("postgres://db.example.org/x", ["PGSSLMODE": "require"], false),
    ("postgres://localhost/x", [:], false), ("postgres://127.0.0.1/x", [:], false),
    ("postgres://127.0.0.1.db.example/x", [:], true), ("postgres://127.db.example/x", [:], true),
    ("postgres://localhost/x?hostaddr=192.0.2.1", [:], true),
    ("postgres://localhost/x", ["PGHOSTADDR": "192.0.2.1"], true),
    ("postgres://jo@127.1.2.3:5432/x", [:], false),
    ("postgres://[::1]/x", [:], false), ("postgres:///x?host=/run/postgresql", [:], false),
    ("postgres:///x", [:], false),
    // A service says itself how its server is verified, and is looked at when it is used.
    ("postgres:///x?service=campaign", [:], false),
  ]

  @Test(arguments: modes)
  func aServerElsewhereHasToShowWhoItIsUnlessThePersonSaysOtherwise(
    mode: (words: String, variables: [String: String], isVerified: Bool)
  ) throws {
    let arguments = try PostgreSQLPlace(mode.words).arguments(mode.variables)
    let isVerified = arguments.contains { $0 == ("sslmode", "verify-full") }
    #expect(isVerified == mode.isVerified, "\(mode.words)")
    // What is named first gives way to what the person wrote.
    #expect(arguments.last?.key == "dbname")
  }
}

/// A service file names the server, and how it is verified.
@Suite(.serialized, .enabled(if: LibPQ.shared != nil, "needs PostgreSQL's library"))
struct PostgreSQLServiceTests {
  /// A server of an address that nobody has: nothing answers there.
  private static let nowhere = "192.0.2.1"

  private func open(_ service: String) throws {
    let file = FileManager.default.temporaryDirectory
      .appending(path: "foi-services-\(UInt64.random(in: 0 ... .max))")
    try "[campaign]\n\(service)\nconnect_timeout=2\n".write(
      to: file, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: file) }
    setenv("PGSERVICEFILE", file.path(percentEncoded: false), 1)
    defer { unsetenv("PGSERVICEFILE") }
    _ = try PostgreSQLPool(PostgreSQLPlace("postgres:///x?service=campaign")).open()
  }

  /// It is refused before it could answer, or fail to.
  @Test func aServerElsewhereThatNeedNotShowWhoItIsIsRefusedBeforeAnythingIsSaidToIt() {
    for words in ["host=\(Self.nowhere)", "host=localhost\nhostaddr=\(Self.nowhere)"] {
      #expect {
        try open(words)
      } throws: {
        if case .unverified = $0 as? PostgreSQLPlace.Fault { true } else { false }
      }
    }
  }

  @Test func aServerThatIsVerifiedAsItsServiceSaysIsConnectedTo() {
    for words in ["host=\(Self.nowhere)\nsslmode=require", "host=/nowhere"] {
      #expect(throws: PostgreSQLError.self) { try open(words) }
    }
  }
}

/// What a word is to the search of a casebook on a server.
@Suite struct WordIndexTests {
  static let texts: [(String, [String])] = [
    ("The IT contract MD-133-2018", ["the", "it", "contract", "md", "133", "2018"]),
    ("Café, CAFE\u{301}; naïve", ["cafe", "cafe", "naive"]),
    ("foi@derby.example £200.50", ["foi", "derby", "example", "200", "50"]),
    ("s43(2)", ["s43", "2"]), ("", []), ("—…", []),
    ("Straße Ysgol Gymraeg Gàidhlig", ["straße", "ysgol", "gymraeg", "gaidhlig"]),
  ]

  @Test(arguments: texts)
  func wordsAreLettersAndFiguresWithoutCaseOrAccents(text: String, words: [String]) {
    #expect(WordIndex.words(of: text).map(\.text) == words)
  }

  @Test func aLongTextHasPartsThatOverlap() {
    let text = (1...1_000).map { "w\($0)" }.joined(separator: " ")
    let parts = WordIndex.parts(of: text)
    #expect(parts.count > 4)
    #expect(parts.first?.hasPrefix("'w1':1 'w2':2") == true)
    #expect(parts.last?.contains("'w1000'") == true)
    let pairs = (1..<1_000).allSatisfy { number in
      parts.contains { $0.contains("'w\(number)'") && $0.contains("'w\(number + 1)'") }
    }
    #expect(pairs)
  }

  @Test func aPassageShowsItsWordsMarked() {
    let text =
      (1...100).map { "word\($0)" }.joined(separator: " ") + " the Market Street kitchen costs"
    let pieces = WordIndex.pieces(of: text, with: SearchWords("\"market street\""))
    #expect(pieces.first { $0.isMatch }?.text == "Market Street")
    #expect(pieces.first?.text.hasPrefix("…") == true)
    #expect(pieces.last?.text == " kitchen costs")
    let short = WordIndex.pieces(of: "A café.", with: SearchWords("CAFE"))
    #expect(
      short == [
        .init("A ", isMatch: false), .init("café", isMatch: true), .init(".", isMatch: false),
      ])
  }
}

/// The same words are found in both stores.
@Suite(.enabled(if: StoreKind.server != nil, "needs a server: make test-postgres"))
struct SameHitsTests {
  /// Documents of all lengths from a few words, some of them odd.
  private static func fill(_ store: any CasebookStore) throws {
    let words = [
      "IT", "it's", "MD-133-2018", "the", "council", "café", "CAFE", "contract", "contracts",
      "£200.50",
      "s43(2)", "Straße", "naïve", "foi@derby.example", "ﬁne", "x²", "一二", "a", "\u{301}", "Ærø",
      "İstanbul",
    ]
    var seed: UInt64 = 7
    func next() -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(seed >> 40)
    }
    try Sample.fill(store)
    try store.write { writer in
      for number in 0..<40 {
        let digest = String(repeating: "0", count: 62) + String(number + 10)
        let text = (0..<(1 + next() % (number % 4 == 0 ? 900 : 12)))
          .map { _ in words[next() % words.count] }.joined(separator: " ")
        try writer.keep(Original(id: OriginalID(digest), name: "\(number).txt", bytes: [1]))
        try writer.keep(text: text, of: OriginalID(digest))
        var event = Sample.event("e\(number)", .note, "2020-09-11")
        event.original = OriginalID(digest)
        try writer.append(event, to: Sample.id(Sample.anytown))
      }
    }
  }

  @Test func whateverIsLookedFor() throws {
    try StoreKind.sqlite.withStore { one in
      try StoreKind.postgreSQL.withStore { other in
        try Self.fill(one)
        try Self.fill(other)
        for words in [
          "IT", "it", "MD-133-2018", "133", "\"133 2018\"", "md*", "contr*", "contract", "cafe",
          "CAFÉ",
          "council IT contract", "\"the council\"", "\"council the\"", "200", "200.50", "derby",
          "s43(2)",
          "strasse", "straße", "naive", "fine", "ﬁne", "x2", "x²", "一二", "aero", "Ærø", "istanbul",
          "a", "the a",
          "\"it s\"", "nothing", "\"the council\" contr* cafe",
        ] {
          var query = SearchQuery(SearchWords(words))
          query.limit = 1_000
          let hits = try [one, other].map { store in
            try store.read { try $0.search(query) }.compactMap { $0.event?.description }.sorted()
          }
          #expect(hits[0] == hits[1], "\(words): \(hits[0].count) and \(hits[1].count)")
        }
      }
    }
  }
}
