import Casebook
import FOIDesk
import FOILaw
import HTTPTypes
import Testing

@testable import FOIWeb

/// What each role is offered on the pages: nothing that is refused, and nothing that leads to an empty page.
@Suite struct ReaderPagesTests {
  /// A casebook with something on every page: a reply, a draft, mail that waits, evidence, a diary.
  private static func fill(_ house: House) async throws {
    _ = try await house.post("/settings", [("text", "name: Jo\nemail: jo@marsh.example\n")])
    _ = try await house.upload(
      "/cases/meals/brack/replies", field: "letters", [("reply.txt", House.reply)],
      [("received", "2020-10-05"), ("anyway", "yes")])
    _ = try house.desk.draft(.chaser, cases: ["tarn"], to: .outbox)
    _ = try house.desk.remind(
      on: #require(CalendarDay(iso: "2020-10-20")), of: "Ring them", case: "tarn")
    let message = """
      From: Somebody <x@elsewhere.example>\r
      To: jo@marsh.example\r
      Subject: About your letter\r
      Date: Mon, 5 Oct 2020 10:00:00 +0100\r
      Message-ID: <1@elsewhere.example>\r
      \r
      We have your letter.\r

      """
    _ = try await house.upload("/inbox", field: "mail", [("m.eml", message)])
    _ = try await house.upload(
      "/evidence", field: "file", [("minutes.txt", "The committee met.")],
      [("request", "meals"), ("title", "Minutes")])
  }

  /// The values of an attribute on a page.
  private static func all(_ attribute: String, in page: String) -> [String] {
    page.split(separator: "\(attribute)=\"", omittingEmptySubsequences: false).dropFirst().map {
      String($0.prefix { $0 != "\"" }).replacing("&amp;", with: "&")
    }
  }

  /// Every page that links lead to from the first one on, with its text; files are asked for once each.
  private static func walk(
    _ browser: Browser
  ) async throws -> [(path: String, from: String, answer: House.Answer)] {
    var found: [(path: String, from: String, answer: House.Answer)] = []
    var waiting = [(path: "/", from: "")]
    var seen: Set<String> = ["/"]
    while let (path, from) = waiting.popLast() {
      let answer = try await browser.ask(path)
      found.append((path, from, answer))
      guard answer.headers[.contentType]?.hasPrefix("text/html") == true else { continue }
      for link in all("href", in: answer.text) {
        let base = String(link.prefix { $0 != "#" })
        let next = base.hasPrefix("?") ? String(path.prefix { $0 != "?" }) + base : base
        // The same page in another order or as a sheet is one page.
        let isPlain = !["sort=", "format=", "page=", "turned="].contains { next.contains($0) }
        guard next.hasPrefix("/"), isPlain, !next.hasSuffix("/pdf"), seen.insert(next).inserted
        else { continue }
        waiting.append((next, path))
      }
    }
    return found
  }

  @Test func aReaderIsOfferedNothingThatIsRefusedOnAnyPage() async throws {
    try await House.withCases { house in
      try await Self.fill(house)
      _ = try Browser("Jo Marsh", in: house)
      let sam = try Browser("Sam Poe", as: .reader, in: house)
      let pages = try await Self.walk(sam)
      let paths = Set(pages.map(\.path))
      for path in [
        "/cases/meals/brack", "/requests/meals/grid", "/letters/L1", "/inbox", "/evidence",
        "/authorities/brack", "/requests/meals/results/1", "/account", "/charts",
      ] {
        #expect(paths.contains(path), "\(path) was not reached")
      }
      #expect(paths.contains { $0.hasPrefix("/cases/meals/brack/letters/") })
      #expect(paths.contains { $0.hasPrefix("/inbox/") })
      for page in pages {
        #expect(
          [.ok, .seeOther].contains(page.answer.status), "\(page.from) leads to \(page.path)")
        let isPage = page.answer.headers[.contentType]?.hasPrefix("text/html") == true
        guard isPage, page.answer.headers[.contentDisposition] == nil else { continue }
        let posted = page.answer.text.split(separator: "<form ").dropFirst()
          .filter { $0.prefix { $0 != ">" }.contains("method=\"post\"") }
          .filter { form in !["/account", "/logout"].contains { form.contains("action=\"\($0)\"") }
          }
        #expect(posted.isEmpty, "\(page.path): \(posted.map { $0.prefix(80) })")
        #expect(!page.answer.text.contains("form=\"chosen\""), "\(page.path)")
      }
    }
  }

  @Test func aRecorderIsOfferedNothingThatIsForOwners() async throws {
    try await House.withCases { house in
      try await Self.fill(house)
      _ = try Browser("Jo Marsh", in: house)
      let sam = try Browser("Sam Poe", in: house)
      for page in try await Self.walk(sam) {
        #expect(page.answer.status != .forbidden, "\(page.from) leads to \(page.path)")
      }
    }
  }

  @Test(arguments: [
    "/requests/new", "/authorities/new", "/authorities/register", "/undo", "/export", "/check",
    "/letters/L1/edit", "/cases/meals/brack/by-hand", "/cases/meals/brack/letter/chaser",
    "/cases/meals/brack/check",
  ])
  func aPageThatIsOnlyAFormIsRefusedToReaders(path: String) async throws {
    try await House.withCases { house in
      _ = try Browser("Jo Marsh", in: house)
      let sam = try Browser("Sam Poe", as: .reader, in: house)
      let answer = try await sam.ask(path)
      #expect(answer.status == .forbidden)
      #expect(answer.text.contains("You are a reader here"))
    }
  }
}
