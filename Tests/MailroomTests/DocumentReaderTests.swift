import Foundation
import Mailroom
import OfficeFiles
import Testing

@Suite("Documents of every kind")
struct DocumentReaderTests {
  private func text(_ bytes: [UInt8], name: String? = nil) throws -> String {
    try DocumentReader.text(of: bytes, name: name).text
  }

  private func paragraph(_ words: String, properties: String = "") -> String {
    "<w:p><w:pPr>\(properties)</w:pPr><w:r><w:t>\(words)</w:t></w:r></w:p>"
  }

  private func item(_ words: String, level: Int, list: Int = 7) -> String {
    paragraph(
      words,
      properties: "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(list)\"/></w:numPr>")
  }

  @Test("the bytes say what a document is, and the name only where they do not")
  func kinds() throws {
    let word = OfficeFile.word(text: "Dear Sam")
    let kinds = try [
      DocumentReader.text(of: word, name: "letter.pdf").format,
      DocumentReader.text(of: OfficeFile.open(text: "Dear Sam"), name: nil).format,
      DocumentReader.text(of: OfficeFile.webPage(text: "Dear Sam"), name: "a.txt").format,
      DocumentReader.text(of: Array("1,Yes".utf8), name: "answers.CSV").format,
      DocumentReader.text(of: Array("1,Yes".utf8), name: "answers.txt").format,
      DocumentReader.text(of: Array("Dear <b>Sam</b>".utf8), name: nil).format,
    ]
    #expect(kinds == [.docx, .odt, .html, .csv, .plain, .plain])
  }

  // MARK: - Word

