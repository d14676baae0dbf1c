package import FOILaw
import Mailroom

/// An Excel workbook to be written: sheets of typed cells under a header that stays in sight.
///
/// A text is written as a text, whatever it begins with, so that no cell can become a formula. A number
/// is written in the digits it has, a day as Excel's number of the day. The same workbook always gives
/// the same bytes.
package struct Workbook: Sendable {
  /// What a cell holds.
  package enum Cell: Hashable, Sendable {
    /// Nothing.
    case blank
    /// Words, kept exactly.
    case text(String)
    /// A whole number.
    case number(Int)
    /// A number in plain digits, with a point if it needs one: `325100.51`. What is not one stays text.
    case decimal(String)
    /// An amount of pounds in plain digits.
    case pounds(String)
    /// A share in hundredths: `12.5` shows as 12.5 %.
    case percentage(String)
    /// A day.
    case day(CalendarDay)
    /// Yes or no.
    case flag(Bool)
  }

  /// One sheet.
  package struct Sheet: Sendable {
    /// What its tab says; Excel's rules for names are applied when it is written.
    package var name: String
    /// The titles of the columns.
    package var columns: [String]
    package var rows: [[Cell]]

    package init(name: String, columns: [String], rows: [[Cell]]) {
      self.name = name
      self.columns = columns
      self.rows = rows
    }
  }

  /// Why a workbook could not be written.
  package enum Fault: Error, Hashable, Sendable {
    /// A sheet has more columns than Excel can hold.
    case tooManyColumns(sheet: String, count: Int, limit: Int)
    /// A cell has more characters than Excel can hold; the row counts from 1 below the header.
    case tooLong(sheet: String, row: Int, column: String, count: Int, limit: Int)
    /// The archive could not be made.
    case archive
  }

  /// The most columns of a sheet.
  package static let mostColumns = 16_384
  /// The most rows of a sheet, its header among them; further rows go to a sheet of their own.
  package static let mostRows = 1_048_576
  /// The most characters of a cell, counted as UTF-16 as Excel does.
  package static let mostCharacters = 32_767

  package var sheets: [Sheet]

  package init(_ sheets: [Sheet]) {
    self.sheets = sheets
  }

  /// The workbook as a file.
  /// - Returns: The bytes of an `.xlsx` file.
  /// - Throws: ``Fault`` where a sheet holds more than Excel can.
  package func bytes() throws(Fault) -> [UInt8] {
    let sheets = try Self.fitting(
      self.sheets.isEmpty ? [Sheet(name: "", columns: [], rows: [])] : self.sheets)
    let parts = WorkbookParts(names: SheetNames.distinct(sheets.map(\.name)))
    var files: [(name: String, bytes: [UInt8])] = parts.files
    for (index, sheet) in sheets.enumerated() {
      files.append(("xl/worksheets/sheet\(index + 1).xml", Array(WorksheetXML.part(sheet).utf8)))
    }
    do {
      return try ZipArchive.of(files)
    } catch {
      throw .archive
    }
  }

  /// The sheets within Excel's limits: one that is too long goes on in further ones.
  private static func fitting(_ sheets: [Sheet]) throws(Fault) -> [Sheet] {
    var fitting: [Sheet] = []
    for sheet in sheets {
      guard sheet.columns.count <= mostColumns else {
        throw .tooManyColumns(
          sheet: sheet.name, count: sheet.columns.count, limit: mostColumns)
      }
      for (row, cells) in sheet.rows.enumerated() {
        for (column, cell) in cells.enumerated() {
          guard case .text(let text) = cell, text.utf8.count > mostCharacters,
            text.utf16.count > mostCharacters
          else { continue }
          let title = sheet.columns.indices.contains(column) ? sheet.columns[column] : ""
          throw .tooLong(
            sheet: sheet.name, row: row + 1, column: title, count: text.utf16.count,
            limit: mostCharacters)
        }
      }
      var start = 0
      repeat {
        let end = min(sheet.rows.count, start + mostRows - 1)
        fitting.append(
          Sheet(name: sheet.name, columns: sheet.columns, rows: Array(sheet.rows[start..<end])))
        start = end
      } while start < sheet.rows.count
    }
    return fitting
  }
}
