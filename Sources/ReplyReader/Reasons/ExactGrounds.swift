import Casebook
import FOILaw

/// Completes grounds that an answer names by their section alone: "refused under section 40" is section
/// 40(2) where the letter relies on no other limb of it.
final class ExactGrounds {
  private static let common: Set<ReadingStep.Kind> = [.statement, .wholeRequest, .allQuestions]
  let script: Script
  let judge: Judge
  private var regime: Regime { judge.regime }
  /// The limbs of each section that the letter relies on.
  private lazy var limbs = findLimbs()

  init(script: Script, judge: Judge) {
    self.script = script
    self.judge = judge
  }

  private func findLimbs() -> [Provision: Set<Provision>] {
    guard !script.tokens.isEmpty else { return [:] }
    var limbs: [Provision: Set<Provision>] = [:]
    let cited = judge.claims(of: judge.citations(in: 0..<script.tokens.count).citations)
    for provision in cited.map(\.provision).exact where !provision.path.isEmpty {
      limbs[Provision(provision.kind, provision.number), default: []].insert(provision)
    }
    return limbs
  }

  /// More limbs than these are not all meant by a section that is named alone.
  private static let mostLimbs = 3

  /// Whether an answer says that its reasons are given further on.
  private func pointsOn(_ answer: Answer) -> Bool {
    guard let text = answer.text else { return false }
    return ["below", "Annex", "annex", "Appendix", "appendix"].contains { text.contains($0) }
  }

  /// Whether an answer says that it is as another.
  private func pointsBack(_ answer: Answer) -> Bool {
    guard let text = answer.text else { return false }
    return ["as Q", "as question", "above", "As Q", "As question"].contains { text.contains($0) }
  }

  /// The answers with the limb in place of the section.
  func complete(_ answers: [Answer]) -> [Answer] {
    guard answers.contains(where: { $0.claims.contains(where: \.path.isEmpty) }) else {
      return answers
    }
    let limbs = limbs
    let claimed = Set(answers.flatMap(\.claims))
    return answers.map { answer in
      let isSilent = answer.outcome == .neitherConfirmedNorDenied
      let isShared = isSilent || answer.steps.contains { Self.common.contains($0.kind) }
      let claims = answer.claims.flatMap { claim -> [Provision] in
        guard claim.path.isEmpty, let known = limbs[claim] else { return [claim] }
        // "Section 23 is absolute" under "Section 23(5)": the limb that neither confirms nor denies.
        let silent = known.filter { isSilent && GroundMeaning.of($0, in: regime).isSilence }
        let all = silent.isEmpty ? known : silent
        // "Under section 27, for the reasons at Annex 1", where that names section 27(1)(a) and (c).
        if all.count > 1, isShared || pointsOn(answer), all.count <= Self.mostLimbs,
          all.isDisjoint(with: claimed), all.allSatisfy({ $0.path.count > 1 })
        {
          return all.sorted { $0.description < $1.description }
        }
        // "Section 31 applies, as question 2", where that names section 31(1)(a) and (b).
        if all.count > 1, all.count <= Self.mostLimbs, pointsBack(answer),
          answers.allSatisfy({ other in
            let own = Set(other.claims).intersection(all)
            return own.isEmpty || own == all
          }), !all.isDisjoint(with: claimed)
        {
          return all.sorted { $0.description < $1.description }
        }
        guard all.count == 1, let limb = all.first else { return [claim] }
        // "Section 35" is 35(1)(a) here; "section 41" is not made out to be more than it says.
        return [isShared || limb.path.count > 1 || limb.isLimit ? limb : claim]
      }
      guard claims != answer.claims else { return answer }
      return Answer(
        question: answer.question, outcome: answer.outcome, claims: claims.exact, text: answer.text,
        evidence: answer.evidence, confidence: answer.confidence, steps: answer.steps,
        values: answer.values)
    }
  }
}
