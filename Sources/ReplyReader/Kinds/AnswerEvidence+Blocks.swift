import Casebook

extension AnswerEvidence {
  /// What the blocks show about the answers.
  init(_ blocks: [Block], asked: [Question], in script: Script) {
    self.init()
    guard !asked.isEmpty else { return }
    asking = max(1, asked.count { !$0.isStem })
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
  }

  /// Whether the words are a question: an authority that asks back answers nothing.
  private static func isAsking(_ content: Range<Int>, in script: Script) -> Bool {
    let end = content.prefix(60).first { script.endsSentence(after: $0) }
    return end.map { script.gap(after: $0).contains(0x3F) } ?? false
  }
}
