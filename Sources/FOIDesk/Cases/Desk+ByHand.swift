package import Casebook
import CasebookStore
import Exchange
package import FOILaw
import Mailroom

/// Replies that came without a file: by post, by telephone, from a spreadsheet.
extension Desk {
  /// A person's own reading of the answer to one question.
  package struct HandAnswer: Sendable {
    package var question: String
    package var outcome: Outcome
    /// Citations, with commas or spaces between them.
    package var claims: String
    package var text: String?

    package init(question: String, outcome: Outcome, claims: String = "", text: String? = nil) {
      self.question = question
      self.outcome = outcome
      self.claims = claims
      self.text = text
    }
  }

  /// Records a reply that no file holds; its answers count as confirmed.
  package func recordByHand(
    received day: CalendarDay, answers: [HandAnswer] = [], reference: String? = nil,
    note: String? = nil, case text: String
  ) throws(DeskError) -> Recorded {
    try change(text) { file in
      var facts = LetterFacts(kind: .reply)
      facts.reference = reference
      let made = try answers.map { try Self.answer($0, of: file) }
      return newEvent(
        .replied(answers: made, facts: facts, confirmed: made.map(\.question)), on: day,
        note: note)
    }
  }

  /// The answers of a spreadsheet.
  package func answers(in document: Document) throws(DeskError) -> [HandAnswer] {
    let text = try document.text()
    do {
      return try AnswerCSV.read(text).map {
        HandAnswer(question: $0.question, outcome: $0.outcome, claims: $0.claims, text: $0.text)
      }
    } catch {
      throw .answers(path: document.name, fault: error)
    }
  }

  static func answer(_ given: HandAnswer, of file: CaseFile) throws -> Answer {
    guard given.outcome != .noReply else {
      throw DeskError.unknownValue(
        given.outcome.rawValue, what: "something that a reply says",
        allowed: Outcome.replies.map(\.rawValue), nearest: [])
    }
    let listed = Provision.citations(in: given.claims)
    let isBlank = given.claims.allSatisfy(\.isWhitespace)
    let claims =
      try listed.isEmpty && !isBlank
      ? [ground(given.claims, in: file.regime)]
      : listed.map { try ground($0.description, in: file.regime) }
    return Answer(
      question: try question(given.question, of: file), outcome: given.outcome, claims: claims,
      text: given.text)
  }

  /// Keeps a scan or photograph of a reply that was recorded by hand: the reply has it from now on.
  package func addScan(
    _ documents: [Document], case text: String
  ) throws(DeskError) -> Recorded {
    let scans = documents.map { document in
      let read = try? document.parts(isMail: false)
      return (
        original: Original(
          id: OriginalID(sha256(document.bytes)), name: document.fileName, bytes: document.bytes),
        text: read.map { $0.map(\.document.text).joined(separator: "\n\n") }
      )
    }
    return try change(text) { file, writer in
      guard
        let reply = file.history.last(where: {
          $0.original == nil && [.replied, .reviewAnswered].contains($0.kind)
        })
      else { throw DeskError.noReplyByHand(file.id) }
      for scan in scans {
        try writer.keep(scan.original)
        if let text = scan.text { try writer.keep(text: text, of: scan.original.id) }
      }
      var event = newEvent(reply.payload, on: reply.day, note: reply.note).replacing(reply.id)
      event.original = scans.first?.original.id
      event.enclosures = scans.dropFirst().map(\.original.id)
      return event
    }
  }
}
