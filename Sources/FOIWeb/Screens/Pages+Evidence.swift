import Casebook
import FOIDesk
import FOILaw
import HTTPTypes
import Hummingbird

/// Published documents that letters cite.
enum EvidencePage {
  static func show(_ visit: Visit) throws -> Response {
    if visit.query.has("format") {
      return sheet(try visit.desk.evidence(withWithdrawn: true))
        .response(visit.query["format"], name: "evidence")
    }
    return try show(visit, errors: [], status: .ok)
  }

  private static func show(
    _ visit: Visit, errors: [Problem], status: HTTPResponse.Status
  ) throws -> Response {
    let rows = try visit.desk.evidence(withWithdrawn: true)
    let page = EvidenceModel(
      errors: Problems(errors), rows: rows.map(EvidenceModel.Row.init), isEmpty: rows.isEmpty,
      requests: try requestChoices(visit, chosen: visit.form["request"]),
      typed: EvidenceModel.Typed(visit.form), sheets: SheetLinks(visit))
    return try visit.page(page, title: "Evidence", section: .letters, status: status)
  }

  private static func sheet(_ rows: [EvidenceRow]) -> Sheet {
    var sheet = Sheet([
      "evidence", "subject", "questions", "title", "date", "place", "url", "note", "added",
      "withdrawn",
    ])
    for row in rows {
      let evidence = row.evidence
      let subject =
        evidence.authority.map { CaseID(request: evidence.request, authority: $0).description }
        ?? evidence.request.description
      sheet.append([
        .of(evidence.id), .text(subject), .list(evidence.questions.map(\.description)),
        .text(evidence.title), .of(evidence.date), .text(evidence.place),
        .text(evidence.address), .text(evidence.note), .of(row.added), .of(row.withdrawn),
      ])
    }
    return sheet
  }

  static func add(_ visit: Visit) throws -> Response {
    let form = visit.form
    do throws(DeskError) {
      guard let upload = form.uploads("file").first else {
        throw .missingOption("The document", why: "choose a file")
      }
      func given(_ name: String) -> String? { form.fields.has(name) ? form[name] : nil }
      var details = Desk.EvidenceDetails()
      details.title = given("title")
      details.questions = form["questions"].split(whereSeparator: { ", ;".contains($0) }).map(
        String.init)
      details.place = given("place")
      details.address = given("address")
      details.note = given("note")
      if form.fields.has("date") { details.date = try day(form["date"], visit) }
      _ = try visit.desk.addEvidence(
        to: given("case") ?? form["request"], from: upload, details: details)
      return .see(.evidence, .added)
    } catch {
      guard error.status != .internalServerError else { throw error }
      return try show(visit, errors: errors(error, field: "file"), status: .badRequest)
    }
  }

  static func withdraw(_ visit: Visit) throws -> Response {
    _ = try visit.desk.withdrawEvidence(visit.form["id"])
    return .see(.evidence, .withdrawn)
  }
}
