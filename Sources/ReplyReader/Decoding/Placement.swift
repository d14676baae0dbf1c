import Casebook

/// The answer found for a question: its words and how they were placed.
struct Placed {
  var content: Range<Int>
  /// How the passage was placed, for `--explain`.
  let how: [ReadingStep.Kind]
  /// How certain the place is, from 0 to 1.
  let certainty: Double
  /// Words elsewhere that give the reasons: fields of a form, a note, a schedule of refusals.
  var reasons: [Range<Int>] = []
  /// The fields of a form before the answer, which decide.
  var fields: Range<Int>?
  /// The log-odds that led here.
  var evidence = 0.0
  /// Whether the question's own words come before it.
  var isEchoed = false
}

/// Decides which block answers which question.
struct Placement {
  let script: Script
  let list: QuestionList
  let blocks: [Block]
  private var questions: [Question] { list.questions }

  /// One place per question, or nil if nothing answers it.
  func place() -> [Placed?] {
    let passes = passes()
    let found = passes.map { answers(in: $0) }
    guard let best = best(of: found) else { return Array(repeating: nil, count: questions.count) }
    var placed = found[best]
    // "4. No information held" at the end of a list of answers is no table of decisions.
    let filled = placed.compactMap { $0?.content }
    let decides = filled.count(where: isDecision) * 5 >= filled.count * 4
    for (index, answers) in found.enumerated() where index != best {
      // What one list leaves open another may answer, but never with the question itself.
      for (question, other) in answers.enumerated() {
        guard var other, !isQuestion(other.content, question) else { continue }
        guard let own = placed[question] else {
          placed[question] = other
          continue
        }
        // A table of decisions goes before the answers themselves, and judges them.
        if isDecision(own.content), !isDecision(other.content), index > best || decides {
          other.reasons.append(own.content)
          placed[question] = other
        } else if !own.reasons.isEmpty, !isDecision(other.content), index > best {
          placed[question]?.reasons.append(other.content)
        }
      }
    }
    return firstParts(splitParts(shareTail(placed, in: passes[best])))
  }

  /// Gives what follows a question's number with the letter of its first part to that part.
  ///
  /// "1) i. 7,944 / ii. None".
  private func firstParts(_ placed: [Placed?]) -> [Placed?] {
    var placed = placed
    let reader = LabelReader(script: script)
    for index in questions.indices {
      guard let part = list.parts[index].first, placed[part] == nil, let place = placed[index],
        list.parts[index].dropFirst().contains(where: { placed[$0] != nil }),
        let first = place.content.first, place.content.count > 1,
        reader.labels(of: first)?.last == questions[part].id.labels.last,
        case let mark = script.gap(after: first).first, mark == 0x2E || mark == 0x29
      else { continue }
      placed[part] = place
      placed[part]?.content = (first + 1)..<place.content.upperBound
      placed[index] = nil
    }
    return placed
  }

  private static let no = Words.hash("no")
  private static let decisions = WordSet(
    [
      "disclosed", "released", "release", "provided", "withheld", "refused", "exempt", "s",
      "section",
      "held", "enclosed", "attached", "yes", "partly", "part", "not", "full", "supplied", "deny",
    ].map { Words.hash($0) })

  /// A letter has a list or two; what starts again more often is not a list.
  private static let mostLists = 100
  /// Words in which the letters of parts are looked for.
  private static let mostWords = 5_000

  /// Whether the words only say what was decided: "Disclosed in part", "s.31".
  private func isDecision(_ content: Range<Int>) -> Bool {
    content.count <= 6
      && content.contains { Self.decisions.contains(script.tokens[$0].hash) }
      && !content.contains { index in
        script.bytes[script.tokens[index].start].isDigit && index == content.lowerBound
      }
  }

  /// The blocks in lists: where the numbers start again, another list begins.
  private func passes() -> [[Block]] {
    var passes: [[Block]] = []
    var last = -1
    for block in blocks {
      guard let first = block.questions.first else { continue }
      // "Answers 2 & 3" after question 3 goes on with the list; "1." after question 8 starts one.
      if passes.isEmpty
        || passes.count < Self.mostLists && first < last && !block.questions.contains(last)
          && !startsFamily(first, after: last)
      {
        passes.append([])
      }
      passes[passes.count - 1].append(block)
      // "Questions 2, 3b and 6" may stand before 3a: the list goes on from the first of them.
      last = isGapped(block.questions) ? first : block.questions.last ?? first
    }
    return passes
  }

  /// Whether a block names several questions that do not follow one another.
  private func isGapped(_ questions: [Int]) -> Bool {
    zip(questions, questions.dropFirst()).contains { list.gap(from: $0, to: $1) > 0 }
  }

