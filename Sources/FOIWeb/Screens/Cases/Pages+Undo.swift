import Casebook
import FOIDesk
import FOIFaces
import Hummingbird

/// The last thing that was recorded, and a way back from it.
enum UndoPage {
  static func show(_ visit: Visit) throws -> Response {
    try show(visit, errors: [], status: .ok)
  }

  private static func show(
    _ visit: Visit, errors: [Problem], status: HTTPResponse.Status
  ) throws -> Response {
    let act = try visit.desk.lastAct()
    let page = UndoModel(
      errors: Problems(errors), act: act.map { UndoModel.Act($0) }, isEmpty: act == nil)
    return try visit.page(page, title: "Undo", status: status)
  }

  static func undo(_ visit: Visit) throws -> Response {
    do throws(DeskError) {
      let act = try visit.desk.undo(expecting: Int(visit.form["act"]) ?? -1)
      // To the case where it was about one, else to what can be undone now.
      let cases = Set(act.events.map(\.id))
      return .see(cases.count == 1 ? cases.first?.href ?? "" : Route.undo.path, .undone)
    } catch {
      guard error.status == .badRequest else { throw error }
      return try show(visit, errors: errors(error, field: "act"), status: error.status)
    }
  }
}

/// What would be undone.
struct UndoModel: PageModel {
  static let template = "undo"

  struct Act: Codable {
    let act: Int
    let what: String
    let recorded: String
    let afterwards: String
    let cases: [Link]

    init(_ act: Casebook.Act) {
      self.act = act.id
      what = act.written.capitalised
      recorded = act.recording.written
      afterwards = act.writtenUndone
      var seen: Set<CaseID> = []
      cases = act.events.map(\.id).filter { seen.insert($0).inserted }.prefix(20).map {
        Link(href: $0.href, name: $0.description)
      }
    }
  }

  let errors: Problems?
  let act: Act?
  let isEmpty: Bool
}
