import ArgumentParser
import Casebook
import FOIDesk
import FOIFaces
import FOILaw

struct EvidenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence", abstract: "Keep published documents for letters to cite.",
    subcommands: [Add.self, List.self, Show.self, Remove.self])

  struct Add: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "add",
      abstract: "Keep a document for one case, or for every case of a request.",
      discussion: """
        The document is kept byte for byte. Letters about a question that it bears on cite its title, \
        date and place.

          $ foi evidence add derby report.pdf --question 5 --title "Cabinet report" \\
              --date 2026-01-14 --place "page 4" --note "It gives the yearly cost"
        """)

    @Argument(help: "The case, or the request for all its cases.", completion: .cases)
    var subject: String
    @Argument(help: "The document.", completion: .file()) var file: String
    @Option(help: "A question it bears on; can be repeated.") var question: [String] = []
    @Option(help: "Its title; without it, the file's name.") var title: String?
    @Option(help: ArgumentHelp("The date on it.", valueName: "day")) var date: String?
    @Option(
      name: [.customLong("place"), .customLong("page")],
      help: "The page, section or entry that matters: \"page 4\", or just 4.")
    var place: String?
    @Option(help: "Where it is published.") var url: String?
    @Option(help: "What it shows, as a sentence for the letter.") var note: String?
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      var details = Desk.EvidenceDetails()
      details.questions = question
      details.title = title
      details.date = try date.map(context.day)
      // "4" is a page; anything else says what it is.
      details.place = place.map { $0.allSatisfy(\.isNumber) ? "page \($0)" : $0 }
      details.address = url
      details.note = note
      let evidence = try context.desk().addEvidence(
        to: subject, from: context.document(file), details: details)
      context.output.print("\(evidence.id)")
      let scope = evidence.authority.map { "\(evidence.request)/\($0)" }
      context.output.remark(
        "\(evidence.id): \(evidence.title), kept for "
          + (scope ?? "every case of \(evidence.request)") + ".")
      return true
    }
  }

  struct List: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List the documents that are kept.",
      discussion: """
          $ foi evidence list
          $ foi evidence list derby
        """)

    @Argument(help: "The case or request; without it, all evidence.", completion: .cases)
    var subject: String?
    @Flag(help: "Include withdrawn documents.") var withdrawn = false
    @OptionGroup var format: FormatOptions
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      let filters = Filters([("of", subject), ("withdrawn", withdrawn ? "1" : nil)])
      context.output.print(try .evidence(filters, in: try context.desk()), format)
      return true
    }
  }

  struct Show: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Show the record of one document, or save the document.",
      discussion: """
          $ foi evidence show E1
          $ foi evidence show E1 --out report.pdf
        """)

    @Argument(help: "Its number.", completion: .evidence) var evidence: String
    @Option(help: "The file to save the document to.") var out: String?
    @OptionGroup var common: CommonOptions

    @Flag(help: "Print JSON for scripts.") var json = false

    func run(in context: Context) throws -> Bool {
      let (row, file) = try context.desk().showEvidence(evidence, savingTo: out)
      let evidence = row.evidence
      let fields: [(String, String, String?)] = [
        ("evidence", "Evidence", evidence.id.description), ("title", "Title", evidence.title),
        ("subject", "For", evidence.subject),
        (
          "questions", "Questions",
          evidence.questions.isEmpty
            ? nil : evidence.questions.map(\.description).joined(separator: ", ")
        ),
        ("date", "Date", evidence.date?.description), ("place", "Place", evidence.place),
        ("url", "Published", evidence.address), ("note", "Note", evidence.note),
        ("file", "File", file), ("original", "SHA-256", evidence.original.description),
        ("added", "Added", row.added.description),
        ("withdrawn", "Withdrawn", row.withdrawn?.description),
      ]
      if json {
        context.output.print(text: JSON.object(fields.map { ($0.0, .text($0.2)) }).written)
      } else {
        for (_, heading, value) in fields {
          guard let value else { continue }
          context.output.print(
            heading + ":" + String(repeating: " ", count: 11 - heading.count) + value)
        }
      }
      if let out { context.output.remark("Wrote \(file) to \(out).") }
      return true
    }
  }

  struct Remove: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove",
      abstract: "Withdraw a document, so that no letter cites it any more.",
      discussion: """
        Nothing is deleted: the record and the document stay in the casebook.

          $ foi evidence remove E1
        """)

    @Argument(help: "Its number.", completion: .evidence) var evidence: String
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      let evidence = try context.desk().withdrawEvidence(evidence)
      context.output.remark(
        "\(evidence.id): withdrawn. Letters no longer cite \(evidence.title).")
      return true
    }
  }
}
