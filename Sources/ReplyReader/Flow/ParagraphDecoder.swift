import Casebook

/// Finds for every question the paragraph that answers it best, all questions together.
///
/// Where `SentenceDecoder` asks of each sentence which question it begins with, this asks of each
/// question where it is answered: by words of the whole paragraph and its heading, the form of the
/// answer, numbers, and the order of both. Several questions may have one paragraph.
struct ParagraphDecoder {
  let script: Script
  let list: QuestionList
  let wording: Wording
  let evidence: Evidence
  let paragraphs: [Paragraphs.Paragraph]
  let weights: ParagraphWeights
  /// The questions that they may answer, in order.
  let asking: [Int]
  /// Whether these are sentences of one paragraph, which follow an order of their own.
  var isInside = false

  /// The paragraph of a question and the evidence for it.
  struct Choice {
    let paragraph: Int
    let evidence: Double
  }

  /// More questions and paragraphs than this are not compared.
  private static let most = 1_000_000
  /// Words of a paragraph that are compared with the questions.
  private static let mostWords = 160
  private static let mostHead = 40

  /// What a paragraph says, for comparing it with questions.
  private struct Profile {
    /// How much a word counts here, by its stem: most in the first sentences.
    var words: [UInt64: Double] = [:]
    var form: AnswerForm = []
    var named: Set<Int> = []
    /// Whether it is a heading's only paragraph, or says something of its own.
    var counts = true
  }

  /// The choices by question, nil where nothing answers it.
  func decode() -> [Choice?] {
    guard paragraphs.count >= 2,
      paragraphs.count * paragraphs.count * asking.count <= Self.most
    else { return [] }
    let profiles = paragraphs.map { profile(of: $0) }
    let scores = emissions(profiles)
    // Substantial paragraphs up to each: those passed over are left unexplained.
    var passed = [0]
    for profile in profiles { passed.append(passed[passed.count - 1] + (profile.counts ? 1 : 0)) }
    let isTitled = isInside || (paragraphs.last?.section ?? 0) >= 3
    let none = paragraphs.count
    let depends = asking.map { dependsOnAnother($0) }
    // A state is the paragraph of the last question that has one.
    var live = [Double](repeating: -.infinity, count: none + 1)
    live[none] = 0
    var back: [[(from: Int, takes: Bool)]] = []
    for place in asking.indices {
      var next = live.map { $0 + weights[.open] }
      var steps = live.indices.map { (from: $0, takes: false) }
      for target in paragraphs.indices {
        for from in live.indices where live[from] > -.infinity {
          let last = from == none ? nil : from
          let score =
            live[from] + scores[place][target]
            + step(from: last, to: target, passed, isTitled, profiles, depends, place)
          if score > next[target] {
            next[target] = score
            steps[target] = (from, true)
          }
        }
      }
      live = next
      back.append(steps)
    }
    for last in paragraphs.indices {
      live[last] += weights[.passed] * Double(min(4, passed[paragraphs.count] - passed[last + 1]))
    }
    guard var state = live.indices.max(by: { live[$0] < live[$1] }) else { return [] }
    var choices = [Choice?](repeating: nil, count: list.questions.count)
    for place in asking.indices.reversed() {
      let step = back[place][state]
      if step.takes {
        choices[asking[place]] = Choice(paragraph: state, evidence: scores[place][state])
      }
      state = step.from
    }
    return choices
  }

  private func step(
    from last: Int?, to next: Int, _ passed: [Int], _ isTitled: Bool, _ profiles: [Profile],
    _ depends: [Bool], _ place: Int
  ) -> Double {
    guard let last else { return weights[.passed] * 0.6 * Double(min(4, passed[next])) }
    if next == last {
      let isNamed = profiles[next].named.count > 1 && profiles[next].named.contains(asking[place])
      return isNamed ? 0 : weights[depends[place] ? .dependent : .shared]
    }
    if next < last { return isTitled ? weights[.back] * 0.4 : weights[.back] }
    let between = Double(min(4, passed[next] - passed[last + 1]))
    return weights[.passed] * (isTitled ? 0.4 : 1) * between
  }

  private static let pronouns = WordSet(
    ["they", "them", "those", "these", "it", "its", "this", "their"].map { Words.hash($0) })

