import Casebook
package import Exchange
package import FOIDesk

extension Table {
  /// The list as an Excel file: the columns of the CSV, with numbers, days and yes or no as such.
  /// - Returns: The bytes of an `.xlsx` file.
  /// - Throws: `Workbook.Fault` where Excel cannot hold it.
  package func workbook() throws(Workbook.Fault) -> [UInt8] {
    let shown = headings.indices.filter { [.all, .csv].contains(headings[$0].scripts) }
    let rows = (0..<count).map { index in
      let cells = row(index)
      return shown.map { cells[$0].workbook }
    }
    return try Workbook([
      Workbook.Sheet(name: name, columns: shown.map { headings[$0].key }, rows: rows)
    ]).bytes()
  }
}

extension Table {
  /// The list as an Excel file, with faults that name the file.
  package func workbook(for path: String) throws(DeskError) -> [UInt8] {
    do throws(Workbook.Fault) {
      return try workbook()
    } catch {
      throw .workbook(path: path, fault: error)
    }
  }
}

extension Cell {
  fileprivate var workbook: Workbook.Cell {
    switch self {
    case .text(let value): value.map { .text($0) } ?? .blank
    case .number(let value): value.map { .number($0) } ?? .blank
    case .amount(nil, _): .blank
    // How people read it tells what it is an amount of.
    case .amount(let value?, let words):
      words.contains("£")
        ? .pounds(value.description)
        : words.hasSuffix("%") ? .percentage(value.description) : .decimal(value.description)
    case .flag(let value): .flag(value)
    case .day(let value): .day(value)
    case .list(let values, _): values.isEmpty ? .blank : .text(csv)
    case .nested: .blank
    case .shown(_, let scripts): scripts.workbook
    }
  }
}
