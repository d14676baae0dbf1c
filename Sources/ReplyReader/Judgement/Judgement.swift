import Casebook
import FOILaw

/// What a passage says: its outcome, the grounds it relies on, and how clear it is.
struct Judgement {
  let outcome: Outcome
  let claims: [Provision]
  let clarity: Double
  let why: [ReadingStep.Kind]

  /// Whether the passage gives information, so that its figures are values.
  var gives: Bool { outcome == .answered || outcome == .partlyRefused }
}

/// Judges passages under one regime.
struct Judge {
  let script: Script
  let regime: Regime
  private let memory = Memory()

  /// What passages were found to say: each way to read a letter asks for the same ones.
  private final class Memory {
    var known: [Range<Int>: Judgement] = [:]
  }

  enum Signal: Hashable, Sendable {
    case notHeld, refused, cost, partly, confirmsNeither, held, given, notApplicable
    /// A ground that is named and not used, a refusal that is only possible, a refusal of all.
    case denied, conditional, whole
    /// A ground that is only discussed, a sentence of stock, a number too small to be told.
    case discussed, stock, small
    /// Documents that come with the letter.
    case enclosed
    /// Nothing of what was asked is held, something is given in part.
    case nothing, inPart
    /// Whatever else there might be, of which a letter neither confirms nor denies that it is held.
    case residual
  }