  /// Whether a letter that has repeated a question with all its parts begins to answer these parts.
  ///
  /// "1. How many posts in (i) wards, (ii) clinics? 1(i) Seven. 1(ii) Three. 2. …".
  private func startsFamily(_ first: Int, after last: Int) -> Bool {
    guard let parent = questions[first].id.parent, questions[last].id.parent == parent,
      first > 0
    else { return false }
    return questions[first - 1].id.parent != parent
  }

  private func best(of found: [[Placed?]]) -> Int? {
    let scores = found.map { answers in
      answers.enumerated().reduce(0) { sum, pair in
        guard let content = pair.element?.content, !isQuestion(content, pair.offset) else {
          return sum
        }
        // A list of decisions alone ("Disclosed", "s.31") gives way to the answers themselves.
        return sum
          + (Self.decisions.contains(script.tokens[content.lowerBound].hash)
            && content.count <= 4 ? 2 : 3)
      }
    }
    guard let top = scores.max() else { return nil }
    return scores.lastIndex(of: top)
  }

  /// The answers of one list: per question the last block that says something.
  private func answers(in pass: [Block]) -> [Placed?] {
    var placed = [Placed?](repeating: nil, count: questions.count)
    var waiting: [Int] = []
    var stacked: [Int] = []
    var unanswered: [Int] = []
    let left = left(in: pass)
    for (place, block) in pass.enumerated() {
      var content = LeadIn.skip(block.content, in: script, isNumbered: block.isLabelled)
      let next = place + 1 < pass.count ? pass[place + 1] : nil
      if block.isEchoed, isLabel(content, before: next) || isTail(content, of: block.questions) {
        content = content.upperBound..<content.upperBound
      }
      if let first = block.questions.first, questions[first].text.isEmpty {
        content = OwnNumbers.answer(in: content, script)
      }
      if content.isEmpty || LeadIn.isJoin(content, in: script) || isLabel(content) {
        let isJoin = !content.isEmpty && !isLabel(content)
        unanswered = content.isEmpty && block.isEchoed ? unanswered + block.questions : []
        // Two quoted questions in a row wait for the reply below them, and so do parts, and questions
        // that the next stands right below.
        let waits =
          isJoin || block.isQuoted && place != left || block.isEchoed && areParts(block.questions)
          || isStacked(block, before: next)
        waiting = waits ? waiting + block.questions : []
        if place != left, isOnNext(block, content.lowerBound) {
          if block.isEchoed { stacked += block.questions }
        } else {
          stacked = []
        }
        continue
      }
      if !waiting.isEmpty, block.isQuoted, isQuoted(content) { waiting = [] }
      let isUnder = areBeside(waiting, block, content)
      if !block.isQuoted, !isUnder || isList(waiting + block.questions) { waiting = [] }
      if waiting.isEmpty, isBelow(stacked, block, pass) { waiting = stacked }
      stacked = []
      if waiting.isEmpty, block.isEchoed,
        SharedBelow(script: script, list: list).names(unanswered + block.questions, in: content)
      {
        waiting = unanswered
      }
      unanswered = []
      for question in block.questions + waiting {
        placed[question] = Placed(
          content: content, how: how(block), certainty: certainty(block),
          fields: block.context, evidence: block.evidence,
          isEchoed: block.isEchoed)
      }
      waiting = []
    }
    return placed
  }

  /// The one numbered question of quoted mail that has nothing below it, where every other has an answer of
  /// its own: it was passed over.
  private func left(in pass: [Block]) -> Int? {
    var left: Int?
    var answered = 0
    for (place, block) in pass.enumerated() where block.isQuoted {
      if block.saysSomething(in: script) {
        answered += 1
      } else if block.questions.allSatisfy({ list.isAsking($0) }) {
        guard left == nil, block.isEchoed, block.isLabelled else { return nil }
        left = place
      }
    }
    return answered >= Self.leastAnswered ? left : nil
  }

  /// So many answers of their own show that each question has one.
  private static let leastAnswered = 4

  /// Whether what stands behind a question is but the number of the one in the next cell or line.
  private func isLabel(_ content: Range<Int>, before next: Block?) -> Bool {
    guard let next, next.isEchoed, (1...2).contains(content.count),
      content.upperBound <= next.content.lowerBound, let first = content.first,
      script.opensFragment(first),
      let mark = MarkReader(script: script).mark(at: first, limit: content.upperBound),
      mark.end == content.upperBound
    else { return false }
    // "2 What proportion …": without a sign behind it the number must be that of the question in its line.
    let isBare =
      mark.style != .named && !script.opensFragment(content.upperBound)
      && list.place(ofID: mark.paths[0]) == next.questions.first
    return mark.style == .closed || mark.style == .bracketed || isBare
  }

