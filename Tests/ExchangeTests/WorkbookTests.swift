import Casebook
import Exchange
import FOILaw
import Foundation
import Mailroom
import Testing

@Suite struct WorkbookTests {
  private static let day = CalendarDay(iso: "2026-03-02")

  private static func workbook(_ cells: [Workbook.Cell]) -> Workbook {
    Workbook([
      Workbook.Sheet(
        name: "Answers", columns: ["row", "value"], rows: cells.map { [.text("x"), $0] })
    ])
  }

  /// What foi itself reads from the workbook, a line for each row.
  private static func read(_ workbook: Workbook) throws -> String {
    try DocumentReader.text(of: try workbook.bytes(), name: "answers.xlsx").text
  }

  @Test func cellsKeepTheirTypes() throws {
    let day = try #require(Self.day)
    let text = try Self.read(
      Self.workbook([
        .number(41), .decimal("325100.51"), .pounds("1234.5"), .percentage("12.5"), .day(day),
        .flag(true), .text("eleven"),
      ]))
    #expect(
      text == """
        | row | value |
        | x | 41 |
        | x | 325100.51 |
        | x | £1,234.50 |
        | x | 12.50% |
        | x | 2 March 2026 |
        | x | TRUE |
        | x | eleven |

        """)
  }

  @Test(arguments: ["=1+1", "+44 20 7946 0000", "-3", "@SUM(A1)", "=HYPERLINK(\"x\")"])
  func aTextIsNeverAFormula(text: String) throws {
    let sheet = try Self.part("xl/worksheets/sheet1.xml", of: Self.workbook([.text(text)]))
    #expect(!sheet.contains("<f"))
    #expect(sheet.contains("t=\"inlineStr\""))
    // The cell is marked as quoted, so that it stays a text after somebody edits it.
    #expect(sheet.contains("<c r=\"B2\" s=\"6\" t=\"inlineStr\">"))
  }

  @Test(arguments: ["12a", "", "1.2.3", "1e5", "1234567890123456", "--1", "."])
  func whatIsNoPlainNumberStaysText(digits: String) throws {
    let sheet = try Self.part("xl/worksheets/sheet1.xml", of: Self.workbook([.decimal(digits)]))
    #expect(sheet.contains("<c r=\"B2\" s=\"3\" t=\"inlineStr\">") || digits == "--1")
  }

  @Test func whatXMLCannotHoldIsWrittenAsExcelWritesIt() throws {
    let sheet = try Self.part(
      "xl/worksheets/sheet1.xml", of: Self.workbook([.text("a\u{07}<b>&\r_x0041_ _y_")]))
    #expect(sheet.contains("a_x0007_&lt;b&gt;&amp;_x000D__x005F_x0041_ _y_</t>"))
  }

  @Test func theHeaderStaysInSight() throws {
    let sheet = try Self.part("xl/worksheets/sheet1.xml", of: Self.workbook([.number(1)]))
    #expect(sheet.contains("<pane ySplit=\"1\" topLeftCell=\"A2\""))
    #expect(sheet.contains("<autoFilter ref=\"A1:B2\"/>"))
  }

  @Test func theSameWorkbookGivesTheSameBytes() throws {
    let first = try Self.workbook([.text("x"), .number(2)]).bytes()
    let second = try Self.workbook([.text("x"), .number(2)]).bytes()
    #expect(first == second)
  }

  @Test func namesOfSheetsAreWhatExcelTakes() throws {
    let long = String(repeating: "a", count: 40)
    let names = ["a/b:c", "a b c", long, long, "", "'quoted'", "History"]
    let workbook = Workbook(names.map { Workbook.Sheet(name: $0, columns: ["x"], rows: []) })
    let part = try Self.part("xl/workbook.xml", of: workbook)
    let written = part.split(separator: "<sheet name=\"").dropFirst().compactMap {
      $0.split(separator: "\"").first.map(String.init)
    }
    #expect(
      written == [
        "a b c", "a b c (2)", String(repeating: "a", count: 31),
        String(repeating: "a", count: 27) + " (2)", "Sheet", "quoted", "History_",
      ])
  }

  @Test func aCellThatExcelCannotHoldIsAFault() {
    let text = String(repeating: "x", count: 32_768)
    #expect(
      throws: Workbook.Fault.tooLong(
        sheet: "Answers", row: 1, column: "value", count: 32_768, limit: 32_767)
    ) { try Self.workbook([.text(text)]).bytes() }
  }

  private static let office = Tool("localc", package: "libreoffice-calc")

  @Test(.enabled(if: office.isInstalled, "LibreOffice is not installed"))
  func libreOfficeReadsWhatWasWritten() throws {
    let day = try #require(Self.day)
    let workbook = Workbook([
      Workbook.Sheet(
        name: "Answers", columns: ["text", "number", "money", "day", "share"],
        rows: [
          [
            .text("=1+1, said Example Council"), .number(41), .pounds("325100.51"), .day(day),
            .percentage("12.5"),
          ],
          [.text("two\nlines, “quoted” — é"), .decimal("-0.25"), .blank, .blank, .blank],
        ])
    ])
    let csv = try Scratch.folder { folder in
      let file = folder.appending(path: "answers.xlsx")
      try Data(try workbook.bytes()).write(to: file)
      var limits = Tool.Limits()
      limits.memory = nil
      limits.seconds = 120
      try Self.office.run(
        [
          "-env:UserInstallation=file://\(folder.path(percentEncoded: false))/profile",
          "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true",
          "--outdir", folder.path(percentEncoded: false), file.path(percentEncoded: false),
        ], limits: limits)
      return try String(contentsOf: folder.appending(path: "answers.csv"), encoding: .utf8)
    }
    let rows = CSVRows(csv, guessLines: 1).rows.map(\.cells)
    #expect(
      rows == [
        ["text", "number", "money", "day", "share"],
        ["=1+1, said Example Council", "41", "£325,100.51", "2 Mar 2026", "12.50%"],
        ["two\nlines, “quoted” — é", "-0.25", "", "", ""],
      ])
  }

  /// One part of the archive as text, by libarchive through foi's own reader of packed files.
  private static func part(_ name: String, of workbook: Workbook) throws -> String {
    let files = try PackedFiles(try workbook.bytes()).files
    let file = try #require(files.first { $0.path == name })
    return String(decoding: file.bytes, as: UTF8.self)
  }
}
