import Casebook

/// The paragraphs of a letter in which answers may stand, each with what it may be.
struct Paragraphs {
  /// One paragraph, with a list or table below it that it introduces.
  struct Paragraph {
    /// The authority's own heading above it.
    var title: Range<Int>?
    var words: Range<Int>
    /// How many headings come before it, its own among them.
    let section: Int
    /// The units that it begins with.
    let unit: Int
    /// The questions that its first sentences name.
    var named: Set<Int> = []
    var role: Role?
    /// Whether it begins at a closing.
    var closes = false

    /// The first word, of the heading where there is one.
    var start: Int { title?.lowerBound ?? words.lowerBound }
  }

  /// What a paragraph does that answers nothing.
  enum Role: Hashable, Sendable {
    /// It says which request this is and how it was dealt with.
    case opening
    /// It argues a ground named before.
    case argument
    /// It says how to ask again.
    case advice
  }

  let script: Script
  let evidence: Evidence
  let list: QuestionList

  /// A letter with more is a document, and not taken apart so.
  static let most = 160
  /// Sentences of a paragraph in which questions are named.
  private static let mostNaming = 8

  /// The paragraphs in some words, up to the signature; none where there are too many.
  func all(in range: Range<Int>) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    var title: Range<Int>?
    var section = 0
    var last = -1
    let rows = YearRows(script: script, units: evidence.units)
    for index in evidence.units(in: range) {
      let unit = evidence.units[index]
      if evidence.closings[index] == .signature { break }
      if evidence.isFurniture(index) || evidence.isRepeated(unit.words.lowerBound) { continue }
      let isLedTo = !paragraphs.isEmpty && rows.isLedTo(index)
      if !isLedTo, isTitle(index, before: range.upperBound), !leads(paragraphs.last, to: unit) {
        title = unit.words
        section += 1
        last = index
        continue
      }
      let isBelow = title != nil && last == index - 1
      // The rows of a table go on with what leads to it.
      let goesOn = isLedTo || rows.goesOn(index)
      if isBelow || paragraphs.isEmpty
        || !goesOn && begins(index, after: paragraphs[paragraphs.count - 1])
      {
        paragraphs.append(
          Paragraph(title: isBelow ? title : nil, words: unit.words, section: section, unit: index))
        if paragraphs.count > Self.most { return [] }
      } else {
        let words = paragraphs[paragraphs.count - 1].words
        paragraphs[paragraphs.count - 1].words = words.lowerBound..<unit.words.upperBound
      }
      if isBelow { title = nil }
    }
    var above: Role?
    for index in paragraphs.indices {
      describe(&paragraphs[index])
      let isSame = index > 0 && paragraphs[index - 1].section == paragraphs[index].section
      if !isSame { above = nil }
      // What stands under advice, or is a list of it, is advice as well.
      if isSame, paragraphs[index].role == nil, paragraphs[index - 1].role == .advice,
        above == .advice || isItem(paragraphs[index])
      {
        paragraphs[index].role = .advice
      }
      if let title = paragraphs[index].title {
        above = Self.titles.matches(in: script, title).first?.signal
      }
    }
    return paragraphs
  }

  /// Whether a paragraph is an item of a list.
  private func isItem(_ paragraph: Paragraph) -> Bool {
    let fragment = script.tokens[paragraph.words.lowerBound].fragment
    let mark = evidence.marks[paragraph.unit]
    return script.fragments[fragment].isBullet
      || mark.map { !$0.isSentence && $0.strength >= 0.6 } ?? false
  }

  private func describe(_ paragraph: inout Paragraph) {
    let words = paragraph.words
    paragraph.closes = evidence.closings[paragraph.unit] != nil
    for unit in evidence.units(in: words).prefix(Self.mostNaming) {
      paragraph.named.formUnion(evidence.named(unit, list))
    }
    for unit in evidence.units(in: paragraph.title ?? 0..<0) {
      paragraph.named.formUnion(evidence.named(unit, list))
    }
    paragraph.role = Self.role(of: words, in: script)
    if paragraph.role == nil, let title = paragraph.title {
      paragraph.role = Self.titles.matches(in: script, title).first?.signal
    }
  }

  /// Whether a paragraph ends in a colon, so that what follows belongs to it.
  private func leads(_ paragraph: Paragraph?, to unit: Unit) -> Bool {
    guard let paragraph, paragraph.words.upperBound == unit.words.lowerBound else { return false }
    return script.gap(after: paragraph.words.upperBound - 1).contains(0x3A)
  }

  private func begins(_ index: Int, after paragraph: Paragraph) -> Bool {
    let unit = evidence.units[index]
    if unit.opensParagraph {
      guard !leads(paragraph, to: unit) else { return false }
      let first = script.tokens[unit.words.lowerBound]
      let byte = script.bytes[first.start]
      // A page may end inside a sentence, and a list may be part of one.
      let isBroken =
        (byte.isLetter && !byte.isUpper || script.fragments[first.fragment].isBullet)
        && !script.gap(after: paragraph.words.upperBound - 1).contains(0x2E)
      return !isBroken
    }
    guard unit.opensLine, !script.isWrapped(at: unit.words.lowerBound) else { return false }
    if let mark = evidence.marks[index], mark.strength >= 0.6, !mark.isSentence { return true }
    // Lines that are sentences, in a letter without empty lines; a row of figures may stand above one.
    let first = script.bytes[script.tokens[unit.words.lowerBound].start]
    let last = paragraph.words.upperBound - 1
    let isAbove = script.gap(after: last).first == 0x2E || isFigure(lineOf: last)
    return first.isUpper && unit.words.count >= 5 && isAbove
      && script.endsSentence(after: unit.words.upperBound - 1)
  }

  /// Whether the line that a word ends has nothing but figures and what parts them.
  private func isFigure(lineOf last: Int) -> Bool {
    var index = last
    while index > 0, script.tokens[index].hasDigit, !script.opensFragment(index) { index -= 1 }
    return script.tokens[index].hasDigit && script.opensFragment(index)
      && !script.gap(after: last).contains(0x3A)
  }

  /// Whether a unit is a short line alone above a paragraph.
  func isTitle(_ unit: Int, before limit: Int) -> Bool {
    evidence.isTitle(unit, in: script, before: limit)
  }

  // MARK: - What a paragraph does

  private static let roles = Phrases<Role>([
    .opening: [
      "thank you for", "i refer to", "further to your", "with reference to", "i am writing",
      "i write", "we write", "we are writing", "i m writing", "your request for",
      "your request was", "your request has been", "your requests were", "your requests have been",
      "your email", "your e mail", "your letter",
      "you asked us for",
      "you asked us", "i will start with", "i shall start with", "you asked for the following",
      "you requested the following", "you requested information",
      "you have requested the following", "you have asked for the following", "you asked for",
      "we have considered your", "i have considered your", "we considered your",
      "have considered your request and our", "we have now considered", "i have now considered",
      "we have dealt with", "we have handled",
      "we have treated", "i have dealt with", "has been considered under", "the request has been",
      "has been handled under", "has been dealt with under", "have been considered under",
      "following receipt of", "having completed enquiries", "please find our response",
      "please find below", "our response is", "our response follows", "our answers are",
      "our answers follow", "we have answered each", "i have answered each", "taking each",
      "i will answer", "i answer your", "we answer your", "i shall deal", "i will deal",
      "i will take", "i shall take", "in response to your request", "in response to your enquiry",
      "i apologise", "please accept", "we apologise", "my apologies", "i am sorry for the delay",
      "this request has been", "these requests have been", "the requests have been",
      "is managing your request", "is handling your request", "i have answered your request in",
      "we have answered your request in", "we first logged", "been treated as one",
      "in order to address your", "in order to answer your",
      "as the information relates to", "i have now completed", "we have now completed",
      "searches were conducted", "a search for", "searches have been", "for ease of reference",
    ],
    .argument: [
      "this is a qualified", "is a qualified exemption", "is a qualified exception",
      "is an absolute exemption", "are qualified exemptions", "are absolute exemptions",
      "is absolute", "is qualified", "public interest test", "the public interest in",
      "in favour of", "arguments in favour", "arguments for", "arguments against", "factors for",
      "factors in favour", "factors against", "considerations in favour", "favouring disclosure",
      "favouring non", "considerations against", "against disclosure", "evidence of harm",
      "on balance", "balance of the public interest", "balance test", "as section",
      "as the exceptions", "as the exemptions", "as regulation", "no inference", "not be taken as",
      "section 17 of the act requires", "prejudice based", "class based", "outweighs",
      "public interest lies", "public interest favours", "weighed the public interest",
      "considered the public interest", "as to the public interest", "i gave weight",
    ],
    .advice: [
      "new request", "fresh request", "revised request", "refined request", "refine your request",
      "narrow your request", "narrowing your request", "reduce the scope", "narrower request",
      "limit your request", "limiting your request", "narrow the scope", "advice and assistance",
      "duty to assist", "duty to advise", "under section 16", "smaller request", "to refine",
      "refining your request", "restrict your request", "restricting your request",
      "bring your request within", "within the cost limit", "within the limit",
      "request again", "resubmit", "re submit",
    ],
  ])
  private static let titles = Phrases<Role>([
    .argument: [
      "public interest", "evidence of harm", "harm", "balance test", "reasons for decision",
      "balancing", "factors", "exemptions explained",
    ],
    .advice: [
      "advice and assistance", "advice", "duty to assist", "assistance", "section 16",
      "how to narrow", "refining your request", "narrowing your request",
    ],
    .opening: ["background", "your request", "the request", "your complaint", "summary"],
  ])

  /// Whether a heading of a few words, alone above a paragraph, begins the arguments for a ground.
  static func argues(_ word: Int, in script: Script) -> Bool {
    guard script.opensParagraph(word) else { return false }
    var end = word + 1
    while end < script.tokens.count, !script.opensFragment(end), end - word <= 14 { end += 1 }
    guard end - word <= 14, script.opensFragment(end),
      !script.gap(after: end - 1).contains(0x2E)
    else { return false }
    return titles.matches(in: script, word..<end).contains { $0.signal == .argument }
  }

  /// Words at the head of a paragraph that show what it does.
  private static let mostHead = 24

  static func role(of words: Range<Int>, in script: Script) -> Role? {
    let head = words.lowerBound..<min(words.upperBound, words.lowerBound + mostHead)
    let found = roles.matches(in: script, head)
    if found.contains(where: { $0.signal == .advice && !isRefused(at: $0.range, in: head, script) })
    {
      return .advice
    }
    if let first = found.first(where: { $0.signal == .opening }),
      first.range.lowerBound <= words.lowerBound + 8
    {
      return .opening
    }
    if confirms(head, in: script), !hasFigures(words, in: script) { return .opening }
    return found.isEmpty ? nil : found[0].signal == .argument ? .argument : nil
  }

  private static let limits = Phrases<Bool>([true: ["within the cost limit", "within the limit"]])
  private static let negations = Phrases<Bool>([
    true: ["cannot", "can not", "not possible", "unable", "not able"]
  ])

  /// "This cannot be provided within the cost limit" refuses, and does not say how to ask again.
  private static func isRefused(
    at advice: Range<Int>, in head: Range<Int>, _ script: Script
  ) -> Bool {
    limits.signal(at: advice.lowerBound, in: script) != nil
      && negations.occur(in: script, head.lowerBound..<advice.lowerBound)
  }

  /// Whether a sentence only says which request this is and how it was handled.
  static func introduces(_ sentence: Range<Int>, in script: Script) -> Bool {
    let head = sentence.lowerBound..<min(sentence.upperBound, sentence.lowerBound + mostHead)
    return roles.matches(in: script, head).contains {
      $0.signal == .opening && $0.range.lowerBound <= sentence.lowerBound + 16
    } && AnswerForm(of: sentence, in: script).isDisjoint(with: [.decision, .document])
      && !holding.occur(in: script, sentence) && !turning.occur(in: script, sentence)
  }

  /// What makes of a sentence on the request one on what becomes of it.
  private static let turning = Phrases<Bool>([
    true: [
      "unable", "not able", "not possible", "cannot", "can not", "however", "but", "obliged",
      "exceed", "not be", "regret", "unfortunately", "below", "published", "available",
    ]
  ])

  /// The first word of a statement's line past sentences that only open the letter.
  static func start(
    afterOpeningsFrom line: Int, of statement: Range<Int>, in script: Script
  ) -> Int {
    var start = line
    for index in line..<max(line, statement.lowerBound) where script.endsSentence(after: index) {
      guard role(of: start..<(index + 1), in: script) == .opening else { break }
      start = index + 1
    }
    return start
  }

  private static let confirming = Phrases<Bool>([
    true: ["can confirm that", "confirm that", "can confirm"]
  ])
  private static let holding = Phrases<Bool>([
    true: [
      "holds information", "holds some", "hold information", "hold some", "holds the information",
      "hold the information", "information is held", "information you have requested is held",
      "some of it is held", "is held by", "does hold", "do hold", "holds recorded", "it holds",
    ]
  ])

  /// Whether figures stand in lines of their own below a sentence: it leads to them.
  private static func hasFigures(_ words: Range<Int>, in script: Script) -> Bool {
    words.dropFirst().contains { script.opensFragment($0) && script.tokens[$0].hasDigit }
  }

  /// Whether words only say that information is held, as "I can confirm that we hold it" does.
  private static func confirms(_ words: Range<Int>, in script: Script) -> Bool {
    confirming.occur(in: script, words) && holding.occur(in: script, words)
  }
}

