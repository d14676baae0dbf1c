package import Casebook
package import FOILaw

/// One value of a list.
package enum Cell: Sendable {
  case text(String?)
  case number(Int?)
  /// A decimal number, and how people read it.
  case amount(Amount?, String)
  case flag(Bool)
  case day(CalendarDay)
  /// Several values; a CSV cell holds them with a separator between them.
  case list([String], separator: String = " ")
  /// Values within values, for which only JSON has room.
  case nested(JSON)
  /// One form for people, another for scripts.
  indirect case shown(String?, scripts: Cell)

  /// Anything that prints as text; a day stays one.
  package static func of(_ value: (some CustomStringConvertible)?) -> Cell {
    if let day = value as? CalendarDay { return .day(day) }
    return .text(value?.description)
  }

  var json: JSON {
    switch self {
    case .text(let value): value.map { .string($0) } ?? .null
    case .number(let value): .int(value)
    case .amount(let value, _): .amount(value)
    case .flag(let value): .bool(value)
    case .day(let value): .string(value.description)
    case .list(let values, _): .array(values.map { .string($0) })
    case .nested(let value): value
    case .shown(_, let scripts): scripts.json
    }
  }

  var csv: String {
    switch self {
    case .text(let value): value ?? ""
    case .number(let value): value.map(String.init) ?? ""
    case .amount(let value, _): value?.description ?? ""
    case .flag(let value): value ? "yes" : "no"
    case .day(let value): value.description
    case .list(let values, let separator): values.joined(separator: separator)
    case .nested: ""
    case .shown(_, let scripts): scripts.csv
    }
  }

  /// What people read, on one line and without control characters.
  var table: String {
    switch self {
    case .text, .number, .flag, .day: csv.visibleWords
    case .list(let values, _): values.joined(separator: ", ").visibleWords
    case .nested: ""
    case .amount(_, let words): words
    case .shown(let words, _): (words ?? "").visibleWords
    }
  }
}
