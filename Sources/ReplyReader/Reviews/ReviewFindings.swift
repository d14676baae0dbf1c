import Casebook
import FOILaw

/// What the outcome of a review decides, question by question.
///
/// A passage under a question is judged like any answer; this corrects what the words of a review turn
/// round ("I do not uphold the use of section 40(2)") and reads the sentences that name questions in
/// prose ("I uphold section 43(2) for question 5").
struct ReviewFindings {
  let script: Script
  let questions: [Question]
  let judge: Judge
  var regime: Regime { judge.regime }
  private let recalled: [QuestionID: ReviewRecall.Decision]
  private let common: ReviewRecall.Decision?
  /// Several ways to read ask for the verdict of a sentence.
  private let judged = Remembered<Verdict?>()

  /// What is known of the letter, for finding what is said without numbers.
  struct Setting {
    let list: QuestionList
    let wording: Wording
    let background: [Range<Int>]
    let echoes: [Echo]
    let closings: [Closing.Start]
  }

  let setting: Setting

  /// The questions by the case numbers that the letter lists before them.
  let cases: [UInt64: Int]

  init(script: Script, questions: [Question], judge: Judge, setting: Setting) {
    self.setting = setting
    self.script = script
    self.questions = questions
    self.judge = judge
    let recall = ReviewRecall(script: script, questions: questions, judge: judge)
    recalled = recall.decisions()
    common = recall.common()
    cases = Self.cases(setting.echoes, in: script)
  }

