import Casebook
import FOILaw

/// One answer to everything, or to all but a few questions: "your request is refused", "none of this
/// is held", "all of your questions apart from number 18 are answered in the workbook".
struct WholeAnswer {
  let script: Script
  let list: QuestionList
  let closings: [Closing.Start]
  let judge: Judge
  let wording: Wording
  /// Where the letter repeats questions, but for the request as a whole.
  let echoes: [Int]
  /// The first word past the request, where the letter repeats it.
  let first: Int
  /// Whether a heading parts the request from the response, so that all below it is the authority's own.
  let isHeaded: Bool
  /// Whether the letter says in so many words that all is refused, or that none is held.
  let isExpress: Bool
  /// Where lines say which question is answered below them.
  let labels: [Int]

  /// What answers everything, and the questions that it leaves out.
  struct Found {
    let content: Range<Int>
    /// The sentence that says so.
    let sentence: Range<Int>
    let exceptions: [Int]
    /// Whether the sentence leaves something out, named or not.
    let leavesOut: Bool
    /// Words before it that answer some of the questions; it speaks of the rest.
    var before: Range<Int>?
    /// Whether it gives what was asked, and what comes after it may take single questions out.
    var isGift = false
    /// Whether it gives most of it, and what comes after it is said of the rest.
    var givesMost = false
    /// Whether it rests on a limit to the request as a whole.
    let isLimited: Bool
    /// How plainly it is said of all that was asked, from 0 to 1.
    let plainness: Double
    let certainty: Double
  }

  /// The statement that answers everything, if the letter has one.
  func find() -> Found? {
    let last = closings.first { $0.isSignature }?.word ?? script.tokens.count
    let body = Body(script: script, questions: list.questions, closing: last)
    // Below a request that the letter prints, a short first paragraph may be all that it says.
    let head = body.salutationEnd ?? (first > 0 ? 0 : thanks ?? body.bodyStart)
    let opening = min(max(first, head, script.earlier.upperBound), last)
    let start = Body.afterGreeting(opening..<last, in: script)
    let finder = StatementFinder(script: script, list: list, judge: judge)
    lazy var shown = self.shown(in: start..<last) ?? script.tokens.count + 1
    if let found = rest(in: start..<last, finder) ?? gift(in: start..<last) { return found }
    guard
      let statement = finder.statements(in: start..<max(start, last)).first(where: {
        $0.scope == .whole && says($0.judgement, at: $0.words) && !isSummary($0)
          && !lectures($0.words) && !isTopical($0.words) && !isOfPart($0.words)
          && !echoes.contains(where: $0.words.contains)
          && (isExpress || !isUnderOne($0.words.lowerBound)) && !isLabelled($0.words.lowerBound)
          && !speaksOfSome($0, from: start, finder) && !tellsLimit($0)
          && (!$0.judgement.claims.isEmpty || $0.words.upperBound < shown)
      })
    else { return alone(body, last) }
    let leavesOut = StatementFinder.leavesOut(statement.words, in: script)
    let own = paragraph(of: firstWord(of: statement, from: start, finder), from: start)
    let isWhole = isHeaded && (isExpress || isLimit(statement.judgement))
    let reasons = isWhole && !leavesOut ? reasonsStart(in: start..<own, finder) ?? own : own
    let first = holdingStart(in: reasons..<statement.words.lowerBound) ?? reasons
    let end = end(after: statement.words.upperBound, leavesOut: leavesOut)
    guard first < end else { return nil }
    return Found(
      content: first..<end, sentence: statement.words, exceptions: statement.exceptions,
      leavesOut: leavesOut, isLimited: isLimit(statement.judgement),
      plainness: plainness(of: statement), certainty: 0.85)
  }

  /// Words of a letterhead.
  private static let mostHead = 200

  /// The line of thanks under the letterhead, for a letter without a greeting.
  private var thanks: Int? {
    script.tokens.indices.prefix(Self.mostHead).first {
      script.opensFragment($0) && Body.isCourtesy($0, in: script)
    }
  }

