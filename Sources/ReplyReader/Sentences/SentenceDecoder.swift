import Casebook

/// Finds the likeliest way through a letter that takes its questions up in flowing sentences.
///
/// Every sentence either goes on with what is spoken of, or begins with another question. What tells
/// is the words that both share, the form of the answer ("How much?" and an amount), a question named
/// by its number or place, a new paragraph, and the order of the questions.
struct SentenceDecoder {
  let script: Script
  let list: QuestionList
  let wording: Wording
  let evidence: Evidence
  /// The words to be taken apart.
  let range: Range<Int>
  /// The questions that these may answer, in order.
  let asking: [Int]
  let weights: SentenceWeights
  /// Whether the words are known to answer these questions and no others.
  let isGroup: Bool
  /// The indent of the first bullet; deeper bullets belong to the item above them.
  let outerIndent: Int
  private let allowed: [Bool]

  init(
    script: Script, list: QuestionList, wording: Wording, evidence: Evidence, range: Range<Int>,
    asking: [Int], weights: SentenceWeights, isGroup: Bool = false
  ) {
    self.isGroup = isGroup
    self.script = script
    self.list = list
    self.wording = wording
    self.evidence = evidence
    self.range = range
    self.asking = asking
    var allowed = [Bool](repeating: false, count: list.questions.count)
    for question in asking { allowed[question] = true }
    self.allowed = allowed
    self.weights = weights
    let first = evidence.units[evidence.units(in: range)].first { unit in
      unit.opensLine
        && script.fragments[script.tokens[unit.words.lowerBound].fragment].isBullet
    }
    outerIndent = first.map { script.indent(at: $0.words.lowerBound) } ?? 0
  }

  /// A stretch of sentences that answers a question.
  struct Passage {
    let question: Int
    var words: Range<Int>
    /// The number or heading it begins with, if any.
    let anchor: Anchor
    /// One past the title above the sentences, if there is one.
    let titleEnd: Int?
    let evidence: Double
    /// The questions that its first sentence names.
    let named: [Int]
  }

  private struct Step {
    let before: Int
    let question: Int
    let piece: Int
    let score: Double
  }

  /// What is known of a state: the best way that leads to it.
  struct State {
    let key: Int
    var score: Double
    var step: Int
  }

  private static let beam = 24

  /// The passages and where the closing begins.
  func decode() -> (passages: [Passage], closing: Int) {
    let closed = list.questions.count
    let titles = evidence.units(in: range).count { isTitle($0) }
    // Under titles of its own a letter follows its own order.
    let isTitled = titles >= 3
    let pieces = pieces()
    let order = Order(weights, asking.first.map { list.rank[$0] } ?? 0)
    var steps: [Step] = []
    var live = [State(key: -1, score: 0, step: -1)]
    var next: [State] = []
    var found = [Bool](repeating: false, count: list.questions.count)
    var places = [Int32](repeating: -1, count: list.questions.count + 1)
    var best = Entries(list: list, order: order, isTitled: isTitled)
    for (number, piece) in pieces.enumerated() {
      next.removeAll(keepingCapacity: true)
      next.append(contentsOf: live)
      for index in live.indices {
        next[index].score += staying(with: live[index].key, piece, closed: closed)
      }
      if !isGroup, !piece.isClause, let closing = evidence.closings[piece.unit] {
        close(closing, at: number, live, &next, &steps)
      }
      if evidence.isFurniture(piece.unit) || piece.isRow { continue }
      best.take(live)
      for question in candidates(piece, live, &found, &places) {
        let score = entering(question, piece)
        guard let (from, sum) = best.entry(to: question) else { continue }
        let total = sum + score
        let place = next.start { $0.key >= question }
        let isKnown = place < next.count && next[place].key == question
        if isKnown, next[place].score >= total { continue }
        steps.append(Step(before: live[from].step, question: question, piece: number, score: score))
        let state = State(key: question, score: total, step: steps.count - 1)
        if isKnown { next[place] = state } else { next.insert(state, at: place) }
      }
      prune(&next)
      swap(&live, &next)
    }
    if isGroup {
      for index in live.indices {
        live[index].score -= 0.5 * Double(left(after: live[index].key))
      }
    }
    return way(live, steps, pieces)
  }

