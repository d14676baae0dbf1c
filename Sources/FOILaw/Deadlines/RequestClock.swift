/// What moves the time for answering: the days on which things happened, as far as they are known.
public struct RequestClock: Hashable, Sendable, Codable {
  /// The law the request runs under.
  public var regime: Regime
  /// The day the authority received the request; any day, working or not.
  public var received: CalendarDay
  /// The day the request was posted, where it went by post and the law presumes its arrival.
  public var posted: CalendarDay?
  /// Clarifications asked for, in order.
  public var clarifications: [Clarification]
  /// Fees notices, in order.
  public var fees: [FeesNotice]
  /// The day a second authority received the request, where it was transferred.
  public var transferReceived: CalendarDay?
  /// The extension the authority says it takes.
  public var claimedExtension: ClaimedExtension?
  /// What kind of body answers, where it has a period of its own.
  public var body: AnsweringBody
  /// The day the authority answered, where it has.
  public var answered: CalendarDay?

  /// Makes a clock from the day of receipt.
  /// - Parameters:
  ///   - regime: The law.
  ///   - received: The day of receipt, which is day zero.
  ///   - posted: The day of posting, for the record.
  ///   - clarifications: Clarifications asked for.
  ///   - fees: Fees notices.
  ///   - transferReceived: When a second authority received it.
  ///   - claimedExtension: The extension claimed.
  ///   - body: What kind of body answers.
  ///   - answered: When it answered.
  public init(
    regime: Regime, received: CalendarDay, posted: CalendarDay? = nil,
    clarifications: [Clarification] = [], fees: [FeesNotice] = [],
    transferReceived: CalendarDay? = nil, claimedExtension: ClaimedExtension? = nil,
    body: AnsweringBody = .ordinary, answered: CalendarDay? = nil
  ) {
    self.regime = regime
    self.received = received
    self.posted = posted
    self.clarifications = clarifications
    self.fees = fees
    self.transferReceived = transferReceived
    self.claimedExtension = claimedExtension
    self.body = body
    self.answered = answered
  }

  /// Makes a FOISA clock for a request sent by post.
  ///
  /// The law presumes that it arrived on the third day after posting, a Sunday and a holiday included. No other regime
  /// has such a rule: there the day of delivery counts.
  /// - Parameter posted: The day of posting.
  /// - Source: FOISA s74(2)(a).
  public init(foisaRequestPosted posted: CalendarDay) {
    self.init(regime: .foisa, received: posted.advanced(by: 3), posted: posted)
  }
}

extension RequestClock {
  /// The day on which the rights of access began, in all four regimes.
  static let rightsBegan = CalendarDay("2005-01-01")

  /// The step that says there was no right to an answer before 2005.
  var beforeTheLaw: Deadline.Step? {
    guard received < Self.rightsBegan else { return nil }
    let source =
      switch regime {
      case .foia: "FOIA s87"
      case .foisa: "FOISA s75"
      case .eir, .eisr: "\(regime.rawValue) reg 1"
      }
    return Deadline.Step(
      day: Self.rightsBegan,
      text: "There was no right to an answer before \(Self.rightsBegan.written)", source: source)
  }
}

/// A clarification that the authority asked for.
public struct Clarification: Hashable, Sendable, Codable {
  /// The day it asked.
  public let asked: CalendarDay
  /// The day it received the clarification, or `nil` while it waits.
  public let given: CalendarDay?

  /// Makes a clarification.
  /// - Parameters:
  ///   - asked: The day the authority asked.
  ///   - given: The day it received the answer.
  public init(asked: CalendarDay, given: CalendarDay? = nil) {
    self.asked = asked
    self.given = given
  }
}

/// A notice that a fee has to be paid first.
public struct FeesNotice: Hashable, Sendable, Codable {
  /// The day the notice was given.
  public let notified: CalendarDay
  /// The day the authority received the fee, or `nil` while it waits.
  public let paid: CalendarDay?

  /// Makes a notice.
  /// - Parameters:
  ///   - notified: The day the notice was given.
  ///   - paid: The day the fee was received.
  public init(notified: CalendarDay, paid: CalendarDay? = nil) {
    self.notified = notified
    self.paid = paid
  }
}

/// An authority's word that it takes longer.
public struct ClaimedExtension: Hashable, Sendable, Codable {
  /// The day it said so.
  public let notified: CalendarDay
  /// The day it means to answer by, where it named one.
  public let until: CalendarDay?
  /// The grounds it gave for needing longer (FOIA: the qualified exemptions).
  public let grounds: [Provision]

  /// Makes a claim.
  /// - Parameters:
  ///   - notified: The day the authority said so.
  ///   - until: The day it named.
  ///   - grounds: The grounds it gave.
  public init(notified: CalendarDay, until: CalendarDay? = nil, grounds: [Provision] = []) {
    self.notified = notified
    self.until = until
    self.grounds = grounds
  }
}

/// Bodies that have a period of their own for answering under the Acts.
public enum AnsweringBody: Hashable, Sendable, Codable {
  /// Twenty working days.
  case ordinary
  /// A school: days on which it is closed do not count, up to sixty working days.
  case school(SchoolTerms)
  /// An archive that holds transferred public records: thirty working days.
  case archive
  /// An authority for which the Commissioner has fixed a later day.
  case commissionerApproved(until: CalendarDay)
}

/// When a school has no pupils.
public struct SchoolTerms: Hashable, Sendable, Codable {
  /// A holiday, its first and last day included.
  public struct Closure: Hashable, Sendable, Codable {
    /// The first day without school.
    public let first: CalendarDay
    /// The last day without school.
    public let last: CalendarDay

    /// Makes a holiday.
    /// - Parameters:
    ///   - first: The first day without school.
    ///   - last: The last day without school.
    public init(first: CalendarDay, last: CalendarDay) {
      self.first = first
      self.last = last
    }
  }

  /// The school's holidays, beyond weekends and bank holidays.
  public let closures: [Closure]

  /// Makes terms.
  /// - Parameter closures: The school's holidays.
  public init(closures: [Closure]) {
    self.closures = closures
  }

  /// Whether a working day is a school day.
  /// - Parameter day: A working day.
  /// - Returns: Whether the school is open.
  public func isOpen(on day: CalendarDay) -> Bool {
    !closures.contains { $0.first <= day && day <= $0.last }
  }
}
