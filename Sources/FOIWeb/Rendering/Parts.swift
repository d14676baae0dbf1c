import Casebook
import Charts
import FOIDesk
import FOIFaces
import FOILaw

/// Pieces that several pages show.

extension CaseID {
  var href: String {
    "/cases/\(percentEncoded(request.description))/\(percentEncoded(authority.description))"
  }
}

extension RequestID {
  var href: String { "/requests/\(percentEncoded(description))" }
}

extension AuthorityID {
  var href: String { "/authorities/\(percentEncoded(description))" }
}

extension CalendarDay {
  /// The day for people and, in `iso`, for programs.
  var values: Values { ["written": written, "iso": description] }
}

extension Outcome {
  var values: Values { ["name": rawValue, "written": written, "sign": sign] }
}

extension Standing.Stage {
  var values: Values { ["name": rawValue, "written": rawValue] }
}

/// The choices of a field, one of them chosen.
func choices<T: RawRepresentable & CaseIterable>(
  _ type: T.Type, chosen: String, written: (T) -> String = { $0.rawValue }
) -> [Values] where T.RawValue == String {
  type.allCases.map { value in
    ["value": value.rawValue, "written": written(value), "chosen": value.rawValue == chosen]
  }
}

/// Where a page of a list stands in the whole, with the ways on and back.
func paging(_ visit: Visit, count: Int, size: Int) -> Values {
  let first = (visit.page - 1) * size
  var values: Values = [
    "total": count, "isAll": count <= size && visit.page == 1,
    "range": count == 0 ? "0" : "\(min(first + 1, count))–\(min(first + size, count))",
  ]
  if visit.page > 1 { values["previous"] = "?" + visit.query.with("page", "\(visit.page - 1)") }
  if first + size < count { values["next"] = "?" + visit.query.with("page", "\(visit.page + 1)") }
  return values
}

/// Where the same list is for programs.
func sheets(_ visit: Visit) -> Values {
  [
    "csv": "?" + visit.query.with("format", "csv"),
    "json": "?" + visit.query.with("format", "json"),
  ]
}

/// What is said at the head of a form that did not work.
func errors(_ error: DeskError, field: String) -> [Values] {
  error.forPages.split(separator: "\n").map { ["field": field, "text": String($0)] }
}

/// A day that was filled in: as a date field gives it, or as people write it.
func day(_ text: String, _ visit: Visit) throws(DeskError) -> CalendarDay {
  try parseDay(text, today: visit.desk.environment.today)
}
