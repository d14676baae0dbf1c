import Casebook
import FOIDesk
import Foundation
import HTTPTypes
import Testing

@testable import FOIWeb

/// What the site promises against strangers.
@Suite struct SafetyTests {
  @Test(arguments: [
    ("localhost:8420", true), ("127.0.0.1:8420", true), ("[::1]:8420", true),
    ("LOCALHOST", true), ("rebound.example:8420", false), ("192.168.1.5", false),
    ("localhost.rebound.example", false), ("", false),
  ])
  func onlyThisMachinesNamesAreServed(host: String, isServed: Bool) async throws {
    try await House.withCases { house in
      let answer = try await house.ask("/", host: host)
      #expect(answer.status == (isServed ? .ok : .misdirectedRequest), "\(host)")
      #expect(isServed || !answer.text.contains("Brackwater"))
    }
  }

  @Test func aPublicServerIsReachedByNumbersAndItsOwnNamesOnly() {
    let gate = Gate<PageContext>(names: ["casebook.example"], isPublic: true)
    for host in ["casebook.example", "10.0.0.8:8420", "[2001:db8::1]:80"] {
      #expect(gate.admits(host), "\(host)")
    }
    for host in ["other.example", "10.0.0.8.example", "1.2.3.400", "1.2.3"] {
      #expect(!gate.admits(host), "\(host)")
    }
  }

  @Test(arguments: [
    ("http://localhost:8420", true), ("http://evil.example", false), ("null", false),
    ("http://localhost:9999", false), ("http://localhost:8420.evil.example", false),
  ])
  func formsOfOtherSitesAreRefused(origin: String, isTaken: Bool) async throws {
    try await House.withCases { house in
      let answer = try await house.post(
        "/cases/meals/brack/events",
        [("kind", "note"), ("on", "2020-10-01"), ("note", "from afar")],
        headers: [.origin: origin])
      let notes = try house.desk.show("brack").file.history.filter { $0.kind == .note }
      #expect(answer.status == (isTaken ? .seeOther : .forbidden), "\(origin)")
      #expect(notes.count == (isTaken ? 1 : 0))
    }
  }

  @Test func aFetchFromAnotherSiteIsRefused() async throws {
    try await House.withCases { house in
      let field = try #require(HTTPField.Name("sec-fetch-site"))
      let answer = try await house.post(
        "/settings", [("text", "name: X")], headers: [field: "cross-site"])
      #expect(answer.status == .forbidden)
    }
  }

  @Test(arguments: [
    "/requests/new", "/cases/meals/brack/events", "/cases/meals/brack/retract",
    "/cases/meals/brack/replies", "/authorities/new", "/authorities/import", "/authorities/brack",
    "/settings", "/cases/meals/brack/letters/x", "/inbox", "/inbox/0", "/evidence",
    "/evidence/withdraw", "/letters/draft", "/letters/sent", "/inbox/chosen", "/answers/confirm",
    "/letters/L1/sent", "/letters/L1/edit", "/letters/L1/send", "/letters/L1/discard",
    "/settings/calendar", "/cases/meals/brack/letter/chaser",
  ])
  func aFormWithoutTheTokenChangesNothing(path: String) async throws {
    try await House.withCases { house in
      for token in ["", "0", String(repeating: "0", count: 64)] {
        let answer = try await house.post(path, [("name", "New Council")], token: token)
        #expect(answer.status == .forbidden)
        #expect(answer.text.contains("no longer valid"))
      }
      let counts = try house.desk.counts()
      #expect(counts.events == 3)
      #expect(counts.authorities == 3)
    }
  }

