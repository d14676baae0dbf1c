package import Casebook
import CasebookStore
package import FOILaw
import Foundation
import Letters
import Mailroom

extension Desk {
  /// The letters that were drafted, in their order, with whether a file of each is there.
  package func letters(
    request text: String? = nil, status: LetterRecord.Status? = nil
  ) throws(DeskError) -> [(letter: LetterRecord, path: String?)] {
    try DeskError.wrapping {
      try store.main.read { reader in
        var query = LetterQuery()
        query.request = try text.map { try Self.request($0, in: reader).id }
        query.status = status
        return try reader.letters(query).map { ($0, files(of: $0).first?.path) }
      }
    }
  }

  /// A letter as sent or, before that, as it is in its folder: the name and bytes of its file.
  package func showLetter(
    _ name: String, savingTo path: String? = nil
  ) throws(DeskError) -> (letter: LetterRecord, text: String?) {
    let (letter, file, bytes) = try DeskError.wrapping {
      try store.main.read { reader in
        let (letter, named) = try self.letter(name, in: reader)
        let file = try reader.caseFile(letter.case)
        let event = file?.events.first { $0.id == letter.event && letter.status != .drafted }
        if let id = event?.original, let original = try reader.original(id) {
          return (letter, original.name, original.bytes)
        }
        guard let path = named ?? files(of: letter).first?.path else {
          throw DeskError.letterFileGone(
            letter.id, path: self.path(of: letter, letter.formats.first ?? "txt"))
        }
        return (letter, path, try environment.bytes(of: path))
      }
    }
    if let path { try environment.write(bytes, to: environment.url(path)) }
    return (letter, Self.words(of: Original(id: OriginalID(""), name: file, bytes: bytes)))
  }

  /// The words of our own letter, if its form has them as text.
  static func words(of original: Original) -> String? {
    if original.name.hasSuffix(".eml") { return DraftedMail(original.bytes)?.text }
    return original.name.hasSuffix(".txt") ? String(validating: original.bytes, as: UTF8.self) : nil
  }

  /// A letter ready to be handed over.
  package struct OutgoingLetter: Sendable {
    package let letter: LetterRecord
    package let from: String
    package let recipients: [String]
    package let subject: String
    /// The names of its enclosures; `nil` if they are inside a file of e-mail.
    package let enclosures: [String]?
    package let file: String
    /// The program that will take it, with its options.
    package let program: [String]
    let bytes: [UInt8]
    let messageID: String
  }

  /// Prepares letters for sending, all of them before the first is sent.
  ///
  /// They are named by number (`L3`) or file; `again` takes those that may have gone already.
  package func outgoingLetters(_ names: [String], again: Bool) throws(DeskError) -> [OutgoingLetter]
  {
    let settings = try Settings.read(from: folder.settings)
    guard settings.isComplete else { throw .noOwnAddress }
    let program = try program(settings)
    try exchangeFiles()
    return try DeskError.wrapping {
      try store.main.read { reader in
        var seen: Set<LetterID> = []
        return try names.compactMap { name in
          let (letter, _) = try self.letter(name, in: reader)
          guard seen.insert(letter.id).inserted else { return nil }
          try Self.refuseIfGone(letter, again: again)
          if !again { try Self.refuseIfAnotherMayHaveGone(letter, in: reader) }
          return try outgoing(letter, settings, in: reader, program: program)
        }
      }
    }
  }

  /// Hands a letter to the program that sends mail and records it as sent.
  ///
  /// It is recorded as being sent before it is handed over: whatever happens in between, it is never
  /// handed over twice unless a person says so.
  package func send(_ outgoing: OutgoingLetter, again: Bool) throws(DeskError) -> Recorded {
    let id = outgoing.letter.id
    try DeskError.wrapping {
      try store.write { writer in
        guard var letter = try writer.letter(id) else { throw DeskError.unknownLetter("\(id)") }
        try Self.refuseIfGone(letter, again: again)
        if !again { try Self.refuseIfAnotherMayHaveGone(letter, in: writer) }
        // What could not be recorded afterwards must not go.
        let event = newEvent(letter.kind.payloadWhenSent, on: environment.today)
        guard let file = try writer.caseFile(letter.case) else {
          throw StoreError.noSuchCase(letter.case)
        }
        if let fault = file.fault(in: event, today: environment.today) {
          throw DeskError.event(fault, file.id)
        }
        letter.status = .sending
        letter.event = nil
        try writer.update(letter)
      }
    }
    try handOver(outgoing)
    do {
      return try recordSent(
        outgoing.letter.id, on: environment.today,
        original: Original(
          id: OriginalID(sha256(outgoing.bytes)), name: "\(outgoing.letter.fileName).eml",
          bytes: outgoing.bytes), messageID: outgoing.messageID)
    } catch {
      throw .sentButNotRecorded(id, because: error)
    }
  }

  private func handOver(_ outgoing: OutgoingLetter) throws(DeskError) {
    let id = outgoing.letter.id
    do throws(Tool.Fault) {
      try hand(
        outgoing.bytes, from: outgoing.from, to: outgoing.recipients, by: outgoing.program)
    } catch {
      // Only a program that ended by itself, or never began, surely did not take the letter.
      if case .tookTooLong = error { throw .letterMayHaveGone(id) }
      if case .wroteTooMuch = error { throw .letterMayHaveGone(id) }
      if case .killed = error { throw .letterMayHaveGone(id) }
      try putBack(id)
      throw .notAccepted(id, error)
    }
  }

