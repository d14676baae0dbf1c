import Casebook

/// A question's own words, found again in the letter.
struct Echo {
  /// Its place in the list of questions.
  let question: Int
  /// First word and one past the last.
  let range: Range<Int>
  /// How much of the question is repeated, from 0 to 1.
  let likeness: Double
}

/// Where in a letter questions' own words begin.
struct Echoes {
  let all: [Echo]
  /// The echo that begins at each word, or -1.
  private let places: [Int32]

  init(_ all: [Echo], in script: Script) {
    self.all = all
    var places = [Int32](repeating: -1, count: script.tokens.count)
    for (place, echo) in all.enumerated() where echo.range.lowerBound < places.count {
      places[echo.range.lowerBound] = Int32(truncatingIfNeeded: place)
    }
    self.places = places
  }

  /// Whether one begins at the word.
  func begin(at index: Int) -> Bool {
    index >= 0 && index < places.count && places[index] >= 0
  }

  /// The one that begins at the word.
  subscript(index: Int) -> Echo? {
    begin(at: index) ? all[Int(places[index])] : nil
  }
}

/// Finds the questions' words in the letter, even shortened or set in other lines.
struct EchoFinder {
  private let script: Script
  private let questions: [[UInt64]]
  private let list: QuestionList
  /// Places tried for one question: a letter that repeats a word more often repeats no question.
  private static let mostPlaces = 400

  init(_ script: Script, list: QuestionList) {
    self.script = script
    self.list = list
    questions = list.words
  }

  func find() -> [Echo] {
    let places = Openers(of: questions, in: script.tokens)
    var echoes: [Echo] = []
    for (question, words) in questions.enumerated() where !words.isEmpty {
      places.each(words[0], most: Self.mostPlaces) { place in
        if let echo = match(question, words, at: place) { echoes.append(echo) }
      }
      guard words.count >= 6 else { continue }
      places.each(words[1], most: Self.mostPlaces) { place in
        guard place == 0 || script.tokens[place - 1].hash != words[0] else { return }
        if let echo = match(question, words, at: place, skipping: 1) { echoes.append(echo) }
      }
    }
    return withoutOverlaps(echoes)
  }

  /// Where the letter has the words that questions open with.
  private struct Openers {
    /// The words, 0 where there is none: open addressing.
    private var keys: [UInt64]
    /// The first and the last place of each word, and for each place the next; -1 after the last.
    private var firsts: [Int32]
    private var lasts: [Int32]
    private var next: [Int32]

    init(of questions: [[UInt64]], in tokens: Table<Script.Token>) {
      var size = 64
      while size < questions.count * 8 { size *= 2 }
      keys = [UInt64](repeating: 0, count: size)
      firsts = [Int32](repeating: -1, count: size)
      lasts = firsts
      next = [Int32](repeating: -1, count: tokens.count)
      for words in questions {
        for word in words.prefix(2) { keys[slot(of: word)] = word }
      }
      for index in tokens.indices {
        let slot = slot(of: tokens[index].hash)
        guard keys[slot] != 0 else { continue }
        let place = Int32(truncatingIfNeeded: index)
        if lasts[slot] < 0 { firsts[slot] = place } else { next[Int(lasts[slot])] = place }
        lasts[slot] = place
      }
    }

    private func slot(of word: UInt64) -> Int {
      let mask = keys.count - 1
      var slot = Int(truncatingIfNeeded: word ^ (word >> 32)) & mask
      while keys[slot] != 0, keys[slot] != word { slot = (slot + 1) & mask }
      return slot
    }

    /// The places of a word, in order.
    func each(_ word: UInt64, most: Int, _ body: (Int) -> Void) {
      var place = Int(firsts[slot(of: word)])
      var count = 0
      while place >= 0, count < most {
        body(place)
        place = Int(next[place])
        count += 1
      }
    }
  }

  private func match(
    _ question: Int, _ words: [UInt64], at place: Int, skipping skipped: Int = 0
  ) -> Echo? {
    var asked = skipped
    var read = place
    var matched = 0
    var lastAsked = -1
    var end = place
    let tokens = script.tokens
    var line = (matched: 0, lastAsked: -1, end: place)
    scan: while asked < words.count, read < tokens.count {
      if script.opensFragment(read) { line = (matched, lastAsked, end) }
      if words[asked] == tokens[read].hash {
        matched += 1
        lastAsked = asked
        asked += 1
        read += 1
        end = read
        continue
      }
      // A few words may be missing on either side.
      for skip in 1...4 {
        for left in 0...skip {
          let right = skip - left
          // "The table below shows the number of": an article alone does not begin the question.
          if matched == 1, right > Self.mostBehindArticle, Self.articles.contains(words[skipped]) {
            continue
          }
          if asked + left < words.count, read + right < tokens.count,
            words[asked + left] == tokens[read + right].hash
          {
            if left == 0, line.matched >= Self.leastAbove, endsRow(read, right) {
              (matched, lastAsked, end) = line
              break scan
            }
            asked += left
            read += right
            continue scan
          }
        }
      }
      break
    }
    return judge(
      question, words.count, matched: matched, reached: lastAsked + 1, range: place..<end)
  }

