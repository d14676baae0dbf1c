package import Casebook
import CasebookStore
import Foundation
import Mailroom

/// What of a casebook's folder all have who work on it: templates, requests, and drafts until they have gone.
///
/// The folder stays where a person works, with any editor. What a colleague changed is brought into it, what was
/// changed in it is handed on, and what both changed is kept twice until a person has put it together.
///
/// What decides which of two versions stays is read where it is recorded, and never from a copy that may be behind.
struct SharedFolder {
  let folder: CasebookFolder
  let environment: Environment
  let store: any CasebookStore

  /// The ending of a colleague's version beside one's own.
  private static let theirs = "theirs"
  /// What is larger stays with whoever made it.
  private static let most = 50_000_000

  /// What is to be done with a file.
  enum Turn: Equatable {
    case none, bring, handOn, keepBoth

    /// Follows from the digests of the file here, of the one that all have, and of what was the same in both
    /// when they were last looked at.
    init(own: String?, all: String?, seen: String?, isRemovable: Bool) {
      self =
        if own == all {
          .none
        } else if own == seen {
          .bring
        } else if all == seen {
          own == nil && !isRemovable ? .bring : .handOn
        } else if own == nil {
          .bring
        } else {
          all == nil ? .handOn : .keepBoth
        }
    }
  }

  /// A file to be handed on, and the version that it was made of.
  private struct Change {
    let name: String
    let bytes: [UInt8]?
    let version: Int?
    let letter: LetterID?
  }

  /// Brings what others changed, and hands on what was changed here.
  func exchange() throws {
    let before = seen()
    let (stored, letters) = try store.main.read { reader in
      (try reader.sharedFiles(), before == nil ? try reader.letters(Self.drafts) : [])
    }
    let all = Dictionary(stored.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
    let drafts = files(of: letters)
    var now = before ?? [:]
    var changes: [Change] = []
    for name in Set(all.keys).union(papers()).union(drafts.keys).sorted() where Self.isShared(name)
    {
      let file = all[name]
      let own = bytes(name)
      let digest = file?.digest?.description
      let turn = Turn(
        own: own.map(sha256), all: digest,
        // What all never had cannot have been taken from them.
        seen: file == nil ? nil : now[name], isRemovable: !Self.isDraft(name))
      switch turn {
      case .none: break
      case .bring: try bring(file, as: name)
      case .keepBoth: try bring(file, as: "\(name).\(Self.theirs)")
      case .handOn:
        // The two were not put together yet.
        if !isTwice(name), own?.count ?? 0 <= Self.most {
          changes.append(
            Change(name: name, bytes: own, version: file?.version, letter: drafts[name]))
        }
        continue
      }
      now[name] = digest
    }
    for file in try handOn(changes) { now[file.name] = file.digest?.description }
    if now != before { try remember(now) }
  }

  /// The files that a colleague has changed too, by their paths in the folder: each has theirs beside it.
  func twice() -> [String] {
    (papers(withEnding: Self.theirs) + contents("Outbox").filter { $0.hasSuffix(".\(Self.theirs)") })
      .map { String($0.dropLast(Self.theirs.count + 1)) }.sorted()
  }

  func isTwice(_ name: String) -> Bool {
    CasebookFolder.kind(of: folder.url.appending(path: "\(name).\(Self.theirs)")) != nil
  }

  /// Makes versions of what was changed here, but for what somebody else has changed since.
  private func handOn(_ changes: [Change]) throws -> [SharedFile] {
    guard !changes.isEmpty else { return [] }
    do {
      return try store.write { writer in
        try changes.compactMap { change in
          guard try writer.sharedFile(change.name)?.version == change.version else { return nil }
          let content = change.bytes.map { (bytes: $0, digest: OriginalID(sha256($0))) }
          return try writer.share(content, as: change.name, of: change.letter)
        }
      }
    } catch StoreError.notAllowed {
      // A reader's own files stay theirs.
      return []
    }
  }

  /// Puts a file that all have into the folder, or takes it away.
  private func bring(_ file: SharedFile?, as name: String) throws {
    let url = folder.url.appending(path: name)
    if let file, let bytes = try store.main.read({ try $0.bytes(of: file) }) {
      try environment.write(bytes, to: url)
    } else if CasebookFolder.kind(of: url) != nil {
      try FileManager.default.removeItem(at: url)
    }
  }

  // MARK: - Names

  /// Whether all have a file of that name; names come from others, so none leads out of the folder.
  static func isShared(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    let isPlain = parts.allSatisfy { part in
      !part.isEmpty && !part.hasPrefix(".") && !part.hasSuffix(".\(theirs)")
        && part.utf8.count <= 200
        && !part.unicodeScalars.contains {
          $0.properties.generalCategory == .control || $0.properties.generalCategory == .format
        }
    }
    guard isPlain else { return false }
    return switch (parts.first, parts.count) {
    case ("Outbox", 2): true
    case ("Templates", 2): name.hasSuffix(".mustache")
    case ("Templates", 3): parts[1] == "Arguments" && name.hasSuffix(".md")
    case ("Requests", 2): name.hasSuffix(".md")
    default: false
    }
  }

  private static func isDraft(_ name: String) -> Bool { name.hasPrefix("Outbox/") }

  private static var drafts: LetterQuery {
    var query = LetterQuery()
    query.status = .drafted
    return query
  }

  /// The templates, arguments and requests in the folder, or what has another ending behind theirs.
  private func papers(withEnding ending: String? = nil) -> [String] {
    let behind = ending.map { ".\($0)" } ?? ""
    return [("Templates", ".mustache"), ("Templates/Arguments", ".md"), ("Requests", ".md")]
      .flatMap { part, own in contents(part).filter { $0.hasSuffix(own + behind) } }
  }

  private func contents(_ part: String) -> [String] {
    let path = folder.url.appending(path: part).path(percentEncoded: false)
    return ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).map {
      "\(part)/\($0)"
    }
  }

