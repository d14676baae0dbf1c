import Casebook

extension Structures {
  /// A letter in flowing sentences.
  func sentences(
    _ list: QuestionList, _ wording: Wording, _ evidence: Evidence
  ) -> Structure? {
    guard list.asking.count > 1 else { return nil }
    let body = Body(script: script, questions: questions, closing: script.tokens.count)
    let way = SentenceDecoder(
      script: script, list: list, wording: wording, evidence: evidence,
      range: evidence.answers(from: body.bodyStart, in: script), asking: list.asking,
      weights: weights.sentences
    ).decode()
    guard way.passages.count >= 2 else { return nil }
    var placed = [Placed?](repeating: nil, count: questions.count)
    var blocks: [Block] = []
    for (passage, content) in zip(way.passages, contents(of: way.passages, list, wording)) {
      var block = Block(
        questions: [passage.question], content: content, isEchoed: passage.anchor.echo != nil,
        isLabelled: passage.anchor.mark != nil, isStrong: false)
      block.isSentence = passage.anchor.isSentence
      block.evidence = passage.evidence
      blocks.append(block)
      guard placed[passage.question] == nil, !content.isEmpty, !onlyLeads(content) else { continue }
      placed[passage.question] = Placed(
        content: content, how: [.takenUp], certainty: 0.8,
        evidence: passage.evidence, isEchoed: passage.anchor.echo != nil)
    }
    spread(&placed, among: way.passages)
    share(&placed, among: way.passages, list, wording, evidence)
    guard placed.count(where: { $0 != nil }) >= 2 else { return nil }
    return Structure(kind: .sentences, blocks: blocks, closing: way.closing, placed: placed)
  }

  /// Whether a passage only leads to what is answered after it, as "For each supplier:" does.
  private func onlyLeads(_ content: Range<Int>) -> Bool {
    content.count <= 8 && script.gap(after: content.upperBound - 1).first == 0x3A
  }

  /// Gives a passage that names several questions to each of them.
  private func spread(
    _ placed: inout [Placed?], among passages: [SentenceDecoder.Passage]
  ) {
    for passage in passages where passage.named.count > 1 {
      guard let place = placed[passage.question], passage.named.contains(passage.question) else {
        continue
      }
      for question in passage.named where question != passage.question {
        if let own = placed[question], own.evidence >= 2.5,
          !ToldLaw.tells(own.content, in: script)
        {
          // "We hold what you asked for in questions 1 and 2. It is exempt …": one passage for both.
          guard decides(own.content, whatIsHeldIn: place.content) else { continue }
          let both = place.content.lowerBound..<own.content.upperBound
          placed[passage.question]?.content = both
          placed[question]?.content = both
          continue
        }
        placed[question] = place
      }
    }
  }

  /// Whether words go on in the paragraph of others that only say that something is held, and refuse it.
  private func decides(_ words: Range<Int>, whatIsHeldIn before: Range<Int>) -> Bool {
    words.lowerBound == before.upperBound && !script.opensParagraph(words.lowerBound)
      && judge.judge(words).outcome.isRefusal && onlyHolds(before)
  }

  /// Whether words say that something is held and decide nothing.
  func onlyHolds(_ words: Range<Int>) -> Bool {
    judge.judge(words).outcome == .answered
      && judge.signs(in: words).contains { $0.signal == .held }
  }

  /// What the passages say, without their headings and what leads to them.
  func contents(
    of passages: [SentenceDecoder.Passage], _ list: QuestionList, _ wording: Wording
  ) -> [Range<Int>] {
    let lead = SentenceLead(script: script)
    let headed = heads.contents(
      of: passages.map { ($0.anchor, $0.words.upperBound) })
    return zip(passages, headed).map { passage, start in
      if let past = passage.titleEnd, past < passage.words.upperBound {
        let number = script.sectionNumberEnd(at: past) ?? past
        let below = min(number, passage.words.upperBound)..<passage.words.upperBound
        return lead.start(of: below, mark: nil)..<below.upperBound
      }
      if let past = script.sectionNumberEnd(at: passage.words.lowerBound),
        past < passage.words.upperBound
      {
        return lead.start(of: past..<passage.words.upperBound, mark: nil)..<passage.words.upperBound
      }
      let start =
        passage.anchor.isSentence ? lead.start(of: passage.words, mark: passage.anchor.mark) : start
      return start..<max(start, passage.words.upperBound)
    }
  }

