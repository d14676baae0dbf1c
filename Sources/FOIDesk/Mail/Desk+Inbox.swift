package import Casebook
import CasebookStore
package import FOILaw
import MailSorting
import Mailroom

extension Desk {
  /// The messages in the inbox, earliest first.
  package func inbox() throws(DeskError) -> [MailRecord] {
    try DeskError.wrapping { try store.read { try $0.mail(.waiting) } }
  }

  /// A page of the inbox, and the number of messages over all pages.
  package func inbox(_ page: Page) throws(DeskError) -> (mail: [MailRecord], count: Int) {
    try DeskError.wrapping {
      try store.read { (try $0.mail(.waiting, page: page), try $0.countMail(.waiting)) }
    }
  }

  /// A message to be looked at.
  package struct InboxLetter: Sendable {
    package let record: MailRecord
    /// The recipients.
    package let to: [String]
    /// Its own words.
    package let words: String
    /// The names of its attachments.
    package let attachments: [String]
    /// Parts that could not be read.
    package let unread: [String]
  }

  /// One message with its words.
  package func inboxLetter(_ text: String) throws(DeskError) -> InboxLetter {
    try DeskError.wrapping {
      try store.read { reader in
        let chosen = try Self.selection([text], in: reader)
        // A range names several, and one is shown.
        guard chosen.count == 1, let record = chosen.first else { throw DeskError.noSuchMail(text) }
        let letter = try letter(of: record, in: reader)
        let words = MailWords(letter.message, isForward: true)
        return InboxLetter(
          record: record, to: letter.message.to.map(\.address),
          words: words.documents.parts.first { $0.name == "message" }?.document.text ?? "",
          attachments: letter.message.attachments.map(\.name), unread: words.unread.map(\.written))
      }
    }
  }

  /// Files a message under cases, as what it appears to be or as what the person says it is.
  ///
  /// - Parameters:
  ///   - text: The message: its id or the first digits of it.
  ///   - cases: The cases it belongs to.
  ///   - kind: What it is; an event that a person names is not marked as proposed.
  ///   - given: The day it came, where the message does not say so itself.
  ///   - anyway: Whether it belongs there even under another authority's letterhead.
  /// - Returns: The recorded events, one for each case.
  /// - Throws: ``DeskError``.
  package func placeMail(
    _ text: String, on cases: [String], as kind: Event.Kind? = nil,
    day given: CalendarDay? = nil, anyway: Bool = false
  ) throws(DeskError) -> [Recorded] {
    let settings = try Settings.read(from: folder.settings)
    return try DeskError.wrapping {
      try store.write { writer in
        try place(
          try Self.mail(text, in: writer), on: cases, as: kind, day: given, anyway: anyway,
          settings, with: writer)
      }
    }
  }

  /// Puts one message on cases within a transaction.
  func place(
    _ record: MailRecord, on cases: [String], as kind: Event.Kind?, day given: CalendarDay?,
    anyway: Bool, _ settings: Settings, with writer: any CasebookWriter
  ) throws -> [Recorded] {
    var record = record
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
      if !isOwn, !anyway, kind?.isRequesters != true, kind != .decisionNotice,
        let name = try sorter.foreignLetterhead(of: words.documents, from: [letter], on: file)
      {
        throw DeskError.otherLetterhead(
          path: String(record.id.description.prefix(8)), name: name, file.id,
          authority: file.authority.name)
      }
      let own = isOwn ? MailSorter.kind(ofPlaced: letter, on: day, file) : nil
      let event = try event(
        of: letter, words, as: kind ?? own, isSure: kind != nil || isOwn, on: day, file, sorter)
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

  private func event(
    of letter: MailLetter, _ words: MailWords, as kind: Event.Kind?, isSure: Bool,
    on day: CalendarDay, _ file: CaseFile, _ sorter: MailSorter
  ) throws -> Event {
    guard var event = try sorter.event(kind, of: letter, words, on: day, file) else {
      throw DeskError.mailIsNoLetter(letter.original.id, file.id)
    }
    let kind = event.kind
    if !words.unread.isEmpty { event.note = MailRemark.notRead(words.unread).written }
    if kind == .note { event.payload = .note() }
    // The sending on record is recorded again with its message id, so that replies are matched to it.
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

  /// Puts a message back into the inbox that was taken off the last case it was on.
  func putBack(
    _ original: OriginalID, from id: CaseID, with writer: any CasebookWriter
  ) throws {
    guard var record = try writer.mail(withPrefix: original.description, limit: 1).first,
      record.state == .placed
    else { return }
    let letter = try letter(of: record, in: writer)
    // One letter may be on several cases.
    let isElsewhere = try writer.cases(withMessage: letter.messageID).contains { other in
      guard let file = try writer.caseFile(other) else { return false }
      return file.history.contains { $0.original == original }
    }
    guard !isElsewhere else { return }
    record.state = .waiting
    record.reason = try MailRecord.Reason(.takenBack(id))
    try writer.keep(record)
    // Mail that waits may be private, so its words cannot be searched.
    try writer.keep(text: "", of: original)
  }

  /// The one message that a person means.
  static func mail(_ text: String, in reader: any CasebookReader) throws -> MailRecord {
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

  func letter(
    of record: MailRecord, in reader: any CasebookReader
  ) throws -> MailLetter {
    guard let original = try reader.original(record.id) else {
      throw DeskError.noSuchMail(record.id.description)
    }
    return MailLetter(
      original.bytes, name: original.name, today: environment.today, delivered: record.day)
  }
}
