/// A part of a letter that stands by itself; every form of the letter is set from the same blocks.
package struct LetterBlock: Hashable, Sendable {
  /// What it is.
  package enum Kind: Hashable, Sendable {
    /// A line of its own that says what follows.
    case heading
    /// Running words.
    case paragraph
    /// Lines that stay lines, as in an address.
    case lines
    /// Items under one another, each behind its mark.
    case items
    /// Words of another letter.
    case quote
  }

  /// One line or item.
  package struct Entry: Hashable, Sendable {
    /// The number or dash in front, or `nil`.
    package let label: String?
    /// Its words with one blank between them.
    package let text: String
  }

  /// What it is.
  package let kind: Kind
  /// Its lines or items; one for a heading or a paragraph.
  package let entries: [Entry]
  /// Whether it follows the block before it without an empty line.
  package let isTight: Bool
}

extension LetterBlock {
  /// Reads the blocks of a text with the marks that ``Layout`` describes.
  static func blocks(of text: String) -> [LetterBlock] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .split { Layout.words(of: $0).isEmpty || Layout.words(of: $0) == [">"] }
      .flatMap(blocks)
  }

  /// The blocks of a run of lines without an empty one.
  private static func blocks(ofRun lines: ArraySlice<Substring>) -> [LetterBlock] {
    let pieces = lines.map(Piece.init).reduce(into: [Piece]()) { pieces, piece in
      if piece.joins, pieces.last?.canGrow == true {
        pieces[pieces.count - 1].words += piece.words
      } else {
        pieces.append(piece)
      }
    }
    // One line that stays a line and has nobody beside it is a heading.
    let isHeading = pieces.count == 1 && pieces[0].isVerbatim
    var blocks: [LetterBlock] = []
    var rest = pieces[...]
    while let first = rest.first {
      let kind = isHeading ? .heading : first.kind
      let run = rest.prefix { $0.kind == first.kind }
      blocks.append(
        LetterBlock(kind: kind, entries: run.map(\.entry), isTight: !blocks.isEmpty))
      rest = rest.dropFirst(run.count)
    }
    return blocks
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

  var kind: LetterBlock.Kind {
    if isQuote { return .quote }
    if isVerbatim { return .lines }
    return label == nil ? .paragraph : .items
  }

  var entry: LetterBlock.Entry {
    LetterBlock.Entry(label: label.map(String.init), text: words.joined(separator: " "))
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
