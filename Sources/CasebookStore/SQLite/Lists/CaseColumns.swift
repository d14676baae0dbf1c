import Casebook
import FOILaw
import GRDB
import GRDBSQLite

/// The worked-out columns of one case as values.
///
/// What is stored is compared with what should be without writing anything, and only what differs is written.
struct CaseColumns: Equatable, Sendable {
  /// The columns of `standing` after the case, in the order of ``standingNames``; empty for a case that was
  /// taken back, which no list has.
  var standing: [DatabaseValue] = []
  /// The columns of `answer` after the case, by position.
  var answers: [[DatabaseValue]] = []
  /// The columns of `claim` after the case, by position and place.
  var claims: [[DatabaseValue]] = []
  /// The columns of `value` after the case, by position and place.
  var values: [[DatabaseValue]] = []
  /// The columns of `diary` after the case, by event.
  var diary: [[DatabaseValue]] = []
  /// The words of the answers that can be searched, by number, each once.
  var passages: [[DatabaseValue]] = []

  static let standingNames = [
    "regime", "stage", "sent", "replied", "reference", "owed", "owed_for", "review_by", "step",
    "step_from", "step_by", "step_reason", "refusals", "unanswered", "request_id", "authority_id",
  ]
}

extension CaseColumns {
  /// What the columns of a case should be.
  init(of standing: Standing, request: Int64, authority: Int64, reason: String?) {
    let isListed = standing.stage != .void
    if isListed {
      let owed = standing.owed
      let values: [(any DatabaseValueConvertible)?] = [
        standing.regime.rawValue, standing.stage.rawValue, standing.sent, standing.replied,
        standing.facts?.reference, owed?.lastDay, owed?.purpose.rawValue, standing.reviewBy,
        standing.nextStep?.kind.rawValue, standing.nextStep?.from, standing.nextStep?.by, reason,
        standing.refusals.count, standing.unanswered.count, request, authority,
      ]
      self.standing = values.map { $0?.databaseValue ?? .null }
      diary = standing.diary.map { entry in
        [
          entry.id.description.databaseValue, entry.day.databaseValue,
          entry.note?.databaseValue ?? .null,
        ]
      }.sorted { Self.text($0[0]) < Self.text($1[0]) }
    }
    for (position, present) in standing.answers.enumerated() {
      let answer = present.answer
      if isListed {
        answers.append([
          position.databaseValue, answer.question.compact.databaseValue,
          answer.outcome.rawValue.databaseValue, present.isConfirmed.databaseValue,
          present.day?.databaseValue ?? .null, answer.text?.databaseValue ?? .null,
        ])
        for (place, claim) in answer.claims.enumerated() {
          claims.append([
            position.databaseValue, place.databaseValue, claim.description.databaseValue,
          ])
        }
        values += answer.values.enumerated().map { place, value in
          let columns: [(any DatabaseValueConvertible)?] = [
            position, place, value.kind.rawValue, value.value, value.unit, value.period,
            value.bound?.rawValue, value.note,
          ]
          return columns.map { $0?.databaseValue ?? .null }
        }
      }
      if let text = answer.text, !text.isEmpty {
        passages.append([answer.question.compact.databaseValue, text.databaseValue])
      }
    }
    passages.sort { Self.text($0[0]) < Self.text($1[0]) }
  }

  private static func text(_ value: DatabaseValue) -> String {
    String.fromDatabaseValue(value) ?? ""
  }
}

extension SQLiteSession {
  /// The stored columns of the cases between two keys, both included; cases without any are left out.
  func columns(of keys: ClosedRange<Int64>) throws -> [Int64: CaseColumns] {
    var found: [Int64: CaseColumns] = [:]
    func each(
      _ sql: String, _ take: (inout CaseColumns, [DatabaseValue]) -> Void
    ) throws {
      let rows = try Row.fetchCursor(
        db.cachedStatement(sql: sql), arguments: [keys.lowerBound, keys.upperBound])
      while let row = try rows.next() {
        let values = Array(row.databaseValues)
        guard let key = Int64.fromDatabaseValue(values[0]) else { continue }
        take(&found[key, default: CaseColumns()], Array(values.dropFirst()))
      }
    }
    let names = CaseColumns.standingNames.joined(separator: ", ")
    try each("SELECT case_id, \(names) FROM standing WHERE case_id BETWEEN ? AND ?") {
      $0.standing = $1
    }
    try each(
      """
      SELECT case_id, position, number, outcome, is_confirmed, day, text FROM answer
      WHERE case_id BETWEEN ? AND ? ORDER BY case_id, position
      """
    ) { $0.answers.append($1) }
    try each(
      """
      SELECT case_id, position, place, provision FROM claim
      WHERE case_id BETWEEN ? AND ? ORDER BY case_id, position, place
      """
    ) { $0.claims.append($1) }
    try each(
      """
      SELECT case_id, position, place, kind, value, unit, period, bound, note FROM value
      WHERE case_id BETWEEN ? AND ? ORDER BY case_id, position, place
      """
    ) { $0.values.append($1) }
    try each(
      """
      SELECT case_id, event, day, note FROM diary
      WHERE case_id BETWEEN ? AND ? ORDER BY case_id, event
      """
    ) { $0.diary.append($1) }
    try each(
      """
      SELECT case_id, number, text FROM passage
      WHERE case_id BETWEEN ? AND ? ORDER BY case_id, number
      """
    ) { $0.passages.append($1) }
    return found
  }

