extension UInt8 {
  /// Letters and digits; everything beyond ASCII separates words.
  var isWord: Bool {
    (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
  }

  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isLetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
  var isUpper: Bool { (0x41...0x5A).contains(self) }
  var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  var lowercased: UInt8 { isUpper ? self | 0x20 : self }
}

/// Words as numbers (FNV-1a): equal words have equal numbers.
enum Words {
  static let seed: UInt64 = 0xcbf2_9ce4_8422_2325

  static func add(_ byte: UInt8, to hash: UInt64) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  /// The number of a word that the code names, in lower case; the compiler works it out.
  @inline(__always)
  static func code(_ word: StaticString) -> UInt64 {
    var hash = seed
    for place in 0..<word.utf8CodeUnitCount { hash = add(word.utf8Start[place], to: hash) }
    return hash
  }

  static func hash(_ word: some StringProtocol) -> UInt64 {
    word.utf8.reduce(seed) { add($1.lowercased, to: $0) }
  }

  /// The words of a text as numbers, the stems of those that say something, and whether it has a
  /// question mark or a percent sign.
  static func split(
    _ text: String
  ) -> (words: [UInt64], stems: [UInt64], asks: Bool, hasPercent: Bool) {
    var text = text
    return text.withUTF8 { bytes in
      var words: [UInt64] = []
      var stems: [UInt64] = []
      words.reserveCapacity(bytes.count / 5 + 1)
      stems.reserveCapacity(bytes.count / 8 + 1)
      var (asks, hasPercent) = (false, false)
      var position = 0
      while position < bytes.count {
        guard bytes[position].isWord else {
          if bytes[position] == 0x3F { asks = true }
          if bytes[position] == 0x25 { hasPercent = true }
          position += 1
          continue
        }
        let start = position
        var hash = seed
        while position < bytes.count, bytes[position].isWord {
          hash = add(bytes[position].lowercased, to: hash)
          position += 1
        }
        words.append(hash)
        let word = UnsafeBufferPointer(rebasing: bytes[start..<position])
        let stem = Stems.stem(word, hash: hash)
        if stem != 0 { stems.append(stem) }
      }
      return (words, stems, asks, hasPercent)
    }
  }

  /// The words of a text as numbers.
  static func hashes(of text: String) -> [UInt64] {
    var hashes: [UInt64] = []
    append(patternOf: text, star: nil, to: &hashes)
    return hashes
  }

  /// Adds the words of a text as numbers, and a number of its own for every asterisk that stands alone.
  static func append(patternOf text: String, star: UInt64?, to hashes: inout [UInt64]) {
    var text = text
    text.withUTF8 { bytes in
      var position = 0
      while position < bytes.count {
        guard bytes[position].isWord else {
          if let star, bytes[position] == 0x2A,
            position == 0 || bytes[position - 1] == 0x20,
            position + 1 == bytes.count || bytes[position + 1] == 0x20
          {
            hashes.append(star)
          }
          position += 1
          continue
        }
        var hash = seed
        while position < bytes.count, bytes[position].isWord {
          hash = add(bytes[position].lowercased, to: hash)
          position += 1
        }
        hashes.append(hash)
      }
    }
  }
}
