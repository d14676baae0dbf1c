import Casebook
import FOILaw

/// What a passage says: its outcome, the grounds it relies on, and how clear it is.
struct Judgement {
  let outcome: Outcome
  let claims: [Provision]
  let clarity: Double
  let why: String

  /// Whether the passage gives information, so that its figures are values.
  var gives: Bool { outcome == .answered || outcome == .partlyRefused }
}

/// Judges passages under one regime.
struct Judge {
  let script: Script
  let regime: Regime

  enum Signal: Hashable, Sendable {
    case notHeld, refused, cost, partly, confirmsNeither, held, given, notApplicable
    /// A ground that is named and not used, a refusal that is only possible, a refusal of all.
    case denied, conditional, whole
  }

  static let phrases = Phrases<Signal>([
    .notHeld: [
      "do not * hold", "does not * hold", "don t * hold", "doesn t * hold", "not held",
      "no * are held", "no * is held", "neither * held", "none * held", "hold nothing",
      "holds nothing", "don t have it", "do not have it", "doesn t have it",
      "isn t held",
      "is not held", "are not held", "not something we hold", "isn t something we hold",
      "hold no", "holds no", "no * information held", "no information is held", "no record of",
      "no records", "not recorded", "isn t recorded", "not hold", "is not collected", "not holding",
      "do not have * information", "does not have * information", "do not record",
      "does not record",
      "not collated", "no information available", "found nothing", "no recorded information",
      "not information * held", "not information * hold", "not information * holds",
      "no relevant information", "do not keep", "does not keep", "nothing * in scope",
    ],
    .refused: [
      "exempt", "exempted", "withheld", "withhold", "withholding", "refuse", "refused", "refusing",
      "refusal notice", "notice of refusal", "cannot disclose", "cannot be disclosed",
      "not be disclosed", "not disclose", "unable to disclose", "unable to release",
      "unable to provide", "unable to supply", "cannot provide", "cannot be provided", "can t give",
      "cannot give", "not giving you", "will not give you", "cannot release", "can t release",
      "can t provide", "not obliged to",
      "not required to provide", "need not provide", "need not give", "is vexatious",
      "not be releasing", "not be providing", "declined", "decline to", "not releasing",
      "is excepted", "exception applies", "exemption applies", "exemption is engaged",
      "exception is engaged", "not provided under", "not willing to", "otherwise accessible",
      "reasonably accessible", "engages", "prepared to disclose",
    ],
    .cost: [
      "exceed * appropriate limit", "exceeds * appropriate limit", "over * cost limit",
      "exceed * cost limit", "exceeds * cost limit", "exceed * 18 hours", "exceed * cost",
      "more than the appropriate limit", "exceed * limit", "beyond * appropriate limit",
      "exceed * 24 hours", "over the appropriate limit", "exceed * 600", "exceed * 450",
      "above the appropriate limit", "excess of the appropriate limit", "cost more than",
    ],
    .partly: [
      "redacted", "redactions", "redact", "names removed", "details removed", "names deleted",
      "some of the information", "part of the information",
      "some information", "in part", "partially", "partly", "other names", "otherwise enclosed",
      "otherwise attached", "remaining information", "the rest", "some of it", "greyed out",
      "blacked out", "three are withheld", "except for", "with the exception of",
      "are withheld from",
      "has been removed", "have been removed", "part of your request", "some of this",
    ],
    .confirmsNeither: [
      "neither confirm nor deny", "neither confirms nor denies", "neither confirming nor denying",
      "neither confirmed nor denied", "confirm or deny whether", "confirm nor deny",
    ],
    .held: [
      "we hold", "does hold", "do hold", "is held", "holds this", "holds the",
      "hold the information",
      "hold this", "holds some", "information is held",
    ],
    .given: [
      "attached", "enclosed", "we attach", "please see", "as follows", "below", "listed",
    ],
    .denied: [
      "not rely", "not relying", "no longer rely", "no longer relying", "not relied", "not engaged",
      "is not exempt", "are not exempt", "does not engage", "not being relied",
      "withdraw * reliance",
    ],
    .conditional: [
      "may be exempt", "may be refused", "may be withheld", "may refuse", "might be exempt",
      "could be exempt", "may be subject", "can be refused",
    ],
    .whole: [
      "cannot disclose the information", "refuse your request", "refusing your request",
      "refuse the request", "refusing the request", "refuse the whole", "refuse all",
      "your request is refused", "the information is exempt", "the information is being withheld",
      "they are exempt", "these are exempt", "all of it is exempt", "they are withheld",
      "this is exempt",
      "refuse them", "refuse it", "refusing it", "refusing them", "the request is refused",
      "your request in full", "request in its entirety",
    ],
    .notApplicable: ["not applicable", "n a", "na", "does not apply"],
    .notHeld: Welsh.notHeld, .refused: Welsh.refused, .cost: Welsh.cost, .partly: Welsh.partly,
    .confirmsNeither: Welsh.confirmsNeither, .notApplicable: Welsh.notApplicable,
    .given: Welsh.given, .held: Welsh.held,
  ])

