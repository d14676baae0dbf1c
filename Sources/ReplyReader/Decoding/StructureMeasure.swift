import Casebook

/// Says how likely a way to take a letter apart is, by what a good one looks like.
struct StructureMeasure {
  let script: Script
  let list: QuestionList
  let wording: Wording
  let evidence: Evidence
  let setting: LetterSetting
  /// Questions that statements about several decide.
  let stated: Set<Int>

  /// What is looked at; each from 0 to about 1.
  enum Feature: Int, CaseIterable {
    case fits, exceeds, nested, divisible, courteous, stated, leavesOut, forms, late, manifold
    case filled, supported, echoed, ordered, shared, asking, unexplained, heading, broken, longest
    case some, count, agreement
    case filledSupported, filledEchoed, filledTwice, agreementSupported, filledShared
    case strict, own, flatAll, tails, bullets, whole, sentences, letters, paragraphs
    case opening, argued, advised, closing, repeated, unheard, takenUp
    case numbersNumbered, numbersEchoed, proseNumbered, proseEchoed, proseTitled, wholeNumbered
    case wholeLimited, wholeSure, againstWhole, headlike
    case agreedByNumbers, agreedByProse, proseDeaf
    case tieLost, afterSignature, insideSentence, namesOther, strongElsewhere
  }

  /// The weights of the features; learned by `Training/learn`.
  static let learned: [Double] = [
    -0.08, -0.08, -0.18, -0.10, -0.02, 0.21, 0.01, 0.96, 0.03, 0.04, 0.85, -0.10, -0.49, 0.01,
    -0.73, -0.14, -0.70, -0.21, -0.73, -0.50, -0.73, -0.00, 0.93, 0.68, -0.08, 1.60, 0.06, -0.56,
    0.06, 0.03, -0.24, 0.38, 0.03, 0.12, -0.13, -0.00, -0.23, -0.21, -0.19, -0.27, 0.03, -0.07,
    -0.04, -0.04, 0.33, -0.11, 0.12, 0.11, -0.21, -0.22, 0.45, 0.54, 0.45, -0.77, 0.54, 1.11,
    -1.00, -0.40, -0.14, 0.08, 0.15, -0.41,
  ]

  func score(_ features: [Double]) -> Double {
    let learned = zip(features, Self.learned).reduce(0) { $0 + $1.0 * $1.1 }
    // Too few letters have lists inside their answers for this to be learned. What one answer to
    // everything costs where it comes late or has many paragraphs is set at half a unit each: the
    // learner counts parts, and would not mind grounds that nobody relied on.
    return learned - 3 * features[Feature.nested.rawValue]
  }

  /// Where the answers begin in each of the ways, by question; -1 where there is none.
  struct Starts {
    /// Those of the questions' own, and with those of the questions above.
    let own: [[Int]]
    let whole: [[Int]]
    /// How much of its question's words each takes up.
    let ties: [[Double]]
  }

  func starts(of all: [Structure]) -> Starts {
    let own = all.map { structure in
      structure.placed.map { $0?.content.lowerBound ?? -1 }
    }
    let whole = own.map { starts in
      starts.enumerated().map { question, start in
        start >= 0 ? start : list.parents[question].map { starts[$0] } ?? -1
      }
    }
    let ties = all.map { structure in
      structure.placed.enumerated().map { question, place in
        list.isAsking(question) ? place.map { tie(of: question, $0.content) } ?? 0 : 0
      }
    }
    return Starts(own: own, whole: whole, ties: ties)
  }

