import Casebook

/// A place where the letter may take up a question, with the evidence for it.
struct Anchor {
  /// Places in the list of questions; several where one passage answers several.
  var questions: [Int]
  /// The first word.
  let start: Int
  /// Where the answer begins, judging by the mark alone.
  var content: Int
  var echo: Echo?
  var mark: Mark?
  /// Whether it is part of a sentence that belongs to the answer.
  var isSentence = false
  /// The evidence for it, without the order of the questions.
  var score = 0.0
  /// Whether the number is a letter alone, which belongs to the question before.
  var isLetter = false
  /// Whether it is a cell of answers.
  var isCell = false
}

/// Finds the likeliest way through a letter: which stretch speaks of which question.
///
/// One pass over the units; a state is the question spoken of, or none before the first and after the
/// last. No state is ruled out early but by the beam.
struct Decoder {
  let script: Script
  let list: QuestionList
  let weights: Weights
  let numbering: Numbering
  let evidence: Evidence

  /// States kept at any time: a letter speaks of one question, and a few others are likely.
  private static let beam = 40

  /// One step of a reading: an anchor taken, or the closing entered.
  private struct Step {
    let before: Int
    let anchor: Anchor?
    /// Where the closing begins.
    let closing: Int?
  }

  /// The likeliest way.
  struct Way {
    var score: Double
    var anchors: [(anchor: Anchor, end: Int)]
    /// The first word after the last answer.
    var closing: Int
  }

  private struct State {
    /// The question spoken of, -1 before the first and past all of them after the last.
    let key: Int
    var score: Double
    var step: Int
  }

  func decode() -> Way {
    let open = -1
    let closed = list.questions.count
    var steps: [Step] = []
    // In the order of their keys.
    var live = [State(key: open, score: 0, step: -1)]
    var isSigned = false
    for (number, unit) in evidence.units.enumerated() {
      let closing = evidence.closings[number]
      if closing == .signature { isSigned = true }
      let anchors = anchors(at: number, live: live)
      var next = live
      if let last = next.indices.last, next[last].key == closed {
        next[last].score += isSigned ? 0 : weights[.closed]
        if evidence.speaks[number] { next[last].score += weights[.substance] }
      }
      if anchors.isEmpty, closing == nil {
        live = next
        continue
      }
      if let closing {
        enterClosing(closing, at: unit.words.lowerBound, from: live, to: &next, &steps)
      }
      for anchor in anchors {
        guard let last = anchor.questions.last else { continue }
        guard let (from, score) = best(live, anchor, closed: closed) else { continue }
        let total = score + anchor.score
        let place = next.start { $0.key >= last }
        let isKnown = place < next.count && next[place].key == last
        if isKnown, next[place].score >= total { continue }
        steps.append(Step(before: live[from].step, anchor: anchor, closing: nil))
        let state = State(key: last, score: total, step: steps.count - 1)
        if isKnown { next[place] = state } else { next.insert(state, at: place) }
      }
      live = next.count > Self.beam ? pruned(next) : next
    }
    return way(live, steps)
  }

  private func enterClosing(
    _ mark: Closing.Mark, at word: Int, from live: [State], to next: inout [State],
    _ steps: inout [Step]
  ) {
    let closed = list.questions.count
    var best: (state: State, score: Double)?
    for state in live where state.key != closed {
      // What closes before the first answer is not a closing, and half of a list is not the end of it.
      let left =
        state.key < 0 ? list.asking.count : list.asking.count - list.rank[state.key] - 1
      let score =
        state.score - (state.key < 0 ? 2 : 0) + weights[.skipFirst] * Double(min(left, 12))
      if best.map({ $0.score < score }) ?? true { best = (state, score) }
    }
    let bonus = mark == .signature ? weights[.signature] : weights[.closing]
    let last = next.indices.last.flatMap { next[$0].key == closed ? $0 : nil }
    if let last, next[last].score + bonus > (best?.score ?? -1e9) + bonus {
      next[last].score += bonus * 0.5
      return
    }
    guard let best else { return }
    steps.append(Step(before: best.state.step, anchor: nil, closing: word))
    let state = State(key: closed, score: best.score + bonus, step: steps.count - 1)
    if let last { next[last] = state } else { next.append(state) }
  }

  private func pruned(_ states: [State]) -> [State] {
    let best = states.sorted { ($0.score, -$0.key) > ($1.score, -$1.key) }
    return best.prefix(Self.beam).sorted { $0.key < $1.key }
  }

