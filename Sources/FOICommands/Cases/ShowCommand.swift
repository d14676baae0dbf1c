import ArgumentParser
import Casebook
import FOIDesk
import FOIFaces
import FOILaw

struct ShowCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a case: its events, answers and deadlines, with reasons.",
    discussion: """
        $ foi show derby
        $ foi show school-mis-2020/derby-city-council --json
      """)

  @Argument(help: .case, completion: .cases) var `case`: String
  @OptionGroup var format: FormatOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> Bool {
    let desk = try context.desk()
    let detail = try desk.show(`case`)
    switch format.form {
    case .json:
      let waiting = try desk.mailHoldingBack(detail).map(\.id)
      let today = context.environment.today
      context.output.print(text: json(of: detail, waiting: waiting, today: today).written)
    case .csv: context.output.print(.answers(of: detail.standing), format)
    case .table:
      let isComplaint = detail.standing.nextStep?.kind == .complain
      let office = isComplaint ? try desk.regulators()[detail.standing.regime.regulator] : nil
      let waiting = try desk.mailHoldingBack(detail).first
      write(
        detail, office: office, waiting: waiting, today: context.environment.today,
        to: context.output)
    }
    return true
  }

  // MARK: - For people

  private func write(
    _ detail: Desk.CaseDetail, office: RegulatorOffice?, waiting: MailRecord?, today: CalendarDay,
    to output: Output
  ) {
    let standing = detail.standing
    output.print("\(detail.file.id)")
    output.print("\(detail.file.request.title), to \(detail.file.authority.name)")
    output.print("\(standing.regime.title); stage: \(standing.stageInWords)")
    if let reference = detail.file.reference { output.print("Their reference: \(reference)") }
    if let link = detail.file.link { output.print("On the web: \(link)") }
    if let other = standing.transferredTo {
      let handle = standing.transferredCase.map { " (\($0))" } ?? ""
      output.print("Transferred to: \(other)\(handle)")
    }
    if let origin = standing.origin {
      let how = origin.kind == .transfer ? "Transferred from" : "Narrowed from"
      output.print("\(how): \(origin.id)")
    }
    if let person = standing.assignee { output.print("Looked after by: \(person)") }
    for entry in standing.diary {
      output.print("Diary: \(entry.day)\(entry.note.map { ": \($0)" } ?? "")")
    }
    for promise in standing.promisedDays(after: today) {
      output.print(
        "The answer to question \(promise.question) is to be published by \(promise.day.written). "
          + "Remind yourself: foi remind \(detail.file.id) \(promise.day) \"publication\"")
    }
    if detail.workingDaysLate > 0 {
      let late = counted(detail.workingDaysLate, "working day")
      output.print(standing.replied == nil ? "Overdue by \(late)." : "Answered \(late) late.")
    }
    if let step = standing.nextStep {
      let by = step.by.map { ", by \($0.written)" } ?? ", from \(step.from.written)"
      output.print("Next: \(step.kind.written)\(by): \(step.why(asOf: today)).")
      if let office { output.print("  to: \(office.written)") }
      if let waiting {
        let id = waiting.id.description.prefix(8)
        output.print(
          "Held back: message \(id) in the inbox may be the answer; read it with: foi inbox show \(id)"
        )
      }
    }
    output.print()
    output.print("What happened")
    let proposed = Set(detail.file.proposed.map(\.id))
    let isShared = Set(detail.file.history.compactMap(\.recording?.actor)).count > 1
    for event in detail.file.history {
      let note = event.note.map { ": \($0)" } ?? ""
      let id = event.id.description.prefix(6)
      let mark = proposed.contains(event.id) ? "  (proposed, not yet checked)" : ""
      let given = event.kind == .assigned ? ": \(event.assignee ?? "nobody")" : ""
      // Where one person records everything, their name says nothing.
      let who = isShared ? event.recording.map { ", by \($0.actor)" } ?? "" : ""
      output.print("  \(event.day)  \(event.kind.written)\(given)\(note)\(mark)\(who)  [\(id)]")
    }
    if !proposed.isEmpty {
      output.print("  Check what is proposed, then run: foi event confirm \(detail.file.id)")
    }
    if standing.answers.contains(where: { $0.day != nil }) {
      output.print()
      output.print("Answers")
      output.print(.answers(of: standing), format)
    }
    write(detail.findings, to: output)
    write(standing.deadlines, to: output)
  }

  private func write(_ findings: [Finding], to output: Output) {
    guard !findings.isEmpty else { return }
    output.print()
    output.print("Findings")
    for finding in findings {
      // Its name, by which a letter can be made to state it.
      let name = finding.severity == .check || finding.severity == .doubt ? "  (\(finding.id))" : ""
      output.print("  \(finding.severity.rawValue): \(finding.text)  [\(finding.source)]\(name)")
    }
  }

  private func write(_ deadlines: [Deadline], to output: Output) {
    for deadline in deadlines {
      output.print()
      let basis = deadline.basisInWords.map { " (\($0))" } ?? ""
      output.print("\(deadline.purpose.heading): \(deadline.lastDay.writtenWithWeekday)\(basis)")
      DeadlineView(deadline: deadline).writeSteps(to: output)
    }
  }

  // MARK: - For scripts

  private func json(
    of detail: Desk.CaseDetail, waiting: [OriginalID], today: CalendarDay
  ) -> JSON {
    let standing = detail.standing
    let proposed = Set(detail.file.proposed.map(\.id))
    return .object([
      ("case", .text(detail.file.id)), ("authority", .string(detail.file.authority.name)),
      ("request", .text(detail.file.request.id)), ("title", .string(detail.file.request.title)),
      ("regime", .string(standing.regime.rawValue)), ("stage", .string(standing.stage.rawValue)),
      ("reference", .text(detail.file.reference)), ("link", .text(detail.file.link)),
      ("sent", .text(standing.sent)),
      ("replied", .text(standing.replied)), ("workingDaysLate", .int(detail.workingDaysLate)),
      ("reviewBy", .text(standing.reviewBy)),
      ("next", standing.nextStep.map { json(of: $0, letter: standing.nextLetter, today) } ?? .null),
      ("waitingMail", .array(waiting.map { .text($0) })),
      ("transferredTo", .text(standing.transferredTo)), ("assignee", .text(standing.assignee)),
      ("findings", .array(detail.findings.map(json))),
      ("events", .array(detail.file.history.map { json(of: $0, proposed: proposed) })),
      ("answers", .array(standing.answers.map(json))),
      ("deadlines", .array(standing.deadlines.map { DeadlineView(deadline: $0).json })),
    ])
  }

  private func json(of step: NextStep, letter: LetterKind?, _ today: CalendarDay) -> JSON {
    .object([
      ("step", .string(step.kind.rawValue)), ("from", .text(step.from)), ("by", .text(step.by)),
      ("why", .string(step.why(asOf: today))), ("letter", .text(letter?.rawValue)),
    ])
  }

  private func json(of finding: Finding) -> JSON {
    .object([
      ("id", .string(finding.id)), ("severity", .string(finding.severity.rawValue)),
      ("text", .string(finding.text)), ("source", .string(finding.source)),
      ("day", .text(finding.day)),
    ])
  }

  private func json(of event: Event, proposed: Set<EventID>) -> JSON {
    .object([
      ("id", .text(event.id)), ("kind", .string(event.kind.rawValue)), ("day", .text(event.day)),
      ("note", .text(event.note)), ("until", .text(event.until)),
      ("grounds", .array(event.grounds.map { .text($0) })),
      ("original", .text(event.original)),
      ("messageID", .text(event.messageID)), ("link", .text(event.link)),
      ("proposed", .bool(proposed.contains(event.id))),
      ("enclosures", .array(event.enclosures.map { .text($0) })),
      ("actor", .text(event.recording?.actor)), ("recorded", .text(event.recording?.moment)),
    ])
  }

  private func json(of present: Standing.PresentAnswer) -> JSON {
    guard case .object(let members) = ReadingView.json(of: present.answer) else { return .null }
    return .object(
      members + [("confirmed", .bool(present.isConfirmed)), ("day", .text(present.day))])
  }
}

struct OriginalCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "original", abstract: "List or save the documents received on a case.",
    discussion: """
      Lists the documents that were received on a case. With --out it saves one of them exactly as it \
      was received: the last letter unless you give a number.

        $ foi original derby
        $ foi original derby --out reply.pdf
        $ foi original derby 2 --out annex.xlsx
      """)

  @Argument(help: .case, completion: .cases) var `case`: String
  @Argument(help: "Which document, from 1; without it, the last letter.")
  var number: Int?
  @Option(help: "The file to write.", completion: .file()) var out: String?
  @OptionGroup var format: FormatOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if number != nil, out == nil {
      throw ValidationError("add --out FILE to say where to save the document")
    }
  }

  func run(in context: Context) throws -> Bool {
    guard let out else {
      context.output.print(.originals(try context.desk().originals(case: `case`)), format)
      return true
    }
    let name = try context.desk().saveOriginal(case: `case`, number: number, to: out)
    context.output.remark("Wrote \(name) to \(out).")
    return true
  }
}
