import FOILaw

/// Sets a letter as plain text in lines of at most 72 characters.
///
/// A template needs four things and has a mark for each at the start of a line: nothing for a
/// paragraph, whose lines are joined and wrapped anew; `> ` for a quotation, indented; `| ` for a
/// line that stays a line, as in an address; and `- ` or a number for an item, whose further lines
/// hang under its words. A word is never broken, so that a web address stays whole.
struct Layout {
  /// The longest line; that of e-mail since its beginning.
  static let width = 72
  private static let quoteIndent = 4

  /// Sets a text.
  /// - Parameter text: Lines with the marks above; empty lines part blocks.
  /// - Returns: The text with one line break at its end.
  static func set(_ text: String) -> String {
    var output: [String] = []
    for block in blocks(of: text) {
      if !output.isEmpty { output.append("") }
      output += lines(of: block)
    }
    return output.joined(separator: "\n") + "\n"
  }

  /// Runs of lines without an empty one.
  private static func blocks(of text: String) -> [[Substring]] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .split { words(of: $0).isEmpty || words(of: $0) == [">"] }
      .map(Array.init)
  }

  private static func lines(of block: [Substring]) -> [String] {
    let pieces = block.map(Piece.init).reduce(into: [Piece]()) { pieces, piece in
      if piece.joins, pieces.last?.canGrow == true {
        pieces[pieces.count - 1].words += piece.words
      } else {
        pieces.append(piece)
      }
    }
    return pieces.indices.flatMap {
      lines(of: pieces[$0], labelWidth: labelWidth(at: $0, in: pieces))
    }
  }

  /// The widest label among neighbouring items of one kind, so that their words line up.
  private static func labelWidth(at index: Int, in pieces: [Piece]) -> Int {
    func run(_ indices: some Sequence<Int>) -> [Int] {
      indices.prefix { pieces[$0].isQuote == pieces[index].isQuote && pieces[$0].label != nil }
        .map { pieces[$0].label?.count ?? 0 }
    }
    return (run(pieces.indices[...index].reversed()) + run(pieces.indices[index...])).max() ?? 0
  }

  private static func lines(of piece: Piece, labelWidth: Int) -> [String] {
    let indent = String(repeating: " ", count: piece.isQuote ? quoteIndent : 0)
    guard let label = piece.label else {
      let hang = piece.isVerbatim ? indent + "  " : indent
      return wrap(piece.words, first: indent, further: hang)
    }
    let padding = String(repeating: " ", count: labelWidth - label.count + 1)
    let hang = indent + String(repeating: " ", count: labelWidth + 1)
    return wrap(piece.words, first: indent + label + padding, further: hang)
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
  fileprivate static func words(of line: Substring) -> [Substring] {
    line.split { $0 == " " || $0 == "\t" }
  }
}

/// One line of a block, or a paragraph of joined lines.
private struct Piece {
  var words: [Substring]
  let label: Substring?
  let isQuote: Bool
  let isVerbatim: Bool

  init(_ line: Substring) {
    var words = Layout.words(of: line)
    isQuote = words.first == ">"
    isVerbatim = words.first == "|"
    if isQuote || isVerbatim { words.removeFirst() }
    label =
      words.count > 1 && !isVerbatim ? words.first.flatMap { Self.isLabel($0) ? $0 : nil } : nil
    if label != nil { words.removeFirst() }
    self.words = words
  }

  /// Whether the line goes on where the one before it ended.
  var joins: Bool { !isQuote && !isVerbatim && label == nil }

  /// Whether further lines can be joined to this one.
  var canGrow: Bool { !isQuote && !isVerbatim }

  /// `-`, `*`, or a question's number with a full stop or bracket: `2.`, `12b.`, `2b(ii).`, `c)`.
  private static func isLabel(_ word: Substring) -> Bool {
    if word == "-" || word == "*" || word == "\u{2022}" { return true }
    guard word.count <= 10, let end = word.last, end == "." || end == ")" else { return false }
    let number = word.dropLast()
    let digits = number.prefix { $0.isASCII && $0.isNumber }
    let rest = number.dropFirst(digits.count)
    let letters = rest.filter { $0 != "(" && $0 != ")" }
    guard letters.allSatisfy({ $0.isASCII && $0.isLowercase }) else { return false }
    if digits.isEmpty { return letters.count == 1 }
    // "2020." ends a sentence; a question's number is shorter.
    return digits.count <= 2 && letters.count <= 5
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
