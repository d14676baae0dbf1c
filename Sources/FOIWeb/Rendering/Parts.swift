import Casebook
import Charts
import FOIDesk
import FOILaw

/// Pieces that several pages show.

/// `1 case`, `2 cases`.
func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}

/// When a day is, as people say it.
func relative(_ day: CalendarDay, to today: CalendarDay) -> String {
  let days = day.number - today.number
  return switch days {
  case 0: "today"
  case 1: "tomorrow"
  case -1: "yesterday"
  case ..<0: "\(-days) days ago"
  default: "in \(days) days"
  }
}

/// A day that was filled in: ISO, as a date field gives it, or `today`.
func day(_ text: String, _ visit: Visit) throws(DeskError) -> CalendarDay {
  if text == "today" { return visit.desk.environment.today }
  guard let day = CalendarDay(iso: text) else { throw .badDay(text) }
  return day
}

/// A value of a closed set, or the desk's error that lists what is allowed.
func choice<T: RawRepresentable & CaseIterable>(
  _ text: String, _ what: String, of type: T.Type = T.self
) throws(DeskError) -> T where T.RawValue == String {
  if let value = T(rawValue: text) { return value }
  throw .unknownValue(text, what: what, allowed: T.allCases.map(\.rawValue), nearest: [])
}
