public import FOILaw

extension Event {
  /// What happened, with the details of that kind of event.
  public enum Payload: Hashable, Sendable {
    /// The request was sent.
    case sent(Sending = Sending())
    /// The authority received it, where that is not the day it was sent.
    case received
    /// The authority acknowledged it.
    case acknowledged(LetterFacts? = nil)
    /// The authority asked what is meant.
    case clarificationAsked(LetterFacts? = nil)
    /// The requester explained.
    case clarificationGiven
    /// The authority asked for a fee.
    case feesNotice(LetterFacts? = nil)
    /// The requester paid it.
    case feePaid
    /// The authority took more time.
    case extended(Extension = Extension())
    /// Another authority received the request by transfer.
    case transferred(Transfer = Transfer())
    /// A reply came.
    case replied(Reply = Reply())
    /// A person set or corrected answers.
    case answersSet([Answer] = [])
    /// A person confirmed proposed answers.
    case answersConfirmed([QuestionID] = [])
    /// A person looked at proposed events and found them right.
    case eventsConfirmed([EventID] = [])
    /// The requester reminded the authority.
    case chased
    /// The requester asked for a review.
    case reviewRequested
    /// The authority answered the review.
    case reviewAnswered(Reply = Reply())
    /// The requester complained to the regulator.
    case complained
    /// The authority refused to carry out a review, because it was asked for too late or at all.
    case reviewRefused(LetterFacts? = nil)
    /// The regulator decided.
    case decisionNotice
    /// The requester withdrew the request.
    case withdrawn
    /// The requester maintains that the request falls under that law, whatever a letter says.
    case lawHeld(Regime)
    /// A letter from the requester that moves no clock.
    case wrote
    /// A letter from the requester came back: nobody received it.
    case notDelivered
    /// A day that the requester wants to be reminded of.
    case diary(CalendarDay)
    /// The person who looks after the case from now on, or nobody.
    case assigned(String? = nil)
    /// A remark; it changes nothing.
    case note(LetterFacts? = nil)
    /// An earlier event was recorded by mistake and no longer counts.
    case retracted(EventID)
  }

  /// How a request was sent.
  public struct Sending: Hashable, Sendable {
    /// Whether it went by post, which moves its receipt under FOISA.
    public var byPost: Bool
    /// Another case that this one comes from.
    public var origin: Origin?

    /// Describes a sending.
    /// - Parameters:
    ///   - byPost: Whether it went by post.
    ///   - origin: Another case that this one comes from.
    public init(byPost: Bool = false, origin: Origin? = nil) {
      self.byPost = byPost
      self.origin = origin
    }
  }

  /// The case that another one comes from; each has a clock of its own.
  public struct Origin: Hashable, Sendable, Codable {
    /// How it comes from there.
    public enum Kind: String, Codable, Hashable, Sendable {
      /// The authority there passed the request on.
      case transfer
      /// It asks less than the request there.
      case narrowing
    }

    /// How it comes from there.
    public let kind: Kind
    /// The other case.
    public let id: CaseID

    /// Names a case and how another comes from it.
    /// - Parameters:
    ///   - kind: How it comes from there.
    ///   - id: The other case.
    public init(_ kind: Kind, of id: CaseID) {
      self.kind = kind
      self.id = id
    }
  }

  /// More time that an authority took.
  public struct Extension: Hashable, Sendable {
    /// The day it named as its new last day.
    public var until: CalendarDay?
    /// The grounds it named.
    public var grounds: [Provision]
    /// What the letter says about itself.
    public var facts: LetterFacts?

    /// Describes an extension.
    /// - Parameters:
    ///   - until: The day named as the new last day.
    ///   - grounds: The grounds named.
    ///   - facts: What the letter says about itself.
    public init(
      until: CalendarDay? = nil, grounds: [Provision] = [], facts: LetterFacts? = nil
    ) {
      self.until = until
      self.grounds = grounds
      self.facts = facts
    }
  }

