import Casebook

/// Which paragraph of a review's findings deals with which question, where neither a number nor a
/// heading says so: "As to the scores, …", "The assessment was published …".
///
/// Reviews take the questions in any order. A paragraph is of a question by the words that it begins
/// with, by its other words, and by its place among those that are known.
struct ReviewPoints {
  /// What is found about a question.
  struct Point {
    let question: Int
    /// Its place among the paragraphs.
    let paragraph: Int
    var words: Range<Int>
    /// How plainly, from 0 to about 2.
    let strength: Double
    /// The heading that the paragraph stands under.
    var title: Range<Int>?
  }

  let script: Script
  let list: QuestionList
  let wording: Wording
  let paragraphs: [ReviewParagraphs.Paragraph]
  /// What names questions at the head of sentences, for each paragraph.
  let heads: [[ReviewHeads.Head]]
  /// The questions that the heading right above names, for each paragraph.
  let titled: [Set<Int>]
  /// The paragraphs in which questions are known to be dealt with.
  var known: [Int: Int] = [:]

  private static let mostQuestions = 40
  private static let mostWords = 160
  private static let least = 0.3
  private static let leastShared = 0.3

  /// The points for some questions.
  func points(for questions: [Int]) -> [Point] {
    guard !paragraphs.isEmpty, !questions.isEmpty, questions.count <= Self.mostQuestions else {
      return []
    }
    let scores = scores(for: questions)
    var places = known
    var strengths: [Int: Double] = [:]
    take(questions, scores, &places, &strengths)
    takeByPlace(questions, &places, &strengths)
    share(questions, scores, &places, &strengths)
    return points(questions, places, strengths)
  }

  // MARK: - Evidence

  /// How well each paragraph speaks of each question, a row a paragraph.
  private func scores(for questions: [Int]) -> [[Double]] {
    let vocabulary = wording.vocabulary
    var holders = [Int](repeating: 0, count: vocabulary.asked)
    var counts: [[Int: Double]] = []
    for (place, paragraph) in paragraphs.enumerated() {
      var own: [Int: Double] = [:]
      func add(_ index: Int, _ count: Double) {
        let word = vocabulary.words[index]
        guard vocabulary.isAsked(word) else { return }
        own[Int(word)] = max(own[Int(word)] ?? 0, count)
      }
      let topic = topic(of: paragraph)
      for index in topic { add(index, 1) }
      for index in paragraph.words.prefix(Self.mostWords) {
        add(index, index < topic.upperBound + 24 ? 0.8 : 0.5)
      }
      for index in titled[place].count > 1 ? 0..<0 : paragraph.title ?? 0..<0 {
        add(index, paragraph.isFirst ? 1 : 0.5)
      }
      for word in own.keys { holders[word] += 1 }
      counts.append(own)
    }
    let all = Double(paragraphs.count)
    return paragraphs.enumerated().map { place, paragraph in
      let topic = topic(of: paragraph)
      let names = Set(heads[place].flatMap(\.questions))
      let above = titled[place]
      return questions.map { question in
        var (shared, mass) = (0.0, 0.0)
        for asked in vocabulary.shares(of: question) {
          let held = holders[Int(asked.word)]
          let rarity = Logarithm.natural(1 + all / (0.5 + Double(held)))
          let weight = wording.weight(of: Int(asked.word)) * rarity * asked.share
          mass += held == 0 ? weight * 0.3 : weight
          shared += weight * (counts[place][Int(asked.word)] ?? 0)
        }
        var score = shared / max(mass, 1e-9)
        score += 0.8 * wording.share(of: topic, question: question, in: script)
        if let title = paragraph.title, paragraph.isFirst, titled[place].count < 2 {
          score += 0.8 * wording.share(of: title, question: question, in: script)
        }
        if names.contains(question) { score += 2 }
        if above.contains(question) {
          score += above.count == 1 && paragraph.isFirst ? 2 : 1
        } else if !above.isEmpty {
          score -= 1
        }
        return score
      }
    }
  }

  private static let mostTopic = 14