  /// Leaves the likeliest states, in the order of their keys; of two that are as likely the first.
  private func prune(_ states: inout [State]) {
    guard states.count > Self.beam + 4 else {
      while states.count > Self.beam {
        var worst = 0
        for place in states.indices where states[place].score <= states[worst].score {
          worst = place
        }
        states.remove(at: worst)
      }
      return
    }
    states.sort { ($0.score, -$0.key) > ($1.score, -$1.key) }
    states.removeLast(states.count - Self.beam)
    states.sort { $0.key < $1.key }
  }

  /// How many questions come after one.
  private func left(after key: Int) -> Int {
    key < 0 ? asking.count : asking.count - asking.start { list.rank[$0] > list.rank[key] }
  }

  /// How likely it is that a piece goes on with the question spoken of.
  private func staying(with key: Int, _ piece: Piece, closed: Int) -> Double {
    var score = 0.0
    if key >= 0, key < closed {
      if piece.isItem {
        score += weights[.goesOnPastItem]
      } else if !piece.isClause, evidence.units[piece.unit].opensParagraph {
        score += weights[.goesOn]
      }
      score += weights[.takesUp] * min(0.6, piece.share(key))
      if !piece.named.isEmpty, !piece.named.contains(key) { score += weights[.other] }
    } else if key == closed, evidence.speaks[piece.unit] {
      score -= 0.8
    } else if key < 0, evidence.speaks[piece.unit] || !piece.named.isEmpty {
      score -= 0.3
    }
    return score
  }

  /// How likely it is that a piece begins the answer to a question.
  private func entering(_ question: Int, _ piece: Piece) -> Double {
    let asked = evidence.asked[question]
    let like = piece.share(question)
    var score = weights[.entry] + weights[.likeness] * like
    score += weights[.form] * piece.form.fits(asked)
    if piece.isClause { return score + weights[.clause] }
    if piece.refersBack, !piece.named.contains(question) { score += weights[.refersBack] }
    if piece.named.contains(question) {
      score += weights[.named]
    } else if !piece.named.isEmpty {
      score += weights[.other]
    }
    if piece.isItem {
      score += weights[.item]
    } else if evidence.units[piece.unit].opensParagraph {
      score += weights[.paragraph]
    }
    // "Further to your enquiry, the council owned 18,204": thanks may lead to an answer.
    let gives = like >= 0.25 && !piece.form.isDisjoint(with: asked.intersection(.figures))
    if !gives, piece.isCourteous { score += weights[.courtesy] }
    if piece.turns { score += weights[.topic] }
    if piece.form.contains(.decision), piece.isAlone(question) { score += weights[.alone] }
    return score
  }

  // MARK: - What a piece may begin

  /// The questions that a piece may begin with: those it sounds like, those it names, and the next in
  /// order.
  ///
  /// `isFound` is room for marking them, and is left as it was; `places` keeps which question comes after
  /// each.
  private func candidates(
    _ piece: Piece, _ live: [State], _ isFound: inout [Bool], _ places: inout [Int32]
  ) -> [Int] {
    var found: [Int] = []
    let isWhole = asking.count == list.asking.count
    func add(_ question: Int, _ isFound: inout [Bool]) {
      guard !isFound[question],
        allowed[question] || isWhole && piece.named.contains(question)
      else { return }
      isFound[question] = true
      found.append(question)
    }
    for like in piece.likest where like.share > 0.08 { add(like.question, &isFound) }
    for question in piece.named { add(question, &isFound) }
    for state in live where state.key < list.questions.count {
      if places[state.key + 1] < 0 {
        let rank = state.key < 0 ? -1 : list.rank[state.key]
        places[state.key + 1] = Int32(asking.start { list.rank[$0] > rank })
      }
      let place = Int(places[state.key + 1])
      for next in place..<min(place + 2, asking.count) { add(asking[next], &isFound) }
    }
    for question in found { isFound[question] = false }
    found.sort()
    return found
  }