  @Test(arguments: ["/", "/nothing", "/cases/meals/brack", "/cases?sort=nonsense"])
  func everyAnswerHasThePolicy(path: String) async throws {
    try await House.withCases { house in
      let answer = try await house.ask(path)
      let policy = try #require(answer.headers[.contentSecurityPolicy])
      for part in [
        "default-src 'none'", "script-src 'self'", "style-src 'self'", "form-action 'self'",
        "frame-ancestors 'none'", "base-uri 'none'",
      ] { #expect(policy.contains(part)) }
      #expect(!policy.contains("unsafe"))
      #expect(answer.headers[.xContentTypeOptions] == "nosniff")
      #expect(answer.headers[.cacheControl] == "no-store")
      let referrer = try #require(HTTPField.Name("referrer-policy"))
      #expect(answer.headers[referrer] == "same-origin")
    }
  }

  @Test(arguments: Templates.files.map { ($0.0, String(decoding: $0.1, as: UTF8.self)) })
  func noTemplateHasInlineScriptOrStyle(name: String, text: String) {
    for banned in ["style=", "onclick", "onload", "onsubmit", "javascript:", "<style", "{{{"] {
      let allowed =
        banned == "{{{" && ["grid", "check", "charts", "layout", "result"].contains(name)
      #expect(allowed || !text.contains(banned), "\(name): \(banned)")
    }
  }

  @Test func whatOthersWroteIsEscapedEverywhere() async throws {
    try await House.withCases { house in
      for path in [
        "/", "/cases", "/cases/meals/lowmoor", "/authorities", "/authorities/lowmoor",
        "/requests/meals/grid", "/requests/meals/grid?turned=1", "/requests/meals/results/1",
        "/requests/new",
      ] {
        let text = try await house.ask(path).text
        #expect(!text.contains("<b>Council"), "\(path)")
        #expect(path == "/" || text.contains("&lt;b&gt;Council"), "\(path)")
      }
    }
  }

  @Test func queriesThatAreEchoedAreEscaped() async throws {
    try await House.withCases { house in
      for path in [
        "/authorities?named=%22%3E%3Cscript%3E", "/cases?ground=%22%3E%3Cscript%3E",
        "/nothing/%3Cscript%3E", "/cases/%3Cscript%3E/x",
      ] {
        let answer = try await house.ask(path)
        #expect(!answer.text.contains("<script>"), "\(path)")
      }
    }
  }

  @Test func anHTMLLetterIsOnlyEverTextToKeep() async throws {
    try await House.withCases { house in
      let letter = "<html><script>alert(1)</script>\n" + House.reply + "</html>"
      let sent = try await house.upload(
        "/cases/meals/brack/replies", field: "letters",
        [("../../<evil>.html", letter)], [("received", "2020-10-01")])
      #expect(sent.status == .seeOther, "\(sent.text)")
      let event = try #require(try house.desk.show("brack").file.history.last)
      let page = try await house.ask("/cases/meals/brack/letters/\(event.id)")
      #expect(!page.text.contains("<script>alert"))
      let original = try await house.ask("/cases/meals/brack/letters/\(event.id)/original")
      #expect(original.text == letter)
      #expect(original.headers[.contentType] == "text/plain; charset=utf-8")
      let disposition = try #require(original.headers[.contentDisposition])
      #expect(disposition.hasPrefix("attachment;"))
      #expect(!disposition.contains("/") && !disposition.contains(".."))
      #expect(original.headers[.contentSecurityPolicy]?.hasPrefix("sandbox") == true)
    }
  }

  @Test(arguments: [
    ("../../etc/passwd", "passwd"), ("C:\\letters\\reply.txt", "reply.txt"), ("...", "letter.txt"),
    ("a\u{0}b\n.txt", "ab.txt"), ("<img>.html", "img.html"), ("", "letter.txt"),
    (".htaccess", "htaccess"), ("Réponse (2).txt", "Réponse (2).txt"),
  ])
  func aNameIsNeverAPath(given: String, safe: String) {
    #expect(Document(name: given, bytes: []).safeName == safe)
  }

  @Test(arguments: [
    "/requests/..%2f..%2fetc%2fpasswd", "/cases/..%2f..%2f/x", "/assets/..%2f..%2ffoi.yaml",
    "/authorities/..%2fcasebook.sqlite",
  ])
  func pathsInAddressesLeadNowhere(path: String) async throws {
    try await House.withCases { house in
      let answer = try await house.ask(path)
      #expect(answer.status == .notFound)
    }
  }

  @Test func aRequestFileIsOneOfTheFolderOrNone() async throws {
    try await House.withCases { house in
      let answer = try await house.post(
        "/requests/new",
        [("file", "../casebook.sqlite"), ("sent", "2020-10-01"), ("authority", "brack")])
      #expect(answer.status == .badRequest)
      #expect(answer.text.contains("there is no such file"))
    }
  }

  @Test func moreThanAFormMayHoldIsRefused() async throws {
    try await House.withCases { house in
      var house = house
      house.site.limits = Form.Limits(bytes: 500, files: 2, parts: 10)
      let long = try await house.post(
        "/settings", [("text", String(repeating: "x", count: 600))])
      #expect(long.status == .contentTooLarge)
      house.site.limits = Form.Limits(bytes: 100_000, files: 2, parts: 10)
      let many = try await house.upload(
        "/cases/meals/brack/replies", field: "letters",
        [("1.txt", "a"), ("2.txt", "b"), ("3.txt", "c")], [("received", "2020-10-01")])
      #expect(many.status == .contentTooLarge)
    }
  }

  @Test(arguments: ["", "edge", "edge; boundary=", "edge; boundary=x"])
  func aFormThatCannotBeReadIsRefused(parameter: String) async throws {
    try await House.withCases { house in
      let answer = try await house.ask(
        "/settings", .post, headers: [.contentType: "multipart/form-data; \(parameter)"],
        body: Array("--edge\r\nnothing".utf8))
      #expect(answer.status == .badRequest)
    }
  }

  @Test func errorPagesTellNothingOfTheMachine() async throws {
    try await House.withCases { house in
      let folder = house.desk.folder.url.path(percentEncoded: false)
      for path in ["/nothing", "/cases/x/y", "/cases?sort=x", "/agenda/nothing"] {
        let answer = try await house.ask(path)
        #expect(answer.status == .notFound || answer.status == .badRequest)
        #expect(!answer.text.contains(folder))
        #expect(answer.text.contains("<h1>"))
      }
    }
  }
}
