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

  private enum Verdict: Hashable, Sendable {
    case upheld, overturned
  }

  private static let verdicts = Phrases<Verdict>([
    .upheld: [
      "uphold", "upheld", "upholds", "remains withheld", "remain withheld", "remains exempt",
      "remain exempt", "rightly applied", "correctly applied", "rightly withheld",
      "correctly withheld", "decision stands", "response stands", "confirms that",
      "confirms reliance",
      "confirm that section", "maintain", "maintains", "still exempt", "continue to withhold",
      "continues to withhold", "was right to", "properly applied",
    ],
    .overturned: [
      "not uphold", "not upheld", "overturn", "overturned", "overturns", "applied in error",
      "in error", "wrongly applied", "incorrectly applied", "wrongly withheld",
      "incorrectly withheld",
      "not engaged", "no longer relied", "no longer rely", "no longer relies", "set aside",
      "should not have been", "should have been disclosed", "should have been released",
      "was wrong to",
      "does not apply", "do not apply", "decided to release", "decided to disclose", "given up",
      "substitutes a different",
    ],
  ])

  /// The answers with what the review turns round, and those it gives in sentences of its own.
  func revise(_ answers: [Answer]) -> [Answer] {
    var revised = answers.filter { $0.outcome != .blank }.map(revise)
    let known = Set(revised.map(\.question))
    for answer in inSentences where !known.contains(answer.question) { revised.append(answer) }
    let order = Dictionary(
      questions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    return revised.sorted { order[$0.question, default: 0] < order[$1.question, default: 0] }
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
    let decided =
      outcome == .answered && !answer.outcome.isRefusal ? answer.outcome : outcome
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
    var kept: [Provision] = []
    var (isUpheld, isOverturned) = (false, false)
    for sentence in sentences(of: words) {
      let verdict = verdict(of: sentence)
      if verdict == .upheld { isUpheld = true }
      if verdict == .overturned {
        isOverturned = true
        continue
      }
      kept += claims(in: sentence).filter { !kept.contains($0) }
    }
    guard isUpheld || isOverturned else { return nil }
    if isOverturned, kept.isEmpty { return isUpheld ? nil : (.answered, []) }
    guard !kept.isEmpty else { return nil }
    let gives = !Self.giving.matches(in: script, words).isEmpty
    return (isOverturned || gives ? .partlyRefused : .refused, kept)
  }

  private static let giving = Phrases<Bool>([
    true: [
      "rest is attached", "rest of the * is attached", "is attached", "are attached", "is enclosed",
      "are enclosed", "can now be released", "is now provided", "are now provided", "now disclose",
      "attached with", "decided to release",
    ]
  ])

  /// The last verdict in the words: "overturned in part" comes with what is upheld in another sentence.
  private func verdict(of sentence: Range<Int>) -> Verdict? {
    let found = Self.verdicts.matches(in: script, sentence)
    // "do not uphold" holds "uphold".
    if found.contains(where: { $0.signal == .overturned }) { return .overturned }
    if found.isEmpty { return nil }
    return .upheld
  }

  private func claims(in words: Range<Int>) -> [Provision] {
    guard let first = words.first, let last = words.last,
      script.tokens[first].start < script.tokens[last].end
    else { return [] }
    let end = min(script.bytes.count, script.tokens[last].end + 8)
    return Provision.scan(script.bytes[script.tokens[first].start..<end])
      .filter { $0.law == nil || $0.law?.regime == regime }
      .map(\.provision)
      .filter { Grounds.isGround($0, in: regime) }
      .exact
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
    ["question", "questions", "q", "part", "parts", "point", "points", "item", "items"].map {
      Words.hash($0)
    })
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
  private func ids(in words: Range<Int>) -> [(QuestionID, Int)] {
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
        // "2, 3 and 5", "2 and 3".
        if script.hash(index) == Words.hash("and") { index += 1 }
      }
    }
    return found
  }

  private func id(at index: Int, in words: Range<Int>) -> (QuestionID, Int)? {
    // The longest spelling that is a question: "5", "2(c)", "2 b (ii)".
    for length in [3, 2, 1] where index + length <= words.upperBound {
      let text = (index..<(index + length)).map(script.word).joined()
      guard text.utf8.first?.isDigit == true, let id = QuestionID(text),
        questions.contains(where: { $0.id == id })
      else { continue }
      return (id, index + length)
    }
    return nil
  }
}
