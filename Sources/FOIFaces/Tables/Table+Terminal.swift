/// A list for people: headings, a rule, and one line for each row.
extension Table {
  func writeTable(width: Int?, to write: (String) -> Void) {
    writeLines(width: width) { runs in write(runs.map(\.text).joined() + "\n") }
  }

  /// The lines of the list, each in pieces with what they mean at a glance.
  package func writeLines(width: Int?, to write: ([(text: String, tone: Tone)]) -> Void) {
    let rows = (0..<count).map { index in row(index).map(\.table) }
    let widths = headings.indices.map { column in
      rows.reduce(headings[column].title?.width ?? 0) { max($0, $1[column].width) }
    }
    let layout = Layout(headings: headings, rows: rows, widths: widths, into: width)
    func line(_ cells: [String], _ tones: [Tone]) -> [(text: String, tone: Tone)] {
      var runs: [(text: String, tone: Tone)] = []
      for (place, column) in layout.columns.enumerated() {
        let text = cells[place].cut(headings[column.index].cut, to: column.width)
        runs.append((text, tones[place]))
        let rest = max(0, column.width - text.width) + 2
        runs.append((String(repeating: " ", count: rest), .plain))
      }
      while let last = runs.last, last.text.allSatisfy({ $0 == " " }) { runs.removeLast() }
      return runs.last.map { runs.dropLast() + [($0.text.trimmedRight, $0.tone)] } ?? []
    }
    write(
      line(
        layout.columns.map { headings[$0.index].title ?? "" },
        layout.columns.map { _ in .heading }))
    let rule = layout.columns.map { String(repeating: "─", count: $0.width) }
    write([(rule.joined(separator: "  "), .quiet)])
    for (index, cells) in rows.enumerated() {
      let tones = tones(index)
      write(line(layout.columns.map { cells[$0.index] }, layout.columns.map { tones[$0.index] }))
    }
  }
}

/// Which columns of a table are shown, and how wide.
private struct Layout {
  private(set) var columns: [(index: Int, width: Int)]

  init(headings: [Heading], rows: [[String]], widths: [Int], into width: Int?) {
    var shown = headings.indices.filter {
      headings[$0].title != nil && headings[$0].standsInFor == nil
    }
    columns = shown.map { ($0, widths[$0]) }
    guard let width else { return }
    while true {
      columns = Self.narrowed(shown, headings, widths, into: width) { $0.comfortable }
      if Self.total(columns) <= width { return }
      // An empty column goes first, then the one that matters least.
      let droppable = shown.filter { headings[$0].rank > 0 }
      func isBlank(_ column: Int) -> Bool { rows.allSatisfy { $0[column].isEmpty } }
      guard
        let dropped = droppable.first(where: isBlank)
          ?? droppable.max(by: { headings[$0].rank < headings[$1].rank })
      else { break }
      let substitute = headings.indices.first {
        headings[$0].standsInFor == headings[dropped].key
      }
      // What is the same in every row tells nothing apart.
      let tells = substitute.map { column in Set(rows.map { $0[column] }).count > 1 } ?? false
      shown = shown.flatMap { column -> [Int] in
        column != dropped ? [column] : tells ? [substitute].compactMap(\.self) : []
      }
    }
    columns = Self.narrowed(shown, headings, widths, into: width) { $0.least }
  }

  /// Takes from the widest column that can be cut until the table fits, or nothing more can be cut.
  private static func narrowed(
    _ shown: [Int], _ headings: [Heading], _ widths: [Int], into width: Int,
    to limit: (Heading) -> Int
  ) -> [(index: Int, width: Int)] {
    var columns = shown.map { (index: $0, width: widths[$0]) }
    while total(columns) > width,
      let widest = columns.indices.filter({
        columns[$0].width > limit(headings[columns[$0].index])
      }).max(by: { columns[$0].width < columns[$1].width })
    {
      columns[widest].width -= 1
    }
    return columns
  }

  private static func total(_ columns: [(index: Int, width: Int)]) -> Int {
    columns.reduce(0) { $0 + $1.width } + 2 * max(0, columns.count - 1)
  }
}

extension String {
  /// How many characters a terminal shows; bytes where they are the same.
  var width: Int {
    utf8.allSatisfy { $0 < 0x80 } ? utf8.count : count
  }

  /// The text cut to a width, with a mark where something is missing.
  func cut(_ place: Heading.Cut, to most: Int) -> String {
    guard width > most, most > 0 else { return self }
    switch place {
    case .never: return self
    case .end: return prefix(most - 1) + "…"
    case .middle:
      let tail = (most - 1) / 2
      return prefix(most - 1 - tail) + "…" + suffix(tail)
    }
  }

  fileprivate var trimmedRight: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
