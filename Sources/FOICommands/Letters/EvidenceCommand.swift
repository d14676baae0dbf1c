import ArgumentParser
import Casebook
import FOIDesk
import FOILaw

struct EvidenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence", abstract: "Keep published documents that letters cite.",
    subcommands: [Add.self, List.self, Show.self, Remove.self])

  struct Add: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Keep a document for one case, or for every case of a request.",
      discussion: """
        The document is kept byte for byte. Letters cite it by its title, date and place where it \
        bears on a question they take up.

          $ foi evidence add derby report.pdf --question 5 --title "Cabinet report" \\
              --date 2026-01-14 --place "page 4" --note "It gives the yearly cost"
        """)

    @Argument(help: "The case, or the request for all its cases.") var subject: String
    @Argument(help: "The document.") var file: String
    @Option(help: "A question it bears on; may be given again.") var question: [String] = []
    @Option(help: "What it is called; the file's name where none is given.") var title: String?
    @Option(help: ArgumentHelp("The day it bears.", valueName: "yyyy-mm-dd")) var date: String?
    @Option(
      name: [.customLong("place"), .customLong("page")],
      help: "The page, section or entry that matters: \"page 4\", or just 4.")
    var place: String?
    @Option(help: "Where it is published.") var url: String?
    @Option(help: "What it shows, as a sentence of the letter.") var note: String?
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      var details = Desk.EvidenceDetails()
      details.questions = question
      details.title = title
      details.date = try date.map(context.day)
      // "4" is a page; anything else says itself what it is.
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
      abstract: "List the documents that are kept.",
      discussion: """
          $ foi evidence list
          $ foi evidence list derby
        """)

    @Argument(help: "The case or request; all where none is given.") var subject: String?
    @Flag(help: "List what was withdrawn too.") var withdrawn = false
    @OptionGroup var format: FormatOptions
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      let rows = try context.desk().evidence(of: subject, withWithdrawn: withdrawn)
      var listing = Listing(
        [
          .init(key: "evidence", heading: "Id"), .init(key: "subject", heading: "For"),
          .init(key: "questions", heading: "Questions"), .init(key: "title", heading: "Title"),
          .init(key: "date", heading: "Date"), .init(key: "place", heading: "Place"),
          .init(key: "url", heading: nil), .init(key: "note", heading: "Note"),
          .init(key: "added", heading: nil), .init(key: "withdrawn", heading: nil),
        ], whenEmpty: "No evidence is kept; add some with: foi evidence add")
      for row in rows {
        let evidence = row.evidence
        listing.append([
          .of(evidence.id), .text(evidence.subject), .list(evidence.questions.map(\.description)),
          .text(evidence.title), .of(evidence.date), .text(evidence.place),
          .text(evidence.address), .text(evidence.note), .of(row.added), .of(row.withdrawn),
        ])
      }
      listing.print(format, to: context.output)
      return true
    }
  }

  struct Show: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show one document's record, or give it back as it came.",
      discussion: """
          $ foi evidence show E1
          $ foi evidence show E1 --out report.pdf
        """)

    @Argument(help: "Its number.") var evidence: String
    @Option(help: "The file to write the document to.") var out: String?
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
        context.output.print(JSON.object(fields.map { ($0.0, .text($0.2)) }).written)
      } else {
        for (_, heading, value) in fields {
          guard let value else { continue }
          context.output.print(
            heading + ":" + String(repeating: " ", count: 11 - heading.count) + value)
        }
      }
      if let out { context.output.remark("\(file) written to \(out).") }
      return true
    }
  }

  struct Remove: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Withdraw a document: no letter cites it from now on.",
      discussion: """
        Nothing is deleted: the record and the document stay in the casebook.

          $ foi evidence remove E1
        """)

    @Argument(help: "Its number.") var evidence: String
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      let evidence = try context.desk().withdrawEvidence(evidence)
      context.output.remark(
        "\(evidence.id): withdrawn; no letter cites \(evidence.title) any more.")
      return true
    }
  }
}

extension Evidence {
  /// The case or request it counts for.
  fileprivate var subject: String {
    authority.map { "\(request)/\($0)" } ?? request.description
  }
}
