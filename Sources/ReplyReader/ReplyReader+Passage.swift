package import Casebook
package import FOILaw

extension ReplyReader {
  /// What a passage of a letter says to a question: its outcome, the grounds and why.
  ///
  /// The judgement is so measured apart from the search for passages.
  package static func judge(
    _ bytes: [UInt8], _ place: Range<Int>, question: Question?
  ) -> (outcome: Outcome, claims: [Provision], why: [ReadingStep.Kind], mixture: [Double]) {
    let script = Script(bytes)
    let regime = RegimeFinder(script: script, countsRequests: true, regulator: nil).regime ?? .foia
    let judge = Judge(script: script, regime: regime)
    let words = script.tokens.indices.filter { place.contains(script.tokens[$0].start) }
    guard let first = words.first, let last = words.last, last - first + 1 == words.count else {
      return (.blank, [], [.nothing], [])
    }
    let common = judge.judge(first..<(last + 1))
    let found = judge.judge(common, of: first..<(last + 1), to: question?.text ?? "")
    return (found.outcome, found.claims, found.why, common.mixture)
  }
}