  /// Where a refusal of everything begins: with the first sentence that refuses, not with the law that is
  /// explained below it.
  private func firstWord(of statement: Statement, from start: Int, _ finder: StatementFinder) -> Int
  {
    let word = statement.words.lowerBound
    guard isLimit(statement.judgement) || statement.judgement.outcome == .refused else {
      return word
    }
    var from = start
    if word - start > Self.mostBefore {
      guard finder.questions(named: (word - Self.mostBefore)..<word).isEmpty else { return word }
      from = word - Self.mostBefore
      while from < word, !script.endsSentence(after: from - 1) { from += 1 }
    }
    for index in from..<max(from, word) where script.endsSentence(after: index) {
      let sentence = from..<(index + 1)
      from = index + 1
      guard sentence.count >= 4, !echoes.contains(where: sentence.contains) else { continue }
      if refusesSoon(sentence), finder.questions(named: sentence).isEmpty {
        return sentence.lowerBound
      }
    }
    return word
  }

  private static let mostBefore = 250
  private static let regrets = Phrases<Bool>([
    true: [
      "sorry to say", "regret to", "unable to", "not able to", "however cannot be",
      "cannot be disclosed",
      "cannot provide", "cannot comply", "cannot supply", "would exceed", "would go past",
      "would take",
      "will exceed", "would cost",
    ]
  ])

  /// How sentences begin that tell the law: "Section 1 of the Act places two duties", "Where exemptions …".
  static let telling = WordSet(["section", "where", "when", "if"].map { Words.hash($0) })

  func refusesSoon(_ sentence: Range<Int>) -> Bool {
    guard !Self.telling.contains(script.tokens[sentence.lowerBound].hash), !lectures(sentence),
      !tellsOnly(sentence)
    else { return false }
    return judge.judge(sentence).outcome == .refused || Self.regrets.occur(in: script, sentence)
  }

  /// "Some of what you asked for is disclosed, and some is withheld": which, is said further on.
  private func isSummary(_ statement: Statement) -> Bool {
    statement.judgement.outcome == .partlyRefused && statement.judgement.claims.isEmpty
      && !StatementFinder.leavesOut(statement.words, in: script)
      && !Self.parting.matches(in: script, statement.words).isEmpty
  }

  /// Whether only some of the questions are repeated above the word: then it speaks of the last of
  /// them, and not of all.
  private func isUnderOne(_ word: Int) -> Bool {
    let above = echoes.count { $0 < word }
    return above > 0 && above * 2 < list.asking.count
  }

  /// Words below a label that are said of its question.
  private static let mostBelow = 60

  /// Whether a word stands right below "Question 6", and the letter has such a label for another one.
  private func isLabelled(_ word: Int) -> Bool {
    guard labels.count > 1, let last = labels.last(where: { $0 < word }) else { return false }
    return word - last <= Self.mostBelow
  }

  /// A letter that says one thing and nothing else.
  private func alone(_ body: Body, _ last: Int) -> Found? {
    let closing = closings.first { $0.word > body.bodyStart }?.word ?? last
    let whole = Body(script: script, questions: list.questions, closing: closing).whole
    guard var content = whole?.content, !echoes.contains(where: content.contains) else {
      return nil
    }
    if content.lowerBound < first, first < content.upperBound {
      let start = Body.afterCourtesies(first, before: content.upperBound, in: script)
      content = start..<content.upperBound
    }
    // "Questions 1 to 5 and 7 to 11: We do not hold …" is a label, and of those.
    guard !isUnderSome(content) else { return nil }
    // "All the other questions" leaves some that are answered elsewhere.
    let finder = StatementFinder(script: script, list: list, judge: judge)
    let statements = finder.statements(in: content)
    if statements.contains(where: { $0.scope == .rest }) { return nil }
    // "We do not hold what question 4 asks for": the others are refused.
    if Set(statements.lazy.filter { $0.scope == .named }.map(\.judgement.outcome)).count > 1 {
      return nil
    }
    let judgement = judge.judge(content)
    guard list.questions.count == 1 || !givesApart(content) && shown(in: content) == nil else {
      return nil
    }
    // What gives some and withholds some speaks of several things.
    let isOnly = list.questions.count == 1
    guard isOnly || says(judgement, at: content) && judgement.outcome != .partlyRefused else {
      return nil
    }
    return Found(
      content: content, sentence: content, exceptions: [], leavesOut: false,
      isLimited: isLimit(judgement), plainness: 0, certainty: 0.6)
  }

