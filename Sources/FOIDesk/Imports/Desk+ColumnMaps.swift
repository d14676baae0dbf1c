import Casebook
import Exchange
import Foundation
import Mailroom

/// Which column of a spreadsheet holds what, kept under a name for the next sheet of that kind.
///
/// It is a file that a person can read and write: `sent=Date Sent`, one to a line.
package struct ColumnMap: Sendable, Hashable {
  /// What a column holds, with its title or letter.
  package var columns: [Column] = []
  /// The sheet of a workbook that is meant.
  package var sheet: String?
  /// Which number comes first in days.
  package var order: DayOrder?

  /// One line of it.
  package struct Column: Sendable, Hashable {
    package let name: String
    package let title: String
  }

  package init() {}

  /// Reads a map.
  /// - Throws: The number of the line that is none.
  init(_ text: String) throws(BadLine) {
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let line = line.trimmed
      if line.isEmpty || line.hasPrefix("#") { continue }
      let sides = line.split(separator: "=", maxSplits: 1).map(\.trimmed)
      guard sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty else {
        throw BadLine(number: number + 1)
      }
      switch sides[0] {
      case "sheet": sheet = sides[1]
      case "dates":
        guard let order = DayOrder(rawValue: sides[1]) else { throw BadLine(number: number + 1) }
        self.order = order
      default: columns.append(Column(name: sides[0], title: sides[1]))
      }
    }
  }

  struct BadLine: Error {
    let number: Int
  }

  var text: String {
    let head = "# Which column of a spreadsheet holds what: foi import SHEET --use-map NAME\n"
    let lines =
      [sheet.map { "sheet=\($0)" }, order.map { "dates=\($0.rawValue)" }].compactMap(\.self)
      + columns.map { column in
        let title = column.title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return "\(column.name)=\(title)"
      }
    return head + lines.map { $0 + "\n" }.joined()
  }
}

extension RoundImport.Options {
  /// What of it is worth keeping for the next sheet.
  package var columnMap: ColumnMap {
    var kept = ColumnMap()
    (kept.sheet, kept.order) = (sheet, order)
    kept.columns = map.map { ColumnMap.Column(name: $0.name, title: $0.column) }
    return kept
  }

  /// Takes over a map; what is said already stays.
  package mutating func use(_ kept: ColumnMap) {
    sheet = sheet ?? kept.sheet
    order = order ?? kept.order
    let said = Set(map.map { $0.name.lowercased() })
    map += kept.columns.filter { !said.contains($0.name.lowercased()) || $0.name == "ignore" }
      .map { ($0.name, $0.title) }
  }
}

extension Desk {
  /// A column of a spreadsheet, and what it holds as far as its title tells.
  package struct SheetColumn: Sendable, Hashable {
    package let letter: String
    package let title: String
    /// `sent` and the like, a question's number, or nothing.
    package let use: String?
  }

  /// The columns of a sheet that cannot be read as it is, so that a person can say what they hold.
  package static func columns(of document: Document, in sheet: String?) -> [SheetColumn] {
    let sheets = (try? Worksheet.sheets(of: document.bytes, name: document.fileName)) ?? []
    return RoundSheet.titles(of: sheets, in: sheet).filter { !$0.title.isEmpty }
      .map { SheetColumn(letter: $0.letter, title: $0.title, use: nil) }
  }

  /// What a column can hold, besides a question, which is its number.
  package static let columnUses = RoundSheet.Field.allCases.map(\.rawValue)

  /// The names of the maps that are kept.
  package func columnMapNames() -> [String] {
    let path = folder.maps.path(percentEncoded: false)
    return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? [])
      .filter { $0.hasSuffix(".map") && !$0.hasPrefix(".") }.map { String($0.dropLast(4)) }.sorted()
  }

  /// The map of that name.
  package func columnMap(named name: String) throws(DeskError) -> ColumnMap {
    let names = columnMapNames()
    guard names.contains(name) else {
      throw .unknownMap(name, known: names, nearest: nearest(to: name, among: names))
    }
    let path = "\(folder.maps.lastPathComponent)/\(name).map"
    let bytes = FileManager.default.contents(
      atPath: folder.url.appending(path: path).path(percentEncoded: false))
    guard let bytes else { throw .fileMissing(path: path) }
    do {
      return try ColumnMap(String(decoding: bytes, as: UTF8.self))
    } catch {
      throw .badMapLine(path: path, line: error.number)
    }
  }

  /// Keeps a map under a name, in the place of one that has it.
  /// - Returns: The path of the file in the casebook's folder.
  @discardableResult
  package func keep(_ map: ColumnMap, named name: String) throws(DeskError) -> String {
    let plain = RequestID(slugging: name).description
    guard !plain.isEmpty, plain == name, name.utf8.count <= 100 else {
      throw .badMapName(name, better: plain)
    }
    let path = "\(folder.maps.lastPathComponent)/\(name).map"
    try environment.write(Array(map.text.utf8), to: folder.url.appending(path: path))
    return path
  }
}
