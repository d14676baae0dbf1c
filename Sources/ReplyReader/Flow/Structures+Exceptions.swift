import Casebook

extension Structures {
  /// One answer to everything, or to all but some questions that are answered elsewhere.
  func whole(
    _ list: QuestionList, _ wording: Wording, _ evidence: Evidence, isExpress: Bool
  ) -> Structure? {
    let finder = WholeAnswer(
      script: script, list: list, closings: closings, judge: judge, wording: wording,
      echoes: evidence.echoes.compactMap { $0?.range.lowerBound }.filter {
        !evidence.isRepeated($0)
      },
      first: evidence.answers(from: 0, in: script).lowerBound,
      isHeaded: evidence.asking.printed != nil, isExpress: isExpress,
      labels: labels(in: evidence))
    guard let found = finder.find() else { return nil }
    let place = Placed(
      content: found.content, how: [.wholeRequest], certainty: found.certainty)
    var placed: [Placed?] = questions.map { $0.isStem ? nil : place }
    for question in found.exceptions {
      placed[question] = nil
      for part in list.asking where list.isInside(part, question) { placed[part] = nil }
    }
    let last = closings.first { $0.isSignature }?.word ?? script.tokens.count
    let out = found.isGift ? finder.takenOut(of: found, before: last) : []
    for (question, words, _) in out {
      placed[question] = Placed(content: words, how: [.leftOut], certainty: 0.8, evidence: 2)
    }
    if !found.leavesOut {
      for statement in finder.notHeld(behind: found, before: last) {
        let own = Placed(
          content: finder.line(of: statement), how: [.leftOut], certainty: 0.8, evidence: 2)
        for question in statement.questions {
          placed[question] = own
          for part in list.asking where list.isInside(part, question) { placed[part] = own }
        }
      }
      let apart = finder.apart(from: found, before: last)
      let given = finder.givenAllTheSame(behind: found, before: last)
      takeApart(
        &placed, found,
        apart.filter { one in !given.contains { $0.question == one.question } } + given)
    }
    if found.leavesOut, !found.isGift {
      let way = SentenceDecoder(
        script: script, list: list, wording: wording, evidence: evidence,
        range: found.before ?? found.content.upperBound..<script.tokens.count,
        asking: list.asking.filter { found.exceptions.isEmpty || placed[$0] == nil },
        weights: weights.sentences
      ).decode()
      for (passage, words) in zip(way.passages, contents(of: way.passages, list, wording))
      where !words.isEmpty && (passage.evidence >= 1.2 || placed[passage.question] == nil) {
        placed[passage.question] = Placed(
          content: words, how: [.leftOut], certainty: 0.8,
          evidence: passage.evidence)
      }
      share(&placed, among: way.passages, list, wording, evidence)
      for statement in finder.notHeld(before: found)
      where statement.questions.allSatisfy({ placed[$0]?.content == place.content }) {
        for question in statement.questions {
          placed[question] = Placed(
            content: statement.words, how: [.leftOut], certainty: 0.8, evidence: 2)
        }
      }
    }
    if found.isGift, !found.givesMost {
      // Without a question taken out, what follows is said of all.
      let end =
        out.map(\.above).min()
        ?? finder.end(after: found.sentence.upperBound, leavesOut: false)
      for index in placed.indices where placed[index]?.content == place.content {
        placed[index]?.content = place.content.lowerBound..<max(end, place.content.upperBound)
      }
    }
    if found.before != nil { leaveRest(&placed, place, list) }
    if let before = found.before, placed.allSatisfy({ $0 == nil || $0?.content == place.content }) {
      guard let (question, words) = likest(in: before, list, wording) else { return nil }
      placed[question] = Placed(content: words, how: [.leftOut], certainty: 0.7)
    }
    var structure = Structure(
      kind: .whole, blocks: [], closing: found.content.upperBound, placed: placed)
    structure.isStated = found.sentence != found.content
    structure.leavesOut = found.leavesOut
    structure.gift = finder.handsOver(found) ? found.sentence.lowerBound : nil
    structure.isLimited = found.isLimited
    // A sentence that takes up one question speaks of that one.
    let taken = wording.likest(to: found.sentence, in: script).first?.share ?? 0
    structure.plainness = found.plainness * max(0, 1 - 2 * taken)
    // What gives everything and then takes things out one by one is plain as well.
    if found.isGift {
      structure.plainness = max(structure.plainness, min(1, 0.4 * Double(out.count)))
    }
    return structure
  }

  /// Where lines say which question is answered below them, as "Question 6" alone on its line does.
  private func labels(in evidence: Evidence) -> [Int] {
    evidence.units.indices.filter { index in
      guard let mark = evidence.marks[index], mark.style == .named, !mark.isSentence, !mark.isPart,
        mark.paths.count == 1, evidence.units[index].opensLine
      else { return false }
      let word = evidence.units[index].words.lowerBound
      return script.opensFragment(mark.end) && !evidence.isRepeated(word)
    }.map { evidence.units[$0].words.lowerBound }
  }