  func features(
    of structure: Structure, among all: [Structure], _ starts: Starts
  ) -> [Double] {
    var values = [Double](repeating: 0, count: Feature.allCases.count)
    func set(_ feature: Feature, _ value: Double) { values[feature.rawValue] = value }
    let asking = list.asking
    let count = Double(max(1, asking.count))
    var filled = 0.0
    var supported = 0.0
    var echoed = 0.0
    var ordered = 0.0
    var asks = 0.0
    var heads = 0.0
    var broken = 0.0
    var longest = 0
    var contents: [Range<Int>] = []
    var decided = 0.0
    var last = -1
    var agreed = 0.0
    for question in asking {
      guard let place = structure.placed[question] ?? inherited(question, structure) else {
        if stated.contains(question) { decided += 1 }
        continue
      }
      filled += 1
      supported += max(0, min(6, place.evidence)) / 6
      if place.isEchoed { echoed += 1 }
      contents.append(place.content)
      if place.content.lowerBound >= last { ordered += 1 }
      last = place.content.lowerBound
      let others = all.indices.count { other in
        starts.whole[other][question] == place.content.lowerBound
          && all[other].kind != structure.kind
      }
      agreed += min(1, Double(others) / Double(max(1, min(3, all.count - 1))))
      longest = max(longest, place.content.count)
      let head = firstSentence(of: place.content)
      if let end = head.last, script.asks(after: end) { asks += 1 }
      heads += min(1, wording.share(of: head, question: question, in: script) * 1.5)
      if let first = place.content.first {
        let byte = script.bytes[script.tokens[first].start]
        if byte.isLetter, !byte.isUpper { broken += 1 }
      }
    }
    // What a statement decides is not left open, whatever way is taken.
    set(.filled, (filled + (filled > 0 ? 0.9 * decided : 0)) / count)
    if filled > 0 {
      set(.supported, supported / filled)
      set(.echoed, echoed / filled)
      set(.ordered, ordered / filled)
      set(.shared, Double(contents.count - Self.sharing(contents).count) / filled)
      set(.asking, asks / filled)
      set(.heading, heads / filled)
      set(.broken, broken / filled)
      set(.some, 1)
      set(.agreement, agreed / count)
    }
    func value(_ feature: Feature) -> Double { values[feature.rawValue] }
    set(.filledSupported, value(.filled) * value(.supported))
    set(.filledEchoed, value(.filled) * value(.echoed))
    set(.filledTwice, value(.filled) * value(.filled))
    set(.agreementSupported, value(.agreement) * value(.supported))
    set(.filledShared, value(.filled) * value(.shared))
    let length = structure.kind.numbering.flatMap { list.length(by: $0) }
    if let length, evidence.length >= 2 {
      set(.fits, evidence.length == length ? 1 : 0)
      set(.exceeds, evidence.length > length ? 1 : 0)
    }
    set(.divisible, divisible(structure))
    if filled > 0 {
      let courteous = structure.placed.count { place in
        place?.content.first.map { Body.isCourtesy($0, in: script) } ?? false
      }
      set(.courteous, Double(courteous) / filled)
      set(.forms, formFit(of: structure) / filled)
    }
    if structure.kind == .whole { measureWhole(structure, &values) }
    set(.nested, min(1, Double(nestedStarts(in: structure)) / max(1, filled)))
    measureKin(structure, all, starts, &values)
    measureTies(structure, all, starts, &values)
    set(.unexplained, min(1, Double(unexplained(in: structure)) / count))
    measureSetting(structure, filled, &values)
    set(.longest, Double(longest) / Double(max(1, script.tokens.count)))
    set(.count, min(1, count / 20))
    let kind = Structure.Kind.allCases.firstIndex(of: structure.kind) ?? 0
    values[Feature.strict.rawValue + kind] = 1
    return values
  }

  /// How well the first sentences have the form that their questions ask for.
  private func formFit(of structure: Structure) -> Double {
    list.asking.reduce(0) { sum, question in
      guard let place = structure.placed[question] else { return sum }
      let form = AnswerForm(of: firstSentence(of: place.content), in: script)
      return sum + form.fits(evidence.asked[question])
    }
  }

