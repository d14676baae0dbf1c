import Casebook
import FOILaw

/// Reads a regulator's decision notice: its number, its day, the authority, and what it orders.
struct DecisionNoticeReader {
  let outline: Outline
  private var script: Script { outline.script }

  func add(to facts: inout LetterFacts) {
    let reviews = ReviewFinder(outline: outline)
    facts.regulator = isScottish ? .sic : reviews.regulator ?? .ico
    facts.regime =
      RegimeFinder(script: script, countsRequests: false, regulator: facts.regulator).regime
    facts.authority = AuthorityFinder(outline: outline).name
    facts.reference = number
    facts.date = DateFinder(outline: outline).date
    facts.orders = orders
  }

  private static let scottish = Phrases<Bool>([
    true: ["scottish information commissioner", "court of session", "the applicant"]
  ])

  private var isScottish: Bool {
    Self.scottish.matches(in: script, 0..<min(script.tokens.count, 4_000)).count >= 2
  }

  /// `IC-345678-A1B2`, `FS50379341`, `175/2023`.
  private var number: String? {
    for index in script.tokens.indices.prefix(6_000) {
      let token = script.tokens[index]
      let word = script.word(index)
      if word == "IC", let code = chain(from: index, most: 24),
        code.utf8.count(where: \.isDigit) >= 5
      {
        return code
      }
      if word.hasPrefix("FS") || word.hasPrefix("FER"), word.utf8.count(where: \.isDigit) >= 7 {
        return word
      }
      if token.hash == Words.code("decision"), index + 2 < script.tokens.count,
        script.gap(after: index + 1).elementsEqual([0x2F]),
        script.tokens[index + 1].end - script.tokens[index + 1].start == 3,
        script.tokens[index + 2].end - script.tokens[index + 2].start == 4,
        script.bytes[script.tokens[index + 1].start].isDigit,
        script.bytes[script.tokens[index + 2].start].isDigit
      {
        return script.word(index + 1) + "/" + script.word(index + 2)
      }
    }
    return nil
  }

  /// Words joined by hyphens.
  private func chain(from index: Int, most: Int) -> String? {
    var last = index
    while last + 1 < script.tokens.count, script.gap(after: last).elementsEqual([0x2D]),
      script.tokens[last + 1].end - script.tokens[index].start <= most
    {
      last += 1
    }
    guard last > index else { return nil }
    return String(
      decoding: script.bytes[script.tokens[index].start..<script.tokens[last].end], as: UTF8.self)
  }

  private static let ordering = Phrases<Bool>([
    true: [
      "commissioner requires", "commissioner orders", "commissioner therefore requires",
      "authority must",
      "steps to ensure compliance", "is required to", "does not require", "requires no", "no steps",
      "no action",
      "requires the",
    ]
  ])

  /// The sentence that says what the authority must do.
  private var orders: String? {
    for match in Self.ordering.matches(in: script, 0..<min(script.tokens.count, 20_000)) {
      let sentence = outline.sentence(around: match.range)
      guard sentence.count <= 90, sentence.count > 4 else { continue }
      return script.line(sentence) + "."
    }
    return nil
  }
}
