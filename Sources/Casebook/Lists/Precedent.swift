public import FOILaw

/// What another authority said to a question that one authority refuses.
///
/// It is what the casebook has, nothing weighed: whether a letter may cite it is decided by its words.
public struct OtherAnswer: Hashable, Sendable {
  /// The authority that answered.
  public let authority: String
  /// Its reference, if known.
  public let reference: String?
  /// The day its reply came.
  public let day: CalendarDay
  /// What it says.
  public let outcome: Outcome
  /// Whether a person confirmed or set it.
  public let isConfirmed: Bool
  /// Whether that reply refuses every question, so that it decides nothing about this one.
  public let isBlanket: Bool
  /// The first words of its answer.
  public let text: String

  /// Makes an answer.
  /// - Parameters:
  ///   - authority: Who answered.
  ///   - reference: Its reference.
  ///   - day: The day the reply came.
  ///   - outcome: What it says.
  ///   - isConfirmed: Whether a person confirmed or set it.
  ///   - isBlanket: Whether the reply refuses every question.
  ///   - text: The first words of the answer.
  public init(
    authority: String, reference: String?, day: CalendarDay, outcome: Outcome = .answered,
    isConfirmed: Bool = true, isBlanket: Bool = false, text: String
  ) {
    self.authority = authority
    self.reference = reference
    self.day = day
    self.outcome = outcome
    self.isConfirmed = isConfirmed
    self.isBlanket = isBlanket
    self.text = text
  }
}

/// Another authority that dealt with the whole request and refused none of it.
public struct WholeAnswer: Hashable, Sendable {
  /// The authority that answered.
  public let authority: String
  /// Its reference, if known.
  public let reference: String?
  /// The day its reply came.
  public let day: CalendarDay
  /// How many working days after receipt that was, by that authority's own calendar.
  public let workingDays: Int

  /// Makes an answer.
  /// - Parameters:
  ///   - authority: Who answered.
  ///   - reference: Its reference.
  ///   - day: The day the reply came.
  ///   - workingDays: How many working days after receipt.
  public init(authority: String, reference: String?, day: CalendarDay, workingDays: Int) {
    self.authority = authority
    self.reference = reference
    self.day = day
    self.workingDays = workingDays
  }
}
