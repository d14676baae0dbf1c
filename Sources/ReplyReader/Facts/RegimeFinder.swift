import FOILaw

/// Finds the law a letter was dealt with under.
struct RegimeFinder {
  let script: Script
  /// Whether "Freedom of Information request" counts like the Act: in a reply of substance it does.
  let countsRequests: Bool
  /// The regulator the letter points to: with a section claimed it tells the Act.
  let regulator: Regulator?
  /// For each fragment, whether it repeats a question of the request.
  var isQuestion: [Bool]?
  /// The name of the authority, if the letter gives one.
  var authority: String?

  private static let phrases = Phrases<Regime>([
    .foia: [
      "freedom of information act", "freedom of information foi act", "foia", "foi act",
      "freedom of information and data protection", "deddf rhyddid gwybodaeth",
    ],
    .foisa: [
      "freedom of information scotland act", "foisa", "foi s a", "foi scotland act",
    ],
    .eir: [
      "environmental information regulations", "eir", "eirs", "eir 2004",
      "rheoliadau gwybodaeth amgylcheddol",
    ],
    .eisr: ["environmental information scotland regulations", "eisr", "eir s", "eirs s"],
  ])
  private static let requests = Phrases<Bool>([
    true: ["freedom of information request", "freedom of information response"]
  ])
  /// "Your FOI request" is a request under the Act; a reference or a team that has FOI in it is
  /// not.
  private static let short = Phrases<Bool>([
    true: [
      "your foi request", "foi request of", "under foi", "subject to foi", "the foi request",
      "request under foi",
    ]
  ])
  private static let dealing = Phrases<Bool>([
    true: [
      "under the", "in accordance with the", "handled under", "dealt with under",
      "considered under",
      "in terms of the", "provisions of the", "treated * under", "processed under",
      "requirements of the",
    ]
  ])

  /// Whether the authority is one of Scotland by its name.
  private var isOfScotland: Bool {
    Words.hashes(of: authority ?? "").contains {
      $0 == Words.code("scottish") || $0 == Words.code("scotland")
    }
  }

  private func isAsked(_ range: Range<Int>) -> Bool {
    isQuestion?[script.tokens[range.lowerBound].fragment] ?? false
  }

  var regime: Regime? {
    var score: [Regime: Int] = [:]
    let all = 0..<script.tokens.count
    let matches = Self.phrases.matches(in: script, all)
    // What the requester calls the Act says less than what the letter calls it.
    let own = matches.filter { !isAsked($0.range) }
    let isScottish =
      own.contains { $0.signal == .foisa }
      || matches.contains { $0.signal == .foisa } && !matches.contains { $0.signal == .foia }
    if countsRequests, !isScottish, Self.requests.occur(in: script, all) { score[.foia] = 2 }
    // "Your FOI request … section 1(3) of the Act".
    if regulator != .sic, script.tokens.contains(where: { $0.hash == Words.code("act") }),
      Self.short.occur(in: script, all)
    {
      score[.foia, default: 0] += 2
    }
    for match in isScottish && !own.isEmpty ? own : matches {
      var weight = 2
      for before in max(0, match.range.lowerBound - 5)..<match.range.lowerBound
      where Self.dealing.signal(at: before, in: script) != nil {
        weight = 3
      }
      // "FOI / EIR" in a team's name says nothing; a short name alone says less than a title.
      if match.range.count <= 2, match.signal.isEnvironmental, weight < 3 { weight = 0 }
      if isHeading(match.range) { weight += 6 }
      score[match.signal, default: 0] += weight
    }
    // "Freedom of Information (Scotland) Act" is not a mention of the other Act, nor the reverse.
    let citations = script.citations
    // "We apply section 39(2) of FOISA, and deal with your request under the Regulations."
    let hasLeft = citations.contains {
      $0.provision.kind == .section && $0.provision.number == "39"
    }
    for citation in citations {
      if let regime = citation.law?.regime { score[regime, default: 0] += 2 }
      guard citation.law == nil || citation.law?.regime?.isEnvironmental == true,
        citation.provision.kind == .regulation
      else { continue }
      if Grounds.isGround(citation.provision, in: .eisr), citation.provision.number != "12" {
        score[.eisr, default: 0] += hasLeft ? 12 : 2
      } else if Grounds.isGround(citation.provision, in: .eir) {
        score[.eir, default: 0] += hasLeft ? 12 : 3
      }
    }
    if score[.foisa, default: 0] > 0, score[.eir, default: 0] > 0 {
      score[.eisr, default: 0] += score[.eir, default: 0]
      score[.eir] = 0
    }
    if score.isEmpty { return byClaim(citations) }
    // A requester may name the wrong Act to an authority of Scotland.
    if score[.foia, default: 0] > 0, matches.contains(where: { $0.signal == .foia }),
      !own.contains(where: { $0.signal == .foia }), isOfScotland
    {
      return .foisa
    }
    let order: [Regime] = [.foia, .foisa, .eir, .eisr]
    let best = order.max { score[$0, default: 0] < score[$1, default: 0] }
    guard let best, score[best, default: 0] > 1 else { return byClaim(citations) }
    return best
  }

  /// Whether the full name of a law opens a line before the answers, as the subject of a letter does.
  private func isHeading(_ range: Range<Int>) -> Bool {
    range.count >= 3 && range.lowerBound < Self.mostHead && script.opensFragment(range.lowerBound)
      && !script.endsSentence(after: range.lowerBound)
      && script.bytes[script.tokens[range.lowerBound].start].isUpper
  }

  /// Words that introduce the subject of a letter.
  private static let mostHead = 150

  /// A section claimed in a letter that speaks of "FOI" without naming the Act.
  private func byClaim(_ citations: [Citation]) -> Regime? {
    let hasFOI = script.tokens.contains { $0.hash == Words.code("foi") }
    let claims = citations.contains {
      $0.law == nil && Grounds.isGround($0.provision, in: .foia)
    }
    if claims, regulator == .ico || hasFOI, regulator != .sic { return .foia }
    let isScottish = citations.contains {
      $0.law == nil && Grounds.isGround($0.provision, in: .foisa)
    }
    return isScottish && regulator == .sic ? .foisa : nil
  }
}
