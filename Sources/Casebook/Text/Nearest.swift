import FOILaw

/// The names a person may have meant, nearest first: few, and only such as are near.
/// - Parameters:
///   - text: What was written.
///   - names: What there is.
/// - Returns: At most five names.
package func nearest(to text: String, among names: [String]) -> [String] {
  let written = text.lowercased()
  let text = Array(written.utf8)
  let reach = max(2, text.count / 3)
  let scored: [(name: String, score: Int)] = names.compactMap { name in
    let lower = name.lowercased()
    let bytes = Array(lower.utf8)
    // A name that contains what was written is as near as one typing error.
    if !text.isEmpty, lower.has(written) { return (name, 1) }
    guard abs(bytes.count - text.count) <= reach else { return nil }
    let distance = editDistance(text, bytes)
    return distance <= reach ? (name, distance) : nil
  }
  return scored.sorted { ($0.score, $0.name) < ($1.score, $1.name) }.prefix(5).map(\.name)
}
