import Casebook
import Charts
import FOIDesk
import FOIFaces
import FOILaw
import HTTPTypes
import Hummingbird

/// A letter next to its reading: confirm, correct, and go on to the next doubtful answer.
enum CheckPage {
  /// Redirects to the letter of a case whose answers are to be checked.
  static func start(_ visit: Visit) throws -> Response {
    guard let event = try visit.desk.letterToCheck(case: visit.caseHandle) else {
      return .see(.case(visit.caseID))
    }
    return .see(.reading(visit.caseID, event: event.id.description))
  }

  /// Goes to the next case with answers to check, or back to the agenda.
  static func next(_ visit: Visit) throws -> Response {
    let list = try visit.desk.agenda(aheadBy: 0, kind: .confirm, page: Page(limit: 1))
    guard let row = list.rows.first else { return .see(.agenda, .allChecked) }
    return .see(.check(row.id))
  }

  static func show(_ visit: Visit) throws -> Response {
    try show(visit, errors: [], status: .ok)
  }

  private static func show(
    _ visit: Visit, errors: [Problem], status: HTTPResponse.Status
  ) throws -> Response {
    let letter = try visit.desk.letterInHand(visit["event"], case: visit.caseHandle)
    let wanted =
      visit.form.fields.has("question") ? visit.form["question"] : visit.query["question"]
    let page = CheckModel(
      letter, progress: try visit.desk.checked(of: letter.detail.file.id.request),
      question: wanted, document: Int(visit.query["document"]), desk: visit.desk,
      page: Int(visit.query["page"]), typed: errors.isEmpty ? nil : visit.form,
      errors: Problems(errors))
    return try visit.page(
      page, title: "Check: \(letter.detail.file.authority.name)", section: .cases,
      of: letter.detail.file, status: status)
  }

  /// Confirms or corrects, and goes on.
  static func decide(_ visit: Visit) throws -> Response {
    let form = visit.form
    do throws(DeskError) {
      switch form["do"] {
      case "confirm-all":
        let letter = try visit.desk.letterInHand(visit["event"], case: visit.caseHandle)
        _ = try visit.desk.confirm(
          case: visit.caseHandle, questions: letter.answers.map(\.answer.question.compact))
      case "confirm":
        _ = try visit.desk.confirm(case: visit.caseHandle, questions: [form["question"]])
      default:
        var lines: ClosedRange<Int>?
        if form.fields.has("from") || form.fields.has("to") {
          let from = Int(form["from"]) ?? 0
          let to = form.fields.has("to") ? Int(form["to"]) ?? 0 : from
          guard from >= 1, to >= from, to < 10_000_000 else {
            throw .incomplete(.lines)
          }
          lines = from...to
        }
        _ = try visit.desk.correct(
          .init(
            question: form["question"], outcome: try choice(form["outcome"], "an outcome"),
            claims: form["claims"], words: form["words"], lines: lines,
            document: Int(form["document"]) ?? 0),
          letter: visit["event"], case: visit.caseHandle)
      }
    } catch {
      guard error.status == .badRequest else { throw error }
      return try show(visit, errors: errors(error, field: "outcome"), status: error.status)
    }
    let letter = try visit.desk.letterInHand(visit["event"], case: visit.caseHandle)
    let done = form["do"].hasPrefix("confirm") ? Done.confirmed : .corrected
    return .see(.reading(letter.detail.file.id, event: letter.event.id.description), done)
  }

  /// A page of a PDF as it looks.
  static func picture(_ visit: Visit) throws -> Response {
    let bytes = try visit.desk.pagePicture(
      min(max(Int(visit.query["page"]) ?? 1, 1), 20_000), digest: visit.query["of"],
      ofLetter: visit["event"], case: visit.caseHandle)
    return .bytes(bytes, type: "image/png")
  }

  /// The letter byte for byte, as a download and never as a page of our own.
  static func original(_ visit: Visit) throws -> Response {
    let original = try visit.desk.original(
      visit["event"], document: Int(visit.query["document"]) ?? 0, case: visit.caseHandle)
    let name = Document(name: original.name, bytes: []).safeName
    var response = Response.bytes(
      original.bytes, type: "application/octet-stream", fileName: name)
    if String(validating: original.bytes.prefix(4_096), as: UTF8.self) != nil {
      response.headers[.contentType] = "text/plain; charset=utf-8"
    }
    response.headers[.contentSecurityPolicy] = "sandbox; default-src 'none'"
    return response
  }
}
