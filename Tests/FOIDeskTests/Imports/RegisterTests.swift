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

  @Test func aPastedListSaysWhatEachLineMeans() throws {
    try Scene.withCasebook(today: "2026-03-02") { scene in
      try scene.desk.add(Authority(name: "Puddle Parish"))
      let lines = try scene.desk.councils(
        listed: """
          1. Derby City Council, foi@derby.example

          • Aberdeenshire <foi@shire.example>
          "Armagh City, Banbridge and Craigavon Borough Council",foi@abc.example
          Derby Council
          Puddle Parish
          - Nowhere Town Council
          @@@
          """)
      #expect(
        lines.map(\.name) == [
          "Derby City Council", "Aberdeenshire",
          "Armagh City, Banbridge and Craigavon Borough Council", "Derby Council", "Puddle Parish",
          "Nowhere Town Council",
        ])
      #expect(
        lines.map(\.email) == [
          "foi@derby.example", "foi@shire.example", "foi@abc.example", nil, nil, nil,
        ])
      #expect(
        lines.map { $0.councils.first?.name } == [
          "Derby City Council", "Aberdeenshire Council",
          "Armagh City, Banbridge and Craigavon Borough Council", "Derby City Council", nil, nil,
        ])
      #expect(lines.map(\.isSure) == [true, true, true, false, false, false])
      #expect(lines.map { $0.known?.description } == [nil, nil, nil, nil, "puddle-parish", nil])
    }
  }

  @Test func chosenCouncilsAreAddedInOneActWithTheirAddresses() throws {
    try Scene.withCasebook(today: "2026-03-02") { scene in
      let derby = try #require(scene.desk.offeredCouncils(matching: "Derby City").first)
      #expect(derby.known == nil && derby.kind == "unitary")
      let chosen: [Desk.ChosenCouncil] = [
        .init(code: derby.code, name: derby.name, email: nil),
        .init(code: nil, name: "Nowhere Town Council", email: "clerk@nowhere.example"),
      ]
      let change = try scene.desk.add(chosen)
      #expect(change.added.map(\.description) == ["derby-city-council", "nowhere-town-council"])
      #expect(try scene.desk.authority("derby").gss == "E06000015")
      #expect(try scene.desk.authority("nowhere").email == "clerk@nowhere.example")
      #expect(try scene.desk.offeredCouncils(matching: "Derby City").first?.known != nil)
      // A later list brings the address, and takes none away.
      let again = try scene.desk.add([
        .init(code: derby.code, name: derby.name, email: "foi@derby.example"), chosen[1],
      ])
      #expect((again.added.count, again.coded.count, again.unchanged) == (0, 1, 1))
      #expect(try scene.desk.authority("derby").email == "foi@derby.example")
      #expect(try scene.desk.lastAct()?.written == "authority derby-city-council changed")
    }
  }

  @Test func nothingIsAddedOfAListWithABadAddressOrCode() throws {
    try Scene.withCasebook { scene in
      let bad: [Desk.ChosenCouncil] = [
        .init(code: nil, name: "Nowhere Town Council", email: nil),
        .init(code: nil, name: "Elsewhere Town Council", email: "not an address"),
      ]
      #expect(message { _ = try scene.desk.add(bad) }.contains("is not a valid e-mail address"))
      #expect(
        message { _ = try scene.desk.add([.init(code: "ZZZ", name: "", email: nil)]) }
          .hasPrefix("ZZZ: no such authority"))
      let authorities = try scene.desk.authorities()
      #expect(authorities.isEmpty)
    }
  }
}
