package import FOILaw

/// How many days end on one day.
package struct DayLoad: Sendable, Hashable {
  package let day: CalendarDay
  /// Cases in which the authority owes something until then.
  package let owed: Int
  /// Cases in which a review can be asked for until then.
  package let reviews: Int
  /// Cases whose next step, other than asking for a review, must be taken until then.
  package let steps: Int

  package init(day: CalendarDay, owed: Int, reviews: Int, steps: Int) {
    self.day = day
    self.owed = owed
    self.reviews = reviews
    self.steps = steps
  }
}
