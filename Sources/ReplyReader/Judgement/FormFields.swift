/// Fields of a form right above an answer: "Held: Yes / Decision: Withhold / Exemption: section 40(2)".
enum FormFields {
  private static let names = WordSet(
    [
      "held", "decision", "exemption", "exemptions", "exception", "exceptions", "outcome", "status",
    ].map { Words.hash($0) })
  /// More lines than this are not looked at.
  private static let most = 5

  /// The fields that stand above the first word of an answer, if there are any.
  static func above(_ word: Int, in script: Script) -> Range<Int>? {
    guard word > 0, word < script.tokens.count else { return nil }
    var first = word
    var line = word
    for _ in 0..<most {
      // The answer may begin in the middle of the line that its last field is on.
      var start = line == word && !script.opensFragment(word) ? word : line - 1
      while start > 0, !script.opensFragment(start) { start -= 1 }
      guard start >= 0, names.contains(script.tokens[start].hash),
        script.gap(after: start).contains(0x3A)
      else { break }
      (first, line) = (start, start)
      if start == 0 { break }
    }
    return first < word ? first..<word : nil
  }
}
