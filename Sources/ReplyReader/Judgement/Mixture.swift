import Casebook
import FOILaw

/// What a passage in which a sentence refuses does: it gives, withholds, or does both.
///
/// What tells is weighed together, and the weights are learned (`Training/learn-mixture`).
struct Mixture {
  /// What is looked at; each from 0 to about 1.
  enum Feature: Int, CaseIterable {
    case base
    /// Words that say so; something told before the refusal, or handed over after it; a number too small to tell.
    case partly, toldFirst, givesAfter, small
    /// A limit to requests, words that refuse all, a ground that it is to be found elsewhere.
    case limit, whole, elsewhere
    /// How the passage begins: with the refusal, with news, with a figure, with yes or no, shortly.
    case refusesFirst, informsFirst, figureFirst, yesOrNo, shortFirst
    /// A figure before the refusal, an amount, something handed over, a figure of more than a few words after it.
    case figureBefore, amountBefore, givenBefore, figureAfter, givenAfter
    /// The sentence that refuses has a figure, hands over, turns ("but", "the rest"), names a part, or all.
    case figureWithin, givenWithin, turns, names, all
    /// How long it is, whether there is a ground, and several.
    case long, claimless, manyClaims
    /// How much of it stands before the refusal, and whether that says that something is held.
    case before, heldBefore
    /// Words of a part beside words that say so; words of all beside a figure first.
    case partlyOfAll, partlyWithin, deniedBefore, reviewWords
    /// How much of the question the words before the refusal tell, and how much they alone do.
    case coverTold, onlyTold
    /// How much of the refusal speaks of what is not asked, and whether all of it does.
    case foreign, noneAsked
    /// Several things are asked, and something is told first, or the passage begins with news.
    case asksSeveral, severalTold, severalInformed
    /// A paper is asked for, and words of a part are said of it; a number; how long the question
    /// is.
    case asksPaper, partlyOfPaper, asksCount, askedLong
    /// The refusal has a paragraph of its own.
    case ownParagraph
    /// How many things are asked; one is told and another refused.
    case things, thingsApart
  }

  /// Weights of the features for giving some, and for giving all, against refusing all.
  static let learnedPartly: [Double] = [
    -2.75, 1.34, 1.98, 1.48, 1.79, -1.25, -0.35, -1.17, -0.27, 0.96, 0.45, 0.13, 0.74, 0.84, 1.00,
    1.37, 0.65, 0.20, 0.24, 1.70, 0.58, 0.70, -0.92, -1.32, -0.13, -0.12, -0.58, -0.19, 0.09, 1.77,
    -0.53, 0.04,
  ]
  static let learnedAll: [Double] = [
    -5.02, 0.67, 1.06, 1.00, 0.13, -0.60, -0.11, -0.68, -0.06, 0.76, 1.04, 0.51, 0.19, 1.54, 1.47,
    0.94, 0.83, 0.10, 0.93, 1.27, 0.35, 0.60, -0.25, -0.04, 1.46, 0.45, 0.90, -0.44, 0.09, 1.07,
    -0.43, 0.43,
  ]

  /// The same where the question is known.
  static let learnedAskedPartly: [Double] = [
    -3.00, 1.56, 1.84, 1.56, 1.93, -1.15, -0.56, -0.82, -0.00, 0.75, 0.30, 0.14, 0.76, 1.06, 0.46,
    1.96, 0.68, 0.17, 0.21, 1.16, 0.26, 0.51, -0.92, -2.03, -0.30, 0.20, -0.75, -0.17, 0.14, 1.25,
    -0.43, 0.69, -0.06, 0.26, 0.61, -0.80, 0.28, 0.37, 0.68, -1.07, 1.50, 0.21, 0.58, 0.13, 0.31,
    1.41,
  ]
  static let learnedAskedAll: [Double] = [
    -5.32, 0.81, 1.34, 0.54, 0.12, -0.99, 0.02, -0.49, 0.23, 0.24, 0.80, 0.65, 0.97, 1.47, 0.90,
    1.64, 1.10, -0.28, 0.30, 0.45, 0.10, 0.44, -0.53, -0.24, 1.24, 0.75, 0.42, -0.64, -0.17, 0.79,
    -0.39, 0.77, 0.92, 1.10, 0.10, 0.40, 0.20, 0.29, 0.08, -1.10, 0.43, 1.18, -0.67, 1.03, 0.15,
    0.06,
  ]

  var values = [Double](repeating: 0, count: Feature.allCases.count)
  /// The words of the sentence that refuses, those of the sentences that tell something before it,
  /// and where the passage begins.
  var refusing = 0..<0
  var told: [Range<Int>] = []
  /// The sentences behind it that tell something plain: a figure, a name, that there is none.
  var toldAfter: [Range<Int>] = []
  var start = 0
  /// What the rules say, and whether that leaves nothing to weigh.
  var rule = Outcome.refused
  var isSure = false

  subscript(_ feature: Feature) -> Double {
    get { values[feature.rawValue] }
    set { values[feature.rawValue] = newValue }
  }

  mutating func flag(_ feature: Feature, _ holds: Bool) { self[feature] = holds ? 1 : 0 }

  /// How many times likelier another verdict has to be than the one by rule.
  private static let margin = 3.0
  /// The same where the question is known: to see that something is given, and that nothing is.
  private static let (marginToGive, marginToRefuse) = (1.5, 1.7)

