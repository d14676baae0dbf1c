import Casebook

/// A stretch of the letter that belongs to some questions.
struct Block {
  /// Places in the list of questions; several where one passage answers several.
  var questions: [Int]
  /// First word and one past the last of what is said to them.
  var content: Range<Int>
  /// Whether it starts with the questions' own words.
  var isEchoed: Bool
  /// Whether it starts with a label.
  var isLabelled: Bool
  /// Whether the label names the questions with a word ("Question 5", "A5").
  var isStrong: Bool
  /// Whether the label is part of a sentence, so that the passage may only speak of the questions.
  var isSentence = false
  /// Whether the questions are in quoted mail, with the answers between them.
  var isQuoted = false
  /// Its words before the answer that decide it, as the fields of a form do.
  var context: Range<Int>?
  /// The log-odds for it.
  var evidence = 0.0

  /// Whether anything follows the questions beyond a lead-in such as "Response:".
  func saysSomething(in script: Script) -> Bool {
    !LeadIn.skip(content, in: script).isEmpty
  }
}

/// Cuts the letter into blocks at echoed questions and labels.
struct BlockCutter {
  let script: Script
  let questions: [Question]
  private let list: QuestionList
  private let echoes: Echoes
  private let labels: LabelReader
  /// Where a closing may begin: complaint rights, signature, re-use.
  private let closings: [Closing.Start]

  private struct Anchor {
    let questions: [Int]
    /// Where the block before ends.
    let start: Int
    /// Where what is said begins.
    let content: Int
    let isEchoed: Bool
    let isLabelled: Bool
    let isStrong: Bool
    var isSentence = false
  }

  /// Whether roman numerals may count the questions: only where no other number does.
  private let countsRoman: Bool

  init(
    _ script: Script, list: QuestionList, echoes: Echoes, closings: [Closing.Start],
    countsRoman: Bool = false
  ) {
    self.countsRoman = countsRoman
    self.script = script
    self.list = list
    self.echoes = echoes
    questions = list.questions
    self.closings = closings
    labels = LabelReader(script: script)
  }

  /// The blocks, and where the letter's closing begins.
  func cut() -> (blocks: [Block], closing: Int) {
    let all = anchors()
    let closing = closing(after: all)
    let anchors = all.filter { $0.start < closing }
    var blocks: [Block] = []
    for (index, anchor) in anchors.enumerated() {
      let next = index + 1 < anchors.count ? anchors[index + 1].start : closing
      blocks.append(
        Block(
          questions: anchor.questions, content: anchor.content..<max(anchor.content, next),
          isEchoed: anchor.isEchoed, isLabelled: anchor.isLabelled, isStrong: anchor.isStrong,
          isSentence: anchor.isSentence,
          isQuoted: script.fragments[script.tokens[anchor.start].fragment].isQuoted,
          evidence: (anchor.isEchoed ? 3 : 0) + (anchor.isLabelled ? anchor.isStrong ? 3 : 2 : 0)))
    }
    return (renumbered(blocks), closing)
  }

  /// Words of a sentence that only says which questions a list answers.
  private static let mostNaming = 16

  /// The blocks where such a sentence has a fresh list below it.
  ///
  /// "Questions 4 and 5 we can answer: / 1. Three / 2. None".
  private func renumbered(_ blocks: [Block]) -> [Block] {
    var blocks = blocks
    for (index, set) in blocks.enumerated() {
      let fresh = (index + 1)..<(index + 1 + set.questions.count)
      guard set.isSentence, set.questions.count > 1, set.questions[0] > 0,
        set.content.count <= Self.mostNaming, fresh.upperBound <= blocks.count,
        zip(fresh, questions).allSatisfy({ place, question in
          let block = blocks[place]
          return block.isLabelled && !block.isEchoed && !block.isStrong && !block.isSentence
            && block.questions.count == 1
            && questions[block.questions[0]].id == question.id
        })
      else { continue }
      for (place, question) in zip(fresh, set.questions) { blocks[place].questions = [question] }
      blocks[index].content = set.content.lowerBound..<set.content.lowerBound
    }
    return blocks
  }

