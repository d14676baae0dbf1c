public import Casebook
import FOILaw

/// Reads what an authority's letter says, question by question.
///
/// It proposes; a person confirms. The stages are those of the design: lines and cells
/// (`Script`), the passage for each question (`BlockCutter`, `Placement`), what the passage
/// says (`Judge`) and the facts of the letter (`FactFinder`).
public enum ReplyReader {
  /// Reads a letter.
  /// - Parameters:
  ///   - text: The letter.
  ///   - questions: The request's questions in their order; without them the letter's own numbers
  ///     are the list.
  /// - Returns: The facts and one answer per question that asks something.
  public static func read(_ text: String, questions: [Question] = []) -> Reading {
    read(Array(text.utf8), questions: questions)
  }

  /// Reads a letter.
  /// - Parameters:
  ///   - bytes: The letter in UTF-8; evidence points into these bytes.
  ///   - questions: The request's questions in their order.
  /// - Returns: The facts and one answer per question that asks something.
  public static func read(_ bytes: [UInt8], questions: [Question] = []) -> Reading {
    read(bytes, questions: questions, weights: .learned)
  }

  /// Reads a letter with other weights, for learning them.
  package static func read(
    _ bytes: [UInt8], questions: [Question], weights: Weights
  ) -> Reading {
    let script = Script(bytes)
    var reader = LetterReader(script: script, questions: questions, weights: weights)
    return reader.reading(among: reader.structures())
  }
}

/// The course of reading one letter.
struct LetterReader {
  let script: Script
  let questions: [Question]
  let asked: [Question]
  let closings: [Closing.Start]
  let weights: Weights
  let list: QuestionList
  let language: Language
  lazy var wording = Wording(list, in: script)
  /// Where a review tells what came before it.
  lazy var background = ReviewBackground(script: script, closings: closings).ranges()
  /// What the confidence of each answer of the last reading rests on.
  private(set) var signs: [[Double]] = []
  private var judge: Judge?
  var told: (facts: LetterFacts, isCoverOnly: Bool)?
  let echoes: Echoes
  /// What is the requester's own in the letter.
  let asking: RepeatedRequest.Found
  let strict: Structure
  /// What passages say to the questions, for all ways of reading the letter.
  let judged = JudgedAnswers()

  init(script: Script, questions: [Question], weights: Weights = .learned) {
    self.script = script
    self.questions = questions
    self.weights = weights
    let ends = Closing.starts(in: script)
    asked = questions.isEmpty ? OwnNumbers.questions(in: script, closings: ends) : questions
    list = QuestionList(asked)
    echoes = Echoes(EchoFinder(script, list: list).find(), in: script)
    // The regards at the foot of the request are the requester's.
    let asking = RepeatedRequest(script: script, list: list, echoes: echoes.all).all
    self.asking = asking
    closings = ends.filter { end in !(asking.printed?.contains(end.word) ?? false) }
    strict =
      StrictReading(script: script, list: list, closings: closings, echoes: echoes).structure
    language = Language(script)
  }

  /// The ways in which the letter may be built.
  mutating func structures() -> [Structure] {
    let (facts, isCoverOnly) = facts()
    guard isCoverOnly || proposesAnswers(facts) else { return [strict] }
    let isReview = facts.kind == .reviewOutcome
    var background = isReview ? background : []
    if !script.earlier.isEmpty { background.insert(script.earlier, at: 0) }
    return Structures(
      script: script, list: list, wording: wording, closings: closings,
      judge: judge(under: facts.regime ?? .foia), strict: strict, echoes: echoes,
      asking: asking, background: background, isReview: isReview, weights: weights
    ).all()
  }

  mutating func judge(under regime: Regime) -> Judge {
    if let judge, judge.regime == regime { return judge }
    let judge = Judge(script: script, regime: regime)
    self.judge = judge
    return judge
  }

