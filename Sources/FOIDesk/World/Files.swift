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
      throw .fileUnreadable(path: path, reason: Self.reason(error))
    }
  }

  /// The text of a file that a person wrote: a request, a list.
  func text(of path: String) throws(DeskError) -> String {
    try Document(readingFrom: path, in: self).text()
  }

  /// Writes a file whole: first beside its place, then moved into it.
  func write(_ bytes: [UInt8], to url: URL) throws(DeskError) {
    do {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: url, options: .atomic)
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
