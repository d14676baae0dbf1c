import ArgumentParser
import FOIDesk
import FOIFaces

/// What a person says of a past round in a spreadsheet, or of another service's export.
struct PastImportOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Which column holds what: authority, sent, received, reference, outcome, exemptions, notes, email, "
        + "url, a question's number …; with the column's title or letter; can be repeated.",
      valueName: "what=column"))
  var map: [String] = []
  @Option(
    name: .customLong("save-map"),
    help: ArgumentHelp(
      "Keep --map, --sheet and --dates under this name, for the next sheet of the kind.",
      valueName: "name"))
  var saveMap: String?
  @Option(
    name: .customLong("use-map"),
    help: ArgumentHelp("Use what was kept under this name.", valueName: "name"), completion: .maps)
  var useMap: String?
  @Option(help: "The sheet of the workbook that is meant.") var sheet: String?
  @Option(
    help: ArgumentHelp(
      "The title of the round, or a request of the casebook; without it, the file's name.",
      valueName: "title"))
  var request: String?
  @Option(help: ArgumentHelp("The day of sending for rows that have none.", valueName: "day"))
  var sent: String?
  @Option(help: "Which comes first in days where nothing in the sheet tells: dmy or mdy.")
  var dates: Choice<DayOrders>?
  @Flag(help: "Add authorities that foi does not know as new ones.") var addAuthorities = false
  @Flag(help: "Leave out rows that cannot become cases, and import the others.")
  var leaveOut = false
  @Option(help: "The authority of a request whose export names none.") var authority: String?
  @Flag(help: "Take in requests under another country's law too, as an archive.")
  var otherLaw = false

  func round(in context: Context) throws -> RoundImport.Options {
    var options = RoundImport.Options()
    options.map = try map.map { text in
      guard let sign = text.firstIndex(of: "="), sign > text.startIndex else {
        throw ValidationError("--map: write what=column, for example --map sent=\"Date Sent\"")
      }
      return (String(text[..<sign]), String(text[text.index(after: sign)...]))
    }
    options.sheet = sheet
    options.order = try dates.value()
    options.request = request
    options.sent = try sent.map(context.day)
    options.addsAuthorities = addAuthorities
    options.leavesOut = leaveOut
    if let useMap { options.use(try context.desk().columnMap(named: useMap)) }
    return options
  }

  var peer: PeerImport.Options {
    var options = PeerImport.Options()
    options.authority = authority
    options.takesOtherLaw = otherLaw
    return options
  }
}

/// Imports of past rounds and of other services' exports.
enum PastImport {
  /// Takes in a spreadsheet.
  /// - Returns: Whether there is nothing that a person should look at.
  static func round(
    _ document: Document, _ options: PastImportOptions, dryRun: Bool, json: Bool,
    in context: Context
  ) throws -> Bool {
    let desk = try context.desk()
    let reading = try options.round(in: context)
    let progress = Progress("rows", on: context.output)
    let result = try desk.importRound(document, options: reading, dryRun: dryRun) { done, total in
      if done % 20 == 0 || done == total { progress.show(done, of: total) }
    }
    let kept =
      try dryRun ? nil : options.saveMap.map { try desk.keep(reading.columnMap, named: $0) }
    if json {
      context.output.print(text: result.json.written)
    } else {
      for line in result.report(of: document.name, most: dryRun ? .max : 20) {
        context.output.print(line)
      }
      if dryRun, !result.stops.isEmpty {
        context.output.remark(
          "Correct these rows, add unknown authorities with --add-authorities, or leave the rows out with "
            + "--leave-out.")
      }
      close(dryRun, context.output)
    }
    if let kept { context.output.remark("Kept the map of columns in \(kept).") }
    return result.stops.isEmpty
  }

  /// Takes in another service's export.
  static func peer(
    _ documents: [Document], _ options: PastImportOptions, dryRun: Bool, json: Bool,
    in context: Context
  ) throws -> Bool {
    let progress = Progress("requests", on: context.output)
    let result = try context.desk().importPeer(
      documents, options: options.peer, dryRun: dryRun
    ) { done, total in
      if done % 20 == 0 || done == total { progress.show(done, of: total) }
    }
    if json {
      context.output.print(text: result.json.written)
    } else {
      let name = documents.map(\.name).joined(separator: ", ")
      for line in result.report(of: name, most: dryRun ? .max : 20) { context.output.print(line) }
      close(dryRun, context.output)
    }
    return true
  }

  private static func close(_ dryRun: Bool, _ output: Output) {
    if dryRun { output.remark("Nothing was changed; import it without --dry-run.") }
  }
}
