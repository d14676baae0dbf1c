package import Casebook
import CasebookStore
import Foundation
import Mailroom
import Synchronization

/// What somebody else saved while a person had the same thing open in a form, where both changed the same.
///
/// Nothing of it was saved; what the person typed is still theirs to save.
package struct EditedMeanwhile: Sendable, Hashable {
  /// What both changed.
  package enum Thing: Sendable, Hashable {
    case authority(AuthorityID)
    case settings
    /// All of a file: `foi.yaml`, or a draft.
    case settingsFile
    case draft(LetterID)
    case role(PersonName)
    /// A filter of lists, by its name.
    case filter(String)
  }

  /// One detail of it, or the whole of a file.
  package struct Detail: Sendable, Hashable {
    /// What its field is called: `review-email`.
    package let field: String
    /// What people call it: `e-mail address for reviews`.
    package let label: String
    package let theirs: String
    package let mine: String
    /// Who changed it and when, where that is known.
    package internal(set) var recording: Recording?
    /// Whether it was the same person, on another page.
    package internal(set) var isOwn = false
  }

  /// How it was when the two were compared, which a form shows and is opened with the next time.
  package enum Now: Sendable, Hashable {
    case authority(Authority)
    case settings(SettingsForm)
  }

  package let thing: Thing
  package let details: [Detail]
  package internal(set) var now: Now?
}

/// One detail of a thing that a form shows.
package struct FormDetail<Whole: Sendable>: Sendable {
  let field: String
  let label: String
  /// How the form shows it.
  let text: @Sendable (Whole) -> String
  /// Takes it over from another.
  let take: @Sendable (inout Whole, Whole) -> Void
}

/// Something of which two people may change different details at once.
package protocol EditedInForms: Sendable {
  static var details: [FormDetail<Self>] { get }
}

extension EditedInForms {
  /// What two people's changes come to: a detail that only the other one changed is theirs, all others are as
  /// they are here.
  /// - Parameters:
  ///   - opened: How it was when this person opened it.
  ///   - theirs: How it is now.
  /// - Returns: Both together, the details that both changed, and whether anything of it is the other one's.
  package func merged(
    openedAs opened: Self, with theirs: Self
  ) -> (whole: Self, inBoth: [EditedMeanwhile.Detail], hasTheirs: Bool) {
    var whole = self
    var inBoth: [EditedMeanwhile.Detail] = []
    var hasTheirs = false
    for detail in Self.details {
      let (before, now) = (detail.text(opened).trimmed, detail.text(theirs).trimmed)
      let mine = detail.text(self).trimmed
      guard before != now, mine != now else { continue }
      if mine == before {
        detail.take(&whole, theirs)
        hasTheirs = true
      } else {
        inBoth.append(.init(field: detail.field, label: detail.label, theirs: now, mine: mine))
      }
    }
    return (whole, inBoth, hasTheirs)
  }
}

extension Authority: EditedInForms {
  package static var details: [FormDetail<Authority>] {
    [
      .init(field: "name", label: "name", text: { $0.name }, take: { $0.name = $1.name }),
      .init(
        field: "nation", label: "nation",
        text: { $0.nation.rawValue.replacing("-", with: " ") }, take: { $0.nation = $1.nation }),
      .init(
        field: "kind", label: "kind", text: { $0.kind.rawValue.replacing("-", with: " ") },
        take: { $0.kind = $1.kind }),
      .init(
        field: "email", label: "e-mail address for requests", text: { $0.email ?? "" },
        take: { $0.email = $1.email }),
      .init(
        field: "review-email", label: "e-mail address for reviews",
        text: { $0.reviewEmail ?? "" }, take: { $0.reviewEmail = $1.reviewEmail }),
      .init(
        field: "aliases", label: "other names", text: { $0.aliases.joined(separator: "; ") },
        take: { $0.aliases = $1.aliases }),
    ]
  }

