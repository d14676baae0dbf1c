import ArgumentParser
import FOIDesk
import FOIFaces
import FOILaw

struct RegimesCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "regimes",
    abstract: "Compare the four laws: their time limits and regulators.",
    discussion: """
      The days are worked out like every deadline, for a request received on Tuesday 1 September 2026. \
      The regulators' names and addresses come from foi.yaml.

        $ foi law regimes
      """)

  @OptionGroup var format: FormatOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> Bool {
    let offices = try RegulatorOffice.all(
      casebook: context.casebook, environment: context.environment)
    let calendars = try Calculator.calendars(
      casebook: context.casebook, environment: context.environment)
    let rows = try Regime.allCases.map { regime in
      let days = try Calculator.working { try sampleDays(regime, calendars) }
      return Table.RegimeRow(
        regime, answer: days[0], extendedAnswer: days[1], askForReview: days[2],
        answerReview: days[3], office: offices[regime.regulator])
    }
    context.output.print(.regimes(rows), format)
    if format.form == .table {
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
    commandName: "sources",
    abstract: "List the sources of each deadline rule, with worked examples.",
    discussion: """
      Printed from the rules themselves; the examples are worked out each time.

        $ foi law sources
        $ foi law sources --json
      """)

  @OptionGroup var format: FormatOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> Bool {
    if format.form != .table {
      let document = JSON.array(try Deadlines.rules.map(json))
      context.output.print(.sources(Deadlines.rules, document: document), format)
    } else {
      for (place, rule) in Deadlines.rules.enumerated() {
        if place > 0 { context.output.print() }
        try write(rule, to: context.output)
      }
    }
    return true
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
