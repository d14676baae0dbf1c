import CArchive
import Foundation

/// The files of a ZIP archive, in the order in which they were packed, within limits.
///
/// Two files of one name both stay: exports of other services tell them apart by their order alone. What a
/// header says of a size is not believed, and a name that leaves the folder is refused.
package struct PackedFiles: Sendable {
  /// One file.
  package struct File: Sendable, Hashable {
    /// The path in the archive, with single slashes and no folder above it.
    package let path: String
    package let bytes: [UInt8]
  }

  /// What an archive may hold.
  package struct Limits: Sendable, Codable {
    /// The most files.
    package var files = 50_000
    /// The most bytes of all files together.
    package var bytes = 1 << 30
    /// How many times its own size it may unpack to; small archives may do more.
    package var ratio = 100

    package init() {}
  }

  /// Why an archive cannot be unpacked.
  package enum Fault: Error, Hashable, Sendable, Codable {
    /// It is no ZIP archive.
    case notAnArchive
    /// It is cut short or broken, after that file.
    case damaged(after: String?)
    /// It is encrypted.
    case encrypted(path: String)
    /// A name leads out of the folder.
    case leavesFolder(path: String)
    /// It unpacks to more than it may.
    case bomb(path: String)
    /// Reading it was ended from outside.
    case ended(ReadingEnd)
  }

  package let files: [File]

  /// Unpacks an archive.
  /// - Parameters:
  ///   - bytes: The archive.
  ///   - limits: What it may hold.
  ///   - isWanted: Which paths are unpacked; the others are passed over unread.
  /// - Throws: ``Fault`` where it is broken, encrypted or made to harm.
  package init(
    _ bytes: [UInt8], limits: Limits = Limits(), where isWanted: (String) -> Bool = { _ in true }
  ) throws(Fault) {
    if let workers = Sandbox.workers, bytes.starts(with: [0x50, 0x4B]) {
      self.init(files: try workers.files(of: bytes, limits, where: isWanted))
    } else {
      try self.init(here: bytes, limits: limits, where: isWanted)
    }
  }

  /// Unpacks it in this process.
  init(
    here bytes: [UInt8], limits: Limits, where isWanted: (String) -> Bool
  ) throws(Fault) {
    guard bytes.starts(with: [0x50, 0x4B]), let archive = archive_read_new() else {
      throw .notAnArchive
    }
    defer { archive_read_free(archive) }
    guard Self.isWhole(Data(bytes.suffix(Self.longestEnd))) else { throw .damaged(after: nil) }
    archive_read_support_format_zip(archive)
    var files: [File] = []
    var fault: Fault?
    bytes.withUnsafeBytes { buffer in
      guard archive_read_open_memory(archive, buffer.baseAddress, buffer.count) == ARCHIVE_OK else {
        fault = .notAnArchive
        return
      }
      do throws(Fault) {
        files = try Self.unpack(archive, packed: bytes.count, limits, where: isWanted)
      } catch {
        fault = error
      }
    }
    if let fault { throw fault }
    self.init(files: files)
  }

  private init(files: [File]) { self.files = files }

  private static let smallEnough = 8 << 20

  /// How long the end of an archive can be: its record and a comment.
  static let longestEnd = 22 + 65_535

  /// Whether the last bytes of an archive have the record that ends it; one that is cut short lacks it.
  static func isWhole(_ last: Data) -> Bool {
    last.range(of: Data([0x50, 0x4B, 0x05, 0x06]), options: .backwards) != nil
  }

  private static func unpack(
    _ archive: OpaquePointer, packed: Int, _ limits: Limits, where isWanted: (String) -> Bool
  ) throws(Fault) -> [File] {
    var files: [File] = []
    var (count, total) = (0, 0)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      var entry: OpaquePointer?
      let status = archive_read_next_header(archive, &entry)
      if status == ARCHIVE_EOF { return files }
      guard status >= ARCHIVE_WARN, let entry else { throw .damaged(after: files.last?.path) }
      count += 1
      let name = Self.name(of: entry)
      guard count <= limits.files else { throw .bomb(path: name) }
      // A folder is an entry of its own, with a slash at its end.
      if name.hasSuffix("/") || name.isEmpty { continue }
      guard let path = Self.path(name) else { throw .leavesFolder(path: name) }
      guard isWanted(path) else { continue }
      if archive_entry_is_encrypted(entry) != 0 { throw .encrypted(path: path) }
      var bytes: [UInt8] = []
      while true {
        let read = archive_read_data(archive, &chunk, chunk.count)
        guard read >= 0 else { throw .damaged(after: files.last?.path) }
        if read == 0 { break }
        total += read
        guard total <= limits.bytes, total <= smallEnough || total / limits.ratio <= packed else {
          throw .bomb(path: path)
        }
        bytes += chunk[..<read]
      }
      files.append(File(path: path, bytes: bytes))
    }
  }

  private static func name(of entry: OpaquePointer) -> String {
    if let name = archive_entry_pathname_utf8(entry) { return String(cString: name) }
    return archive_entry_pathname(entry).map { String(cString: $0) } ?? ""
  }

  /// The path without empty parts, or `nil` where it leads out of the folder.
  static func path(_ name: String) -> String? {
    guard !name.hasPrefix("/"), !name.contains("\\"), !name.contains("\0") else { return nil }
    let parts = name.split(separator: "/").filter { $0 != "." }
    guard !parts.isEmpty, !parts.contains("..") else { return nil }
    return parts.joined(separator: "/")
  }
}