  /// The first mark of a closing after which no question is taken up any more.
  private func closing(after anchors: [Anchor]) -> Int {
    let sure = anchors.last { $0.isEchoed || $0.isStrong }?.start ?? -1
    var seen: Set<Int> = []
    var next = anchors.startIndex
    for closing in closings where closing.word > sure {
      let mark = closing.word
      while next < anchors.count, anchors[next].start < mark {
        seen.formUnion(anchors[next].questions)
        next += 1
      }
      // Before half of the questions were taken up it is too early for an end.
      let isLate = closing.isSignature || mark * 3 > script.tokens.count
      if anchors.isEmpty ? isLate : seen.count * 2 >= questions.count { return mark }
    }
    return script.tokens.count
  }

  // MARK: - Anchors

  private func anchors() -> [Anchor] {
    var anchors: [Anchor] = []
    let ahead = Dictionary(
      echoes.all.map { ($0.question, $0.range.lowerBound) }, uniquingKeysWith: max)
    var index = 0
    var current: Int?
    /// A paragraph that speaks of some questions may go on to others, sentence by sentence.
    var mentionsEnd = 0
    /// Questions asked since the last answer cell: the next cell of their row answers them.
    var asked: [(question: Int, start: Int)] = []
    while index < script.tokens.count {
      if let row = script.answerCells[index] {
        let questions = asked.filter { $0.start >= row }.map(\.question)
        asked = []
        if !questions.isEmpty {
          let content = cellContent(at: index, for: questions, after: current)
          anchors.append(
            Anchor(
              questions: questions, start: index, content: content, isEchoed: true,
              isLabelled: true, isStrong: true))
          index = max(content, index + 1)
          continue
        }
      }
      let found =
        label(at: index, after: current) ?? echo(echoes[index])
        ?? (index < mentionsEnd ? mention(at: index, after: current) : nil)
      guard let anchor = found, !isOwnList(anchor, after: anchors.last, ahead: ahead) else {
        index += 1
        continue
      }
      if anchor.isSentence { mentionsEnd = paragraphEnd(after: anchor.start) }
      anchors.append(anchor)
      asked += anchor.questions.map { ($0, anchor.start) }
      current = anchor.questions.last ?? current
      index = max(anchor.content, index + 1)
    }
    return anchors
  }

  /// Whether a number only counts items inside an answer: its question's own words are still to
  /// come, or came before with something said since.
  private func isOwnList(_ anchor: Anchor, after last: Anchor?, ahead: [Int: Int]) -> Bool {
    guard !anchor.isEchoed, !anchor.isStrong, let last, let question = anchor.questions.first,
      anchor.questions.count == 1, let echo = ahead[question]
    else { return false }
    if echo > anchor.start { return ahead.values.contains { $0 < anchor.start } }
    let isCurrent = last.questions == [question] && last.isEchoed
    return isCurrent && last.content < anchor.start && ahead.values.contains { $0 > anchor.start }
  }

  /// A later sentence of such a paragraph, as in "We hold nothing for point 3".
  private func mention(at index: Int, after current: Int?) -> Anchor? {
    guard index > 0, script.endsSentence(after: index - 1), let label = labels.mention(at: index),
      let questions = resolve(label.numbers, isStrong: true, after: current), !questions.isEmpty
    else { return nil }
    return Anchor(
      questions: questions, start: index, content: index, isEchoed: false, isLabelled: true,
      isStrong: true, isSentence: true)
  }

  private func paragraphEnd(after index: Int) -> Int {
    var end = index + 1
    while end < script.tokens.count, end < index + 400, !script.opensParagraph(end) { end += 1 }
    return end
  }

  /// Where a cell's words begin: after the number, if it repeats the one of its question.
  private func cellContent(at index: Int, for questions: [Int], after current: Int?) -> Int {
    guard questions.count == 1, let label = labels.label(at: index), !label.isSentence,
      resolve(label.numbers, isStrong: label.isStrong, after: current) == questions
    else { return index }
    return label.end
  }

  private func echo(_ echo: Echo?) -> Anchor? {
    echo.map {
      Anchor(
        questions: [$0.question], start: $0.range.lowerBound, content: $0.range.upperBound,
        isEchoed: true, isLabelled: false, isStrong: false)
    }
  }

