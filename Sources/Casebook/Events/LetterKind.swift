public import FOILaw

/// A letter that foi can draft; the raw value is the template's name.
///
/// The order is that of a case's life.
public enum LetterKind: String, CaseIterable, Codable, Hashable, Sendable {
  /// The request itself.
  case initialRequest = "initial-request"
  /// A request to confirm that the request arrived.
  case confirmReceipt = "confirm-receipt"
  /// The answer to the authority's question what is meant.
  case clarificationReply = "clarification-reply"
  /// An objection to an extension that the law does not allow.
  case extensionChallenge = "extension-challenge"
  /// A reminder after the last day.
  case chaser
  /// A firmer reminder.
  case secondChaser = "second-chaser"
  /// Receipt of a reply in part, with what is missing.
  case partialReply = "partial-reply"
  /// A smaller request after one that would cost too much.
  case narrowedRequest = "narrowed-request"
  /// A request for an internal review because no answer came in time.
  case internalReviewLate = "internal-review-late"
  /// A request for an internal review against refusals.
  case internalReview = "internal-review"
  /// A complaint to the Information Commissioner.
  case complaint
  /// An application to the Scottish Information Commissioner.
  case application
  /// What a notice of appeal to the Tribunal has to say, and enclose.
  case tribunalNotice = "tribunal-notice"
  /// Thanks for a full answer.
  case thanks
  /// The end of a request by the requester's wish.
  case withdrawal
}

extension LetterKind {
  /// Who a letter goes to.
  public enum Addressee: String, CaseIterable, Codable, Hashable, Sendable {
    /// The authority.
    case authority
    /// The authority, where it takes requests for a review.
    case reviewer
    /// The Information Commissioner or the Scottish Information Commissioner.
    case regulator
    /// The First-tier Tribunal.
    case tribunal
  }

  /// Who it goes to.
  public var addressee: Addressee {
    switch self {
    case .initialRequest, .confirmReceipt, .clarificationReply, .extensionChallenge, .chaser,
      .secondChaser, .partialReply, .narrowedRequest, .thanks, .withdrawal:
      .authority
    case .internalReviewLate, .internalReview: .reviewer
    case .complaint, .application: .regulator
    case .tribunalNotice: .tribunal
    }
  }

  /// What happens to the case when it is sent.
  public var event: Event.Kind {
    switch self {
    case .initialRequest: .sent
    case .clarificationReply: .clarificationGiven
    case .chaser, .secondChaser: .chased
    case .internalReviewLate, .internalReview: .reviewRequested
    case .complaint, .application: .complained
    case .withdrawal: .withdrawn
    // A narrowed request is a new one in law: it moves no clock of this case.
    case .confirmReceipt, .extensionChallenge, .partialReply, .narrowedRequest, .tribunalNotice,
      .thanks:
      .wrote
    }
  }

  /// Whether it cannot be written without words of the requester's own.
  public var needsWords: Bool {
    self == .clarificationReply || self == .narrowedRequest
  }

  /// The letter in words, with its article.
  public var written: String {
    switch self {
    case .initialRequest: "a request"
    case .confirmReceipt: "a request to confirm receipt"
    case .clarificationReply: "a reply to the authority's question"
    case .extensionChallenge: "a challenge to an extension"
    case .chaser: "a reminder"
    case .secondChaser: "a second reminder"
    case .partialReply: "an acknowledgement of a reply in part"
    case .narrowedRequest: "a narrowed request"
    case .internalReviewLate: "an internal review for lateness"
    case .internalReview: "an internal review of refusals"
    case .complaint: "a complaint to the Information Commissioner"
    case .application: "an application to the Scottish Information Commissioner"
    case .tribunalNotice: "a notice of appeal to the Tribunal"
    case .thanks: "a letter of thanks"
    case .withdrawal: "a withdrawal"
    }
  }

  /// The letter of the same purpose under that law: the two Commissioners take different ones.
  /// - Parameter regime: The law of the case.
  /// - Returns: This letter, or the other Commissioner's.
  public func fitting(_ regime: Regime) -> LetterKind {
    switch self {
    case .complaint, .application: regime.isScottish ? .application : .complaint
    default: self
    }
  }
}

extension NextStep {
  /// The letter that does it, where foi drafts one.
  /// - Parameter regime: The law of the case.
  /// - Returns: The letter.
  public func letter(under regime: Regime) -> LetterKind? {
    switch kind {
    case .chase: .chaser
    case .clarify: .clarificationReply
    case .reviewLateness, .requireReview: .internalReviewLate
    case .reviewRefusals: .internalReview
    case .narrow: .narrowedRequest
    case .complain: LetterKind.complaint.fitting(regime)
    // An appeal to the Court of Session is not made by letter.
    case .appeal: regime.isScottish ? nil : .tribunalNotice
    case .resend, .confirm, .enterAnswers, .followTransfer, .payFee, .diary: nil
    }
  }
}

extension Standing {
  /// The letter that the next step calls for, as this case's law has it.
  public var nextLetter: LetterKind? { nextStep?.letter(under: regime) }
}

extension [Standing.PresentAnswer] {
  /// Whether cost is the only obstacle, so that asking for less is the quickest way.
  /// - Parameter regime: The law of the case.
  /// - Returns: Whether every refusal relies on the cost limit alone.
  func costTooMuch(under regime: Regime) -> Bool {
    let refusals = filter(\.answer.outcome.isRefusal)
    return !refusals.isEmpty
      && refusals.allSatisfy { refusal in
        !refusal.answer.claims.isEmpty
          && refusal.answer.claims.allSatisfy { claim in
            let grounds = Grounds.matching(claim, in: regime)
            return !grounds.isEmpty && grounds.allSatisfy(\.subject.isCost)
          }
      }
  }
}
