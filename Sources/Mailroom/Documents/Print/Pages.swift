/// The pages of a printed document, put together as one text.
///
/// Lines that run through all pages (a letterhead, "Page 2 of 5") are kept once, and a sentence that
/// goes on over the page goes on.
struct Pages {
  private var pages: [[Substring]]

  init(_ pages: [String]) {
    self.pages = pages.map { page in
      var lines = page.split(separator: "\n", omittingEmptySubsequences: false)[...]
      while lines.last.map(Self.isBlank) == true { lines.removeLast() }
      while lines.first.map(Self.isBlank) == true { lines.removeFirst() }
      return Array(lines)
    }
    dropRunningLines(atTop: true)
    dropRunningLines(atTop: false)
    self.pages = PrintedTable.rowsMarked(in: self.pages)
  }

  /// The text with a form feed at the head of each page but the first.
  var text: String {
    var text = ""
    var before: Substring?
    for (index, page) in pages.enumerated() {
      if index > 0 {
        let goesOn = Self.goesOn(before, page.first)
        text += goesOn ? "\n\u{0C}" : "\n\n\u{0C}"
      }
      text += page.joined(separator: "\n")
      before = page.last ?? before
    }
    return text + "\n"
  }

  /// Whether the last line of a page breaks off in the middle of a sentence.
  private static func goesOn(_ last: Substring?, _ next: Substring?) -> Bool {
    guard let last = last?.last(where: { !$0.isWhitespace }),
      let next = next?.first(where: { !$0.isWhitespace })
    else { return false }
    return (last.isLetter || last == ",") && next.isLowercase
  }

  // MARK: - Running lines

  /// The most lines that a letterhead or foot runs over.
  private static let deepest = 4

  private mutating func dropRunningLines(atTop: Bool) {
    let edges = pages.map { page in
      let filled = page.indices.filter { !Self.isBlank(page[$0]) }
      // Of a page of few lines the lower half is not a head.
      let depth = min(Self.deepest, (filled.count + (atTop ? 0 : 1)) / 2)
      return Array(atTop ? filled.prefix(depth) : filled.suffix(depth))
    }
    var counts: [[Word]: Int] = [:]
    for (index, edge) in edges.enumerated() {
      for line in Set(edge.map { skeleton(of: pages[index][$0], onPage: index) }) {
        counts[line, default: 0] += 1
      }
    }
    let running = counts.filter { line, count in
      // "Page 1 of 2" is plain on two pages; other words may repeat by chance.
      guard line.contains(.pageNumber) else { return count >= max(3, pages.count - 1) }
      return count == pages.count
        && (pages.count > 1 || line.count > 1 && !line.contains(where: \.saysSomething))
    }
    guard !running.isEmpty else { return }
    var seen: Set<[Word]> = []
    // The first page keeps its letterhead, and the last its foot.
    for index in atTop ? Array(pages.indices) : pages.indices.reversed() {
      for place in edges[index].reversed() {
        let line = skeleton(of: pages[index][place], onPage: index)
        guard running[line] != nil else { continue }
        if seen.insert(line).inserted, line.contains(where: \.saysSomething) { continue }
        pages[index].remove(at: place)
      }
      while pages[index].first.map(Self.isBlank) == true { pages[index].removeFirst() }
      while pages[index].last.map(Self.isBlank) == true { pages[index].removeLast() }
    }
  }

  /// A word of a line that may run through all pages.
  private enum Word: Hashable {
    case word(Substring)
    /// A number that counts the pages.
    case pageNumber

    var saysSomething: Bool {
      switch self {
      case .pageNumber: false
      case .word(let word):
        word.contains(where: \.isLetter) && !["page", "pg", "of"].contains(word.lowercased())
      }
    }
  }

  /// The words of a line, the page's own number and the number of pages as such.
  ///
  /// Only behind "page" or alone on its line does a number count pages: "Question 2" on page 2 is
  /// what the letter says.
  private func skeleton(of line: Substring, onPage index: Int) -> [Word] {
    let words = line.split(whereSeparator: \.isWhitespace)
    let isAlone = !words.contains { word in word.contains { $0.isLetter } }
    return words.enumerated().map { place, word in
      let follows = place > 0 ? words[place - 1].lowercased() : ""
      let counts = isAlone || ["page", "pg", "of"].contains(follows)
      let isNumber = Int(word) == index + 1 || Int(word) == pages.count
      return counts && isNumber ? .pageNumber : .word(word)
    }
  }

  private static func isBlank(_ line: Substring) -> Bool {
    !line.contains { !$0.isWhitespace }
  }
}
