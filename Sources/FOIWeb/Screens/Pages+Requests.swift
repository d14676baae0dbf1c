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
    let page = RequestsModel(
      rows: rows.map(RequestsModel.Row.init), isEmpty: rows.isEmpty, sheets: SheetLinks(visit))
    return try visit.page(page, title: "Requests", section: .requests)
  }

  static func show(_ visit: Visit) throws -> Response {
    var query = GridQuery()
    query.page = Page(limit: 0)
    let grid = try visit.desk.grid(visit["request"], query)
    let request = grid.request
    let counts = Dictionary(grouping: grid.outcomes, by: \.question)
    let page = RequestModel(
      heading: request.title, href: request.id.href, count: grid.count,
      id: request.id.description, opening: request.opening, closing: request.closing,
      outcomes: Outcome.allCases.map(\.tag),
      questions: request.questions.map { question in
        RequestModel.Question(question, of: request.id, counts: counts[question.id] ?? [])
      },
      grounds: GroundFigure.all(of: grid), hasGrounds: !grid.grounds.isEmpty)
    return try visit.page(page, title: request.title, section: .requests)
  }

  static func new(_ visit: Visit) throws -> Response {
    try new(visit, errors: [], status: .ok)
  }

  private static func new(
    _ visit: Visit, errors: [Problem], status: HTTPResponse.Status,
    preview: NewRequestModel.Preview? = nil
  ) throws -> Response {
    let chosen = Set(visit.form.fields.all("authority"))
    let authorities = try visit.desk.authorities()
    let today = visit.desk.environment.today.written
    let file = visit.form.fields.has("file") ? visit.form["file"] : visit.query["file"]
    let page = NewRequestModel(
      errors: Problems(errors),
      files: visit.desk.requestFiles().map { name in
        Choice(value: name, written: name, chosen: name == file)
      },
      authorities: authorities.prefix(2_000).map { authority in
        let id = authority.id.description
        return Choice(value: id, written: authority.name, chosen: chosen.contains(id))
      },
      noAuthorities: authorities.isEmpty, requestTitle: visit.form["title"],
      text: visit.form["text"],
      sent: visit.form.fields.has("sent") ? visit.form["sent"] : today,
      byPost: visit.form.fields.has("post"), preview: preview)
    return try visit.page(page, title: "Log a request", section: .requests, status: status)
  }

  /// The form again, with the questions as they would be fixed; nothing is written.
  private static func preview(_ visit: Visit) throws -> Response {
    let reading: Desk.RequestReading
    do throws(DeskError) {
      reading = try Self.reading(visit)
    } catch {
      guard error.status != .internalServerError else { throw error }
      return try new(visit, errors: errors(error, field: "title"), status: .badRequest)
    }
    return try new(visit, errors: [], status: .ok, preview: .init(reading))
  }

  private static func reading(_ visit: Visit) throws(DeskError) -> Desk.RequestReading {
    let form = visit.form
    guard form.fields.has("file") else {
      return try visit.desk.previewRequest(title: form["title"], text: form["text"])
    }
    guard visit.desk.requestFiles().contains(form["file"]),
      let file = try visit.desk.requestFile(form["file"])
    else { throw .fileMissing(path: form["file"]) }
    return try Desk.readRequest(file)
  }

  static func log(_ visit: Visit) throws -> Response {
    let form = visit.form
    if form["do"] == "preview" { return try preview(visit) }
    do throws(DeskError) {
      let names = form.fields.all("authority")
      guard !names.isEmpty else {
        throw .incomplete(.authorities)
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
      return .see(.grid(result.request.id), .logged)
    } catch {
      guard error.status != .internalServerError else { throw error }
      return try new(visit, errors: errors(error, field: "title"), status: .badRequest)
    }
  }
}
