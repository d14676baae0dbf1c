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
  /// Whether a sentence speaks of all other questions, so that some need no paragraph.
  var hasRest = false

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
    let form: AnswerForm
    let named: Set<Int>
    /// Whether it is a heading's only paragraph, or says something of its own.
    let counts: Bool
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
    // A state is the paragraph of the last question that has one.
    var live = [Double](repeating: -.infinity, count: none + 1)
    live[none] = 0
    // The state before each step, or -1 where the question is left open.
    var back = [Int32](repeating: -1, count: asking.count * none)
    let left = weights[.open] * (hasRest ? 0.4 : 1)
    let back0 = isTitled ? weights[.back] * 0.4 : weights[.back]
    let over = weights[.passed] * (isTitled ? 0.4 : 1)
    let first = weights[.passed] * 0.6
    // What it costs to pass over none to four of them.
    let overs = (0...4).map { over * Double($0) }
    for (place, question) in asking.enumerated() {
      var next = live.map { $0 + left }
      let same = weights[dependsOnAnother(question) ? .dependent : .shared]
      for target in paragraphs.indices {
        let score = scores[place * none + target]
        let (before, named) = (passed[target], profiles[target].named)
        var (best, state) = (next[target], Int32(-1))
        // A state that nothing leads to has no likelihood, and is never the best.
        func take(_ from: Int, _ step: Double) {
          let sum = live[from] + score + step
          if sum > best { (best, state) = (sum, Int32(truncatingIfNeeded: from)) }
        }
        for from in 0..<target { take(from, overs[min(4, before - passed[from + 1])]) }
        take(target, named.count > 1 && named.contains(question) ? 0 : same)
        for from in (target + 1)..<none { take(from, back0) }
        take(none, first * Double(min(4, before)))
        next[target] = best
        back[place * none + target] = state
      }
      live = next
    }
    for last in paragraphs.indices {
      live[last] += weights[.passed] * Double(min(4, passed[paragraphs.count] - passed[last + 1]))
    }
    guard var state = live.indices.max(by: { live[$0] < live[$1] }) else { return [] }
    var choices = [Choice?](repeating: nil, count: list.questions.count)
    for place in asking.indices.reversed() where state != none {
      let before = back[place * none + state]
      guard before >= 0 else { continue }
      choices[asking[place]] = Choice(paragraph: state, evidence: scores[place * none + state])
      state = Int(before)
    }
    return choices
  }

  private static let pronouns = WordSet(
    ["they", "them", "those", "these", "it", "its", "this", "their"].map { Words.hash($0) })

  /// Whether a question speaks of what the one before asked, as "Who are they?" does.
  private func dependsOnAnother(_ question: Int) -> Bool {
    list.words[question].prefix(5).contains { Self.pronouns.contains($0) }
      || wording.vocabulary.own[question].count < 2
  }

  // MARK: - Evidence

  private func profile(of paragraph: Paragraphs.Paragraph) -> Profile {
    let words = paragraph.words
    let head = words.lowerBound..<min(words.upperBound, words.lowerBound + 80)
    return Profile(
      form: AnswerForm(of: head, in: script), named: paragraph.named,
      counts: paragraph.role == nil && !paragraph.closes)
  }

  /// How much the words of a paragraph count, by the request's words: most in the first sentences.
  private func fill(_ counts: inout [Double], from paragraph: Paragraphs.Paragraph) {
    let vocabulary = wording.vocabulary
    let words = paragraph.words
    for (offset, index) in words.prefix(Self.mostWords).enumerated() {
      let word = vocabulary.words[index]
      guard vocabulary.isAsked(word) else { continue }
      counts[Int(word)] = max(counts[Int(word)], offset < Self.mostHead ? 1 : 0.8)
    }
    for index in paragraph.title ?? 0..<0 {
      let word = vocabulary.words[index]
      if vocabulary.isAsked(word) { counts[Int(word)] = 1 }
    }
  }

  /// How well each paragraph answers each question that asks: one row a question.
  private func emissions(_ profiles: [Profile]) -> [Double] {
    let vocabulary = wording.vocabulary
    let width = vocabulary.asked
    var counts = [Double](repeating: 0, count: width)
    var holders = [Int](repeating: 0, count: width)
    // The words of each paragraph that questions use, and how much they count there.
    var own: [[(word: Int, count: Double)]] = []
    for paragraph in paragraphs {
      fill(&counts, from: paragraph)
      var words: [(word: Int, count: Double)] = []
      let said = [paragraph.words.prefix(Self.mostWords), (paragraph.title ?? 0..<0)[...]]
      for index in said.joined() {
        let word = vocabulary.words[index]
        guard vocabulary.isAsked(word), counts[Int(word)] > 0 else { continue }
        words.append((Int(word), counts[Int(word)]))
        counts[Int(word)] = 0
        holders[Int(word)] += 1
      }
      own.append(words)
    }
    let all = Double(profiles.count)
    let rarity = (0...profiles.count).map { Logarithm.natural(1 + all / (0.5 + Double($0))) }
    var scores = [Double](repeating: 0, count: asking.count * profiles.count)
    let asked = asking.map { question in
      var mass = 0.0
      let words = vocabulary.shares(of: question).map { asked in
        let held = holders[Int(asked.word)]
        let weight = wording.weight(of: Int(asked.word)) * rarity[held] * asked.share
        // A word that the letter does not use tells nothing of its paragraphs.
        mass += held == 0 ? weight * 0.3 : weight
        return (word: Int(asked.word), weight: weight)
      }
      return (
        words: words.filter { holders[$0.word] > 0 }, mass: max(mass, 1e-9),
        // Where the letter names a question, what does not name it answers another.
        isNamed: profiles.contains { $0.named.contains(question) }
      )
    }
    for (place, profile) in profiles.enumerated() {
      for (word, count) in own[place] { counts[word] = count }
      for (row, question) in asking.enumerated() {
        var shared = 0.0
        for (word, weight) in asked[row].words { shared += weight * counts[word] }
        let score = emission(question, place, profile, cover: shared / asked[row].mass)
        scores[row * profiles.count + place] =
          asked[row].isNamed && profile.named.isEmpty ? score + weights[.other] : score
      }
      for (word, _) in own[place] { counts[word] = 0 }
    }
    return scores
  }

  private static let continuing = WordSet(
    [
      "they", "these", "this", "that", "such", "section", "regulation", "therefore",
      "accordingly", "however", "thus", "hence", "consequently", "both", "those", "again",
    ].map { Words.hash($0) })

  /// Whether a sentence goes on with what the one before it said: "They are exempt under …".
  private func goesOn(_ word: Int) -> Bool {
    Self.continuing.contains(script.tokens[word].hash)
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
    if isInside, place > 0, goesOn(paragraphs[place].words.lowerBound) { score -= 1.5 }
    return score
  }
}

extension Evidence {
  /// The questions that a unit names by number or place, with their parts.
  ///
  /// Inside a paragraph a number before a sentence, "2(ii) A copy is enclosed", names it as well.
  func named(_ unit: Int, _ list: QuestionList, isInside: Bool = false) -> [Int] {
    var places = statements[unit] + asides[unit]
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
    guard !places.isEmpty else { return [] }
    return places + list.asking.filter { part in places.contains { list.isInside(part, $0) } }
  }
}
