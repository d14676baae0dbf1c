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
    var values = try filters(visit)
    values["rows"] = rows.map { Self.row($0, today: today) }
    values["isEmpty"] = rows.isEmpty
    values["paging"] = paging(visit, count: try visit.desk.countCases(query), size: pageSize)
    values["columns"] = columns(visit, query)
    return visit.page("cases", title: "Cases", section: .cases, values)
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
      "authority": fields["authority"], "isOverdue": fields.has("overdue"),
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
