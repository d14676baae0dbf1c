import Foundation

/// Reading and writing files of the casebook, and those a person names, with errors that name them.
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
      throw .fileUnreadable(path: path, reason: SystemFault(error).reason)
    }
  }

  /// The text of a file that a person wrote: a request, a list.
  func text(of path: String) throws(DeskError) -> String {
    try Document(readingFrom: path, in: self).text()
  }

  /// Writes a file that a person names, in place of one that is there.
  package func save(_ bytes: [UInt8], as path: String) throws(DeskError) {
    try write(bytes, to: url(path))
  }

  /// Writes a whole file: first to a temporary file next to it, which is then moved into place.
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
      // Of a folder that may not be entered Foundation says that the file is not there.
      let isClosed =
        FileManager.default.fileExists(atPath: folder.path(percentEncoded: false))
        && !FileManager.default.isExecutableFile(atPath: folder.path(percentEncoded: false))
      throw .cannotWrite(
        path: url.path(percentEncoded: false),
        reason: isClosed ? "permission denied" : SystemFault(error).reason)
    }
  }
}
