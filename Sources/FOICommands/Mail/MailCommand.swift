import ArgumentParser
import Casebook
import FOIDesk
import FOILaw

struct MailCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mail", abstract: "Take in e-mail.", subcommands: [Import.self])

  struct Import: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Read a mailbox and put every letter on its case.",
      discussion: """
        Reads .eml files, Outlook's .msg, Apple Mail's .emlx, folders of them, mbox files and \
        Maildirs. Each message is matched to a case by the ids of your letters, the authority's reference, its address, the subject and \
        the questions quoted, and recorded as what it reads as: proposed, until you have looked \
        at it. What fits no case clearly waits in the inbox. Running it again takes only what is \
        new.

          $ foi mail import ~/Maildir
          $ foi mail import replies.mbox letter.eml --dry-run
        """)

    @Argument(help: "Where the mail is: files or folders.") var paths: [String]
    @Flag(help: "Tell what would be recorded and change nothing.") var dryRun = false
    @Flag(help: "Print JSON for scripts.") var json = false
    @OptionGroup var common: CommonOptions

    func validate() throws {
      if paths.isEmpty { throw ValidationError("name at least one file or folder with mail") }
    }

    func run(in context: Context) throws -> Bool {
      let progress = Progress("messages", on: context.output)
      let result = try context.desk().importMail(paths, dryRun: dryRun) { done, total in
        if done % 20 == 0 || done == total { progress.show(done, of: total) }
      }
      if json {
        context.output.print(Self.json(of: result, dryRun: dryRun).written)
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
        (result.own, "your own letters, known already"),
        (result.again, "taken in before, or delivered twice"),
        (result.waiting.count, "set aside; look at them with: foi inbox"),
      ]
      for (count, what) in others where count > 0 { output.print("  \(count)  \(what)") }
      if result.unchanged > 0 {
        output.print(
          "\(counted(result.unchanged, "file")) unchanged since the last import, not read again.")
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
        output.remark("\(path): cannot be opened; the next import tries it again.")
      }
      if dryRun { output.remark("Nothing was recorded: this was a dry run.") }
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

extension MailRecord {
  /// The form that scripts are promised.
  var json: JSON {
    .object([
      ("message", .text(id)), ("messageID", .text(messageID)), ("day", .text(day)),
      ("from", .string(sender)), ("subject", .string(subject)), ("reason", .text(reason)),
      (
        "suggestions",
        .array(
          suggestions.map { suggestion in
            .object([
              ("case", .text(suggestion.id)), ("score", .int(suggestion.score)),
              ("why", .string(suggestion.why)),
            ])
          })
      ),
    ])
  }

  /// The first digits of its id, as a person types them.
  var short: String { String(id.description.prefix(8)) }
}
