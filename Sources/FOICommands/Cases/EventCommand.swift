import ArgumentParser
import Casebook
import FOIDesk
import FOIFaces
import FOILaw

struct EventCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "event", abstract: "Record that something happened to a case.",
    discussion: RecordEventCommand.kinds,
    subcommands: [RecordEventCommand.self, ConfirmEventCommand.self],
    defaultSubcommand: RecordEventCommand.self)
}

struct ConfirmEventCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "confirm", abstract: "Confirm what was read from a letter.",
    discussion: """
      An event read from an e-mail counts at once, but is only proposed until you confirm it. Undo a \
      wrong one with: foi retract. Confirm answers with: foi answer confirm.

        $ foi event confirm derby
        $ foi event confirm derby last
      """)

  @Argument(help: .case, completion: .cases) var `case`: String
  @Argument(
    help: "The event, by id or day as foi show prints it, or last; without it, all proposed ones.")
  var event: String?
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> Bool {
    let recorded = try context.desk().confirmEvents(event, case: `case`)
    let count = recorded.event.confirmedEvents.count
    context.output.remark("\(recorded.id): \(counted(count, "event")) confirmed.")
    context.output.remark("Now: \(recorded.standing.line).")
    return true
  }
}

struct RecordEventCommand: DeskCommand {
  static let kinds = """
    The kind of event comes first, then one or more cases. Record a letter with: foi reply; \
    replied is a reply that no file holds, and sent corrects the day of sending.

      $ foi event acknowledged derby leicester --on 2026-03-03
      $ foi event extended derby --on 27/3/2026 --until 27/4/2026 --ground s36
      $ foi event transferred derby --on 2026-03-12 --to "Otherton Council"
      $ foi event law-held derby --on today --law EIR
      $ foi event note derby --on today --note "Rang; they will answer on Friday"

    Kinds: \(Event.Kind.recordable.map(\.rawValue).joined(separator: ", ")).
    """
  static let configuration = CommandConfiguration(
    commandName: "record", abstract: "Record an event (you can leave out the word record).",
    discussion: kinds)

  @Argument(help: "What happened.") var kind: Choice<RecordableEvents>
  @Argument(help: .cases, completion: .cases) var cases: [String]
  @Option(help: ArgumentHelp("The day it happened.", valueName: "day")) var on: String
  @Option(help: "A note to keep with it.") var note: String?
  @Option(
    help: ArgumentHelp("Where it is on the web; foi show prints it.", valueName: "address"))
  var link: String?
  @Option(
    help: ArgumentHelp(
      """
      For an extension, the day until which the time runs; for clarification-asked, the day after which the \
      authority says that it closes the request.
      """, valueName: "day"))
  var until: String?
  @Option(help: "For a transfer, who the request was passed to.") var to: String?
  @Option(help: "For an extension, a ground that the authority named; can be repeated.")
  var ground: [String] = []
  @Option(help: "For law-held, the law that you hold the request to run under.")
  var law: Choice<Regimes>?
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> Bool {
    let words = try KindAndCases(kind, cases)
    var details = Desk.EventDetails()
    details.note = note
    details.link = link
    details.transferredTo = to
    details.until = try until.map(context.day)
    details.grounds = try ground.map { try Desk.ground($0, in: nil) }
    details.law = try law?.regime()
    if words.kind == .lawHeld, details.law == nil {
      throw CommandFault.lawMissing
    }
    let day = try context.day(on)
    let desk = try context.desk()
    for name in words.cases {
      let recorded = try desk.record(words.kind, on: day, details: details, case: name)
      context.output.say(recorded)
      guard case .transferred(let transfer) = recorded.event.payload, let opened = transfer.opened
      else { continue }
      context.output.remark("The request now runs as \(opened) too, from \(day.written).")
      let added = try desk.lastAct()?.changes.contains { $0.subject == .authority && $0.isNew }
      if added == true {
        context.output.remark(
          "\(transfer.authority ?? opened.authority.description) was not in the casebook and was added; if "
            + "it goes by another name there, take it back with: foi undo")
      }
    }
    return true
  }
}

struct RetractCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "retract", abstract: "Undo an event that was recorded by mistake.",
    discussion: """
      Nothing is deleted: the event stays in the casebook but no longer counts. Name it by its id or its \
      day, as foi show prints them, or as last. With --to, a letter on the wrong case is moved to the \
      right one and read there.

        $ foi retract derby last
        $ foi retract derby 2026-03-03
        $ foi retract derby last --to leicester
      """)

  @Argument(help: .case, completion: .cases) var `case`: String
  @Argument(help: "The event: its id or day as foi show prints it, or last.") var event: String
  @Option(help: "Why.") var note: String?
  @Option(
    help: ArgumentHelp("For a letter, the case it belongs on.", valueName: "case"),
    completion: .cases)
  var to: String?
  @Flag(help: "With --to: even if it is in another authority's name.") var anyway = false
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if to != nil, note != nil { throw ValidationError("--note goes without --to") }
    if to == nil, anyway { throw ValidationError("--anyway goes with --to") }
  }

  func run(in context: Context) throws -> Bool {
    let desk = try context.desk()
    guard let to else {
      let recorded = try desk.retract(event, note: note, case: `case`)
      context.output.say(recorded)
      let target = try desk.show(`case`).file.events.first { $0.id == recorded.event.supersedes }
      if let target {
        context.output.remark("No longer counts: \(target.said), \(target.day.written).")
      }
      return true
    }
    let moved = try desk.move(event, from: `case`, to: to, anyway: anyway)
    context.output.say(moved)
    context.output.remark("Moved from \(try desk.show(`case`).file.id).")
    return true
  }
}

extension Output {
  /// Says what was recorded and what follows from it.
  func say(_ recorded: Desk.Recorded) {
    remark("\(recorded.id): \(recorded.event.said), \(recorded.event.day.written).")
    remark("Now: \(recorded.standing.line).")
  }
}

extension Event {
  /// What happened, with what was set by hand: `answers set by hand (2a: refused s12)`.
  var said: String {
    guard case .answersSet(let answers) = payload else { return kind.written }
    let set = answers.map { answer in
      let what = [answer.outcome.written] + answer.claims.map(\.description)
      let values = answer.values.map(\.written).joined(separator: ", ")
      return "\(answer.question): \(what.joined(separator: " "))"
        + (values.isEmpty ? "" : ", \(values)")
    }
    return "\(kind.written) (\(set.joined(separator: "; ")))"
  }
}

extension Standing {
  /// Where the case is now, in one line.
  var line: String {
    var parts = [stageInWords]
    if let owed { parts.append("due \(owed.lastDay)") }
    if let step = nextStep {
      let by = step.by.map { "by \($0)" } ?? "from \(step.from)"
      parts.append("next, \(by): \(step.kind.written)")
    }
    return parts.joined(separator: "; ")
  }
}
