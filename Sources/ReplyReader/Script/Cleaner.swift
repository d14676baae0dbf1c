/// Cuts the text into lines and cells and blanks out the marks that are not words.
struct Cleaner {
  private(set) var bytes: [UInt8]
  private(set) var fragments: [RawFragment] = []
  /// The first byte of what ends each line.
  private(set) var lineEnds: [Int] = []
  /// Where a cell or a line has nothing but asterisks, as hidden figures have.
  private(set) var stars: [Int] = []
  /// Asterisks that begin a line, as footnotes do.
  private(set) var footnotes: [Int] = []

  /// A line or a cell before tables are put into reading order.
  struct RawFragment {
    var start: Int
    var end: Int
    let line: Int
    var opensParagraph: Bool
    let isQuoted: Bool
    /// Whether its words follow a bullet.
    var isBullet = false
    /// Whether its line is a rule between rows: "+----+----+", "-----|-----".
    var isRule = false
    /// Which cell of its line it is, from 0; nil if the line has no cells.
    let cell: Int?
  }

  /// No row of a letter has more; a line of nothing but bars would cost a hundred times its size.
  private static let mostCells = 500

  init(_ original: [UInt8]) {
    bytes = original
  }

  mutating func clean() {
    var line = 1
    var start = 0
    var isFirst = true
    while start < bytes.count {
      let (lineEnd, hasMarks) = lineEnd(from: start)
      var end = lineEnd
      if end < bytes.count { lineEnds.append(end) }
      let wasEmpty = !cut(start, end, line: line, opensParagraph: isFirst, hasMarks: hasMarks)
      isFirst = wasEmpty
      if end + 1 < bytes.count, bytes[end] == 0x0D, bytes[end + 1] == 0x0A { end += 1 }
      start = end + 1
      line += 1
    }
  }

  /// Where a line ends, and whether it has anything that parts cells or may be blanked out.
  private func lineEnd(from start: Int) -> (end: Int, hasMarks: Bool) {
    var hasMarks = false
    for position in start..<bytes.count {
      switch bytes[position] {
      case 0x0A, 0x0D: return (position, hasMarks)
      case 0x09, 0x23, 0x2A, 0x3C, 0x5F, 0x7C, 0xC2: hasMarks = true
      default: break
      }
    }
    return (bytes.count, hasMarks)
  }

  /// Where the bar of the line before stands, if it parts cells.
  private var lastBar: Int?

  /// Whether a line is nothing but the rule between two rows of a table, with where its columns part.
  private func isRule(_ start: Int, _ end: Int) -> Bool {
    var (dashes, parts) = (0, 0)
    for position in start..<end {
      switch bytes[position] {
      case 0x2D, 0x3D: dashes += 1
      case 0x2B, 0x7C: parts += 1
      case 0x3A, 0x20: break
      default: return false
      }
    }
    return dashes >= 6 && parts > 0
  }

  /// Cuts one line; false where there was nothing on it.
  private mutating func cut(
    _ start: Int, _ end: Int, line: Int, opensParagraph: Bool, hasMarks: Bool
  ) -> Bool {
    let origin = start
    var start = start
    var isQuoted = false
    while start < end, bytes[start] == 0x3E || bytes[start].isSpace && bytes[start] != 0x09 {
      if bytes[start] == 0x3E {
        isQuoted = true
        bytes[start] = 0x20
      }
      start += 1
    }
    let isRule = start < end && !bytes[start].isWord && isRule(start, end)
    var isBullet = hasBullet(start, end)
    if !isBullet, let lost = lostBullet(start, end) {
      isBullet = true
      bytes[lost] = 0x20
    }
    let bars = hasMarks ? barCount(start, end) : 0
    let column =
      bars == 1 ? barColumn(origin, end).flatMap { $0 < Self.leastColumn ? nil : $0 } : nil
    let hasBars =
      bars > 0
      && (bytes[start] == 0x7C || bars >= 2
        || column.map { $0 == lastBar || $0 == nextBar(after: end) } ?? false)
    lastBar = hasBars ? column : nil
    let cuts = hasMarks ? blankMarks(start, end, hasBars: hasBars) : []
    guard !cuts.isEmpty else {
      let (first, past) = trim(start, end)
      guard hasContent(first, past) else { return false }
      fragments.append(
        RawFragment(
          start: first, end: past, line: line, opensParagraph: opensParagraph, isQuoted: isQuoted,
          isBullet: isBullet, isRule: isRule, cell: nil))
      return true
    }
    let pieces = zip([start] + cuts.map { $0 + 1 }, cuts + [end])
      .map { trim($0, $1) }
    var number = 0
    var found = false
    for (pieceStart, pieceEnd) in pieces {
      defer { number += 1 }
      guard hasContent(pieceStart, pieceEnd) else { continue }
      fragments.append(
        RawFragment(
          start: pieceStart, end: pieceEnd, line: line, opensParagraph: opensParagraph,
          isQuoted: isQuoted, isBullet: isBullet && !found,
          isRule: isRule, cell: number))
      found = true
    }
    return found
  }

