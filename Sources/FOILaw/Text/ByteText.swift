/// UTF-8 text read byte by byte; beyond either end it reads as zero, so that no look-around can trap.
struct ByteText {
  let bytes: UnsafeBufferPointer<UInt8>

  var count: Int { bytes.count }

  subscript(_ index: Int) -> UInt8 {
    @inline(__always) get {
      index >= 0 && index < bytes.count ? bytes[index] : 0
    }
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  static func isUppercase(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }

  static func isWord(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == 0x5F
  }

  /// How many bytes of white space start here: a blank, a line end, or a no-break space.
  func spaceLength(at index: Int) -> Int {
    switch self[index] {
    case 0x20, 0x09, 0x0A, 0x0D: 1
    case 0xC2: self[index + 1] == 0xA0 ? 2 : 0
    // Thin and narrow spaces, as word processors put after "s.".
    case 0xE2:
      self[index + 1] == 0x80
        && ((0x80...0x8A).contains(self[index + 2]) || self[index + 2] == 0xAF) ? 3 : 0
    default: 0
    }
  }

  /// The first index at or after `index` that is not white space, looking at most `limit` bytes on.
  func skippingSpace(from index: Int, limit: Int = 16) -> Int {
    var position = index
    while position - index < limit {
      let length = spaceLength(at: position)
      guard length > 0 else { break }
      position += length
    }
    return position
  }

  /// The first index of the white space that ends just before `index`.
  func skippingSpaceBackwards(from index: Int, limit: Int = 8) -> Int {
    var position = index
    while index - position < limit {
      switch self[position - 1] {
      case 0x20, 0x09, 0x0A, 0x0D: position -= 1
      case 0xA0 where self[position - 2] == 0xC2: position -= 2
      default: return position
      }
    }
    return position
  }

  func hasLineEnd(in range: Range<Int>) -> Bool {
    range.contains { self[$0] == 0x0A || self[$0] == 0x0D }
  }

  /// Whether the bytes at `index` are this word of lower-case letters, in any case.
  func matches(_ word: StaticString, at index: Int) -> Bool {
    word.withUTF8Buffer { letters in
      for offset in 0..<letters.count {
        let byte = self[index + offset]
        let folded = Self.isUppercase(byte) ? byte | 0x20 : byte
        guard folded == letters[offset] else { return false }
      }
      return true
    }
  }

  /// The index after a whole word, or `nil` if another word is here.
  func end(ofWord word: StaticString, at index: Int) -> Int? {
    let end = index + word.utf8CodeUnitCount
    return matches(word, at: index) && !Self.isWord(self[end]) ? end : nil
  }

  /// The end of the run of letters that starts here, at most 24 of them.
  func endOfLetters(from index: Int) -> Int {
    var end = index
    while end - index < 24, Self.isLetter(self[end]) { end += 1 }
    return end
  }

  func string(_ range: Range<Int>) -> String {
    guard range.lowerBound >= 0, range.upperBound <= count else { return "" }
    return String(decoding: bytes[range], as: UTF8.self)
  }
}
