import Casebook
import FOILaw

/// Every list is one query over indexed columns; nothing is worked out row by row.
extension SQLSession {
  func eachCase(_ query: CaseQuery, _ take: ([CaseRow]) throws -> Void) throws {
    guard let filter = try ListFilter(query, session: self, subject: .cases) else { return }
    let order = CaseOrder(query, dialect)
    var arguments = order.arguments + filter.arguments
    let source: String
    if query.page == .all {
      source = "\(order.source) \(order.joins) \(filter.clause)"
    } else {
      // First which cases, from an index alone; then what is shown of those few.
      source = """
        (SELECT s.case_id AS id FROM \(order.source) \(filter.clause) \(order.clause)
          LIMIT ? OFFSET ?) AS page
          \(dialect.join) standing s ON s.case_id = page.id
          JOIN casefile c ON c.id = s.case_id
          JOIN authority a ON a.id = s.authority_id
          JOIN request r ON r.id = s.request_id
        """
      arguments += dialect.values(query.page)
    }
    let sql = """
      SELECT c.handle, a.name, r.title, s.regime, s.stage, s.sent, s.replied, s.owed, s.owed_for,
        s.review_by, s.step, s.refusals, s.unanswered
      FROM \(source)
      \(order.clause)
      """
    try inBlocks(
      db.cursor(once: sql, arguments, isLong: query.page.limit == nil), caseRow, take)
  }

  /// Hands rows on some hundred at a time.
  private func inBlocks<T>(
    _ rows: Database.Rows, _ read: (Database.Row) throws -> T, _ take: ([T]) throws -> Void
  ) throws {
    var rows = rows
    var block: [T] = []
    while let row = try rows.next() {
      block.append(try read(row))
      guard block.count == 500 else { continue }
      try take(block)
      block.removeAll(keepingCapacity: true)
    }
    if !block.isEmpty { try take(block) }
  }

  func countCases(_ query: CaseQuery) throws -> Int {
    guard let filter = try ListFilter(query, session: self, subject: .cases) else { return 0 }
    return try db.value(
      Int.self, once: "SELECT count(*) FROM standing s \(filter.clause)", filter.arguments)
      ?? 0
  }

