public import FOILaw

/// The identity of an event in a casebook.
public struct EventID: TextIdentity {
  /// The id as text.
  public let description: String

  /// Takes an id as it is.
  /// - Parameter text: Unique in the casebook.
  public init(_ text: String) {
    description = text
  }
}

/// A document kept byte for byte, named by the SHA-256 of its bytes in hexadecimal.
public struct OriginalID: TextIdentity {
  /// Sixty-four hexadecimal digits.
  public let description: String

  /// Takes a digest as it is.
  /// - Parameter digest: Sixty-four hexadecimal digits.
  public init(_ digest: String) {
    description = digest
  }
}

/// Something that happened to a case on a day.
///
/// Events are the truth of a casebook: they are appended and never changed. A correction is an event
/// that supersedes another.
///
/// ```swift
/// Event(id: EventID("4f0c"), .replied(answers: answers), on: day)
/// ```
public struct Event: Hashable, Sendable {
  /// What happened.
  public enum Kind: String, CaseIterable, Codable, Hashable, Sendable {
    /// The request was sent.
    case sent
    /// The authority received it, where that is not the day it was sent.
    case received
    /// The authority acknowledged it.
    case acknowledged
    /// The authority asked what is meant.
    case clarificationAsked = "clarification-asked"
    /// The requester explained.
    case clarificationGiven = "clarification-given"
    /// The authority asked for a fee.
    case feesNotice = "fees-notice"
    /// The requester paid it.
    case feePaid = "fee-paid"
    /// The authority took more time.
    case extended
    /// Another authority received the request by transfer.
    case transferred
    /// A reply came.
    case replied
    /// A person set or corrected answers.
    case answersSet = "answers-set"
    /// A person confirmed proposed answers.
    case answersConfirmed = "answers-confirmed"
    /// A person looked at proposed events and found them right.
    case eventsConfirmed = "events-confirmed"
    /// The requester reminded the authority.
    case chased
    /// The requester asked for a review.
    case reviewRequested = "review-requested"
    /// The authority answered the review.
    case reviewAnswered = "review-answered"
    /// The requester complained to the regulator.
    case complained
    /// The authority refused to carry out a review.
    case reviewRefused = "review-refused"
    /// The regulator decided.
    case decisionNotice = "decision-notice"
    /// The requester withdrew the request.
    case withdrawn
    /// The requester holds on to a law.
    case lawHeld = "law-held"
    /// A letter from the requester that moves no clock.
    case wrote
    /// A letter from the requester came back: nobody received it.
    case notDelivered = "not-delivered"
    /// A day that the requester wants to be reminded of.
    case diary
    /// A person took the case on, or nobody has it any more.
    case assigned
    /// A remark; it changes nothing.
    case note
    /// An earlier event was recorded by mistake and no longer counts.
    case retracted
  }

  /// Its identity.
  public let id: EventID
  /// On which day.
  public let day: CalendarDay
  /// What happened, with all that belongs to it.
  public var payload: Payload
  /// A remark.
  public var note: String?
  /// The letter, byte for byte.
  public var original: OriginalID?
  /// Further documents that came with the letter, in their order.
  public var enclosures: [OriginalID] = []
  /// The message id of the e-mail that this event was, without its brackets; for a letter that came
  /// back, the id of that letter.
  public var messageID: String?
  /// Where it is on the web: the page of the request at a service such as WhatDoTheyKnow.
  public var link: String?
  /// Whether it was read off a letter and no person has looked at it yet.
  public var isProposed = false
  /// Who recorded it and when, set by the store; older events do not say.
  public package(set) var recording: Recording?
  /// The event that this one replaces; a retraction names its event in the payload.
  var replaced: EventID?

  /// Makes an event; what is not given starts empty.
  /// - Parameters:
  ///   - id: Its identity.
  ///   - payload: What happened.
  ///   - day: On which day.
  ///   - note: A remark.
  ///   - replaced: The event that it replaces.
  public init(
    id: EventID, _ payload: Payload, on day: CalendarDay, note: String? = nil,
    replacing replaced: EventID? = nil
  ) {
    self.id = id
    self.payload = payload
    self.day = day
    self.note = note
    self.replaced = replaced
  }
}

/// Who recorded something, and when.
public struct Recording: Hashable, Sendable {
  /// The person, as the system names its user.
  public let actor: String
  /// The moment, in seconds since the beginning of 1970 in UTC.
  public let second: Int

  /// Describes a recording.
  /// - Parameters:
  ///   - actor: The person.
  ///   - second: The moment, in seconds since the beginning of 1970.
  public init(actor: String, second: Int) {
    self.actor = actor
    self.second = second
  }
}

extension Event {
  /// What happened.
  public var kind: Kind { payload.kind }

  /// The event that this one takes back or replaces.
  public var supersedes: EventID? {
    if case .retracted(let target) = payload { target } else { replaced }
  }

  /// The letter and what came with it, in their order.
  public var originals: [OriginalID] {
    (original.map { [$0] } ?? []) + enclosures
  }

  /// This event as a replacement for another one.
  /// - Parameter other: The event that counts no longer, or `nil` to take the place of none.
  /// - Returns: The event, otherwise unchanged.
  public func replacing(_ other: EventID?) -> Event {
    var event = self
    event.replaced = other
    return event
  }
}

extension Event.Kind {
  /// The event in words, as a timeline shows it.
  public var written: String {
    switch self {
    case .sent: "request sent"
    case .received: "request received by the authority"
    case .acknowledged: "acknowledged"
    case .clarificationAsked: "authority asked for clarification"
    case .clarificationGiven: "clarification given"
    case .feesNotice: "fees notice"
    case .feePaid: "fee paid"
    case .extended: "authority took more time"
    case .transferred: "transferred"
    case .replied: "reply received"
    case .answersSet: "answers set by hand"
    case .answersConfirmed: "answers confirmed"
    case .eventsConfirmed: "looked at and confirmed"
    case .chased: "reminder sent"
    case .reviewRequested: "review requested"
    case .reviewAnswered: "review answered"
    case .complained: "complaint to the regulator"
    case .reviewRefused: "review refused"
    case .lawHeld: "law held on to"
    case .decisionNotice: "decision notice"
    case .withdrawn: "withdrawn"
    case .wrote: "letter sent"
    case .notDelivered: "letter came back undelivered"
    case .diary: "own reminder"
    case .assigned: "given to somebody to look after"
    case .note: "note"
    case .retracted: "earlier event retracted"
    }
  }
}
