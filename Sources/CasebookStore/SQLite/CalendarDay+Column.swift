public import FOILaw
public import GRDB

/// Days are stored as their numbers.
extension CalendarDay: DatabaseValueConvertible {
  /// The day's number.
  public var databaseValue: DatabaseValue { Int64(number).databaseValue }

  /// The day with that number.
  public static func fromDatabaseValue(_ value: DatabaseValue) -> CalendarDay? {
    Int.fromDatabaseValue(value).map { CalendarDay(number: $0) }
  }
}
