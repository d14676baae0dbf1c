import Exchange

/// A list that prints as a table, as JSON or as CSV, all from the same value.
struct Listing {
  /// A column: its key for scripts, and its heading for people (nil where people do not need it).
  struct Column {
    let key: String
    let heading: String?
  }

  let columns: [Column]
  private(set) var rows: [[Cell]] = []
  /// What is said instead of an empty table.
  let whenEmpty: String

  init(_ columns: [Column], whenEmpty: String) {
    self.columns = columns
    self.whenEmpty = whenEmpty
  }

  /// Adds a row with one cell per column.
  mutating func append(_ row: [Cell]) {
    rows.append(row)
  }

  func print(_ format: FormatOptions, to output: Output) {
    if format.json {
      printJSON(to: output)
    } else if format.csv {
      printCSV(to: output)
    } else if rows.isEmpty {
      output.remark(whenEmpty)
    } else {
      printTable(to: output)
    }
  }

  private func printJSON(to output: Output) {
    guard !rows.isEmpty else { return output.print("[]") }
    for (index, row) in rows.enumerated() {
      var text = index == 0 ? "[\n  " : "  "
      JSON.object(zip(columns, row).map { ($0.key, $1.json) }).write(to: &text, indent: 1)
      output.print(text + (index == rows.count - 1 ? "\n]" : ","))
    }
  }

  private func printCSV(to output: Output) {
    var csv = CSVText(header: columns.map(\.key))
    for row in rows { csv.append(row.map(\.plain)) }
    output.print(csv.text)
  }

  private func printTable(to output: Output) {
    let shown = columns.indices.filter { columns[$0].heading != nil }
    let table = rows.map { row in shown.map { row[$0].table } }
    var widths = shown.enumerated().map { place, column in
      max(columns[column].heading?.count ?? 0, table.map { $0[place].width }.max() ?? 0)
    }
    // What tells one handle from another is its end.
    let keepsEnd = shown.map { ["case", "suggestion"].contains(columns[$0].key) }
    // A reason that is cut says nothing.
    let shares = shown.map { columns[$0].key == "reason" ? 2 : 1 }
    fit(&widths, keepingEnd: keepsEnd, shares: shares, into: output.width)
    func line(_ cells: [String]) -> String {
      zip(zip(cells, widths), keepsEnd).map { cell, keepsEnd in
        let text = Self.cut(cell.0, to: cell.1, keepingEnd: keepsEnd)
        return text + String(repeating: " ", count: max(0, cell.1 - text.width))
      }.joined(separator: "  ").trimmedRight
    }
    output.print(line(shown.map { columns[$0].heading ?? "" }))
    output.print(widths.map { String(repeating: "─", count: $0) }.joined(separator: "  "))
    for row in table { output.print(line(row)) }
  }

  private static func cut(_ text: String, to width: Int, keepingEnd: Bool) -> String {
    guard text.width > width else { return text }
    return keepingEnd
      ? "…" + text.suffix(max(1, width - 1)) : text.prefix(max(1, width - 1)) + "…"
  }

  /// Narrows the widest columns until the table fits the terminal; days and figures stay whole.
  private func fit(
    _ widths: inout [Int], keepingEnd: [Bool], shares: [Int], into width: Int?
  ) {
    guard let width else { return }
    let narrowest = zip(widths, keepingEnd).map { $0 <= 10 ? $0 : $1 ? 8 : 5 }
    while widths.reduce(0, +) + 2 * (widths.count - 1) > width,
      let index = widths.indices.filter({ widths[$0] > narrowest[$0] })
        .max(by: { widths[$0] * shares[$1] < widths[$1] * shares[$0] })
    {
      widths[index] -= 1
    }
  }
}

/// One value of a list.
enum Cell {
  case text(String?)
  case number(Int?)
  case flag(Bool)
  case list([String])

  var json: JSON {
    switch self {
    case .text(let value): value.map { .string($0) } ?? .null
    case .number(let value): .int(value)
    case .flag(let value): .bool(value)
    case .list(let values): .array(values.map { .string($0) })
    }
  }

  var plain: String {
    switch self {
    case .text(let value): value ?? ""
    case .number(let value): value.map(String.init) ?? ""
    case .flag(let value): value ? "yes" : "no"
    case .list(let values): values.joined(separator: " ")
    }
  }

  /// One line for a table.
  var table: String {
    switch self {
    case .list(let values): values.joined(separator: ", ")
    default: plain.onOneLine
    }
  }

  static func of(_ value: (some CustomStringConvertible)?) -> Cell {
    .text(value?.description)
  }
}

extension String {
  /// How many characters a terminal shows; bytes where they are the same.
  fileprivate var width: Int {
    utf8.allSatisfy { $0 < 0x80 } ? utf8.count : count
  }

  /// The text with every run of white space as one space.
  fileprivate var onOneLine: String {
    let hasOnlySpaces = utf8.allSatisfy { $0 > 0x1F && $0 < 0x80 }
    if hasOnlySpaces, !contains("  "), first != " ", last != " " { return self }
    return split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  fileprivate var trimmedRight: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
