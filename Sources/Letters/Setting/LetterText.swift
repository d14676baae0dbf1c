import Casebook

/// A letter as its text file has it, perhaps changed by hand.
package struct LetterText: Hashable, Sendable {
  /// Who it is to.
  package let to: Letter.Recipient
  /// What it is headed, on one line.
  package let subject: String
  /// Everything after the head, without empty lines around it.
  package let body: String

  /// Reads `To:` and `Subject:` lines, an empty line and the words; `nil` if any of them is missing.
  package init?(_ text: String) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard let end = lines.firstIndex(where: { $0.allSatisfy(\.isWhitespace) }) else { return nil }
    var heads: [String: String] = [:]
    for line in lines[..<end] {
      guard let colon = line.firstIndex(of: ":") else { return nil }
      heads[line[..<colon].trimmed.lowercased()] = line[line.index(after: colon)...].trimmed
    }
    var words = lines[end...]
    while words.first?.allSatisfy(\.isWhitespace) == true { words.removeFirst() }
    while words.last?.allSatisfy(\.isWhitespace) == true { words.removeLast() }
    guard let to = heads["to"], !to.isEmpty, let subject = heads["subject"], !subject.isEmpty,
      !words.isEmpty
    else { return nil }
    self.to = Letter.Recipient(written: to)
    self.subject = subject.onOneLine
    body = words.joined(separator: "\n") + "\n"
  }
}
