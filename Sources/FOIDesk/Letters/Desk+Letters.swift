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
    /// Its number in the casebook; `nil` if it was only shown.
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
    /// What a person should know before sending it.
    package let remarks: [String]

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
      try store.main.read { reader in
        let waiting = order.ignoresWaitingMail ? [:] : try Self.waitingMail(in: reader)
        return try cases.map { name in
          let file = try Self.caseFile(name, in: reader)
          let letter = try desk.compose(kind, for: file, in: reader)
          if let mail = waiting[file.id]?.first, letter.letter.kind.restsOnSilence(in: file) {
            throw DeskError.mailWaits(file.id, mail.id)
          }
          return letter
        }
      }
    }
    var finished: [FinishedLetter] = []
    for start in stride(from: 0, to: composed.count, by: LetterDesk.batch) {
      let some = Array(composed[start...].prefix(LetterDesk.batch))
      let pdfs = desk.pdfs(of: some) { order.progress(start + $0, composed.count) }
      for (letter, pdf) in zip(some, pdfs) {
        finished.append(try desk.finish(letter, pdf: pdf))
        order.progress(finished.count, composed.count)
      }
    }
    return try write(finished, to: outlet, isUnsigned: !desk.settings.isComplete)
  }

  /// An argument that a letter makes or could make.
  package struct ArgumentRow: Sendable {
    /// Its name in `foi letter`.
    package let id: String
    /// The provision it answers; empty for one that serves questions only.
    package let ground: String
    package let questions: [QuestionID]
    package let text: String
    /// Why it is offered.
    package let why: String
    package let isUsed: Bool
    package let isOwn: Bool
  }

  /// The arguments that a letter makes or could make in a case.
  package func arguments(
    _ kind: LetterKind, case text: String, as order: LetterOrder = LetterOrder()
  ) throws(DeskError) -> [ArgumentRow] {
    let desk = try LetterDesk(self, order: order)
    return try DeskError.wrapping {
      try store.main.read { reader in
        let detail = try detail(of: try Self.caseFile(text, in: reader), in: reader)
        return Letters.arguments(
          for: try desk.input(for: detail, in: reader),
          kind: kind.fitting(detail.standing.regime)
        ).map { offered in
          ArgumentRow(
            id: offered.id, ground: offered.ground, questions: offered.questions,
            text: offered.text, why: offered.why, isUsed: offered.isUsed, isOwn: offered.isOwn)
        }
      }
    }
  }

  /// The requester's own arguments, from the casebook's `Templates/Arguments`.
  func ownArguments() throws(DeskError) -> [OwnArgument] {
    let folder = folder.templates.appending(path: "Arguments")
    let files =
      (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil))
      ?? []
    var arguments: [OwnArgument] = []
    for file in files.sorted(by: { $0.path() < $1.path() }) where file.pathExtension == "md" {
      let text = try environment.text(of: file.path(percentEncoded: false))
      do {
        arguments.append(
          try OwnArgument(parsing: text, name: file.deletingPathExtension().lastPathComponent))
      } catch {
        throw .ownArgument(error)
      }
    }
    return arguments
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
