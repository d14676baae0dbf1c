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
    /// A ground that is only discussed, a sentence of stock, a number too small to be told.
    case discussed, stock, small
    /// Documents that come with the letter.
    case enclosed
  }

  /// What a passage says together with the reasons that stand elsewhere.
  func judge(
    _ content: Range<Int>, reasons: [Range<Int>], fields: Range<Int>? = nil
  ) -> Judgement {
    var found = judge(content)
    if let fields {
      let said = judge(fields)
      let claims = (found.claims + said.claims).exact
      let isPart = matches(fields).contains(.partly)
      if said.outcome.isRefusal {
        return Judgement(
          outcome: isPart
            ? .partlyRefused : said.outcome == .partlyRefused ? .refused : said.outcome,
          claims: claims, clarity: 0.95, why: "the form says so")
      }
      if said.outcome == .notHeld {
        return Judgement(outcome: .notHeld, claims: claims, clarity: 0.95, why: "the form says so")
      }
    }
    for range in reasons {
      let other = judge(range)
      guard other.outcome.isRefusal || other.outcome == .notHeld else { continue }
      let claims = (found.claims + other.claims).exact
      let isPart =
        found.outcome == .partlyRefused || other.outcome == .partlyRefused
        || matches(range).contains(.partly)
      switch (found.outcome, other.outcome) {
      case (.answered, .notHeld), (.blank, .notHeld):
        found = Judgement(outcome: .notHeld, claims: claims, clarity: 0.85, why: "said elsewhere")
      case (.answered, _), (.blank, _), (.notApplicable, _):
        found = Judgement(
          outcome: isPart ? .partlyRefused : .refused, claims: claims, clarity: 0.85,
          why: "the reasons stand elsewhere")
      case (.refused, _), (.partlyRefused, _):
        found = Judgement(
          outcome: isPart ? .partlyRefused : .refused, claims: claims,
          clarity: min(found.clarity, 0.9), why: found.why + "; the reasons stand elsewhere")
      default: break
      }
    }
    return found
  }

  private func matches(_ range: Range<Int>) -> Set<Signal> {
    Set(Self.phrases.matches(in: script, range).map(\.signal))
  }

  func judge(_ content: Range<Int>) -> Judgement {
    guard let first = content.first else {
      return Judgement(outcome: .blank, claims: [], clarity: 0.95, why: "nothing stands there")
    }
    let matches = Self.phrases.matches(in: script, content)
    let named = citations(in: content)
    if saysNotApplicable(content, first, matches), named.citations.isEmpty {
      return Judgement(outcome: .notApplicable, claims: [], clarity: 0.95, why: "says so")
    }
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

  /// "N/A – both sites were closed", "the question does not arise".
  private func saysNotApplicable(
    _ content: Range<Int>, _ first: Int, _ matches: [Phrases<Signal>.Match]
  ) -> Bool {
    guard let match = matches.first(where: { $0.signal == .notApplicable }) else { return false }
    if match.range.lowerBound == first {
      let gap = script.gap(after: match.range.upperBound - 1)
      return content.count <= 8 || gap.contains { !$0.isWord && $0 != 0x20 } || content.count <= 25
    }
    return content.count <= 30 && match.range.count >= 3
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
      if signals.contains(.stock) {
        signals.subtract([.refused, .cost, .whole, .partly, .given])
      }
      if !signals.contains(.confirmsNeither),
        signals.contains(.denied) || signals.contains(.discussed)
      {
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
      let rows = sentences[(absence + 1)...].count { $0.informs && endsInFigure($0) }
      if rows >= 2 {
        return Judgement(
          outcome: .answered, claims: [], clarity: 0.6, why: "gives figures of another kind")
      }
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
      if givesFigure(sentences[0]), refusal > 0 {
        return Judgement(
          outcome: .partlyRefused, claims: claims, clarity: 0.7, why: "gives some and holds no more"
        )
      }
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
    // Where it is to be found elsewhere or later, the words before only say where.
    let isElsewhere = !relied.isEmpty && relied.allSatisfy(isElsewhere)
    let hasTold = !isElsewhere && (told ?? .max) < refusal
    let toldFirst =
      hasTold
      && (isWhole
        ? givesFigure(sentences[0])
        : substance(of: sentences[..<refusal], isBeforeRefusal: true))
    let givesAfter =
      !isElsewhere && !isLimit
      && sentences[(refusal + 1)...].contains { sentence in
        sentence.informs && sentence.signals.contains(.enclosed) && !gives(reasons: sentence)
      }
    let isSmall = !isLimit && sentences.prefix(refusal + 2).contains { $0.signals.contains(.small) }
    if isPartly || toldFirst || givesAfter || isSmall {
      return Judgement(
        outcome: .partlyRefused, claims: relied, clarity: isPartly ? 0.85 : 0.7,
        why: "gives some and withholds some")
    }
    let clarity = relied.isEmpty ? 0.75 : 0.95
    return Judgement(
      outcome: .refused, claims: relied, clarity: clarity,
      why: relied.isEmpty ? "words of refusal" : "relies on a ground")
  }

  private func endsInFigure(_ sentence: Sentence) -> Bool {
    sentence.range.count <= 8
      && sentence.range.last.map {
        script.bytes[script.tokens[$0].start].isDigit
      } ?? false
  }

  private func givesFigure(_ sentence: Sentence) -> Bool {
    sentence.informs && script.bytes[script.tokens[sentence.range.lowerBound].start].isDigit
  }

  /// Whether the ground is that the information is accessible elsewhere.
  private func isElsewhere(_ claim: Provision) -> Bool {
    let isLater =
      claim.kind == .section && (claim.number == "22" || claim.number == "27" && regime == .foisa)
    return isLater || GroundMeaning.of(claim, in: regime).isElsewhere
  }

  /// Whether the sentences tell more than courtesies: enough words, or a figure.
  private func substance(
    of sentences: ArraySlice<Sentence>, isBeforeRefusal: Bool = false
  ) -> Bool {
    sentences.contains { sentence in
      guard sentence.informs, !gives(reasons: sentence) else { return false }
      if isBeforeRefusal, leadsOn(sentence) { return false }
      let hasFigure = sentence.range.contains {
        script.bytes[script.tokens[$0].start].isDigit && !isNumberOfQuestion($0)
      }
      return hasFigure || sentence.range.count >= 2
    }
  }

  private static let verbs = WordSet(
    ["is", "are", "was", "were", "has", "have", "had", "be", "been"].map { Words.hash($0) })
  private static let words = WordSet(["yes", "no", "none"].map { Words.hash($0) })

  private static let nouns = WordSet(
    ["question", "questions", "part", "parts", "point", "points", "to", "and", "item", "items"]
      .map { Words.hash($0) })

  /// Whether a figure is the number of a question: "questions 5 to 8".
  private func isNumberOfQuestion(_ index: Int) -> Bool {
    index > 0 && Self.nouns.contains(script.tokens[index - 1].hash)
      && script.tokens[index].end - script.tokens[index].start <= 3
  }

  private static let titles = WordSet(
    """
    the council trust board act leader chief executive officer monitoring members cabinet department
    police constabulary commissioner section regulation minister ministers government head director
    service university force authority i we our committee mayor secretary state
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })

  /// Whether a sentence of plain prose before a refusal only leads to it: no figure, no name.
  private func leadsOn(_ sentence: Sentence) -> Bool {
    let first = sentence.range.lowerBound
    guard sentence.signals.isDisjoint(with: [.given, .enclosed]),
      !Self.words.contains(script.tokens[first].hash)
    else {
      return false
    }
    let tells = sentence.range.contains { index in
      let byte = script.bytes[script.tokens[index].start]
      return byte.isDigit && !isNumberOfQuestion(index)
        || byte.isUpper && index > first && !Self.titles.contains(script.tokens[index].hash)
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
    return other.isScottish == regime.isScottish || other.isEnvironmental && regime.isEnvironmental
  }

  /// The law that a provision is of: a section in a reply under the Regulations is of the Act.
  private func law(of provision: Provision) -> Regime {
    guard provision.kind != regime.provisionKind else { return regime }
    switch regime {
    case .foia: return .eir
    case .foisa: return .eisr
    case .eir: return .foia
    case .eisr: return .foisa
    }
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
        let meaning = GroundMeaning.of(citation.provision, in: law(of: citation.provision))
        if citation.provision.kind != regime.provisionKind, citation.provision.number == "39" {
          continue
        }
        if regime == .foisa, meaning.saysNotHeld { saysNotHeld = true }
        guard meaning.isGround else { continue }
        found.append((citation.provision, token))
      }
    }
    for listed in listed(in: content) where !found.contains(where: { $0.word == listed.word }) {
      let meaning = GroundMeaning.of(listed.provision, in: law(of: listed.provision))
      guard meaning.isGround, !found.contains(where: { $0.provision == listed.provision }) else {
        continue
      }
      found.append(listed)
    }
    found.sort { $0.word < $1.word }
    return (found, saysNotHeld)
  }

  private static let heads: [UInt64: Provision.Kind] = [
    Words.hash("sections"): .section, Words.hash("regulations"): .regulation,
  ]

  /// Numbers under a plural head, as in bullets: "exemptions under sections • 29(1)(b), • 30(b)(i)".
  private func listed(in content: Range<Int>) -> [(provision: Provision, word: Int)] {
    var found: [(provision: Provision, word: Int)] = []
    for index in content {
      guard let kind = Self.heads[script.tokens[index].hash] else { continue }
      var next = index + 1
      let limit = min(content.upperBound, index + 60)
      while next < limit, !(next > index + 1 && script.endsSentence(after: next - 1)) {
        let token = script.tokens[next]
        let isNumber = script.bytes[token.start].isDigit && token.end - token.start <= 3
        guard isNumber, script.gap(after: next).first == 0x28 else {
          next += 1
          continue
        }
        let word = next
        var path: [String] = []
        while next + 1 < limit, script.gap(after: next).last == 0x28,
          script.gap(after: next).allSatisfy({ $0 == 0x28 || $0 == 0x29 }),
          script.tokens[next + 1].end - script.tokens[next + 1].start <= 4,
          script.gap(after: next + 1).first == 0x29
        {
          next += 1
          path.append(script.word(next).lowercased())
        }
        if !path.isEmpty {
          found.append((Provision(kind, script.word(word), path), word))
        }
        next += 1
      }
    }
    return found
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
