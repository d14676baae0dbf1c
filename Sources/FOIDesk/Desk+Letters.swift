package import Casebook
import CasebookStore
import FOILaw
import Foundation
import Letters
import Mailroom

extension Desk {
  /// A letter drafted, and where it was written.
  package struct Draft: Sendable {
    package let id: CaseID
    package let kind: LetterKind
    /// Its number in the casebook; `nil` where it was only shown.
    package let letter: LetterID?
    package let to: String
    package let subject: String
    /// The whole letter as plain text.
    package let text: String
    /// The files, in the order the forms were asked for.
    package let paths: [String]
    /// The names of the documents that go with it.
    package let enclosures: [String]
    /// Whether the letter still lacks the requester's name.
    package let isUnsigned: Bool

    package var path: String? { paths.first }
  }

  /// Where drafts go.
  package enum Outlet: Sendable, Hashable {
    /// The casebook's `Outbox`.
    case outbox
    /// A folder.
    case folder(String)
    /// Nowhere: the caller shows them.
    case none
  }

  /// Drafts a letter for each case; all are made before the first is written.
  package func draft(
    _ kind: LetterKind, cases: [String], to outlet: Outlet, as order: LetterOrder = LetterOrder()
  ) throws(DeskError) -> [Draft] {
    let desk = try LetterDesk(self, order: order)
    let composed = try DeskError.wrapping {
      try store.read { reader in
        try cases.map { try desk.compose(kind, for: try Self.caseFile($0, in: reader), in: reader) }
      }
    }
    var finished: [FinishedLetter] = []
    for letter in composed {
      finished.append(try desk.finish(letter))
      order.progress(finished.count, composed.count)
    }
    return try write(finished, to: outlet, isUnsigned: !desk.settings.isComplete)
  }

  /// What drafting all that is due came to, for one case.
  package struct NextLetter: Sendable {
    /// How it went.
    package enum Result: Sendable {
      case drafted(Draft)
      /// A draft of the same letter waits to be sent.
      case waiting(LetterRecord)
      /// It could not be drafted, for this reason.
      case refused(DeskError)
    }

    package let id: CaseID
    package let kind: LetterKind
    package let result: Result
  }

  /// Drafts every letter that the agenda calls for today, in its order.
  ///
  /// A case whose letter was drafted before and still lies there is left alone. One letter that
  /// cannot be drafted stops no other.
  package func draftNext(
    request text: String?, to outlet: Outlet, as order: LetterOrder = LetterOrder()
  ) throws(DeskError) -> [NextLetter] {
    let desk = try LetterDesk(self, order: order)
    let (rows, waiting) = try DeskError.wrapping {
      try store.read { reader in
        let request = try text.map { try Self.request($0, in: reader).id }
        var query = LetterQuery()
        query.request = request
        query.status = .drafted
        return (
          try reader.agenda(through: environment.today).filter {
            $0.step.letter != nil && (request == nil || $0.id.request == request)
          }, try reader.letters(query).filter { !files(of: $0).isEmpty }
        )
      }
    }
    var letters: [NextLetter] = []
    for row in rows {
      guard let kind = row.step.letter else { continue }
      let result: NextLetter.Result
      if let draft = waiting.last(where: { $0.case == row.id && $0.kind == kind }) {
        result = .waiting(draft)
      } else {
        do throws(DeskError) {
          result = .drafted(try draft(kind, row.id, to: outlet, with: desk))
        } catch {
          result = .refused(error)
        }
      }
      letters.append(NextLetter(id: row.id, kind: kind, result: result))
      order.progress(letters.count, rows.count)
    }
    return letters
  }

  private func draft(
    _ kind: LetterKind, _ id: CaseID, to outlet: Outlet, with desk: LetterDesk
  ) throws(DeskError) -> Draft {
    let composed = try DeskError.wrapping {
      try store.read { reader in
        try desk.compose(
          kind, for: try Self.caseFile(id.description, in: reader), in: reader)
      }
    }
    let finished = try desk.finish(composed)
    let drafts = try write([finished], to: outlet, isUnsigned: !desk.settings.isComplete)
    guard let draft = drafts.first else { throw .unknownCase(id.description, nearest: []) }
    return draft
  }

  /// The shipped templates with those of the casebook in their place.
  func templateSet() throws(DeskError) -> TemplateSet {
    var overrides: [String: String] = [:]
    let files =
      (try? FileManager.default.contentsOfDirectory(
        at: folder.templates, includingPropertiesForKeys: nil)) ?? []
    for file in files where file.pathExtension == "mustache" {
      overrides[file.deletingPathExtension().lastPathComponent] =
        try environment.text(of: file.path(percentEncoded: false))
    }
    return TemplateSet(overrides: overrides)
  }
}
