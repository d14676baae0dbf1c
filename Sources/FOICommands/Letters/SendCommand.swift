import ArgumentParser
import Casebook
import FOIDesk
import FOIFaces

struct SendCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "send", abstract: "Send drafted letters by e-mail and record them as sent.",
    discussion: """
      Letters are handed over one at a time to the system's sendmail (postfix, msmtp …) or to the \
      program that foi.yaml names. foi asks before each one, sends it once, and records it only when the \
      program has accepted it. What is sent is the file in the Outbox, with your changes.

        $ foi send L3
        $ foi send L3 L4 --dry-run
      """)

  @Argument(help: "The letters: their numbers or files.", completion: .drafts)
  var letters: [String]
  @Flag(help: "Show what would be sent, without sending anything.") var dryRun = false
  @Flag(help: "Send without asking.") var yes = false
  @Flag(help: "Send letters again that may already have been sent.") var again = false
  @OptionGroup var format: FormatOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> Bool {
    let desk = try context.desk()
    let outgoingLetters = try desk.outgoingLetters(letters, again: again)
    if dryRun {
      context.output.print(.sending(outgoingLetters.map { ($0, nil) }), format)
      context.output.remark("Nothing was sent.")
      return true
    }
    guard yes || context.output.canAsk else {
      throw DeskError.missingOption(
        "--yes", why: "there is no terminal to ask at; add it to send without asking")
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
      context.output.say(recorded)
      rows.append((outgoing, recorded))
    }
    if format.form != .table { context.output.print(.sending(rows), format) }
    return rows.allSatisfy { $0.1 != nil }
  }

  private func isWanted(_ outgoing: Desk.OutgoingLetter, on output: Output) -> Bool {
    let with = outgoing.enclosures.map { $0.isEmpty ? "" : ", with \($0.joined(separator: ", "))" }
    return output.asks([
      "\(outgoing.letter.id): \(outgoing.subject)",
      "to \(outgoing.recipients.joined(separator: ", "))\(with ?? "")", "Send it?",
    ])
  }
}

struct SentCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "sent",
    abstract: "Record that you sent drafted letters yourself, by post or e-mail.",
    discussion: """
      Deadlines move accordingly. foi keeps the file as it is now, so first change it to what you sent.

        $ foi sent L3
        $ foi sent L3 L4 --on 2026-03-02
        $ foi sent Outbox/meals-brack-chaser-2026-03-02.docx
      """)

  @Argument(help: "The letters: their numbers or files.", completion: .drafts)
  var letters: [String]
  @Option(help: ArgumentHelp("The day you sent them; without it, today.", valueName: "day"))
  var on: String?
  @OptionGroup var format: FormatOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> Bool {
    let desk = try context.desk()
    let day = try on.map(context.day) ?? context.environment.today
    var rows: [(letter: String, recorded: Desk.Recorded)] = []
    for letter in letters {
      let recorded = try desk.markSent(letter, on: day)
      context.output.say(recorded)
      rows.append((letter, recorded))
    }
    if format.form != .table { context.output.print(.sent(rows), format) }
    return true
  }
}