  /// Splits passages that answer several questions, sentence by sentence.
  func parted(
    _ placed: [Placed?], _ list: QuestionList, _ wording: Wording, _ evidence: Evidence,
    gift: Int? = nil, least: Double = 1.5
  ) -> [Placed?] {
    var groups: [Range<Int>: [Int]] = [:]
    for question in list.asking {
      guard let place = placed[question] ?? above(question, placed, list),
        place.content.count >= 8
      else { continue }
      groups[place.content, default: []].append(question)
    }
    var placed = placed
    for (content, asked) in groups where asked.count > 1 && asked.count <= 40 {
      if let found = named(in: content, asked, list) ?? itemized(content, asked, evidence)
        ?? labelled(content, asked, wording) ?? inLines(content, asked, wording)
      {
        for question in asked where found[question] != nil || list.parents[question] != nil {
          let how = placed[question]?.how ?? [.several]
          placed[question] = found[question].map {
            Placed(content: $0, how: how, certainty: 0.8, evidence: 2)
          }
        }
        continue
      }
      if beginsTable(content) || isOneRefusal(content) || names(asked, at: content) { continue }
      // "As at 1 October the force had nine craft and 31 pilots": one sentence answers all of them.
      if !content.dropLast().contains(where: { script.endsSentence(after: $0) }) { continue }
      let way = SentenceDecoder(
        script: script, list: list, wording: wording, evidence: evidence, range: content,
        asking: asked, weights: weights.sentences,
        isGroup: true
      ).decode()
      let isSure = way.passages.allSatisfy {
        $0.evidence >= ($0.words.lowerBound == content.lowerBound ? 0 : least)
      }
      guard way.passages.count >= 2, isSure else { continue }
      var found = [Placed?](repeating: nil, count: questions.count)
      for (passage, words) in zip(way.passages, contents(of: way.passages, list, wording))
      where !words.isEmpty {
        found[passage.question] = Placed(
          content: words, how: [.ownSentences],
          certainty: 0.8, evidence: passage.evidence)
      }
      share(&found, among: way.passages, list, wording, evidence)
      let notes = gift.flatMap { content.contains($0) ? GiftNotes(script, judge, $0) : nil }
      for question in asked {
        let own = found[question]
        if let own, let notes, notes.describes(own.content, asked: evidence.asked[question]) {
          continue
        }
        if own != nil || list.parents[question] != nil { placed[question] = own }
      }
    }
    return placed
  }

  /// A passage for several questions in which a sentence decides some of them by number: they have
  /// what it says, and the others what comes before.
  private func named(
    in content: Range<Int>, _ asked: [Int], _ list: QuestionList
  ) -> [Int: Range<Int>]? {
    let isDear = judge.isLimited(content)
    let statements = StatementFinder(script: script, list: list, judge: judge)
      .statements(in: content)
      .filter { statement in
        statement.scope == .named && statement.questions.allSatisfy { asked.contains($0) }
          && statement.questions.count < asked.count
          // What would have to be put together is a part of why all costs too much.
          && !(isDear && statement.judgement.outcome == .notHeld
            && WholeAnswer.tellsCost(statement.words, in: script))
      }
    guard let first = statements.first else { return nil }
    if let each = apart(statements, in: content, asked) { return each }
    var start = first.words.lowerBound
    while start > content.lowerBound, !script.opensParagraph(start) { start -= 1 }
    guard start - content.lowerBound >= 3 else { return nil }
    let decided = Set(statements.flatMap(\.questions))
    return Dictionary(
      uniqueKeysWithValues: asked.map { question in
        (
          question,
          decided.contains(question) ? start..<content.upperBound : content.lowerBound..<start
        )
      })
  }

