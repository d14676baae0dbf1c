import Casebook
import Exchange
import FOIDesk
import FOIFaces
import FOILaw
import Testing

/// The register of councils and the casebook's authorities.
@Suite struct RegisterTests {
  @Test func councilsAreAddedWithTheirCodes() throws {
    try Scene.withCasebook { scene in
      let councils = try Desk.councils(nation: .scotland, on: day("2026-03-02"))
      let change = try scene.desk.add(councils)
      #expect(change.added.count == 32)
      let authority = try scene.desk.authority("aberdeenshire-council")
      #expect(authority.gss == "S12000034")
      #expect(authority.regime == .foisa)
      #expect(try scene.desk.add(councils).unchanged == 32)
    }
  }

  @Test func aCouncilThatIsThereGetsItsCode() throws {
    try Scene.withCasebook { scene in
      _ = try scene.desk.importAuthorities(
        from: Document(name: "list.csv", bytes: Array("id,name\nderby,Derby Council\n".utf8)))
      #expect(try scene.desk.authority("derby").gss == nil)
      let change = try scene.desk.add(Desk.councils(matching: "Derby City", on: nil))
      #expect(change.coded == [AuthorityID("derby")])
      #expect(try scene.desk.authority("derby").gss == "E06000015")
      #expect(try scene.desk.authorities().count == 1)
    }
  }

  @Test func aNewAuthorityUnderACouncilsNameKnowsItsCode() throws {
    try Scene.withCasebook { scene in
      try scene.desk.add(Authority(name: "Derby City Council"))
      #expect(try scene.desk.authority("derby-city-council").gss == "E06000015")
      // A code that is written in a list is kept, and a column that is absent changes nothing.
      _ = try scene.desk.importAuthorities(
        from: Document(name: "l.csv", bytes: Array("name,gss\nExample Council,E99\n".utf8)))
      _ = try scene.desk.importAuthorities(
        from: Document(name: "l.csv", bytes: Array("name\nExample Council\n".utf8)))
      #expect(try scene.desk.authority("example-council").gss == "E99")
    }
  }

  @Test func codesAreAddedOnlyWhereTheNameIsSure() throws {
    try Scene.withCasebook { scene in
      let list = "id,name\na,Derby Council\nb,Derby\nc,Example Council\n"
      _ = try scene.desk.importAuthorities(
        from: Document(name: "list.csv", bytes: Array(list.utf8)))
      #expect(try scene.desk.authority("b").gss == "E06000015")
      let change = try scene.desk.addCodes()
      #expect(change.coded.isEmpty)
      #expect(change.unchanged == 3)
    }
  }

  @Test func aScottishCouncilOfWhatDoTheyKnowIsScottishWithoutATag() throws {
    try Scene.withCasebook { scene in
      let csv = """
        Name,Short name,URL name,Tags,Home page
        Aberdeenshire Council,,aberdeenshire_council,local_council,
        Example Council,,example_council,local_council,
        """
      _ = try scene.desk.importAuthorities(
        from: Document(name: "all-authorities.csv", bytes: Array(csv.utf8)))
      #expect(try scene.desk.authority("aberdeenshire-council").nation == .scotland)
      #expect(try scene.desk.authority("example-council").nation == .england)
    }
  }

  @Test func undoingPutsTheCodeBack() throws {
    try Scene.withCasebook { scene in
      _ = try scene.desk.importAuthorities(
        from: Document(name: "list.csv", bytes: Array("id,name\nderby,Derby Council\n".utf8)))
      _ = try scene.desk.add(Desk.councils(matching: "Derby City", on: nil))
      _ = try scene.desk.undo()
      #expect(try scene.desk.authority("derby").gss == nil)
    }
  }

  @Test func aCopyOfTheRegisterThatIsNoneIsAFault() {
    let told = message {
      _ = try Desk.register(
        from: Document(name: "list.csv", bytes: Array("name,email\nExample Council,x\n".utf8)))
    }
    #expect(
      told == """
        list.csv:1: no column is called official-name (found: name, email); take \
        uk_local_authorities_future.csv from mySociety's register of UK local authorities
        """)
  }
}
