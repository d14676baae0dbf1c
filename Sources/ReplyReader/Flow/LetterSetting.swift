import Casebook

/// What a letter is like as a whole, which makes some ways to take it apart likelier than others.
struct LetterSetting {
  /// The share of questions that a number of the letter means, outside the request it repeats.
  let numbered: Double
  /// The share of questions that are repeated one by one, outside the request as a whole.
  let echoed: Double
  /// Whether it has headings of its own.
  let isTitled: Bool
  /// What the word at each unit's head is part of: an opening, an argument, advice.
  private let roles: [Paragraphs.Role?]
  private let starts: [Int]
  /// Where the closing begins that no answer follows.
  let closing: Int

  init(script: Script, list: QuestionList, evidence: Evidence) {
    var numbered: Set<Int> = []
    var echoed: Set<Int> = []
    var current: Int?
    var titles = 0
    let end = evidence.units.last?.words.upperBound ?? 0
    for (index, unit) in evidence.units.enumerated()
    where !evidence.isRepeated(unit.words.lowerBound) {
      if let echo = evidence.echoes[index] { echoed.insert(echo.question) }
      if evidence.isTitle(index, in: script, before: end) { titles += 1 }
      guard let mark = evidence.marks[index], mark.strength >= 0.7, !mark.isSentence else {
        continue
      }
      for path in mark.paths {
        guard let place = list.place(of: path, by: .own, after: current) else { continue }
        numbered.insert(place)
        current = place
      }
    }
    let count = Double(max(1, list.asking.count))
    self.numbered = min(1, Double(numbered.intersection(list.asking).count) / count)
    self.echoed = min(1, Double(echoed.intersection(list.asking).count) / count)
    isTitled = titles >= 3
    let paragraphs = Paragraphs(script: script, evidence: evidence, list: list).all(in: 0..<end)
    roles = paragraphs.map(\.role)
    starts = paragraphs.map(\.words.lowerBound)
    let signature = evidence.closings.lastIndex { $0 == .signature }
    closing = signature.map { evidence.units[$0].words.lowerBound } ?? end
  }

  /// What the paragraph around a word does.
  func role(at word: Int) -> Paragraphs.Role? {
    let next = starts.start { $0 > word }
    return next > 0 ? roles[next - 1] : nil
  }
}

extension StructureMeasure {
  /// What depends on the letter as a whole.
  func measureSetting(_ structure: Structure, _ filled: Double, _ values: inout [Double]) {
    func set(_ feature: Feature, _ value: Double) { values[feature.rawValue] = value }
    if filled > 0 {
      var roles: [Paragraphs.Role: Double] = [:]
      var (repeated, closing, takenUp, headlike, deaf) = (0.0, 0.0, 0.0, 0.0, 0.0)
      for question in list.asking {
        guard let content = structure.placed[question]?.content else { continue }
        if let role = setting.role(at: content.lowerBound) { roles[role, default: 0] += 1 }
        if evidence.repeated.contains(where: { $0.overlaps(content) }) { repeated += 1 }
        let unit = evidence.units.start { $0.words.lowerBound >= content.lowerBound }
        if unit < evidence.units.count, evidence.closings[unit] != nil { closing += 1 }
        if beginsWithHeading(content, of: question) { headlike += 1 }
        let share = wording.takes(up: question, in: content, script)
        takenUp += share
        if share < 0.15 { deaf += 1 }
      }
      if structure.kind != .whole { set(.opening, (roles[.opening] ?? 0) / filled) }
      set(.argued, (roles[.argument] ?? 0) / filled)
      set(.advised, (roles[.advice] ?? 0) / filled)
      set(.repeated, repeated / filled)
      set(.closing, closing / filled)
      set(.takenUp, takenUp / filled)
      set(.headlike, headlike / filled)
      if structure.kind == .sentences || structure.kind == .paragraphs {
        set(.proseDeaf, deaf / filled)
      }
    }
    set(.unheard, unheard(in: structure))
    if structure.kind == .whole {
      set(.wholeSure, structure.plainness)
    } else {
      // Where one sentence refuses all, passages that little speaks for are parts of its reasons.
      let doubt = 1 - values[Feature.supported.rawValue]
      let apart = 1 - values[Feature.shared.rawValue]
      set(.againstWhole, structure.plainness * apart * doubt * doubt)
    }
    switch structure.kind {
    case .strict, .own, .flatAll, .letters:
      set(.numbersNumbered, setting.numbered)
      set(.numbersEchoed, setting.echoed)
    case .sentences, .paragraphs, .bullets:
      set(.proseNumbered, setting.numbered)
      set(.proseEchoed, setting.echoed)
      set(.proseTitled, setting.isTitled ? 1 : 0)
    case .whole:
      set(.wholeNumbered, setting.numbered)
      set(.wholeLimited, structure.isLimited ? 1 : 0)
    case .tails: break
    }
  }

  /// How many answers other ways of each family find at the same place.
  func measureKin(
    _ structure: Structure, _ all: [Structure], _ starts: Starts, _ values: inout [Double]
  ) {
    let others = all.indices.filter { all[$0].kind != structure.kind }
    let numbered = others.filter { all[$0].kind.isNumbered }
    let prose = others.filter { all[$0].kind == .sentences || all[$0].kind == .paragraphs }
    func share(_ family: [Int]) -> Double {
      let count = list.asking.count { question in
        guard let start = structure.placed[question]?.content.lowerBound else { return false }
        return family.contains { starts.own[$0][question] == start }
      }
      return Double(count) / Double(max(1, list.asking.count))
    }
    values[Feature.agreedByNumbers.rawValue] = share(numbered)
    values[Feature.agreedByProse.rawValue] = share(prose)
  }

  /// Whether a passage begins with a line that only names its question.
  private func beginsWithHeading(_ content: Range<Int>, of question: Int) -> Bool {
    guard let first = content.first else { return false }
    var end = first + 1
    while end < content.upperBound, !script.opensFragment(end), end - first < 16 { end += 1 }
    let line = first..<end
    guard end == content.upperBound || script.opensFragment(end),
      script.gap(after: end - 1).first != 0x2E
    else { return false }
    let hasFigure = line.contains { index in
      script.bytes[script.tokens[index].start].isDigit
        && !wording.isAsked(index)
    }
    return !hasFigure && !AnswerForm(of: line, in: script).contains(.decision)
      && wording.share(of: line, question: question, in: script) >= 0.3
  }

  /// The share of what the letter decides that no answer holds.
  private func unheard(in structure: Structure) -> Double {
    var contents = structure.placed.compactMap { $0?.content }
    contents.sort { $0.lowerBound < $1.lowerBound }
    var (all, missed, next, end) = (0.0, 0.0, 0, 0)
    for (index, unit) in evidence.units.enumerated() where evidence.speaks[index] {
      let word = unit.words.lowerBound
      if word >= setting.closing { break }
      if evidence.closings[index] != nil || evidence.isRepeated(word) { continue }
      if setting.role(at: word) != nil { continue }
      while next < contents.count, contents[next].lowerBound < unit.words.upperBound {
        end = max(end, contents[next].upperBound)
        next += 1
      }
      all += 1
      if end <= word { missed += 1 }
    }
    return all > 0 ? missed / all : 0
  }
}
