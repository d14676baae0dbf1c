import Casebook
import FOILaw

/// One answer to all but what stands beside it: "the remainder of your request is withheld", "please see
/// the attached spreadsheet".
extension WholeAnswer {
  /// A sentence that refuses all that the words before it have not answered.
  func rest(in range: Range<Int>, _ finder: StatementFinder) -> Found? {
    guard list.asking.count > 1, !isExpress else { return nil }
    let statements = finder.statements(in: range).filter {
      $0.judgement.outcome.isRefusal || $0.judgement.outcome == .notHeld
    }
    // What names questions by number needs no rest, and what refuses all before leaves none.
    guard !statements.contains(where: { $0.scope == .named }),
      let statement = statements.first(where: { $0.scope == .rest || refusesAll($0) }),
      statement.scope == .rest, !echoes.contains(where: { $0 > statement.words.lowerBound }),
      case let before = range.lowerBound..<statement.words.lowerBound, before.count >= 4
    else { return nil }
    let end = end(after: statement.words.upperBound, leavesOut: false)
    var found = Found(
      content: statement.words.lowerBound..<end, sentence: statement.words, exceptions: [],
      leavesOut: true, isLimited: false, plainness: 0, certainty: 0.8)
    found.before = before
    return found
  }

  private static let someOnly = Phrases<Bool>([
    true: [
      "some is", "some of", "some are", "all of it", "part of", "in part", "partly", "parts of",
    ]
  ])

  private func refusesAll(_ statement: Statement) -> Bool {
    statement.scope == .whole && statement.judgement.outcome != .partlyRefused
      && !Self.someOnly.occur(in: script, statement.words)
  }

  static let pointing = Phrases<Bool>([
    true: [
      "please see", "please find", "see attached", "see the attached", "in the attached",
      "attached",
      "enclosed", "i attach", "we attach", "i enclose", "we enclose", "is available at",
      "is available on", "can be found", "is published",
    ]
  ])
  /// Sentences before one that gives everything, and its words.
  private static let mostBefore = 6
  static let mostGift = 30

  /// The first sentence of the authority's own, where it points to what is given and speaks of no single
  /// question.
  ///
  /// "Please see the attached document."
  func gift(in range: Range<Int>) -> Found? {
    guard list.asking.count > 1 else { return nil }
    var start = pastOnlyLabel(in: range)
    var count = 0
    for index in start..<range.upperBound where index + 1 == range.upperBound || endsLine(index) {
      let sentence = start..<(index + 1)
      start = index + 1
      // What is refused below is not handed over.
      if pointsBelow(sentence), refuses(after: start..<range.upperBound) { continue }
      if isGift(sentence) || givesMost(sentence) {
        guard echoes.count(where: { $0 > index }) * 3 <= list.asking.count else { return nil }
        var end = index + 1
        while end < range.upperBound, !opensPart(end) { end += 1 }
        if !isGift(sentence) { end = giving(in: sentence).upperBound }
        var found = Found(
          content: sentence.lowerBound..<end, sentence: sentence.lowerBound..<min(index + 1, end),
          exceptions: [], leavesOut: true, isLimited: false, plainness: 0, certainty: 0.8)
        found.isGift = true
        found.givesMost = !isGift(sentence)
        return found
      }
      count += 1
      guard count <= Self.mostBefore,
        opens(sentence) || handles(sentence) || tellsLaw(sentence)
          || Holding.confirms(sentence, in: script)
      else { return nil }
    }
    return nil
  }

  private static let mosts = Phrases<Bool>([
    true: [
      "most of the information", "majority of the information", "most of what you",
      "most of the requested", "most of this information", "majority of what you",
      "majority of the requested", "much of the information",
    ]
  ])
  private static let turns = WordSet(["i", "we"].map { Words.hash($0) })

  /// Whether a sentence hands over most of what was asked: "While most of the information is attached, I have
  /// not been able to provide the call signs".
  private func givesMost(_ sentence: Range<Int>) -> Bool {
    let giving = giving(in: sentence)
    return giving.count < sentence.count && Self.pointing.occur(in: script, giving)
      && Self.mosts.occur(in: script, giving) && judge.judge(giving).outcome == .answered
  }

