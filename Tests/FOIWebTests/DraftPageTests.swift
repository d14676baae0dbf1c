import Casebook
import FOIDesk
import FOILaw
import Foundation
import HTTPTypes
import Testing

@testable import FOIWeb

/// A letter on its way: changed on the page, kept while its arguments change, sent, thrown away.
@Suite struct DraftPageTests {
  private static func withDraft(_ body: (House) async throws -> Void) async throws {
    try await House.withCases { house in
      try house.desk.saveSettings("name: Jo\nemail: jo@marchmont.example\n")
      _ = try house.desk.draft(.chaser, cases: ["brack"], to: .outbox)
      try await body(house)
    }
  }

  @Test func aDraftIsOpenedAgainAndChanged() async throws {
    try await Self.withDraft { house in
      let page = try await house.ask("/letters/L1/edit").text
      #expect(page.contains("To: Brackwater Council &lt;foi@brack.example&gt;"))
      let words = try house.desk.editableDraft("L1").words
      let saved = try await house.post(
        "/letters/L1/edit",
        [("text", words.replacing("now.", with: "soon.").replacing("\n", with: "\r\n"))])
      #expect(saved.headers[.location] == "/letters/L1?done=revised")
      #expect(try await house.ask("/letters/L1").text.contains("Please send it soon."))
      let bad = try await house.post("/letters/L1/edit", [("text", "no head at all")])
      #expect(bad.status == .badRequest && bad.text.contains("no head at all"))
    }
  }

  @Test func whatWasTypedStaysWhenTheLetterChanges() async throws {
    try await Self.withDraft { house in
      let path = "/cases/meals/brack/letter/chaser"
      let base = try house.desk.previewLetter(.chaser, case: "brack").text
      let page = try await house.ask(path).text
      #expect(page.contains("This letter is drafted already"))
      #expect(!page.contains("Your own words"))
      let typed = base.replacing("Please send it now.", with: "Do send it.")
      let again = try await house.post(
        path, [("do", "preview"), ("text", typed), ("base", base)])
      #expect(again.status == .ok)
      #expect(again.text.contains("Do send it."))
      #expect(try house.desk.letters().count == 1)
    }
  }

  @Test func aDraftIsThrownAwayAndComesBack() async throws {
    try await Self.withDraft { house in
      let gone = try await house.post("/letters/L1/discard", [])
      #expect(gone.headers[.location] == "/letters?done=discarded")
      #expect(try await house.ask("/letters").text.contains("No letters match"))
      let act = try #require(try house.desk.lastAct()?.id)
      _ = try await house.post("/undo", [("act", "\(act)")])
      #expect(try await house.ask("/letters").text.contains("L1"))
    }
  }

  @Test func aLetterOpensInAMailProgramAndGoesFromHereWhereThereIsAWay() async throws {
    try await Self.withDraft { house in
      let script = house.desk.folder.url.appending(path: "sendmail")
      let mail = house.desk.folder.url.appending(path: "mail")
      try Data("#!/bin/sh\ncat >>'\(mail.path())'\n".utf8).write(to: script)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script.path())
      try house.desk.saveSettings(
        "name: Jo\nemail: jo@marchmont.example\nsendmail: '\(script.path())'\n")
      let page = try await house.ask("/letters/L1").text
      #expect(
        page.contains("mailto:foi@brack.example?subject=Overdue%3A%20School%20meals&amp;body="))
      #expect(page.contains("Send to foi@brack.example"))
      let list = try await house.post("/letters/sent", [("do", "send"), ("letter", "L1")])
      #expect(list.text.contains("Send 1 letter now"))
      #expect(try house.desk.letters().first?.letter.status == .drafted)
      let sent = try await house.post("/letters/L1/send", [])
      #expect(sent.headers[.location] == "/letters/L1?done=mailed")
      #expect(try String(contentsOf: mail, encoding: .utf8).contains("To: Brackwater Council"))
      #expect(try house.desk.letters().first?.letter.status == .sent)
      let again = try await house.post("/letters/L1/send", [])
      #expect(again.status == .badRequest)
    }
  }

  @Test func whoeverHasTheSecretSeesTheCalendarAndNobodyElse() async throws {
    try await House.withCases(password: "correct horse") { house in
      #expect(try await house.ask("/calendar.ics").status == .notFound)
      try house.desk.renewCalendarKey()
      let key = try #require(try house.desk.calendarKey())
      #expect(try await house.ask("/calendar.ics?key=").status == .notFound)
      #expect(try await house.ask("/calendar.ics?key=\(key)x").status == .notFound)
      let feed = try await house.ask("/calendar.ics?key=\(key)")
      #expect(feed.status == .ok && feed.text.hasPrefix("BEGIN:VCALENDAR"))
      #expect(feed.text.contains("Brackwater Council"))
      #expect(feed.headers[.contentType] == "text/calendar; charset=utf-8")
    }
  }

  @Test func theSettingsAreAForm() async throws {
    try await House.withCases { house in
      let saved = try await house.post(
        "/settings",
        [
          ("name", "Jo Marchmont"), ("email", "jo@marchmont.example"), ("way", "server"),
          ("host", "smtp.marchmont.example"), ("port", "465"), ("user", "jo"),
          ("password", "open sesame"),
        ])
      #expect(saved.headers[.location] == "/settings?done=saved")
      let page = try await house.ask("/settings").text
      #expect(page.contains("smtp.marchmont.example") && !page.contains("open sesame"))
      let bad = try await house.post(
        "/settings", [("name", "Jo"), ("way", "server"), ("host", "")])
      #expect(bad.status == .badRequest && bad.text.contains("href=\"#host\""))
      let made = try await house.post("/settings/calendar", [("do", "make")])
      #expect(made.headers[.location] == "/settings?done=saved#calendar")
      let address = try await house.ask("/settings").text
      #expect(address.contains("http://localhost:8420/calendar.ics?key="))
    }
  }

  @Test func aDayIsTypedAsPeopleWriteIt() async throws {
    try await Self.withDraft { house in
      let page = try await house.ask("/letters/L1").text
      #expect(page.contains("value=\"20 October 2020\""))
      let sent = try await house.post("/letters/L1/sent", [("on", "20/10/2020")])
      #expect(sent.status == .seeOther)
      let event = try #require(try house.desk.show("brack").file.events.last)
      #expect(event.day.description == "2020-10-20")
    }
  }
}
