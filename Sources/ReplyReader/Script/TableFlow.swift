/// Puts tables into reading order: the question's cells, then the answer's.
enum TableFlow {
  typealias Raw = Cleaner.RawFragment

  struct Flow {
    var fragments: [Script.Fragment] = []
    /// Fragments with which a column of answers begins, each with the first fragment of its row.
    var answerCells: [Int: Int] = [:]
  }

  static func order(_ raw: [Raw], in bytes: [UInt8]) -> Flow {
    var flow = Flow()
    var index = 0
    var looked = 0
    while index < raw.count {
      if index >= looked, raw[index].cell != nil || raw[index].isRule {
        looked = ruledEnd(raw, from: index)
        if let groups = ruled(raw[index..<looked], in: bytes) {
          append(groups: groups, to: &flow)
          index = looked
          continue
        }
      }
      if raw[index].cell != nil {
        let end = tableEnd(raw, from: index)
        append(table: Array(raw[index..<end]), to: &flow, in: bytes)
        index = end
      } else if let (end, column) = PrintedColumns.find(raw, from: index, in: bytes) {
        append(printed: Array(raw[index..<end]), at: column, to: &flow, in: bytes)
        index = end
      } else if let end = columnsEnd(raw, from: index, in: bytes) {
        append(columns: Array(raw[index..<end]), to: &flow, in: bytes)
        index = end
      } else {
        append(raw[index], to: &flow)
        index += 1
      }
    }
    return flow
  }

  private static func append(_ raw: Raw, to flow: inout Flow) {
    flow.fragments.append(
      Script.Fragment(
        start: raw.start, end: raw.end, line: raw.line, opensParagraph: raw.opensParagraph,
        isQuoted: raw.isQuoted, isBullet: raw.isBullet))
  }

  // MARK: - Cells parted by tabs or bars

  /// One past the last fragment of a table; a line without cells between two rows belongs to it.
  private static func tableEnd(_ raw: [Raw], from start: Int) -> Int {
    var end = start
    while end < raw.count, raw[end].cell != nil { end += 1 }
    return end
  }

  private static func append(table: [Raw], to flow: inout Flow, in bytes: [UInt8]) {
    var rows: [[Raw]] = []
    for fragment in table {
      if let last = rows.last?.last, last.line == fragment.line {
        rows[rows.count - 1].append(fragment)
      } else {
        rows.append([fragment])
      }
    }
    // Rows without a number of their own go on with the row above, where rows are numbered at all.
    var numbered = rows.map { startsWithNumber($0[0], in: bytes) }
    var areNumbered = numbered.count(where: { $0 }) * 2 >= rows.count
    if !areNumbered, let counted = counted(rows, in: bytes) {
      (numbered, areNumbered) = (counted, true)
    }
    var groups: [Group] = []
    for (row, isNumbered) in zip(rows, numbered) {
      let (left, right) = split(row, in: bytes)
      if areNumbered, !isNumbered, let last = groups.indices.last {
        groups[last].left += left
        groups[last].right += right
      } else {
        groups.append((left, right))
      }
    }
    append(groups: groups, to: &flow)
  }

  private static func append(groups: [Group], to flow: inout Flow) {
    for group in groups {
      let row = flow.fragments.count
      for fragment in group.left { append(fragment, to: &flow) }
      if !group.right.isEmpty { flow.answerCells[flow.fragments.count] = row }
      for fragment in group.right { append(fragment, to: &flow) }
    }
  }

  /// The cells of a row that ask, and those that answer.
  typealias Group = (left: [Raw], right: [Raw])

  /// Lines of a row in a table with rules between its rows.
  private static let mostLines = 12

  /// One past the last line of a table with rules between its rows.
  private static func ruledEnd(_ raw: [Raw], from start: Int) -> Int {
    var end = start
    while end < raw.count, raw[end].cell != nil || raw[end].isRule { end += 1 }
    return end
  }