  /// Where each question is named by one statement of its own, the sentences from there on are its answer.
  private func apart(
    _ statements: [Statement], in content: Range<Int>, _ asked: [Int]
  ) -> [Int: Range<Int>]? {
    let sorted = statements.sorted { $0.words.lowerBound < $1.words.lowerBound }
    let named = sorted.flatMap(\.questions)
    guard sorted.count > 1, named.count == asked.count, Set(named) == Set(asked),
      zip(sorted, sorted.dropFirst()).allSatisfy({ $0.words.upperBound <= $1.words.lowerBound })
    else { return nil }
    var found: [Int: Range<Int>] = [:]
    for (index, statement) in sorted.enumerated() {
      let start = index == 0 ? content.lowerBound : statement.words.lowerBound
      let end = index + 1 < sorted.count ? sorted[index + 1].words.lowerBound : content.upperBound
      for question in statement.questions { found[question] = start..<end }
    }
    return found
  }

  /// Whether a passage refuses at once: what follows are its reasons.
  func isOneRefusal(_ content: Range<Int>) -> Bool {
    guard let end = content.prefix(80).first(where: { script.endsSentence(after: $0) }) else {
      return false
    }
    let first = judge.judge(content.lowerBound..<(end + 1))
    return first.outcome.isRefusal || judge.judge(content).outcome == .refused
      || judge.judge(content).outcome == .neitherConfirmedNorDenied
  }

  /// As many bullets or numbers as questions: each has its own.
  private func itemized(
    _ content: Range<Int>, _ asked: [Int], _ evidence: Evidence
  ) -> [Int: Range<Int>]? {
    var starts: [Int] = []
    for unit in evidence.units[evidence.units(in: content)] where unit.opensLine {
      if script.fragments[script.tokens[unit.words.lowerBound].fragment].isBullet {
        starts.append(unit.words.lowerBound)
      }
    }
    guard starts.count == asked.count, let first = starts.first, first - content.lowerBound <= 12
    else { return nil }
    var found: [Int: Range<Int>] = [:]
    for (index, question) in asked.enumerated() {
      let end = index + 1 < starts.count ? starts[index + 1] : content.upperBound
      found[question] = starts[index]..<end
    }
    return found
  }

  /// As many lines as questions, most of them under labels of the authority's own: "Spend: £1.02m", "Staff: 9
  /// FTE", "Training: 95%".
  private func labelled(
    _ content: Range<Int>, _ asked: [Int], _ wording: Wording
  ) -> [Int: Range<Int>]? {
    var starts: [Int] = []
    for index in content where index == content.lowerBound || script.opensFragment(index) {
      // A wide line may break, but not before a label.
      if index > content.lowerBound, script.isWrapped(at: index),
        labelEnd(index..<content.upperBound) == nil
      {
        continue
      }
      guard starts.count < asked.count else { return nil }
      starts.append(index)
    }
    guard starts.count == asked.count else { return nil }
    var found: [Int: Range<Int>] = [:]
    var (labels, known, others) = (0, 0, 0)
    for (place, question) in asked.enumerated() {
      let end = place + 1 < starts.count ? starts[place + 1] : content.upperBound
      guard let label = labelEnd(starts[place]..<end) else {
        found[question] = starts[place]..<end
        continue
      }
      found[question] = label..<end
      labels += 1
      let shares = asked.map { wording.share(of: starts[place]..<label, question: $0, in: script) }
      guard let most = shares.max(), most > 0 else { continue }
      if shares[place] >= most { known += 1 } else { others += 1 }
    }
    // "Staff: 9 FTE" and "Training: 95%": what is asked of the training may speak of the staff.
    let isLong = known > 0 && known >= others && labels > 2 && labels == asked.count
    return known * 2 >= asked.count && others == 0 || isLong ? found : nil
  }

  /// Whether a line under a label stands right below a heading that names several questions, and the next
  /// lines sound like no other of them: "Questions 6, 8 and 10" over "Spend: £1.02m" and "Staff: 9 FTE".
  func isFirstLine(
    _ passage: (anchor: Anchor, end: Int), of heading: Anchor, before next: Anchor?
  ) -> Bool {
    let questions = heading.questions
    guard questions.count > passage.anchor.questions.count, let mark = heading.mark,
      mark.end == passage.anchor.start, passage.anchor.questions.allSatisfy(questions.contains),
      labelEnd(passage.anchor.start..<passage.end) != nil
    else { return false }
    guard let next, next.mark == nil, next.echo == nil else { return true }
    return !next.questions.contains(where: questions.contains)
  }

  /// Words of a label.
  private static let mostLabel = 6

