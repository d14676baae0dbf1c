package import Casebook
import CasebookStore
package import FOILaw

extension Desk {
  /// How long authorities took to reply for the first time, in working days after a request was sent.
  package struct ReplyTimes: Sendable {
    /// The days that the Acts give, which a figure draws as a line.
    package static let allowed = 20

    /// How many authorities took each number of working days, fewest days first.
    package let taken: [(workingDays: Int, count: Int)]
    /// How many still wait, by the working days up to today.
    package let waiting: [(workingDays: Int, count: Int)]

    package var replied: Int { taken.reduce(0) { $0 + $1.count } }
    package var stillWaiting: Int { waiting.reduce(0) { $0 + $1.count } }
    /// How many of those that wait have waited longer than the days the Acts give.
    package var waitingTooLong: Int { Self.count(waiting) { $0 > Self.allowed } }
    package var repliedInTime: Int { Self.count(taken) { $0 <= Self.allowed } }
    /// The share of first replies within the days that the Acts give, from 0 to 1.
    package var shareInTime: Double? {
      replied == 0 ? nil : Double(repliedInTime) / Double(replied)
    }
    package var longest: Int? { taken.last?.workingDays }

    /// The days that half of the replies took at most; between two where they differ.
    package var median: Double? {
      guard replied > 0 else { return nil }
      return Double(day(at: (replied - 1) / 2) + day(at: replied / 2)) / 2
    }

    private func day(at place: Int) -> Int {
      var before = 0
      for (workingDays, count) in taken {
        before += count
        if place < before { return workingDays }
      }
      return 0
    }

    private static func count(
      _ days: [(workingDays: Int, count: Int)], where fits: (Int) -> Bool
    ) -> Int {
      days.reduce(0) { $0 + (fits($1.workingDays) ? $1.count : 0) }
    }
  }

  /// How long authorities took, for one request or for all.
  package func replyTimes(of request: String? = nil) throws(DeskError) -> ReplyTimes {
    try DeskError.wrapping {
      try store.read { reader in
        let calendars = try Self.calendars(from: reader)
        let id = try request.map { try Self.request($0, in: reader).id }
        var taken: [Int: Int] = [:]
        var waiting: [Int: Int] = [:]
        for span in try reader.replySpans(of: id) {
          let days = try calendars[span.regime].workingDays(
            after: span.sent, through: span.replied ?? environment.today)
          if span.replied == nil {
            waiting[days, default: 0] += span.count
          } else {
            taken[days, default: 0] += span.count
          }
        }
        return ReplyTimes(taken: Self.inOrder(taken), waiting: Self.inOrder(waiting))
      }
    }
  }

  private static func inOrder(_ counts: [Int: Int]) -> [(workingDays: Int, count: Int)] {
    counts.sorted { $0.key < $1.key }.map { (workingDays: $0.key, count: $0.value) }
  }

  /// How often each outcome was given.
  package struct OutcomeFigures: Sendable {
    /// The questions of one request that ask something or have been answered; empty over all requests.
    package let questions: [Question]
    /// By question, or over all requests.
    package let counts: [OutcomeCount]

    /// How many answers to a question are as they were read, and nobody has checked them.
    /// - Parameter question: The question; nil for all together.
    /// - Returns: The number.
    package func unchecked(_ question: QuestionID? = nil) -> Int {
      counts.reduce(0) { sum, count in
        guard question == nil || count.question == question, count.outcome != .noReply else {
          return sum
        }
        return sum + count.count - count.confirmed
      }
    }
  }

  /// How often each outcome was given: question by question for one request, or over all.
  package func outcomeFigures(of request: String? = nil) throws(DeskError) -> OutcomeFigures {
    try DeskError.wrapping {
      try store.read { reader in
        let request = try request.map { try Self.request($0, in: reader) }
        var query = CaseQuery()
        query.request = request?.id
        let counts = try reader.outcomeCounts(query)
        guard let request else { return OutcomeFigures(questions: [], counts: counts) }
        let questions = Self.answerable(request, counts)
        let byQuestion = Dictionary(grouping: counts, by: \.question)
        return OutcomeFigures(
          questions: questions, counts: questions.flatMap { byQuestion[$0.id] ?? [] })
      }
    }
  }

  /// How often each ground is claimed, most often first, for one request or for all.
  package func groundFigures(of request: String? = nil) throws(DeskError) -> [GroundCount] {
    try DeskError.wrapping {
      try store.read { reader in
        var query = CaseQuery()
        query.request = try request.map { try Self.request($0, in: reader).id }
        return try reader.groundCounts(query)
      }
    }
  }

  /// How many cases had their first reply in a week.
  package struct WeekOfReplies: Sendable, Hashable {
    /// Its Monday.
    package let monday: CalendarDay
    package let count: Int
    /// How many had one up to the end of the week.
    package let soFar: Int
  }

  /// First replies week by week, from the first week with one to the last, for one request or for all.
  package func repliesByWeek(of request: String? = nil) throws(DeskError) -> [WeekOfReplies] {
    try DeskError.wrapping {
      try store.read { reader in
        let id = try request.map { try Self.request($0, in: reader).id }
        var counts: [CalendarDay: Int] = [:]
        for (day, count) in try reader.repliesByDay(of: id) {
          counts[day.advanced(by: 1 - day.weekday), default: 0] += count
        }
        guard let first = counts.keys.min(), let last = counts.keys.max() else { return [] }
        var soFar = 0
        return stride(from: first.number, through: last.number, by: 7).map { number in
          let monday = CalendarDay(number: number)
          soFar += counts[monday] ?? 0
          return WeekOfReplies(monday: monday, count: counts[monday] ?? 0, soFar: soFar)
        }
      }
    }
  }
}
