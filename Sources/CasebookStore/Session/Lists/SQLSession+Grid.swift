import Casebook
import FOILaw

/// Answers side by side, and what they come to in figures.
extension SQLSession {
  func gridColumns(_ query: CaseQuery, questions: [QuestionID]) throws -> [GridColumn] {
    guard let filter = try ListFilter(query, session: self, subject: .cases) else { return [] }
    let order = CaseOrder(query, dialect)
    let page = """
      (SELECT s.case_id AS id FROM \(order.source) \(filter.clause) \(order.clause)
        LIMIT ? OFFSET ?) AS page
      """
    let arguments = order.arguments + filter.arguments + dialect.values(query.page)
    // An answer's position counts those of its own case, and a case may have one to a heading.
    let places = Dictionary(
      questions.enumerated().map { ($1.compact, $0) }, uniquingKeysWith: { first, _ in first })
    let empty = [GridCell?](repeating: nil, count: questions.count)
    var cells: [Int64: [GridCell?]] = [:]
    var claims = try claims(of: page, arguments)
    var answers = try db.cursor(
      once: """
        SELECT w.case_id, w.position, w.outcome, w.is_confirmed, w.number
        FROM \(page) \(dialect.join) answer w ON w.case_id = page.id
        """, arguments)
    while let row = try answers.next() {
      let key: Int64 = row[0]
      let position: Int = row[1]
      guard let place = places[row[4] as String] else { continue }
      let cell = GridCell(
        outcome: try closed(Outcome.self, row[2], in: "answer"), isConfirmed: row[3],
        claims: claims.removeValue(forKey: Place(key: key, position: position)) ?? [])
      cells[key, default: empty][place] = cell
    }
    let keys: [Int64] = try db.rows(once: "SELECT page.id FROM \(page)", arguments).map { $0[0] }
    return try zip(keys, cases(query)).map { key, row in
      GridColumn(row: row, cells: cells[key] ?? empty)
    }
  }

  private struct Place: Hashable {
    let key: Int64
    let position: Int
  }

  private func claims(
    of page: String, _ arguments: SQLValues
  ) throws -> [Place: [Provision]] {
    var claims: [Place: [Provision]] = [:]
    // Few grounds are claimed often, so each is read once.
    var known: [String: Provision] = [:]
    var rows = try db.cursor(
      once: """
        SELECT k.case_id, k.position, k.provision
        FROM \(page) \(dialect.join) claim k ON k.case_id = page.id
        ORDER BY k.case_id, k.position, k.place
        """, arguments)
    while let row = try rows.next() {
      let text: String = row[2]
      guard let provision = known[text] ?? Provision(parsing: text) else { continue }
      known[text] = provision
      claims[Place(key: row[0], position: row[1]), default: []].append(provision)
    }
    return claims
  }

  func outcomeCounts(_ query: CaseQuery) throws -> [OutcomeCount] {
    guard let filter = try ListFilter(query, session: self, subject: .cases) else { return [] }
    // Over several requests the number of a question means nothing.
    let isOfOne = query.request != nil
    let groups = isOfOne ? "w.number, w.outcome" : "w.outcome"
    let sql = """
      SELECT w.outcome, count(*), sum(w.is_confirmed)\(isOfOne ? ", w.number" : "")
      FROM \(matching(filter, "answer w", on: "w.case_id"))
      GROUP BY \(groups) ORDER BY \(groups)
      """
    return try db.rows(once: sql, filter.arguments).map { row in
      OutcomeCount(
        question: isOfOne ? try question(row[3]) : nil,
        outcome: try closed(Outcome.self, row[0], in: "answer"),
        count: row[1], confirmed: row[2])
    }
  }

  func groundCounts(_ query: CaseQuery) throws -> [GroundCount] {
    guard let filter = try ListFilter(query, session: self, subject: .cases) else { return [] }
    let sql = """
      SELECT k.provision, count(*), count(DISTINCT k.case_id), sum(w.is_confirmed)
      FROM \(matching(filter, "claim k", on: "k.case_id"))
        \(dialect.join) answer w ON w.case_id = k.case_id AND w.position = k.position
      GROUP BY 1 ORDER BY 2 DESC, 1
      """
    return try db.rows(once: sql, filter.arguments).compactMap { row in
      Provision(parsing: row[0] as String).map {
        GroundCount(ground: $0, answers: row[1], cases: row[2], confirmed: row[3])
      }
    }
  }

  /// The rows of a table that belong to the cases of a filter; all of them where it has no condition.
  private func matching(_ filter: ListFilter, _ table: String, on key: String) -> String {
    filter.clause.isEmpty
      ? table
      : "(SELECT s.case_id FROM standing s \(filter.clause)) AS page "
        + "\(dialect.join) \(table) ON \(key) = page.case_id"
  }

  func repliesByDay(of request: RequestID?) throws -> [CalendarDay: Int] {
    var query = CaseQuery()
    query.request = request
    guard let filter = try ListFilter(query, session: self, subject: .cases) else { return [:] }
    let sql = """
      SELECT replied, count(*) FROM standing s
      \(filter.clause.isEmpty ? "WHERE" : "\(filter.clause) AND") replied IS NOT NULL
      GROUP BY replied
      """
    let rows = try db.rows(once: sql, filter.arguments)
    return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[1]) })
  }

  func replySpans(of request: RequestID?) throws -> [ReplySpan] {
    var query = CaseQuery()
    query.request = request
    guard let filter = try ListFilter(query, session: self, subject: .cases) else { return [] }
    let sql = """
      SELECT regime, sent, replied, count(*) FROM standing s
      \(filter.clause.isEmpty ? "WHERE" : "\(filter.clause) AND")
        (replied IS NOT NULL OR stage <> 'withdrawn')
      GROUP BY sent, replied, regime ORDER BY sent, replied NULLS FIRST, regime
      """
    return try db.rows(once: sql, filter.arguments).map { row in
      ReplySpan(
        regime: try closed(Regime.self, row[0], in: "standing"), sent: row[1],
        replied: row[2], count: row[3])
    }
  }
}
