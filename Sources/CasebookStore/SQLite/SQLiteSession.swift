import Casebook
import FOILaw
import GRDB

/// One transaction on a casebook in SQLite.
final class SQLiteSession {
  let db: Database
  private let makeCalendars: @Sendable ([BankHoliday]) -> LawCalendars
  private var knownCalendars: LawCalendars?

  init(db: Database, calendars: @escaping @Sendable ([BankHoliday]) -> LawCalendars) {
    self.db = db
    makeCalendars = calendars
  }

  /// The calendars, read once in a transaction and only if a deadline is worked out in it.
  func calendars() throws -> LawCalendars {
    if let knownCalendars { return knownCalendars }
    let calendars = makeCalendars(try importedHolidays())
    knownCalendars = calendars
    return calendars
  }

  func forgetCalendars() {
    knownCalendars = nil
  }

  func caseKey(_ id: CaseID) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM casefile WHERE handle = ?"),
      arguments: [id.description])
  }

  func requestKey(_ id: RequestID) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM request WHERE slug = ?"),
      arguments: [id.description])
  }

  func authorityKey(_ id: AuthorityID) throws -> Int64? {
    try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM authority WHERE slug = ?"),
      arguments: [id.description])
  }

  /// A value of a closed set, or the fault that the row holds something else.
  func closed<T: RawRepresentable>(
    _ type: T.Type, _ text: String, in table: String
  ) throws -> T where T.RawValue == String {
    guard let value = T(rawValue: text) else {
      throw StoreError.unreadableRow(table: table, value: text)
    }
    return value
  }

  func question(_ text: String) throws -> QuestionID {
    guard let id = QuestionID(text) else {
      throw StoreError.unreadableRow(table: "question", value: text)
    }
    return id
  }

  func handle(_ text: String) throws -> CaseID {
    guard let id = CaseID(handle: text) else {
      throw StoreError.unreadableRow(table: "casefile", value: text)
    }
    return id
  }
}
