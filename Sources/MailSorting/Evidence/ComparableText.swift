import Foundation

/// Text as it is compared: lower case, letters and digits, one space between.
package struct ComparableText: Sendable {
  let text: String

  package init(_ text: some StringProtocol) {
    var bytes: [UInt8] = [0x20]
    bytes.reserveCapacity(text.utf8.count + 2)
    for byte in text.utf8 {
      switch byte {
      case 0x41...0x5A: bytes.append(byte | 0x20)
      case 0x61...0x7A, 0x30...0x39, 0x80...0xFF: bytes.append(byte)
      // People who quote write "council's" and "councils" alike.
      case 0x27: continue
      default: if bytes.last != 0x20 { bytes.append(0x20) }
      }
    }
    if bytes.last != 0x20 { bytes.append(0x20) }
    self.text = String(decoding: bytes, as: UTF8.self)
  }

  /// Its words, in their order.
  var words: [Substring] { text.utf8.split(separator: 0x20).map { Substring($0) } }

  /// Whether it contains these as whole words.
  func contains(_ words: String) -> Bool { contains(ComparableText(words)) }

  func contains(_ words: ComparableText) -> Bool {
    words.text.utf8.count > 2 && text.utf8.contains(words.text.utf8)
  }
}

extension String.UTF8View {
  /// Whether it contains the bytes.
  fileprivate func contains(_ other: String.UTF8View) -> Bool {
    withContiguousStorageIfAvailable { whole in
      other.withContiguousStorageIfAvailable { piece in
        guard piece.count > 1, whole.count >= piece.count, let start = whole.baseAddress,
          let pattern = piece.baseAddress
        else { return false }
        // Every piece begins with a space; the letter after it is rarer.
        var place = 1
        let end = whole.count - piece.count + 2
        while place < end, let hit = memchr(start + place, Int32(piece[1]), end - place) {
          if memcmp(hit - 1, pattern, piece.count) == 0 { return true }
          place = start.distance(to: hit.assumingMemoryBound(to: UInt8.self)) + 1
        }
        return false
      }
    }.flatMap(\.self) ?? false
  }
}

// By bytes, as characters are slow to tell apart and every letter is gone through several times.
extension String {
  /// So many bytes of its beginning.
  func beginning(_ bytes: Int) -> String { String(decoding: utf8.prefix(bytes), as: UTF8.self) }

  /// Its lines that are not empty.
  var lines: [Substring] {
    utf8.split { (0x0A...0x0D).contains($0) }.map { Substring($0) }
  }
}

extension ComparableText {
  /// The words that say what a letter is about: long enough, and not those of every request.
  var distinctiveWords: Set<String> {
    var words: Set<String> = []
    for word in text.utf8.split(separator: 0x20) where word.count >= 5 {
      guard Self.isOfLetters(word), let whole = String(word), !Self.common.contains(whole) else {
        continue
      }
      // "contract" and "contracts" are about the same.
      words.insert(whole.utf8.last == UInt8(ascii: "s") ? String(whole.dropLast()) : whole)
    }
    return words
  }

  private static func isOfLetters(_ word: Substring.UTF8View) -> Bool {
    if word.allSatisfy({ (0x61...0x7A).contains($0) }) { return true }
    // Of ASCII there are only letters in lower case and digits.
    guard word.contains(where: { $0 >= 0x80 }) else { return false }
    return Substring(word).allSatisfy(\.isLetter)
  }

  private static let common: Set<String> = [
    "about", "after", "again", "other", "their", "there", "these", "those", "which", "where",
    "while", "would", "could", "should", "please", "request", "requests", "information", "freedom",
    "public", "council", "councils", "authority", "authorities", "number", "numbers", "total",
    "between", "april", "march", "january", "february", "august", "september", "october",
    "november", "december", "financial", "years", "every", "under", "since", "spend", "spent",
    "details", "provide", "within", "organisation", "service", "services", "report", "school",
    "schools", "local", "using", "during", "including", "received", "recent", "latest", "following",
    "response", "reply", "reference", "environmental", "regulations", "email", "letter", "dated",
  ]
}
