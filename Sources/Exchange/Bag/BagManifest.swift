/// A manifest of a BagIt bag: the digest of every file, by path.
///
/// Source: RFC 8493, section 2.1.3.
package struct BagManifest: Hashable, Sendable {
  package private(set) var digests: [String: String] = [:]

  package init() {}

  /// Reads a manifest; `file` is what faults call it.
  package init(_ text: String, file: String) throws(BagFault) {
    for (index, line) in text.split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline
    ).enumerated() where !line.isEmpty {
      let digest = line.prefix(64).lowercased()
      let rest = line.dropFirst(64)
      let path = Self.decoded(rest.drop { $0 == " " || $0 == "\t" || $0 == "*" })
      guard digest.utf8.count == 64, digest.utf8.allSatisfy(Self.isHexadecimal),
        rest.first == " " || rest.first == "\t", !path.isEmpty
      else { throw .badManifestLine(file: file, line: index + 1) }
      guard Self.isInside(path) else {
        throw .leavesFolder(file: file, line: index + 1, path: path)
      }
      guard digests.updateValue(digest, forKey: path) == nil else {
        throw .listedTwice(file: file, line: index + 1, path: path)
      }
    }
  }

  package mutating func add(_ path: String, digest: String) {
    digests[path] = digest
  }

  /// The text of the manifest, by path.
  package var text: String {
    digests.sorted { $0.key < $1.key }
      .map { "\($0.value)  \(Self.encoded($0.key))\n" }.joined()
  }

  /// Whether a path stays in the folder that it starts from.
  package static func isInside(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return !parts.contains { $0.isEmpty || $0 == "." || $0 == ".." } && !path.utf8.contains(0)
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte)
  }

  /// Line breaks and the sign that stands for them.
  private static let escapes = [("%", "%25"), ("\n", "%0A"), ("\r", "%0D")]

  private static func encoded(_ path: String) -> String {
    escapes.reduce(path) { text, escape in replaced(text, escape.0, escape.1) }
  }

  private static func decoded(_ path: some StringProtocol) -> String {
    escapes.reversed().reduce(String(path)) { text, escape in
      let lower = replaced(text, escape.1.lowercased(), escape.0)
      return replaced(lower, escape.1, escape.0)
    }
  }

  /// By scalars: a line break after another character can be one character with it.
  private static func replaced(_ text: String, _ old: String, _ new: String) -> String {
    let (bytes, old, new) = (Array(text.utf8), Array(old.utf8), Array(new.utf8))
    var result: [UInt8] = []
    var place = 0
    while place < bytes.count {
      if bytes[place...].starts(with: old) {
        result += new
        place += old.count
      } else {
        result.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
