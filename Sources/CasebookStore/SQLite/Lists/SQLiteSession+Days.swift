import Casebook
import FOILaw
import GRDB

extension SQLiteSession {
  func daysEnding(from first: CalendarDay, through last: CalendarDay) throws -> [DayLoad] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT day, sum(owed), sum(review), sum(step) FROM (
          SELECT owed AS day, 1 AS owed, 0 AS review, 0 AS step FROM standing
            WHERE owed BETWEEN :first AND :last
          UNION ALL SELECT review_by, 0, 1, 0 FROM standing
            WHERE review_by BETWEEN :first AND :last
          UNION ALL SELECT step_by, 0, 0, 1 FROM standing
            WHERE step IS NOT NULL AND step_by BETWEEN :first AND :last
              AND step_by IS NOT review_by)
        GROUP BY day ORDER BY day
        """, arguments: ["first": first, "last": last]
    ).map { DayLoad(day: $0[0], owed: $0[1], reviews: $0[2], steps: $0[3]) }
  }
}
