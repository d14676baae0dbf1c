import Casebook
import FOIDesk
import FOIFaces
import FOILaw
import Hummingbird

/// One case: what happened, what was answered, what is due and why.
enum CasePage {
  static func show(_ visit: Visit) throws -> Response {
    try show(visit, errors: [], status: .ok)
  }

  private static func show(
    _ visit: Visit, errors: [Problem], status: HTTPResponse.Status
  ) throws -> Response {
    let detail = try visit.desk.show(visit.caseHandle)
    let file = detail.file
    let page = CaseModel(
      detail, letters: try visit.desk.letters(of: file.id),
      waiting: try visit.desk.mailHoldingBack(detail).first, act: try visit.desk.lastAct(),
      people: try visit.desk.people().filter { $0.role > .nobody }, visit,
      errors: Problems(errors))
    return try visit.page(
      page, title: "\(file.authority.name) – \(file.request.title)", section: .cases,
      of: file, status: status)
  }

  /// The kinds of events that a person records with this form.
  static let recordable = Event.Kind.recordable

  static func record(_ visit: Visit) throws -> Response {
    do throws(DeskError) {
      let kind = try choice(
        visit.form["kind"], "a kind of event that is recorded here", among: recordable)
      var details = Desk.EventDetails()
      if visit.form.fields.has("note") { details.note = visit.form["note"] }
      if visit.form.fields.has("link") { details.link = visit.form["link"] }
      if visit.form.fields.has("until") { details.until = try day(visit.form["until"], visit) }
      if visit.form.fields.has("to") { details.transferredTo = visit.form["to"] }
      if visit.form.fields.has("ground") {
        details.grounds = [try Desk.ground(visit.form["ground"], in: nil)]
      }
      if visit.form.fields.has("law") {
        guard let law = Regime(named: visit.form["law"]) else {
          throw .unknownValue(
            visit.form["law"], what: "a law", allowed: Regime.allCases.map(\.rawValue), nearest: [])
        }
        details.law = law
      }
      if kind == .lawHeld, details.law == nil {
        throw .unknownValue(
          "", what: "a law", allowed: Regime.allCases.map(\.rawValue), nearest: [])
      }
      let recorded = try visit.desk.record(
        kind, on: try day(visit.form["on"], visit), details: details, case: visit.caseHandle)
      return .see(recorded.id.href, .recorded)
    } catch {
      guard error.status == .badRequest else { throw error }
      return try show(visit, errors: errors(error, field: "kind"), status: error.status)
    }
  }

  /// Says that what was read off letters is right: one event, or all that are proposed.
  static func confirm(_ visit: Visit) throws -> Response {
    let event = visit.form.fields.has("event") ? visit.form["event"] : nil
    let recorded = try visit.desk.confirmEvents(event, case: visit.caseHandle)
    return .see(recorded.id.href, .confirmed)
  }

  /// Enters a day in the diary, or takes an entry out of it.
  static func remind(_ visit: Visit) throws -> Response {
    do throws(DeskError) {
      if visit.form["do"] == "done" {
        _ = try visit.desk.dischargeReminders(
          case: visit.caseHandle,
          only: visit.form.fields.has("event") ? visit.form["event"] : nil)
        return .see(Site.ownPath(visit.form["back"]), .dischargedReminder)
      }
      let recorded = try visit.desk.remind(
        on: try day(visit.form["day"], visit), of: visit.form["what"], case: visit.caseHandle)
      return .see(recorded.id.href, .reminded)
    } catch {
      guard error.status == .badRequest else { throw error }
      return try show(visit, errors: errors(error, field: "day"), status: error.status)
    }
  }

  /// Gives the case to somebody to look after, or to nobody.
  static func assign(_ visit: Visit) throws -> Response {
    do throws(DeskError) {
      let name = visit.form.fields.has("person") ? visit.form["person"] : nil
      let recorded = try visit.desk.assign(case: visit.caseHandle, to: name)
      return .see(recorded.id.href, .assigned)
    } catch {
      guard error.status == .badRequest else { throw error }
      return try show(visit, errors: errors(error, field: "person"), status: error.status)
    }
  }

  static func retract(_ visit: Visit) throws -> Response {
    if visit.form.fields.has("to") { return try move(visit) }
    let note = visit.form.fields.has("note") ? visit.form["note"] : nil
    let recorded = try visit.desk.retract(visit.form["event"], note: note, case: visit.caseHandle)
    return .see(recorded.id.href, .retracted)
  }

  private static func move(_ visit: Visit) throws -> Response {
    do throws(DeskError) {
      let moved = try visit.desk.move(
        visit.form["event"], from: visit.caseHandle, to: visit.form["to"],
        anyway: visit.form.fields.has("anyway"))
      return .see(moved.id.href, .moved)
    } catch {
      guard error.status == .badRequest else { throw error }
      return try show(
        visit, errors: errors(error, field: "to-\(visit.form["event"])"), status: .badRequest)
    }
  }

  /// Records one or many letters; those that cannot be recorded are named, the others are kept.
  static func upload(_ visit: Visit) throws -> Response {
    let uploads = visit.form.uploads("letters")
    var faults: [Problem] = []
    var last: Desk.RecordedLetter?
    if uploads.isEmpty {
      faults.append(Problem(field: "letters", text: "Choose at least one file."))
    }
    for upload in uploads {
      do throws(DeskError) {
        // An e-mail says itself when it came.
        let received =
          visit.form.fields.has("received") ? try day(visit.form["received"], visit) : nil
        last = try visit.desk.recordLetter(
          [upload], received: received, case: visit.caseHandle,
          accepting: false, anyway: visit.form.fields.has("anyway"))
      } catch {
        guard error.status == .badRequest else { throw error }
        faults += errors(error, field: "letters")
      }
    }
    guard faults.isEmpty, let last else {
      return try show(visit, errors: faults, status: .badRequest)
    }
    return .see(
      last.event.answers.isEmpty
        ? .case(last.id) : .reading(last.id, event: last.event.id.description),
      .uploaded)
  }
}