  /// The words of a sentence up to the comma or the subject behind what it points to.
  private func giving(in sentence: Range<Int>) -> Range<Int> {
    guard let point = Self.pointing.matches(in: script, sentence).first?.range.upperBound else {
      return sentence
    }
    var end = point
    while end < sentence.upperBound, script.gap(after: end - 1).first != 0x2C,
      !Self.turns.contains(script.tokens[end].hash)
    {
      end += 1
    }
    return sentence.lowerBound..<end
  }

  private static let requests = Phrases<Bool>([
    true: [
      "your request", "your requests", "your question", "your questions", "your enquiry",
      "your query", "your correspondence", "your email", "your letter",
    ]
  ])

  /// Whether a sentence only says how the request was handled: "In order to answer your questions I asked
  /// colleagues".
  private func handles(_ sentence: Range<Int>) -> Bool {
    Self.requests.occur(in: script, sentence) && judge.judge(sentence).outcome == .answered
      && !Self.pointing.occur(in: script, sentence)
      && AnswerForm(of: sentence, in: script).isDisjoint(with: [.count, .money, .share])
      && (wording.likest(to: sentence, in: script).first?.share ?? 0) < Self.leastOwn
  }

  private static let environmental = Phrases<Bool>([
    true: ["environmental information", "the eir", "the eirs", "the eisr"]
  ])

  /// Whether a sentence tells what a law is, or why a request falls under the one on environmental
  /// information.
  private func tellsLaw(_ sentence: Range<Int>) -> Bool {
    if lectures(sentence) || ToldLaw.tells(sentence, in: script) { return true }
    let judgement = judge.judge(sentence)
    return Self.environmental.occur(in: script, sentence) && judgement.outcome == .answered
      && judgement.claims.isEmpty && !Self.pointing.occur(in: script, sentence)
  }

  /// Whether a paragraph begins with a word, or a line that stands for one.
  func opensPart(_ word: Int) -> Bool {
    script.opensParagraph(word) || script.opensSentenceLine(word)
      || script.opensBelowAddress(word)
  }

  func endsLine(_ index: Int) -> Bool {
    script.endsSentence(after: index)
      || script.opensFragment(index + 1) && !script.isWrapped(at: index + 1)
  }

  private static let most = Phrases<Bool>([
    true: ["most of the information", "majority of the information", "much of the information"]
  ])

  /// The part of a sentence that gives most, before it says what is missing: "While most of the information is
  /// attached, I cannot provide the call signs".
  private func gift(of sentence: Range<Int>) -> Range<Int> {
    guard Self.most.occur(in: script, sentence.prefix(12)),
      let end = sentence.first(where: { script.gap(after: $0).first == 0x2C })
    else { return sentence }
    return sentence.lowerBound..<(end + 1)
  }

  private func isGift(_ words: Range<Int>) -> Bool {
    let sentence = gift(of: words)
    return (3...Self.mostGift).contains(sentence.count) && Self.pointing.occur(in: script, sentence)
      && judge.judge(sentence).outcome == .answered
      && !hasFigure(sentence)
      && (wording.likest(to: sentence, in: script).first?.share ?? 0) < Self.leastOwn
  }

  /// How much of a question's words a sentence has that speaks of that question.
  private static let leastOwn = 0.2

  private static let provisions = WordSet(["section", "regulation"].map { Words.hash($0) })

  /// Whether what ends with a word leads to the list below it: by a colon, or to provisions in lines of their
  /// own.
  private func leads(_ last: Int) -> Bool {
    let gap = script.gap(after: last)
    return gap.first == 0x3A
      || gap.allSatisfy(\.isSpace) && script.hash(last + 1).map(Self.provisions.contains) ?? false
  }

