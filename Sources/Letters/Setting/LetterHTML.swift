import Casebook
import FOILaw

/// Sets a letter as a page of its own: for the browser, for paper, and for what makes PDF and Word
/// of it.
///
/// The page fetches nothing. Everything that comes from the casebook is escaped here, in one place.
struct LetterHTML {
  let letter: Letter

  /// The whole page.
  var page: String {
    """
    <!DOCTYPE html>
    <html lang="en-GB">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(letter.subject.escapedForDocument)</title>
    <style>
    \(Self.style)</style>
    </head>
    <body>
    \(letterhead)
    <main>
    \(main)
    </main>
    </body>
    </html>

    """
  }

  /// Who writes, to whom, and when.
  private var letterhead: String {
    let sender = letter.sender
    let own = ([sender.name, sender.organisation ?? ""] + details).filter { !$0.isEmpty }
    let recipient = [letter.to.name] + [letter.to.email].compactMap(\.self)
    return """
      <header>
      <address class="sender">
      <div data-custom-style="Sender">
      \(Self.broken(own))
      </div>
      </address>
      <div class="recipient" data-custom-style="Recipient">
      \(Self.broken(recipient))
      </div>
      <p class="date">\(Self.escaped(letter.date.written))</p>
      </header>
      """
  }

  /// What stands in the letterhead besides the names.
  private var details: [String] {
    let sender = letter.sender
    return (sender.address + [sender.email, sender.telephone ?? ""]).map(\.onOneLine)
      .filter { !$0.isEmpty }
  }

  private var main: String {
    let blocks = letter.blocks
    return blocks.indices.map { element(of: blocks[$0], after: $0 > 0 ? blocks[$0 - 1] : nil) }
      .joined(separator: "\n")
  }

