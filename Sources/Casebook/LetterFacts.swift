public import FOILaw

/// What a letter says about itself.
public struct LetterFacts: Hashable, Sendable, Codable {
  /// What kind of letter it is.
  public enum Kind: String, CaseIterable, Codable, Hashable, Sendable {
    /// An answer to the request, whole or in part.
    case reply
    /// A receipt: nothing is decided yet.
    case acknowledgement
    /// More time is taken.
    case extension_ = "extension"
    /// The authority asks what is meant.
    case clarification
    /// A fee must be paid first.
    case fees
    /// The outcome of an internal review.
    case reviewOutcome = "review-outcome"
    /// The request goes to another authority.
    case transfer
    /// No letter in answer to a request.
    case notFOI = "not-foi"
  }

  /// What kind of letter it is.
  public var kind: Kind
  /// The authority that writes, as it names itself.
  public var authority: String?
  /// The authority's reference.
  public var reference: String?
  /// The letter's date.
  public var date: CalendarDay?
  /// The law it was dealt with under.
  public var regime: Regime?
  /// The regulator it points to.
  public var regulator: Regulator?
  /// How long it gives to ask for a review.
  public var reviewWindow: ReviewWindow?
  /// Where it says to ask for one: an e-mail address if there is one, else a name.
  public var reviewContact: String?

  /// Makes the facts of a letter.
  /// - Parameter kind: What kind of letter it is; everything else starts unknown.
  public init(kind: Kind) {
    self.kind = kind
  }
}
