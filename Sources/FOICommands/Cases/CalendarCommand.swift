import ArgumentParser
import FOIDesk

struct CalendarCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar", abstract: "Write the deadlines as a calendar file.",
    discussion: """
      A whole-day entry for each deadline that somebody still has to keep, with an alarm the day \
      before. Importing a newer file moves the entries of the older one.

        $ foi calendar --out deadlines.ics
      """)

  @Option(help: ArgumentHelp("The file to write.", valueName: "file")) var out: String
  @Option(help: "Only this request.") var request: String?
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> Bool {
    let count = try context.desk().writeCalendar(request: request, to: out)
    guard count > 0 else {
      context.output.remark("No deadline is open; nothing was written.")
      return true
    }
    context.output.remark("\(counted(count, "deadline")) written to \(out).")
    return true
  }
}
