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
    return last != 0x2E && last != 0x21 && !question.text.utf8.contains(0x3F)
  }

  private static let asking = WordSet(
    """
    please provide give list confirm state send supply tell copy copies number numbers details would
    like want know show explain describe how what which who when where why whether all any
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })

  /// Whether words above the parts only tell something: "In 2021 the council said there was no
  /// team."
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
