import ArgumentParser
import Casebook
import FOIDesk

struct SendCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "send", abstract: "Send drafted letters by e-mail and record that they went.",
    discussion: """
      Letters go one at a time to the system's sendmail (postfix, msmtp …) or to the program that \
      foi.yaml names. Each is asked about first, sent once, and recorded only when the program took it. \
      What goes is the file as it lies in the Outbox, with your changes.

        $ foi send L3
        $ foi send L3 L4 --dry-run
      """)

  @Argument(help: "The letters: their numbers or files.") var letters: [String]
  @Flag(help: "Say what would go, and send nothing.") var dryRun = false
  @Flag(help: "Send without asking.") var yes = false
  @Flag(help: "Send letters that may have gone already.") var again = false
  @OptionGroup var format: FormatOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> Bool {
    let desk = try context.desk()
    let outgoingLetters = try desk.outgoingLetters(letters, again: again)
    if dryRun {
      listing(outgoingLetters.map { ($0, nil) }).print(format, to: context.output)
      context.output.remark("Nothing was sent.")
      return true
    }
    guard yes || context.output.ask != nil else {
      throw DeskError.missingOption(
        "--yes", why: "nobody is at the terminal to be asked; give it to send without asking")
    }
    var rows: [(Desk.OutgoingLetter, Desk.Recorded?)] = []
    for outgoing in outgoingLetters {
      guard yes || isWanted(outgoing, on: context.output) else {
        context.output.remark("\(outgoing.letter.id): not sent.")
        rows.append((outgoing, nil))
        continue
      }
      let recorded = try desk.send(outgoing, again: again)
      context.output.remark(
        "\(outgoing.letter.id): sent to \(outgoing.recipients.joined(separator: ", ")).")
      say(recorded, on: context.output)
      rows.append((outgoing, recorded))
    }
    if format.json || format.csv { listing(rows).print(format, to: context.output) }
    return rows.allSatisfy { $0.1 != nil }
  }

  private func isWanted(_ outgoing: Desk.OutgoingLetter, on output: Output) -> Bool {
    let with = outgoing.enclosures.map { $0.isEmpty ? "" : ", with \($0.joined(separator: ", "))" }
    let question =
      "\(outgoing.letter.id): \(outgoing.subject)\n  to \(outgoing.recipients.joined(separator: ", "))"
      + "\(with ?? "")\n  Send it? [y/N] "
    let answer = output.ask?(question)?.lowercased() ?? ""
    return answer == "y" || answer == "yes"
  }

  private func listing(_ rows: [(Desk.OutgoingLetter, Desk.Recorded?)]) -> Listing {
    var listing = Listing(
      [
        .init(key: "letter", heading: "Letter"), .init(key: "case", heading: "Case"),
        .init(key: "from", heading: "From"), .init(key: "to", heading: "To"),
        .init(key: "subject", heading: "Subject"), .init(key: "enclosures", heading: nil),
        .init(key: "file", heading: nil), .init(key: "program", heading: "By"),
        .init(key: "event", heading: nil),
      ], whenEmpty: "No letters.")
    for (outgoing, recorded) in rows {
      listing.append([
        .of(outgoing.letter.id), .of(outgoing.letter.case), .text(outgoing.from),
        .list(outgoing.recipients), .text(outgoing.subject), .list(outgoing.enclosures ?? []),
        .text(outgoing.file), .text(outgoing.program.joined(separator: " ")),
        .of(recorded?.event.id),
      ])
    }
    return listing
  }
}

struct SentCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "sent",
    abstract: "Record that drafted letters went: by post or your mail program.",
    discussion: """
      The clocks follow. What is kept is the file as it is now, so change it to what you sent.

        $ foi sent L3
        $ foi sent L3 L4 --on 2026-03-02
        $ foi sent Outbox/meals-brack-chaser-2026-03-02.docx
      """)

  @Argument(help: "The letters: their numbers or files.") var letters: [String]
  @Option(help: ArgumentHelp("On which day; today where none is given.", valueName: "yyyy-mm-dd"))
  var on: String?
  @OptionGroup var format: FormatOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> Bool {
    let desk = try context.desk()
    let day = try on.map(context.day) ?? context.environment.today
    var listing = Listing(
      [
        .init(key: "letter", heading: "Letter"), .init(key: "case", heading: "Case"),
        .init(key: "event", heading: "Event"), .init(key: "day", heading: "On"),
        .init(key: "kind", heading: "What"),
      ], whenEmpty: "No letters.")
    for letter in letters {
      let recorded = try desk.markSent(letter, on: day)
      say(recorded, on: context.output)
      listing.append([
        .text(letter), .of(recorded.id), .of(recorded.event.id), .of(recorded.event.day),
        .text(recorded.event.kind.rawValue),
      ])
    }
    if format.json || format.csv { listing.print(format, to: context.output) }
    return true
  }
}