  /// One row; columns are read by place, since a list may have a million of them.
  private func caseRow(_ row: Database.Row) throws -> CaseRow {
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

  func eachAnswer(_ query: CaseQuery, _ take: ([AnswerRow]) throws -> Void) throws {
    guard let filter = try ListFilter(query, session: self, subject: .answers) else { return }
    let sql = """
      SELECT c.handle, a.name, w.number, w.outcome, w.is_confirmed, w.text, s.review_by,
        (SELECT \(dialect.together("provision")) FROM
          (SELECT provision FROM claim
           WHERE case_id = w.case_id AND position = w.position ORDER BY place) AS placed) AS claims
      FROM (\(keys(of: filter)) ORDER BY 1, 2 LIMIT ? OFFSET ?) AS page
        \(dialect.join) answer w ON w.case_id = page.case_id AND w.position = page.position
        JOIN standing s ON s.case_id = w.case_id
        JOIN casefile c ON c.id = w.case_id
        JOIN authority a ON a.id = s.authority_id
      ORDER BY page.case_id, page.position
      """
    let rows = try db.cursor(
      once: sql, filter.arguments + dialect.values(query.page), isLong: query.page.limit == nil)
    try inBlocks(rows, answerRow, take)
  }

  private func answerRow(_ row: Database.Row) throws -> AnswerRow {
    let claims = (row[7] as String?)?.split(separator: " ") ?? []
    return AnswerRow(
      id: try handle(row[0]), authority: row[1], question: try question(row[2]),
      outcome: try closed(Outcome.self, row[3], in: "answer"), isConfirmed: row[4],
      claims: claims.compactMap { Provision(parsing: $0) }, text: row[5], reviewBy: row[6])
  }

  func countAnswers(_ query: CaseQuery) throws -> Int {
    guard let filter = try ListFilter(query, session: self, subject: .answers) else { return 0 }
    return try db.value(
      Int.self, once: "SELECT count(*) FROM (\(keys(of: filter))) AS found", filter.arguments) ?? 0
  }

  /// The keys of the answers that match; their standings are joined only where needed.
  private func keys(of filter: ListFilter) -> String {
    guard filter.isAboutClaims else {
      let standings = filter.isAboutCases ? "JOIN standing s ON s.case_id = w.case_id" : ""
      return """
        SELECT w.case_id, w.position FROM answer w \(standings) \(filter.clause)
        """
    }
    // Far fewer answers have a claim than not, so the claims are gone through in their order.
    let standings = filter.isAboutCases ? "\(dialect.join) standing s ON s.case_id = k.case_id" : ""
    return """
      SELECT k.case_id, k.position FROM claim k
        \(dialect.join) answer w ON w.case_id = k.case_id AND w.position = k.position \(standings)
      \(filter.clause) GROUP BY k.case_id, k.position
      """
  }

  func eachStep(_ query: AgendaQuery, _ take: ([AgendaRow]) throws -> Void) throws {
    guard let (conditions, arguments) = try conditions(of: query) else { return }
    let order = "\(SQLDialect.urgency), step, step_from, s.request_id, s.case_id"
    let index = query.kind == nil ? "standing_by_urgency" : "standing_of_kind"
    let sql = """
      SELECT c.handle, a.name, s.step, s.step_from, s.step_by, s.step_reason, s.regime
      FROM (SELECT s.case_id AS id FROM standing s \(dialect.along(index))
          WHERE \(conditions) ORDER BY \(order)
          LIMIT ? OFFSET ?) AS page
        \(dialect.join) standing s ON s.case_id = page.id
        JOIN casefile c ON c.id = s.case_id
        JOIN authority a ON a.id = s.authority_id
      ORDER BY \(order)
      """
    // Many cases have the same reason; it is read once.
    var reasons: [String: NextStep.Reason] = [:]
    let rows = try db.cursor(
      once: sql, arguments + dialect.values(query.page), isLong: query.page.limit == nil)
    func agendaRow(_ row: Database.Row) throws -> AgendaRow {
      let written: String = row[5] ?? ""
      let reason =
        try reasons[written] ?? value(NextStep.Reason.self, written, in: "standing")
      if reasons.count >= 1_000 { reasons = [:] }
      reasons[written] = reason
      let step = NextStep(
        kind: try closed(NextStep.Kind.self, row[2], in: "standing"),
        from: row[3], by: row[4], because: reason)
      return AgendaRow(
        id: try handle(row[0]), authority: row[1],
        regime: try closed(Regime.self, row[6], in: "standing"), step: step)
    }
    try inBlocks(rows, agendaRow, take)
  }

  func diary(_ query: AgendaQuery) throws -> [DiaryRow] {
    var condition = "d.day <= ?"
    var arguments: SQLValues = [query.through]
    if let person = query.assignee {
      condition += " AND s.assignee = ?"
      arguments += [person]
    }
    if let request = query.request {
      guard let key = try requestKey(request) else { return [] }
      condition += " AND c.request_id = ?"
      arguments += [key]
    }
    let sql = """
      SELECT c.handle, a.name, d.event, d.day, d.note, s.regime
      FROM diary d JOIN casefile c ON c.id = d.case_id JOIN authority a ON a.id = c.authority_id
        JOIN standing s ON s.case_id = d.case_id
      WHERE \(condition) ORDER BY d.day, c.handle
      """
    return try db.rows(once: sql, arguments).map { row in
      DiaryRow(
        id: try handle(row[0]), authority: row[1],
        regime: try closed(Regime.self, row[5], in: "standing"),
        entry: .init(id: EventID(row[2]), day: row[3], note: row[4]))
    }
  }

  func agendaCounts(_ query: AgendaQuery) throws -> [NextStep.Kind: Int] {
    guard let (conditions, arguments) = try conditions(of: query) else { return [:] }
    var counts: [NextStep.Kind: Int] = [:]
    let sql = """
      SELECT step, count(*) FROM standing s \(dialect.along("standing_steps"))
      WHERE \(conditions) GROUP BY step
      """
    for row in try db.rows(once: sql, arguments) {
      counts[try closed(NextStep.Kind.self, row[0], in: "standing")] = row[1]
    }
    return counts
  }

  private func conditions(
    of query: AgendaQuery
  ) throws -> (String, SQLValues)? {
    var conditions = "step IS NOT NULL AND step_from <= ?"
    var arguments: SQLValues = [query.through]
    if let kind = query.kind {
      conditions += " AND step = ?"
      arguments += [kind.rawValue]
    }
    if let request = query.request {
      guard let key = try requestKey(request) else { return nil }
      conditions += " AND s.request_id = ?"
      arguments += [key]
    }
    if let person = query.assignee {
      conditions += " AND s.assignee = ?"
      arguments += [person]
    }
    return (conditions, arguments)
  }
}

extension Page {
  /// The values for `LIMIT ? OFFSET ?`; to SQLite a negative limit means no limit.
  var arguments: SQLValues { [limit ?? -1, offset] }
}
