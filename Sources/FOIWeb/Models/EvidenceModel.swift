import Casebook
import FOIDesk

/// Published documents, and the form that adds one.
struct EvidenceModel: PageModel {
  static let template = "evidence"

  struct Row: Codable {
    let id: String
    let name: String
    let request: String
    let authority: String
    let questions: String
    let place: String?
    let note: String?
    let date: DayText?
    let withdrawn: DayText?

    init(_ row: EvidenceRow) {
      let evidence = row.evidence
      id = evidence.id.description
      name = evidence.title
      request = evidence.request.description
      authority = evidence.authority?.description ?? "every case"
      questions = evidence.questions.map(\.description).joined(separator: ", ")
      place = evidence.place
      note = evidence.note
      date = evidence.date.map(DayText.init)
      withdrawn = row.withdrawn.map(DayText.init)
    }
  }

  /// What was filled in before something was wrong.
  struct Typed: Codable {
    let `case`: String
    let title: String
    let questions: String
    let date: String
    let place: String
    let address: String
    let note: String

    init(_ form: Form) {
      self.case = form["case"]
      title = form["title"]
      questions = form["questions"]
      date = form["date"]
      place = form["place"]
      address = form["address"]
      note = form["note"]
    }
  }

  let errors: Problems?
  let rows: [Row]
  let isEmpty: Bool
  let requests: [Choice]
  let typed: Typed
  let sheets: SheetLinks
}
