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
    guard !list.parts[index].isEmpty, let last = question.text.utf8.last else { return false }
    return last != 0x2E && last != 0x21 && !question.text.utf8.contains(0x3F)
  }
}