  /// The questions that paragraphs behind a gift take out of it, each by its own words and with a decision:
  /// "With regard to cost, we do not record this"; and the first word of each, of a heading where it has one.
  func takenOut(of gift: Found, before limit: Int) -> [(
    question: Int, words: Range<Int>, above: Int
  )] {
    var found: [(question: Int, words: Range<Int>, above: Int)] = []
    var start = gift.content.upperBound
    while start < limit {
      var (end, first) = (start + 1, start + 1)
      while end < limit,
        !opensPart(end)
          || (Self.leastLead..<Self.mostLed).contains(end - start)
            && leads(end - 1)
      {
        end += 1
      }
      while first < end, !endsLine(first - 1) { first += 1 }
      var from = start
      // "NOTICE OF REFUSAL" above the sentence.
      if first < end, first - start <= Self.mostTitle, !script.endsSentence(after: first - 1) {
        (from, first) = (first, first + 1)
        while first < end, !endsLine(first - 1) { first += 1 }
      }
      let (words, head, above) = (from..<end, from..<first, start)
      start = end
      let outcome = judge.judge(words).outcome
      guard outcome.isRefusal || outcome == .notHeld,
        !StatementFinder.isResidual(words.lowerBound, in: script),
        let question = asked(head) ?? own(head) ?? named(words) ?? part(words),
        !found.contains(where: { $0.question == question })
      else { continue }
      found.append((question, words, above))
    }
    return found.count < list.asking.count ? found : []
  }

  /// Words of a heading above what is taken out.
  private static let mostTitle = 6

  private static let topics = Phrases<Bool>([
    true: [
      "with regard to", "with regards to", "with respect to", "in relation to", "in respect of",
      "as to", "as for", "as regards", "regarding", "concerning", "in terms of", "for the",
    ]
  ])

  /// The only question that a sentence sounds like; by its topic alone where it names one.
  func own(_ sentence: Range<Int>) -> Int? {
    var words = sentence
    let isTopic = Self.topics.signal(at: sentence.lowerBound, in: script) != nil
    if isTopic,
      let end = sentence.prefix(16).first(where: { script.gap(after: $0).first == 0x2C })
    {
      words = sentence.lowerBound..<(end + 1)
    }
    return question(alike: words, least: isTopic ? 0.05 : 0.12)
  }

  private static let requested = Phrases<Bool>([
    true: [
      "information requested", "information you have requested", "information you requested",
      "information sought", "information you seek", "information you have asked for",
    ]
  ])
  /// Words that name what was requested.
  private static let mostTopic = 8

  /// The question that a sentence names by its topic: "The information requested in respect of the net charge
  /// would require us to open each account".
  private func asked(_ sentence: Range<Int>) -> Int? {
    guard let request = Self.requested.matches(in: script, sentence).first?.range,
      let lead = Self.topics.matches(in: script, request.upperBound..<sentence.upperBound).first,
      lead.range.lowerBound == request.upperBound
    else { return nil }
    let from = lead.range.upperBound
    var end = from
    while end < min(sentence.upperBound, from + Self.mostTopic),
      !Self.verbs.contains(script.tokens[end].hash)
    {
      end += 1
    }
    guard from < end else { return nil }
    return question(alike: from..<end, least: 0.1)
  }

  private static let verbs = WordSet(
    ["is", "are", "was", "were", "would", "will", "to", "has", "have", "cannot", "can"]
      .map { Words.hash($0) })

  private static let ofPart = Phrases<Bool>([
    true: ["this part of your request", "this part of the request", "this element of your request"]
  ])

  /// The only question that a paragraph names.
  private func named(_ words: Range<Int>) -> Int? {
    let finder = StatementFinder(script: script, list: list, judge: judge)
    let named = finder.questions(named: words).filter { list.isAsking($0) }
    return named.count == 1 ? named[0] : nil
  }

  /// The question that a paragraph means by "this part of your request".
  private func part(_ words: Range<Int>) -> Int? {
    guard Self.ofPart.occur(in: script, words) else { return nil }
    return wording.likest(to: words, in: script, isProse: true)
      .first { list.isAsking($0.question) }?.question
  }