  /// Hands a message to the program that sends mail.
  func hand(
    _ message: [UInt8], from: String, to recipients: [String], by program: [String]
  ) throws(Tool.Fault) {
    var limits = Tool.Limits()
    limits.memory = nil
    limits.seconds = environment.secondsForSending
    limits.seesEnvironment = true
    let tool = Tool(program[0], package: program[0] == "msmtp" ? "msmtp" : "msmtp-mta")
    let arguments = program.dropFirst() + ["-i", "-f", from, "--"] + recipients
    try tool.run(Array(arguments), input: message, limits: limits)
  }

  private func putBack(_ id: LetterID) throws(DeskError) {
    try DeskError.wrapping {
      try store.write { writer in
        guard var letter = try writer.letter(id) else { return }
        letter.status = .drafted
        try writer.update(letter)
      }
    }
  }

  /// Records that a letter was sent some other way: by post, or from a mail program.
  ///
  /// The file is kept as it is now.
  package func markSent(_ name: String, on day: CalendarDay) throws(DeskError) -> Recorded {
    let (letter, path) = try DeskError.wrapping {
      try store.main.read { reader in try self.letter(name, in: reader) }
    }
    try Self.refuseIfGone(letter, again: true)
    if day < letter.day { throw .sentBeforeWritten(letter.id, day, written: letter.day) }
    let files = files(of: letter)
    guard let file = path ?? files.first?.path else {
      throw .letterFileGone(letter.id, path: self.path(of: letter, letter.formats.first ?? "txt"))
    }
    if path == nil { try refuseIfFilesDiffer(letter, files) }
    let bytes = try environment.bytes(of: file)
    if isUnchecked(bytes, path: file) { throw .letterUnchecked(letter.id, letter.case) }
    // A letter on paper has no message id; an e-mail is known by it when it is answered.
    let isMail = letter.formats.contains("eml") || letter.status == .sending
    return try recordSent(
      letter.id, on: day,
      original: Original(
        id: OriginalID(sha256(bytes)), name: URL(filePath: file).lastPathComponent, bytes: bytes),
      messageID: isMail ? DraftedMail(bytes)?.messageID ?? letter.messageID : nil)
  }

  /// Whether a letter in any form still has the warning that nobody has checked what it argues from.
  private func isUnchecked(_ bytes: [UInt8], path: String) -> Bool {
    if let mail = path.hasSuffix(".eml") ? DraftedMail(bytes) : nil {
      return Letter.isUnchecked(mail.text)
    }
    let words = try? DocumentReader.text(of: bytes, name: URL(filePath: path).lastPathComponent)
      .text
    return Letter.isUnchecked(words ?? String(decoding: bytes, as: UTF8.self))
  }

  private func recordSent(
    _ id: LetterID, on day: CalendarDay, original: Original, messageID: String?
  ) throws(DeskError) -> Recorded {
    try DeskError.wrapping {
      try store.write { writer in
        guard var letter = try writer.letter(id), let file = try writer.caseFile(letter.case) else {
          throw DeskError.unknownLetter("\(id)")
        }
        try Self.refuseIfGone(letter, again: true)
        try writer.keep(original)
        try writer.keep(text: Self.words(of: original) ?? "", of: original.id)
        var event = newEvent(letter.kind.payloadWhenSent, on: day)
        event.original = original.id
        event.enclosures = letter.enclosures.map(\.original)
        event.messageID = messageID
        if event.kind == .wrote { event.note = letter.subject }
        if letter.kind == .narrowedRequest, let narrowed = try narrow(letter, file, with: writer) {
          // The letter is the sending of the new case; the first one remembers that it went.
          let opened = try open(
            narrowed, from: .init(.narrowing, of: file.id), with: event, in: writer)
          letter.status = .sent
          letter.event = opened.event.id
          try writer.update(letter)
          let told = newEvent(
            .note(), on: day, note: "Narrowed request sent; it runs as \(opened.id)")
          _ = try append(told, to: file, with: writer)
          return opened
        }
        let recorded = try append(event, to: file, with: writer)
        letter.status = .sent
        letter.event = event.id
        try writer.update(letter)
        return recorded
      }
    }
  }

  private static func refuseIfGone(
    _ letter: LetterRecord, again: Bool
  ) throws(DeskError) {
    switch letter.status {
    case .drafted: return
    case .sending: if !again { throw .letterMayHaveGone(letter.id) }
    case .discarded: throw .letterDiscarded(letter.id)
    case .sent, .notDelivered: throw .letterSent(letter.id, letter.case)
    }
  }

  /// Refuses a letter where one of the same kind for its case may have gone: the authority would get it twice.
  private static func refuseIfAnotherMayHaveGone(
    _ letter: LetterRecord, in reader: any CasebookReader
  ) throws {
    var query = LetterQuery()
    query.case = letter.case
    query.status = .sending
    let other = try reader.letters(query).first { $0.kind == letter.kind && $0.id != letter.id }
    if let other { throw DeskError.letterMayHaveGone(other.id) }
  }
}

extension LetterRecord {
  /// The name of its file without an extension.
  var fileName: String { file.split(separator: "/").last.map(String.init) ?? file }
}
