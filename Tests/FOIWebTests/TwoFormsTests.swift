import Casebook
import FOIDesk
import HTTPTypes
import Testing

@testable import FOIWeb

/// Forms that two people have open at the same time.
@Suite struct TwoFormsTests {
  /// What a form on a page would send of a hidden field.
  private static func hidden(_ name: String, in page: String) throws -> String {
    let rest = try #require(page.split(separator: "name=\"\(name)\" value=\"").dropFirst().first)
    return String(rest.prefix { $0 != "\"" }).replacing("&amp;", with: "&")
  }

  private static func fields(email: String, kind: String = "council") -> [(String, String)] {
    [
      ("name", "Brackwater Council"), ("nation", "england"), ("kind", kind), ("email", email),
      ("review-email", ""), ("aliases", ""),
    ]
  }

  @Test func anAuthoritysFormKeepsWhatWasTypedAndNamesTheConflict() async throws {
    try await House.withCases { house in
      let jo = try Browser("Jo Marsh", in: house)
      let sam = try Browser("Sam Poe", in: house)
      let path = "/authorities/brack"
      let opened = try Self.hidden("opened", in: try await jo.ask(path).text)
      let first = try await sam.post(
        path, Self.fields(email: "new@brack.example") + [("opened", opened)])
      #expect(first.headers[.location] == "\(path)?done=saved")
      let refused = try await jo.post(
        path, Self.fields(email: "other@brack.example", kind: "school") + [("opened", opened)])
      #expect(refused.status == .badRequest)
      #expect(refused.text.contains("<a href=\"#email\">Sam Poe ("))
      #expect(refused.text.contains("name=\"email\" type=\"email\" value=\"other@brack.example\""))
      #expect(refused.text.contains("<option value=\"school\" selected>"))
      #expect(try house.desk.authority("brack").email == "new@brack.example")
      // A form that is wrong in another way still knows what it was opened with.
      let wrong = try await jo.post(path, Self.fields(email: "nowhere") + [("opened", opened)])
      #expect(wrong.text.contains("value=\"nowhere\""))
      #expect(try Self.hidden("opened", in: wrong.text) == opened)
      let again = try await jo.post(
        path,
        Self.fields(email: "other@brack.example", kind: "school")
          + [("opened", try Self.hidden("opened", in: refused.text))])
      #expect(again.headers[.location] == "\(path)?done=saved")
      #expect(try house.desk.authority("brack").email == "other@brack.example")
    }
  }

  @Test func changesThatGoTogetherAreBothKeptAndThePageSaysSo() async throws {
    try await House.withCases { house in
      let path = "/authorities/brack"
      let opened = try Self.hidden("opened", in: try await house.ask(path).text)
      _ = try await house.post(
        path, Self.fields(email: "foi@brack.example", kind: "school") + [("opened", opened)])
      let second = try await house.post(
        path, Self.fields(email: "new@brack.example") + [("opened", opened)])
      #expect(second.headers[.location] == "\(path)?done=savedBoth")
      let page = try await house.ask("\(path)?done=savedBoth").text
      #expect(page.contains("All changes are kept"))
      let now = try house.desk.authority("brack")
      #expect(now.email == "new@brack.example" && now.kind == .school)
    }
  }

  @Test func theSettingsFormAndItsFileAreNotWrittenOver() async throws {
    try await House.withCases { house in
      _ = try await house.post("/settings", [("text", "name: Jo\nemail: jo@marsh.example\n")])
      let page = try await house.ask("/settings").text
      let opened = try Self.hidden("opened", in: page)
      let version = try Self.hidden("version", in: page)
      func form(_ address: String) -> [(String, String)] {
        [
          ("name", "Jo"), ("email", "jo@marsh.example"), ("address", address), ("way", "own"),
          ("port", "587"), ("opened", opened),
        ]
      }
      let first = try await house.post("/settings", form("1 Mill Lane"))
      #expect(first.headers[.location] == "/settings?done=saved")
      let refused = try await house.post("/settings", form("2 New Road"))
      #expect(refused.status == .badRequest)
      #expect(refused.text.contains("<a href=\"#address\">"))
      #expect(refused.text.contains(">2 New Road</textarea>"))
      let file = try await house.post("/settings", [("text", "name: Sam\n"), ("version", version)])
      #expect(file.status == .badRequest)
      #expect(file.text.contains(">name: Sam\n</textarea>"))
      #expect(file.text.contains("What is saved now"))
      let again = try await house.post(
        "/settings",
        [("text", "name: Sam\n"), ("version", try Self.hidden("version", in: file.text))])
      #expect(again.headers[.location] == "/settings?done=saved")
      #expect(try house.desk.settingsText() == "name: Sam\n")
    }
  }

  @Test func aDraftThatSomebodyElseChangedIsShownBelowTheForm() async throws {
    try await House.withCases { house in
      _ = try await house.post("/settings", [("text", "name: Jo\nemail: jo@marsh.example\n")])
      _ = try house.desk.draft(.chaser, cases: ["brack"], to: .outbox)
      let version = try Self.hidden("version", in: try await house.ask("/letters/L1/edit").text)
      let words = try house.desk.editableDraft("L1").words
      let first = try await house.post(
        "/letters/L1/edit", [("text", words + "\nOne more.\n"), ("version", version)])
      #expect(first.headers[.location] == "/letters/L1?done=revised")
      let refused = try await house.post(
        "/letters/L1/edit", [("text", words + "\nTwo more.\n"), ("version", version)])
      #expect(refused.status == .badRequest)
      #expect(refused.text.contains("Two more.\n</textarea>"))
      #expect(refused.text.contains("What is saved now") && refused.text.contains("One more."))
    }
  }

