import Casebook
import FOIDesk
import HTTPTypes
import Testing

@testable import FOIWeb

/// Exports in the browser.
@Suite struct ExchangePageTests {
  @Test(arguments: ["casebook.zip", "public.zip"])
  func anExportIsDownloadedAsAZip(name: String) async throws {
    try await House.withCases { house in
      let answer = try await house.ask("/export/\(name)")
      #expect(answer.status == .ok)
      #expect(answer.headers[.contentType] == "application/zip")
      #expect(answer.headers[.contentDisposition] == "attachment; filename=\(name)")
      #expect(answer.text.hasPrefix("PK"))
      #expect(answer.text.contains("manifest-sha256.txt"))
      #expect(answer.text.contains("events.jsonl") == (name == "casebook.zip"))
      #expect(try await house.ask("/export/other.zip").status == .notFound)
    }
  }

  @Test func aFileThatIsNoExportIsNamedAndNothingIsTakenIn() async throws {
    try await House.withCases { house in
      let answer = try await house.upload("/export", field: "bag", [("notes.zip", "no zip")], [])
      #expect(answer.status == .badRequest)
      #expect(answer.text.contains("There is a problem"))
      #expect(
        answer.text.contains("notes.zip: is no zip, or a damaged one; nothing was imported."))
      let empty = try await house.upload("/export", field: "bag", [], [])
      #expect(empty.text.contains("Choose the zip of an export."))
    }
  }
}
