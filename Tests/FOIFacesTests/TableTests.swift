import Casebook
import Testing

@testable import FOIFaces

/// A list is written from one definition in three forms, and fits a terminal.
@Suite struct TableTests {
  private struct Row {
    var name: String
    var request = "meals"
    var count = 1
    var day: String? = "2026-03-02"
  }

  private func table(_ rows: [Row]) -> Table {
    Table(
      "things", of: rows, whenEmpty: "Nothing.",
      columns: [
        Column("key", "Name", cut: .middle) { .text($0.name) },
        Column("handle", "Handle", rank: 2, scripts: .none) { .text("\($0.request)/\($0.name)") },
        Column("request", "Request", rank: 1, standsInFor: "handle") { .text($0.request) },
        Column("count", "Count") { .number($0.count) },
        Column("day", "Day", rank: 3) { .text($0.day) },
        Column("tags") { _ in .list(["a", "b"], separator: ";") },
        Column("words", "Words", cut: .end) {
          .shown("for people", scripts: .text("for \($0.name)"))
        },
        Column("more", scripts: .json) { _ in .nested(.object([("x", .int(1))])) },
      ])
  }

  @Test func scriptsGetEveryColumnTheyArePromisedAndNoOther() {
    let table = table([Row(name: "Derby", day: nil)])
    #expect(
      table.text(as: .csv) == """
        key,request,count,day,tags,words\r
        Derby,meals,1,,a;b,for Derby\r

        """)
    #expect(
      table.text(as: .json) == """
        [
          {
            "key": "Derby",
            "request": "meals",
            "count": 1,
            "day": null,
            "tags": [
              "a",
              "b"
            ],
            "words": "for Derby",
            "more": {
              "x": 1
            }
          }
        ]

        """)
  }

  @Test func anEmptyListIsAHeaderAndAnEmptyArray() {
    #expect(table([]).text(as: .csv) == "key,request,count,day,tags,words\r\n")
    #expect(table([]).text(as: .json) == "[]\n")
  }

  @Test func withoutATerminalNothingIsCut() {
    let long = String(repeating: "Very ", count: 30) + "Long Council"
    #expect(table([Row(name: long)]).text(as: .table).contains("meals/\(long)"))
  }

  @Test(arguments: 40...140)
  func aTableFitsAnyTerminal(width: Int) {
    let rows = [
      Row(name: "North Exampleshire County Council"), Row(name: "Derby", request: "roads"),
    ]
    let lines = table(rows).text(as: .table, width: width).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= width }, "\(lines)")
    #expect(lines[2].hasPrefix("North"))
    #expect(!lines[2].contains("2026-03…"))
  }

  @Test func theRequestStandsInForTheHandleOnlyWhereItTellsRowsApart() {
    let one = [Row(name: "North Exampleshire County Council"), Row(name: "Derby")]
    #expect(!table(one).text(as: .table, width: 50).contains("Request"))
    let two = [one[0], Row(name: "Derby", request: "roads")]
    #expect(table(two).text(as: .table, width: 60).contains("Request"))
    #expect(table(two).text(as: .table, width: 120).contains("Handle"))
  }

  @Test func anEmptyColumnGivesWayFirst() {
    let rows = [Row(name: "North Exampleshire County Council", day: nil)]
    let text = table(rows).text(as: .table, width: 80)
    #expect(!text.contains("Day") && text.contains("Handle"))
  }

  @Test(
    arguments: [
      (Heading.Cut.middle, "North E…Council"), (.end, "North Example …"),
      (.never, "North Example Council"),
    ])
  func aNameIsCutInTheMiddleAndASentenceAtItsEnd(cut: Heading.Cut, shown: String) {
    #expect("North Example Council".cut(cut, to: 15) == shown)
  }

  @Test func jsonEscapesWhatCannotBeSeen() {
    let text = JSON.string("a\u{1B}[31m\u{9B}\u{202E}\u{200B}\u{E0041}é").written
    #expect(text == "\"a\\u001b[31m\\u009b\\u202e\\u200b\\udb40\\udc41é\"\n")
  }
}