  /// The words in which a paragraph says what it is about: its first clause.
  private func topic(of paragraph: ReviewParagraphs.Paragraph) -> Range<Int> {
    let words = paragraph.words
    var end = words.lowerBound
    for index in words.prefix(Self.mostTopic) {
      end = index + 1
      let stops = script.gap(after: index).contains { $0 == 0x2C || $0 == 0x3A }
      if index > words.lowerBound, stops || script.endsSentence(after: index) { break }
    }
    return words.lowerBound..<end
  }

  // MARK: - Which paragraph is whose

  /// The likeliest pair first, then the next by what is known of the order.
  private func take(
    _ questions: [Int], _ scores: [[Double]], _ places: inout [Int: Int],
    _ strengths: inout [Int: Double]
  ) {
    var free = Set(paragraphs.indices).subtracting(places.values)
    var left = questions.indices.filter { places[questions[$0]] == nil }
    while !left.isEmpty {
      var best: (score: Double, row: Int, place: Int)?
      for row in left {
        let range = bounds(of: questions[row], places)
        for place in paragraphs.indices where free.contains(place) {
          let score = scores[place][row] + (range.contains(place) ? 0.15 : -0.05)
          if score > best?.score ?? Self.least { best = (score, row, place) }
        }
      }
      guard let best else { return }
      places[questions[best.row]] = best.place
      strengths[questions[best.row]] = best.score
      free.remove(best.place)
      left.removeAll { $0 == best.row }
    }
  }

  /// The paragraphs between those of the questions before and after.
  private func bounds(of question: Int, _ places: [Int: Int]) -> Range<Int> {
    var (low, high) = (0, paragraphs.count)
    for (other, place) in places {
      if other < question { low = max(low, place + 1) } else { high = min(high, place) }
    }
    return low < high ? low..<high : 0..<0
  }

  /// As many paragraphs that nobody has as questions between two known ones are theirs in order.
  private func takeByPlace(
    _ questions: [Int], _ places: inout [Int: Int], _ strengths: inout [Int: Double]
  ) {
    guard !places.isEmpty else { return }
    let taken = Set(places.values)
    for (place, question) in questions.enumerated() where places[question] == nil {
      let before = questions[..<place].last { places[$0] != nil }.flatMap { places[$0] }
      let after = questions[(place + 1)...].first { places[$0] != nil }.flatMap { places[$0] }
      let from = before.map { $0 + 1 } ?? 0
      let to = after ?? paragraphs.count
      guard from < to else { continue }
      let free = (from..<to).filter { !taken.contains($0) && !goesOn(paragraphs[$0]) }
      let isAlone =
        (place == 0 || places[questions[place - 1]] != nil)
        && (place + 1 == questions.count || places[questions[place + 1]] != nil)
      guard isAlone, free.count == 1, heads[free[0]].isEmpty, titled[free[0]].isEmpty else {
        continue
      }
      places[question] = free[0]
      strengths[question] = 0.2
    }
  }

  private static let continuing = Phrases<Bool>([
    true: [
      "the public interest", "public interest", "i have considered", "i have weighed",
      "i considered",
      "i accept", "in favour", "against", "on balance", "the exemption", "the exception", "however",
      "i am satisfied", "these", "this", "for these reasons", "the qualified person", "i also",
      "the names",
    ]
  ])

  /// Whether a paragraph only goes on with the one before it.
  private func goesOn(_ paragraph: ReviewParagraphs.Paragraph) -> Bool {
    Self.continuing.signal(at: paragraph.words.lowerBound, in: script) != nil
  }

  /// Several questions may have one paragraph.
  private func share(
    _ questions: [Int], _ scores: [[Double]], _ places: inout [Int: Int],
    _ strengths: inout [Int: Double]
  ) {
    for (row, question) in questions.enumerated() where places[question] == nil {
      let best = paragraphs.indices.filter { place in
        let named = titled[place].union(heads[place].flatMap(\.questions))
        let owners = places.filter { $0.value == place }.map(\.key)
        return named.isEmpty && adds(question, to: owners, in: paragraphs[place].words)
          || named.contains(question)
      }.max { scores[$0][row] < scores[$1][row] }
      guard let best, scores[best][row] >= Self.leastShared else { continue }
      places[question] = best
      strengths[question] = scores[best][row]
    }
  }

