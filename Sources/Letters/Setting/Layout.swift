import FOILaw

/// Sets a letter as plain text in lines of at most 72 characters.
///
/// A template needs five things and has a mark for each at the start of a line: nothing for a
/// paragraph, whose lines are joined and wrapped anew; `> ` for a quotation, indented; `| ` for a
/// line that stays a line, as in an address, and that is a heading where it stands alone; `= ` for a
/// row of a table, whose cells ` | ` parts; and `- ` or a number for an item, whose further lines hang
/// under its words. A word is never broken, so that a web address stays whole.
struct Layout {
  /// The longest line, as e-mail has always had it.
  static let width = 72
  private static let quoteIndent = 4

  private var output: [UInt8] = []

  /// Sets a text.
  /// - Parameter text: Lines with the marks above; empty lines part blocks.
  /// - Returns: The text with one line break at its end.
  static func set(_ text: String) -> String {
    set(LetterBlock.blocks(of: text))
  }

  /// Sets blocks.
  static func set(_ blocks: [LetterBlock]) -> String {
    var layout = Layout()
    for block in blocks {
      if !layout.output.isEmpty, !block.isTight { layout.endLine() }
      layout.add(block)
    }
    if blocks.isEmpty { layout.endLine() }
    return String(decoding: layout.output, as: UTF8.self)
  }

  private mutating func add(_ block: LetterBlock) {
    if block.kind == .table { return addTable(block.entries.map(\.cells)) }
    let indent = block.kind == .quote ? Self.quoteIndent : 0
    let hang = block.kind == .lines || block.kind == .heading ? indent + 2 : indent
    // The widest label among neighbouring items, so that their words line up.
    var labelWidth = 0
    for (index, entry) in block.entries.enumerated() {
      indentLine(by: indent)
      guard let label = entry.label else {
        labelWidth = 0
        wrap(entry.text, from: indent, further: hang)
        continue
      }
      if labelWidth == 0 {
        let items = block.entries[index...].prefix { $0.label != nil }
        labelWidth = items.compactMap(\.label?.count).max() ?? 0
      }
      let column = indent + labelWidth + 1
      output += label.utf8
      indentLine(by: labelWidth + 1 - label.count)
      wrap(entry.text, from: column, further: column)
    }
  }

  /// Rows with their cells under one another where the last column keeps room enough; else each row as
  /// an item.
  private mutating func addTable(_ rows: [[String]]) {
    let count = rows.map(\.count).max() ?? 0
    let isEven = rows.allSatisfy { $0.count == count }
    let widths = (0..<max(0, count - 1)).map { column in
      rows.map { $0[safe: column].width }.max() ?? 0
    }
    let start = Self.quoteIndent + widths.reduce(0) { $0 + $1 + 2 }
    guard isEven, start <= Self.width - Self.leastColumn else {
      for row in rows {
        indentLine(by: Self.quoteIndent)
        output += "- ".utf8
        let head = row.dropLast().joined(separator: ", ")
        wrap(
          head.isEmpty ? row.last ?? "" : head + ": " + (row.last ?? ""),
          from: Self.quoteIndent + 2, further: Self.quoteIndent + 2)
      }
      return
    }
    for row in rows {
      indentLine(by: Self.quoteIndent)
      for (cell, width) in zip(row, widths) {
        output += cell.utf8
        indentLine(by: width - cell.width + 2)
      }
      wrap(row.last ?? "", from: start, further: start)
    }
  }

  /// The least that the last column of a table needs.
  private static let leastColumn = 24

  private mutating func wrap(_ text: String, from start: Int, further: Int) {
    let bytes = Array(text.utf8)
    let units = Self.units(of: bytes)
    var column = start
    var isEmpty = true
    for unit in units {
      let width = bytes.width(of: unit)
      if !isEmpty, column + 1 + width > Self.width {
        endLine()
        indentLine(by: further)
        column = further
        isEmpty = true
      }
      if !isEmpty {
        output.append(Self.blank)
        column += 1
      }
      output += bytes[unit]
      column += width
      isEmpty = false
    }
    // An item without words must not leave the blank after its label.
    if units.isEmpty { while output.last == Self.blank { output.removeLast() } }
    endLine()
  }

  private mutating func endLine() { output.append(UInt8(ascii: "\n")) }

  private mutating func indentLine(by width: Int) {
    output.append(contentsOf: repeatElement(Self.blank, count: width))
  }

  private static let blank = UInt8(ascii: " ")
}

// MARK: - Words that stay together

extension Layout {
  private static let months = CalendarDay.monthNames.map { Array($0.utf8) }
  private static let citing = ["section", "Section", "regulation", "Regulation"].map {
    Array($0.utf8)
  }

  /// The text with blanks that no line ends at inside `1 October` and `section 43(2)`, for a page that is
  /// broken into lines elsewhere.
  static func bound(_ text: String) -> String {
    let bytes = Array(text.utf8)
    return units(of: bytes).map { unit in
      String(decoding: bytes[unit], as: UTF8.self).replacing(" ", with: "\u{A0}")
    }.joined(separator: " ")
  }

  /// The words, with `1 October` and `section 43(2)` for one, as a reader takes them.
  private static func units(of text: [UInt8]) -> [Range<Int>] {
    var units: [Range<Int>] = []
    for word in text.plainWords(in: text.indices) {
      if let previous = units.last, belongs(text[word], after: text[previous]) {
        units[units.count - 1] = previous.lowerBound..<word.upperBound
      } else {
        units.append(word)
      }
    }
    return units
  }

  /// The first word of a text, as a line takes it.
  static func firstWord(of text: String) -> String {
    let bytes = Array(text.utf8)
    return units(of: bytes).first.map { String(decoding: bytes[$0], as: UTF8.self) } ?? ""
  }

  private static func belongs(_ word: ArraySlice<UInt8>, after unit: ArraySlice<UInt8>) -> Bool {
    let previous = unit.first == UInt8(ascii: "(") ? unit.dropFirst() : unit
    if word.first?.isDigit == true { return citing.contains { previous.elementsEqual($0) } }
    return previous.count <= 2 && !previous.isEmpty && previous.allSatisfy(\.isDigit)
      && months.contains { word.starts(with: $0) }
  }
}

extension [String] {
  /// The cell of a column, or none.
  fileprivate subscript(safe index: Int) -> String { indices.contains(index) ? self[index] : "" }
}
