import Foundation
import Testing

@Suite struct DocumentTests {
  private static let covering = """
    Brackwater Council

    Freedom of Information Act 2000
    Our reference: BW-0815

    1 October 2020

    Dear Sam Poe

    Thank you for your request for information. Our answers are in the attached sheet.

    Yours sincerely

    Information Team
    """
  private static let sheet = "Question,Response\n1,Forty-two\n2a,£12\n2b,\"31 August 2022\"\n"

  @Test func aReadingOfSeveralDocumentsNamesTheDocumentOfEachAnswer() throws {
    try Session.withCases { session in
      let letter = try session.file("letter.txt", Self.covering)
      let annex = try session.file("annex.csv", Self.sheet)
      let read = session.run(
        "read", letter, annex, "--request", session.path("meals.md"), "--json")
      let answers = read.object["answers"] as? [[String: Any]] ?? []
      let evidence = answers.compactMap { $0["evidence"] as? [String: Any] }
      #expect(
        evidence.compactMap { $0["document"] as? String } == [
          "annex.csv", "annex.csv", "annex.csv",
        ])
      #expect(evidence.compactMap { $0["line"] as? Int } == [2, 3, 4])
      let table = session.run("read", letter, annex, "--request", session.path("meals.md"))
      #expect(table.lines.contains { $0.hasPrefix("Q") && $0.hasSuffix("In") })
      #expect(table.lines.filter { $0.hasSuffix("annex.csv") }.count == 3)
    }
  }

  @Test func aRecordedAnnexShowsInTheCaseAndComesBack() throws {
    try Session.withCases { session in
      let letter = try session.file("letter.txt", Self.covering)
      let annex = try session.file("annex.csv", Self.sheet)
      let recorded = session.run("reply", "brack", letter, annex, "--received", "2020-10-01")
      #expect(recorded.code == 0, "\(recorded.err)")
      let shown = session.run("show", "brack", "--json").object
      let answers = shown["answers"] as? [[String: Any]] ?? []
      let first = answers.first?["evidence"] as? [String: Any]
      let events = shown["events"] as? [[String: Any]] ?? []
      #expect(first?["document"] as? String == "annex.csv")
      #expect((events.last?["enclosures"] as? [String])?.count == 1)
      let list = session.run("original", "brack", "--json").rows
      #expect(list.compactMap { $0["name"] as? String } == ["letter.txt", "annex.csv"])
      #expect(list.compactMap { $0["bytes"] as? Int }.last == Self.sheet.utf8.count)
      let saved = session.run("original", "brack", "2", "--out", session.path("back.csv"))
      #expect(saved.err.hasPrefix("Wrote annex.csv to "))
      let back = try String(contentsOfFile: session.path("back.csv"), encoding: .utf8)
      #expect(back == Self.sheet)
      #expect(session.run("original", "brack", "2").code == 2)
      #expect(session.run("original", "tarn").err.contains("No document has been recorded"))
    }
  }
}
