import Casebook
import Testing

@testable import Letters

struct LineMarksTests {
  @Test(arguments: [
    ("a\n \u{1F}\t \nb\n", "a\nb\n"), ("a\n\u{1F}\nb", "a\nb"), ("a\n \nb", "a\n \nb"),
    ("\u{1F}a \u{1F}\nb", "a \nb"),
  ])
  func aLineOfMarksAloneGoesWithItsBlanks(marked: String, text: String) {
    #expect(LineMarks.removed(from: Array(marked.utf8)) == text)
  }
}

struct TextBytesTests {
  // Every white space and line break of Unicode beside letters that share its first byte.
  private static let texts = [
    "", " ", "one", " one  two ", "a\tb", "a\r\nb\rc\n\nd", "a\u{B}b\u{C}c",
    "a\u{85}b\u{A0}c\u{A3}5",
    "a\u{1680}b\u{1681}", "a\u{2000}b\u{200A}c\u{200B}d", "a\u{2028}b\u{2029}c\u{202F}d\u{205F}e",
    "a\u{3000}b\u{3001}", "\u{201C}quoted\u{201D} \u{2022} caf\u{E9}", "ends in \u{A0}",
  ]

  @Test(arguments: texts)
  func findsTheWordsThatCharactersWould(text: String) {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    #expect(text.words == words)
    // A zero-width character is a control, and no line keeps one.
    let line = words.joined(separator: " ").filter { $0 != "\u{200B}" }
    #expect(text.onOneLine == line)
  }

  @Test(arguments: texts)
  func findsTheLinesThatCharactersWould(text: String) {
    let bytes = Array(text.utf8)
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    #expect(bytes.lines.map(bytes.string) == lines.map(String.init))
  }

  @Test(arguments: ["plain", "caf\u{E9}", "cafe\u{301}", "\u{1F1EC}\u{1F1E7}"])
  func countsCharacters(line: String) {
    #expect(line.width == line.count)
    #expect(Array(line.utf8).width(of: 0..<line.utf8.count) == line.count)
  }
}
