import Casebook

extension Judge {
  private static let negations = Phrases<Bool>([
    true: [
      "none", "no", "nil", "there is no", "there are no", "there is none", "there are none",
      "we have no", "we have not", "never", "the council has no", "we do not have", "we don t have",
      "it has no", "we have none", "we have never", "we found no", "no one has",
    ]
  ])
  private static let documents = Phrases<Bool>([
    true: [
      "please send", "please provide", "please supply", "send me", "copy of", "copies of",
      "provide a", "provide any", "provide the", "a copy", "please give me the", "supply a",
      "please disclose", "provide me with",
    ]
  ])

  private static let facts = WordSet(
    [
      "number", "numbers", "total", "whether", "many", "much", "figure", "figures", "amount",
      "name",
      "names", "confirm", "state", "cost", "costs", "date", "dates",
    ].map { Words.hash($0) })

  /// What a passage says to a question: "None" to a question for a report means that none is held.
  func judge(_ judgement: Judgement, of content: Range<Int>, to question: String) -> Judgement {
    let asked = AnswerForm(asked: question)
    if judgement.why == [.answersFirst], lacksFigure(content, asked) {
      return Judgement(
        outcome: .notHeld, claims: judgement.claims, clarity: 0.75, why: [.holdsNone])
    }
    if judgement.outcome == .partlyRefused, judgement.why == [.withholdsSome],
      judgement.clarity < 0.8, asked == .document, asksForDocuments(question), givesNothing(content)
    {
      return Judgement(
        outcome: .refused, claims: judgement.claims, clarity: 0.75, why: [.ground])
    }
    return judgeNone(judgement, of: content, to: question)
  }

  /// Whether a passage tells no figure before it says that nothing is held, and one was asked for.
  private func lacksFigure(_ content: Range<Int>, _ asked: AnswerForm) -> Bool {
    guard !asked.isDisjoint(with: .figures), asked.isDisjoint(with: [.name, .yesOrNo, .document]),
      let absence = Self.phrases.matches(in: script, content)
        .first(where: { $0.signal == .notHeld })
    else { return false }
    let before = AnswerForm(of: content.lowerBound..<absence.range.lowerBound, in: script)
    return before.isDisjoint(with: .figures)
  }

  /// Whether documents were asked for and the passage hands none over.
  private func givesNothing(_ content: Range<Int>) -> Bool {
    let giving: Set<Signal> = [.enclosed, .given, .partly, .small, .inPart]
    return !Self.phrases.matches(in: script, content).contains { giving.contains($0.signal) }
  }

  private func judgeNone(
    _ judgement: Judgement, of content: Range<Int>, to question: String
  ) -> Judgement {
    guard judgement.outcome == .answered, (2...24).contains(content.count),
      !question.utf8.contains(0x3F),
      let first = content.first,
      Self.negations.signal(at: first, in: script) != nil
    else { return judgement }
    guard asksForDocuments(question) else { return judgement }
    return Judgement(outcome: .notHeld, claims: [], clarity: 0.8, why: [.noDocument])
  }

  private func asksForDocuments(_ question: String) -> Bool {
    let asked = Script(Array(question.utf8))
    return !asked.tokens.contains { Self.facts.contains($0.hash) }
      && !Self.documents.matches(in: asked, 0..<asked.tokens.count).isEmpty
  }
}
