import Casebook
import FOIDesk
import FOIFaces
import FOILaw

/// One case: its events, answers, deadlines and letters.
struct CaseModel: PageModel {
  static let template = "case"

  let errors: Problems?
  let href: String
  let handle: String
  let authority: String
  let authorityHref: String
  let request: String
  let requestHref: String
  let regime: String
  let stage: String
  let late: String?
  let reference: String?
  /// Where the case is on the web.
  let link: String?
  let transferredTo: String?
  /// Who looks after it, and who could.
  let assignee: String?
  let hasPeople: Bool
  let people: [Choice]
  let next: Next?
  /// The diary, and what a reply promises to publish.
  let showsDiary: Bool
  let diary: [Entry]
  let promises: [Promise]
  let tomorrow: String
  /// What was recorded last, where it was on this case.
  let undo: String?
  let byHandHref: String
  let hasAnswers: Bool
  let answers: [Answer]
  let hasFindings: Bool
  let findings: [Finding]
  let deadlines: [DeadlineText]
  let events: [Happening]
  let hasProposed: Bool
  let hasLetters: Bool
  let letters: [LetterLine]
  let letterKinds: [Link]
  /// The kinds of events that the form records, and what was typed into it.
  let kinds: [Choice]
  let on: String
  let typedNote: String

  /// What to do next.
  struct Next: Codable {
    let what: String
    let why: String
    let urgent: Bool
    let by: DayText?
    let when: String?
    let from: DayText?
    let action: Link?
    /// The message in the inbox that holds it back.
    let heldBack: Link?
  }

  /// A day that the requester wants to be reminded of.
  struct Entry: Codable {
    let id: String
    let day: DayText
    let note: String?
  }

  /// A day by which an answer is to be published.
  struct Promise: Codable {
    let number: String
    let day: DayText
  }

  struct Claim: Codable {
    let provision: String
    let groundTitle: String?
  }

  struct Answer: Codable {
    let number: String
    let anchor: String
    let question: String
    let outcome: OutcomeTag
    let claims: [Claim]
    let isProposed: Bool
    let text: String?
  }

  struct Finding: Codable {
    let severity: String
    let text: String
    let source: String
  }

  struct Step: Codable {
    let day: DayText?
    let text: String
    let source: String
  }

  struct Alternative: Codable {
    let day: DayText
    let text: String
  }

  struct DeadlineText: Codable {
    let purpose: String
    let iso: String
    let weekday: String
    let when: String
    /// Who sets the day, where it is not the law.
    let basis: String?
    let steps: [Step]
    let alternatives: [Alternative]
  }

  /// An event of the case.
  struct Happening: Codable {
    let id: String
    let day: DayText
    let what: String
    let canRetract: Bool
    /// Whether it is an authority's letter, which may belong on another case.
    let canMove: Bool
    /// Whether its day can be corrected: that of the sending.
    let isSending: Bool
    let isProposed: Bool
    let note: String?
    let until: DayText?
    let grounds: String?
    let letter: String?
    /// Who recorded it and when; older events do not say.
    let recorded: String?
  }
}

extension CaseModel {
  init(
    _ detail: Desk.CaseDetail, letters: [LetterRecord], waiting: MailRecord?, act: Act?,
    people: [Person], _ visit: Visit, errors: Problems?
  ) {
    let file = detail.file
    let standing = detail.standing
    let today = visit.desk.environment.today
    self.errors = errors
    href = file.id.href
    handle = file.id.description
    authority = file.authority.name
    authorityHref = file.authority.id.href
    request = file.request.title
    requestHref = file.request.id.href
    regime = standing.regime.title
    stage = standing.stageInWords
    late = Self.late(detail)
    reference = file.reference
    link = file.link.flatMap(WebAddress.of)
    transferredTo = standing.transferredTo
    assignee = standing.assignee
    hasPeople = !people.isEmpty
    self.people = people.map { person in
      let name = person.name.description
      return Choice(value: name, written: name, chosen: name == standing.assignee)
    }
    let draft = letters.last { $0.kind == standing.nextLetter && $0.status == .drafted }
    next = standing.nextStep.map { Next($0, standing.nextLetter, draft, file.id, today, waiting) }
    diary = standing.diary.map {
      Entry(id: $0.id.description, day: DayText($0.day), note: $0.note)
    }
    promises = standing.promisedDays(after: today).map {
      Promise(number: $0.question.description, day: DayText($0.day))
    }
    // Who cannot enter anything sees what is entered.
    showsDiary =
      visit.session.role >= .recorder || !diary.isEmpty
      || !standing.promisedDays(after: today).isEmpty
    tomorrow = today.advanced(by: 1).written
    undo = act.flatMap { act in
      act.events.contains { $0.id == file.id } ? act.written : nil
    }
    byHandHref = Route.byHand(file.id).path
    hasAnswers = standing.answers.contains { $0.day != nil }
    answers = standing.answers.map { Answer($0, detail) }
    hasFindings = !detail.findings.isEmpty
    findings = detail.findings.map {
      Finding(severity: $0.severity.rawValue, text: $0.text, source: $0.source)
    }
    deadlines = standing.deadlines.map { DeadlineText($0, today: today) }
    let proposed = Set(file.proposed.map(\.id))
    events = file.history.map {
      Happening($0, of: file, isProposed: proposed.contains($0.id), today: today)
    }
    hasProposed = !proposed.isEmpty
    hasLetters = !letters.isEmpty
    self.letters = letters.map(LetterLine.init)
    letterKinds = LetterKind.allCases.filter { $0.fitting(standing.regime) == $0 }
      .map { Link(href: Route.compose(file.id, kind: $0.rawValue).path, name: $0.heading) }
    // The day of sending is corrected beside it.
    kinds = CasePage.recordable.filter { $0 != .sent }.map { kind in
      Choice(
        value: kind.rawValue, written: kind.written, chosen: kind.rawValue == visit.form["kind"])
    }
    on = visit.form.fields.has("on") ? visit.form["on"] : today.written
    typedNote = visit.form["note"]
  }

