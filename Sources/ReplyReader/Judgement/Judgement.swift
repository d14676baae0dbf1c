import Casebook
import FOILaw

/// What a passage says: its outcome, the grounds it relies on, and how clear it is.
struct Judgement {
  let outcome: Outcome
  let claims: [Provision]
  let clarity: Double
  let why: [ReadingStep.Kind]
  /// What tells of a passage that refuses whether it gives something as well; see `Mixture`.
  var mixture: Mixture?

  /// Whether the passage gives information, so that its figures are values.
  var gives: Bool { outcome == .answered || outcome == .partlyRefused }
}

/// Judges passages under one regime.
struct Judge {
  let script: Script
  let regime: Regime
  /// What passages were found to say: each way to read a letter asks for the same ones.
  private let known = Remembered<Judgement>()
  /// What sentences were found to say of several questions, by the list that was asked.
  let statements = Remembered<[Statement]>()
  let questions = AskedQuestion.Known()

  /// The meanings of the few provisions that a letter cites, told apart faster than a table finds them.
  private let meanings = Meanings()

  private final class Meanings {
    @exclusivity(unchecked) var known: [(provision: Provision, regime: Regime, is: GroundMeaning)] =
      []
  }

  /// The phrases of the whole letter that show what a sentence does, once one is asked for.
  private let signs = Signs()

  private final class Signs {
    @exclusivity(unchecked) var all: [Phrases<Signal>.Match] = []
    /// Where the phrases of each word begin in `all`; one more than there are words.
    @exclusivity(unchecked) var starts: [Int32] = []

    func find(in script: Script) {
      all = Judge.phrases.matches(in: script, 0..<script.tokens.count)
      starts.reserveCapacity(script.tokens.count + 1)
      var next = 0
      for index in 0...script.tokens.count {
        while next < all.count, all[next].range.lowerBound < index { next += 1 }
        starts.append(Int32(truncatingIfNeeded: next))
      }
    }
  }

  /// The phrases in a passage that show what a sentence does.
  func signs(in content: Range<Int>) -> [Phrases<Signal>.Match] {
    if signs.starts.isEmpty { signs.find(in: script) }
    let places = Int(signs.starts[content.lowerBound])..<Int(signs.starts[content.upperBound])
    // A star is as short as it can be, so that what runs over the end has no shorter form before it.
    return signs.all[places].filter { $0.range.upperBound <= content.upperBound }
  }

  /// What a provision means under a regime.
  func meaning(of provision: Provision, in regime: Regime) -> GroundMeaning {
    for index in meanings.known.indices
    where meanings.known[index].regime == regime && meanings.known[index].provision == provision {
      return meanings.known[index].is
    }
    let meaning = GroundMeaning.of(provision, in: regime)
    if meanings.known.count < Self.mostMeanings {
      meanings.known.append((provision, regime, meaning))
    }
    return meaning
  }

  private static let mostMeanings = 24

  enum Signal: UInt8, Hashable, Sendable {
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

  /// A set of signals.
  struct Signals: ExpressibleByArrayLiteral {
    private var bits: UInt32 = 0

    init(arrayLiteral signals: Signal...) { for signal in signals { insert(signal) } }

    func contains(_ signal: Signal) -> Bool { bits & (1 << UInt32(signal.rawValue)) != 0 }
    func isDisjoint(with other: Signals) -> Bool { bits & other.bits == 0 }
    mutating func insert(_ signal: Signal) { bits |= 1 << UInt32(signal.rawValue) }
    mutating func remove(_ signal: Signal) { bits &= ~(1 << UInt32(signal.rawValue)) }
    mutating func subtract(_ other: Signals) { bits &= ~other.bits }
  }

