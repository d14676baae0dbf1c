import Casebook
import CasebookStore
import Mailroom

extension MailClerk {
  /// The most messages that are looked at again at once, latest first.
  private static let mostAgain = 2_000

  /// Places the messages set aside that a reference or a letter now on record tells of, in the order of the inbox.
  func matchedNow(
    with writer: any CasebookWriter
  ) throws -> [(letter: MailLetter, verdict: MailVerdict)] {
    var found: [(letter: MailLetter, verdict: MailVerdict)] = []
    for record in try writer.mail(.waiting).suffix(Self.mostAgain) {
      // What nothing pointed to is looked at only where its subject has a reference known by now.
      guard try !record.suggestions.isEmpty || isKnown(record.subject),
        let original = try writer.original(record.id),
        // Of what is too large only the beginning is kept.
        original.bytes.count != MailItem.keptOfLarge
      else { continue }
      let letter = MailLetter(original.bytes, name: original.name, today: today)
      guard try isTold(letter) else { continue }
      let words = MailWords(letter.message, isForward: letter.message.isForward)
      let verdict = try verdict(on: letter, words: words)
      guard !verdict.recordings.isEmpty else { continue }
      try writer.keep(text: letter.text(words), of: record.id)
      for recording in verdict.recordings {
        try writer.append(recording.event, to: recording.file.id)
      }
      try writer.keep(letter.record(.placed, nil, []))
      found.append((letter, verdict))
    }
    return found
  }

  private func isKnown(_ subject: String) throws -> Bool {
    try Tokens(subject).references.contains {
      try !matcher.reader.cases(withReference: $0.key).isEmpty
    }
  }

  /// Whether a thread or a reference points to a case.
  private func isTold(_ letter: MailLetter) throws -> Bool {
    let isOwn = letter.message.from?.address == matcher.ownAddress
    let matches =
      try isOwn
      ? matcher.candidates(forOwn: letter, on: letter.day ?? today).map(\.match)
      : matcher.candidates(for: letter)
    return matches.contains { match in
      match.signs.contains { sign in
        switch sign {
        case .thread, .reference, .handle: true
        default: false
        }
      }
    }
  }
}
