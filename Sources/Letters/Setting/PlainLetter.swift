import Casebook

/// A letter's words as a person edits them on a page: without marks, each paragraph on one line.
///
/// What is quoted is indented by four blanks, the cells of a table are parted by ` | `, and lines that
/// stand together without an empty one between them stay lines. A letter that was set in lines of 72
/// characters is understood as well: a line goes on where its next word found no room.
package enum PlainLetter {
  private static let indent = "    "

  /// The words of a source with the marks of ``Layout``, without them.
  package static func words(ofSource source: String) -> String {
    var text = ""
    for block in LetterBlock.blocks(of: source) {
      if !text.isEmpty, !block.isTight { text += "\n" }
      let lead = block.kind == .quote || block.kind == .table ? indent : ""
      for entry in block.entries {
        let words = [entry.label, entry.text].compactMap(\.self).filter { !$0.isEmpty }
        text += words.isEmpty ? "\n" : lead + words.joined(separator: " ") + "\n"
      }
    }
    return text
  }

  /// The source of words that a person typed, or of a letter as it was set.
  package static func source(ofWords text: String) -> String {
    var runs: [[Line]] = [[]]
    for piece in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      guard let line = Line(piece) else {
        runs.append([])
        continue
      }
      if let last = runs[runs.count - 1].last, line.goesOn(from: last) {
        runs[runs.count - 1][runs[runs.count - 1].count - 1].append(line)
      } else {
        runs[runs.count - 1].append(line)
      }
    }
    return runs.filter { !$0.isEmpty }.map(source(of:)).joined(separator: "\n")
  }

  /// The source of lines without an empty one between them.
  private static func source(of run: [Line]) -> String {
    run.enumerated().map { place, line in
      line.source(
        isAlone: run.count == 1,
        hasNeighbour: [place - 1, place + 1].contains {
          run.indices.contains($0) && run[$0].isPlain
        }) + "\n"
    }.joined()
  }

  private struct Line {
    private var words: String
    private let indent: Int
    /// The last line of it as it was typed.
    private var last: String
    private let hasLabel: Bool
    private let hasMark: Bool
    /// The cells, where blanks or a bar part them.
    private let cells: [String]
    /// The lines it was typed in, where there are several that do not hang under the first.
    private var pieces: [String] = []

    /// Reads a line; `nil` where it is empty.
    init?(_ piece: Substring) {
      let trimmed = String(piece).trimmed
      guard !trimmed.isEmpty else { return nil }
      indent = piece.prefix { $0 == " " || $0 == "\t" }.reduce(0) { $0 + ($1 == "\t" ? 4 : 1) }
      let first = String(trimmed.prefix { $0 != " " })
      hasMark = [">", "|", "="].contains(first)
      hasLabel = !hasMark && first.count < trimmed.count && LetterBlock.isLabel(first)
      last = String(piece)
      words = trimmed
      cells = indent < 3 || hasLabel ? [] : Self.cells(of: trimmed)
    }

    private static func cells(of text: String) -> [String] {
      let text = text.replacing("  ", with: " | ")
      guard text.contains(" | ") else { return [] }
      return text.split(separator: "|").map { String($0).trimmed }.filter { !$0.isEmpty }
    }

    /// Whether it stands at the margin without label or mark.
    var isPlain: Bool { indent < 3 && !hasLabel && !hasMark }

    /// Whether the line before it was broken here, for want of room.
    func goesOn(from line: Line) -> Bool {
      guard !hasLabel, !hasMark, !line.hasMark, line.last.count <= Layout.width
      else { return false }
      // The further lines of an item hang under its words.
      if line.hasLabel, indent <= line.indent { return false }
      if line.isPlain, indent > 2 { return false }
      if line.indent >= 3, indent < line.indent { return false }
      return line.last.count + 1 + Layout.firstWord(of: words).count > Layout.width
    }

    mutating func append(_ line: Line) {
      if line.indent == 0 { pieces = (pieces.isEmpty ? [words] : pieces) + [line.words] }
      words += " " + line.words
      last = line.last
    }

    func source(isAlone: Bool, hasNeighbour: Bool) -> String {
      if hasMark { return words }
      if indent >= 3 {
        guard cells.count > 1 else { return "> " + words }
        // What hangs under the last cell was added to the words.
        return "= " + Self.cells(of: words).joined(separator: " | ")
      }
      if hasLabel { return words }
      // Two lines that end no sentence are two lines, as in an address, however well they fill.
      if isHeading, pieces.count == 2 { return "| \(pieces[0])\n| \(pieces[1])" }
      return hasNeighbour || isAlone && isHeading ? "| " + words : words
    }

    /// A short line that ends no sentence.
    private var isHeading: Bool {
      guard let end = words.last, words.count <= 120 else { return false }
      return end.isLetter || end.isNumber || end == ")"
    }
  }
}
