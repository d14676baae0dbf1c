import ArgumentParser
import Casebook
import FOIDesk
import FOIFaces
import Foundation

struct LetterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "letter", abstract: "Draft letters.",
    discussion: """
      The kind of letter comes first, then one or more cases. Drafts are written to the casebook's \
      Outbox; a single letter is also shown. Read it, change it, and send it with foi send; or send it \
      yourself and record that with foi sent.

        $ foi letter internal-review coventry
        $ foi letter chaser derby leicester --format text --format pdf
        $ foi letter next --request school-mis
        $ foi letter arguments internal-review coventry
        $ foi letter list

      Kinds: \(LetterKind.allCases.map(\.rawValue).joined(separator: ", ")). \
      A chaser is a reminder. Ask for an internal-review of refusals or, where no answer came, of the delay; \
      a complaint goes to the Commissioner.
      """,
    subcommands: [
      Draft.self, Next.self, Arguments.self, List.self, Show.self, Edit.self, Discard.self,
    ],
    defaultSubcommand: Draft.self)
}

/// The options of every command that drafts.
struct DraftOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The form of the letter; can be repeated. An e-mail has the PDF attached.",
      valueName: "form"))
  var format: [Choice<LetterFormats>] = []
  @Option(
    help: ArgumentHelp("The folder to write to; - writes no file.", valueName: "dir"),
    completion: .directory)
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
      let formats = try format.map { try $0.value() }
      order.formats = formats.enumerated().filter { !formats[..<$0].contains($1) }.map(\.element)
    }
    return order
  }
}

