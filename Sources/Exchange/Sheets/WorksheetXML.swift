import Casebook
import FOILaw

/// A sheet as the part of an Excel workbook that holds it.
enum WorksheetXML {
  /// How a cell looks: the places of these in the list of formats of ``WorkbookParts``.
  enum Style: Int {
    case plain, header, day, text, pounds, percentage, quoted
  }

  static func part(_ sheet: Workbook.Sheet) -> String {
    var text = WorkbookParts.head
    text += "<worksheet xmlns=\"\(WorkbookParts.main)\">"
    let width = max(sheet.columns.count, 1)
    text += "<dimension ref=\"A1:\(column(width - 1))\(sheet.rows.count + 1)\"/>"
    text += "<sheetViews><sheetView workbookViewId=\"0\">"
    text += "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
    text += "</sheetView></sheetViews>"
    text += widths(of: sheet)
    text += "<sheetData>"
    write(sheet.columns.map { .text($0) }, row: 1, isHeader: true, to: &text)
    for (index, cells) in sheet.rows.enumerated() {
      write(cells, row: index + 2, isHeader: false, to: &text)
    }
    text += "</sheetData>"
    if !sheet.columns.isEmpty {
      text += "<autoFilter ref=\"A1:\(column(width - 1))\(sheet.rows.count + 1)\"/>"
    }
    return text + "</worksheet>"
  }

  /// Columns as wide as their longest line, within what a screen shows well.
  private static func widths(of sheet: Workbook.Sheet) -> String {
    guard !sheet.columns.isEmpty else { return "" }
    var most = sheet.columns.map { $0.count + 3 }
    for cells in sheet.rows.prefix(2_000) {
      for (index, cell) in cells.enumerated() where most.indices.contains(index) {
        most[index] = max(most[index], length(of: cell))
      }
    }
    let columns = most.enumerated().map { index, length in
      "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(min(max(length + 1, 8), 60))\""
        + " customWidth=\"1\"/>"
    }
    return "<cols>" + columns.joined() + "</cols>"
  }

  private static func length(of cell: Workbook.Cell) -> Int {
    switch cell {
    case .blank: 0
    case .text(let text): text.split(whereSeparator: \.isNewline).map(\.count).max() ?? 0
    case .number(let number): String(number).count
    case .decimal(let digits), .percentage(let digits): digits.count + 1
    case .pounds(let digits): digits.count + 6
    case .day: 10
    case .flag: 5
    }
  }

  private static func write(
    _ cells: [Workbook.Cell], row: Int, isHeader: Bool, to text: inout String
  ) {
    text += "<row r=\"\(row)\">"
    for (index, cell) in cells.enumerated() {
      write(cell, at: column(index) + String(row), isHeader: isHeader, to: &text)
    }
    text += "</row>"
  }

  private static func write(
    _ cell: Workbook.Cell, at place: String, isHeader: Bool, to text: inout String
  ) {
    func put(_ value: String, _ style: Style) {
      text += "<c r=\"\(place)\" s=\"\(style.rawValue)\"><v>\(value)</v></c>"
    }
    func put(words: String, _ style: Style) {
      text += "<c r=\"\(place)\" s=\"\(style.rawValue)\" t=\"inlineStr\"><is>"
      text += "<t xml:space=\"preserve\">"
      escape(words, to: &text)
      text += "</t></is></c>"
    }
    switch cell {
    case .blank: break
    case .text(let words): put(words: words, isHeader ? .header : style(of: words))
    case .number(let number): put(String(number), .plain)
    case .decimal(let digits):
      if isNumber(digits) { put(digits, .plain) } else { put(words: digits, style(of: digits)) }
    case .pounds(let digits):
      if isNumber(digits) { put(digits, .pounds) } else { put(words: digits, style(of: digits)) }
    case .percentage(let digits):
      if let share = hundredth(of: digits) {
        put(share, .percentage)
      } else {
        put(words: digits, style(of: digits))
      }
    case .day(let day):
      if let number = serial(of: day) {
        put(String(number), .day)
      } else {
        put(words: day.description, .text)
      }
    case .flag(let value):
      text += "<c r=\"\(place)\" t=\"b\"><v>\(value ? 1 : 0)</v></c>"
    }
  }

  /// A text that looks like a formula stays one even after somebody opened the cell to edit it.
  private static func style(of words: String) -> Style {
    words.unicodeScalars.first.map { "=+-@".unicodeScalars.contains($0) } ?? false ? .quoted : .text
  }

  /// Digits that Excel keeps as they are: it knows fifteen of them.
  static func isNumber(_ digits: String) -> Bool {
    var rest = Substring(digits)
    if rest.first == "-" { rest = rest.dropFirst() }
    let parts = rest.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }),
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return false }
    return parts.reduce(0) { $0 + $1.utf8.count } <= 15
  }

  /// The number with its point two places to the left.
  private static func hundredth(of digits: String) -> String? {
    guard isNumber(digits) else { return nil }
    let isNegative = digits.first == "-"
    let parts = digits.drop { $0 == "-" }.split(separator: ".")
    let whole = String(repeating: "0", count: max(0, 3 - parts[0].count)) + parts[0]
    let fraction = whole.suffix(2) + (parts.count > 1 ? parts[1] : "")
    return (isNegative ? "-" : "") + whole.dropLast(2) + "." + fraction
  }

  /// Excel's number of a day; it has none before March 1900 that other programs agree on.
  private static func serial(of day: CalendarDay) -> Int? {
    guard let epoch = CalendarDay(year: 1899, month: 12, day: 30),
      let first = CalendarDay(year: 1900, month: 3, day: 1),
      let last = CalendarDay(year: 9999, month: 12, day: 31), (first...last).contains(day)
    else { return nil }
    return day.number - epoch.number
  }

  /// The letters of a column, from 0: A … Z, AA.
  static func column(_ index: Int) -> String {
    var letters = ""
    var rest = index + 1
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(0x41 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }

  /// Words as XML holds them; what XML cannot hold is written as Excel writes it, `_x0007_`.
  static func escape(_ words: String, to text: inout String) {
    let scalars = Array(words.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "\r": text += "_x000D_"
      case "_" where isEscape(scalars[index...]): text += "_x005F_"
      case _ where scalar.value < 0x20 && scalar != "\t" && scalar != "\n",
        "\u{FFFE}", "\u{FFFF}":
        let digits = String(scalar.value, radix: 16, uppercase: true)
        text += "_x" + String(repeating: "0", count: 4 - digits.count) + digits + "_"
      default: text.unicodeScalars.append(scalar)
      }
    }
  }

  /// Whether the text there reads `_x12AB_`, which Excel would take for a character.
  private static func isEscape(_ rest: ArraySlice<UnicodeScalar>) -> Bool {
    let next = Array(rest.prefix(7))
    return next.count == 7 && next[0] == "_" && next[1] == "x" && next[6] == "_"
      && next[2..<6].allSatisfy { $0.properties.isASCIIHexDigit }
  }
}
