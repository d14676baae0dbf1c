import ArgumentParser
import Casebook
import FOIDesk
import FOILaw

struct SearchCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find words in questions, answers, letters, originals and evidence, best first.",
    discussion: """
      All the words must be there. Quotation marks keep words together, and a star at the end takes \
      every word that begins so. Capitals and accents make no difference.

        $ foi search agency staff
        $ foi search '"commercially sensitive" contract*' --in answers
        $ foi search s43 --authority coventry --in originals
      """)

  @Argument(help: "What to look for.") var words: [String]
  @Option(help: "Only this request.") var request: String?
  @Option(help: "Only this authority.") var authority: String?
  @Option(
    name: .customLong("in"),
    help: ArgumentHelp(
      "Only there: answers, originals, letters, questions or evidence.", valueName: "place"))
  var place: String?
  @Option(help: "How many passages at most.") var limit = 20
  @OptionGroup var format: FormatOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit: give a number from 1") }
  }

  func run(in context: Context) throws -> Bool {
    var options = Desk.SearchOptions()
    options.request = request
    options.authority = authority
    options.place = try place.map { try choice($0, "a place to look in") }
    options.limit = limit
    let hits = try context.desk().search(words.joined(separator: " "), options)
    if format.json || format.csv || hits.isEmpty {
      listing(hits).print(format, to: context.output)
    } else {
      context.output.print(
        hits.map { $0.written(inColour: context.output.width != nil) }.joined(separator: "\n"))
    }
    return true
  }

  private func listing(_ hits: [SearchHit]) -> Listing {
    var listing = Listing(
      [
        .init(key: "in", heading: "In"), .init(key: "case", heading: "Case"),
        .init(key: "request", heading: nil), .init(key: "authority", heading: nil),
        .init(key: "question", heading: "Q"), .init(key: "event", heading: nil),
        .init(key: "evidence", heading: nil), .init(key: "day", heading: "Day"),
        .init(key: "document", heading: nil),
        .init(key: "passage", heading: "Passage"),
      ], whenEmpty: "Nothing has \(words.count == 1 ? "that word" : "all of those words").")
    for hit in hits {
      listing.append([
        .text(hit.place.rawValue), .of(hit.id), .of(hit.request), .text(hit.authority),
        .text(hit.question?.compact), .of(hit.event), .of(hit.evidence),
        .of(hit.day), .text(hit.document), .text(hit.text),
      ])
    }
    return listing
  }
}

extension SearchHit {
  /// The hit as a person reads it: where it is, and the passage below.
  fileprivate func written(inColour: Bool) -> String {
    let passage = passage.map { piece in
      inColour && piece.isMatch ? "\u{1B}[1m\(piece.text)\u{1B}[0m" : piece.text
    }.joined().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return "\(id?.description ?? request.description): \(whereabouts)\n    \(passage)"
  }

  private var whereabouts: String {
    switch place {
    case .answers: "answer to question \(question?.description ?? "")"
    case .questions: "question \(question?.description ?? "")"
    case .originals: "from the authority, \(document ?? "")\(on)"
    case .letters: "your letter, \(document ?? "")\(on)"
    case .evidence: "evidence \(evidence?.description ?? ""), \(document ?? "")\(on)"
    }
  }

  private var on: String { day.map { " of \($0.written)" } ?? "" }
}
