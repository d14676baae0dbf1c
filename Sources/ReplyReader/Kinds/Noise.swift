/// Tells a text that nobody wrote from a letter.
struct Noise {
  private let script: Script

  init(_ script: Script) {
    self.script = script
  }

  private static let common = WordSet(
    """
    the of and to in is for we you your this not are that a it on be by with as at or our have has no
    yr y yn i o ac eich
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })

  /// Whether there are no words to speak of: a scrap, the bytes of a program, or many that letters hardly have
  /// and few words that all have.
  var isAll: Bool {
    if isScrap { return true }
    let bytes = script.bytes
    guard controls * 20 <= bytes.count else { return true }
    let strange = bytes.count { $0 >= 0x7F || $0 < 0x20 && !$0.isSpace }
    guard strange * 6 > bytes.count else { return false }
    return script.tokens.count { Self.common.contains($0.hash) } * 20 < script.tokens.count
  }

  /// Whether it has hardly a word.
  private var isScrap: Bool {
    var words = 0
    for token in script.tokens
    where token.end - token.start >= 2 && script.bytes[token.start].isLetter
      && script.bytes[token.start + 1].isLetter
    {
      words += 1
      if words >= 3 { return false }
    }
    return words == 0 || script.tokens.count < 10
  }

  /// The bytes of control characters, and of the sign that stands for what could not be decoded.
  private var controls: Int {
    let bytes = script.bytes
    var count = 0
    for (place, byte) in bytes.enumerated() {
      if byte < 0x20, !byte.isSpace { count += 1 }
      // U+FFFD is EF BF BD.
      if byte == 0xBD, place >= 2, bytes[place - 1] == 0xBF, bytes[place - 2] == 0xEF { count += 3 }
    }
    return count
  }
}

extension ReplyReader {
  /// Whether a text has no words to speak of, so that nobody wrote it as a letter.
  package static func isNoise(_ text: String) -> Bool { Noise(Script(Array(text.utf8))).isAll }
}
