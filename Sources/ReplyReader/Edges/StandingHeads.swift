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
    dropLeads(&placed)
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

  /// Leaves out "Lynmoor Council response:", where most answers begin with it.
  private func dropLeads(_ placed: inout [Placed?]) {
    let contents = Set(placed.compactMap { $0?.content })
    guard contents.count >= Self.fewest else { return }
    var times: [[UInt64]: Int] = [:]
    for content in contents {
      if let lead = lead(from: content.lowerBound, in: content) {
        times[words(of: lead), default: 0] += 1
      }
    }
    guard let most = times.max(by: { $0.value < $1.value }), most.value >= Self.fewest,
      most.value * 2 >= contents.count
    else { return }
    for (question, place) in placed.enumerated() {
      guard let content = place?.content else { continue }
      // What is left of the question's words may stand before it.
      for start in content.prefix(Self.most) where script.tokens[start].hash == most.key[0] {
        guard let lead = lead(from: start, in: content), words(of: lead) == most.key else {
          continue
        }
        placed[question]?.content = lead.upperBound..<content.upperBound
        break
      }
    }
  }

  /// Fewer answers than this say nothing of a habit.
  private static let fewest = 3

  /// Words up to a colon, one of which says that a response follows; more words come behind it.
  private func lead(from start: Int, in content: Range<Int>) -> Range<Int>? {
    let words = (start..<content.upperBound).prefix(Self.most)
    guard let last = words.first(where: { script.gap(after: $0).first == 0x3A }),
      last + 1 < content.upperBound, last > start,
      (start...last).contains(where: { Self.openers.contains(script.tokens[$0].hash) }),
      !(start...last).contains(where: { script.tokens[$0].hasDigit })
    else { return nil }
    return start..<(last + 1)
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
