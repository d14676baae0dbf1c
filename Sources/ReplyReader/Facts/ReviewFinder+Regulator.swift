import FOILaw

extension ReviewFinder {
  private static let about = WordSet(
    [
      "review", "reviews", "complain", "complaint", "complaints", "dissatisfied", "unhappy",
      "happy",
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

extension ReviewFinder {
  private static let denials = Phrases<Bool>([
    true: [
      "no internal review", "no review procedure", "not offer an internal review",
      "not offer a review", "not have an internal review", "not have a review",
      "not operate an internal review", "not provide an internal review", "no formal review",
      "no procedure for * review", "no internal complaints", "nid oes * adolygiad",
    ]
  ])

  /// Whether the letter says that there is no review to ask for.
  var isNotOffered: Bool {
    Self.denials.matches(in: script, 0..<script.tokens.count).contains {
      outline.isOwn($0.range.lowerBound)
    }
  }

  /// "xxx.xxxxxxx@xxxxxx.xxx.xx": an address that a site has made unreadable, at which nobody is reached.
  func isMasked(_ address: Range<Int>) -> Bool {
    guard let at = script.bytes[address].firstIndex(of: 0x40) else { return false }
    return script.bytes[at..<address.upperBound].dropFirst().allSatisfy {
      $0 == 0x78 || $0 == 0x58 || !$0.isWord
    }
  }
}