  /// The place of the state from which an anchor is reached best.
  private func best(
    _ live: [State], _ anchor: Anchor, closed: Int
  ) -> (from: Int, score: Double)? {
    guard let first = anchor.questions.first else { return nil }
    var best: (from: Int, score: Double)?
    for (place, state) in live.enumerated() {
      let isAmong = anchor.questions.count > 1 && anchor.questions.contains(state.key)
      let step =
        isAmong ? weights[.same] : step(from: state.key, to: first, anchor, closed: closed)
      let score = state.score + step
      // Of two that are as good the one before.
      if best.map({ $0.score < score }) ?? true { best = (place, score) }
    }
    return best
  }

  /// How likely a step from one question to another is, by their order.
  private func step(from last: Int, to next: Int, _ anchor: Anchor, closed: Int) -> Double {
    if last < 0 {
      return weights[.skipFirst] * Double(min(list.rank[next], 12))
        + (anchor.isLetter && list.parents[next] != nil ? weights[.stranger] : 0)
    }
    if last == closed {
      return weights[.reopened] + weights[.skipFirst] * Double(min(list.rank[next], 12))
    }
    var score = 0.0
    if anchor.isLetter, list.top(of: last) != list.top(of: next) { score += weights[.stranger] }
    if next == last { return score + weights[.same] }
    if next > last {
      let gap = list.gap(from: last, to: next)
      guard gap > 0 else { return score }
      return score + weights[.skip] + weights[.skipMore] * Double(min(gap - 1, 10))
    }
    if list.isInside(last, next) { return score + weights[.same] }
    let isStart = list.rank[next] <= 0
    // Headings that name several questions stand in an order of their own.
    let back = anchor.questions.count > 1 ? weights[.back] * 0.4 : weights[.back]
    return score + (isStart ? weights[.restart] : back)
  }

  // MARK: - Anchors

  /// The anchors at a unit, for each state that the reading may be in there.
  private func anchors(at number: Int, live: [State]) -> [Anchor] {
    var anchors: [Anchor] = []
    let unit = evidence.units[number]
    let likeness = evidence.likeness[number]
    if let mark = evidence.marks[number] {
      anchors += marked(mark, unit, number, live)
    }
    let named = evidence.statements[number]
    if !named.isEmpty, numbering != .flatAll, anchors.isEmpty {
      var anchor = Anchor(
        questions: named, start: unit.words.lowerBound, content: unit.words.lowerBound)
      anchor.isSentence = true
      anchor.score = weights[.sentence] * 0.7 + weights[.entry]
      anchors.append(anchor)
    }
    if evidence.courtesies[number] { return anchors }
    if let echo = evidence.echoes[number] {
      let hasMark = anchors.contains { $0.questions.first == echo.question }
      if !hasMark { anchors.append(echoed(echo, unit, number)) }
    }
    for like in likeness where evidence.headings[number] && like.share >= 0.22 {
      if anchors.contains(where: { $0.questions.contains(like.question) }) { continue }
      anchors.append(worded(like, among: likeness, unit, number))
    }
    return anchors
  }

