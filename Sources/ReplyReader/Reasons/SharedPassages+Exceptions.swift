import Casebook
import FOILaw

extension Judge {
  private static let excepting = Phrases<Bool>([
    true: [
      "except for", "with the exception of", "apart from", "other than", "save for", "excluding",
      "aside from",
    ]
  ])
  /// Words behind which an exception names nothing more.
  private static let ends = WordSet(
    """
    which that is are was were has have as because since under by this these they we it in
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })

  /// The sentences of a passage where one gives everything but what some questions ask.
  ///
  /// "The figures are attached, except for the hourly rates, which are exempt under section 43(2)": the
  /// rates are refused, and nothing else is.
  func excepting(
    _ all: [Sentence], _ matches: [Phrases<Signal>.Match], _ cited: [CitedGround],
    in passage: SharedPassage
  ) -> [SharedPassage.Said]? {
    for (place, sentence) in all.enumerated() where sentence.refuses {
      guard
        let turn = Self.excepting.matches(in: script, sentence.range).first?.range,
        turn.lowerBound >= sentence.range.lowerBound + 3,
        case let front = sentence.range.lowerBound..<turn.lowerBound,
        case let back = turn.upperBound..<sentence.range.upperBound, !back.isEmpty,
        !judge(front).outcome.isRefusal, judge(back).outcome == .refused
      else { continue }
      var end = turn.upperBound
      while end < back.upperBound, !Self.ends.contains(script.tokens[end].hash),
        script.gap(after: end).first != 0x2C
      {
        end += 1
      }
      let thing = turn.upperBound..<min(end + 1, back.upperBound)
      let left = passage.named(by: thing)
      guard !left.isEmpty, left.count < passage.sharing.count else { continue }
      let rest = Set(passage.sharing).subtracting(left)
      // "Except for the names in the emails": the emails are given.
      let whole = left.filter { passage.asks(all: thing, question: $0) }
      let givenTo = rest.union(left.subtracting(whole))
      func part(_ words: Range<Int>) -> [SharedPassage.Said] {
        let isFront = words == front
        return sentences(
          of: words, matches: matches.filter { words.contains($0.range.lowerBound) },
          citations: cited.filter { words.contains($0.word) }
        ).map {
          SharedPassage.Said(sentence: $0, topic: isFront ? givenTo : left, isOnlyOfTopic: true)
        }
      }
      let after = all[(place + 1)...].map { next in
        // What follows in the paragraph is said of what is withheld.
        let isOn = !all[(place + 1)...].contains {
          script.opensParagraph($0.range.lowerBound)
            && $0.range.lowerBound <= next.range.lowerBound
        }
        let own = passage.named(by: next.range)
        return SharedPassage.Said(sentence: next, topic: !own.isEmpty ? own : isOn ? left : [])
      }
      let before = all[..<place].map { SharedPassage.Said(sentence: $0, topic: []) }
      return before + part(front) + part(back) + after
    }
    return nil
  }
}

extension SharedPassage {
  /// Whether a question asks for all that words name.
  fileprivate func asks(all words: Range<Int>, question: Int) -> Bool {
    let asked = Set(list.stems[question])
    return words.allSatisfy { script.stems[$0] == 0 || asked.contains(script.stems[$0]) }
  }
}

// MARK: - Hidden figures in a table

extension SharedPassage {
  private static let few = WordSet(["fewer", "less"].map { Words.hash($0) })
  /// Cells of a line that is read as a row.
  private static let cells = 2...12

  /// The questions whose columns of a table have hidden figures, where those of others have none.
  ///
  /// Under "Prone | Seclusion" with "<6" in the first column alone, a note on small numbers is of the question
  /// for prone restraint; nothing where it is not known which column is whose.
  func hiding(in content: Range<Int>) -> Set<Int> {
    var header: [Range<Int>] = []
    var columns: [Int: Set<Int>] = [:]
    var hidden: Set<Int> = []
    // The question above its parts has no column.
    let above = Set(sharing.compactMap { list.parents[$0] })
    let parts = sharing.filter { !above.contains($0) }
    for line in lines(of: content) {
      let row = self.row(of: line)
      guard Self.cells.contains(row.count) else { continue }
      if columns.count < parts.count {
        let found = self.columns(of: parts, under: row)
        if found.count > columns.count { (header, columns, hidden) = (row, found, []) }
        continue
      }
      let offset = row.count - header.count
      guard offset == 0 || offset == 1 else { continue }
      for place in row.indices where place >= offset && isHidden(row[place]) {
        hidden.insert(place - offset)
      }
    }
    guard columns.count == parts.count else { return [] }
    let found = parts.filter { !(columns[$0]?.isDisjoint(with: hidden) ?? true) }
    return found.count < parts.count ? Set(found).union(found.isEmpty ? [] : above) : []
  }

  private func lines(of content: Range<Int>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = content.lowerBound
    for index in content where index + 1 == content.upperBound || script.opensFragment(index + 1) {
      lines.append(start..<(index + 1))
      start = index + 1
    }
    return lines
  }

  /// The cells of a line, which blanks part.
  private func row(of line: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = line.lowerBound
    for index in line.dropFirst() where script.gap(before: index).count(where: { $0 == 0x20 }) > 1 {
      cells.append(start..<index)
      start = index
    }
    return cells + [start..<line.upperBound]
  }

  /// The columns that each question asks for, by its letter or its own words.
  private func columns(of parts: [Int], under row: [Range<Int>]) -> [Int: Set<Int>] {
    parts.reduce(into: [:]) { columns, question in
      let label = list.questions[question].id.labels.last.map { Words.hash($0) }
      for (place, cell) in row.enumerated() {
        let isLetter = cell.count == 1 && script.tokens[cell.lowerBound].hash == label
        if isLetter || named(by: cell).contains(question) {
          columns[question, default: []].insert(place)
        }
      }
    }
  }

  /// Whether a cell says only that a number is small: "<5", "fewer than 5".
  private func isHidden(_ cell: Range<Int>) -> Bool {
    let first = cell.lowerBound
    return script.gap(before: first).last == 0x3C && script.tokens[first].hasDigit
      || Self.few.contains(script.tokens[first].hash)
  }
}
