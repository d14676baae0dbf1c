import Casebook
import FOIDesk
import FOILaw
import HTTPTypes
import Testing

@testable import FOIWeb

/// People who sign in, and what they see of each other.
@Suite struct AccountTests {
  @Test func aLinkLetsSomebodyChooseAPasswordOnce() async throws {
    try await House.withCases { house in
      let form = try await house.ask("/people")
      #expect(form.text.contains("Nobody has an account yet"))
      let made = try await house.post(
        "/people", [("do", "invite"), ("name", "Jo <b>"), ("role", "owner")])
      #expect(made.status == .badRequest && !made.text.contains("Jo <b>"))
      let invited = try await house.post(
        "/people", [("do", "invite"), ("name", "Jo O'Hara"), ("role", "owner")])
      let link = try #require(invited.text.split(separator: "http://localhost:8420").last)
      let path = String(link.prefix { $0 != "<" })
      #expect(path.hasPrefix("/join/") && path.count == 70)
      // Programs that look at links on the way do not use it up.
      for _ in 0..<2 { #expect(try await house.ask(path).text.contains("Welcome, Jo O&#39;Hara")) }
      let fields = [("password", Browser.password), ("repeated", Browser.password)]
      let differing = try await house.post(path, [fields[0], ("repeated", "x")])
      #expect(differing.text.contains("The two passwords are not the same."))
      let joined = try await house.post(path, fields)
      #expect(joined.status == .seeOther)
      let cookie = try #require(joined.headers[.setCookie])
      for part in ["HttpOnly", "SameSite=Strict", "Path=/"] { #expect(cookie.contains(part)) }
      let again = try await house.post(path, fields)
      #expect(again.status == .badRequest && again.headers[.setCookie] == nil)
      #expect(try await house.ask("/").status == .seeOther)
      let pair = String(cookie.prefix { $0 != ";" })
      let page = try await house.ask("/", headers: [.cookie: pair])
      #expect(page.text.contains("Jo O&#39;Hara") && page.text.contains("Sign out"))
    }
  }

  @Test func wrongNamesAndPasswordsAreToldApartByNothingAndSlowedDown() async throws {
    try await House.withCases { house in
      var house = house
      let start = ContinuousClock.now
      house.site.sessions = Sessions(now: { start })
      _ = try Browser("Jo", in: house)
      let page = try await house.ask("/login")
      #expect(page.text.contains("Your name") && !page.text.contains("Key"))
      func signIn(_ name: String, _ password: String) async throws -> House.Answer {
        try await house.post("/login", [("name", name), ("password", password)])
      }
      let wrong = try await signIn("Jo", "wrong password")
      let unknown = try await signIn("Jp", "wrong password")
      #expect(wrong.status == .forbidden && unknown.status == .forbidden)
      #expect(
        wrong.text.replacing("value=\"Jo\"", with: "")
          == unknown.text.replacing("value=\"Jp\"", with: ""))
      let inAddress = try await house.ask("/login?key=x&name=Jo&password=correct+horse+battery")
      #expect(inAddress.status == .ok && inAddress.headers[.setCookie] == nil)
      let right = try await house.post(
        "/login", [("name", "jo"), ("password", Browser.password), ("to", "/cases")])
      #expect(right.headers[.location] == "/cases")
      for _ in 0..<5 { _ = try await signIn("Jo", "wrong password") }
      #expect(try await signIn("Jo", Browser.password).status == .tooManyRequests)
    }
  }

  @Test func aNameIsSlowedDownWhereverTheTriesComeFrom() {
    let start = ContinuousClock.now
    let sessions = Sessions(now: { start })
    for _ in 0..<20 { #expect(sessions.mayTry(name: "Jo")) }
    #expect(!sessions.mayTry(name: "JO"))
    #expect(sessions.mayTry(name: "Sam"))
    sessions.forgive(name: "jo")
    #expect(sessions.mayTry(name: "Jo"))
  }

  @Test func onlyBehindAProxyIsItsWordTakenForAnAddress() async throws {
    try await House.withCases { house in
      var house = house
      let start = ContinuousClock.now
      house.site.sessions = Sessions(now: { start })
      _ = try Browser("Jo", in: house)
      let field = try #require(HTTPField.Name("x-forwarded-for"))
      func status(_ address: String) async throws -> HTTPResponse.Status {
        try await house.post(
          "/login", [("name", "Jo"), ("password", "wrong password")],
          headers: [field: "9.9.9.9, \(address)"]
        ).status
      }
      for number in 0..<5 { _ = try await status("10.0.0.\(number)") }
      #expect(try await status("10.0.0.9") == .tooManyRequests)
      house.site.isBehindProxy = true
      #expect(try await status("10.0.0.10") == .forbidden)
    }
  }

  @Test func whoRecordsIsWhoSignedInWhateverTheFormSays() async throws {
    try await House.withCases { house in
      _ = try Browser("Jo", in: house)
      let sam = try Browser("Sam", in: house)
      let actor = try #require(HTTPField.Name("x-actor"))
      let user = try #require(HTTPField.Name("x-remote-user"))
      var headers = sam.cookie
      headers[actor] = "Jo"
      headers[user] = "Jo"
      let answer = try await house.post(
        "/cases/meals/brack/events?actor=Jo",
        [
          ("kind", "note"), ("on", "2020-10-01"), ("note", "mine"), ("actor", "Jo"),
          ("person", "Jo"), ("name", "Jo"), ("recording", "Jo"),
        ], token: try await sam.token(), headers: headers)
      #expect(answer.status == .seeOther)
      let event = try #require(try house.desk.show("brack").file.events.last)
      #expect(event.recording?.actor == "Sam")
      let page = try await sam.ask("/cases/meals/brack")
      #expect(page.text.contains("Recorded by Sam, "))
    }
  }

  @Test func anothersTokenIsNoGood() async throws {
    try await House.withCases { house in
      let jo = try Browser("Jo", in: house)
      let sam = try Browser("Sam", in: house)
      for token in [try await jo.token(), house.site.sessions.own.token, ""] {
        let answer = try await house.post(
          "/cases/meals/brack/events", [("kind", "note"), ("on", "2020-10-01"), ("note", "x")],
          token: token,
          headers: sam.cookie)
        #expect(answer.status == .forbidden)
      }
    }
  }

  /// The secret that a browser is given with an answer.
  private static func secret(_ answer: House.Answer) throws -> String {
    let cookie = try #require(answer.headers[.setCookie])
    return String(try #require(cookie.split(separator: "=").dropFirst().first).prefix { $0 != ";" })
  }

  @Test func aSessionThatSomebodyElsePutIntoTheBrowserIsNotTakenOn() async throws {
    try await House.withCases { house in
      let jo = try Browser("Jo", in: house)
      let sam = try Browser("Sam", in: house)
      let unknown = String(repeating: "a", count: 64)
      for planted in [unknown, sam.secret, house.site.sessions.own.id] {
        let cookie: HTTPFields = [.cookie: "foi-session-8420=\(planted)"]
        let signedIn = try await house.post(
          "/login", [("name", "Jo"), ("password", Browser.password)], headers: cookie)
        let invitation = try house.desk.invite("Jo", again: true)
        let joined = try await house.post(
          invitation.path, [("password", Browser.password), ("repeated", Browser.password)],
          headers: cookie)
        for answer in [signedIn, joined] {
          let secret = try Self.secret(answer)
          #expect(secret != planted && secret.count == 64)
        }
        let after = try await house.ask("/account", headers: cookie)
        if planted == sam.secret {
          #expect(after.text.contains("Sam") && !after.text.contains("Your account: </span>Jo"))
        } else {
          #expect(after.status == .seeOther)
        }
      }
      // Another password ends what was open, and this browser gets a session of its own.
      let old = try #require(try house.desk.signIn("Jo", password: Browser.password))
      let here: HTTPFields = [.cookie: "foi-session-8420=\(old)"]
      let page = try await house.ask("/account", headers: here).text
      let token = try #require(page.split(separator: "name=\"token\" value=\"").dropFirst().first)
      let other = "another horse battery"
      let changed = try await house.post(
        "/account", [("old", Browser.password), ("password", other), ("repeated", other)],
        token: String(token.prefix { $0 != "\"" }), headers: here)
      #expect(try Self.secret(changed) != old)
      #expect(try await house.ask("/", headers: here).status == .seeOther)
      #expect(try await jo.ask("/").status == .seeOther)
    }
  }

  @Test(arguments: ["/login", "/logout", "/join/x", "/account", "/people"])
  func aFormOfAnotherSiteSignsNobodyInOrOut(path: String) async throws {
    try await House.withCases { house in
      let jo = try Browser("Jo", in: house)
      let site = try #require(HTTPField.Name("sec-fetch-site"))
      for fields in [
        [(site, "cross-site")], [(site, "same-site")], [(.origin, "https://evil.example")],
        [(.origin, "null")], [(.origin, "http://localhost:8421")],
      ] as [[(HTTPField.Name, String)]] {
        var headers = jo.cookie
        for (name, value) in fields { headers[name] = value }
        let answer = try await house.post(
          path, [("name", "Jo"), ("password", Browser.password), ("do", "sign-out")],
          token: try await jo.token(), headers: headers)
        #expect(answer.status == .forbidden && answer.headers[.setCookie] == nil)
      }
      #expect(try await jo.ask("/account").status == .ok)
    }
  }

  @Test func signingOutEndsOneSessionOrAll() async throws {
    try await House.withCases { house in
      let jo = try Browser("Jo", in: house)
      let out = try await jo.post("/logout", [])
      #expect(out.status == .seeOther)
      #expect(try await jo.ask("/").status == .seeOther)
      let secrets = try (0..<2).map { _ in
        try #require(try house.desk.signIn("Jo", password: Browser.password))
      }
      let cookies: [HTTPFields] = secrets.map { [.cookie: "foi-session-8420=\($0)"] }
      let page = try await house.ask("/account", headers: cookies[0]).text
      let token = try #require(page.split(separator: "name=\"token\" value=\"").dropFirst().first)
      _ = try await house.post(
        "/account", [("do", "sign-out")], token: String(token.prefix { $0 != "\"" }),
        headers: cookies[0])
      for cookie in cookies {
        #expect(try await house.ask("/", headers: cookie).status == .seeOther)
      }
    }
  }

  @Test func anOwnerChangesRolesWhichHoldFromTheNextPageOn() async throws {
    try await House.withCases { house in
      let jo = try Browser("Jo", in: house)
      let sam = try Browser("Sam", in: house)
      _ = try await jo.post("/people", [("do", "role"), ("name", "Sam"), ("role", "reader")])
      let refused = try await sam.post(
        "/cases/meals/brack/events", [("kind", "note"), ("on", "2020-10-01"), ("note", "x")])
      #expect(refused.status == .forbidden)
      let own = try await jo.post("/people", [("do", "role"), ("name", "Jo"), ("role", "reader")])
      #expect(own.status == .badRequest && own.text.contains("Jo is the only owner"))
      _ = try await jo.post("/people", [("do", "role"), ("name", "Sam"), ("role", "nobody")])
      #expect(try await sam.ask("/").status == .seeOther)
    }
  }

  @Test func twoPeopleOnOneCaseLoseNothing() async throws {
    try await House.withCases { house in
      let jo = try Browser("Jo", in: house)
      let sam = try Browser("Sam", in: house)
      let page = try await jo.ask("/cases/meals/brack").text
      #expect(page.contains("name=\"seen\" value=\"1\""))
      let event = [("kind", "acknowledged"), ("on", "2020-09-14"), ("seen", "1")]
      #expect(try await sam.post("/cases/meals/brack/events", event).status == .seeOther)
      let latest = try await jo.ask("/cases/meals/brack/latest")
      #expect(latest.text.contains("\"number\":2") && latest.text.contains("\"by\":\"Sam\""))
      let own = try await sam.ask("/cases/meals/brack/latest").text
      #expect(!own.contains("\"by\""))
      let conflict = try await jo.post("/cases/meals/brack/events", event)
      #expect(conflict.status == .badRequest)
      #expect(conflict.text.contains("recorded &quot;acknowledged&quot; on 14 September 2020"))
      #expect(conflict.text.contains("name=\"seen\" value=\"2\""))
      let note = [("kind", "note"), ("on", "2020-09-15"), ("note", "x"), ("seen", "1")]
      let done = try await jo.post("/cases/meals/brack/events", note)
      #expect(done.headers[.location] == "/cases/meals/brack?done=recorded&since=1")
      let shown = try await jo.ask("/cases/meals/brack?done=recorded&since=1").text
      #expect(shown.contains("other people recorded on this case"))
      #expect(shown.contains("acknowledged</li>"))
      #expect(try house.desk.show("brack").file.events.count == 3)
    }
  }

  @Test func everybodySeesTheirOwnCases() async throws {
    try await House.withCases { house in
      let jo = try Browser("Jo", in: house)
      let done = try await jo.post("/cases/meals/brack/assign", [("person", "Jo")])
      #expect(done.status == .seeOther)
      let mine = try await jo.ask("/cases?mine=1").text
      #expect(mine.contains("Brackwater Council") && !mine.contains("Glen Tarn"))
      let agenda = try await jo.ask("/?mine=1&days=200").text
      #expect(agenda.contains("Brackwater Council") && !agenda.contains("Glen Tarn"))
      let page = try await jo.ask("/cases/meals/brack").text
      #expect(page.contains("Looked after by Jo"))
      let wrong = try await jo.post("/cases/meals/brack/assign", [("person", "Nobody Known")])
      #expect(wrong.status == .badRequest)
    }
  }
}
