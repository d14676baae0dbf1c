extension StringProtocol {
  /// The text with its first letter a capital, as at the head of a list or a sentence.
  package var capitalised: String { prefix(1).uppercased() + dropFirst() }

  /// The text without white space at either end.
  package var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }

  /// The text without white space at its end.
  var trimmedEnd: String {
    guard let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(self[...last])
  }

  /// The text without the quotation marks that a YAML value may have.
  var unquoted: String {
    guard count >= 2, let first, first == last, first == "\"" || first == "'" else {
      return String(self)
    }
    return String(dropFirst().dropLast())
  }

  /// How far the text is indented; a tab counts as four.
  var indentWidth: Int {
    var width = 0
    for character in self {
      if character == " " { width += 1 } else if character == "\t" { width += 4 } else { break }
    }
    return width
  }

  /// The words on one line, without Markdown's emphasis at the ends.
  var plainWords: String {
    var words = split(whereSeparator: \.isWhitespace).joined(separator: " ")
    for mark in ["**", "__"] where words.hasSuffix(mark) { words.removeLast(mark.count) }
    for mark in ["**", "__"] where words.hasPrefix(mark) { words.removeFirst(mark.count) }
    return words.trimmed
  }

  /// The text without empty lines at either end.
  var trimmedLines: String {
    var lines = split(omittingEmptySubsequences: false) { $0.isNewline }[...]
    while lines.first?.trimmed.isEmpty == true { lines.removeFirst() }
    while lines.last?.trimmed.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}
