import Casebook
import FOIDesk
import FOIFaces
import FOILaw
import HTTPTypes
import Hummingbird

/// Cases and answers as lists that page and sort at the server.
enum ListPages {
  private static let pageSize = 50

  static func cases(_ visit: Visit) throws -> Response {
    if visit.wantsFile { return try visit.file(.cases(visit.filters, in: visit.desk)) }
    let act = try visit.act()
    var (query, faults) = try query(visit)
    query.page = Page(limit: pageSize, page: visit.page)
    let rows = faults.isEmpty ? try visit.desk.cases(query) : []
    let today = visit.desk.environment.today
    let saved = SavedFilters(visit, .cases)
    let part = faults.isEmpty ? try visit.filters.lateInPart(in: visit.desk) : nil
    let page = CasesModel(
      errors: Problems(saved.problems + faults), filters: try ListFilters(visit),
      columns: columns(visit, query),
      rows: rows.map { CaseLine($0, today: today) }, isEmpty: rows.isEmpty,
      saved: saved,
      leftOut: faults.isEmpty ? try visit.filters.leftOut(in: visit.desk) : nil,
      lateInPart: part?.words, lateInPartHref: part.map { Route.cases.path($0.filters) },
      paging: Paging(
        visit, count: faults.isEmpty ? try visit.desk.countCases(query) : 0, size: pageSize),
      sheets: SheetLinks(visit))
    return try visit.page(
      page, title: "Cases", section: .cases, madeAt: act,
      status: faults.isEmpty ? .ok : .badRequest)
  }

  /// What the list is narrowed to, and what is wrong with it: the filters stay filled in then.
  private static func query(_ visit: Visit) throws -> (CaseQuery, [Problem]) {
    do throws(DeskError) {
      return (try visit.filters.cases(in: visit.desk), [])
    } catch {
      guard error.status != .internalServerError else { throw error }
      return (CaseQuery(), errors(error, field: error.filter))
    }
  }

  static func answers(_ visit: Visit) throws -> Response {
    try answers(visit, errors: [], status: .ok)
  }

  static func answers(
    _ visit: Visit, errors: [Problem], status: HTTPResponse.Status
  ) throws -> Response {
    if visit.wantsFile { return try visit.file(.answers(visit.filters, in: visit.desk)) }
    let act = try visit.act()
    var (query, faults) = try query(visit)
    // The list is about answers even where nothing says which.
    if !query.isAboutAnswers { query.refusedOnly = true }
    query.page = Page(limit: pageSize, page: visit.page)
    let rows = faults.isEmpty ? try visit.desk.answers(query) : []
    let saved = SavedFilters(visit, .answers)
    let page = AnswersModel(
      errors: Problems(errors + saved.problems + faults),
      back: visit.query.pairs.isEmpty ? Route.answers.path : visit.path,
      filters: try ListFilters(visit), rows: rows.map(AnswersModel.Row.init),
      isEmpty: rows.isEmpty, saved: saved,
      paging: Paging(
        visit, count: faults.isEmpty ? try visit.desk.countAnswers(query) : 0, size: pageSize),
      sheets: SheetLinks(visit))
    return try visit.page(
      page, title: "Answers", section: .cases, madeAt: act,
      status: faults.isEmpty ? status : .badRequest)
  }

  /// Saves what narrows a list under a name, or forgets a name; then shows the list again.
  static func saveFilter(_ visit: Visit) throws -> Response {
    let list: Desk.SavedFilter.List = try choice(visit.form["list"], "a list")
    let pairs = SavedFilters.pairs(of: Fields(encoded: visit.form["query"]))
    let route: Route = list == .cases ? .cases : .answers
    if visit.form["do"] == "forget" {
      _ = try visit.desk.removeFilter(visit.form["name"])
      return .see(route.path(pairs), .forgotten)
    }
    do throws(DeskError) {
      try visit.desk.save(
        .init(
          name: visit.form["name"], list: list,
          pairs: pairs.map { .init(name: $0.0, value: $0.1) }),
        knowing: visit.form["version"])
      return .see(route.path(pairs), .saved)
    } catch {
      // The list says then which filter has the name.
      guard case .editedMeanwhile = error else { throw error }
      return .see(route.path(pairs + [(SavedFilters.taken, visit.form["name"].trimmed)]))
    }
  }

  /// The headings that sort, with the way each would sort when followed.
  private static func columns(_ visit: Visit, _ query: CaseQuery) -> [CasesModel.Column] {
    let headings: [(String, CaseSort?)] = [
      ("Case", .case), ("Stage", .stage), ("Sent", .sent), ("Due", .owed), ("Replied", .replied),
      ("Refused", .refusals), ("Review by", .reviewBy), ("Next", nil),
    ]
    return headings.map { heading, sort in
      guard let sort else {
        return CasesModel.Column(heading: heading, href: nil, sorted: nil, arrow: nil)
      }
      let isSorted = query.sort == sort
      let pairs =
        visit.query.pairs.filter {
          !["page", "sort", "reverse"].contains($0.name) && !$0.value.isEmpty
        }
        + [("sort", sort.rawValue)] + (isSorted && !query.isReversed ? [("reverse", "1")] : [])
      return CasesModel.Column(
        heading: heading, href: "?" + Fields.encoded(pairs),
        sorted: isSorted ? (query.isReversed ? "descending" : "ascending") : "none",
        arrow: isSorted ? (query.isReversed ? "▼" : "▲") : "")
    }
  }
}

extension DeskError {
  /// The filter of a list that a fault is about.
  var filter: String {
    switch self {
    case .unknownGround: "ground"
    case .unknownRequest, .ambiguousRequest: "request"
    case .unknownQuestion, .questionNeverAsked: "question"
    default: "stage"
    }
  }
}