  /// Whether there is anything to read between two places.
  private func hasContent(_ start: Int, _ end: Int) -> Bool {
    var position = start
    while position < end, !bytes[position].isContent { position += 1 }
    return position < end
  }

  /// Whether the line begins with a bullet: `*`, `-`, `•` or another sign of that kind.
  private func hasBullet(_ start: Int, _ end: Int) -> Bool {
    var position = start
    while position < end, bytes[position].isSpace { position += 1 }
    guard position < end else { return false }
    if bytes[position] == 0x5C, position + 1 < end { position += 1 }
    // A question mark stands for a bullet that was lost on the way.
    let isSign = [0x2A, 0x2D, 0x2B, 0x3F].contains(bytes[position])
    if isSign { return position + 1 < end && bytes[position + 1].isSpace }
    guard position + 2 < end else { return false }
    if bytes[position] == 0xC2 {
      return (bytes[position + 1] == 0xB7 || bytes[position + 1] == 0xBB)
        && bytes[position + 2].isSpace
    }
    guard bytes[position] == 0xE2 || bytes[position] == 0xEF else { return false }
    let mark = (bytes[position + 1], bytes[position + 2])
    let isKnown =
      mark.0 == 0x80 && [0xA2, 0x93, 0x94, 0xA3].contains(mark.1)
      || mark.0 == 0x97 || mark.0 == 0x96 || mark.0 == 0x9E || mark.0 == 0x82
    return isKnown
  }

  /// The question mark that a page shows at the head of a line for a bullet that it has no sign for.
  private func lostBullet(_ start: Int, _ end: Int) -> Int? {
    let position = (start..<end).first { !bytes[$0].isSpace }
    guard let position, position + 1 < end, bytes[position] == 0x3F, bytes[position + 1].isSpace
    else { return nil }
    return position
  }

  private func barCount(_ start: Int, _ end: Int) -> Int {
    var count = 0
    for position in start..<end where bytes[position] == 0x7C { count += 1 }
    return count
  }

  /// Where the first bar of a line stands; letters beyond ASCII count once.
  private func barColumn(_ start: Int, _ end: Int) -> Int? {
    var column = 0
    for position in start..<end {
      if bytes[position] == 0x7C { return column }
      if bytes[position] & 0xC0 != 0x80 { column += 1 }
    }
    return nil
  }

  /// Where the first bar of the next line stands: one bar alone parts cells where lines have it in one column.
  private func nextBar(after end: Int) -> Int? {
    var start = end
    while start < bytes.count, bytes[start] == 0x0A || bytes[start] == 0x0D, start < end + 2 {
      start += 1
    }
    var past = start
    while past < bytes.count, past - start < Self.mostColumn, bytes[past] != 0x0A,
      bytes[past] != 0x0D
    { past += 1 }
    return barColumn(start, past)
  }

  /// A column of questions is at least as wide; left of one bar nearer by stand years or names.
  private static let leastColumn = 24
  /// No printed line is longer.
  private static let mostColumn = 240

