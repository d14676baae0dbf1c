import ArgumentParser
import Casebook
import FOIDesk

struct LetterCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "letter", abstract: "Draft letters.",
    discussion: """
      Kinds: initial-request; chaser, a reminder after the last day; internal-review, against \
      refusals or, where no answer came, for lateness (internal-review-late).

      Drafts go to the casebook's Outbox; one letter is shown as well. Read it before you send it.

        $ foi letter internal-review coventry
        $ foi letter chaser derby leicester --out drafts
      """)

  @Argument(help: "Which letter.") var kind: String
  @Argument(help: "The cases: handles or unique pieces of them.") var cases: [String]
  @Option(help: ArgumentHelp("The folder to write to; - writes nothing.", valueName: "dir"))
  var out: String?
  @OptionGroup var format: FormatOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if cases.isEmpty { throw ValidationError("name at least one case") }
  }

  func run(in context: Context) throws -> Bool {
    let outlet: Desk.Outlet =
      switch out {
      case nil: .outbox
      case "-": .none
      case .some(let path): .folder(path)
      }
    let drafts = try context.desk().draft(
      try choice(kind, "a letter"), cases: cases, to: outlet)
    if format.json || format.csv || (drafts.count > 1 && outlet != .none) {
      listing(drafts).print(format, to: context.output)
    } else {
      for draft in drafts { context.output.print(draft.text) }
      for draft in drafts {
        if let path = draft.path { context.output.remark("Written to \(path)") }
      }
    }
    if drafts.contains(where: \.isUnsigned) {
      context.output.remark(
        "The letter is not signed yet: put your name and e-mail address into foi.yaml.")
    }
    return true
  }

  private func listing(_ drafts: [Desk.Draft]) -> Listing {
    var listing = Listing(
      [
        .init(key: "case", heading: "Case"), .init(key: "to", heading: "To"),
        .init(key: "subject", heading: "Subject"), .init(key: "path", heading: "File"),
        .init(key: "text", heading: nil),
      ], whenEmpty: "No letters.")
    for draft in drafts {
      listing.append([
        .of(draft.id), .text(draft.to), .text(draft.subject), .text(draft.path),
        .text(draft.text),
      ])
    }
    return listing
  }
}
