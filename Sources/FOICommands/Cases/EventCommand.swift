import ArgumentParser
import Casebook
import FOIDesk
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
    commandName: "confirm", abstract: "Say that what was read off a letter is right.",
    discussion: """
      What mail was read as is proposed until a person has looked at it. It counts meanwhile. \
      What is wrong is taken back with: foi retract. Answers are confirmed with: foi answer confirm.

        $ foi event confirm derby
        $ foi event confirm derby 3f2a
      """)

  @Argument(help: "The case: its handle or a unique piece of it.") var `case`: String
  @Argument(help: "The event's id or its first letters; all where none is given.")
  var event: String?
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> Bool {
    let recorded = try context.desk().confirmEvents(event, case: `case`)
    let count = recorded.event.confirmedEvents.count
    context.output.remark("\(recorded.id): \(counted(count, "event")) confirmed.")
    context.output.remark("Now: \(line(about: recorded.standing)).")
    return true
  }
}

struct RecordEventCommand: DeskCommand {
  static let kinds = """
    Kinds: received, acknowledged, clarification-asked, clarification-given, fees-notice, \
    fee-paid, extended, transferred, replied, chased, review-requested, review-answered, complained, \
    decision-notice, withdrawn, wrote, not-delivered, note. A letter is recorded with: foi reply; replied is \
    a reply without one.

      $ foi event derby acknowledged --on 2026-03-03
      $ foi event derby extended --on 2026-03-27 --until 2026-04-27 --ground 's36(2)(b)(i)'
      $ foi event derby transferred --on 2026-03-12 --to "Otherton Council"
      $ foi event derby note --on today --note "Rang; they will answer on Friday"
    """
  static let configuration = CommandConfiguration(
    commandName: "record", abstract: "Record an event (the word can be left out).",
    discussion: kinds)

  @Argument(help: "The case: its handle or a unique piece of it.") var `case`: String
  @Argument(help: "What happened.") var kind: String
  @Option(help: ArgumentHelp("On which day.", valueName: "yyyy-mm-dd")) var on: String
  @Option(help: "A remark to keep with it.") var note: String?
  @Option(
    help: ArgumentHelp("The day the authority named, for an extension.", valueName: "yyyy-mm-dd"))
  var until: String?
  @Option(help: "Whom the authority passed the request to, for a transfer.") var to: String?
  @Option(help: "A ground the authority named, for an extension; may be given again.")
  var ground: [String] = []
  @OptionGroup var common: CommonOptions

  /// The kinds a person records here; the others have commands of their own.
  private static let allowed = Event.Kind.allCases.filter {
    ![.sent, .answersSet, .answersConfirmed, .eventsConfirmed, .diary, .retracted].contains($0)
  }

  func run(in context: Context) throws -> Bool {
    guard let kind = Event.Kind(rawValue: kind.lowercased()), Self.allowed.contains(kind) else {
      let names = Self.allowed.map(\.rawValue)
      throw DeskError.unknownValue(
        kind, what: "a kind of event that is recorded here", allowed: names,
        nearest: nearest(to: kind, among: names))
    }
    var details = Desk.EventDetails()
    details.note = note
    details.transferredTo = to
    details.until = try until.map(context.day)
    details.grounds = try ground.map { try Desk.ground($0, in: nil) }
    let recorded = try context.desk().record(
      kind, on: try context.day(on), details: details, case: `case`)
    say(recorded, on: context.output)
    return true
  }
}

struct RetractCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "retract", abstract: "Take back an event that was recorded by mistake.",
    discussion: """
      Nothing is deleted: the event stays in the casebook and no longer counts. foi show lists the \
      events with their ids.

        $ foi retract derby 3f2a
      """)

  @Argument(help: "The case: its handle or a unique piece of it.") var `case`: String
  @Argument(help: "The event's id or its first letters.") var event: String
  @Option(help: "Why.") var note: String?
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> Bool {
    say(try context.desk().retract(event, note: note, case: `case`), on: context.output)
    return true
  }
}

/// Tells what was recorded and what follows from it.
func say(_ recorded: Desk.Recorded, on output: Output) {
  output.remark("\(recorded.id): \(recorded.event.kind.written), \(recorded.event.day.written).")
  output.remark("Now: \(line(about: recorded.standing)).")
}

/// Where a case stands, in one line.
func line(about standing: Standing) -> String {
  var parts = [standing.stage.rawValue]
  if let owed = standing.owed { parts.append("due \(owed.lastDay)") }
  if let step = standing.nextStep {
    let by = step.by.map { "by \($0)" } ?? "from \(step.from)"
    parts.append("next, \(by): \(step.kind.written)")
  }
  return parts.joined(separator: "; ")
}
