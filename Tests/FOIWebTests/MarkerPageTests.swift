import Casebook
import FOIDesk
import FOILaw
import Foundation
import HTTPTypes
import Testing

@testable import FOIWeb

/// Nothing that a stranger or a file writes hides on a page, in its title or in the name of a download.
@Suite struct MarkerPageTests {
  /// A control of each kind: an escape code, C1, marks of direction, and what has no width.
  private static let marker =
    "M\u{1B}[31m\u{7}\u{9B}2J\u{85}\u{202E}\u{2066}\u{2028}\u{200B}\u{FEFF}\u{7F}\u{E0041}"
  /// The same without what ends a line.
  private static let line = marker.filter { !$0.isNewline }

  /// A casebook with the marker in every field that somebody else can fill.
  private func planted(_ body: (House) async throws -> Void) async throws {
    let (marker, line) = (Self.marker, Self.line)
    try await House.withCases { house in
      let desk = house.desk
      _ = try desk.log(
        Document(
          name: "parks\(line).md",
          bytes: Array(
            """
            ---
            title: Parks \(line) and trees
            ---
            Dear \(line),

            1. How many \(line) parks?
            2. What did they \(line) cost?

            \(String(repeating: "Please send the answers as text.\n", count: 8))
            """.utf8)), sent: try #require(CalendarDay(iso: "2020-09-10")), to: [],
        authoritiesFrom: Document(
          name: "councils.csv",
          bytes: Array(
            """
            id,name,nation,email,aliases
            mere,"Mere\(marker) Council",england,foi@mere.example,"Alias\(marker);Mere Council"

            """.utf8)))
      let id = try mere(in: house)
      let reply = House.reply.replacing(
        "Forty-two.", with: "Refused \(marker) under section 43(2)."
      ).replacing("Brackwater", with: "Mere")
      let sent = try await house.upload(
        "\(id.href)/replies", field: "letters", [("reply\(line).txt", reply)],
        [("received", "2020-10-01")])
      #expect(sent.status == .seeOther, "\(sent.text)")
      _ = try desk.remind(
        on: try #require(CalendarDay(iso: "2020-10-19")), of: "Ask \(marker)",
        case: id.description)
      var details = Desk.EvidenceDetails()
      details.title = "Report \(marker)"
      details.place = "p \(marker)"
      details.note = "It \(marker)"
      _ = try desk.addEvidence(
        to: id.description, from: Document(name: "r\(line).txt", bytes: Array("A \(marker)".utf8)),
        details: details)
      _ = try desk.importMail([
        Document(
          name: "letter.eml",
          bytes: Array(
            """
            From: "Someone \(line)" <a@elsewhere.example>\r
            To: me@home.example\r
            Date: Thu, 01 Oct 2020 09:00:00 +0100\r
            Message-ID: <1@elsewhere.example>\r
            Subject: About \(line)\r
            MIME-Version: 1.0\r
            Content-Type: text/plain; charset=utf-8\r
            Content-Transfer-Encoding: 8bit\r
            \r
            We write \(line) about something.\r

            """.utf8))
      ])
      _ = try await house.post("/settings/calendar", [("do", "make")])
      try await body(house)
    }
  }

  private func mere(in house: House) throws -> CaseID {
    let cases = try house.desk.cases(CaseQuery()).map(\.id)
    return try #require(cases.first { $0.authority == AuthorityID("mere") })
  }

  private func hidden(in text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { $0.isControl && $0 != "\n" && $0 != "\t" && $0 != "\r" }
  }

  @Test func noPageNoTitleAndNoHeaderHasOne() async throws {
    try await planted { house in
      let id = try mere(in: house)
      let event = try #require(
        try house.desk.show(id.description).file.history.last { $0.original != nil })
      let message = try #require(try house.desk.inbox().first)
      let request = id.request.href
      let paths =
        [
          "/", "/requests", request, "\(request)/grid", "\(request)/grid?turned=1",
          "\(request)/results", "\(request)/results/1", "/cases", "/cases?overdue=1", "/answers",
          "/answers?question=1", id.href, "\(id.href)/check", "\(id.href)/by-hand",
          "\(id.href)/letters/\(event.id)", "\(id.href)/letter/chaser",
          "\(id.href)/letter/internal-review", "\(id.href)/letter/complaint", "/check", "/letters",
          "/inbox", "/inbox/\(message.id)", "/evidence", "/search?q=refused", "/search?q=report",
          "/authorities", "/authorities/mere", "/charts", "/charts?request=\(id.request)", "/undo",
          "/settings", "/export", "/requests/new", "/authorities/new", "\(id.href)/file/html",
          "\(request)/file/html",
        ]
        + ["/cases?named=", "/search?q=", "/authorities?named=", "/requests/", "/cases/x/"].map {
          $0 + percentEncoded(Self.marker)
        }
      for path in paths {
        let answer = try await house.ask(path)
        #expect(answer.status.code < 500, "\(path)")
        // A joiner or a byte order mark in the text of a page does no harm: it turns and hides nothing.
        let found = hidden(in: answer.text).filter {
          $0.properties.generalCategory == .control || $0.turnsDirection
        }
        #expect(found.isEmpty, "\(path): \(found.prefix(5))")
        let title = answer.text.split(separator: "<title>").dropFirst().first?
          .split(separator: "</title>").first.map(String.init)
        #expect(hidden(in: title ?? "").isEmpty, "\(path): \(title ?? "")")
        for field in answer.headers {
          let isPlain = field.value.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
          #expect(isPlain, "\(path)")
        }
      }
    }
  }

  /// What is downloaded is exact; its name is not.
  @Test func noDownloadsNameHasOne() async throws {
    try await planted { house in
      let id = try mere(in: house)
      let event = try #require(
        try house.desk.show(id.description).file.history.last { $0.original != nil })
      let key = try #require(try house.desk.calendarKey())
      for path in [
        "\(id.href)/letters/\(event.id)/original", "/calendar.ics?key=\(key)",
        "/cases?format=csv", "\(id.request.href)/results/1?format=svg",
      ] {
        let answer = try await house.ask(path)
        let name = answer.headers[.contentDisposition]?.removingPercentEncoding ?? ""
        #expect(hidden(in: name).isEmpty, "\(path): \(name)")
      }
      let calendar = try await house.ask("/calendar.ics?key=\(key)")
      #expect(calendar.status == .ok && calendar.text.contains("Ask M"))
      #expect(hidden(in: calendar.text).isEmpty, "\(hidden(in: calendar.text).prefix(5))")
    }
  }
}
