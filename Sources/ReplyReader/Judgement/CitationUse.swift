import Casebook
import FOILaw

/// What a letter does with a provision that it cites.
enum CitationUse {
  /// Refuses on it: "exempt under section 43(2)", "section 43(2) applies".
  case relied
  /// Says neither: in a heading, a list or brackets.
  case named
  /// Says what it is about, or what kind of ground: "section 40 is an absolute exemption".
  case explained
  /// Thinks about it, and says so: "we also considered section 31".
  case considered
  /// Says that it is not relied on: "section 41 cannot apply".
  case denied

  /// Whether it may be a claim.
  var isClaim: Bool { self != .considered && self != .denied }
}

/// A provision as a passage cites it.
struct CitedGround {
  let provision: Provision
  /// The first word of the citation, and one past its last.
  let words: Range<Int>
  var use: CitationUse = .named

  var word: Int { words.lowerBound }
}

extension Judge {
  /// Says of each citation what its clause does with it; they come in the order of the letter.
  func weighUses(_ cited: inout [CitedGround], in content: Range<Int>) {
    for index in cited.indices { cited[index].use = use(of: index, among: cited, in: content) }
    // "Sections 23 and 24 are not relied on", "section 31(1)(a) and (b) applies": a list is of one use.
    for index in cited.indices.dropLast().reversed() where isJoined(cited[index], cited[index + 1])
    {
      if cited[index].use == .named || cited[index + 1].use == .denied {
        cited[index].use = cited[index + 1].use
      }
    }
    for index in cited.indices.dropFirst()
    where cited[index].use == .named && isJoined(cited[index - 1], cited[index]) {
      // "Section 31(1)(g) by virtue of section 31(2)(a), and section 31(1)(c)": the last goes with
      // the first.
      let isBehindCondition = index > 1 && isConditionOfOther(index - 1, among: cited)
      cited[index].use = cited[index - (isBehindCondition ? 2 : 1)].use
    }
  }

  private static let joiners = WordSet(
    ["and", "or", "section", "sections", "s", "ss", "regulation", "regulations", "also", "to"].map {
      Words.hash($0)
    })

  /// Whether only words that join a list stand between two citations.
  private func isJoined(_ first: CitedGround, _ second: CitedGround) -> Bool {
    guard first.words.upperBound <= second.word else { return true }
    guard second.word - first.words.upperBound <= 3 else { return false }
    return (first.words.upperBound..<second.word).allSatisfy {
      Self.joiners.contains(script.tokens[$0].hash)
    } && !(first.words.upperBound..<(second.word + 1)).contains { script.opensParagraph($0) }
  }

  private static let leads: Phrases<CitationUse> = Phrases([
    .relied: [
      "under", "by virtue of", "pursuant to", "in accordance with", "in terms of",
      "on the basis of",
      "by reason of", "relying on", "relying upon", "rely on", "rely upon", "relied on",
      "relied upon", "applying", "applied", "apply", "engages", "engage", "invoke", "invoked",
      "uphold", "use of", "uphold the application of", "exempt by", "falls within", "fall within",
      "protected by", "excepted by", "citing", "because of", "cite", "out of",
    ],
    .considered: [
      "considered", "considered whether", "also considered", "consider whether", "thought about",
      "looked at", "had regard to", "regard to", "thought",
      "considered if", "considered using",
      "considered applying", "considered the use of", "considered the application of",
      "considered relying on", "considering whether", "would have considered", "could have applied",
      "would have applied", "would have relied on", "would have relied upon",
      "have considered under", "could have relied on", "gave thought to", "given thought to",
      "gone on to consider", "gone on to consider whether",
    ],
    .denied: [
      "not agree that", "not accept that", "not satisfied that", "not persuaded that",
      "not consider that", "not believe that", "not think that", "withdraw reliance on",
      "withdrawn reliance on", "withdraw our reliance on", "withdrawn our reliance on",
      "withdraw our application of", "no longer rely on", "no longer relying on", "set aside",
      "not rely on", "not rely upon", "not relying on", "not relied on", "not apply", "not applied",
      "not applying", "no longer applying", "no longer apply", "instead of", "rather than",
      "not engage", "not cite", "not claim", "dropped", "not need to rely on",
      "had we not applied", "in place of", "in lieu of", "not maintain", "no longer maintain",
      "not seek to rely on", "not seek to apply", "withdraw", "withdrew", "withdrawn",
      "other exemption such as", "other exemptions such as",
      "subject to", "not persuaded by", "not uphold", "not upheld",
      "not uphold the use of", "not uphold the application of", "not obliged by",
    ],
    .explained: [
      "for the purposes of", "specified in", "listed in", "defined in",
      "set out in", "conditions in", "condition in", "purposes in", "function in",
      "functions in", "bodies in", "requirements of", "test in", "wording of", "exceptions in",
      "exemptions in",
    ],
  ])

