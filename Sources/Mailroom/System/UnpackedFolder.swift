import Foundation

/// A folder into which the files of an archive are written, wherever they were unpacked.
struct UnpackedFolder {
  private let folder: URL
  private var path: String?
  private var handle: FileHandle?

  init(_ folder: URL) {
    self.folder = folder
  }

  /// Whether a name stays inside the folder.
  static func staysInside(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return !name.contains("\0") && !parts.contains { $0.isEmpty || $0 == "." || $0 == ".." }
  }

  /// Adds bytes to a file; none begin it.
  mutating func write(_ bytes: [UInt8], to name: String) throws {
    if bytes.isEmpty { return try begin(name) }
    guard name == path, let handle else { throw ZipFolder.Fault.damaged }
    try handle.write(contentsOf: bytes)
  }

  private mutating func begin(_ name: String) throws {
    close()
    guard Self.staysInside(name) else { throw ZipFolder.Fault.leavesFolder(name) }
    let url = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    let plain = url.path(percentEncoded: false)
    // A second file of one name would hide the first.
    guard !FileManager.default.fileExists(atPath: plain) else { throw ZipFolder.Fault.damaged }
    guard FileManager.default.createFile(atPath: plain, contents: nil) else {
      throw ZipFolder.Fault.cannotWrite(String(cString: strerror(errno)))
    }
    handle = try FileHandle(forWritingTo: url)
    path = name
  }

  mutating func close() {
    try? handle?.close()
    (handle, path) = (nil, nil)
  }
}
