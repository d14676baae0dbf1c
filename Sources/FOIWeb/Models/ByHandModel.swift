import Casebook
import FOIDesk
import FOILaw

/// The form for a reply that no file holds.
struct ByHandModel: PageModel {
  static let template = "reply-by-hand"

  struct Question: Codable {
    let number: String
    let name: String
    let asks: String
    let isStem: Bool
    let outcomes: [Choice]
    let claims: String
    let words: String
  }

  let errors: Problems?
  let href: String
  let caseHref: String
  let authority: String
  let request: String
  /// The reply that is on record without a document, where there is one.
  let onRecord: DayText?
  let questions: [Question]
  let received: String
  let reference: String
  let typedNote: String

  init(_ detail: Desk.CaseDetail, _ visit: Visit, errors: Problems?) {
    let file = detail.file
    let form = visit.form
    let today = visit.desk.environment.today.written
    self.errors = errors
    href = Route.byHand(file.id).path
    caseHref = file.id.href
    authority = file.authority.name
    request = file.request.title
    onRecord = file.history.last { $0.kind == .replied && $0.original == nil }
      .map { DayText($0.day) }
    questions = file.request.questions.map { question in
      let name = question.id.compact
      let chosen = form["outcome-\(name)"]
      return Question(
        number: question.id.description, name: name, asks: question.text,
        isStem: question.isStem,
        outcomes: Outcome.replies.map {
          Choice(value: $0.rawValue, written: $0.written, chosen: $0.rawValue == chosen)
        },
        claims: form["claims-\(name)"], words: form["words-\(name)"])
    }
    received = form.fields.has("received") ? form["received"] : today
    reference = form["reference"]
    typedNote = form["note"]
  }
}
