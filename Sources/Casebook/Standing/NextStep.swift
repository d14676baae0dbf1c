public import FOILaw

/// What to do next on a case, and when.
public struct NextStep: Hashable, Sendable {
  /// What to do.
  public enum Kind: String, CaseIterable, Codable, Hashable, Sendable {
    /// Check the address and send a letter again that came back.
    case resend
    /// Look at the proposed answers and confirm or correct them.
    case confirm
    /// Enter what a reply says that no file holds.
    case enterAnswers = "enter-answers"
    /// See to a request that was passed on: check what was read, or say who has it now.
    case followTransfer = "follow-transfer"
    /// Answer the authority's question.
    case clarify
    /// Pay the fee or drop the request.
    case payFee = "pay-fee"
    /// Remind the authority.
    case chase
    /// Ask for a review because the authority is late.
    case reviewLateness = "review-lateness"
    /// Require a review because a Scottish authority is late.
    case requireReview = "require-review"
    /// Ask for a review of the refusals.
    case reviewRefusals = "review-refusals"
    /// Ask for less, where cost is the only obstacle.
    case narrow = "narrow-request"
    /// Complain to the regulator.
    case complain
    /// Appeal against the regulator's decision, if it is wrong.
    case appeal
    /// What the requester entered in the diary; no standing has it as its next step.
    case diary
  }

  /// Why a step is the next one.
  ///
  /// It is stored, by the names of its cases; a change to one raises ``Standing/derivation``.
  public enum Reason: Hashable, Sendable, Codable {
    /// A letter from the requester came back on that day.
    case cameBack(Event.Kind, CalendarDay)
    /// The authority passed the request on, and no case is open where it is now; the letter may name the
    /// other authority.
    case transferred(CalendarDay, to: String?)
    /// The authority passed the request on to that one, as its letter was read; nobody has checked it.
    case transferUnchecked(CalendarDay, to: String)
    /// The authority asked on that day and waits, and may close the request.
    case asked(CalendarDay, closing: Closing?)
    /// The authority asked only after its own last day.
    case askedTooLate(CalendarDay, lastDay: CalendarDay, closing: Closing?)
    /// A fees notice came on that day.
    case feesNotice(CalendarDay)
    /// The last day for an answer passed; a review can be asked for until the other day.
    case overdue(lastDay: CalendarDay, reviewBy: CalendarDay?)
    /// Nothing came by the last day, and one reminder opens the way to the Information Commissioner.
    case silent(lastDay: CalendarDay)
    /// Nothing came by the last day, and the law gives a review of silence until the other day.
    case silentWithReview(lastDay: CalendarDay, reviewBy: CalendarDay?)
    /// The reminder of that day brought no answer.
    case reminded(CalendarDay)
    /// The reminder of that day brought nothing at all, which the Information Commissioner takes up
    /// without a review.
    case remindedInSilence(CalendarDay)
    /// The reply of that day waits to be checked.
    case unchecked(CalendarDay)
    /// The reply of that day has no file, and nobody has entered its answers.
    case withoutAnswers(CalendarDay)
    /// The outcome of a review of that day waits to be checked: what it changes is not recorded yet.
    case outcomeUnchecked(CalendarDay)
    /// The number of answers that refuse information.
    case refused(Int)
    /// The number of answers that refuse information, where the authority offers no internal review.
    case refusedWithoutReview(Int)
    /// Cost is the only ground; a review can be asked for until the day.
    case costOnly(reviewBy: CalendarDay?)
    /// The review was due by that day.
    case reviewDue(CalendarDay)
    /// The review was answered on that day and something is still refused, or else unanswered.
    case reviewed(CalendarDay, refuses: Bool)
    /// The authority refused on that day to carry out a review.
    case reviewDenied(CalendarDay, refuses: Bool)
    /// The regulator's decision of that day can be appealed, to the Court of Session in Scotland and
    /// the Tribunal elsewhere.
    case decided(CalendarDay, isScottish: Bool)
    /// The requester wanted to be reminded of that.
    case entered(String?)
  }

  /// When an authority that asked back may close the request.
  public enum Closing: Hashable, Sendable, Codable {
    /// After two months, by guidance.
    case byGuidance
    /// After the day that its own letter names.
    case byLetter(CalendarDay)
  }

  /// What to do.
  public let kind: Kind
  /// The first day it makes sense.
  public let from: CalendarDay
  /// The last day it can be done, if there is one.
  public let by: CalendarDay?
  /// Why, as data: each face words it for its readers.
  public let reason: Reason

  /// Makes a step.
  /// - Parameters:
  ///   - kind: What to do.
  ///   - from: The first day it makes sense.
  ///   - by: The last day it can be done.
  ///   - reason: Why.
  public init(kind: Kind, from: CalendarDay, by: CalendarDay?, because reason: Reason) {
    self.kind = kind
    self.from = from
    self.by = by
    self.reason = reason
  }

  /// How many days before its last day a step becomes urgent.
  public static let urgency = 14

  /// Whether the step's last day is near, or past.
  /// - Parameter today: The present day.
  /// - Returns: Whether it is.
  public func isUrgent(on today: CalendarDay) -> Bool {
    by.map { $0 <= today.advanced(by: Self.urgency) } ?? false
  }
}

extension NextStep.Kind {
  /// The step in words, as an instruction.
  public var written: String {
    switch self {
    case .resend: "check the address and send the letter again"
    case .confirm: "check the answers that were read"
    case .enterAnswers: "enter what the reply says"
    case .followTransfer: "check who has the request now"
    case .clarify: "answer the authority's question"
    case .payFee: "pay the fee"
    case .chase: "send a reminder"
    case .reviewLateness: "ask for a review for lateness"
    case .requireReview: "require a review"
    case .reviewRefusals: "ask for a review of the refusals"
    case .narrow: "ask for less, within the cost limit"
    case .complain: "complain to the regulator"
    case .appeal: "appeal, if the decision is wrong"
    case .diary: "see to what is in your diary"
    }
  }
}
