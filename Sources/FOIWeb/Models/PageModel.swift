import Casebook
import Charts
import FOIDesk
import FOIFaces
import FOILaw
import Templating

/// What one template shows, as a type: its properties are the names that the template may use.
protocol PageModel: Codable, Sendable {
  /// The template's name.
  static var template: String { get }
}

/// A day for people and, in `iso`, for programs.
struct DayText: Codable {
  let iso: String
  let written: String
  /// The same where a list has little room: `2 Mar 2026`.
  let short: String

  init(_ day: CalendarDay) {
    iso = day.description
    written = day.written
    let words = written.split(separator: " ")
    short = words.map { $0.count > 4 ? $0.prefix(3) : $0 }.joined(separator: " ")
  }
}

/// An outcome as `outcome.mustache` shows it.
struct OutcomeTag: Codable {
  let name: String
  let written: String
  let sign: String
}

extension Outcome {
  var tag: OutcomeTag { OutcomeTag(name: rawValue, written: written, sign: sign) }
}

/// One choice of a field.
struct Choice: Codable {
  let value: String
  let written: String
  let chosen: Bool
}

/// The choices of a field, one of them chosen.
func choices<T: RawRepresentable & CaseIterable>(
  _ type: T.Type, chosen: String, written: (T) -> String = { $0.rawValue }
) -> [Choice] where T.RawValue == String {
  type.allCases.map { value in
    Choice(value: value.rawValue, written: written(value), chosen: value.rawValue == chosen)
  }
}

/// The stages at which a list can have a case, as the choices of a field.
func stageChoices(chosen: String) -> [Choice] {
  Standing.Stage.listed.map {
    Choice(value: $0.rawValue, written: $0.written, chosen: $0.rawValue == chosen)
  }
}

/// The requests of a casebook as the choices of a field.
func requestChoices(_ visit: Visit, chosen: String) throws(DeskError) -> [Choice] {
  try visit.desk.requestTitles().map { row in
    let id = row.id.description
    return Choice(value: id, written: row.title, chosen: id == chosen)
  }
}

struct Link: Codable {
  let href: String
  let name: String
}

/// Which part of a list a page shows, with the ways on and back.
struct Paging: Codable {
  let total: Int
  let isAll: Bool
  let range: String
  let previous: String?
  let next: String?

  init(_ visit: Visit, count: Int, size: Int) {
    let first = (visit.page - 1) * size
    total = count
    isAll = count <= size && visit.page == 1
    range = count == 0 ? "0" : "\(min(first + 1, count))–\(min(first + size, count))"
    previous = visit.page > 1 ? "?" + visit.query.with("page", "\(visit.page - 1)") : nil
    next = first + size < count ? "?" + visit.query.with("page", "\(visit.page + 1)") : nil
  }
}

/// Where the same list is for programs.
struct SheetLinks: Codable {
  let csv: String
  let excel: String
  let json: String

  init(_ visit: Visit) {
    csv = "?" + visit.query.with("format", "csv")
    excel = "?" + visit.query.with("format", "excel")
    json = "?" + visit.query.with("format", "json")
  }

  /// The figures of a chart: of the request chosen, or of the one that the chart is about.
  init(_ visit: Visit, figure: Table.Figure, of request: String?) {
    let chosen = request ?? visit.query["request"]
    let pairs = (chosen.isEmpty ? [] : [("request", chosen)]) + [("figure", figure.rawValue)]
    csv = "?" + Fields.encoded(pairs + [("format", "csv")])
    excel = "?" + Fields.encoded(pairs + [("format", "excel")])
    json = "?" + Fields.encoded(pairs + [("format", "json")])
  }
}

/// What is wrong with a form, and the field it is about.
struct Problem: Codable {
  let field: String
  let text: String
  /// Whether it is that somebody else recorded something, which the page shows.
  var isMeanwhile = false

  /// What the template uses.
  private enum CodingKeys: String, CodingKey {
    case field, text
  }
}

/// A page with a form on a case.
protocol CaseForm {
  var errors: Problems? { get }
}

extension CaseModel: CaseForm {}
extension CheckModel: CaseForm {}
extension ByHandModel: CaseForm {}

/// What is said at the top of a form that did not work.
struct Problems: Codable {
  let items: [Problem]

  /// Nothing where there are none.
  init?(_ items: [Problem]) {
    if items.isEmpty { return nil }
    self.items = items
  }
}

/// What is said at the top of a form that did not work.
func errors(_ error: DeskError, field: String) -> [Problem] {
  if case .editedMeanwhile(let edit) = error {
    return zip(edit.details, error.forPages).map { Problem(field: $0.field, text: $1) }
  }
  let isMeanwhile = if case .meanwhile = error { true } else { false }
  return error.forPages.map { Problem(field: field, text: $0, isMeanwhile: isMeanwhile) }
}
