import Casebook
import FOIDesk
import FOILaw
import HTTPTypes
import Testing

@testable import FOIWeb

/// What a person can do with the pages.
@Suite struct PageTests {
  @Test(arguments: [
    "/", "/requests", "/requests/new", "/requests/meals", "/requests/meals/grid",
    "/requests/meals/grid?turned=1", "/cases", "/cases?overdue=1&sort=sent&reverse=1", "/answers",
    "/cases/meals/brack", "/authorities", "/authorities/new", "/authorities/brack", "/charts",
    "/charts?request=meals", "/settings", "/export",
    "/agenda/chase", "/inbox", "/letters", "/evidence",
    "/search", "/search?q=meals",
    "/cases/meals/brack/letter/chaser", "/cases/meals/brack/by-hand", "/undo",
  ])
  func everyPageIsWhole(path: String) async throws {
    try await House.withCases { house in
      let answer = try await house.ask(path)
      #expect(answer.status == .ok, "\(path)")
      #expect(answer.text.split(separator: "<h1").count == 2, "one h1: \(path)")
      #expect(answer.text.trimmed.hasSuffix("</html>"))
      #expect(answer.text.contains("href=\"#main\""))
      let head = try await house.ask(path, .head)
      #expect(head.status == .ok)
      #expect(head.text.isEmpty)
    }
  }

  @Test func theAgendaGroupsStepsByKind() async throws {
    try await House.withCases { house in
      let text = try await house.ask("/").text
      #expect(text.contains("Send a reminder <span class=\"count\">2</span>"))
      #expect(text.contains("Require a review <span class=\"count\">1</span>"))
      #expect(text.contains("href=\"/cases/meals/brack\">Brackwater Council</a>"))
    }
  }

  @Test func lettersAreReadCheckedAndCorrected() async throws {
    try await House.withCases { house in
      let sent = try await house.upload(
        "/cases/meals/brack/replies", field: "letters", [("reply.txt", House.reply)],
        [("received", "2020-10-01")])
      let path = try #require(sent.headers[.location]?.split(separator: "?").first.map(String.init))
      let page = try await house.ask(path)
      #expect(page.text.contains("<mark class=\"focus\">"))
      // The answer in hand is the one that was read least surely; the others are marked too.
      #expect(page.text.contains("<span class=\"marked\">1: </span>Forty-two</mark>."))
      let confirmed = try await house.post(path, [("question", "1"), ("do", "confirm")])
      #expect(confirmed.status == .seeOther)
      let corrected = try await house.post(
        path,
        [
          ("question", "2a"), ("do", "correct"), ("outcome", "refused"),
          ("claims", "s43(2), s40(2)"), ("from", "11"), ("to", "13"),
        ])
      #expect(corrected.status == .seeOther, "\(corrected.text)")
      let answers = try house.desk.show("brack").standing.answers
      #expect(answers[0].isConfirmed)
      #expect(answers[1].answer.outcome == .refused)
      #expect(answers[1].answer.claims.map(\.description) == ["s43(2)", "s40(2)"])
      #expect(answers[1].answer.evidence?.line == 11)
      #expect(answers[1].answer.text?.hasPrefix("1. How many meals") == true)
      #expect(!answers[2].isConfirmed)
      _ = try await house.post(path, [("do", "confirm-all")])
      let after = try house.desk.show("brack").standing.answers
      let areConfirmed = after.map(\.isConfirmed)
      #expect(!areConfirmed.contains(false))
    }
  }

