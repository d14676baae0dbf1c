import Casebook
import FOILaw

extension LetterReader {
  /// More questions than this are seldom answered alike by a passage that withholds only some.
  private static let mostSharing = 8

  func answer(
    _ question: Question?, _ place: Placed, _ judge: Judge, at index: Int = 0,
    sharing: Sharing = Sharing()
  ) -> Answer {
    let content = withoutQuestion(place.content)
    let found = judged.said(
      JudgedAnswers.Key(
        question: index, content: content, reasons: place.reasons, fields: place.fields,
        isWhole: place.how.contains(.wholeRequest),
        shared: sharing.passage.map(ObjectIdentifier.init),
        sharedReasons: place.reasons.compactMap { sharing.reasons[$0].map(ObjectIdentifier.init) })
    ) {
      self.said(question, content, place, judge, at: index, sharing: sharing)
    }
    let (passage, judgement) = (found.passage, found.judgement)
    // Where one passage gives and withholds, it is not known of which questions: no ground is theirs.
    let isUnclear = sharing.count > Self.mostSharing && judgement.outcome == .partlyRefused
    return Answer(
      question: question?.id ?? QuestionID(labels: ["1"]), outcome: judgement.outcome,
      claims: isUnclear ? [] : judgement.claims, text: passage.text.isEmpty ? nil : passage.text,
      evidence: passage.evidence, confidence: min(place.certainty, judgement.clarity),
      steps: (place.how + judgement.why).map { ReadingStep($0) },
      values: found.values)
  }

  /// What a passage says to a question, worked out.
  private func said(
    _ question: Question?, _ content: Range<Int>, _ place: Placed, _ judge: Judge, at index: Int,
    sharing: Sharing
  ) -> JudgedAnswers.Said {
    let fields = place.fields ?? FormFields.above(content.lowerBound, in: script)
    let isAlone = place.reasons.isEmpty && fields == nil
    let common =
      isAlone
      ? shared(content, by: sharing.passage, for: index, judge) ?? judge.judge(content)
      : judge.judge(content, reasons: place.reasons, fields: fields) { reason in
        sharing.reasons[reason].flatMap { judge.judge(reason, for: index, of: $0) }
      }
    let judgement = judge.judge(
      refusesRest(content, place, judge) ?? common, of: content, to: question?.text ?? "")
    return JudgedAnswers.Said(
      judgement: judgement, passage: judged.passage(content, in: script),
      values: judgement.gives ? ValueReader.values(in: content, script) : [])
  }

  /// What refuses all but something else: of the questions that it answers nothing is given.
  ///
  /// "We are unable to provide any of the remaining information other than that in paragraph 7. It is exempt
  /// under section 31(1)(a)."
  private func refusesRest(_ content: Range<Int>, _ place: Placed, _ judge: Judge) -> Judgement? {
    guard place.how.contains(.wholeRequest), place.reasons.isEmpty,
      let end = content.first(where: { script.endsSentence(after: $0) }),
      end + 1 < content.upperBound,
      StatementFinder.leavesOut(content.lowerBound..<(end + 1), in: script)
    else { return nil }
    let first = judge.judge(content.lowerBound..<(end + 1))
    guard first.outcome == .partlyRefused, first.claims.isEmpty else { return nil }
    let rest = judge.judge((end + 1)..<content.upperBound)
    return rest.outcome == .refused ? rest : nil
  }

  /// The questions that share one passage.
  struct Sharing {
    var count = 1
    /// The passage, where several of them ask something.
    var passage: SharedPassage?
    /// The reasons elsewhere that several point to.
    var reasons: [Range<Int>: SharedPassage] = [:]
  }

  /// Which questions point to the same reasons: "see Note B", under "10." and under "11.".
  func sharedReasons(_ placed: [Placed?]) -> [Range<Int>: SharedPassage] {
    var groups: [Range<Int>: [Int]] = [:]
    for index in asked.indices where !introduces(index) {
      for range in placed[index]?.reasons ?? [] { groups[range, default: []].append(index) }
    }
    return groups.filter { (2...Self.mostSharing).contains($0.value.count) }
      .reduce(into: [:]) { shared, group in
        shared[group.key] = judged.shared(group.key, by: group.value) {
          SharedPassage(script: script, list: list, sharing: group.value)
        }
      }
  }

  /// Which questions share a passage with others, by its words.
  func sharing(_ placed: [Placed?]) -> [Range<Int>: Sharing] {
    var groups: [Range<Int>: [Int]] = [:]
    for index in asked.indices {
      if let content = placed[index]?.content { groups[content, default: []].append(index) }
    }
    return groups.filter { $0.value.count > 1 }.mapValues { group in
      let asking = group.filter { !introduces($0) }
      return Sharing(
        count: group.count,
        passage: asking.count > 1
          ? judged.shared(placed[group[0]]?.content ?? 0..<0, by: asking) {
            SharedPassage(script: script, list: list, sharing: asking)
          } : nil)
    }
  }

  /// What a passage says to one of several questions that it answers, where it decides others of them alone.
  private func shared(
    _ content: Range<Int>, by passage: SharedPassage?, for index: Int, _ judge: Judge
  ) -> Judgement? {
    guard let passage, !introduces(index) else { return nil }
    return judge.judge(content, for: index, of: passage)
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
  func merge(_ found: Answer, _ summary: Answer?) -> Answer {
    guard let summary else { return found }
    let isSilent = found.outcome == .blank || (found.outcome == .refused && found.claims.isEmpty)
    let adds = found.claims.isEmpty && !summary.claims.isEmpty && found.outcome.isRefusal
    // The summary names the ground and the passage only says why.
    let decides = found.claims.isEmpty && !summary.claims.isEmpty && found.outcome == .answered
    guard isSilent || adds || decides else { return found }
    return Answer(
      question: found.question, outcome: isSilent || decides ? summary.outcome : found.outcome,
      claims: summary.claims, text: found.text, evidence: found.evidence, confidence: 0.8,
      steps: found.steps + [ReadingStep(.summaryGround)], values: found.values)
  }
}
