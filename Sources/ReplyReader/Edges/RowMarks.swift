/// Marks at the head of the rows of a table, which count no question: "A3 - Other White 8" above
/// "B1 - Mixed 21", and "1: Charged  3  4  2" below other rows of as many columns.
struct RowMarks {
  let script: Script

  /// Columns of a row that has a mark of its own: mark and name are one.
  private static let leastColumns = 4
  /// Units looked at on either side.
  private static let mostNear = 6

  /// The units whose marks are those of rows.
  func rows(_ units: [Unit], _ marks: [Mark?]) -> [Int] {
    marks.indices.filter { index in
      guard let mark = marks[index], units[index].opensLine, !mark.isSentence else { return false }
      return mark.isGluedA && isCode(index, units) || isRow(units[index], mark)
        || isQuarters(index, units)
    }
  }

  /// Whether lines right above or below begin with a letter and a number that no answer has: "B1".
  private func isCode(_ index: Int, _ units: [Unit]) -> Bool {
    var next = index
    while next > 0, index - next < Self.mostNear, !units[next].opensParagraph {
      next -= 1
      if isOther(units[next]) { return true }
    }
    next = index + 1
    while next < units.count, next - index < Self.mostNear, !units[next].opensParagraph {
      if isOther(units[next]) { return true }
      next += 1
    }
    return false
  }

  private static let quarters = ["q1", "q2", "q3", "q4"].map { Words.hash($0) }
  private static let quarter = WordSet(
    ["quarter", "quarters", "quarterly"].map { Words.hash($0) })

  /// Whether a line gives the four quarters of a year, "Q1 - 62%, Q2 - 61%, …", below words that say so.
  private func isQuarters(_ index: Int, _ units: [Unit]) -> Bool {
    let words = units[index].words
    guard script.tokens[words.lowerBound].hash == Self.quarters[0] else { return false }
    let named = words.lazy.map { script.tokens[$0].hash }.filter { Self.quarters.contains($0) }
    return named.elementsEqual(Self.quarters)
      && units[max(0, index - Self.mostNear)..<index].contains { unit in
        unit.words.contains { Self.quarter.contains(script.tokens[$0].hash) }
      }
  }

  private func isOther(_ unit: Unit) -> Bool {
    let token = script.tokens[unit.words.lowerBound]
    guard unit.opensLine, (2...3).contains(token.end - token.start),
      (0x42...0x50).contains(script.bytes[token.start])
    else { return false }
    return script.bytes[(token.start + 1)..<token.end].allSatisfy(\.isDigit)
  }

  /// Whether a number with a colon begins a row of figures below another of as many columns.
  private func isRow(_ unit: Unit, _ mark: Mark) -> Bool {
    let first = unit.words.lowerBound
    guard first > 0, !unit.opensParagraph, mark.style == .closed, mark.paths.count == 1,
      case let columns = script.columns(inLineOf: first), columns >= Self.leastColumns
    else { return false }
    return script.columns(inLineOf: first - 1) >= columns
  }
}

/// Rows of figures by years, which go on with what leads to their table.
struct YearRows {
  let script: Script
  let units: [Unit]

  private static let pointing = WordSet(
    ["below", "following", "follows", "table", "tables"].map { Words.hash($0) })
  /// Words of a row and of the head of a table.
  private static let mostRow = 12
  private static let mostHead = 8

  /// Whether a line goes on with the table above it: "2014  44" below "2013  31", or below the head "Year
  /// Removed".
  func goesOn(_ unit: Int) -> Bool {
    guard unit > 0, isRow(unit) else { return false }
    return isRow(unit - 1) || isHead(unit - 1)
  }

  /// Whether a line is the head of such a table, and the sentence before it points to it.
  func isLedTo(_ unit: Int) -> Bool {
    let cells = cells(beside: unit)
    guard cells.lowerBound > 0, cells.upperBound < units.count, cells.allSatisfy({ isHead($0) }),
      isRow(cells.upperBound)
        || isNamed(cells.upperBound) && (cells.count > 1 || hasColumns(units[unit].words))
    else { return false }
    let words = units[cells.lowerBound - 1].words
    return words.contains { Self.pointing.contains(script.tokens[$0].hash) }
      || script.gap(after: words.upperBound - 1).contains(0x3A)
  }

  /// Whether blanks part the words of a line into columns: "Grade     Posts".
  private func hasColumns(_ words: Range<Int>) -> Bool {
    words.dropLast().contains { index in
      let gap = script.gap(after: index)
      return gap.count >= 2 && gap.allSatisfy(\.isSpace)
    }
  }

  /// The units of the same line: the cells of a head are units of their own.
  private func cells(beside unit: Int) -> Range<Int> {
    func line(_ index: Int) -> Int {
      script.fragments[script.tokens[units[index].words.lowerBound].fragment].line
    }
    var (first, end) = (unit, unit + 1)
    while first > 0, unit - first < Self.mostCells, line(first - 1) == line(unit) { first -= 1 }
    while end < units.count, end - unit < Self.mostCells, line(end) == line(unit) { end += 1 }
    return first..<end
  }

  private static let mostCells = 8

  /// Whether a line is a name with its figure above another such line.
  ///
  /// "Northgate £412,000" over "Southmead £388,500" is the first row of a table, and no heading over the others.
  func isNamed(_ unit: Int) -> Bool {
    unit + 1 < units.count && !units[unit + 1].opensParagraph && isNameAndFigure(unit)
      && isNameAndFigure(unit + 1)
  }

  private func isNameAndFigure(_ unit: Int) -> Bool {
    let words = units[unit].words
    guard units[unit].opensLine, (2...Self.mostHead).contains(words.count), let last = words.last,
      script.bytes[script.tokens[words.lowerBound].start].isLetter,
      words.upperBound == script.tokens.count || script.opensFragment(words.upperBound)
    else { return false }
    return script.tokens[last].hasDigit && script.bytes[script.tokens[last].start].isDigit
      && !isYear(last)
      && script.gap(after: last).allSatisfy { $0.isSpace || $0 == 0x25 }
  }

  private func isHead(_ unit: Int) -> Bool {
    let words = units[unit].words
    return units[unit].opensLine && words.count <= Self.mostHead
      && script.gap(after: words.upperBound - 1).allSatisfy(\.isSpace)
      && !words.allSatisfy { script.tokens[$0].hasDigit }
  }

  private func isRow(_ unit: Int) -> Bool {
    let words = units[unit].words
    guard units[unit].opensLine, (1...Self.mostRow).contains(words.count), isYear(words.lowerBound),
      words.allSatisfy({ script.tokens[$0].hasDigit })
    else { return false }
    let cells = cells(beside: unit)
    if cells.lowerBound == unit, cells.count > 1 {
      return cells.allSatisfy { units[$0].words.allSatisfy { script.tokens[$0].hasDigit } }
    }
    return words.dropLast().contains { index in
      let gap = script.gap(after: index)
      return gap.count >= 2 && gap.allSatisfy(\.isSpace) || gap.contains(0x09)
        || words.count > 2 && gap.elementsEqual([0x20])
    }
  }

  private func isYear(_ word: Int) -> Bool {
    let token = script.tokens[word]
    let year = script.bytes[token.start..<token.end].prefix(2)
    return token.end - token.start == 4
      && (year.elementsEqual([0x31, 0x39]) || year.elementsEqual([0x32, 0x30]))
  }
}
