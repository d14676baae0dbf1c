import Testing

@testable import Mailroom

@Suite("Tables by where their words stand")
struct BoxTableTests {
  /// Words set in type of one width, from lines of text at places.
  private func words(_ lines: [(left: Double, top: Double, text: String)]) -> [WordBox] {
    lines.flatMap { line -> [WordBox] in
      var left = line.left
      return line.text.split(separator: " ").map { word in
        let width = Double(word.count) * 5
        defer { left += width + 3 }
        return WordBox(
          left: left, top: line.top, right: left + width, bottom: line.top + 10, text: String(word))
      }
    }
  }

  private let above: [(left: Double, top: Double, text: String)] = [
    (60, 20, "Our answers to what you asked are all in the table that follows here, row by row."),
    (60, 32, "It has the questions as you put them on the left, and what we say to each of them."),
  ]

  @Test("cells in the middle of their rows belong to their rows")
  func middle() throws {
    let page = words(
      above + [
        (60, 60, "No."), (90, 60, "Question"), (240, 60, "Response"),
        (90, 74, "How many boats are"), (60, 80, "1"), (90, 86, "moored there?"),
        (240, 80, "Forty"),
        (240, 102, "Withheld under section"), (90, 108, "Who owns them?"), (60, 108, "2"),
        (240, 114, "40(2), as personal data"),
        (60, 130, "3"), (90, 130, "What is the fee?"), (240, 130, "Ninety pounds"),
      ])
    let tables = BoxTable.tables(in: page)
    let rows = try #require(tables.first).rows
    #expect(tables.count == 1)
    #expect(
      rows == [
        ["No.", "Question", "Response"], ["1", "How many boats are moored there?", "Forty"],
        ["2", "Who owns them?", "Withheld under section 40(2), as personal data"],
        ["3", "What is the fee?", "Ninety pounds"],
      ])
  }

  @Test("a row that goes on over the page is one row")
  func overThePage() {
    func row(_ cells: [String]) -> BoxTable.Found { .init(top: 0, bottom: 1, rows: [cells]) }
    var pages = [[row(["1", "Who?", "The harbour"])], [row(["", "", "master"])]]
    BoxTable.join(&pages)
    #expect(pages[0][0].rows == [["1", "Who?", "The harbour master"]])
    #expect(pages[1][0].rows.isEmpty)
  }

  @Test("a hyphen at the end of a line, and a broken address, are put together")
  func brokenWords() throws {
    let page = words(
      above + [
        (60, 60, "Question"), (240, 60, "Answer"),
        (60, 76, "1. Where are the e-"), (60, 88, "mails kept?"),
        (240, 76, "https://port.example/a/"),
        (240, 88, "b-policy"),
        (60, 106, "2. Who reads them?"), (240, 106, "The clerk"),
        (60, 124, "3. How often?"), (240, 124, "Each day"),
      ])
    let rows = try #require(BoxTable.tables(in: page).first).rows
    #expect(rows[1] == ["1. Where are the e-mails kept?", "https://port.example/a/b-policy"])
  }

  @Test("paragraphs, letterheads in two columns and lists of figures are no table of answers")
  func others() {
    #expect(
      BoxTable.tables(in: words(above + above.map { ($0.left, $0.top + 30, $0.text) })).isEmpty)
    let letterhead = words([
      (60, 20, "Port Council"), (300, 20, "Town Hall"), (60, 34, "Records"),
      (300, 34, "Quay Street"),
      (60, 48, "Our ref A1"), (300, 48, "Seaham"), (60, 62, "3 May 2025"), (300, 62, "SM1 2AB"),
    ])
    #expect(BoxTable.tables(in: letterhead).isEmpty)
    let figures = words([
      (60, 20, "Year"), (200, 20, "Boats"), (60, 34, "2021/22"), (200, 34, "14"),
      (60, 48, "2022/23"),
      (200, 48, "15"), (60, 62, "2023/24"), (200, 62, "16"), (60, 76, "Total"), (200, 76, "45"),
    ])
    #expect(BoxTable.tables(in: figures).isEmpty)
  }

  @Test("boxes are read from what poppler writes, and nothing in it is trusted")
  func boxes() {
    let output = """
      level\tpage_num\tpar_num\tblock_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext
      1\t1\t0\t0\t0\t0\t0\t0\t595\t842\t-1\t###PAGE###
      5\t1\t0\t0\t0\t0\t60.00\t20.00\t30.00\t10.00\t100\tDear
      5\t2\t0\t0\t0\t0\tnan\t20.00\t30.00\t10.00\t100\tSam
      5\t99999999\t0\t0\t0\t0\t60.00\t20.00\t30.00\t10.00\t100\tSam
      5\t1\t0
      """
    let pages = WordBoxes.pages(in: output)
    #expect(pages.count == 2)
    #expect(pages[0] == [WordBox(left: 60, top: 20, right: 90, bottom: 30, text: "Dear")])
    #expect(pages[1].isEmpty)
  }
}
