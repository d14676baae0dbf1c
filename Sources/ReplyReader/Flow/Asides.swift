import Casebook

/// Brackets in the text of an answer that say which questions it answers: "Rates by provider
/// (point b)", "from any firm (your questions 4 and 5)".
struct Asides {
  let script: Script
  let list: QuestionList

  private static let your = Words.hash("your")
  /// Words of brackets on the next line.
  private static let mostBeyond = 8

  /// The questions that brackets among the words name.
  func questions(in words: Range<Int>, _ reader: MarkReader) -> [Int] {
    // The line may break inside the brackets.
    let end = min(words.upperBound + Self.mostBeyond, script.tokens.count)
    let limit = script.isWrapped(at: words.upperBound) ? end : words.upperBound
    return words.dropFirst().flatMap { questions(at: $0, before: limit, reader) }
  }

  private func questions(at word: Int, before limit: Int, _ reader: MarkReader) -> [Int] {
    guard script.traits[word].contains(.noun) || script.tokens[word].hash == Self.your,
      !script.opensFragment(word), script.gap(before: word).last == 0x28
    else { return [] }
    var next = word
    while next < limit, next <= word + 2,
      script.tokens[next].hash == Self.your || script.traits[next].contains(.noun)
    {
      next += 1
    }
    guard next < limit, script.tokens[next - 1].hash != Self.your,
      let first = reader.path(at: next, limit: limit, isNamed: true),
      let found = reader.list(from: next, first: first.path, end: first.end, limit: limit),
      script.gap(after: found.end - 1).first == 0x29
    else { return [] }
    let places = found.paths.compactMap { list.place(of: $0, by: .own, after: nil) }
    return places.count == found.paths.count ? places : []
  }
}
