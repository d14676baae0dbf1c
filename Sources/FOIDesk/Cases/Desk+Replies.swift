package import Casebook
import CasebookStore
package import FOILaw
import Foundation
import MailSorting
import Mailroom
import ReplyReader

extension Desk {
  /// A letter as read, with the conversions that its bytes needed.
  package struct ReadLetter: Sendable {
    package let facts: LetterFacts
    package let answers: [Answer]
    /// The request's questions, or none where the letter was read alone.
    package let questions: [Question]
    /// The conversions that the bytes needed.
    package let conversions: [String]

    init(_ reading: Reading, questions: [Question], documents: ReplyDocuments) {
      facts = reading.facts
      answers = reading.answers
      self.questions = questions
      conversions = documents.parts.flatMap { part in
        part.document.conversions.map {
          (documents.parts.count > 1 ? "\(part.name): " : "") + $0.written
        }
      }
    }
  }

  /// Reads a letter, in one document or several, without a casebook.
  package static func read(
    _ documents: [Document], request: Document? = nil
  ) throws(DeskError) -> ReadLetter {
    let documents = try ReplyParts(documents).documents
    let questions = try request.map { (file) throws(DeskError) in
      try readRequest(file).request.questions
    }
    return ReadLetter(
      documents.reading(of: questions ?? []), questions: questions ?? [], documents: documents)
  }

  /// A letter recorded on a case.
  package struct RecordedLetter: Sendable {
    package let id: CaseID
    package let event: Event
    package let letter: ReadLetter
    package let standing: Standing
    /// The authority the letter names, where it is not the case's.
    package let stranger: String?
    package let authority: String
  }

  /// Reads a letter and records it on its case: originals, facts, answers and event together.
  ///
  /// The letter is the first of the documents; the others came with it. A document that is not a letter in answer
  /// to a request is refused and changes nothing, and so is one under another authority's letterhead
  /// unless `anyway` says that it belongs here. `accepting` says whether the answers count as
  /// confirmed at once. An e-mail is the same message as one that an import of mail brings, and says itself when
  /// it came where `received` does not.
  package func recordLetter(
    _ given: [Document], received: CalendarDay?, case text: String, accepting: Bool,
    anyway: Bool = false
  ) throws(DeskError) -> RecordedLetter {
    let parts = try ReplyParts(given, today: environment.today)
    let path = given.map(\.name).joined(separator: ", ")
    guard let day = received ?? parts.mail.compactMap(\.day).max() else {
      throw .noDayReceived(path: path)
    }
    let settings = try Settings.read(from: folder.settings)
    return try DeskError.wrapping {
      try store.write { writer in
        let file = try Self.caseFile(text, in: writer)
        let (recorded, reading) = try record(
          parts, named: path, received: day, on: file, accepting: accepting, anyway: anyway,
          settings, with: writer)
        return RecordedLetter(
          id: file.id, event: recorded.event,
          letter: ReadLetter(
            reading, questions: file.request.questions, documents: parts.documents),
          standing: recorded.standing,
          stranger: reading.facts.authority.flatMap { file.authority.isCalled($0) ? nil : $0 },
          authority: file.authority.name)
      }
    }
  }

  /// Records the documents of a letter on a case within a transaction.
  func record(
    _ parts: ReplyParts, named path: String, received day: CalendarDay, on file: CaseFile,
    accepting: Bool = false, anyway: Bool, _ settings: Settings, with writer: any CasebookWriter
  ) throws -> (recorded: Recorded, reading: Reading) {
    if let earlier = file.history.first(where: parts.isRecorded) {
      throw DeskError.alreadyRecorded(path: path, file.id, earlier.day)
    }
    let sorter = try SortingContext(writer, settings: settings, today: environment.today)
      .sorter(writer)
    if !anyway, ReplyReader.isNoise(parts.texts.joined(separator: "\n\n")) {
      throw DeskError.notALetter(path: path)
    }
    if !anyway,
      let name = try sorter.foreignLetterhead(of: parts.documents, from: parts.mail, on: file)
    {
      throw DeskError.otherLetterhead(
        path: path, name: name, file.id, authority: file.authority.name)
    }
    var reading = sorter.reading(of: parts.documents, for: file).reading
    let subjects = parts.mail.map { $0.subjectReference(for: file, on: day) }
    reading.facts.reference = try ([reading.facts.reference] + subjects).compactMap(\.self)
      .first { try sorter.ownReference($0, of: file) != nil }
    // A name that the words seem to give says less than the address that they came from.
    if let name = reading.facts.authority, !file.authority.isCalled(name),
      try parts.mail.contains(where: { try sorter.isFromAuthority($0, of: file) })
    {
      reading.facts.authority = nil
    }
    // A person who insists that it is a reply knows better than its words say.
    if anyway, reading.facts.kind == .notFOI { reading.facts.kind = .reply }
    guard
      let payload = Event.Payload(
        letter: reading.facts, answers: reading.answers, to: file.request, accepting: accepting)
    else { throw DeskError.notAReply(path: path, kind: reading.facts.kind) }
    var event = newEvent(payload, on: day)
    event.original = parts.originals.first?.id
    event.enclosures = parts.originals.dropFirst().map(\.id)
    event.messageID = parts.mail.first { $0.original.id == event.original }?.messageID
    for (original, text) in zip(parts.originals, parts.texts) {
      try writer.keep(original)
      try writer.keep(text: text, of: original.id)
    }
    let recorded = try append(event, to: file, with: writer)
    try markPlaced(parts.mail, with: writer)
    return (recorded, reading)
  }

