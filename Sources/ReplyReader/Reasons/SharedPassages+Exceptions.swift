import Casebook
import FOILaw

extension Judge {
  private static let excepting = Phrases<Bool>([
    true: [
      "except for", "with the exception of", "apart from", "other than", "save for", "excluding",
      "aside from",
    ]
  ])
  /// Words behind which an exception names nothing more.
  private static let ends = WordSet(
    """
    which that is are was were has have as because since under by this these they we it in
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })

  /// The sentences of a passage where one gives everything but what some questions ask.
  ///
  /// "The figures are attached, except for the hourly rates, which are exempt under section 43(2)": the
  /// rates are refused, and nothing else is.
  func excepting(
    _ all: [Sentence], _ matches: [Phrases<Signal>.Match], _ cited: [CitedGround],
    in passage: SharedPassage
  ) -> [SharedPassage.Said]? {
    for (place, sentence) in all.enumerated() where sentence.refuses {
      guard
        let turn = Self.excepting.matches(in: script, sentence.range).first?.range,
        turn.lowerBound >= sentence.range.lowerBound + 3,
        case let front = sentence.range.lowerBound..<turn.lowerBound,
        case let back = turn.upperBound..<sentence.range.upperBound, !back.isEmpty,
        !judge(front).outcome.isRefusal, judge(back).outcome == .refused
      else { continue }
      var end = turn.upperBound
      while end < back.upperBound, !Self.ends.contains(script.tokens[end].hash),
        script.gap(after: end).first != 0x2C
      {
        end += 1
      }
      let thing = turn.upperBound..<min(end + 1, back.upperBound)
      let left = passage.named(by: thing)
      guard !left.isEmpty, left.count < passage.sharing.count else { continue }
      let rest = Set(passage.sharing).subtracting(left)
      // "Except for the names in the emails": the emails are given.
      let whole = left.filter { passage.asks(all: thing, question: $0) }
      let givenTo = rest.union(left.subtracting(whole))
      func part(_ words: Range<Int>) -> [SharedPassage.Said] {
        let isFront = words == front
        return sentences(
          of: words, matches: matches.filter { words.contains($0.range.lowerBound) },
          citations: cited.filter { words.contains($0.word) }
        ).map {
          SharedPassage.Said(sentence: $0, topic: isFront ? givenTo : left, isOnlyOfTopic: true)
        }
      }
      let after = all[(place + 1)...].map { next in
        // What follows in the paragraph is said of what is withheld.
        let isOn = !all[(place + 1)...].contains {
          script.opensParagraph($0.range.lowerBound)
            && $0.range.lowerBound <= next.range.lowerBound
        }
        let own = passage.named(by: next.range)
        return SharedPassage.Said(sentence: next, topic: !own.isEmpty ? own : isOn ? left : [])
      }
      let before = all[..<place].map { SharedPassage.Said(sentence: $0, topic: []) }
      return before + part(front) + part(back) + after
    }
    return nil
  }
}

extension SharedPassage {
  /// Whether a question asks for all that words name.
  fileprivate func asks(all words: Range<Int>, question: Int) -> Bool {
    let asked = Set(list.stems[question])
    return words.allSatisfy { script.stems[$0] == 0 || asked.contains(script.stems[$0]) }
  }
}