  /// One past a label before a colon that has something behind it in its line.
  private func labelEnd(_ line: Range<Int>) -> Int? {
    for index in line.prefix(Self.mostLabel) {
      if script.tokens[index].hasDigit { return nil }
      guard script.gap(after: index).first == 0x3A else { continue }
      return index + 1 < line.upperBound && !script.opensFragment(index + 1) ? index + 1 : nil
    }
    return nil
  }

  private func above(_ question: Int, _ placed: [Placed?], _ list: QuestionList) -> Placed? {
    list.parents[question].flatMap { placed[$0] ?? above($0, placed, list) }
  }

  /// Gives one sentence to two questions that it answers.
  ///
  /// "The name of the supplier and the price are withheld."
  func share(
    _ placed: inout [Placed?], among passages: [SentenceDecoder.Passage], _ list: QuestionList,
    _ wording: Wording, _ evidence: Evidence
  ) {
    let known = placed
    let answered = Set(passages.map(\.question)).filter { known[$0] != nil }.sorted()
    for question in list.asking where known[question] == nil {
      let near = answered.filter {
        list.parents[$0] == list.parents[question] && abs(list.rank[$0] - list.rank[question]) <= 2
      }
      if let between = surrounding(question, known, list) {
        placed[question] = between
        continue
      }
      // What the answer says counts, not the question repeated above it.
      let shares = near.map { other in
        known[other].map { wording.takes(up: question, in: $0.content, script) } ?? 0
      }
      let alike = shares.max().flatMap { most in
        most >= 0.4 ? shares.firstIndex(of: most).flatMap { known[near[$0]] } : nil
      }
      guard var place = alike ?? unasked(question, near, known, list, evidence) else { continue }
      place.evidence *= 0.7
      placed[question] = place
    }
  }

  /// The sentence of another part that says what this part asks for and the other does not.
  ///
  /// "Who is the contractor?" and "When does the contract end?": "It is Lumen Works until 31 March 2029."
  private func unasked(
    _ question: Int, _ near: [Int], _ placed: [Placed?], _ list: QuestionList,
    _ evidence: Evidence
  ) -> Placed? {
    guard list.parents[question] != nil else { return nil }
    let wanted = evidence.asked[question].intersection([AnswerForm.date, .money])
    guard !wanted.isEmpty else { return nil }
    for other in near.sorted(by: { apart($0, question, list) < apart($1, question, list) })
    where wanted.isDisjoint(with: evidence.asked[other]) {
      guard let place = placed[other], place.content.count <= Self.mostShared else { continue }
      let signs = script.forms[place.content]
      guard signs.allSatisfy({ $0.decides == 0 }) else { continue }
      // A year alone says which figure is meant, not when something happens.
      let says = wanted.contains(.date) && AnswerForm.namesMonth(place.content, in: script)
      let costs = wanted.contains(.money) && signs.contains { $0.form.contains(.money) }
      if says || costs { return place }
    }
    return nil
  }

  private func apart(_ one: Int, _ other: Int, _ list: QuestionList) -> Int {
    abs(list.rank[one] - list.rank[other])
  }

  /// More words than a sentence has that answers two parts.
  private static let mostShared = 40

  /// The passage that the questions before and after one have together: a sentence that answers all
  /// three.
  private func surrounding(
    _ question: Int, _ placed: [Placed?], _ list: QuestionList
  ) -> Placed? {
    let rank = list.rank[question]
    guard rank > 0, rank + 1 < list.asking.count,
      var before = placed[list.asking[rank - 1]], let after = placed[list.asking[rank + 1]],
      before.content == after.content
    else { return nil }
    before.evidence *= 0.7
    return before
  }
}

/// Words that lead to an answer in flowing sentences but are not part of it: "Your third question asks for
/// the highest rate.", "Turning to your second question, …".
struct SentenceLead {
  let script: Script

