import Casebook
import FOIDesk
import FOIFaces
import FOILaw
import Hummingbird

/// Cases and answers as lists that page and sort at the server.
enum ListPages {
  private static let pageSize = 50

  static func cases(_ visit: Visit) throws -> Response {
    if visit.wantsFile { return try visit.file(.cases(visit.filters, in: visit.desk)) }
    var query = try visit.filters.cases(in: visit.desk)
    query.page = Page(limit: pageSize, page: visit.page)
    let rows = try visit.desk.cases(query)
    let today = visit.desk.environment.today
    var values = try filters(visit)
    values["rows"] = rows.map { Self.row($0, today: today) }
    values["isEmpty"] = rows.isEmpty
    values["paging"] = paging(visit, count: try visit.desk.countCases(query), size: pageSize)
    values["columns"] = columns(visit, query)
    return visit.page("cases", title: "Cases", section: .cases, values)
  }

  static func answers(_ visit: Visit) throws -> Response {
    if visit.wantsFile { return try visit.file(.answers(visit.filters, in: visit.desk)) }
    var query = try visit.filters.cases(in: visit.desk)
    // The list is about answers even where nothing says which.
    if !query.isAboutAnswers { query.refusedOnly = true }
    query.page = Page(limit: pageSize, page: visit.page)
    let rows = try visit.desk.answers(query)
    var values = try filters(visit)
    values["rows"] = rows.map { row -> Values in
      var values: Values = [
        "href": row.id.href + "#q\(row.question.compact)", "authority": row.authority,
        "request": row.id.request.description, "question": row.question.description,
        "outcome": row.outcome.values,
        "claims": row.claims.map(\.description).joined(separator: ", "),
        "isConfirmed": row.isConfirmed,
      ]
      if let text = row.text { values["text"] = String(text.prefix(200)) }
      if let day = row.reviewBy { values["reviewBy"] = day.values }
      return values
    }
    values["isEmpty"] = rows.isEmpty
    values["paging"] = paging(visit, count: try visit.desk.countAnswers(query), size: pageSize)
    return visit.page("answers", title: "Answers", section: .cases, values)
  }

  static func row(_ row: CaseRow, today: CalendarDay) -> Values {
    var values: Values = [
      "href": row.id.href, "authority": row.authority, "request": row.id.request.description,
      "title": row.request, "stage": row.stage.values, "sent": row.sent.values,
      "refusals": row.refusals, "regime": row.regime.rawValue,
    ]
    if let owed = row.owed {
      values["owed"] = owed.values
      values["isLate"] = owed < today
    }
    if let replied = row.replied { values["replied"] = replied.values }
    if let reviewBy = row.reviewBy { values["reviewBy"] = reviewBy.values }
    if let step = row.step { values["step"] = step.written }
    return values
  }

  private static func filters(_ visit: Visit) throws(DeskError) -> Values {
    let fields = visit.query
    return [
      "requests": try visit.desk.requestTitles().map { row -> Values in
        [
          "value": row.id.description, "written": row.title,
          "chosen": row.id.description == fields["request"],
        ]
      },
      "stages": choices(Standing.Stage.self, chosen: fields["stage"]),
      "outcomes": choices(Outcome.self, chosen: fields["outcome"]) { $0.written },
      "ground": fields["ground"], "question": fields["question"],
      "named": fields["named"], "isOverdue": fields.has("overdue"),
      "isFiltered": fields.pairs.contains { $0.name != "page" && !$0.value.isEmpty },
      "csv": "?" + fields.with("format", "csv"), "json": "?" + fields.with("format", "json"),
    ]
  }

  /// The headings that sort, with the way each would sort when followed.
  private static func columns(_ visit: Visit, _ query: CaseQuery) -> [Values] {
    let headings: [(String, CaseSort?)] = [
      ("Case", .case), ("Stage", .stage), ("Sent", .sent), ("Due", .owed), ("Replied", .replied),
      ("Refused", .refusals), ("Review by", .reviewBy), ("Next", nil),
    ]
    return headings.map { heading, sort in
      guard let sort else { return ["heading": heading] }
      let isSorted = query.sort == sort
      let pairs =
        visit.query.pairs.filter {
          !["page", "sort", "reverse"].contains($0.name) && !$0.value.isEmpty
        }
        + [("sort", sort.rawValue)] + (isSorted && !query.isReversed ? [("reverse", "1")] : [])
      return [
        "heading": heading, "href": "?" + Fields.encoded(pairs),
        "sorted": isSorted ? (query.isReversed ? "descending" : "ascending") : "none",
        "arrow": isSorted ? (query.isReversed ? "▼" : "▲") : "",
      ]
    }
  }
}
