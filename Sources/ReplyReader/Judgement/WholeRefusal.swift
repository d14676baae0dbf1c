import Casebook

/// Whether a letter says in so many words that all of the request is refused, or that none of it is
/// held: "a refusal notice for the whole of your request", "in respect of all the questions you asked".
struct WholeRefusal {
  let script: Script
  let judge: Judge
  let closings: [Closing.Start]
  private let known = Remembered<Bool>()

  private static let totals = Phrases<Bool>([
    true: [
      "whole of your request", "whole of the request", "whole request", "entire request",
      "entirety of your request", "request in its entirety",
      "request as a whole", "all of your request", "all parts of your request",
      "all parts of the request", "every part of your request", "all of the questions",
      "all the questions", "all of your questions", "all your questions", "each of your questions",
      "all * parts of your request", "all * parts of the request",
      "every question", "any of your questions", "any part of your request",
      "any of the information you", "any of the information that you", "none of the information",
      "nothing of the sort", "nothing of the kind", "whole of it is refused",
      "not obliged to supply the information you have",
      "not obliged to provide the information you",
      "not obliged to comply with your request", "not * obliged to comply with your request",
      "obliged to respond to your request", "obliged to respond to your requests",
      "cost of meeting your request", "your requests will not be processed",
      "unable to comply with your request",
      "refusing your request", "refuse your request", "your request is refused",
      "your request is therefore refused", "your request has been refused",
      "possible to respond to your request", "possible to comply with your request",
      "cost of complying with your request", "cost of compliance with your request",
      "to comply with your request would", "comply with your request would exceed",
      "comply with the request would exceed", "respond to your request within the cost",
      "your request is vexatious", "request is considered vexatious", "request to be vexatious",
      "request as vexatious", "request is deemed vexatious",
      "notice * for your request", "notice under * for your request",
      "notice under section * the act for your request", "notice for the request",
    ]
  ])
  private static let refusals = WordSet(
    ["refusal", "refuse", "refused", "refusing", "exempt", "withheld"].map { Words.hash($0) })
  /// What is given all the same.
  private static let gifts = Phrases<Bool>([
    true: [
      "outside the act", "outside of the act", "outside foia", "outside of foia", "goodwill",
      "discretion", "discretionary", "nevertheless", "nonetheless", "although excess cost",
      "notwithstanding", "able to answer", "can answer", "is attached", "are attached",
      "is enclosed", "are enclosed", "we attach", "we enclose", "i attach", "i enclose",
      "is disclosed", "are disclosed", "can provide", "able to provide", "able to give",
    ]
  ])
  private static let suppositions = WordSet(
    ["could", "might", "may", "if"].map { Words.hash($0) })
  private static let negations = WordSet(
    ["not", "unable", "if", "could", "would", "might", "may", "were"].map { Words.hash($0) })

  init(script: Script, judge: Judge, closings: [Closing.Start]) {
    (self.script, self.judge, self.closings) = (script, judge, closings)
  }

  /// Whether it says so, leaves nothing out and gives nothing beside.
  var isExpress: Bool {
    let all = 0..<script.tokens.count
    if let said = known[all] { return said }
    let said = saysSo
    known[all] = said
    return said
  }

  private var saysSo: Bool {
    let end = closings.first { $0.isSignature }?.word ?? script.tokens.count
    var isSaid = false
    var start = 0
    for index in 0..<end where index + 1 == end || script.endsSentence(after: index) {
      let sentence = start..<(index + 1)
      start = index + 1
      if gives(sentence) { return false }
      guard !isSaid, (3...90).contains(sentence.count),
        Self.totals.matches(in: script, sentence).contains(where: {
          !isNarrowed($0.range.upperBound, in: sentence)
        }),
        !sentence.contains(where: { Self.suppositions.contains(script.tokens[$0].hash) }),
        !StatementFinder.leavesOut(sentence, in: script)
      else { continue }
      let outcome = judge.judge(sentence).outcome
      isSaid =
        outcome == .refused || outcome == .notHeld || outcome == .neitherConfirmedNorDenied
        || sentence.contains { Self.refusals.contains(script.tokens[$0].hash) }
          && outcome != .partlyRefused
    }
    return isSaid
  }

  private static let (narrowing, information) = (Words.hash("for"), Words.hash("information"))

  /// Whether words name what of the request is meant: "refusing your request for the names".
  private func isNarrowed(_ word: Int, in sentence: Range<Int>) -> Bool {
    word + 1 < sentence.upperBound && script.tokens[word].hash == Self.narrowing
      && script.tokens[word + 1].hash != Self.information
  }

  private func gives(_ sentence: Range<Int>) -> Bool {
    Self.gifts.occur(in: script, sentence)
      && !sentence.contains { Self.negations.contains(script.tokens[$0].hash) }
  }
}
