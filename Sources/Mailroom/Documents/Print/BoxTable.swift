/// Tables of questions and answers, found by where the words are on a page.
///
/// Text set in columns keeps to the left edges of its cells: an edge that many lines begin at, and
/// that no word runs across, parts two columns for as long as that holds. In each column the cells
/// part where the lines do, and cells side by side make a row, however they are aligned.
struct BoxTable {
  /// A table: where it begins and ends on its page, and its rows, cell by cell.
  struct Found {
    let top: Double
    let bottom: Double
    var rows: [[String]]
    /// The left edges of its columns.
    var edges: [Double] = []
  }

  private struct Line {
    let words: [WordBox]
    let top: Double
    let bottom: Double
  }

  private struct Cell {
    let column: Int
    var lines: [Line]
    var top: Double { lines.first?.top ?? 0 }
    var bottom: Double { lines.last?.bottom ?? 0 }
    var text: String { BoxTable.joined(lines) }
  }

  private let words: [WordBox]

  /// How far apart the words of one edge may be, in points.
  private static let slack = 1.6
  /// How many lines a table needs, to rule out chance.
  private static let leastLines = 4

  /// The tables of each page.
  static func tables(inPages pages: [[WordBox]]) -> [[Found]] {
    var tables: [[Found]] = []
    for words in pages {
      var found: [Found] = []
      // A table that ends with its page may go on at the head of the next, if only with one row.
      if let last = tables.last?.last, !last.edges.isEmpty,
        pages[tables.count - 1].allSatisfy({ $0.top <= last.bottom }),
        let rest = BoxTable(words: words).continuation(of: last)
      {
        found = [rest]
      }
      let below = found.last.map { rest in words.filter { $0.top >= rest.bottom } } ?? words
      tables.append(found + Self.tables(in: below))
    }
    join(&tables)
    return tables
  }

  /// The tables of a page, from its top.
  static func tables(in words: [WordBox], depth: Int = 0) -> [Found] {
    guard words.count >= 12, depth < 4 else { return [] }
    guard let found = BoxTable(words: words).best else { return [] }
    return tables(in: words.filter { $0.bottom <= found.top }, depth: depth + 1) + [found]
      + tables(in: words.filter { $0.top >= found.bottom }, depth: depth + 1)
  }

  /// What is at the head of a page within the columns of a table.
  private func continuation(of table: Found) -> Found? {
    let lines = Self.lines(of: words)
    let height = Self.median(words.map(\.height))
    var inside: [WordBox] = []
    for line in lines {
      let isAcross = line.words.contains { word in
        table.edges.dropFirst().contains { word.left < $0 - Self.slack && word.right > $0 + 0.5 }
      }
      let isOutside =
        line.words.first.map { $0.left < (table.edges.first ?? 0) - Self.slack } ?? true
      if isAcross || isOutside { break }
      // Lines of the text below begin at the table's left edge as well: a gap parts them.
      if let above = inside.last, line.top - above.bottom > height * 1.6 { break }
      inside += line.words
    }
    let last = table.edges.last ?? 0
    guard inside.contains(where: { abs($0.left - last) <= Self.slack }) else { return nil }
    return found(in: inside, edges: table.edges, height: height)
  }

  /// The table with most columns and rows that one of the strongest edges divides.
  private var best: Found? {
    let lines = Self.lines(of: words)
    let height = Self.median(words.map(\.height))
    let regions = Self.edges(of: lines, height: height)
      .compactMap { region(of: $0, lines) }
      .sorted { $0.support > $1.support }
    return regions.prefix(5)
      .compactMap { region in
        found(
          in: words.filter { $0.top >= region.top && $0.bottom <= region.bottom }, height: height)
      }
      .max { ($0.edges.count, $0.rows.count) < ($1.edges.count, $1.rows.count) }
  }

  /// Joins a row that goes on at the top of the next page to its beginning.
  static func join(_ pages: inout [[Found]]) {
    for page in pages.indices.dropFirst() {
      guard let last = pages[page - 1].last?.rows.last, let first = pages[page].first?.rows.first,
        last.count == first.count, first.dropLast().allSatisfy(\.isEmpty)
      else { continue }
      let end = pages[page - 1].count - 1
      let row = pages[page - 1][end].rows.count - 1
      pages[page - 1][end].rows[row][last.count - 1] += " " + (first.last ?? "")
      pages[page][0].rows.removeFirst()
    }
  }

  // MARK: - Columns

  /// Words that are on one line, even where columns separate them.
  private static func lines(of words: [WordBox]) -> [Line] {
    var lines: [[WordBox]] = []
    for word in words.sorted(by: { ($0.middle, $0.left) < ($1.middle, $1.left) }) {
      if let last = lines.last?.last,
        abs(last.middle - word.middle) < min(last.height, word.height) * 0.4
      {
        lines[lines.count - 1].append(word)
      } else {
        lines.append([word])
      }
    }
    return lines.map { line in
      Line(
        words: line.sorted { $0.left < $1.left }, top: line.map(\.top).min() ?? 0,
        bottom: line.map(\.bottom).max() ?? 0)
    }
  }

