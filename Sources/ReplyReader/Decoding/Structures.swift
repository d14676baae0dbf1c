import Casebook

/// One complete way to take a letter apart.
struct Structure {
  /// What it rests on.
  ///
  /// Casebooks keep its name (`ReadingStep.Kind.structure`), and the faces word it.
  enum Kind: String, CaseIterable {
    case strict, own, flatAll, tails, bullets, whole, sentences, letters, paragraphs

    /// How the letter numbers, if it does.
    var numbering: Numbering? {
      switch self {
      case .strict, .own: .own
      case .flatAll: .flatAll
      case .letters: .letters
      case .tails, .bullets, .whole, .sentences, .paragraphs: nil
      }
    }
    /// Whether it goes by numbers and the questions' own words.
    var isNumbered: Bool {
      switch self {
      case .strict, .own, .flatAll, .letters: true
      case .tails, .bullets, .whole, .sentences, .paragraphs: false
      }
    }
  }

  let kind: Kind
  var blocks: [Block]
  var closing: Int
  var placed: [Placed?]
  /// Whether a sentence answers everything, and whether it leaves something out.
  var isStated = false
  var leavesOut = false
  /// Whether it says in so many words that all is refused, or that nothing is held.
  var isExpress = false
  /// Whether that rests on a limit to the request as a whole, as section 12 sets one.
  var isLimited = false
  /// How plainly it says so, from 0 to 1.
  var plainness = 0.0
  /// The first word of a sentence that hands over everything: "Please see the attached spreadsheet".
  var gift: Int?
  /// How likely it is beside the others, in log-odds.
  var score = 0.0
  /// What that rests on; see `StructureMeasure.Feature`.
  var features: [Double] = []
}

/// Takes a letter apart in every way that it may be built, and weighs the ways.
struct Structures {
  let script: Script
  let list: QuestionList
  let wording: Wording
  let closings: [Closing.Start]
  let judge: Judge
  let strict: Structure
  let echoes: Echoes
  /// What is the requester's own in the letter.
  let asking: RepeatedRequest.Found
  /// Where a review tells what was asked, answered and complained of before: nothing in it answers.
  let background: [Range<Int>]
  let isReview: Bool
  var weights = Weights.learned
  var questions: [Question] { list.questions }
  /// Where the headings of passages may end, found once for all ways.
  private let headings = Remembered<[HeadCutter.Known]>()
  var heads: HeadCutter {
    HeadCutter(script: script, list: list, wording: wording, known: headings)
  }

  /// All of them; the first is the strict one.
  func all() -> [Structure] {
    guard !questions.isEmpty, questions.contains(where: { !$0.text.isEmpty }) else {
      return [strict]
    }
    let finder = StatementFinder(script: script, list: list, judge: judge)
    let rests = finder.restStarts(in: 0..<script.tokens.count)
    let labels = AnswerLabels(script: script)
    let starts = AnswerStarts(script: script, list: list, wording: wording)
    let heads = StandingHeads(script: script)
    let preludes = ListPreludes(script: script)
    let quoted = QuotedRests(script: script)
    let ends = AnswerEnds(
      script: script, list: list, echoes: echoes, judge: judge, closings: closings)
    return parts(list, finder, rests).map { structure in
      var structure = structure
      for (question, place) in structure.placed.enumerated() {
        guard let content = place?.content,
          case let next = rests.start(where: { $0 > content.lowerBound }), next < rests.count,
          rests[next] < content.upperBound
        else { continue }
        structure.placed[question]?.content = content.lowerBound..<rests[next]
      }
      leaveOutBackground(&structure)
      quoted.drop(&structure.placed)
      if !structure.kind.isNumbered { leaveOutArguments(&structure) }
      startAtSentences(&structure)
      dropPointers(&structure.placed)
      Body.dropGreetings(&structure.placed, in: script)
      dropInitials(&structure)
      dropLabels(&structure, list, labels)
      starts.begin(&structure.placed)
      heads.drop(&structure.placed)
      if structure.kind.isNumbered { preludes.drop(&structure) }
      AnswerHeads(script: script).drop(&structure)
      ends.end(&structure.placed)
      return structure
    }
  }

