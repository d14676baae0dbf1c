import Casebook
import FOIDesk
import HTTPTypes
import Testing

@testable import FOIWeb

/// The pages of results.
@Suite struct ResultPageTests {
  private func withReply(_ body: (House) async throws -> Void) async throws {
    try await House.withCases { house in
      _ = try await house.upload(
        "/cases/meals/brack/replies", field: "letters",
        [("reply.txt", House.reply.replacing("Forty-two.", with: "42 meals."))],
        [("received", "2020-10-01")])
      try await body(house)
    }
  }

  @Test func theListLeadsToEachQuestion() async throws {
    try await withReply { house in
      let page = try await house.ask("/requests/meals/results")
      #expect(page.status == .ok)
      #expect(page.text.contains("href=\"/requests/meals/results/2a\""))
      #expect(page.text.contains("£12,000"))
      #expect(page.text.contains("nobody has looked at"))
    }
  }

  @Test func aQuestionShowsValuesWordsAndChart() async throws {
    try await withReply { house in
      let page = try await house.ask("/requests/meals/results/2a").text
      #expect(page.contains("1 value, 0 of them checked."))
      #expect(page.contains("We paid Plum Kitchens £12,000."))
      #expect(page.contains("<svg") && page.contains("format=png"))
      #expect(page.contains("value=\"meals/brack 2a\""))
    }
  }

  @Test func aFigureIsSetRightAndTheListComesBack() async throws {
    try await withReply { house in
      let form = try await house.ask("/requests/meals/results/2a?sort=value&edit=brack").text
      #expect(form.contains("id=\"typing\"") && form.contains("value=\"£12,000\""))
      let set = try await house.post(
        "/requests/meals/results/2a",
        [
          ("case", "meals/brack"), ("value", "£13,000"), ("note", "with VAT"), ("do", "set"),
          ("back", "/requests/meals/results/2a?sort=value"),
        ])
      #expect(set.headers[.location] == "/requests/meals/results/2a?sort=value&done=valueSet")
      let page = try await house.ask("/requests/meals/results/2a?done=valueSet").text
      #expect(page.contains("£13,000") && page.contains("with VAT"))
      #expect(page.contains("1 value, 1 of them checked."))
      #expect(page.contains("action=\"/undo\""))
    }
  }

  @Test func checkedResultsSayWhereNothingIsChecked() async throws {
    try await withReply { house in
      let words =
        "Nothing has been checked yet. Compare the answers with the letters and confirm them"
      for path in ["/requests/meals/results?checked=1", "/requests/meals/results/2a?checked=1"] {
        let page = try await house.ask(path).text
        #expect(page.contains(words), "\(path)")
      }
      #expect(try await !house.ask("/requests/meals/results").text.contains(words))
    }
  }

  @Test func aFigureIsSaidToBeRight() async throws {
    try await withReply { house in
      let form = try await house.ask("/requests/meals/results/2a?edit=brack").text
      #expect(form.contains("value=\"right\">The figure is right</button>"))
      let set = try await house.post(
        "/requests/meals/results/2a",
        [
          ("case", "meals/brack"), ("value", ""), ("do", "right"),
          ("back", "/requests/meals/results/2a"),
        ])
      #expect(set.status == .seeOther)
      let page = try await house.ask("/requests/meals/results/2a").text
      #expect(page.contains("1 value, 1 of them checked.") && page.contains("£12,000"))
    }
  }

  @Test func aListIsSetAgainstTheValues() async throws {
    try await withReply { house in
      let list = [(name: "people.csv", text: "name,people\nBrackwater Council,4000\n")]
      let page = try await house.upload(
        "/requests/meals/results/2a", field: "list", list, [("per", "1000"), ("do", "join")])
      #expect(page.status == .ok)
      #expect(page.text.contains("per 1,000 people") && page.text.contains("£3,000"))
      let file = try await house.upload(
        "/requests/meals/results/2a", field: "list", list, [("do", "join-csv")])
      #expect(file.text.contains("per 1 people"))
      let wrong = try await house.upload(
        "/requests/meals/results/2a", field: "list", [(name: "people.csv", text: "a,b\n1,2\n")],
        [("do", "join")])
      #expect(wrong.status == .badRequest && wrong.text.contains("There is a problem"))
    }
  }

  @Test func aDrawingIsAFile() async throws {
    try await withReply { house in
      let file = try await house.ask("/requests/meals/results/2a?format=svg")
      #expect(file.headers[.contentType] == "image/svg+xml")
      #expect(file.text.contains("Source: answers to a Freedom of Information"))
    }
  }

  @Test(arguments: ["/requests/meals/results/9", "/requests/nothing/results"])
  func whatIsNotThereIsSaidSo(path: String) async throws {
    try await withReply { house in
      let page = try await house.ask(path)
      #expect(page.status == .badRequest || page.status == .notFound)
    }
  }
}