  /// The question that words are likest to, where they are much liker to it than to any other.
  func question(
    alike words: Range<Int>, least: Double, except known: Set<Int> = []
  ) -> Int? {
    let alike = wording.likest(to: words, in: script, isProse: true)
      .filter { list.isAsking($0.question) && !known.contains($0.question) }
    guard let first = alike.first, first.share >= least,
      alike.count == 1 || first.share >= 2 * alike[1].share
    else { return nil }
    return first.question
  }

  /// What is said of records that are held and would cost too much to search.
  private static let retrieving = Phrases<Bool>([
    true: [
      "easily", "readily", "retrievable", "retrieve", "retrieved", "searchable", "reportable",
      "extractable", "in a format", "in a way", "in such a way", "manual", "manually",
      "central", "centrally", "individually", "would have to", "would need to", "put together",
      "collated",
    ]
  ])

  /// Whether a sentence says of something that it would have to be searched for or put together.
  static func tellsCost(_ sentence: Range<Int>, in script: Script) -> Bool {
    retrieving.occur(in: script, sentence)
  }

  /// The questions that a sentence further on says are not held, where all else is refused: "In relation to
  /// question 3 we do not hold conviction data".
  func notHeld(behind found: Found, before limit: Int) -> [Statement] {
    guard judge.judge(found.sentence).outcome.isRefusal, found.content.upperBound > 0 else {
      return []
    }
    let isDear = found.isLimited || judge.isLimited(found.content)
    let finder = StatementFinder(script: script, list: list, judge: judge)
    let named = finder.statements(
      in: found.sentence.upperBound..<max(found.sentence.upperBound, limit)
    )
    .filter {
      $0.scope == .named && $0.judgement.outcome == .notHeld
        && !(isDear && Self.tellsCost($0.words, in: script))
    }
    let questions = Set(named.flatMap(\.questions))
    return questions.count * 2 < list.asking.count ? named : []
  }

  /// The questions that a sentence before the one which refuses all the rest says are not held.
  func notHeld(before found: Found) -> [Statement] {
    guard found.sentence.lowerBound > first else { return [] }
    return StatementFinder(script: script, list: list, judge: judge)
      .statements(in: first..<found.sentence.lowerBound)
      .filter { $0.scope == .named && $0.judgement.outcome == .notHeld }
  }

  /// The line of a statement that says so: rows of links above it may end with no full stop.
  func line(of statement: Statement) -> Range<Int> {
    let words = statement.words
    let start = words.dropFirst().last { script.opensFragment($0) && !script.isWrapped(at: $0) }
    guard let start, case let line = start..<words.upperBound,
      judge.judge(line).outcome == statement.judgement.outcome,
      !StatementFinder(script: script, list: list, judge: judge).questions(named: line).isEmpty
    else { return words }
    return line
  }

  private static let others = Phrases<Bool>([
    true: [
      "with regard to", "with regards to", "in regards to", "in regard to", "with respect to",
      "in relation to", "in respect of", "as to", "as for", "as regards", "regarding",
      "concerning", "turning to", "your other question", "your other request",
    ]
  ])
  private static let told = Phrases<Bool>([
    true: [
      "on our website", "on the website", "is published", "are published", "is available",
      "are available", "can be found", "is attached", "are attached", "is enclosed", "i attach",
      "we attach", "i enclose", "we enclose",
    ]
  ])

  /// Words of a paragraph that leads to a list, and of both.
  private static let (leastLead, mostLed) = (10, 120)

