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
