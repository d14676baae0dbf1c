import ArgumentParser
import Casebook
import Exchange
import FOIDesk
import FOILaw

struct DeadlineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deadline", abstract: "Work out a deadline, without a casebook.",
    subcommands: [Answer.self, Review.self])

  struct Answer: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "The last day for an authority's answer.",
      discussion: """
          $ foi deadline answer --regime FOIA --received 2026-05-29 --explain
          $ foi deadline answer --regime FOISA --posted 2026-11-18
          $ foi deadline answer --regime EIR --received 2026-09-01 --fees-notice 2026-09-08 \
        --fee-paid 2026-09-21
        """)

    @Option(help: "FOIA, FOISA, EIR or EISR.") var regime: String
    @Option(help: ArgumentHelp("The day the authority received it.", valueName: "yyyy-mm-dd"))
    var received: String?
    @Option(
      help: ArgumentHelp("The day it was posted, under FOISA.", valueName: "yyyy-mm-dd"))
    var posted: String?
    @Option(help: ArgumentHelp("The day clarification was asked for.", valueName: "yyyy-mm-dd"))
    var clarificationAsked: String?
    @Option(help: ArgumentHelp("The day the authority got it.", valueName: "yyyy-mm-dd"))
    var clarificationGiven: String?
    @Option(help: ArgumentHelp("The day of a fees notice.", valueName: "yyyy-mm-dd"))
    var feesNotice: String?
    @Option(help: ArgumentHelp("The day the fee was received.", valueName: "yyyy-mm-dd"))
    var feePaid: String?
    @Option(
      help: ArgumentHelp(
        "The day a second authority got it by transfer.", valueName: "yyyy-mm-dd"))
    var transferred: String?
    @Flag(help: "Show how the day was counted.") var explain = false
    @OptionGroup var format: FormatOptions
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      let regime = try parseRegime(regime)
      guard let first = try (received ?? posted).map(context.day) else {
        throw DeskError.missingOption("--received", why: "say the day the authority received it")
      }
      var clock = RequestClock(regime: regime, received: first)
      if received == nil, regime == .foisa { clock.posted = first }
      if let asked = try clarificationAsked.map(context.day) {
        clock.clarifications = [
          .init(asked: asked, given: try clarificationGiven.map(context.day))
        ]
      }
      if let notice = try feesNotice.map(context.day) {
        clock.fees = [.init(notified: notice, paid: try feePaid.map(context.day))]
      }
      clock.transferReceived = try transferred.map(context.day)
      let calendars = try Calculator.calendars(
        casebook: context.casebook, environment: context.environment)
      print(
        try Calculator.answer(clock, calendars: calendars), format, explaining: explain,
        to: context.output)
      return true
    }
  }

  struct Review: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "The last day to ask for a review of a reply.",
      discussion: """
        Give the day you received the reply. Under FOISA the law counts from the end of the time \
        for answering, so give the day the authority received the request too.

          $ foi deadline review --regime FOIA --received 2020-10-09 --window "40 days" --explain
          $ foi deadline review --regime FOISA --received 2026-09-08 --request-received 2026-09-01
        """)

    @Option(help: "FOIA, FOISA, EIR or EISR.") var regime: String
    @Option(help: ArgumentHelp("The day you received the reply.", valueName: "yyyy-mm-dd"))
    var received: String?
    @Option(help: ArgumentHelp("The date on the reply.", valueName: "yyyy-mm-dd"))
    var dated: String?
    @Option(
      help: ArgumentHelp(
        "The day the authority received the request.", valueName: "yyyy-mm-dd"))
    var requestReceived: String?
    @Option(help: "How long the letter gives: \"40 days\", \"40 working days\", \"2 months\".")
    var window: String?
    @Flag(help: "Show how the day was counted.") var explain = false
    @OptionGroup var format: FormatOptions
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      let regime = try parseRegime(regime)
      let request = try requestReceived.map(context.day)
      guard received != nil || request != nil else {
        throw DeskError.missingOption("--received", why: "say the day you received the reply")
      }
      let facts = ReviewFacts(
        clock: request.map { RequestClock(regime: regime, received: $0) }, regime: regime,
        replied: try received.map(context.day), replyDated: try dated.map(context.day),
        window: try window.map { try ReviewWindow(written: $0) })
      let calendars = try Calculator.calendars(
        casebook: context.casebook, environment: context.environment)
      print(
        try Calculator.review(facts, calendars: calendars), format, explaining: explain,
        to: context.output)
      return true
    }
  }
}

private func parseRegime(_ text: String) throws -> Regime {
  if let regime = Regime(named: text) { return regime }
  let allowed = Regime.allCases.map(\.rawValue)
  throw DeskError.unknownValue(
    text, what: "a regime", allowed: allowed,
    nearest: nearest(to: text, among: allowed))
}

private func print(
  _ deadline: Deadline, _ format: FormatOptions, explaining: Bool, to output: Output
) {
  if format.json {
    output.print(DeadlineView(deadline: deadline).json.written)
    return
  }
  if format.csv {
    var lines = CSVText(header: ["purpose", "lastDay", "firstLateDay"])
    lines.append(
      [deadline.purpose.rawValue, "\(deadline.lastDay)", "\(deadline.firstLateDay)"])
    output.print(lines.text)
    return
  }
  output.print("\(deadline.purpose.heading): \(deadline.lastDay.writtenWithWeekday)")
  if explaining {
    DeadlineView(deadline: deadline).writeSteps(to: output)
  } else {
    for alternative in deadline.alternatives {
      output.print("  or \(alternative.lastDay.written): \(alternative.text)")
    }
  }
}
