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
    let head = text.utf8.split(maxSplits: 20) { $0 == 0x0A || $0 == 0x0D }.prefix(20)
    let separator =
      [0x2C, 0x3B, 0x09].max { one, other in
        head.count { $0.contains(one) } < head.count { $0.contains(other) }
      } ?? 0x2C
    var row: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    func end() {
      row.append(ParagraphText.flat([String(decoding: cell, as: UTF8.self)]))
      cell = []
    }
    var wasReturn = false
    for byte in text.utf8 {
      defer { wasReturn = byte == 0x0D && !isQuoted }
      switch byte {
      // Two quotation marks within quotation marks are one: the second opens them again.
      case 0x22:
        isQuoted.toggle()
        if isQuoted, !cell.isEmpty { cell.append(byte) }
      case 0x0C where !isQuoted && row.isEmpty && cell.isEmpty: sheet.begin(nil)
      case separator where !isQuoted: end()
      case 0x0A where wasReturn: break
      case 0x0A where !isQuoted, 0x0D where !isQuoted:
        end()
        try sheet.append(row)
        row = []
      default: cell.append(byte)
      }
    }
    if !cell.isEmpty || !row.isEmpty {
      end()
      try sheet.append(row)
    }
    return DocumentText(text: sheet.text, conversions: conversions, format: format)
  }
}
