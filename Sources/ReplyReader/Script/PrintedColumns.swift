/// Two columns of a printed page: questions left, answers right, parted by runs of spaces.
enum PrintedColumns {
  typealias Raw = Cleaner.RawFragment

  /// A column begins at least this far right.
  private static let leastColumn = 14
  /// Runs of spaces as long as this part columns.
  private static let gutter = 2

  /// The end of a table that begins at a line, and the place in the line where its right column
  /// begins; nil if none does.
  static func find(_ raw: [Raw], from start: Int, in bytes: [UInt8]) -> (end: Int, column: Int)? {
    guard let column = widest(raw[start], in: bytes) else { return nil }
    var end = start
    var both = 0
    var numbered = 0
    var figures = 0
    var counts = 0
    var rows = 0
    var last = start
    while end < raw.count, raw[end].cell == nil {
      let line = raw[end]
      guard fits(line, column, in: bytes) else { break }
      let (left, right) = split(line, at: column, in: bytes)
      if left != nil, right != nil { both += 1 }
      if let left, let right {
        if TableFlow.startsWithNumber(line, in: bytes) {
          numbered += 1
          if countsTwice(left, in: bytes) { counts += 1 }
        } else if isFigure(right, in: bytes) {
          figures += 1
        }
      }
      if right != nil {
        rows += 1
        last = end
      } else if end - last > 6 {
        break
      }
      end += 1
    }
    end = last + 1
    // Below the last answer the left column goes on to the end of its paragraph.
    while end < raw.count, raw[end].cell == nil, !raw[end].opensParagraph,
      fits(raw[end], column, in: bytes), split(raw[end], at: column, in: bytes).right == nil
    {
      end += 1
    }
    // Rows of figures without numbers of their own are a table inside an answer.
    guard both >= 3, numbered >= 2, rows >= 3, figures * 2 < both, counts * 2 < numbered else {
      return nil
    }
    return (end, column)
  }

  /// Whether a figure and no word stands behind the number of a row, as no question does.
  private static func countsTwice(_ cell: Raw, in bytes: [UInt8]) -> Bool {
    let text = bytes[cell.start..<cell.end]
    guard !text.contains(where: \.isLetter) else { return false }
    return text.split(separator: 0x20).count { $0.contains(where: \.isDigit) } > 1
  }

  /// Whether a cell has figures and no words.
  private static func isFigure(_ cell: Raw, in bytes: [UInt8]) -> Bool {
    let text = bytes[cell.start..<cell.end]
    return text.contains(where: \.isDigit) && !text.contains(where: \.isLetter)
  }

  /// Lines of print are no longer than this.
  private static let longest = 240

  /// Where the text after the widest gap of a line begins, counted from the line's start; letters
  /// beyond ASCII count once.
  private static func widest(_ line: Raw, in bytes: [UInt8]) -> Int? {
    guard line.end - line.start <= longest else { return nil }
    var column = 0
    for position in TableFlow.lineStart(line, in: bytes)..<line.start
    where bytes[position] & 0xC0 != 0x80 {
      column += 1
    }
    var best: (width: Int, column: Int)?
    var run = 0
    for position in line.start..<line.end {
      if bytes[position] == 0x20 {
        run += 1
      } else {
        if run >= 3, column >= leastColumn, best.map({ run > $0.width }) ?? true {
          best = (run, column)
        }
        run = 0
      }
      if bytes[position] & 0xC0 != 0x80 { column += 1 }
    }
    return best?.column
  }

  /// The byte at a column of the line, or its end.
  private static func byte(at column: Int, of line: Raw, in bytes: [UInt8]) -> Int {
    var position = TableFlow.lineStart(line, in: bytes)
    var left = column
    while position < line.end, left > 0 {
      position += 1
      while position < line.end, bytes[position] & 0xC0 == 0x80 { position += 1 }
      left -= 1
    }
    return position
  }

  /// Whether no word of the line runs across the border.
  private static func fits(_ line: Raw, _ column: Int, in bytes: [UInt8]) -> Bool {
    guard line.end - line.start <= longest else { return false }
    let border = byte(at: column, of: line, in: bytes)
    if border >= line.end || line.start >= border { return true }
    let isParted = border - line.start >= gutter && bytes[border - 2] == 0x20
    // A left cell may fill its column up to a single space.
    return bytes[border - 1] == 0x20 && (isParted || border - line.start >= 28)
  }

  /// The parts of a line left and right of the border.
  static func split(_ line: Raw, at column: Int, in bytes: [UInt8]) -> (left: Raw?, right: Raw?) {
    let border = byte(at: column, of: line, in: bytes)
    if line.start >= border { return (nil, line) }
    if border >= line.end { return (line, nil) }
    var end = border
    while end > line.start, bytes[end - 1] == 0x20 { end -= 1 }
    return (line.part(line.start, end), line.part(border, line.end))
  }
}