  func judge(_ content: Range<Int>) -> Judgement {
    guard let first = content.first else {
      return Judgement(outcome: .blank, claims: [], clarity: 0.95, why: "nothing stands there")
    }
    let matches = Self.phrases.matches(in: script, content)
    if content.count <= 8, Self.phrases.signal(at: first, in: script) == .notApplicable {
      return Judgement(outcome: .notApplicable, claims: [], clarity: 0.97, why: "says so")
    }
    let named = citations(in: content)
    let sentences = sentences(of: content, matches: matches, citations: named.citations)
    let claims = sentences.flatMap(\.claims).exact
    if let neither = matches.first(where: { $0.signal == .confirmsNeither }),
      isOwn(neither, sentences: sentences)
    {
      return Judgement(
        outcome: .neitherConfirmedNorDenied, claims: claims, clarity: 0.94,
        why: "neither confirms nor denies")
    }
    return weigh(sentences, claims: claims, notHeldByLaw: named.saysNotHeld)
  }

  /// A duty to confirm or deny that is only explained is no refusal to do so.
  private func isOwn(_ match: Phrases<Signal>.Match, sentences: [Sentence]) -> Bool {
    let first = script.tokens[match.range].first?.hash
    return first == Words.hash("neither") || first == Words.hash("cadarnhau")
      || sentences.count <= 2
  }

  // MARK: - Sentences

  private struct Sentence {
    let range: Range<Int>
    var signals: Set<Signal> = []
    var claims: [Provision] = []

    var refuses: Bool { signals.contains(.refused) || signals.contains(.cost) || !claims.isEmpty }
    /// Says something that is neither refusal nor the mere fact that something is held.
    var informs: Bool {
      !refuses && !signals.contains(.notHeld) && !signals.contains(.held)
    }

    /// What is not relied on, or only possible, refuses nothing.
    mutating func settle() {
      if signals.contains(.denied) {
        claims = []
        signals.subtract([.refused, .cost, .whole])
      } else if signals.contains(.conditional), claims.isEmpty {
        signals.subtract([.refused, .cost, .whole])
      }
    }
  }

  /// The sentences with what stands in them; matches and citations come in order.
  private func sentences(
    of content: Range<Int>, matches: [Phrases<Signal>.Match],
    citations: [(provision: Provision, word: Int)]
  ) -> [Sentence] {
    var sentences: [Sentence] = []
    var start = content.lowerBound
    var match = matches.startIndex
    var citation = citations.startIndex
    for index in content
    where index + 1 == content.upperBound || script.endsSentence(after: index)
      || endsRow(after: index)
    {
      var sentence = Sentence(range: start..<(index + 1))
      while match < matches.endIndex, matches[match].range.lowerBound <= index {
        sentence.signals.insert(matches[match].signal)
        match += 1
      }
      while citation < citations.endIndex, citations[citation].word <= index {
        sentence.claims.append(citations[citation].provision)
        citation += 1
      }
      sentence.settle()
      sentences.append(sentence)
      start = index + 1
    }
    return sentences
  }