  /// The letter read in one of these ways.
  mutating func reading(of structure: Structure, among structures: [Structure]) -> Reading {
    signs = []
    let (blocks, closing) = (structure.blocks, structure.closing)
    var (facts, isCoverOnly) = facts()
    guard proposesAnswers(facts), !isCoverOnly || answers(structure) else {
      return Reading(facts: facts, answers: [])
    }
    // What answers by itself is no cover of what is attached.
    if isCoverOnly { facts.pointer = nil }
    let judge = judge(under: facts.regime ?? .foia)
    // Copied once, not for every call.
    let own = self
    // A review that names no question says nothing to those that were not asked to be reviewed.
    let isReview = facts.kind == .reviewOutcome
    var placed = structure.placed
    let body = Body(script: script, questions: asked, closing: closing)
    body.fillByOrdinal(&placed)
    let summary = Summary(script: script, list: list, blocks: blocks).verdicts(by: judge)
    if asked.isEmpty {
      let whole = body.whole
      return Reading(facts: facts, answers: whole.map { [own.answer(nil, $0, judge)] } ?? [])
    }
    // Where only the question itself is repeated nothing answers it.
    let others = Set(list.words.map(Self.sum(of:)))
    for index in questions.indices
    where isEcho(placed[index], of: index) || asksOther(placed[index], among: others)
      || isTail(placed[index], of: index)
    {
      placed[index] = nil
    }
    if !questions.isEmpty {
      let decided = Set(summary.byPlace.keys).union(summary.ofParts.keys)
      own.complete(&placed, structure, judge, except: decided, isReview: isReview)
    }
    let confidence = Confidence(
      script: script, structure: structure, all: structures, placed: placed, list: list,
      wording: wording, isReview: isReview)
    let sharing = own.sharing(placed)
    let sharedReasons = own.sharedReasons(placed)
    var answers: [Answer] = []
    for (index, question) in asked.enumerated() {
      guard let place = placed[index] else {
        if let verdict = summary.byPlace[index] ?? summary.ofParts[index] {
          guard !question.isStem else { continue }
          answers.append(verdict)
          signs.append([])
        } else if !question.isStem, !questions.isEmpty, !own.hasAnsweredPart(index, in: placed) {
          let blank = confidence.ofBlank(index)
          answers.append(
            Answer(
              question: question.id, outcome: .blank, confidence: blank.value,
              steps: [ReadingStep(.unplaced)]))
          signs.append(blank.signs)
        }
        continue
      }
      // What introduces the parts of a question asks nothing itself; but where the letter repeats it, what
      // stands beside it may be an answer of its own.
      if own.introduces(index), !place.isEchoed || own.hasAnsweredPart(index, in: placed) {
        continue
      }
      var shared = sharing[place.content] ?? Sharing()
      shared.reasons = sharedReasons
      let found = own.merge(
        own.answer(question, place, judge, at: index, sharing: shared),
        // What a review tells first was decided before it.
        isReview ? nil : summary.byPlace[index])
      let sure = confidence.of(index, place, found)
      signs.append(sure.signs)
      answers.append(
        questions.isEmpty
          ? found
          : found.with(
            confidence: sure.value, steps: found.steps + confidence.standing(of: index, place))
      )
    }
    answers += summary.others
    signs += summary.others.map { _ in [] }
    if isReview {
      let ordered = echoes.all.sorted { $0.range.lowerBound < $1.range.lowerBound }
      let setting = ReviewFindings.Setting(
        list: list, wording: wording, background: background, echoes: ordered,
        closings: closings)
      answers = ReviewFindings(script: script, questions: asked, judge: judge, setting: setting)
        .revise(answers)
    }
    return Reading(
      facts: facts, answers: judged.exact(by: judge, in: script).complete(answers))
  }

