import ArgumentParser
import Casebook
import FOIDesk
import FOIFaces

struct ImportCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract:
      "Take in another casebook, a past round in a spreadsheet, or another service's export.",
    discussion: """
      What the file is, foi sees for itself.

      An export of a casebook (foi export DIR) goes into the casebook here, or with --new becomes one of \
      its own. Two colleagues' copies of one casebook become one: what either recorded, both have \
      afterwards, whichever takes in the other. Where they differ nothing is dropped: it is listed, and the \
      exit code is 1. The export is verified first, and taken in whole or not at all.

        $ foi import ../sams-export
        $ foi import ../sams-export --new mycase

      A spreadsheet (CSV, Excel, OpenDocument) has a row for each authority, or for each authority and \
      question. Its columns are known by their titles, or said with --map. Councils are found by name in \
      the register that comes with foi.

        $ foi import round-2019.xlsx --dry-run
        $ foi import round-2019.xlsx --map sent="Date Sent" --request "School meals"
        $ foi import round-2020.xlsx --use-map meals

      The second command can keep what it says of columns with --save-map meals, for the third.

      From WhatDoTheyKnow foi takes the zip of a batch or of a request, with the request's JSON or the \
      batch's list beside it; from a site of Froide the export of an account; from MuckRock its zip and \
      list. What they hold is recorded as proposals to confirm.

        $ foi import batch-1-meals-export.zip meals.json

      Importing again adds only what is new.
      """)

  @Argument(
    help: "The export or spreadsheet; several files only of one service's export.",
    completion: .file())
  var paths: [String]
  @Option(
    name: .customLong("new"),
    help: ArgumentHelp("Make a casebook of an export of one in this folder.", valueName: "dir"),
    completion: .directory)
  var new: String?
  @OptionGroup var past: PastImportOptions
  @Flag(help: "Show what would be taken in, without changing anything.") var dryRun = false
  @Flag(help: "Print JSON for scripts.") var json = false
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if paths.isEmpty { throw ValidationError("name at least one file") }
    if new != nil && dryRun { throw ValidationError("--new and --dry-run cannot be used together") }
  }

  func run(in context: Context) throws -> Bool {
    let isOne = paths.count == 1
    if new != nil || (isOne && Desk.isBag(paths[0], environment: context.environment)) {
      return try takeCasebook(in: context)
    }
    let documents = try paths.map(context.document)
    switch Desk.importKind(of: documents) {
    case .peer: return try PastImport.peer(documents, past, dryRun: dryRun, json: json, in: context)
    case .sheet:
      return try PastImport.round(documents[0], past, dryRun: dryRun, json: json, in: context)
    case .casebook: return try takeCasebook(in: context)
    }
  }

  private func takeCasebook(in context: Context) throws -> Bool {
    guard paths.count == 1, let path = paths.first else {
      throw ValidationError("give one export of a casebook after the other")
    }
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
