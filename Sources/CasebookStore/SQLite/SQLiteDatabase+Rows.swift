import Foundation
import GRDB
import GRDBSQLite

/// Statements with their values, and rows, by SQLite's own calls: there are many of both, and each value and
/// column would be copied twice on the way through a library.
extension SQLiteDatabase {
  /// A row of SQLite: one that is kept, or the one on which a statement stands.
  struct Row: SQLRow {
    fileprivate enum Place {
      case kept(KeptRows, first: Int)
      case present(Statement)
    }

    fileprivate let place: Place

    fileprivate func value(_ column: Int) -> SQLValue {
      switch place {
      case .kept(let rows, let first): rows.values[first + column]
      case .present(let statement): statement.value(CInt(column))
      }
    }

    func integer(_ place: Int) -> Int64? {
      if case .integer(let number) = value(place) { number } else { nil }
    }

    func text(_ place: Int) -> String? {
      switch value(place) {
      case .text(let text): text
      case .integer(let number): String(number)
      case .bytes, .null: nil
      }
    }

    func bytes(_ place: Int) -> Data? {
      switch value(place) {
      case .bytes(let bytes): bytes
      case .text(let text): Data(text.utf8)
      case .integer, .null: nil
      }
    }

    func place(of name: String) -> Int {
      let names =
        switch place {
        case .kept(let rows, _): rows.statement.columnNames
        case .present(let statement): statement.columnNames
        }
      return names.firstIndex(of: name) ?? 0
    }

    var values: [SQLValue] {
      switch place {
      case .kept(let rows, let first): Array(rows.values[first..<first + rows.width])
      case .present(let statement): (0..<statement.width).map { statement.value(CInt($0)) }
      }
    }
  }

  /// Rows as SQLite finds them; each is there until the next is asked for.
  struct Rows: SQLRows {
    let walk: Walk

    mutating func next() throws -> Row? {
      try walk.statement.step(in: walk.db) ? Row(place: .present(walk.statement)) : nil
    }
  }

  /// A statement that is gone through, and is put back when nobody looks at it any longer.
  final class Walk {
    fileprivate let statement: Statement
    fileprivate let db: Database

    init(_ statement: Statement, in db: Database) {
      (self.statement, self.db) = (statement, db)
    }

    deinit { statement.putBack() }
  }

  /// The values of all rows of an answer, one row after another.
  final class KeptRows {
    let statement: Statement
    let width: Int
    var values: [SQLValue] = []

    init(of statement: Statement) {
      (self.statement, width) = (statement, statement.width)
    }
  }
}

extension Statement {
  fileprivate var width: Int { Int(sqlite3_column_count(sqliteStatement)) }

  /// Does something with values in the places of question marks, which are empty again afterwards.
  func bound<T>(to values: [SQLValue], _ body: () throws -> T) throws -> T {
    defer { putBack() }
    try bind(values)
    return try body()
  }

  func bind(_ values: [SQLValue]) throws {
    sqlite3_reset(sqliteStatement)
    for (place, value) in values.enumerated() {
      let code = bind(value, at: CInt(place + 1))
      guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }
  }

  fileprivate func putBack() {
    sqlite3_reset(sqliteStatement)
    sqlite3_clear_bindings(sqliteStatement)
  }

  /// SQLite copies what it is given.
  private func bind(_ value: SQLValue, at place: CInt) -> CInt {
    let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    switch value {
    case .null: return sqlite3_bind_null(sqliteStatement, place)
    case .integer(let number): return sqlite3_bind_int64(sqliteStatement, place, number)
    case .text(var text):
      return text.withUTF8 { bytes in
        // To SQLite an address of nothing is no text, not even an empty one.
        guard let start = bytes.baseAddress else {
          return sqlite3_bind_text(sqliteStatement, place, "", 0, copied)
        }
        return start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
          sqlite3_bind_text64(
            sqliteStatement, place, $0, sqlite3_uint64(bytes.count), copied, UInt8(SQLITE_UTF8))
        }
      }
    case .bytes(let bytes):
      return bytes.withUnsafeBytes { bytes in
        guard let start = bytes.baseAddress, !bytes.isEmpty else {
          return sqlite3_bind_zeroblob(sqliteStatement, place, 0)
        }
        return sqlite3_bind_blob64(
          sqliteStatement, place, start, sqlite3_uint64(bytes.count), copied)
      }
    }
  }

  /// Goes to the next row.
  /// - Returns: Whether there is one.
  func step(in db: Database) throws -> Bool {
    let code = sqlite3_step(sqliteStatement)
    switch code {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default:
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: db.lastErrorMessage)
    }
  }

  /// All rows that are left, kept.
  func rows(in db: Database) throws -> [SQLiteDatabase.Row] {
    let kept = SQLiteDatabase.KeptRows(of: self)
    var rows: [SQLiteDatabase.Row] = []
    while try step(in: db) {
      rows.append(.init(place: .kept(kept, first: kept.values.count)))
      for column in 0..<kept.width { kept.values.append(value(CInt(column))) }
    }
    return rows
  }

  /// What a column of the present row holds.
  fileprivate func value(_ column: CInt) -> SQLValue {
    switch sqlite3_column_type(sqliteStatement, column) {
    case SQLITE_INTEGER: return .integer(sqlite3_column_int64(sqliteStatement, column))
    case SQLITE_TEXT:
      guard let start = sqlite3_column_text(sqliteStatement, column) else { return .text("") }
      let count = Int(sqlite3_column_bytes(sqliteStatement, column))
      return .text(
        String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self))
    case SQLITE_BLOB:
      let count = Int(sqlite3_column_bytes(sqliteStatement, column))
      guard let start = sqlite3_column_blob(sqliteStatement, column) else { return .bytes(Data()) }
      return .bytes(Data(bytes: start, count: count))
    default: return .null
    }
  }
}
