import Exchange
import Foundation
import Mailroom

/// A bag that was verified: every file is there, as it was, and none is there that does not belong.
struct BagFolder {
  let url: URL
  let manifest: BagManifest

  /// Verifies the bag in a folder; nothing of it has been believed before.
  ///
  /// `progress` hears how many files of how many are verified.
  init(
    verifying url: URL, progress: (_ done: Int, _ total: Int) throws -> Void = { _, _ in }
  ) throws {
    self.url = url
    guard let declaration = try Self.text(BagLayout.declaration, in: url) else {
      throw BagFault.notABag
    }
    let version = declaration.split(whereSeparator: \.isNewline)
      .first { $0.hasPrefix("BagIt-Version:") }
      .map { $0.dropFirst(14).trimmingCharacters(in: .whitespaces) }
    guard let version, ["1.0", "0.97"].contains(version) else {
      throw BagFault.bagItVersion(version ?? "")
    }
    guard let text = try Self.text(BagLayout.manifest, in: url) else { throw BagFault.noManifest }
    manifest = try BagManifest(text, file: BagLayout.manifest)
    if let text = try Self.text(BagLayout.tagManifest, in: url) {
      let tags = try BagManifest(text, file: BagLayout.tagManifest)
      for (path, digest) in tags.digests.sorted(by: { $0.key < $1.key }) {
        try Self.verify(path, digest: digest, in: url)
      }
    }
    try verifyPayload(progress)
    try verifyHead()
  }

  private func verifyPayload(_ progress: (Int, Int) throws -> Void) throws {
    var left = manifest.digests
    let total = left.count
    try Self.eachFile(in: url, at: "data") { path in
      guard let digest = left.removeValue(forKey: path) else {
        throw BagFault.unlisted(path: path)
      }
      try Self.verify(path, digest: digest, in: url)
      try progress(total - left.count, total)
    }
    if let path = left.keys.min() { throw BagFault.missing(path: path) }
  }

  private func verifyHead() throws {
    guard manifest.digests[BagLayout.head] != nil else { throw BagFault.noCasebook }
    struct Form: Decodable {
      let format: Int
    }
    let data = try Data(contentsOf: url.appending(path: BagLayout.head))
    do {
      let form = try JSONLine.value(Form.self, data)
      guard form.format == BagLayout.format else {
        throw BagFault.newer(format: form.format)
      }
      let head = try JSONLine.value(BagHead.self, data)
      if head.kind == .publication { throw BagFault.publication }
    } catch let fault as LineFault {
      throw BagFault.line(file: BagLayout.head, line: 1, fault: fault)
    }
  }

  private static func text(_ name: String, in folder: URL) throws -> String? {
    let url = folder.appending(path: name)
    guard let kind = CasebookFolder.kind(of: url) else { return nil }
    guard kind == .typeRegular else { throw BagFault.notAFile(path: name) }
    return String(decoding: try Data(contentsOf: url), as: UTF8.self)
  }

  /// Every file below a folder, in the order of their paths; links and devices are a fault.
  private static func eachFile(
    in folder: URL, at path: String, _ body: (String) throws -> Void
  ) throws {
    let here = folder.appending(path: path).path(percentEncoded: false)
    guard CasebookFolder.kind(of: folder.appending(path: path)) != nil else { return }
    for name in try FileManager.default.contentsOfDirectory(atPath: here).sorted() {
      let inner = "\(path)/\(name)"
      switch CasebookFolder.kind(of: folder.appending(path: inner)) {
      case .typeRegular: try body(inner)
      case .typeDirectory: try eachFile(in: folder, at: inner, body)
      default: throw BagFault.notAFile(path: inner)
      }
    }
  }

  private static func verify(_ path: String, digest: String, in folder: URL) throws {
    let url = folder.appending(path: path)
    guard let kind = CasebookFolder.kind(of: url) else { throw BagFault.missing(path: path) }
    guard kind == .typeRegular else { throw BagFault.notAFile(path: path) }
    let handle = try FileHandle(forReadingFrom: url)
    defer { try? handle.close() }
    let running = RunningDigest()
    while let block = try handle.read(upToCount: 1 << 18), !block.isEmpty { running.add(block) }
    guard running.finish() == digest else { throw BagFault.changed(path: path) }
  }

  /// The bytes of a file of the payload.
  func bytes(of path: String) throws -> Data {
    try Data(contentsOf: url.appending(path: path))
  }

  /// A file of the payload, to be read block by block.
  func open(_ path: String) throws -> FileHandle {
    try FileHandle(forReadingFrom: url.appending(path: path))
  }

  /// The lines of a file of records; none where the bag has no such file.
  func records<T: Decodable>(_ kind: BagLayout.Records, of type: T.Type) throws -> RecordLines<T> {
    let isThere = manifest.digests[kind.path] != nil
    return try RecordLines(kind.path, at: isThere ? url.appending(path: kind.path) : nil)
  }
}

/// The lines of a file of records, read block by block.
final class RecordLines<Value: Decodable> {
  private let file: String
  private let handle: FileHandle?
  private var buffer = Data()
  private var isAtEnd = false
  /// The number of the line read last.
  private(set) var line = 0

  /// No honest line is longer: a letter has some hundred kilobytes of words.
  private static var longest: Int { 64 << 20 }
  private static var block: Int { 1 << 16 }

  init(_ file: String, at url: URL?) throws {
    self.file = file
    handle = try url.map { try FileHandle(forReadingFrom: $0) }
  }

  deinit { try? handle?.close() }

  /// The next value, or `nil` after the last.
  func next() throws -> Value? {
    guard let data = try nextLine() else { return nil }
    do throws(LineFault) {
      return try JSONLine.value(Value.self, data)
    } catch {
      throw fault(error)
    }
  }

  /// A fault of the line read last.
  func fault(_ fault: LineFault) -> BagFault {
    .line(file: file, line: line, fault: fault)
  }

  private func nextLine() throws -> Data? {
    var searched = 0
    while true {
      if let end = buffer.dropFirst(searched).firstIndex(of: 0x0A) {
        let data = Data(buffer[..<end])
        buffer = Data(buffer[(end + 1)...])
        line += 1
        return data
      }
      searched = buffer.count
      guard searched <= Self.longest else {
        line += 1
        throw fault(.tooLong)
      }
      guard !isAtEnd, let block = try handle?.read(upToCount: Self.block), !block.isEmpty else {
        isAtEnd = true
        if buffer.isEmpty { return nil }
        throw BagFault.cutShort(file: file, line: line + 1)
      }
      buffer.append(block)
    }
  }
}
