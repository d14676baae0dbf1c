import ArgumentParser
import Casebook
import FOIDesk
import Foundation

struct LetterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "letter", abstract: "Draft letters.",
    discussion: """
      Kinds: \(LetterKind.allCases.map(\.rawValue).joined(separator: ", ")). \
      An internal-review is against refusals or, where no answer came, for lateness.

      Drafts go to the casebook's Outbox; one letter is shown as well. Read it, change it, and send \
      it with foi send, or your own way and then foi sent.

        $ foi letter internal-review coventry
        $ foi letter chaser derby leicester --format text --format pdf
        $ foi letter next --request school-mis
        $ foi letter arguments internal-review coventry
        $ foi letter list
      """, subcommands: [Draft.self, Next.self, Arguments.self, List.self, Show.self],
    defaultSubcommand: Draft.self)
}

/// The options of every command that drafts.
struct DraftOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The form: text, html, pdf, docx, eml; may be given again. An e-mail takes the PDF with it.",
      valueName: "form"))
  var format: [String] = []
  @Option(help: ArgumentHelp("The folder to write to; - writes nothing.", valueName: "dir"))
  var out: String?

  var outlet: Desk.Outlet {
    switch out {
    case nil: .outbox
    case "-": .none
    case .some(let path): .folder(path)
    }
  }

  func order() throws -> LetterOrder {
    var order = LetterOrder()
    if !format.isEmpty {
      let formats: [LetterFormat] = try format.map { try choice($0, "a form of letter") }
      order.formats = formats.enumerated().filter { !formats[..<$0].contains($1) }.map(\.element)
    }
    return order
  }
}

