import Casebook
import FOILaw

/// The conditions of a list, with their values.
struct ListFilter {
  /// What the rows of a list are.
  enum Subject {
    case cases, answers
  }

  private var conditions: [String] = []
  private(set) var arguments = SQLValues()

  /// Whether a condition is about the case and not about an answer.
  private(set) var isAboutCases = false
  /// Whether a condition is about claims `k`, joined to the answers.
  private(set) var isAboutClaims = false

  var clause: String {
    conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
  }

  /// Nil where the query names something that is not there, so that nothing can match.
  init?<Database: SQLDatabase>(
    _ query: CaseQuery, session: SQLSession<Database>, subject: Subject
  ) throws {
    if let request = query.request {
      guard let key = try session.requestKey(request) else { return nil }
      add("s.request_id = ?", key)
    }
    if let authority = query.authority {
      guard let key = try session.authorityKey(authority) else { return nil }
      add("s.authority_id = ?", key)
    }
    if let piece = query.authorityPiece {
      add("s.authority_id IN (SELECT id FROM authority WHERE \(session.dialect.named))", piece)
      arguments += [piece, piece]
    }
    if let person = query.assignee { add("s.assignee = ?", person) }
    if let stage = query.stage { add("s.stage = ?", stage.rawValue) }
    if let day = query.owedBefore { add("s.owed < ? AND s.stage <> 'partial'", day) }
    if let day = query.partlyOwedBefore { add("s.owed < ? AND s.stage = 'partial'", day) }
    if !query.leavingOut.isEmpty {
      let keys = try query.leavingOut.sorted().compactMap { try session.caseKey($0) }
      if !keys.isEmpty {
        conditions.append("s.case_id NOT IN (\(keys.map { "\($0)" }.joined(separator: ", ")))")
      }
    }
    if let day = query.dueBy {
      add("(s.owed <= ? OR s.review_by <= ?)", day)
      arguments += [day]
    }
    isAboutCases = !conditions.isEmpty
    guard query.isAboutAnswers else { return }
    // Where the case is known, its few answers are asked for their claims; else the claims come first.
    isAboutClaims =
      subject == .answers && query.ground != nil && query.request == nil && query.authority == nil
    let answers = AnswerConditions(
      query, besideClaims: isAboutClaims, dialect: session.dialect)
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

  private mutating func add(_ condition: String, _ value: any SQLColumn) {
    conditions.append(condition)
    arguments += [value]
  }
}

/// The conditions that a query sets on answers.
private struct AnswerConditions {
  private(set) var conditions: [String] = []
  private(set) var arguments = SQLValues()

  init(_ query: CaseQuery, besideClaims: Bool, dialect: SQLDialect) {
    if let outcome = query.outcome { add("w.outcome = ?", [outcome.rawValue]) }
    if query.refusedOnly {
      conditions.append(dialect.isRefused("w.outcome"))
    }
    if let question = query.question { add("w.number = ?", [question.compact]) }
    guard let ground = query.ground else { return }
    // s43 covers s43(2): the same text, or the text with a bracket after it. The sign before the
    // column keeps SQLite from sorting by another index what is in order already.
    let provision = dialect.aside("k.provision")
    let covered = "(\(provision) = ? OR (\(provision) >= ? AND \(provision) < ?))"
    let values: SQLValues = [
      ground.description, ground.description + "(", ground.description + ")",
    ]
    if besideClaims {
      add(covered, values)
    } else {
      add(
        """
        EXISTS (SELECT 1 FROM claim k
          WHERE k.case_id = w.case_id AND k.position = w.position AND \(covered))
        """, values)
    }
  }

  private mutating func add(_ condition: String, _ values: SQLValues) {
    conditions.append(condition)
    arguments += values
  }
}