  /// The answers with what the review turns round, and those it gives in sentences of its own.
  func revise(_ answers: [Answer]) -> [Answer] {
    let sections = headedSections
    let paragraphs = inParagraphs
    let all = self.answers(in: sections)
    // A heading that only sounds like a question, over words that decide nothing, fills what is left open.
    let sectioned = all.filter { $0.confidence > Self.weak }
    let settled = unchallenged.subtracting(sectioned.map(\.question))
    let headed = Dictionary(
      sectioned.map { ($0.question, $0) }, uniquingKeysWith: { first, _ in first })
    // Where headings name the questions, numbers alone are those of the letter's own paragraphs.
    let numbersParagraphs = headed.count > 1 || headed.count == 1 && !settled.isEmpty
    var revised = answers.filter { answer in
      guard answer.outcome != .blank, !settled.contains(answer.question) else { return false }
      let isNumbered =
        numbersParagraphs && answer.steps.contains { $0.kind == .number || $0.kind == .partLetter }
      if let other = headed[answer.question] {
        // A heading tells more than the words alone.
        if answer.steps.contains(where: { Self.prose.contains($0.kind) }) { return false }
        return isNumbered && numbersParagraphs
          ? begins(answer, in: other) : overlap(answer, other)
      }
      return !isNumbered || isUnderOwnHeading(answer, sections)
    }.map(revise)
    let inSentences = self.inSentences
    // Where a review names what it decides, by heading, number or sentence, the rest is not decided.
    let namesSome =
      !sectioned.isEmpty || !paragraphs.isEmpty || !inSentences.isEmpty
      || revised.contains { !$0.steps.contains { Self.prose.contains($0.kind) } }
    if namesSome {
      revised.removeAll { $0.steps.contains { Self.prose.contains($0.kind) } }
    }
    var known = Set(revised.map(\.question))
    let others =
      sectioned
      + (paragraphs + inSentences + inRest).filter {
        !settled.contains($0.question)
      }
    let left = all.filter { $0.confidence <= Self.weak && !settled.contains($0.question) }
    for answer in others + left where known.insert(answer.question).inserted {
      revised.append(answer)
    }
    revised = preferring(paragraphs.filter { !settled.contains($0.question) }, to: revised, headed)
    revised = completed(revised, without: settled)
    if revised.isEmpty { revised = inWhole.filter { !settled.contains($0.question) } }
    let order = Dictionary(
      questions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    return revised.sorted { order[$0.question, default: 0] < order[$1.question, default: 0] }
  }

  /// Paragraphs that each name their question and decide stand for what other ways found elsewhere, as in
  /// the request or the first decision that the review repeats.
  private func preferring(
    _ paragraphs: [Answer], to answers: [Answer], _ headed: [QuestionID: Answer]
  ) -> [Answer] {
    guard Set(paragraphs.map(\.question)).count > 1 else { return answers }
    return answers.map { answer in
      guard headed[answer.question] == nil,
        let decided = paragraphs.last(where: { $0.question == answer.question }),
        !overlap(answer, decided)
      else { return answer }
      return decided
    }
  }

  private static let prose: Set<ReadingStep.Kind> = [
    .position, .takenUp, .ownSentences, .wording, .wholeRequest,
  ]

  private func overlap(_ first: Answer, _ second: Answer) -> Bool {
    guard let one = first.evidence, let other = second.evidence else { return false }
    // What runs on under the next heading is not the answer.
    return one.start < other.end && other.start < one.end && one.end <= other.end + 20
  }

  /// Whether an answer begins in the section under a heading, and not paragraphs before it.
  private func begins(_ answer: Answer, in section: Answer) -> Bool {
    guard let one = answer.evidence, let other = section.evidence else { return false }
    return one.start + 40 > other.start && one.start < other.end && one.end <= other.end + 20
  }

  // MARK: - Parts with headings

  private var headedSections: [ReviewSections.Section] {
    let places = Dictionary(
      questions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let closing = Closing.starts(in: script).first { $0.isSignature }?.word ?? script.tokens.count
    let reader = ReviewSections(
      script: script, questions: questions,
      named: { words in ids(in: words).compactMap { places[$0.0] } },
      background: setting.background)
    let sections = reader.all(before: closing)
    // The findings may stand in an annex behind the signature, under headings that name the questions.
    guard !sections.contains(where: \.isNamed) else { return sections }
    let annexed = reader.all(before: script.tokens.count).filter(\.isNamed)
    return annexed.count > 1 ? annexed : sections
  }

  /// Whether an answer stands under a heading that names its question, or one that it is a part of.
  private func isUnderOwnHeading(_ answer: Answer, _ sections: [ReviewSections.Section]) -> Bool {
    guard let evidence = answer.evidence else { return false }
    return sections.contains { section in
      let isInside =
        script.tokens[section.words.lowerBound].start < evidence.end
        && evidence.start < script.tokens[section.words.upperBound - 1].end
      return isInside
        && section.questions.contains {
          answer.question.labels.starts(with: questions[$0].id.labels)
        }
    }
  }

  /// What stands under headings that name a question or sound like one.
  private func answers(in sections: [ReviewSections.Section]) -> [Answer] {
    var answers: [Answer] = []
    for section in sections {
      let words = pastEcho(section)
      let own = judge.judge(words)
      let asIs = decision(in: words)
      var (outcome, claims) = asIs ?? (own.outcome, own.claims)
      // Neither confirming nor denying, upheld, stays that.
      if own.outcome == .neitherConfirmedNorDenied, outcome == .refused { outcome = own.outcome }
      let isPlain =
        section.isNamed || verdicts(in: words) || own.outcome != .answered
      guard isPlain || sections.count > 1 else { continue }
      let passage = Passage(words, in: script)
      for place in leaves(of: section.questions) {
        var decided = (outcome, claims)
        if asIs == nil {
          let said = judge.judge(own, of: words, to: questions[place].text)
          let first = kept(questions[place].id, own, in: words)
          decided = first.map { ($0.outcome, $0.claims) } ?? (said.outcome, said.claims)
        }
        answers.append(
          Answer(
            question: questions[place].id, outcome: decided.0, claims: decided.1,
            text: passage.text, evidence: passage.evidence, confidence: isPlain ? 0.7 : Self.weak,
            steps: [ReadingStep(.reviewParagraph)]))
      }
    }
    return answers
  }

  /// What is found below a heading, past the question as it was asked.
  private func pastEcho(_ section: ReviewSections.Section) -> Range<Int> {
    let words = section.words
    for echo in setting.echoes[setting.echoes.start { $0.range.lowerBound >= words.lowerBound }...]
    {
      guard echo.range.lowerBound <= words.lowerBound + 2 else { break }
      let end = echo.range.upperBound
      guard section.questions.contains(echo.question), echo.likeness >= Self.leastLikeness,
        end < words.upperBound, script.opensFragment(end) || script.endsSentence(after: end - 1)
      else { continue }
      return end..<words.upperBound
    }
    return words
  }

  private static let leastLikeness = 0.7

  /// Questions, and of those that only introduce parts the parts.
  private func leaves(of places: [Int]) -> [Int] {
    places.flatMap { place in
      guard questions[place].isStem else { return [place] }
      let above = questions[place].id.labels
      return questions.indices.filter {
        !questions[$0].isStem && questions[$0].id.labels.starts(with: above)
      }
    }
  }

  private static let weak = 0.6

  /// The first decision on a question, where a passage upholds it and does not say it again.
  func kept(
    _ question: QuestionID, _ own: Judgement, in words: Range<Int>
  ) -> ReviewRecall.Decision? {
    guard own.claims.isEmpty, own.outcome == .answered || own.outcome.isRefusal,
      let first = recalled[question] ?? common
    else { return nil }
    let verdicts = sentences(of: words).compactMap { verdict(of: $0) }
    return verdicts.contains(.upheld) && !verdicts.contains(.overturned) ? first : nil
  }

  private func verdicts(in words: Range<Int>) -> Bool {
    sentences(of: words).contains { verdict(of: $0) != nil }
  }

  /// The questions whose answers nobody asked to be reviewed.
  private var unchallenged: Set<QuestionID> {
    var found: Set<QuestionID> = []
    for sentence in sentences(of: 0..<min(script.tokens.count, Self.mostWords))
    where sentence.count < 200 && verdict(of: sentence) == nil
      && Self.content.occur(in: script, sentence)
      // "Question 1 - You did not complain of this answer, and I note …" answers it.
      && (!script.opensParagraph(sentence.lowerBound)
        || ids(in: sentence.prefix(3), spans: true).isEmpty)
    {
      found.formUnion(ids(in: sentence, spans: true).map(\.0))
    }
    return found
  }

  // MARK: - A passage

  private func revise(_ answer: Answer) -> Answer {
    guard let evidence = answer.evidence, let first = script.firstWord(from: evidence.start) else {
      return answer
    }
    var end = first
    while end < script.tokens.count, script.tokens[end].start < evidence.end, end - first < 2_000 {
      end += 1
    }
    let own = judge.judge(first..<end)
    let again = kept(answer.question, own, in: first..<end).map { ($0.outcome, $0.claims) }
    guard let (outcome, claims) = decision(in: toldStart(first)..<end) ?? again else {
      return answer
    }
    // A review may turn a refusal into an answer, and keep one that the words alone do not show.
    let isTurned = answer.outcome.isRefusal || answer.outcome == .notHeld
    let decided = outcome == .answered && !isTurned ? answer.outcome : outcome
    guard decided != answer.outcome || claims != answer.claims else { return answer }
    // "The panel substitutes a different decision. The rate was £1,840. The name remains withheld."
    if answer.outcome == .partlyRefused, decided == .refused, Set(claims) == Set(answer.claims),
      own.outcome == .partlyRefused, verdicts(in: first..<end, .overturned)
    {
      return answer
    }
    // Neither confirming nor denying, upheld, stays that.
    if answer.outcome == .neitherConfirmedNorDenied, decided == .refused { return answer }
    return Answer(
      question: answer.question, outcome: decided, claims: claims, text: answer.text,
      evidence: evidence, confidence: min(answer.confidence, 0.8),
      steps: answer.steps + [ReadingStep(.reviewDecides)], values: answer.values)
  }

  /// The first of the sentences in the same paragraph that tell the decision which a passage is about:
  /// "Part 3 was refused under section 36(2)(b)(ii). I uphold that decision."
  private func toldStart(_ word: Int) -> Int {
    var start = word
    while start > 0, !script.opensParagraph(start), script.endsSentence(after: start - 1) {
      var before = start - 1
      while before > 0, !script.opensParagraph(before), !script.endsSentence(after: before - 1) {
        before -= 1
      }
      guard Self.narrating.occur(in: script, before..<start), start - before < 60 else { break }
      start = before
    }
    return start
  }

  /// The verdict on the first decision; what upholds a complaint overturns the decision.
  func verdict(of sentence: Range<Int>) -> Verdict? {
    if let known = judged[sentence] { return known }
    let verdict = findVerdict(of: sentence)
    judged[sentence] = verdict
    return verdict
  }

  private static let supposing = Phrases<Bool>([
    true: [
      "were i wrong", "if i am wrong", "if i were wrong", "were we wrong", "if we are wrong",
      "in the alternative", "had it been held", "even if", "had the information been",
    ]
  ])

  /// "Were I wrong about that, I would uphold the refusal": what would be decided, and is not.
  private func supposes(_ verdict: Range<Int>, in sentence: Range<Int>) -> Bool {
    Self.supposing.matches(in: script, sentence.lowerBound..<verdict.lowerBound).contains {
      $0.range.lowerBound <= sentence.lowerBound + 3
    }
      && (sentence.lowerBound..<verdict.lowerBound).suffix(3).contains {
        script.tokens[$0].hash == Self.would
      }
  }

  private static let would = Words.hash("would")

  private func findVerdict(of sentence: Range<Int>) -> Verdict? {
    let found = Self.verdicts.matches(in: script, sentence).filter { match in
      // "Whether section 41 was correctly applied" is the question, and not the answer.
      !(sentence.lowerBound..<match.range.lowerBound).suffix(8).contains {
        script.tokens[$0].hash == Self.whether
      }
    }.filter { match in
      // "Question 5 does not apply" says nothing of an exemption.
      script.tokens[match.range.upperBound - 1].hash != Self.apply
        || sentence.contains { Self.laws.contains(script.tokens[$0].hash) }
    }
    guard let first = found.first else {
      return doubts(sentence) ? .overturned : nil
    }
    if supposes(first.range, in: sentence) { return nil }
    // "Your complaint is upheld in part" leaves it to the rest of the words which part.
    if isOnComplaint(first.range, in: sentence),
      Self.partly.occur(in: script, sentence)
    {
      return nil
    }
    // "do not uphold" holds "uphold".
    let whole = found.filter { match in
      !found.contains { other in
        other.range.count > match.range.count && other.range.contains(match.range.lowerBound)
          && match.range.upperBound <= other.range.upperBound
      }
    }
    // What is meant shows from what else is said, and from an apology.
    if whole.allSatisfy({ isBare($0.range, in: sentence) }) {
      return regrets(sentence) ? .overturned : nil
    }
    let isOverturned = whole.contains { match in
      let isTurned =
        Self.upholding.contains(script.tokens[match.range.upperBound - 1].hash)
        ? isOnComplaint(match.range, in: sentence) : isDenied(match.range, in: sentence)
      return (match.signal == .overturned) != isTurned
    }
    return isOverturned ? .overturned : .upheld
  }

  /// Whether a sentence doubts that a ground holds.
  private func doubts(_ sentence: Range<Int>) -> Bool {
    guard let doubt = Self.doubts.matches(in: script, sentence).first else { return false }
    let rest = script.tokens[doubt.range.upperBound..<sentence.upperBound].map(\.hash)
    return rest.contains { Self.laws.contains($0) }
      && !rest.contains { Self.disclosing.contains($0) }
  }

  private static let participles = WordSet(
    ["applied", "withheld", "refused", "engaged", "stand", "applies", "correct"].map {
      Words.hash($0)
    })
  private static let denials = WordSet(["not", "cannot"].map { Words.hash($0) })

  /// Whether the words deny it: "I do not think that section 43(2) was properly applied".
  private func isDenied(_ verdict: Range<Int>, in sentence: Range<Int>) -> Bool {
    guard Self.participles.contains(script.tokens[verdict.upperBound - 1].hash) else {
      return false
    }
    return (max(sentence.lowerBound, verdict.lowerBound - 10)..<verdict.lowerBound).contains {
      Self.denials.contains(script.tokens[$0].hash)
    }
  }

  private static let apply = Words.hash("apply")
  static let whether = Words.hash("whether")
  private static let laws = WordSet(
    [
      "section", "sections", "regulation", "regulations", "exemption", "exemptions", "exception",
      "exceptions", "s",
    ].map { Words.hash($0) })
  private static let upholding = WordSet(["uphold", "upheld", "upholds"].map { Words.hash($0) })
  static let complaints = WordSet(
    ["complaint", "complaints", "appeal", "objection"].map { Words.hash($0) })

  /// "I uphold this part of your complaint", "your complaint is upheld".
  private func isOnComplaint(_ verdict: Range<Int>, in sentence: Range<Int>) -> Bool {
    let near =
      max(
        sentence.lowerBound, verdict.lowerBound - 5)..<min(
        sentence.upperBound, verdict.upperBound + 6)
    return near.contains { Self.complaints.contains(script.tokens[$0].hash) }
  }

  /// "Not upheld." or "This part is upheld": the complaint or the first decision.
  private func isBare(_ verdict: Range<Int>, in sentence: Range<Int>) -> Bool {
    script.tokens[verdict.upperBound - 1].hash == Self.upheld
      && !isOnComplaint(verdict, in: sentence)
      && !sentence.contains { Self.decisions.contains(script.tokens[$0].hash) }
  }

  private static let apologies = WordSet(
    ["apologise", "apologies", "apology", "sorry", "regret"].map { Words.hash($0) })

  /// Whether the authority is sorry for what it said first, in a sentence or the next.
  private func regrets(_ sentence: Range<Int>) -> Bool {
    (sentence.lowerBound..<min(sentence.upperBound + 8, script.tokens.count)).contains {
      Self.apologies.contains(script.tokens[$0].hash)
    }
  }

  private static let upheld = Words.hash("upheld")
  private static let decisions = WordSet(
    """
    decision decisions refusal refusals exemption exemptions exception exceptions use application
    reliance response reply section sections regulation regulations s withholding redaction
    redactions original
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })

  func claims(in words: Range<Int>) -> [Provision] {
    guard !words.isEmpty else { return [] }
    return judge.claims(of: judge.citations(in: words).citations).map(\.provision).exact
  }

  func sentences(of words: Range<Int>) -> [Range<Int>] {
    ReviewBackground.sentences(of: words, in: script)
  }
}
