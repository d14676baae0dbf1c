/// Text that strangers wrote, made safe to show: what would move a cursor, turn the direction of a
/// line or hide between letters becomes a sign that can be seen.
extension Unicode.Scalar {
  /// Whether the character commands a terminal or changes how others are shown, and shows nothing itself.
  ///
  /// C0 and C1 controls, line and paragraph separators, marks of direction, zero-width characters, tags.
  package var isControl: Bool {
    if value < 0x20 || value == 0x7F { return true }
    if value < 0x7F { return false }
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: return true
    case .format: return !Self.visibleFormats.contains(value)
    default:
      // The joiner and the fillers have no width, and the category of letters or marks.
      return [0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x3164, 0xFFA0].contains(value)
        || (0xE0000...0xE0FFF).contains(value)
    }
  }

  /// Whether the character turns the direction of the text round it.
  package var turnsDirection: Bool {
    value == 0x61C || (0x200E...0x200F).contains(value) || (0x202A...0x202E).contains(value)
      || (0x2066...0x2069).contains(value)
  }

  /// Arabic, Syriac and Kaithi signs that come before a number and are visible.
  private static let visibleFormats: Set<UInt32> = [
    0x600, 0x601, 0x602, 0x603, 0x604, 0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD,
  ]

  /// The visible sign for a control character: `␛`, or `<U+202E>` where there is none.
  var sign: String {
    switch value {
    case 0..<0x20: String(Unicode.Scalar(0x2400 + value).map(Character.init) ?? "\u{FFFD}")
    case 0x7F: "\u{2421}"
    default:
      "<U+" + String(repeating: "0", count: max(0, 4 - String(value, radix: 16).count))
        + String(value, radix: 16, uppercase: true) + ">"
    }
  }
}

extension StringProtocol {
  /// The text with every control character but line feeds and tabs as a sign.
  ///
  /// A carriage return before a line feed is one end of line with it and goes.
  package var visibleText: String { String(self).visible(keepingLines: true) }

  /// The same for what must stay on one line: a line feed becomes a sign too, so that no text can forge a line.
  package var visibleLine: String { String(self).visible(keepingLines: false) }

  /// The words on one line, a blank between them, for a cell of a table.
  package var visibleWords: String {
    let text = String(self)
    if text.isPlain(keepingTabs: false, keepingLines: false), !text.contains("  "),
      text.utf8.first != 0x20, text.utf8.last != 0x20
    {
      return text
    }
    // U+0085 counts as white space, and it is a command to some terminals.
    let words = unicodeScalars.split { $0.properties.isWhitespace && $0.value != 0x85 }
    return words.map { String(String.UnicodeScalarView($0)).visibleLine }.joined(separator: " ")
  }
}

/// For strings alone and not for every kind of text: what a list of a million rows prints goes through here.
extension String {
  fileprivate func isPlain(keepingTabs: Bool, keepingLines: Bool) -> Bool {
    func holds(_ bytes: some Sequence<UInt8>) -> Bool {
      for byte in bytes where !(0x20...0x7E ~= byte) {
        guard (byte == 0x09 && keepingTabs) || (byte == 0x0A && keepingLines) else { return false }
      }
      return true
    }
    return utf8.withContiguousStorageIfAvailable(holds) ?? holds(utf8)
  }

  fileprivate func visible(keepingLines: Bool) -> String {
    // Nearly every text is plain, a list for scripts with its line feeds too.
    if isPlain(keepingTabs: true, keepingLines: keepingLines) { return self }
    var text = ""
    var wasReturn = false
    for scalar in unicodeScalars {
      if wasReturn, scalar != "\n" { text += ("\r" as Unicode.Scalar).sign }
      wasReturn = scalar == "\r"
      if wasReturn { continue }
      let isKept = scalar == "\t" || scalar == "\n" && keepingLines
      if scalar.isControl, !isKept {
        text += scalar.sign
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
    if wasReturn { text += ("\r" as Unicode.Scalar).sign }
    return text
  }
}
