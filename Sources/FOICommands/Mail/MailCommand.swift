import ArgumentParser
import Casebook
import FOIDesk
import FOIFaces
import FOILaw

struct MailCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mail", abstract: "Import e-mail.", subcommands: [Import.self])

  struct Import: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: "Read a mailbox and file every letter under its case.",
      discussion: """
        Reads .eml files, Outlook's .msg, Apple Mail's .emlx, folders of them, mbox files and Maildirs. \
        Each message is matched to a case by the ids of your letters, the authority's reference, its \
        address, the subject and the questions quoted. It is recorded as what it appears to be, and is only \
        proposed until you confirm it. Messages that do not clearly match a case go to the inbox. Running \
        the import again reads only new messages.

          $ foi mail import ~/Maildir
          $ foi mail import replies.mbox letter.eml --dry-run
        """)

    @Argument(help: "Where the mail is: files or folders.", completion: .file()) var paths: [String]
    @Flag(help: "Show what would be recorded, without changing anything.") var dryRun = false
    @Flag(help: "Print JSON for scripts.") var json = false
    @OptionGroup var common: CommonOptions

    func validate() throws {
      if paths.isEmpty { throw ValidationError("name at least one file or folder of mail") }
    }

    func run(in context: Context) throws -> Bool {
      let progress = Progress("messages", on: context.output)
      let desk = try context.desk()
      let interruption = dryRun ? nil : Interruption(on: context.output)
      defer { interruption?.end() }
      let result = try desk.importMail(paths, dryRun: dryRun) { done, total in
        interruption?.reach(done, of: total)
        if done % 20 == 0 || done == total { progress.show(done, of: total) }
      }
      if json {
        context.output.print(text: Self.json(of: result, dryRun: dryRun).written)
      } else {
        tell(result, on: context.output)
      }
      return result.unreadable.isEmpty
    }

    private func tell(_ result: Desk.MailImport, on output: Output) {
      var counts: [Event.Kind: Int] = [:]
      for placed in result.placed { counts[placed.event.kind, default: 0] += 1 }
      output.print("\(counted(result.seen, "message")) read.")
      for kind in Event.Kind.allCases {
        if let count = counts[kind] { output.print("  \(count)  \(kind.written)") }
      }
      let others = [
        (result.own, "your own letters, already known"),
        (result.again, "already imported, or duplicates"),
        (result.waiting.count, "in the inbox; read them with: foi inbox"),
      ]
      for (count, what) in others where count > 0 { output.print("  \(count)  \(what)") }
      if result.unchanged > 0 {
        output.print(
          "Skipped \(counted(result.unchanged, "file")) unchanged since the last import.")
      }
      if !result.others.isEmpty {
        let names = result.others.prefix(3).map {
          $0.split(separator: "/").last.map(String.init) ?? $0
        }
        let more = result.others.count > names.count ? ", …" : ""
        output.remark(
          "Skipped \(counted(result.others.count, "file")) that "
            + "\(result.others.count == 1 ? "is" : "are") not e-mail: "
            + names.joined(separator: ", ") + more)
      }
      for path in result.outlookStores {
        output.remark(
          "\(path): an Outlook mailbox; turn it into mail and import that: "
            + "readpst -r -o mail \(path) && foi mail import mail (sudo apt install pst-utils)")
      }
      for path in result.unreadable.prefix(20) {
        output.remark("\(path): cannot be opened; the next import will try it again.")
      }
      if dryRun { output.remark("Dry run: nothing was recorded.") }
    }

    private static func json(of result: Desk.MailImport, dryRun: Bool) -> JSON {
      .object([
        ("read", .int(result.seen)), ("again", .int(result.again)), ("own", .int(result.own)),
        ("unchangedFiles", .int(result.unchanged)), ("otherFiles", .int(result.others.count)),
        ("unreadable", .array(result.unreadable.map { .string($0) })), ("dryRun", .bool(dryRun)),
        (
          "placed",
          .array(
            result.placed.map { placed in
              .object([
                ("case", .text(placed.id)), ("event", .text(placed.event.id)),
                ("kind", .string(placed.event.kind.rawValue)), ("day", .text(placed.event.day)),
                ("from", .string(placed.sender)), ("subject", .string(placed.subject)),
                ("score", .int(placed.score)), ("why", .string(placed.why)),
              ])
            })
        ),
        ("waiting", .array(result.waiting.map { $0.json })),
      ])
    }
  }
}
