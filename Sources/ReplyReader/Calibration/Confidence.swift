import Casebook
import FOILaw

/// How sure an answer is: the share of answers with such signs that were right on letters left out.
struct Confidence {
  let script: Script
  let structure: Structure
  let all: [Structure]
  let placed: [Placed?]
  let list: QuestionList
  let wording: Wording
  let isReview: Bool
  /// What each question asks for.
  private let asked: [AnswerForm]
  /// How likely each way is beside the others.
  private let votes: [Double]
  /// How many questions share a passage.
  private let sharing: [Range<Int>: Int]
  /// The share of questions that have a passage.
  private let filled: Double

  init(
    script: Script, structure: Structure, all: [Structure], placed: [Placed?],
    list: QuestionList, wording: Wording, isReview: Bool
  ) {
    self.list = list
    self.wording = wording
    self.isReview = isReview
    asked = AnswerForm.forms(of: list)
    let most = all.map(\.score).max() ?? 0
    let shares = all.map { Logarithm.exponential(max(-30, $0.score - most)) }
    let total = shares.reduce(0, +)
    votes = shares.map { $0 / max(total, 1e-9) }
    self.script = script
    self.structure = structure
    self.all = all
    self.placed = placed
    let contents = placed.compactMap { $0?.content }
    sharing = contents.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    filled = Double(contents.count) / Double(max(1, placed.count))
  }

  /// What is looked at.
  enum Sign: Int, CaseIterable {
    /// How far the next likely way is behind that begins the answer elsewhere, how many begin and end it here.
    case base, margin, agreement, sameEnd
    /// The evidence for the place, whether the question is repeated before it, how clear the passage is.
    case evidence, echoed, clarity
    /// Whether it is shared with other questions, said of the question above, judged by reasons elsewhere.
    case shared, inherited, elsewhere
    /// How the letter was taken apart, and what share of its questions has an answer.
    case positional, whole, prose, filled
    /// Whether it refuses and names no ground.
    case claimless
    /// How much speaks for the way as a whole.
    case supported
    /// How many of the ways, by their likelihood, begin the answer here, and end it where it ends.
    case vote, voteEnd
    /// Whether the first sentence, and all of it, has the form that is asked for.
    case fits, fitsAll
    /// Whether it begins a paragraph, with a small letter, behind a colon.
    case opensParagraph, small, colon
    /// How much the first sentence and the passage sound like the question, and more like another.
    case like, likeAll, likeOther
    /// Whether it ends with a sentence, and with a paragraph.
    case endsSentence, endsParagraph
    /// How it was placed.
    case numbered, takenUp, several, ownSentences
    /// What it was judged to say.
    case partly, notHeld, points, manyClaims
    /// How the letter is built, and how many questions there are.
    case bullets, paragraphs, review, many
    /// How many words before it belong to no answer, and how likely the next way is.
    case gap, alone
    /// Whether another answer has words of this one, or a number is left at its head.
    case overlaps, numberLead
    /// Whether it names a section of several grounds without saying which.
    case bareClaim
    /// Whether it answers and says no.
    case negated
    /// Whether it answers by pointing elsewhere, or has words of something kept back.
    case pointing, keptBack
    /// Whether it says that nothing is held, and has figures.
    case figuresNotHeld
  }

  /// Weights of the signs, in log-odds; learned by `Training/learn-confidence --first`.
  ///
  /// Most of all from 1,095 answers of 268 letters as 5b1b633b read them before anybody had looked at them: blind-17,
  /// -18, -28 and -29, and 188 letters that copy the form of published replies (`Training/signs`).
  static let learned: [Double] = [
    -4.65, 0.08, 0.35, 0.11, 0.66, -0.47, 4.17, -0.31, 0.48, -0.89, -0.04, 0.51, 0.23, -0.71,
    -2.97, -0.01, 1.46, 0.41, 0.28, 0.15, 0.18, -1.19, 0.31, 0.34, -0.85, -1.29, 0.27, 0.02, 0.05,
    0.02, 0.19, -0.55, 0.14, 0.36, -0.34, -0.54, 0.78, -0.15, 0.15, 1.39, -0.25, 0.82, -0.54,
    -0.96, -0.67, -0.45, 0.20, -1.62, -0.47,
  ]
  /// The same for a question that nothing was found for.
  static let learnedBlank: [Double] = [
    2.92, -6.18, 1.50, 1.95,
  ]

