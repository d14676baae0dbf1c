/// Writes a table as RFC 4180 has it: cells with commas, quotes or line breaks in quotes.
package struct CSVText: Sendable {
  /// The file so far.
  package private(set) var text = ""

  /// Starts with a header.
  /// - Parameter header: The columns' names.
  package init(header: [String]) {
    append(header)
  }

  /// Adds a line.
  /// - Parameter cells: One value per column.
  package mutating func append(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { text += "," }
      text += Self.quoted(cell)
    }
    text += "\r\n"
  }

  private static func quoted(_ cell: String) -> String {
    // A spreadsheet runs a cell that starts like a formula; an apostrophe makes it text.
    let isFormula = cell.unicodeScalars.first.map { "=+@\t\r".unicodeScalars.contains($0) } ?? false
    let safe = isFormula ? "'" + cell : cell
    let needsQuotes = safe.unicodeScalars.contains { ",\"\n\r".unicodeScalars.contains($0) }
    return needsQuotes ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
  }
}
