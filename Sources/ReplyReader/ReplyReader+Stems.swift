import Casebook

extension LetterReader {
  /// Whether a question of the request only leads to its parts.
  ///
  /// Without a mark at its end it does not ask, "Please break the numbers down by / a) ward", but for
  /// "Is there a list? If so:".
  func introduces(_ index: Int) -> Bool {
    guard !questions.isEmpty, questions.indices.contains(index) else { return false }
    let question = questions[index]
    if question.isStem { return true }
    guard !list.parts[index].isEmpty, let last = lastSign(of: question.text) else { return false }
    if last == 0x2E, tells(question.text) {
      return list.parts[index].allSatisfy { questions[$0].text.utf8.contains(0x3F) }
    }
    if last.isLetter || last.isDigit, counts(question.text),
      list.parts[index].allSatisfy({ countsOf(questions[$0].text) })
    {
      return false
    }
    return last != 0x2E && last != 0x21 && !question.text.utf8.contains(0x3F)
  }

  private static let asking = WordSet(
    """
    please provide give list confirm state send supply tell copy copies number numbers details would
    like want know show explain describe how what which who when where why whether all any
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })

  private static let counting = Phrases<Bool>([
    true: ["how many", "how much", "number of", "the number of", "total number"]
  ])
  private static let partly = Phrases<Bool>([
    true: ["of", "and", "for"].flatMap { link in
      ["those", "these", "them", "how many", "how much", "which"].map { "\(link) \($0)" }
    } + ["how many", "how much"]
  ])

  /// Whether a question asks how many there are.
  private func counts(_ text: String) -> Bool {
    let asked = Script(Array(text.utf8))
    return !asked.tokens.isEmpty && Self.counting.signal(at: 0, in: asked) != nil
  }

  /// Whether a part counts some of what the question above it counts: "of those how many were
  /// urgent".
  private func countsOf(_ text: String) -> Bool {
    let asked = Script(Array(text.utf8))
    return !asked.tokens.isEmpty && Self.partly.signal(at: 0, in: asked) != nil
  }

  /// Whether words above the parts only tell something, as "In 2021 the council had no team" does.
  private func tells(_ text: String) -> Bool {
    !text.utf8.contains(0x3F) && !Words.hashes(of: text).contains { Self.asking.contains($0) }
  }

  /// The sign that a question ends with, before a remark in brackets: "How many? (by year, please)".
  private func lastSign(of text: String) -> UInt8? {
    guard text.utf8.last == 0x29, let open = text.utf8.lastIndex(of: 0x28) else {
      return text.utf8.last
    }
    return text.utf8[..<open].last { !$0.isSpace } ?? text.utf8.last
  }
}
