import FOILaw

extension ReviewFinder {
  private static let about = WordSet(
    [
      "review", "reviews", "complain", "complaint", "complaints", "dissatisfied", "unhappy",
      "representations", "appeal", "appeals", "reconsider", "again", "satisfied", "reviewed",
      "apply", "decision",
      "satisfy", "satisified", "differ", "matter", "thereafter", "content", "charge", "after",
      "adolygiad", "cwyno",
      "anfodlon", "cwyn",
    ].map { Words.hash($0) })
  private static let informationCommissioner = Phrases<Regulator>([
    .ico: [
      "information commissioner", "information commissioners", "the ico", "ico",
      "information commisioner",
      "information commissoner", "lnformation commissioner", "lnformation cornmissioner",
      "lnformation cornrnissioner",
      "comisiynydd gwybodaeth", "chomisiynydd gwybodaeth", "chomisiynydd y wybodaeth",
      "comisiynydd y wybodaeth",
    ],
    .sic: ["scottish information commissioner", "scottish information commissioner s"],
  ])

  /// The regulator, as the way to complain.
  var regulator: Regulator? {
    let matches = Self.informationCommissioner.matches(in: script, 0..<script.tokens.count)
    let isScottish = matches.contains { $0.signal == .sic }
    for match in matches {
      let reach =
        max(0, match.range.lowerBound - 40)..<min(script.tokens.count, match.range.upperBound + 25)
      if outline.has(Self.about, in: reach), !isMarketing(match.range) {
        return isScottish ? .sic : .ico
      }
    }
    return nil
  }

  private func isMarketing(_ range: Range<Int>) -> Bool {
    let near = max(0, range.lowerBound - 25)..<min(script.tokens.count, range.upperBound + 25)
    return near.contains { script.tokens[$0].hash == Words.code("marketing") }
  }
}
