import Casebook
import FOILaw

extension ReviewFindings {
  /// The paragraphs of the findings, and what is known of them.
  struct Findings {
    let paragraphs: [ReviewParagraphs.Paragraph]
    /// What names questions in each.
    let heads: [[ReviewHeads.Head]]
    /// The questions that the heading above each names.
    let titled: [Set<Int>]
    let reader: ReviewHeads
    /// The place of each question.
    let places: [QuestionID: Int]
    /// The paragraphs of the questions that a number or a heading names.
    var known: [Int: Int] = [:]
    /// Questions answered in a table, or in an annex behind the signature.
    var elsewhere: Set<Int> = []

    /// The questions that a paragraph names, or the heading above it.
    func owners(of place: Int) -> Set<Int> {
      titled[place].union(heads[place].flatMap(\.questions))
    }
  }

  /// The answers with those that stand in paragraphs without numbers, and without those that only seem
  /// to answer.
  ///
  /// What repeats the request or tells the first decision answers nothing, and nothing is found for questions
  /// that nobody complained of.
  func completed(_ answers: [Answer], without settled: Set<QuestionID>) -> [Answer] {
    guard var findings = findings() else { return answers }
    let answers = led(answers, findings)
    place(answers, in: &findings)
    let needing = setting.list.asking.filter {
      findings.known[$0] == nil && !findings.elsewhere.contains($0) && !questions[$0].isStem
        && !settled.contains(questions[$0].id)
    }
    let teller = ReviewTold(
      script: script, list: setting.list, wording: setting.wording,
      background: setting.background, echoes: setting.echoes, heads: findings.reader)
    var told = teller.worded(needing, apartFrom: findings.paragraphs)
    let points = ReviewPoints(
      script: script, list: setting.list, wording: setting.wording,
      paragraphs: findings.paragraphs, heads: findings.heads, titled: findings.titled,
      known: findings.known
    ).points(for: needing.filter { told[$0] == nil })
    var result = filled(answers, points, findings)
    // What was given at first stands where nothing else is said of it.
    let answered = Set(result.filter { $0.outcome != .blank }.map(\.question))
    let open = setting.list.asking.filter { !answered.contains(questions[$0].id) }
    told.merge(teller.named(open)) { first, _ in first }
    for (question, sentence) in told.sorted(by: { $0.key < $1.key }) {
      let passage = Passage(sentence, in: script)
      result.removeAll { $0.question == questions[question].id }
      result.append(
        Answer(
          question: questions[question].id, outcome: .answered, claims: [], text: passage.text,
          evidence: passage.evidence, confidence: 0.5, steps: [ReadingStep(.reviewUpholds)]))
    }
    return result.map { fromSentence(withoutHeading($0, findings), findings) }
  }

