import FOICommands
import FOIDesk
import Foundation
import HTTPTypes
import Testing

@testable import FOIWeb

/// The lists for programs are those of the command line, value for value.
@Suite struct SheetTests {
  @Test(arguments: [
    ("/cases?", ["list"]), ("/cases?overdue=1&", []),
    ("/answers?exempted=1&", ["list", "--exempted"]),
    ("/authorities?", ["authority", "list"]), ("/?days=40&", ["agenda", "--days", "40"]),
  ])
  func aSheetIsWhatTheCommandPrints(path: String, words: [String]) async throws {
    try await House.withCases { house in
      _ = try await house.upload(
        "/cases/meals/brack/replies", field: "letters",
        [("reply.txt", House.reply.replacing("Forty-two.", with: "Refused under section 43(2)."))],
        [("received", "2020-10-01")])
      for format in ["csv", "json"] {
        let answer = try await house.ask(path + "format=\(format)")
        #expect(answer.status == .ok)
        if format == "json" {
          let read = try? JSONSerialization.jsonObject(with: Data(answer.text.utf8))
          #expect(read is [Any], "\(path)")
        }
        guard !words.isEmpty else { continue }
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
}