  /// What a passage says, together with reasons given elsewhere.
  func judge(
    _ content: Range<Int>, reasons: [Range<Int>], fields: Range<Int>? = nil,
    toOne: (Range<Int>) -> Judgement? = { _ in nil }
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
      var other = judge(range)
      // Reasons for several questions may give one of them fewer grounds.
      if let own = toOne(range), own.outcome.isRefusal, !own.claims.isEmpty { other = own }
      guard other.outcome.isRefusal || other.outcome == .notHeld else { continue }
      let claims = (found.claims + other.claims).exact
      let isPart =
        found.outcome == .partlyRefused || other.outcome == .partlyRefused
        || matches(range).contains(.partly)
      // "Each form would have to be opened", where the letter refuses that by the limit elsewhere.
      let isEffort =
        !other.claims.isEmpty && other.claims.allSatisfy(\.isLimit) && tellsEffort(content)
      switch (found.outcome, other.outcome) {
      case (.notHeld, .refused) where isEffort:
        found = Judgement(
          outcome: .refused, claims: claims, clarity: 0.7, why: [.reasonsElsewhere])
      case (.answered, .notHeld), (.blank, .notHeld):
        found = Judgement(outcome: .notHeld, claims: claims, clarity: 0.85, why: [.elsewhere])
      case (.answered, .neitherConfirmedNorDenied), (.blank, .neitherConfirmedNorDenied):
        found = Judgement(
          outcome: .neitherConfirmedNorDenied, claims: claims, clarity: 0.85,
          why: [.elsewhere])
      case (.answered, _), (.blank, _), (.notApplicable, _):
        let isGiven =
          found.outcome == .answered
          && (startsWithFigure(content) || matches(content).contains(.small)
            || hidesFigures(content) || isEffort && matches(content).contains(.given)
            || isPart && handsOver(content))
        let isPointer =
          content.count <= 8 && !isGiven && !matches(content).contains(.partly)
          && !(other.outcome == .partlyRefused && !other.claims.contains(where: \.isLimit)
            && namesAnswer(content))
        found = Judgement(
          outcome: isPart && !isPointer || isGiven ? .partlyRefused : .refused, claims: claims,
          clarity: 0.85,
          why: [.reasonsElsewhere])
      case (.neitherConfirmedNorDenied, _):
        let silent = claims.filter { meaning(of: $0, in: regime).isSilence }
        found = Judgement(
          outcome: found.outcome, claims: silent.isEmpty ? claims : silent,
          clarity: min(found.clarity, 0.9), why: found.why + [.reasonsElsewhere])
      case (.refused, _), (.partlyRefused, _):
        // Whether some is given is said by the answer, not by the reasons for the rest.
        found = Judgement(
          outcome: found.outcome, claims: claims,
          clarity: min(found.clarity, 0.9), why: found.why + [.reasonsElsewhere],
          mixture: found.mixture)
      default: break
      }
    }
    return found
  }

  /// Whether an answer begins with a figure: it gives something, whatever is withheld elsewhere.
  private func startsWithFigure(_ content: Range<Int>) -> Bool {
    content.first.map(isFigure) ?? false
  }

  private static let answering = WordSet(
    ["answer", "response", "reply", "question"].map { Words.hash($0) })

  /// "See the answer to question 3": what that gives and withholds, this does.
  private func namesAnswer(_ content: Range<Int>) -> Bool {
    content.contains { index in
      let token = script.tokens[index]
      return Self.answering.contains(token.hash)
        || token.hasDigit && script.bytes[token.start] | 0x20 == 0x71
    }
  }

  private func matches(_ range: Range<Int>) -> Set<Signal> {
    Set(signs(in: range).map(\.signal))
  }

  /// Whether a passage refuses something.
  func refuses(_ content: Range<Int>) -> Bool { judge(content).outcome.isRefusal }

  func judge(_ content: Range<Int>) -> Judgement {
    if let known = known[content] { return known }
    let judgement = judgement(of: content)
    known[content] = judgement
    return judgement
  }

  private func judgement(of content: Range<Int>) -> Judgement {
    guard let first = content.first else {
      return Judgement(outcome: .blank, claims: [], clarity: 0.95, why: [.nothing])
    }
    let matches = signs(in: content)
    let named = citations(in: content)
    if saysNotApplicable(content, first, matches), named.citations.isEmpty {
      return Judgement(outcome: .notApplicable, claims: [], clarity: 0.95, why: [.notApplicable])
    }
    return judgement(
      of: sentences(of: content, matches: matches, citations: named.citations), matches: matches,
      notHeldByLaw: named.saysNotHeld)
  }

