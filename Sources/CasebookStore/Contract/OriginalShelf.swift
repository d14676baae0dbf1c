package import Casebook
package import Foundation

/// A place for the bytes of originals outside the database, by their digests.
///
/// Bytes are there before any row names them and never change; what no row names does no harm.
package protocol OriginalShelf: Sendable {
  /// Keeps bytes once, piece by piece.
  /// - Throws: ``StoreError``; also where there are more or fewer than was said.
  func keep(_ id: OriginalID, bytes size: Int, from next: () throws -> Data?) throws
  /// Goes through bytes piece by piece.
  /// - Throws: ``StoreError``; also where they are not there.
  func read(_ id: OriginalID, _ body: (Data) throws -> Void) throws
  /// Whether as many bytes of that digest are there.
  func has(_ id: OriginalID, bytes size: Int) -> Bool
}

/// A folder of originals, which may be one that several machines have: `ab/abcd…`, each named by its digest.
package struct OriginalFolder: OriginalShelf {
  package let url: URL

  package init(_ url: URL) {
    self.url = url
  }

  package func keep(_ id: OriginalID, bytes size: Int, from next: () throws -> Data?) throws {
    let file = try file(id)
    if has(id, bytes: size) { return }
    let folder = file.deletingLastPathComponent()
    // Under a name of its own until it is whole: others may keep the same at this moment.
    let part = folder.appending(path: ".\(UInt64.random(in: 0 ... .max)).part")
    // Those who share the folder are one group; documents are nobody else's business.
    try writing {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o770])
      _ = FileManager.default.createFile(
        atPath: part.path(percentEncoded: false), contents: nil,
        attributes: [.posixPermissions: 0o660])
    }
    defer { try? FileManager.default.removeItem(at: part) }
    let handle = try writing { try FileHandle(forWritingTo: part) }
    defer { try? handle.close() }
    var done = 0
    while let bytes = try next() {
      done += bytes.count
      guard done <= size else { throw Self.changed }
      try writing { try handle.write(contentsOf: bytes) }
    }
    guard done == size else { throw Self.changed }
    try writing {
      try handle.synchronize()
      guard rename(part.path(percentEncoded: false), file.path(percentEncoded: false)) == 0 else {
        throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
      }
    }
  }

  package func read(_ id: OriginalID, _ body: (Data) throws -> Void) throws {
    let file = try file(id)
    guard let handle = try? FileHandle(forReadingFrom: file) else {
      throw StoreError.failed(
        reason:
          "the document \(id.description.prefix(12)) is not in \(url.path(percentEncoded: false))")
    }
    defer { try? handle.close() }
    while let bytes = try handle.read(upToCount: 1 << 18), !bytes.isEmpty { try body(bytes) }
  }

  package func has(_ id: OriginalID, bytes size: Int) -> Bool {
    guard let file = try? file(id) else { return false }
    let facts = try? FileManager.default.attributesOfItem(atPath: file.path(percentEncoded: false))
    return (facts?[.size] as? NSNumber)?.intValue == size
  }

  /// Where bytes are; a digest is sixty-four small hexadecimal digits and no path.
  private func file(_ id: OriginalID) throws -> URL {
    let name = id.description
    let isDigest = name.utf8.allSatisfy {
      (48...57).contains($0) || (97...102).contains($0)
    }
    guard isDigest, name.utf8.count == 64 else {
      throw StoreError.unreadableRow(table: "original", value: name)
    }
    return url.appending(path: "\(name.prefix(2))/\(name)")
  }

  private func writing<T>(_ body: () throws -> T) throws -> T {
    do {
      return try body()
    } catch {
      throw StoreError.cannotWrite(
        reason: "\(url.path(percentEncoded: false)): \(error.localizedDescription)")
    }
  }

  private static var changed: StoreError {
    .failed(reason: "a document is not as long as it was when it was begun")
  }
}