  /// The confidence of an answer, and its signs.
  func of(_ question: Int, _ place: Placed, _ answer: Answer) -> (value: Double, signs: [Double]) {
    var signs = [Double](repeating: 0, count: Sign.allCases.count)
    func set(_ sign: Sign, _ value: Double) { signs[sign.rawValue] = value }
    let start = place.content.lowerBound
    var (others, same, ends) = (0, 0, 0)
    var rival: Double?
    for index in all.indices where all[index].kind != structure.kind {
      others += 1
      guard let other = all[index].placed[question]?.content else { continue }
      if other.lowerBound != start {
        rival = max(rival ?? -.infinity, all[index].score)
      } else {
        same += 1
        if other == place.content { ends += 1 }
      }
    }
    set(.base, 1)
    set(.margin, min(4, max(-1, structure.score - (rival ?? structure.score - 4))))
    set(.agreement, min(1, Double(same) / Double(max(1, min(4, others)))))
    set(.sameEnd, same == 0 ? 0.5 : Double(ends) / Double(same))
    set(.evidence, max(0, min(6, place.evidence)) / 6)
    set(.echoed, place.isEchoed ? 1 : 0)
    set(.clarity, answer.confidence)
    set(.shared, sharing[place.content, default: 0] > 1 ? 1 : 0)
    set(.inherited, place.how.first == .inherited ? 1 : 0)
    switch structure.kind {
    case .bullets, .paragraphs: set(.positional, 1)
    case .whole: set(.whole, 1)
    case .sentences: set(.prose, 1)
    case .strict, .own, .flatAll, .letters, .tails: break
    }
    set(.filled, filled)
    set(.elsewhere, place.reasons.isEmpty ? 0 : 1)
    set(.claimless, answer.outcome.isRefusal && answer.claims.isEmpty ? 1 : 0)
    if structure.features.count > StructureMeasure.Feature.agreement.rawValue {
      set(.supported, structure.features[StructureMeasure.Feature.supported.rawValue])
    }
    addSigns(of: question, place, answer, to: &signs)
    return (Self.share(signs, Self.learned), signs)
  }

  /// What the passage itself shows, and where it begins and ends.
  private func addSigns(
    of question: Int, _ place: Placed, _ answer: Answer, to signs: inout [Double]
  ) {
    func set(_ sign: Sign, _ value: Double) { signs[sign.rawValue] = value }
    func flag(_ sign: Sign, _ value: Bool) { signs[sign.rawValue] = value ? 1 : 0 }
    let content = place.content
    let start = content.lowerBound
    var (vote, voteEnd) = (0.0, 0.0)
    for (index, other) in all.enumerated() {
      guard let other = other.placed[question]?.content, other.lowerBound == start else { continue }
      vote += votes[index]
      if other == content { voteEnd += votes[index] }
    }
    set(.vote, vote)
    set(.voteEnd, voteEnd)
    let rest = all.indices.filter { all[$0].kind != structure.kind }.map { votes[$0] }.max() ?? 0
    set(.alone, rest)
    guard !content.isEmpty else { return }
    var end = start
    while end < content.upperBound, end - start < 40, !script.endsSentence(after: end) { end += 1 }
    let first = start..<min(content.upperBound, end + 1)
    set(.fits, AnswerForm(of: first, in: script).fits(asked[question]))
    set(.fitsAll, AnswerForm(of: content, in: script).fits(asked[question]))
    flag(.opensParagraph, script.opensParagraph(start))
    let byte = script.bytes[script.tokens[start].start]
    flag(.small, byte.isLetter && !byte.isUpper)
    flag(.colon, start > 0 && script.gap(before: start).contains(0x3A))
    let like = wording.share(of: first, question: question, in: script)
    set(.like, like)
    set(.likeAll, wording.share(of: content, question: question, in: script))
    let other = wording.likest(to: first, in: script).first { $0.question != question }
    set(.likeOther, max(0, (other?.share ?? 0) - like))
    flag(.endsSentence, script.endsSentence(after: content.upperBound - 1))
    flag(
      .endsParagraph,
      content.upperBound >= script.tokens.count || script.opensParagraph(content.upperBound))
    flag(.numbered, place.how.contains { $0 == .number || $0 == .numberAndWording })
    flag(.takenUp, place.how.contains(.takenUp))
    flag(.several, place.how.contains(.several))
    flag(.ownSentences, place.how.contains(.ownSentences))
    flag(.partly, answer.outcome == .partlyRefused)
    flag(.notHeld, answer.outcome == .notHeld)
    flag(.points, content.count <= 40 && References.points(in: content, script))
    flag(.manyClaims, answer.claims.count > 1)
    flag(.bullets, structure.kind == .bullets)
    flag(.paragraphs, structure.kind == .paragraphs)
    flag(.review, isReview)
    set(.many, min(1, Double(list.asking.count) / 20))
    let before = placed.compactMap { $0?.content.upperBound }.filter { $0 <= start }.max()
    set(.gap, before.map { min(1, Double(start - $0) / 80) } ?? 0.5)
    flag(
      .numberLead,
      script.bytes[script.tokens[start].start].isDigit
        && script.tokens[start].end - script.tokens[start].start <= 2
        && (script.gap(after: start).first.map { $0 == 0x29 || $0 == 0x2E || $0 == 0x3A } ?? false
          || question < list.questions.count
            && list.questions[question].id.compact == script.word(start).lowercased())
    )
    flag(
      .bareClaim,
      answer.claims.contains {
        $0.kind == .section && ["12", "30", "31", "35", "36", "38", "40", "43"].contains($0.number)
          && !$0.description.contains("(")
      })
    flag(
      .negated,
      answer.outcome == .answered
        && content.prefix(60).contains { Self.negations.contains(script.tokens[$0].hash) })
    flag(.pointing, answer.outcome == .answered && pointsElsewhere(content))
    flag(
      .keptBack,
      answer.outcome == .answered
        && content.prefix(120).contains { index in
          Self.keptBack.contains(script.tokens[index].hash)
            || script.gap(after: index).contains(0x2A)
        })
    flag(
      .figuresNotHeld,
      answer.outcome == .notHeld && content.count > 12
        && content.prefix(120).contains { script.tokens[$0].hasDigit })
    flag(
      .overlaps,
      placed.contains { $0.map { $0.content != content && $0.content.overlaps(content) } ?? false })
  }

