/// What a printed page repeats, where it stands in the text of a letter: "Page 1 of 3" with the lines of
/// head and foot beside it, which may part an answer in two.
struct PageFurniture {
  typealias Raw = Cleaner.RawFragment

  let bytes: [UInt8]

  /// Lines of the head or foot of a page, and bytes of one of them.
  private static let (mostLines, mostBytes) = (5, 100)
  /// Lines at the head of the letter, of which the first of each kind stays, and at its foot.
  private static let (letterhead, foot) = (8, 4)

  /// The lines of the letter without those.
  func without(_ raw: [Raw]) -> [Raw] {
    let numbers = pageNumbers(in: raw)
    guard !numbers.isEmpty else { return raw }
    var removed = Set(numbers)
    let head = Dictionary(
      raw.prefix(Self.letterhead).enumerated().map { (text(of: $0.element), $0.offset) },
      uniquingKeysWith: { first, _ in first })
    let repeated = repeated(in: raw, beside: numbers, head)
    for number in numbers where !repeated.isEmpty {
      for step in [-1, 1] {
        var place = number + step
        while raw.indices.contains(place), abs(place - number) <= Self.mostLines,
          repeated.contains(text(of: raw[place]))
        {
          let first = head[text(of: raw[place])]
          let isLast = place >= raw.count - Self.foot && first == nil
          if first != place, !isLast { removed.insert(place) }
          place += step
        }
      }
    }
    return joined(raw, without: removed)
  }

  /// Lines that count pages: "Page 2", and "1 of 2" where more than one such line counts on.
  private func pageNumbers(in raw: [Raw]) -> [Int] {
    var named: [Int] = []
    var counted: [(place: Int, page: Int, pages: Int)] = []
    for place in raw.indices {
      if isPageNumber(raw[place]) { named.append(place) }
      if let (page, pages) = count(raw[place]) { counted.append((place, page, pages)) }
    }
    let areInOrder = counted.enumerated().allSatisfy {
      $0.element.page == $0.offset + 1 && $0.element.pages == counted[0].pages
    }
    guard counted.count > 1, areInOrder, counted[0].pages == counted.count else { return named }
    return named + counted.map(\.place)
  }

  /// The numbers of a line that says "1 of 2", and nothing else.
  private func count(_ line: Raw) -> (page: Int, pages: Int)? {
    guard line.cell == nil, line.end - line.start <= 8, bytes[line.start].isDigit else {
      return nil
    }
    let words = text(of: line).split { !$0.isWord }
    guard words.count == 3, words[1].lowercased == Self.of,
      let page = Int(String(decoding: words[0], as: UTF8.self)),
      let pages = Int(String(decoding: words[2], as: UTF8.self))
    else { return nil }
    return (page, pages)
  }

  /// Lines that stand beside page numbers more than once, or beside one and in the letterhead.
  private func repeated(
    in raw: [Raw], beside numbers: [Int], _ heads: [ArraySlice<UInt8>: Int]
  ) -> Set<ArraySlice<UInt8>> {
    var counts: [ArraySlice<UInt8>: Int] = [:]
    for line in heads.keys { counts[line] = 1 }
    // In a short letter a line may be near two page numbers.
    var near: Set<Int> = []
    for number in numbers {
      for place in (number - Self.mostLines)...(number + Self.mostLines)
      where raw.indices.contains(place) && raw[place].end - raw[place].start <= Self.mostBytes
        && heads[text(of: raw[place])] != place
      {
        near.insert(place)
      }
    }
    for place in near { counts[text(of: raw[place]), default: 0] += 1 }
    return Set(counts.filter { $0.value > 1 }.keys)
  }

  private func text(of line: Raw) -> ArraySlice<UInt8> { bytes[line.start..<line.end] }

  /// The lines that stay; a sentence that a page parted goes on in its paragraph.
  private func joined(_ raw: [Raw], without removed: Set<Int>) -> [Raw] {
    var kept: [Raw] = []
    kept.reserveCapacity(raw.count)
    for (place, line) in raw.enumerated() where !removed.contains(place) {
      var line = line
      if removed.contains(place - 1), let last = kept.last {
        line.opensParagraph = !goesOn(last, line)
      }
      kept.append(line)
    }
    return kept
  }

  /// Whether a line goes on with a sentence of the line before it.
  private func goesOn(_ last: Raw, _ line: Raw) -> Bool {
    guard last.end > last.start, line.start < line.end, !line.isBullet, line.cell == nil,
      last.end - last.start >= 30
    else { return false }
    let (end, first) = (bytes[last.end - 1], bytes[line.start])
    if end == 0x2C || end == 0x2D { return true }
    return !([0x2E, 0x3F, 0x21, 0x3A, 0x3B] as [UInt8]).contains(end)
      && first.isLetter && !first.isUpper || end.isLetter && first.isDigit && !isNumbered(line)
  }

  /// Whether a line begins with a number and a mark, as items of a list do.
  private func isNumbered(_ line: Raw) -> Bool {
    let rest = text(of: line).drop(while: \.isDigit)
    return rest.first == 0x2E || rest.first == 0x29 || rest.isEmpty
  }

  /// Whether a line says "Page 2", "Page 2 of 3", and nothing else.
  private func isPageNumber(_ line: Raw) -> Bool {
    guard line.cell == nil, line.end - line.start <= 20, bytes[line.start] | 0x20 == 0x70 else {
      return false
    }
    let words = text(of: line).split { !$0.isWord }
    guard words.count == 2 || words.count == 4, words[0].lowercased == Self.page,
      words[1].allSatisfy(\.isDigit)
    else { return false }
    return words.count == 2
      || words[2].lowercased == Self.of && words[3].allSatisfy(\.isDigit)
  }

  private static let page = Array("page".utf8)
  private static let of = Array("of".utf8)
}

extension ArraySlice<UInt8> {
  fileprivate var lowercased: [UInt8] { map(\.lowercased) }
}
