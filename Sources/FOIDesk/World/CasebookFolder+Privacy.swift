import Foundation

/// A casebook is its owner's alone: letters name people, and drafts are not yet sent.
extension CasebookFolder {
  /// What a new folder of a casebook allows: everything to its owner, nothing to others.
  static var ownersFolder: [FileAttributeKey: Any] { [.posixPermissions: 0o700] }

  /// Lets nobody but its owner read a file.
  static func makePrivate(_ file: URL) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: file.path(percentEncoded: false))
  }

  /// The files at the top of the folder that are there.
  var files: [URL] {
    let name = database.lastPathComponent
    let names = [name, name + "-wal", name + "-shm"].map { url.appending(path: $0) }
    return (names + [address, originals, seen, settings, mailPassword, calendarKey])
      .filter { FileManager.default.fileExists(atPath: $0.path(percentEncoded: false)) }
  }

  /// What other users of the machine can look into: nothing where the folder itself is closed to them.
  package var openToOthers: [String] {
    guard Self.isOpen(url) else { return [] }
    return (files + authoredFolders).filter(Self.isOpen).map(\.lastPathComponent)
  }

  private static func isOpen(_ url: URL) -> Bool {
    let path = url.path(percentEncoded: false)
    let mode = try? FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    return (mode ?? 0) & 0o077 != 0
  }
}
