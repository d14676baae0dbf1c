import Casebook

/// A sheet of a spreadsheet as rows of cells, for what people keep in tables.
package struct Worksheet: Sendable, Hashable, Codable {
  /// A row with its number in the sheet, from 1; in a CSV, the line of the file on which it begins.
  package struct Row: Sendable, Hashable, Codable {
    package let number: Int
    package let cells: [String]
  }

  /// What its tab says; empty for a CSV.
  package let name: String
  package let rows: [Row]

  /// The sheets of a spreadsheet that show: CSV, Excel or OpenDocument.
  ///
  /// A day is written so that it cannot be read otherwise, as `2 March 2026` or `2026-03-02`, whatever the cell
  /// shows; in a CSV it is what the file has.
  /// - Parameters:
  ///   - bytes: The file.
  ///   - name: The name it came under.
  /// - Returns: The sheets in their order.
  /// - Throws: ``DocumentFault`` where it is no spreadsheet or a broken one.
  package static func sheets(
    of bytes: [UInt8], name: String
  ) throws(DocumentFault) -> [Worksheet] {
    guard bytes.count <= DocumentText.limit else {
      throw .tooLarge(bytes: bytes.count, limit: DocumentText.limit)
    }
    guard !bytes.isEmpty else { throw .empty }
    if let workers = Sandbox.workers { return try workers.sheets(of: bytes, name: name) }
    return try sheets(here: bytes, name: name)
  }

  /// Reads it in this process.
  static func sheets(here bytes: [UInt8], name: String) throws(DocumentFault) -> [Worksheet] {
    let format = try DocumentFormat(of: bytes, name: name)
    switch format {
    case .xlsx: return try workbook(bytes)
    case .ods: return try OpenDocumentSheets.read(bytes)
    case .csv, .plain:
      let (text, _) = try DocumentText.decode(bytes)
      let table = CSVRows(text, guessLines: 1)
      return [
        Worksheet(name: "", rows: table.rows.map { Row(number: $0.line, cells: $0.cells) })
      ]
    case .image, .docx, .odt, .html, .rtf, .doc, .xls, .outlook, .pdf:
      throw .noSpreadsheet(format)
    }
  }

  /// Whether some bytes are a spreadsheet that ``sheets(of:name:)`` reads.
  package static func isSpreadsheet(_ bytes: [UInt8], name: String) -> Bool {
    guard let format = try? DocumentFormat(reading: bytes, name: name) else { return false }
    return [.xlsx, .ods, .csv, .plain].contains(format)
  }

  /// The first line with quotation marks that do not match, where the file is a CSV.
  package static func lineOfUnmatchedQuotes(in bytes: [UInt8], name: String) -> Int? {
    guard let format = try? DocumentFormat(reading: bytes, name: name),
      [.csv, .plain].contains(format),
      let (text, _) = try? DocumentText.decode(bytes)
    else { return nil }
    return CSVRows(text, guessLines: 1).lineOfUnmatchedQuotes
  }

  private static func workbook(_ bytes: [UInt8]) throws(DocumentFault) -> [Worksheet] {
    var sheets: [(name: String, rows: [Row])] = []
    var filled = 0
    try WorkbookReader.rows(
      of: bytes, sheet: { sheets.append(($0, [])) },
      row: { number, cells in
        guard let last = sheets.indices.last, cells.contains(where: { !$0.isEmpty }) else { return }
        sheets[last].rows.append(Row(number: number, cells: cells))
      },
      merged: { place in
        guard let last = sheets.indices.last, filled < mostFilled else { return }
        filled += fill(&sheets[last].rows, merged: place)
      })
    return sheets.map { Worksheet(name: $0.name, rows: $0.rows) }
  }

  private static let mostFilled = 1_000_000

  /// Gives every row of a cell that was merged downwards its value, as the sheet shows it.
  /// - Returns: How many rows it went through.
  private static func fill(_ rows: inout [Row], merged place: String) -> Int {
    let ends = place.split(separator: ":").compactMap { end -> (column: Int, row: Int)? in
      guard let column = WorkbookReader.column(String(end)),
        let row = Int(end.drop { $0.isLetter })
      else { return nil }
      return (column, row)
    }
    guard ends.count == 2, ends[0].column == ends[1].column, ends[0].row < ends[1].row else {
      return 1
    }
    let column = ends[0].column
    var (index, end) = (0, rows.count)
    while index < end {
      let middle = (index + end) / 2
      if rows[middle].number < ends[0].row { index = middle + 1 } else { end = middle }
    }
    guard rows.indices.contains(index), rows[index].number == ends[0].row,
      rows[index].cells.indices.contains(column)
    else { return 1 }
    let value = rows[index].cells[column]
    let first = index
    index += 1
    while rows.indices.contains(index), rows[index].number <= ends[1].row {
      var cells = rows[index].cells
      while cells.count <= column { cells.append("") }
      if cells[column].isEmpty {
        cells[column] = value
        rows[index] = Row(number: rows[index].number, cells: cells)
      }
      index += 1
    }
    return index - first
  }
}

