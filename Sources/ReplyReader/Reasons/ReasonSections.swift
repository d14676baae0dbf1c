import Casebook
import FOILaw

/// The parts of a letter that argue its grounds apart from its answers: "Section 40(2) – personal
/// information", "Exemptions explained", "Annex A".
struct ReasonSections {
  /// What is said under one heading that names a ground.
  struct Section {
    let words: Range<Int>
    let claims: [Provision]
    /// The questions that it says it is about.
    let questions: [Int]
    fileprivate let stems: Set<UInt64>
  }

  /// A line at which such a part begins.
  private struct Head {
    let start: Int
    let end: Int
    let claims: [Provision]
    /// Whether it speaks of grounds in general: "Public interest test".
    let isGeneral: Bool
  }

  let script: Script
  let judge: Judge
  private let heads: [Head]
  let sections: [Section]

  /// The longest line that can be a heading.
  private static let mostHeading = 14
  /// More of a section than this is not read.
  private static let mostWords = 600

  /// The words in which a section may say which questions it is about.
  private static let mostNaming = 36

  init(script: Script, list: QuestionList, judge: Judge, closings: [Closing.Start]) {
    self.script = script
    self.judge = judge
    var heads: [Head] = []
    for index in script.tokens.indices where script.opensFragment(index) {
      if let head = Self.head(at: index, script, judge) { heads.append(head) }
    }
    self.heads = heads
    let finder = StatementFinder(script: script, list: list, judge: judge)
    var sections: [Section] = []
    var passed = 0
    for (place, head) in heads.enumerated() where !head.claims.isEmpty {
      while passed < closings.count, closings[passed].word <= head.end { passed += 1 }
      let next = place + 1 < heads.count ? heads[place + 1].start : script.tokens.count
      let closing = passed < closings.count ? closings[passed].word : script.tokens.count
      let words = head.start..<max(head.end, min(next, closing, head.start + Self.mostWords))
      sections.append(
        Section(
          words: words, claims: head.claims,
          questions: finder.questions(named: words.prefix(Self.mostNaming)),
          stems: Set(words.lazy.map { script.stems[$0] }.filter { $0 != 0 })))
    }
    self.sections = sections
  }

  /// Words of an answer that only says that nothing is held.
  private static let mostAbsence = 12

  /// Where a part that argues a ground begins right below "No information held.": it argues for other
  /// answers.
  func startBelowAbsence(in content: Range<Int>) -> Int? {
    guard
      let start = content.dropFirst().prefix(Self.mostAbsence).first(where: script.opensParagraph),
      begins(at: start), judge.judge(content.lowerBound..<start).outcome == .notHeld
    else { return nil }
    return start
  }

  private static let citing = WordSet(
    [
      "section", "sections", "s", "ss", "regulation", "regulations", "reg", "regs", "exemption",
      "exemptions", "exception", "exceptions",
    ].map { Words.hash($0) })

  private static let general = Phrases<Bool>([
    true: [
      "exemptions explained", "explanation of exemptions", "explanation of the exemptions",
      "explanation of exceptions", "exemptions applied", "exceptions applied",
      "exemptions relied", "exceptions relied", "exemptions used", "exemptions engaged",
      "exceptions engaged", "reasons for", "our reasons", "legal annex", "evidence of harm",
      "overall harm", "harm in", "factors favouring", "factors in favour", "factors against",
      "balance test", "balancing test", "public interest test", "public interest considerations",
      "public interest", "not disclosed", "information withheld", "withheld information",
      "small numbers", "statutory exemptions", "schedule exceptions", "schedule exemptions",
      "exemptions", "exceptions", "harm", "annex of exemptions", "refusal notice",
      "application of exemptions", "why we have withheld", "why we have redacted",
      "why we are withholding", "why we have removed", "why we have not", "legal basis",
      "suppression of small numbers",
    ]
  ])
  private static let leads = WordSet(
    ["why", "annex", "appendix", "schedule", "note", "notes", "a", "b", "c"].map { Words.hash($0) })

  private static func head(at index: Int, _ script: Script, _ judge: Judge) -> Head? {
    var end = index + 1
    while end < script.tokens.count, end - index <= mostHeading, !script.opensFragment(end) {
      end += 1
    }
    let isLine = end - index <= mostHeading
    let hasStop = script.gap(after: end - 1).contains(0x2E)
    let first = script.tokens[index]
    let isCiting =
      citing.contains(first.hash) || leads.contains(first.hash)
      || script.bytes[first.start] | 0x20 == 0x73 && first.end > first.start + 1
        && script.bytes[first.start + 1].isDigit
    let isShort = isLine && !hasStop
    if isShort, let head = titled(index..<end, script, judge) { return head }
    if isCiting, isShort || script.opensParagraph(index) {
      // "Section 40(2) – personal information", "Why section 41 applies", "Section 41(1) applies …".
      let words = index..<min(end, index + 10)
      let cited = judge.citations(in: words).citations
      if let ground = cited.first, ground.word <= index + 3 {
        return Head(
          start: index, end: end, claims: cited.map(\.provision).exact, isGeneral: false)
      }
    }
    if script.opensParagraph(index), openings.signal(at: index, in: script) != nil {
      return Head(start: index, end: end, claims: [], isGeneral: true)
    }
    guard isShort, script.opensParagraph(index) || isCapital(index..<end, script),
      script.bytes[first.start].isUpper,
      general.occur(in: script, index..<end),
      !script.gap(after: end - 1).contains(0x3F)
    else { return nil }
    return Head(start: index, end: end, claims: [], isGeneral: true)
  }