  /// A verb says something of the subject before it, which belongs to the answer: "The assessment (question
  /// 4) is enclosed".
  private func startAtSentences(_ structure: inout Structure) {
    for (question, place) in structure.placed.enumerated() {
      guard let content = place?.content, let first = content.first, first > 0,
        !script.opensFragment(first) || script.isWrapped(at: first),
        Self.verbs.contains(script.tokens[first].hash),
        script.gap(after: first - 1).allSatisfy({ $0 == 0x20 || $0 == 0x29 || $0 == 0x2C })
      else { continue }
      var start = first
      while start > 0, !script.endsSentence(after: start - 1),
        !script.opensFragment(start) || script.isWrapped(at: start), first - start < 40
      {
        start -= 1
      }
      // "Point 2 is withheld": a label and no subject.
      guard first - start > 3 else { continue }
      structure.placed[question]?.content = start..<content.upperBound
    }
  }

  private static let verbs = WordSet(
    ["is", "are", "was", "were", "has", "have", "concerns", "concerned", "asks", "asked"].map {
      Words.hash($0)
    })

  /// Whoever answers may sign each answer at its head: "HJ - 21, 34 and 40".
  private func dropInitials(_ structure: inout Structure) {
    var heads: [UInt64: Int] = [:]
    func head(_ place: Placed?) -> UInt64? {
      guard let first = place?.content.first, place?.content.count ?? 0 > 1 else { return nil }
      let token = script.tokens[first]
      let gap = script.gap(after: first)
      let isInitials =
        (2...4).contains(token.end - token.start)
        && script.bytes[token.start..<token.end].allSatisfy(\.isUpper)
      let isApart =
        gap.count >= 2 && gap.contains { $0 == 0x2D || $0 == 0xE2 || $0 == 0x3A }
      return isInitials && isApart ? token.hash : nil
    }
    for place in structure.placed {
      if let hash = head(place) { heads[hash, default: 0] += 1 }
    }
    for (question, place) in structure.placed.enumerated() {
      guard let hash = head(place), heads[hash, default: 0] >= 3, let content = place?.content
      else { continue }
      structure.placed[question]?.content = (content.lowerBound + 1)..<content.upperBound
    }
  }

  /// "Answer 3", "7 - 9:" and a heading "The pier (your questions 2 and 4)" lead to an answer.
  private func dropLabels(
    _ structure: inout Structure, _ list: QuestionList, _ labels: AnswerLabels
  ) {
    for (question, place) in structure.placed.enumerated() {
      guard let place else { continue }
      structure.placed[question]?.content = labels.past(place.content, of: question, list)
    }
  }

