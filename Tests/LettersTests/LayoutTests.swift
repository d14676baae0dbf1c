import Testing

@testable import Letters

struct LayoutTests {
  @Test func joinsAndWrapsAParagraph() {
    let words = Array(repeating: "word", count: 20)
    let text = Layout.set(words.joined(separator: "\n"))
    #expect(
      text == words[..<14].joined(separator: " ") + "\n" + words[14...].joined(separator: " ")
        + "\n")
  }

  @Test func hangsTheFurtherLinesOfAQuotedQuestion() {
    let text = Layout.set(
      "> 2. For each supplier:\n> 2b. When did the contract begin, and when does it end, with all "
        + "of its extensions?")
    #expect(
      text == """
            2.  For each supplier:
            2b. When did the contract begin, and when does it end, with all of
                its extensions?

        """)
  }

  @Test func keepsLinesThatAreMarkedAsLines() {
    #expect(Layout.set("| Jo Bell\n| 1 High Street") == "Jo Bell\n1 High Street\n")
  }

  @Test func partsBlocksByOneEmptyLineHoweverManyThereAre() {
    #expect(Layout.set("\n\none\n\n \n\ntwo\n\n") == "one\n\ntwo\n")
  }

  @Test func neverBreaksAnAddress() {
    let address = "https://www.anytown.example/" + String(repeating: "contracts/", count: 10)
    let lines = Layout.set("It is published at \(address) as you know.").split(separator: "\n")
    #expect(lines.contains { $0 == address })
  }

  @Test func keepsADayAndItsMonthTogether() {
    let filler = String(repeating: "x", count: 68)
    #expect(Layout.set("\(filler) 1 October 2020") == "\(filler)\n1 October 2020\n")
    #expect(Layout.set("\(filler) (section 43(2))") == "\(filler)\n(section 43(2))\n")
  }

  @Test func takesAYearAtTheStartOfALineForAWord() {
    #expect(
      Layout.set("It ended in\n2020. Then it began again.")
        == "It ended in 2020. Then it began again.\n")
  }

  /// Words of all lengths in paragraphs, quotations and items, from a fixed seed.
  @Test(arguments: 1...200)
  func isNarrowAndLosesNothing(seed: Int) {
    var random = Dice(seed: UInt64(seed))
    var source: [String] = []
    for _ in 0..<random.roll(30) {
      let words = (0..<random.roll(40)).map { _ in
        String(repeating: "é", count: 1 + random.roll(random.roll(90) + 1))
      }
      let mark = ["", "> ", "| ", "> 2b. ", "- ", ""][random.roll(6)]
      source.append(words.isEmpty ? "" : mark + words.joined(separator: " "))
    }
    let text = Layout.set(source.joined(separator: "\n"))
    for line in text.split(separator: "\n") where line.count > Layout.width {
      #expect(line.split(separator: " ").count <= 2, "\(line)")
    }
    func words(_ text: String) -> [Substring] {
      text.split(whereSeparator: \.isWhitespace).filter { $0 != ">" && $0 != "|" }
    }
    #expect(words(text) == words(source.joined(separator: "\n")))
  }
}

/// A small generator of numbers that gives the same ones on every run.
struct Dice {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  mutating func roll(_ sides: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(max(1, sides)))
  }
}
