import Casebook
package import FOILaw

/// A school's holidays as a spreadsheet writes them: one line each, with its first and last day.
///
/// The columns are `from` and `to`; others, a name for one, are for people. In-service days are lines of one day.
package enum SchoolTermsCSV {
  /// Why a list cannot be taken in.
  package enum Fault: Error, Hashable, Sendable {
    /// The header lacks `from` or `to`.
    case noColumns(found: [String])
    /// A quotation mark opens and never closes, or closes before the end of its cell.
    case unmatchedQuotes(line: Int)
    /// A value is not a day.
    case badDay(line: Int, text: String)
    /// A holiday ends before it begins.
    case endsEarlier(line: Int, from: CalendarDay, to: CalendarDay)
    /// There is not one holiday in it.
    case empty
  }

  /// Reads a list.
  /// - Parameter text: The whole file.
  /// - Returns: The holidays, earliest first.
  /// - Throws: ``Fault`` with the line it is on.
  package static func read(_ text: String) throws(Fault) -> [SchoolTerms.Closure] {
    let table = CSVRows(text, guessLines: 1)
    if let line = table.lineOfUnmatchedQuotes { throw .unmatchedQuotes(line: line) }
    let titles = table.rows.first?.cells ?? []
    let header = titles.map { $0.lowercased().filter(\.isLetter) }
    guard let from = header.firstIndex(of: "from"), let to = header.firstIndex(of: "to") else {
      throw .noColumns(found: titles)
    }
    var closures: [SchoolTerms.Closure] = []
    for (line, cells) in table.rows.dropFirst().map({ ($0.line, $0.cells) }) {
      if cells.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) { continue }
      let first = try day(cells, from, line)
      let last = try day(cells, to, line)
      guard first <= last else { throw .endsEarlier(line: line, from: first, to: last) }
      closures.append(SchoolTerms.Closure(first: first, last: last))
    }
    guard !closures.isEmpty else { throw .empty }
    return closures.sorted { ($0.first, $0.last) < ($1.first, $1.last) }
  }

  private static func day(
    _ cells: [String], _ column: Int, _ line: Int
  ) throws(Fault) -> CalendarDay {
    let text = column < cells.count ? cells[column].filter { !$0.isWhitespace } : ""
    guard let day = CalendarDay(iso: text) else { throw .badDay(line: line, text: text) }
    return day
  }
}