  private func label(at index: Int, after current: Int?) -> Anchor? {
    let opens = script.opensFragment(index) || script.isAnswerCell(index)
    guard opens || isInlineLabel(index) else { return nil }
    guard let label = labels.label(at: index) else { return nil }
    // The question's own words may follow the number, and then they decide.
    for next in label.end..<min(label.end + 2, script.tokens.count) {
      if let echo = echoes[next], !label.isSentence,
        let part = part(label, of: echo.question, after: current)
      {
        return Anchor(
          questions: [part], start: index, content: list.end(of: part, from: echo, in: script),
          isEchoed: true, isLabelled: true, isStrong: label.isStrong)
      }
      if let echo = echoes[next], !label.isSentence, leads(label, to: next, after: current, echo) {
        return Anchor(
          questions: [echo.question], start: index, content: echo.range.upperBound, isEchoed: true,
          isLabelled: resolve(label.numbers, isStrong: label.isStrong, after: current) != nil,
          isStrong: label.isStrong)
      }
    }
    var end = label.end
    var resolved = resolve(label.numbers, isStrong: label.isStrong, after: current)
    if resolved == nil, let outer = label.outer {
      resolved = resolve([outer.number], isStrong: false, after: current)
      end = outer.end
    }
    guard let questions = resolved, !questions.isEmpty else { return nil }
    if label.isStrong, !label.isSentence { end = topicEnd(from: end, of: questions) }
    return Anchor(
      questions: questions, start: index, content: label.isSentence ? index : end,
      isEchoed: false, isLabelled: true, isStrong: label.isStrong, isSentence: label.isSentence)
  }

  /// The part that a label names where the words of its question follow: "3a What was the total, to
  /// motorists".
  private func part(_ label: Label, of question: Int, after current: Int?) -> Int? {
    guard let named = resolve(label.numbers, isStrong: label.isStrong, after: current),
      named.count == 1, list.isInside(named[0], question)
    else { return nil }
    return named[0]
  }

  /// One past a heading's topic: "Question 1: prosecutions", in the question's own words.
  private func topicEnd(from start: Int, of questions: [Int]) -> Int {
    guard start < script.tokens.count, !script.opensFragment(start) else { return start }
    let asked = Set(questions.flatMap { list.words[$0] })
    var end = start
    while end < script.tokens.count, end == start || !script.opensFragment(end) {
      guard end - start < 8, asked.contains(script.tokens[end].hash) else { return start }
      end += 1
    }
    return end < script.tokens.count && script.opensParagraph(end) ? end : start
  }

  /// Whether the number belongs to the question after it: a figure alone on its line may be the
  /// whole answer to the question before.
  private func leads(_ label: Label, to next: Int, after current: Int?, _ echo: Echo) -> Bool {
    if resolve(label.numbers, isStrong: label.isStrong, after: current) == [echo.question] {
      return true
    }
    let hasOther = next > label.end && labels.labels(of: label.end) != nil
    return !hasOther && !script.opensParagraph(label.end)
  }

  /// A number in the middle of a line counts only where its question's words follow.
  private func isInlineLabel(_ index: Int) -> Bool {
    echoes.begin(at: index + 1) && labels.labels(of: index) != nil
      && !script.opensFragment(index + 1) && script.gap(before: index).last != 0x28
      && script.tokens[index].end - script.tokens[index].start <= 3
  }

  /// The questions a label means, given the question before it; nil if it means none.
  private func resolve(
    _ numbers: [[String]], isStrong: Bool, after current: Int?
  ) -> [Int]? {
    var found: [Int] = []
    for number in numbers {
      guard let place = place(of: number, after: current) else {
        if isStrong, !found.isEmpty { continue }
        return nil
      }
      if !found.contains(place) { found.append(place) }
    }
    return found
  }

  private func place(of number: [String], after current: Int?) -> Int? {
    if number[0].utf8.first?.isDigit == true || questions.first?.id.labels[0] == "a"
      || questions.first?.id.labels[0] == "i"
    {
      if let place = list.place(ofID: number) { return place }
      guard number[0].utf8.first?.isDigit == true else { return nil }
      // Parts of a question that is not in the list under its own number.
      return number.count == 1 ? questions.firstIndex { $0.id.labels[0] == number[0] } : nil
    }
    // A letter alone is a part of the question before it.
    guard let current else { return countsRoman ? ordinal(of: number) : nil }
    let id = questions[current].id
    for depth in stride(from: id.labels.count, through: 1, by: -1) {
      if let place = list.place(ofID: id.labels.prefix(depth) + number) { return place }
    }
    return countsRoman ? ordinal(of: number) : nil
  }

  private static let roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"]

  /// The question that a roman numeral counts to, where the request has other numbers.
  private func ordinal(of number: [String]) -> Int? {
    let asking = questions.indices.filter { questions[$0].id.labels.count == 1 }
    guard number.count == 1, let place = Self.roman.firstIndex(of: number[0]),
      place < asking.count
    else { return nil }
    return asking[place]
  }
}
