/// Tables of questions and answers in printed pages, where only space separates the columns.
///
/// A row begins with a number on the left and words on the right of a gap; what follows belongs to
/// the left or to the right of that gap, also over the end of a page. Rows come out as rows with
/// bars, which the reader knows.
struct PrintedTable {
  /// A line and its page.
  private struct Line {
    let characters: [Character]
    let page: Int

    var isBlank: Bool { characters.allSatisfy(\.isWhitespace) }
  }

  private struct Row {
    let number: Int
    let line: Int
    /// Where the right column begins.
    let column: Int
  }

  private let lines: [Line]
  private let pageCount: Int

  private init(_ pages: [[Substring]]) {
    lines = pages.enumerated().flatMap { page, lines in
      lines.map { Line(characters: Array($0), page: page) }
    }
    pageCount = pages.count
  }

  /// The pages with their tables as rows.
  static func rowsMarked(in pages: [[Substring]]) -> [[Substring]] {
    let table = PrintedTable(pages)
    let starts = table.starts
    return starts.isEmpty ? pages : table.marked(starts)
  }

  // MARK: - Where rows begin

  /// Rows whose numbers count upwards: one alone may be any line with a gap in it.
  private var starts: [Row] {
    var runs: [[Row]] = []
    for index in lines.indices {
      guard let row = row(at: index) else { continue }
      if let last = runs.last?.last, (last.number...(last.number + 3)).contains(row.number),
        extent(of: last, before: row) == row.line
      {
        runs[runs.count - 1].append(row)
      } else {
        runs.append([row])
      }
    }
    return runs.filter { $0.count > 1 }.flatMap(\.self)
  }

  private func row(at index: Int) -> Row? {
    let line = lines[index].characters
    var place = line.firstIndex { !$0.isWhitespace } ?? line.count
    if place < line.count, "Qq".contains(line[place]) { place += 1 }
    let digits = line[place...].prefix { $0.isASCII && $0.isNumber }
    guard (1...2).contains(digits.count), let number = Int(String(digits)) else { return nil }
    place = digits.endIndex
    if place < line.count, ".):".contains(line[place]) { place += 1 }
    guard place < line.count, line[place] == " " else { return nil }
    // The first gap after a word of the question.
    var (words, run) = (0, 0)
    for column in place..<line.count {
      if line[column] == " " {
        run += 1
        continue
      }
      if run >= 3, words > 0 { return Row(number: number, line: index, column: column) }
      if line[column].isLetter { words += 1 }
      run = 0
    }
    return nil
  }

  // MARK: - How far a row reaches

  /// How far columns move where a page or a paragraph begins.
  private static let tolerance = 3

  /// One past the last line that keeps to the row's columns, at most the next row's first.
  private func extent(of row: Row, before next: Row? = nil) -> Int {
    var end = row.line + 1
    while end < (next?.line ?? lines.count), keeps(end, to: row.column) { end += 1 }
    return end
  }

  /// Whether a line keeps to the columns; where the left one is full, one space is all that parts
  /// them, and the line below has to bear it out.
  private func keeps(_ index: Int, to column: Int) -> Bool {
    guard let parts = split(lines[index], at: column) else { return false }
    guard !parts.isTight else {
      // A number begins a row of its own, without a gap.
      return index + 1 < lines.count && parts.left.first?.isNumber != true
        && split(lines[index + 1], at: column).map { !$0.isTight && !$0.right.isEmpty } == true
    }
    return true
  }

  /// The left and the right part of a line, or `nil` where words run through the gap.
  private func split(
    _ line: Line, at column: Int
  ) -> (left: String, right: String, isTight: Bool)? {
    let characters = line.characters
    guard let first = characters.firstIndex(where: { !$0.isWhitespace }) else {
      return ("", "", false)
    }
    if first >= column - Self.tolerance { return ("", String(characters[first...]), false) }
    let last = (characters.lastIndex { !$0.isWhitespace } ?? first) + 1
    if last <= column { return (String(characters[first..<last]), "", false) }
    var run = 0
    for place in first..<last {
      if characters[place] == " " {
        run += 1
        continue
      }
      if run >= 2 && abs(place - column) <= Self.tolerance || run == 1 && place == column {
        return (String(characters[first..<place]), String(characters[place...]), run == 1)
      }
      run = 0
    }
    return nil
  }

  // MARK: - Rows with bars

  private func marked(_ starts: [Row]) -> [[Substring]] {
    var pages = [[Substring]](repeating: [], count: pageCount)
    var index = 0
    for (place, row) in starts.enumerated() {
      while index < row.line {
        pages[lines[index].page].append(Substring(String(lines[index].characters)))
        index += 1
      }
      let next = place + 1 < starts.count ? starts[place + 1] : nil
      index = extent(of: row, before: next)
      if index != next?.line { index = endOfLast(row, atMost: index) }
      pages[lines[row.line].page] += written(row, to: index)
    }
    for line in lines[index...] { pages[line.page].append(Substring(String(line.characters))) }
    return pages
  }

  /// The last row of a table ends with the paragraph after which the right column is empty, or
  /// the letter's closing would be part of its question.
  private func endOfLast(_ row: Row, atMost most: Int) -> Int {
    var end = row.line + 1
    var isOpen = true
    for index in (row.line + 1)..<max(row.line + 1, most) {
      let parts = split(lines[index], at: row.column)
      if lines[index].isBlank || lines[index].page != lines[index - 1].page { isOpen = false }
      if parts?.right.isEmpty == false { isOpen = true }
      if isOpen { end = index + 1 } else if !lines[index].isBlank { break }
    }
    return end
  }

  private func written(_ row: Row, to end: Int) -> [Substring] {
    var left: [String] = []
    var right: [String] = []
    for line in lines[row.line..<end] {
      guard let parts = split(line, at: row.column) else { continue }
      if !parts.left.isEmpty { left.append(parts.left) }
      if !parts.right.isEmpty { right.append(parts.right) }
    }
    return ["| \(ParagraphText.flat(left)) | \(ParagraphText.flat(right)) |"]
  }
}
