package import Casebook
import CasebookStore
package import FOILaw
import MailSorting
import Mailroom
import ReplyReader

extension Desk {
  /// The mail that waits for a person, earliest first.
  package func inbox() throws(DeskError) -> [MailRecord] {
    try DeskError.wrapping { try store.read { try $0.mail(.waiting) } }
  }

  /// A page of the mail that waits, and how much there is on all pages together.
  package func inbox(_ page: Page) throws(DeskError) -> (mail: [MailRecord], count: Int) {
    try DeskError.wrapping {
      try store.read { (try $0.mail(.waiting, page: page), try $0.countMail(.waiting)) }
    }
  }

  /// A message to be looked at.
  package struct InboxLetter: Sendable {
    package let record: MailRecord
    /// Whom it went to.
    package let to: [String]
    /// Its own words.
    package let words: String
    /// The names of what came with it.
    package let attachments: [String]
    /// What of it could not be read.
    package let unread: [String]
  }

  /// One message with its words.
  package func inboxLetter(_ text: String) throws(DeskError) -> InboxLetter {
    try DeskError.wrapping {
      try store.read { reader in
        let record = try Self.mail(text, in: reader)
        let letter = try letter(of: record, in: reader)
        let words = MailWords(letter.message, isForward: true)
        return InboxLetter(
          record: record, to: letter.message.to.map(\.address),
          words: words.documents.parts.first { $0.name == "message" }?.document.text ?? "",
          attachments: letter.message.attachments.map(\.name), unread: words.unread.map(\.written))
      }
    }
  }

  /// Puts a message on cases, as what it reads as or as what the person says it is.
  ///
  /// - Parameters:
  ///   - text: The message: its id or the first digits of it.
  ///   - cases: The cases it belongs to.
  ///   - kind: What it is; what a person says needs no second look.
  ///   - given: The day it came, where the message does not say so itself.
  /// - Returns: What was recorded, case by case.
  /// - Throws: ``DeskError``.
  package func placeMail(
    _ text: String, on cases: [String], as kind: Event.Kind? = nil, day given: CalendarDay? = nil
  ) throws(DeskError) -> [Recorded] {
    let settings = try Settings.read(from: folder.settings)
    return try DeskError.wrapping {
      try store.write { writer in
        var record = try Self.mail(text, in: writer)
        let letter = try letter(of: record, in: writer)
        guard let day = given ?? letter.day else { throw DeskError.mailWithoutDay(record.id) }
        let words = MailWords(letter.message, isForward: letter.message.isForward)
        let context = try SortingContext(writer, settings: settings, today: environment.today)
        let sorter = try context.sorter(writer)
        let isOwn = sorter.isOwn(letter)
        var recorded: [Recorded] = []
        for text in cases {
          let file = try Self.caseFile(text, in: writer)
          if let earlier = file.history.first(where: { $0.original == record.id }) {
            throw DeskError.alreadyRecorded(
              path: String(record.id.description.prefix(8)), file.id, earlier.day)
          }
          let own = isOwn ? MailSorter.kind(ofPlaced: letter, on: day, file) : nil
          let event = try event(
            of: letter, words, as: kind ?? own, isSure: kind != nil || isOwn, on: day, file)
          recorded.append(try append(event, to: file, with: writer))
        }
        try writer.keep(text: letter.text(words), of: record.id)
        record.state = .placed
        record.reason = nil
        try writer.keep(record)
        // Its reference may tell where other messages belong.
        _ = try WaitingMail(sorter: sorter, writer: writer, context: context).place()
        return recorded
      }
    }
  }

  private func event(
    of letter: MailLetter, _ words: MailWords, as kind: Event.Kind?, isSure: Bool,
    on day: CalendarDay, _ file: CaseFile
  ) throws -> Event {
    let reading = words.documents.reading(of: file.request)
    guard let kind = kind ?? reading.facts.kind.event else {
      throw DeskError.mailIsNoLetter(letter.original.id, file.id)
    }
    guard var event = letter.event(kind, reading, on: day, file) else {
      throw DeskError.mailIsNoLetter(letter.original.id, file.id)
    }
    if !words.unread.isEmpty { event.note = MailRemark.notRead(words.unread).written }
    if kind == .note { event.payload = .note() }
    // The sending on record is told again with the message that it was, so that replies find it.
    if kind == .sent, let sent = file.history.first(where: { $0.kind == .sent }) {
      event.payload = sent.payload
      event = event.replacing(sent.id)
    }
    // What came back is known by its own id, and not by that of the report.
    if kind == .notDelivered {
      event.messageID =
        if case .bounce(let bounce) = letter.message.nature { bounce.letter } else { nil }
    }
    event.isProposed = !isSure
    return event
  }

  /// Takes a message out of the inbox because it belongs nowhere; its bytes stay.
  package func ignoreMail(_ text: String, why: String?) throws(DeskError) -> MailRecord {
    try DeskError.wrapping {
      try store.write { writer in
        var record = try Self.mail(text, in: writer)
        guard record.state != .placed else { throw DeskError.mailIsPlaced(record.id) }
        record.state = .ignored
        record.reason = why
        try writer.keep(record)
        return record
      }
    }
  }

  /// The one message that a person means.
  private static func mail(_ text: String, in reader: any CasebookReader) throws -> MailRecord {
    let prefix = text.lowercased()
    guard !prefix.isEmpty, prefix.allSatisfy(\.isHexDigit) else { throw DeskError.noSuchMail(text) }
    let found = try reader.mail(withPrefix: prefix, limit: 7)
    guard let first = found.first else { throw DeskError.noSuchMail(text) }
    guard found.count == 1 else {
      throw DeskError.ambiguousMail(
        text, matches: found.map { String($0.id.description.prefix(12)) })
    }
    return first
  }

  private func letter(
    of record: MailRecord, in reader: any CasebookReader
  ) throws -> MailLetter {
    guard let original = try reader.original(record.id) else {
      throw DeskError.noSuchMail(record.id.description)
    }
    return MailLetter(
      original.bytes, name: original.name, today: environment.today, delivered: record.day)
  }
}
