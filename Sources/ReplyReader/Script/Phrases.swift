/// Phrases that show what a sentence does.
///
/// A star matches up to three words. All phrases are in one flat array, found by their first
/// word: every word of a letter is looked up in a dozen of these.
struct Phrases<Signal: Hashable & Sendable>: Sendable {
  /// A phrase found.
  struct Match {
    let signal: Signal
    let range: Range<Int>
  }

  private struct Phrase: Sendable, BitwiseCopyable {
    /// Its second word; 0 where that is a star or there is none.
    let second: UInt64
    /// Where its words after the first one are in `words`.
    let first: Int32
    let past: Int32
  }

  /// The phrases that begin with a word.
  private struct Family: Sendable, BitwiseCopyable {
    let first: Int32
    let past: Int32
  }

  /// Stands for a star; no word has this number.
  private static var star: UInt64 { 0 }

  // Phrases stay for as long as the program runs, and so do their tables.
  private let words: Table<UInt64>
  private let phrases: Table<Phrase>
  private let signals: [Signal]
  private let firsts: Table<UInt64>
  private let families: Table<Family>

  init(_ lists: KeyValuePairs<Signal, [String]>) {
    var pool: [UInt64] = []
    var texts: [(word: UInt64, count: Int, first: Int, signal: Signal)] = []
    for (signal, list) in lists {
      for text in list {
        let first = pool.count
        Words.append(patternOf: text, star: Self.star, to: &pool)
        if pool.count > first { texts.append((pool[first], pool.count - first, first, signal)) }
      }
    }
    // The longest first, so that the answer never depends on the order of the lists.
    texts.sort { ($0.word, $1.count) < ($1.word, $0.count) }
    var words: [UInt64] = []
    words.reserveCapacity(pool.count)
    var phrases: [Phrase] = []
    phrases.reserveCapacity(texts.count)
    var starts: [(word: UInt64, first: Int)] = []
    for text in texts {
      let first = words.count
      words += pool[(text.first + 1)..<(text.first + text.count)]
      if starts.last?.word != text.word { starts.append((text.word, phrases.count)) }
      phrases.append(
        Phrase(
          second: text.count > 1 ? words[first] : 0, first: Int32(first), past: Int32(words.count)))
    }
    let slots = Slots(starts.map(\.word))
    var families = [Family](repeating: Family(first: 0, past: 0), count: slots.keys.count)
    for (index, start) in starts.enumerated() {
      let past = index + 1 < starts.count ? starts[index + 1].first : phrases.count
      guard let slot = slots.slot(of: start.word) else { continue }
      families[slot] = Family(first: Int32(start.first), past: Int32(past))
    }
    self.words = Table(words)
    self.phrases = Table(phrases)
    signals = texts.map(\.signal)
    firsts = slots.keys
    self.families = Table(families)
  }

  /// The phrases that begin with a word.
  @inline(__always)
  private func family(_ word: UInt64) -> Range<Int>? {
    guard let slot = Slots(keys: firsts).slot(of: word) else { return nil }
    return Int(families[slot].first)..<Int(families[slot].past)
  }

  /// Where a phrase ends whose second word would be at a place, which is the word `next` or none.
  @inline(__always)
  private func end(
    ofPhrase number: Int, at start: Int, _ next: UInt64, in tokens: Table<Script.Token>,
    _ limit: Int
  ) -> Int? {
    let phrase = phrases[number]
    // Most are told apart by the second word.
    guard phrase.second == next || phrase.second == 0 else { return nil }
    return end(of: Int(phrase.first)..<Int(phrase.past), at: start, in: tokens, limit)
  }

  /// The word at a place, or 0 where the words end before it.
  @inline(__always)
  private func word(at index: Int, in tokens: Table<Script.Token>, _ limit: Int) -> UInt64 {
    index < limit ? tokens[index].hash : 0
  }

  /// Every phrase in the words, in order.
  func matches(in script: Script, _ range: Range<Int>) -> [Match] {
    let tokens = script.tokens
    var matches: [Match] = []
    for index in range {
      guard let family = family(tokens[index].hash) else { continue }
      let next = word(at: index + 1, in: tokens, range.upperBound)
      for number in family {
        if let end = end(ofPhrase: number, at: index + 1, next, in: tokens, range.upperBound) {
          matches.append(Match(signal: signals[number], range: index..<end))
        }
      }
    }
    return matches
  }

  /// Whether any phrase is in the words.
  func occur(in script: Script, _ range: Range<Int>) -> Bool {
    let tokens = script.tokens
    for index in range {
      guard let family = family(tokens[index].hash) else { continue }
      let next = word(at: index + 1, in: tokens, range.upperBound)
      for number in family
      where end(ofPhrase: number, at: index + 1, next, in: tokens, range.upperBound) != nil {
        return true
      }
    }
    return false
  }