  /// Whether words stand behind a label that names several of the questions and not all.
  private func isUnderSome(_ words: Range<Int>) -> Bool {
    guard
      let mark = MarkReader(script: script).mark(at: words.lowerBound, limit: words.upperBound),
      mark.style == .named, mark.paths.count > 1
    else { return false }
    let named = Set(mark.paths.compactMap { list.place(of: $0, by: .own, after: nil) })
    return list.asking.contains { question in
      !named.contains(question) && !(list.parents[question].map(named.contains) ?? false)
    }
  }

  /// Whether one of several paragraphs gives a figure and refuses nothing.
  private func givesApart(_ content: Range<Int>) -> Bool {
    var paragraphs: [Range<Int>] = []
    var start = content.lowerBound
    for index in content.dropFirst() where script.opensParagraph(index) {
      paragraphs.append(start..<index)
      start = index
    }
    paragraphs.append(start..<content.upperBound)
    return paragraphs.count > 1
      && paragraphs.contains { words in
        judge.judge(words).outcome == .answered && Paragraphs.role(of: words, in: script) == nil
          && !AnswerForm(of: words, in: script).isDisjoint(with: AnswerForm.figures)
      }
  }

  static let plain = Phrases<Bool>([
    true: [
      "your request", "the request", "this request", "the whole of", "all of the questions",
      "all of your questions", "all your questions", "in its entirety", "in their entirety",
      "all parts", "each part", "any part", "the entire", "any of the questions",
      "none of the information", "all of the information", "all the information", "to comply with",
      "obliged to", "information you have requested", "information you requested",
      "information requested", "the requested information",
    ]
  ])
  private static let refusing = Phrases<Bool>([
    true: [
      "refuse", "refuses", "refused", "refusing", "refusal", "neither confirm", "neither confirms",
      "not obliged", "unable to provide", "unable to comply", "not able to", "withheld",
      "withholding", "is exempt", "are exempt", "not be disclosed", "not disclosing",
      "not hold any", "does not hold", "do not hold", "not comply", "vexatious", "not held",
      "would exceed", "will exceed", "hold no", "holds no", "cannot be provided",
    ]
  ])

  private static let onePart = Phrases<Bool>([
    true: ["this", "that"].flatMap { this in
      ["part", "element", "aspect"].flatMap {
        ["\(this) \($0) of your request", "\(this) \($0) of the request"]
      }
    }
  ])

  /// Whether a sentence decides one part, which the words above it answer: "We are therefore unable to comply with
  /// this part of your request".
  private func isOfPart(_ sentence: Range<Int>) -> Bool {
    list.asking.count > 1 && Self.onePart.occur(in: script, sentence)
  }

  private static let parting = Phrases<Bool>([
    true: [
      "some of", "one part", "in part", "partly", "part of your request", "part of the request",
      "this part", "that part", "this element", "that element", "disclose some", "remaining",
      "remainder", "rest of", "these parts", "those parts",
    ]
  ])

  /// A sentence that refuses, and names the request as a whole, is plainer than one that speaks of
  /// "this information".
  private func plainness(of statement: Statement) -> Double {
    let isActive = Self.refusing.occur(in: script, statement.words)
    let isAll = Self.plain.occur(in: script, statement.words)
    guard !Self.parting.occur(in: script, statement.words) else { return 0 }
    return (isActive ? 0.5 : 0) + (isAll ? 0.5 : 0)
  }

