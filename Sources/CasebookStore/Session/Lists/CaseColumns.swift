import Casebook
import FOILaw

/// The worked-out columns of one case as values.
///
/// What is stored is compared with what should be without writing anything, and only what differs is written.
struct CaseColumns: Equatable, Sendable {
  /// The columns of `standing` after the case, in the order of ``standingNames``; empty for a case that was
  /// taken back, which no list has.
  var standing: [SQLValue] = []
  /// The columns of `answer` after the case, by position.
  var answers: [[SQLValue]] = []
  /// The columns of `claim` after the case, by position and place.
  var claims: [[SQLValue]] = []
  /// The columns of `value` after the case, by position and place.
  var values: [[SQLValue]] = []
  /// The columns of `diary` after the case, by event.
  var diary: [[SQLValue]] = []
  /// The words of the answers that can be searched, by number, each once.
  var passages: [[SQLValue]] = []

  static let standingNames = [
    "regime", "stage", "sent", "replied", "reference", "owed", "owed_for", "review_by", "step",
    "step_from", "step_by", "step_reason", "refusals", "unanswered", "request_id", "authority_id",
    "assignee",
  ]
}

extension CaseColumns {
  /// What the columns of a case should be.
  init(of standing: Standing, request: Int64, authority: Int64, reason: String?) {
    let isListed = standing.stage != .void
    if isListed {
      let owed = standing.owed
      let values: SQLValues = [
        standing.regime.rawValue, standing.stage.rawValue, standing.sent, standing.replied,
        standing.facts?.reference, owed?.lastDay, owed?.purpose.rawValue, standing.reviewBy,
        standing.nextStep?.kind.rawValue, standing.nextStep?.from, standing.nextStep?.by, reason,
        standing.refusals.count, standing.unanswered.count, request, authority, standing.assignee,
      ]
      self.standing = values.list
      diary = standing.diary.map { entry in
        let columns: SQLValues = [entry.id.description, entry.day, entry.note]
        return columns.list
      }.sorted { Self.text($0[0]) < Self.text($1[0]) }
    }
    for (position, present) in standing.answers.enumerated() {
      let answer = present.answer
      if isListed {
        let columns: SQLValues = [
          position, answer.question.compact, answer.outcome.rawValue, present.isConfirmed,
          present.day, answer.text,
        ]
        answers.append(columns.list)
        for (place, claim) in answer.claims.enumerated() {
          claims.append([position.sql, place.sql, claim.description.sql])
        }
        values += answer.values.enumerated().map { place, value in
          let columns: SQLValues = [
            position, place, value.kind.rawValue, value.value, value.unit, value.period,
            value.bound?.rawValue, value.note, value.isSettled,
          ]
          return columns.list
        }
      }
      if let text = answer.text, !text.isEmpty {
        passages.append([answer.question.compact.sql, text.sql])
      }
    }
    passages.sort { Self.text($0[0]) < Self.text($1[0]) }
  }

  fileprivate static func text(_ value: SQLValue) -> String {
    if case .text(let text) = value { text } else { "" }
  }
}

extension SQLSession {
  /// What is asked for the columns of the cases between two keys, table by table.
  static func columnQuestions(of keys: ClosedRange<Int64>) -> [SQLStatement] {
    let names = CaseColumns.standingNames.joined(separator: ", ")
    let tables: [(columns: String, table: String, order: String)] = [
      (names, "standing", ""),
      ("position, number, outcome, is_confirmed, day, text", "answer", ", position"),
      ("position, place, provision", "claim", ", position, place"),
      (
        "position, place, kind, value, unit, period, bound, note, is_settled", "value",
        ", position, place"
      ),
      ("event, day, note", "diary", ", event"), ("number, text", "passage", ", number"),
    ]
    return tables.map { columns, table, order in
      SQLStatement(
        """
        SELECT case_id, \(columns) FROM \(table) WHERE case_id BETWEEN ? AND ?
        ORDER BY case_id\(order)
        """, [keys.lowerBound, keys.upperBound])
    }
  }

