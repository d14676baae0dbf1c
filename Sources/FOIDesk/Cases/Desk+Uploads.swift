package import Casebook
import CasebookStore
package import FOILaw
import Foundation
import Letters
import Mailroom

/// What reaches the desk as bytes and not as a file of the requester's.
extension Desk {
  /// A file as a browser sends it.
  package struct Upload: Sendable {
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }

    /// The name without any path, with plain characters only: never more than a name.
    package var safeName: String {
      let last = name.split(whereSeparator: { "/\\".contains($0) }).last ?? ""
      let kept = last.unicodeScalars.filter { scalar in
        scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
          || "-_. ()".unicodeScalars.contains(scalar)
      }
      let text = String(String.UnicodeScalarView(kept.suffix(80)))
        .trimmingCharacters(in: CharacterSet(charactersIn: ". "))
      return text.isEmpty ? "letter.txt" : text
    }
  }

  /// Records a letter that was uploaded; as ``recordLetter(_:received:case:accepting:)``.
  package func recordLetter(
    _ upload: Upload, received day: CalendarDay, case text: String, accepting: Bool
  ) throws(DeskError) -> RecordedLetter {
    try inScratch(upload) { (path) throws(DeskError) in
      try recordLetter(path, received: day, case: text, accepting: accepting)
    }
  }

  /// Takes in authorities from an uploaded CSV.
  package func importAuthorities(from upload: Upload) throws(DeskError) -> AuthorityImport {
    try inScratch(upload) { (path) throws(DeskError) in try importAuthorities(from: path) }
  }

  /// Takes in uploaded messages and mailboxes; where they lay meanwhile is not remembered.
  ///
  /// They are one import, so that each message is judged by those written before it.
  package func importMail(_ uploads: [Upload]) throws(DeskError) -> MailImport {
    try inScratch(uploads, at: [])
  }

  private func inScratch(
    _ uploads: [Upload], at paths: [String]
  ) throws(DeskError) -> MailImport {
    guard paths.count < uploads.count else { return try importMail(paths, areUploads: true) }
    return try inScratch(uploads[paths.count]) { (path) throws(DeskError) in
      try inScratch(uploads, at: paths + [path])
    }
  }

  /// Works on an upload as a file in a new private folder, which is gone afterwards.
  func inScratch<T>(
    _ upload: Upload, _ body: (String) throws(DeskError) -> T
  ) throws(DeskError) -> T {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "foi-upload-\(Environment.randomID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw .cannotWrite(path: "temporary folder", reason: error.localizedDescription)
    }
    let file = folder.appending(path: upload.safeName)
    try environment.write(upload.bytes, to: file)
    do {
      return try body(file.path(percentEncoded: false))
    } catch {
      throw error.naming(upload.safeName, insteadOf: file.path(percentEncoded: false))
    }
  }

  /// Writes a request that a person composed as a file of the casebook.
  ///
  /// The text is Markdown with numbered questions, as ``RequestFile`` reads it. One of that name
  /// that says something else is never written over.
  /// - Returns: The file's name.
  package func writeRequest(title: String, text: String) throws(DeskError) -> String {
    let title = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let id = RequestID(slugging: title)
    guard !id.description.isEmpty else { throw .noName(title) }
    let words = text.replacing("\r\n", with: "\n")
    let whole =
      words.hasPrefix("---\n") ? words : "---\ntitle: \(title)\n---\n\(words)\n"
    let file = RequestFile(whole, id: id)
    guard file.request != nil else {
      throw .badRequest(path: "\(id).md", problems: file.problems)
    }
    let url = folder.requests.appending(path: "\(id).md")
    let path = url.path(percentEncoded: false)
    if let known = FileManager.default.contents(atPath: path), known != Data(whole.utf8) {
      throw .requestChanged(id, path: "\(id).md")
    }
    try environment.write(Array(whole.utf8), to: url)
    return url.lastPathComponent
  }

  /// Logs a request whose file is in the casebook's `Requests` folder.
  package func log(
    requestFile name: String, sent day: CalendarDay, to names: [String], byPost: Bool
  ) throws(DeskError) -> LogResult {
    try log(
      folder.requests.appending(path: name).path(percentEncoded: false), sent: day, to: names,
      authoritiesFrom: nil, byPost: byPost)
  }

  /// The request files of the casebook, by name.
  package func requestFiles() -> [String] {
    let files =
      (try? FileManager.default.contentsOfDirectory(
        at: folder.requests, includingPropertiesForKeys: nil)) ?? []
    return files.filter { $0.pathExtension == "md" }.map(\.lastPathComponent).sorted()
  }

  /// Changes what is known of an authority.
  package func change(_ authority: Authority) throws(DeskError) {
    guard !authority.name.trimmingCharacters(in: .whitespaces).isEmpty else {
      throw .noName(authority.name)
    }
    try DeskError.wrapping {
      try store.write { writer in
        var authority = authority
        let known = try Self.authority(authority.id.description, in: writer)
        authority.terms = known.terms
        try writer.save(authority)
      }
    }
  }

  /// What `foi.yaml` says, or what a new one would.
  package func settingsText() throws(DeskError) -> String {
    let path = folder.settings.path(percentEncoded: false)
    guard FileManager.default.fileExists(atPath: path) else { return Settings.template }
    return try environment.text(of: path)
  }

  /// Writes `foi.yaml`; what is not valid is refused and changes nothing.
  package func saveSettings(_ text: String) throws(DeskError) {
    let draft = folder.url.appending(path: ".foi-\(Environment.randomID()).yaml")
    defer { try? FileManager.default.removeItem(at: draft) }
    try environment.write(Array(text.replacing("\r\n", with: "\n").utf8), to: draft)
    do {
      _ = try Settings.read(from: draft)
    } catch {
      throw error.naming("foi.yaml", insteadOf: draft.path(percentEncoded: false))
    }
    try environment.write(
      Array(text.replacing("\r\n", with: "\n").utf8), to: folder.settings)
  }

  /// How letters are signed, as the settings say.
  package func signature() throws(DeskError) -> (name: String, email: String, isComplete: Bool) {
    let settings = try Settings.read(from: folder.settings)
    return (settings.sender.name, settings.sender.email, settings.isComplete)
  }
}

extension DeskError {
  /// The same fault with the name that a person knows the file by.
  fileprivate func naming(_ name: String, insteadOf path: String) -> DeskError {
    switch self {
    case .document(path, let fault): .document(path: name, fault: fault)
    case .notAReply(path, let why): .notAReply(path: name, why: why)
    case .alreadyRecorded(path, let id, let day): .alreadyRecorded(path: name, id, day)
    case .authorities(path, let fault): .authorities(path: name, fault: fault)
    case .settings(path, let line, let reason): .settings(path: name, line: line, reason: reason)
    default: self
    }
  }
}
