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
    if judgement.outcome == .partlyRefused {
      return withoutCount(judgement, of: content, to: question)
    }
    guard judgement.outcome == .answered, (2...24).contains(content.count),
      !question.utf8.contains(0x3F),
      let first = content.first,
      Self.negations.signal(at: first, in: script) != nil
    else { return judgement }
    guard asksForDocument(question) else { return judgement }
    return Judgement(outcome: .notHeld, claims: [], clarity: 0.8, why: [.noDocument])
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

  /// Whether a question asks for a document, and not for a fact.
  private func asksForDocument(_ question: String) -> Bool {
    let asked = Script(Array(question.utf8))
    let found = Self.documents.matches(in: asked, 0..<asked.tokens.count)
    guard let first = found.first else { return false }
    // "Please send any report on the cost": what the report is about is not asked.
    if first.range.lowerBound <= 1,
      Self.papers.matches(in: asked, 0..<asked.tokens.count).contains(
        where: { $0.range.lowerBound <= first.range.upperBound + 3 })
    {
      return true
    }
    return !asked.tokens.contains { Self.facts.contains($0.hash) }
  }

  private static let papers = Phrases<Bool>([
    true: [
      "report", "reports", "briefing", "minutes", "paper", "papers", "contract", "assessment",
      "survey", "correspondence", "emails", "e mails", "letters", "submissions", "advice", "policy",
      "document", "documents", "guidance", "review", "copy", "copies", "notes", "strategy",
    ]
  ])

  /// Where documents were asked for, saying how many there are gives none of them: "We hold two
  /// submissions. Both are withheld."
  private func withoutCount(
    _ judgement: Judgement, of content: Range<Int>, to question: String
  ) -> Judgement {
    guard judgement.why == [.withholdsSome], !judgement.claims.isEmpty,
      asksForDocument(question) || Self.startsWithPaper(question)
    else { return judgement }
    let giving: Set<Signal> = [.partly, .enclosed, .inPart, .given, .small]
    let said = Set(Self.phrases.matches(in: script, content).map(\.signal))
    guard said.isDisjoint(with: giving) else { return judgement }
    return Judgement(
      outcome: .refused, claims: judgement.claims, clarity: judgement.clarity, why: [.ground])
  }

  /// "The minutes of that meeting", "All correspondence with …".
  private static func startsWithPaper(_ question: String) -> Bool {
    let asked = Script(Array(question.utf8))
    return papers.matches(in: asked, 0..<min(4, asked.tokens.count)).first != nil
      && !asked.tokens.contains { facts.contains($0.hash) }
  }
}
