import ArgumentParser
import FOIDesk
import FOILaw

struct DeadlineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deadline", abstract: "Work out a deadline, without a casebook.",
    discussion: """
      Each result names the law it rests on (foi law sources) and says where it rests on guidance only. If \
      some authorities count differently, their day is shown as well.

      FOIA is the Freedom of Information Act 2000, FOISA Scotland's Act of 2002; EIR and EISR are the rules \
      on environmental information, those of the United Kingdom and of Scotland.
      """,
    subcommands: [
      Answer.self, Extension.self, ExtendedAnswer.self, Fee.self, Clarify.self, Review.self,
      ReviewAnswer.self, Complain.self, Appeal.self,
    ])

  struct Answer: DeadlineWork {
    static let configuration = CommandConfiguration(
      commandName: "answer",
      abstract: "The last day for an authority's answer.",
      discussion: """
          $ foi deadline answer --regime FOIA --received 2026-05-29 --explain
          $ foi deadline answer --regime FOISA --posted 2026-11-18
          $ foi deadline answer --regime EIR --received 2026-09-01 \\
              --fees-notice 2026-09-08 --fee-paid 2026-09-21
          $ foi deadline answer --regime FOIA --received 2026-07-10 \\
              --body school --closed 2026-07-22..2026-09-01
        """)

    @Option(help: "The law that applies.") var regime: Choice<Regimes>
    @OptionGroup var clock: ClockOptions
    @OptionGroup var form: DeadlineFormat
    @OptionGroup var common: CommonOptions

    func deadline(
      _ regime: Regime, calendars: LawCalendars, in context: Context
    ) throws -> Deadline {
      try Calculator.answer(try clock.clock(regime, in: context), calendars: calendars)
    }
  }

  struct Extension: DeadlineWork {
    static let configuration = CommandConfiguration(
      commandName: "extension",
      abstract: "The last day to tell you of an extension.",
      discussion: """
          $ foi deadline extension --regime EIR --received 2026-09-01
        """)

    @Option(help: "The law that applies; FOISA has no extensions.") var regime: Choice<Regimes>
    @OptionGroup var clock: ClockOptions
    @OptionGroup var form: DeadlineFormat
    @OptionGroup var common: CommonOptions

    func deadline(
      _ regime: Regime, calendars: LawCalendars, in context: Context
    ) throws -> Deadline {
      try Deadlines.extensionNotice(try clock.clock(regime, in: context), calendars: calendars)
    }
  }

  struct ExtendedAnswer: DeadlineWork {
    static let configuration = CommandConfiguration(
      commandName: "extended-answer", abstract: "The last day for the answer after an extension.",
      discussion: """
          $ foi deadline extended-answer --regime EIR --received 2026-09-01 \\
              --extended 2026-09-22
          $ foi deadline extended-answer --regime FOIA --received 2026-09-01 \\
              --extended 2026-09-29 --until 2026-11-30 --ground 's43(2)'
        """)

    @Option(help: "The law that applies; FOISA has no extensions.") var regime: Choice<Regimes>
    @OptionGroup var clock: ClockOptions
    @OptionGroup var extensions: ExtensionOptions
    @OptionGroup var form: DeadlineFormat
    @OptionGroup var common: CommonOptions

    func deadline(
      _ regime: Regime, calendars: LawCalendars, in context: Context
    ) throws -> Deadline {
      var clock = try clock.clock(regime, in: context)
      clock.claimedExtension = try extensions.claim(regime, in: context)
      guard clock.claimedExtension != nil || regime == .foisa else {
        throw CommandFault.extensionDayMissing
      }
      return try Deadlines.extendedAnswer(clock, calendars: calendars)
    }
  }

  struct Fee: DeadlineWork {
    static let configuration = CommandConfiguration(
      commandName: "fee",
      abstract: "The last day to pay a fee before the request lapses.",
      discussion: """
          $ foi deadline fee --regime FOIA --notice 2026-01-15
        """)

    @Option(help: "The law that applies.") var regime: Choice<Regimes>
    @Option(help: ArgumentHelp("The day of the notice.", valueName: "day"))
    var notice: String
    @OptionGroup var form: DeadlineFormat
    @OptionGroup var common: CommonOptions

    func deadline(
      _ regime: Regime, calendars: LawCalendars, in context: Context
    ) throws -> Deadline {
      let notice = FeesNotice(notified: try context.day(notice))
      return try Deadlines.payFee(notice, regime: regime, calendars: calendars)
    }
  }

  struct Clarify: DeadlineWork {
    static let configuration = CommandConfiguration(
      commandName: "clarify",
      abstract: "The last day to clarify before the authority may close the request.",
      discussion: """
        Only the Code of Practice under FOIA sets a time.

          $ foi deadline clarify --regime FOIA --asked 2026-09-10
        """)

    @Option(help: "The law that applies.") var regime = Choice<Regimes>(.foia)
    @Option(help: ArgumentHelp("The day the authority asked for clarification.", valueName: "day"))
    var asked: String
    @OptionGroup var form: DeadlineFormat
    @OptionGroup var common: CommonOptions

    func deadline(
      _ regime: Regime, calendars: LawCalendars, in context: Context
    ) throws -> Deadline {
      try Deadlines.clarify(regime: regime, asked: try context.day(asked))
    }
  }
}
