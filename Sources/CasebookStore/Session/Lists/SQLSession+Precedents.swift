import Casebook
import FOILaw

extension SQLSession {
  func otherAnswers(
    to question: QuestionID, of request: RequestID, besides authority: AuthorityID?
  ) throws -> [OtherAnswer] {
    guard let key = try requestKey(request) else { return [] }
    let refused = Outcome.allCases.filter(\.isRefusal).map { "'\($0.rawValue)'" }
      .joined(separator: ", ")
    let rows = try db.rows(
      once: """
        SELECT a.name, s.reference, w.day, w.outcome, substr(w.text, 1, 600) AS text,
          NOT EXISTS (
            SELECT 1 FROM answer o WHERE o.case_id = w.case_id AND o.outcome NOT IN (\(refused))
          ) AS is_blanket
        FROM answer w
          JOIN casefile c ON c.id = w.case_id
          JOIN authority a ON a.id = c.authority_id
          JOIN standing s ON s.case_id = w.case_id
        WHERE w.number = ? AND c.request_id = ? AND a.slug <> ?
          AND w.is_confirmed = 1 AND w.outcome <> 'blank' AND w.day IS NOT NULL
        ORDER BY w.day, a.name
        """,
      [
        question.compact, key, authority?.description ?? "",
      ])
    return try rows.map { row in
      OtherAnswer(
        authority: row["name"], reference: row["reference"], day: row["day"],
        outcome: try closed(Outcome.self, row["outcome"], in: "answer"), isConfirmed: true,
        isBlanket: row["is_blanket"], text: row["text"] ?? "")
    }
  }
}
