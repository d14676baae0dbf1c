import ArgumentParser
import Casebook
import FOIDesk
import FOIFaces

struct ImportCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take in what another casebook has.",
    discussion: """
      Takes in an export (foi export DIR): into the casebook here, or with --new as a casebook of its own. \
      Two colleagues' copies of one casebook become one: what either recorded, both have afterwards, \
      whichever takes in the other. Where they differ nothing is dropped: it is listed, and the exit code \
      is 1. The export is verified first, and taken in whole or not at all; a second import of it changes \
      nothing.

        $ foi import ../sams-export
        $ foi import ../sams-export --new mycase
        $ foi import ../sams-export --dry-run
      """)

  @Argument(help: "The export.", completion: .file()) var path: String
  @Option(
    name: .customLong("new"),
    help: ArgumentHelp("Make a casebook of it in this folder.", valueName: "dir"),
    completion: .directory)
  var new: String?
  @Flag(help: "Show what would be taken in, without changing anything.") var dryRun = false
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if new != nil && dryRun { throw ValidationError("--new and --dry-run cannot be used together") }
  }

  func run(in context: Context) throws -> Bool {
    let progress = Progress("files", on: context.output)
    func show(_ done: Int, _ total: Int) {
      if done % 20 == 0 || done == total { progress.show(done, of: total) }
    }
    let report =
      if let new {
        try Desk.create(
          at: new, from: path, environment: context.environment, progress: show)
      } else {
        try context.desk().importBag(from: path, dryRun: dryRun, progress: show)
      }
    tell(report, on: context.output)
    return report.conflicts.isEmpty
  }

  private func tell(_ report: BagImport, on output: Output) {
    let parts = [
      (report.authorities, "authority", "authorities"), (report.requests, "request", "requests"),
      (report.cases, "case", "cases"), (report.events, "event", "events"),
      (report.originals, "original", "originals"), (report.letters, "letter", "letters"),
      (report.evidence, "piece of evidence", "pieces of evidence"),
      (report.mail, "message", "messages"), (report.holidays, "bank holiday", "bank holidays"),
      (report.files, "file", "files"),
    ].filter { $0.0 > 0 }.map { counted($0.0, $0.1, $0.2) }
    if report.isEmpty {
      output.print("\(path): there is nothing in it that the casebook does not have.")
    } else {
      let what = parts.isEmpty ? "changes to what was there" : parts.joined(separator: ", ")
      output.print("\(path): \(what)\(dryRun ? " would be taken in" : "").")
    }
    for number in report.renumbered {
      output.print("  \(number.from) there is \(number.to) here")
    }
    if !report.joined.isEmpty {
      output.print(
        "Both casebooks recorded something on \(counted(report.joined.count, "case")); look at:")
      for id in report.joined { output.print("  \(id)") }
    }
    if !report.conflicts.isEmpty {
      output.print("\(counted(report.conflicts.count, "difference")); nothing was dropped:")
      for conflict in report.conflicts { output.print("  \(conflict.written)") }
    }
    if report.hasOtherSettings {
      output.remark("foi.yaml was left as it is; the export has another.")
    }
    if let program = report.sendmail {
      output.remark("foi.yaml names the program that sends your mail: \(program)")
    }
    if dryRun { output.remark("Dry run: nothing was changed.") }
  }
}
