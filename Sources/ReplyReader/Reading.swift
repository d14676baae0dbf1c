public import Casebook

/// What a letter was read to say: a proposal for a person to confirm.
public struct Reading: Hashable, Sendable {
  /// What the letter says about itself.
  public var facts: LetterFacts
  /// One answer per question, in the order of the request or, without one, of the letter.
  public var answers: [Answer]

  /// Makes a reading.
  /// - Parameters:
  ///   - facts: What the letter says about itself.
  ///   - answers: One per question.
  public init(facts: LetterFacts, answers: [Answer]) {
    self.facts = facts
    self.answers = answers
  }
}