  private static let restating = Phrases<Bool>([
    true: [
      "you ask", "you asked", "you also ask", "you also asked", "you then ask", "you requested",
      "you wanted to know", "you wish to know", "you would like to know", "question was",
      "question is", "question asks", "question asked", "question concerns", "question concerned",
      "i come to", "i turn to", "we turn to", "we come to", "question relates", "you wanted",
      "you enquired", "you enquire", "you have asked", "questions asked", "questions were about",
      "questions concerned", "question was about", "questions concern", "questions relate",
    ]
  ])
  private static let said = Phrases<Bool>([
    true: [
      "hold", "holds", "held", "exempt", "withheld", "withhold", "refuse", "refused", "section",
      "regulation",
      "attached", "enclosed", "enclose", "attach", "not have", "is published", "are published",
      "is available", "are available", "can be found", "overlooked", "cannot", "unable",
      "not able", "not possible", "exceed", "exceeds",
    ]
  ])

  /// What joins questions and says nothing of them: "your second and third points may be taken together".
  private static let joining = Phrases<Bool>([
    true: ["taken", "answered", "dealt with", "considered", "addressed", "treated"].map {
      "\($0) together"
    }
  ])

  /// The first word of the answer.
  func start(of words: Range<Int>, mark: Mark?) -> Int {
    let start = pastRestating(words)
    if start == words.lowerBound, let mark, mark.end < words.upperBound,
      script.gap(before: mark.end).first == 0x2C,
      !MarkReader.nouns.contains(script.tokens[mark.end - 1].hash)
        || MarkReader.ordinals[script.tokens[max(0, mark.end - 2)].hash] != nil
    {
      return mark.end
    }
    return pastTopic(start, in: words, mark: mark)
  }

  /// One past sentences that only repeat what was asked.
  func pastRestating(_ words: Range<Int>) -> Int {
    var start = words.lowerBound
    for _ in 0..<2 {
      guard let end = sentenceEnd(from: start, in: words), end < words.upperBound,
        !script.isInAddress(end),
        Self.restating.occur(in: script, start..<min(end, start + 12))
          || Self.joining.occur(in: script, start..<end),
        !Self.said.occur(in: script, start..<end)
      else { break }
      start = end
    }
    return start
  }

  private static let topics = Phrases<Bool>([
    true: [
      "as to", "as for", "with regard to", "with regards to", "with respect to", "in relation to",
      "in respect of", "regarding", "concerning", "turning to", "turning first to",
      "turning next to", "turning now to", "turning then to", "finally", "lastly", "under your",
      "under the heading", "on question", "on questions", "on point", "on points", "on number",
      "on numbers", "on your", "on part", "on the subject of", "on the matter of", "for question",
      "for questions", "for part", "for point", "to start", "to begin", "in answer to",
      "in response to", "in reply to", "and in reply to", "coming to",
    ]
  ])
  /// More words than a phrase has that only says what a sentence is about.
  private static let mostTopic = 14

  /// One past "As to question 3,", "Under your second heading," and "On number 19:"; what is named in other
  /// words ("As to gullies,") belongs to the sentence.
  private func pastTopic(_ start: Int, in words: Range<Int>, mark: Mark?) -> Int {
    guard Self.topics.signal(at: start, in: script) != nil else { return start }
    for index in start..<min(words.upperBound, start + Self.mostTopic) {
      let gap = script.gap(after: index)
      if script.opensFragment(index + 1), !script.isWrapped(at: index + 1), index > start {
        return start
      }
      guard gap.contains(where: { $0 == 0x2C || $0 == 0x3A }) else { continue }
      let end = index + 1
      // "As to questions 1 to 5 and 10, we refuse": what names a set belongs to what is said of it.
      if let mark, mark.end > end { continue }
      if let mark, mark.isSentence, mark.paths.count > 1, !gap.contains(0x3A) { return start }
      guard mark != nil || gap.contains(0x3A) || namesQuestion(start..<end) else { return start }
      return end + 2 < words.upperBound ? end : start
    }
    return start
  }

  /// Whether words name a question by its number or place.
  private func namesQuestion(_ words: Range<Int>) -> Bool {
    words.contains { index in
      let hash = script.tokens[index].hash
      return MarkReader.nouns.contains(hash) || MarkReader.ordinals[hash] != nil
        || Self.last.contains(hash)
    }
  }

  private static let last = WordSet(["last", "final", "heading"].map { Words.hash($0) })

  private func sentenceEnd(from start: Int, in words: Range<Int>) -> Int? {
    for index in start..<min(words.upperBound, start + 40) where script.endsSentence(after: index) {
      return index + 1
    }
    return nil
  }
}