  /// Where the words before a refusal of the rest seem to answer every question, the likeliest is answered, and
  /// the others are the rest.
  private func leaveRest(_ placed: inout [Placed?], _ rest: Placed, _ list: QuestionList) {
    let own = list.asking.filter { placed[$0] != nil && placed[$0]?.content != rest.content }
    guard own.count == list.asking.count,
      let best = own.max(by: { (placed[$0]?.evidence ?? 0) < (placed[$1]?.evidence ?? 0) }),
      let start = own.compactMap({ placed[$0]?.content.lowerBound }).min()
    else { return }
    placed[best]?.content = start..<rest.content.lowerBound
    for question in own where question != best { placed[question] = rest }
  }

  /// The question that the words before a refusal of the rest answer, and those words: the one that they
  /// sound like, or the first.
  private func likest(
    in before: Range<Int>, _ list: QuestionList, _ wording: Wording
  ) -> (question: Int, words: Range<Int>)? {
    var start = before.lowerBound
    for index in before where index > start && script.endsSentence(after: index - 1) {
      let sentence = start..<index
      guard
        Paragraphs.role(of: sentence, in: script) == .opening
          || Body.isCourtesy(sentence.lowerBound, in: script)
      else { break }
      start = index
    }
    let words = start..<before.upperBound
    guard words.count >= 3, let first = list.asking.first else { return nil }
    return (wording.likest(to: words, in: script).first?.question ?? first, words)
  }

  /// Gives questions that are answered behind a refusal of everything their own words, which that leaves out.
  private func takeApart(
    _ placed: inout [Placed?], _ found: WholeAnswer.Found,
    _ apart: [(question: Int, words: Range<Int>)]
  ) {
    for (question, words) in apart {
      placed[question] = Placed(content: words, how: [.leftOut], certainty: 0.8, evidence: 2)
    }
    guard let first = apart.map(\.words.lowerBound).min(), found.content.contains(first) else {
      return
    }
    for index in placed.indices where placed[index]?.content == found.content {
      placed[index]?.content = found.content.lowerBound..<first
    }
  }

  /// One answer to everything, without the questions that the letter answers by themselves elsewhere.
  ///
  /// "The information requested in questions 1 to 3 is available here … The information requested for question 4
  /// is not held"; five questions over one refusal, and two more with their own answers below.
  func excepting(
    _ whole: Structure, by others: [Structure], _ evidence: Evidence
  ) -> Structure {
    guard let content = whole.placed.lazy.compactMap({ $0?.content }).first else { return whole }
    let end = closings.first { $0.isSignature }?.word ?? script.tokens.count
    // What stands above the greeting is no answer, least of all the request itself.
    let greeting = Body(script: script, questions: list.questions, closing: end).salutationEnd
    let floor = min(greeting ?? 0, content.lowerBound)
    var placed = whole.placed
    var first = content.upperBound
    for question in list.asking where placed[question]?.content == content {
      let own = others.lazy.compactMap { $0.placed[question] ?? inherited(question, $0) }.first {
        (floor..<max(floor, end)).contains($0.content.lowerBound)
          && isOwn($0, beside: content, evidence)
      }
      guard let own else { continue }
      placed[question] = own
      if content.contains(own.content.lowerBound) { first = min(first, own.content.lowerBound) }
    }
    let left = list.asking.count { placed[$0]?.content == content }
    // Where most are answered by themselves, another way to read the letter finds them.
    guard left * 2 >= list.asking.count, left < list.asking.count, first > content.lowerBound else {
      return whole
    }
    // What is said of one question alone is no more a part of what is said of all.
    for index in placed.indices where placed[index]?.content == content {
      placed[index]?.content = content.lowerBound..<first
    }
    var structure = whole
    structure.placed = placed
    return structure
  }

  private func inherited(_ question: Int, _ structure: Structure) -> Placed? {
    list.parents[question].flatMap { structure.placed[$0] }
  }

  /// Whether a label with a word or the letter Q stands before a passage: "Q4. Yes, one."
  private func isUnderName(_ start: Int) -> Bool {
    let reader = MarkReader(script: script)
    return (max(0, start - 4)..<start).contains { word in
      guard script.opensFragment(word), let mark = reader.mark(at: word, limit: start),
        mark.end == start, !mark.isSentence
      else { return false }
      return mark.style == .named || reader.glued(word) != nil
    }
  }

  /// Whether a passage away from the one that answers all is plainly about its question, and decides it.
  private func isOwn(_ place: Placed, beside whole: Range<Int>, _ evidence: Evidence) -> Bool {
    let start = place.content.lowerBound
    guard start != whole.lowerBound, !place.content.contains(whole.lowerBound),
      !evidence.isRepeated(start),
      start == 0 || script.opensFragment(start) || script.endsSentence(after: start - 1)
        || place.isEchoed
    else { return false }
    if place.how.contains(.numberAndWording) { return place.evidence >= 3 }
    guard place.how.contains(where: { [.number, .several, .numberAndWording].contains($0) }) else {
      return false
    }
    if isUnderName(start) { return true }
    let outcome = judge.judge(place.content).outcome
    return [.notHeld, .notApplicable, .neitherConfirmedNorDenied].contains(outcome)
      || outcome.isRefusal && !judge.judge(place.content).claims.isEmpty
  }
}