  /// Whether a short line ends in a figure, as rows of a list of figures do.
  private func endsRow(after index: Int) -> Bool {
    guard script.opensFragment(index + 1), script.bytes[script.tokens[index].start].isDigit else {
      return false
    }
    let line = script.fragments[script.tokens[index].fragment]
    return line.end - line.start <= 45 && script.tokens[index].end == line.end
      && script.bytes[script.tokens[index + 1].start].isUpper
  }

  private static let conclusions = WordSet(
    ["therefore", "accordingly", "consequently", "thus"].map { Words.hash($0) })

  // MARK: - Weighing

  private func weigh(
    _ sentences: [Sentence], claims: [Provision], notHeldByLaw: Bool
  ) -> Judgement {
    let refusal = sentences.firstIndex { $0.refuses }
    let absence = sentences.firstIndex { $0.signals.contains(.notHeld) }
    let told = sentences.firstIndex { $0.informs && $0.range.count >= 1 }
    if let refusal, !(claims.isEmpty && (absence ?? .max) <= refusal) {
      return weigh(
        refusal: refusal, after: told, sentences, claims: claims, notHeldByLaw: notHeldByLaw)
    }
    if notHeldByLaw {
      return Judgement(outcome: .notHeld, claims: [], clarity: 0.95, why: "notice under section 17")
    }
    if let absence {
      let before = sentences[..<absence]
      let isConclusion = ["therefore", "so", "as"].contains {
        script.tokens[sentences[absence].range.lowerBound].hash == Words.hash($0)
      }
      // An answer that begins with a figure has given it, whatever it concludes of the rest.
      let concludes =
        !givesFigure(sentences[0])
        && sentences[absence].range.contains {
          Self.conclusions.contains(script.tokens[$0].hash)
        }
      if before.isEmpty || isConclusion || concludes || !substance(of: before) {
        return Judgement(outcome: .notHeld, claims: claims, clarity: 0.9, why: "says it holds none")
      }
      return Judgement(
        outcome: .answered, claims: [], clarity: 0.65,
        why: "answers before it says what is not held")
    }
    return Judgement(outcome: .answered, claims: [], clarity: 0.95, why: "gives information")
  }

  /// What a passage says in which a sentence refuses: nothing held, some given, or none.
  private func weigh(
    refusal: Int, after told: Int?, _ sentences: [Sentence], claims: [Provision],
    notHeldByLaw: Bool
  ) -> Judgement {
    let relied = claims.filter { !GroundMeaning.of($0, in: regime).saysNotHeld }
    if relied.isEmpty, notHeldByLaw || !claims.isEmpty {
      return Judgement(
        outcome: .notHeld, claims: claims, clarity: 0.93, why: "says it holds none")
    }
    // The cost limit and vexatiousness refuse requests, not documents.
    let isLimit =
      !relied.isEmpty
      && relied.allSatisfy { $0.kind == .section && ["12", "14"].contains($0.number) }
    let isWhole = isLimit || sentences.contains { $0.signals.contains(.whole) }
    let isPartly = sentences.contains {
      $0.signals.contains(.partly) && (!isLimit || $0.signals.contains(.given))
    }
    // Where it is to be found elsewhere, the words before only say where.
    let isElsewhere = !relied.isEmpty && relied.allSatisfy(isElsewhere)
    let hasTold = !isElsewhere && (told ?? .max) < refusal
    let toldFirst =
      hasTold
      && (isWhole
        ? givesFigure(sentences[0])
        : substance(of: sentences[..<refusal], isBeforeRefusal: true))
    if isPartly || toldFirst {
      return Judgement(
        outcome: .partlyRefused, claims: relied, clarity: isPartly ? 0.85 : 0.7,
        why: "gives some and withholds some")
    }
    let clarity = relied.isEmpty ? 0.75 : 0.95
    return Judgement(
      outcome: .refused, claims: relied, clarity: clarity,
      why: relied.isEmpty ? "words of refusal" : "relies on a ground")
  }

  private func givesFigure(_ sentence: Sentence) -> Bool {
    sentence.informs && script.bytes[script.tokens[sentence.range.lowerBound].start].isDigit
  }

  /// Whether the ground is that the information is accessible elsewhere.
  private func isElsewhere(_ claim: Provision) -> Bool {
    GroundMeaning.of(claim, in: regime).isElsewhere
  }