  private func close(
    _ mark: Closing.Mark, at piece: Int, _ live: [State], _ next: inout [State],
    _ steps: inout [Step]
  ) {
    let closed = list.questions.count
    var best: State?
    var total = -Double.infinity
    for state in live where state.key != closed {
      let score =
        state.score - (state.key < 0 ? 2 : 0) - 0.4 * Double(min(left(after: state.key), 10))
      if score > total { (best, total) = (state, score) }
    }
    guard let best else { return }
    let bonus = mark == .signature ? 3.0 : 1.2
    let place = next.firstIndex { $0.key == closed }
    if let place, next[place].score >= total {
      next[place].score += bonus * 0.5
      return
    }
    steps.append(Step(before: best.step, question: closed, piece: piece, score: 0))
    let state = State(key: closed, score: total + bonus, step: steps.count - 1)
    if let place { next[place] = state } else { next.append(state) }
  }

  private func way(
    _ live: [State], _ steps: [Step], _ pieces: [Piece]
  ) -> (passages: [Passage], closing: Int) {
    var end = range.upperBound
    var closing = end
    var passages: [Passage] = []
    guard let best = live.max(by: { ($0.score, -$0.key) < ($1.score, -$1.key) }) else {
      return ([], end)
    }
    var step = best.step
    while step >= 0 {
      let taken = steps[step]
      let piece = pieces[taken.piece]
      let word = piece.words.lowerBound
      if taken.question == list.questions.count {
        if closing == range.upperBound { closing = word }
      } else {
        passages.append(
          Passage(
            question: taken.question, words: word..<max(word, end),
            anchor: anchor(taken.question, piece),
            titleEnd: isTitle(piece.unit) && !piece.isClause
              ? evidence.units[piece.unit].words.upperBound : nil,
            evidence: taken.score - weights[.entry], named: isSet(piece) ? piece.named : []))
      }
      end = word
      step = taken.before
    }
    return (passages.reversed(), closing)
  }

  /// Whether a sentence names several questions and says something to all of them.
  private func isSet(_ piece: Piece) -> Bool {
    guard let mark = evidence.marks[piece.unit], names(mark, at: piece.unit) else {
      return piece.named.count > 1
    }
    return mark.isSentence && mark.paths.count > 1
  }

  /// How the passage begins: with a heading or a number, or with a sentence.
  private func anchor(_ question: Int, _ piece: Piece) -> Anchor {
    let unit = piece.unit
    guard !piece.isClause else {
      var anchor = Anchor(
        questions: [question], start: piece.words.lowerBound, content: piece.words.lowerBound)
      anchor.isSentence = true
      return anchor
    }
    let words = evidence.units[unit].words
    let mark = evidence.marks[unit]
    let isItem = piece.isItem && mark.map { !$0.isSentence } ?? false
    var anchor = Anchor(
      questions: [question], start: words.lowerBound,
      content: isItem ? mark?.end ?? words.lowerBound : words.lowerBound,
      echo: evidence.echoes[unit], mark: mark)
    // A long sentence with a colon in it is none: "The policy, "Conduct: what we expect", is attached."
    let head = words.lowerBound..<max(words.lowerBound, evidence.heads[unit])
    let isWhole = head.upperBound == words.upperBound || isItem
    let isHeading = evidence.headings[unit] && (isTitle(unit) || isWhole || head.count <= 6)
    anchor.isSentence = !isItem && !isHeading && evidence.echoes[unit] == nil
    return anchor
  }
}
