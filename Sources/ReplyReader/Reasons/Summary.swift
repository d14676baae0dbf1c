import Casebook
import FOILaw

/// Sentences before the answers that decide questions by number: "we do not hold information for
/// request number 5".
struct Summary {
  let script: Script
  let list: QuestionList
  let blocks: [Block]
  private let places: [QuestionID: Int]
  private var questions: [Question] { list.questions }

  init(script: Script, list: QuestionList, blocks: [Block]) {
    self.script = script
    self.list = list
    self.blocks = blocks
    places = Dictionary(
      list.questions.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  private static let nouns = WordSet(
    [
      "question", "questions", "part", "parts", "point", "points", "number", "numbers", "request",
      "requests", "query", "queries", "item", "items",
    ].map { Words.hash($0) })

  /// What a summary decides.
  struct Verdicts {
    /// By the place of the question in the list.
    var byPlace: [Int: Answer] = [:]
    /// For the parts of those questions, where nothing is said of the part itself.
    var ofParts: [Int: Answer] = [:]
    /// For numbers that the list lacks, in the order of the letter.
    var others: [Answer] = []
  }

  /// The verdict per question, where the summary gives one.
  func verdicts(by judge: Judge) -> Verdicts {
    let sure = blocks.filter { ($0.isStrong || $0.isEchoed) && !$0.isSentence }.map(
      \.content.lowerBound
    ).min()
    let end = sure ?? blocks.map(\.content.lowerBound).min() ?? 0
    guard end > 0, end <= script.tokens.count else { return Verdicts() }
    let reader = LabelReader(script: script)
    var sentences: [(range: Range<Int>, named: [(label: [String], word: Int)])] = []
    var start = 0
    for index in 0..<end where index + 1 == end || script.endsSentence(after: index) {
      sentences.append((start..<(index + 1), numbers(in: start..<(index + 1), reader)))
      start = index + 1
    }
    var verdicts = Verdicts()
    for (place, sentence) in sentences.enumerated() where !sentence.named.isEmpty {
      var judgement = judge.judge(sentence.range)
      guard judgement.outcome.isRefusal || judgement.outcome == .notHeld else { continue }
      // "We are not giving you number 4. It is commercially sensitive, s43(2)."
      if judgement.outcome.isRefusal, judgement.claims.isEmpty, place + 1 < sentences.count,
        sentences[place + 1].named.isEmpty
      {
        let next = judge.judge(sentences[place + 1].range)
        judgement = Judgement(
          outcome: judgement.outcome, claims: next.claims, clarity: judgement.clarity,
          why: judgement.why)
      }
      let pairs = GroundPairs.pairs(
        of: sentence.named.map { ([$0.label], $0.word) },
        with: judge.claims(of: judge.citations(in: sentence.range).citations))
      for pair in pairs {
        let own = Judgement(
          outcome: judgement.outcome, claims: pair.claims, clarity: judgement.clarity,
          why: judgement.why)
        for label in pair.named { record(label, own, from: sentence.range, in: &verdicts) }
      }
      for number in sentence.named where pairs.isEmpty {
        record(number.label, judgement, from: sentence.range, in: &verdicts)
      }
      leaveOutParts(of: sentence.named.map(\.label), in: &verdicts)
    }
    return verdicts
  }

  /// "Q5, Q5a and Q5b" says nothing of 5c.
  private func leaveOutParts(of named: [[String]], in verdicts: inout Verdicts) {
    let all = named.compactMap { places[QuestionID(labels: $0)] }
    for place in all where list.parts[place].contains(where: all.contains) {
      for part in list.parts[place] where !all.contains(part) { verdicts.ofParts[part] = nil }
    }
  }

  private func record(
    _ number: [String], _ judgement: Judgement, from sentence: Range<Int>,
    in verdicts: inout Verdicts
  ) {
    let id = QuestionID(labels: number)
    let place = places[id]
    if place == nil {
      // A year or an amount is not a question's number.
      guard number.count == 1, let value = Int(number[0]), value <= questions.count * 2 + 5,
        !verdicts.others.contains(where: { $0.question == id })
      else { return }
    }
    let passage = Passage(sentence, in: script)
    let outcome = judgement.outcome == .partlyRefused ? .refused : judgement.outcome
    let answer = Answer(
      question: id, outcome: outcome,
      claims: ((place.flatMap { verdicts.byPlace[$0] }?.claims ?? []) + judgement.claims).exact,
      text: passage.text,
      evidence: passage.evidence, confidence: 0.8, steps: [ReadingStep(.summary)])
    guard let place else {
      verdicts.others.append(answer)
      return
    }
    verdicts.byPlace[place] = answer
    guard let first = list.parts[place].first, verdicts.ofParts[first] == nil else { return }
    for part in within(place) { verdicts.ofParts[part] = answer.to(questions[part].id) }
  }

  /// The parts of a question, and theirs.
  private func within(_ place: Int) -> [Int] {
    list.parts[place].flatMap { [$0] + within($0) }
  }

  private func numbers(
    in sentence: Range<Int>, _ reader: LabelReader
  ) -> [(label: [String], word: Int)] {
    var named: [(label: [String], word: Int)] = []
    var index = sentence.lowerBound
    while index + 1 < sentence.upperBound {
      defer { index += 1 }
      // "Q1, Q3 and Q4a": the letter Q replaces the word.
      if let first = reader.marked(index) {
        let (numbers, end) = reader.list(from: index, first: first)
        named += numbers.map { ($0, index) }
        index = end - 1
        continue
      }
      guard Self.nouns.contains(script.tokens[index].hash) else { continue }
      // "Request number 5": the last noun comes before the figure.
      guard let first = reader.labels(of: index + 1), first[0].utf8.first?.isDigit == true else {
        continue
      }
      let (numbers, end) = reader.list(from: index + 1, first: first)
      named += numbers.map { ($0, index) }
      index = end - 1
    }
    return named
  }
}
