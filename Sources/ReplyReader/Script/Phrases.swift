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

  private struct Phrase: Sendable {
    /// Where its words after the first one are in `words`.
    let rest: Range<Int>
    let signal: Signal
  }

  /// Stands for a star; no word has this number.
  private static var star: UInt64 { 0 }

  private let words: [UInt64]
  private let phrases: [Phrase]
  /// The phrases that begin with a word, as a range of `phrases`.
  private let byFirst: WordTable<Range<Int>>

  init(_ lists: KeyValuePairs<Signal, [String]>) {
    var texts: [(words: [UInt64], signal: Signal)] = []
    for (signal, list) in lists {
      for text in list {
        let words = text.split(separator: " ").flatMap { word -> [UInt64] in
          word == "*" ? [Self.star] : Words.hashes(of: String(word))
        }
        if !words.isEmpty { texts.append((words, signal)) }
      }
    }
    // The longest first, so that the answer never depends on the order of the lists.
    texts.sort { ($0.words[0], $1.words.count) < ($1.words[0], $0.words.count) }
    var words: [UInt64] = []
    var phrases: [Phrase] = []
    var ranges: [(UInt64, Range<Int>)] = []
    for text in texts {
      let start = words.count
      words += text.words.dropFirst()
      phrases.append(Phrase(rest: start..<words.count, signal: text.signal))
      if let last = ranges.last, last.0 == text.words[0] {
        ranges[ranges.count - 1].1 = last.1.lowerBound..<phrases.count
      } else {
        ranges.append((text.words[0], (phrases.count - 1)..<phrases.count))
      }
    }
    self.words = words
    self.phrases = phrases
    byFirst = WordTable(ranges)
  }

  /// Every phrase in the words, in order.
  func matches(in script: Script, _ range: Range<Int>) -> [Match] {
    var matches: [Match] = []
    for index in range {
      guard let candidates = byFirst[script.tokens[index].hash] else { continue }
      for candidate in candidates {
        if let end = end(of: phrases[candidate].rest, at: index + 1, in: script, range.upperBound) {
          matches.append(Match(signal: phrases[candidate].signal, range: index..<end))
        }
      }
    }
    return matches
  }

  /// Whether a phrase starts at exactly that word.
  func signal(at index: Int, in script: Script) -> Signal? {
    guard index < script.tokens.count, let candidates = byFirst[script.tokens[index].hash] else {
      return nil
    }
    for candidate in candidates
    where end(of: phrases[candidate].rest, at: index + 1, in: script, script.tokens.count) != nil {
      return phrases[candidate].signal
    }
    return nil
  }

  /// The phrase that starts at one word and ends right before another.
  func signal(at index: Int, endingAt end: Int, in script: Script) -> Signal? {
    guard index < end, let candidates = byFirst[script.tokens[index].hash] else { return nil }
    for candidate in candidates
    where self.end(of: phrases[candidate].rest, at: index + 1, in: script, end) == end {
      return phrases[candidate].signal
    }
    return nil
  }

  private func end(
    of rest: Range<Int>, at start: Int, in script: Script, _ limit: Int
  ) -> Int? {
    var index = start
    for place in rest {
      if words[place] == Self.star {
        let after = (place + 1)..<rest.upperBound
        for skipped in 0...3 {
          if let end = end(of: after, at: index + skipped, in: script, limit) { return end }
        }
        return nil
      }
      guard index < limit, script.tokens[index].hash == words[place] else { return nil }
      index += 1
    }
    return index
  }
}

/// A table by words: open addressing on their numbers, which are well mixed already.
struct WordTable<Value: Sendable>: Sendable {
  private let keys: [UInt64]
  private let values: [Value?]
  private let mask: Int

  init(_ entries: [(UInt64, Value)]) {
    var size = 16
    while size < entries.count * 4 { size *= 2 }
    var keys = [UInt64](repeating: 0, count: size)
    var values = [Value?](repeating: nil, count: size)
    for (key, value) in entries {
      var slot = Self.slot(key, size - 1)
      while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (size - 1) }
      keys[slot] = key
      values[slot] = value
    }
    self.keys = keys
    self.values = values
    mask = size - 1
  }

  private static func slot(_ key: UInt64, _ mask: Int) -> Int {
    Int(truncatingIfNeeded: key ^ (key >> 32)) & mask
  }

  subscript(_ key: UInt64) -> Value? {
    var slot = Self.slot(key, mask)
    while keys[slot] != 0 {
      if keys[slot] == key { return values[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }
}

/// A set of words.
struct WordSet: Sendable {
  private let keys: [UInt64]

  init(_ hashes: [UInt64]) {
    var size = 16
    while size < hashes.count * 4 { size *= 2 }
    var keys = [UInt64](repeating: 0, count: size)
    for key in hashes {
      var slot = Self.slot(key, size)
      while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & (size - 1) }
      keys[slot] = key
    }
    self.keys = keys
  }

  private static func slot(_ key: UInt64, _ size: Int) -> Int {
    Int(truncatingIfNeeded: key ^ (key >> 32)) & (size - 1)
  }

  func contains(_ hash: UInt64) -> Bool {
    keys.withUnsafeBufferPointer { keys in
      var slot = Self.slot(hash, keys.count)
      while keys[slot] != 0 {
        if keys[slot] == hash { return true }
        slot = (slot + 1) & (keys.count - 1)
      }
      return false
    }
  }
}