  /// Takes messages that were recorded by hand out of the inbox, or keeps them known before an import
  /// brings them.
  private func markPlaced(_ mail: [MailLetter], with writer: any CasebookWriter) throws {
    for letter in mail {
      try writer.keep(letter.record(.placed))
      for var copy in try writer.mail(.waiting)
      where copy.messageID != nil && copy.messageID == letter.message.messageID {
        copy.state = .placed
        copy.reason = nil
        try writer.keep(copy)
      }
    }
  }
}

/// The documents of one reply, read and byte for byte.
struct ReplyParts {
  let documents: ReplyDocuments
  var originals: [Original] = []
  var texts: [String] = []
  /// Those of them that are e-mail.
  var mail: [MailLetter] = []

  /// Whether an event already has one of the documents, or is one of the messages.
  func isRecorded(_ event: Event) -> Bool {
    originals.contains { $0.id == event.original }
      || !event.kind.isRequesters && event.kind != .notDelivered
        && mail.contains { $0.message.messageID != nil && $0.message.messageID == event.messageID }
  }

  init(_ given: [Document], today: CalendarDay = CalendarDay(number: 0)) throws(DeskError) {
    var documents: [(name: String, document: DocumentText)] = []
    for document in given {
      let id = OriginalID(sha256(document.bytes))
      // The same document given twice says nothing more.
      guard !originals.contains(where: { $0.id == id }) else { continue }
      let read = try document.parts(isMail: false)
      documents += read.map { ($0.name, $0.document) }
      texts.append(read.map(\.document.text).joined(separator: "\n\n"))
      originals.append(Original(id: id, name: document.fileName, bytes: document.bytes))
      if document.isMailFile {
        mail.append(MailLetter(document.bytes, name: document.fileName, today: today))
      }
    }
    self.documents = ReplyDocuments(documents)
  }
}

extension Document {
  /// The text of a document of any kind, as authorities send them.
  func words() throws(DeskError) -> DocumentText {
    do {
      return try DocumentReader.text(of: bytes, name: fileName)
    } catch {
      throw .document(path: name, fault: error)
    }
  }

  /// Whether its name says that it is an e-mail.
  var isMailFile: Bool { [".eml", ".msg"].contains { name.lowercased().hasSuffix($0) } }

  /// What is in it to read, each with its name and, where it is a file of its own, its bytes: an e-mail is its
  /// own words and its attachments.
  func parts(
    isMail: Bool
  ) throws(DeskError) -> [(name: String, document: DocumentText, file: [UInt8]?)] {
    guard isMail || isMailFile else { return [(fileName, try words(), bytes)] }
    let message = MailMessage(bytes)
    let words = MailWords(message, isForward: message.isForward)
    guard !words.documents.parts.isEmpty else { throw .document(path: name, fault: .empty) }
    return zip(words.documents.parts, words.files).map { ($0.name, $0.document, $1) }
  }
}

extension LetterFacts.Kind {
  /// The kind in words.
  package var written: String {
    switch self {
    case .reply: "a reply"
    case .acknowledgement: "an acknowledgement"
    case .extension_: "an extension of time"
    case .clarification: "a request for clarification"
    case .fees: "a fees notice"
    case .reviewOutcome: "the outcome of a review"
    case .reviewRefusal: "a refusal to carry out a review"
    case .transfer: "a transfer to another authority"
    case .decisionNotice: "a regulator's decision notice"
    case .notFOI: "not a reply to a request"
    }
  }
}

extension LetterFacts.Pointer {
  /// What the message is, if it is not the letter itself, and what to do.
  package var written: String {
    switch self {
    case .attachment: "the reply is in an attachment; read that"
    case .secureMail:
      "the letter is behind a secure-mail link; open it, save the letter and read that file"
    case .webForm: "they ask you to use their form"
    case .automaticReply: "a machine answered"
    case .otherLanguage: "it is in a language that foi does not read"
    }
  }
}