  /// Left edges at which lines begin, or that follow a gap.
  private static func edges(of lines: [Line], height: Double) -> [Double] {
    var places: [Double] = []
    for line in lines {
      for (index, word) in line.words.enumerated()
      where index == 0 || word.left - line.words[index - 1].right > height * 0.55 {
        places.append(word.left)
      }
    }
    places.sort()
    var edges: [Double] = []
    var start = 0
    for index in places.indices {
      if index + 1 < places.count, places[index + 1] - places[start] <= slack { continue }
      if index - start + 1 >= 2 { edges.append(places[start]) }
      start = index + 1
    }
    return edges
  }

  /// Where the edge separates two columns: the stretch of lines that it holds in, with most words at
  /// it.
  private func region(of edge: Double, _ lines: [Line]) -> (
    support: Int, top: Double, bottom: Double
  )? {
    var best: (support: Int, top: Double, bottom: Double)?
    var (support, left, stretch) = (0, 0, [(line: Line, begins: Bool)]())
    func close() {
      guard support >= Self.leastLines, left >= Self.leastLines, support > best?.support ?? 0,
        var first = stretch.firstIndex(where: \.begins),
        var last = stretch.lastIndex(where: \.begins)
      else { return }
      // The question of the first or the last row may be longer than its answer; what stands
      // farther off on the left alone is the text round the table.
      while first > 0, Self.touch(stretch[first - 1].line, stretch[first].line) { first -= 1 }
      while last + 1 < stretch.count, Self.touch(stretch[last].line, stretch[last + 1].line) {
        last += 1
      }
      best = (support, stretch[first].line.top, stretch[last].line.bottom)
    }
    for line in lines {
      // A word across the edge ends the table.
      if line.words.contains(where: { $0.left < edge - Self.slack && $0.right > edge + 0.5 }) {
        close()
        (support, left, stretch) = (0, 0, [])
        continue
      }
      // In running text a word may start there by chance, but not after a gap.
      let begins = line.words.indices.contains { index in
        abs(line.words[index].left - edge) <= Self.slack
          && (index == 0
            || line.words[index].left - line.words[index - 1].right > line.words[index].height
              * 0.55)
      }
      if begins { support += 1 }
      if line.words.contains(where: { $0.left < edge - Self.slack }) { left += 1 }
      stretch.append((line, begins))
    }
    close()
    return best
  }

  private static func touch(_ above: Line, _ below: Line) -> Bool {
    below.top - above.bottom < (below.bottom - below.top) * 0.3
  }

  private func found(in inside: [WordBox], height: Double) -> Found? {
    let lines = Self.lines(of: inside)
    let columns = Self.edges(of: lines, height: height).filter { edge in
      !inside.contains { $0.left < edge - Self.slack && $0.right > edge + 0.5 }
    }
    guard let first = inside.map(\.left).min() else { return nil }
    // The leftmost column begins where the words do.
    let edges = [first] + columns.filter { $0 > first + Self.slack }
    guard edges.count >= 2, edges.count <= 8,
      let found = found(in: inside, edges: edges, height: height), isTableOfAnswers(found.rows)
    else { return nil }
    return found
  }

  private func found(in inside: [WordBox], edges: [Double], height: Double) -> Found? {
    let pitch = pitch(height: height)
    let parts = edges.indices.flatMap { cells(of: $0, edges, inside, pitch: pitch) }
    var rows = Self.rows(of: parts, columns: edges.count, height: height)
    // A line alone above or below is not part of the table.
    while let row = rows.first, row.cells.dropFirst().allSatisfy(\.isEmpty) { rows.removeFirst() }
    while let row = rows.last, row.cells.dropFirst().allSatisfy(\.isEmpty) { rows.removeLast() }
    rows = Self.continued(rows)
    guard let top = rows.first?.top, let bottom = rows.last?.bottom else { return nil }
    return Found(top: top, bottom: bottom, rows: rows.map(\.cells), edges: edges)
  }

  /// How far apart the lines of one paragraph are on this page: the smallest that is not chance.
  private func pitch(height: Double) -> Double {
    var tops: [Int: [Double]] = [:]
    for line in Self.lines(of: words) {
      for (index, word) in line.words.enumerated()
      where index == 0 || word.left - line.words[index - 1].right > height * 0.55 {
        tops[Int(word.left.rounded()), default: []].append(word.top)
      }
    }
    let pitches = tops.values.flatMap { zip($0, $0.dropFirst()).map { $1 - $0 } }
      .filter { $0 > height * 0.8 }
    let least = pitches.min() ?? height
    // Lines set wider than that are not paragraphs: every row has one line.
    return least < height * 1.7 ? least : height * 1.1
  }

