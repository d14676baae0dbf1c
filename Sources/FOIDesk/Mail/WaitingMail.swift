import Casebook
import CasebookStore
import MailSorting
import Mailroom

/// The messages in the inbox, sorted again when something new is known.
struct WaitingMail {
  let sorter: MailSorter
  let writer: any CasebookWriter
  let context: SortingContext

  /// The most messages that are sorted again at once, latest first.
  private static let maxAgain = 2_000

  /// Places the messages that a reference or a letter now on record points to a case, in the order of the
  /// inbox.
  func place() throws -> [(letter: MailLetter, verdict: MailVerdict)] {
    var found: [(letter: MailLetter, verdict: MailVerdict)] = []
    let before = max(0, try writer.countMail(.waiting) - Self.maxAgain)
    for record in try writer.mail(.waiting, page: Page(limit: Self.maxAgain, offset: before)) {
      // What nothing pointed to is sorted again only where its subject has a reference known by now.
      guard
        try !record.suggestions.isEmpty || sorter.matcher.isKnownReference(in: record.subject),
        let original = try writer.original(record.id),
        // Of what is too large only the beginning is kept.
        original.bytes.count != MailItem.keptOfLarge
      else { continue }
      let letter = MailLetter(
        original.bytes, name: original.name, today: context.today, delivered: record.day)
      guard try sorter.matcher.answersOrRefers(letter) else { continue }
      let words = MailWords(letter.message, isForward: letter.message.isForward)
      let verdict = try sorter.verdict(on: letter, words: words)
      guard !verdict.recordings.isEmpty else { continue }
      try writer.keep(text: letter.text(words), of: record.id)
      for recording in verdict.recordings {
        try writer.append(
          Desk.opening(recording.notedEvent, of: recording.file, with: writer),
          to: recording.file.id)
      }
      try writer.keep(letter.record(.placed))
      found.append((letter, verdict))
    }
    return found
  }
}
