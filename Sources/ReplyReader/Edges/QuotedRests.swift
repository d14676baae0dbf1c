import Casebook

/// What the requester wrote below a question, where the letter answers between quoted lines: "Yours
/// faithfully" above the answer to the last question, or where that is left without one.
struct QuotedRests {
  let script: Script

  /// The answers without it.
  func drop(_ placed: inout [Placed?]) {
    let contents = placed.compactMap { $0?.content }
    let quoted = contents.count { isQuoted($0.lowerBound) }
    // Some mail quotes the reply as well.
    guard quoted > 0, contents.count - quoted > quoted else { return }
    for (question, place) in placed.enumerated() {
      guard let content = place?.content, isQuoted(content.lowerBound) else { continue }
      let start = content.first { !isQuoted($0) }
      placed[question] = start == nil ? nil : place
      if let start { placed[question]?.content = start..<content.upperBound }
    }
  }

  private func isQuoted(_ word: Int) -> Bool {
    script.tokens.indices.contains(word)
      && script.fragments[script.tokens[word].fragment].isQuoted
  }
}
