public import FOILaw

/// Where a case is now: a pure fold over its events, its regime and the holidays.
public struct Standing: Hashable, Sendable {
  /// The number of the rules that a standing is worked out by.
  ///
  /// Raise it with every change that can give another standing for the same events: a deadline, a
  /// stage, a next step or its reason, an answer. Casebooks worked out by a lower number are worked
  /// out again when they are opened.
  public static let derivation = 7

  /// How far a case has come.
  public enum Stage: String, CaseIterable, Codable, Hashable, Sendable {
    /// No answer yet.
    case awaiting
    /// The authority waits for a clarification.
    case clarification
    /// The authority waits for a fee.
    case fee
    /// A reply came that nobody has checked: what foi read in it is only proposed.
    case unchecked
    /// A reply leaves questions open, as a person confirmed.
    case partial
    /// Every question has its answer, at least one is a refusal and nothing was given, as a person confirmed.
    case refused
    /// Every question has its answer; something was given and something refused, as a person confirmed.
    case partlyRefused = "partly-refused"
    /// Every question has its answer and none is a refusal, as a person confirmed.
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
    /// Another authority has the request by transfer; its case is a case of its own.
    case transferred
    /// The case was opened by mistake and taken back; no list has it.
    case void
  }

  /// A day that the requester wants to be reminded of.
  public struct DiaryEntry: Hashable, Sendable {
    /// The event that entered it.
    public let id: EventID
    /// The day.
    public let day: CalendarDay
    /// What it is for.
    public let note: String?

    /// Makes an entry.
    /// - Parameters:
    ///   - id: The event that entered it.
    ///   - day: The day.
    ///   - note: What of.
    public init(id: EventID, day: CalendarDay, note: String?) {
      self.id = id
      self.day = day
      self.note = note
    }
  }

  /// The present answer to one question.
  public struct PresentAnswer: Hashable, Sendable {
    /// The answer.
    public let answer: Answer
    /// Whether a person confirmed or set it, or checked the reply that leaves the question open.
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
  /// What to do next, or `nil` if the case is over.
  public let nextStep: NextStep?
  /// What the latest reply says about itself.
  public let facts: LetterFacts?
  /// The law the case runs under.
  public let regime: Regime
  /// The day the request was sent.
  public let sent: CalendarDay
  /// The day of the first reply to the request, or `nil`.
  public let replied: CalendarDay?
  /// The authority that the request was transferred to, if the transfer named it.
  public internal(set) var transferredTo: String?
  /// The case that a transfer opened at the other authority.
  public internal(set) var transferredCase: CaseID?
  /// The case that this one comes from.
  public internal(set) var origin: Event.Origin?
  /// The days that the requester wants to be reminded of, earliest first.
  public internal(set) var diary: [DiaryEntry] = []
  /// The person who looks after the case, where somebody does.
  public internal(set) var assignee: String?
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
  /// - Returns: The deadline, or `nil` if none runs.
  public func deadline(_ purpose: Deadline.Purpose) -> Deadline? {
    deadlines.first { $0.purpose == purpose }
  }

  /// The last day of what the authority owes now, or `nil` if it owes nothing.
  ///
  /// An acknowledgement, a question asked too late and a complaint leave an unanswered request owed.
  public var owed: Deadline? {
    let answer = deadline(.extendedAnswer) ?? deadline(.answer)
    return switch stage {
    case .awaiting, .partial: answer
    case .clarification where isWaitingTooLate: answer
    case .complained where replied == nil: answer
    case .review: deadline(.answerReview)
    case .clarification, .fee, .unchecked, .refused, .partlyRefused, .answered, .reviewed,
      .complained,
      .decided, .withdrawn, .transferred, .void:
      nil
    }
  }

  /// The deadlines that someone still has to keep: what the authority owes, and the requester's own.
  public var open: [Deadline] {
    let requesters: Set<Deadline.Purpose> = [.payFee, .clarify, .askForReview, .complain, .appeal]
    // Who has everything has nothing left to ask a review of.
    let isDone = stage == .answered || (stage == .reviewed && nextStep == nil)
    return (owed.map { [$0] } ?? [])
      + deadlines.filter { requesters.contains($0.purpose) && !isDone }
  }

  /// The last day of what makes the authority late, or `nil` if nothing can be late.
  ///
  /// A reply that leaves questions open is not silence: what it leaves open is owed and has a list of its
  /// own, but nobody is called late for it.
  public var late: Deadline? { stage == .partial ? nil : owed }

  /// Whether the authority says that it has no review, which FOIA allows: then the regulator can be asked at once.
  public var offersNoReview: Bool { regime == .foia && facts?.reviewWindow == .notOffered }

  /// The last day to ask for a review, where one can be asked for.
  public var reviewBy: CalendarDay? { deadline(.askForReview)?.lastDay }

  /// The refused and partly refused answers.
  public var refusals: [PresentAnswer] { answers.filter(\.answer.outcome.isRefusal) }

  /// The questions without an answer.
  public var unanswered: [QuestionID] {
    answers.filter(\.answer.outcome.isOpen).map(\.answer.question)
  }
}

extension Standing.Stage {
  /// The stage in words.
  public var written: String {
    switch self {
    case .awaiting: "no reply yet"
    case .clarification: "waiting for your clarification"
    case .fee: "waiting for your fee"
    case .unchecked: "replied, not checked"
    case .partial: "partly answered"
    case .refused: "refused"
    case .partlyRefused: "partly refused"
    case .answered: "answered"
    case .review: "review asked for"
    case .reviewed: "reviewed"
    case .complained: "complaint made"
    case .decided: "decided"
    case .withdrawn: "withdrawn"
    case .transferred: "transferred"
    case .void: "taken back"
    }
  }
}
