public import FOILaw

/// Another authority's disclosure of what one authority refuses.
public struct Precedent: Hashable, Sendable {
  /// The authority that answered.
  public let authority: String
  /// Its reference, where known.
  public let reference: String?
  /// The day its reply came.
  public let day: CalendarDay
  /// The first words of its answer.
  public let text: String

  /// Makes a precedent.
  /// - Parameters:
  ///   - authority: Who answered.
  ///   - reference: Its reference.
  ///   - day: The day the reply came.
  ///   - text: The first words of the answer.
  public init(authority: String, reference: String?, day: CalendarDay, text: String) {
    self.authority = authority
    self.reference = reference
    self.day = day
    self.text = text
  }
}

/// How other authorities answered one question, counted from confirmed answers only.
public struct Precedents: Hashable, Sendable {
  /// How many authorities have answered the question in any way, this one included.
  public let replied: Int
  /// How many gave the information.
  public let gave: Int
  /// Some that gave it, earliest first.
  public let examples: [Precedent]

  /// Makes a count.
  /// - Parameters:
  ///   - replied: How many have replied to the question.
  ///   - gave: How many gave the information.
  ///   - examples: Some that gave it.
  public init(replied: Int, gave: Int, examples: [Precedent]) {
    self.replied = replied
    self.gave = gave
    self.examples = examples
  }

  /// No other authority has answered.
  public static let none = Precedents(replied: 0, gave: 0, examples: [])
}
