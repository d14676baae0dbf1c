import Casebook

extension AnswerEvidence {
  /// What the blocks show about the answers.
  init(_ blocks: [Block], asked: QuestionList, _ wording: Wording, in script: Script) {
    self.init()
    asking = max(1, asked.questions.count { !$0.isStem })
    let speaking = blocks.filter { $0.saysSomething(in: script) }
    filled =
      Set(
        speaking.filter {
          $0.isEchoed || !Self.isAsking(LeadIn.skip($0.content, in: script), in: script)
        }
        .flatMap(\.questions)
      ).count
    echoed = Set(speaking.filter(\.isEchoed).flatMap(\.questions)).count
    hasEcho = blocks.contains(where: \.isEchoed)
    isLabelled = blocks.contains { !$0.isEchoed || $0.isStrong }
    told = Self.told(wording, in: script).count
  }

  /// How much of a question a sentence must take up to speak of it.
  private static let leastShare = 0.3
  private static let mostWords = 6_000

  /// The questions that sentences take up with a figure or a decision which the question does not have.
  private static func told(_ wording: Wording, in script: Script) -> Set<Int> {
    var told: Set<Int> = []
    var start = 0
    for index in script.tokens.indices.prefix(mostWords)
    where script.endsSentence(after: index) || index + 1 == script.tokens.count {
      let sentence = start..<(index + 1)
      start = index + 1
      guard (4...80).contains(sentence.count), !script.asks(after: index),
        !script.fragments[script.tokens[sentence.lowerBound].fragment].isQuoted,
        !Body.isCourtesy(sentence.lowerBound, in: script)
      else { continue }
      guard
        let like = wording.likest(to: sentence, in: script, isProse: true, most: 1).first,
        like.share >= leastShare, !told.contains(like.question)
      else { continue }
      let isNew = sentence.contains { word in
        script.bytes[script.tokens[word].start].isDigit
          && !wording.isAsked(word)
      }
      let form = AnswerForm(of: sentence, in: script)
      if form.contains(.decision) || isNew && !form.isDisjoint(with: AnswerForm.figures) {
        told.insert(like.question)
      }
    }
    return told
  }

  /// Whether the words are a question: an authority that asks back answers nothing.
  private static func isAsking(_ content: Range<Int>, in script: Script) -> Bool {
    let end = content.prefix(60).first { script.endsSentence(after: $0) }
    return end.map { script.gap(after: $0).contains(0x3F) } ?? false
  }
}
