import ArgumentParser
import Casebook
import FOIDesk
import Foundation

/// Runs a command line and ends the process as good command lines do.
///
/// Exit 0: done. Exit 1: done, and there are findings. Exit 2: it failed, nothing was changed.
package enum CommandRunner {
  package static func main(_ arguments: [String]) -> Never {
    let output = Output.live
    let code = run(arguments, output: output)
    output.flush()
    exit(code)
  }

  /// Runs a command line; what it prints goes to `output`.
  /// - Returns: The exit code.
  package static func run(_ arguments: [String], output: Output) -> Int32 {
    do {
      var command = try RootCommand.parseAsRoot(arguments)
      guard let work = command as? any DeskCommand else {
        try command.run()
        return 0
      }
      return try work.run(in: Context(work.common, output: output)) ? 0 : 1
    } catch let error as DeskError {
      output.complain("foi: \(error)")
      return 2
    } catch {
      let message = RootCommand.fullMessage(for: error)
      if RootCommand.exitCode(for: error) == .success {
        output.print(message)
        return 0
      }
      let prefix = "Error: "
      output.complain(
        message.hasPrefix(prefix) ? "foi: " + message.dropFirst(prefix.count) : message)
      return 2
    }
  }
}

/// A command that works on the desk.
protocol DeskCommand: ParsableCommand {
  var common: CommonOptions { get }
  /// Does the work.
  /// - Returns: Whether there is nothing to complain of; false means exit 1.
  func run(in context: Context) throws -> Bool
}

/// The options that every command takes.
struct CommonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The casebook's folder; otherwise the nearest one upwards.", valueName: "dir"))
  var casebook: String?

  @Option(
    help: ArgumentHelp(
      "Work as if today were this day (also: FOI_TODAY in the environment).",
      valueName: "yyyy-mm-dd"))
  var today: String?
}

/// The forms a list can be printed in.
struct FormatOptions: ParsableArguments {
  @Flag(help: "Print JSON for scripts.")
  var json = false

  @Flag(help: "Print CSV for a spreadsheet.")
  var csv = false

  func validate() throws {
    if json && csv { throw ValidationError("--json and --csv cannot both be given") }
  }
}

/// Which part of a list is printed.
struct PageOptions: ParsableArguments {
  @Option(help: ArgumentHelp("How many rows at most.", valueName: "n"))
  var limit: Int?

  @Option(help: ArgumentHelp("How many rows to leave out before the first.", valueName: "n"))
  var offset: Int?

  @Option(help: ArgumentHelp("Which page of --limit rows, from 1.", valueName: "n"))
  var page: Int?

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit: give a number from 1") }
    if let offset, offset < 0 { throw ValidationError("--offset: give a number from 0") }
    guard let page else { return }
    if page < 1 { throw ValidationError("--page: give a number from 1") }
    if limit == nil { throw ValidationError("--page needs --limit, the number of rows on a page") }
    if offset != nil { throw ValidationError("--page and --offset cannot both be given") }
  }

  var shown: Page {
    guard let limit, let page else { return Page(limit: limit, offset: offset ?? 0) }
    return Page(limit: limit, page: page)
  }
}

/// The command `foi`.
struct RootCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "foi",
    abstract: "Keep track of Freedom of Information requests, question by question.",
    discussion: """
      A casebook is a folder with your requests, the authorities you asked, every reply and what \
      is due when. Make one, log a request, record the replies, and ask what to do next:

        $ foi init mycase && cd mycase
        $ foi log school-meals.md --sent 2026-03-02 --authorities councils.csv
        $ foi reply derby letter.txt --received 2026-03-30
        $ foi list --overdue
        $ foi agenda
        $ foi letter internal-review coventry
      """,
    version: "0.1.0",
    subcommands: [
      InitCommand.self, RequestCommand.self, AuthorityCommand.self, LogCommand.self,
      EventCommand.self, RetractCommand.self, UndoCommand.self, RemindCommand.self,
      ReplyCommand.self, AnswerCommand.self,
      MailCommand.self, InboxCommand.self,
      ListCommand.self, SearchCommand.self, ShowCommand.self, AgendaCommand.self,
      LetterCommand.self, SendCommand.self, SentCommand.self, EvidenceCommand.self,
      TemplateCommand.self, CompareCommand.self, StatsCommand.self, CalendarCommand.self,
      DeadlineCommand.self, LawCommand.self,
      ReadCommand.self, OriginalCommand.self,
      HolidaysCommand.self, CheckCommand.self, ServeCommand.self,
    ])
}