  private func marked(
    _ mark: Mark, _ unit: Unit, _ number: Int, _ live: [State]
  ) -> [Anchor] {
    let isLetter = mark.paths[0][0].utf8.first?.isDigit == false
    let contexts: [Int?] = isLetter ? families(of: live) + [nil] : [nil]
    // A letter with letters of its own names a question by its number: "Points 6 and 7 of your request".
    let isNamed = numbering == .letters && mark.style == .named && !isLetter
    var anchors: [Anchor] = []
    for context in contexts {
      var places: [Int] = []
      var current = context
      for path in mark.paths {
        guard
          let place = list.place(of: path, by: isNamed ? .own : numbering, after: current)
        else { continue }
        if !places.contains(place) { places.append(place) }
        current = place
      }
      guard let first = places.first, places.count * 2 >= mark.paths.count,
        !anchors.contains(where: { $0.questions == places })
      else { continue }
      let chain = evidence.chain(of: mark.style, numbering)
      // Weak marks that go through the list one after the other are marks all the same.
      let strength = mark.strength + (1 - mark.strength) * 0.7 * max(0, chain * 2)
      var score =
        (mark.isSentence ? weights[.sentence] : weights[.mark]) * strength
        + weights[.chain] * chain * (mark.isSentence ? 0.3 : 1) + weights[.entry]
      if unit.opensParagraph { score += weights[.paragraph] }
      let own =
        places.map { place in
          evidence.likeness[number].first { $0.question == place }?.share ?? 0
        }.max() ?? 0
      if !mark.isSentence { score += weights[.wording] * max(0, own - 0.1) }
      if let rival = evidence.likeness[number].first(where: { !places.contains($0.question) }),
        rival.share > own + 0.1, !mark.isSentence
      {
        score += weights[.rival] * min(0.6, rival.share - own)
      }
      var anchor = Anchor(
        questions: places, start: unit.words.lowerBound,
        content: mark.isSentence ? unit.words.lowerBound : mark.end, mark: mark,
        isSentence: mark.isSentence)
      anchor.isLetter = isLetter
      if let echo = evidence.echoes[number] {
        if places.contains(echo.question) {
          score += weights[.echo] * echo.likeness * 0.6
          anchor.echo = echo
        } else if !mark.isSentence, places.count == 1, list.isInside(first, echo.question) {
          // "3a What was the total, to motorists": the question above with the words of its part.
          score += weights[.echo] * echo.likeness * 0.6
          anchor.echo = Echo(
            question: first,
            range: echo.range.lowerBound..<list.end(of: first, from: echo, in: script),
            likeness: echo.likeness)
        } else if !mark.isSentence {
          score += weights[.rival] * echo.likeness
        }
      }
      if anchor.echo == nil, own < 0.2, !mark.isSentence, mark.style != .named,
        places.count == 1, !mark.isGluedA, evidence.isOwnList(places[0], at: number)
      {
        score += weights[.bare]
      }
      if anchor.echo == nil, own < 0.2, !mark.isGluedA,
        evidence.isSecondary(mark.style, numbering)
      {
        score += weights[.bare]
      }
      if anchor.echo == nil, own < 0.2, !mark.isSentence, !mark.isGluedA {
        score += weights[.bare] * max(0, evidence.echoes(mark.style) - 0.5) * 2
      }
      anchor.score = score
      anchors.append(anchor)
    }
    return anchors
  }

  /// One question of each family that the letter may be speaking of, with the question itself where
  /// its own parts are meant.
  private func families(of live: [State]) -> [Int?] {
    var seen: [Int] = []
    var places: [Int?] = []
    for state in live where state.key >= 0 && state.key < list.questions.count {
      let family = list.family(of: state.key)
      guard !seen.contains(family) else { continue }
      seen.append(family)
      places.append(state.key)
    }
    return places
  }

  private func echoed(_ echo: Echo, _ unit: Unit, _ number: Int) -> Anchor {
    var anchor = Anchor(
      questions: [echo.question], start: unit.words.lowerBound, content: echo.range.upperBound)
    anchor.echo = echo
    anchor.score =
      weights[.echo] * echo.likeness + weights[.entry]
      + (unit.opensParagraph ? weights[.paragraph] : 0)
    return anchor
  }

  /// A heading that sounds like a question.
  private func worded(
    _ like: Wording.Likeness, among likeness: [Wording.Likeness], _ unit: Unit, _ number: Int
  ) -> Anchor {
    let rival = likeness.first { $0.question != like.question }?.share ?? 0
    let edge = like.share - max(0, rival - like.share) * 0.8 - min(rival, like.share) * 0.25
    var anchor = Anchor(
      questions: [like.question], start: unit.words.lowerBound,
      content: evidence.heads[number])
    anchor.score =
      weights[.wording] * edge + weights[.entry] * 0.8
      + (unit.opensParagraph ? weights[.paragraph] : 0)
    return anchor
  }

  // MARK: - The way back

  private func way(_ live: [State], _ steps: [Step]) -> Way {
    let count = script.tokens.count
    guard
      let best = live.max(by: { ($0.score, -$0.key) < ($1.score, -$1.key) })
    else { return Way(score: 0, anchors: [], closing: count) }
    var taken: [Step] = []
    var step = best.step
    while step >= 0 {
      taken.append(steps[step])
      step = steps[step].before
    }
    taken.reverse()
    var anchors: [(anchor: Anchor, end: Int)] = []
    var closing = count
    for (index, step) in taken.enumerated() {
      if let word = step.closing { closing = word }
      guard let anchor = step.anchor else { continue }
      let following = index + 1 < taken.count ? taken[index + 1] : nil
      let end = following?.closing ?? following?.anchor?.start ?? count
      anchors.append((anchor, max(end, anchor.start)))
      closing = count
    }
    if let last = taken.last, let word = last.closing { closing = word }
    return Way(score: best.score, anchors: anchors, closing: closing)
  }
}
