import Casebook
import FOILaw
import GRDB

/// Answers side by side, and what they come to in figures.
extension SQLiteSession {
  func gridColumns(_ query: CaseQuery, questions: Int) throws -> [GridColumn] {
    guard let filter = try ListFilter(query, session: self, subject: .cases) else { return [] }
    let order = CaseOrder(query)
    let page = """
      (SELECT s.case_id AS id FROM \(order.source) \(filter.clause) \(order.clause)
        LIMIT ? OFFSET ?) AS page
      """
    let arguments = order.arguments + filter.arguments + query.page.arguments
    var cells: [Int64: [GridCell?]] = [:]
    var claims = try claims(of: page, arguments)
    let answers = try Row.fetchCursor(
      db,
      sql: """
        SELECT w.case_id, w.position, w.outcome, w.is_confirmed
        FROM \(page) CROSS JOIN answer w ON w.case_id = page.id
        """, arguments: arguments)
    while let row = try answers.next() {
      let key: Int64 = row[0]
      let position: Int = row[1]
      guard (0..<questions).contains(position) else { continue }
      let cell = GridCell(
        outcome: try closed(Outcome.self, row[2], in: "answer"), isConfirmed: row[3],
        claims: claims.removeValue(forKey: Place(key: key, position: position)) ?? [])
      cells[key, default: Array(repeating: nil, count: questions)][position] = cell
    }
    let keys = try Int64.fetchAll(
      db, sql: "SELECT page.id FROM \(page)", arguments: arguments)
    return try zip(keys, cases(query)).map { key, row in
      GridColumn(row: row, cells: cells[key] ?? Array(repeating: nil, count: questions))
    }
  }

  private struct Place: Hashable {
    let key: Int64
    let position: Int
  }

  private func claims(
    of page: String, _ arguments: StatementArguments
  ) throws -> [Place: [Provision]] {
    var claims: [Place: [Provision]] = [:]
    // Few grounds are claimed often, so each is read once.
    var known: [String: Provision] = [:]
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT k.case_id, k.position, k.provision
        FROM \(page) CROSS JOIN claim k ON k.case_id = page.id
        ORDER BY k.case_id, k.position, k.place
        """, arguments: arguments)
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
    // Over several requests a place among the questions means nothing.
    let isOfOne = query.request != nil
    let groups = isOfOne ? "w.position, w.outcome" : "w.outcome"
    let sql = """
      SELECT w.outcome, count(*), sum(w.is_confirmed)\(isOfOne ? ", w.position" : "")
      FROM \(matching(filter, "answer w", on: "w.case_id"))
      GROUP BY \(groups) ORDER BY \(groups)
      """
    return try Row.fetchAll(db, sql: sql, arguments: filter.arguments).map { row in
      OutcomeCount(
        position: isOfOne ? row[3] : nil, outcome: try closed(Outcome.self, row[0], in: "answer"),
        count: row[1], confirmed: row[2])
    }
  }

  func groundCounts(_ query: CaseQuery) throws -> [GroundCount] {
    guard let filter = try ListFilter(query, session: self, subject: .cases) else { return [] }
    let sql = """
      SELECT k.provision, count(*), count(DISTINCT k.case_id), sum(w.is_confirmed)
      FROM \(matching(filter, "claim k", on: "k.case_id"))
        CROSS JOIN answer w ON w.case_id = k.case_id AND w.position = k.position
      GROUP BY 1 ORDER BY 2 DESC, 1
      """
    return try Row.fetchAll(db, sql: sql, arguments: filter.arguments).compactMap { row in
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
        + "CROSS JOIN \(table) ON \(key) = page.case_id"
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
    let rows = try Row.fetchAll(db, sql: sql, arguments: filter.arguments)
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
      GROUP BY sent, replied, regime ORDER BY sent, replied, regime
      """
    return try Array(
      Row.fetchCursor(db, sql: sql, arguments: filter.arguments).map { row in
        ReplySpan(
          regime: try self.closed(Regime.self, row[0], in: "standing"), sent: row[1],
          replied: row[2], count: row[3])
      })
  }
}