  /// Whether a phrase starts at exactly that word.
  func signal(at index: Int, in script: Script) -> Signal? {
    let tokens = script.tokens
    guard index < tokens.count, let family = family(tokens[index].hash) else { return nil }
    let next = word(at: index + 1, in: tokens, tokens.count)
    for number in family
    where end(ofPhrase: number, at: index + 1, next, in: tokens, tokens.count) != nil {
      return signals[number]
    }
    return nil
  }

  /// How many words the shortest phrase has that starts at a word.
  func shortest(at index: Int, in script: Script) -> Int? {
    let tokens = script.tokens
    guard let family = family(tokens[index].hash) else { return nil }
    let next = word(at: index + 1, in: tokens, tokens.count)
    var shortest: Int?
    for number in family {
      if let end = end(ofPhrase: number, at: index + 1, next, in: tokens, tokens.count) {
        shortest = min(shortest ?? .max, end - index)
      }
    }
    return shortest
  }

  /// The phrase that starts at one word and ends right before another.
  func signal(at index: Int, endingAt end: Int, in script: Script) -> Signal? {
    let tokens = script.tokens
    guard index < end, let family = family(tokens[index].hash) else { return nil }
    let next = word(at: index + 1, in: tokens, end)
    for number in family
    where self.end(ofPhrase: number, at: index + 1, next, in: tokens, end) == end {
      return signals[number]
    }
    return nil
  }

  private func end(
    of rest: Range<Int>, at start: Int, in tokens: Table<Script.Token>, _ limit: Int
  ) -> Int? {
    var index = start
    for place in rest {
      if words[place] == Self.star {
        let after = (place + 1)..<rest.upperBound
        for skipped in 0...3 {
          if let end = end(of: after, at: index + skipped, in: tokens, limit) { return end }
        }
        return nil
      }
      guard index < limit, tokens[index].hash == words[place] else { return nil }
      index += 1
    }
    return index
  }
}

/// Where words are in a table: open addressing on their numbers, which are well mixed already.
struct Slots {
  /// The words, 0 where there is none; a power of two, and at most a quarter of it full.
  let keys: Table<UInt64>

  init(keys: Table<UInt64>) { self.keys = keys }

  init(_ words: [UInt64]) {
    var size = 16
    while size < words.count * 4 { size *= 2 }
    var keys = [UInt64](repeating: 0, count: size)
    for word in words {
      var slot = Self.first(word, size - 1)
      while keys[slot] != 0, keys[slot] != word { slot = (slot + 1) & (size - 1) }
      keys[slot] = word
    }
    self.keys = Table(keys)
  }

  private static func first(_ word: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: word ^ (word >> 32)) & mask
  }

  /// The place of a word, or nil where it is not in the table.
  @inline(__always)
  func slot(of word: UInt64) -> Int? {
    let mask = keys.count - 1
    var slot = Self.first(word, mask)
    while true {
      let key = keys[slot]
      if key == 0 { return nil }
      if key == word { return slot }
      slot = (slot + 1) & mask
    }
  }
}

/// A table by words that stays for as long as the program runs.
struct WordTable<Value: Sendable>: Sendable {
  private let keys: Table<UInt64>
  private let values: [Value?]

  init(_ entries: [(UInt64, Value)]) {
    let slots = Slots(entries.map(\.0))
    keys = slots.keys
    var values = [Value?](repeating: nil, count: keys.count)
    for (word, value) in entries {
      if let slot = slots.slot(of: word) { values[slot] = value }
    }
    self.values = values
  }

  init(uniqueKeysWithValues entries: some Sequence<(UInt64, Value)>) { self.init(Array(entries)) }

  subscript(_ word: UInt64) -> Value? {
    Slots(keys: keys).slot(of: word).flatMap { values[$0] }
  }

  /// The words, in no order that means anything.
  var words: [UInt64] { keys.filter { $0 != 0 } }
}

extension WordTable: ExpressibleByDictionaryLiteral {
  init(dictionaryLiteral entries: (UInt64, Value)...) { self.init(entries) }
}

/// A set of words that stays for as long as the program runs.
struct WordSet: Sendable {
  private let keys: Table<UInt64>

  init(_ words: [UInt64]) { keys = Slots(words).keys }

  @inline(__always)
  func contains(_ word: UInt64) -> Bool { Slots(keys: keys).slot(of: word) != nil }

  /// The words, in no order that means anything.
  var words: [UInt64] { keys.filter { $0 != 0 } }
}
