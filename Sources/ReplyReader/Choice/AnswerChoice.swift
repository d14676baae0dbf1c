import Casebook

/// Chooses, question by question, between the answers that the ways of reading a letter propose.
///
/// One way is the likeliest for the letter as a whole; it is often wrong about one question that another way reads
/// rightly. What each answer shows by itself, and how many ways agree on it, is weighed together, and how likely it
/// is to be right is its confidence. The weights are learned (`Training/learn-choice`).
struct AnswerChoice {
  let script: Script
  let wording: Wording
  /// The place of each question in the list.
  let places: [QuestionID: Int]
  let words: StartWords

  init(script: Script, questions: [Question], wording: Wording) {
    self.script = script
    self.wording = wording
    words = StartWords(script: script)
    places = Dictionary(
      questions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The letter read in one way.
  struct Way {
    let reading: Reading
    /// What the confidence of each answer rests on; as many as answers, or fewer.
    let signs: [[Double]]
    /// How likely the way is beside the others; where several take the same words, all of them together.
    var share: Double
    /// How many they are.
    var count = 1
    /// Where the answer to each question is, and how many answers begin at a byte: requests may have thousands.
    private let places: [QuestionID: Int]
    private let beginning: [Int?: Int]

    init(reading: Reading, signs: [[Double]], share: Double) {
      self.reading = reading
      self.signs = signs
      self.share = share
      places = Dictionary(
        reading.answers.enumerated().map { ($1.question, $0) },
        uniquingKeysWith: { first, _ in first })
      beginning = reading.answers.reduce(into: [:]) { $0[$1.evidence?.start, default: 0] += 1 }
    }

    func place(of question: QuestionID) -> Int? { places[question] }

    /// What share of its answers begin at a byte; at nil, how many have no words.
    func sharing(_ start: Int?) -> Double {
      Double(beginning[start] ?? 0) / Double(max(1, reading.answers.count))
    }
  }

  /// An answer that one or more ways propose to a question: those that begin it at the same word.
  ///
  /// Where they judge it otherwise, the likeliest of them is followed; choosing between their judgements won nothing.
  struct Proposal {
    let answer: Answer
    let signs: [Double]
    /// The first word, or nil where nothing was found.
    let start: Int?
    /// How likely the ways that propose it are together, and how many they are.
    var share: Double
    var ways: Int
    /// Whether the likeliest way proposes it.
    let isFirst: Bool
    /// What share of that way's answers begin there.
    var sharing: Double
    /// How much its first words look like an answer's.
    let odds: Double
  }

  /// What is looked at.
  enum Feature: Int, CaseIterable {
    case base
    /// How likely the ways are together, that way's own confidence, how many ways there are, whether the likeliest is
    /// one of them.
    case likely, confidence, ways, isFirst
    /// How much its first words look like an answer's, by themselves and beside the other proposals.
    case odds, oddsBehind
    /// How likely the ways are that come to this outcome.
    case sameOutcome
    /// How many questions share it, how many proposals there are, whether nothing was found, how many grounds.
    case sharing, proposals, nothing, grounds
    /// The outcome.
    case answered, notHeld, refused, partlyRefused, notApplicable, neither, blank
    /// How much the words before and behind its start sound like the question, and how much more than like another.
    case likeBefore, likeAfter, ownBefore, ownAfter, like
    /// How far down the letter it begins.
    case position
    /// Some of these as odds.
    case shareOdds, outcomeOdds, confidenceOdds, share
  }

  /// The answers of the first way, each of them or what another way proposes in its place.
  func choose(among ways: [Way]) -> [Answer] {
    guard let first = ways.first else { return [] }
    let isOne = Self.isOne(first.reading.answers)
    // What is taken out of a statement about everything is not put back.
    let whole = first.reading.answers.first { Self.has(.wholeRequest, $0) }?.evidence?.start
    return first.reading.answers.map { answer in
      let proposals = proposals(to: answer.question, among: ways)
      guard places[answer.question] != nil, !proposals.isEmpty else { return answer }
      var best: (proposal: Proposal, odds: Double)?
      let isApart = whole != nil && Self.has(.leftOut, answer)
      for proposal in proposals where proposal.isFirst || !isOne {
        if isApart, !proposal.isFirst, proposal.answer.evidence?.start == whole { continue }
        let features = features(of: proposal, among: proposals)
        let odds = zip(features, Self.learned).reduce(0) { $0 + $1.0 * $1.1 }
        if best.map({ $0.odds < odds }) ?? true { best = (proposal, odds) }
      }
      guard let best else { return answer }
      let odds = Self.restraint.scale * best.odds + Self.restraint.shift
      let share = 1 / (1 + Logarithm.exponential(-odds))
      return best.proposal.answer.with(
        confidence: min(0.99, max(0.01, share)), steps: best.proposal.answer.steps)
    }
  }

  private static func has(_ kind: ReadingStep.Kind, _ answer: Answer) -> Bool {
    answer.steps.contains { $0.kind == kind }
  }

  /// By how much the odds are taken back.
  ///
  /// The weights were learned from letters that the reader was tuned on, and promise too much: these two numbers were
  /// fitted to 699 answers of 103 letters as they were read before anybody had looked at them.
  private static let restraint = (scale: 0.77, shift: -0.34)

  /// Whether one statement answers everything: taking a question out of it won nothing.
  private static func isOne(_ answers: [Answer]) -> Bool {
    guard answers.count > 1, let start = answers[0].evidence?.start else { return false }
    return answers.allSatisfy { $0.evidence?.start == start }
  }

  /// What the ways propose to a question, the likeliest way's first.
  func proposals(to question: QuestionID, among ways: [Way]) -> [Proposal] {
    var proposals: [Proposal] = []
    for (index, way) in ways.enumerated() {
      guard let place = way.place(of: question) else { continue }
      let answer = way.reading.answers[place]
      let start = answer.evidence?.start
      let sharing = way.sharing(start)
      if let known = proposals.firstIndex(where: { $0.answer.evidence?.start == start }) {
        proposals[known].share += way.share
        proposals[known].ways += way.count
        proposals[known].sharing = max(proposals[known].sharing, sharing)
        continue
      }
      let word = start.flatMap(script.word(at:))
      proposals.append(
        Proposal(
          answer: answer,
          signs: answer.outcome == .blank || place >= way.signs.count ? [] : way.signs[place],
          start: word, share: way.share, ways: way.count, isFirst: index == 0, sharing: sharing,
          odds: word.map(words.odds) ?? Self.noWords))
    }
    return proposals
  }

  /// What nothing found counts beside words.
  private static let noWords = -4.0

  /// What speaks for a proposal.
  func features(of proposal: Proposal, among proposals: [Proposal]) -> [Double] {
    let answer = proposal.answer
    var values = [Double](
      repeating: 0, count: Feature.allCases.count + Confidence.Sign.allCases.count)
    func set(_ feature: Feature, _ value: Double) { values[feature.rawValue] = value }
    func odds(_ share: Double) -> Double {
      Logarithm.natural((share + 0.02) / max(0.02, 1.02 - share)) / 4
    }
    let sameOutcome = proposals.filter { $0.answer.outcome == answer.outcome }
      .reduce(0) { $0 + $1.share }
    set(.base, 1)
    set(.likely, Logarithm.natural(proposal.share + 0.001) / 7)
    set(.confidence, answer.confidence)
    set(.ways, Double(proposal.ways) / 4)
    set(.isFirst, proposal.isFirst ? 1 : 0)
    set(.odds, proposal.odds / 4)
    set(.oddsBehind, (proposal.odds - (proposals.map(\.odds).max() ?? 0)) / 4)
    set(.sameOutcome, sameOutcome)
    set(.sharing, proposal.sharing)
    set(.proposals, Double(proposals.count) / 4)
    set(.nothing, proposal.start == nil ? 1 : 0)
    set(.grounds, min(1, Double(answer.claims.count) / 2))
    set(Self.feature(of: answer.outcome), 1)
    set(.shareOdds, odds(proposal.share))
    set(.outcomeOdds, odds(sameOutcome))
    set(.confidenceOdds, odds(answer.confidence))
    set(.share, proposal.share)
    if let start = proposal.start, let question = places[answer.question] {
      let before = max(0, start - Self.window)..<start
      let after = start..<min(script.tokens.count, start + Self.window)
      let (likeBefore, ownBefore) = likeness(of: before, to: question)
      let (likeAfter, ownAfter) = likeness(of: after, to: question)
      set(.likeBefore, likeBefore)
      set(.likeAfter, likeAfter)
      set(.ownBefore, ownBefore)
      set(.ownAfter, ownAfter)
      set(.like, max(likeBefore, likeAfter))
      set(.position, Double(start) / Double(max(1, script.tokens.count)))
    }
    let from = Feature.allCases.count
    for (index, sign) in proposal.signs.enumerated() where from + index < values.count {
      values[from + index] = sign
    }
    return values
  }

  /// How many words before and behind a start are compared with the question.
  private static let window = 40

  private func likeness(of range: Range<Int>, to question: Int) -> (like: Double, own: Double) {
    guard !range.isEmpty else { return (0, 0) }
    let like = wording.share(of: range, question: question, in: script)
    let other = wording.likest(to: range, in: script).first { $0.question != question }
    return (like, like - (other?.share ?? 0))
  }

  private static func feature(of outcome: Outcome) -> Feature {
    switch outcome {
    case .answered: .answered
    case .notHeld: .notHeld
    case .refused: .refused
    case .partlyRefused: .partlyRefused
    case .notApplicable: .notApplicable
    case .neitherConfirmedNorDenied: .neither
    case .blank, .noReply: .blank
    }
  }
}