  private func findings() -> Findings? {
    let start = Body(
      script: script, questions: questions, closing: script.tokens.count
    ).bodyStart
    let paragraphs = ReviewParagraphs(
      script: script, background: setting.background, echoes: setting.echoes,
      closings: setting.closings, names: { words in !ids(in: words).isEmpty }
    ).all(from: start)
    guard !paragraphs.isEmpty else { return nil }
    let places = Dictionary(
      questions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let reader = ReviewHeads(script: script, list: setting.list) { words in
      ids(in: words).compactMap { id, end in places[id].map { ($0, end) } }
    }
    return Findings(
      paragraphs: paragraphs, heads: paragraphs.map { reader.heads(in: $0.words) },
      titled: paragraphs.map { paragraph in
        reader.leaves(of: reader.named(paragraph.title ?? 0..<0).map(\.question))
      }, reader: reader, places: places)
  }

  /// Finds the paragraphs of what a number or a heading names.
  private func place(_ answers: [Answer], in findings: inout Findings) {
    let (paragraphs, heads) = (findings.paragraphs, findings.heads)
    let named = Set(heads.joined().filter { !$0.isTold }.flatMap(\.questions))
    var sharing: [Answer.Evidence: Int] = [:]
    for case let evidence? in answers.map(\.evidence) { sharing[evidence, default: 0] += 1 }
    for answer in answers where isFirm(answer) {
      guard let question = findings.places[answer.question], let evidence = answer.evidence else {
        continue
      }
      let first = firstWord(of: answer)
      guard let place = paragraph(of: answer, paragraphs) else {
        if first >= paragraphs[0].words.lowerBound { findings.elsewhere.insert(question) }
        continue
      }
      // Which of the paragraphs under a heading that names several questions is whose, they say.
      let isJoint =
        findings.titled[place].count > 1 && sharing[evidence, default: 0] > 1
        && paragraphs.count { $0.title == paragraphs[place].title } > 1
      // The sentence may name another question, and another sentence this one.
      let next = heads[place].first { !$0.isTold && $0.start >= first }
      let isOther =
        next.map { $0.start < first + 3 && !$0.questions.contains(question) } ?? false
        && named.contains(question)
      // The number may be that of the paragraph.
      let isCounted =
        paragraphs[place].isCounted && isBare(answer)
        && first <= paragraphs[place].words.lowerBound + 1
      if !isJoint, !isOther, !isCounted { findings.known[question] = place }
    }
  }

  /// The answers with those of paragraphs.
  private func filled(
    _ answers: [Answer], _ points: [ReviewPoints.Point], _ findings: Findings
  ) -> [Answer] {
    var result = answers
    let found = Set(points.map(\.question)).union(findings.known.keys).union(findings.elsewhere)
    if found.count * 2 >= setting.list.asking.count {
      // What else seems to answer is the opening, the conclusion or the first decision.
      result.removeAll { answer in
        guard !isFirm(answer), let question = findings.places[answer.question] else { return false }
        return !found.contains(question) && paragraph(of: answer, findings.paragraphs) == nil
      }
    }
    // What stands in a paragraph of other questions is theirs.
    let taken = Set(findings.known.values).union(points.map(\.paragraph))
    result.removeAll { answer in
      guard !isFirm(answer), let question = findings.places[answer.question] else { return false }
      guard let place = paragraph(of: answer, findings.paragraphs) else {
        let isBefore = firstWord(of: answer) < findings.paragraphs[0].words.lowerBound
        return isBefore && !taken.isEmpty || findings.titled.contains { !$0.isEmpty }
      }
      let owners = findings.owners(of: place)
      return !owners.contains(question)
        && (!owners.isEmpty || taken.contains(place) && !found.contains(question))
    }
    for point in points where findings.known.isEmpty || point.strength >= Self.leastBeside {
      // What was found in the same paragraph may begin behind a label or what leads to it.
      let id = questions[point.question].id
      let own = result.first { $0.question == id }.map(firstWord) ?? 0
      var point = point
      // "Our reply of 2 August" has no label before "August".
      let isLed = !script.gap(after: max(0, own - 1)).elementsEqual([0x20])
      if point.words.contains(own), own - point.words.lowerBound <= Self.mostLabel, isLed {
        point.words = own..<point.words.upperBound
      }
      result.removeAll { $0.question == id }
      result.append(answer(at: point))
    }
    return result
  }

  /// A heading above a paragraph is no part of the answer.
  private func withoutHeading(_ answer: Answer, _ findings: Findings) -> Answer {
    guard let question = findings.places[answer.question], let place = findings.known[question],
      case let words = findings.paragraphs[place].words, firstWord(of: answer) < words.lowerBound,
      case let end = pastWord(of: answer), end > words.lowerBound
    else { return answer }
    return self.answer(
      at: ReviewPoints.Point(
        question: question, paragraph: place, words: words.lowerBound..<end, strength: 1.5))
  }

  private func firstWord(of answer: Answer) -> Int {
    answer.evidence.flatMap { script.firstWord(from: $0.start) } ?? 0
  }

  private func pastWord(of answer: Answer) -> Int {
    answer.evidence.map { script.firstWord(from: $0.end) ?? script.tokens.count } ?? 0
  }

  /// Whether only a number before it shows whose an answer is.
  private func isBare(_ answer: Answer) -> Bool {
    answer.steps.contains { $0.kind == .number || $0.kind == .partLetter }
  }

  /// Words of a label, or of what leads to an answer.
  private static let mostLabel = 12

  /// How plainly a paragraph speaks of a question where others are named by number.
  private static let leastBeside = 0.6

  private static let firm: Set<ReadingStep.Kind> = [
    .number, .numberAndWording, .partLetter, .reviewSentence, .reviewParagraph, .several,
    .statement, .place, .reviewUpholds, .summary,
  ]

  /// Whether an answer was found by what names its question.
  private func isFirm(_ answer: Answer) -> Bool {
    answer.steps.contains { Self.firm.contains($0.kind) }
  }

  /// The paragraph of the findings in which an answer begins, or above which its heading stands.
  func paragraph(
    of answer: Answer, _ paragraphs: [ReviewParagraphs.Paragraph]
  ) -> Int? {
    guard let evidence = answer.evidence else { return nil }
    return paragraphs.firstIndex { paragraph in
      let first = paragraph.isFirst ? paragraph.title ?? paragraph.words : paragraph.words
      return script.tokens[first.lowerBound].start <= evidence.start + 8
        && evidence.start < script.tokens[paragraph.words.upperBound - 1].end
    }
  }

  private static let applies = Phrases<Bool>([
    true: [
      "exception is engaged", "exemption is engaged", "exception applies", "exemption applies",
      "the exception is also", "is still engaged", "on both grounds",
    ]
  ])

  func verdicts(in words: Range<Int>, _ wanted: Verdict) -> Bool {
    sentences(of: words).contains { verdict(of: $0) == wanted }
  }

  /// What a paragraph decides.
  func answer(at point: ReviewPoints.Point) -> Answer {
    let id = questions[point.question].id
    let own = judge.judge(
      judge.judge(point.words), of: point.words, to: questions[point.question].text)
    var (outcome, claims) = decision(in: point.words) ?? (own.outcome, own.claims)
    if own.outcome == .neitherConfirmedNorDenied, outcome == .refused { outcome = own.outcome }
    if decision(in: point.words) == nil, let first = kept(id, own, in: point.words) {
      (outcome, claims) = (first.outcome, first.claims)
    }
    // "Regulation 12(5)(f)" above several paragraphs is the ground of those that refuse.
    if outcome == .refused || outcome == .partlyRefused, let title = point.title {
      let above = self.claims(in: title).filter { !claims.contains($0) }
      if claims.isEmpty || Self.applies.occur(in: script, point.words) { claims += above }
      if outcome == .partlyRefused, claims == above, !verdicts(in: point.words, .overturned) {
        outcome = .refused
      }
    }
    let passage = Passage(point.words, in: script)
    return Answer(
      question: id, outcome: outcome, claims: claims, text: passage.text,
      evidence: passage.evidence, confidence: min(0.7, 0.4 + 0.2 * point.strength),
      steps: [ReadingStep(.reviewParagraph)])
  }
}
