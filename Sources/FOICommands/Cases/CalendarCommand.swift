import ArgumentParser
import FOIDesk
import FOIFaces

struct CalendarCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar", abstract: "Write the deadlines as a calendar file.",
    discussion: """
      Each deadline that is still open becomes an all-day entry with a reminder the day before. \
      Importing a newer file moves the existing entries.

        $ foi calendar --out deadlines.ics
        $ foi calendar --out - | less
      """)

  @Option(help: ArgumentHelp("The file to write.", valueName: "file or -"), completion: .file())
  var out: String
  @Option(help: "Only this request.", completion: .requests) var request: String?
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> Bool {
    if out == "-" {
      guard let calendar = try context.desk().calendar(request: request) else {
        context.output.remark("No deadline is open.")
        return true
      }
      context.output.print(file: calendar.text)
      return true
    }
    let count = try context.desk().writeCalendar(request: request, to: out)
    guard count > 0 else {
      context.output.remark("No deadline is open, so no file was written.")
      return true
    }
    context.output.remark("Wrote \(counted(count, "deadline")) to \(out).")
    return true
  }
}
