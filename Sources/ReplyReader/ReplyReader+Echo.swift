import Casebook

extension LetterReader {
  /// Whether a passage is the question's own words and nothing more, with or without its number.
  func isEcho(_ place: Placed?, of index: Int) -> Bool {
    let question = questions[index]
    guard let place, place.reasons.isEmpty, place.fields == nil else { return false }
    let asked = list.words[index]
    let extra = place.content.count - asked.count
    guard !asked.isEmpty, (0...question.id.labels.count).contains(extra) else { return false }
    let labels = question.id.labels.map { Words.hash($0) }
    return place.content.prefix(extra).allSatisfy { labels.contains(script.tokens[$0].hash) }
      && place.content.dropFirst(extra).map { script.tokens[$0].hash } == asked
  }

  /// Whether a passage is another question's own words and nothing more.
  func asksOther(_ place: Placed?, among others: Set<UInt64>) -> Bool {
    guard let place, place.reasons.isEmpty, place.fields == nil, place.content.count >= 3,
      place.content.count <= 80, let last = place.content.last, script.asks(after: last)
    else { return false }
    return others.contains(Self.sum(of: place.content.map { script.tokens[$0].hash }))
  }

  /// Whether a passage under a part is but the end of the question that the part stands in.
  ///
  /// "Any (a) by road (b) by rail / since 1 January 2020?"
  func isTail(_ place: Placed?, of index: Int) -> Bool {
    guard let place, place.reasons.isEmpty, place.fields == nil, let parent = list.parents[index],
      (1...Self.mostTail).contains(place.content.count), let last = place.content.last,
      script.asks(after: last)
    else { return false }
    return place.content.allSatisfy {
      let word = script.tokens[$0].hash
      return list.has(word, in: parent) || list.has(word, in: index)
    }
  }

  /// Words of the end of a question.
  private static let mostTail = 12

  static func sum(of words: [UInt64]) -> UInt64 {
    words.reduce(Words.seed) { ($0 ^ $1) &* 0x0000_0100_0000_01b3 }
  }
}
