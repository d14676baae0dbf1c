import Casebook
import FOIDesk
import HTTPTypes
import Testing

@testable import FOIWeb

/// Councils added in the browser: from the register, and from a list.
@Suite struct RegisterPageTests {
  @Test func councilsOfTheRegisterAreNarrowedTickedAndAdded() async throws {
    try await House.withCases { house in
      let page = try await house.ask("/authorities/register?nation=scotland&named=aber")
      #expect(page.status == .ok)
      #expect(page.text.contains("aria-label=\"Choose Aberdeenshire Council\""))
      #expect(!page.text.contains("Choose Derby City Council"))
      let code = try #require(try house.desk.offeredCouncils(matching: "Aberdeenshire").first).code
      let answer = try await house.post(
        "/authorities/register", [("council", "\(code)||Aberdeenshire Council")])
      #expect(answer.status == .seeOther)
      let list = try await house.ask(try #require(answer.headers[.location])).text
      #expect(list.contains("1 council added."))
      #expect(try house.desk.authority("aberdeenshire-council").gss == "S12000034")
      let again = try await house.ask("/authorities/register?named=aberdeenshire").text
      #expect(!again.contains("Choose Aberdeenshire Council"))
      #expect(again.contains("/authorities/aberdeenshire-council"))
    }
  }

  @Test func aListIsLookedUpAndItsDoubtfulLinesAreNotTicked() async throws {
    try await House.withCases { house in
      let page = try await house.post(
        "/authorities/register",
        [
          ("do", "look"),
          ("names", "Derby City Council, foi@derby.example\n<b>Nowhere</b> Council"),
        ])
      #expect(page.status == .ok)
      #expect(page.text.contains("|foi@derby.example|Derby City Council\" checked"))
      #expect(page.text.contains("not in the register; added as written"))
      #expect(!page.text.contains("<b>Nowhere"))
      let empty = try await house.post(
        "/authorities/register", [("do", "look"), ("names", " \n ")])
      #expect(empty.status == .badRequest)
      #expect(empty.text.contains("Write one name on each line."))
    }
  }

  @Test func nothingTickedIsSaid() async throws {
    try await House.withCases { house in
      let answer = try await house.post("/authorities/register", [])
      #expect(answer.status == .badRequest)
      #expect(answer.text.contains("Choose at least one authority."))
      let wrong = try await house.ask("/authorities/register?kind=galactic")
      #expect(wrong.status == .badRequest)
    }
  }
}
