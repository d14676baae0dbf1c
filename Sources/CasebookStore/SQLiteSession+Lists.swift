import Casebook
import FOILaw
import GRDB

/// Every list is one query over indexed columns; nothing is worked out row by row.
extension SQLiteSession {
  func cases(_ query: CaseQuery) throws -> [CaseRow] {
    guard let filter = try Filter(query, session: self, subject: .cases) else { return [] }
    let sql = """
      SELECT c.handle, a.name, r.title, s.regime, s.stage, s.sent, s.replied, s.owed, s.owed_for,
        s.review_by, s.step, s.refusals, s.unanswered
      FROM standing s
        JOIN casefile c ON c.id = s.case_id
        JOIN authority a ON a.id = c.authority_id
        JOIN request r ON r.id = c.request_id
      \(filter.clause)
      ORDER BY s.owed IS NULL, s.owed, c.handle
      """
    return try Array(Row.fetchCursor(db, sql: sql, arguments: filter.arguments).map(caseRow))
  }

  /// One row; columns are read by place, since a list may have a million of them.
  private func caseRow(_ row: Row) throws -> CaseRow {
    CaseRow(
      id: try handle(row[0]), authority: row[1], request: row[2],
      regime: try closed(Regime.self, row[3], in: "standing"),
      stage: try closed(Standing.Stage.self, row[4], in: "standing"),
      sent: row[5], replied: row[6], owed: row[7],
      owedFor: try (row[8] as String?).map {
        try closed(Deadline.Purpose.self, $0, in: "standing")
      },
      reviewBy: row[9],
      step: try (row[10] as String?).map {
        try closed(NextStep.Kind.self, $0, in: "standing")
      },
      refusals: row[11], unanswered: row[12])
  }

  func answers(_ query: CaseQuery) throws -> [AnswerRow] {
    guard let filter = try Filter(query, session: self, subject: .answers) else { return [] }
    let sql = """
      SELECT c.handle, a.name, w.number, w.outcome, w.is_confirmed, w.text, s.review_by,
        (SELECT group_concat(provision, ' ') FROM
          (SELECT provision FROM claim
           WHERE case_id = w.case_id AND position = w.position ORDER BY place)) AS claims
      FROM answer w
        JOIN standing s ON s.case_id = w.case_id
        JOIN casefile c ON c.id = w.case_id
        JOIN authority a ON a.id = c.authority_id
      \(filter.clause)
      ORDER BY c.handle, w.position
      """
    return try Array(
      Row.fetchCursor(db, sql: sql, arguments: filter.arguments).map { row in
        let claims = (row[7] as String?)?.split(separator: " ") ?? []
        return AnswerRow(
          id: try self.handle(row[0]), authority: row[1], question: try self.question(row[2]),
          outcome: try self.closed(Outcome.self, row[3], in: "answer"), isConfirmed: row[4],
          claims: claims.compactMap { Provision(parsing: $0) }, text: row[5], reviewBy: row[6])
      })
  }

  func agenda(through day: CalendarDay) throws -> [AgendaRow] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT c.handle, a.name, s.step, s.step_from, s.step_by, s.step_why
        FROM standing s
          JOIN casefile c ON c.id = s.case_id
          JOIN authority a ON a.id = c.authority_id
        WHERE s.step IS NOT NULL AND s.step_from <= ?
        ORDER BY CASE s.step WHEN 'chase' THEN s.step_from
          ELSE coalesce(s.step_by, s.step_from) END, c.handle
        """, arguments: [day])
    return try rows.map { row in
      let step = NextStep(
        kind: try closed(NextStep.Kind.self, row["step"], in: "standing"),
        from: row["step_from"], by: row["step_by"], why: row["step_why"] ?? "")
      return AgendaRow(id: try handle(row["handle"]), authority: row["name"], step: step)
    }
  }

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

/// The conditions of a list, with their values.
private struct Filter {
  /// What the rows of a list are.
  enum Subject {
    case cases, answers
  }

  private var conditions: [String] = []
  private(set) var arguments = StatementArguments()

  var clause: String {
    conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
  }

  /// Nil where the query names something that is not there, so that nothing can match.
  init?(_ query: CaseQuery, session: SQLiteSession, subject: Subject) throws {
    if let request = query.request {
      guard let key = try session.requestKey(request) else { return nil }
      add("c.request_id = ?", key)
    }
    if let authority = query.authority {
      guard let key = try session.authorityKey(authority) else { return nil }
      add("c.authority_id = ?", key)
    }
    if let stage = query.stage { add("s.stage = ?", stage.rawValue) }
    if let day = query.owedBefore { add("s.owed < ?", day) }
    if let day = query.dueBy {
      add("(s.owed <= ? OR s.review_by <= ?)", day)
      arguments += [day]
    }
    guard query.isAboutAnswers else { return }
    let answers = AnswerConditions(query)
    arguments += answers.arguments
    switch subject {
    case .answers: conditions += answers.conditions
    case .cases:
      // A list of cases is narrowed to those with such an answer.
      conditions.append(
        """
        EXISTS (SELECT 1 FROM answer w
          WHERE w.case_id = s.case_id AND \(answers.conditions.joined(separator: " AND ")))
        """)
    }
  }

  private mutating func add(_ condition: String, _ value: any DatabaseValueConvertible) {
    conditions.append(condition)
    arguments += [value]
  }
}

/// The conditions that a query sets on answers.
private struct AnswerConditions {
  private(set) var conditions: [String] = []
  private(set) var arguments = StatementArguments()

  init(_ query: CaseQuery) {
    if let outcome = query.outcome { add("w.outcome = ?", [outcome.rawValue]) }
    if query.refusedOnly {
      let refused = Outcome.allCases.filter(\.isRefusal).map { "'\($0.rawValue)'" }
      conditions.append("w.outcome IN (\(refused.joined(separator: ", ")))")
    }
    if let question = query.question { add("w.number = ?", [question.compact]) }
    if let ground = query.ground {
      // s43 covers s43(2): the same text, or the text with a bracket after it.
      add(
        """
        EXISTS (SELECT 1 FROM claim k WHERE k.case_id = w.case_id AND k.position = w.position
          AND (k.provision = ? OR (k.provision >= ? AND k.provision < ?)))
        """, [ground.description, ground.description + "(", ground.description + ")"])
    }
  }

  private mutating func add(_ condition: String, _ values: StatementArguments) {
    conditions.append(condition)
    arguments += values
  }
}
