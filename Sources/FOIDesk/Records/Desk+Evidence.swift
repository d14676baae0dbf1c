package import Casebook
import CasebookStore
package import FOILaw
import Foundation
import Mailroom

extension Desk {
  /// Details of a document, given by a person.
  package struct EvidenceDetails: Sendable {
    package var questions: [String] = []
    package var title: String?
    package var date: CalendarDay?
    package var place: String?
    package var address: String?
    package var note: String?

    package init() {}
  }

  /// Keeps a published document for the letters of a case, or of every case of a request.
  package func addEvidence(
    to text: String, from document: Document, details: EvidenceDetails
  ) throws(DeskError) -> Evidence {
    guard !document.bytes.isEmpty else { throw .document(path: document.name, fault: .empty) }
    let original = Original(
      id: OriginalID(sha256(document.bytes)), name: document.fileName, bytes: document.bytes)
    // A picture is evidence too: what has no text is kept with none.
    let words = try? document.words().text
    return try DeskError.wrapping {
      try store.write { writer in
        let (request, authority) = try Self.subject(text, in: writer)
        let questions = try details.questions.map { text in
          guard let id = QuestionID(text), request.question(id) != nil else {
            throw DeskError.questionNeverAsked(text, known: request.questions.map(\.id))
          }
          return id
        }
        try writer.keep(original)
        try writer.keep(text: words ?? "", of: original.id)
        return try writer.add(
          { id in
            var evidence = Evidence(
              id: id, request: request.id, authority: authority,
              title: details.title ?? document.stem,
              questions: questions, original: original.id)
            evidence.date = details.date
            evidence.place = details.place
            evidence.address = details.address
            evidence.note = details.note
            return evidence
          }, on: environment.today)
      }
    }
  }

  /// The request or the one case that a person means; a request's own name means the request.
  static func subject(
    _ text: String, in reader: any CasebookReader
  ) throws -> (Request, AuthorityID?) {
    for id in [RequestID(text.lowercased()), RequestID(slugging: text)] {
      if let request = try reader.request(id) { return (request, nil) }
    }
    let title = text.trimmed.lowercased()
    let titled = try reader.requestTitles().filter { $0.title.lowercased() == title }
    if titled.count == 1, let request = try reader.request(titled[0].id) { return (request, nil) }
    do {
      let file = try caseFile(text, in: reader)
      return (file.request, file.authority.id)
    } catch DeskError.unknownCase {
      if let request = try? request(text, in: reader) { return (request, nil) }
      throw DeskError.evidenceElsewhere(text)
    } catch DeskError.ambiguousCase(let text, let matches) {
      // A piece of a request's name is in the handles of all its cases.
      if let request = try? request(text, in: reader) { return (request, nil) }
      throw DeskError.ambiguousCase(text, matches: matches)
    }
  }

  /// The evidence for a case or a request, or all evidence; withdrawn documents only if asked for.
  package func evidence(
    of text: String? = nil, withWithdrawn: Bool = false
  ) throws(DeskError) -> [EvidenceRow] {
    try DeskError.wrapping {
      try store.read { reader in
        let subject = try text.map { try Self.subject($0, in: reader) }
        return try reader.evidence(of: subject?.0.id).filter { row in
          let isWanted =
            subject?.1 == nil || row.evidence.authority == nil
            || row.evidence.authority == subject?.1
          return isWanted && (withWithdrawn || row.withdrawn == nil)
        }
      }
    }
  }

  /// One piece of evidence, with the name of its file.
  package func showEvidence(
    _ text: String, savingTo path: String? = nil
  ) throws(DeskError) -> (row: EvidenceRow, file: String) {
    let (row, original) = try DeskError.wrapping {
      try store.read { reader in
        let row = try Self.evidence(text, in: reader)
        guard let original = try reader.original(row.evidence.original) else {
          throw StoreError.damaged(reason: "the document of \(row.evidence.id) is missing")
        }
        return (row, original)
      }
    }
    if let path { try environment.write(original.bytes, to: environment.url(path)) }
    return (row, original.name)
  }

  /// Withdraws evidence: letters no longer cite it, but the record is kept.
  package func withdrawEvidence(_ text: String) throws(DeskError) -> Evidence {
    try DeskError.wrapping {
      try store.write { writer in
        let row = try Self.evidence(text, in: writer)
        if let day = row.withdrawn { throw DeskError.evidenceWithdrawn(row.evidence.id, day) }
        try writer.withdraw(row.evidence.id, on: environment.today)
        return row.evidence
      }
    }
  }

  private static func evidence(
    _ text: String, in reader: any CasebookReader
  ) throws -> EvidenceRow {
    guard let row = try reader.evidence(EvidenceID(text.uppercased())) else {
      throw DeskError.unknownEvidence(text)
    }
    return row
  }
}
