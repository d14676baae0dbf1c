/// A page of a PDF as it looks: its size, and where its words are.
package struct PrintedPage: Sendable {
  /// A rectangle in points from the top left.
  package struct Box: Hashable, Sendable {
    package var left: Double
    package var top: Double
    package var width: Double
    package var height: Double
  }

  /// The number of the page, from 1.
  package let number: Int
  package let width: Double
  package let height: Double
  let words: [WordBox]

  /// Reads the size and the words of one page; a page that is a picture has none.
  /// - Throws: ``DocumentFault``; the page may not be there.
  package init(
    _ number: Int, of pdf: [UInt8], tools: DocumentTools = DocumentTools()
  ) throws(DocumentFault) {
    let output = try tools.work(on: pdf, named: .pdf, as: .pdf) { bench in
      try bench.run(.wordBoxesOfPage(number))
    }
    try self.init(number, listed: String(decoding: output, as: UTF8.self))
  }

  /// Takes the page from what `pdftotext -tsv` writes of it.
  init(_ number: Int, listed output: String) throws(DocumentFault) {
    guard (1...WordBoxes.mostPages).contains(number), let size = WordBoxes.size(in: output) else {
      throw .damaged(.pdf)
    }
    self.number = number
    (width, height) = size
    let pages = WordBoxes.pages(in: output)
    words = pages.indices.contains(number - 1) ? pages[number - 1] : []
  }

  /// The page as a PNG picture, the longer side 1,400 dots.
  package static func picture(
    of number: Int, in pdf: [UInt8], tools: DocumentTools = DocumentTools()
  ) throws(DocumentFault) -> [UInt8] {
    try tools.work(on: pdf, named: .pdf, as: .pdf) { bench in
      try bench.run(.shownPage(number))
    }
  }

  /// How many pages a PDF has.
  package static func count(
    in pdf: [UInt8], tools: DocumentTools = DocumentTools()
  ) throws(DocumentFault) -> Int {
    let output = try tools.work(on: pdf, named: .pdf, as: .pdf) { bench in
      try bench.run(.particulars)
    }
    let line = String(decoding: output, as: UTF8.self).split(separator: "\n")
      .first { $0.hasPrefix("Pages:") }
    guard let count = line?.split(separator: " ").last.flatMap({ Int($0) }), count >= 1 else {
      throw .damaged(.pdf)
    }
    return count
  }

  /// Whether pages can be shown here at all.
  package static func isPossible(with tools: DocumentTools = DocumentTools()) -> Bool {
    tools.pdfToPicture.isInstalled && tools.pdfToText.isInstalled && tools.pdfInfo.isInstalled
  }
}

// MARK: - Words of the text on the page

extension PrintedPage {
  /// Where some words of the page's text are, line by line.
  ///
  /// The text was put into reading order, tables row by row, so that its words may stand in another order
  /// than on the page. Each word is looked for with its neighbours: of all places that have it, the one
  /// counts around which most of them agree.
  /// - Parameters:
  ///   - range: The words, in bytes of the text.
  ///   - text: The text of the page.
  /// - Returns: One box for each run of words on a line; none where the words are not found.
  package func boxes(of range: Range<Int>, in text: [UInt8]) -> [Box] {
    let tokens = Self.tokens(of: text)
    let own = tokens.indices.filter { tokens[$0].range.overlaps(range) }
    guard !own.isEmpty else { return [] }
    let printed = words.map { Self.key(of: $0.text) }
    var places: [String: [Int]] = [:]
    for (place, key) in printed.enumerated() where !key.isEmpty {
      places[key, default: []].append(place)
    }
    var found: [Int] = []
    var before: Int?
    for token in own {
      // A common word on a full page has hundreds of places; the first ones will do.
      let candidates = (places[tokens[token].key] ?? []).prefix(400)
      let agreeing = candidates.map { place in
        (place: place, count: Self.agreement(tokens, at: token, printed, at: place))
      }
      let best = agreeing.max { one, other in
        let (near, far) = (distance(one.place, from: before), distance(other.place, from: before))
        return (one.count, -near) < (other.count, -far)
      }
      guard let best, best.count > 0 || candidates.count == 1 else { continue }
      found.append(best.place)
      before = best.place
    }
    return Self.lines(of: Set(found).sorted().map { words[$0] })
  }

  private func distance(_ place: Int, from before: Int?) -> Int {
    before.map { abs(place - $0 - 1) } ?? place
  }

  /// How many neighbours on both sides are the same, up to a dozen each way.
  private static func agreement(
    _ tokens: [Token], at token: Int, _ printed: [String], at place: Int
  ) -> Int {
    var count = 0
    for step in [-1, 1] {
      var (here, there) = (token + step, place + step)
      while abs(here - token) <= 12, tokens.indices.contains(here), printed.indices.contains(there)
      {
        if printed[there].isEmpty {
          there += step
          continue
        }
        guard tokens[here].key == printed[there] else { break }
        count += 1
        here += step
        there += step
      }
    }
    return count
  }

  private struct Token {
    let key: String
    let range: Range<Int>
  }

  private static func tokens(of text: [UInt8]) -> [Token] {
    var tokens: [Token] = []
    var start: Int?
    for place in 0...text.count {
      let isBlank = place == text.count || text[place] <= 0x20
      if !isBlank, start == nil { start = place }
      if isBlank, let from = start {
        let key = key(of: String(decoding: text[from..<place], as: UTF8.self))
        if !key.isEmpty { tokens.append(Token(key: key, range: from..<place)) }
        start = nil
      }
    }
    return tokens
  }

  /// The letters and digits of a word; a bar that parts cells has none.
  private static func key(of word: String) -> String {
    word.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  /// Words that stand side by side as one box, with a little room around it.
  private static func lines(of words: [WordBox]) -> [Box] {
    var boxes: [Box] = []
    for word in words {
      let room = 1.5
      let box = Box(
        left: word.left - room, top: word.top - room, width: word.right - word.left + 2 * room,
        height: word.height + 2 * room)
      if let last = boxes.last, abs(last.top - box.top) < box.height / 2,
        box.left >= last.left, box.left - (last.left + last.width) < 2 * box.height
      {
        let bottom = max(last.top + last.height, box.top + box.height)
        boxes[boxes.count - 1].top = min(last.top, box.top)
        boxes[boxes.count - 1].height = bottom - min(last.top, box.top)
        boxes[boxes.count - 1].width = max(last.left + last.width, box.left + box.width) - last.left
      } else {
        boxes.append(box)
      }
    }
    return boxes
  }
}
