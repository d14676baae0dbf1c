/// Writes a table as RFC 4180 has it: cells with commas, quotes or line breaks in quotes.
///
/// The data stay exact, control characters and all, also where a spreadsheet would take a cell for a
/// formula: a workbook (``Table/workbook()``) is what people open.
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
    let needsQuotes = cell.utf8.contains { $0 == 0x2C || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D }
    return needsQuotes ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
  }
}