  /// Whether what stands behind a question's first words is its own end, "(by year, 2020/21 to 2023/24)".
  private func isTail(_ content: Range<Int>, of questions: [Int]) -> Bool {
    guard questions.count == 1, let question = questions.first,
      (3...Self.mostTail).contains(content.count),
      list.wordCount(of: question) >= content.count + 3
    else { return false }
    return content.allSatisfy { list.has(script.tokens[$0].hash, in: question) }
  }

  private static let mostTail = 30

  /// Whether the next question stands in the line right below an unanswered one, with no empty line
  /// between them: two questions above one answer.
  private func isStacked(_ block: Block, before next: Block?) -> Bool {
    guard let next, block.isEchoed, next.isEchoed, block.questions != next.questions,
      // A number without an answer was left blank.
      !block.isLabelled, !next.isLabelled, block.questions.allSatisfy({ !questions[$0].isStem }),
      case let word = block.content.upperBound, word < script.tokens.count, word > 0,
      next.content.lowerBound > word
    else { return false }
    return script.opensFragment(word) && !script.opensParagraph(word)
  }

  /// Whether so many questions above one answer are the request as the letter repeats it.
  private func isList(_ stacked: [Int]) -> Bool {
    let asking = questions.count { !$0.isStem }
    return !areParts(stacked) && stacked.count > 1 && stacked.count * 5 >= asking * 3
  }

  /// Whether a question stands right on the line of the next, with nothing said to it.
  private func isOnNext(_ block: Block, _ next: Int) -> Bool {
    block.questions.count == 1 && next < script.tokens.count
      && script.opensFragment(next) && !script.opensParagraph(next)
      && list.parts[block.questions[0]].isEmpty
  }

  /// Whether the words are but the label of the next question, "Request 3".
  private func isLabel(_ content: Range<Int>) -> Bool {
    guard let first = content.first, content.count <= 3, script.opensFragment(first),
      script.tokens[first].hash != Self.no,
      let mark = MarkReader(script: script).mark(at: first, limit: content.upperBound)
    else { return false }
    return mark.style == .named && mark.end == content.upperBound
  }

  /// Whether questions that stand on one another have their one answer below the last, where the
  /// others of the list have one each.
  private func isBelow(_ stacked: [Int], _ block: Block, _ pass: [Block]) -> Bool {
    !stacked.isEmpty && block.isEchoed && block.questions.count == 1
      // The request as the letter repeats it ends with its last question, and has no answers above it.
      && (pass.contains { isAnswered($0) && $0.content.lowerBound > block.content.lowerBound }
        || areLast(
          stacked + block.questions,
          pass.prefix { $0.content.lowerBound < block.content.lowerBound }))
      && (0...3).contains { script.opensParagraph(max(0, block.content.lowerBound - $0)) }
      && (stacked.count + 1) * 2 <= pass.count
  }

  /// Whether other questions were answered above, and none of these.
  private func areLast(_ questions: [Int], _ above: ArraySlice<Block>) -> Bool {
    let own = Set(questions)
    return above.count(where: isAnswered) > 1
      && !above.contains { $0.saysSomething(in: script) && !own.isDisjoint(with: $0.questions) }
  }

  /// Whether a question is repeated with words of an answer to it.
  private func isAnswered(_ block: Block) -> Bool {
    block.isEchoed && block.saysSomething(in: script)
  }

  private func areParts(_ questions: [Int]) -> Bool {
    questions.allSatisfy { list.parents[$0] != nil }
  }

  /// Whether parts repeated in a run have their one answer in a line below the last of them.
  private func areBeside(_ waiting: [Int], _ block: Block, _ content: Range<Int>) -> Bool {
    guard areParts(waiting) else { return true }
    guard block.isEchoed, let last = block.questions.first, let parent = list.parents[last],
      let first = content.first
    else { return false }
    return script.opensFragment(first) && waiting.allSatisfy { list.parents[$0] == parent }
      && waiting + block.questions == list.parts[parent]
  }

  /// Whether the words are part of the quoted mail, not of the reply to it.
  private func isQuoted(_ content: Range<Int>) -> Bool {
    content.first.map { script.fragments[script.tokens[$0].fragment].isQuoted } ?? false
  }

  private func how(_ block: Block) -> [ReadingStep.Kind] {
    switch (block.isEchoed, block.isLabelled, block.questions.count > 1) {
    case (_, _, true): [.several]
    case (true, true, _): [.numberAndWording]
    case (true, false, _): [.wording]
    default: [.number]
    }
  }

