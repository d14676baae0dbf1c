import Casebook
import FOIDesk
import HTTPTypes
import Testing

@testable import FOIWeb

/// The grid and the filters of lists: what is asked for is in the address, and stays there.
@Suite struct GridPageTests {
  private static func withReply(_ body: (House) async throws -> Void) async throws {
    try await House.withCases { house in
      _ = try await house.upload(
        "/cases/meals/brack/replies", field: "letters", [("reply.txt", House.reply)],
        [("received", "5 October 2020")])
      try await body(house)
    }
  }

  @Test func aClickOnACellShowsItsWordsInTheSameView() async throws {
    try await Self.withReply { house in
      let grid = try await house.ask("/requests/meals/grid?named=brack").text
      #expect(grid.contains("href=\"?named=brack&amp;cell=brack.1#said\""))
      #expect(!grid.contains("id=\"said\""))
      let said = try await house.ask("/requests/meals/grid?named=brack&cell=brack.1")
      #expect(said.status == .ok)
      #expect(said.text.contains("<h2 id=\"said\">Brackwater Council, question 1</h2>"))
      #expect(said.text.contains("<blockquote>"))
      #expect(said.text.contains("read, not checked"))
      #expect(said.text.contains("href=\"?named=brack\">Close"))
    }
  }

  @Test(arguments: ["brack", "brack.99", "tarn.1", ".", "brack.1.2", "brack.%00"])
  func aCellThatSaysNothingShowsNothing(cell: String) async throws {
    try await Self.withReply { house in
      let page = try await house.ask("/requests/meals/grid?cell=\(cell)")
      #expect(page.status == .ok)
      #expect(!page.text.contains("id=\"said\""))
    }
  }

  @Test(arguments: ["/cases", "/answers", "/requests/meals/grid"])
  func aWrongFilterIsSaidAndTheOthersStay(path: String) async throws {
    try await Self.withReply { house in
      let page = try await house.ask("\(path)?ground=nonsense&request=meals&outcome=refused")
      #expect(page.status == .badRequest)
      #expect(page.text.contains("<a href=\"#ground\">nonsense"))
      #expect(page.text.contains("value=\"nonsense\""))
      #expect(
        page.text.contains(path == "/cases" ? "value=\"meals\" selected" : "refused\" selected"))
    }
  }
}
