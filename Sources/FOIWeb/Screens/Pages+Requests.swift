import Casebook
import FOIDesk
import FOIFaces
import FOILaw
import Hummingbird

/// The requests, one of them, and sending a new one.
enum RequestPages {
  static func list(_ visit: Visit) throws -> Response {
    let rows = try visit.desk.requests()
    if visit.wantsFile { return try visit.file(.requests(rows)) }
    return visit.page(
      "requests", title: "Requests", section: .requests,
      [
        "rows": rows.map { row -> Values in
          var values: Values = [
            "href": row.id.href, "title": row.title, "questions": row.questions,
            "cases": row.cases, "replied": row.replied, "refusals": row.refusing,
            "owing": row.owing,
            "grid": row.id.href + "/grid",
          ]
          if let day = row.sent { values["sent"] = day.values }
          return values
        }, "isEmpty": rows.isEmpty, "sheets": sheets(visit),
      ])
  }

  static func show(_ visit: Visit) throws -> Response {
    var query = GridQuery()
    query.page = Page(limit: 0)
    let grid = try visit.desk.grid(visit["request"], query)
    let request = grid.request
    let counts = Dictionary(grouping: grid.outcomes, by: \.position)
    return visit.page(
      "request", title: request.title, section: .requests,
      [
        "title1": request.title, "href": request.id.href, "count": grid.count,
        "id": request.id.description,
        "opening": request.opening, "closing": request.closing,
        "outcomes": Outcome.allCases.map(\.values),
        "questions": request.questions.map { question -> Values in
          let place = grid.questions.firstIndex { $0.id == question.id }
          let here = place.flatMap { counts[$0] } ?? []
          return [
            "number": question.id.description, "text": question.text, "isStem": question.isStem,
            "depth": question.id.labels.count,
            "totals": Outcome.allCases.map { outcome -> Values in
              [
                "count": here.first { $0.outcome == outcome }?.count ?? 0,
                "href": "/answers?"
                  + Fields.encoded([
                    ("request", request.id.description), ("question", question.id.compact),
                    ("outcome", outcome.rawValue),
                  ]),
              ]
            },
          ]
        },
        "grounds": GridPage.grounds(grid), "hasGrounds": !grid.grounds.isEmpty,
      ])
  }

  static func new(_ visit: Visit) throws -> Response {
    try new(visit, errors: [], status: .ok)
  }

  private static func new(
    _ visit: Visit, errors: [Values], status: HTTPResponse.Status
  ) throws -> Response {
    let chosen = Set(visit.form.fields.all("authority"))
    let authorities = try visit.desk.authorities()
    let today = visit.desk.environment.today.description
    return visit.page(
      "request-new", title: "Log a request", section: .requests,
      [
        "errors": errors,
        "files": visit.desk.requestFiles().map { name -> Values in
          [
            "value": name,
            "chosen": name
              == (visit.form.fields.has("file") ? visit.form["file"] : visit.query["file"]),
          ]
        },
        "authorities": authorities.prefix(2_000).map { authority -> Values in
          [
            "id": authority.id.description, "name": authority.name,
            "chosen": chosen.contains(authority.id.description),
          ]
        },
        "noAuthorities": authorities.isEmpty, "titleGiven": visit.form["title"],
        "text": visit.form["text"],
        "sent": visit.form.fields.has("sent") ? visit.form["sent"] : today,
        "max": today, "byPost": visit.form.fields.has("post"),
      ], status: status)
  }

  static func log(_ visit: Visit) throws -> Response {
    let form = visit.form
    do throws(DeskError) {
      let names = form.fields.all("authority")
      guard !names.isEmpty else {
        throw .missingOption("Authorities", why: "tick at least one authority")
      }
      let sent = try day(form["sent"], visit)
      let name: String
      if form.fields.has("file") {
        guard visit.desk.requestFiles().contains(form["file"]) else {
          throw .fileMissing(path: form["file"])
        }
        name = form["file"]
      } else {
        name = try visit.desk.writeRequest(title: form["title"], text: form["text"])
      }
      let result = try visit.desk.log(
        requestFile: name, sent: sent, to: names, byPost: form.fields.has("post"))
      return .see(result.request.id.href + "/grid", .logged)
    } catch {
      guard error.status != .internalServerError else { throw error }
      return try new(visit, errors: errors(error, field: "title"), status: .badRequest)
    }
  }
}