  private static let tails: Phrases<CitationUse> = Phrases([
    .relied: [
      "applies", "apply", "is engaged", "are engaged", "is therefore engaged", "also applies",
      "also apply", "also engaged", "therefore applies", "has been applied", "have been applied",
      "is relied", "are relied", "has been engaged", "was correctly applied", "was correct",
      "continues to apply", "still applies", "is upheld", "was properly applied", "alone is relied",
      "both apply", "was engaged", "were engaged", "is maintained",
      // "Under section 12(1) of the Act is not obliged to comply" gives nothing up.
      "is not obliged", "are not obliged", "is not required", "are not required",
    ],
    .denied: [
      "does not apply", "do not apply", "cannot apply", "does not cover", "has no application",
      "is not", "are not", "was not", "were not", "was wrongly", "was wrong", "is wrong",
      "were wrongly", "no longer", "is not needed",
      "not relied", "did not apply", "should not have", "ought not to have", "could not apply",
      "is no longer", "are no longer", "cannot be", "not been relied", "not been applied",
      "not to be relied",
      "may apply", "might apply", "could apply", "may also apply", "might also apply",
      "may then apply", "might then apply", "could also apply", "may be engaged",
      "might be engaged", "may be relevant", "had been", "is withdrawn", "are withdrawn",
      "was withdrawn", "was incorrect", "were incorrect",
      // "Section 41(1), which I consider not to have been the right exemption".
      "which * consider not", "which * now consider not", "which * do not consider",
      "which * do not think", "which * do not believe", "which * do not accept",
      "which * accept was not", "which * find was not", "which was wrong", "which was wrongly",
      "which was incorrect", "which was incorrectly", "which was not the", "which should not",
      "which * no longer", "in error", "was * in error", "were * in error",
    ],
    .considered: [
      "was looked at", "were looked at", "was also looked at", "were also looked at",
      "was considered", "were considered", "was also considered", "were also considered",
      "has been considered", "relevant to", "too but", "had been considered",
    ],
    .explained: [
      "provides", "provide that", "states", "state that", "says", "say that", "exempts", "allows",
      "allow us", "sets out", "set out", "requires", "require", "protects", "protect", "concerns",
      "concern", "removes", "remove the", "excepts", "permits", "lists", "list", "is an", "is a",
      "are an", "is also a", "is also an", "is absolute", "are absolute", "is qualified",
      "are qualified", "are both", "are prejudice", "are class", "is class", "is prejudice",
      "are all", "is subject", "are subject", "is not subject", "are not subject", "defines",
      "prohibits", "relates to", "relate to", "covers", "deals with", "is designed", "is intended",
      "recognises", "means that", "refers to", "means we", "is technically", "makes",
    ],
  ])

  private func use(
    of index: Int, among cited: [CitedGround], in content: Range<Int>
  ) -> CitationUse {
    let ground = cited[index]
    let lead = lead(before: ground.word, in: content)
    if let tail = tail(after: ground.words.upperBound, in: content) {
      if tail == .denied, isGraded(ground.word, in: content) { return .named }
      if tail == .denied || tail == .considered { return tail }
      guard let lead else { return tail }
      return tail == .relied && lead == .considered && !isAsked(ground.word, in: content)
        ? .relied : lead
    }
    if isConditionOfOther(index, among: cited) { return .explained }
    guard let lead else { return .named }
    if lead == .considered, concludes(after: ground.words.upperBound, in: content) {
      return .relied
    }
    return lead
  }

  private static let classes = Phrases<Bool>([
    true: [
      "is absolute", "are absolute", "is qualified", "are qualified", "are both", "are all",
      "is a qualified", "is an absolute", "are prejudice", "are class", "is class", "is prejudice",
    ]
  ])

  /// Whether what follows a citation, or a list that it is in, only says what kind of ground it is.
  private func isClassed(_ ground: CitedGround) -> Bool {
    var next = ground.words.upperBound
    let limit = min(script.tokens.count, next + 10)
    while next < limit, !script.endsSentence(after: next - 1) {
      if Self.classes.signal(at: next, in: script) != nil { return true }
      next += 1
    }
    return false
  }

  private static let extents = WordSet(["extent", "far", "insofar"].map { Words.hash($0) })

  /// "To the extent that section 23(5) is not engaged, section 24(2) applies": one of the two does, and
  /// neither is given up.
  private func isGraded(_ word: Int, in content: Range<Int>) -> Bool {
    (max(content.lowerBound, word - 4)..<word).contains {
      Self.extents.contains(script.tokens[$0].hash)
    }
  }

  private static let askers = WordSet(["whether", "if"].map { Words.hash($0) })

  /// "Whether section 41 was correctly applied".
  private func isAsked(_ word: Int, in content: Range<Int>) -> Bool {
    (max(content.lowerBound, word - 3)..<word).contains {
      Self.askers.contains(script.tokens[$0].hash)
    }
  }

  private static let links = Phrases<Bool>([
    true: [
      "by virtue of", "read with", "as read with", "in conjunction with", "with regard to",
      "by way of", "because of", "via",
    ]
  ])