  /// A transfer to another authority.
  public struct Transfer: Hashable, Sendable {
    /// The name of the authority that the request was passed to.
    public var authority: String?
    /// The case at that authority, once it was opened: the old one owes nothing from then on.
    public var opened: CaseID?
    /// What the letter says about itself.
    public var facts: LetterFacts?

    /// Describes a transfer.
    /// - Parameters:
    ///   - authority: Whom the request was passed to.
    ///   - opened: The case at that authority.
    ///   - facts: What the letter says about itself.
    public init(
      to authority: String? = nil, opened: CaseID? = nil, facts: LetterFacts? = nil
    ) {
      self.authority = authority
      self.opened = opened
      self.facts = facts
    }
  }

  /// A reply, or the outcome of a review.
  public struct Reply: Hashable, Sendable {
    /// What the letter says about itself.
    public var facts: LetterFacts?
    /// The answers read from it, or entered by hand.
    public var answers: [Answer]
    /// The questions whose answers were confirmed as it was recorded.
    public var confirmed: [QuestionID]

    /// Describes a reply.
    /// - Parameters:
    ///   - facts: What the letter says about itself.
    ///   - answers: The answers in it.
    ///   - confirmed: The questions confirmed at once.
    public init(
      facts: LetterFacts? = nil, answers: [Answer] = [], confirmed: [QuestionID] = []
    ) {
      self.facts = facts
      self.answers = answers
      self.confirmed = confirmed
    }
  }
}

// MARK: - Making

extension Event.Payload {
  /// A reply with these answers.
  /// - Parameters:
  ///   - answers: The answers in it.
  ///   - facts: What the letter says about itself.
  ///   - confirmed: The questions confirmed at once.
  /// - Returns: The payload.
  public static func replied(
    answers: [Answer], facts: LetterFacts? = nil, confirmed: [QuestionID] = []
  ) -> Self {
    .replied(Event.Reply(facts: facts, answers: answers, confirmed: confirmed))
  }

  /// An extension to that day.
  /// - Parameters:
  ///   - until: The day named as the new last day.
  ///   - grounds: The grounds named.
  /// - Returns: The payload.
  public static func extended(until: CalendarDay?, grounds: [Provision] = []) -> Self {
    .extended(Event.Extension(until: until, grounds: grounds))
  }

  /// The payload for a letter of that kind; without facts and answers, a bare event.
  ///
  /// What the kind has no place for is left out. There is no bare retraction, which needs the event that
  /// it takes back, and no bare entry in the diary, which needs its day. Holding on to a law takes it
  /// from the facts.
  /// - Parameters:
  ///   - kind: What happened.
  ///   - facts: What the letter says about itself; an extension takes its day and grounds from it.
  ///   - answers: The answers in it.
  ///   - confirmed: The questions confirmed.
  public init?(
    _ kind: Event.Kind, facts: LetterFacts? = nil, answers: [Answer] = [],
    confirmed: [QuestionID] = []
  ) {
    let reply = Event.Reply(facts: facts, answers: answers, confirmed: confirmed)
    switch kind {
    case .sent: self = .sent()
    case .received: self = .received
    case .acknowledged: self = .acknowledged(facts)
    case .clarificationAsked: self = .clarificationAsked(facts)
    case .clarificationGiven: self = .clarificationGiven
    case .feesNotice: self = .feesNotice(facts)
    case .feePaid: self = .feePaid
    case .extended:
      self = .extended(.init(until: facts?.until, grounds: facts?.grounds ?? [], facts: facts))
    case .transferred: self = .transferred(.init(to: facts?.transferredTo, facts: facts))
    case .replied: self = .replied(reply)
    case .answersSet: self = .answersSet(answers)
    case .answersConfirmed: self = .answersConfirmed(confirmed)
    case .eventsConfirmed: self = .eventsConfirmed()
    case .chased: self = .chased
    case .reviewRequested: self = .reviewRequested
    case .reviewAnswered: self = .reviewAnswered(reply)
    case .complained: self = .complained
    case .reviewRefused: self = .reviewRefused(facts)
    case .lawHeld:
      guard let regime = facts?.regime else { return nil }
      self = .lawHeld(regime)
    case .decisionNotice: self = .decisionNotice
    case .withdrawn: self = .withdrawn
    case .wrote: self = .wrote
    case .notDelivered: self = .notDelivered
    case .note: self = .note(facts)
    case .assigned: self = .assigned()
    case .diary, .retracted: return nil
    }
  }
}