  /// Whether a question speaks of what the one before asked, as "Who are they?" does.
  private func dependsOnAnother(_ question: Int) -> Bool {
    let words = Words.hashes(of: list.questions[question].text)
    return words.prefix(5).contains { Self.pronouns.contains($0) }
      || Set(Stems.of(list.questions[question].text)).count < 2
  }

  // MARK: - Evidence

  private func profile(of paragraph: Paragraphs.Paragraph) -> Profile {
    var profile = Profile()
    let words = paragraph.words
    for (offset, index) in words.prefix(Self.mostWords).enumerated() {
      let stem = script.stems[index]
      guard stem != 0 else { continue }
      let weight = offset < Self.mostHead ? 1 : 0.8
      profile.words[stem] = max(profile.words[stem] ?? 0, weight)
    }
    for index in paragraph.title ?? 0..<0 where script.stems[index] != 0 {
      profile.words[script.stems[index]] = 1
    }
    let head = words.lowerBound..<min(words.upperBound, words.lowerBound + 80)
    profile.form = AnswerForm(of: head, in: script)
    profile.named = paragraph.named
    profile.counts = paragraph.role == nil && !paragraph.closes
    return profile
  }

  /// How well each paragraph answers each question, by the questions that ask.
  private func emissions(_ profiles: [Profile]) -> [[Double]] {
    var holders: [UInt64: Int] = [:]
    for profile in profiles { for stem in profile.words.keys { holders[stem, default: 0] += 1 } }
    let all = Double(profiles.count)
    return asking.map { question in
      var asked: [UInt64: Double] = [:]
      var above = list.parents[question]
      while let place = above {
        for stem in Stems.of(list.questions[place].text) { asked[stem] = 0.4 }
        above = list.parents[place]
      }
      for stem in Stems.of(list.questions[question].text) { asked[stem] = 1 }
      var mass = 0.0
      // In a fixed order, so that the sums are always the same.
      let words = asked.sorted { $0.key < $1.key }.map { stem, share in
        let rarity = Logarithm.natural(1 + all / (0.5 + Double(holders[stem] ?? 0)))
        let weight = (wording.weight(of: stem) ?? 1) * rarity * share
        // A word that the letter does not use tells nothing of its paragraphs.
        mass += holders[stem] == nil ? weight * 0.3 : weight
        return (stem: stem, weight: weight)
      }
      // Where the letter names a question, what does not name it answers another.
      let isNamed = profiles.contains { $0.named.contains(question) }
      return profiles.enumerated().map { place, profile in
        let shared = words.reduce(0) { $0 + $1.weight * (profile.words[$1.stem] ?? 0) }
        let score = emission(question, place, profile, cover: shared / max(mass, 1e-9))
        return isNamed && profile.named.isEmpty ? score + weights[.other] : score
      }
    }
  }

  private func emission(
    _ question: Int, _ place: Int, _ profile: Profile, cover: Double
  ) -> Double {
    var score = weights[.cover] * cover * (0.5 + 0.5 * cover)
    score += weights[.form] * profile.form.fits(evidence.asked[question])
    if profile.named.contains(question) {
      score += weights[.named]
    } else if !profile.named.isEmpty {
      score += weights[.other]
    }
    switch paragraphs[place].role {
    case .opening: score += weights[.opening]
    case .argument: score += weights[.argument]
    case .advice: score += weights[.advice]
    case nil: break
    }
    if paragraphs[place].closes { score += weights[.closing] }
    return score
  }
}

extension Evidence {
  /// The questions that a unit names by number or place, with their parts.
  ///
  /// Inside a paragraph a number before a sentence, "2(ii) A copy is enclosed", names it as well.
  func named(_ unit: Int, _ list: QuestionList, isInside: Bool = false) -> [Int] {
    var places = statements[unit]
    if let mark = marks[unit],
      mark.isSentence || mark.style == .leading || mark.style == .named
        || isInside && mark.style == .inline && mark.strength >= 0.45
    {
      var current: Int?
      for path in mark.paths {
        guard let place = list.place(of: path, by: .own, after: current) else { continue }
        places.append(place)
        current = place
      }
    }
    return places + list.asking.filter { part in places.contains { list.isInside(part, $0) } }
  }
}