  private static let deciding = WordSet(
    """
    exempt withheld refused redacted is are was were applies apply released disclosed see under held
    not we
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })

  private static let laws = WordSet(
    """
    of the foi foia foisa eir eirs act regulations freedom information environmental scotland 2000 2002
    2004
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })

  /// "Law enforcement – section 31(1)(a)", "Note A".
  private static func titled(_ line: Range<Int>, _ script: Script, _ judge: Judge) -> Head? {
    let first = script.tokens[line.lowerBound]
    guard script.opensParagraph(line.lowerBound), script.bytes[first.start].isUpper,
      !line.contains(where: { deciding.contains(script.tokens[$0].hash) })
    else { return nil }
    let last = script.tokens[line.upperBound - 1]
    if line.count == 2, References.kinds.contains(first.hash), last.end - last.start == 1 {
      return Head(start: line.lowerBound, end: line.upperBound, claims: [], isGeneral: true)
    }
    guard line.count >= 3,
      line.contains(where: { citing.contains(script.tokens[$0].hash) })
    else { return nil }
    let cited = judge.citations(in: line).citations
    // "Statement - Section 31(1)(a) FOIA": the law may follow.
    guard let ground = cited.last,
      (ground.words.upperBound..<max(ground.words.upperBound, line.upperBound)).allSatisfy({
        laws.contains(script.tokens[$0].hash)
      })
    else { return nil }
    return Head(
      start: line.lowerBound, end: line.upperBound, claims: cited.map(\.provision).exact,
      isGeneral: false)
  }

  private static let openings = Phrases<Bool>([
    true: [
      "in reaching our", "in reaching this", "in applying the", "in applying these",
      "in applying each", "in applying section", "in applying sections", "in applying regulation",
      "in applying regulations", "for each of the exemptions", "for each of the exceptions",
      "all these exemptions", "all of these exemptions", "each of these exemptions",
      "the exemptions", "these exemptions", "the exceptions", "these exceptions", "where we have",
      "in weighing", "factors favouring", "factors against", "factors in favour",
      "considerations favouring", "section 17 of the act requires",
      "section 17 of the freedom of information act 2000 requires",
      "section 17 of the freedom of information act requires", "section 17 of foia requires",
      "in considering the public interest", "for all of the exemptions",
    ]
  ])

  private static func isCapital(_ words: Range<Int>, _ script: Script) -> Bool {
    words.allSatisfy { index in
      let token = script.tokens[index]
      return script.bytes[token.start..<token.end].allSatisfy { $0.isUpper || $0.isDigit }
    }
  }

  /// Where the last answer of a letter runs into the reasons for others, if it does.
  func start(in content: Range<Int>, others: [Range<Int>], lacksGround: Bool) -> Int? {
    guard
      let head = heads.first(where: {
        $0.start > content.lowerBound && $0.start < content.upperBound
      })
    else { return nil }
    let own = judge.judge(content.lowerBound..<head.start)
    let isSettled =
      own.outcome == .notHeld || own.outcome == .answered && !own.why.contains(.nothing)
      || own.outcome.isRefusal && !own.claims.isEmpty
    if head.isGeneral { return isSettled || lacksGround ? head.start : nil }
    guard isSettled || lacksGround else { return nil }
    // A ground that another answer named is argued here for that one.
    let isOfOthers = others.contains { other in
      judge.judge(other).claims.contains { claim in
        head.claims.contains { $0.kind == claim.kind && $0.number == claim.number }
      }
    }
    return isOfOthers || lacksGround && own.claims.isEmpty ? head.start : nil
  }

  /// Where an answer that refuses nothing runs into a heading with the ground of others.
  ///
  /// "Q6. No information held. SECTION 31 – LAW ENFORCEMENT", where the answer to question 4 was redacted
  /// under section 31(1)(a).
  func headStart(in content: Range<Int>, among grounds: [Provision: Int]) -> Int? {
    let place = heads.start { $0.start > content.lowerBound }
    guard
      let head = heads[place...].prefix(while: { $0.start < content.upperBound })
        .first(where: { !$0.claims.isEmpty })
    else { return nil }
    let own = Set(judge.judge(content).claims.map(\.section))
    let isOfOthers = head.claims.allSatisfy { claim in
      grounds[claim.section, default: 0] > (own.contains(claim.section) ? 1 : 0)
    }
    guard isOfOthers, isArgued(head),
      !head.claims.contains(where: { judge.meaning(of: $0, in: judge.regime).saysNotHeld })
    else { return nil }
    let outcome = judge.judge(content.lowerBound..<head.start).outcome
    return outcome == .notHeld || outcome == .answered ? head.start : nil
  }

  /// Whether a heading has no full stop, and prose below it: in a table a cell may name a ground.
  private func isArgued(_ head: Head) -> Bool {
    guard !script.gap(after: head.end - 1).contains(0x2E) else { return false }
    let limit = min(script.tokens.count, head.end + Self.leastArgued)
    return limit - head.end == Self.leastArgued
      && !(head.end + 1..<limit).contains(where: script.opensParagraph)
  }

  /// Words of a paragraph that argues.
  private static let leastArgued = 8

  /// Whether such a part begins at the word.
  func begins(at word: Int) -> Bool { heads.contains { $0.start == word } }

  /// A passage up to where another ground begins.
  func first(of words: Range<Int>) -> Range<Int> {
    let next = heads.first { words.dropFirst().contains($0.start) && !$0.claims.isEmpty }
    return words.lowerBound..<(next?.start ?? words.upperBound)
  }

  // MARK: - Which section gives the reasons

  /// The sections that speak of what a question asks and its answer says.
  func reasons(
    for question: Int, in list: QuestionList, to content: Range<Int>,
    besides others: [Range<Int>]
  ) -> [Range<Int>] {
    let apart = sections.filter { section in
      !content.overlaps(section.words) && !others.contains { $0.overlaps(section.words) }
    }
    guard !apart.isEmpty else { return [] }
    let named = apart.filter { section in
      section.questions.contains { $0 == question || list.isInside(question, $0) }
    }
    if !named.isEmpty { return named.map(\.words) }
    // "See Section 40 below": the section of that number alone.
    let cited = Set(judge.judge(content).claims.map(\.section))
    let own = apart.filter { section in
      section.questions.isEmpty
        && section.claims.contains { cited.contains($0.section) }
    }
    if !own.isEmpty { return own.map(\.words) }
    let said = Set(content.lazy.map { script.stems[$0] }.filter { $0 != 0 })
    let asked = Set(list.stems[question])
    var counts: [UInt64: Int] = [:]
    for section in apart { for stem in section.stems { counts[stem, default: 0] += 1 } }
    let scores = apart.map { section -> Double in
      guard section.questions.isEmpty else { return 0 }
      var score = 0.0
      for stem in section.stems.intersection(asked.union(said)) {
        let count = counts[stem, default: 1]
        if count < apart.count || count == 1 { score += 1 / Double(count) }
      }
      score = min(score, 3)
      for subject in Set(
        section.claims.compactMap({ GroundMeaning.of($0, in: judge.regime).subject }))
      {
        guard let words = GroundWords.of(subject) else { continue }
        if !said.isDisjoint(with: words) {
          score += 2
        } else if !asked.isDisjoint(with: words) {
          score += 1
        }
      }
      return score
    }
    let best = scores.max() ?? 0
    guard best >= 1 else { return [] }
    return zip(apart, scores).filter { $1 >= max(1, best * 0.6) }.map(\.0.words)
  }
}

/// Words in which letters speak of what a ground protects.
enum GroundWords {
  /// The stems of such words.
  static func of(_ subject: Ground.Subject) -> Set<UInt64>? { table[subject] }

  private static let table: [Ground.Subject: Set<UInt64>] = [
    .personalData: "personal individual individuals identify identified identifiable name names",
    .commercial:
      "commercial commercially price prices priced rate rates tender bid bids competitor",
    .costLimit: "cost hours limit",
    .legalPrivilege: "legal advice privilege privileged counsel solicitor",
    .policy: "policy policies minister ministers ministerial",
    .confidence: "confidence confidential confidentially",
    .lawEnforcement: "crime criminal criminals offenders tactics enforcement",
    .healthAndSafety: "safety danger endanger",
    .nationalSecurity: "terrorism terrorist security",
    .accessible: "website published accessible online",
    .futurePublication: "publish publication forthcoming",
    .publicAffairs: "candid frank deliberation qualified",
    .investigations: "investigation investigations investigating prosecution",
    .unfinished: "draft drafts unfinished completion",
    .internalCommunications: "internal emails",
    .environment: "nest nests species habitat",
    .internationalRelations: "international foreign state",
  ].mapValues { Set(Stems.of($0)) }
}
