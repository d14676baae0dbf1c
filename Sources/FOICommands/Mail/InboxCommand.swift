import ArgumentParser
import Casebook
import FOIDesk
import FOIFaces
import FOILaw

struct InboxCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inbox",
    abstract: "Deal with mail that could not be filed: read it, place it or ignore it.",
    discussion: """
      Messages that do not clearly match a case are kept here, each with the reason and the most likely \
      cases.

        $ foi inbox
        $ foi inbox show 3f2a91c0
        $ foi inbox place 3f2a91c0 derby
        $ foi inbox ignore 3f2a91c0 --why newsletter
      """,
    subcommands: [List.self, Show.self, Place.self, Ignore.self], defaultSubcommand: List.self)

  struct List: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the messages, earliest first.",
      discussion: """
          $ foi inbox list --json
        """)

    @OptionGroup var format: FormatOptions
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      context.output.print(.inbox(try context.desk().inbox()), format)
      return true
    }
  }

  struct Show: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Show one message, why it is here and where it may belong.",
      discussion: """
          $ foi inbox show 3f2a91c0
        """)

    @Argument(
      help: "The message's id, its first digits, or its number in the list.", completion: .messages)
    var message: String
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      let letter = try context.desk().inboxLetter(message)
      let record = letter.record
      let output = context.output
      let lines: [(String, String?)] = [
        ("Message", record.id.description), ("From", record.sender),
        ("To", letter.to.isEmpty ? nil : letter.to.joined(separator: ", ")),
        ("Subject", record.subject), ("Day", record.day?.written),
        ("State", record.state.rawValue), ("Reason", record.writtenReason),
      ]
      for (name, value) in lines {
        guard let value else { continue }
        output.print(name + ":" + String(repeating: " ", count: 12 - name.count) + value)
      }
      for suggestion in record.suggestions {
        output.print("Perhaps:    \(suggestion.id) (\(suggestion.score)): \(suggestion.why)")
      }
      for name in letter.attachments { output.print("Attached:   \(name)") }
      for problem in letter.unread { output.print("Not read:   \(problem)") }
      output.print()
      output.print(text: letter.words)
      return true
    }
  }

  struct Place: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "place",
      abstract: "File a message under its case, or under several.",
      discussion: """
        It is recorded as what it appears to be, or as the kind of event that you give with --as. A copy \
        of the request you sent replaces the record of sending it, so that replies to it are recognised.

          $ foi inbox place 3f2a91c0 derby
          $ foi inbox place 3f2a91c0 derby leicester --as note
          $ foi inbox place 3-7 --suggested
        """)

    @Argument(
      help: "The message: its id, the first digits, its number in the list, or 3-7.",
      completion: .messages)
    var message: String
    @Argument(help: .cases, completion: .cases) var cases: [String] = []
    @Flag(help: "Put each message on the case it most likely belongs to.") var suggested = false
    @Option(name: .customLong("as"), help: "What it is.") var kind: Choice<MailableEvents>?
    @Option(
      help: ArgumentHelp(
        "The day it came, if the message does not say.", valueName: "day"))
    var on: String?
    @Flag(help: "File it there even if it is in another authority's name.") var anyway = false
    @OptionGroup var common: CommonOptions

    func validate() throws {
      if cases.isEmpty, !suggested { throw ValidationError("name at least one case") }
    }

    func run(in context: Context) throws -> Bool {
      let kind = try kind?.value()
      let desk = try context.desk()
      let placed =
        suggested
        ? try desk.placeAsSuggested([message] + cases)
        : try desk.placeMail(
          each: [message], on: cases, as: kind, day: try on.map(context.day), anyway: anyway)
      for recorded in placed { context.output.say(recorded) }
      return true
    }
  }

  struct Ignore: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "ignore",
      abstract: "Take messages out of the inbox; the originals are kept.",
      discussion: """
        A message is named by its id, the first digits of it, or its number in the list.

          $ foi inbox ignore 3f2a91c0 --why newsletter
          $ foi inbox ignore 3-7 12
          $ foi inbox ignore --all-automatic
        """)

    @Argument(
      help: "The messages: ids, first digits, numbers in the list, or 3-7.",
      completion: .messages)
    var messages: [String] = []
    @Flag(help: "Every automatic reply, newsletter and report of a delay.")
    var allAutomatic = false
    @Option(help: "Why.") var why: String?
    @OptionGroup var common: CommonOptions

    func validate() throws {
      if messages.isEmpty, !allAutomatic { throw ValidationError("name at least one message") }
    }

    func run(in context: Context) throws -> Bool {
      let ignored = try context.desk().ignoreMail(messages, automatic: allAutomatic, why: why)
      for record in ignored {
        context.output.remark("\(record.short) ignored: \(record.subject)")
      }
      if ignored.isEmpty { context.output.remark("There are no automatic messages in the inbox.") }
      return true
    }
  }
}
