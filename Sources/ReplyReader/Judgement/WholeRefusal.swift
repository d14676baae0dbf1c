/// A refusal of everything because one part of the request cannot be met: "we are not obliged to
/// comply with any part of your request".
struct WholeRefusal {
  let script: Script
  /// The first word of the closing.
  let closing: Int

  private enum Signal: Hashable, Sendable {
    case all, refused
  }

  private static let phrases = Phrases<Signal>([
    .all: [
      "any part of your request", "any part of the request", "your request as a whole",
      "the request as a whole", "your entire request", "the entire request",
      "the whole of your request", "the whole of the request", "your whole request",
      "the whole request", "all of your request", "all parts of your request",
      "request in its entirety", "all of your questions", "any of your questions",
      "the remainder of your request", "the rest of your request",
    ],
    .refused: [
      "not obliged", "refuse", "refused", "refusing", "exempt", "not required to", "decline",
      "exceed", "exceeds", "vexatious", "not comply", "section 12", "not be able to", "unable to",
    ],
  ])

  /// Gives the refusal to every question, unless the letter takes the questions one by one.
  func fill(_ placed: inout [Placed?], unless blocks: [Block]) {
    let takesInTurn = blocks.contains {
      !$0.isSentence && $0.saysSomething(in: script)
    }
    guard !placed.isEmpty, !takesInTurn, let sentence else { return }
    for index in placed.indices {
      placed[index] = Placed(
        content: sentence..<closing, how: "one refusal of the whole request", certainty: 0.85)
    }
  }

  /// The first word of the sentence that refuses everything.
  private var sentence: Int? {
    var start = 0
    for index in 0..<closing where index + 1 == closing || script.endsSentence(after: index) {
      let signals = Set(Self.phrases.matches(in: script, start..<(index + 1)).map(\.signal))
      if signals.count == 2 { return paragraph(of: start) }
      start = index + 1
    }
    return nil
  }

  /// The reasons stand before the conclusion, in the same paragraph.
  private func paragraph(of index: Int) -> Int {
    var start = index
    while start > 0, index - start < 200, !script.opensParagraph(start) { start -= 1 }
    return start
  }
}
