import Casebook
import FOILaw

/// What a review tells of the first decision, question by question.
///
/// "We withheld the whole of (1) under section 43(2); said we held nothing for (2); and gave a total for
/// (3)." What is upheld without being said again is as it was.
struct ReviewRecall {
  /// The first decision on a question.
  struct Decision {
    let outcome: Outcome
    let claims: [Provision]
  }

  let script: Script
  let questions: [Question]
  let judge: Judge

  private static let mostWords = 20_000
  private static let mostClause = 60

  /// The first decisions that are told in a sentence or a line with the question's number.
  func decisions() -> [QuestionID: Decision] {
    var found: [QuestionID: Decision] = [:]
    for clause in clauses() {
      let named = numbers(in: clause)
      guard !named.isEmpty, ReviewFindings.verdicts.matches(in: script, clause).isEmpty,
        clause.contains(where: { Self.telling.contains(script.tokens[$0].hash) })
      else { continue }
      let said = judge.judge(clause)
      guard said.outcome.isRefusal || said.outcome == .notHeld else { continue }
      let own = shares(of: named, in: clause, said.claims)
      for (place, (id, _)) in named.enumerated() where found[id] == nil {
        found[id] = Decision(outcome: said.outcome, claims: own?[place] ?? said.claims)
      }
    }
    return found
  }

  /// The grounds of each of several questions, where each stands behind its own: "part 2 under section
  /// 42(1), part 3 under section 36(2)".
  private func shares(
    of named: [(id: QuestionID, word: Int)], in clause: Range<Int>, _ claims: [Provision]
  ) -> [[Provision]]? {
    guard named.count > 1, claims.count > 1 else { return nil }
    let own = named.indices.map { place in
      let end = place + 1 < named.count ? named[place + 1].word : clause.upperBound
      return judge.citations(in: named[place].word..<end).citations.map(\.provision).exact
        .filter(claims.contains)
    }
    return own.dropFirst().allSatisfy { !$0.isEmpty } ? own : nil
  }

  /// What was decided on all that was asked, where a sentence tells it and no other tells otherwise:
  /// "The Council had refused all four items under section 43(2)".
  func common() -> Decision? {
    var found: Decision?
    for clause in clauses() {
      guard ReviewFindings.verdicts.matches(in: script, clause).isEmpty,
        numbers(in: clause).isEmpty,
        clause.contains(where: { Self.telling.contains(script.tokens[$0].hash) })
      else { continue }
      let said = judge.judge(clause)
      guard said.outcome.isRefusal, !said.claims.isEmpty else { continue }
      if let found, Set(found.claims) != Set(said.claims) { return nil }
      found = Decision(outcome: .refused, claims: said.claims)
    }
    return found
  }

  private static let telling = WordSet(
    """
    refused withheld said relied applied cited told claimed answered replied
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })

  /// Sentences, and what semicolons and lines part in them.
  private func clauses() -> [Range<Int>] {
    var clauses: [Range<Int>] = []
    var start = 0
    for index in 0..<min(script.tokens.count, Self.mostWords)
    where index + 1 == script.tokens.count || script.endsSentence(after: index)
      || script.gap(after: index).contains(0x3B) || tellsMore(after: index)
    {
      if index + 1 - start <= Self.mostClause { clauses.append(start..<(index + 1)) }
      start = index + 1
    }
    return clauses
  }

  /// "… and said that nothing was held": another decision is told.
  private func tellsMore(after index: Int) -> Bool {
    index + 2 < script.tokens.count && Self.joins.contains(script.tokens[index + 1].hash)
      && Self.telling.contains(script.tokens[index + 2].hash)
  }

  private static let laws = WordSet(
    """
    section sections s ss regulation regulations reg paragraph article annex schedule appendix page
    and or to within
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })
  private static let months = WordSet(
    """
    january february march april may june july august september october november december th st nd
    rd working days hours
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })

  /// The questions whose numbers stand in a clause, with or without a word before them.
  private func numbers(in clause: Range<Int>) -> [(id: QuestionID, word: Int)] {
    var found: [(id: QuestionID, word: Int)] = []
    for index in clause {
      let text = script.word(index)
      guard text.utf8.first?.isDigit == true, let id = QuestionID(text),
        questions.contains(where: { $0.id == id })
      else { continue }
      let before = index > clause.lowerBound ? script.tokens[index - 1].hash : 0
      let next = index + 1 < clause.upperBound ? script.tokens[index + 1].hash : 0
      // "Section 40(2)": neither the section nor its limb is a question.
      let isTight = script.gap(before: index).elementsEqual([0x28])
      let isList = Self.joins.contains(before) && !found.isEmpty
      let after = script.gap(after: index)
      guard !isTight, !Self.laws.contains(before) || isList, !Self.months.contains(next),
        !after.elementsEqual([0x28]), after.first != 0x2F,
        after.first != 0x2E || after.count > 1 || index + 1 == clause.upperBound
      else { continue }
      found.append((id, index))
    }
    return found.isEmpty ? placed(in: clause) : found
  }

  /// "The first under section 35(1)(a), the second under section 42(1)": questions by their place, where
  /// a clause tells them apart.
  private func placed(in clause: Range<Int>) -> [(id: QuestionID, word: Int)] {
    var found: [(id: QuestionID, word: Int)] = []
    for index in clause.dropFirst() where script.tokens[index - 1].hash == Self.the {
      guard let number = MarkReader.ordinals[script.tokens[index].hash],
        let id = QuestionID(number), questions.contains(where: { $0.id == id }),
        index + 1 < clause.upperBound, Self.behind.contains(script.tokens[index + 1].hash)
      else { continue }
      found.append((id, index))
    }
    return found.count > 1 ? found : []
  }

  private static let the = Words.hash("the")
  /// Words right behind a question that is named by its place: "the first under section 35(1)(a)".
  private static let behind = WordSet(
    ["under", "by", "on", "and", "was", "were", "in", "as", "pursuant"].map { Words.hash($0) })

  private static let joins = WordSet(["and", "or", "to"].map { Words.hash($0) })
}