  /// "Section 33(1)(b) by virtue of section 33(2)": one limb says why the other applies.
  private func isConditionOfOther(_ index: Int, among cited: [CitedGround]) -> Bool {
    guard index > 0 else { return false }
    let (own, other) = (cited[index], cited[index - 1])
    guard other.provision.number == own.provision.number,
      other.provision.kind == own.provision.kind,
      other.words.upperBound < own.word, own.word - other.words.upperBound <= 8
    else { return false }
    let between = other.words.upperBound..<own.word
    return Self.links.occur(in: script, between)
      && !between.contains { script.endsSentence(after: $0) }
  }

  /// The words before a citation that it depends on: the longest that end right before it.
  private func lead(before word: Int, in content: Range<Int>) -> CitationUse? {
    var end = word
    while end > content.lowerBound, Self.fillers.contains(script.tokens[end - 1].hash),
      !script.endsSentence(after: end - 1)
    {
      end -= 1
    }
    var found: CitationUse?
    for start in (max(content.lowerBound, end - 5)..<max(content.lowerBound, end)).reversed() {
      if script.endsSentence(after: start) { break }
      if let use = Self.leads.signal(at: start, endingAt: end, in: script) { found = use }
    }
    return found
  }

  private static let fillers = WordSet(
    """
    the exemption exemptions exception exceptions in at section sections regulation regulations s ss
    both either foia act this a provision provisions provided by
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })

  private static let names = WordSet(
    """
    of the freedom information act foia foisa scotland 2000 2002 2004 regulations environmental eir
    eirs also itself above both foi
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })

  /// A dash with a blank beside it, as before and behind the title in "Section 36(1) – confidentiality – applies".
  private static func isDash(_ gap: Bytes) -> Bool {
    gap.contains(0x20) && (gap.contains(0x2D) || gap.contains(0xE2) && gap.contains(0x80))
  }

  /// What follows a citation and the name of its law, its title in brackets or between dashes left out.
  private func tail(after end: Int, in content: Range<Int>) -> CitationUse? {
    var next = end
    var isInside = false
    var isDashed = false
    while next < content.upperBound, next - end < 14 {
      if next > 0, script.endsSentence(after: next - 1) { return nil }
      let gap = next > 0 ? script.gap(after: next - 1) : nil
      let opens = gap?.contains(0x28) ?? false
      if opens { isInside = true }
      if let gap, Self.isDash(gap) {
        if next == end || isDashed { isInside = next == end }
        isDashed = next == end
      }
      if !opens, gap?.contains(0x29) ?? false { isInside = false }
      if let use = Self.tails.signal(at: next, in: script), !isInside { return use }
      guard isInside || Self.names.contains(script.tokens[next].hash) else { return nil }
      next += 1
    }
    return nil
  }

  /// Whether what follows a citation only says what that provision does: "section 23(1) makes this exempt".
  func tellsLaw(after end: Int, in content: Range<Int>) -> Bool {
    tail(after: end, in: content) == .explained
  }

  private static let negation = Words.hash("not")
  private static let conclusions = Phrases<Bool>([
    true: [
      "applies", "apply", "is engaged", "are engaged", "is exempt", "are exempt", "engaged",
      // "Section 41(1), which was not cited before": it says only what was done first.
      "not cited before", "not cited earlier", "not relied on before", "not applied before",
    ],
    false: ["not", "whether", "if", "but"],
  ])

  /// Whether a sentence finds that the ground applies: "we considered section 43(2) and find it engaged".
  private func concludes(after end: Int, in content: Range<Int>) -> Bool {
    var next = end
    var says = false
    while next < content.upperBound, next - end < 30 {
      if let signal = Self.conclusions.signal(at: next, in: script) {
        if !signal { return false }
        says = says || script.tokens[next].hash != Self.negation
      }
      if script.endsSentence(after: next) { break }
      next += 1
    }
    return says
  }

  /// The grounds that a passage relies on: what is only explained adds nothing to a section that is
  /// relied on by another of its limbs, and what is given up is not relied on where it is only named.
  func claims(of cited: [CitedGround]) -> [CitedGround] {
    let relied = cited.filter { $0.use == .relied }
    return cited.filter { ground in
      guard ground.use.isClaim else { return false }
      // "Sections 22 and 43 are qualified exemptions", said of the whole letter.
      if ground.use == .explained, isClassed(ground), !relied.isEmpty,
        !cited.contains(where: {
          $0.use.isClaim && $0.word != ground.word
            && ($0.use != .explained || !isClassed($0))
            && ($0.provision.covers(ground.provision) || ground.provision.covers($0.provision)
              || $0.provision == ground.provision)
        })
      {
        return false
      }
      let isGivenUp = cited.contains { other in
        other.use == .denied && other.provision == ground.provision
          && (ground.use != .relied || other.word > ground.word)
      }
      if isGivenUp { return false }
      if meaning(of: ground.provision, in: regime).isContainer {
        return !cited.contains { $0.use.isClaim && $0.provision != ground.provision }
      }
      guard ground.use == .explained else { return true }
      return !relied.contains { other in
        other.provision.kind == .section && ground.provision.kind == .section
          && other.provision.number == ground.provision.number
          && other.provision != ground.provision && !other.provision.covers(ground.provision)
      }
    }
  }
}
