import Casebook
import FOIDesk
import FOIFaces
import FOILaw
import HTTPTypes
import Hummingbird

/// Published documents that letters cite.
enum EvidencePage {
  static func show(_ visit: Visit) throws -> Response {
    // The page shows what was withdrawn as well, so its file has it too.
    if visit.wantsFile {
      return try visit.file(.evidence(try visit.desk.evidence(withWithdrawn: true)))
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