  func isLimit(_ judgement: Judgement) -> Bool { judgement.isLimit }

  private static let everything = Phrases<Bool>([
    true: [
      "the information you", "information you have", "information requested",
      "the requested information", "all of your questions", "all of the information",
      "all the information", "information that you", "the information sought",
    ]
  ])

  private func says(_ judgement: Judgement, at words: Range<Int>) -> Bool {
    judgement.outcome.isRefusal || judgement.outcome == .notHeld
      || StatementFinder.isNotice(words, in: script)
      || StatementFinder.gives(words, in: script)
        && Self.everything.occur(in: script, words)
  }

  /// The first word of the paragraph, past thanks for the request.
  private func paragraph(of word: Int, from floor: Int) -> Int {
    var start = word
    while start > floor, !script.opensParagraph(start), !opensOwnLine(start) { start -= 1 }
    // The authority's own paragraph number is not part of the answer.
    if let mark = MarkReader(script: script).mark(at: start, limit: word), !mark.isSentence,
      mark.strength >= 0.7
    {
      start = mark.end
    }
    let past = Body.afterCourtesies(start, before: word + 1, in: script)
    return min(past, word)
  }

  private static let backward = WordSet(
    ["this", "these", "it", "they", "that", "therefore", "such"].map { Words.hash($0) })

  /// Whether a line is a paragraph of its own that does not go on from the line above: "This information is
  /// therefore exempt" does.
  private func opensOwnLine(_ word: Int) -> Bool {
    script.opensSentenceLine(word) && !Self.backward.contains(script.tokens[word].hash)
  }

  private static let advice = Phrases<Bool>([
    true: [
      "advice", "under section 16", "section 16", "in accordance with section 16", "in line with",
      "you may wish to", "if you were to", "were you to", "it may help", "to assist you",
      "you could", "if you would like to", "if you wish to", "you might", "we suggest",
      "however you may", "duty to assist",
    ]
  ])

  func paragraph(from start: Int) -> Range<Int> {
    var end = start + 1
    while end < script.tokens.count, !script.opensParagraph(end), end - start < 40 { end += 1 }
    return start..<end
  }

  /// Where it ends: before advice on asking again, or the closing.
  func end(after word: Int, leavesOut: Bool) -> Int {
    var next = word
    let ends = Set(closings.lazy.map(\.word).filter { $0 * 5 > script.tokens.count })
    while next < script.tokens.count {
      if script.opensParagraph(next) {
        if leavesOut { return next }
        if Self.advice.signal(at: next, in: script) != nil { return next }
        if next > word, Paragraphs.role(of: paragraph(from: next), in: script) == .advice {
          return next
        }
      }
      if ends.contains(next), !isFurtherNotice(next) { return next }
      next += 1
    }
    return next
  }

  private static let notice = Words.hash("notice")
  /// Words below the heading of a notice in which it refuses.
  private static let mostNotice = 60

  /// Whether "Notice of Refusal" heads one more refusal, under another ground.
  private func isFurtherNotice(_ word: Int) -> Bool {
    guard script.tokens[word].hash == Self.notice else { return false }
    let below = word..<min(script.tokens.count, word + Self.mostNotice)
    let judgement = judge.judge(below)
    return judgement.outcome.isRefusal && !judgement.claims.isEmpty
  }
}

// MARK: - What leads to the statement

extension WholeAnswer {
  /// Where the reasons for refusing everything begin that stand before the sentence that refuses: behind what
  /// opens the letter, and with no answer among them.
  func reasonsStart(in range: Range<Int>, _ finder: StatementFinder) -> Int? {
    let words = pastOpenings(range)
    guard words.count >= 5, !echoes.contains(where: words.contains),
      !Self.pointing.occur(in: script, words), finder.questions(named: words).isEmpty
    else { return nil }
    return words.lowerBound
  }

  private static let below = WordSet(
    ["below", "follows", "attached", "enclosed", "following"].map { Words.hash($0) })

