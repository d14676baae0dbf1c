/// Tables of questions and answers, found by where the words of a page stand.
///
/// Text set in columns keeps to the left edges of its cells: an edge that many lines begin at, and
/// that no word runs across, parts two columns for as long as that holds. In each column the cells
/// part where the lines do, and cells that stand side by side make a row, however they are aligned.
struct BoxTable {
  /// A table: where it begins and ends on its page, and its rows, cell by cell.
  struct Found {
    let top: Double
    let bottom: Double
    var rows: [[String]]
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

  /// How far the words of one edge may stand apart, in points.
  private static let slack = 1.6
  /// Lines that a table needs to be told from chance.
  private static let leastLines = 4

  /// The tables of a page, from its top.
  static func tables(in words: [WordBox], depth: Int = 0) -> [Found] {
    guard words.count >= 12, depth < 4 else { return [] }
    let table = BoxTable(words: words.sorted { ($0.top, $0.left) < ($1.top, $1.left) })
    guard let found = table.best else { return [] }
    return tables(in: words.filter { $0.bottom <= found.top }, depth: depth + 1) + [found]
      + tables(in: words.filter { $0.top >= found.bottom }, depth: depth + 1)
  }

  private var best: Found? {
    let lines = Self.lines(of: words)
    let height = Self.median(words.map(\.height))
    var best: (support: Int, top: Double, bottom: Double)?
    for edge in Self.edges(of: lines, height: height) {
      guard let region = region(of: edge, lines) else { continue }
      if region.support > best?.support ?? (Self.leastLines - 1) { best = region }
    }
    guard let best else { return nil }
    return found(
      in: words.filter { $0.top >= best.top && $0.bottom <= best.bottom }, height: height)
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

  /// Words that stand on one line, also where columns part them.
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

  /// Left edges that lines begin at, or that stand behind a gap.
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

  /// Where the edge parts two columns: the stretch of lines that it holds in, with most words at
  /// it.
  private func region(of edge: Double, _ lines: [Line]) -> (
    support: Int, top: Double, bottom: Double
  )? {
    var best: (support: Int, top: Double, bottom: Double)?
    var (support, left, rights) = (0, 0, [Line]())
    func close() {
      guard support >= Self.leastLines, left >= Self.leastLines, let first = rights.first,
        let last = rights.last
      else { return }
      if support > best?.support ?? 0 {
        best = (support, first.top, last.bottom)
      }
    }
    for line in lines {
      // A word across the edge ends the table.
      if line.words.contains(where: { $0.left < edge - Self.slack && $0.right > edge + 0.5 }) {
        close()
        (support, left, rights) = (0, 0, [])
        continue
      }
      let hasLeft = line.words.contains { $0.left < edge - Self.slack }
      let begins = line.words.contains { abs($0.left - edge) <= Self.slack }
      if begins { support += 1 }
      if hasLeft { left += 1 }
      if hasLeft || begins { rights.append(line) }
    }
    close()
    return best
  }

  private func found(in inside: [WordBox], height: Double) -> Found? {
    let lines = Self.lines(of: inside)
    let columns = Self.edges(of: lines, height: height).filter { edge in
      !inside.contains { $0.left < edge - Self.slack && $0.right > edge + 0.5 }
    }
    guard let first = inside.map(\.left).min() else { return nil }
    // The leftmost column begins where the words do.
    let edges = [first] + columns.filter { $0 > first + Self.slack }
    guard edges.count >= 2, edges.count <= 8 else { return nil }
    let parts = edges.indices.flatMap { cells(of: $0, edges, inside, height: height) }
    var rows = Self.rows(of: parts, columns: edges.count, height: height)
    // What stands alone above and below is no part of the table.
    while let row = rows.first, row.cells.dropFirst().allSatisfy(\.isEmpty) { rows.removeFirst() }
    while let row = rows.last, row.cells.dropFirst().allSatisfy(\.isEmpty) { rows.removeLast() }
    rows = Self.continued(rows)
    guard isTableOfAnswers(rows.map(\.cells)), let top = rows.first?.top,
      let bottom = rows.last?.bottom
    else { return nil }
    return Found(top: top, bottom: bottom, rows: rows.map(\.cells))
  }

  private func cells(of column: Int, _ edges: [Double], _ inside: [WordBox], height: Double)
    -> [Cell]
  {
    let from = edges[column] - Self.slack
    let to = column + 1 < edges.count ? edges[column + 1] - Self.slack : .infinity
    let lines = Self.lines(of: inside.filter { $0.left >= from && $0.left < to })
    guard let first = lines.first else { return [] }
    let pitches = zip(lines, lines.dropFirst()).map { $1.top - $0.top }
    // Lines of one cell stand as close as any do; between cells there is a little more.
    let pitch = Self.least(pitches.filter { $0 < height * 2 }) ?? height
    var cells = [Cell(column: column, lines: [first])]
    for (line, distance) in zip(lines.dropFirst(), pitches) {
      if distance > pitch + max(0.7, height * 0.05) {
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

  /// Cells whose heights overlap stand in one row.
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

  /// Whether the text ends in an address of the web that its line broke behind a stroke.
  private static func isAddress(_ text: String, _ next: String) -> Bool {
    guard text.hasSuffix("/"), let last = text.split(separator: " ").last else { return false }
    return last.contains("://") || last.hasPrefix("www.")
  }

  // MARK: - Figures

  private static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? 12 : sorted[sorted.count / 2]
  }

  /// The smallest distance that is no accident: the tenth part of all.
  private static func least(_ values: [Double]) -> Double? {
    let sorted = values.sorted()
    return sorted.isEmpty ? nil : sorted[sorted.count / 10]
  }
}