  @Test(arguments: [
    ([("outcome", "nonsense")], "nonsense: not an outcome"),
    ([("outcome", "refused"), ("claims", "s999")], "s999"),
    (
      [("outcome", "answered"), ("from", "900"), ("to", "901")],
      "there are no words on lines 900 to 901"
    ),
    ([("outcome", "answered"), ("from", "x"), ("to", "2")], "Give the first and the last line"),
  ])
  func aCorrectionThatMakesNoSenseIsExplained(
    fields: [(String, String)], message: String
  ) async throws {
    try await House.withCases { house in
      let sent = try await house.upload(
        "/cases/meals/brack/replies", field: "letters", [("reply.txt", House.reply)],
        [("received", "2020-10-01")])
      let path = try #require(sent.headers[.location]?.split(separator: "?").first.map(String.init))
      let answer = try await house.post(path, [("question", "1"), ("do", "correct")] + fields)
      #expect(answer.status == .badRequest)
      #expect(answer.text.contains("There is a problem"))
      #expect(answer.text.contains(message))
    }
  }

  @Test func repliesAreCheckedOneAfterAnother() async throws {
    try await House.withCases { house in
      for (council, name) in [("brack", "Brackwater Council"), ("tarn", "Glen Tarn Council")] {
        _ = try await house.upload(
          "/cases/meals/\(council)/replies", field: "letters",
          [("r.txt", House.reply.replacing("Brackwater Council", with: name))],
          [("received", "2020-10-01")])
      }
      let agenda = try await house.ask("/").text
      #expect(agenda.contains("href=\"/check\">Check one after another</a>"))
      var checked: [String] = []
      for _ in 0..<2 {
        let start = try #require(try await house.ask("/check").headers[.location])
        let letter = try #require(try await house.ask(start).headers[.location])
        checked.append(start)
        let done = try await house.post(letter, [("do", "confirm-all"), ("question", "1")])
        let page = try await house.ask(try #require(done.headers[.location])).text
        #expect(page.contains("href=\"/check\">Next letter to check"))
      }
      #expect(checked.sorted() == ["/cases/meals/brack/check", "/cases/meals/tarn/check"])
      let end = try await house.ask("/check").headers[.location]
      #expect(end == "/?done=allChecked")
    }
  }

  @Test func ofManyUploadsTheBadAreNamedAndTheGoodStand() async throws {
    try await House.withCases { house in
      let answer = try await house.upload(
        "/cases/meals/brack/replies", field: "letters",
        [("empty.txt", " "), ("reply.txt", House.reply), ("again.txt", House.reply)],
        [("received", "2020-10-01")])
      #expect(answer.status == .badRequest)
      #expect(answer.text.contains("empty.txt"))
      #expect(answer.text.contains("again.txt: this letter is already on meals/brack"))
      let replied = try house.desk.show("brack").standing.replied
      #expect(replied != nil)
    }
  }

  @Test func whatWasReadOffMailIsConfirmed() async throws {
    try await House.withCases { house in
      let message = """
        From: Somebody <someone@elsewhere.example>
        Date: Thu, 01 Oct 2020 09:00:00 +0100
        Message-ID: <one@elsewhere.example>
        Subject: Your request

        Thank you for your request for information. It was received on 1 October 2020 and we will
        reply within 20 working days.
        """.replacing("\n", with: "\r\n")
      _ = try await house.upload("/inbox", field: "mail", [("m.eml", message)])
      let record = try #require(try house.desk.inbox().first)
      _ = try await house.post("/inbox/\(record.id)", [("do", "place"), ("other", "brack")])
      let event = try #require(try house.desk.show("brack").file.proposed.first)
      let page = try await house.ask("/cases/meals/brack").text
      #expect(page.contains("read, not checked"))
      let done = try await house.post(
        "/cases/meals/brack/events/confirm", [("event", event.id.description)])
      #expect(done.headers[.location] == "/cases/meals/brack?done=confirmed")
      let left = try house.desk.show("brack").file.proposed
      #expect(left.isEmpty)
      let after = try await house.ask("/cases/meals/brack").text
      #expect(!after.contains("read, not checked"))
      #expect(!after.contains("events/confirm"))
    }
  }

  @Test func eventsAreRecordedAndTakenBack() async throws {
    try await House.withCases { house in
      let done = try await house.post(
        "/cases/meals/brack/events",
        [("kind", "acknowledged"), ("on", "2020-09-14"), ("note", "by <post>")])
      #expect(done.headers[.location] == "/cases/meals/brack?done=recorded")
      let page = try await house.ask("/cases/meals/brack?done=recorded").text
      #expect(page.contains("by &lt;post&gt;"))
      #expect(page.contains("role=\"status\""))
      let event = try #require(try house.desk.show("brack").file.history.last)
      _ = try await house.post("/cases/meals/brack/retract", [("event", "\(event.id)")])
      let count = try house.desk.show("brack").file.history.count
      #expect(count == 1)
      let early = try await house.post(
        "/cases/meals/brack/events", [("kind", "acknowledged"), ("on", "2019-01-01")])
      #expect(early.status == .badRequest)
      let given = try await house.post(
        "/cases/meals/brack/events", [("kind", "answers-set"), ("on", "2020-10-01")])
      #expect(given.status == .badRequest)
    }
  }

  @Test func aRequestIsWrittenAndLogged() async throws {
    try await House.withCases { house in
      let done = try await house.post(
        "/requests/new",
        [
          ("title", "Roads & paths"), ("text", "1. How many miles?\r\n2. What cost?"),
          ("sent", "2020-10-01"), ("authority", "brack"), ("authority", "tarn"),
        ])
      #expect(done.headers[.location] == "/requests/roads-and-paths/grid?done=logged")
      let request = try house.desk.request("roads-and-paths")
      #expect(request.title == "Roads & paths")
      #expect(request.questions.count == 2)
      #expect(house.desk.requestFiles() == ["meals.md", "roads-and-paths.md"])
      let other = try await house.post(
        "/requests/new",
        [
          ("title", "Roads & paths"), ("text", "1. Something else?"), ("sent", "2020-10-01"),
          ("authority", "brack"),
        ])
      #expect(other.status == .badRequest)
    }
  }

  @Test(arguments: [
    ([("title", "Roads"), ("text", "no questions")], "Roads"),
    ([("title", ""), ("text", "1. How?")], "a name needs at least one letter or digit"),
    ([("title", "Roads"), ("text", "1. How?"), ("sent", "soon")], "soon: not a day"),
  ])
  func aRequestThatCannotBeLoggedKeepsWhatWasTyped(
    fields: [(String, String)], kept: String
  ) async throws {
    try await House.withCases { house in
      let defaults = [("sent", "2020-10-01")].filter { each in !fields.contains { $0.0 == each.0 } }
      let answer = try await house.post(
        "/requests/new", fields + defaults + [("authority", "brack")])
      #expect(answer.status == .badRequest)
      #expect(answer.text.contains(kept))
      #expect(answer.text.contains("value=\"brack\" checked"))
    }
  }

  @Test func authoritiesAreAddedChangedAndTakenIn() async throws {
    try await House.withCases { house in
      let new = [
        ("name", "Puddle Council"), ("nation", "wales"), ("kind", "council"),
        ("email", "foi@puddle.example"), ("review-email", ""), ("aliases", "Puddle; Cyngor Pwll"),
      ]
      let added = try await house.post("/authorities/new", new)
      #expect(added.headers[.location] == "/authorities/puddle-council?done=added")
      let again = try await house.post("/authorities/new", new)
      #expect(again.status == .badRequest)
      var changed = new
      changed[1] = ("nation", "scotland")
      _ = try await house.post("/authorities/puddle-council", changed)
      let authority = try house.desk.authority("puddle-council")
      #expect(authority.nation == .scotland)
      #expect(authority.aliases == ["Puddle", "Cyngor Pwll"])
      let list = try await house.upload(
        "/authorities/import", field: "file", [("l.csv", "name\nMere Council\n")])
      #expect(list.status == .seeOther)
      let authorities = try house.desk.counts().authorities
      #expect(authorities == 5)
      let bad = try await house.upload("/authorities/import", field: "file", [("l.csv", "x\ny\n")])
      #expect(bad.status == .badRequest)
      #expect(bad.text.contains("l.csv"))
      #expect(!bad.text.contains("foi-upload"))
    }
  }

  @Test(
    arguments: [
      ("/letters/L99", "/letters"), ("/inbox/abc", "/inbox"), ("/cases/x/nobody", "/cases"),
      ("/cases/meals/brick", "/cases"), ("/requests/zz", "/requests"),
      ("/authorities/zzzz", "/authorities"), ("/requests/zz/grid", "/requests"),
      ("/letters/L99/files/txt", "/letters"), ("/agenda/nothing", "/"),
      ("/cases/meals/brack/letter/nothing", "/"), ("/nothing", "/"),
    ])
  func whatIsNotThereIsAPageWithAWayOn(path: String, wayOn: String) async throws {
    try await House.withCases { house in
      let answer = try await house.ask(path)
      #expect(answer.status == .notFound)
      #expect(answer.text.contains("<h1>Page not found</h1>"))
      #expect(answer.text.contains("<p><a href=\"\(wayOn)\">"), "\(answer.text.suffix(400))")
      for word in ["with: ", "foi list", "foi log", "foi letter", "foi inbox", "foi show", "--"] {
        let main = answer.text.split(separator: "<h1>").last ?? ""
        #expect(!main.contains(word), "\(path): \(word)")
      }
    }
  }

  @Test func anUnknownSettingIsNamedWithItsLine() async throws {
    try await House.withCases { house in
      let bad = try await house.post("/settings", [("text", "name: Jo\nnmae: Jo")])
      #expect(bad.status == .badRequest)
      #expect(
        bad.text.contains("foi.yaml:2: &quot;nmae&quot; is not a setting (did you mean name?)"))
    }
  }