  private func certainty(_ block: Block) -> Double {
    if block.isEchoed && block.isLabelled { return 0.97 }
    if block.isEchoed { return 0.92 }
    return block.isStrong ? 0.94 : 0.9
  }

  /// Whether the words are the question's own and not an answer.
  private func isQuestion(_ content: Range<Int>, _ question: Int) -> Bool {
    let count = list.wordCount(of: question)
    guard count >= 3, content.count >= 3 else { return false }
    let head = content.prefix(max(count, 6))
    let shared = head.count { list.has(script.tokens[$0].hash, in: question) }
    return shared * 10 >= head.count * 7
  }

  // MARK: - Shared and nested answers

  /// Where only the last of a row of questions has anything under it, that answers all of them.
  private func shareTail(_ placed: [Placed?], in pass: [Block]) -> [Placed?] {
    let asking = questions.indices.filter { !questions[$0].isStem }
    let filled = asking.filter { placed[$0] != nil }
    guard asking.count > 1, filled.count == 1, filled[0] == asking.last,
      pass.count * 4 >= asking.count * 3,
      let tail = pass.last(where: { $0.questions.contains(filled[0]) })
    else { return placed }
    // The heading between the questions and the one answer may have been taken for a lead-in.
    guard
      let content = LeadIn.responseHeading(in: tail.content, script)
        ?? (isList(pass, endingWith: tail) ? tail.content : nil)
    else { return placed }
    let greeted = Body.afterGreeting(content, in: script)
    let start = Body.afterCourtesies(greeted, before: content.upperBound, in: script)
    return placed.enumerated().map { index, old in
      asking.contains(index)
        ? Placed(
          content: start..<content.upperBound, how: [.allQuestions], certainty: 0.75) : old
    }
  }

  /// Whether the questions are on consecutive lines, and only what follows is a paragraph of its own.
  private func isList(_ pass: [Block], endingWith tail: Block) -> Bool {
    guard let first = tail.content.first, tail.isEchoed, script.opensParagraph(first) else {
      return false
    }
    let before = pass.filter { $0.content.lowerBound < first }
    let isClose = before.allSatisfy { !script.opensParagraph($0.content.lowerBound) }
    // Questions set apart by empty lines may have been left without answers: three are a list.
    return before.count > (isClose ? 1 : 2)
      && before.allSatisfy { $0.content.isEmpty && $0.isEchoed }
  }

  /// Answers to parts that are in one passage: "RM a) Yes b) No".
  private func splitParts(_ placed: [Placed?]) -> [Placed?] {
    var placed = placed
    for index in questions.indices {
      let parts = list.parts(below: index)
      guard !parts.isEmpty, let whole = shared(by: [index] + parts, in: placed) else { continue }
      let cuts = cuts(of: parts, in: whole.content)
      guard cuts.count >= 2 || cuts.count == parts.count, let first = cuts.first else {
        continue
      }
      let head = LeadIn.skip(whole.content.lowerBound..<first.start, in: script)
      placed[index] =
        head.isEmpty
        ? nil
        : Placed(
          content: head, how: whole.how, certainty: whole.certainty, evidence: whole.evidence)
      for part in parts { placed[part] = nil }
      for (number, cut) in cuts.enumerated() {
        let end = number + 1 < cuts.count ? cuts[number + 1].start : whole.content.upperBound
        let content = LeadIn.skip(cut.content..<max(cut.content, end), in: script)
        if !content.isEmpty {
          placed[cut.question] = Placed(
            content: content, how: [.partLetter], certainty: 0.93,
            evidence: 3)
        }
      }
    }
    return placed
  }

  /// The passage that a question and its parts share, if there is just one.
  private func shared(by group: [Int], in placed: [Placed?]) -> Placed? {
    let found = group.compactMap { placed[$0] }
    guard let first = found.first, found.allSatisfy({ $0.content == first.content }) else {
      return nil
    }
    return first
  }

  private struct Cut {
    let question: Int
    let start: Int
    let content: Int
  }

  /// Where the letters of the parts occur in the passage, in order.
  private func cuts(of parts: [Int], in content: Range<Int>) -> [Cut] {
    let reader = LabelReader(script: script)
    var cuts: [Cut] = []
    var next = 0
    for index in content.prefix(Self.mostWords) where next < parts.count {
      guard let own = reader.labels(of: index)?.last else { continue }
      let after = script.gap(after: index)
      guard after.first == 0x29 || after.first == 0x2E,
        script.tokens[index].end - script.tokens[index].start <= 4
      else { continue }
      guard let match = parts[next...].firstIndex(where: { questions[$0].id.labels.last == own }),
        match - next <= 2
      else { continue }
      cuts.append(Cut(question: parts[match], start: index, content: index + 1))
      next = match + 1
    }
    return cuts
  }
}
