import FOILaw
import Foundation

/// A value of a column.
enum SQLValue: Hashable, Sendable {
  case null
  case integer(Int64)
  case text(String)
  case bytes(Data)
}

/// What columns hold.
protocol SQLColumn {
  var sql: SQLValue { get }
  /// What a row has in that place, or nil if it has nothing there.
  static func read(_ row: some SQLRow, _ place: Int) -> Self?
  /// What stands for a value that must be there and is not.
  static var empty: Self { get }
}

/// One row of an answer.
protocol SQLRow {
  func integer(_ place: Int) -> Int64?
  func text(_ place: Int) -> String?
  func bytes(_ place: Int) -> Data?
  func place(of name: String) -> Int
  var values: [SQLValue] { get }
}

extension SQLRow {
  subscript<Column: SQLColumn>(_ place: Int) -> Column? { Column.read(self, place) }
  subscript<Column: SQLColumn>(_ place: Int) -> Column { Column.read(self, place) ?? .empty }
  subscript<Column: SQLColumn>(_ name: String) -> Column? { Column.read(self, place(of: name)) }
  subscript<Column: SQLColumn>(_ name: String) -> Column { self[place(of: name)] }
}

/// Rows one after another.
protocol SQLRows {
  associatedtype Row: SQLRow
  mutating func next() throws -> Row?
}

/// The values of a statement, in the order of its question marks.
struct SQLValues: ExpressibleByArrayLiteral, Sendable {
  private(set) var list: [SQLValue]

  init(_ list: [SQLValue] = []) { self.list = list }
  init(_ columns: [any SQLColumn]) { list = columns.map(\.sql) }
  init(arrayLiteral elements: (any SQLColumn)?...) { list = elements.map { $0?.sql ?? .null } }

  static func + (one: Self, other: Self) -> Self { Self(one.list + other.list) }
  static func += (one: inout Self, other: Self) { one.list += other.list }
}

extension Int64: SQLColumn {
  var sql: SQLValue { .integer(self) }
  static func read(_ row: some SQLRow, _ place: Int) -> Self? { row.integer(place) }
  static var empty: Self { 0 }
}

extension Int: SQLColumn {
  var sql: SQLValue { .integer(Int64(self)) }
  static func read(_ row: some SQLRow, _ place: Int) -> Self? { row.integer(place).map(Int.init) }
  static var empty: Self { 0 }
}

extension Bool: SQLColumn {
  var sql: SQLValue { .integer(self ? 1 : 0) }
  static func read(_ row: some SQLRow, _ place: Int) -> Self? { row.integer(place).map { $0 != 0 } }
  static var empty: Self { false }
}

extension String: SQLColumn {
  var sql: SQLValue { .text(self) }
  static func read(_ row: some SQLRow, _ place: Int) -> Self? { row.text(place) }
  static var empty: Self { "" }
}

extension Data: SQLColumn {
  var sql: SQLValue { .bytes(self) }
  static func read(_ row: some SQLRow, _ place: Int) -> Self? { row.bytes(place) }
  static var empty: Self { Data() }
}

/// Days are stored as their numbers.
extension CalendarDay: SQLColumn {
  var sql: SQLValue { .integer(Int64(number)) }
  static func read(_ row: some SQLRow, _ place: Int) -> Self? {
    row.integer(place).map { CalendarDay(number: Int($0)) }
  }
  static var empty: Self { CalendarDay(number: 0) }
}
