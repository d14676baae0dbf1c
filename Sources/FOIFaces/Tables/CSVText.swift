/// Writes a table as RFC 4180 has it: cells with commas, quotes or line breaks in quotes.
///
/// The data stay exact, control characters and all; a cell that a spreadsheet would run gets an apostrophe.
package enum CSVText {
  /// A line of the file.
  /// - Parameter cells: One value per column.
  /// - Returns: The line with its end.
  package static func line(_ cells: [String]) -> String {
    var text = ""
    for (index, cell) in cells.enumerated() {
      if index > 0 { text += "," }
      text += quoted(cell)
    }
    return text + "\r\n"
  }

  private static func quoted(_ cell: String) -> String {
    // A spreadsheet runs a cell that starts like a formula; an apostrophe makes it text.
    let isFormula = cell.unicodeScalars.first.map { "=+@\t\r".unicodeScalars.contains($0) } ?? false
    let safe = isFormula ? "'" + cell : cell
    let needsQuotes = safe.unicodeScalars.contains { ",\"\n\r".unicodeScalars.contains($0) }
    return needsQuotes ? "\"" + safe.replacing("\"", with: "\"\"") + "\"" : safe
  }
}