  /// The questions that paragraphs behind a refusal of everything answer by themselves: "As to the last part of
  /// your request, the guidance is on our website".
  func apart(from found: Found, before limit: Int) -> [(question: Int, words: Range<Int>)] {
    let whole = judge.judge(found.sentence)
    guard whole.outcome.isRefusal || whole.outcome == .notHeld else { return [] }
    // "It cannot be disclosed for the following reasons": the limit below them is of all.
    let grounds =
      whole.claims.isEmpty
      ? judge.judge(found.content).claims.filter(\.isLimit) : whole.claims
    let finder = StatementFinder(script: script, list: list, judge: judge)
    let lead = SentenceLead(script: script)
    var apart: [(question: Int, words: Range<Int>)] = []
    var start = found.sentence.upperBound
    while start < limit, !opensPart(start) { start += 1 }
    while start < limit {
      var (end, first) = (start + 1, start + 1)
      // What a colon leads to belongs to it.
      while end < limit,
        !opensPart(end)
          || script.gap(after: end - 1).contains(0x3A) && end - start < Self.mostLed
      {
        end += 1
      }
      while first < end, !endsLine(first - 1) { first += 1 }
      let (words, head) = (start..<end, start..<first)
      start = end
      guard Paragraphs.role(of: words, in: script) != .advice,
        isApart(words, head, from: whole, grounds, finder)
      else { continue }
      for question in questions(of: head, finder)
      where list.isAsking(question) && !apart.contains(where: { $0.question == question }) {
        apart.append((question, lead.start(of: words, mark: nil)..<words.upperBound))
      }
    }
    return apart.count * 2 <= list.asking.count ? apart : []
  }

  /// Whether a paragraph decides otherwise than what refuses everything.
  private func isApart(
    _ words: Range<Int>, _ head: Range<Int>, from whole: Judgement, _ grounds: [Provision],
    _ finder: StatementFinder
  ) -> Bool {
    let isTopic = Self.others.signal(at: head.lowerBound, in: script) != nil
    let own = judge.judge(words)
    if own.outcome == .notHeld { return isTopic && whole.outcome != .notHeld }
    // "In respect of the second part of your request, officers follow …", where the rest is not held.
    if isTopic, whole.outcome == .notHeld, own.outcome == .answered,
      finder.questions(named: head).count == 1
    {
      return true
    }
    if own.outcome.isRefusal, !own.claims.isEmpty {
      let numbers = Set(grounds.map(\.number))
      return !own.claims.contains { numbers.contains($0.number) }
        && (isTopic || whole.outcome == .refused)
    }
    return isTopic && own.outcome == .answered && Self.told.occur(in: script, words)
  }

  /// The questions that the head of a paragraph names by number or place, or else by its words: "In relation to
  /// empty shops and credits, …" names two.
  private func questions(of head: Range<Int>, _ finder: StatementFinder) -> [Int] {
    let named = finder.questions(named: head)
    if !named.isEmpty { return named.count == 1 ? named : [] }
    if Self.others.signal(at: head.lowerBound, in: script) != nil,
      let end = head.prefix(16).first(where: { script.gap(after: $0).first == 0x2C }),
      let and = (head.lowerBound..<end).first(where: { script.tokens[$0].hash == Self.and }),
      let first = question(alike: head.lowerBound..<and, least: 0.05),
      let second = question(alike: (and + 1)..<(end + 1), least: 0.05), first != second
    {
      return [first, second]
    }
    return own(head).map { [$0] } ?? []
  }

  private static let and = Words.hash("and")

  private static let askedFor = WordSet(
    [
      "request", "requests", "information", "question", "questions", "enquiry", "query", "data",
      "documents", "correspondence", "records", "above", "this", "these", "all",
    ].map { Words.hash($0) })

  /// Whether a sentence takes up one thing and says nothing of the request: "With regard to the officer whom
  /// you name, we neither confirm nor deny whether any information is held".
  func isTopical(_ sentence: Range<Int>) -> Bool {
    guard list.asking.count > 1, Self.others.signal(at: sentence.lowerBound, in: script) != nil,
      let end = sentence.prefix(16).first(where: { script.gap(after: $0).first == 0x2C })
    else { return false }
    guard !Self.plain.occur(in: script, sentence) else { return false }
    guard
      (sentence.lowerBound...end).contains(where: { Self.askedFor.contains(script.tokens[$0].hash) }
      )
    else { return true }
    // "With regard to your question about the waiting times, …" takes up that one.
    return (sentence.lowerBound..<end).contains { index in
      script.traits[index].contains(.noun) && Self.ofTopic.contains(script.tokens[index + 1].hash)
        && question(alike: (index + 2)..<(end + 1), least: 0.2) != nil
    }
  }

  private static let ofTopic = WordSet(
    ["about", "on", "regarding", "concerning", "relating", "as", "asking"].map { Words.hash($0) })
}
