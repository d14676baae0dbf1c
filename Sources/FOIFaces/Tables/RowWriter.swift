import Casebook
package import FOIDesk
import FOILaw

/// Writes rows as CSV or JSON, one after another, so that a list of any length takes little memory.
struct RowWriter {
  private let keys: [String]
  /// What comes before each value of a JSON row.
  private let leads: [[UInt8]]
  private let isCSV: Bool
  private var isFirst = true
  /// The last row of a JSON list, as bytes: a string would be looked at anew with every piece that is added.
  ///
  /// Only the next row says that a comma comes after it.
  private var bytes: [UInt8] = []

  /// - Parameters:
  ///   - headings: The columns that the form has, as ``columns(of:as:)`` picks them.
  ///   - form: CSV or JSON.
  init(_ headings: [Heading], as form: Table.Form) {
    isCSV = form == .csv
    keys = headings.map(\.key)
    leads = keys.enumerated().map { place, key in
      var text = place == 0 ? "\n    " : ",\n    "
      JSON.string(key).write(to: &text, indent: 0)
      return Array((text + ": ").utf8)
    }
  }

  /// The places of the columns that a form has.
  static func columns(of headings: [Heading], as form: Table.Form) -> [Int] {
    let own: Heading.Scripts = form == .csv ? .csv : .json
    return headings.indices.filter {
      headings[$0].scripts == .all || headings[$0].scripts == own
    }
  }

  /// What comes before the first row.
  var head: String? { isCSV ? CSVText.line(keys) : nil }

  /// What can be written once this row is known; it has a cell for each column of the form.
  mutating func row(_ cells: [Cell]) -> String? {
    if isCSV { return CSVText.line(cells.map(\.csv)) }
    var finished: String?
    if isFirst {
      bytes += "[\n  {".utf8
    } else {
      bytes += ",\n".utf8
      finished = String(decoding: bytes, as: UTF8.self)
      bytes.removeAll(keepingCapacity: true)
      bytes += "  {".utf8
    }
    isFirst = false
    for (lead, cell) in zip(leads, cells) {
      bytes += lead
      put(cell)
    }
    bytes += (cells.isEmpty ? "}" : "\n  }").utf8
    return finished
  }

  private mutating func put(_ cell: Cell) {
    switch cell {
    case .text(let text?): put(text)
    case .number(let number?): bytes += String(number).utf8
    case .day(let day): put(day.description)
    case .shown(_, let scripts): put(scripts)
    case .text(nil), .number(nil): bytes += "null".utf8
    case .amount, .flag, .list, .nested:
      var text = ""
      cell.json.write(to: &text, indent: 2)
      bytes += text.utf8
    }
  }

  private mutating func put(_ text: String) {
    let start = bytes.count
    bytes.append(0x22)
    bytes += text.utf8
    for byte in bytes[(start + 1)...] where !JSON.isPlain(byte) {
      bytes.removeSubrange(start...)
      var quoted = ""
      JSON.string(text).write(to: &quoted, indent: 0)
      bytes += quoted.utf8
      return
    }
    bytes.append(0x22)
  }

  /// What comes after the last row.
  var tail: String? {
    if isCSV { return nil }
    return isFirst ? "[]\n" : String(decoding: bytes, as: UTF8.self) + "\n]\n"
  }
}

/// A list that is never held whole: its rows come block by block.
package struct TableStream {
  /// What takes a block of rows.
  package typealias Blocks<Row> = (_ take: ([Row]) throws -> Void) throws(DeskError) -> Void

  private let headings: [Heading]
  private let each: (_ columns: [Int], _ take: ([Cell]) -> Void) throws(DeskError) -> Void

  init<Row>(_ columns: [Column<Row>], _ blocks: @escaping Blocks<Row>) {
    headings = columns.map(\.heading)
    each = { chosen, take throws(DeskError) in
      let columns = chosen.map { columns[$0] }
      try blocks { rows in
        for row in rows { take(columns.map { $0.cell(row) }) }
      }
    }
  }

  /// Writes the list as CSV or JSON.
  package func write(as form: Table.Form, to write: (String) -> Void) throws(DeskError) {
    let columns = RowWriter.columns(of: headings, as: form)
    var writer = RowWriter(columns.map { headings[$0] }, as: form)
    if let head = writer.head { write(head) }
    try each(columns) { cells in
      if let piece = writer.row(cells) { write(piece) }
    }
    if let tail = writer.tail { write(tail) }
  }
}
