package import Casebook
package import FOILaw

/// What a passage says, and what that was weighed from.
package struct PassageJudgement {
  package let outcome: Outcome
  package let claims: [Provision]
  package let why: [ReadingStep.Kind]
  /// The signs of a passage that refuses, what the rules alone say, and whether they leave nothing
  /// to weigh.
  package var mixture: [Double] = []
  package var rule: Outcome?
  package var isSettled = false
}

extension ReplyReader {
  /// What a passage of a letter says to a question: its outcome, the grounds and why.
  ///
  /// The judgement is so measured apart from the search for passages.
  package static func judge(
    _ bytes: [UInt8], _ place: Range<Int>, question: Question?
  ) -> PassageJudgement {
    let script = Script(bytes)
    let regime = RegimeFinder(script: script, countsRequests: true, regulator: nil).regime ?? .foia
    let judge = Judge(script: script, regime: regime)
    let words = script.tokens.indices.filter { place.contains(script.tokens[$0].start) }
    guard let first = words.first, let last = words.last, last - first + 1 == words.count else {
      return PassageJudgement(outcome: .blank, claims: [], why: [.nothing])
    }
    let common = judge.judge(first..<(last + 1))
    let found = judge.judge(common, of: first..<(last + 1), to: question?.text ?? "")
    let weighed = common.mixture.map {
      $0.beside(AskedThings(question?.text ?? ""), in: script)
    }
    return PassageJudgement(
      outcome: found.outcome, claims: found.claims, why: found.why,
      mixture: weighed?.values ?? [], rule: weighed?.rule, isSettled: weighed?.isSure ?? false)
  }
}
