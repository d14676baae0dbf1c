package import Casebook

/// A column of figures of authorities out of a list of the user's: a population by GSS code, say.
package struct JoinCSV: Sendable {
  /// Why a list cannot be used.
  package enum Fault: Error, Hashable, Sendable {
    /// A quotation mark opens and never closes, or closes before the end of its cell.
    case unmatchedQuotes(line: Int)
    /// No column tells the authorities apart.
    case noKey(found: [String])
    /// There is no such column.
    case noColumn(String, found: [String])
    /// Nothing says which of several columns of figures is meant.
    case severalColumns([String])
    /// There is no column of figures.
    case noFigures(found: [String])
    /// A cell of the column is no number.
    case notANumber(line: Int, text: String)
    /// Two lines are about the same authority and say different things.
    case twice(line: Int, key: String)
  }

  /// The heading of the column of figures.
  package let column: String
  /// The heading of the column that says which authority a line is about.
  package let keyColumn: String
  /// The figures with what their lines call the authority, in the order of the file.
  package let rows: [(key: String, amount: Amount)]

  /// Reads a list.
  /// - Parameters:
  ///   - text: The whole file.
  ///   - key: The heading of the column with the authority's code or name, or `nil` to find it.
  ///   - column: The heading of the column of figures, or `nil` where there is one.
  /// - Throws: ``Fault`` with the line it is on.
  package init(_ text: String, key: String?, column: String?) throws(Fault) {
    let table = CSVRows(text, guessLines: 3)
    if let line = table.lineOfUnmatchedQuotes { throw .unmatchedQuotes(line: line) }
    let titles = (table.rows.first?.cells ?? []).map(\.trimmed)
    let lines = table.rows.dropFirst().filter { !$0.cells.allSatisfy { $0.trimmed.isEmpty } }
    func cell(_ row: CSVRows.Row, _ place: Int) -> String {
      place < row.cells.count ? row.cells[place].trimmed : ""
    }
    func place(of name: String) throws(Fault) -> Int {
      let wanted = Self.plain(name)
      guard let place = titles.firstIndex(where: { Self.plain($0) == wanted }) else {
        throw .noColumn(name, found: titles)
      }
      return place
    }
    let keyPlace: Int
    if let key {
      keyPlace = try place(of: key)
    } else if let found = titles.firstIndex(where: { Self.isCode($0) })
      ?? titles.firstIndex(where: { Self.isName($0) })
    {
      keyPlace = found
    } else {
      throw .noKey(found: titles)
    }
    let figurePlace: Int
    if let column {
      figurePlace = try place(of: column)
    } else {
      let numeric = titles.indices.filter { place in
        place != keyPlace && !lines.isEmpty
          && lines.allSatisfy { cell($0, place).isEmpty || Self.number(cell($0, place)) != nil }
          && lines.contains { !cell($0, place).isEmpty }
      }
      guard let first = numeric.first else { throw .noFigures(found: titles) }
      guard numeric.count == 1 else { throw .severalColumns(numeric.map { titles[$0] }) }
      figurePlace = first
    }
    var rows: [(key: String, amount: Amount)] = []
    var seen: [String: Amount] = [:]
    for line in lines {
      let (key, figure) = (cell(line, keyPlace), cell(line, figurePlace))
      guard !key.isEmpty, !figure.isEmpty else { continue }
      guard let amount = Self.number(figure) else {
        throw .notANumber(line: line.line, text: figure)
      }
      if let known = seen.updateValue(amount, forKey: key.lowercased()) {
        guard known == amount else { throw .twice(line: line.line, key: key) }
        continue
      }
      rows.append((key, amount))
    }
    self.column = titles[figurePlace]
    keyColumn = titles[keyPlace]
    self.rows = rows
  }

  private static func plain(_ title: String) -> String {
    title.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  private static func isCode(_ title: String) -> Bool {
    let title = plain(title)
    return title.contains("gss") || (title.hasPrefix("lad") && title.hasSuffix("cd"))
      || ["code", "onscode", "ladcode", "areacode", "geographycode"].contains(title)
  }

  private static func isName(_ title: String) -> Bool {
    let title = plain(title)
    return [
      "authority", "name", "council", "localauthority", "case", "areaname", "geography",
      "officialname",
    ].contains(title) || (title.hasPrefix("lad") && title.hasSuffix("nm"))
  }

  /// A number as a spreadsheet shows it: `1,234`, `£1,234.50`.
  private static func number(_ text: String) -> Amount? {
    Amount(String(text.filter { !", £\u{A0}".contains($0) }))
  }
}
