import Casebook

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
    /// Rows of cells.
    case table
  }

  /// One line or item.
  package struct Entry: Hashable, Sendable {
    /// The number or dash in front, or `nil`.
    package let label: String?
    /// Its words with single spaces between them; of a row, its cells with ` | ` between them.
    package let text: String

    /// The cells of a row.
    package var cells: [String] {
      text.split(separator: "|").map { String($0).onOneLine }
    }
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
    let bytes = Array(text.utf8)
    var blocks: [LetterBlock] = []
    var run: [Piece] = []
    for line in bytes.lines {
      if let piece = Piece(bytes, line) {
        if piece.joins, let last = run.indices.last, run[last].canGrow {
          run[last].grow(by: piece)
        } else {
          run.append(piece)
        }
      } else {
        blocks += Self.blocks(of: run)
        run = []
      }
    }
    return blocks + Self.blocks(of: run)
  }

  /// The blocks of a run of lines without an empty one.
  private static func blocks(of pieces: [Piece]) -> [LetterBlock] {
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
  /// The words with single spaces between them.
  private var text: [UInt8] = []
  private let label: String?
  private let isQuote: Bool
  private let isRow: Bool
  let isVerbatim: Bool

  /// Reads a line; `nil` where it parts blocks.
  init?(_ bytes: [UInt8], _ line: Range<Int>) {
    var words = bytes.plainWords(in: line)[...]
    let mark = words.first.flatMap { $0.count == 1 ? bytes[$0.lowerBound] : nil }
    isQuote = mark == UInt8(ascii: ">")
    isVerbatim = mark == UInt8(ascii: "|")
    isRow = mark == UInt8(ascii: "=")
    if isQuote || isVerbatim || isRow { words.removeFirst() }
    if words.isEmpty, !isVerbatim { return nil }
    if !isVerbatim, !isRow, words.count > 1, let first = words.first,
      LetterBlock.isLabel(bytes[first])
    {
      label = bytes.string(first)
      words.removeFirst()
    } else {
      label = nil
    }
    text.reserveCapacity(line.count)
    for word in words { append(bytes[word]) }
  }

  private mutating func append(_ words: ArraySlice<UInt8>) {
    if !text.isEmpty { text.append(UInt8(ascii: " ")) }
    text += words
  }

  mutating func grow(by piece: Piece) { append(piece.text[...]) }

  var kind: LetterBlock.Kind {
    if isQuote { return .quote }
    if isRow { return .table }
    if isVerbatim { return .lines }
    return label == nil ? .paragraph : .items
  }

  var entry: LetterBlock.Entry {
    LetterBlock.Entry(label: label, text: String(decoding: text, as: UTF8.self))
  }

  /// Whether the line goes on where the one before it ended.
  var joins: Bool { !isQuote && !isVerbatim && !isRow && label == nil }

  /// Whether further lines can be joined to this one.
  var canGrow: Bool { !isQuote && !isVerbatim && !isRow }
}

extension LetterBlock {
  /// `-`, `*`, or a question's number with a full stop or bracket: `2.`, `12b.`, `2b(ii).`, `c)`.
  fileprivate static func isLabel(_ word: ArraySlice<UInt8>) -> Bool {
    guard word.count <= 10, let end = word.last else { return false }
    if end != UInt8(ascii: "."), end != closing { return marks.contains(where: word.elementsEqual) }
    let number = word.dropLast()
    let digits = number.prefix(while: \.isDigit)
    let letters = number.dropFirst(digits.count).filter { $0 != opening && $0 != closing }
    guard letters.allSatisfy(\.isSmallLetter) else { return false }
    if digits.isEmpty { return letters.count == 1 }
    // "2020." ends a sentence; a question's number is shorter.
    return digits.count <= 2 && letters.count <= 5
  }

  private static let marks = ["-", "*", "\u{2022}"].map { Array($0.utf8) }
  private static let opening = UInt8(ascii: "(")
  private static let closing = UInt8(ascii: ")")

  /// Whether a word stands before an item as its number or dash.
  static func isLabel(_ word: String) -> Bool { isLabel(Array(word.utf8)[...]) }
}
