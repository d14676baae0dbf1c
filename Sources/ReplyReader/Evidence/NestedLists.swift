/// Finds lists inside an answer, whose numbers mean no question.
///
/// A list that begins at 1 again and after which the numbers go on where they were before it ("5. The
/// ten roads were: 1. … 10. … 6. Claims") is part of the answer around it.
struct NestedLists {
  let script: Script
  /// How many numbers the list of questions goes up to.
  let expected: Int
  /// Where the letter repeats the request: names in it are of questions, and no list is in an answer there.
  var repeated: [Range<Int>] = []

  private struct Item {
    let unit: Int
    let number: Int
    /// Whether the letter of a part follows the number.
    let isPart: Bool
    let style: Mark.Style
    let column: Int
  }

  /// For each unit, whether its mark belongs to a list inside an answer.
  func inside(_ units: [Unit], _ marks: [Mark?]) -> [Bool] {
    var inside = [Bool](repeating: false, count: units.count)
    var items: [Item] = []
    for (index, mark) in marks.enumerated() {
      guard let mark, !mark.isSentence, mark.paths.count == 1,
        mark.strength >= 0.3, units[index].opensLine, !isGlued(units[index].words.lowerBound),
        let number = Int(mark.paths[0][0])
      else { continue }
      items.append(
        Item(
          unit: index, number: number, isPart: mark.paths[0].count > 1, style: mark.style,
          column: column(of: units[index].words.lowerBound)))
    }
    markUnderNames(items, marks, &inside)
    var index = 1
    var outer = items.first
    while index < items.count {
      defer { index += 1 }
      let item = items[index]
      guard item.number == 1, !item.isPart, let before = outer, before.number >= 1 else {
        outer = item
        continue
      }
      var last = index
      while last + 1 < items.count, items[last + 1].number == items[last].number + 1,
        !items[last + 1].isPart,
        !(items[last + 1].number == before.number + 1 && isLike(items[last + 1], before)
          && !isLike(items[last + 1], item))
      {
        last += 1
      }
      guard last > index, goesOn(after: last, items, before, run: item) else {
        outer = item
        continue
      }
      for nested in items[index...last] { inside[nested.unit] = true }
      index = last
    }
    return inside
  }

  /// Where headings name the questions ("Question 4", "Places (your item 8)"), a list of other marks
  /// below one of them is part of the answer.
  private func markUnderNames(_ items: [Item], _ marks: [Mark?], _ inside: inout [Bool]) {
    let named = marks.indices.filter { index in
      marks[index].map { mark in
        mark.style == .named && !mark.isSentence
          && !repeated.contains { $0.lowerBound - 6 <= mark.end && mark.end <= $0.upperBound }
      } ?? false
    }
    guard named.count >= 3, let first = named.first else { return }
    var index = 0
    while index < items.count {
      var last = index
      let item = items[index]
      while last + 1 < items.count, items[last + 1].number == items[last].number + 1,
        items[last + 1].style == item.style, !items[last + 1].isPart,
        !named.contains(where: { $0 > items[last].unit && $0 < items[last + 1].unit })
      {
        last += 1
      }
      if item.number == 1, !item.isPart, last > index, item.style != .named, item.unit > first {
        for nested in items[index...last] { inside[nested.unit] = true }
      }
      index = last + 1
    }
  }

  /// Whether the outer list goes on after the inner one, or was at its end.
  private func goesOn(after last: Int, _ items: [Item], _ before: Item, run: Item) -> Bool {
    let next = last + 1
    // A page number may come between them.
    let near = items[min(next, items.count)..<min(next + 3, items.count)]
    if near.contains(where: { $0.number == before.number + 1 && isLike($0, before) }) {
      return true
    }
    if next < items.count, items[next].number == before.number + 1 { return true }
    // "2a" before it and "2b" after it.
    if next < items.count, before.isPart, items[next].isPart, items[next].number == before.number {
      return true
    }
    // A second list of all the numbers is not part of the last answer.
    return before.number == expected && items[last].number != expected
      && run.column > before.column
      && (next >= items.count || items[next].number == 1)
  }

  /// "Q1" and "A1" name questions wherever they stand.
  private func isGlued(_ word: Int) -> Bool {
    let token = script.tokens[word]
    return script.bytes[token.start].isLetter && script.bytes[token.end - 1].isDigit
  }

  private func isLike(_ one: Item, _ other: Item) -> Bool {
    one.style == other.style && abs(one.column - other.column) <= 1
  }

  /// The column of a word in its line, in bytes.
  private func column(of word: Int) -> Int {
    let start = script.tokens[word].start
    var position = start
    while position > 0, start - position < 80, script.bytes[position - 1] != 0x0A { position -= 1 }
    return start - position
  }
}

extension Script {
  /// Whether a number only counts a link, as in mail turned into text: "[1]https://…".
  func isLinkNumber(_ word: Int) -> Bool {
    let after = gap(after: word)
    return gap(before: word).last == 0x5B && tokens[word].hasDigit && after.first == 0x5D
      && (after.count == 1 || after.elementsEqual([0x5D, 0x5B]))
  }

  /// How far the line of a word is set in: a tab counts as four spaces.
  func indent(at word: Int) -> Int {
    var start = tokens[word].start
    var left = 200
    while start > 0, left > 0, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D {
      start -= 1
      left -= 1
    }
    var indent = 0
    while start < tokens[word].start, bytes[start] == 0x20 || bytes[start] == 0x09 {
      indent += bytes[start] == 0x09 ? 4 : 1
      start += 1
    }
    return indent
  }
}
