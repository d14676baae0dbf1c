import Casebook
import FOIDesk
import FOILaw
import Testing

@Suite struct AuthorityTests {
  @Test func aListIsTakenInAndBroughtUpToDate() throws {
    try Scene.withCasebook { scene in
      let first = try scene.desk.importAuthorities(
        from: scene.file("a.csv", "name,email\nBrackwater,foi@b.example\nLow Moor,\n"))
      #expect((first.added, first.changed, first.unchanged) == (2, 0, 0))
      let again = try scene.desk.importAuthorities(from: "a.csv")
      #expect((again.added, again.changed, again.unchanged) == (0, 0, 2))
      let later = try scene.desk.importAuthorities(
        from: scene.file("b.csv", "name,email\nLow Moor,foi@l.example\nTarn,\n"))
      #expect((later.added, later.changed, later.unchanged) == (1, 1, 0))
      #expect(try scene.desk.authority("low-moor").email == "foi@l.example")
      #expect(try scene.desk.authorities().map(\.name) == ["Brackwater", "Low Moor", "Tarn"])
    }
  }

  @Test func aListWithoutAddressesWipesNone() throws {
    try Scene.withCases { scene in
      _ = try scene.desk.importAuthorities(
        from: scene.file("names.csv", "id,name\nlowmoor,Low Moor Council\n"))
      let authority = try scene.desk.authority("lowmoor")
      #expect(authority.email == "info@lowmoor.example")
      #expect(authority.reviewEmail == "reviews@lowmoor.example")
    }
  }

  @Test(
    arguments: [
      (
        "a,b\n1,2\n",
        "x.csv:1: no column is called name (found: a, b); the first line must name the "
          + "columns: name, and any of id, email, review_email, nation, kind, aliases, replaces"
      ),
      (
        "name,nation\nBrack,mars\n",
        "x.csv:2: mars is not a nation; allowed: england, wales, scotland, northern-ireland, uk"
      ),
      (
        "name\nBrack\nBrack\n",
        "x.csv:3: brack is already on line 2; give one of them another id"
      ),
      ("name,id\n,brack\n", "x.csv:2: the authority has no name; fill in the name column"),
    ])
  func aListThatIsWrongChangesNothing(text: String, expected: String) throws {
    try Scene.withCases { scene in
      let before = try scene.desk.authorities()
      try scene.file("x.csv", text)
      #expect(message { _ = try scene.desk.importAuthorities(from: "x.csv") } == expected)
      #expect(try scene.desk.authorities() == before)
    }
  }

  @Test func anAuthorityIsAddedOnce() throws {
    try Scene.withCases { scene in
      #expect(
        message { try scene.desk.add(Authority(name: "Brack")) }
          == """
          brack: this authority is already in the casebook (Brackwater Council); change it with: \
          foi authority import
          """)
    }
  }

  @Test func anAuthorityNeedsAName() throws {
    try Scene.withCasebook { scene in
      let desk = try scene.desk
      #expect(throws: DeskError.self) { try desk.add(Authority(name: "")) }
      #expect(throws: DeskError.self) { try desk.add(Authority(name: "???")) }
      #expect(try desk.authorities().isEmpty)
    }
  }

  @Test(
    arguments: [
      ("brack", "brack"), ("Brackwater Council", "brack"), ("brackwater BOROUGH", "brack"),
      ("low", "lowmoor"), ("Glen", "tarn"),
    ])
  func anAuthorityIsFoundByIDNameAliasOrPiece(text: String, id: String) throws {
    try Scene.withCases { scene in
      let desk = try scene.desk
      #expect(try desk.authority(text).id.description == id)
    }
  }

  @Test func aNameThatFitsSeveralIsTold() throws {
    try Scene.withCases { scene in
      #expect(
        message { _ = try scene.desk.authority("council") }
          == """
          council: more than one authority matches: brack, tarn, lowmoor; give more of the name
          """)
    }
  }

  @Test func anUnknownAuthorityIsToldWithTheNearest() throws {
    try Scene.withCases { scene in
      #expect(
        message { _ = try scene.desk.authority("lowmoer") }
          == """
          lowmoer: no such authority (did you mean lowmoor?); list them with: foi authority list
          """)
      #expect(
        message { _ = try scene.desk.authority("zzzzzzzzz") }
          == "zzzzzzzzz: no such authority; list them with: foi authority list")
    }
  }

  @Test func anotherNationMovesTheDeadlines() throws {
    try Scene.withCasebook { scene in
      // 31 August 2020 was a holiday in England and none in Scotland.
      try scene.file("roads.md", "---\ntitle: Roads\n---\n1. How many?\n")
      let csv = try scene.file("a.csv", "name,nation\nTarn,england\n")
      _ = try scene.desk.log("roads.md", sent: day("2020-08-24"), to: [], authoritiesFrom: csv)
      #expect(try scene.desk.cases(CaseQuery()).first?.owed == day("2020-09-22"))
      try scene.file("a.csv", "name,nation\nTarn,scotland\n")
      _ = try scene.desk.importAuthorities(from: "a.csv", accepting: true)
      #expect(try scene.desk.cases(CaseQuery()).first?.owed == day("2020-09-21"))
    }
  }
}
