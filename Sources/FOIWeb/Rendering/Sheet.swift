import FOIDesk
import FOIFaces
import Hummingbird

extension Visit {
  /// What the address narrows a list to; the names are those of the command line's options.
  ///
  /// The part of the list that a page shows is not among them: a file has the whole list.
  var filters: Filters {
    Filters(query.pairs.filter { $0.name != "page" }.map { ($0.name, $0.value) })
  }

  /// Whether the list is asked for as a file, for a spreadsheet or a script.
  var wantsFile: Bool { query.has("format") }

  /// A list as the file that the address asks for: byte for byte what the command line prints.
  func file(_ table: Table) throws(DeskError) -> Response {
    switch try choice(query["format"], "a format of lists", among: ListFile.allCases) {
    case .csv:
      .bytes(
        Array(table.text(as: .csv).utf8), type: "text/csv; charset=utf-8",
        fileName: "\(table.name).csv")
    case .excel:
      .bytes(
        try table.workbook(for: "\(table.name).xlsx"),
        type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        fileName: "\(table.name).xlsx")
    case .json:
      .bytes(Array(table.text(as: .json).utf8), type: "application/json; charset=utf-8")
    }
  }
}

/// What a list is given as, for a spreadsheet or a script.
private enum ListFile: String, CaseIterable {
  case csv, json, excel
}