  /// Words of a question above its list of years.
  private static let leastAbove = 4

  /// Whether a line that repeats an item has a figure behind it: "2017/2018  41" answers for that year,
  /// "Terriers 7" for that kind.
  private func endsRow(_ read: Int, _ added: Int) -> Bool {
    script.opensFragment(read + added) && !script.opensFragment(read)
      && (read..<read + added).allSatisfy {
        script.tokens[$0].hasDigit && !script.opensFragment($0)
      }
  }

  private static let articles = WordSet(
    ["the", "a", "an", "any", "all"].map { Words.hash($0) })
  /// Words that a letter may put between the article of a question and its next word.
  private static let mostBehindArticle = 2

  private func judge(
    _ question: Int, _ count: Int, matched: Int, reached: Int, range: Range<Int>
  ) -> Echo? {
    let likeness = Double(matched) / Double(count)
    let echo = Echo(question: question, range: range, likeness: likeness)
    if count <= 3 {
      return matched == count && stands(alone: range) ? echo : nil
    }
    let isWhole = likeness >= 0.7 && reached >= count - max(1, count / 6)
    // In the middle of a line only a whole repetition counts: an answer may take up the words.
    if isWhole { return opens(range.lowerBound) || count >= 6 && likeness > 0.95 ? echo : nil }
    // Shortened: the letter's sentence ends where the likeness does.
    let isShortened =
      matched >= 4 && matched * 10 >= reached * 8 && reached * 10 >= count * 3
      && opens(range.lowerBound) && script.endsSentence(after: range.upperBound - 1)
    return isShortened ? echo : nil
  }

  /// Whether the word begins a line or comes after a number or a mark.
  private func opens(_ index: Int) -> Bool {
    if script.opensFragment(index) { return true }
    let gap = script.gap(before: index)
    return gap.contains { $0 == 0x29 || $0 == 0x2E || $0 == 0x3A || $0 == 0x2D || $0 >= 0x80 }
      || script.opensFragment(index - 1) && LabelReader(script: script).labels(of: index - 1) != nil
  }

  private func stands(alone range: Range<Int>) -> Bool {
    guard opens(range.lowerBound) else { return false }
    let last = range.upperBound - 1
    if last + 1 >= script.tokens.count || script.opensFragment(last + 1) { return true }
    if script.isAnswerCell(last + 1) { return true }
    // "Contract end date Information can be found …": a sentence begins behind the words of the line.
    if range.count == 3, script.opensFragment(range.lowerBound),
      script.bytes[script.tokens[last + 1].start].isUpper
    {
      return true
    }
    // "7 Number of moorings 1,450 approx": behind the number of a row a figure ends what it asks for.
    if range.count == 3, script.tokens[last + 1].hasDigit, isRow(range.lowerBound) { return true }
    // "b) for other reasons 5"
    if range.count == 3, script.tokens[last + 1].hasDigit, script.opensFragment(last + 2) {
      return true
    }
    return script.gap(after: last).contains { $0 == 0x3F || $0 == 0x3A || $0 == 0x29 }
      || script.bytes[script.tokens[last].end..<script.tokens[last + 1].start].count > 2
  }

  /// Whether nothing but a number stands before the word in its line, with no sign behind the number.
  private func isRow(_ index: Int) -> Bool {
    index > 0 && script.opensFragment(index - 1) && !script.opensFragment(index)
      && script.tokens[index - 1].hasDigit && script.gap(before: index).allSatisfy(\.isSpace)
      && LabelReader(script: script).labels(of: index - 1) != nil
  }

  /// Of echoes that share words, the closest is kept, then the longest.
  private func withoutOverlaps(_ echoes: [Echo]) -> [Echo] {
    let ranked = echoes.sorted {
      if $0.range.lowerBound == $1.range.lowerBound, $0.likeness != $1.likeness {
        return $0.likeness > $1.likeness
      }
      let left = $0.likeness * Double(questions[$0.question].count)
      let right = $1.likeness * Double(questions[$1.question].count)
      // Of two that match as much the tighter: a "the" in the line before is not the question's.
      return left != right ? left > right : $0.range.count < $1.range.count
    }
    var taken = [Bool](repeating: false, count: script.tokens.count)
    var kept: [Echo] = []
    for echo in ranked where !echo.range.contains(where: { taken[$0] }) {
      for index in echo.range { taken[index] = true }
      kept.append(echo)
    }
    return inTurn(kept.sorted { $0.range.lowerBound < $1.range.lowerBound })
  }

  /// Questions of the same words ("a) Which system?" under 1 and under 2) are taken in their order.
  private func inTurn(_ echoes: [Echo]) -> [Echo] {
    var before = -1
    return echoes.map { echo in
      let alike = list.alike(echo.question)
      let next = alike.first { $0 > before } ?? alike.first ?? echo.question
      let question = alike.count > 1 ? next : echo.question
      before = question
      return Echo(question: question, range: echo.range, likeness: echo.likeness)
    }
  }
}