  /// The rows of a table with rules between them, whose cells wrap: what stands between two rules is one
  /// row.
  ///
  /// Nil where there are no such rules, or the lines between them are rows of figures.
  private static func ruled(_ table: ArraySlice<Raw>, in bytes: [UInt8]) -> [Group]? {
    var groups: [Group] = []
    var (border, lines, both, figures) = (Int.max, 0, 0, 0)
    var (wraps, isNew) = (false, true)
    var start = table.startIndex
    while start < table.endIndex {
      var end = start + 1
      while end < table.endIndex, table[end].line == table[start].line { end += 1 }
      defer { start = end }
      guard !table[start].isRule else {
        isNew = true
        continue
      }
      let row = Array(table[start..<end])
      guard !isNew else {
        let group: Group = row.count > 1 || border < Int.max ? split(row, in: bytes) : (row, [])
        if let cell = group.right.first?.cell, !group.left.isEmpty { border = cell }
        groups.append(group)
        (isNew, lines) = (false, 1)
        continue
      }
      lines += 1
      guard lines <= mostLines else { return nil }
      wraps = true
      let asks = row.filter { ($0.cell ?? 0) < border }
      let answers = row.filter { ($0.cell ?? 0) >= border }
      if !asks.isEmpty, let answer = answers.first {
        both += 1
        if !bytes[answer.start..<answer.end].contains(where: \.isLetter) { figures += 1 }
      }
      groups[groups.count - 1].left += asks
      groups[groups.count - 1].right += answers
    }
    let areParted = groups.count { !$0.left.isEmpty && !$0.right.isEmpty } * 2 >= groups.count
    return groups.count >= leastRows && wraps && areParted && figures * 2 <= both ? groups : nil
  }

  /// Rows of a table whose rules part them.
  private static let leastRows = 3

  /// Which rows begin with the numbers 1, 2, 3 …, where both columns of a table wrap: most rows only go on.
  ///
  /// Nil where the numbers do not count so, or a row has more than two cells.
  private static func counted(_ rows: [[Raw]], in bytes: [UInt8]) -> [Bool]? {
    var next = 1
    var found: [Bool] = []
    for row in rows {
      guard row.count <= 2 else { return nil }
      let counts = row[0].cell == 0 && number(of: row[0], in: bytes) == next
      if counts { next += 1 }
      found.append(counts)
    }
    // A head may stand above the first.
    return next > 3 && found.prefix(2).contains(true) ? found : nil
  }