  private func element(of block: LetterBlock, after before: LetterBlock?) -> String {
    // Under the salutation, or where a notice begins, stands what the letter is about.
    let isSubject = before == nil || before?.salutes == true
    switch block.kind {
    case .heading where isSubject: return "<h1>\(Self.escaped(letter.subject))</h1>"
    case .lines where isSubject:
      return "<h1>" + block.entries.map { Self.escaped($0.text) }.joined(separator: "<br>\n")
        + "</h1>"
    case .heading: return "<h2>\(Self.escaped(block.entries[0].text))</h2>"
    case .paragraph where block.closes:
      return """
        <div class="closing" data-custom-style="Closing">
        <p>\(Self.escaped(block.entries[0].text))</p>
        </div>
        """
    case .paragraph:
      let text = block.entries[0].text
      return "<p\(text.last == ":" ? " class=\"leads\"" : "")>\(Self.escaped(text))</p>"
    case .lines: return lines(block, isSignature: before?.closes == true)
    case .items: return Self.items(block.entries)
    case .table: return Self.table(block.entries)
    // A list from one that follows a heading at once is the letter's own, and no quotation.
    case .quote
    where before?.kind == .heading && block.entries[0].label == "1."
      && block.entries.allSatisfy { $0.label != nil }
      || block.entries.allSatisfy(\.isDashed):
      return Self.items(block.entries)
    case .quote:
      return "<blockquote>\n" + block.entries.map(Self.quoted).joined(separator: "\n")
        + "\n</blockquote>"
    }
  }

  private static func table(_ entries: [LetterBlock.Entry]) -> String {
    let rows = entries.map { entry in
      "<tr>" + entry.cells.map { "<td>\(escaped($0))</td>" }.joined() + "</tr>"
    }
    let columns = widths(of: entries).map { "<col style=\"width: \($0)%\">" }
    return "<table>\n<colgroup>" + columns.joined() + "</colgroup>\n"
      + rows.joined(separator: "\n") + "\n</table>"
  }

  /// The columns' parts of a hundred, by the longest text in each: a long one wraps, a short one keeps its
  /// line, and none is so narrow that a word breaks.
  private static func widths(of entries: [LetterBlock.Entry]) -> [Int] {
    let count = entries.map(\.cells.count).max() ?? 0
    func longest(_ column: Int, _ measure: (String) -> Int) -> Int {
      entries.map { column < $0.cells.count ? measure($0.cells[column]) : 0 }.max() ?? 0
    }
    let least = (0..<count).map { column in
      // An address may break, as it says where.
      let word = longest(column) { text in
        text.words.filter { !$0.contains("/") }.map(\.width).max() ?? 0
      }
      return (min(word, longestCellWord) + cellMargin) * 100 / charactersOfLine
    }
    let wanted = (0..<count).map { min(longest($0, \.width), longestColumn) }
    let rest = max(100 - least.reduce(0, +), 0)
    let sum = max(wanted.reduce(0, +), 1)
    return (0..<count).map { least[$0] + wanted[$0] * rest / sum }
  }

  private static let longestColumn = 40
  private static let longestCellWord = 16
  /// What the margins of a cell take, in characters.
  private static let cellMargin = 3
  /// The characters of a line in a wide face.
  private static let charactersOfLine = 64

  /// Separate lines; the signature does not repeat what is in the letterhead.
  private func lines(_ block: LetterBlock, isSignature: Bool) -> String {
    var lines = block.entries.map(\.text)
    if isSignature { lines.removeAll { details.contains($0) } }
    let kind = isSignature ? "signature" : "lines"
    let style = isSignature ? "Signature" : "Lines"
    return """
      <div class="\(kind)" data-custom-style="\(style)">
      \(Self.broken(lines))
      </div>
      """
  }

  private static func broken(_ lines: [String]) -> String {
    "<p>" + lines.map { escaped($0) }.joined(separator: "<br>\n") + "</p>"
  }

  private static func quoted(_ entry: LetterBlock.Entry) -> String {
    guard let label = entry.label else { return "<p>\(escaped(entry.text))</p>" }
    // A tab stop is set in half the time that a box of its own takes, which tells where letters go out by the
    // hundred; only a long label needs the box.
    if label.count <= shortLabel {
      return "<p class=\"item tab\">\(escaped(label))\t\(escaped(entry.text.onOneLine))</p>"
    }
    return "<p class=\"item\"><span class=\"label\">\(escaped(label))</span> "
      + "\(escaped(entry.text))</p>"
  }

  /// The characters of a label that is narrower than the tab stop, whatever they are.
  private static let shortLabel = 3

  /// A list where the marks are those of one; else paragraphs that keep the marks they have.
  private static func items(_ entries: [LetterBlock.Entry]) -> String {
    let labels = entries.compactMap(\.label)
    let isNumbered = labels == entries.indices.map { "\($0 + 1)." }
    let isDashed = entries.allSatisfy(\.isDashed)
    guard labels.count == entries.count, isNumbered || isDashed else {
      return entries.map(quoted).joined(separator: "\n")
    }
    let tag = isNumbered ? "ol" : "ul"
    return "<\(tag)>\n" + entries.map { "<li>\(escaped($0.text))</li>" }.joined(separator: "\n")
      + "\n</\(tag)>"
  }

  /// Whether a word is an address or has a slash before a digit, and fits on a line.
  private static func staysWhole(_ word: Substring) -> Bool {
    guard word.utf8.count <= longestWord else { return false }
    return word.contains("://")
      || zip(word, word.dropFirst()).contains { $0 == "/" && $1.isNumber }
  }

  private static let longestWord = 48

  private static func escaped(_ text: String) -> String {
    let plain = Layout.bound(text).escapedForDocument
    guard plain.contains("/") else { return plain }
    // No line ends inside "2024/25", "EA/2007/0124" or a short address.
    return plain.split(separator: " ", omittingEmptySubsequences: false).map { word in
      staysWhole(word) ? "<span class=\"whole\">\(word)</span>" : String(word)
    }.joined(separator: " ")
  }
}

extension LetterBlock.Entry {
  fileprivate var isDashed: Bool { ["-", "*", "\u{2022}"].contains(label) }
}

extension LetterBlock {
  /// Whether it is the "Dear Sir or Madam," at the beginning.
  fileprivate var salutes: Bool {
    kind == .paragraph && entries[0].text.hasPrefix("Dear ") && entries[0].text.hasSuffix(",")
  }

  /// Whether it is the "Yours faithfully," above a signature.
  fileprivate var closes: Bool {
    kind == .paragraph && entries.count == 1 && entries[0].text.hasPrefix("Yours ")
      && entries[0].text.hasSuffix(",")
  }
}