  private static func late(_ detail: Desk.CaseDetail) -> String? {
    guard detail.workingDaysLate > 0 else { return nil }
    let days = counted(detail.workingDaysLate, "working day")
    return detail.standing.replied == nil ? "Overdue by \(days)" : "Answered \(days) late"
  }
}

extension CaseModel.Next {
  init(
    _ step: NextStep, _ letter: LetterKind?, _ draft: LetterRecord?, _ id: CaseID,
    _ today: CalendarDay, _ waiting: MailRecord?
  ) {
    what = step.kind.heading
    why = step.why(asOf: today)
    urgent = step.isUrgent(on: today)
    by = step.by.map(DayText.init)
    when = step.by.map { relative($0, to: today) }
    from = step.by == nil ? DayText(step.from) : nil
    action =
      if step.kind == .confirm {
        Link(href: Route.check(id).path, name: "Check the answers")
      } else if step.kind == .enterAnswers {
        Link(href: Route.byHand(id).path, name: "Enter the answers")
      } else {
        draft.map {
          Link(
            href: Route.letter($0.id.description).path,
            name: "Open \($0.id), the draft of \($0.kind.written)")
        }
          ?? letter.map {
            Link(href: Route.compose(id, kind: $0.rawValue).path, name: "Draft \($0.written)")
          }
      }
    heldBack = waiting.map {
      Link(href: Route.mail($0.id.description).path, name: "message in the inbox")
    }
  }
}

extension CaseModel.Answer {
  init(_ present: Standing.PresentAnswer, _ detail: Desk.CaseDetail) {
    let answer = present.answer
    number = answer.question.description
    anchor = "q\(answer.question.compact)"
    question = Desk.asked(answer.question, in: detail.file.request)
    outcome = answer.outcome.tag
    claims = answer.claims.map { claim in
      // A bare "s43" may be either of its grounds, and is called neither.
      let grounds = Grounds.matching(claim, in: detail.standing.regime)
      return CaseModel.Claim(
        provision: claim.description, groundTitle: grounds.count == 1 ? grounds[0].title : nil)
    }
    isProposed = !present.isConfirmed && present.day != nil
    text = answer.text
  }
}

extension CaseModel.DeadlineText {
  init(_ deadline: Deadline, today: CalendarDay) {
    purpose = deadline.purpose.written.capitalised
    iso = deadline.lastDay.description
    weekday = deadline.lastDay.writtenWithWeekday
    when = relative(deadline.lastDay, to: today)
    basis = deadline.basisInWords
    steps = deadline.steps.map { step in
      CaseModel.Step(day: step.day.map(DayText.init), text: step.text, source: step.source)
    }
    alternatives = deadline.alternatives.map {
      CaseModel.Alternative(day: DayText($0.lastDay), text: $0.text)
    }
  }
}

extension CaseModel.Happening {
  init(_ event: Event, of file: CaseFile, isProposed: Bool, today: CalendarDay) {
    id = event.id.description
    day = DayText(event.day)
    what =
      event.kind == .assigned
      ? event.assignee.map { "Given to \($0) to look after" } ?? "No longer looked after by anybody"
      : event.kind.written.capitalised
    let back = Event(id: EventID(""), .retracted(event.id), on: today)
    canRetract = file.fault(in: back, today: today) == nil
    canMove =
      canRetract && event.original != nil && !event.kind.isRequesters && event.kind != .transferred
    isSending = event.kind == .sent
    self.isProposed = isProposed
    note = event.note
    until = event.until.map(DayText.init)
    grounds =
      event.grounds.isEmpty ? nil : event.grounds.map(\.description).joined(separator: ", ")
    letter =
      event.original == nil
      ? nil : Route.reading(file.id, event: event.id.description).path
    recorded = event.recording.map(\.written)
  }
}