  /// What a passage says, together with reasons given elsewhere.
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
          claims: claims, clarity: 0.95, why: [.form])
      }
      if said.outcome == .notHeld {
        return Judgement(outcome: .notHeld, claims: claims, clarity: 0.95, why: [.form])
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
        found = Judgement(outcome: .notHeld, claims: claims, clarity: 0.85, why: [.elsewhere])
      case (.answered, .neitherConfirmedNorDenied), (.blank, .neitherConfirmedNorDenied):
        found = Judgement(
          outcome: .neitherConfirmedNorDenied, claims: claims, clarity: 0.85,
          why: [.elsewhere])
      case (.answered, _), (.blank, _), (.notApplicable, _):
        let isGiven = found.outcome == .answered && startsWithFigure(content)
        let isPointer = content.count <= 8 && !isGiven && !matches(content).contains(.partly)
        found = Judgement(
          outcome: isPart && !isPointer || isGiven ? .partlyRefused : .refused, claims: claims,
          clarity: 0.85,
          why: [.reasonsElsewhere])
      case (.refused, _), (.partlyRefused, _):
        // Whether some is given is said by the answer, not by the reasons for the rest.
        found = Judgement(
          outcome: found.outcome, claims: claims,
          clarity: min(found.clarity, 0.9), why: found.why + [.reasonsElsewhere])
      default: break
      }
    }
    return found
  }

  /// Whether an answer begins with a figure: it gives something, whatever is withheld elsewhere.
  private func startsWithFigure(_ content: Range<Int>) -> Bool {
    content.first.map(isFigure) ?? false
  }

  private func matches(_ range: Range<Int>) -> Set<Signal> {
    Set(Self.phrases.matches(in: script, range).map(\.signal))
  }

  /// Whether a passage refuses something.
  func refuses(_ content: Range<Int>) -> Bool { judge(content).outcome.isRefusal }

  func judge(_ content: Range<Int>) -> Judgement {
    if let known = memory.known[content] { return known }
    let judgement = judgement(of: content)
    memory.known[content] = judgement
    return judgement
  }

  private func judgement(of content: Range<Int>) -> Judgement {
    guard let first = content.first else {
      return Judgement(outcome: .blank, claims: [], clarity: 0.95, why: [.nothing])
    }
    let matches = Self.phrases.matches(in: script, content)
    let named = citations(in: content)
    if saysNotApplicable(content, first, matches), named.citations.isEmpty {
      return Judgement(outcome: .notApplicable, claims: [], clarity: 0.95, why: [.notApplicable])
    }
    let sentences = sentences(of: content, matches: matches, citations: named.citations)
    let claims = self.claims(of: sentences.flatMap(\.cited)).map(\.provision).exact
    let neither = matches.first { match in
      match.signal == .confirmsNeither
        && sentences.contains {
          $0.range.contains(match.range.lowerBound) && $0.signals.contains(.confirmsNeither)
        }
    }
    if let neither, isOwn(neither, sentences: sentences) {
      return Judgement(
        outcome: .neitherConfirmedNorDenied, claims: withoutDisclosure(claims), clarity: 0.94,
        why: [.neither])
    }
    if let outcome = silence(sentences, claims) { return outcome }
    return weigh(sentences, claims: claims, notHeldByLaw: named.saysNotHeld)
  }

  /// Neither confirming nor denying rests on the clauses made for that, where a section has one.
  private func withoutDisclosure(_ claims: [Provision]) -> [Provision] {
    let silent = claims.filter { GroundMeaning.of($0, in: regime).isSilence }
    return claims.filter { claim in
      silent.contains(claim)
        || !silent.contains { $0.kind == claim.kind && $0.number == claim.number }
    }
  }

  /// A ground that only lets an authority neither confirm nor deny: section 18 in Scotland.
  private func silence(_ sentences: [Sentence], _ claims: [Provision]) -> Judgement? {
    guard regime == .foisa,
      claims.contains(where: { $0.kind == .section && $0.number == "18" }),
      !sentences.contains(where: { $0.signals.contains(.enclosed) })
    else { return nil }
    return Judgement(
      outcome: .neitherConfirmedNorDenied, claims: claims, clarity: 0.9, why: [.neither])
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

  /// Explaining the duty to confirm or deny is not the same as refusing to do so.
  private func isOwn(_ match: Phrases<Signal>.Match, sentences: [Sentence]) -> Bool {
    let first = script.tokens[match.range].first?.hash
    return first == Words.hash("neither") || first == Words.hash("cadarnhau")
      || sentences.count <= 2
      // "Section 31(3) excuses us from the duty to say whether we hold it."
      || sentences.contains {
        $0.range.contains(match.range.lowerBound) && !$0.claims.isEmpty
          && !$0.signals.contains(.discussed)
      }
  }

  // MARK: - Sentences

  private struct Sentence {
    let range: Range<Int>
    var signals: Set<Signal> = []
    var cited: [CitedGround] = []
    /// Where the last words end that give a ground up.
    var denialEnd = 0

    var claims: [Provision] { cited.filter(\.use.isClaim).map(\.provision) }
    var refuses: Bool { signals.contains(.refused) || signals.contains(.cost) || !claims.isEmpty }
    /// Says something that is neither refusal nor the mere fact that something is held.
    var informs: Bool {
      !refuses && !signals.contains(.notHeld) && !signals.contains(.held)
    }

    /// What is not relied on, or only possible, refuses nothing.
    mutating func settle(afterGround: Bool) {
      // Beside what is refused on a ground, it says nothing of what was asked.
      if afterGround, signals.isSuperset(of: [.confirmsNeither, .residual]) {
        cited = []
        signals = [.held]
        return
      }
      if signals.contains(.stock) {
        signals.subtract([.refused, .cost, .whole, .partly, .given])
      }
      if !signals.contains(.confirmsNeither),
        signals.contains(.denied) || signals.contains(.discussed)
      {
        // "Section 12 applies; a new request may be narrower" is a refusal all the same.
        let isDenied = signals.contains(.denied)
        let keepsLimit = !isDenied && !signals.isDisjoint(with: [.refused, .cost])
        // What is given up may be named beside what is relied on.
        let isOfOthers = cited.contains { $0.use == .denied }
        let (all, end) = (cited, denialEnd)
        for index in all.indices where all[index].use.isClaim {
          let isLimit = keepsLimit && all[index].provision.isLimit
          let isKept =
            isDenied && !signals.contains(.discussed)
            && (all[index].use == .relied && (isOfOthers || end <= all[index].word)
              || isOfOthers && all[index].use == .named)
          if !isLimit, !isKept { cited[index].use = .considered }
        }
        if claims.isEmpty { signals.subtract([.refused, .cost, .whole]) }
      } else if signals.contains(.conditional), claims.isEmpty {
        signals.subtract([.refused, .cost, .whole])
      }
    }
  }

  private static let past = WordSet(["were", "was", "been"].map { Words.hash($0) })
  private static let refused = WordSet(["refused", "declined"].map { Words.hash($0) })

  /// Whether the sentence counts what was refused to others: "118 were refused".
  private func countsRefusals(_ sentence: Sentence) -> Bool {
    guard sentence.claims.isEmpty, let first = sentence.range.first, isFigure(first) else {
      return false
    }
    return sentence.range.dropFirst().prefix(8).contains {
      Self.refused.contains(script.tokens[$0].hash)
        && Self.past.contains(script.tokens[$0 - 1].hash)
    }
  }

  private static let numerals = WordSet(
    """
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })

  /// Whether a word is a number, in figures or words.
  private func isFigure(_ index: Int) -> Bool {
    script.bytes[script.tokens[index].start].isDigit
      || Self.numerals.contains(script.tokens[index].hash)
  }

  /// The sentences with their matches and citations, which come in order.
  private func sentences(
    of content: Range<Int>, matches: [Phrases<Signal>.Match],
    citations: [CitedGround]
  ) -> [Sentence] {
    var sentences: [Sentence] = []
    var start = content.lowerBound
    var hasGround = false
    var match = matches.startIndex
    var citation = citations.startIndex
    for index in content
    where index + 1 == content.upperBound || script.endsSentence(after: index)
      || endsRow(after: index)
    {
      var sentence = Sentence(range: start..<(index + 1))
      while match < matches.endIndex, matches[match].range.lowerBound <= index {
        sentence.signals.insert(matches[match].signal)
        if matches[match].signal == .denied {
          sentence.denialEnd = max(sentence.denialEnd, matches[match].range.upperBound)
        }
        match += 1
      }
      while citation < citations.endIndex, citations[citation].word <= index {
        sentence.cited.append(citations[citation])
        citation += 1
      }
      if countsRefusals(sentence) { sentence.signals.remove(.refused) }
      sentence.settle(afterGround: hasGround)
      hasGround = hasGround || !sentence.claims.isEmpty
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

  /// What is given is said first: further on, sentences before a refusal reason for it.
  private static let mostOpening = 2
  /// A sentence with no figure and no name in it is a bare answer only if it is this short.
  private static let mostBare = 8

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
    if absence == nil, sentences.contains(where: { $0.signals.contains(.inPart) }) {
      return Judgement(
        outcome: .partlyRefused, claims: claims, clarity: 0.8, why: [.inPart])
    }
    if notHeldByLaw {
      return Judgement(outcome: .notHeld, claims: [], clarity: 0.95, why: [.section17])
    }
    if let absence {
      let before = sentences[..<absence]
      let rows = sentences[(absence + 1)...].count { $0.informs && endsInFigure($0) }
      if rows >= 2 {
        return Judgement(
          outcome: .answered, claims: [], clarity: 0.6, why: [.otherFigures])
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
      // Where all that was asked is not held, prose before it only says why.
      let isAll = sentences[absence].signals.contains(.nothing)
      if before.isEmpty || isConclusion || concludes
        || !substance(of: before, isBeforeRefusal: isAll, namesTell: false)
      {
        return Judgement(outcome: .notHeld, claims: claims, clarity: 0.9, why: [.holdsNone])
      }
      return Judgement(
        outcome: .answered, claims: [], clarity: 0.65,
        why: [.answersFirst])
    }
    return Judgement(outcome: .answered, claims: [], clarity: 0.95, why: [.information])
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
          outcome: .partlyRefused, claims: claims, clarity: 0.7, why: [.holdsNoMore]
        )
      }
      return Judgement(
        outcome: .notHeld, claims: claims, clarity: 0.93, why: [.holdsNone])
    }
    // The cost limit and vexatiousness refuse requests, not documents.
    let isLimit = !relied.isEmpty && relied.allSatisfy(\.isLimit)
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
        ? givesFigure(sentences[0]) || sentences[..<refusal].contains(where: encloses)
        : substance(of: sentences[..<min(refusal, Self.mostOpening)], isBeforeRefusal: true))
    let givesAfter =
      !isElsewhere && !isLimit
      && sentences[(refusal + 1)...].contains(where: encloses)
    let isSmall = !isLimit && sentences.prefix(refusal + 2).contains { $0.signals.contains(.small) }
    if isPartly || toldFirst || givesAfter || isSmall {
      return Judgement(
        outcome: .partlyRefused, claims: relied, clarity: isPartly ? 0.85 : 0.7,
        why: [.withholdsSome])
    }
    let clarity = relied.isEmpty ? 0.75 : 0.95
    return Judgement(
      outcome: .refused, claims: relied, clarity: clarity,
      why: [relied.isEmpty ? .refusal : .ground])
  }

  /// Whether a sentence hands something over.
  private func encloses(_ sentence: Sentence) -> Bool {
    sentence.informs && sentence.signals.contains(.enclosed) && !gives(reasons: sentence)
      && !sentence.range.contains { Self.supposing.contains(script.tokens[$0].hash) }
  }

  /// "Once the information is disclosed …" hands nothing over.
  private static let supposing = WordSet(
    ["once", "if", "when", "were", "disclosure"].map { Words.hash($0) })

  private func endsInFigure(_ sentence: Sentence) -> Bool {
    sentence.range.count <= 8
      && sentence.range.last.map {
        script.bytes[script.tokens[$0].start].isDigit
      } ?? false
  }

  private func givesFigure(_ sentence: Sentence) -> Bool {
    let first = sentence.range.lowerBound
    guard sentence.informs else { return false }
    if isFigure(first) { return !isLabel(first) }
    // "The largest payment was £2,196."
    return !gives(reasons: sentence)
      && sentence.range.dropFirst(2).contains { index in
        isFigure(index) && Self.copulas.contains(script.tokens[index - 1].hash)
          && script.gap(before: index).contains(0xA3)
      }
  }

  private static let copulas = WordSet(
    ["is", "was", "were", "are", "cost", "paid", "to"].map { Words.hash($0) })

  /// Whether the number at the head of a line only numbers it, as before "With respect to …".
  private func isLabel(_ index: Int) -> Bool {
    let token = script.tokens[index]
    let after = script.gap(after: index)
    return script.opensFragment(index) && token.end - token.start <= 2 && after.count > 1
      && (after.first == 0x2E || after.first == 0x29)
  }

  /// Whether the ground is that the information is accessible elsewhere.
  private func isElsewhere(_ claim: Provision) -> Bool {
    let isLater =
      claim.kind == .section && (claim.number == "22" || claim.number == "27" && regime == .foisa)
    return isLater || GroundMeaning.of(claim, in: regime).isElsewhere
  }

  /// Whether the sentences tell more than courtesies: enough words, or a figure.
  private func substance(
    of sentences: ArraySlice<Sentence>, isBeforeRefusal: Bool = false, namesTell: Bool = true
  ) -> Bool {
    sentences.contains { sentence in
      guard sentence.informs, !gives(reasons: sentence) else { return false }
      if isBeforeRefusal, leadsOn(sentence, namesTell: namesTell) { return false }
      let hasFigure = sentence.range.contains {
        script.bytes[script.tokens[$0].start].isDigit && !isNumberOfQuestion($0) && !isLabel($0)
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
    service university force authority i we our committee mayor secretary state general chair
    january february march april may june july august september october november december
    parliament act acts freedom information environmental data regulations
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })

  private static let persons = WordSet(["i", "we"].map { Words.hash($0) })

  /// Whether a sentence of plain prose before a refusal only leads to it: no figure, no name.
  private func leadsOn(_ sentence: Sentence, namesTell: Bool) -> Bool {
    let first = sentence.range.lowerBound
    guard sentence.signals.isDisjoint(with: [.given, .enclosed]),
      !Self.words.contains(script.tokens[first].hash)
    else {
      return false
    }
    let tells = sentence.range.contains { index in
      let byte = script.bytes[script.tokens[index].start]
      return byte.isDigit && !isNumberOfQuestion(index) && !isLabel(index)
        || Self.numerals.contains(script.tokens[index].hash)
          && (index == first || Self.verbs.contains(script.tokens[index - 1].hash))
        || namesTell && byte.isUpper && index > first && !Self.titles.contains(script.tokens[index].hash)
    }
    guard !tells else { return false }
    return sentence.range.count > Self.mostBare || Self.persons.contains(script.tokens[first].hash)
      || sentence.range.contains { Self.verbs.contains(script.tokens[$0].hash) }
  }

  private static let reasons = WordSet(
    [
      "would", "estimate", "estimated", "request", "requests", "requested", "question", "questions",
      "ask", "asks", "asked", "consider", "considered", "considering", "argue", "argues",
      "difficulty", "you",
    ].map { Words.hash($0) })

  /// Whether the sentence speaks of the request, or of what would be, rather than of what is.
  private func gives(reasons sentence: Sentence) -> Bool {
    sentence.range.contains { Self.reasons.contains(script.tokens[$0].hash) }
  }
}
