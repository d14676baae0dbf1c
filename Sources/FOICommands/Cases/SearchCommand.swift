import ArgumentParser
import Casebook
import FOIDesk
import FOIFaces
import FOILaw

struct SearchCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Search questions, answers, letters, documents and evidence, best matches first.",
    discussion: """
      A passage must have all the words. Put a phrase in quotation marks; end a word with a star to \
      match every word that begins with it. Capitals and accents make no difference.

        $ foi search agency staff
        $ foi search '"commercially sensitive" contract*' --in answers
        $ foi search s43 --authority coventry --in originals
      """)

  @Argument(help: "What to look for.") var words: [String]
  @Option(help: "Only this request.", completion: .requests) var request: String?
  @Option(help: "Only this authority.", completion: .authorities) var authority: String?
  @Option(name: .customLong("in"), help: ArgumentHelp("Look only here.", valueName: "place"))
  var place: Choice<SearchPlaces>?
  @Option(help: "How many passages to show at most.") var limit = 20
  @OptionGroup var format: FormatOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit: give a number from 1") }
  }

  func run(in context: Context) throws -> Bool {
    let filters = Filters([
      ("q", words.joined(separator: " ")), ("request", request), ("authority", authority),
      ("in", place?.text), ("limit", "\(limit)"),
    ])
    let desk = try context.desk()
    if format.form == .table {
      let hits = try filters.hits(in: desk)
      if !hits.isEmpty {
        for hit in hits { hit.write(to: context.output) }
        if let note = try desk.noteOnOrder(ofSearch: filters["q"] ?? "") {
          context.output.remark(note)
        }
        return true
      }
    }
    context.output.print(try .search(filters, in: desk), format)
    return true
  }
}

extension SearchHit {
  /// The hit as a person reads it: where it is, and the passage below.
  fileprivate func write(to output: Output) {
    output.print("\(id?.description ?? request.description): \(whereabouts)")
    var runs: [(text: String, isBold: Bool)] = [("    ", false)]
    for piece in passage {
      // The blanks between two pieces stay, one of each run.
      let words = piece.text.visibleWords
      let head = piece.text.first?.isWhitespace == true ? " " : ""
      let tail = piece.text.last?.isWhitespace == true && !words.isEmpty ? " " : ""
      runs.append((head + words + tail, piece.isMatch))
    }
    output.print(runs)
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
