import ArgumentParser
import Casebook
import FOIDesk
import FOILaw

struct AgendaCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "agenda", abstract: "What to do next, over all cases, most urgent first.",
    discussion: """
      A step whose last day is within a fortnight, or past, is urgent and marked with "!".

        $ foi agenda
        $ foi agenda --days 14
        $ foi agenda --kind chase --limit 20
        $ foi agenda --counts
      """)

  @Option(help: "How many days to look ahead.") var days = 0
  @Option(help: "Only steps of this kind: confirm, chase, review-refusals, complain …")
  var kind: String?
  @Option(help: "Only this request.") var request: String?
  @Flag(help: "Only how many steps there are of each kind.") var counts = false
  @OptionGroup var page: PageOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> Bool {
    let desk = try context.desk()
    let agenda = try desk.agenda(
      aheadBy: days, kind: try kind.map { try choice($0, "a kind of step") },
      request: try request.map { try desk.request($0).id },
      page: counts ? Page(limit: 0) : page.shown)
    if counts {
      countListing(agenda.counts).print(format, to: context.output)
    } else {
      listing(agenda.rows, on: context.environment.today).print(format, to: context.output)
      if !format.json, !format.csv {
        for row in try desk.diary(aheadBy: days) {
          context.output.print(
            "Diary: \(row.entry.day), \(row.id)\(row.entry.note.map { ": \($0)" } ?? "")")
        }
      }
    }
    return true
  }

  private var whenEmpty: String {
    "Nothing to do\(days > 0 ? " in the next \(counted(days, "day"))" : " today")."
  }

  private func countListing(_ counts: [NextStep.Kind: Int]) -> Listing {
    var listing = Listing(
      [
        .init(key: "step", heading: nil), .init(key: "what", heading: "What to do"),
        .init(key: "count", heading: "Cases"),
      ], whenEmpty: whenEmpty)
    for kind in NextStep.Kind.allCases {
      guard let count = counts[kind] else { continue }
      listing.append([.text(kind.rawValue), .text(kind.written), .number(count)])
    }
    return listing
  }

  private func listing(_ rows: [AgendaRow], on today: CalendarDay) -> Listing {
    var listing = Listing(
      [
        .init(key: "by", heading: "By"), .init(key: "from", heading: nil),
        .init(key: "when", heading: "When"),
        .init(key: "case", heading: "Case"), .init(key: "authority", heading: nil),
        .init(key: "step", heading: nil), .init(key: "what", heading: "What to do"),
        .init(key: "why", heading: "Why"), .init(key: "letter", heading: nil),
        .init(key: "missed", heading: nil), .init(key: "urgent", heading: nil),
      ], whenEmpty: whenEmpty)
    let forPeople = !format.json && !format.csv
    for row in rows {
      let missed = row.step.by.map { $0 < today } ?? false
      let urgent = row.step.isUrgent(on: today)
      listing.append([
        .of(row.step.by), .of(row.step.from),
        .text(when(row.step, today) + (urgent && forPeople ? " !" : "")),
        .of(row.id), .text(row.authority), .text(row.step.kind.rawValue),
        .text(row.step.kind.written), .text(row.step.why), .text(row.letter?.rawValue),
        .flag(missed), .flag(urgent),
      ])
    }
    return listing
  }
}

/// When a step is due, as people say it: `in 3 days`, `2 days ago`; what has no last day says since when it waits.
private func when(_ step: NextStep, _ today: CalendarDay) -> String {
  guard let by = step.by else {
    let since = today.number - step.from.number
    return since < 0
      ? "from \(relative(-since))" : "since \(since == 0 ? "today" : step.from.description)"
  }
  return relative(by.number - today.number)
}

private func relative(_ days: Int) -> String {
  switch days {
  case 0: "today"
  case 1: "tomorrow"
  case -1: "yesterday"
  case ..<0: "\(-days) days ago"
  default: "in \(days) days"
  }
}
