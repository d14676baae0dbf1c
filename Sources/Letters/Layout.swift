import FOILaw

/// Sets a letter as plain text in lines of at most 72 characters.
///
/// A template needs four things and has a mark for each at the start of a line: nothing for a
/// paragraph, whose lines are joined and wrapped anew; `> ` for a quotation, indented; `| ` for a
/// line that stays a line, as in an address, and that is a heading where it stands alone; and `- `
/// or a number for an item, whose further lines hang under its words. A word is never broken, so
/// that a web address stays whole.
struct Layout {
  /// The longest line; that of e-mail since its beginning.
  static let width = 72
  private static let quoteIndent = 4

  /// Sets a text.
  /// - Parameter text: Lines with the marks above; empty lines part blocks.
  /// - Returns: The text with one line break at its end.
  static func set(_ text: String) -> String {
    set(LetterBlock.blocks(of: text))
  }

  /// Sets blocks.
  static func set(_ blocks: [LetterBlock]) -> String {
    var output: [String] = []
    for block in blocks {
      if !output.isEmpty, !block.isTight { output.append("") }
      output += lines(of: block)
    }
    return output.joined(separator: "\n") + "\n"
  }

  private static func lines(of block: LetterBlock) -> [String] {
    let indent = String(repeating: " ", count: block.kind == .quote ? quoteIndent : 0)
    let hang = block.kind == .lines || block.kind == .heading ? indent + "  " : indent
    return block.entries.indices.flatMap { index in
      let entry = block.entries[index]
      let words = words(of: entry.text[...])
      guard let label = entry.label else { return wrap(words, first: indent, further: hang) }
      let labelWidth = labelWidth(at: index, in: block.entries)
      let padding = String(repeating: " ", count: labelWidth - label.count + 1)
      let hang = indent + String(repeating: " ", count: labelWidth + 1)
      return wrap(words, first: indent + label + padding, further: hang)
    }
  }

  /// The widest label among neighbouring items, so that their words line up.
  private static func labelWidth(at index: Int, in entries: [LetterBlock.Entry]) -> Int {
    func run(_ indices: some Sequence<Int>) -> [Int] {
      indices.prefix { entries[$0].label != nil }.map { entries[$0].label?.count ?? 0 }
    }
    return (run(entries.indices[...index].reversed()) + run(entries.indices[index...])).max() ?? 0
  }

  private static func wrap(_ words: [Substring], first: String, further: String) -> [String] {
    var lines: [String] = []
    var line = first
    var isEmpty = true
    for word in glued(words) {
      if !isEmpty, line.count + 1 + word.count > width {
        lines.append(line)
        line = further
        isEmpty = true
      }
      line += isEmpty ? word : " " + word
      isEmpty = false
    }
    lines.append(line)
    // An item without words must not leave the blank after its label.
    return lines.map { isEmpty ? String($0.trimmedAtEnd) : $0 }
  }

  /// Keeps `1 October` and `section 43(2)` on one line, as a reader takes them for one word.
  private static func glued(_ words: [Substring]) -> [String] {
    words.reduce(into: []) { glued, word in
      let previous = glued.last?.trimmingPrefix("(") ?? ""
      let isDay = previous.count <= 2 && previous.allSatisfy(\.isNumber) && !previous.isEmpty
      let isDate = isDay && CalendarDay.monthNames.contains { word.hasPrefix($0) }
      let isCitation =
        ["section", "Section", "regulation", "Regulation"].contains(previous)
        && word.first?.isNumber == true
      if isDate || isCitation {
        glued[glued.count - 1] += " " + word
      } else {
        glued.append(String(word))
      }
    }
  }

  /// The words of a line, which only plain blanks part: a no-break space is there on purpose.
  static func words(of line: Substring) -> [Substring] {
    line.split { $0 == " " || $0 == "\t" }
  }
}

extension StringProtocol {
  /// The words with one blank between them.
  var onOneLine: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  fileprivate var trimmedAtEnd: SubSequence {
    guard let last = lastIndex(where: { $0 != " " }) else { return prefix(0) }
    return self[...last]
  }
}
