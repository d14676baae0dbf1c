import Casebook

/// Pieces of words that may be references or handles, found in one pass over the bytes.
package struct MentionedReferences: Sendable {
  package struct Reference: Hashable, Sendable {
    package let key: String
    package let written: String
  }

  /// Codes with a digit, alone and with the word or two before them: `BW-0815`, `FOI 2024 117`.
  package private(set) var references: [Reference] = []
  /// Handles such as `school-meals/anytown-council`.
  private(set) var handles: [CaseID] = []
  private var seen: Set<String> = []
  private let bytes: [UInt8]

  /// The most references and handles that are looked up for one text, and how much of it is looked through.
  private static let mostReferences = 60
  private static let mostHandles = 8
  private static let mostBytes = 16_000

  package init(_ text: some StringProtocol) {
    bytes = Array(text.utf8.prefix(Self.mostBytes))
    var line: [Range<Int>] = []
    var start = 0
    for place in 0...bytes.count {
      let byte = place < bytes.count ? bytes[place] : 0x0A
      guard Self.parts(byte) else { continue }
      let word = withoutStops(start..<place)
      start = place + 1
      if !word.isEmpty {
        line.append(word)
        take(word, after: line)
      }
      if byte == 0x0A || byte == 0x0D { line.removeAll(keepingCapacity: true) }
    }
  }

  /// White space, brackets, quotation marks and the separators of a list.
  private static func parts(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, 0x22, 0x27, 0x28, 0x29, 0x2A, 0x2C, 0x3B, 0x3C, 0x3E, 0x5B, 0x5D, 0x7C: true
    default: false
    }
  }

  private func withoutStops(_ word: Range<Int>) -> Range<Int> {
    var end = word.upperBound
    while end > word.lowerBound, [0x2E, 0x3A, 0x21, 0x3F].contains(bytes[end - 1]) { end -= 1 }
    return word.lowerBound..<end
  }

  private mutating func take(_ word: Range<Int>, after line: [Range<Int>]) {
    var (hasDigit, hasSlash) = (false, false)
    for byte in bytes[word] {
      if (0x30...0x39).contains(byte) { hasDigit = true }
      if byte == 0x2F { hasSlash = true }
    }
    if hasSlash, word.count < 200, handles.count < Self.mostHandles {
      let text = String(decoding: bytes[word], as: UTF8.self).lowercased()
      if let id = CaseID(handle: text), !handles.contains(id) { handles.append(id) }
    }
    guard hasDigit else { return }
    // At most three pieces make a reference.
    for first in max(0, line.count - 3)..<line.count {
      let pieces = line[first...]
      guard references.count < Self.mostReferences, pieces.allSatisfy({ $0.count <= 24 }) else {
        continue
      }
      let written = pieces.map { String(decoding: bytes[$0], as: UTF8.self) }
        .joined(separator: " ")
      let key = referenceKey(written)
      if Self.isDistinctive(key), seen.insert(key).inserted {
        references.append(Reference(key: key, written: written))
      }
    }
  }

  /// A reference is neither a page nor a year.
  private static func isDistinctive(_ key: String) -> Bool {
    let bytes = key.utf8
    guard (4...40).contains(bytes.count) else { return false }
    return bytes.count >= 5 || bytes.contains { (0x61...0x7A).contains($0) }
  }
}
