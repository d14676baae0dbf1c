import Casebook
import GRDB

/// The order of a list of cases, so written that SQLite walks an index and sorts nothing.
struct CaseOrder {
  /// The table whose index has the order, with the standings `s` beside it.
  let source: String
  /// The tables that `source` lacks for a row.
  let joins: String
  let clause: String
  /// The values of `source`, which come before those of the conditions.
  let arguments: StatementArguments

  init(_ query: CaseQuery) {
    let direction = query.isReversed ? "DESC" : "ASC"
    let cases = "CROSS JOIN casefile c ON c.id = s.case_id"
    let authorities = "CROSS JOIN authority a ON a.id = s.authority_id"
    let handles = query.request.map { ["\($0)/", "\($0)0"] } ?? []
    arguments = StatementArguments(query.sort == .case ? handles : [])
    let requests = "CROSS JOIN request r ON r.id = s.request_id"
    switch query.sort {
    case .case:
      // The handles of one request are together, from its slash to the character after it.
      let range = query.request == nil ? "" : " AND c.handle >= ? AND c.handle < ?"
      source = "casefile c CROSS JOIN standing s ON s.case_id = c.id\(range)"
      joins = "\(authorities) \(requests)"
      clause = "ORDER BY c.handle \(direction)"
    case .authority:
      source = "authority a CROSS JOIN standing s ON s.authority_id = a.id"
      joins = "\(cases) \(requests)"
      clause = """
        ORDER BY a.name COLLATE NOCASE \(direction), a.id \(direction), s.request_id \(direction),
          s.owed \(direction), s.refusals \(direction), s.case_id \(direction)
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
    case .stage: Schema.stageOrder
    case .refusals: "s.refusals"
    case .reviewBy: "s.review_by"
    }
  }
}
