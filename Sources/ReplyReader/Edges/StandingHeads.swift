import Casebook

/// The same few headings over all answers of a letter: "Information provided", "Information not held".
///
/// They lead to the answer and decide it, as the fields of a form do.
struct StandingHeads {
  let script: Script

  /// Words of such a heading.
  private static let most = 8
  private static let openers = WordSet(
    ["information", "response", "decision", "answer", "reply", "outcome", "disclosure"].map {
      Words.hash($0)
    })

  /// The answers without them.
  func drop(_ placed: inout [Placed?]) {
    var heads: [Range<Int>: Range<Int>] = [:]
    for content in placed.lazy.compactMap({ $0?.content }) where heads[content] == nil {
      if let head = head(of: content) { heads[content] = head }
    }
    // Three of one kind, and two of them the same.
    guard heads.count >= 3, heads.count * 2 >= Set(placed.compactMap { $0?.content }).count,
      Set(heads.values.map { words(of: $0) }).count < heads.count
    else { return }
    for (question, place) in placed.enumerated() {
      guard let content = place?.content, let head = heads[content] else { continue }
      placed[question]?.content = head.upperBound..<content.upperBound
      if place?.fields == nil { placed[question]?.fields = head }
    }
  }

  private func words(of line: Range<Int>) -> [UInt64] { line.map { script.tokens[$0].hash } }

  /// The first line of an answer, if it is a heading over the rest.
  private func head(of content: Range<Int>) -> Range<Int>? {
    guard let first = content.first, script.opensFragment(first),
      Self.openers.contains(script.tokens[first].hash),
      let end = content.dropFirst().prefix(Self.most).first(where: { script.opensFragment($0) }),
      end - first >= 2, script.gap(after: end - 1).first != 0x2E, !script.isWrapped(at: end)
    else { return nil }
    return first..<end
  }
}
