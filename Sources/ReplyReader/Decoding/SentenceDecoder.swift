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
  /// The indent of the first bullet; deeper bullets belong to the item above them.
  private let outerIndent: Int
  private let allowed: Set<Int>

  init(
    script: Script, list: QuestionList, wording: Wording, evidence: Evidence, range: Range<Int>,
    asking: [Int], weights: SentenceWeights
  ) {
    self.script = script
    self.list = list
    self.wording = wording
    self.evidence = evidence
    self.range = range
    self.asking = asking
    allowed = Set(asking)
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
  }

  private struct Step {
    let before: Int
    let question: Int
    let unit: Int
    let score: Double
  }

  private struct State {
    var score: Double
    var step: Int
  }

  private static let beam = 24

  private static let topics = Phrases<Bool>([
    true: [
      "as to", "as for", "turning to", "with regard to", "with regards to", "with respect to",
      "in relation to", "in respect of", "as regards", "regarding", "concerning", "finally",
      "lastly", "last", "in answer to", "in response to", "you ask", "you asked", "you also asked",
      "you also ask", "you requested", "you then ask", "you wanted", "your request for", "on the",
      "moving on", "i come to", "we come to", "next", "you would like to know", "to answer",
    ]
  ])

  /// The passages and where the closing begins.
  func decode() -> (passages: [Passage], closing: Int) {
    let open = -1
    let closed = list.questions.count
    var asked = list.questions.map { AnswerForm(asked: $0.text) }
    // "How many took longer than: a) 30 minutes": the part asks for what the question above does.
    for (index, form) in asked.enumerated() where form.isEmpty {
      if let above = list.parents[index] { asked[index] = asked[above] }
    }
    let titles = evidence.units(in: range).count { isTitle($0) }
    // Under titles of its own a letter follows its own order.
    let isTitled = titles >= 3
    var steps: [Step] = []
    var live: [Int: State] = [open: State(score: 0, step: -1)]
    for number in evidence.units(in: range) {
      let unit = evidence.units[number]
      let isItem = isItem(number)
      let likest = likest(number)
      let named = named(number)
      let isClosing = evidence.closings[number]
      var words = unit.words
      if isTitle(number), number + 1 < evidence.units.count {
        words = words.lowerBound..<evidence.units[number + 1].words.upperBound
      }
      let form = AnswerForm(of: words, in: script)
      var next: [Int: State] = [:]
      for (key, state) in live {
        var score = state.score
        if key >= 0, key < closed {
          if isItem {
            score += weights[.goesOnPastItem]
          } else if unit.opensParagraph {
            score += weights[.goesOn]
          }
          let like = likest.first { $0.question == key }?.share ?? 0
          score += weights[.takesUp] * min(0.6, like)
          if !named.isEmpty, !named.contains(key) { score += weights[.other] }
        } else if key == closed, evidence.speaks[number] {
          score -= 0.8
        } else if key == open, evidence.speaks[number] || !named.isEmpty {
          score -= 0.3
        }
        next[key] = State(score: score, step: state.step)
      }
      if let isClosing { close(isClosing, at: number, live, &next, &steps) }
      for question in candidates(likest, named, live) {
        let like = likest.first { $0.question == question }?.share ?? 0
        var score = weights[.entry] + weights[.likeness] * like
        let fit = form.fits(asked[question])
        score += weights[.form] * fit
        if named.contains(question) {
          score += weights[.named]
        } else if !named.isEmpty {
          score += weights[.other]
        }
        if isItem {
          score += weights[.item]
        } else if unit.opensParagraph {
          score += weights[.paragraph]
        }
        // "Further to your enquiry, the council owned 18,204": thanks may lead to an answer.
        let gives = like >= 0.3 && !form.isDisjoint(with: asked[question].intersection(.figures))
        if !gives, Body.isCourtesy(unit.words.lowerBound, in: script) {
          score += weights[.courtesy]
        }
        if Self.topics.signal(at: unit.words.lowerBound, in: script) != nil {
          score += weights[.topic]
        }
        var best: (from: Int, score: Double)?
        for (key, state) in live where key != question {
          let total = state.score + step(from: key, to: question, isTitled)
          if best.map({ ($0.score, -$0.from) < (total, -key) }) ?? true { best = (key, total) }
        }
        guard let best else { continue }
        let total = best.score + score
        if let known = next[question], known.score >= total { continue }
        steps.append(
          Step(
            before: live[best.from]?.step ?? -1, question: question, unit: number, score: score))
        next[question] = State(score: total, step: steps.count - 1)
      }
      live = next.count > Self.beam ? pruned(next) : next
    }
    return way(live, steps)
  }

  private func pruned(_ states: [Int: State]) -> [Int: State] {
    let best = states.sorted { ($0.value.score, -$0.key) > ($1.value.score, -$1.key) }
    return Dictionary(uniqueKeysWithValues: best.prefix(Self.beam).map { ($0.key, $0.value) })
  }

  /// The questions that a unit sounds like; a title together with the sentence below it.
  private func likest(_ unit: Int) -> [Wording.Likeness] {
    let words = evidence.units[unit].words
    let prose = wording.likest(to: words, in: script, isProse: true, most: 8)
    guard isTitle(unit), unit + 1 < evidence.units.count else { return prose }
    let below = evidence.units[unit + 1].words
    let both = wording.likest(
      to: words.lowerBound..<below.upperBound, in: script, isProse: true, most: 8)
    var best: [Int: Double] = [:]
    for like in both { best[like.question] = like.share }
    for like in wording.likest(to: words, in: script) {
      best[like.question] = max(best[like.question] ?? 0, like.share)
    }
    return best.map { Wording.Likeness(question: $0.key, share: $0.value) }
      .sorted { ($0.share, $1.question) > ($1.share, $0.question) }
  }

  /// Whether a unit is a short line alone above a paragraph.
  private func isTitle(_ unit: Int) -> Bool {
    let words = evidence.units[unit].words
    guard evidence.headings[unit], evidence.units[unit].opensParagraph, words.count <= 10,
      evidence.heads[unit] == words.upperBound, words.upperBound < range.upperBound,
      script.opensFragment(words.upperBound), evidence.closings[unit] == nil
    else { return false }
    return script.bytes[script.tokens[words.lowerBound].start].isLetter
  }

  /// Whether a unit begins with a number, a bullet or a title of the authority's own.
  private func isItem(_ unit: Int) -> Bool {
    if isTitle(unit) { return true }
    let first = evidence.units[unit].words.lowerBound
    if evidence.units[unit].opensLine,
      script.fragments[script.tokens[first].fragment].isBullet
    {
      return script.indent(at: first) <= outerIndent
    }
    guard let mark = evidence.marks[unit] else { return false }
    return !mark.isSentence && mark.strength >= 0.6 && mark.style != .inline
  }

  /// Whether a mark names its question with a word, as "Q5" and "Question 5" do.
  private func names(_ mark: Mark, at unit: Int) -> Bool {
    if mark.isSentence || mark.style == .leading || mark.style == .named { return true }
    let token = script.tokens[evidence.units[unit].words.lowerBound]
    return token.end - token.start >= 2 && script.bytes[token.start].lowercased == 0x71
      && script.bytes[token.start + 1].isDigit
  }

  /// The questions that the sentence names by number or place.
  private func named(_ unit: Int) -> [Int] {
    guard let mark = evidence.marks[unit], names(mark, at: unit) else {
      return evidence.statements[unit]
    }
    var places: [Int] = []
    var current: Int?
    for path in mark.paths {
      guard let place = list.place(of: path, by: .own, after: current, offset: 0) else { continue }
      places.append(place)
      current = place
    }
    // What names a question with parts may mean the first of them.
    return places + places.flatMap { list.parts[$0] }
  }

  /// The questions that the sentence may begin with: those it sounds like, those it names, and the
  /// next in order.
  private func candidates(
    _ likest: [Wording.Likeness], _ named: [Int], _ live: [Int: State]
  ) -> Set<Int> {
    var found = Set(likest.lazy.filter { $0.share > 0.08 }.map(\.question))
    found.formUnion(named)
    for key in live.keys where key < list.questions.count {
      let rank = key < 0 ? -1 : list.rank[key]
      let place = asking.start { list.rank[$0] > rank }
      for next in asking.dropFirst(place).prefix(2) { found.insert(next) }
    }
    return found.filter {
      allowed.contains($0) || named.contains($0) && asking.count == list.asking.count
    }
  }

  private func step(from last: Int, to next: Int, _ isTitled: Bool) -> Double {
    let isOutside = last < 0
    if last == list.questions.count { return -3 }
    let first = asking.first.map { list.rank[$0] } ?? 0
    if isTitled { return weights[.backUnderTitles] }
    let gap = isOutside ? list.rank[next] - first : list.gap(from: last, to: next)
    if !isOutside, next < last { return isTitled ? weights[.backUnderTitles] * 2 : weights[.back] }
    guard gap > 0 else { return 0 }
    return weights[.skip] + weights[.skipMore] * Double(min(gap - 1, 8))
  }

  private func close(
    _ mark: Closing.Mark, at unit: Int, _ live: [Int: State], _ next: inout [Int: State],
    _ steps: inout [Step]
  ) {
    let closed = list.questions.count
    var best: (key: Int, score: Double)?
    for (key, state) in live where key != closed {
      let left = asking.count - (key < 0 ? 0 : asking.start { list.rank[$0] > list.rank[key] })
      let score = state.score - (key < 0 ? 2 : 0) - 0.4 * Double(min(left, 10))
      if best.map({ ($0.score, -$0.key) < (score, -key) }) ?? true { best = (key, score) }
    }
    guard let best, let state = live[best.key] else { return }
    let bonus = mark == .signature ? 3.0 : 1.2
    if let stays = next[closed], stays.score >= best.score {
      next[closed] = State(score: stays.score + bonus * 0.5, step: stays.step)
      return
    }
    steps.append(Step(before: state.step, question: closed, unit: unit, score: 0))
    next[closed] = State(score: best.score + bonus, step: steps.count - 1)
  }

  private func way(_ live: [Int: State], _ steps: [Step]) -> (passages: [Passage], closing: Int) {
    var end = range.upperBound
    var closing = end
    var passages: [Passage] = []
    guard
      let best = live.max(by: { ($0.value.score, -$0.key) < ($1.value.score, -$1.key) })
    else { return ([], end) }
    var step = best.value.step
    while step >= 0 {
      let taken = steps[step]
      let word = evidence.units[taken.unit].words.lowerBound
      if taken.question == list.questions.count {
        if closing == range.upperBound { closing = word }
      } else {
        passages.append(
          Passage(
            question: taken.question, words: word..<max(word, end),
            anchor: anchor(taken.question, taken.unit),
            titleEnd: isTitle(taken.unit) ? evidence.units[taken.unit].words.upperBound : nil,
            evidence: taken.score - weights[.entry]))
      }
      end = word
      step = taken.before
    }
    return (passages.reversed(), closing)
  }

  /// How the passage begins: with a heading or a number, or with a sentence.
  private func anchor(_ question: Int, _ unit: Int) -> Anchor {
    let words = evidence.units[unit].words
    let mark = evidence.marks[unit]
    let isItem = isItem(unit) && mark.map { !$0.isSentence } ?? false
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
