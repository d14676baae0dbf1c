/// Phrases that tell what a sentence does.
///
/// A star stands for up to three words.
struct Phrases<Signal: Hashable & Sendable>: Sendable {
  private struct Phrase: Sendable {
    /// The words; nil for the star.
    let words: [UInt64?]
    let signal: Signal
  }

  /// A phrase found.
  struct Match {
    let signal: Signal
    let range: Range<Int>
  }

  private let byFirst: [UInt64: [Phrase]]

  init(_ lists: KeyValuePairs<Signal, [String]>) {
    var byFirst: [UInt64: [Phrase]] = [:]
    for (signal, texts) in lists {
      for text in texts {
        let words = text.split(separator: " ").flatMap { word -> [UInt64?] in
          word == "*" ? [nil] : Words.hashes(of: String(word)).map { $0 }
        }
        guard let first = words.first, let first else { continue }
        byFirst[first, default: []].append(Phrase(words: words, signal: signal))
      }
    }
    // The longest first, so that the answer never depends on the order of the lists.
    self.byFirst = byFirst.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  /// Every phrase in the words, in order.
  func matches(in script: Script, _ range: Range<Int>) -> [Match] {
    var matches: [Match] = []
    for index in range {
      guard let phrases = byFirst[script.tokens[index].hash] else { continue }
      for phrase in phrases {
        if let end = end(of: phrase.words[...], at: index, in: script, before: range.upperBound) {
          matches.append(Match(signal: phrase.signal, range: index..<end))
        }
      }
    }
    return matches
  }

  /// Whether a phrase stands at exactly that word.
  func signal(at index: Int, in script: Script) -> Signal? {
    guard index < script.tokens.count, let phrases = byFirst[script.tokens[index].hash] else {
      return nil
    }
    return phrases.first {
      end(of: $0.words[...], at: index, in: script, before: script.tokens.count) != nil
    }?.signal
  }

  private func end(
    of words: ArraySlice<UInt64?>, at index: Int, in script: Script, before limit: Int
  ) -> Int? {
    guard let word = words.first else { return index }
    if let word {
      guard index < limit, script.tokens[index].hash == word else { return nil }
      return end(of: words.dropFirst(), at: index + 1, in: script, before: limit)
    }
    for skipped in 0...3 {
      if let end = end(of: words.dropFirst(), at: index + skipped, in: script, before: limit) {
        return end
      }
    }
    return nil
  }
}
