import ArgumentParser
import Casebook
import FOIDesk
import FOIFaces
import FOILaw
import Foundation

struct InitCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make a casebook.",
    discussion: """
      Makes a folder with the database, the file foi.yaml (who you are and how you sign) and the folders \
      Requests, Templates and Outbox.

        $ foi init mycase

      With --store the database is one schema of a PostgreSQL server (15 or later), which several people can \
      use at once; it is made if it is not there, and joined if it is. The folder then has the file \
      casebook.postgresql with the address, and every command finds the casebook by it as it finds the one \
      in a file. The address goes to PostgreSQL's library as it is: PGHOST, ~/.pgpass, services and \
      certificates work as they do for psql. schema=NAME names the schema (foi). A server that is not this \
      computer has to show a certificate for its name (sslmode=verify-full), unless the address says \
      otherwise. foi keeps no passwords: put yours in ~/.pgpass.

      Drafts, templates and requests of a casebook on a server are shared: every command brings what \
      colleagues changed into your folder, and hands on what you changed there. foi.yaml is yours alone.

        $ foi init ours --store 'postgres://jo@db.example.org/campaign?schema=meals'

      Replies and other documents are kept in the database, where one backup has everything. With --originals \
      they go to a folder, each under its digest; colleagues name the same folder as they reach it.

        $ foi init ours --originals /srv/foi-originals
      """)

  @Argument(help: "The folder; without it, the current one.", completion: .directory)
  var dir: String = "."

  @Option(help: ArgumentHelp("The server to keep it on.", valueName: "address"))
  var store: String?

  @Option(
    help: ArgumentHelp(
      "A folder to keep documents in, by their digests; without it, in the database.",
      valueName: "folder"),
    completion: .directory)
  var originals: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if dir.trimmed.isEmpty {
      throw ValidationError("give the folder a name; for a casebook in this one: foi init .")
    }
  }

  func run(in context: Context) throws -> Bool {
    let desk = try Desk.create(
      at: common.casebook ?? dir, on: store, originals: originals, environment: context.environment)
    context.output.remark(
      "Made a casebook in \(desk.folder.url.path(percentEncoded: false)); "
        + "put your name in foi.yaml before you send letters.")
    return true
  }
}

struct RequestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "request", abstract: "List requests and check request files.",
    subcommands: [List.self, Check.self])

  struct List: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List the requests that were sent, and how far they have come.",
      discussion: """
          $ foi request list
        """)

    @OptionGroup var format: FormatOptions
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      context.output.print(.requests(try context.desk().requests()), format)
      return true
    }
  }

  struct Check: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "check",
      abstract: "Check a request file and print its numbered questions.",
      discussion: """
        A request file is Markdown: a head with a title between two --- lines, then your text with \
        numbered questions and, indented below them, their parts:

              ---
              title: School meals
              ---
              Please send me the following.

              1. How many meals did you serve in 2025?
              2. For each supplier:
                 a) what did you pay it?

          $ foi request check Requests/school-meals.md
        """)

    @Argument(help: "The request file.", completion: .file()) var file: String
    @OptionGroup var format: FormatOptions
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      let reading = try Desk.readRequest(context.document(file))
      context.output.print(.questions(reading.request.questions), format)
      for problem in reading.warnings {
        context.output.remark("\(file):\(problem.line): \(problem.written)")
      }
      return reading.warnings.isEmpty
    }
  }
}

struct LogCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Log a request as sent: one case per authority.",
    discussion: """
      Running it again changes nothing for authorities that already have a case, so you can add \
      authorities to the list and log the request again. A list with a column sent or reference gives \
      the day and their reference for each authority.

        $ foi log school-meals.md --sent 2026-03-02 --authorities councils.csv
        $ foi log school-meals.md --sent 2026-03-02 --to derby-city-council
      """)

  @Argument(
    help: "The request file, here or in the casebook's Requests folder.", completion: .file())
  var file: String

  @Option(help: ArgumentHelp("The day it was sent.", valueName: "day"))
  var sent: String

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("The authorities it was sent to.", valueName: "id"),
    completion: .authorities)
  var to: [String] = []

  @Flag(help: "It was sent by post; Scots law takes it to arrive on the third day after.")
  var posted = false

  @Option(
    help: ArgumentHelp("A CSV file of the authorities it was sent to.", valueName: "csv"),
    completion: .file(extensions: ["csv"]))
  var authorities: String?

  @Flag(help: "Import the list although it changes the law of open cases.") var yes = false

  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> Bool {
    let desk = try context.desk()
    let known = try context.exists(file) ? nil : desk.requestFile(file)
    let sending = try context.day(sent)
    let progress = Progress("cases", on: context.output)
    let result = try desk.log(
      try known ?? context.document(file), sent: sending, to: to,
      authoritiesFrom: try authorities.map(context.document),
      byPost: posted, accepting: yes
    ) { progress.show($0, of: $1) }
    for problem in result.warnings {
      context.output.remark("\(file):\(problem.line): \(problem.written)")
    }
    for (id, from, to) in result.corrected {
      context.output.remark("\(id): the day it was sent is corrected from \(from) to \(to)")
    }
    for (id, day) in result.sentBefore {
      context.output.remark(
        "\(id): already sent on \(day); that day stays, because something else has been "
          + "recorded since; if it is wrong, correct it with: foi event sent \(id) --on DAY")
    }
    if let kept = result.keptFile {
      context.output.remark(
        "Kept a copy as Requests/\(kept): letters take purpose: and accept: from it.")
    }
    if let other = result.otherFile {
      context.output.remark(
        "\(file): letters take purpose: and accept: from Requests/\(other), which says otherwise; "
          + "change them there")
    }
    for id in result.opened { context.output.print("\(id)") }
    let before =
      result.known.isEmpty
      ? "" : "; \(result.known.count) \(result.known.count == 1 ? "was" : "were") already open"
    context.output.remark(
      "\(counted(result.opened.count, "case")) opened for \(result.request.title)\(before)")
    return true
  }
}

struct HolidaysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "holidays", abstract: "Update the bank holidays.",
    subcommands: [Import.self])

  struct Import: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: "Import a newer bank-holidays.json from gov.uk.",
      discussion: """
        foi knows the bank holidays from 2000 to 2028. Download newer ones from \
        www.gov.uk/bank-holidays.json; every open deadline in the casebook is worked out again.

          $ foi holidays import bank-holidays.json
        """)

    @Argument(help: "The file from gov.uk.", completion: .file()) var file: String
    @OptionGroup var format: FormatOptions
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      let progress = Progress("cases", on: context.output)
      let result = try context.desk().importHolidays(from: context.document(file)) {
        progress.show($0, of: $1)
      }
      let covered =
        result.years.map { years in
          years.count == 1
            ? "all of \(years.lowerBound)" : "all of \(years.lowerBound) to \(years.upperBound)"
        } ?? "single days, added to those already known"
      context.output.remark(
        "\(counted(result.events, "holiday")) imported, \(result.first) to \(result.last): "
          + "\(covered).")
      context.output.print(.moved(result.moved), format)
      let left = result.movedCount - result.moved.count
      if left > 0 { context.output.remark("\(counted(left, "more deadline")) moved.") }
      return true
    }
  }
}
