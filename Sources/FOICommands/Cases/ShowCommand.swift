import ArgumentParser
import Casebook
import FOIDesk
import FOILaw

struct ShowCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a case: events, answers, deadlines and why.",
    discussion: """
        $ foi show derby
        $ foi show school-mis-2020/derby-city-council --json
      """)

  @Argument(help: "The case: its handle or a unique piece of it.") var `case`: String
  @OptionGroup var format: FormatOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> Bool {
    let desk = try context.desk()
    let detail = try desk.show(`case`)
    if format.json {
      context.output.print(json(of: detail).written)
    } else if format.csv {
      answers(of: detail).print(format, to: context.output)
    } else {
      let isComplaint = detail.standing.nextStep?.kind == .complain
      let office = isComplaint ? try desk.regulators()[detail.standing.regime.regulator] : nil
      write(detail, office: office, today: context.environment.today, to: context.output)
    }
    return true
  }

  // MARK: - For people

  private func write(
    _ detail: Desk.CaseDetail, office: RegulatorOffice?, today: CalendarDay, to output: Output
  ) {
    let standing = detail.standing
    output.print("\(detail.file.id)")
    output.print("\(detail.file.request.title), to \(detail.file.authority.name)")
    output.print("\(standing.regime.title); stage: \(standing.stage.rawValue)")
    if let reference = standing.facts?.reference { output.print("Their reference: \(reference)") }
    if let other = standing.transferredTo { output.print("Transferred to: \(other)") }
    if detail.workingDaysLate > 0 {
      let late = counted(detail.workingDaysLate, "working day")
      output.print(standing.replied == nil ? "Overdue by \(late)." : "Answered \(late) late.")
    }
    if let step = standing.nextStep {
      let by = step.by.map { ", by \($0.written)" } ?? ", from \(step.from.written)"
      output.print("Next: \(step.kind.written)\(by): \(step.why).")
      if let office { output.print("  to: \(office.written)") }
    }
    output.print("\nWhat happened")
    let proposed = Set(detail.file.proposed.map(\.id))
    for event in detail.file.history {
      let note = event.note.map { ": \($0)" } ?? ""
      let id = event.id.description.prefix(6)
      let mark = proposed.contains(event.id) ? "  (proposed, not yet checked)" : ""
      output.print("  \(event.day)  \(event.kind.written)\(note)\(mark)  [\(id)]")
    }
    if !proposed.isEmpty {
      output.print("  Look at what is proposed, then: foi event confirm \(detail.file.id)")
    }
    if standing.answers.contains(where: { $0.day != nil }) {
      output.print("\nAnswers")
      answers(of: detail).print(format, to: output)
    }
    write(standing.findings, to: output)
    write(standing.deadlines, to: output)
  }

  private func write(_ findings: [Finding], to output: Output) {
    guard !findings.isEmpty else { return }
    output.print("\nFindings")
    for finding in findings {
      output.print("  \(finding.severity.rawValue): \(finding.text)  [\(finding.source)]")
    }
  }

  private func write(_ deadlines: [Deadline], to output: Output) {
    for deadline in deadlines {
      output.print("\n" + deadline.purpose.heading + ": " + deadline.lastDay.writtenWithWeekday)
      DeadlineView(deadline: deadline).writeSteps(to: output)
    }
  }

  private func answers(of detail: Desk.CaseDetail) -> Listing {
    var listing = Listing(
      [
        .init(key: "question", heading: "Q"), .init(key: "outcome", heading: "Outcome"),
        .init(key: "exemptions", heading: "Ground"),
        .init(key: "confirmed", heading: "Confirmed"), .init(key: "text", heading: "First words"),
      ], whenEmpty: "")
    for present in detail.standing.answers {
      let answer = present.answer
      let words = answer.text
      listing.append([
        .of(answer.question), .text(answer.outcome.written),
        .list(answer.claims.map(\.description)), .flag(present.isConfirmed),
        .text(format.csv ? words : words.map { firstWords(of: $0) }),
      ])
    }
    return listing
  }

  // MARK: - For scripts

  private func json(of detail: Desk.CaseDetail) -> JSON {
    let standing = detail.standing
    let proposed = Set(detail.file.proposed.map(\.id))
    return .object([
      ("case", .text(detail.file.id)), ("authority", .string(detail.file.authority.name)),
      ("request", .text(detail.file.request.id)), ("title", .string(detail.file.request.title)),
      ("regime", .string(standing.regime.rawValue)), ("stage", .string(standing.stage.rawValue)),
      ("reference", .text(standing.facts?.reference)), ("sent", .text(standing.sent)),
      ("replied", .text(standing.replied)), ("workingDaysLate", .int(detail.workingDaysLate)),
      ("reviewBy", .text(standing.reviewBy)),
      ("next", standing.nextStep.map { json(of: $0, letter: standing.nextLetter) } ?? .null),
      ("transferredTo", .text(standing.transferredTo)),
      ("findings", .array(standing.findings.map(json))),
      ("events", .array(detail.file.history.map { json(of: $0, proposed: proposed) })),
      ("answers", .array(standing.answers.map(json))),
      ("deadlines", .array(standing.deadlines.map { DeadlineView(deadline: $0).json })),
    ])
  }

  private func json(of step: NextStep, letter: LetterKind?) -> JSON {
    .object([
      ("step", .string(step.kind.rawValue)), ("from", .text(step.from)), ("by", .text(step.by)),
      ("why", .string(step.why)), ("letter", .text(letter?.rawValue)),
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
      ("messageID", .text(event.messageID)), ("proposed", .bool(proposed.contains(event.id))),
      ("enclosures", .array(event.enclosures.map { .text($0) })),
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
    commandName: "original", abstract: "Give back a document exactly as it came.",
    discussion: """
      Lists the documents that came on a case, or writes one of them to a file: the last letter \
      where no number is given.

        $ foi original derby
        $ foi original derby --out reply.pdf
        $ foi original derby 2 --out annex.xlsx
      """)

  @Argument(help: "The case: its handle or a unique piece of it.") var `case`: String
  @Argument(help: "Which document, from 1; the last letter where none is given.")
  var number: Int?
  @Option(help: "The file to write.") var out: String?
  @OptionGroup var format: FormatOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if number != nil, out == nil {
      throw ValidationError("--out FILE says where the document is to be written.")
    }
  }

  func run(in context: Context) throws -> Bool {
    guard let out else {
      try list(in: context)
      return true
    }
    let name = try context.desk().saveOriginal(case: `case`, number: number, to: out)
    context.output.remark("\(name) written to \(out).")
    return true
  }

  private func list(in context: Context) throws {
    var listing = Listing(
      [
        .init(key: "number", heading: "No"), .init(key: "day", heading: "Came"),
        .init(key: "kind", heading: "With"), .init(key: "name", heading: "Name"),
        .init(key: "bytes", heading: "Bytes"), .init(key: "original", heading: nil),
      ], whenEmpty: "No document has come on this case yet.")
    for kept in try context.desk().originals(case: `case`) {
      listing.append([
        .number(kept.number), .of(kept.event.day), .text(kept.event.kind.written),
        .text(kept.name), .number(kept.size), .of(kept.id),
      ])
    }
    listing.print(format, to: context.output)
  }
}
