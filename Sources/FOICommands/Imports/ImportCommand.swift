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

  @Argument(help: "The export: its folder, or a zip of it.", completion: .file()) var path: String
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
    report.tell(from: path, dryRun: dryRun, on: context.output)
    return report.conflicts.isEmpty
  }
}
