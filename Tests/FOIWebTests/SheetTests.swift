import Casebook
import FOICommands
import FOIDesk
import Foundation
import HTTPTypes
import Testing

@testable import FOIWeb

/// The lists for programs are those of the command line, value for value.
@Suite struct SheetTests {
  @Test(arguments: [
    ("/cases?", ["list"]), ("/cases?overdue=1&", ["list", "--overdue"]),
    ("/cases?authority=Brackwater&", ["list", "--authority", "Brackwater"]),
    (
      "/cases?named=council&sort=sent&reverse=1&",
      ["list", "--named", "council", "--sort", "sent", "--reverse"]
    ),
    ("/cases?due-by=2020-11-30&", ["list", "--due-by", "30/11/2020"]),
    (
      "/cases?stage=awaiting&request=meals&", ["list", "--stage", "awaiting", "--request", "meals"]
    ),
    ("/answers?exempted=1&", ["list", "--exempted"]),
    ("/answers?ground=s43&", ["list", "--ground", "s43"]),
    ("/answers?question=1&outcome=refused&", ["list", "--question", "1", "--outcome", "refused"]),
    ("/authorities?", ["authority", "list"]),
    ("/authorities?named=tarn&", ["authority", "list", "tarn"]),
    ("/?days=40&", ["agenda", "--days", "40"]), ("/?kind=chase&", ["agenda", "--kind", "chase"]),
    ("/requests?", ["request", "list"]), ("/letters?", ["letter", "list"]),
    ("/letters?status=drafted&", ["letter", "list", "--status", "drafted"]),
    ("/inbox?", ["inbox", "list"]), ("/evidence?", ["evidence", "list", "--withdrawn"]),
    ("/search?q=meals&", ["search", "meals"]),
    (
      "/search?q=meals&in=questions&request=meals&",
      ["search", "meals", "--in", "questions", "--request", "meals"]
    ),
    ("/requests/meals/grid?", ["compare", "meals"]),
    ("/requests/meals/grid?named=brack&", ["compare", "meals", "--named", "brack"]),
    ("/requests/meals/results?", ["results", "meals"]),
    ("/requests/meals/results?checked=1&", ["results", "meals", "--checked"]),
    ("/requests/meals/results/1?", ["results", "meals", "1"]),
    (
      "/requests/meals/results/2a?sort=value&checked=1&",
      ["results", "meals", "2a", "--sort", "value", "--checked"]
    ),
    ("/charts?figure=times&", ["stats", "times"]),
    ("/charts?figure=outcomes&request=meals&", ["stats", "outcomes", "--request", "meals"]),
    ("/charts?figure=grounds&", ["stats", "grounds"]),
    ("/charts?figure=replies&", ["stats", "replies"]),
  ])
  func aSheetIsWhatTheCommandPrints(path: String, words: [String]) async throws {
    try await House.withCases { house in
      _ = try await house.upload(
        "/cases/meals/brack/replies", field: "letters",
        [("reply.txt", House.reply.replacing("Forty-two.", with: "Refused under section 43(2)."))],
        [("received", "2020-10-01")])
      try await fill(house)
      for format in ["csv", "json"] {
        let answer = try await house.ask(path + "format=\(format)")
        #expect(answer.status == .ok)
        if format == "json" {
          let read = try? JSONSerialization.jsonObject(with: Data(answer.text.utf8))
          let rows = try #require(
            read as? [Any] ?? (read as? [String: Any])?["questions"] as? [Any]
              ?? (read as? [String: Any])?["rows"] as? [Any], "\(path)")
          #expect(!rows.isEmpty, "\(path)")
        }
        var out = ""
        let output = Output(write: { out += $0 }, writeError: { _ in })
        let folder = house.desk.folder.url.path(percentEncoded: false)
        _ = CommandRunner.run(
          words + ["--\(format)", "--casebook", folder, "--today", "2020-10-20"], output: output)
        output.flush()
        #expect(answer.text == out, "\(path) \(format)")
      }
    }
  }

  /// A letter drafted, evidence kept, and two messages that wait: one with a likely case.
  private func fill(_ house: House) async throws {
    _ = try house.desk.draft(.chaser, cases: ["tarn"], to: .outbox)
    let kept = try await house.upload(
      "/evidence", field: "file", [("report.txt", "The meals cost £9.")],
      [("request", "meals"), ("title", "A \"report\", on meals"), ("questions", "1, 2a")])
    #expect(kept.status == .seeOther)
    let mail = [("One, \"quoted\"", "someone@elsewhere.example"), ("", "foi@brack.example")]
    let files = mail.map { subject, from in
      (
        name: "\(from).eml",
        text: """
        From: \(from)
        Date: Thu, 01 Oct 2020 09:00:00 +0100
        Message-ID: <\(from)>
        Subject: \(subject)

        We write about something.
        """.replacing("\n", with: "\r\n")
      )
    }
    let taken = try await house.upload("/inbox", field: "mail", files)
    #expect(taken.status == .seeOther)
    let waiting = try house.desk.inbox().count
    #expect(waiting == 2)
  }
}
