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

    init(_ reading: Reading, questions: [Question], document: DocumentText) {
      facts = reading.facts
      answers = reading.answers
      self.questions = questions
      conversions = document.conversions.map(\.written)
    }
  }

  /// Reads a letter without a casebook.
  package static func read(
    _ path: String, request: String?, environment: Environment
  ) throws(DeskError) -> ReadLetter {
    let document = try environment.document(in: try environment.bytes(of: path), path: path)
    var questions: [Question] = []
    if let request {
      questions = try readRequest(request, environment: environment).request.questions
    }
    return ReadLetter(
      ReplyReader.read(document.text, questions: questions), questions: questions,
      document: document)
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

  /// Reads a letter and records it on its case: original, facts, answers and event together.
  ///
  /// What is no letter in answer to a request is refused and changes nothing. `accepting` says
  /// whether the answers count as confirmed at once.
  package func recordLetter(
    _ path: String, received day: CalendarDay, case text: String, accepting: Bool
  ) throws(DeskError) -> RecordedLetter {
    let bytes = try environment.bytes(of: path)
    let document = try environment.document(in: bytes, path: path)
    let original = Original(
      id: OriginalID(sha256(bytes)), name: environment.url(path).lastPathComponent, bytes: bytes)
    return try DeskError.wrapping {
      try store.write { writer in
        let file = try Self.caseFile(text, in: writer)
        if let earlier = file.history.first(where: { $0.original == original.id }) {
          throw DeskError.alreadyRecorded(path: path, file.id, earlier.day)
        }
        var reading = ReplyReader.read(document.text, questions: file.request.questions)
        // A letter may speak of numbers that were never asked; the casebook keeps answers to questions.
        reading.answers.removeAll { file.request.question($0.question) == nil }
        guard let kind = reading.facts.kind.event else {
          throw DeskError.notAReply(path: path, why: reading.facts.kind.written)
        }
        let event = letterEvent(
          kind, reading: reading, original: original.id, on: day, accepting: accepting)
        try writer.keep(original)
        try writer.keep(text: document.text, of: original.id)
        let recorded = try append(event, to: file, with: writer)
        return RecordedLetter(
          id: file.id, event: event,
          letter: ReadLetter(reading, questions: file.request.questions, document: document),
          standing: recorded.standing,
          stranger: reading.facts.authority.flatMap { file.authority.isCalled($0) ? nil : $0 },
          authority: file.authority.name)
      }
    }
  }

  private func letterEvent(
    _ kind: Event.Kind, reading: Reading, original: OriginalID, on day: CalendarDay,
    accepting: Bool
  ) -> Event {
    var event = newEvent(kind, on: day)
    event.original = original
    event.facts = reading.facts
    if kind == .extended {
      event.until = reading.facts.until
      event.grounds = reading.facts.grounds
    }
    guard kind == .replied || kind == .reviewAnswered else { return event }
    // A covering letter alone says nothing to any question: there is nothing to confirm in it.
    if reading.answers.contains(where: { $0.outcome != .blank }) {
      event.answers = reading.answers
    }
    if accepting { event.confirmed = event.answers.map(\.question) }
    return event
  }
}

extension Authority {
  /// Whether a letter that names itself so may come from this authority.
  fileprivate func isCalled(_ name: String) -> Bool {
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

extension DocumentText.Conversion {
  /// What was done to the bytes, in words.
  var written: String {
    switch self {
    case .none: "read as it is"
    case .utf16: "read as UTF-16"
    case .windows1252: "not UTF-8: read as Windows-1252"
    case .droppedNULs: "NUL bytes were left out"
    }
  }
}
