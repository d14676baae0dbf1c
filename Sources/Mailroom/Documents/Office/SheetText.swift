import Casebook

/// Builds the text of a workbook: one line a row, bars between its cells, one page a sheet.
struct SheetText {
  private var sheets: [(name: String?, rows: [String])] = []
  private var size = 0
  private let format: DocumentFormat

  private static let limit = 64 << 20

  init(_ format: DocumentFormat) { self.format = format }

  mutating func begin(_ name: String?) { sheets.append((name, [])) }

  /// Adds a row, each cell on one line.
  mutating func append(_ row: [String]) throws(DocumentFault) {
    if sheets.isEmpty { begin(nil) }
    var cells = row
    while cells.last?.isEmpty == true { cells.removeLast() }
    let filled = cells.count { !$0.isEmpty }
    // A heading, or a remark below the table; a number alone is a row whose answer is missing.
    let isRemark = filled == 1 && cells.count == 1 && cells[0].first?.isNumber != true
    if filled == 1, cells.count == 1 { cells.append("") }
    let line =
      filled == 0 ? "" : isRemark ? cells[0] : "| " + cells.joined(separator: " | ") + " |"
    size += line.utf8.count + 1
    guard size <= Self.limit else { throw .bomb(format) }
    let last = sheets.count - 1
    if line.isEmpty, sheets[last].rows.last?.isEmpty ?? true { return }
    sheets[last].rows.append(line)
  }

  /// The text; sheets carry their names where there are several.
  var text: String {
    let filled = sheets.filter { !$0.rows.isEmpty }
    return filled.map { name, rows in
      (filled.count > 1 ? name.map { $0 + "\n\n" } ?? "" : "")
        + rows.joined(separator: "\n") + "\n"
    }.joined(separator: "\n\u{0C}")
  }

  /// Reads a table as CSV, whatever parts its cells.
  ///
  /// A form feed at the head of a line begins a sheet.
  static func csv(
    _ bytes: [UInt8], as format: DocumentFormat = .csv
  ) throws(DocumentFault) -> DocumentText {
    let (text, conversions) = try DocumentText.decode(bytes)
    var sheet = SheetText(format)
    for row in CSVRows(text, guessLines: 20).rows {
      var cells = row.cells
      if cells.first?.utf8.first == 0x0C {
        sheet.begin(nil)
        cells[0].removeFirst()
      }
      try sheet.append(cells.map { ParagraphText.flat([$0]) })
    }
    return DocumentText(text: sheet.text, conversions: conversions, format: format)
  }
}