  /// The stored columns of the cases between two keys, both included; cases without any are left out.
  func columns(of keys: ClosedRange<Int64>) throws -> [Int64: CaseColumns] {
    let answers = try db.rows(of: Self.columnQuestions(of: keys))
    var found: [Int64: CaseColumns] = [:]
    func each(
      _ table: Int, _ take: (inout CaseColumns, [SQLValue]) -> Void
    ) {
      for row in answers[table] {
        take(&found[row[0], default: CaseColumns()], Array(row.values.dropFirst()))
      }
    }
    each(0) { $0.standing = $1 }
    each(1) { $0.answers.append($1) }
    each(2) { $0.claims.append($1) }
    each(3) { $0.values.append($1) }
    each(4) { $0.diary.append($1) }
    each(5) { $0.passages.append($1) }
    return found
  }

  /// Brings the stored columns of a case to what they should be.
  func write(_ columns: CaseColumns, of key: Int64, replacing stored: CaseColumns) throws {
    if columns.standing.isEmpty, !stored.standing.isEmpty {
      try db.run("DELETE FROM standing WHERE case_id = ?", [key])
    } else if stored.standing.isEmpty {
      try insert(
        "INSERT INTO standing (case_id, \(CaseColumns.standingNames.joined(separator: ", ")))",
        columns.standing.isEmpty ? [] : [columns.standing], of: key)
    } else if columns.standing != stored.standing {
      // A list's index is written only where its column is another.
      let changed = columns.standing.indices.filter { columns.standing[$0] != stored.standing[$0] }
      let places = changed.map { "\(CaseColumns.standingNames[$0]) = ?" }.joined(separator: ", ")
      try db.run(
        "UPDATE standing SET \(places) WHERE case_id = ?",
        SQLValues(changed.map { columns.standing[$0] } + [key.sql]))
    }
    if columns.answers != stored.answers || columns.claims != stored.claims
      || columns.values != stored.values
    {
      if !stored.claims.isEmpty { try db.run("DELETE FROM claim WHERE case_id = ?", [key]) }
      if !stored.values.isEmpty { try db.run("DELETE FROM value WHERE case_id = ?", [key]) }
      if !stored.answers.isEmpty { try db.run("DELETE FROM answer WHERE case_id = ?", [key]) }
      try insert(
        "INSERT INTO answer (case_id, position, number, outcome, is_confirmed, day, text)",
        columns.answers, of: key)
      try insert(
        "INSERT INTO claim (case_id, position, place, provision)", columns.claims, of: key)
      try insert(
        """
        INSERT INTO value (
          case_id, position, place, kind, value, unit, period, bound, note, is_settled)
        """, columns.values, of: key)
    }
    if columns.diary != stored.diary {
      if !stored.diary.isEmpty { try db.run("DELETE FROM diary WHERE case_id = ?", [key]) }
      try insert("INSERT INTO diary (case_id, event, day, note)", columns.diary, of: key)
    }
    if columns.passages != stored.passages {
      try index(columns.passages, of: key, replacing: stored.passages)
    }
  }

  private func insert(_ head: String, _ rows: [[SQLValue]], of key: Int64) throws {
    if !rows.isEmpty { try db.insert(head, rows: rows.map { [key.sql] + $0 }) }
  }

  /// Updates a case's passages to its present answers; unchanged ones are not touched.
  private func index(
    _ passages: [[SQLValue]], of key: Int64, replacing stored: [[SQLValue]]
  ) throws {
    var wanted = passages
    for passage in stored {
      if let place = wanted.firstIndex(of: passage) {
        wanted.remove(at: place)
      } else {
        try db.run(
          "DELETE FROM passage WHERE case_id = ? AND number = ? AND text = ?",
          SQLValues([key.sql] + passage))
      }
    }
    for passage in wanted {
      try db.add(
        SQLPassage(
          place: .answer, case: key, number: CaseColumns.text(passage[0]),
          text: CaseColumns.text(passage[1])))
    }
  }
}
