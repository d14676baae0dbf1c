import Casebook
import Foundation
import MailSorting
import Mailroom

/// Reading and writing files, with errors that name them.
extension Environment {
  func bytes(of path: String) throws(DeskError) -> [UInt8] {
    let url = url(path)
    var isFolder: ObjCBool = false
    guard
      FileManager.default.fileExists(
        atPath: url.path(percentEncoded: false), isDirectory: &isFolder)
    else { throw .fileMissing(path: path) }
    guard !isFolder.boolValue else {
      throw .fileUnreadable(path: path, reason: "it is a folder")
    }
    do {
      return [UInt8](try Data(contentsOf: url))
    } catch {
      throw .fileUnreadable(path: path, reason: Self.reason(error))
    }
  }

  /// The text of a file that a person wrote: a request, a list.
  func text(of path: String) throws(DeskError) -> String {
    let bytes = try bytes(of: path)
    do {
      return try DocumentText(plain: bytes).text
    } catch {
      throw .document(path: path, fault: error)
    }
  }

  /// The text of a document of any kind, as authorities send them.
  func document(in bytes: [UInt8], path: String) throws(DeskError) -> DocumentText {
    do {
      return try DocumentReader.text(of: bytes, name: url(path).lastPathComponent)
    } catch {
      throw .document(path: path, fault: error)
    }
  }

  /// The documents in a file, each with its name: an e-mail is its own words and its attachments.
  func documents(
    in bytes: [UInt8], path: String, isMail: Bool
  ) throws(DeskError) -> [(name: String, document: DocumentText)] {
    guard isMail || path.lowercased().hasSuffix(".eml") else {
      return [(url(path).lastPathComponent, try document(in: bytes, path: path))]
    }
    let message = MailMessage(bytes)
    let words = MailWords(message, isForward: message.isForward)
    guard !words.documents.parts.isEmpty else { throw .document(path: path, fault: .empty) }
    return words.documents.parts.map { ($0.name, $0.document) }
  }

  /// Writes a file whole: first beside its place, then moved into it.
  func write(_ bytes: [UInt8], to url: URL) throws(DeskError) {
    let folder = url.deletingLastPathComponent()
    let isPrivate = CasebookFolder.nearest(to: folder) != nil
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true,
        attributes: isPrivate ? CasebookFolder.ownersFolder : nil)
      try Data(bytes).write(to: url, options: .atomic)
      if isPrivate { try CasebookFolder.makePrivate(url) }
    } catch {
      throw .cannotWrite(path: url.path(percentEncoded: false), reason: Self.reason(error))
    }
  }

  private static func reason(_ error: any Error) -> String {
    let nsError = error as NSError
    if let underlying = nsError.userInfo[NSUnderlyingErrorKey] as? NSError,
      underlying.domain == NSPOSIXErrorDomain
    {
      return String(cString: strerror(Int32(underlying.code))).lowercased()
    }
    return nsError.localizedDescription
  }
}
