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
    case .csv: writeCSV(to: write)
    case .json: writeJSON(to: write)
    }
  }

  /// The list whole.
  package func text(as form: Form, width: Int? = nil) -> String {
    var text = ""
    write(as: form, width: width) { text += $0 }
    return text
  }

  private func writeCSV(to write: (String) -> Void) {
    let shown = headings.indices.filter { [.all, .csv].contains(headings[$0].scripts) }
    write(CSVText.line(shown.map { headings[$0].key }))
    for index in 0..<count {
      let cells = row(index)
      write(CSVText.line(shown.map { cells[$0].csv }))
    }
  }

  private func writeJSON(to write: (String) -> Void) {
    if let document { return write(document.written) }
    guard count > 0 else { return write("[]\n") }
    let shown = headings.indices.filter { [.all, .json].contains(headings[$0].scripts) }
    for index in 0..<count {
      let cells = row(index)
      var text = index == 0 ? "[\n  " : "  "
      JSON.object(shown.map { (headings[$0].key, cells[$0].json) }).write(to: &text, indent: 1)
      write(text + (index == count - 1 ? "\n]\n" : ",\n"))
    }
  }
}