  @Test func settingsThatAreNotYAMLChangeNothing() async throws {
    try await House.withCases { house in
      let saved = try await house.post("/settings", [("text", "name: Jo\r\n")])
      #expect(saved.status == .seeOther)
      let bad = try await house.post("/settings", [("text", "name: [")])
      #expect(bad.status == .badRequest)
      #expect(bad.text.contains("foi.yaml"))
      let text = try house.desk.settingsText()
      #expect(text == "name: Jo\n")
    }
  }

  @Test func theGridShowsEveryCellOnce() async throws {
    try await House.withCases { house in
      _ = try await house.upload(
        "/cases/meals/brack/replies", field: "letters", [("reply.txt", House.reply)],
        [("received", "2020-10-01")])
      for path in ["/requests/meals/grid", "/requests/meals/grid?turned=1"] {
        let text = try await house.ask(path).text
        #expect(text.split(separator: "class=\"o-answered unsure\"").count == 4, "\(path)")
        #expect(text.split(separator: "class=\"none\"").count == 7, "\(path)")
        #expect(text.contains("cell=brack.2a#said"))
      }
      let none = try await house.ask("/requests/meals/grid?outcome=refused").text
      #expect(none.contains("No cases match."))
    }
  }

  @Test func listsPageAtTheServer() async throws {
    try await House.withCases { house in
      let csv = (0..<130).map { "Parish \($0)" }.joined(separator: "\n")
      _ = try await house.upload(
        "/authorities/import", field: "file", [("l.csv", "name\n\(csv)\n")])
      let names = (0..<130).map { ("authority", "parish-\($0)") }
      _ = try await house.post(
        "/requests/new", [("file", "meals.md"), ("sent", "2020-10-01")] + names)
      let first = try await house.ask("/cases?sort=case").text
      #expect(first.contains("1–50 of 133"))
      #expect(first.contains("href=\"?sort=case&amp;page=2\""))
      let last = try await house.ask("/cases?sort=case&page=3").text
      #expect(last.contains("101–133 of 133"))
      #expect(!last.contains("Next →"))
      let beyond = try await house.ask("/cases?page=999999999999999999").text
      #expect(beyond.contains("of 133"))
    }
  }

