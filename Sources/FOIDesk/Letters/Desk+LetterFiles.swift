import Casebook
import CasebookStore
import Foundation
import Letters
import Mailroom

extension Desk {
  /// Writes letters and records them as drafted: all of them, or none.
  ///
  /// A file that a person may have changed is never written over.
  func write(
    _ letters: [FinishedLetter], to outlet: Outlet, isUnsigned: Bool
  ) throws(DeskError) -> [Draft] {
    let directory: URL? =
      switch outlet {
      case .outbox: folder.outbox
      case .folder(let path): environment.url(path)
      case .none: nil
      }
    guard let directory else {
      forgetEdits(letters)
      return letters.map { Draft($0, isUnsigned: isUnsigned) }
    }
    do {
      let drafts = try keep(letters, in: directory, isUnsigned: isUnsigned)
      forgetEdits(letters)
      // They are with the casebook already; what was seen of them is noted now or by the next command.
      _ = try? exchangeFiles()
      return drafts
    } catch {
      guard let kept = letters.compactMap(\.edited).first else { throw error }
      throw .editKept(path: kept.path(percentEncoded: false), because: error)
    }
  }

  /// Writes the files of letters, then records the letters.
  ///
  /// Names are chosen from one state of the casebook and recorded in another: where someone took
  /// one in between, the letters are written again under other names.
  private func keep(
    _ letters: [FinishedLetter], in directory: URL, isUnsigned: Bool
  ) throws(DeskError) -> [Draft] {
    for _ in 1...Self.maxAttempts {
      let places = try DeskError.wrapping {
        try store.main.read { try self.places(for: letters, in: directory, known: $0) }
      }
      var written: [URL] = []
      do throws(DeskError) {
        for (url, bytes) in places.flatMap(\.missing) {
          try environment.write(bytes, to: url)
          written.append(url)
        }
        if let drafts = try record(letters, at: places, isUnsigned: isUnsigned) { return drafts }
      } catch {
        for url in written { try? FileManager.default.removeItem(at: url) }
        throw error
      }
      for url in written { try? FileManager.default.removeItem(at: url) }
    }
    throw .cannotWrite(
      path: directory.path(percentEncoded: false),
      reason: "another program is drafting letters there; try again")
  }

  private static let maxAttempts = 5

  /// Records letters whose files are written, or gives `nil` if a name was taken meanwhile.
  private func record(
    _ letters: [FinishedLetter], at places: [Place], isUnsigned: Bool
  ) throws(DeskError) -> [Draft]? {
    try DeskError.wrapping {
      try store.write { writer in
        for place in places {
          var query = LetterQuery()
          query.file = stored(place.stem)
          guard try writer.letters(query).first == place.known else { return nil }
        }
        return try zip(letters, places).map { letter, place in
          for original in letter.enclosures { try writer.keep(original) }
          let record = try record(
            letter, file: stored(place.stem), known: place.known, with: writer)
          try share(letter, of: record, with: writer)
          return Draft(
            letter, isUnsigned: isUnsigned, letter: record.id,
            paths: letter.forms.map { path(of: record, $0.format.ending) })
        }
      }
    }
  }

  /// Gives colleagues the files of a draft, where the casebook is on a server.
  private func share(
    _ letter: FinishedLetter, of record: LetterRecord, with writer: any CasebookWriter
  ) throws {
    for form in letter.forms {
      let name = "\(record.file).\(form.format.ending)"
      guard sharesFiles, SharedFolder.isShared(name) else { continue }
      try writer.share(
        (form.bytes, OriginalID(sha256(form.bytes))), as: name, of: record.id)
    }
  }

  /// Removes the copy of a person's own version once it is in a letter.
  private func forgetEdits(_ letters: [FinishedLetter]) {
    for url in letters.compactMap(\.edited) { try? FileManager.default.removeItem(at: url) }
  }

  /// A name in the `Outbox` that no file has.
  func unusedFile(_ stem: String, _ ending: String) -> URL {
    let first = folder.outbox.appending(path: "\(stem).\(ending)")
    let others = (2...10_000).lazy.map { folder.outbox.appending(path: "\(stem)-\($0).\(ending)") }
    return Self.exists(first) ? others.first { !Self.exists($0) } ?? first : first
  }

  /// Where a letter is to be written: its file without ending, its record where it has one, and the
  /// files that are not there yet.
  private struct Place {
    let stem: URL
    let known: LetterRecord?
    let missing: [(URL, [UInt8])]
  }

