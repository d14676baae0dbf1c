import Casebook
import FOIDesk
import FOIFaces
import FOILaw
import Hummingbird

/// A reply that came by telephone or on paper: its day, and what it says to each question.
enum ByHandPage {
  static func show(_ visit: Visit) throws -> Response {
    try show(visit, errors: [], status: .ok)
  }

  private static func show(
    _ visit: Visit, errors: [Problem], status: HTTPResponse.Status
  ) throws -> Response {
    let detail = try visit.desk.show(visit.caseHandle)
    let page = ByHandModel(detail, visit, errors: Problems(errors))
    return try visit.page(
      page, title: "Reply by hand: \(detail.file.authority.name)", section: .cases, status: status)
  }

  /// Records the reply, its answers alone where it is on record already, or its scan.
  static func record(_ visit: Visit) throws -> Response {
    let form = visit.form
    do throws(DeskError) {
      let scans = form.uploads("scan")
      if form["do"] == "scan" {
        guard !scans.isEmpty else { throw .incomplete(.document) }
        return .see(try visit.desk.addScan(scans, case: visit.caseHandle).id.href, .recorded)
      }
      let detail = try visit.desk.show(visit.caseHandle)
      var answers: [Desk.HandAnswer] = []
      for question in detail.file.request.questions where !question.isStem {
        let name = question.id.compact
        guard form.fields.has("outcome-\(name)") else { continue }
        let words = form["words-\(name)"]
        answers.append(
          .init(
            question: name, outcome: try choice(form["outcome-\(name)"], "an outcome"),
            claims: form["claims-\(name)"], text: words.isEmpty ? nil : words))
      }
      if form["do"] == "answers" {
        return .see(try visit.desk.setAnswers(answers, case: visit.caseHandle).id.href, .recorded)
      }
      let recorded = try visit.desk.recordByHand(
        received: try day(form["received"], visit), answers: answers,
        reference: form.fields.has("reference") ? form["reference"] : nil,
        note: form.fields.has("note") ? form["note"] : nil, case: visit.caseHandle)
      return .see(recorded.id.href, .recorded)
    } catch {
      guard error.status == .badRequest else { throw error }
      return try show(visit, errors: errors(error, field: "received"), status: error.status)
    }
  }
}
