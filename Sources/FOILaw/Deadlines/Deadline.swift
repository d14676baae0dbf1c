/// A last day, and the way to it.
///
/// A deadline is worked out and never stored by hand. Every step says which day, why, and on what
/// authority, so that a person can check it against the law.
public struct Deadline: Hashable, Sendable, Codable {
  /// What the day is the last day for.
  public enum Purpose: String, Codable, CaseIterable, Hashable, Sendable {
    /// The authority answers the request.
    case answer
    /// The authority tells the requester that it takes longer.
    case extensionNotice = "extension-notice"
    /// The authority answers after a lawful extension.
    case extendedAnswer = "extended-answer"
    /// The requester pays the fee, or the request lapses.
    case payFee = "pay-fee"
    /// The requester gives the clarification that was asked for.
    case clarify
    /// The requester asks for a review.
    case askForReview = "ask-for-review"
    /// The authority answers the review.
    case answerReview = "answer-review"
    /// The requester complains to the regulator.
    case complain
    /// The requester appeals to the Tribunal or the court.
    case appeal
  }

  /// What kind of rule sets the day.
  public enum Basis: String, Codable, Hashable, Sendable {
    /// An Act or Regulations.
    case law
    /// A code of practice or the regulator's guidance.
    case guidance
    /// The authority's own word, in its letter.
    case authority
  }

  /// One step of the count.
  public struct Step: Hashable, Sendable, Codable {
    /// The day the step is about, where it is about one.
    public let day: CalendarDay?
    /// What happens on it, in a plain sentence without a full stop at the end.
    public let text: String
    /// The provision or guidance that says so.
    public let source: String

    /// Makes a step.
    /// - Parameters:
    ///   - day: The day it is about.
    ///   - text: What happens.
    ///   - source: The citation.
    public init(day: CalendarDay? = nil, text: String, source: String) {
      self.day = day
      self.text = text
      self.source = source
    }
  }

  /// Another day that could be counted to, and why.
  public struct Alternative: Hashable, Sendable, Codable {
    /// The other last day.
    public let lastDay: CalendarDay
    /// Who counts so and why it is wrong or arguable.
    public let text: String

    /// Makes an alternative.
    /// - Parameters:
    ///   - lastDay: The other last day.
    ///   - text: Who counts so, and why.
    public init(lastDay: CalendarDay, text: String) {
      self.lastDay = lastDay
      self.text = text
    }
  }

  /// What the day is the last day for.
  public let purpose: Purpose
  /// The last day in time; it ends at midnight.
  public let lastDay: CalendarDay
  /// The first day that is too late.
  public let firstLateDay: CalendarDay
  /// Law, guidance or the authority's own word.
  public let basis: Basis
  /// How the day was found, in order.
  public let steps: [Step]
  /// Days others may count to.
  public let alternatives: [Alternative]
  /// What has to be known before the day is relied on, where there is something.
  public let remark: Step?

  /// Makes a deadline; the first late day is the calendar day after the last day.
  /// - Parameters:
  ///   - purpose: What the day is for.
  ///   - lastDay: The last day in time.
  ///   - basis: What kind of rule sets it.
  ///   - steps: The way to it.
  ///   - alternatives: Other days people count to.
  ///   - remark: What has to be known before the day is relied on.
  public init(
    purpose: Purpose, lastDay: CalendarDay, basis: Basis = .law, steps: [Step],
    alternatives: [Alternative] = [], remark: Step? = nil
  ) {
    self.purpose = purpose
    self.lastDay = lastDay
    self.firstLateDay = lastDay.advanced(by: 1)
    self.basis = basis
    self.steps = steps
    self.alternatives = alternatives
    self.remark = remark
  }
}

extension Deadline.Purpose {
  /// The purpose in words: `last day for an answer`.
  public var written: String {
    switch self {
    case .answer: "last day for an answer"
    case .extensionNotice: "last day to say that it takes longer"
    case .extendedAnswer: "last day for an answer, with the extension"
    case .payFee: "last day to pay the fee"
    case .clarify: "last day to clarify"
    case .askForReview: "last day to ask for a review"
    case .answerReview: "last day for the review"
    case .complain: "last day to complain"
    case .appeal: "last day to appeal"
    }
  }
}