  /// The files that those letters have in the folder.
  private func files(of letters: [LetterRecord]) -> [String: LetterID] {
    let names = letters.flatMap { letter in
      letter.formats.map { ("\(letter.file).\($0)", letter.id) }
    }
    return Dictionary(names.filter { bytes($0.0) != nil }, uniquingKeysWith: { $1 })
  }

  private func bytes(_ name: String) -> [UInt8]? {
    let path = folder.url.appending(path: name).path(percentEncoded: false)
    return FileManager.default.contents(atPath: path).map { [UInt8]($0) }
  }

  // MARK: - What was seen

  /// The digest of each file when it was last the same here and for all; nil where nobody has looked yet.
  private func seen() -> [String: String]? {
    guard
      let bytes = FileManager.default.contents(atPath: folder.seen.path(percentEncoded: false))
    else { return nil }
    return try? JSONDecoder().decode([String: String].self, from: bytes)
  }

  private func remember(_ seen: [String: String]) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    try environment.write(Array(try encoder.encode(seen)), to: folder.seen)
  }
}

/// A file that a colleague and this person both changed.
package struct TwiceChanged: Sendable, Hashable {
  /// Its path in the folder; the colleague's version is beside it, as `.theirs`.
  package let path: String
  /// Which colleague, and when, where that is known.
  package let recording: Recording?
}

extension Desk {
  /// Whether the casebook is on a server, where colleagues have its drafts, templates and requests too.
  var sharesFiles: Bool { store is PostgreSQLCasebook }

  private var shared: SharedFolder? {
    guard sharesFiles else { return nil }
    return SharedFolder(folder: folder, environment: environment, store: store)
  }

  /// Brings drafts, templates and requests that colleagues changed into the folder, and hands on one's own.
  /// - Returns: What a colleague and this person both changed.
  @discardableResult
  package func exchangeFiles() throws(DeskError) -> [TwiceChanged] {
    guard let shared else { return [] }
    return try DeskError.wrapping {
      try shared.exchange()
      return shared.twice().map { TwiceChanged(path: $0, recording: whoShared($0)) }
    }
  }

  /// Who put a file there as all have it now, and when; `nil` where it was this person, or nobody knows.
  func whoShared(_ name: String) -> Recording? {
    guard sharesFiles else { return nil }
    return try? store.main.read { reader in
      let recording = try reader.sharedFile(name)?.recording
      return try recording?.actor == reader.ownName() ? nil : recording
    }
  }

  /// Refuses a draft that a colleague has changed too, until a person has put the two together.
  func refuseIfTwice(_ letter: LetterRecord) throws(DeskError) {
    guard let shared else { return }
    for ending in letter.formats where shared.isTwice("\(letter.file).\(ending)") {
      throw .draftTwice(letter.id, path: path(of: letter, ending))
    }
  }
}
