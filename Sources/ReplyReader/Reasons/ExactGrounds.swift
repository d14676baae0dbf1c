import Casebook
import FOILaw

/// Completes grounds that a statement about several questions names by their section alone: "refused
/// under section 40" is section 40(2) where the letter relies on no other limb of it.
struct ExactGrounds {
  private static let common: Set<ReadingStep.Kind> = [.statement, .wholeRequest, .allQuestions]
  private var limbs: [Provision: Set<Provision>] = [:]

  init(script: Script, judge: Judge) {
    guard !script.tokens.isEmpty else { return }
    let cited = judge.claims(of: judge.citations(in: 0..<script.tokens.count).citations)
    for provision in cited.map(\.provision).exact where !provision.path.isEmpty {
      limbs[Provision(provision.kind, provision.number), default: []].insert(provision)
    }
  }

  /// The answers with the limb in place of the section.
  func complete(_ answers: [Answer]) -> [Answer] {
    answers.map { answer in
      guard answer.steps.contains(where: { Self.common.contains($0.kind) }) else { return answer }
      let claims = answer.claims.map { claim -> Provision in
        guard claim.path.isEmpty, let all = limbs[claim], all.count == 1 else { return claim }
        return all.first ?? claim
      }
      guard claims != answer.claims else { return answer }
      return Answer(
        question: answer.question, outcome: answer.outcome, claims: claims.exact, text: answer.text,
        evidence: answer.evidence, confidence: answer.confidence, steps: answer.steps,
        values: answer.values)
    }
  }
}
