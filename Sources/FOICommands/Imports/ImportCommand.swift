import ArgumentParser
import FOIDesk
import FOIFaces

struct ImportCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Take in past rounds from a spreadsheet, or the export of another service.",
    discussion: """
      A spreadsheet (CSV, Excel, OpenDocument) has a row for each authority, or for each authority and \
      question. Its columns are known by their titles, or said with --map. Councils are found by name in \
      the register that comes with foi.

      An export is WhatDoTheyKnow's zip of a batch or a request, with the site's JSON or list beside it, a \
      Froide account, or MuckRock's zip and list. What it holds is recorded as proposals to confirm.

      Importing again adds only what is new.

        $ foi import round-2019.xlsx --dry-run
        $ foi import round-2019.xlsx --map sent="Date Sent" --request "School meals"
        $ foi import batch-1-meals-export.zip meals.json
      """)

  @Argument(help: "The file, or the files of one export.", completion: .file()) var files: [String]
  @OptionGroup var past: PastImportOptions
  @Flag(help: "Show what would be imported, without changing anything.") var dryRun = false
  @Flag(help: "Print JSON for scripts.") var json = false
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> Bool {
    let documents = try files.map(context.document)
    if documents.count > 1 || documents.contains(where: Desk.isPeerExport) {
      return try PastImport.peer(documents, past, dryRun: dryRun, json: json, in: context)
    }
    return try PastImport.round(documents[0], past, dryRun: dryRun, json: json, in: context)
  }
}
