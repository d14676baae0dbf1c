/// Builds the text of a document out of paragraphs, rows of tables and page breaks.
struct ParagraphText {
  private var lines: [Line] = []
  private var size = 0
  private let format: DocumentFormat

  private enum Line {
    case paragraph(String, isItem: Bool)
    /// A row of a table, set close to the next.
    case row(String)
    case empty
    case page
  }

  /// The most text that a document may come to.
  private static let limit = 64 << 20

  init(_ format: DocumentFormat) { self.format = format }

  /// Adds a paragraph; one without words is the empty line that its writer meant.
  mutating func append(_ paragraph: String, isItem: Bool = false) throws(DocumentFault) {
    try grow(by: paragraph)
    var rest = paragraph[...]
    // A page may end in the middle of a paragraph, or before its first word.
    while let first = rest.first, first == "\u{0C}" || first == " " || first == "\n" {
      if first == "\u{0C}" { lines.append(.page) }
      rest = rest.dropFirst()
    }
    let isBlank = !rest.contains { !$0.isWhitespace }
    if !isBlank { lines.append(.paragraph(String(rest), isItem: isItem)) }
    if isBlank, rest.contains("\u{0C}") { lines.append(.page) }
    if isBlank, rest.count == paragraph.count { lines.append(.empty) }
  }

  mutating func endPage() { lines.append(.page) }

  /// Adds a row of a table: its cells, each with its paragraphs.
  ///
  /// Bars part the cells, so that the reader can tell question and answer. Cells of several
  /// paragraphs side by side without a number are page layout and not a table, and come one after another.
  mutating func append(row: [[String]]) throws(DocumentFault) {
    let cells = row.map { cell in cell.filter { $0.contains { !$0.isWhitespace } } }
    let filled = cells.filter { !$0.isEmpty }
    guard !filled.isEmpty else { return }
    let isLayout =
      filled.count > 1
      && filled.allSatisfy { $0.count > 1 && $0[0].first.map { !$0.isNumber } ?? true }
    if cells.count == 1 || isLayout {
      for cell in cells {
        for paragraph in cell { try append(paragraph) }
        lines.append(.empty)
      }
      return
    }
    let line = "| " + cells.map { Self.flat($0) }.joined(separator: " | ") + " |"
    try grow(by: line)
    lines.append(.row(line))
  }

  /// A cell on one line; a bar of its own would part it.
  static func flat(_ paragraphs: [String]) -> String {
    paragraphs.joined(separator: " ").replacing("|", with: "/")
      .split { $0.isWhitespace }.joined(separator: " ")
  }

  private mutating func grow(by text: String) throws(DocumentFault) {
    size += text.utf8.count + 1
    guard size <= Self.limit else { throw .bomb(format) }
  }

  /// The text: paragraphs are parted by an empty line unless their writer parted them so.
  var text: String {
    let paragraphs = lines.count { if case .paragraph = $0 { true } else { false } }
    let empty = lines.count { if case .empty = $0 { true } else { false } }
    let isSpaced = empty * 6 >= paragraphs && paragraphs > 1
    var text = ""
    text.reserveCapacity(size + lines.count)
    var before: Line?
    for line in lines {
      switch line {
      case .paragraph(let words, let isItem):
        if case .row = before { text += "\n" }
        if case .paragraph(_, let wasItem) = before, !isSpaced, !(isItem && wasItem) {
          text += "\n"
        }
        text += words + "\n"
      case .row(let words):
        if case .paragraph = before { text += "\n" }
        text += words + "\n"
      case .empty:
        if case .empty = before { continue }
        text += "\n"
      case .page: text += "\n\u{0C}"
      }
      before = line
    }
    return text
  }
}
