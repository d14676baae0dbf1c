import ArgumentParser
import Casebook
import FOIDesk
import FOIFaces

struct ImportCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take in a casebook, past rounds from a spreadsheet, or another service's export.",
    discussion: """
      An export of foi (foi export DIR) is taken into the casebook here, or with --new becomes a casebook \
      of its own. Two colleagues' copies of one casebook become one: what either recorded, both have \
      afterwards, whichever takes in the other. Where they differ nothing is dropped: it is listed, and the \
      exit code is 1. The export is verified first, and taken in whole or not at all.

      A spreadsheet (CSV, Excel, OpenDocument) has a row for each authority, or for each authority and \
      question. Its columns are known by their titles, or said with --map. Councils are found by name in \
      the register that comes with foi.

      The export of another service is WhatDoTheyKnow's zip of a batch or a request, with the site's JSON \
      or list beside it, a Froide account, or MuckRock's zip and list. What it holds is recorded as \
      proposals to confirm.

      Importing again adds only what is new.

        $ foi import ../sams-export
        $ foi import ../sams-export.zip --new mycase
        $ foi import round-2019.xlsx --dry-run
        $ foi import round-2019.xlsx --map sent="Date Sent" --request "School meals"
        $ foi import batch-1-meals-export.zip meals.json
      """)

  @Argument(
    help: "The folder or zip of foi's export, the file, or the files of another service's export.",
    completion: .file())
  var files: [String]
  @Option(
    name: .customLong("new"),
    help: ArgumentHelp("Make a casebook of foi's export in this folder.", valueName: "dir"),
    completion: .directory)
  var new: String?
  @OptionGroup var past: PastImportOptions
  @Flag(help: "Show what would be imported, without changing anything.") var dryRun = false
  @Flag(help: "Print JSON for scripts.") var json = false
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if new != nil && dryRun { throw ValidationError("--new and --dry-run cannot be used together") }
    if new != nil && files.count > 1 { throw ValidationError("--new takes one export of foi") }
  }

  func run(in context: Context) throws -> Bool {
    if files.count == 1, new != nil || Desk.isBag(files[0], environment: context.environment) {
      return try takeBag(files[0], in: context)
    }
    let documents = try files.map(context.document)
    if documents.count > 1 || documents.contains(where: Desk.isPeerExport) {
      return try PastImport.peer(documents, past, dryRun: dryRun, json: json, in: context)
    }
    return try PastImport.round(documents[0], past, dryRun: dryRun, json: json, in: context)
  }

  private func takeBag(_ path: String, in context: Context) throws -> Bool {
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
    if json {
      context.output.print(text: report.json(dryRun: dryRun).written)
    } else {
      report.tell(from: path, dryRun: dryRun, on: context.output)
    }
    return report.conflicts.isEmpty
  }
}
