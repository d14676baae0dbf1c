import Exchange
import Foundation
import Mailroom

/// A bag while it is written: its files, each with its digest.
final class BagWriter {
  private let folder: URL
  private var manifest = BagManifest()
  private var octets = 0
  private var files = 0
  private var made: Set<String> = []
  private let attributes: [FileAttributeKey: Any]?

  /// Begins a bag in a folder that is not there yet; of a private one only its owner can look into it.
  init(in folder: URL, isPrivate: Bool) throws {
    self.folder = folder
    attributes = isPrivate ? CasebookFolder.ownersFolder : nil
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: false, attributes: attributes)
  }

  /// Begins a file of the payload.
  func file(_ path: String) throws -> File {
    let url = folder.appending(path: path)
    let parent = url.deletingLastPathComponent()
    if made.insert(parent.path(percentEncoded: false)).inserted {
      try FileManager.default.createDirectory(
        at: parent, withIntermediateDirectories: true, attributes: attributes)
    }
    return try File(path, at: url)
  }

  /// Ends a file and lists it.
  func close(_ file: File) throws {
    let digest = try file.finish()
    manifest.add(file.path, digest: digest)
    octets += file.bytes
    files += 1
  }

  /// A whole file of the payload.
  func write(_ bytes: Data, to path: String) throws {
    let file = try file(path)
    try file.add(bytes)
    try close(file)
  }

  /// Copies a file into the payload, block by block.
  func copy(_ url: URL, to path: String) throws {
    let source = try FileHandle(forReadingFrom: url)
    defer { try? source.close() }
    let file = try file(path)
    while let block = try source.read(upToCount: File.block), !block.isEmpty {
      try file.add(block)
    }
    try close(file)
  }

  /// Writes what makes the folder a bag.
  ///
  /// Source: RFC 8493, sections 2.1 and 2.2.
  func finish(describing description: String) throws {
    let info = """
      External-Description: \(description)
      Payload-Oxum: \(octets).\(files)

      """
    var tags = BagManifest()
    for (name, text) in [
      (BagLayout.declaration, BagLayout.declarationText), (BagLayout.info, info),
      (BagLayout.manifest, manifest.text),
    ] {
      try Data(text.utf8).write(to: folder.appending(path: name))
      tags.add(name, digest: sha256(Array(text.utf8)))
    }
    try Data(tags.text.utf8).write(to: folder.appending(path: BagLayout.tagManifest))
  }

  /// A file of a bag while it is written.
  final class File {
    static let block = 1 << 16

    let path: String
    private(set) var bytes = 0
    private let handle: FileHandle
    private let digest = RunningDigest()
    private var buffer = Data()

    fileprivate init(_ path: String, at url: URL) throws {
      self.path = path
      let name = url.path(percentEncoded: false)
      guard FileManager.default.createFile(atPath: name, contents: nil) else {
        throw SystemFault(subject: name, reason: SystemFault(number: errno).reason)
      }
      handle = try FileHandle(forWritingTo: url)
    }

    func add(_ data: Data) throws {
      buffer.append(data)
      if buffer.count >= Self.block { try flush() }
    }

    private func flush() throws {
      try handle.write(contentsOf: buffer)
      digest.add(buffer)
      bytes += buffer.count
      buffer.removeAll(keepingCapacity: true)
    }

    fileprivate func finish() throws -> String {
      try flush()
      try handle.close()
      return digest.finish()
    }
  }
}