  /// What the sentences of a passage say together.
  func judgement(
    of sentences: [Sentence], matches: [Phrases<Signal>.Match], notHeldByLaw: Bool
  ) -> Judgement {
    var claims = self.claims(of: sentences.flatMap(\.cited)).map(\.provision).exact
    let neither = matches.first { match in
      match.signal == .confirmsNeither
        && sentences.contains {
          $0.range.contains(match.range.lowerBound) && $0.signals.contains(.confirmsNeither)
        }
    }
    if let neither, isOwn(neither, sentences: sentences), !refusesFirst(neither, sentences) {
      return Judgement(
        outcome: .neitherConfirmedNorDenied, claims: withoutDisclosure(claims), clarity: 0.94,
        why: [.neither])
    }
    if let outcome = silence(sentences, claims) { return outcome }
    // The clauses made for saying nothing are of what else there may be.
    if neither != nil, let first = sentences.first, encloses(first) {
      let own = claims.filter { !meaning(of: $0, in: regime).isSilence }
      if !own.isEmpty { claims = own }
    }
    return weigh(sentences, claims: claims, notHeldByLaw: notHeldByLaw)
  }

  /// Neither confirming nor denying rests on the clauses made for that, where a section has one.
  private func withoutDisclosure(_ claims: [Provision]) -> [Provision] {
    let silent = claims.filter { meaning(of: $0, in: regime).isSilence }
    return claims.filter { claim in
      silent.contains(claim)
        || !silent.contains {
          $0.kind == .section && $0.kind == claim.kind && $0.number == claim.number
        }
    }
  }

  /// Whether it refuses something before that, of which neither confirming nor denying is a part.
  ///
  /// "The names are exempt under section 40(2). Whether any was disciplined we neither confirm nor deny."
  private func refusesFirst(
    _ neither: Phrases<Signal>.Match, _ sentences: [Sentence]
  ) -> Bool {
    guard let first = sentences.first, first.range.upperBound <= neither.range.lowerBound else {
      return false
    }
    let silent = { (claim: Provision) in meaning(of: claim, in: regime).isSilence }
    // "The assessment is attached. Section 6 has been removed under section 31(1)(a)."
    let removes = sentences.contains {
      $0.range.upperBound <= neither.range.lowerBound && isWithheldFrom($0)
        && $0.cited.contains { $0.use.isClaim && !silent($0.provision) }
    }
    if encloses(first), removes { return true }
    return first.signals.contains(.refused) && !first.signals.contains(.confirmsNeither)
      && first.cited.contains { $0.use.isClaim && !silent($0.provision) }
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
    guard let match = matches.first(where: { $0.signal == .notApplicable }),
      // "N/A - we have no extensions, so nothing is held".
      !matches.contains(where: { $0.signal == .notHeld && !isEvent($0, behind: match) })
    else { return false }
    if match.range.lowerBound == first {
      let gap = script.gap(after: match.range.upperBound - 1)
      return content.count <= 8 || gap.contains { !$0.isWord && $0 != 0x20 } || content.count <= 25
    }
    let isSaid = (max(first, match.range.lowerBound - 2)..<match.range.lowerBound).contains {
      Self.are.contains(script.tokens[$0].hash)
    }
    return isSaid && content.count <= 45 || content.count <= 30 && match.range.count >= 3
  }

  private static let held = Words.hash("held")
  private static let once = WordSet(["was", "were", "such"].map { Words.hash($0) })
  private static let things = WordSet(
    ["information", "data", "record", "records", "nothing", "none"].map { Words.hash($0) })