  /// Sets those details beside what was saved meanwhile.
  /// - Returns: What is to be saved, and whether somebody else's changes are in it.
  func beside(
    _ known: Authority, openedAs opened: Authority, in reader: any CasebookReader
  ) throws -> (authority: Authority, hasTheirs: Bool) {
    var (whole, inBoth, hasTheirs) = merged(openedAs: opened, with: known)
    guard !inBoth.isEmpty else { return (whole, hasTheirs) }
    let me = try reader.ownName()
    let changes = try reader.recordedChanges(
      of: .authority, item: known.id.description, limit: 100)
    for (place, detail) in inBoth.enumerated() {
      guard let text = Self.details.first(where: { $0.field == detail.field })?.text else {
        continue
      }
      // The latest change before which the detail was another one.
      let change = changes.first { change in
        guard let before = change.before else { return true }
        let was = try? JSONDecoder().decode(Authority.self, from: Data(before.utf8))
        return was.map { text($0).trimmed != detail.theirs } ?? false
      }
      inBoth[place].recording = change?.recording
      inBoth[place].isOwn = me != nil && change?.recording.actor == me
    }
    throw DeskError.editedMeanwhile(
      EditedMeanwhile(thing: .authority(known.id), details: inBoth, now: .authority(known)))
  }
}

/// Who saved the files of a casebook's folder last through this program.
///
/// What another program saved has nobody's name, only the time of the file.
final class FileSaves: Sendable {
  private struct Save {
    let digest: String
    let recording: Recording
  }

  private let known = Mutex<[String: Save]>([:])
  /// Who changed a detail of a file last, by the path and the detail's field.
  private let details = Mutex<[String: Recording]>([:])
  private let turn = Mutex(())

  /// One after another: what was read in the body is still so when it writes.
  func alone<T: Sendable>(_ body: () throws(DeskError) -> T) throws(DeskError) -> T {
    try turn.withLock { _ throws(DeskError) in try body() }
  }

  func note(_ text: String, at url: URL, by recording: Recording) {
    known.withLock {
      $0[url.path(percentEncoded: false)] = Save(
        digest: sha256(Array(text.utf8)), recording: recording)
    }
  }

  func note(_ fields: [String], of url: URL, by recording: Recording) {
    details.withLock { details in
      for field in fields { details[Self.key(field, of: url)] = recording }
    }
  }

  /// Who changed a detail of a file last, of those who saved it through this program.
  func last(_ field: String, of url: URL) -> Recording? {
    details.withLock { $0[Self.key(field, of: url)] }
  }

  private static func key(_ field: String, of url: URL) -> String {
    "\(url.path(percentEncoded: false))#\(field)"
  }

  /// Who saved a file that has this text now.
  func last(at url: URL, with text: String) -> Recording? {
    let path = url.path(percentEncoded: false)
    let save = known.withLock { $0[path] }
    if let save, save.digest == sha256(Array(text.utf8)) { return save.recording }
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return (attributes?[.modificationDate] as? Date).map {
      Recording(actor: "", second: Int($0.timeIntervalSince1970))
    }
  }
}

extension Desk {
  /// Which version of a text a form was opened with, for the form to carry.
  package static func version(of text: String) -> String {
    sha256(Array(text.replacing("\r\n", with: "\n").utf8))
  }

  /// Who records here and now.
  var recording: Recording { Recording(actor: environment.actor, second: second) }

  /// Refuses a text that was opened in another version than is there now.
  func refuseIfEdited(
    _ typed: String, openedAs version: String?, now: String, at url: URL,
    sharedAs name: String? = nil, _ thing: EditedMeanwhile.Thing
  ) throws(DeskError) {
    guard let version, version != Self.version(of: now), typed != now else { return }
    var detail = EditedMeanwhile.Detail(field: "text", label: "", theirs: now, mine: typed)
    sign(&detail, at: url, now, sharedAs: name)
    throw .editedMeanwhile(EditedMeanwhile(thing: thing, details: [detail]))
  }

  /// Says of a detail of a file who saved it.
  ///
  /// What another program saved has a name where all have the file: the server keeps who put it there.
  func sign(
    _ detail: inout EditedMeanwhile.Detail, at url: URL, _ text: String,
    sharedAs name: String? = nil
  ) {
    detail.recording = saves.last(at: url, with: text)
    if detail.recording?.actor.isEmpty ?? true, let name, let known = whoShared(name) {
      detail.recording = known
    }
    // Of a file with many details, who saved it last may have changed another.
    if detail.field != "text", detail.field != "filter-name",
      detail.recording?.actor.isEmpty == false
    {
      detail.recording = saves.last(detail.field, of: url)
    }
    detail.isOwn = detail.recording?.actor == environment.actor
  }
}
