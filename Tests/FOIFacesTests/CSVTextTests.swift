import Casebook
import FOIFaces
import Testing

@Suite struct CSVTextTests {
  @Test(
    arguments: [
      ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("say \"so\"", "\"say \"\"so\"\"\""),
      ("two\nlines", "\"two\nlines\""), ("two\r\nlines", "\"two\r\nlines\""), ("a;b", "a;b"),
      ("£4.10 – a pupil", "£4.10 – a pupil"),
    ])
  func quotesWhatNeedsIt(cell: String, written: String) {
    #expect(CSVText.line(["a", cell]) == "a,\(written)\r\n")
  }

  @Test(
    arguments: [
      "=1+1", "+44", "@SUM(A1)", "\tx", "'quoted", "a=b", "1+1", "me@b.example", "- none", "-3",
      "007", " spaced ",
    ])
  func aValueIsNeverChanged(cell: String) {
    #expect(CSVText.line([cell]) == "\(cell)\r\n")
  }

  @Test func whatIsWrittenReadsBack() {
    var generator = Scramble(state: 7)
    let pieces = [
      "x", "=", "+", "@", ",", "\"", "\n", "\r\n", ";", "é", "Council", " of ", "'", "\"\"",
      "\u{1B}",
    ]
    let rows = (0..<300).map { number in
      let count = Int.random(in: 0..<9, using: &generator)
      let middle = (0..<count).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
      return ["n\(number)\(middle)", "a@b.example"]
    }
    let text = CSVText.line(["name", "email"]) + rows.map { CSVText.line($0) }.joined()
    let read = CSVRows(text, guessLines: 1)
    #expect(read.lineOfUnmatchedQuotes == nil)
    let cells = read.rows.dropFirst().map(\.cells)
    #expect(cells == rows)
  }
}

/// Random numbers that are the same in every run.
struct Scramble: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