  /// Whether a paragraph has words of a question that those which have it do not ask with.
  private func adds(_ question: Int, to owners: [Int], in words: Range<Int>) -> Bool {
    let vocabulary = wording.vocabulary
    let theirs = Set(owners.flatMap { vocabulary.own[$0] })
    let own = vocabulary.own[question].filter { !theirs.contains($0) }
    guard !own.isEmpty else { return owners.isEmpty }
    let said = Set(words.prefix(Self.mostWords).map { vocabulary.words[$0] })
    let found = own.count { said.contains($0) }
    return found * 4 >= vocabulary.own[question].count
  }

  // MARK: - The words of each

  private func points(
    _ questions: [Int], _ places: [Int: Int], _ strengths: [Int: Double]
  ) -> [Point] {
    let taken = Set(places.values)
    var sharing: [Int: [Int]] = [:]
    for question in questions {
      if let place = places[question] { sharing[place, default: []].append(question) }
    }
    var points: [Point] = []
    for (place, owners) in sharing.sorted(by: { $0.key < $1.key }) {
      var end = paragraphs[place].words.upperBound
      for next in paragraphs.indices.dropFirst(place + 1) {
        guard !taken.contains(next), paragraphs[next].follows else { break }
        end = paragraphs[next].words.upperBound
      }
      let words = start(of: paragraphs[place].words)..<end
      let parts = split(words, place, among: owners)
      for question in owners where strengths[question] != nil {
        points.append(
          Point(
            question: question, paragraph: place, words: parts[question] ?? words,
            strength: strengths[question] ?? 0, title: paragraphs[place].title))
      }
    }
    return points
  }

  private static let deciding = WordSet(
    """
    decided decide decision finding findings find outcome conclusion review view result determination
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })
  private static let mostLabel = 6

  /// Behind the label of a line that decides, as in "What I have decided: …" below "What you asked: …".
  private func field(in words: Range<Int>) -> Int? {
    for index in words where script.opensFragment(index) {
      var decides = false
      for place in index..<min(index + Self.mostLabel, words.upperBound - 1) {
        if Self.deciding.contains(script.tokens[place].hash) { decides = true }
        if script.gap(after: place).first == 0x3A {
          if decides { return place + 1 }
          break
        }
        if script.opensFragment(place + 1) || script.endsSentence(after: place) { break }
      }
    }
    return nil
  }

  private static let turning = Phrases<Bool>([
    true: ["i turn", "i now turn", "turning", "we turn", "the last", "next", "finally", "lastly"]
  ])
  private static let mostTurn = 9

  /// Past a short sentence that only says what comes next, as "I turn to the register" does.
  private func start(of words: Range<Int>) -> Int {
    if let field = field(in: words) { return field }
    guard Self.turning.signal(at: words.lowerBound, in: script) != nil,
      let last = words.prefix(Self.mostTurn).first(where: { script.endsSentence(after: $0) }),
      last + 1 < words.upperBound
    else { return words.lowerBound }
    return last + 1
  }

  /// Where each of several questions begins in a paragraph: at a sentence that names it, or at the one
  /// that takes up most of it; none where one sentence is of all.
  private func split(
    _ words: Range<Int>, _ place: Int, among questions: [Int]
  ) -> [Int: Range<Int>] {
    let names = heads[place].filter { words.contains($0.content) }
    var starts: [Int: Int] = [:]
    for question in questions {
      let own = names.filter { $0.questions.contains(question) }
      if let head = own.first(where: { !$0.isTold }) ?? own.first {
        starts[question] = head.content
      }
    }
    let limits = names.map(\.start)
    let sentences = script.sentences(in: words)
    for question in questions where starts[question] == nil && questions.count > 1 {
      let best = sentences.max {
        wording.takes(up: question, in: $0, script) < wording.takes(up: question, in: $1, script)
      }
      guard let best, wording.takes(up: question, in: best, script) > 0 else { return [:] }
      starts[question] = best.lowerBound
    }
    let ordered = (Array(starts.values) + limits).sorted()
    return starts.mapValues { start in
      start..<max(start + 1, ordered.first { $0 > start } ?? words.upperBound)
    }
  }
}

extension Script {
  /// The sentences of some words.
  func sentences(in words: Range<Int>) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = words.lowerBound
    for index in words where endsSentence(after: index) || index + 1 == words.upperBound {
      sentences.append(start..<(index + 1))
      start = index + 1
    }
    return sentences
  }
}