  private func cells(
    of column: Int, _ edges: [Double], _ inside: [WordBox], pitch: Double
  ) -> [Cell] {
    let from = edges[column] - Self.slack
    let to = column + 1 < edges.count ? edges[column + 1] - Self.slack : .infinity
    let lines = Self.lines(of: inside.filter { $0.left >= from && $0.left < to })
    guard let first = lines.first else { return [] }
    // Lines of one cell are as close as any; between cells there is a little more space.
    var cells = [Cell(column: column, lines: [first])]
    for (above, line) in zip(lines, lines.dropFirst()) {
      if line.top - above.top > pitch + max(0.7, pitch * 0.05) {
        cells.append(Cell(column: column, lines: [line]))
      } else {
        cells[cells.count - 1].lines.append(line)
      }
    }
    return cells
  }

  // MARK: - Rows

  private struct Row {
    var top: Double
    var bottom: Double
    var cells: [String]
  }

  /// Cells whose heights overlap are in one row.
  private static func rows(of cells: [Cell], columns: Int, height: Double) -> [Row] {
    var rows: [(top: Double, bottom: Double, cells: [Cell])] = []
    for cell in cells.sorted(by: { ($0.top, $0.column) < ($1.top, $1.column) }) {
      // A line may touch the next row's without standing beside it.
      if let last = rows.last, cell.top < last.bottom - height * 0.35 {
        rows[rows.count - 1].cells.append(cell)
        rows[rows.count - 1].bottom = max(last.bottom, cell.bottom)
      } else {
        rows.append((cell.top, cell.bottom, [cell]))
      }
    }
    return rows.map { row in
      let texts = (0..<columns).map { column in
        row.cells.filter { $0.column == column }.map(\.text).joined(separator: " ")
      }
      return Row(top: row.top, bottom: row.bottom, cells: texts)
    }
  }

  /// A paragraph in the last column alone goes on with the answer above it.
  private static func continued(_ rows: [Row]) -> [Row] {
    var joined: [Row] = []
    for row in rows {
      if row.cells.dropLast().allSatisfy(\.isEmpty), let last = row.cells.last, !last.isEmpty,
        !joined.isEmpty, let above = joined[joined.count - 1].cells.last
      {
        joined[joined.count - 1].cells[row.cells.count - 1] =
          above.isEmpty ? last : above + " " + last
        joined[joined.count - 1].bottom = row.bottom
      } else {
        joined.append(row)
      }
    }
    return joined
  }

  private static let titles: Set<String> = [
    "question", "questions", "request", "answer", "answers", "response", "responses", "reply",
    "asked",
    "ateb", "cwestiwn", "ymateb",
  ]

  /// Whether the rows are questions and answers: numbered, or under a heading that says so.
  private func isTableOfAnswers(_ rows: [[String]]) -> Bool {
    guard rows.count >= 2 else { return false }
    let heading = rows.prefix(2).flatMap(\.self).flatMap {
      $0.lowercased().split { !$0.isLetter }.map(String.init)
    }
    let isTitled = heading.contains(where: Self.titles.contains)
    let labelled = rows.count { row in
      let text = row.first { !$0.isEmpty }?.drop { "Qq(".contains($0) } ?? ""
      let digits = text.prefix { $0.isNumber }
      guard (1...2).contains(digits.count) else { return false }
      let next = text.dropFirst(digits.count).first
      return next == nil || next.map { !$0.isNumber && $0 != "/" && $0 != "," && $0 != "%" } == true
    }
    let asked = rows.count { row in row.dropLast().contains { $0.hasSuffix("?") } }
    let answered = rows.count { !($0.last?.isEmpty ?? true) }
    guard answered * 5 >= rows.count * 3 else { return false }
    return isTitled && (labelled * 3 >= rows.count || asked * 3 >= rows.count)
      || labelled * 5 >= rows.count * 3 && asked * 4 >= rows.count || asked * 2 >= rows.count
  }

  // MARK: - Text

  /// The lines of a cell on one line; a word that a hyphen breaks, and an address, are put
  /// together.
  private static func joined(_ lines: [Line]) -> String {
    var text = ""
    for line in lines {
      let words = line.words.map(\.text).joined(separator: " ")
      if text.isEmpty {
        text = words
      } else if text.hasSuffix("-") && words.first?.isLowercase == true || isAddress(text, words) {
        text += words
      } else {
        text += " " + words
      }
    }
    return ParagraphText.flat([text])
  }

  /// Whether the text ends in an address of the web that its line broke after a stroke.
  private static func isAddress(_ text: String, _ next: String) -> Bool {
    guard text.hasSuffix("/"), let last = text.split(separator: " ").last else { return false }
    return last.contains("://") || last.hasPrefix("www.")
  }

  // MARK: - Figures

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? 12 : sorted[sorted.count / 2]
  }
}