  /// Finds each letter a file name that is its own or is free.
  private func places(
    for letters: [FinishedLetter], in directory: URL, known reader: any CasebookReader
  ) throws -> [Place] {
    var taken: Set<URL> = []
    return try letters.map { letter in
      for number in 1...10_000 {
        let suffix = number == 1 ? "" : "-\(number)"
        let stem = directory.appending(path: letter.letter.stem + suffix)
        var query = LetterQuery()
        query.file = stored(stem)
        let known = try reader.letters(query).first
        guard canTake(stem, letter, known: known), taken.insert(stem).inserted else { continue }
        let missing = letter.forms.compactMap { form -> (URL, [UInt8])? in
          let url = stem.appendingPathExtension(form.format.ending)
          return Self.exists(url) ? nil : (url, form.bytes)
        }
        return Place(stem: stem, known: known, missing: missing)
      }
      throw DeskError.cannotWrite(
        path: directory.path(percentEncoded: false),
        reason: "there are 10,000 drafts of that name")
    }
  }

  /// Whether the files with that name are this letter's, or do not exist.
  private func canTake(_ stem: URL, _ letter: FinishedLetter, known: LetterRecord?) -> Bool {
    let present = LetterFormat.allCases.filter {
      Self.exists(stem.appendingPathExtension($0.ending))
    }
    if let known, known.messageID != letter.messageID || known.status != .drafted { return false }
    if known == nil, present.contains(where: { $0 != .text }) { return false }
    guard present.contains(.text) else { return true }
    let text = stem.appendingPathExtension(LetterFormat.text.ending).path(percentEncoded: false)
    return FileManager.default.contents(atPath: text) == Data(letter.letter.text.utf8)
  }

  private func record(
    _ finished: FinishedLetter, file: String, known: LetterRecord?, with writer: any CasebookWriter
  ) throws -> LetterRecord {
    let endings = finished.forms.map(\.format.ending)
    if var known {
      known.formats += endings.filter { !known.formats.contains($0) }
      try writer.update(known)
      return known
    }
    let letter = finished.letter
    return try writer.add { id in
      LetterRecord(
        id: id, case: letter.case, kind: letter.kind, day: letter.date, file: file,
        formats: endings, name: letter.to.name, email: letter.to.email, subject: letter.subject,
        messageID: finished.messageID,
        enclosures: finished.enclosures.map {
          LetterRecord.Enclosure(name: $0.name, original: $0.id)
        }, kept: finished.kept)
    }
  }

  private static func exists(_ url: URL) -> Bool {
    FileManager.default.fileExists(atPath: url.path(percentEncoded: false))
  }

  /// A path as the casebook keeps it: relative if inside its folder, so that the folder can be moved.
  func stored(_ url: URL) -> String {
    let path = url.standardizedFileURL.path(percentEncoded: false)
    let base = folder.url.standardizedFileURL.path(percentEncoded: false)
    let prefix = base.hasSuffix("/") ? base : base + "/"
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
  }

  /// The file of a letter with that ending.
  func path(of letter: LetterRecord, _ ending: String) -> String {
    let stem =
      letter.file.hasPrefix("/")
      ? URL(filePath: letter.file) : folder.url.appending(path: letter.file)
    return stem.appendingPathExtension(ending).path(percentEncoded: false)
  }

  /// The files of a letter that exist, e-mail and text first; one of these is sent.
  func files(of letter: LetterRecord) -> [(ending: String, path: String)] {
    let endings = ["eml", "txt"] + letter.formats.filter { $0 != "eml" && $0 != "txt" }
    return endings.filter(letter.formats.contains)
      .map { ($0, path(of: letter, $0)) }
      .filter { FileManager.default.fileExists(atPath: $0.path) }
  }
}

extension Desk.Draft {
  fileprivate init(
    _ finished: FinishedLetter, isUnsigned: Bool, letter: LetterID? = nil, paths: [String] = []
  ) {
    let draft = finished.letter
    self.init(
      id: draft.case, kind: draft.kind, letter: letter, to: draft.to.email ?? draft.to.name,
      subject: draft.subject, text: draft.text, paths: paths,
      enclosures: finished.enclosures.map(\.name), isUnsigned: isUnsigned,
      remarks: finished.remarks)
  }
}
