/// The rows of a table as spreadsheets write it: RFC 4180, with whatever separator.
///
/// It is read in one pass over the bytes. Anything is read as far as it makes sense; what breaks the
/// rules is remembered as a fault, for readers that must be strict.
package struct CSVRows: Sendable {
  /// A row, with the line of the file on which it begins, from 1.
  package struct Row: Sendable {
    package let line: Int
    package let cells: [String]
  }

  /// The rows in order; an empty line is a row with one empty cell.
  package private(set) var rows: [Row] = []
  /// The first line with quotation marks that do not match.
  package private(set) var lineOfUnmatchedQuotes: Int?

  private var cells: [String] = []
  private var cell: [UInt8] = []
  private var line = 1
  private var firstLine = 1

  /// Reads a table.
  /// - Parameters:
  ///   - text: The whole file.
  ///   - guessLines: How many lines at its head tell the separator: comma, semicolon or tab.
  package init(_ text: String, guessLines: Int) {
    var bytes = Array(text.utf8)[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    let separator = Self.separator(of: bytes, lines: guessLines)
    var openedOn: Int?
    var hasClosed = false
    var wasReturn = false
    for byte in bytes {
      if openedOn != nil {
        if byte == 0x22 {
          hasClosed = true
          openedOn = nil
        } else {
          cell.append(byte)
          if byte == 0x0A { line += 1 }
        }
        wasReturn = false
        continue
      }
      switch byte {
      case 0x0A where wasReturn: break
      case 0x0A, 0x0D:
        endRow()
        hasClosed = false
      case separator:
        endCell()
        hasClosed = false
      // Two marks inside a quoted cell mean one.
      case 0x22 where hasClosed:
        cell.append(byte)
        openedOn = line
        hasClosed = false
      case 0x22 where cell.allSatisfy({ $0 == 0x20 }):
        cell = []
        openedOn = line
      case 0x20 where hasClosed: break
      default:
        if hasClosed { lineOfUnmatchedQuotes = lineOfUnmatchedQuotes ?? line }
        hasClosed = false
        cell.append(byte)
      }
      wasReturn = byte == 0x0D
    }
    lineOfUnmatchedQuotes = lineOfUnmatchedQuotes ?? openedOn
    if !cell.isEmpty || !cells.isEmpty { endRow() }
  }

  private mutating func endCell() {
    cells.append(String(decoding: cell, as: UTF8.self))
    cell = []
  }

  private mutating func endRow() {
    endCell()
    rows.append(Row(line: firstLine, cells: cells))
    cells = []
    line += 1
    firstLine = line
  }

  /// The sign that occurs on most of the first lines, and most often on them.
  private static func separator(of bytes: ArraySlice<UInt8>, lines count: Int) -> UInt8 {
    let head = bytes.split(maxSplits: count) { $0 == 0x0A || $0 == 0x0D }.prefix(count)
    func weight(_ sign: UInt8) -> (Int, Int) {
      head.reduce((0, 0)) { sum, line in
        let times = line.count { $0 == sign }
        return (sum.0 + min(times, 1), sum.1 + times)
      }
    }
    return [0x2C, 0x3B, 0x09].max { weight($0) < weight($1) } ?? 0x2C
  }
}