  /// Blanks marks out; the result is where cells part.
  private mutating func blankMarks(_ start: Int, _ end: Int, hasBars: Bool) -> [Int] {
    var cuts: [Int] = []
    var position = start
    // Counted on the way: counting back from every tab would be quadratic in a line of tabs.
    var (words, isInside) = (0, false)
    while position < end {
      let isWord = bytes[position].isWord
      if isWord && !isInside { words += 1 }
      isInside = isWord
      switch bytes[position] {
      case 0x09:
        // A tab after a label ("A.\tYes") does not part cells; after a sentence it does.
        if words > 2 || words == 2 && !endsInPart(position, from: start),
          cuts.count < Self.mostCells
        {
          cuts.append(position)
          words = 0
        }
        bytes[position] = 0x20
      case 0x7C where hasBars:
        bytes[position] = 0x20
        if cuts.count < Self.mostCells { cuts.append(position) }
        words = 0
      case 0x3C: position = blankTag(position, end)
      case 0x2A, 0x5F:
        if bytes[position] == 0x2A, isStar(position, from: start, to: end) {
          stars.append(position)
        }
        if bytes[position] == 0x2A, position == start { footnotes.append(position) }
        if position + 1 < end, bytes[position + 1] == bytes[position] {
          bytes[position] = 0x20
          bytes[position + 1] = 0x20
        } else if bytes[position] == 0x2A {
          bytes[position] = 0x20
        }
      case 0x23 where position == start: bytes[position] = 0x20
      case 0xC2 where position + 1 < end && bytes[position + 1] == 0xA0:
        // A space that does not break, as word processors put after numbers.
        bytes[position] = 0x20
        bytes[position + 1] = 0x20
      default: break
      }
      position += 1
    }
    return cuts
  }

  /// Whether the letter of a part stands before a tab: "3.", a tab, "a." and a tab before its answer.
  private func endsInPart(_ tab: Int, from start: Int) -> Bool {
    guard tab - start >= 5, bytes[tab - 1] == 0x2E || bytes[tab - 1] == 0x29,
      bytes[tab - 2].isLetter, !bytes[tab - 3].isWord, bytes[start].isDigit
    else { return false }
    return bytes[start..<(tab - 2)].allSatisfy { !$0.isLetter }
  }

  /// Whether one or two asterisks stand alone in a cell.
  private func isStar(_ position: Int, from start: Int, to end: Int) -> Bool {
    guard position == start || bytes[position - 1].isSpace else { return false }
    var next = position + 1
    if next < end, bytes[next] == 0x2A { next += 1 }
    guard next < end, bytes[next] != 0x09, bytes[next] != 0x7C else { return true }
    guard bytes[next].isSpace else { return false }
    return next + 1 == end || bytes[next + 1].isSpace || bytes[next + 1] == 0x7C
  }

  /// Blanks out an HTML tag; the result is its last byte.
  private mutating func blankTag(_ start: Int, _ end: Int) -> Int {
    let next = start + 1
    guard next < end, bytes[next].isLetter || bytes[next] == 0x2F else { return start }
    // Longer than any tag that matters, so that a stray "<" costs nothing.
    var close = next
    let most = min(end, next + 200)
    while close < most, bytes[close] != 0x3E, bytes[close] != 0x3C, bytes[close] != 0x40 {
      close += 1
    }
    guard close < end, bytes[close] == 0x3E else { return start }
    // <https://…> and <foi@…> are addresses, not tags. A slice kept while the bytes change would copy
    // them all, for every tag.
    let isAddress = bytes[next..<close].contains(0x3A) && !bytes[next..<close].contains(0x3D)
    if isAddress {
      bytes[start] = 0x20
      bytes[close] = 0x20
      return close
    }
    for position in start...close { bytes[position] = 0x20 }
    return close
  }

  private func trim(_ start: Int, _ end: Int) -> (Int, Int) {
    var start = start
    var end = end
    while start < end, bytes[start].isSpace { start += 1 }
    while end > start, bytes[end - 1].isSpace { end -= 1 }
    return (start, end)
  }
}

extension UInt8 {
  /// A byte that makes a line worth reading: a word, or a sign beyond ASCII.
  var isContent: Bool { isWord || self >= 0x80 || self == 0x2D }
}
