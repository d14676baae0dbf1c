import ArgumentParser
import Casebook
import FOIDesk
import FOILaw
import Foundation

struct InitCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make a casebook.",
    discussion: """
      Makes a folder with the casebook's database, foi.yaml (who you are and how you sign) and the \
      folders Requests, Templates and Outbox.

        $ foi init mycase
      """)

  @Argument(help: "The folder; the working folder where none is given.")
  var dir: String = "."

  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> Bool {
    let desk = try Desk.create(at: common.casebook ?? dir, environment: context.environment)
    context.output.remark(
      "Made a casebook in \(desk.folder.url.path(percentEncoded: false)); "
        + "put your name into foi.yaml before you send letters.")
    return true
  }
}

struct RequestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "request", abstract: "Work on request files.", subcommands: [Check.self])

  struct Check: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check a request file and print its numbered questions.",
      discussion: """
        A request file is Markdown: a head between --- lines with a title, then your words with \
        numbered questions, parts indented below them.

          $ foi request check Requests/school-meals.md
        """)

    @Argument(help: "The request file.") var file: String
    @OptionGroup var format: FormatOptions
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      let reading = try Desk.readRequest(context.document(file))
      var listing = Listing(
        [
          .init(key: "question", heading: "Question"), .init(key: "text", heading: "Text"),
          .init(key: "stem", heading: nil),
        ], whenEmpty: "no questions")
      for question in reading.request.questions {
        listing.append([
          .text(format.json || format.csv ? question.id.compact : question.id.description),
          .text(question.text), .flag(question.isStem),
        ])
      }
      listing.print(format, to: context.output)
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
      Running it again changes nothing for the authorities that have a case already, so you can \
      add authorities to the list and log once more.

        $ foi log Requests/school-meals.md --sent 2026-03-02 --authorities councils.csv
        $ foi log school-meals.md --sent 2026-03-02 --to derby-city-council
      """)

  @Argument(help: "The request file, here or in the casebook's Requests folder.")
  var file: String

  @Option(help: ArgumentHelp("The day it was sent.", valueName: "yyyy-mm-dd"))
  var sent: String

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Authorities it was sent to.", valueName: "id"))
  var to: [String] = []

  @Flag(help: "It went by post: FOISA presumes its arrival on the third day after.")
  var posted = false

  @Option(help: ArgumentHelp("A CSV of the authorities it was sent to.", valueName: "csv"))
  var authorities: String?

  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> Bool {
    let desk = try context.desk()
    let known = try context.exists(file) ? nil : desk.requestFile(file)
    let result = try desk.log(
      try known ?? context.document(file), sent: try context.day(sent), to: to,
      authoritiesFrom: try authorities.map(context.document),
      byPost: posted)
    for problem in result.warnings {
      context.output.remark("\(file):\(problem.line): \(problem.written)")
    }
    for (id, day) in result.sentBefore {
      context.output.remark("\(id): was sent on \(day) already; that day stays")
    }
    for id in result.opened { context.output.print("\(id)") }
    let before =
      result.known.isEmpty
      ? "" : "; \(result.known.count) \(result.known.count == 1 ? "was" : "were") open already"
    context.output.remark(
      "\(counted(result.opened.count, "case")) opened for \(result.request.title)\(before)")
    return true
  }
}

struct HolidaysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "holidays", abstract: "Bring the bank holidays up to date.",
    subcommands: [Import.self])

  struct Import: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take in a newer bank-holidays.json from gov.uk.",
      discussion: """
        foi knows the bank holidays from 2000 to 2028. Download newer ones from \
        www.gov.uk/bank-holidays.json; every open deadline of the casebook moves with them.

          $ foi holidays import bank-holidays.json
        """)

    @Argument(help: "The file from gov.uk.") var file: String
    @OptionGroup var format: FormatOptions
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      let result = try context.desk().importHolidays(from: context.document(file))
      context.output.remark(
        "\(result.events) holidays taken in, \(result.first) to \(result.last).")
      movedListing(result.moved).print(format, to: context.output)
      return true
    }
  }
}

/// The beginning of a text for a table, on one line and marked where it is cut.
func firstWords(of text: String) -> String {
  let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  return words.count > 60 ? words.prefix(59) + "…" : words
}

/// `1 case`, `2 cases`.
func counted(_ count: Int, _ noun: String) -> String {
  "\(count) \(noun)\(count == 1 ? "" : "s")"
}

/// Deadlines that moved.
func movedListing(_ moved: [MovedDeadline]) -> Listing {
  var listing = Listing(
    [
      .init(key: "case", heading: "Case"), .init(key: "purpose", heading: "Deadline"),
      .init(key: "from", heading: "Was"), .init(key: "to", heading: "Is"),
    ], whenEmpty: "No open deadline moved.")
  for moved in moved {
    listing.append([
      .of(moved.id), .text(moved.purpose.rawValue), .of(moved.from), .of(moved.to),
    ])
  }
  return listing
}
