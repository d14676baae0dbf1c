/// Reads Excel workbooks: every sheet that shows, with days, pounds and percentages as they show.
enum WorkbookReader {
  static func read(_ bytes: [UInt8]) throws(DocumentFault) -> DocumentText {
    var text = SheetText(.xlsx)
    try rows(
      of: bytes, sheet: { text.begin($0) },
      row: { (_, cells) throws(DocumentFault) in
        try text.append(cells)
      })
    return DocumentText(text: text.text, format: .xlsx)
  }

  /// Goes through the rows of every sheet that shows, each with its number from 1; after the rows of a sheet come
  /// its merged cells (`B2:B6`).
  static func rows(
    of bytes: [UInt8], sheet begin: (String) -> Void,
    row: (Int, [String]) throws(DocumentFault) -> Void, merged: (String) -> Void = { _ in }
  ) throws(DocumentFault) {
    let archive = try OfficeArchive(bytes, format: .xlsx) { name in
      [
        "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml", "xl/styles.xml",
      ].contains(name) || (name.hasPrefix("xl/worksheets/") && name.hasSuffix(".xml"))
    }
    guard let workbook = archive.parts["xl/workbook.xml"] else { throw .damaged(.xlsx) }
    let targets = try archive.parts["xl/_rels/workbook.xml.rels"].map(Self.targets) ?? [:]
    let strings = try archive.parts["xl/sharedStrings.xml"].map(Self.strings) ?? []
    let styles = try archive.parts["xl/styles.xml"].map(CellStyles.init) ?? CellStyles()
    let (sheets, from1904) = try Self.sheets(workbook)
    for (name, id) in sheets {
      guard let target = targets[id], let part = archive.parts[Self.path(target)] else { continue }
      begin(name)
      try read(part, row: row, merged: merged) { cell in
        cell.written(strings: strings, styles: styles, from1904: from1904)
      }
    }
  }

  private static func path(_ target: String) -> String {
    target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
  }

  /// The sheets that show, in their order, and whether days are counted from 1904.
  private static func sheets(
    _ part: [UInt8]
  ) throws(DocumentFault) -> ([(name: String, id: String)], Bool) {
    let xml = try XMLPull(part, format: .xlsx)
    var sheets: [(String, String)] = []
    var from1904 = false
    while let node = try xml.next() {
      guard case .start(let name) = node else { continue }
      if name == "workbookPr" {
        from1904 = ["1", "true"].contains(xml.attribute("date1904") ?? "")
      } else if name == "sheet", xml.attribute("state").map({ $0 == "visible" }) ?? true {
        sheets.append((xml.attribute("name") ?? "", xml.attribute("id") ?? ""))
      }
    }
    return (sheets, from1904)
  }

  private static func targets(_ part: [UInt8]) throws(DocumentFault) -> [String: String] {
    let xml = try XMLPull(part, format: .xlsx)
    var targets: [String: String] = [:]
    while let node = try xml.next() {
      guard case .start("Relationship") = node, let id = xml.attribute("Id") else { continue }
      targets[id] = xml.attribute("Target")
    }
    return targets
  }

  /// Words that cells share, without how they are to be pronounced.
  private static func strings(_ part: [UInt8]) throws(DocumentFault) -> [String] {
    let xml = try XMLPull(part, format: .xlsx)
    var strings: [String] = []
    var (words, isText) = ("", false)
    while let node = try xml.next() {
      switch node {
      case .start("rPh"): try xml.skip()
      case .start("t"): isText = true
      case .end("t"): isText = false
      case .end("si"):
        strings.append(ParagraphText.flat([words]))
        words = ""
      case .text(let text): if isText { words += text }
      case .start, .end: break
      }
    }
    return strings
  }

  /// A row has no more cells than this that a person would read.
  private static let mostCells = 500

  private static func read(
    _ part: [UInt8], row take: (Int, [String]) throws(DocumentFault) -> Void,
    merged: (String) -> Void, _ write: (WorkbookCell) -> String
  ) throws(DocumentFault) {
    let xml = try XMLPull(part, format: .xlsx)
    var row: [String] = []
    var number = 0
    var cell = WorkbookCell()
    var isValue = false
    while let node = try xml.next() {
      switch node {
      case .start("row"):
        row = []
        number = xml.attribute("r").flatMap { Int($0) } ?? number &+ 1
      case .start("c"):
        cell = WorkbookCell()
        cell.kind = xml.attribute("t")
        cell.style = xml.attribute("s").flatMap { Int($0) } ?? 0
        let column = xml.attribute("r").flatMap(Self.column) ?? row.count
        while row.count < min(column, Self.mostCells) { row.append("") }
      case .start("v"), .start("t"): isValue = true
      case .start("rPh"): try xml.skip()
      case .end("v"), .end("t"): isValue = false
      case .text(let words): if isValue { cell.value += words }
      case .end("c"): if row.count < Self.mostCells { row.append(write(cell)) }
      case .end("row"): try take(number, row)
      case .start("mergeCell"): if let place = xml.attribute("ref") { merged(place) }
      case .start, .end: break
      }
    }
  }

  /// The column of a cell such as `AB12`, from 0.
  static func column(_ place: String) -> Int? {
    var column = 0
    for byte in place.utf8.prefix(3) where (0x41...0x5A).contains(byte) {
      column = column * 26 + Int(byte - 0x40)
    }
    return column > 0 ? column - 1 : nil
  }
}
