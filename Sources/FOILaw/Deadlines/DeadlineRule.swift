/// The rules that set deadlines, one function a purpose.
///
/// Every function gives the last day in time and the way to it; none reads a clock.
public enum Deadlines {
  /// Every rule, with its sources and examples, in the order of a request's life.
  public static let rules: [DeadlineRule] = [
    .answer, .extensionNotice, .extendedAnswer, .clarify, .payFee, .askForReview, .answerReview,
    .complain, .appeal,
  ]
}

/// A rule as the manual prints it: what it is for, where the law says it, and worked examples.
public struct DeadlineRule: Sendable {
  /// A worked example, which the tests run.
  public struct Example: Sendable {
    /// What happened, in words.
    public let facts: String
    /// The last day in time.
    public let lastDay: CalendarDay
    /// Works the example out by the rule.
    public let deadline: @Sendable (LawCalendars) throws(LawError) -> Deadline

    init(
      _ facts: String, _ lastDay: StaticString,
      by deadline: @escaping @Sendable (LawCalendars) throws(LawError) -> Deadline
    ) {
      self.facts = facts
      self.lastDay = CalendarDay(lastDay)
      self.deadline = deadline
    }
  }

  /// What the rule sets the last day for.
  public let purpose: Deadline.Purpose
  /// The rule in a sentence.
  public let summary: String
  /// The provisions and guidance it rests on.
  public let sources: [String]
  /// Worked examples.
  public let examples: [Example]
}

extension CalendarDay {
  /// A day written in the source; the tests read every one of them.
  init(_ iso: StaticString) {
    self = CalendarDay(iso: "\(iso)") ?? .first
  }
}