extension LetterCommand {
  struct Draft: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "draft",
      abstract: "Draft one kind of letter for cases (you can leave out the word draft).",
      discussion: """
        --edit opens the draft in your editor (VISUAL or EDITOR). There, a line that starts with > is a \
        quotation and one that starts with | is kept as it is; the other lines of a paragraph are joined.

          $ foi letter draft internal-review coventry --edit
          $ foi letter chaser derby --format eml --format pdf
          $ foi letter chaser derby leicester --out drafts
        """)

    @Argument(help: "Which letter.") var kind: Choice<LetterKinds>
    @Argument(help: .cases, completion: .cases) var cases: [String] = []
    @Option(help: "Every case of this request.", completion: .requests) var request: String?
    @Option(
      help: ArgumentHelp(
        "Make only this argument; can be repeated, in the order you want.", valueName: "id"))
    var argument: [String] = []
    @Option(help: ArgumentHelp("Leave out this argument; can be repeated.", valueName: "id"))
    var without: [String] = []
    @Option(
      help: ArgumentHelp(
        "State this finding (see foi show), which you have checked; can be repeated.",
        valueName: "id"))
    var with: [String] = []
    @Option(help: "Your own words, for a letter that has a place for them.") var words: String?
    @Option(
      help: ArgumentHelp("A file with your own words.", valueName: "file"), completion: .file())
    var wordsFile: String?
    @Option(
      help: ArgumentHelp(
        "A question to keep in a narrowed request; can be repeated.", valueName: "question"))
    var keep: [String] = []
    @Option(
      help: ArgumentHelp(
        "A question answered \"not held\" that you dispute; may be given again.",
        valueName: "question"))
    var dispute: [String] = []
    @Option(help: "Why the information matters, in a sentence or two.") var purpose: String?
    @Option(help: "What would be enough instead of everything.") var accept: String?
    @Flag(help: "Draft from answers that nobody has checked; the letter says so at its head.")
    var unchecked = false
    @Flag(help: "Draft it although mail in the inbox may be the answer.") var anyway = false
    @Flag(help: "Open each letter in your editor before it is saved.") var edit = false
    @OptionGroup var draft: DraftOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var common: CommonOptions

    func validate() throws {
      if cases.isEmpty, request == nil {
        throw ValidationError("name at least one case, or give --request")
      }
      if words != nil, wordsFile != nil {
        throw ValidationError("--words and --words-file cannot be used together")
      }
    }

    func run(in context: Context) throws -> Bool {
      let desk = try context.desk()
      let words = try KindAndCases(kind, cases)
      var order = try draft.order()
      let progress = Progress("letters", on: context.output)
      order.progress = { progress.show($0, of: $1) }
      order.arguments = argument
      order.findings = with
      order.without = without
      order.words = try wordsFile.map { try context.document($0).text() } ?? self.words
      order.kept = keep
      order.disputed = dispute
      order.allowsUnchecked = unchecked
      order.ignoresWaitingMail = anyway
      order.purpose = purpose
      order.accepts = accept
      if edit {
        let editor = try Editor(
          ProcessInfo.processInfo.environment, folder: desk.folder.outbox)
        order.edit = { try editor.edit($0) }
      }
      var names = words.cases
      if let request {
        var query = CaseQuery()
        query.request = try desk.request(request).id
        names += try desk.cases(query).map(\.id.description)
      }
      let drafts = try desk.draft(words.kind, cases: names, to: draft.outlet, as: order)
      if format.form != .table || (drafts.count > 1 && draft.outlet != .none) {
        context.output.print(.drafts(drafts), format)
      } else {
        show(drafts, on: context.output)
      }
      if drafts.contains(where: \.isUnsigned) { remarkUnsigned(on: context.output) }
      return true
    }

    private func show(_ drafts: [Desk.Draft], on output: Output) {
      for draft in drafts { output.print(text: draft.text) }
      for draft in drafts {
        for path in draft.paths { output.remark("Written to \(path)") }
        if !draft.enclosures.isEmpty {
          output.remark("Enclosed: \(draft.enclosures.joined(separator: ", "))")
        }
        for remark in draft.remarks { output.remark(remark) }
        if let letter = draft.letter {
          output.remark(
            "When it is ready: foi send \(letter), or send it yourself and run foi sent \(letter)")
        }
      }
    }
  }

  struct Next: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "next",
      abstract: "Draft every letter that the agenda calls for.",
      discussion: """
        Cases whose letter has been drafted but not sent are left alone, and so are those whose reply \
        nobody has checked. A letter that cannot be drafted does not stop the others; foi then exits with 1.

          $ foi letter next --request school-mis
          $ foi letter next --format eml
        """)

    @Option(help: "Only cases of this request.", completion: .requests) var request: String?
    @OptionGroup var draft: DraftOptions
    @OptionGroup var format: FormatOptions
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      var order = try draft.order()
      let progress = Progress("letters", on: context.output)
      order.progress = { progress.show($0, of: $1) }
      let letters = try context.desk().draftNext(request: request, to: draft.outlet, as: order)
      if format.form == .table, context.output.width != nil, letters.count > Self.most {
        summarise(letters, on: context.output)
      } else {
        context.output.print(.nextLetters(letters) { $0.worded(for: .terminal) }, format)
      }
      var isUnsigned = false
      var isWhole = true
      for letter in letters {
        switch letter.result {
        case .drafted(let draft): isUnsigned = isUnsigned || draft.isUnsigned
        case .waiting, .heldBack, .unchecked: continue
        case .refused(let error):
          isWhole = false
          context.output.complain("foi: \(error.worded(for: .terminal))")
        }
      }
      if isUnsigned { remarkUnsigned(on: context.output) }
      return isWhole
    }

    /// More letters than these would fill a terminal page by page; who drafts hundreds wants to know how many.
    private static let most = 20

    private func summarise(_ letters: [Desk.NextLetter], on output: Output) {
      var drafted: [LetterID] = []
      var (waiting, heldBack, unchecked, refused) = (0, 0, 0, 0)
      for letter in letters {
        switch letter.result {
        case .drafted(let draft): drafted += [draft.letter].compactMap(\.self)
        case .waiting: waiting += 1
        case .heldBack: heldBack += 1
        case .unchecked: unchecked += 1
        case .refused: refused += 1
        }
      }
      if let first = drafted.first, let last = drafted.last {
        output.print("\(counted(drafted.count, "letter")) drafted, \(first) to \(last).")
      }
      for (count, what) in [
        (waiting, "drafted before, not sent yet"),
        (heldBack, "held back: mail in the inbox may be the answer; see foi inbox"),
        (unchecked, "skipped: check the answers first; see foi agenda --kind confirm"),
        (refused, "not drafted"),
      ] where count > 0 {
        output.print("\(counted(count, "letter")) \(what).")
      }
      guard !drafted.isEmpty else { return }
      output.print("List them with foi letter list --status drafted, and send them with foi send.")
    }
  }

  struct Arguments: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "arguments",
      abstract: "List the arguments that a letter makes or could make in a case.",
      discussion: """
        Leave one out with foi letter … --without ID, or name every one that you want with --argument ID. \
        Your own go in the casebook's folder Templates/Arguments, one Markdown file each, with a head \
        that has a line grounds: or questions:.

          $ foi letter arguments internal-review coventry
        """)

    @Argument(help: "Which letter.") var kind: Choice<LetterKinds>
    @Argument(help: .case, completion: .cases) var `case`: String
    @OptionGroup var format: FormatOptions
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      let words = try KindAndCases(kind, [`case`])
      let offered = try context.desk().arguments(words.kind, case: words.cases[0])
      context.output.print(.arguments(offered), format)
      return true
    }
  }

  struct List: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List the letters that were drafted, and their status.",
      discussion: """
          $ foi letter list
          $ foi letter list --request school-mis --status drafted
        """)

    @Option(help: "Only letters of this request.", completion: .requests) var request: String?
    @Option(help: "Only letters with this status.") var status: Choice<LetterStatuses>?
    @OptionGroup var format: FormatOptions
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      let filters = Filters([("request", request), ("status", status?.text)])
      context.output.print(try .letters(filters, in: try context.desk()), format)
      return true
    }
  }

  struct Show: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Show a letter as sent or, before that, as drafted.",
      discussion: """
          $ foi letter show L3
          $ foi letter show L3 --out as-sent.eml
        """)

    @Argument(help: "The letter: its number or a file.", completion: .letters) var letter: String
    @Option(help: "The file to save it to, byte for byte.", completion: .file()) var out: String?
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      let (letter, text) = try context.desk().showLetter(letter, savingTo: out)
      if let out {
        context.output.remark("Wrote \(letter.id) to \(out).")
      } else if let text {
        context.output.print(text: text)
      } else {
        context.output.remark("\(letter.id) cannot be shown as text; save it with --out FILE")
      }
      return out != nil || text != nil
    }
  }
}

