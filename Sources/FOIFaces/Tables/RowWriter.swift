import Casebook
package import FOIDesk

/// Writes rows as CSV or JSON, one after another, so that a list of any length takes little memory.
struct RowWriter {
  private let keys: [(index: Int, key: String)]
  private let isCSV: Bool
  /// The last row of a JSON list: only the next one says that a comma comes after it.
  private var last: String?
  private var isFirst = true

  init(_ headings: [Heading], as form: Table.Form) {
    isCSV = form == .csv
    let own: Heading.Scripts = isCSV ? .csv : .json
    keys = headings.enumerated()
      .filter { $0.element.scripts == .all || $0.element.scripts == own }
      .map { ($0.offset, $0.element.key) }
  }

  /// What comes before the first row.
  var head: String? { isCSV ? CSVText.line(keys.map(\.key)) : nil }

  /// What can be written once this row is known.
  mutating func row(_ cells: [Cell]) -> String? {
    if isCSV { return CSVText.line(keys.map { cells[$0.index].csv }) }
    var text = isFirst ? "[\n  " : "  "
    isFirst = false
    JSON.object(keys.map { ($0.key, cells[$0.index].json) }).write(to: &text, indent: 1)
    defer { last = text }
    return last.map { $0 + ",\n" }
  }

  /// What comes after the last row.
  var tail: String? {
    if isCSV { return nil }
    return last.map { $0 + "\n]\n" } ?? "[]\n"
  }
}

/// A list that is never held whole: its rows come block by block.
package struct TableStream {
  /// What takes a block of rows.
  package typealias Blocks<Row> = (_ take: ([Row]) throws -> Void) throws(DeskError) -> Void

  private let headings: [Heading]
  private let each: (_ take: ([Cell]) -> Void) throws(DeskError) -> Void

  init<Row>(_ columns: [Column<Row>], _ blocks: @escaping Blocks<Row>) {
    headings = columns.map(\.heading)
    each = { take throws(DeskError) in
      try blocks { rows in
        for row in rows { take(columns.map { $0.cell(row) }) }
      }
    }
  }

  /// Writes the list as CSV or JSON.
  package func write(as form: Table.Form, to write: (String) -> Void) throws(DeskError) {
    var writer = RowWriter(headings, as: form)
    if let head = writer.head { write(head) }
    try each { cells in
      if let piece = writer.row(cells) { write(piece) }
    }
    if let tail = writer.tail { write(tail) }
  }
}
