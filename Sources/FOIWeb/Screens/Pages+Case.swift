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
    _ visit: Visit, errors: [Values], status: HTTPResponse.Status
  ) throws -> Response {
    let portrait = try visit.desk.show(visit.caseHandle)
    let file = portrait.file
    let standing = portrait.standing
    let today = visit.desk.environment.today
    var values: Values = [
      "href": file.id.href, "handle": file.id.description, "authority": file.authority.name,
      "authorityHref": file.authority.id.href, "request": file.request.title,
      "requestHref": file.request.id.href, "regime": standing.regime.title,
      "stage": standing.stage.values, "events": events(portrait),
      "answers": answers(portrait), "deadlines": standing.deadlines.map { deadline($0, today) },
      "findings": standing.findings.map { finding -> Values in
        ["severity": finding.severity.rawValue, "text": finding.text, "source": finding.source]
      },
      "kinds": eventKinds(chosen: visit.form["kind"]), "errors": errors,
      "on": visit.form.fields.has("on") ? visit.form["on"] : today.description,
      "typedNote": visit.form["note"], "max": today.description,
    ]
    values["hasProposed"] = !file.proposed.isEmpty
    values["hasFindings"] = !standing.findings.isEmpty
    values["hasAnswers"] = standing.answers.contains { $0.day != nil }
    if let reference = standing.facts?.reference { values["reference"] = reference }
    if let other = standing.transferredTo { values["transferredTo"] = other }
    if portrait.workingDaysLate > 0 {
      let late = counted(portrait.workingDaysLate, "working day")
      values["late"] = standing.replied == nil ? "Overdue by \(late)" : "Answered \(late) late"
    }
    if let step = standing.nextStep {
      values["next"] = next(step, standing.nextLetter, file.id, today)
    }
    let letters = try visit.desk.letters(of: file.id)
    values["letters"] = letters.map { LetterPages.row(of: $0) }
    values["hasLetters"] = !letters.isEmpty
    values["letterKinds"] = LetterKind.allCases.filter { $0.fitting(standing.regime) == $0 }
      .map { ["href": "\(file.id.href)/letter/\($0.rawValue)", "name": $0.heading] as Values }
    return visit.page(
      "case", title: "\(file.authority.name) – \(file.request.title)", section: .cases, values,
      status: status)
  }

  private static func next(
    _ step: NextStep, _ letter: LetterKind?, _ id: CaseID, _ today: CalendarDay
  ) -> Values {
    var values: Values = [
      "what": step.kind.heading, "why": step.why, "urgent": step.isUrgent(on: today),
    ]
    if let by = step.by {
      values["by"] = by.values
      values["when"] = relative(by, to: today)
    } else {
      values["from"] = step.from.values
    }
    if step.kind == .confirm {
      values["action"] = ["href": id.href + "/check", "name": "Check the answers"] as Values
    } else if let letter {
      values["action"] =
        ["href": "\(id.href)/letter/\(letter.rawValue)", "name": "Draft \(letter.written)"]
        as Values
    }
    return values
  }

  private static func events(_ portrait: Desk.Portrait) -> [Values] {
    let proposed = Set(portrait.file.proposed.map(\.id))
    return portrait.file.history.map { event in
      var values: Values = [
        "id": event.id.description, "day": event.day.values, "kind": event.kind.rawValue,
        "what": event.kind.written.prefix(1).uppercased() + event.kind.written.dropFirst(),
        "canRetract": event.kind != .sent, "isProposed": proposed.contains(event.id),
      ]
      if let note = event.note { values["note"] = note }
      if let until = event.until { values["until"] = until.values }
      if !event.grounds.isEmpty {
        values["grounds"] = event.grounds.map(\.description).joined(separator: ", ")
      }
      if event.original != nil {
        values["letter"] = "\(portrait.file.id.href)/letters/\(event.id)"
      }
      return values
    }
  }

  private static func answers(_ portrait: Desk.Portrait) -> [Values] {
    portrait.standing.answers.map { present in
      let answer = present.answer
      var values: Values = [
        "number": answer.question.description, "anchor": "q\(answer.question.compact)",
        "question": portrait.file.request.question(answer.question)?.text ?? "",
        "outcome": answer.outcome.values,
        "claims": answer.claims.map { claim -> Values in
          let ground = Grounds.matching(claim, in: portrait.standing.regime).first
          return ["provision": claim.description, "title": ground?.title ?? ""]
        },
        "isConfirmed": present.isConfirmed,
        "isProposed": !present.isConfirmed && present.day != nil,
      ]
      if let text = answer.text { values["text"] = text }
      return values
    }
  }

  private static func deadline(_ deadline: Deadline, _ today: CalendarDay) -> Values {
    [
      "purpose": deadline.purpose.written.prefix(1).uppercased()
        + deadline.purpose.written.dropFirst(),
      "day": deadline.lastDay.values, "weekday": deadline.lastDay.writtenWithWeekday,
      "when": relative(deadline.lastDay, to: today), "isPast": deadline.lastDay < today,
      "isGuidance": deadline.basis == .guidance,
      "steps": deadline.steps.map { step -> Values in
        var values: Values = ["text": step.text, "source": step.source]
        if let day = step.day { values["stepDay"] = day.values }
        return values
      },
      "alternatives": deadline.alternatives.map { other -> Values in
        ["day": other.lastDay.values, "text": other.text]
      },
    ]
  }

  private static func eventKinds(chosen: String) -> [Values] {
    Event.Kind.recordable.map { kind in
      ["value": kind.rawValue, "written": kind.written, "chosen": kind.rawValue == chosen]
    }
  }

  static func record(_ visit: Visit) throws -> Response {
    do throws(DeskError) {
      let kind = try choice(
        visit.form["kind"], "a kind of event that is recorded here", among: Event.Kind.recordable)
      var details = Desk.EventDetails()
      if visit.form.fields.has("note") { details.note = visit.form["note"] }
      if visit.form.fields.has("until") { details.until = try day(visit.form["until"], visit) }
      if visit.form.fields.has("to") { details.transferredTo = visit.form["to"] }
      if visit.form.fields.has("ground") {
        details.grounds = [try Desk.ground(visit.form["ground"], in: nil)]
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

  static func retract(_ visit: Visit) throws -> Response {
    let note = visit.form.fields.has("note") ? visit.form["note"] : nil
    let recorded = try visit.desk.retract(visit.form["event"], note: note, case: visit.caseHandle)
    return .see(recorded.id.href, .retracted)
  }

  /// Records one or many letters; those that cannot be recorded are named, the others stand.
  static func upload(_ visit: Visit) throws -> Response {
    let uploads = visit.form.uploads("letters")
    var faults: [Values] = []
    var last: Desk.RecordedLetter?
    if uploads.isEmpty {
      faults.append(["field": "letters", "text": "Choose at least one file."])
    }
    for upload in uploads {
      do throws(DeskError) {
        last = try visit.desk.recordLetter(
          upload, received: try day(visit.form["received"], visit), case: visit.caseHandle,
          accepting: false)
      } catch {
        guard error.status == .badRequest else { throw error }
        faults += errors(error, field: "letters")
      }
    }
    guard faults.isEmpty, let last else {
      return try show(visit, errors: faults, status: .badRequest)
    }
    return .see(
      last.event.answers.isEmpty ? last.id.href : "\(last.id.href)/letters/\(last.event.id)",
      .uploaded)
  }
}