  private func parts(
    _ list: QuestionList, _ finder: StatementFinder, _ rests: [Int]
  ) -> [Structure] {
    var all = [strict]
    let refusal = WholeRefusal(script: script, judge: judge, closings: closings)
    let evidence = Evidence(
      script: script, list: list, closings: closings, wording: wording, judge: judge,
      echoes: echoes, asking: asking, background: background)
    let measure = StructureMeasure(
      script: script, list: list, wording: wording, evidence: evidence,
      setting: LetterSetting(script: script, list: list, evidence: evidence),
      stated: stated(finder, list))
    let bounds = RequestBounds(
      script: script, list: list, echoes: echoes, evidence: evidence, closings: closings)
    // The numbers of the letter's own paragraphs mean no question.
    let counted = evidence.countedParagraphs
    for question in questions.indices where !counted.isEmpty {
      guard let place = all[0].placed[question], !place.isEchoed,
        place.content.first.map(counted.contains) ?? false
      else { continue }
      all[0].placed[question] = nil
    }
    for numbering in Numbering.allCases {
      if numbering == .letters, !evidence.hasLetters(for: list) { continue }
      if let decoded = decoded(numbering, list, wording, evidence) { all.append(decoded) }
      // Two ways that find an answer to every question, and the same, need no third.
      if numbering == .own, all.count == 2, !refusal.isExpress, case let own = bounds.keep(all),
        isSettled(own[0], own[1], list)
      {
        return measured(own, by: measure)
      }
    }
    let lists = PlainLists(
      script: script, list: list, closings: closings, answers: evidence.answers(from: 0, in: script)
    )
    add(TailMarks(script: script, list: list).blocks(), .tails, to: &all)
    let bullets = headed(lists.bullets(), list, wording)
    let inside = evidence.units[evidence.units(in: lists.answers)]
    add(bullets.isEmpty ? lists.restarted(inside) : bullets, .bullets, to: &all)
    if var whole = whole(list, wording, evidence, isExpress: refusal.isExpress),
      !isReview || list.asking.count == 1 || decides(whole)
    {
      whole.isExpress = !whole.leavesOut && refusal.isExpress
      all.append(excepting(whole, by: all, evidence))
    }
    if let sentences = sentences(list, wording, evidence) { all.append(sentences) }
    let one = all.first { $0.kind == .whole }
    if let paragraphs = paragraphs(list, wording, evidence, rests, whole: one) {
      all.append(paragraphs)
    }
    for index in all.indices where all[index].kind.numbering != nil {
      let own = parted(all[index].placed, list, wording, evidence, gift: one?.gift)
      all[index].placed = spread(own, list)
    }
    return measured(bounds.keep(all), by: measure)
  }

  /// Questions that sentences on several of them decide: they need no passage of their own.
  private func stated(_ finder: StatementFinder, _ list: QuestionList) -> Set<Int> {
    let end = closings.first { $0.isSignature }?.word ?? script.tokens.count
    var stated: Set<Int> = []
    for statement in finder.statements(in: 0..<end) {
      switch statement.scope {
      case .named:
        for question in statement.questions {
          stated.insert(question)
          stated.formUnion(list.parts[question])
        }
      case .rest: stated.formUnion(list.asking)
      case .whole: break
      }
    }
    return stated
  }

  private func measured(_ all: [Structure], by measure: StructureMeasure) -> [Structure] {
    let whole = all.first { $0.kind == .whole && $0.isStated && !$0.leavesOut }?.plainness ?? 0
    let starts = measure.starts(of: all)
    return all.map { structure in
      var structure = structure
      if structure.kind != .whole { structure.plainness = whole }
      structure.features = measure.features(of: structure, among: all, starts)
      structure.score = measure.score(structure.features)
      return structure
    }
  }

  private func isSettled(_ one: Structure, _ other: Structure, _ list: QuestionList) -> Bool {
    var seen: Set<Range<Int>> = []
    return list.asking.allSatisfy { question in
      guard let place = one.placed[question], let same = other.placed[question],
        place.isEchoed || same.evidence >= 4, seen.insert(place.content).inserted
      else { return false }
      return place.content == same.content
    }
  }

  /// Whether a passage for everything upholds the first decision, as the outcome of a review may.
  private func decides(_ structure: Structure) -> Bool {
    let content = structure.placed.lazy.compactMap { $0?.content }.first
    guard structure.isStated, let content else { return false }
    let outcome = judge.judge(content).outcome
    let verdicts = ReviewFindings.verdicts.matches(in: script, content)
    return [.refused, .notHeld, .neitherConfirmedNorDenied].contains(outcome)
      && !verdicts.isEmpty && verdicts.allSatisfy { $0.signal == .upheld }
  }

  private func add(_ blocks: [Block], _ kind: Structure.Kind, to all: inout [Structure]) {
    guard let last = blocks.last else { return }
    all.append(
      Structure(
        kind: kind, blocks: blocks, closing: last.content.upperBound,
        placed: Placement(script: script, list: list, blocks: blocks).place()))
  }

