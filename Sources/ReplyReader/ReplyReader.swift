public import Casebook
import FOILaw

/// Reads what an authority's letter says, question by question.
///
/// It proposes; a person confirms. The stages are those of the design: lines and cells
/// (``Script``), the passage for each question (``BlockCutter``, ``Placement``), what the passage
/// says (``Judge``) and the facts of the letter (``FactFinder``).
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

  mutating func read() -> Reading {
    let closings = Closing.starts(in: script)
    let asked = questions.isEmpty ? OwnNumbers.questions(in: script, closings: closings) : questions
    let (blocks, closing) = BlockCutter(script, questions: asked, closings: closings).cut()
    let finder = FactFinder(script: script, blocks: blocks, asked: questions, closing: closing)
    let facts = finder.facts()
    guard facts.kind == .reply, !finder.isCoverOnly else {
      return Reading(facts: facts, answers: [])
    }
    let judge = Judge(script: script, regime: facts.regime ?? .foia)
    var placed = Placement(script: script, questions: asked, blocks: blocks).place()
    let body = Body(script: script, questions: asked, closing: closing)
    body.fillByOrdinal(&placed)
    body.fillByWhole(&placed, judge: judge)
    let summary = Summary(script: script, questions: asked, blocks: blocks).verdicts(by: judge)
    if asked.isEmpty {
      return Reading(facts: facts, answers: body.whole.map { [answer(nil, $0, judge)] } ?? [])
    }
    var answers: [Answer] = []
    for (index, question) in asked.enumerated() {
      guard let place = placed[index] else {
        if let verdict = summary.byPlace[index] {
          answers.append(verdict)
        } else if !question.isStem, !questions.isEmpty {
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
    return Reading(facts: facts, answers: answers)
  }

  private func answer(_ question: Question?, _ place: Placed, _ judge: Judge) -> Answer {
    let judgement = judge.judge(place.content)
    let passage = Passage(place.content, in: script)
    return Answer(
      question: question?.id ?? QuestionID(labels: ["1"]), outcome: judgement.outcome,
      claims: judgement.claims, text: passage.text.isEmpty ? nil : passage.text,
      evidence: passage.evidence, confidence: min(place.certainty, judgement.clarity),
      rule: "\(place.how); \(judgement.why)")
  }

  /// A summary at the head decides where the passage itself refuses nothing.
  private func merge(_ found: Answer, _ summary: Answer?) -> Answer {
    guard let summary else { return found }
    let isSilent = found.outcome == .blank || (found.outcome == .refused && found.claims.isEmpty)
    let adds = found.claims.isEmpty && !summary.claims.isEmpty && found.outcome.isRefusal
    guard isSilent || adds else { return found }
    return Answer(
      question: found.question, outcome: isSilent ? summary.outcome : found.outcome,
      claims: summary.claims, text: found.text, evidence: found.evidence, confidence: 0.8,
      rule: found.rule + "; the summary names the ground")
  }
}

/// The words of a passage and where they stand.
struct Passage {
  let text: String
  let evidence: Answer.Evidence?

  /// More than this of one answer is in the original, not in the reading.
  private static let most = 20_000

  init(_ content: Range<Int>, in script: Script) {
    guard let first = content.first, let last = content.last else {
      text = ""
      evidence = nil
      return
    }
    var words: [UInt8] = []
    var fragment = -1
    var end = 0
    for index in content {
      let token = script.tokens[index]
      if words.count > Self.most { break }
      if token.fragment != fragment {
        if fragment >= 0 {
          words += script.bytes[end..<max(end, script.fragments[fragment].end)]
          words.append(script.opensParagraph(index) ? 0x0A : 0x20)
          if script.opensParagraph(index) { words.append(0x0A) }
        }
        fragment = token.fragment
        end = Self.start(of: index, in: script, isFirst: index == first)
      }
      words += script.bytes[end..<token.end]
      end = token.end
    }
    let isWhole = script.gap(after: last)
    words += script.bytes[end..<min(isWhole.endIndex, Self.tail(from: end, isWhole))]
    text = Self.folded(words)
    let start = Self.start(of: first, in: script, isFirst: true)
    evidence = Answer.Evidence(
      start: min(start, script.tokens[last].end), end: max(end, script.tokens[last].end),
      line: script.fragments[script.tokens[first].fragment].line)
  }

  /// The first byte of a word with the signs before it: £, a bracket, a quotation mark.
  private static func start(of index: Int, in script: Script, isFirst: Bool) -> Int {
    var start = script.tokens[index].start
    let floor = script.gap(before: index).startIndex
    while start > floor, !script.bytes[start - 1].isSpace,
      ![0x29, 0x3A, 0x2E, 0x3F].contains(script.bytes[start - 1])
    {
      start -= 1
    }
    return start
  }

  private static func tail(from end: Int, _ gap: ArraySlice<UInt8>) -> Int {
    var position = end
    while position < gap.endIndex, !gap[position].isSpace { position += 1 }
    return position
  }

  /// The text with every run of spaces as one.
  private static func folded(_ bytes: [UInt8]) -> String {
    var folded: [UInt8] = []
    folded.reserveCapacity(bytes.count)
    for byte in bytes {
      let isBlank = byte == 0x20 || byte == 0x09 || byte == 0x0D
      if isBlank, folded.last.map({ $0 == 0x20 || $0 == 0x0A }) ?? true { continue }
      folded.append(isBlank ? 0x20 : byte)
    }
    while let last = folded.last, last.isSpace { folded.removeLast() }
    return String(decoding: folded, as: UTF8.self)
  }
}
