import Casebook

extension AnswerEvidence {
  /// What the blocks show about the answers, and the sentences before the signature.
  init(
    _ blocks: [Block], asked: QuestionList, _ wording: Wording, in script: Script, signature: Int?
  ) {
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
    // Where questions are repeated with answers under them, sentences need not show it.
    if echoed < 2 { told = Self.told(wording, in: script, before: signature).count }
  }

  /// How much of a question a sentence must take up to speak of it.
  private static let leastShare = 0.25
  private static let mostWords = 6_000

  /// The questions that sentences take up with a figure or a decision which the question does not have.
  private static func told(
    _ wording: Wording, in script: Script, before signature: Int?
  ) -> Set<Int> {
    var told: Set<Int> = []
    var start = 0
    for index in script.tokens.indices.prefix(min(mostWords, signature ?? mostWords))
    where script.endsSentence(after: index) || index + 1 == script.tokens.count {
      let sentence = start..<(index + 1)
      start = index + 1
      guard (4...80).contains(sentence.count), !script.asks(after: index),
        !script.fragments[script.tokens[sentence.lowerBound].fragment].isQuoted,
        !Body.isCourtesy(sentence.lowerBound, in: script)
      else { continue }
      let likest = wording.likest(to: sentence, in: script, isProse: true, most: 3)
        .filter { $0.share >= leastShare }
      guard !likest.isEmpty else { continue }
      let own = sentence.filter { script.stems[$0] != 0 && !wording.isAsked($0) }
      let figures = own.count { script.bytes[script.tokens[$0].start].isDigit }
      // A question that is repeated brings no words of its own but its number.
      guard own.count - figures >= 2 || figures >= 2 else { continue }
      let isNew = figures > 0
      let form = AnswerForm(of: sentence, in: script)
      if form.contains(.decision) || isNew && !form.isDisjoint(with: AnswerForm.figures) {
        told.formUnion(likest.map(\.question))
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