  /// One past the first sentence that says that what was asked for is held and shows it, so that what is not held
  /// or not given further on is not everything: "The information is held and is detailed below".
  func shown(in range: Range<Int>) -> Int? {
    var start = range.lowerBound
    for index in range where endsLine(index) {
      let sentence = start..<(index + 1)
      start = index + 1
      guard (4...40).contains(sentence.count), Holding.confirms(sentence, in: script) else {
        continue
      }
      if sentence.contains(where: { Self.below.contains(script.tokens[$0].hash) }) { return start }
    }
    return nil
  }

  /// Where an authority says that it holds what was asked for, before the sentence that refuses it: what stands
  /// above that tells how the request was handled.
  func holdingStart(in range: Range<Int>) -> Int? {
    var start = range.lowerBound
    for index in range where endsLine(index) {
      let sentence = start..<(index + 1)
      start = index + 1
      // Behind a sentence that refuses, what is held is a part of the reasons.
      if sentence.count >= 4, refusesSoon(sentence) { return nil }
      guard (4...40).contains(sentence.count), Holding.confirms(sentence, in: script) else {
        continue
      }
      return sentence.lowerBound
    }
    return nil
  }

  /// Words without the sentences and headings before the authority's own first one.
  func pastOpenings(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    for index in range where endsLine(index) {
      let sentence = start..<(index + 1)
      guard
        lectures(sentence) || tellsOnly(sentence)
          || opens(sentence) && judge.judge(sentence).outcome == .answered
            && !Self.pointing.occur(in: script, sentence)
      else { break }
      start = index + 1
    }
    return start..<range.upperBound
  }

  private static let lectures = Phrases<Bool>([
    true: [
      "places two duties", "first duty", "second duty", "a public authority must",
      "public authorities must", "guidelines state", "guidance states", "unless exemptions apply",
      "requires that we provide the applicant", "statutory right of access",
      "right of access to information is not", "in receipt of a request must",
      "into the public domain",
    ]
  ])

  /// Whether a sentence tells what the law asks of any authority, and decides nothing.
  func lectures(_ sentence: Range<Int>) -> Bool {
    Self.lectures.occur(in: script, sentence)
      && (judge.judge(sentence).claims.isEmpty
        || !sentence.contains { script.tokens[$0].hasDigit })
  }

  /// Whether a sentence tells the law and names no ground of it, nor the cost that is one: "the right of access
  /// is subject to exemptions".
  func tellsOnly(_ sentence: Range<Int>) -> Bool {
    ToldLaw.tells(sentence, in: script) && judge.judge(sentence).claims.isEmpty
      && !sentence.contains { Self.limits.contains(script.tokens[$0].hash) }
  }

  private static let limits = WordSet(
    ["cost", "costs", "limit", "hours", "vexatious"].map { Words.hash($0) })

  /// Whether a sentence only opens the letter, or is a heading.
  func opens(_ sentence: Range<Int>) -> Bool {
    Paragraphs.role(of: sentence, in: script) == .opening
      || Body.isCourtesy(sentence.lowerBound, in: script)
      || sentence.count <= 8 && script.gap(after: sentence.upperBound - 1).first != 0x2E
        && (!sentence.contains { script.tokens[$0].hasDigit } || namesAct(sentence))
  }

  private static let act = Words.hash("act")

  /// Whether a heading names the law: "Freedom of Information Act 2000".
  private func namesAct(_ heading: Range<Int>) -> Bool {
    heading.dropLast().contains { index in
      script.tokens[index].hash == Self.act && script.tokens[index + 1].hasDigit
    }
  }
}

extension Judgement {
  /// Whether all that it claims are limits to a request as a whole.
  fileprivate var isLimit: Bool {
    !claims.isEmpty
      && claims.allSatisfy { $0.kind == .section && ($0.number == "12" || $0.number == "14") }
  }
}

extension Judge {
  /// Whether words claim limits to a request as a whole, and nothing else.
  func isLimited(_ words: Range<Int>) -> Bool { judge(words).isLimit }
}
