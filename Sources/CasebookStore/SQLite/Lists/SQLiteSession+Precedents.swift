import Casebook
import FOILaw
import GRDB

extension SQLiteSession {
  func precedents(
    for question: QuestionID, of request: RequestID, besides authority: AuthorityID, limit: Int
  ) throws -> Precedents {
    guard let key = try requestKey(request) else { return .none }
    let arguments: [String: any DatabaseValueConvertible] = [
      "question": question.compact, "request": key, "authority": authority.description,
    ]
    let common = """
      FROM answer w
        JOIN casefile c ON c.id = w.case_id
        JOIN authority a ON a.id = c.authority_id
        JOIN standing s ON s.case_id = w.case_id
      WHERE w.number = :question AND c.request_id = :request AND w.is_confirmed
        AND w.outcome <> 'blank'
      """
    let counts = try Row.fetchOne(
      db,
      sql: """
        SELECT count(*) AS replied,
          count(*) FILTER (WHERE w.outcome = 'answered' AND a.slug <> :authority) AS gave \(common)
        """, arguments: StatementArguments(arguments))
    let examples = try Row.fetchAll(
      db,
      sql: """
        SELECT a.name, s.reference, w.day, w.text \(common)
          AND w.outcome = 'answered' AND a.slug <> :authority AND w.day IS NOT NULL
        ORDER BY w.day, a.name LIMIT :limit
        """, arguments: StatementArguments(arguments.merging(["limit": limit]) { $1 }))
    return Precedents(
      replied: counts?["replied"] ?? 0, gave: counts?["gave"] ?? 0,
      examples: examples.map {
        Precedent(
          authority: $0["name"], reference: $0["reference"], day: $0["day"],
          text: $0["text"] ?? "")
      })
  }
}