  @Test func mailThatWaitsIsPutOnItsCase() async throws {
    try await House.withCases { house in
      let message = """
        From: Somebody <someone@elsewhere.example>
        To: jo@marchmont.example
        Date: Thu, 01 Oct 2020 09:00:00 +0100
        Message-ID: <one@elsewhere.example>
        Subject: <b>A question</b>

        We have your letter and will see to it.
        """.replacing("\n", with: "\r\n")
      let taken = try await house.upload("/inbox", field: "mail", [("m.eml", message)])
      let back = taken.headers[.location] ?? ""
      #expect(back.hasPrefix("/inbox?read=1&filed=") && back.hasSuffix("&done=takenIn"))
      #expect(try await house.ask(back).text.contains("1 message read: "))
      let record = try #require(try house.desk.inbox().first)
      let page = try await house.ask("/inbox/\(record.id)")
      #expect(page.text.contains("&lt;b&gt;A question"))
      let none = try await house.post("/inbox/\(record.id)", [("do", "place")])
      #expect(none.status == .badRequest)
      let placed = try await house.post(
        "/inbox/\(record.id)", [("do", "place"), ("other", "brack"), ("kind", "acknowledged")])
      #expect(placed.headers[.location] == "/cases/meals/brack?done=recorded")
      let kinds = try house.desk.show("brack").file.history.map(\.kind)
      #expect(kinds == [.sent, .acknowledged])
      let left = try house.desk.inbox()
      #expect(left.isEmpty)
    }
  }

