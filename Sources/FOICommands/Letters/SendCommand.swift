import ArgumentParser
import Casebook
import FOIDesk
import FOIFaces

struct SendCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "send", abstract: "Send drafted letters by e-mail and record them as sent.",
    discussion: """
      Letters are handed over one at a time: to the server of your mail provider (smtp: in foi.yaml, for \
      which msmtp is needed), to the program that foi.yaml names, or to the system's sendmail. foi asks \
      before each one, sends it once, and records it only when it has been accepted. What is sent is the \
      file in the Outbox, with your changes.

        $ foi send L3
        $ foi send L3-L40 --dry-run
        $ foi send --all
      """)

  @Argument(
    help: "The letters: their numbers, ranges of numbers (L3-L40), files or cases.",
    completion: .drafts)
  var letters: [String] = []
  @Flag(help: "Every letter that is drafted and not sent.") var all = false
  @Flag(help: "Show what would be sent, without sending anything.") var dryRun = false
  @Flag(help: "Send without asking.") var yes = false
  @Flag(help: "Send letters again that may already have been sent.") var again = false
  @OptionGroup var format: FormatOptions
  @OptionGroup var common: CommonOptions

  func validate() throws { try refuse(letters, with: all) }

  func run(in context: Context) throws -> Bool {
    let desk = try context.desk()
    let names = try desk.draftNames(letters, all: all)
    if names.isEmpty { context.output.remark("No letter is waiting to be sent.") }
    if dryRun { return try rehearse(names, on: desk, context.output) }
    let outgoingLetters = try desk.outgoingLetters(names, again: again)
    guard yes || context.output.canAsk else {
      throw CommandFault.nobodyToAsk
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

  /// Shows what would be sent, and why the rest would hold it up: one letter that is not ready stops all.
  private func rehearse(_ names: [String], on desk: Desk, _ output: Output) throws -> Bool {
    var ready: [Desk.OutgoingLetter] = []
    var faults: [String] = []
    for name in names {
      do throws(DeskError) {
        ready += try desk.outgoingLetters([name], again: again)
      } catch {
        guard names.count > 1 else { throw error }
        faults.append(error.worded(for: .terminal))
      }
    }
    output.print(.sending(ready.map { ($0, nil) }), format)
    for fault in faults { output.remark(fault) }
    if !faults.isEmpty {
      output.remark(
        "\(counted(faults.count, "letter")) not ready: until then --all and a range send nothing.")
    }
    output.remark("Nothing was sent.")
    return faults.isEmpty
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
        $ foi sent L3-L40 --on yesterday
        $ foi sent Outbox/meals-brack-chaser-2026-03-02.docx
      """)

  @Argument(
    help: "The letters: their numbers, ranges of numbers (L3-L40), files or cases.",
    completion: .drafts)
  var letters: [String] = []
  @Flag(help: "Every letter that is drafted and not sent.") var all = false
  @Option(help: ArgumentHelp("The day you sent them; without it, today.", valueName: "day"))
  var on: String?
  @OptionGroup var format: FormatOptions
  @OptionGroup var common: CommonOptions

  func validate() throws { try refuse(letters, with: all) }

  func run(in context: Context) throws -> Bool {
    let desk = try context.desk()
    let day = try on.map(context.day) ?? context.environment.today
    var rows: [(letter: String, recorded: Desk.Recorded)] = []
    let names = try desk.draftNames(letters, all: all)
    if names.isEmpty { context.output.remark("No letter is waiting to be sent.") }
    for letter in names {
      let recorded = try desk.markSent(letter, on: day)
      context.output.say(recorded)
      rows.append((letter, recorded))
    }
    if format.form != .table { context.output.print(.sent(rows), format) }
    return true
  }
}

/// Letters are named, or all are meant.
private func refuse(_ letters: [String], with all: Bool) throws {
  if letters.isEmpty, !all {
    throw ValidationError("name at least one letter, for example L3, or give --all")
  }
  if !letters.isEmpty, all { throw ValidationError("--all takes every draft; name no letters") }
}