extension Evidence {
  /// Whether a unit is a short line alone above a paragraph.
  func isTitle(_ unit: Int, in script: Script, before limit: Int) -> Bool {
    let words = units[unit].words
    if isRunIn(unit, in: script, before: limit) { return true }
    guard headings[unit], units[unit].opensParagraph, words.count <= 10,
      heads[unit] == words.upperBound, words.upperBound < limit,
      script.opensFragment(words.upperBound), closings[unit] == nil, !tells(words, in: script)
    else { return false }
    return script.bytes[script.tokens[words.lowerBound].start].isLetter
  }

  /// Whether a unit is a title that runs into the first sentence of its paragraph: "Sea lice counts. Weekly
  /// counts are attached."
  private func isRunIn(_ unit: Int, in script: Script, before limit: Int) -> Bool {
    let words = units[unit].words
    return units[unit].opensParagraph && words.count <= 7 && words.upperBound + 3 < limit
      && unit + 1 < units.count && !units[unit + 1].opensLine && closings[unit] == nil
      && marks[unit] == nil && AnswerStarts.isTitle(words, in: script)
  }

  private static let copulas = WordSet(["is", "was", "are", "were"].map { Words.hash($0) })
  private static let askers = WordSet(
    ["how", "what", "who", "when", "where", "why", "which", "if"].map { Words.hash($0) })

  /// "The total written off was £1,304": a line that tells something is no title, though no full stop
  /// ends it.
  private func tells(_ words: Range<Int>, in script: Script) -> Bool {
    guard !Self.askers.contains(script.tokens[words.lowerBound].hash),
      let verb = words.dropFirst().first(where: { Self.copulas.contains(script.tokens[$0].hash) })
    else { return false }
    return (verb..<words.upperBound).contains { script.bytes[script.tokens[$0].start].isDigit }
  }
}
