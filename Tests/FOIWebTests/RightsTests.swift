import Casebook
import FOIDesk
import FOILaw
import Foundation
import HTTPTypes
import Hummingbird
import Testing

@testable import FOIWeb

/// What each role may do, for every address that the site has.
@Suite struct RightsTests {
  /// An address of the router with something in the place of each name.
  private static func path(_ route: Router<PageContext>.RouteDescription) -> String {
    let names = [
      ":request": "meals", ":authority": "brack", ":kind": "chaser", ":question": "1",
      ":ending": "html",
    ]
    return "/"
      + "\(route.path)".split(separator: "/").map { piece in
        piece.hasPrefix(":") || piece.hasPrefix("{") ? names[String(piece)] ?? "x" : String(piece)
      }.joined(separator: "/")
  }

  /// What is open to strangers: what lets them in, the look of it, and the calendar, which has a secret of
  /// its own.
  private static func isOpen(_ path: String) -> Bool {
    ["/login", "/logout", "/join/x", "/calendar.ics"].contains(path)
      || Assets.all.contains { $0.path == path }
  }

  private static func routes(_ house: House, _ method: HTTPRequest.Method) -> [String] {
    house.site.router().routes.filter { $0.method == method }.map(path).filter { !isOpen($0) }
  }

  @Test func aReaderChangesNothingAnywhere() async throws {
    try await House.withCases { house in
      _ = try Browser("Jo", in: house)
      let sam = try Browser("Sam", as: .reader, in: house)
      let before = try house.desk.counts()
      let paths = Self.routes(house, .post)
      #expect(paths.count > 30)
      for path in paths where path != "/account" {
        let answer = try await sam.post(path, [("kind", "note"), ("on", "today"), ("note", "x")])
        #expect(answer.status == .forbidden, "\(path)")
        #expect(
          answer.text.contains("You are a reader here") || answer.text.contains("Only owners"),
          "\(path)")
      }
      #expect(try house.desk.counts() == before)
      #expect(try house.desk.people().map(\.role) == [.owner, .reader])
    }
  }

  @Test func aRecorderDoesAllButPeopleAndSettings() async throws {
    try await House.withCases { house in
      _ = try Browser("Jo", in: house)
      let sam = try Browser("Sam", in: house)
      for path in Self.routes(house, .post) {
        let answer = try await house.ask(path, .post, headers: sam.cookie)
        // Where the role is right, the form that was not filled in is what is wrong.
        let isOwners = ["/settings", "/settings/calendar", "/people"].contains(path)
        #expect(answer.text.contains("Only owners") == isOwners, "\(path)")
        #expect(!answer.text.contains("You are a reader"), "\(path)")
      }
      for path in ["/settings", "/people"] {
        #expect(try await sam.ask(path).status == .forbidden)
      }
      let page = try await sam.ask("/").text
      #expect(!page.contains("href=\"/settings\""))
    }
  }

  /// All that can be seen of a casebook from outside: what is recorded, who may come in, and every file.
  private static func whole(_ house: House) throws -> [String] {
    let folder = house.desk.folder.url
    let files = FileManager.default.enumerator(atPath: folder.path(percentEncoded: false))
    let texts = (files?.allObjects ?? []).compactMap { $0 as? String }
      .filter { !$0.hasPrefix("casebook.sqlite") }.sorted().map { name in
        let bytes = FileManager.default.contents(
          atPath: folder.appending(path: name).path(percentEncoded: false))
        return "\(name) \(bytes.map { $0.hashValue } ?? 0)"
      }
    let act = try house.desk.lastAct()?.id ?? 0
    return ["\(try house.desk.counts())", "\(act)", "\(try house.desk.people())"] + texts
  }

  @Test(arguments: [StoreRole.reader, .recorder, .owner])
  func lookingChangesNothing(role: StoreRole) async throws {
    try await House.withCases { house in
      _ = try Browser("Jo", in: house)
      let sam = try Browser("Sam", as: role, in: house)
      let before = try Self.whole(house)
      for path in Self.routes(house, .get) {
        for query in ["", "?do=remove&kind=note&on=today&done=saved&since=0&name=Jo&role=owner"] {
          let answer = try await sam.ask(path + query)
          #expect(answer.status != .internalServerError, "\(path)\(query)")
        }
      }
      #expect(try Self.whole(house) == before)
    }
  }

  @Test func otherMethodsThanLookingAndSendingDoNothing() async throws {
    try await House.withCases { house in
      let jo = try Browser("Jo", in: house)
      let before = try Self.whole(house)
      for method in [HTTPRequest.Method.put, .delete, .patch] {
        for path in Set(Self.routes(house, .get) + Self.routes(house, .post)) {
          let answer = try await house.ask(path, method, headers: jo.cookie)
          #expect(answer.status.kind == .clientError, "\(method) \(path)")
        }
      }
      #expect(try Self.whole(house) == before)
    }
  }

  @Test func aFormWithAnothersTokenDoesNothingAnywhere() async throws {
    try await House.withCases { house in
      let jo = try Browser("Jo", in: house)
      let sam = try Browser("Sam", as: .owner, in: house)
      let before = try Self.whole(house)
      let token = try await sam.token()
      for path in Self.routes(house, .post) {
        let answer = try await house.post(
          path, [("kind", "note"), ("on", "today"), ("name", "Sam"), ("do", "sign-out")],
          token: token, headers: jo.cookie)
        // What takes files wants them in another form.
        #expect(answer.status == .forbidden || answer.status == .badRequest, "\(path)")
      }
      #expect(try Self.whole(house) == before)
      #expect(try await sam.ask("/account").status == .ok)
    }
  }

  @Test func aStrangerGetsTheSignInPageAndNoData() async throws {
    try await House.withCases { house in
      let jo = try Browser("Jo", in: house)
      try house.desk.signOutEverywhere("Jo")
      let strangers: [HTTPFields] = [
        [:], jo.cookie, [.cookie: "foi-session-8420=x"],
        [.cookie: "foi-session-8420=\(house.site.sessions.own.id)"],
        [.cookie: "foi-session-8420=\(house.site.sessions.begin().id)"],
      ]
      let gets = Self.routes(house, .get)
      #expect(gets.count > 40)
      for stranger in strangers {
        for path in gets {
          let answer = try await house.ask(path, headers: stranger)
          #expect(answer.status == .seeOther, "\(path)")
          #expect(answer.headers[.location]?.hasPrefix("/login?to=") == true, "\(path)")
          #expect(answer.text.isEmpty, "\(path)")
        }
      }
      for path in Self.routes(house, .post) {
        let answer = try await house.post(path, [("kind", "note")], headers: jo.cookie)
        #expect(answer.status == .seeOther && answer.text.isEmpty, "\(path)")
      }
      for path in ["/nothing", "/cases/meals/brack/nothing", "/login", "/join/x"] {
        let answer = try await house.ask(path)
        #expect(!answer.text.contains("Brackwater"), "\(path)")
      }
    }
  }

  @Test func everyRouteHasItsRights() {
    for route in Route.withoutNames {
      #expect(route.rights.reading <= route.rights.writing)
    }
    #expect(Route.people.rights == .owners)
    #expect(Route.case(.named).rights == .common)
  }

  @Test func withoutAccountsEverythingIsAsItWas() async throws {
    try await House.withCases { house in
      #expect(try await house.ask("/cases/meals/brack").status == .ok)
      _ = try house.desk.invite("Jo")
      // An invitation that nobody has used locks nobody out.
      let page = try await house.ask("/settings")
      #expect(page.status == .ok)
      #expect(!page.text.contains("Sign out"))
      let done = try await house.post(
        "/cases/meals/brack/events", [("kind", "note"), ("on", "2020-10-01"), ("note", "x")])
      #expect(done.status == .seeOther)
    }
  }
}