  /// "Not applicable as no meeting was held": it did not take place.
  private func isEvent(
    _ absence: Phrases<Signal>.Match, behind match: Phrases<Signal>.Match
  ) -> Bool {
    guard match.range.lowerBound < absence.range.lowerBound, let last = absence.range.last,
      script.tokens[last].hash == Self.held
    else { return false }
    return !absence.range.contains { Self.things.contains(script.tokens[$0].hash) }
      && absence.range.contains { Self.once.contains(script.tokens[$0].hash) }
  }

  private static let are = WordSet(["is", "are"].map { Words.hash($0) })

  /// Explaining the duty to confirm or deny is not the same as refusing to do so.
  private func isOwn(_ match: Phrases<Signal>.Match, sentences: [Sentence]) -> Bool {
    guard let first = script.tokens[match.range].first?.hash else { return false }
    if isGivenUp(match, sentences) { return false }
    return Self.refusing.contains(first) || sentences.count <= 2
      // "Section 31(3) excuses us from the duty to say whether we hold it."
      || sentences.contains {
        $0.range.contains(match.range.lowerBound) && !$0.claims.isEmpty
          && !$0.signals.contains(.discussed)
      }
  }

  /// How letters begin to say that they do not say whether something is held.
  private static let refusing = WordSet(
    ["neither", "cadarnhau", "unable", "cannot", "not"].map { Words.hash($0) })
  private static let undoing = WordSet(
    ["overturned", "overturn", "wrong", "wrongly", "withdrawn", "withdraw"].map { Words.hash($0) })

  /// Whether that is given up: "the decision to neither confirm nor deny is overturned".
  private func isGivenUp(_ match: Phrases<Signal>.Match, _ sentences: [Sentence]) -> Bool {
    guard let own = sentences.first(where: { $0.range.contains(match.range.lowerBound) }),
      own.claims.isEmpty
    else { return false }
    return own.range.contains { Self.undoing.contains(script.tokens[$0].hash) }
  }

  // MARK: - Sentences

  struct Sentence {
    let range: Range<Int>
    var signals: Signals = []
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
      if afterGround, signals.contains(.confirmsNeither), signals.contains(.residual) {
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

  /// Whether the sentence counts what was refused to others: "118 were refused", "149 requests were
  /// declined".
  private func countsRefusals(_ sentence: Sentence) -> Bool {
    guard sentence.claims.isEmpty, let first = sentence.range.first else { return false }
    return sentence.range.dropFirst(2).contains { index in
      Self.refused.contains(script.tokens[index].hash)
        && Self.past.contains(script.tokens[index - 1].hash)
        && (isFigure(index - 2) || index - 3 >= first && isFigure(index - 3)
          || isFigure(first) && index - first <= 8)
    }
  }

  private static let counted = WordSet(
    """
    claims claim applications application appeals requests licences permits cases visas refunds offers
    grants orders certificates bids admissions
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })

  /// Whether all it refuses is a heading over figures: "Claims refused", "Applications declined: 12".
  private func countsRefused(_ sentence: Sentence) -> Bool {
    guard sentence.signals.contains(.refused), sentence.cited.isEmpty,
      sentence.range.contains(where: isFigure)
    else { return false }
    let places = signs(in: sentence.range).filter { $0.signal == .refused }.map(\.range)
    return places.allSatisfy { place in
      place.count == 1 && place.lowerBound > sentence.range.lowerBound
        && Self.refused.contains(script.tokens[place.lowerBound].hash)
        && Self.counted.contains(script.tokens[place.lowerBound - 1].hash)
    }
  }

  static let numerals = WordSet(
    """
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })

  /// Whether a word is a number, in figures or words.
  func isFigure(_ index: Int) -> Bool {
    script.bytes[script.tokens[index].start].isDigit
      || script.traits[index].contains(.numeral)
  }

  /// The sentences with their matches and citations, which come in order.
  func sentences(
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
      if countsRefusals(sentence) || countsRefused(sentence) { sentence.signals.remove(.refused) }
      if findsNone(sentence) { sentence.signals.insert(.notHeld) }
      if isHardToFind(sentence) {
        sentence.signals.remove(.notHeld)
        sentence.signals.insert(.cost)
      }
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
}
