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
  let regime: Regime

  /// The answers with what the review turns round, and those it gives in sentences of its own.
  func revise(_ answers: [Answer]) -> [Answer] {
    let sections = headedSections
    let sectioned = self.answers(in: sections)
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
        return isNumbered && numbersParagraphs
          ? begins(answer, in: other) : overlap(answer, other)
      }
      return !isNumbered || isUnderOwnHeading(answer, sections)
    }.map(revise)
    var known = Set(revised.map(\.question))
    let others =
      sectioned
      + (inSentences + inParagraphs + inRest).filter {
        !settled.contains($0.question)
      }
    for answer in others where known.insert(answer.question).inserted { revised.append(answer) }
    let order = Dictionary(
      questions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    return revised.sorted { order[$0.question, default: 0] < order[$1.question, default: 0] }
  }

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
    return ReviewSections(script: script, questions: questions) { words in
      ids(in: words).compactMap { places[$0.0] }
    }.all(before: closing)
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
    let judge = Judge(script: script, regime: regime)
    var answers: [Answer] = []
    for section in sections {
      let own = judge.judge(section.words)
      var (outcome, claims) = decision(in: section.words) ?? (own.outcome, own.claims)
      // Neither confirming nor denying, upheld, stays that.
      if own.outcome == .neitherConfirmedNorDenied, outcome == .refused { outcome = own.outcome }
      guard section.isNamed || verdicts(in: section.words) || own.outcome != .answered else {
        continue
      }
      let passage = Passage(section.words, in: script)
      for place in section.questions where !questions[place].isStem {
        answers.append(
          Answer(
            question: questions[place].id, outcome: outcome, claims: claims, text: passage.text,
            evidence: passage.evidence, confidence: 0.7, steps: [ReadingStep(.reviewParagraph)]))
      }
    }
    return answers
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
    guard let (outcome, claims) = decision(in: first..<end) else { return answer }
    // A review may turn a refusal into an answer, and keep one that the words alone do not show.
    let isTurned = answer.outcome.isRefusal || answer.outcome == .notHeld
    let decided = outcome == .answered && !isTurned ? answer.outcome : outcome
    guard decided != answer.outcome || claims != answer.claims else { return answer }
    // Neither confirming nor denying, upheld, stays that.
    if answer.outcome == .neitherConfirmedNorDenied, decided == .refused { return answer }
    return Answer(
      question: answer.question, outcome: decided, claims: claims, text: answer.text,
      evidence: evidence, confidence: min(answer.confidence, 0.8),
      steps: answer.steps + [ReadingStep(.reviewDecides)], values: answer.values)
  }

  /// The outcome and the claims that are kept, or nil if the words decide nothing about a refusal.
  private func decision(in words: Range<Int>) -> (Outcome, [Provision])? {
    // What is relied on now, and what the first decision is said to have relied on.
    var kept: [Provision] = []
    var told: [Provision] = []
    var open: [Provision] = []
    var (isUpheld, isOverturned) = (false, false)
    for sentence in sentences(of: words) {
      let cited = claims(in: sentence)
      switch verdict(of: sentence) {
      case .overturned:
        isOverturned = true
        told = []
        open = []
        // "Released, with names redacted under section 40(2)."
        if Self.withholding.occur(in: script, sentence) { kept += cited }
      case .upheld:
        isUpheld = true
        kept += told + open + cited
        told = []
        open = []
      case nil:
        if !Self.narrating.occur(in: script, sentence) {
          open += cited
        } else {
          told += cited
        }
      }
    }
    kept += open
    // "The response relied on section 12 … The names are withheld under section 40(2)."
    if !isUpheld, !isOverturned { isOverturned = !told.isEmpty && !kept.isEmpty }
    guard isUpheld || isOverturned else { return nil }
    if isUpheld { kept += told }
    kept = kept.exact
    if isOverturned, kept.isEmpty { return isUpheld ? nil : (outcome(after: words), []) }
    guard !kept.isEmpty else { return nil }
    if kept.allSatisfy({ GroundMeaning.of($0, in: regime).saysNotHeld }) { return (.notHeld, kept) }
    let gives = Self.giving.occur(in: script, words)
    return (isOverturned && !isUpheld || gives ? .partlyRefused : .refused, kept)
  }

  /// What is said once the first decision has been overturned.
  private func outcome(after words: Range<Int>) -> Outcome {
    guard let last = sentences(of: words).last(where: { verdict(of: $0) == .overturned }) else {
      return .answered
    }
    let rest = Judge(script: script, regime: regime).judge(last.upperBound..<words.upperBound)
    return rest.outcome == .notHeld ? .notHeld : .answered
  }

  /// The verdict on the first decision; what upholds a complaint overturns the decision.
  private func verdict(of sentence: Range<Int>) -> Verdict? {
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
    guard let first = found.first else { return nil }
    // "Your complaint is upheld in part" leaves it to the rest of the words which part.
    if isOnComplaint(first.range, in: sentence),
      Self.partly.occur(in: script, sentence)
    {
      return nil
    }
    // "do not uphold" holds "uphold".
    let isOverturned = found.contains { $0.signal == .overturned }
    let isOfComplaint =
      found.contains { match in
        Self.upholding.contains(script.tokens[match.range.upperBound - 1].hash)
      } && isOnComplaint(first.range, in: sentence)
    return isOverturned != isOfComplaint ? .overturned : .upheld
  }

  private static let apply = Words.hash("apply")
  private static let whether = Words.hash("whether")
  private static let laws = WordSet(
    [
      "section", "sections", "regulation", "regulations", "exemption", "exemptions", "exception",
      "exceptions", "s",
    ].map { Words.hash($0) })
  private static let upholding = WordSet(["uphold", "upheld", "upholds"].map { Words.hash($0) })
  private static let complaints = WordSet(
    ["complaint", "complaints", "appeal", "objection"].map { Words.hash($0) })

  /// "I uphold this part of your complaint", "your complaint is upheld".
  private func isOnComplaint(_ verdict: Range<Int>, in sentence: Range<Int>) -> Bool {
    let near =
      max(
        sentence.lowerBound, verdict.lowerBound - 5)..<min(
        sentence.upperBound, verdict.upperBound + 6)
    return near.contains { Self.complaints.contains(script.tokens[$0].hash) }
  }

  private func claims(in words: Range<Int>) -> [Provision] {
    guard !words.isEmpty else { return [] }
    let judge = Judge(script: script, regime: regime)
    return judge.claims(of: judge.citations(in: words).citations).map(\.provision).exact
  }

  private func sentences(of words: Range<Int>) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = words.lowerBound
    for index in words where script.endsSentence(after: index) || index + 1 == words.upperBound {
      sentences.append(start..<(index + 1))
      start = index + 1
    }
    return sentences
  }

  // MARK: - Sentences that name questions

  private static let names = WordSet(
    [
      "question", "questions", "q", "part", "parts", "point", "points", "item", "items", "limb",
      "limbs", "element", "elements", "query", "queries",
    ].map { Words.hash($0) })
  private static let mostWords = 20_000

  /// "Section 40(2) was applied in error to question 6. I uphold section 43(2) for question 5."
  private var inSentences: [Answer] {
    var answers: [Answer] = []
    var named: Set<QuestionID> = []
    for sentence in sentences(of: 0..<min(script.tokens.count, Self.mostWords)) {
      guard sentence.count < 200, let verdict = verdict(of: sentence) else { continue }
      for clause in clauses(of: sentence) {
        for (id, _) in ids(in: clause) where !named.contains(id) {
          let cited = claims(in: clause)
          guard verdict == .overturned || !cited.isEmpty else { continue }
          named.insert(id)
          let passage = Passage(sentence, in: script)
          answers.append(
            Answer(
              question: id, outcome: verdict == .overturned ? .answered : .refused,
              claims: verdict == .overturned ? [] : cited, text: passage.text,
              evidence: passage.evidence, confidence: 0.7,
              steps: [ReadingStep(.reviewSentence)]))
        }
      }
    }
    return answers
  }

  /// Paragraphs that name a question at their head and decide further on.
  ///
  /// "Reports, question 3(c). The Panel confirms that …".
  private var inParagraphs: [Answer] {
    var answers: [Answer] = []
    var start = 0
    for index in 0..<min(script.tokens.count, Self.mostWords)
    where index + 1 == script.tokens.count || script.opensParagraph(index + 1) {
      let paragraph = start..<(index + 1)
      start = index + 1
      let all = sentences(of: paragraph)
      guard all.count > 1, paragraph.count < 400,
        let (outcome, cited) = decision(in: paragraph),
        let decided = all.firstIndex(where: { verdict(of: $0) != nil })
      else { continue }
      let named = ids(in: paragraph.prefix(Self.mostHead))
      guard let last = named.last else { continue }
      // "On your question 2(c), I uphold the decision": the passage begins behind the number.
      let isBehind =
        all[decided].contains(last.1 - 1) && last.1 < all[decided].upperBound
        && script.gap(after: last.1 - 1).contains(0x2C)
      let passage = Passage(
        (isBehind ? last.1 : all[decided].lowerBound)..<paragraph.upperBound, in: script)
      for (id, _) in named {
        answers.append(
          Answer(
            question: id, outcome: outcome, claims: cited, text: passage.text,
            evidence: passage.evidence, confidence: 0.7,
            steps: [ReadingStep(.reviewParagraph)]))
      }
    }
    return answers
  }

  /// Words in which a paragraph names its question.
  private static let mostHead = 24

  /// What the review upholds without naming it again.
  ///
  /// "Items 2 and 3 were refused under section 43(2) … In all other respects I uphold the reply."
  private var inRest: [Answer] {
    let all = sentences(of: 0..<min(script.tokens.count, Self.mostWords))
    let upholdsRest = all.contains {
      verdict(of: $0) == .upheld && Self.rest.occur(in: script, $0)
    }
    guard upholdsRest else { return [] }
    var answers: [Answer] = []
    for sentence in all where sentence.count < 200 && verdict(of: sentence) == nil {
      for clause in listed(in: sentence) {
        let cited = claims(in: clause)
        guard !cited.isEmpty else { continue }
        let passage = Passage(clause, in: script)
        for (id, _) in ids(in: clause) {
          answers.append(
            Answer(
              question: id, outcome: .refused, claims: cited, text: passage.text,
              evidence: passage.evidence, confidence: 0.6,
              steps: [ReadingStep(.reviewUpholds)]))
        }
      }
    }
    return answers
  }

  /// The parts of a list, separated by semicolons.
  private func listed(in sentence: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = sentence.lowerBound
    for index in sentence
    where index + 1 == sentence.upperBound || script.gap(after: index).contains(0x3B) {
      parts.append(start..<(index + 1))
      start = index + 1
    }
    return parts
  }

  /// "section 43(2) to question 5 and of section 40(2) to question 6": each ends with its question.
  private func clauses(of sentence: Range<Int>) -> [Range<Int>] {
    var clauses: [Range<Int>] = []
    var start = sentence.lowerBound
    for (_, end) in ids(in: sentence) where end > start {
      clauses.append(start..<end)
      start = end
    }
    if clauses.isEmpty { return [] }
    // What names no question of its own belongs to the last.
    if start < sentence.upperBound, !claims(in: start..<sentence.upperBound).isEmpty,
      let last = clauses.popLast()
    {
      clauses.append(last.lowerBound..<sentence.upperBound)
    }
    return clauses
  }

  /// The questions named, each with one past its last word.
  private func ids(in words: Range<Int>, spans: Bool = false) -> [(QuestionID, Int)] {
    var found: [(QuestionID, Int)] = []
    var index = words.lowerBound
    while index < words.upperBound {
      guard Self.names.contains(script.tokens[index].hash) else {
        index += 1
        continue
      }
      index += 1
      while index < words.upperBound, let (id, next) = id(at: index, in: words) {
        found.append((id, next))
        index = next
        if spans, script.hash(index) == Words.code("to"), index + 1 < words.upperBound,
          let (last, end) = self.id(at: index + 1, in: words)
        {
          let from = questions.firstIndex { $0.id == id } ?? 0
          let to = questions.firstIndex { $0.id == last } ?? 0
          found += (from..<max(from, to + 1)).dropFirst().map { (questions[$0].id, end) }
          index = end
        }
        // "2, 3 and 5", "2 and 3", "1 and 4, to 2(a)".
        while spans, Self.particles.contains(script.hash(index) ?? 0) { index += 1 }
        if script.hash(index) == Words.code("and") { index += 1 }
      }
    }
    return found
  }

  private static let particles = WordSet(["and", "to"].map { Words.hash($0) })

  private func id(at index: Int, in words: Range<Int>) -> (QuestionID, Int)? {
    // The longest spelling that is a question: "5", "2(c)", "2 b (ii)".
    for length in [3, 2, 1] where index + length <= words.upperBound {
      // "1, 3" is two questions, and not the thirteenth.
      let isOne = !(index..<(index + length - 1)).contains { script.gap(after: $0).contains(0x2C) }
      guard isOne else { continue }
      let text = (index..<(index + length)).map(script.word).joined()
      guard text.utf8.first?.isDigit == true, let id = QuestionID(text),
        questions.contains(where: { $0.id == id })
      else { continue }
      return (id, index + length)
    }
    return nil
  }
}
