import Casebook

/// What a review tells of answers that were given at first and that nobody complains of.
///
/// "It supplied (d)." What was given stands, though the findings say no more of it.
struct ReviewTold {
  let script: Script
  let list: QuestionList
  let wording: Wording
  let background: [Range<Int>]
  let echoes: [Echo]
  let heads: ReviewHeads

  private static let mostWords = 60
  private static let mostQuestions = 40
  /// A letter tells the first decision in few sentences.
  private static let most = 200
  /// How much of a question's words a sentence takes up that does not name it.
  private static let least = 0.8

  private static let giving = Phrases<Bool>([
    true: [
      "told you", "gave you", "you were given", "you were sent", "you were provided with",
      "given to you", "was answered", "were answered", "was provided",
      "were provided", "was given", "were given", "provided you", "supplied you", "was supplied",
      "were supplied", "was released", "were released", "was disclosed", "were disclosed",
    ]
  ])
  private static let refusing = WordSet(
    "refused withheld exempt neither not redacted cited section regulation".split(separator: " ")
      .map { Words.hash($0) })

  /// The sentences that tell of something given.
  func sentences() -> [Range<Int>] {
    let all = background.flatMap { script.sentences(in: $0) }.prefix(Self.most)
    return all.filter { sentence in
      sentence.count <= Self.mostWords
        && (Self.giving.occur(in: script, sentence) || ReviewBackground.acts(sentence, in: script))
        && !repeats(sentence)
        && !sentence.contains { Self.refusing.contains(script.tokens[$0].hash) }
    }
  }

  /// Whether a sentence begins with a question as it was asked.
  private func repeats(_ sentence: Range<Int>) -> Bool {
    let from = echoes.start { $0.range.lowerBound >= sentence.lowerBound }
    let until = echoes.start { $0.range.lowerBound >= sentence.lowerBound + 2 }
    return echoes[from..<max(from, until)].contains { $0.range.count > 3 }
  }

  /// The sentence that names each of some questions as answered.
  func named(_ questions: [Int]) -> [Int: Range<Int>] {
    var found: [Int: Range<Int>] = [:]
    for sentence in sentences() {
      let names = heads.leaves(of: heads.named(sentence).map(\.question))
      for question in questions where names.contains(question) && found[question] == nil {
        found[question] = sentence
      }
    }
    return found
  }

  /// The sentence that answers each of some questions in its own words, where no paragraph of the
  /// findings has them.
  func worded(
    _ questions: [Int], apartFrom paragraphs: [ReviewParagraphs.Paragraph]
  ) -> [Int: Range<Int>] {
    var found: [Int: Range<Int>] = [:]
    let open = questions.prefix(Self.mostQuestions).filter { question in
      !paragraphs.contains { wording.takes(up: question, in: $0.words, script) >= Self.least }
    }
    for sentence in sentences() where sentence.contains(where: { script.tokens[$0].hasDigit }) {
      for question in open where found[question] == nil {
        guard wording.takes(up: question, in: sentence, script) >= Self.least else { continue }
        found[question] = sentence
      }
    }
    return found
  }
}
