/// What a letter says that the request was about: "your request about school meals".
struct StatedSubject {
  /// The words that say so, or `nil` if none do.
  let words: Set<String>?

  init(_ text: String) {
    var found: Set<String> = []
    // A sentence and a bracket end what is said; a line does not.
    for sentence in text.utf8.split(whereSeparator: Self.ends(sentence:)) {
      let words = ComparableText(Substring(sentence)).words
      for (place, word) in words.enumerated() where Self.leads.contains(String(word)) {
        let before = words[max(0, place - 6)..<place]
        guard before.contains(where: { Self.requests.contains(String($0)) }) else { continue }
        let phrase = words[(place + 1)...].prefix(10).prefix { !Self.ends.contains(String($0)) }
        found.formUnion(ComparableText(phrase.joined(separator: " ")).distinctiveWords)
        break
      }
    }
    words = found.isEmpty ? nil : found
  }

  private static func ends(sentence byte: UInt8) -> Bool {
    switch UnicodeScalar(byte) {
    case ".", ";", ":", "(", ")", "?", "!": true
    default: false
    }
  }

  private static let leads: Set<String> = ["about", "regarding", "concerning", "relating"]
  private static let requests: Set<String> = ["request", "requests", "enquiry", "foi"]
  private static let ends: Set<String> = [
    "has", "have", "had", "was", "were", "is", "are", "which", "received", "dated", "sent", "that",
    "please", "thank", "we", "i", "under", "dear", "your", "will", "made", "you", "this", "above",
  ]
}
