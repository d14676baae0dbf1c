import Casebook

/// The order of a list of cases, so written that SQLite walks an index and sorts nothing.
struct CaseOrder {
  /// The table whose index has the order, with the standings `s` beside it.
  let source: String
  /// The tables that `source` lacks for a row.
  let joins: String
  let clause: String
  /// The values of `source`, which come before those of the conditions.
  let arguments: SQLValues

  init(_ query: CaseQuery, _ dialect: SQLDialect) {
    let direction = query.isReversed ? "DESC" : "ASC"
    let cases = "\(dialect.join) casefile c ON c.id = s.case_id"
    let authorities = "\(dialect.join) authority a ON a.id = s.authority_id"
    let handles = query.request.map { ["\($0)/", "\($0)0"] } ?? []
    arguments = SQLValues(query.sort == .case ? handles : [])
    let requests = "\(dialect.join) request r ON r.id = s.request_id"
    switch query.sort {
    case .case:
      // The handles of one request are together, from its slash to the character after it.
      let range = query.request == nil ? "" : " AND c.handle >= ? AND c.handle < ?"
      source = "casefile c \(dialect.join) standing s ON s.case_id = c.id\(range)"
      joins = "\(authorities) \(requests)"
      clause = "ORDER BY c.handle \(direction)"
    case .authority:
      source = "authority a \(dialect.join) standing s ON s.authority_id = a.id"
      joins = "\(cases) \(requests)"
      clause = """
        ORDER BY \(dialect.name("a.name")) \(direction), a.id \(direction), s.request_id \(direction),
          s.owed \(direction) NULLS \(query.isReversed ? "LAST" : "FIRST"), s.refusals \(direction), s.case_id \(direction)
        """
    case .owed, .sent, .replied, .stage, .refusals, .reviewBy:
      source = "standing s"
      joins = "\(cases) \(authorities) \(requests)"
      clause = """
        ORDER BY \(Self.expression(query.sort)) \(direction) NULLS LAST, s.case_id \(direction)
        """
    }
  }

  private static func expression(_ sort: CaseSort) -> String {
    switch sort {
    case .case: "c.handle"
    case .authority: "a.name"
    case .owed: "s.owed"
    case .sent: "s.sent"
    case .replied: "s.replied"
    case .stage: SQLDialect.stageOrder
    case .refusals: "s.refusals"
    case .reviewBy: "s.review_by"
    }
  }
}