  /// Fills in what statements about several questions decide, and finds reasons given elsewhere.
  private func complete(
    _ placed: inout [Placed?], _ structure: Structure, _ judge: Judge, except decided: Set<Int>,
    isReview: Bool
  ) {
    if !isReview { inherit(&placed, list) }
    let (named, sections) = judged.reasons {
      (
        NamedReasons(script: script, list: list, closings: closings),
        ReasonSections(script: script, list: list, judge: judge, closings: closings)
      )
    }
    leaveOutReasons(named, sections, for: &placed, judge)
    let notes = LetterNotes(script: script, judge: judge)
    notes.leaveOut(of: &placed)
    let known = placed
    let needing = questions.indices.filter { question in
      guard let place = known[question] else {
        // A review says nothing of what it does not name.
        return !isReview && !questions[question].isStem && !decided.contains(question)
          && !hasAnsweredPart(question, in: known)
      }
      guard list.isAsking(question) else { return false }
      return place.fields == nil
        && (needsReasons(place.content, judge) || notes.apply(to: place.content))
    }
    let doubtful = questions.indices.filter { isDoubtful(known[$0], judge) }
    guard !needing.isEmpty || !doubtful.isEmpty else { return }
    let end = closings.first { $0.isSignature }?.word ?? script.tokens.count
    let statements = StatementFinder(script: script, list: list, judge: judge)
      .statements(in: 0..<end).filter { !asking.holds($0.words.lowerBound) }
    for question in doubtful where !isReview {
      guard let statement = refusal(of: question, statements, known) else { continue }
      placed[question] = Placed(content: statement.words, how: [.statement], certainty: 0.7)
    }
    let references = References(
      script: script, list: list, blocks: structure.blocks, statements: statements,
      judge: judge, closings: closings, named: named, sections: sections)
    for question in needing {
      if let place = known[question] {
        var reasons =
          needsReasons(place.content, judge)
          ? references.reasons(for: question, in: place.content, placed: known) : []
        if reasons.isEmpty, let whole = whole(among: statements, for: place.content, judge) {
          reasons = [whole]
        }
        placed[question]?.reasons = reasons.isEmpty ? notes.reasons(for: place.content) : reasons
      } else if let statement = statement(on: question, statements, list, known, judge) {
        let start = Paragraphs.start(
          afterOpeningsFrom: lineStart(statement.words.lowerBound), of: statement.words, in: script)
        let said = start..<goingOn(from: statement, among: statements, known)
        let content = AnswerLabels(script: script).past(
          LeadIn.skip(said, in: script), of: question, list)
        placed[question] = Placed(
          content: content, how: [.statement], certainty: 0.8)
        if needsReasons(content, judge) {
          placed[question]?.reasons = references.reasons(
            for: question, in: content, placed: known)
        }
      }
    }
  }

  /// An answer ends where the reasons for other questions begin.
  private func leaveOutReasons(
    _ named: NamedReasons, _ sections: ReasonSections, for placed: inout [Placed?], _ judge: Judge
  ) {
    let known = placed
    var sharing: [Range<Int>: Set<Int>] = [:]
    for question in questions.indices {
      if let content = known[question]?.content { sharing[content, default: []].insert(question) }
    }
    // How many passages refuse on each ground.
    var grounds: [Provision: Int] = [:]
    for content in sharing.keys {
      for ground in Set(judge.judge(content).claims.map(\.section)) {
        grounds[ground, default: 0] += 1
      }
    }
    for (content, questions) in sharing {
      guard
        let start = named.othersStart(in: content, for: questions, by: judge)
          ?? sectionStart(in: content, judge)
          ?? sections.headStart(in: content, among: grounds)
          ?? sections.startBelowAbsence(in: content)
      else { continue }
      for question in questions { placed[question]?.content = content.lowerBound..<start }
    }
    // What stands under the last answer may be for those before it.
    let end = placed.compactMap { $0?.content.upperBound }.max()
    guard let end,
      let last = placed.lazy.compactMap({ $0?.content }).first(where: { $0.upperBound == end })
    else { return }
    let others = Set(placed.compactMap { $0?.content }).subtracting([last])
      .sorted { $0.lowerBound < $1.lowerBound }
    guard !others.isEmpty else { return }
    let lacksGround = others.contains { content in
      let own = judge.judge(content)
      return own.outcome.isRefusal && own.claims.isEmpty
    }
    guard
      let start = sections.start(in: last, others: others, lacksGround: lacksGround)
        ?? (lacksGround ? judge.reasonStart(in: last) : nil)
    else { return }
    for question in questions.indices where placed[question]?.content == last {
      placed[question]?.content = last.lowerBound..<start
    }
  }