  @Test func aRoleThatAnotherOwnerHasChangedIsShownBesideTheChoice() async throws {
    try await House.withCases { house in
      let jo = try Browser("Jo Marsh", in: house)
      let sam = try Browser("Sam Poe", as: .owner, in: house)
      _ = try house.desk.invite("Pat Reading")
      func change(_ browser: Browser, to role: String, from opened: String) async throws
        -> House.Answer
      {
        try await browser.post(
          "/people",
          [("do", "role"), ("name", "Pat Reading"), ("role", role), ("opened", opened)])
      }
      let page = try await jo.ask("/people").text
      #expect(page.contains("name=\"opened\" value=\"recorder\""))
      #expect(try await change(sam, to: "reader", from: "recorder").status == .seeOther)
      let refused = try await change(jo, to: "owner", from: "recorder")
      #expect(refused.status == .badRequest)
      #expect(refused.text.contains("<a href=\"#role-2\">Sam Poe ("))
      #expect(refused.text.contains("gave Pat Reading the role &quot;reader&quot;"))
      let row = try #require(refused.text.split(separator: "id=\"role-2\"").last)
      #expect(row.contains("<option value=\"owner\" selected>"))
      // The form that invites has nothing of it.
      #expect(refused.text.contains("name=\"name\" value=\"\" aria-describedby"))
      let again = try await change(jo, to: "owner", from: "reader")
      #expect(again.headers[.location] == "/people?done=saved")
    }
  }

  @Test func aFilterOfANameThatSomebodyElseUsedIsAskedAboutOnTheList() async throws {
    try await House.withCases { house in
      let jo = try Browser("Jo Marsh", in: house)
      let sam = try Browser("Sam Poe", in: house)
      func save(_ browser: Browser, _ query: String, _ version: String) async throws -> String? {
        try await browser.post(
          "/filters",
          [("name", "Late"), ("list", "cases"), ("query", query), ("version", version)]
        ).headers[.location]
      }
      #expect(try await save(sam, "overdue=1", "") == "/cases?overdue=1&done=saved")
      let way = try await save(jo, "stage=review", "")
      #expect(way == "/cases?stage=review&taken=Late")
      let page = try await jo.ask(try #require(way)).text
      #expect(page.contains("<a href=\"#filter-name\">Sam Poe ("))
      #expect(page.contains("another filter as &quot;Late&quot; (cases: overdue)"))
      #expect(page.contains("<details class=\"small\" open>"))
      #expect(page.contains("id=\"filter-name\" name=\"name\" value=\"Late\""))
      #expect(house.desk.savedFilters().first?.pairs.first?.name == "overdue")
      let version = try Self.hidden("version", in: page)
      let second = try await save(jo, "stage=review", version)
      #expect(second == "/cases?stage=review&done=saved")
      #expect(house.desk.savedFilters().map(\.pairs.first?.name) == ["stage"])
    }
  }

  @Test func aThirdSaveOfTheSettingsFileIsAskedAboutToo() async throws {
    try await House.withCases { house in
      _ = try await house.post("/settings", [("text", "name: Jo\n")])
      let version = try Self.hidden("version", in: try await house.ask("/settings").text)
      try house.desk.saveSettings("name: Sam\n")
      let refused = try await house.post(
        "/settings", [("text", "name: Pat\n"), ("version", version)])
      #expect(refused.status == .badRequest)
      let shown = try Self.hidden("version", in: refused.text)
      #expect(shown == Desk.version(of: "name: Sam\n"))
      try house.desk.saveSettings("name: Ann\n")
      let again = try await house.post("/settings", [("text", "name: Pat\n"), ("version", shown)])
      #expect(again.status == .badRequest)
      #expect(try house.desk.settingsText() == "name: Ann\n")
    }
  }

  @Test func aFormThatIsWrongInAnotherWayStillKnowsHowMuchWasSeen() async throws {
    try await House.withCases { house in
      let jo = try Browser("Jo Marsh", in: house)
      let sam = try Browser("Sam Poe", in: house)
      func record(_ browser: Browser, on day: String, seen: String) async throws -> House.Answer {
        try await browser.post(
          "/cases/meals/brack/events", [("kind", "acknowledged"), ("on", day), ("seen", seen)])
      }
      #expect(try await record(sam, on: "2020-09-14", seen: "1").status == .seeOther)
      let wrong = try await record(jo, on: "soon", seen: "1")
      #expect(wrong.status == .badRequest)
      #expect(try Self.hidden("seen", in: wrong.text) == "1")
      let asked = try await record(jo, on: "2020-09-14", seen: "1")
      #expect(asked.status == .badRequest && asked.text.contains("Sam Poe"))
      #expect(try Self.hidden("seen", in: asked.text) == "2")
      #expect(try await record(jo, on: "2020-09-14", seen: "2").status == .seeOther)
    }
  }
}
