import Casebook
import Exchange
import FOILaw
import Mailroom
import OfficeFiles
import Testing

@Suite struct RoundSheetTests {
  private static func read(
    _ csv: String, map: [(name: String, column: String)] = []
  ) throws -> RoundSheet {
    var options = RoundSheet.Options()
    options.map = map
    let sheets = try Worksheet.sheets(of: Array(csv.utf8), name: "round.csv")
    return try RoundSheet(sheets, options: options)
  }

  private static func fault(
    _ csv: String, map: [(name: String, column: String)] = []
  ) throws -> RoundSheet.Fault? {
    do {
      _ = try read(csv, map: map)
      return nil
    } catch let fault as RoundSheet.Fault {
      return fault
    }
  }

  private static func day(_ iso: String) -> CalendarDay? { CalendarDay(iso: iso) }

  @Test func columnsAreKnownByWhatPeopleCallThem() throws {
    let sheet = try Self.read(
      """
      Council,Date Sent,Date of response,FOI Ref,Status,Section,Comments,Council type,Q1,2b,3 How many meals are served?,Timestamp
      Example Council,4/3/2019,29/3/2019,FOI-12,Refused,s43,late,district,41,n/a,12,x
      """)
    let uses = sheet.columns.map(\.use)
    #expect(
      uses == [
        .field(.authority), .field(.sent), .field(.received), .field(.reference), .field(.outcome),
        .field(.exemptions), .field(.notes), .unused,
        .question(QuestionID(labels: ["1"]), text: "Question 1", isNumbered: true),
        .question(QuestionID(labels: ["2", "b"]), text: "Question 2b", isNumbered: true),
        .question(
          QuestionID(labels: ["3"]), text: "How many meals are served?", isNumbered: true),
        .unused,
      ])
    let entry = try #require(sheet.entries.first)
    #expect(entry.days[.sent] == Self.day("2019-03-04"))
    #expect(entry.days[.received] == Self.day("2019-03-29"))
    #expect(entry.reference == "FOI-12")
    #expect(entry.answers.map(\.text) == ["41", "n/a", "12"])
  }

  @Test func aMapSaysWhatTitlesDoNot() throws {
    let sheet = try Self.read(
      "Who,When,How much\nExample Council,4/3/2019,£12\n",
      map: [("authority", "Who"), ("sent", "B"), ("q1", "How much")])
    #expect(sheet.entries.first?.days[.sent] == Self.day("2019-03-04"))
    #expect(sheet.questions.map(\.text) == ["How much"])
  }

  @Test func twoColumnsOfAuthoritiesAreAFault() throws {
    let fault = try Self.fault("Authority,Sent,Authority\nExample Council,4/3/2019,x\n")
    guard case .twoColumns(.authority, row: 1, columns: let columns) = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
    #expect(columns.map(\.letter) == ["A", "C"])
    // Said by hand, one of them is enough.
    let sheet = try Self.read(
      "Authority,Sent,Authority\nExample Council,4/3/2019,x\n", map: [("authority", "A")])
    #expect(sheet.entries.map(\.authority) == ["Example Council"])
  }

  @Test func aSheetWithoutAuthoritiesIsAFault() throws {
    #expect(
      try Self.fault("Colour,Size\nred,12\n")
        == .noAuthorityColumn(row: 1, found: ["Colour", "Size"]))
    #expect(try Self.fault("\n") == .noRows)
  }

  @Test func aMapThatNamesNothingIsAFault() throws {
    let csv = "Authority,Sent\nExample Council,4/3/2019\n"
    #expect(try Self.fault(csv, map: [("colour", "Sent")]) == .unknownField("colour"))
    #expect(
      try Self.fault(csv, map: [("sent", "Date")])
        == .unknownColumn("Date", found: ["Authority", "Sent"]))
  }

  @Test(arguments: [
    ("2019-03-04", "2019-03-04"), ("4/3/2019", "2019-03-04"), ("04.03.19", "2019-03-04"),
    ("4 March 2019", "2019-03-04"), ("4-Mar-19", "2019-03-04"), ("March 4, 2019", "2019-03-04"),
    ("Mon 4 Mar 2019", "2019-03-04"), ("4th March 2019", "2019-03-04"),
    ("43528", "2019-03-04"), ("43528.75", "2019-03-04"), ("4/3/2019 14:05:22", "2019-03-04"),
    ("2019-03-04T10:00:00Z", "2019-03-04"), ("31/02/2019", nil), ("12", nil), ("soon", nil),
    ("4/3", nil), ("", nil), ("9999999999999999999/1/2019", nil),
  ])
  func aDayIsReadAsTheUnitedKingdomWritesIt(text: String, iso: String?) {
    #expect(SheetDates.day(text) == iso.flatMap { CalendarDay(iso: $0) })
  }

  @Test func anAmericanColumnIsKnownByItsCells() throws {
    let sheet = try Self.read(
      "Authority,Sent\nA Council,3/4/2019\nB Council,8/31/2017 9:03:11\n")
    #expect(sheet.columns[1].order == .monthFirst)
    #expect(
      sheet.entries.map { $0.days[.sent] } == [Self.day("2019-03-04"), Self.day("2017-08-31")])
  }

  @Test func aColumnThatDoesNotTellGoesByTheOthers() throws {
    let sheet = try Self.read(
      "Authority,Sent,Received\nA Council,3/4/2019,3/20/2019\n")
    #expect(sheet.entries.first?.days[.sent] == Self.day("2019-03-04"))
  }

  @Test func aColumnOfTwoOrdersIsAFault() throws {
    let fault = try Self.fault(
      "Authority,Sent\nA Council,31/8/2017\nB Council,9/13/2017\n")
    guard case .mixedDays(let column, let mixed) = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
    #expect(column.letter == "B")
    #expect(mixed.dayFirst == (2, "31/8/2017"))
    #expect(mixed.monthFirst == (3, "9/13/2017"))
  }

  @Test func aDashAndNothingAndZeroAreNotTheSame() throws {
    let sheet = try Self.read("Authority,Sent,Q1,Q2,Q3,Q4\nA Council,4/3/2019,-,,0,N/A\n")
    let entry = try #require(sheet.entries.first)
    #expect(entry.answers.map { "\($0.question) \($0.text)" } == ["3 0", "4 N/A"])
    #expect(sheet.oddities.map(\.what) == [.dash(count: 1)])
  }

  @Test func oddValuesAreListedWithRowAndColumn() throws {
    let sheet = try Self.read(
      """
      Authority,Sent,Status,E-mail
      A Council,31/02/2019,Obstructive,not an address

      ,4/3/2019,,
      Total,,12,
      """)
    #expect(
      sheet.oddities.map { "\($0.place.row) \($0.place.column ?? ""): \($0.what)" } == [
        "2 Sent: noDay(\"31/02/2019\")", "2 E-mail: badAddress(\"not an address\")",
        "2 Status: unknownOutcome(\"Obstructive\")", "4 Authority: noAuthority",
        "5 Authority: total(\"Total\")",
      ])
  }

  @Test func aLongListHasARowForEachQuestion() throws {
    let sheet = try Self.read(
      """
      Authority,Sent,Question,Answer,Outcome,Exemption
      A Council,4/3/2019,1,41,answered,
      A Council,4/3/2019,2a,,refused,s43(2)
      B Council,5/3/2019,1,12,,
      """)
    #expect(sheet.entries.count == 2)
    #expect(sheet.entries[0].answers.map(\.outcome) == ["answered", "refused"])
    #expect(sheet.questions.map(\.id.compact) == ["1", "2a"])
  }

  @Test func titlesMayStandBelowAHeading() throws {
    let sheet = try Self.read("Our round of 2019,,\n,,\nCouncil,Sent,Q1\nA Council,4/3/2019,x\n")
    #expect(sheet.entries.map(\.row) == [4])
  }

  @Test func cellsWithLineBreaksKeepTheirRows() throws {
    let sheet = try Self.read(
      "Authority,Sent,Q1\n\"A Council\",4/3/2019,\"two\n\nlines\"\nB Council,5/3/2019,x\n")
    #expect(sheet.entries.map(\.row) == [2, 5])
    #expect(sheet.entries[0].answers.first?.text == "two\n\nlines")
  }

  @Test func anApostropheThatKeptACellFromRunningIsNoPartOfIt() throws {
    let sheet = try Self.read("Authority,Sent,Q1,Q2\nA Council,4/3/2019,'+44 20,'tis\n")
    #expect(sheet.entries.first?.answers.map(\.text) == ["+44 20", "'tis"])
  }

  @Test func aProjectOfAlaveteliIsASheetWhoseKeysAreQuestions() throws {
    let sheet = try Self.read(
      """
      request,request_url,requested_by,requested_by_url,public_body,public_body_url,classified_by,\
      classified_by_url,status,extracted_by,extracted_by_url,Meals served,Has a policy
      Meals,https://site.example/request/meals,A,u,A Council,u,B,u,Refused,C,u,41,1
      """)
    #expect(sheet.unnumbered.values.sorted() == ["Has a policy", "Meals served"])
    let entry = try #require(sheet.entries.first)
    #expect(entry.request == "Meals")
    #expect(entry.outcome == "Refused")
    #expect(entry.answers.map(\.text) == ["41", "1"])
  }

  @Test func excelsDaysAreDaysWhateverTheyShow() throws {
    let bytes = OfficeFile.workbook(
      [
        (
          "Round",
          """
          <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>
          <row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3" s="1"><v>43528</v></c></row>
          """
        )
      ], strings: ["Authority", "Sent", "A Council"],
      styles:
        "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>")
    let sheet = try RoundSheet(try Worksheet.sheets(of: bytes, name: "round.xlsx"))
    #expect(sheet.name == "Round")
    #expect(sheet.entries.map(\.row) == [3])
    #expect(sheet.entries.first?.days[.sent] == Self.day("2019-03-04"))
  }

  @Test func openDocumentsDaysAreDaysWhateverTheyShow() throws {
    func cell(_ text: String) -> String {
      "<table:table-cell office:value-type=\"string\"><text:p>\(text)</text:p></table:table-cell>"
    }
    let date =
      "<table:table-cell office:value-type=\"date\" office:date-value=\"2019-03-04\"><text:p>03/04/19</text:p>"
      + "</table:table-cell>"
    let rows =
      "<table:table table:name=\"Round\"><table:table-row>\(cell("Authority"))\(cell("Sent"))</table:table-row>"
      + "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell/></table:table-row>"
      + "<table:table-row>\(cell("A Council"))\(date)</table:table-row></table:table>"
    let bytes = OfficeFile.open(rows, kind: "spreadsheet")
    let sheet = try RoundSheet(try Worksheet.sheets(of: bytes, name: "round.ods"))
    #expect(sheet.entries.map(\.row) == [4])
    #expect(sheet.entries.first?.days[.sent] == Self.day("2019-03-04"))
  }

  /// A cell that goes down several rows belongs to each of them; one that goes across is a heading.
  @Test func cellsMergedDownwardsBelongToEveryRow() throws {
    func row(_ number: Int, _ cells: [(String, String)]) -> String {
      let written = cells.map {
        "<c r=\"\($0.0)\(number)\" t=\"inlineStr\"><is><t>\($0.1)</t></is></c>"
      }
      return "<row r=\"\(number)\">\(written.joined())</row>"
    }
    let rows =
      row(1, [("A", "Spring round")]) + row(2, [("A", "Authority"), ("B", "Sent")])
      + row(3, [("A", "A Council"), ("B", "4 March 2019")]) + row(4, [("A", "B Council")])
      + row(5, [("A", "C Council")]) + row(7, [("A", "D Council")])
      + "</sheetData><mergeCells><mergeCell ref=\"A1:B1\"/><mergeCell ref=\"B3:B5\"/>"
      + "<mergeCell ref=\"B9:B1048576\"/><mergeCell ref=\"x\"/></mergeCells><sheetData>"
    let excel = try Worksheet.sheets(
      of: OfficeFile.workbook([("Round", rows)]), name: "round.xlsx")
    let days = try RoundSheet(excel).entries.map { $0.days[.sent] }
    #expect(days == [Self.day("2019-03-04"), Self.day("2019-03-04"), Self.day("2019-03-04"), nil])

    func cell(_ text: String, _ more: String = "") -> String {
      "<table:table-cell\(more)><text:p>\(text)</text:p></table:table-cell>"
    }
    let covered = "<table:covered-table-cell/>"
    let table =
      "<table:table table:name=\"Round\">"
      + [
        cell("Authority") + cell("Sent"),
        cell("A Council") + cell("4 March 2019", " table:number-rows-spanned=\"3\""),
        cell("B Council") + covered, cell("C Council") + covered, cell("D Council") + covered,
      ].map { "<table:table-row>\($0)</table:table-row>" }.joined() + "</table:table>"
    let open = try Worksheet.sheets(
      of: OfficeFile.open(table, kind: "spreadsheet"), name: "round.ods")
    #expect(try RoundSheet(open).entries.map { $0.days[.sent] } == days)
  }

  @Test func aSheetWithoutRowsIsAFault() throws {
    #expect(try Self.fault("Authority,Sent\n") == .noRows)
    #expect(try Self.fault("Authority,Sent\n,\n\n") == .noRows)
  }

  @Test(arguments: [("letter.docx", DocumentFormat.docx), ("scan.pdf", .pdf)])
  func aDocumentThatIsNoSpreadsheetIsNamedForWhatItIs(name: String, format: DocumentFormat) {
    let bytes = format == .docx ? OfficeFile.word(text: "Dear A Person") : Array("%PDF-1.7\n".utf8)
    #expect(throws: DocumentFault.noSpreadsheet(format)) {
      try Worksheet.sheets(of: bytes, name: name)
    }
  }

  @Test func ofSeveralSheetsOneMustBeNamed() throws {
    func rows(_ name: String) -> (name: String, rows: String) {
      (
        name,
        "<row r=\"1\"><c t=\"inlineStr\"><is><t>Authority</t></is></c><c t=\"inlineStr\"><is><t>Sent</t></is></c></row>"
          + "<row r=\"2\"><c t=\"inlineStr\"><is><t>Low Moor</t></is></c></row>"
      )
    }
    let bytes = OfficeFile.workbook([rows("2018"), rows("2019")])
    let sheets = try Worksheet.sheets(of: bytes, name: "round.xlsx")
    #expect(throws: RoundSheet.Fault.severalSheets(["2018", "2019"])) { try RoundSheet(sheets) }
    var options = RoundSheet.Options()
    options.sheet = "2019"
    #expect(try RoundSheet(sheets, options: options).name == "2019")
    options.sheet = "2020"
    #expect(throws: RoundSheet.Fault.unknownSheet("2020", found: ["2018", "2019"])) {
      try RoundSheet(sheets, options: options)
    }
  }

  @Test func aWorkbookMayHaveASheetForEachQuestion() throws {
    func sheet(_ name: String, _ rows: [[String]]) -> (name: String, rows: String) {
      let lines = rows.map { cells in
        "<row>" + cells.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined() + "</row>"
      }
      return (name, lines.joined())
    }
    let head = ["public_body", "sent", "status", "answer"]
    let bytes = OfficeFile.workbook([
      sheet(
        "Meals served",
        [head, ["A Council", "4/3/2019", "", "41"], ["B Council", "4/3/2019", "Refused", ""]]),
      sheet("Policy", [head, ["A Council", "4/3/2019", "Obstructive", ""]]),
      sheet("Read me", [["How this was made"]]),
    ])
    let round = try RoundSheet(try Worksheet.sheets(of: bytes, name: "round.xlsx"))
    #expect(round.questions.map(\.text) == ["Meals served", "Policy"])
    #expect(round.entries.map(\.authority) == ["A Council", "B Council"])
    #expect(
      round.entries.map { $0.answers.map { "\($0.question) \($0.outcome ?? $0.text)" } } == [
        ["1 41", "2 Obstructive"], ["1 Refused"],
      ])
    #expect(
      round.oddities.map { "\($0.place.row) \($0.place.column ?? "")" } == ["2 Policy, status"])
  }

  @Test(arguments: [
    ("Awaiting response", PastStatus.awaiting), ("Long overdue", .awaiting),
    ("Information not held", .outcome(.notHeld)), ("Refused", .outcome(.refused)),
    ("Partially successful", .partly), ("Successful", .outcome(.answered)),
    ("Awaiting internal review", .review), ("Delivery error", .notDelivered),
    ("Withdrawn by the requester", .withdrawn), ("Vexatious", .aside),
    ("Considered by administrators as not an FOI request", .aside),
    ("Unusual response", .aside), ("Waiting clarification", .clarification),
    ("No Response", .awaiting), ("partly-refused", .outcome(.partlyRefused)),
  ])
  func everyWordOfTheTwoVocabulariesIsKnown(words: String, status: PastStatus) {
    #expect(PastStatus(words) == status)
  }

  @Test(arguments: ["Obstructive", "Some Success", "", "12"])
  func aWordThatSaysNothingIsNotGuessed(words: String) {
    #expect(PastStatus(words) == nil)
  }

  @Test func randomSheetsAreReadOrRefused() {
    var generator = Scramble(state: 11)
    let pieces = [
      "Authority", "Sent", "Q1", ",", ",", "\n", "\"", "4/3/2019", "31/31/31", "-", "Total", "é",
      "\u{FEFF}", "1e9", "43528", "\r\n", "2b", "?", "\u{0}",
    ]
    for _ in 0..<400 {
      let count = Int.random(in: 0..<40, using: &generator)
      let csv =
        "Authority,Sent,"
        + (0..<count).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
      _ = try? Self.read(csv)
    }
  }
}
