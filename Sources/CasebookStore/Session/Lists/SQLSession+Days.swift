import Casebook
import FOILaw

extension SQLSession {
  func daysEnding(from first: CalendarDay, through last: CalendarDay) throws -> [DayLoad] {
    try db.rows(
      once: """
        SELECT day, sum(owed), sum(review), sum(step) FROM (
          SELECT owed AS day, 1 AS owed, 0 AS review, 0 AS step FROM standing
            WHERE owed BETWEEN ? AND ?
          UNION ALL SELECT review_by, 0, 1, 0 FROM standing
            WHERE review_by BETWEEN ? AND ?
          UNION ALL SELECT step_by, 0, 0, 1 FROM standing
            WHERE step IS NOT NULL AND step_by BETWEEN ? AND ?
              AND step_by \(dialect.isOther) review_by) AS ends
        GROUP BY day ORDER BY day
        """, [first, last, first, last, first, last]
    ).map { DayLoad(day: $0[0], owed: $0[1], reviews: $0[2], steps: $0[3]) }
  }
}