/// Reads the sheets of an OpenDocument spreadsheet by the values of their cells.
private struct OpenDocumentSheets {
  private var sheets: [(name: String, rows: [Worksheet.Row])] = []
  private var row: [String] = []
  private var cell = ""
  /// The value that a cell has, whatever it shows.
  private var value: String?
  private var columns = 1
  private var repeats = 1
  /// How many rows the present cell goes down.
  private var rowsDown = 1
  /// Cells that go down several rows, by column: what they hold, and the last row.
  private var spans: [Int: (value: String, last: Int)] = [:]
  private var number = 0
  private var size = 0

  private static let mostCells = 500
  private static let mostRepeats = 1_000
  private static let mostBytes = 64 << 20

  static func read(_ bytes: [UInt8]) throws(DocumentFault) -> [Worksheet] {
    let archive = try OfficeArchive(bytes, format: .ods) {
      $0 == "content.xml" || $0 == "META-INF/manifest.xml"
    }
    if let manifest = archive.parts["META-INF/manifest.xml"],
      String(decoding: manifest, as: UTF8.self).contains("encryption-data")
    {
      throw .encrypted
    }
    guard let content = archive.parts["content.xml"] else { throw .damaged(.ods) }
    var reader = OpenDocumentSheets()
    let xml = try XMLPull(content, format: .ods)
    while let node = try xml.next() {
      switch node {
      case .start(let name): try reader.start(name, xml)
      case .end(let name): try reader.end(name)
      case .text(let words): reader.cell += words
      }
    }
    return reader.sheets.map { Worksheet(name: $0.name, rows: $0.rows) }
  }

  private mutating func start(_ name: String, _ xml: XMLPull) throws(DocumentFault) {
    switch name {
    case "table":
      sheets.append((xml.attribute("name") ?? "", []))
      number = 0
      spans = [:]
    case "table-row":
      row = []
      repeats = Self.times(xml.attribute("number-rows-repeated"))
    case "table-cell", "covered-table-cell":
      cell = ""
      columns = Self.times(xml.attribute("number-columns-repeated"))
      rowsDown = Self.times(xml.attribute("number-rows-spanned"))
      switch xml.attribute("value-type") {
      case "date": value = xml.attribute("date-value").map { String($0.prefix(10)) }
      case "float": value = xml.attribute("value").map(Self.plain)
      default: value = nil
      }
    case "p": if !cell.isEmpty { cell += "\n" }
    case "s": cell += " "
    case "tab": cell += "\t"
    case "line-break": cell += "\n"
    case "annotation", "tracked-changes", "scripts", "forms", "shapes", "automatic-styles",
      "styles":
      try xml.skip()
    default: break
    }
  }

  private mutating func end(_ name: String) throws(DocumentFault) {
    switch name {
    case "table-cell", "covered-table-cell":
      var written = value ?? cell.trimmed
      if rowsDown > 1 { spans[row.count] = (written, number &+ rowsDown &- 1) }
      if name == "covered-table-cell", written.isEmpty, let span = spans[row.count],
        number <= span.last
      {
        written = span.value
      }
      for _ in 0..<min(columns, Self.mostCells) where row.count < Self.mostCells {
        row.append(written)
      }
      (cell, value) = ("", nil)
    case "table-row":
      while row.last?.isEmpty == true { row.removeLast() }
      let times = row.isEmpty ? 0 : min(repeats, Self.mostRepeats)
      for place in 0..<times {
        size += row.reduce(0) { $0 + $1.utf8.count + 1 }
        guard size <= Self.mostBytes else { throw .bomb(.ods) }
        guard let last = sheets.indices.last else { return }
        sheets[last].rows.append(Worksheet.Row(number: number &+ place &+ 1, cells: row))
      }
      number &+= repeats
    default: break
    }
  }

  private static func times(_ text: String?) -> Int {
    min(max(1, text.flatMap { Int($0) } ?? 1), 1 << 30)
  }

  /// `41.0` is 41.
  private static func plain(_ number: String) -> String {
    number.hasSuffix(".0") ? String(number.dropLast(2)) : number
  }
}
