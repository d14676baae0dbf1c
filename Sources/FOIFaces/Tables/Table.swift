/// A list, defined once for both faces: it is written as a table, as CSV or as JSON.
package struct Table {
  /// What a list is written as.
  package enum Form: String, CaseIterable, Sendable {
    case table, csv, json
  }

  /// The name of a file of it, without an extension: `cases`.
  package let name: String
  let headings: [Heading]
  package let count: Int
  /// What is said in place of an empty table.
  package let whenEmpty: String
  let row: (Int) -> [Cell]
  let tones: (Int) -> [Tone]
  /// What JSON has where it is not the rows, one object each.
  private let document: JSON?

  /// Makes a list of rows.
  /// - Parameters:
  ///   - name: What a file of it is called.
  ///   - rows: What is listed.
  ///   - whenEmpty: What is said where there is nothing.
  ///   - document: The JSON, where it has another shape than the rows.
  ///   - columns: The columns, in order.
  package init<Row>(
    _ name: String, of rows: [Row], whenEmpty: String, document: JSON? = nil,
    columns: [Column<Row>]
  ) {
    self.name = name
    self.whenEmpty = whenEmpty
    self.document = document
    headings = columns.map(\.heading)
    count = rows.count
    row = { index in columns.map { $0.cell(rows[index]) } }
    tones = { index in columns.map { $0.tone?(rows[index]) ?? .plain } }
  }

  package var isEmpty: Bool { count == 0 }

  /// Writes the list piece by piece, so that a long one is never held whole.
  /// - Parameters:
  ///   - form: What it is written as.
  ///   - width: How many characters fit on a line, or `nil` where any number does.
  ///   - write: Takes the pieces.
  package func write(as form: Form, width: Int? = nil, to write: (String) -> Void) {
    switch form {
    case .table: writeTable(width: width, to: write)
    case .csv: writeRows(as: .csv, to: write)
    case .json:
      if let document { return write(document.written) }
      writeRows(as: .json, to: write)
    }
  }

  /// The list whole.
  package func text(as form: Form, width: Int? = nil) -> String {
    var text = ""
    write(as: form, width: width) { text += $0 }
    return text
  }

  private func writeRows(as form: Form, to write: (String) -> Void) {
    let columns = RowWriter.columns(of: headings, as: form)
    var writer = RowWriter(columns.map { headings[$0] }, as: form)
    if let head = writer.head { write(head) }
    for index in 0..<count {
      let cells = row(index)
      if let piece = writer.row(columns.map { cells[$0] }) { write(piece) }
    }
    if let tail = writer.tail { write(tail) }
  }
}