  /// The sentence that refuses the whole request under a ground, for a refusal elsewhere that names none.
  private func whole(
    among statements: [Statement], for content: Range<Int>, _ judge: Judge
  ) -> Range<Int>? {
    let own = judge.judge(content)
    guard own.outcome == .refused, own.claims.isEmpty else { return nil }
    return statements.first {
      $0.scope == .whole && $0.exceptions.isEmpty && $0.judgement.outcome == .refused
        && !$0.judgement.claims.isEmpty
    }?.words
  }

  /// Where an answer that refuses nothing runs on into a part of the letter about exemptions or rights.
  private func sectionStart(in content: Range<Int>, _ judge: Judge) -> Int? {
    judge.sectionStart(in: content).flatMap { start in
      judge.judge(content.lowerBound..<start).outcome.isRefusal ? nil : start
    }
  }

  /// What is said of a question and of none of its parts is said of each of them.
  private func inherit(_ placed: inout [Placed?], _ list: QuestionList) {
    for question in questions.indices {
      let parts = list.parts[question]
      guard !parts.isEmpty, let place = placed[question], parts.allSatisfy({ placed[$0] == nil })
      else { continue }
      for part in parts {
        placed[part] = Placed(
          content: place.content, how: [.inherited] + place.how,
          certainty: min(0.8, place.certainty), evidence: place.evidence)
      }
    }
    // One answer to all parts is one to the question above them, where that asks something.
    for question in questions.indices.reversed()
    where !questions[question].isStem && list.words[question].count >= 5 {
      guard placed[question] == nil, let first = list.parts[question].first,
        let place = placed[first],
        list.parts[question].allSatisfy({ placed[$0]?.content == place.content })
      else { continue }
      placed[question] = Placed(
        content: place.content, how: [.inherited] + place.how,
        certainty: min(0.8, place.certainty), evidence: place.evidence)
    }
  }

  /// The first word of the line, or of the sentences in it that lead to a word.
  private func lineStart(_ word: Int) -> Int {
    var start = word
    while start > 0, !script.opensFragment(start) || script.isWrapped(at: start) { start -= 1 }
    return start
  }

  /// Whether an answer refuses without a ground, or only points elsewhere.
  private func needsReasons(_ content: Range<Int>, _ judge: Judge) -> Bool {
    let own = judge.judge(content)
    let isShort = content.count <= 40 && References.points(in: content, script)
    // "See the note on section 31 below": the note says which limb of it.
    if own.outcome.isRefusal {
      return own.claims.isEmpty || isShort && own.claims.allSatisfy(\.path.isEmpty)
    }
    return isShort
  }

  /// The statement that decides a question which has no passage of its own.
  private func statement(
    on question: Int, _ statements: [Statement], _ list: QuestionList, _ placed: [Placed?],
    _ judge: Judge
  ) -> Statement? {
    let named = statements.first { statement in
      statement.scope == .named
        && statement.questions.contains { $0 == question || list.isInside(question, $0) }
    }
    if let named { return named }
    let answered = list.asking.count { placed[$0] != nil }
    if let rest = statements.first(where: { $0.scope == .rest }), answered > 0 { return rest }
    guard !givesSomething(placed, judge) else { return nil }
    let whole = statements.filter { statement in
      statement.scope == .whole && !statement.exceptions.contains(question)
        && (statement.judgement.outcome.isRefusal || statement.judgement.outcome == .notHeld)
    }
    return whole.first { !$0.judgement.claims.isEmpty } ?? whole.first
  }

