import Casebook
import Testing

/// What strangers wrote can be shown anywhere and commands nothing.
@Suite struct VisibleTextTests {
  @Test(
    arguments: [
      ("plain", "plain"), ("é – 日本", "é – 日本"), ("\u{1B}[31mred", "␛[31mred"),
      ("\u{7}", "␇"), ("\u{0}", "␀"), ("\u{7F}", "␡"), ("\u{9B}2J", "<U+009B>2J"),
      ("a\u{202E}b", "a<U+202E>b"), ("a\u{2066}b", "a<U+2066>b"), ("a\u{200B}b", "a<U+200B>b"),
      ("\u{FEFF}x", "<U+FEFF>x"), ("\u{E0041}", "<U+E0041>"), ("\u{2028}", "<U+2028>"),
      ("a\tb\nc", "a\tb\nc"), ("a\r\nb", "a\nb"), ("a\rb", "a␍b"), ("a\r", "a␍"),
    ])
  func aControlCharacterBecomesASign(text: String, shown: String) {
    #expect(text.visibleText == shown)
  }

  @Test func aLineStaysOneLine() {
    #expect("Derby\nfoi: all is paid".visibleLine == "Derby␊foi: all is paid")
    #expect("  two  blanks".visibleLine == "  two  blanks")
    #expect(" a\n\tb  c ".visibleWords == "a b c")
    #expect("a\u{85}b".visibleWords == "a<U+0085>b")
  }

  @Test func noControlCharacterIsLeft() throws {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = "x\(Character(scalar))y".visibleLine
      let left = text.unicodeScalars.first { $0.isControl && $0 != "\t" }
      #expect(left == nil, "U+\(String(value, radix: 16))")
      if left != nil { break }
    }
  }

  @Test(
    arguments: [
      ("<b>\"&'", "&lt;b&gt;&quot;&amp;&#39;"), ("a\u{301}\"\u{301}", "a\u{301}&quot;\u{301}"),
      ("\u{1B}[0m", "␛[0m"), ("a\u{202E}b", "a&lt;U+202E&gt;b"), ("a\nb", "a\nb"),
      ("soft\u{AD}hyphen", "soft\u{AD}hyphen"),
    ])
  func markupIsEscaped(text: String, escaped: String) {
    #expect(text.escapedForMarkup == escaped)
  }

  @Test(arguments: [("a\u{1B}\u{202E}b", "ab"), ("a\nb<", "a b&lt;"), ("\u{FFFE}", "")])
  func aDocumentLeavesControlCharactersOut(text: String, escaped: String) {
    #expect(text.escapedForDocument == escaped)
  }
}

@Suite struct CSVRowsTests {
  @Test(
    arguments: [
      ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]), ("a;b\r\n1;2", [["a", "b"], ["1", "2"]]),
      ("a\tb\r1\t2", [["a", "b"], ["1", "2"]]), ("\u{FEFF}a,b", [["a", "b"]]),
      ("\"x,\"\"y\"\"\",z", [["x,\"y\"", "z"]]), ("\"\"\"\"", [["\""]]),
      ("\"two\nlines\",b", [["two\nlines", "b"]]), ("5\" pipe,b", [["5\" pipe", "b"]]),
      ("a,\n", [["a", ""]]), ("", []), ("a\n\nb", [["a"], [""], ["b"]]),
    ])
  func rowsAreReadAsASpreadsheetWritesThem(text: String, rows: [[String]]) {
    #expect(CSVRows(text, guessLines: 1).rows.map(\.cells) == rows)
  }

  @Test func aRowKnowsItsLine() {
    let rows = CSVRows("a,b\n\"x\ny\",1\nz,2\n", guessLines: 1).rows
    #expect(rows.map(\.line) == [1, 2, 4])
  }

  @Test(arguments: [("a\n\"b", 2), ("a\n\"b\"c,d\n", 2), ("a,\"b\nc\nd", 1), ("\"a\" ,b\n", nil)])
  func marksThatDoNotMatchAreAFaultWithItsLine(text: String, line: Int?) {
    #expect(CSVRows(text, guessLines: 1).lineOfUnmatchedQuotes == line)
  }

  @Test func randomBytesNeverTrap() {
    var state: UInt64 = 11
    for _ in 0..<2_000 {
      var bytes: [UInt8] = []
      for _ in 0..<40 {
        state = state &* 6_364_136_223_846_793_005 &+ 1
        bytes.append([0x22, 0x2C, 0x0A, 0x0D, 0x3B, 0x09, 0x61, 0xFF][Int(state >> 61)])
      }
      let rows = CSVRows(String(decoding: bytes, as: UTF8.self), guessLines: 20).rows
      #expect(rows.allSatisfy { !$0.cells.isEmpty })
    }
  }
}

struct OneLineTests {
  @Test(arguments: [
    ("as it is", "as it is"), ("  two \n\t words\r\n", "two words"), ("", ""), (" \n ", ""),
    ("no\u{A0}break", "no break"), ("a\u{2028}b\u{85}c", "a b c"),
    // What commands a terminal or hides goes; it parts no words.
    ("a\u{1B}b\u{7F}", "ab"), ("pass\u{200B}word \u{202E}x", "password x"), ("\u{1F}", ""),
    ("caf\u{E9} \u{301}", "caf\u{E9} \u{301}"), ("\u{FEFF}Dear \u{7}sir", "Dear sir"),
  ])
  func partsWordsByOneBlankAndLeavesControlsOut(text: String, line: String) {
    #expect(text.onOneLine == line)
  }
}
