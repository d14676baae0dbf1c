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
    /// A refusal to carry out an internal review.
    case reviewRefusal = "review-refusal"
    /// The request goes to another authority.
    case transfer
    /// A regulator's decision on a complaint.
    case decisionNotice = "decision-notice"
    /// No letter in answer to a request.
    case notFOI = "not-foi"

    /// Whether it answers questions: a reply, or the outcome of a review.
    public var carriesAnswers: Bool { self == .reply || self == .reviewOutcome }
  }

  /// Where the letter itself is, when the message is only a cover.
  public enum Pointer: String, CaseIterable, Codable, Hashable, Sendable {
    /// In a document attached to it.
    case attachment
    /// On a website of secure mail, after a link.
    case secureMail = "secure-mail"
    /// Nowhere: the authority asks that its form be used.
    case webForm = "web-form"
    /// Nowhere: a machine answered.
    case automaticReply = "automatic-reply"
    /// In a language that is not read.
    case otherLanguage = "other-language"
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
  /// The day it names as its new last day, for an extension.
  public var until: CalendarDay?
  /// How long it says that it waits for the requester before it closes the request, for a question back.
  public var closing: ReviewWindow?
  /// The grounds it names as the reason, for an extension.
  public var grounds: [Provision]
  /// The authority that the request goes to, for a transfer.
  public var transferredTo: String?
  /// What the regulator orders, in its own words, for a decision notice.
  public var orders: String?
  /// Where the answers are, when they are not in the message.
  public var pointer: Pointer?
  /// The sheets of an attached workbook that answers are said to be in, by name.
  public var sheets: [String]

  /// Makes the facts of a letter.
  /// - Parameter kind: What kind of letter it is; everything else starts unknown.
  public init(kind: Kind) {
    self.kind = kind
    grounds = []
    sheets = []
  }

  /// The facts of a question back that a person records, with the day after which the request is closed.
  package init(closing: ReviewWindow?) {
    self.init(kind: .clarification)
    self.closing = closing
  }

  /// Reads the facts; those written before extensions had grounds have none.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(kind: try container.decode(Kind.self, forKey: .kind))
    authority = try container.decodeIfPresent(String.self, forKey: .authority)
    reference = try container.decodeIfPresent(String.self, forKey: .reference)
    date = try container.decodeIfPresent(CalendarDay.self, forKey: .date)
    regime = try container.decodeIfPresent(Regime.self, forKey: .regime)
    regulator = try container.decodeIfPresent(Regulator.self, forKey: .regulator)
    reviewWindow = try container.decodeIfPresent(ReviewWindow.self, forKey: .reviewWindow)
    reviewContact = try container.decodeIfPresent(String.self, forKey: .reviewContact)
    until = try container.decodeIfPresent(CalendarDay.self, forKey: .until)
    closing = try container.decodeIfPresent(ReviewWindow.self, forKey: .closing)
    grounds = try container.decodeIfPresent([Provision].self, forKey: .grounds) ?? []
    transferredTo = try container.decodeIfPresent(String.self, forKey: .transferredTo)
    orders = try container.decodeIfPresent(String.self, forKey: .orders)
    pointer = try container.decodeIfPresent(Pointer.self, forKey: .pointer)
    sheets = try container.decodeIfPresent([String].self, forKey: .sheets) ?? []
  }
}

extension LetterFacts.Kind {
  /// The event that such a letter is, or `nil` if it is not a reply to a request.
  package var event: Event.Kind? {
    switch self {
    case .reply: .replied
    case .acknowledgement: .acknowledged
    case .extension_: .extended
    case .clarification: .clarificationAsked
    case .fees: .feesNotice
    case .reviewOutcome: .reviewAnswered
    case .reviewRefusal: .reviewRefused
    case .transfer: .transferred
    case .decisionNotice: .decisionNotice
    case .notFOI: nil
    }
  }
}
