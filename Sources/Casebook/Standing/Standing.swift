public import FOILaw

/// Where a case is now: a pure fold over its events, its regime and the holidays.
public struct Standing: Hashable, Sendable {
  /// How far a case has come.
  public enum Stage: String, CaseIterable, Codable, Hashable, Sendable {
    /// No answer yet.
    case awaiting
    /// The authority waits for a clarification.
    case clarification
    /// The authority waits for a fee.
    case fee
    /// A reply came; some questions have no answer.
    case partial
    /// Every question has its answer and at least one is a refusal.
    case refused
    /// Every question has its answer and none is a refusal.
    case answered
    /// A review was asked for.
    case review
    /// The review was answered.
    case reviewed
    /// The regulator has a complaint.
    case complained
    /// The regulator decided.
    case decided
    /// The requester withdrew.
    case withdrawn
  }

  /// The present answer to one question.
  public struct PresentAnswer: Hashable, Sendable {
    /// The answer.
    public let answer: Answer
    /// Whether a person confirmed or set it.
    public let isConfirmed: Bool
    /// The day it was given, or `nil` while there is none.
    public let day: CalendarDay?
  }

  /// How far the case has come.
  public let stage: Stage
  /// The present answer to each question that asks something, in the order asked.
  public let answers: [PresentAnswer]
  /// The deadlines that matter now, earliest purpose first.
  public let deadlines: [Deadline]
  /// What to do next, or `nil` where the case is at its end.
  public let nextStep: NextStep?
  /// What the latest reply says about itself.
  public let facts: LetterFacts?
  /// The law the case runs under.
  public let regime: Regime
  /// The day the request was sent.
  public let sent: CalendarDay
  /// The day of the first reply to the request, or `nil`.
  public let replied: CalendarDay?
  /// Whom the request was transferred to, where a transfer named one.
  public internal(set) var transferredTo: String?
  /// The law that the authority's latest reply names, where it names one; the case keeps its own.
  public internal(set) var handledUnder: Regime?
  /// Whether the authority waits for something it asked for only after its time had run out.
  public internal(set) var isWaitingTooLate = false
  /// Whether nobody has the request: it came back and has not gone again.
  public internal(set) var isUndelivered = false
  /// What the authority did wrong or left doubtful, in the order of a case's life.
  public internal(set) var findings: [Finding] = []

  /// The deadline for that purpose, if it runs.
  /// - Parameter purpose: What the day is for.
  /// - Returns: The deadline, or `nil` where none runs.
  public func deadline(_ purpose: Deadline.Purpose) -> Deadline? {
    deadlines.first { $0.purpose == purpose }
  }

  /// The last day of what the authority owes now, or `nil` where it owes nothing.
  ///
  /// An acknowledgement, a question asked too late and a complaint leave an unanswered request owed.
  public var owed: Deadline? {
    let answer = deadline(.extendedAnswer) ?? deadline(.answer)
    return switch stage {
    case .awaiting, .partial: answer
    case .clarification where isWaitingTooLate: answer
    case .complained where replied == nil: answer
    case .review: deadline(.answerReview)
    case .clarification, .fee, .refused, .answered, .reviewed, .complained, .decided, .withdrawn:
      nil
    }
  }

  /// The deadlines that somebody still has to keep: what the authority owes, and the requester's own.
  public var open: [Deadline] {
    let requesters: Set<Deadline.Purpose> = [.payFee, .clarify, .askForReview, .complain, .appeal]
    // Who has everything has nothing left to ask a review of.
    let isDone = stage == .answered || (stage == .reviewed && nextStep == nil)
    return (owed.map { [$0] } ?? [])
      + deadlines.filter { requesters.contains($0.purpose) && !isDone }
  }

  /// Whether the authority says that it has no review, which FOIA allows: then the regulator can be asked at once.
  public var offersNoReview: Bool { regime == .foia && facts?.reviewWindow == .notOffered }

  /// The last day to ask for a review, where one can be asked for.
  public var reviewBy: CalendarDay? { deadline(.askForReview)?.lastDay }

  /// The refused and partly refused answers.
  public var refusals: [PresentAnswer] { answers.filter(\.answer.outcome.isRefusal) }

  /// The questions without an answer.
  public var unanswered: [QuestionID] {
    answers.filter { $0.answer.outcome == .blank }.map(\.answer.question)
  }
}

/// What to do next on a case, and when.
public struct NextStep: Hashable, Sendable, Codable {
  /// What to do.
  public enum Kind: String, CaseIterable, Codable, Hashable, Sendable {
    /// Check the address and send a letter again that came back.
    case resend
    /// Look at the proposed answers and confirm or correct them.
    case confirm
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
    /// Ask for less, where cost is all that stands in the way.
    case narrow = "narrow-request"
    /// Complain to the regulator.
    case complain
    /// Appeal against the regulator's decision, if it is wrong.
    case appeal
  }

  /// What to do.
  public let kind: Kind
  /// The first day it makes sense.
  public let from: CalendarDay
  /// The last day it can be done, where there is one.
  public let by: CalendarDay?
  /// Why, in one sentence without a full stop.
  public let why: String

  /// Makes a step.
  /// - Parameters:
  ///   - kind: What to do.
  ///   - from: The first day it makes sense.
  ///   - by: The last day it can be done.
  ///   - why: One sentence without a full stop.
  public init(kind: Kind, from: CalendarDay, by: CalendarDay?, why: String) {
    self.kind = kind
    self.from = from
    self.by = by
    self.why = why
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
    case .clarify: "answer the authority's question"
    case .payFee: "pay the fee"
    case .chase: "send a reminder"
    case .reviewLateness: "ask for a review for lateness"
    case .requireReview: "require a review"
    case .reviewRefusals: "ask for a review of the refusals"
    case .narrow: "ask for less, within the cost limit"
    case .complain: "complain to the regulator"
    case .appeal: "appeal, if the decision is wrong"
    }
  }
}
