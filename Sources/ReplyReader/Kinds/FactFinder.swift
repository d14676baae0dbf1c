import Casebook
import FOILaw

/// Finds what a letter says about itself.
struct FactFinder {
  private let outline: Outline
  private let evidence: AnswerEvidence
  /// The first word of what the letter says after its answers.
  private let closing: Int
  private var script: Script { outline.script }

  init(
    script: Script, asked: [[UInt64]], request: Range<Int>?, evidence: AnswerEvidence, closing: Int
  ) {
    outline = Outline(script: script, asked: asked, request: request)
    self.evidence = evidence
    self.closing = min(closing, script.tokens.count)
  }

  /// The facts, and whether the reply itself is elsewhere, in an attachment.
  func facts() -> (facts: LetterFacts, isCoverOnly: Bool) {
    if Language(script) == .other {
      var facts = LetterFacts(kind: .notFOI)
      facts.pointer = .otherLanguage
      return (facts, false)
    }
    let kinds = KindFinder(outline: outline, closing: closing, evidence: evidence)
    var facts = LetterFacts(kind: kinds.kind)
    // A document that is not a letter in answer to a request proposes nothing; a sheet of rights has only these.
    if facts.kind == .notFOI {
      facts.pointer = kinds.pointer
      if kinds.isRightsSheet { addRights(to: &facts) }
      return (facts, false)
    }
    if facts.kind == .decisionNotice {
      DecisionNoticeReader(outline: outline).add(to: &facts)
      return (facts, false)
    }
    let isCover = kinds.isCover && facts.kind == .reply
    if isCover { facts.pointer = .attachment }
    facts.date = DateFinder(outline: outline).date
    let reviews = ReviewFinder(outline: outline, letterDay: facts.date)
    facts.regulator = reviews.regulator
    let isReply = facts.kind == .reply && !isCover
    facts.authority = AuthorityFinder(outline: outline).name
    facts.regime =
      RegimeFinder(
        script: script, countsRequests: isReply, regulator: facts.regulator,
        isQuestion: outline.isQuestion, authority: facts.authority
      ).regime
    // An outcome of a review leads to the regulator: there is no second one to ask for.
    if facts.kind != .reviewOutcome, facts.kind != .reviewRefusal {
      facts.reviewWindow = reviews.window
      facts.reviewContact = reviews.contact
    }
    facts.reference =
      ReferenceFinder(outline: outline, isReview: facts.kind == .reviewOutcome).reference
    if facts.kind.carriesAnswers { facts.sheets = SheetPointers(script: script).names }
    if facts.kind == .extension_ { addExtension(to: &facts) }
    if facts.kind == .clarification {
      facts.closing = ClosingFinder(outline: outline, times: reviews).window
    }
    if facts.kind == .transfer { facts.transferredTo = transferee(from: facts.authority) }
    return (facts, isCover)
  }

  private func addRights(to facts: inout LetterFacts) {
    let reviews = ReviewFinder(outline: outline)
    facts.regulator = reviews.regulator
    facts.regime =
      RegimeFinder(script: script, countsRequests: false, regulator: facts.regulator).regime
    facts.reviewWindow = reviews.window
    facts.reviewContact = reviews.contact
  }

  private static let untils = WordSet(
    ["by", "until", "before", "to", "on", "than", "erbyn"].map { Words.hash($0) })

  /// The day by which an extension promises the answer, and the ground it weighs.
  private func addExtension(to facts: inout LetterFacts) {
    let dates = Dates(script: script)
    var index = 1
    while index < min(closing, script.tokens.count, 2_000) {
      if isUntil(index), let (day, next) = dates.day(at: index) {
        // The last day named is the new one: the old one may come first.
        if facts.date.map({ $0 < day }) ?? true { facts.until = max(facts.until ?? day, day) }
        index = next
      } else {
        index += 1
      }
    }
    let regime = facts.regime ?? .foia
    let end = closing < script.tokens.count ? script.tokens[closing].start : script.bytes.count
    facts.grounds =
      script.bytes[0..<end].citations
      .filter { $0.law == nil || $0.law?.regime == regime }
      .map(\.provision)
      .filter { Grounds.isGround($0, in: regime) }
      .exact
  }

  /// "by 3 June", "by Monday 3 June", "no later than 3 June".
  private func isUntil(_ index: Int) -> Bool {
    (max(0, index - 2)..<index).contains { Self.untils.contains(script.tokens[$0].hash) }
  }

  private static let passing = Phrases<Bool>([
    true: [
      "transferred", "transferring", "transfer", "passed", "redirected", "forwarded", "referred",
    ]
  ])

  /// The body that a transferred request went to: the name after "transferred … to", or else the
  /// one that the letter says holds the information.
  private func transferee(from sender: String?) -> String? {
    let words = 0..<min(script.tokens.count, 3_000)
    var named: [(score: Int, name: String)] = []
    let passes = Self.passing.matches(in: script, words)
    for run in NameRuns(script: script, words: words) {
      guard let name = PublicBodyName(run, in: script), outline.isOwn(name.range.lowerBound) else {
        continue
      }
      let text = name.text(in: script)
      if let sender, text == sender || sender.hasSuffix(text) { continue }
      let sentence = outline.sentence(around: name.range)
      let isPassed = passes.contains {
        sentence.contains($0.range.lowerBound) && $0.range.upperBound <= name.range.lowerBound
      }
      let holds = script.hash(name.range.upperBound).map { Self.holding.contains($0) } ?? false
      let isBy = script.hash(name.range.lowerBound - 1).map { Self.toOrOf.contains($0) } ?? false
      let score = (isPassed ? 3 : 0) + (holds ? 2 : 0) + (isBy ? 1 : 0) + (name.isTyped ? 1 : 0)
      if score >= 2 { named.append((score, text)) }
    }
    return named.max { $0.score < $1.score }?.name
  }

  private static let holding = WordSet(
    ["holds", "hold", "does", "is", "which", "runs", "may", "has", "will"].map { Words.hash($0) })
  private static let toOrOf = WordSet(["to", "of", "by", "that"].map { Words.hash($0) })
}
