import Casebook
import FOIDesk
import FOILaw
import Hummingbird

/// Cases and answers as lists that page and sort at the server.
enum ListPages {
  private static let pageSize = 50

  static func cases(_ visit: Visit) throws -> Response {
    var query = try query(visit)
    if visit.query.has("format") {
      return sheet(try visit.desk.cases(query)).response(visit.query["format"], name: "cases")
    }
    query.page = Page(limit: pageSize, page: visit.page)
    let rows = try visit.desk.cases(query)
    let today = visit.desk.environment.today
    let page = CasesModel(
      filters: try ListFilters(visit), columns: columns(visit, query),
      rows: rows.map { CaseLine($0, today: today) }, isEmpty: rows.isEmpty,
      paging: Paging(visit, count: try visit.desk.countCases(query), size: pageSize),
      sheets: SheetLinks(visit))
    return try visit.page(page, title: "Cases", section: .cases)
  }

  static func answers(_ visit: Visit) throws -> Response {
    var query = try query(visit)
    // The list is about answers even where nothing says which.
    if visit.query.has("format") {
      return sheet(try visit.desk.answers(query)).response(visit.query["format"], name: "answers")
    }
    if !query.isAboutAnswers { query.refusedOnly = true }
    query.page = Page(limit: pageSize, page: visit.page)
    let rows = try visit.desk.answers(query)
    let page = AnswersModel(
      filters: try ListFilters(visit), rows: rows.map(AnswersModel.Row.init),
      isEmpty: rows.isEmpty,
      paging: Paging(visit, count: try visit.desk.countAnswers(query), size: pageSize),
      sheets: SheetLinks(visit))
    return try visit.page(page, title: "Answers", section: .cases)
  }

  /// What the address narrows a list to; names as the command line's options.
  static func query(_ visit: Visit) throws(DeskError) -> CaseQuery {
    let fields = visit.query
    var query = CaseQuery()
    if fields.has("request") { query.request = try visit.desk.request(fields["request"]).id }
    if fields.has("authority") {
      query.authorityPiece = fields["authority"]
    }
    if fields.has("stage") { query.stage = try choice(fields["stage"], "a stage") }
    if fields.has("outcome") { query.outcome = try choice(fields["outcome"], "an outcome") }
    if fields.has("ground") { query.ground = try Desk.ground(fields["ground"], in: nil) }
    if fields.has("question") {
      query.question = try visit.desk.question(fields["question"], of: query.request)
    }
    if fields.has("due-by") { query.dueBy = try day(fields["due-by"], visit) }
    if fields.has("overdue") { query.owedBefore = visit.desk.environment.today }
    if fields.has("exempted") { query.refusedOnly = true }
    if fields.has("sort") { query.sort = try choice(fields["sort"], "an order") }
    query.isReversed = fields.has("reverse")
    return query
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

  private static func sheet(_ rows: [CaseRow]) -> Sheet {
    var sheet = Sheet([
      "case", "authority", "request", "stage", "sent", "due", "replied", "refused", "unanswered",
      "reviewBy", "next", "regime",
    ])
    for row in rows {
      sheet.append([
        .of(row.id), .text(row.authority), .of(row.id.request), .text(row.stage.rawValue),
        .of(row.sent), .of(row.owed), .of(row.replied), .number(row.refusals),
        .number(row.replied == nil ? nil : row.unanswered), .of(row.reviewBy),
        .text(row.step?.rawValue), .text(row.regime.rawValue),
      ])
    }
    return sheet
  }

  private static func sheet(_ rows: [AnswerRow]) -> Sheet {
    var sheet = Sheet([
      "case", "authority", "question", "outcome", "exemptions", "reviewBy", "confirmed", "text",
    ])
    for row in rows {
      sheet.append([
        .of(row.id), .text(row.authority), .text(row.question.compact),
        .text(row.outcome.rawValue), .list(row.claims.map(\.description)), .of(row.reviewBy),
        .flag(row.isConfirmed), .text(row.text),
      ])
    }
    return sheet
  }
}