  private static let pointers = WordSet(
    """
    see above below annex appendix note notes statement exceptions exemptions schedule refer answer
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })
  private static let keptBack = WordSet(
    """
    suppressed redacted removed withheld blacked struck fewer less exempt excluded omitted
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })
  private static let alike = Words.hash("as")
  /// Words of an answer that only points.
  private static let mostPointing = 25

  /// "As 4", "See the statement below": a short answer whose substance is somewhere else.
  private func pointsElsewhere(_ content: Range<Int>) -> Bool {
    guard let first = content.first, content.count <= Self.mostPointing else { return false }
    if script.tokens[first].hash == Self.alike, content.count > 1,
      content.dropFirst().prefix(2).contains(where: { script.tokens[$0].hasDigit })
    {
      return true
    }
    return content.contains { Self.pointers.contains(script.tokens[$0].hash) }
  }

  private static let negations = WordSet(
    ["no", "not", "none", "nor", "never", "nil", "nothing", "neither"].map { Words.hash($0) })

  /// What the answer rests on and what came second, for `--explain`.
  func standing(of question: Int, _ place: Placed) -> [ReadingStep] {
    var steps = [ReadingStep(.structure, structure.kind.rawValue)]
    let rivals = all.indices.filter { other in
      all[other].kind != structure.kind
        && all[other].placed[question]?.content.lowerBound != place.content.lowerBound
    }
    if let second = rivals.max(by: { all[$0].score < all[$1].score }) {
      let tenths = Int(((structure.score - all[second].score) * 10).rounded())
      let margin = (tenths < 0 ? "-" : "") + "\(abs(tenths) / 10).\(abs(tenths) % 10)"
      steps.append(ReadingStep(.aheadOf, "\(all[second].kind.rawValue) \(margin)"))
    } else if all.count > 1 {
      steps.append(ReadingStep(.undisputed))
    }
    return steps
  }

  /// The most that a blank is worth where nothing was found for any question: a reply says something.
  private static let mostOfNothing = 0.4

  /// The confidence that a question is rightly left blank.
  func ofBlank(_ question: Int) -> (value: Double, signs: [Double]) {
    let others = all.filter { $0.placed[question] != nil }
    let isMentioned = structure.blocks.contains { $0.questions.contains(question) }
    let signs = [1, filled, isMentioned ? 1 : 0, others.isEmpty ? 1 : 0]
    let share = Self.share(signs, Self.learnedBlank, by: Self.restraint)
    return (filled == 0 ? min(Self.mostOfNothing, share) : share, signs)
  }

  /// By how much the odds of a blank are taken back: their weights were learned from letters that the reader was tuned
  /// on, and promise too much.
  private static let restraint = 0.44

  private static func share(_ signs: [Double], _ weights: [Double], by scale: Double = 1) -> Double
  {
    let odds = zip(signs, weights).reduce(0) { $0 + $1.0 * $1.1 }
    let share = 1 / (1 + Logarithm.exponential(-scale * odds))
    return min(0.99, max(0.01, share))
  }
}