extension LetterCommand {
  struct Edit: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "edit",
      abstract: "Open a drafted letter in your editor, and set it anew in every form it has.",
      discussion: """
        Keep the lines To: and Subject: at the top. Lines that stand together stay lines, and what is \
        indented is a quotation. The letter keeps its number.

          $ foi letter edit L3
        """)

    @Argument(help: "The letter: its number or a file.", completion: .drafts) var letter: String
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      let desk = try context.desk()
      let (record, words) = try desk.editableDraft(letter)
      let editor = try Editor(
        ProcessInfo.processInfo.environment, folder: desk.folder.outbox)
      let typed = try editor.edit(words)
      guard typed != words else {
        context.output.remark("\(record.id): nothing was changed.")
        return true
      }
      _ = try desk.revise(letter, as: typed)
      context.output.remark("\(record.id): saved as \(counted(record.formats.count, "file")).")
      return true
    }
  }

  struct Discard: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "discard", abstract: "Throw drafted letters away; foi undo brings them back.",
      discussion: """
        They are no longer listed and cannot be sent. Their files stay in the Outbox.

          $ foi letter discard L3
          $ foi letter discard L3-L40
        """)

    @Argument(
      help: "The letters: their numbers, ranges of numbers (L3-L40) or files.",
      completion: .drafts)
    var letters: [String]
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      let desk = try context.desk()
      let discarded = try desk.discard(try desk.draftNames(letters))
      context.output.remark("\(counted(discarded.count, "letter")) thrown away.")
      return true
    }
  }
}

private func remarkUnsigned(on output: Output) {
  output.remark("The letter is not signed yet: put your name and e-mail address in foi.yaml.")
}