  /// Whether the sentences tell more than courtesies: enough words, or a figure.
  private func substance(
    of sentences: ArraySlice<Sentence>, isBeforeRefusal: Bool = false
  ) -> Bool {
    sentences.contains { sentence in
      guard sentence.informs, !gives(reasons: sentence) else { return false }
      if isBeforeRefusal, leadsOn(sentence) { return false }
      let hasFigure = sentence.range.contains {
        script.bytes[script.tokens[$0].start].isDigit
      }
      return hasFigure || sentence.range.count >= 2
    }
  }

  private static let verbs = WordSet(
    ["is", "are", "was", "were", "has", "have", "had", "be", "been"].map { Words.hash($0) })
  private static let words = WordSet(["yes", "no", "none"].map { Words.hash($0) })

  /// Whether a sentence of plain prose before a refusal only leads to it: no figure, no name.
  private func leadsOn(_ sentence: Sentence) -> Bool {
    let first = sentence.range.lowerBound
    guard !sentence.signals.contains(.given), !Self.words.contains(script.tokens[first].hash) else {
      return false
    }
    let tells = sentence.range.contains { index in
      let byte = script.bytes[script.tokens[index].start]
      return byte.isDigit || byte.isUpper && index > first
    }
    return !tells && sentence.range.contains { Self.verbs.contains(script.tokens[$0].hash) }
  }

  private static let reasons = WordSet(
    [
      "would", "estimate", "estimated", "request", "requests", "requested", "question", "questions",
      "ask", "asks", "asked", "consider", "considered", "considering",
    ].map { Words.hash($0) })

  /// Whether the sentence speaks of the request, or of what would be, rather than of what is.
  private func gives(reasons sentence: Sentence) -> Bool {
    sentence.range.contains { Self.reasons.contains(script.tokens[$0].hash) }
  }

  // MARK: - Claims

  /// Stretches in which the words stand in the order of the bytes: cells are read out of it.
  private func runs(of content: Range<Int>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = content.lowerBound
    for index in content.dropFirst()
    where script.tokens[index].start < script.tokens[index - 1].end {
      runs.append(start..<index)
      start = index
    }
    runs.append(start..<content.upperBound)
    return runs
  }

  /// A letter may name the other law of its own nation by habit; other Acts never count.
  private func belongs(_ citation: Citation) -> Bool {
    guard let law = citation.law, law.regime != regime else { return true }
    guard let other = law.regime else { return false }
    return other.isScottish == regime.isScottish
      && citation.provision.kind == regime.provisionKind
  }

  /// The grounds cited, each with the word it stands at; procedural sections and other laws are none.
  private func citations(
    in content: Range<Int>
  ) -> (citations: [(provision: Provision, word: Int)], saysNotHeld: Bool) {
    var found: [(provision: Provision, word: Int)] = []
    var saysNotHeld = false
    for run in runs(of: content) {
      var token = run.lowerBound
      let end = script.tokens[run.upperBound - 1].end
      let bytes = script.bytes[script.tokens[token].start..<min(script.bytes.count, end + 12)]
      for citation in Provision.scan(bytes)
      where citation.range.lowerBound < end && belongs(citation) {
        while token + 1 < run.upperBound, script.tokens[token].end <= citation.range.lowerBound {
          token += 1
        }
        // Words of the other column may stand between the lines of this one.
        guard script.tokens[token].start < citation.range.upperBound else { continue }
        let meaning = GroundMeaning.of(citation.provision, in: regime)
        if regime == .foisa, meaning.saysNotHeld { saysNotHeld = true }
        guard meaning.isGround else { continue }
        found.append((citation.provision, token))
      }
    }
    return (found, saysNotHeld)
  }
}

extension [Provision] {
  /// Each once, and of "section 40 … section 40(2)" the exact one.
  var exact: [Provision] {
    var found: [Provision] = []
    var seen: Set<Provision> = []
    for provision in self where seen.insert(provision).inserted { found.append(provision) }
    return found.filter { claim in
      !found.contains { $0 != claim && claim.covers($0) }
    }
  }
}
