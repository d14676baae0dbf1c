extension MailMessage {
  /// The words of the message up to the earlier mail that it quotes at its end.
  ///
  /// Answers between quoted lines, or below in the quoted letter, keep what they answer:
  /// only what follows the last own words goes. Places in it are places in ``text``.
  package var ownWords: String {
    let lines = text.lines
    if let cut = Self.headOfQuotedLetter(lines) {
      let own = lines[..<cut].joined(separator: "\n")
      if !own.pointsBelow { return Self.withoutQuotedTail(lines[..<cut]) }
      return text
    }
    return Self.withoutQuotedTail(lines[...])
  }

  /// The earlier mail that the message quotes, wherever that is.
  package var quotedWords: String {
    let lines = text.lines
    let cut = Self.headOfQuotedLetter(lines) ?? lines.count
    let marked = lines[..<cut].filter { $0.isQuoted }.map { $0.drop { $0 == ">" || $0 == " " } }
    return (marked + lines[cut...]).joined(separator: "\n")
  }

  /// Who wrote the letter quoted at the end, and to whom, if its headers were quoted too.
  package var quotedLetter: (from: String, to: [String])? {
    let lines = text.lines
    guard let cut = Self.headOfQuotedLetter(lines) else { return nil }
    var from: String?
    var to: [String] = []
    for line in lines[cut...].prefix(12) {
      switch line.header {
      case "from": from = from ?? line.addresses.first
      case "to": to += line.addresses
      default: continue
      }
    }
    return from.map { ($0, to) }
  }

  /// The line where a quoted letter begins with its own headers.
  private static func headOfQuotedLetter(_ lines: [Substring]) -> Int? {
    var hasOwn = false
    for (place, line) in lines.enumerated() {
      // Nearly every line is told by its first byte; white space beyond ASCII is looked at as characters are.
      guard let first = line.utf8.first(where: { $0 != 0x20 && $0 != 0x09 }),
        first < 0x80 || !line.plain.isEmpty
      else { continue }
      if mayOpen(first), isMark(line.plain) || opensHeaders(lines, place) {
        // A message that begins with headers is a letter saved as text, not an answer to one.
        return hasOwn ? before(lines, place) : nil
      }
      if first >= 0x80 ? !line.isQuoted : first != 0x3E { hasOwn = true }
    }
    return nil
  }

  /// Whether a line that begins so may be a mark or the header `From`: a dash, a star, the letter F.
  private static func mayOpen(_ byte: UInt8) -> Bool {
    byte == 0x2D || byte == 0x2A || byte | 0x20 == 0x66 || byte >= 0x80
  }

  private static func isMark(_ words: String) -> Bool {
    let bare = String(words.filter { $0 != "-" && $0 != "_" && $0 != "*" }).plain
    return words.hasPrefix("-")
      && ["original message", "forwarded message", "original appointment"].contains(bare)
  }

  /// `From:` with `Sent:` or `Date:` and `To:` under it, as Outlook quotes.
  private static func opensHeaders(_ lines: [Substring], _ place: Int) -> Bool {
    guard lines[place].header == "from" else { return false }
    let next = lines[place...].dropFirst().prefix(6).compactMap(\.header)
    return (next.contains("sent") || next.contains("date"))
      && (next.contains("to") || next.contains("subject"))
  }

  /// A ruled line above the headers belongs to them.
  private static func before(_ lines: [Substring], _ place: Int) -> Int {
    var place = place
    while place > 0 {
      let words = lines[place - 1].plain
      guard words.isEmpty || words.allSatisfy({ $0 == "_" || $0 == "-" || $0 == "=" }) else {
        break
      }
      place -= 1
    }
    return place
  }

  /// Cuts `>` lines at the end, with the line that says who wrote them.
  private static func withoutQuotedTail(_ lines: ArraySlice<Substring>) -> String {
    var end = lines.endIndex
    var hasQuoted = false
    while end > lines.startIndex, lines[end - 1].isQuoted || lines[end - 1].plain.isEmpty {
      hasQuoted = hasQuoted || lines[end - 1].isQuoted
      end -= 1
    }
    guard hasQuoted else { return lines.joined(separator: "\n") }
    // "On 2 March 2026, Jo Bloggs wrote:" may be broken over two or three lines.
    for height in 1...3 where end - height >= lines.startIndex {
      let words = lines[(end - height)..<end].joined(separator: " ").plain
      guard words.hasSuffix("wrote:") || words.hasSuffix("writes:") else { continue }
      guard height == 3 || lines[end - height].plain.hasPrefix("on ") else { continue }
      end -= height
      break
    }
    return lines[..<end].joined(separator: "\n")
  }
}

extension String {
  fileprivate var lines: [Substring] {
    utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { Substring($0) }
  }
}

extension StringProtocol {
  fileprivate var isQuoted: Bool {
    guard let first = first(where: { !$0.isWhitespace }) else { return false }
    return first == ">"
  }

  /// In lower case without space at the ends.
  fileprivate var plain: String {
    let start = drop { $0.isWhitespace }
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return start[...last].lowercased()
  }

  /// The e-mail addresses in it, in lower case.
  fileprivate var addresses: [String] {
    lowercased().split { " \t\r<>,;:()[]\"'".contains($0) }
      .filter { $0.contains("@") && $0.last != "@" && $0.first != "@" }.map(String.init)
  }

  /// The name of a header that the line is, such as `sent`.
  fileprivate var header: String? {
    let words = drop { $0 == "*" || $0 == " " }
    guard let colon = words.prefix(12).firstIndex(of: ":") else { return nil }
    let name = String(words[..<colon].filter { $0 != "*" }).lowercased()
    return ["from", "sent", "date", "to", "cc", "subject"].contains(name) ? name : nil
  }

  /// Whether a few words say that the answers are in the quoted letter.
  fileprivate var pointsBelow: Bool {
    let words = split(whereSeparator: \.isWhitespace)
    guard words.count < 60 else { return false }
    let text = words.joined(separator: " ").lowercased()
    return [
      "below", "in red", "in blue", "in green", "in bold", "inline", "in-line", "embedded",
      "against each question",
    ].contains { text.contains($0) }
  }
}