  /// The number that a cell begins with.
  private static func number(of cell: Raw, in bytes: [UInt8]) -> Int? {
    guard startsWithNumber(cell, in: bytes) else { return nil }
    let digits = bytes[cell.start..<cell.end].drop { !$0.isDigit }.prefix { $0.isDigit }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  /// A row's question cells and answer cells: the last cell answers, a number of its own asks.
  private static func split(_ row: [Raw], in bytes: [UInt8]) -> (left: [Raw], right: [Raw]) {
    guard row.count > 1 else {
      let isLeft = (row.first?.cell ?? 0) == 0
      return isLeft ? (row, []) : ([], row)
    }
    let firstIsNumber = row[0].end - row[0].start <= 4
    // "1. | 41 | 33 | 52": where only figures follow the number, none of them asks.
    let areFigures =
      row.count > 2
      && row.dropFirst().allSatisfy { cell in
        !bytes[cell.start..<cell.end].contains(where: \.isLetter)
      }
    let questions = firstIsNumber && !areFigures ? min(2, row.count - 1) : 1
    return (Array(row[..<questions]), Array(row[questions...]))
  }

  static func startsWithNumber(_ raw: Raw, in bytes: [UInt8]) -> Bool {
    var position = raw.start
    while position < raw.end, !bytes[position].isWord { position += 1 }
    if position < raw.end, bytes[position].lowercased == 0x71 { position += 1 }
    let first = position
    while position < raw.end, bytes[position].isDigit { position += 1 }
    guard (1...2).contains(position - first) else { return false }
    // "2022-23", "10,500" and "31/3" are years, amounts and dates.
    guard position + 1 < raw.end, bytes[position + 1].isDigit else { return true }
    return bytes[position] == 0x2E
      || !(bytes[position] == 0x2C || bytes[position] == 0x2F || bytes[position] == 0x2D)
  }

  // MARK: - Columns parted by runs of spaces

  /// The end of a block of lines that share a second column, or nil if there is none.
  private static func columnsEnd(_ raw: [Raw], from start: Int, in bytes: [UInt8]) -> Int? {
    guard let gap = gutter(raw[start], in: bytes), startsWithNumber(raw[start], in: bytes) else {
      return nil
    }
    // Rows of three columns, of which only the first has a number, are a table inside an answer.
    let next = start + 1
    if next < raw.count, raw[next].cell == nil, !raw[next].opensParagraph,
      !startsWithNumber(raw[next], in: bytes), gutters(raw[start], in: bytes) >= 2,
      gutters(raw[next], in: bytes) >= 2
    {
      return nil
    }
    let column = gap.upperBound - lineStart(raw[start], in: bytes)
    var end = start + 1
    while end < raw.count, raw[end].cell == nil, !raw[end].opensParagraph,
      isInColumn(raw[end], column, in: bytes)
    {
      end += 1
    }
    return end
  }

  static func lineStart(_ raw: Raw, in bytes: [UInt8]) -> Int {
    var start = raw.start
    while start > 0, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D { start -= 1 }
    return start
  }

  /// No printed page has a column further right: there, such a run parts the sentences of a long line.
  private static let mostLeft = 150
  /// Bytes of a left cell that ends in a full stop; behind a longer one blanks part two sentences.
  private static let mostCell = 80

  /// A run of three or more spaces between words.
  private static func gutter(
    _ raw: Raw, in bytes: [UInt8], after least: Int = 8
  ) -> Range<Int>? {
    var run = 0
    var position = raw.start
    let end = min(raw.end, raw.start + mostLeft)
    while position < end {
      if bytes[position] == 0x20 {
        run += 1
      } else {
        let isSentence =
          position - run > raw.start + mostCell && bytes[position - run - 1] == 0x2E
        if run >= 3, position - run > raw.start + least, !isSentence {
          return (position - run)..<position
        }
        run = 0
      }
      position += 1
    }
    return nil
  }

  /// How many runs of three or more spaces part the words of a line, behind its number.
  private static func gutters(_ raw: Raw, in bytes: [UInt8]) -> Int {
    var (count, run) = (0, 0)
    for position in raw.start..<raw.end {
      if bytes[position] == 0x20 {
        run += 1
      } else {
        if run >= 3, position - run > raw.start + 4 { count += 1 }
        run = 0
      }
    }
    return count
  }

  private static func isInColumn(_ raw: Raw, _ column: Int, in bytes: [UInt8]) -> Bool {
    let start = lineStart(raw, in: bytes)
    if raw.start - start >= column - 1 { return true }
    guard let gap = gutter(raw, in: bytes, after: 0) else { return raw.end - start <= column }
    return abs(gap.upperBound - start - column) <= 1
  }

  /// Rows of printed columns: what is on the left asks, what is on the right answers.
  private static func append(
    printed lines: [Raw], at column: Int, to flow: inout Flow, in bytes: [UInt8]
  ) {
    var rows: [(left: [Raw], right: [Raw])] = []
    for line in lines {
      let (left, right) = PrintedColumns.split(line, at: column, in: bytes)
      let begins =
        rows.isEmpty
        || left.map { line.opensParagraph || startsWithNumber($0, in: bytes) } ?? false
      if begins { rows.append(([], [])) }
      if let left { rows[rows.count - 1].left.append(left) }
      if let right { rows[rows.count - 1].right.append(right) }
    }
    for row in rows {
      let first = flow.fragments.count
      for (index, fragment) in row.left.enumerated() {
        append(fragment, opensParagraph: index == 0, to: &flow)
      }
      if !row.right.isEmpty, !row.left.isEmpty { flow.answerCells[flow.fragments.count] = first }
      for fragment in row.right { append(fragment, to: &flow) }
    }
  }

  private static func append(_ raw: Raw, opensParagraph: Bool, to flow: inout Flow) {
    flow.fragments.append(
      Script.Fragment(
        start: raw.start, end: raw.end, line: raw.line,
        opensParagraph: opensParagraph || raw.opensParagraph, isQuoted: raw.isQuoted,
        isBullet: raw.isBullet))
  }

  private static func append(columns: [Raw], to flow: inout Flow, in bytes: [UInt8]) {
    guard let first = columns.first, let gap = gutter(first, in: bytes) else { return }
    let column = gap.upperBound - lineStart(first, in: bytes)
    var left: [Raw] = []
    var right: [Raw] = []
    for line in columns {
      let border = lineStart(line, in: bytes) + column - 1
      if line.start >= border {
        right.append(line)
      } else if let gap = gutter(line, in: bytes, after: line.start == first.start ? 8 : 0),
        gap.upperBound >= border
      {
        left.append(line.part(line.start, gap.lowerBound))
        right.append(line.part(gap.upperBound, line.end))
      } else {
        left.append(line)
      }
    }
    // Several whole rows under one number are a table inside an answer.
    let areWhole = left.count == columns.count && right.count == columns.count
    let isInner =
      columns.count >= 2 && (areWhole || gutters(first, in: bytes) >= 2)
      && !columns.dropFirst().contains { startsWithNumber($0, in: bytes) }
    if isInner {
      for line in columns { append(line, to: &flow) }
      return
    }
    let row = flow.fragments.count
    for fragment in left { append(fragment, to: &flow) }
    flow.answerCells[flow.fragments.count] = row
    for fragment in right { append(fragment.part(fragment.start, fragment.end), to: &flow) }
  }
}

extension Cleaner.RawFragment {
  func part(_ start: Int, _ end: Int) -> Self {
    Self(
      start: start, end: end, line: line, opensParagraph: false, isQuoted: isQuoted,
      isBullet: isBullet && start == self.start, cell: cell)
  }
}
