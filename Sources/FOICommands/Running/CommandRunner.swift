import ArgumentParser
import Casebook
import FOIDesk
import FOIFaces
import Foundation

/// Runs a command line and exits with its code.
///
/// Exit 0: done. Exit 1: done, with findings. Exit 2: failed, and nothing was changed; or the result could
/// not be printed.
package enum CommandRunner {
  /// - Parameter words: The words that the program was started with, its own name first.
  package static func main(_ words: [String]) -> Never {
    Environment.readInWorkers(startedWith: words)
    // A limit on the size of files is an error of writing, told as one; a handler, as programs that are
    // started inherit what is ignored.
    signal(SIGXFSZ) { _ in }
    let output = Output.live
    // Swift reads them from /proc on Linux, and has not even the name without it: then nobody knows what
    // was asked for.
    guard !words.isEmpty else {
      output.complain("foi: \(CommandFault.wordsHidden.message)")
      exit(2)
    }
    let isBare = words.count == 1 && OpenCommand.hasWitness(ProcessInfo.processInfo.environment)
    let code = run(isBare ? ["open"] : Array(words.dropFirst()), output: output)
    output.flush()
    guard let fault = output.fault else { exit(code) }
    output.complain("foi: the result could not be printed: \(fault.reason)")
    exit(2)
  }

  /// Runs a command line; what it prints goes to `output`.
  /// - Returns: The exit code.
  package static func run(_ arguments: [String], output: Output) -> Int32 {
    if let misspelt = Misspelt(arguments, in: RootCommand.self) {
      output.complain("foi: \(misspelt.message)")
      return 2
    }
    do {
      var command = try parsed(arguments)
      guard let work = command as? any DeskCommand else {
        try command.run()
        return 0
      }
      let isDone = try work.run(in: Context(work.common, output: output))
      if let unsaved = output.unsaved { throw unsaved }
      return isDone ? 0 : 1
    } catch let error as DeskError {
      output.complain("foi: \(error.worded(for: .terminal))")
      return 2
    } catch let fault as CommandFault {
      output.complain("foi: \(fault.message)")
      return 2
    } catch let fault as EditorFault {
      output.complain("foi: \(DeskError.editor(fault).worded(for: .terminal))")
      return 2
    } catch let error as CocoaError {
      output.complain("foi: \(DeskError.system(SystemFault(error)).worded(for: .terminal))")
      return 2
    } catch {
      let message = HelpText(RootCommand.fullMessage(for: error)).text
      if RootCommand.exitCode(for: error) == .success {
        output.print(
          text: arguments.first?.hasPrefix("--generate-completion-script") == true
            ? CompletionScript(RootCommand.fullMessage(for: error), for: RootCommand.self).text
            : message)
        return 0
      }
      let prefix = "Error: "
      output.complain(
        message.hasPrefix(prefix) ? "foi: " + message.dropFirst(prefix.count) : message)
      return 2
    }
  }
}

extension CommandRunner {
  /// The command that the words ask for, with its options.
  ///
  /// Words that are all as they should be need only their own command: the parser of the whole tree makes
  /// ready for all ninety first, which takes longer than many a list. It sees every other line: to explain
  /// what is wrong with it, or how the command is used.
  private static func parsed(_ arguments: [String]) throws -> any ParsableCommand {
    var command: any ParsableCommand.Type = RootCommand.self
    var rest = arguments[...]
    while let word = rest.first,
      let next = command.configuration.subcommands.first(where: { $0._commandName == word })
    {
      command = next
      rest.removeFirst()
    }
    if command.configuration.subcommands.isEmpty,
      let ready = try? command.parseAsRoot(Array(rest)), type(of: ready) == command
    {
      return ready
    }
    return try RootCommand.parseAsRoot(arguments)
  }
}

/// A command that works on the desk.
protocol DeskCommand: ParsableCommand {
  var common: CommonOptions { get }
  /// Does the work.
  /// - Returns: Whether there are no findings; false means exit 1.
  func run(in context: Context) throws -> Bool
}

/// The options that every command takes.
struct CommonOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The casebook's folder; without it, the nearest one above here.", valueName: "dir"),
    completion: .directory)
  var casebook: String?

  @Option(
    help: ArgumentHelp(
      "Work as if today were this day (also: FOI_TODAY in the environment).",
      valueName: "day"))
  var today: String?
}

/// The forms a list can be printed in.
struct FormatOptions: ParsableArguments {
  @Flag(help: "Print JSON for scripts.")
  var json = false

  @Flag(help: "Print CSV for scripts; in a file the data are exact.")
  var csv = false

  @Option(
    help: ArgumentHelp(
      "Write an Excel file with typed cells, which cannot become formulas.", valueName: "file"),
    completion: .file(extensions: ["xlsx"]))
  var excel: String?

  /// A workbook has what the CSV has.
  var form: Table.Form { json ? .json : csv || excel != nil ? .csv : .table }

  func validate() throws {
    if json && csv { throw ValidationError("--json and --csv cannot be used together") }
    guard let excel else { return }
    if json || csv { throw ValidationError("--excel stands alone, without --json or --csv") }
    guard excel.lowercased().hasSuffix(".xlsx") else {
      throw ValidationError("--excel: give a file that ends in .xlsx, for example cases.xlsx")
    }
  }
}

/// Which part of a list is printed.
struct PageOptions: ParsableArguments {
  @Option(help: ArgumentHelp("How many rows to show at most.", valueName: "n"))
  var limit: Int?

  @Option(help: ArgumentHelp("How many rows to skip.", valueName: "n"))
  var offset: Int?

  @Option(
    help: ArgumentHelp("Which page to show, from 1, with --limit rows on each.", valueName: "n"))
  var page: Int?

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit: give a number from 1") }
    if let offset, offset < 0 { throw ValidationError("--offset: give a number from 0") }
    guard let page else { return }
    if page < 1 { throw ValidationError("--page: give a number from 1") }
    if limit == nil { throw ValidationError("--page needs --limit, the number of rows on a page") }
    if offset != nil { throw ValidationError("--page and --offset cannot be used together") }
  }

  /// The options as names and values of a list's filters.
  var pairs: [(name: String, value: String?)] {
    [
      ("limit", limit.map(String.init)), ("offset", offset.map(String.init)),
      ("page", page.map(String.init)),
    ]
  }
}
