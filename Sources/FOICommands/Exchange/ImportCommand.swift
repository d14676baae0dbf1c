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
  @Flag(help: "Print JSON for scripts; not for another casebook.") var json = false
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if paths.isEmpty { throw ValidationError("name at least one file") }
    if new != nil && dryRun { throw ValidationError("--new and --dry-run cannot be used together") }
  }

  func run(in context: Context) throws -> Bool {
    guard new == nil, paths.count > 1 || !context.isFolder(paths[0]) else {
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
    if json { throw ValidationError("--json is not for exports of a casebook") }
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
    tell(report, of: path, on: context.output)
    return report.conflicts.isEmpty
  }

  private func tell(_ report: BagImport, of path: String, on output: Output) {
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