// MARK: - Asking

extension Event.Payload {
  /// The kind of event.
  public var kind: Event.Kind {
    switch self {
    case .sent: .sent
    case .received: .received
    case .acknowledged: .acknowledged
    case .clarificationAsked: .clarificationAsked
    case .clarificationGiven: .clarificationGiven
    case .feesNotice: .feesNotice
    case .feePaid: .feePaid
    case .extended: .extended
    case .transferred: .transferred
    case .replied: .replied
    case .answersSet: .answersSet
    case .answersConfirmed: .answersConfirmed
    case .eventsConfirmed: .eventsConfirmed
    case .chased: .chased
    case .reviewRequested: .reviewRequested
    case .reviewAnswered: .reviewAnswered
    case .complained: .complained
    case .reviewRefused: .reviewRefused
    case .lawHeld: .lawHeld
    case .decisionNotice: .decisionNotice
    case .withdrawn: .withdrawn
    case .wrote: .wrote
    case .notDelivered: .notDelivered
    case .diary: .diary
    case .assigned: .assigned
    case .note: .note
    case .retracted: .retracted
    }
  }
}

extension Event {
  /// What the letter says about itself, for a letter of the authority's.
  public var facts: LetterFacts? {
    switch payload {
    case .acknowledged(let facts), .clarificationAsked(let facts), .feesNotice(let facts),
      .note(let facts), .reviewRefused(let facts):
      facts
    case .extended(let more): more.facts
    case .transferred(let transfer): transfer.facts
    case .replied(let reply), .reviewAnswered(let reply): reply.facts
    case .sent, .received, .clarificationGiven, .feePaid, .answersSet, .answersConfirmed,
      .eventsConfirmed, .chased, .reviewRequested, .complained, .decisionNotice, .withdrawn,
      .wrote, .notDelivered, .diary, .assigned, .retracted, .lawHeld:
      nil
    }
  }

  /// The answers that it gives or sets.
  public var answers: [Answer] {
    switch payload {
    case .replied(let reply), .reviewAnswered(let reply): reply.answers
    case .answersSet(let answers): answers
    default: []
    }
  }

  /// The questions whose answers a person confirmed with it.
  public var confirmed: [QuestionID] {
    switch payload {
    case .replied(let reply), .reviewAnswered(let reply): reply.confirmed
    case .answersConfirmed(let questions): questions
    default: []
    }
  }

  /// The proposed events that a person confirmed with it.
  public var confirmedEvents: [EventID] {
    if case .eventsConfirmed(let events) = payload { events } else { [] }
  }

  /// Whether the request went by post, for its sending.
  public var byPost: Bool {
    if case .sent(let sending) = payload { sending.byPost } else { false }
  }

  /// The day named as the new last day, for an extension.
  public var until: CalendarDay? {
    if case .extended(let more) = payload { more.until } else { nil }
  }

  /// The grounds named, for an extension.
  public var grounds: [Provision] {
    if case .extended(let more) = payload { more.grounds } else { [] }
  }

  /// The person who looks after the case from then on, where it was given to one.
  public var assignee: String? {
    if case .assigned(let person) = payload { person } else { nil }
  }

  /// The authority that the request was passed to, for a transfer.
  public var transferredTo: String? {
    if case .transferred(let transfer) = payload { transfer.authority } else { nil }
  }
}
