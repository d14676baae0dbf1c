public import FOILaw

extension Standing {
  /// Days by which the authority says it will publish what it refuses, for the diary.
  ///
  /// Information intended for publication: FOIA s22, FOISA s27(1).
  /// - Parameter today: Only days after this one.
  /// - Returns: The latest day that each answer names.
  public func promisedDays(
    after today: CalendarDay
  ) -> [(question: QuestionID, day: CalendarDay)] {
    let intended = [Provision(.section, "22"), Provision(.section, "27", ["1"])]
    return refusals.compactMap { present in
      let isIntended = present.answer.claims.contains { claim in
        regime == .foisa ? claim == intended[1] : claim == intended[0]
      }
      let days = present.answer.values.filter { $0.kind == .date }
        .compactMap { CalendarDay(iso: $0.value) }.filter { $0 > today }
      guard isIntended, let day = days.max() else { return nil }
      return (present.answer.question, day)
    }
  }
}