  /// The share of questions that have one passage together which falls into as many paragraphs or
  /// items as they are.
  private func divisible(_ structure: Structure) -> Double {
    let contents = list.asking.compactMap { structure.placed[$0]?.content }
    var count = 0
    for (content, sharers) in Self.sharing(contents) where sharers > 1 {
      var paragraphs = 0
      var items = 0
      for index in evidence.units(in: content) {
        let unit = evidence.units[index]
        if unit.opensParagraph || unit.words.lowerBound == content.lowerBound { paragraphs += 1 }
        let isBullet = script.fragments[script.tokens[unit.words.lowerBound].fragment].isBullet
        if unit.opensLine, isBullet || evidence.marks[index].map({ !$0.isSentence }) ?? false {
          items += 1
        }
      }
      if paragraphs == sharers && sharers > 2 || items == sharers { count += sharers }
    }
    return Double(count) / Double(max(1, list.asking.count))
  }

  /// Each passage once, with how many there are of it.
  private static func sharing(_ contents: [Range<Int>]) -> [(content: Range<Int>, count: Int)] {
    var found: [(content: Range<Int>, count: Int)] = []
    let sorted = contents.sorted {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }
    for content in sorted {
      if let last = found.last, last.content == content {
        found[found.count - 1].count += 1
      } else {
        found.append((content, 1))
      }
    }
    return found
  }

  /// What tells whether one passage answers everything.
  private func measureWhole(_ structure: Structure, _ values: inout [Double]) {
    values[Feature.stated.rawValue] = structure.isStated ? 1 : 0
    values[Feature.leavesOut.rawValue] = structure.leavesOut ? 1 : 0
    guard let content = structure.placed.lazy.compactMap({ $0?.content }).first else { return }
    let start = Body(
      script: script, questions: list.questions, closing: script.tokens.count
    ).bodyStart
    let end = structure.leavesOut ? script.tokens.count : content.upperBound
    values[Feature.late.rawValue] = max(
      0, Double(content.lowerBound - start) / Double(max(1, end - start)))
    let paragraphs = content.count { script.opensParagraph($0) }
    values[Feature.manifold.rawValue] = min(1, Double(paragraphs) / 8)
  }

  /// Passages that begin at a number of a list inside an answer, or end before it and lose the list.
  private func nestedStarts(in structure: Structure) -> Int {
    var starts: Set<Int> = []
    let isNumbered = structure.kind != .whole && structure.kind != .sentences
    for (index, unit) in evidence.units.enumerated() where evidence.nested[index] {
      // A letter that counts its own paragraphs may answer in any of them.
      if !isNumbered, evidence.ownNumberEnd(index) != nil { continue }
      starts.formUnion(unit.words.prefix(2))
    }
    guard !starts.isEmpty else { return 0 }
    return structure.placed.count { place in
      place.map { starts.contains($0.content.lowerBound) || starts.contains($0.content.upperBound) }
        ?? false
    }
  }

  /// An answer to a question counts for its parts.
  private func inherited(_ question: Int, _ structure: Structure) -> Placed? {
    list.parents[question].flatMap { structure.placed[$0] }
  }

  private func firstSentence(of content: Range<Int>) -> Range<Int> {
    for index in content.prefix(40) where script.endsSentence(after: index) {
      return content.lowerBound..<(index + 1)
    }
    return content.lowerBound..<min(content.upperBound, content.lowerBound + 40)
  }

  /// Marks inside the answers that would begin another one.
  private func unexplained(in structure: Structure) -> Int {
    var contents = structure.placed.compactMap { $0?.content }
    contents.sort { $0.lowerBound < $1.lowerBound }
    let starts = Set(structure.blocks.map(\.content.lowerBound))
    var count = 0
    var next = 0
    for (index, unit) in evidence.units.enumerated() {
      guard let mark = evidence.marks[index], mark.strength >= 0.75, !mark.isSentence else {
        continue
      }
      let word = unit.words.lowerBound
      while next < contents.count, contents[next].upperBound <= word { next += 1 }
      let isPositional = structure.blocks.isEmpty || structure.kind == .bullets
      guard next < contents.count, contents[next].contains(word),
        word > contents[next].lowerBound || isPositional,
        !starts.contains(mark.end)
      else { continue }
      count += 1
    }
    return count
  }
}