extension LetterCommand {
  struct Draft: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Draft one kind of letter for cases (the word draft can be left out).",
      discussion: """
        --edit opens VISUAL or EDITOR on the draft. In it a line that starts with > is a quotation, \
        one with | stays a line, and the lines of a paragraph are joined.

          $ foi letter draft internal-review coventry --edit
          $ foi letter chaser derby --format eml --format pdf
          $ foi letter chaser derby leicester --out drafts
        """)

    @Argument(help: "Which letter.") var kind: String
    @Argument(help: "The cases: handles or unique pieces of them.") var cases: [String] = []
    @Option(help: "Every case of this request.") var request: String?
    @Option(
      help: ArgumentHelp(
        "Make only this argument; may be given again, in the order wanted.", valueName: "id"))
    var argument: [String] = []
    @Option(help: ArgumentHelp("Leave this argument out; may be given again.", valueName: "id"))
    var without: [String] = []
    @Option(help: "Your own words, for a letter that has a place for them.") var words: String?
    @Option(help: ArgumentHelp("A file with your own words.", valueName: "file"))
    var wordsFile: String?
    @Option(
      help: ArgumentHelp(
        "A question that a narrowed request keeps; may be given again.", valueName: "question"))
    var keep: [String] = []
    @Flag(help: "Change each letter in your editor before it is written.") var edit = false
    @OptionGroup var draft: DraftOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
      if cases.isEmpty, request == nil { throw ValidationError("name at least one case") }
      if words != nil, wordsFile != nil {
        throw ValidationError("--words and --words-file cannot both be given")
      }
    }

    func run(in context: Context) throws -> Bool {
      let desk = try context.desk()
      let kind: LetterKind = try choice(kind, "a letter")
      var order = try draft.order()
      let progress = Progress("letters", on: context.output)
      order.progress = { progress.show($0, of: $1) }
      order.arguments = argument
      order.without = without
      order.words = try wordsFile.map { try context.document($0).text() } ?? words
      order.kept = keep
      if edit {
        let editor = try Editor(
          ProcessInfo.processInfo.environment, folder: desk.folder.outbox)
        order.edit = { try editor.edit($0) }
      }
      var names = cases
      if let request {
        var query = CaseQuery()
        query.request = try desk.request(request).id
        names += try desk.cases(query).map(\.id.description)
      }
      let drafts = try desk.draft(kind, cases: names, to: draft.outlet, as: order)
      if format.json || format.csv || (drafts.count > 1 && draft.outlet != .none) {
        listing(drafts).print(format, to: context.output)
      } else {
        show(drafts, on: context.output)
      }
      if drafts.contains(where: \.isUnsigned) { remarkUnsigned(on: context.output) }
      return true
    }

    private func show(_ drafts: [Desk.Draft], on output: Output) {
      for draft in drafts { output.print(draft.text) }
      for draft in drafts {
        for path in draft.paths { output.remark("Written to \(path)") }
        if !draft.enclosures.isEmpty {
          output.remark("With it: \(draft.enclosures.joined(separator: ", "))")
        }
        if let letter = draft.letter {
          output.remark(
            "When it may go: foi send \(letter), or your own way and foi sent \(letter)")
        }
      }
    }

    private func listing(_ drafts: [Desk.Draft]) -> Listing {
      var listing = Listing(
        [
          .init(key: "letter", heading: "Letter"), .init(key: "case", heading: "Case"),
          .init(key: "to", heading: "To"), .init(key: "subject", heading: "Subject"),
          .init(key: "path", heading: "File"), .init(key: "files", heading: nil),
          .init(key: "enclosures", heading: nil), .init(key: "text", heading: nil),
        ], whenEmpty: "No letters.")
      for draft in drafts {
        listing.append([
          .of(draft.letter), .of(draft.id), .text(draft.to), .text(draft.subject),
          .text(draft.path), .list(draft.paths), .list(draft.enclosures), .text(draft.text),
        ])
      }
      return listing
    }
  }

  struct Next: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Draft every letter that the agenda calls for.",
      discussion: """
        A case whose letter is drafted already and not sent yet is left alone, and one letter that \
        cannot be drafted stops no other; then foi ends with 1.

          $ foi letter next --request school-mis
          $ foi letter next --format eml
        """)

    @Option(help: "Only cases of this request.") var request: String?
    @OptionGroup var draft: DraftOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      var order = try draft.order()
      let progress = Progress("letters", on: context.output)
      order.progress = { progress.show($0, of: $1) }
      let letters = try context.desk().draftNext(request: request, to: draft.outlet, as: order)
      listing(letters).print(format, to: context.output)
      var isUnsigned = false
      var isWhole = true
      for letter in letters {
        switch letter.result {
        case .drafted(let draft): isUnsigned = isUnsigned || draft.isUnsigned
        case .waiting: continue
        case .refused(let error):
          isWhole = false
          context.output.complain("foi: \(error)")
        }
      }
      if isUnsigned { remarkUnsigned(on: context.output) }
      return isWhole
    }

    private func listing(_ letters: [Desk.NextLetter]) -> Listing {
      var listing = Listing(
        [
          .init(key: "letter", heading: "Letter"), .init(key: "case", heading: "Case"),
          .init(key: "kind", heading: "Kind"), .init(key: "status", heading: "Status"),
          .init(key: "path", heading: "File"), .init(key: "error", heading: nil),
        ], whenEmpty: "The agenda calls for no letter.")
      for letter in letters {
        let cells: [Cell] =
          switch letter.result {
          case .drafted(let draft):
            [.of(draft.letter), .text("drafted"), .text(draft.path), .text(nil)]
          case .waiting(let draft):
            [.of(draft.id), .text("waits since \(draft.day)"), .text(draft.file), .text(nil)]
          case .refused(let error): [.text(nil), .text("not drafted"), .text(nil), .of(error)]
          }
        listing.append(
          [cells[0], .of(letter.id), .text(letter.kind.rawValue)] + cells.dropFirst())
      }
      return listing
    }
  }

  struct Arguments: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the arguments that a letter makes or could make in a case.",
      discussion: """
        Leave one out with foi letter … --without ID, or name all that you want with --argument ID. \
        Your own stand in the casebook's Templates/Arguments, a Markdown file each with a head that \
        says grounds: or questions:.

          $ foi letter arguments internal-review coventry
        """)

    @Argument(help: "Which letter.") var kind: String
    @Argument(help: "The case: its handle or a unique piece of it.") var `case`: String
    @OptionGroup var format: FormatOptions
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      let offered = try context.desk().arguments(try choice(kind, "a letter"), case: `case`)
      var listing = Listing(
        [
          .init(key: "argument", heading: "Argument"), .init(key: "used", heading: "Used"),
          .init(key: "questions", heading: "Questions"), .init(key: "ground", heading: "Ground"),
          .init(key: "why", heading: nil), .init(key: "own", heading: nil),
          .init(key: "text", heading: "Words"),
        ], whenEmpty: "This letter has no arguments to choose from.")
      for argument in offered {
        listing.append([
          .text(argument.id), .flag(argument.isUsed),
          .list(argument.questions.map(\.description)), .text(argument.ground),
          .text(argument.why), .flag(argument.isOwn),
          .text(format.json || format.csv ? argument.text : firstWords(of: argument.text)),
        ])
      }
      listing.print(format, to: context.output)
      return true
    }
  }

  struct List: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the letters that were drafted and how far they have come.",
      discussion: """
          $ foi letter list
          $ foi letter list --request school-mis --status drafted
        """)

    @Option(help: "Only letters of this request.") var request: String?
    @Option(help: "Only letters that are drafted, sending, sent or not-delivered.")
    var status: String?
    @OptionGroup var format: FormatOptions
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      let letters = try context.desk().letters(
        request: request, status: try status.map { try choice($0, "a status of letters") })
      var listing = Listing(
        [
          .init(key: "letter", heading: "Letter"), .init(key: "case", heading: "Case"),
          .init(key: "kind", heading: "Kind"), .init(key: "day", heading: "Drafted"),
          .init(key: "status", heading: nil), .init(key: "state", heading: "Status"),
          .init(key: "to", heading: "To"), .init(key: "subject", heading: nil),
          .init(key: "file", heading: "File"), .init(key: "messageID", heading: nil),
          .init(key: "event", heading: nil), .init(key: "enclosures", heading: nil),
        ], whenEmpty: "No letters were drafted yet.")
      for (letter, path) in letters {
        let isGone = letter.status == .drafted && path == nil
        listing.append([
          .of(letter.id), .of(letter.case), .text(letter.kind.rawValue), .of(letter.day),
          .text(letter.status.rawValue),
          .text(isGone ? "drafted; file gone" : letter.status.written),
          .text(letter.email ?? letter.name), .text(letter.subject), .text(letter.file),
          .text(letter.messageID), .of(letter.event), .list(letter.enclosures.map(\.name)),
        ])
      }
      listing.print(format, to: context.output)
      return true
    }
  }
}

extension LetterCommand {
  struct Show: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show a letter as it went or, before that, as it lies there.",
      discussion: """
          $ foi letter show L3
          $ foi letter show L3 --out as-sent.eml
        """)

    @Argument(help: "The letter: its number or a file.") var letter: String
    @Option(help: "The file to write it to, byte for byte.") var out: String?
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      let (letter, text) = try context.desk().showLetter(letter, savingTo: out)
      if let out {
        context.output.remark("\(letter.id) written to \(out).")
      } else if let text {
        context.output.print(text)
      } else {
        context.output.remark("\(letter.id) is no text; write it to a file with --out")
      }
      return out != nil || text != nil
    }
  }
}

private func remarkUnsigned(on output: Output) {
  output.remark("The letter is not signed yet: put your name and e-mail address into foi.yaml.")
}