  /// Whether a passage was found by its words alone, and refuses nothing.
  private func isDoubtful(_ place: Placed?, _ judge: Judge) -> Bool {
    guard let place, place.fields == nil, place.reasons.isEmpty,
      place.how.contains(where: { [.takenUp, .position, .ownSentences].contains($0) })
    else { return false }
    return judge.judge(place.content).outcome == .answered
  }

  /// A sentence that refuses the question by its number and on a ground: "we refuse questions 2 to 4
  /// under section 12".
  private func refusal(
    of question: Int, _ statements: [Statement], _ placed: [Placed?]
  ) -> Statement? {
    guard let content = placed[question]?.content else { return nil }
    return statements.first { statement in
      statement.scope == .named && statement.questions.contains(question)
        && statement.judgement.outcome == .refused && !statement.judgement.claims.isEmpty
        && !statement.words.overlaps(content)
    }
  }

  /// Where what a statement says of its questions ends: further sentences of its paragraph that name
  /// no other go on with it.
  private func goingOn(
    from statement: Statement, among statements: [Statement], _ placed: [Placed?]
  ) -> Int {
    let first = statement.words.upperBound
    guard statement.scope == .named else { return first }
    let next = (statements.map(\.words.lowerBound) + placed.compactMap { $0?.content.lowerBound })
      .filter { $0 >= first }.min()
    let limit = min(next ?? script.tokens.count, script.tokens.count)
    var end = first
    while end < limit, !script.opensParagraph(end) { end += 1 }
    // "… by virtue of the following exemptions:" goes on with its list.
    while end < limit, script.gap(after: first - 1).contains(0x3A), isGround(at: end) {
      end += 1
      while end < limit, !script.opensFragment(end) { end += 1 }
    }
    return pastRows(from: end, of: statement, before: limit)
  }

  /// Past the rows of the table that a sentence without a full stop gives: "Please see table below for questions
  /// 1 to 3".
  private func pastRows(from start: Int, of statement: Statement, before limit: Int) -> Int {
    guard start > 0, !script.gap(after: start - 1).contains(0x2E),
      StatementFinder.gives(statement.words, in: script)
    else { return start }
    var (end, line, head) = (start, start, 0)
    while line < limit {
      var next = line + 1
      while next < limit, !script.opensFragment(next) { next += 1 }
      guard next - line <= Self.mostGround else { break }
      if (line..<next).contains(where: { script.tokens[$0].hasDigit }) {
        end = next
      } else {
        head += next - line
        if end > start || head > Self.mostGround { break }
      }
      line = next
    }
    return end
  }

  /// Whether a line is an item of a list of grounds.
  private func isGround(at word: Int) -> Bool {
    var end = word + 1
    while end < script.tokens.count, !script.opensFragment(end) { end += 1 }
    let line = script.bytes[script.tokens[word].start..<script.tokens[end - 1].end]
    return script.opensFragment(word) && end - word <= Self.mostGround
      && line.citations.first?.range.lowerBound == line.startIndex
  }

  /// Words of a line that names a ground, or of a row.
  private static let mostGround = 16

  /// Whether any answer gives something.
  private func givesSomething(_ placed: [Placed?], _ judge: Judge) -> Bool {
    placed.contains { place in
      guard let place else { return false }
      return [.answered, .partlyRefused, .notApplicable].contains(
        judge.judge(place.content).outcome)
    }
  }

  /// Whether a part of a question has a passage: then the question is not left open, though nothing
  /// stands under it alone.
  private func hasAnsweredPart(_ index: Int, in placed: [Placed?]) -> Bool {
    list.parts[index].contains { placed[$0] != nil || hasAnsweredPart($0, in: placed) }
  }
}
