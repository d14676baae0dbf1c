import Casebook

extension Structures {
  /// One answer to everything, without the questions that the letter answers by themselves elsewhere.
  ///
  /// "The information requested in questions 1 to 3 is available here … The information requested for question 4
  /// is not held"; five questions over one refusal, and two more with their own answers below.
  func excepting(
    _ whole: Structure, by others: [Structure], _ evidence: Evidence
  ) -> Structure {
    guard let content = whole.placed.lazy.compactMap({ $0?.content }).first else { return whole }
    let end = closings.first { $0.isSignature }?.word ?? script.tokens.count
    var placed = whole.placed
    var first = content.upperBound
    for question in list.asking where placed[question]?.content == content {
      let own = others.lazy.compactMap { $0.placed[question] ?? inherited(question, $0) }.first {
        $0.content.lowerBound < end && isOwn($0, beside: content, evidence)
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
