/// What can go wrong in working out the law.
public enum LawError: Error, Hashable, Sendable, Codable {
  /// The count goes beyond the years whose bank holidays are known.
  case beyondHolidays(needed: CalendarDay, first: CalendarDay, last: CalendarDay)
  /// Two events are in an order that cannot be.
  case outOfOrder(earlier: String, CalendarDay, later: String, CalendarDay)
  /// The clock is paused until the requester acts, so there is no last day yet.
  case clockStopped(since: CalendarDay, waitingFor: Waiting)
  /// Not enough is known to count from: neither the reply's day nor the request's.
  case nothingToCountFrom(Deadline.Purpose)
  /// The authority offers no review, and FOIA does not make it.
  case noReviewOffered
  /// The regime has no such rule.
  case noSuchRule(String, Regime)

  /// What a stopped clock waits for.
  public enum Waiting: String, Codable, Hashable, Sendable {
    /// The clarification that the authority asked for.
    case clarification
    /// The fee that the authority asked for.
    case fee
  }
}
