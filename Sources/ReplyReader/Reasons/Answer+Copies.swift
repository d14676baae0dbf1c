import Casebook

extension Answer {
  /// The same answer to another question.
  func to(_ question: QuestionID) -> Answer {
    Answer(
      question: question, outcome: outcome, claims: claims, text: text, evidence: evidence,
      confidence: confidence, steps: steps, values: values)
  }

  /// The same answer with another confidence and other steps.
  func with(confidence: Double, steps: [ReadingStep]) -> Answer {
    Answer(
      question: question, outcome: outcome, claims: claims, text: text, evidence: evidence,
      confidence: confidence, steps: steps, values: values)
  }
}
