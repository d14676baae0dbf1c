import Casebook
import Exchange
import Testing

@Suite struct JoinCSVTests {
  @Test func theColumnOfCodesIsPreferredAndTheOnlyColumnOfFiguresTaken() throws {
    let list = try JoinCSV(
      "Name,LAD24CD,Population\nAnytown,E06000001,\"93,000\"\nOtherton,E06000002,120500.5\n",
      key: nil, column: nil)
    #expect(list.keyColumn == "LAD24CD" && list.column == "Population")
    #expect(list.rows.map(\.key) == ["E06000001", "E06000002"])
    #expect(list.rows.map(\.amount) == [Amount(93_000), Amount("120500.5")])
  }

  @Test func columnsCanBeNamedInAnySpelling() throws {
    let list = try JoinCSV(
      "council;homes;people\nAnytown;4;9\n", key: "Council", column: "PEOPLE")
    #expect(list.rows.first?.amount == Amount(9))
  }

  @Test(arguments: [
    ("a,b\nx,1\n", JoinCSV.Fault.noKey(found: ["a", "b"])),
    ("name,b,c\nx,1,2\n", .severalColumns(["b", "c"])),
    ("name,b\nx,y\n", .noFigures(found: ["name", "b"])),
    ("name,b\nx,1\nX,2\n", .twice(line: 3, key: "X")),
    ("name,b\n\"x,1\n", .unmatchedQuotes(line: 2)), ("", .noKey(found: [])),
  ])
  func whatCannotBeUsedSaysWhereAndWhy(text: String, fault: JoinCSV.Fault) {
    #expect(throws: fault) { try JoinCSV(text, key: nil, column: nil) }
  }

  @Test func aCellThatIsNoNumberIsNamedWithItsLine() {
    #expect(throws: JoinCSV.Fault.notANumber(line: 3, text: "n/a")) {
      try JoinCSV("name,b\nx,1\ny,n/a\n", key: nil, column: "b")
    }
    #expect(throws: JoinCSV.Fault.noColumn("c", found: ["name", "b"])) {
      try JoinCSV("name,b\nx,1\n", key: nil, column: "c")
    }
  }
}