  @Test func aLetterIsChangedDraftedDownloadedAndMarkedAsSent() async throws {
    try await House.withCases { house in
      _ = try await house.post("/settings", [("text", "name: Jo\nemail: jo@marchmont.example")])
      let path = "/cases/meals/brack/letter/chaser"
      let text = "To: FOI <foi@brack.example>\r\nSubject: Please\r\n\r\nAnswer <soon>.\r\n"
      let drafted = try await house.post(path, [("text", text), ("format", "text")])
      #expect(drafted.headers[.location] == "/letters/L1?done=drafted", "\(drafted.text)")
      let page = try await house.ask("/letters/L1").text
      #expect(page.contains("Answer &lt;soon&gt;."))
      // What is drafted is not offered to be drafted again.
      for path in ["/", "/agenda/chase"] {
        let steps = try await house.ask(path).text
        #expect(steps.contains("href=\"/letters/L1\">Open draft L1<"), "\(path)")
        #expect(!steps.contains("value=\"meals/brack\"") && steps.contains(">Letter<"), "\(path)")
      }
      let file = try await house.ask("/letters/L1/files/txt")
      #expect(file.text.contains("Answer <soon>."))
      #expect(file.headers[.contentDisposition]?.hasPrefix("attachment") == true)
      #expect(file.headers[.contentSecurityPolicy]?.hasPrefix("sandbox") == true)
      let other = try await house.ask("/letters/L1/files/..%2f..%2ffoi.yaml")
      #expect(other.status == .notFound || other.status == .badRequest)
      #expect(!other.text.contains("marchmont"))
      let sent = try await house.post("/letters/L1/sent", [("on", "2020-10-20")])
      #expect(sent.headers[.location] == "/cases/meals/brack?done=sent")
      let kinds = try house.desk.show("brack").file.history.map(\.kind)
      #expect(kinds == [.sent, .chased])
      let agenda = try await house.ask("/").text
      #expect(agenda.contains("Send a reminder <span class=\"count\">1</span>"))
    }
  }

  @Test func assetsAreKeptForGood() async throws {
    try await House.withCases { house in
      for asset in Assets.all {
        let first = try await house.ask(asset.path)
        #expect(first.headers[.cacheControl] == "public, max-age=31536000, immutable")
        let tag = try #require(first.headers[.eTag])
        let again = try await house.ask(asset.path, headers: [.ifNoneMatch: tag])
        #expect(again.status == .notModified)
        #expect(again.text.isEmpty)
      }
    }
  }
}
