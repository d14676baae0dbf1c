import ArgumentParser
import FOIDesk
import FOILaw

struct RegimesCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "regimes",
    abstract: "The four laws, their clocks side by side, and who hears complaints.",
    discussion: """
      The days are worked out by the same rules as every deadline, for a request received on \
      Tuesday 1 September 2026. Names and addresses of the regulators are as foi.yaml has them.

        $ foi law regimes
      """)

  @OptionGroup var format: FormatOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> Bool {
    let offices = try RegulatorOffice.all(
      casebook: context.casebook, environment: context.environment)
    var listing = Listing(
      [
        .init(key: "regime", heading: "Law"), .init(key: "title", heading: "Title"),
        .init(key: "answer", heading: "Answer"), .init(key: "extendedAnswer", heading: "Extended"),
        .init(key: "askForReview", heading: "Ask review"),
        .init(key: "answerReview", heading: "Review"),
        .init(key: "regulator", heading: "Regulator"),
        .init(key: "address", heading: nil), .init(key: "email", heading: nil),
        .init(key: "telephone", heading: nil), .init(key: "web", heading: nil),
        .init(key: "grounds", heading: "Grounds"),
      ], whenEmpty: "")
    let calendars = try Calculator.calendars(
      casebook: context.casebook, environment: context.environment)
    for regime in Regime.allCases {
      let days = try Calculator.working { try sampleDays(regime, calendars) }
      let office = offices[regime.regulator]
      listing.append(
        [.text(regime.rawValue), .text(regime.title)] + days.map { Cell.of($0) } + [
          .text(office?.name ?? regime.regulator.title),
          .text(office?.address.joined(separator: ", ")), .text(office?.email),
          .text(office?.telephone), .text(office?.web), .number(Grounds.of(regime).count),
        ])
    }
    listing.print(format, to: context.output)
    if !format.json, !format.csv {
      for regulator in [Regulator.ico, .sic] {
        if let office = offices[regulator] {
          context.output.print("\(regulator.rawValue): \(office.written)")
        }
      }
    }
    return true
  }

  /// Answer, extended answer, asking for a review after silence, and the review's answer after that.
  private func sampleDays(_ regime: Regime, _ calendars: LawCalendars) throws -> [CalendarDay?] {
    guard let received = CalendarDay(iso: "2026-09-01") else { return [nil, nil, nil, nil] }
    var clock = RequestClock(regime: regime, received: received)
    let answer = try Deadlines.answer(clock, calendars: calendars).lastDay
    let review = try Deadlines.askForReview(
      ReviewFacts(clock: clock, regime: regime), calendars: calendars
    ).lastDay
    let reviewed = try Deadlines.answerReview(
      regime: regime, requested: review, calendars: calendars)
    clock.claimedExtension = ClaimedExtension(notified: received)
    let extended =
      regime == .foisa ? nil : try Deadlines.extendedAnswer(clock, calendars: calendars).lastDay
    return [answer, extended, review, reviewed.lastDay]
  }
}

struct SourcesCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "sources", abstract: "What each deadline rests on, with worked examples.",
    discussion: """
      Printed from the rules themselves; the examples are worked out anew each time.

        $ foi law sources
        $ foi law sources --json
      """)

  @OptionGroup var format: FormatOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> Bool {
    if format.csv {
      listing.print(format, to: context.output)
    } else if format.json {
      context.output.print(JSON.array(try Deadlines.rules.map(json)).written)
    } else {
      for (place, rule) in Deadlines.rules.enumerated() {
        if place > 0 { context.output.print("") }
        try write(rule, to: context.output)
      }
    }
    return true
  }

  private var listing: Listing {
    var listing = Listing(
      [
        .init(key: "purpose", heading: nil), .init(key: "summary", heading: nil),
        .init(key: "source", heading: nil),
      ], whenEmpty: "")
    for rule in Deadlines.rules {
      for source in rule.sources {
        listing.append([.text(rule.purpose.rawValue), .text(rule.summary), .text(source)])
      }
    }
    return listing
  }

  private func write(_ rule: DeadlineRule, to output: Output) throws {
    output.print("\(rule.purpose.heading)")
    output.print("  \(rule.summary)")
    output.print("  sources: \(rule.sources.joined(separator: "; "))")
    for example in rule.examples {
      output.print("  \(try worked(example).lastDay)  \(example.facts)")
    }
  }

  private func json(_ rule: DeadlineRule) throws -> JSON {
    .object([
      ("purpose", .string(rule.purpose.rawValue)), ("summary", .string(rule.summary)),
      ("sources", .array(rule.sources.map { .string($0) })),
      (
        "examples",
        .array(
          try rule.examples.map { example in
            .object([
              ("facts", .string(example.facts)), ("lastDay", .text(try worked(example).lastDay)),
            ])
          })
      ),
    ])
  }

  private func worked(_ example: DeadlineRule.Example) throws -> Deadline {
    try Calculator.working { try example.deadline(.shipped) }
  }
}