  /// Blocks with the heading that each may begin with cut off.
  private func headed(
    _ blocks: [Block], _ list: QuestionList, _ wording: Wording
  ) -> [Block] {
    let passages = blocks.map { block in
      (
        anchor: Anchor(
          questions: block.questions, start: block.content.lowerBound,
          content: block.content.lowerBound),
        end: block.content.upperBound
      )
    }
    return zip(blocks, heads.contents(of: passages)).map { block, content in
      var block = block
      block.content = content..<max(content, block.content.upperBound)
      return block
    }
  }

  private func decoded(
    _ numbering: Numbering, _ list: QuestionList, _ wording: Wording, _ evidence: Evidence
  ) -> Structure? {
    let decoder = Decoder(
      script: script, list: list, weights: weights, numbering: numbering, evidence: evidence)
    let way = decoder.decode()
    guard !way.anchors.isEmpty else { return nil }
    let cutter = heads
    let passages = renumbered(withCells(joined(way.anchors)), evidence)
    let contents = cutter.contents(of: passages)
    let blocks = zip(passages, contents).map { passage, content in
      let end = cutter.bracketEnd(from: content, limit: passage.end) ?? passage.end
      var block = block(passage.anchor, content: content, end: end)
      let start = passage.anchor.mark?.end ?? passage.anchor.start
      if start < content, cutter.field(in: start..<passage.end) == content {
        block.context = start..<content
      }
      return block
    }
    let kind: Structure.Kind =
      switch numbering {
      case .own: .own
      case .flatAll: .flatAll
      case .letters: .letters
      }
    return Structure(
      kind: kind, blocks: blocks, closing: way.closing,
      placed: Placement(script: script, list: list, blocks: blocks)
        .place())
  }

  /// The likeliest.
  static func best(_ structures: [Structure]) -> Structure {
    let filled = structures.filter { $0.placed.contains { $0 != nil } }
    return (filled.isEmpty ? structures : filled).max { $0.score < $1.score } ?? structures[0]
  }

  /// Rows of an answer may sound like its question ("2022/23: 387"): they stay in the answer.
  private func joined(
    _ passages: [(anchor: Anchor, end: Int)]
  ) -> [(anchor: Anchor, end: Int)] {
    var result: [(anchor: Anchor, end: Int)] = []
    for (place, passage) in passages.enumerated() {
      let isOnlyWording = passage.anchor.mark == nil && passage.anchor.echo == nil
      if isOnlyWording, let last = result.last, last.end == passage.anchor.start,
        last.anchor.questions == passage.anchor.questions
          || isRow(passage.anchor.start, of: last.anchor, passage.anchor.questions)
          || isFirstLine(passage, of: last.anchor, before: passages[(place + 1)...].first?.anchor)
      {
        result[result.count - 1].end = passage.end
      } else {
        result.append(passage)
      }
    }
    return result
  }

  /// Whether a line of figures alone, "2021-2022", is part of the one answer to several questions, though it
  /// sounds like one of them.
  private func isRow(_ start: Int, of last: Anchor, _ questions: [Int]) -> Bool {
    guard last.mark != nil, last.questions.count > questions.count,
      questions.allSatisfy({ last.questions.contains($0) })
    else { return false }
    var end = start + 1
    while end < script.tokens.count, !script.opensFragment(end) { end += 1 }
    return (start..<end).allSatisfy { script.tokens[$0].hasDigit }
  }

  /// The passages where a sentence names questions and a fresh list below it counts them.
  private func renumbered(
    _ passages: [(anchor: Anchor, end: Int)], _ evidence: Evidence
  ) -> [(anchor: Anchor, end: Int)] {
    var result: [(anchor: Anchor, end: Int)] = []
    var index = 0
    while index < passages.count {
      let set = passages[index].anchor
      var past = index + 1
      if set.isSentence, set.questions.count >= 2,
        let fresh = fresh(after: set.start, of: set.questions, evidence)
      {
        while past < passages.count, passages[past].anchor.start <= fresh.last?.anchor.start ?? 0 {
          past += 1
        }
        let end = past < passages.count ? passages[past].anchor.start : passages[index].end
        result += fresh.dropLast()
        if let last = fresh.last { result.append((last.anchor, max(end, last.anchor.content))) }
      } else {
        result.append(passages[index])
      }
      index = past
    }
    return result
  }