  @Test("the numbers that Word counts are written out")
  func wordNumbers() throws {
    func level(_ depth: Int, _ format: String, _ text: String) -> String {
      "<w:lvl w:ilvl=\"\(depth)\"><w:start w:val=\"1\"/><w:numFmt w:val=\"\(format)\"/>"
        + "<w:lvlText w:val=\"\(text)\"/></w:lvl>"
    }
    let numbering = OfficeFile.wordPart(
      "<w:abstractNum w:abstractNumId=\"3\">" + level(0, "decimal", "%1.")
        + level(1, "lowerLetter", "%2)") + level(2, "lowerRoman", "%1%2(%3)")
        + "</w:abstractNum><w:num w:numId=\"7\"><w:abstractNumId w:val=\"3\"/></w:num>"
        + "<w:num w:numId=\"8\"><w:abstractNumId w:val=\"3\"/><w:lvlOverride w:ilvl=\"0\">"
        + "<w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>", root: "numbering")
    let styles = OfficeFile.wordPart(
      "<w:style w:styleId=\"Asked\"><w:basedOn w:val=\"Base\"/></w:style>"
        + "<w:style w:styleId=\"Base\"><w:pPr><w:numPr><w:numId w:val=\"7\"/></w:numPr></w:pPr>"
        + "</w:style>", root: "styles")
    let body =
      item("How many?", level: 0) + item("in 2019", level: 1) + item("in 2020", level: 1)
      + item("by ward", level: 2)
      + paragraph("Where?", properties: "<w:pStyle w:val=\"Asked\"/>") + item("here", level: 1)
      + item("Again?", level: 0, list: 8)
    let read = try text(
      OfficeFile.word(
        body, parts: [("word/numbering.xml", numbering), ("word/styles.xml", styles)]))
    #expect(
      read == """
        1. How many?
        a) in 2019
        b) in 2020
        1b(i) by ward
        2. Where?
        a) here
        5. Again?

        """)
  }

  @Test("what was deleted under review is left out and what was added stays")
  func trackedChanges() throws {
    let read = try text(
      OfficeFile.word(
        """
        <w:p><w:r><w:t xml:space="preserve">We hold </w:t></w:r>\
        <w:del><w:r><w:delText>no </w:delText></w:r></w:del>\
        <w:ins><w:r><w:t>41 </w:t></w:r></w:ins><w:r><w:t>records.</w:t></w:r></w:p>
        """))
    #expect(read == "We hold 41 records.\n")
  }

  @Test("tables are rows, with a cell of several paragraphs on one line")
  func wordTable() throws {
    func cell(_ paragraphs: String...) -> String {
      "<w:tc>" + paragraphs.map { paragraph($0) }.joined() + "</w:tc>"
    }
    let read = try text(
      OfficeFile.word(
        paragraph("Our answers:") + "<w:tbl><w:tr>" + cell("1") + cell("How many?")
          + cell("41 | 42", "All told") + "</w:tr><w:tr>" + cell("2") + cell("Where?") + cell("")
          + "</w:tr></w:tbl>" + paragraph("Yours sincerely")))
    #expect(
      read == """
        Our answers:

        | 1 | How many? | 41 / 42 All told |
        | 2 | Where? |  |

        Yours sincerely

        """)
  }

  @Test("pages end where Word ended them, once each")
  func wordPages() throws {
    let read = try text(
      OfficeFile.word(
        paragraph("One") + "<w:p><w:r><w:br w:type=\"page\"/></w:r>"
          + "<w:r><w:lastRenderedPageBreak/><w:t>Two</w:t></w:r></w:p>"
          + "<w:p><w:r><w:t>Two </w:t><w:lastRenderedPageBreak/><w:t>goes on</w:t></w:r></w:p>"
          + paragraph("Four", properties: "<w:pageBreakBefore/>")))
    #expect(read.split(separator: "\u{0C}").count == 4)
    #expect(read.contains("\u{0C}Two\n"))
    #expect(read.contains("Two \u{0C}goes on"))
    #expect(read.contains("\u{0C}Four"))
  }

  @Test("a text box is read once, and letterhead and notes are not lost")
  func wordEdges() throws {
    let box = "<w:txbxContent>" + paragraph("Our ref: AC 12") + "</w:txbxContent>"
    let body =
      "<w:p><w:r><mc:AlternateContent><mc:Choice><wps:txbx>\(box)</wps:txbx></mc:Choice>"
      + "<mc:Fallback><v:textbox>\(box)</v:textbox></mc:Fallback></mc:AlternateContent>"
      + "<w:t>Dear Sam</w:t></w:r></w:p>"
    let head = OfficeFile.wordPart(paragraph("Anytown Council"), root: "hdr")
    let read = try text(
      OfficeFile.word(
        body,
        parts: [
          ("word/header1.xml", head), ("word/header2.xml", head),
          ("word/footnotes.xml", OfficeFile.wordPart(paragraph("Figures are rounded."))),
          ("word/footer1.xml", OfficeFile.wordPart(paragraph("3"), root: "ftr")),
        ]))
    #expect(
      read.split(separator: "\n")
        == ["Anytown Council", "Our ref: AC 12", "Dear Sam", "Figures are rounded."])
  }

  // MARK: - Sheets

  @Test("a workbook shows days, pounds and shares as it would on a screen")
  func workbook() throws {
    let styles = """
      <styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$£-809]#,##0.00"/>\
      <numFmt numFmtId="165" formatCode="dd/mm/yyyy;@"/></numFmts><cellXfs>\
      <xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="9"/></cellXfs>\
      </styleSheet>
      """
    let rows = """
      <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>\
      <row r="2"><c r="A2"><v>1</v></c><c r="C2" s="1"><v>1234567.5</v></c></row>\
      <row r="3"><c r="A3"><v>2</v></c><c r="B3" s="2"><v>44439</v></c></row>\
      <row r="4"><c r="A4"><v>3</v></c><c r="B4" s="3"><v>0.31</v></c>\
      <c r="C4"><v>0.30000000000000004</v></c></row>\
      <row r="5"><c r="A5" t="inlineStr"><is><t>A remark | below</t></is></c></row>
      """
    let read = try text(
      OfficeFile.workbook(
        [("Answers", rows), ("Nothing", ""), ("More", "<row><c><v>7</v></c></row>")],
        strings: ["Question", "Answer\nof ours"], styles: styles))
    #expect(
      read == """
        Answers

        | Question | Answer of ours |
        | 1 |  | £1,234,567.50 |
        | 2 | 31 August 2021 |
        | 3 | 31% | 0.3 |
        A remark / below

        \u{0C}More

        | 7 |  |

        """)
  }

  @Test("a table as CSV keeps its cells, whatever parts them")
  func csv() throws {
    let comma = try text(
      Array("No,Answer\r\n1,\"Yes, \"\"all\"\"\nof them\"\r\n2,\r\n".utf8), name: "a.csv")
    #expect(comma == "| No | Answer |\n| 1 | Yes, \"all\" of them |\n| 2 |  |\n")
    let semicolon = try text(Array("1;Yes, all\n2;No\n".utf8), name: "a.csv")
    #expect(semicolon == "| 1 | Yes, all |\n| 2 | No |\n")
  }

  @Test("an OpenDocument sheet that repeats its empty cells does not grow")
  func openSheet() throws {
    let row = """
      <table:table table:name="One"><table:table-row><table:table-cell><text:p>1</text:p>\
      </table:table-cell><table:table-cell office:value-type="currency"><text:p>£41</text:p>\
      </table:table-cell><table:table-cell table:number-columns-repeated="16382"/>\
      </table:table-row><table:table-row table:number-rows-repeated="1048575"><table:table-cell \
      table:number-columns-repeated="16384"/></table:table-row></table:table>
      """
    #expect(try text(OfficeFile.open(row, kind: "spreadsheet")).trimmed == "| 1 | £41 |")
  }

  // MARK: - OpenDocument and web pages

  @Test("an OpenDocument text keeps its list numbers, spaces and pages")
  func openText() throws {
    let styles = """
      <text:list-style style:name="L1"><text:list-level-style-number text:level="1" \
      style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" \
      style:num-format="a" style:num-suffix=")"/></text:list-style>\
      <style:style style:name="P1"><style:paragraph-properties fo:break-before="page"/></style:style>
      """
    let read = try text(
      OfficeFile.open(
        """
        <text:tracked-changes><text:p>gone</text:p></text:tracked-changes>\
        <text:list text:style-name="L1"><text:list-item><text:p>How many?</text:p><text:list>\
        <text:list-item><text:p>in\n2019</text:p></text:list-item></text:list></text:list-item>\
        <text:list-item><text:p>Where?</text:p></text:list-item></text:list>\
        <text:p text:style-name="P1">Yes<text:s text:c="3"/>No</text:p>
        """, styles: styles))
    #expect(read == "1. How many?\na) in 2019\n2. Where?\n\n\u{0C}Yes   No\n")
  }

  @Test("of a web page the words stay and what runs, hides or loads goes")
  func webPage() throws {
    let page = """
      <!DOCTYPE html><html><head><title>x</title><style>p { color: red }</style></head><body>
      <script>alert("no")</script><p style="display: none">hidden</p><img src="http://example.org/x">
      <p>Dear&nbsp;Sam,<br>thank   you.</p><ol start="3"><li>How many?<li><p>Where?</p></ol>
      <ol type=a><li>here</ol><del>gone</del>
      <table><tr><th>1</th><td>How many?</td><td><p>41</p><p>or so</p></td></tr></table>
      <table><tr><td><table><tr><td>Inner</td><td>table</td></tr></table></td></tr></table>
      """
    #expect(
      try text(Array(page.utf8)).split(separator: "\n") == [
        "Dear\u{A0}Sam,", "thank you.", "3. How many?", "4. Where?", "a. here",
        "| 1 | How many? | 41 or so |", "| Inner | table |",
      ])
  }

  @Test("a web page is read in the code it is written in")
  func webPageCodes() throws {
    let older = Array("<html><meta charset=\"iso-8859-1\"><p>Cost: ".utf8) + [0xA3, 0x35]
    #expect(try text(older) == "Cost: £5\n")
    let polish = Array("<html><meta charset=\"iso-8859-2\"><p>Pan ".utf8) + [0xA3]
    #expect(try text(polish) == "Pan Ł\n")
    #expect(try text(Array("<html><p>Cost: £5".utf8)) == "Cost: £5\n")
  }

  // MARK: - Programs of the system

  @Test(
    "rich text keeps its figures, lists, tables and pages",
    .enabled(if: DocumentTools().converter.isInstalled))
  func richText() throws {
    let rtf = #"""
      {\rtf1\ansi\uc1 We paid \u163?12 and \'a314.\par\page Next, Sam\u8217?s page.\par
      {\trowd\cellx1000\cellx2000\intbl 1\cell\intbl Yes \\ no\cell\row}}
      """#
    #expect(
      try text(Array(rtf.utf8)).split(separator: "\n") == [
        "We paid £12 and £14.", "\u{0C}Next, Sam’s page.", #"| 1 | Yes \ no |"#,
      ])
  }
}

extension String {
  fileprivate var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
