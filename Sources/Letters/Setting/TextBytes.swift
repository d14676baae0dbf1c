import Casebook

/// Lines and words, found by the bytes of a text.
///
/// Every sentence of every letter is parted into words, and characters take twenty times as long. The
/// bytes are those of a string, and so whole.
extension [UInt8] {
  /// The length of the white space at a place, Unicode's included; 0 where there is none.
  func whiteSpace(at index: Int) -> Int {
    switch self[index] {
    case 0x20, 0x09...0x0D: return 1
    case 0xC2: return has([0x85], after: index) || has([0xA0], after: index) ? 2 : 0
    case 0xE1: return has([0x9A, 0x80], after: index) ? 3 : 0
    case 0xE2:
      guard index + 2 < count else { return 0 }
      switch (self[index + 1], self[index + 2]) {
      case (0x80, 0x80...0x8A), (0x80, 0xA8), (0x80, 0xA9), (0x80, 0xAF), (0x81, 0x9F): return 3
      default: return 0
      }
    case 0xE3: return has([0x80, 0x80], after: index) ? 3 : 0
    default: return 0
    }
  }

  /// The length of the line break at a place; 0 where there is none.
  func lineBreak(at index: Int) -> Int {
    switch self[index] {
    case 0x0D: return has([0x0A], after: index) ? 2 : 1
    case 0x0A, 0x0B, 0x0C: return 1
    case 0xC2: return has([0x85], after: index) ? 2 : 0
    case 0xE2: return has([0x80, 0xA8], after: index) || has([0x80, 0xA9], after: index) ? 3 : 0
    default: return 0
    }
  }

  private func has(_ bytes: [UInt8], after index: Int) -> Bool {
    index + bytes.count < count && self[(index + 1)...].starts(with: bytes)
  }

  /// The lines, empty ones too.
  var lines: [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < count {
      let length = lineBreak(at: index)
      if length > 0 {
        lines.append(start..<index)
        start = index + length
      }
      index += Swift.max(1, length)
    }
    return lines + [start..<count]
  }

  /// The words of a part, which any white space parts.
  func words(in part: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start = part.lowerBound
    var index = part.lowerBound
    while index < part.upperBound {
      let length = whiteSpace(at: index)
      if length > 0 {
        if start < index { words.append(start..<index) }
        start = index + length
      }
      index += Swift.max(1, length)
    }
    if start < part.upperBound { words.append(start..<part.upperBound) }
    return words
  }

  /// The words of a part, which only plain blanks and tabs part: a no-break space is there on purpose.
  func plainWords(in part: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start = part.lowerBound
    for index in part where self[index] == UInt8(ascii: " ") || self[index] == UInt8(ascii: "\t") {
      if start < index { words.append(start..<index) }
      start = index + 1
    }
    if start < part.upperBound { words.append(start..<part.upperBound) }
    return words
  }

  /// How many characters a part has.
  func width(of part: Range<Int>) -> Int {
    self[part].allSatisfy { $0 < 0x80 } ? part.count : string(part).count
  }

  func string(_ part: Range<Int>) -> String { String(decoding: self[part], as: UTF8.self) }
}

extension UInt8 {
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  var isSmallLetter: Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
}

extension StringProtocol {
  /// How many characters a line has.
  var width: Int { utf8.allSatisfy { $0 < 0x80 } ? utf8.count : count }

  /// The words, which any white space parts.
  var words: [String] {
    let bytes = Array(utf8)
    return bytes.words(in: bytes.indices).map(bytes.string)
  }

  /// The text with single quotation marks, as double ones inside a quotation would end it.
  var inQuotation: String {
    String(decoding: utf8.map { $0 == UInt8(ascii: "\"") ? UInt8(ascii: "'") : $0 }, as: UTF8.self)
  }
}