  /// Brings the stored columns of a case to what they should be.
  func write(_ columns: CaseColumns, of key: Int64, replacing stored: CaseColumns) throws {
    if columns.standing.isEmpty, !stored.standing.isEmpty {
      try run("DELETE FROM standing WHERE case_id = ?", [key])
    } else if stored.standing.isEmpty {
      try insert(Insertion.standing, columns.standing.isEmpty ? [] : [columns.standing], of: key)
    } else if columns.standing != stored.standing {
      // A list's index is written only where its column is another.
      let changed = columns.standing.indices.filter { columns.standing[$0] != stored.standing[$0] }
      let places = changed.map { "\(CaseColumns.standingNames[$0]) = ?" }.joined(separator: ", ")
      try run(
        "UPDATE standing SET \(places) WHERE case_id = ?",
        StatementArguments(changed.map { columns.standing[$0] } + [key.databaseValue]))
    }
    if columns.answers != stored.answers || columns.claims != stored.claims
      || columns.values != stored.values
    {
      if !stored.claims.isEmpty { try run("DELETE FROM claim WHERE case_id = ?", [key]) }
      if !stored.values.isEmpty { try run("DELETE FROM value WHERE case_id = ?", [key]) }
      if !stored.answers.isEmpty { try run("DELETE FROM answer WHERE case_id = ?", [key]) }
      try insert(Insertion.answer, columns.answers, of: key)
      try insert(Insertion.claim, columns.claims, of: key)
      try insert(Insertion.value, columns.values, of: key)
    }
    if columns.diary != stored.diary {
      if !stored.diary.isEmpty { try run("DELETE FROM diary WHERE case_id = ?", [key]) }
      try insert(Insertion.diary, columns.diary, of: key)
    }
    if columns.passages != stored.passages {
      try index(columns.passages, of: key, replacing: !stored.passages.isEmpty)
    }
  }

  /// Inserts rows of a case by a statement that is prepared once; there are many, so values are bound as they are.
  private func insert(_ sql: String, _ rows: [[DatabaseValue]], of key: Int64) throws {
    guard !rows.isEmpty else { return }
    let statement = try db.cachedStatement(sql: sql).sqliteStatement
    defer {
      sqlite3_reset(statement)
      sqlite3_clear_bindings(statement)
    }
    for row in rows {
      sqlite3_reset(statement)
      sqlite3_bind_int64(statement, 1, key)
      for (place, value) in row.enumerated() { _ = value.bind(to: statement, at: CInt(place + 2)) }
      let code = sqlite3_step(statement)
      guard code == SQLITE_DONE else {
        throw DatabaseError(resultCode: ResultCode(rawValue: code), message: db.lastErrorMessage)
      }
    }
  }

  /// Updates a case's passages to its present answers; unchanged ones are not touched.
  private func index(_ passages: [[DatabaseValue]], of key: Int64, replacing: Bool) throws {
    let known =
      try replacing
      ? Row.fetchAll(
        db.cachedStatement(sql: "SELECT id, number, text FROM passage WHERE case_id = ?"),
        arguments: [key])
      : []
    var wanted = passages
    for row in known {
      let values = Array(row.databaseValues.dropFirst())
      if let place = wanted.firstIndex(of: values) {
        wanted.remove(at: place)
      } else {
        try run("DELETE FROM passage WHERE id = ?", [row[0] as Int64])
      }
    }
    let statement = try db.cachedStatement(
      sql: "INSERT INTO passage (place, case_id, number, text) VALUES ('answer', ?, ?, ?)")
    for row in wanted {
      try statement.execute(arguments: StatementArguments([key.databaseValue] + row))
    }
  }

  /// Runs a statement that is prepared once.
  func run(_ sql: String, _ arguments: StatementArguments = []) throws {
    try db.cachedStatement(sql: sql).execute(arguments: arguments)
  }
}

/// The statements that add rows of a case, whose key comes first.
///
/// They replace nothing: to be able to take back a half-done replacement, SQLite would keep a copy of every page
/// that it writes to.
private enum Insertion {
  static let standing = statement("standing", CaseColumns.standingNames)
  static let answer = statement(
    "answer", ["position", "number", "outcome", "is_confirmed", "day", "text"])
  static let claim = statement("claim", ["position", "place", "provision"])
  static let value = statement(
    "value", ["position", "place", "kind", "value", "unit", "period", "bound", "note"])
  static let diary = statement("diary", ["event", "day", "note"])

  private static func statement(_ table: String, _ columns: [String]) -> String {
    let places = Array(repeating: "?", count: columns.count + 1).joined(separator: ", ")
    return
      "INSERT INTO \(table) (case_id, \(columns.joined(separator: ", "))) VALUES (\(places))"
  }
}
