/// How much the words at a place look like those where authorities begin an answer.
///
/// A requester's remarks, introductions, lists of rights and the furniture of pages begin with other words than
/// answers do. Which words, before and behind the place, is learned (`Training/learn-starts`).
struct StartWords {
  let script: Script

  /// Which words are looked at; the raw value begins their lines in the learned table.
  enum Place: String, CaseIterable {
    /// Any of the words from the place on, and any two of them in a row.
    case word = "a"
    case pair = "b"
    /// The first word, the first two, the first three.
    case first = "1"
    case firstTwo = "2"
    case firstThree = "3"
    /// The words just before it, and two of them in a row.
    case before = "p"
    case pairBefore = "q"
    /// A sign or a new line just before it.
    case sign = "s"

    fileprivate var seed: UInt64 { rawValue.utf8.reduce(Words.seed) { Words.add($1, to: $0) } }
  }

  /// How many words from the place on, and before it, are looked at.
  private static let (following, preceding) = (12, 5)

  /// The weights of the words there together, in log-odds; below 0 where no answer is likely to begin.
  func odds(at start: Int) -> Double {
    guard start >= 0, start < script.tokens.count else { return Self.floor }
    var odds = StartWordTable.learned.base
    visit(start) { place, words in
      var key = place.seed
      for word in words { key = Self.joined(key, hash(word)) }
      odds += StartWordTable.learned.weights[key] ?? 0
    } sign: { sign in
      odds += StartWordTable.learned.weights[Self.joined(Place.sign.seed, Words.hash(sign))] ?? 0
    }
    return max(Self.floor, min(-Self.floor, odds))
  }

  /// The least that a place is worth.
  static let floor = -6.0

  /// The words there by name, as the table has them: "a dear", "2 dear sir".
  func names(at start: Int) -> [String] {
    var names: [String] = []
    visit(start) { place, words in
      names.append(([place.rawValue] + words.map(name)).joined(separator: " "))
    } sign: { sign in
      names.append("\(Place.sign.rawValue) \(sign)")
    }
    return names
  }

  private func visit(
    _ start: Int, words: (Place, Range<Int>) -> Void, sign: (String) -> Void
  ) {
    let end = min(script.tokens.count, start + Self.following)
    for index in start..<end {
      words(.word, index..<(index + 1))
      if index + 1 < end { words(.pair, index..<(index + 2)) }
    }
    for (place, count) in [(Place.first, 1), (.firstTwo, 2), (.firstThree, 3)]
    where start + count <= end {
      words(place, start..<(start + count))
    }
    let from = max(0, start - Self.preceding)
    for index in from..<start {
      words(.before, index..<(index + 1))
      if index + 1 < start { words(.pairBefore, index..<(index + 2)) }
    }
    if start == 0 { return sign("start") }
    if script.opensParagraph(start) {
      sign("paragraph")
    } else if script.opensFragment(start) {
      sign("line")
    }
    if script.endsSentence(after: start - 1) { sign("sentence") }
    if script.asks(after: start - 1) { sign("question") }
    let gap = script.gap(after: start - 1)
    if gap.contains(0x3A) { sign("colon") }
    if gap.contains(0x2D) { sign("dash") }
    if gap.contains(0x29) { sign("bracket") }
    if gap.contains(0x09) { sign("tab") }
  }

  /// Numbers count by their length alone.
  private func hash(_ index: Int) -> UInt64 {
    let token = script.tokens[index]
    return token.hasDigit ? Self.numbers[min(5, token.end - token.start)] : token.hash
  }

  private func name(_ index: Int) -> String {
    let token = script.tokens[index]
    return token.hasDigit
      ? "#\(min(5, token.end - token.start))" : script.word(index).lowercased()
  }

  private static let numbers = (0...5).map { Words.hash("#\($0)") }

  fileprivate static func joined(_ key: UInt64, _ hash: UInt64) -> UInt64 {
    (key ^ hash) &* 0x0000_0100_0000_01b3
  }
}

/// The learned weights of words, from entries such as "2 dear sir -120;" (in hundredths).
struct StartWordTable: Sendable {
  let base: Double
  let weights: [UInt64: Double]

  init(base: Double, _ text: String) {
    self.base = base
    var weights: [UInt64: Double] = [:]
    for entry in text.split(separator: ";") {
      let cells = entry.split { $0 == " " || $0 == "\n" }
      guard cells.count >= 3, let place = StartWords.Place(rawValue: String(cells[0])),
        let weight = Double(cells[cells.count - 1])
      else { continue }
      let key = cells[1..<(cells.count - 1)].reduce(place.seed) {
        StartWords.joined($0, Words.hash($1))
      }
      weights[key] = weight / 100
    }
    self.weights = weights
  }
}

extension Script {
  /// The word that begins at a byte or first after it.
  func word(at byte: Int) -> Int? {
    var (low, high) = (0, tokens.count)
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].start < byte { low = middle + 1 } else { high = middle }
    }
    return low < tokens.count ? low : nil
  }
}