  private func fresh(
    after word: Int, of questions: [Int], _ evidence: Evidence
  ) -> [(anchor: Anchor, end: Int)]? {
    guard let first = evidence.units.firstIndex(where: { $0.words.lowerBound == word }),
      evidence.units[first].words.count <= 16
    else { return nil }
    let reader = MarkReader(script: script)
    var anchors: [Anchor] = []
    for unit in (first + 1)..<min(first + 60, evidence.units.count) {
      guard anchors.count < questions.count else { break }
      let words = evidence.units[unit].words
      // The list may look like one inside an answer.
      let mark = evidence.marks[unit] ?? reader.mark(at: words.lowerBound, limit: words.upperBound)
      let isNext = mark?.paths == [[String(anchors.count + 1)]]
      // The list begins at once.
      if anchors.isEmpty, unit > first + 2 { return nil }
      guard isNext, let mark, evidence.echoes[unit] == nil else { continue }
      var anchor = Anchor(
        questions: [questions[anchors.count]], start: evidence.units[unit].words.lowerBound,
        content: mark.end, mark: mark)
      anchor.score = 3
      anchors.append(anchor)
    }
    guard anchors.count == questions.count,
      questions[0] > 0
    else { return nil }
    return anchors.enumerated().map { place, anchor in
      (anchor, place + 1 < anchors.count ? anchors[place + 1].start : anchor.content)
    }
  }

  /// A cell of answers belongs to every question of its row.
  private func withCells(
    _ passages: [(anchor: Anchor, end: Int)]
  ) -> [(anchor: Anchor, end: Int)] {
    guard !script.answerCells.isEmpty else { return passages }
    let cells = script.answerCells.sorted { $0.key < $1.key }
    var result: [(anchor: Anchor, end: Int)] = []
    var next = 0
    for passage in passages {
      var anchor = passage.anchor
      while next < cells.count, cells[next].key <= anchor.start { next += 1 }
      // Where the cell repeats the number of its row, its words come after it.
      if let row = script.answerCells[anchor.start] {
        let asked = result.filter { $0.anchor.start >= row }.flatMap(\.anchor.questions)
        if asked.count > 1 { anchor.questions = asked }
        result.append((anchor, passage.end))
        continue
      }
      guard next < cells.count, cells[next].key < passage.end else {
        result.append(passage)
        continue
      }
      let (cell, row) = cells[next]
      let asked =
        result.filter { $0.anchor.start >= row }.flatMap(\.anchor.questions)
        + (anchor.start >= row ? anchor.questions : [])
      // A table inside an answer asks nothing: its cells stay in the answer.
      guard !asked.isEmpty else {
        result.append(passage)
        continue
      }
      result.append((anchor, cell))
      var answer = Anchor(questions: asked, start: cell, content: cell)
      answer.mark = anchor.mark
      answer.echo = anchor.echo
      answer.isSentence = true
      answer.isCell = true
      result.append((answer, passage.end))
    }
    return result
  }

  private func block(_ anchor: Anchor, content: Int, end: Int) -> Block {
    Block(
      questions: anchor.questions, content: content..<max(content, end),
      isEchoed: anchor.echo != nil || anchor.mark == nil, isLabelled: anchor.mark != nil,
      isStrong: anchor.mark.map { $0.style == .named || $0.style == .leading } ?? false,
      isSentence: anchor.isSentence && !anchor.isCell,
      isQuoted: script.fragments[script.tokens[anchor.start].fragment].isQuoted,
      evidence: anchor.score)
  }
}
