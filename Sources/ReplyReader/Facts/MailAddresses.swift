/// Finds addresses of e-mail in a letter.
enum MailAddresses {
  /// Longer ones are none.
  private static let longest = 120

  /// Where each address is, in order.
  static func all(in script: Script) -> [Range<Int>] {
    let bytes = script.bytes
    var found: [Range<Int>] = []
    var from = 0
    for position in script.atSigns where position >= from {
      var start = position
      while start > 0, position - start < longest, isPart(bytes[start - 1]) { start -= 1 }
      var end = position + 1
      while end < bytes.count, end - position < longest, isPart(bytes[end]) { end += 1 }
      let next = end
      while end > position, !bytes[end - 1].isWord { end -= 1 }
      while start < position, !bytes[start].isWord { start += 1 }
      if start < position, end > position + 3, bytes[position..<end].contains(0x2E) {
        found.append(start..<end)
      }
      from = max(next, position + 1)
    }
    return found
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    byte.isWord || byte == 0x2E || byte == 0x2D || byte == 0x5F || byte == 0x2B || byte == 0x26
  }
}

extension Script {
  /// The fragment that holds a byte, or nil between two.
  func fragment(of byte: Int) -> Int? {
    guard let word = firstWord(from: byte) else { return nil }
    let fragment = tokens[word].fragment
    return fragments[fragment].start <= byte ? fragment : nil
  }

  /// The words as written, on one line.
  func line(_ words: Range<Int>) -> String {
    guard let first = words.first, let last = words.last else { return "" }
    // The cells of a table come in a different order from their bytes.
    guard tokens[first].start < tokens[last].end else {
      return words.map(word).joined(separator: " ")
    }
    return bytes[tokens[first].start..<tokens[last].end].split { $0.isSpace }
      .map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
  }

  /// The first word that ends after a byte.
  ///
  /// The cells of a table come in a different order from their bytes: in a table, a nearby one.
  func firstWord(from byte: Int) -> Int? {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].end <= byte { low = middle + 1 } else { high = middle }
    }
    return low < tokens.count ? low : nil
  }
}
