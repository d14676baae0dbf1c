import Casebook
import FOILaw

/// Sentences before the answers that decide questions by number: "we do not hold information for
/// request number 5".
struct Summary {
  let script: Script
  let questions: [Question]
  let blocks: [Block]

  private static let nouns = Set(
    [
      "question", "questions", "part", "parts", "point", "points", "number", "numbers", "request",
      "requests", "query", "queries", "item", "items",
    ].map { Words.hash($0) })

  /// The verdict per question, where the summary gives one.
  func verdicts(by judge: Judge) -> [Int: Answer] {
    let end = blocks.filter { $0.isStrong || $0.isEchoed }.map(\.content.lowerBound).min() ?? 0
    guard end > 0, end <= script.tokens.count else { return [:] }
    let reader = LabelReader(script: script)
    var verdicts: [Int: Answer] = [:]
    var start = 0
    for index in 0..<end where index + 1 == end || script.endsSentence(after: index) {
      let sentence = start..<(index + 1)
      start = index + 1
      let named = numbers(in: sentence, reader)
      guard !named.isEmpty else { continue }
      let judgement = judge.judge(sentence)
      guard judgement.outcome.isRefusal || judgement.outcome == .notHeld else { continue }
      let outcome = judgement.outcome == .partlyRefused ? .refused : judgement.outcome
      for question in named {
        verdicts[question] = Answer(
          question: questions[question].id, outcome: outcome, claims: judgement.claims, text: nil,
          confidence: 0.8, rule: "the summary at the head of the letter")
      }
    }
    return verdicts
  }

  private func numbers(in sentence: Range<Int>, _ reader: LabelReader) -> [Int] {
    var named: [Int] = []
    var index = sentence.lowerBound
    while index + 1 < sentence.upperBound {
      defer { index += 1 }
      guard Self.nouns.contains(script.tokens[index].hash),
        let first = reader.labels(of: index + 1), first[0].first?.isNumber == true
      else { continue }
      let (numbers, end) = reader.list(from: index + 1, first: first)
      for number in numbers {
        if let place = questions.firstIndex(where: { $0.id.labels == number }) {
          named.append(place)
        }
      }
      index = end - 1
    }
    return named
  }
}
