package import Casebook
import CasebookStore
import FOILaw
import Foundation
import Letters

extension Desk {
  /// A letter drafted, and where it was written.
  package struct Draft: Sendable {
    package let id: CaseID
    package let to: String
    package let subject: String
    /// The whole letter as plain text.
    package let text: String
    package let path: String?
    /// Whether the letter still lacks the requester's name.
    package let isUnsigned: Bool
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
    _ kind: LetterKind, cases: [String], to outlet: Outlet
  ) throws(DeskError) -> [Draft] {
    let settings = try Settings.read(from: folder.settings)
    let templates = try templateSet()
    let letters = try DeskError.wrapping {
      try store.read { reader in
        try cases.map { text in
          let file = try Self.caseFile(text, in: reader)
          return try letter(kind, for: file, by: settings, templates: templates, in: reader)
        }
      }
    }
    let directory: URL? =
      switch outlet {
      case .outbox: folder.outbox
      case .folder(let path): environment.url(path)
      case .none: nil
      }
    var drafts: [Draft] = []
    for letter in letters {
      let path = try directory.map { (url) throws(DeskError) in try write(letter, into: url) }
      drafts.append(
        Draft(
          id: letter.case, to: letter.to.email ?? letter.to.name, subject: letter.subject,
          text: letter.text,
          path: path, isUnsigned: !settings.isComplete))
    }
    return drafts
  }

  private func letter(
    _ kind: LetterKind, for file: CaseFile, by settings: Settings, templates: TemplateSet,
    in reader: any CasebookReader
  ) throws -> Letter {
    let portrait = try portrait(of: file, in: reader)
    // "internal-review" means the review that fits: of the refusals, or of the silence.
    let isSilent = portrait.standing.replied == nil
    let wanted = kind == .internalReview && isSilent ? .internalReviewLate : kind
    let kind = wanted.fitting(portrait.standing.regime)
    var precedents: [QuestionID: Precedents] = [:]
    for refusal in portrait.standing.refusals {
      let question = refusal.answer.question
      precedents[question] = try reader.precedents(
        for: question, of: file.request.id, besides: file.authority.id, limit: 5)
    }
    do {
      return try Letters.draft(
        kind,
        LetterInput(
          file: file, standing: portrait.standing, today: environment.today,
          sender: settings.sender, precedents: precedents,
          workingDaysLate: portrait.workingDaysLate > 0 ? portrait.workingDaysLate : nil,
          regulatorName: settings.regulators[portrait.standing.regime.regulator]?.name,
          regulatorEmail: settings.regulators[portrait.standing.regime.regulator]?.email),
        templates: templates)
    } catch {
      throw DeskError.letter(error, file.id)
    }
  }

  /// The shipped templates with those of the casebook in their place.
  private func templateSet() throws(DeskError) -> TemplateSet {
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

  /// Writes a draft, never over one that a person may have changed.
  private func write(_ letter: Letter, into directory: URL) throws(DeskError) -> String {
    let name = NSString(string: letter.fileName)
    for number in 1... {
      let suffix = number == 1 ? "" : "-\(number)"
      let url = directory.appending(
        path: "\(name.deletingPathExtension)\(suffix).\(name.pathExtension)")
      let path = url.path(percentEncoded: false)
      guard let known = FileManager.default.contents(atPath: path) else {
        try environment.write(Array(letter.text.utf8), to: url)
        return path
      }
      if known == Data(letter.text.utf8) { return path }
    }
    return letter.fileName
  }
}

extension Letter {
  /// The letter as a text file: whom it goes to, its subject, and its words.
  fileprivate var text: String {
    "To: \(to.email.map { "\(to.name) <\($0)>" } ?? to.name)\nSubject: \(subject)\n\n\(body)"
  }
}
