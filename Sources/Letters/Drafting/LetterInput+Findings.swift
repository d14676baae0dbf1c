import Casebook
import FOILaw

extension LetterInput {
  /// What a letter says went wrong: what rests on days and events and, where the whole reply is at hand and
  /// has no word of it, that the reply leaves out the rights it has to tell.
  var statedFindings: [Finding] {
    (standing?.findings ?? []).compactMap { finding in
      if finding.severity == .breach { return finding }
      return isShown(finding) ? finding.stated : nil
    }
  }

  /// Whether the words of the whole reply bear out what its reading shows.
  private func isShown(_ finding: Finding) -> Bool {
    guard let words = Self.remedies[finding.id], let replyText else { return false }
    // A question about complaints that the reply repeats tells nothing of them.
    let questions = file.request.questions.map { $0.text.onOneLine.lowercased() }
    let reply = Boilerplate.removed(from: replyText, authority: [], questions: questions)
      .lowercased().onOneLine
    return !reply.isEmpty && !Welsh.isWritten(in: reply) && !words.contains(where: reply.has)
  }

  /// The words that tell of a right, by the finding that it is not told.
  private static let remedies = [
    "refusal.no-review-details": [
      "review", "complain", "dissatisf", "not satisfied", "unhappy", "appeal", "reconsider",
      "representations",
    ],
    "refusal.no-regulator": ["commissioner", "ico.org", "foi.scot", "(ico)", " ico "],
  ]
}

extension Finding {
  /// The finding as the authority is told it.
  var addressed: Finding {
    for (theirs, yours) in Self.persons where text.hasPrefix(theirs) {
      return Finding(
        id: id, severity: severity, text: yours + text.dropFirst(theirs.count), source: source,
        day: day)
    }
    return self
  }

  private static let persons = [
    ("The authority took ", "You took "), ("The authority names ", "You name "),
    ("The authority refused ", "You refused "), ("The authority says ", "You say "),
  ]
}
