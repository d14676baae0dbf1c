import ArgumentParser
import FOIDesk
import FOILaw

/// The deadlines after an answer, or instead of one.
extension DeadlineCommand {
  struct Review: DeadlineWork {
    static let configuration = CommandConfiguration(
      commandName: "review",
      abstract: "The last day to ask for a review of a reply.",
      discussion: """
        Give the day you received the reply. Under FOISA the time runs from the end of the time for \
        answering, so also give the day the authority received the request. Without a reply, the time runs \
        from the day the time for answering ended.

          $ foi deadline review --regime FOIA --received 2020-10-09 --window "40 days"
          $ foi deadline review --regime FOISA --received 2026-09-08 \\
              --request-received 2026-09-01
        """)

    @Option(help: "The law that applies.") var regime: Choice<Regimes>
    @Option(help: ArgumentHelp("The day you received the reply.", valueName: "day"))
    var received: String?
    @Option(help: ArgumentHelp("The date on the reply.", valueName: "day"))
    var dated: String?
    @Option(
      help: ArgumentHelp(
        "The day the authority received the request.", valueName: "day"))
    var requestReceived: String?
    @Option(
      help:
        "The time the letter gives: \"40 working days\", \"6 weeks\", \"by 24 November 2026\", \"none\"."
    )
    var window: String?
    @OptionGroup var events: ClockEvents
    @OptionGroup var extensions: ExtensionOptions
    @OptionGroup var form: DeadlineFormat
    @OptionGroup var common: CommonOptions

    func deadline(
      _ regime: Regime, calendars: LawCalendars, in context: Context
    ) throws -> Deadline {
      guard received != nil || dated != nil || requestReceived != nil else {
        throw CommandFault.replyMissing
      }
      guard requestReceived != nil || (events.isEmpty && extensions.extended == nil) else {
        throw CommandFault.requestReceiptMissing
      }
      var clock = try requestReceived.map {
        RequestClock(regime: regime, received: try context.day($0))
      }
      if var moved = clock {
        try events.fill(&moved, in: context)
        moved.claimedExtension = try extensions.claim(regime, in: context)
        clock = moved
      }
      let facts = ReviewFacts(
        clock: clock, regime: regime, replied: try received.map(context.day),
        replyDated: try dated.map(context.day),
        window: try window.map { try ReviewWindow(written: $0) })
      return try Deadlines.askForReview(facts, calendars: calendars)
    }
  }

  struct ReviewAnswer: DeadlineWork {
    static let configuration = CommandConfiguration(
      commandName: "review-answer", abstract: "The last day for the authority to answer a review.",
      discussion: """
          $ foi deadline review-answer --regime EIR --requested 2026-10-12
        """)

    @Option(help: "The law that applies.") var regime: Choice<Regimes>
    @Option(
      help: ArgumentHelp("The day you asked for the review.", valueName: "day"))
    var requested: String
    @OptionGroup var form: DeadlineFormat
    @OptionGroup var common: CommonOptions

    func deadline(
      _ regime: Regime, calendars: LawCalendars, in context: Context
    ) throws -> Deadline {
      try Deadlines.answerReview(
        regime: regime, requested: try context.day(requested), calendars: calendars)
    }
  }

  struct Complain: DeadlineWork {
    static let configuration = CommandConfiguration(
      commandName: "complain",
      abstract: "The last day to complain to the regulator.",
      discussion: """
          $ foi deadline complain --regime FOISA --reviewed 2026-08-31
          $ foi deadline complain --regime FOIA --review-overdue 2026-11-09
        """)

    @Option(help: "The law that applies.") var regime: Choice<Regimes>
    @Option(
      help: ArgumentHelp("The day you received the answer to the review.", valueName: "day"))
    var reviewed: String?
    @Option(
      help: ArgumentHelp("The last day for a review that was never answered.", valueName: "day"))
    var reviewOverdue: String?
    @Option(
      help: ArgumentHelp(
        "The last contact with the authority, if there was no review.", valueName: "day"))
    var lastContact: String?
    @OptionGroup var form: DeadlineFormat
    @OptionGroup var common: CommonOptions

    func deadline(
      _ regime: Regime, calendars: LawCalendars, in context: Context
    ) throws -> Deadline {
      let triggers: [(String?, Deadlines.ComplaintTrigger)] = [
        (reviewed, .reviewAnswered), (reviewOverdue, .reviewOverdue), (lastContact, .lastContact),
      ]
      let given = triggers.compactMap { day, trigger in day.map { ($0, trigger) } }
      guard given.count == 1, let (text, trigger) = given.first else {
        throw CommandFault.oneComplaintDay
      }
      return Deadlines.complain(regime: regime, after: try context.day(text), because: trigger)
    }
  }

  struct Appeal: DeadlineWork {
    static let configuration = CommandConfiguration(
      commandName: "appeal",
      abstract: "The last day to appeal against a decision notice.",
      discussion: """
          $ foi deadline appeal --regime FOIA --decided 2026-11-27
        """)

    @Option(help: "The law that applies.") var regime: Choice<Regimes>
    @Option(
      help: ArgumentHelp("The day the decision notice was sent.", valueName: "day"))
    var decided: String
    @OptionGroup var form: DeadlineFormat
    @OptionGroup var common: CommonOptions

    func deadline(
      _ regime: Regime, calendars: LawCalendars, in context: Context
    ) throws -> Deadline {
      try Deadlines.appeal(
        regime: regime, decided: try context.day(decided), calendars: calendars)
    }
  }
}
