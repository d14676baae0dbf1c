import Casebook
import FOILaw
import GRDB

/// The columns worked out from a standing.
extension SQLiteSession {
  /// Works out the columns of one case and replaces what was there.
  @discardableResult
  func workOut(_ id: CaseID) throws -> Standing {
    guard let key = try caseKey(id), let file = try caseFile(id) else {
      throw StoreError.noSuchCase(id)
    }
    let standing = try Standing(of: file, calendars: try calendars())
    try db.execute(
      literal: "DELETE FROM claim WHERE case_id = \(key)")
    try db.execute(literal: "DELETE FROM value WHERE case_id = \(key)")
    try db.execute(literal: "DELETE FROM answer WHERE case_id = \(key)")
    try db.execute(literal: "DELETE FROM diary WHERE case_id = \(key)")
    // A case that was taken back is in no list.
    guard standing.stage != .void else {
      try db.execute(literal: "DELETE FROM standing WHERE case_id = \(key)")
      try indexAnswers(of: standing, key: key)
      return standing
    }
    try write(standing, of: key)
    for entry in standing.diary {
      try db.execute(
        sql: "INSERT INTO diary (case_id, event, day, note) VALUES (?, ?, ?, ?)",
        arguments: [key, entry.id.description, entry.day, entry.note])
    }
    try writeAnswers(of: standing, in: file.request, of: key)
    try writeValues(of: standing, of: key)
    try indexAnswers(of: standing, key: key)
    return standing
  }

  private func write(_ standing: Standing, of key: Int64) throws {
    let owed = standing.owed
    try db.execute(
      sql: """
        INSERT OR REPLACE INTO standing (case_id, regime, stage, sent, replied, reference, owed,
          owed_for, review_by, step, step_from, step_by, step_reason, refusals, unanswered,
          request_id, authority_id)
        SELECT id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, request_id, authority_id
        FROM casefile WHERE id = ?
        """,
      arguments: [
        standing.regime.rawValue, standing.stage.rawValue, standing.sent, standing.replied,
        standing.facts?.reference, owed?.lastDay, owed?.purpose.rawValue, standing.reviewBy,
        standing.nextStep?.kind.rawValue, standing.nextStep?.from, standing.nextStep?.by,
        try standing.nextStep.map { try json($0.reason) }, standing.refusals.count,
        standing.unanswered.count, key,
      ])
  }

  private func writeAnswers(of standing: Standing, in request: Request, of key: Int64) throws {
    let insertAnswer = try db.cachedStatement(
      sql: """
        INSERT INTO answer (case_id, position, number, outcome, is_confirmed, day, text)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """)
    let insertClaim = try db.cachedStatement(
      sql: "INSERT INTO claim (case_id, position, place, provision) VALUES (?, ?, ?, ?)")
    for (position, present) in standing.answers.enumerated() {
      let answer = present.answer
      try insertAnswer.execute(arguments: [
        key, position, answer.question.compact, answer.outcome.rawValue, present.isConfirmed,
        present.day, answer.text,
      ])
      for (place, claim) in answer.claims.enumerated() {
        try insertClaim.execute(arguments: [key, position, place, claim.description])
      }
    }
  }

  func rebuild() throws -> [CaseID] {
    let stale = try staleCases()
    for id in try allCases() { try workOut(id) }
    return stale
  }

  func staleCases() throws -> [CaseID] {
    var stale: [CaseID] = []
    for id in try allCases() {
      let before = try columns(of: id)
      try db.inSavepoint {
        try workOut(id)
        if try columns(of: id) != before { stale.append(id) }
        return .rollback
      }
    }
    return stale
  }

  func allCases() throws -> [CaseID] {
    try String.fetchAll(db, sql: "SELECT handle FROM casefile ORDER BY id").map(handle)
  }

  /// All worked-out columns of a case as one comparable value.
  private func columns(of id: CaseID) throws -> [Row] {
    guard let key = try caseKey(id) else { return [] }
    var rows: [Row] = []
    for table in ["standing", "answer", "claim", "value", "passage", "diary"] {
      rows += try Row.fetchAll(
        db, sql: "SELECT * FROM \(table) WHERE case_id = ?", arguments: [key])
    }
    return rows
  }
}
