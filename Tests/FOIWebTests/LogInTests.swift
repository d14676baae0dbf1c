import FOIDesk
import HTTPTypes
import Synchronization
import Testing

@testable import FOIWeb

@Suite struct LogInTests {
  private static let secret = "correct horse"

  @Test func withAPasswordNothingIsShownWithoutASession() async throws {
    try await House.withCases(password: Self.secret) { house in
      for path in ["/", "/cases/meals/brack", "/cases?format=csv"] {
        let answer = try await house.ask(path)
        #expect(answer.status == .seeOther)
        #expect(answer.headers[.location]?.hasPrefix("/login?to=") == true)
      }
      let posted = try await house.post("/settings", [("text", "name: X")])
      #expect(posted.status == .seeOther)
      let kept = try house.desk.settingsText()
      #expect(kept != "name: X")
    }
  }

  @Test func theRightPasswordOpensASession() async throws {
    try await House.withCases(password: Self.secret) { house in
      let answer = try await house.post(
        "/login", [("password", Self.secret), ("to", "/cases")])
      #expect(answer.status == .seeOther)
      #expect(answer.headers[.location] == "/cases")
      let cookie = try #require(answer.headers[.setCookie])
      for part in ["HttpOnly", "SameSite=Strict", "Path=/"] { #expect(cookie.contains(part)) }
      #expect(!cookie.contains("Secure"))
      let pair = String(cookie.prefix { $0 != ";" })
      let page = try await house.ask("/cases", headers: [.cookie: pair])
      #expect(page.status == .ok)
      // Another session's token, or the log-in form's, is no good in this one.
      #expect(!page.text.contains(house.site.sessions.own.token))
    }
  }

  @Test func behindHTTPSTheCookieIsSecure() async throws {
    try await House.withCases(password: Self.secret) { house in
      let proto = try #require(HTTPField.Name("x-forwarded-proto"))
      let answer = try await house.post(
        "/login", [("password", Self.secret)], headers: [proto: "https"])
      #expect(answer.headers[.setCookie]?.contains("Secure") == true)
    }
  }

  @Test func afterFiveWrongPasswordsEvenTheRightOneWaits() async throws {
    try await House.withCases(password: Self.secret) { house in
      for _ in 0..<5 {
        let wrong = try await house.post("/login", [("password", "wrong")])
        #expect(wrong.status == .forbidden)
      }
      let answer = try await house.post("/login", [("password", Self.secret)])
      #expect(answer.status == .tooManyRequests)
      #expect(answer.headers[.setCookie] == nil)
    }
  }

  @Test func loggingOutEndsTheSession() async throws {
    try await House.withCases(password: Self.secret) { house in
      let session = house.site.sessions.begin()
      // The cookie's name has the port in it, as browsers send cookies to every port of a machine.
      let cookie: HTTPFields = [.cookie: "foi-session-8420=\(session.id)"]
      let before = try await house.ask("/", headers: cookie)
      #expect(before.status == .ok)
      let out = try await house.post("/logout", [], token: session.token, headers: cookie)
      #expect(out.status == .seeOther)
      let after = try await house.ask("/", headers: cookie)
      #expect(after.status == .seeOther)
    }
  }

  @Test(arguments: [
    ("/cases?stage=review", "/cases?stage=review"), ("//evil.example", "/"),
    ("https://evil.example", "/"), ("/\\evil.example", "/"), ("", "/"), ("/a\r\nX: y", "/"),
  ])
  func loggingInLeadsOnlyToOurOwnPages(to: String, path: String) {
    #expect(Site.ownPath(to) == path)
  }

  @Test func aPasswordIsKeptAsWhatScryptMakesOfIt() throws {
    let password = try #require(Password(Self.secret))
    let kept = try #require(Password(written: password.written))
    #expect(!password.written.contains(Self.secret))
    #expect(kept.matches(Self.secret))
    #expect(!kept.matches(Self.secret + " "))
    #expect(Password(Self.secret) != password)
    #expect(Password(written: "scrypt-15-8-1$x$y") == nil)
  }

  @Test func withoutAPasswordAKeyOpensOneBrowser() async throws {
    try await House.withCases { house in
      var house = house
      let renewed = Mutex<[String]>([])
      let key = OneTimeKey { key in renewed.withLock { $0.append(key) } }
      house.site.key = key
      let first = key.present
      #expect(try await house.ask("/").status == .seeOther)
      let form = try await house.ask("/login")
      #expect(form.status == .ok && form.text.contains("for=\"key\""))
      #expect(try await house.ask("/login?key=0").status == .forbidden)
      let answer = try await house.ask("/login?key=\(first)&to=/cases")
      #expect(answer.headers[.location] == "/cases")
      let cookie = try #require(answer.headers[.setCookie])
      let pair = String(cookie.prefix { $0 != ";" })
      #expect(try await house.ask("/cases", headers: [.cookie: pair]).status == .ok)
      #expect(try await house.ask("/login?key=\(first)").status == .forbidden)
      #expect(renewed.withLock { $0 } == [key.present])
      #expect(key.present != first)
      let typed = try await house.post("/login", [("key", key.present), ("to", "//evil.example")])
      #expect(typed.headers[.location] == "/")
    }
  }

  @Test func keysCannotBeGuessedOneAfterAnother() async throws {
    try await House.withCases { house in
      var house = house
      let key = OneTimeKey()
      house.site.key = key
      let start = ContinuousClock.now
      house.site.sessions = Sessions(now: { start })
      for _ in 0..<5 { _ = try await house.ask("/login?key=x") }
      #expect(try await house.ask("/login?key=\(key.present)").status == .tooManyRequests)
    }
  }
}