  /// The verdict by rule, or another that is much likelier, and how likely it is.
  ///
  /// The rules see too often that something is given; where they see a refusal alone, the weights were no better.
  /// A passage that claims a ground never counts as giving all: a refusal is not to be overlooked.
  func verdict(orElse rule: Outcome) -> (outcome: Outcome, share: Double) {
    let all = odds(Self.learnedAll)
    let partly = odds(Self.learnedPartly)
    let total = 1 + partly + all
    var shares: [(outcome: Outcome, share: Double)] = [
      (.refused, 1 / total), (.partlyRefused, partly / total),
    ]
    if self[.claimless] > 0 { shares.append((.answered, all / total)) }
    let own = shares.first { $0.outcome == rule } ?? (rule, 0)
    let best = shares.max { $0.share < $1.share } ?? own
    return rule != .refused && best.share > Self.margin * own.share ? best : own
  }

  /// The verdict by rule, or another that is likelier to the question.
  func verdictToQuestion(claimsGround: Bool) -> (outcome: Outcome, share: Double) {
    let all = odds(Self.learnedAskedAll)
    let partly = odds(Self.learnedAskedPartly)
    let total = 1 + partly + (claimsGround ? 0 : all)
    var shares: [(outcome: Outcome, share: Double)] = [
      (.refused, 1 / total), (.partlyRefused, partly / total),
    ]
    if !claimsGround { shares.append((.answered, all / total)) }
    let own = shares.first { $0.outcome == rule } ?? (rule, 0)
    let best = shares.max { $0.share < $1.share } ?? own
    // A number is asked for, and one is told before another is refused.
    if rule == .partlyRefused, self[.asksCount] > 0, self[.figureBefore] > 0,
      self[.coverTold] >= 0.5
    {
      return own
    }
    let margin = rule == .refused ? Self.marginToGive : Self.marginToRefuse
    return best.share > margin * own.share ? best : own
  }

  private func odds(_ weights: [Double]) -> Double {
    Logarithm.exponential(zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 })
  }
}

extension Judge {
  private static let turns = WordSet(
    """
    but however although though while whilst remaining remainder rest other others except only
    otherwise save excluding balance
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })
  private static let parts = WordSet(
    """
    name names named addresses address identities identity breakdown exact individual details rates
    prices figures signatures contact page pages paragraph paragraphs table tables column section
    some part parts reasons identify split amounts sums
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })
  private static let wholes = WordSet(
    """
    this request all entirety whole it them any entire itself report copy document documents
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })
  private static let verdicts = WordSet(
    "uphold upheld overturn overturned decision original review complaint find".split(
      separator: " "
    )
    .map { Words.hash($0) })
  private static let yesOrNo = WordSet(["yes", "no", "none", "nil"].map { Words.hash($0) })

  func has(_ sentence: Sentence, _ words: WordSet) -> Bool {
    sentence.range.contains { words.contains(script.tokens[$0].hash) }
  }

  private func hasFigure(_ sentence: Sentence) -> Bool {
    sentence.range.contains { isFigure($0) && !isLabel($0) && !isNumberOfPart($0) }
  }

  private func hasAmount(_ sentence: Sentence) -> Bool {
    sentence.range.contains { index in
      script.gap(before: index).contains(0xA3) || script.gap(after: index).contains(0x25)
    }
  }

  /// What tells whether a passage whose sentence at a place refuses gives something as well.
  func mixture(
    refusal: Int, _ sentences: [Sentence], relied: [Provision]
  ) -> Mixture {
    var mixture = Mixture()
    mixture[.base] = 1
    let before = sentences[..<refusal]
    let after = sentences[(refusal + 1)...]
    let refusing = sentences[refusal]
    let first = sentences[0]
    mixture.flag(.refusesFirst, refusal == 0)
    mixture.flag(.informsFirst, first.informs)
    mixture.flag(.figureFirst, givesFigure(first))
    mixture.flag(.yesOrNo, Self.yesOrNo.contains(script.tokens[first.range.lowerBound].hash))
    mixture.flag(.shortFirst, refusal > 0 && first.informs && first.range.count <= 8)
    func informing(_ sentence: Sentence) -> Bool { sentence.informs && !gives(reasons: sentence) }
    mixture.flag(.figureBefore, before.contains { informing($0) && hasFigure($0) })
    mixture.flag(.amountBefore, before.contains { informing($0) && hasAmount($0) })
    mixture.flag(.givenBefore, before.contains(where: encloses))
    mixture.flag(.figureAfter, after.contains { informing($0) && hasFigure($0) })
    mixture.flag(
      .givenAfter,
      after.contains { $0.informs && !$0.signals.isDisjoint(with: [.given, .enclosed]) })
    mixture.flag(.figureWithin, hasFigure(refusing) && refusing.claims.isEmpty)
    mixture.flag(.givenWithin, !refusing.signals.isDisjoint(with: [.given, .enclosed]))
    mixture.flag(.turns, has(refusing, Self.turns))
    mixture.flag(.names, has(refusing, Self.parts))
    mixture.flag(.all, has(refusing, Self.wholes))
    mixture[.long] = min(1, Double(sentences.count) / 12)
    mixture.flag(.claimless, relied.isEmpty)
    mixture.flag(.manyClaims, relied.count > 1)
    mixture[.before] = min(1, Double(refusal) / 4)
    mixture.flag(.heldBefore, before.contains { $0.signals.contains(.held) })
    mixture.flag(.deniedBefore, before.contains { $0.signals.contains(.denied) })
    mixture.flag(.reviewWords, sentences.prefix(2).contains { has($0, Self.verdicts) })
    mixture.flag(.partlyWithin, refusing.signals.contains(.partly))
    mixture.refusing = refusing.range
    mixture.told = before.filter { informing($0) || $0.signals.contains(.held) }.map(\.range)
    mixture.toldAfter = after.filter(tellsPlainly).map(\.range)
    mixture.start = first.range.lowerBound
    return mixture
  }
}
