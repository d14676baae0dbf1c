import Casebook
import FOIDesk
import FOILaw
import Testing

/// What a person may call a request, an authority, a case or a letter.
@Suite struct NameTests {
  /// A second request, whose id and title have nothing in common.
  private func withTwoRequests(_ body: (Scene) throws -> Void) throws {
    try Scene.withCases { scene in
      let text = """
        ---
        title: Potholes and claims 2019/20
        ---
        1. How many claims did you receive?
        """
      _ = try scene.desk.log(
        scene.file("roads.md", text), sent: day("2020-09-14"), to: ["brack"],
        authoritiesFrom: nil)
      try body(scene)
    }
  }

  @Test(
    arguments: [
      "roads", "roads.md", "Requests/roads.md", "Potholes and claims 2019/20", "POTHOLES",
      "claims 2019",
    ])
  func aRequestGoesByItsIDAndItsTitle(name: String) throws {
    try withTwoRequests { scene in
      let request = try scene.desk.request(name)
      let results = try scene.desk.results(of: name)
      #expect(request.id.description == "roads" && results.request == request)
    }
  }

  @Test func aTitleThatSeveralRequestsHaveIsNotGuessed() throws {
    try withTwoRequests { scene in
      _ = try scene.desk.log(
        scene.file("more.md", "---\ntitle: More meals\n---\n1. How many?\n"),
        sent: day("2020-09-14"), to: ["tarn"], authoritiesFrom: nil)
      #expect(
        message { _ = try scene.desk.request("als") }
          == "als: more than one request matches: meals (School meals), more (More meals); give more "
          + "of its id or title")
      // The whole title of one is no piece of another's.
      #expect(try scene.desk.request("more meals").id.description == "more")
    }
  }

  @Test(
    arguments: [
      ("Low Moor Council", "meals/lowmoor"), ("low moor", "meals/lowmoor"),
      ("potholes", "roads/brack"),
      ("Potholes and claims 2019/20, to Brackwater Council", "roads/brack"),
      ("school meals/Brackwater Borough", "meals/brack"), ("meals/glen", "meals/tarn"),
    ])
  func aCaseGoesByTheNamesOfItsAuthorityAndItsRequest(name: String, expected: String) throws {
    try withTwoRequests { scene in
      let file = try scene.desk.show(name).file
      #expect(file.id.description == expected)
    }
  }

  @Test func anAuthorityOfTwoCasesIsAnsweredWithBoth() throws {
    try withTwoRequests { scene in
      #expect(
        message { _ = try scene.desk.show("Brackwater Borough") }
          == "Brackwater Borough: more than one case matches: meals/brack, roads/brack; give more of the "
          + "handle")
    }
  }

  @Test func aMistypedPieceOfANameIsToldWithTheNearest() throws {
    try Scene.withCases { scene in
      try scene.desk.add(Authority(name: "Northmoor County Council"))
      _ = try scene.desk.log(
        "meals.md", sent: day("2020-09-10"), to: ["northmoor"], authoritiesFrom: nil)
      #expect(
        message { _ = try scene.desk.show("northmor") }
          == "northmor: no such case (did you mean meals/northmoor-county-council?); list them with: "
          + "foi list")
      #expect(
        message { _ = try scene.desk.authority("Northmor County") }
          == "Northmor County: no such authority (did you mean northmoor-county-council?); list them "
          + "with: foi authority list")
    }
  }

  @Test func anAuthorityGoesByItsCodeToo() throws {
    try Scene.withCasebook { scene in
      _ = try scene.desk.add(Desk.councils(matching: "Derby City", on: nil))
      #expect(try scene.desk.authority("e06000015").name == "Derby City Council")
      #expect(try scene.desk.authority("DERBY  city council").name == "Derby City Council")
    }
  }

  @Test func aListOfNamesTakesNamesAndAliases() throws {
    try Scene.withCases { scene in
      var query = CaseQuery()
      query.authorityPiece = "water boro"
      let cases = try scene.desk.cases(query)
      #expect(cases.map(\.id.description) == ["meals/brack"])
    }
  }

  @Test func aLetterGoesByItsNumberOrItsCase() throws {
    try Scene.withCases { scene in
      _ = try scene.desk.draft(.chaser, cases: ["brack"], to: .outbox)
      for name in ["L1", "l1", "1", "brack", "Brackwater Council"] {
        #expect(try scene.desk.showLetter(name).letter.id.description == "L1")
      }
      _ = try scene.desk.draft(.withdrawal, cases: ["brack"], to: .outbox)
      #expect(
        message { _ = try scene.desk.showLetter("brack") }
          == "brack: more than one letter matches: L1 (chaser, drafted), L2 (withdrawal, drafted); give "
          + "its number")
      // Of several, the one that has not gone is meant.
      _ = try scene.desk.markSent("L1", on: day("2020-10-20"))
      #expect(try scene.desk.showLetter("brack").letter.id.description == "L2")
      #expect(
        message { _ = try scene.desk.showLetter("tarn") }.hasPrefix("tarn: no such letter"))
    }
  }
}
