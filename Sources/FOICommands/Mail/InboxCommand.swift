import ArgumentParser
import Casebook
import FOIDesk
import FOILaw

struct InboxCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inbox", abstract: "Mail that was set aside: look at it, place it, ignore it.",
    discussion: """
      Messages that fit no case clearly wait here, each with the reason and the likeliest cases.

        $ foi inbox
        $ foi inbox show 3f2a91c0
        $ foi inbox place 3f2a91c0 derby
        $ foi inbox ignore 3f2a91c0 --why newsletter
      """,
    subcommands: [List.self, Show.self, Place.self, Ignore.self], defaultSubcommand: List.self)

  struct List: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "List what waits, earliest first.",
      discussion: """
          $ foi inbox list --json
        """)

    @OptionGroup var format: FormatOptions
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      let waiting = try context.desk().inbox()
      if format.json {
        context.output.print(JSON.array(waiting.map(\.json)).written)
        return true
      }
      // A number names a message in the next command; to a script the id does.
      let numbers: [Listing.Column] = format.csv ? [] : [.init(key: "number", heading: "#")]
      var listing = Listing(
        numbers + [
          .init(key: "message", heading: "Message"), .init(key: "day", heading: "Day"),
          .init(key: "from", heading: "From"), .init(key: "subject", heading: "Subject"),
          .init(key: "suggestion", heading: "Perhaps"), .init(key: "score", heading: nil),
          .init(key: "reason", heading: "Reason"),
        ], whenEmpty: "The inbox is empty.")
      for (place, record) in waiting.enumerated() {
        let best = record.suggestions.first
        let number: [Cell] = format.csv ? [] : [.number(place + 1)]
        listing.append(
          number + [
            .text(format.csv ? record.id.description : record.short), .of(record.day),
            .text(format.csv ? record.sender : record.sender.withoutAddress), .text(record.subject),
            .of(best?.id), .number(best?.score),
            .text(record.reason),
          ])
      }
      listing.print(format, to: context.output)
      return true
    }
  }

  struct Show: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Show one message, why it waits and where it may belong.",
      discussion: """
          $ foi inbox show 3f2a91c0
        """)

    @Argument(help: "The message's id or its first digits.") var message: String
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      let letter = try context.desk().inboxLetter(message)
      let record = letter.record
      let output = context.output
      let lines: [(String, String?)] = [
        ("Message", record.id.description), ("From", record.sender),
        ("To", letter.to.isEmpty ? nil : letter.to.joined(separator: ", ")),
        ("Subject", record.subject), ("Day", record.day?.written),
        ("State", record.state.rawValue), ("Reason", record.reason),
      ]
      for (name, value) in lines {
        guard let value else { continue }
        output.print(name + ":" + String(repeating: " ", count: 12 - name.count) + value.shown)
      }
      for suggestion in record.suggestions {
        output.print("Perhaps:    \(suggestion.id) (\(suggestion.score)): \(suggestion.why)")
      }
      for name in letter.attachments { output.print("Attached:   \(name.shown)") }
      for problem in letter.unread { output.print("Not read:   \(problem.shown)") }
      output.print("\n" + letter.words.shown)
      return true
    }
  }

  struct Place: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Put a message on its case, or on several.",
      discussion: """
        It is recorded as what it reads as, or as what you say it is: a kind of event, such as \
        acknowledged, replied, review-answered, clarification-asked, wrote or note. A copy of the \
        request you sent takes the place of its sending, so that replies to it are known by it.

          $ foi inbox place 3f2a91c0 derby
          $ foi inbox place 3f2a91c0 derby leicester --as note
          $ foi inbox place 3-7 --suggested
        """)

    @Argument(help: "The message: its id, the first digits, its number in the list, or 3-7.")
    var message: String
    @Argument(help: "The cases: handles or unique pieces of them.") var cases: [String] = []
    @Flag(help: "Put each message named on the case it most likely belongs to.")
    var suggested = false
    @Option(name: .customLong("as"), help: "What it is: a kind of event.") var kind: String?
    @Option(
      help: ArgumentHelp(
        "The day it came, where the message does not say.", valueName: "yyyy-mm-dd"))
    var on: String?
    @Flag(help: "It belongs there although another authority's name is on it.") var anyway = false
    @OptionGroup var common: CommonOptions

    private static let allowed = Event.Kind.allCases.filter {
      ![.answersSet, .answersConfirmed, .eventsConfirmed, .retracted].contains($0)
    }

    func validate() throws {
      if cases.isEmpty, !suggested { throw ValidationError("name at least one case") }
    }

    func run(in context: Context) throws -> Bool {
      let kind = try kind.map { text -> Event.Kind in
        guard let kind = Event.Kind(rawValue: text.lowercased()), Self.allowed.contains(kind) else {
          let names = Self.allowed.map(\.rawValue)
          throw DeskError.unknownValue(
            text, what: "a kind of event that a message can be", allowed: names,
            nearest: nearest(to: text, among: names))
        }
        return kind
      }
      let desk = try context.desk()
      let placed =
        suggested
        ? try desk.placeAsSuggested([message] + cases)
        : try desk.placeMail(
          each: [message], on: cases, as: kind, day: try on.map(context.day), anyway: anyway)
      for recorded in placed { say(recorded, on: context.output) }
      return true
    }
  }

  struct Ignore: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take messages out of the inbox; their bytes stay in the casebook.",
      discussion: """
        A message is named by its id, the first digits of it, or its number in the list.

          $ foi inbox ignore 3f2a91c0 --why newsletter
          $ foi inbox ignore 3-7 12
          $ foi inbox ignore --all-automatic
        """)

    @Argument(help: "The messages: ids, first digits, numbers in the list, or 3-7.")
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
        context.output.remark("\(record.short) ignored: \(record.subject.shown)")
      }
      if ignored.isEmpty { context.output.remark("No automatic message waits in the inbox.") }
      return true
    }
  }
}

extension String {
  /// `Jo Bloggs <jo@anytown.example>` gives the name; an address alone stays.
  fileprivate var withoutAddress: String {
    guard let open = lastIndex(of: "<"), open != startIndex else { return self }
    return String(self[..<open])
  }

  /// What strangers wrote, without the codes that would move a terminal about.
  fileprivate var shown: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.filter { scalar in
          scalar == "\n" || scalar == "\t"
            || scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
        }))
  }
}
