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
    let script = Script(bytes)
    var reader = LetterReader(script: script, questions: questions)
    return reader.read()
  }
}

/// The course of reading one letter.
struct LetterReader {
  let script: Script
  let questions: [Question]
  private let language: Language
  /// Several questions may share one long passage: it is read once.
  private var known: [Range<Int>: (judgement: Judgement, passage: Passage)] = [:]

  init(script: Script, questions: [Question]) {
    self.script = script
    self.questions = questions
    language = Language(script)
  }

  mutating func read() -> Reading {
    let closings = Closing.starts(in: script)
    let asked = questions.isEmpty ? OwnNumbers.questions(in: script, closings: closings) : questions
    var (blocks, closing) = BlockCutter(script, questions: asked, closings: closings).cut()
    if blocks.isEmpty, !questions.isEmpty {
      let roman = BlockCutter(script, questions: asked, closings: closings, countsRoman: true).cut()
      // One numeral may stand anywhere; a run of them counts the questions.
      if roman.blocks.count >= 2 { (blocks, closing) = roman }
    }
    let finder = FactFinder(
      script: script, asked: questions,
      evidence: AnswerEvidence(blocks, asked: questions, in: script), closing: closing)
    let (facts, isCoverOnly) = finder.facts()
    // A review decides on questions that were asked; without them it proposes nothing.
    guard facts.kind.carriesAnswers, !isCoverOnly,
      facts.kind == .reply || !questions.isEmpty
    else {
      return Reading(facts: facts, answers: [])
    }
    let judge = Judge(script: script, regime: facts.regime ?? .foia)
    var placed = Placement(script: script, questions: asked, blocks: blocks).place()
    let body = Body(script: script, questions: asked, closing: closing)
    body.fillByOrdinal(&placed)
    // A review that names no question says nothing to those that were not asked to be reviewed.
    let isReview = facts.kind == .reviewOutcome
    if !isReview || asked.count == 1 {
      body.fillByWhole(&placed, judge: judge)
      WholeRefusal(script: script, closing: closing).fill(&placed, unless: blocks)
    }
    let summary = Summary(script: script, questions: asked, blocks: blocks).verdicts(by: judge)
    if asked.isEmpty {
      let whole = body.whole
      return Reading(facts: facts, answers: whole.map { [answer(nil, $0, judge)] } ?? [])
    }
    var answers: [Answer] = []
    for (index, question) in asked.enumerated() {
      guard let place = placed[index] else {
        if let verdict = summary.byPlace[index] {
          answers.append(verdict)
        } else if !question.isStem, !questions.isEmpty, !hasAnsweredPart(index, in: placed, asked) {
          answers.append(
            Answer(
              question: question.id, outcome: .blank, confidence: 0.6,
              rule: "no passage was found for it"))
        }
        continue
      }
      let found = answer(question, place, judge)
      answers.append(merge(found, summary.byPlace[index]))
    }
    answers += summary.others
    if isReview {
      answers = ReviewFindings(
        script: script, questions: asked, regime: facts.regime ?? .foia
      ).revise(answers)
    }
    return Reading(facts: facts, answers: answers)
  }

  /// A question whose parts are answered is not left open, though nothing stands under it alone.
  private func hasAnsweredPart(_ index: Int, in placed: [Placed?], _ asked: [Question]) -> Bool {
    zip(asked, placed).contains { asked[index].id.contains($0.id) && $1 != nil }
  }

  private mutating func answer(
    _ question: Question?, _ place: Placed, _ judge: Judge
  ) -> Answer {
    let content = withoutQuestion(place.content)
    let (judgement, passage) =
      known[content] ?? (judge.judge(content), Passage(content, in: script))
    known[content] = (judgement, passage)
    return Answer(
      question: question?.id ?? QuestionID(labels: ["1"]), outcome: judgement.outcome,
      claims: judgement.claims, text: passage.text.isEmpty ? nil : passage.text,
      evidence: passage.evidence, confidence: min(place.certainty, judgement.clarity),
      rule: "\(place.how); \(judgement.why)",
      values: judgement.gives ? ValueReader.values(in: content, script) : [])
  }

  /// The passage without the question in Welsh that may stand before it: the request's own words do not
  /// tell it.
  private func withoutQuestion(_ content: Range<Int>) -> Range<Int> {
    guard language == .welsh || language == .bilingual else { return content }
    // A question in both languages ends in two marks.
    var start = content.lowerBound
    for index in content.prefix(120) {
      if script.gap(after: index).contains(0x3F) {
        start = index + 1
      } else if script.endsSentence(after: index) {
        break
      }
    }
    return start < content.upperBound ? start..<content.upperBound : content
  }

  /// A summary at the head decides where the passage itself refuses nothing.
  private func merge(_ found: Answer, _ summary: Answer?) -> Answer {
    guard let summary else { return found }
    let isSilent = found.outcome == .blank || (found.outcome == .refused && found.claims.isEmpty)
    let adds = found.claims.isEmpty && !summary.claims.isEmpty && found.outcome.isRefusal
    // The summary names the ground and the passage only says why.
    let decides = found.claims.isEmpty && !summary.claims.isEmpty && found.outcome == .answered
    guard isSilent || adds || decides else { return found }
    return Answer(
      question: found.question, outcome: isSilent || decides ? summary.outcome : found.outcome,
      claims: summary.claims, text: found.text, evidence: found.evidence, confidence: 0.8,
      rule: found.rule + "; the summary names the ground", values: found.values)
  }
}
