package import Casebook
import CasebookStore
package import FOILaw
import Foundation
import Mailroom
import ReplyReader

extension Desk {
  /// A letter as read, with what had to be done to read its bytes.
  package struct ReadLetter: Sendable {
    package let facts: LetterFacts
    package let answers: [Answer]
    /// The request's questions, or none where the letter was read alone.
    package let questions: [Question]
    /// What had to be done to read the bytes.
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
    _ paths: [String], request: String?, environment: Environment
  ) throws(DeskError) -> ReadLetter {
    let documents = try environment.reply(in: paths).documents
    var questions: [Question] = []
    if let request {
      questions = try readRequest(request, environment: environment).request.questions
    }
    return ReadLetter(
      documents.reading(of: questions), questions: questions, documents: documents)
  }

  /// Reads a letter that is one document.
  package static func read(
    _ path: String, request: String?, environment: Environment
  ) throws(DeskError) -> ReadLetter {
    try read([path], request: request, environment: environment)
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
  /// The letter is the first of the documents; the others came with it. What is no letter in answer
  /// to a request is refused and changes nothing. `accepting` says whether the answers count as
  /// confirmed at once.
  package func recordLetter(
    _ paths: [String], received day: CalendarDay, case text: String, accepting: Bool
  ) throws(DeskError) -> RecordedLetter {
    let (documents, originals, texts) = try environment.reply(in: paths)
    let path = paths.joined(separator: ", ")
    return try DeskError.wrapping {
      try store.write { writer in
        let file = try Self.caseFile(text, in: writer)
        let ids = originals.map(\.id)
        if let earlier = file.history.first(where: { $0.original.map(ids.contains) == true }) {
          throw DeskError.alreadyRecorded(path: path, file.id, earlier.day)
        }
        var reading = documents.reading(of: file.request.questions)
        // A letter may speak of numbers that were never asked; the casebook keeps answers to questions.
        reading.answers.removeAll { file.request.question($0.question) == nil }
        guard let kind = reading.facts.kind.event else {
          throw DeskError.notAReply(path: path, why: reading.facts.kind.written)
        }
        guard let payload = Event.Payload(kind, reading, accepting: accepting) else {
          throw DeskError.notAReply(path: path, why: reading.facts.kind.written)
        }
        var event = newEvent(payload, on: day)
        event.original = ids.first
        event.enclosures = Array(ids.dropFirst())
        for (original, text) in zip(originals, texts) {
          try writer.keep(original)
          try writer.keep(text: text, of: original.id)
        }
        let recorded = try append(event, to: file, with: writer)
        return RecordedLetter(
          id: file.id, event: event,
          letter: ReadLetter(reading, questions: file.request.questions, documents: documents),
          standing: recorded.standing,
          stranger: reading.facts.authority.flatMap { file.authority.isCalled($0) ? nil : $0 },
          authority: file.authority.name)
      }
    }
  }

  /// Records a letter that is one document.
  package func recordLetter(
    _ path: String, received day: CalendarDay, case text: String, accepting: Bool
  ) throws(DeskError) -> RecordedLetter {
    try recordLetter([path], received: day, case: text, accepting: accepting)
  }
}

extension Event.Payload {
  /// What a letter of that kind comes to, as it was read.
  init?(_ kind: Event.Kind, _ reading: Reading, accepting: Bool = false) {
    // A covering letter alone says nothing to any question: there is nothing to confirm in it.
    let says = reading.answers.contains { $0.outcome != .blank }
    let answers = says ? reading.answers : []
    self.init(
      kind, facts: reading.facts, answers: answers,
      confirmed: accepting ? answers.map(\.question) : [])
  }
}

extension Environment {
  /// The documents of one reply, read and byte for byte.
  fileprivate func reply(
    in paths: [String]
  ) throws(DeskError) -> (documents: ReplyDocuments, originals: [Original], texts: [String]) {
    var documents: [(name: String, document: DocumentText)] = []
    var originals: [Original] = []
    var texts: [String] = []
    for path in paths {
      let bytes = try bytes(of: path)
      let id = OriginalID(sha256(bytes))
      // The same document given twice says nothing more.
      guard !originals.contains(where: { $0.id == id }) else { continue }
      let read = try self.documents(in: bytes, path: path, isMail: false)
      documents += read
      texts.append(read.map(\.document.text).joined(separator: "\n\n"))
      originals.append(Original(id: id, name: url(path).lastPathComponent, bytes: bytes))
    }
    return (ReplyDocuments(documents), originals, texts)
  }
}

extension ReplyDocuments {
  /// What the documents say to the questions, with each answer's place in its own document.
  func reading(of questions: [Question]) -> Reading {
    var reading = ReplyReader.read(text, questions: questions)
    reading.answers = placed(reading.answers)
    return reading
  }
}

extension Authority {
  /// Whether a letter that names itself so may come from this authority.
  func isCalled(_ name: String) -> Bool {
    let other = AuthorityID(slugging: name).description
    return ([self.name] + aliases).contains { own in
      let own = AuthorityID(slugging: own).description
      return own.contains(other) || other.contains(own)
    }
  }
}

extension LetterFacts.Kind {
  /// The event that such a letter is.
  var event: Event.Kind? {
    switch self {
    case .reply: .replied
    case .acknowledgement: .acknowledged
    case .extension_: .extended
    case .clarification: .clarificationAsked
    case .fees: .feesNotice
    case .reviewOutcome: .reviewAnswered
    case .transfer: .transferred
    case .notFOI: nil
    }
  }

  /// The kind in words.
  package var written: String {
    switch self {
    case .reply: "a reply"
    case .acknowledgement: "an acknowledgement"
    case .extension_: "an extension of time"
    case .clarification: "a request for clarification"
    case .fees: "a fees notice"
    case .reviewOutcome: "the outcome of a review"
    case .transfer: "a transfer to another authority"
    case .notFOI: "no letter in answer to a request"
    }
  }
}
