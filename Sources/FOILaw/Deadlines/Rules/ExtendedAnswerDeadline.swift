extension Deadlines {
  /// The last day to answer where the authority claims an extension.
  ///
  /// Under the Regulations it is forty working days in all, if notice came in time; the Scottish authority's own earlier
  /// day binds it. Under FOIA it is the day the authority named, or forty working days in all as the guidance has it, and
  /// only for a qualified exemption. Where the claim is bad, the ordinary day stands and the steps say why.
  /// - Parameters:
  ///   - clock: What happened, with the claim.
  ///   - calendars: The working days.
  /// - Returns: The last day, and the way to it.
  /// - Throws: ``LawError/noSuchRule(_:_:)`` for FOISA, which has no extension.
  /// - Source: FOIA s10(3), s17(2), (3); EIR reg 7; EISR reg 7.
  public static func extendedAnswer(
    _ clock: RequestClock, calendars: LawCalendars
  ) throws(LawError) -> Deadline {
    guard clock.regime != .foisa else { throw .noSuchRule("an extension", .foisa) }
    let days = ordinaryDays(clock)
    let count = try AnswerCount(clock, days: days, calendar: calendars[clock.regime])
    let limit = try count.day(40)
    let ordinary = try count.day(days)
    if let flaw = flaw(in: clock, ordinary: ordinary) {
      let steps = try count.steps(to: ordinary, day: days, source: clock.regime.answerSource)
      return Deadline(
        purpose: .extendedAnswer, lastDay: ordinary, steps: steps + [flaw],
        alternatives: [
          Deadline.Alternative(
            lastDay: limit, text: "Forty working days, which the authority may claim")
        ])
    }
    return clock.regime == .foia
      ? try publicInterest(clock, count, limit) : try complexAndVoluminous(clock, count, limit)
  }

  /// Why a claim extends nothing, or `nil`.
  private static func flaw(in clock: RequestClock, ordinary: CalendarDay) -> Deadline.Step? {
    guard let claim = clock.claimedExtension else { return nil }
    if clock.regime.isEnvironmental {
      guard claim.notified > ordinary else { return nil }
      return Deadline.Step(
        day: claim.notified,
        text: "The notice of \(claim.notified.writtenWithWeekday) came after the 20 working days: "
          + "it extends nothing",
        source: clock.regime == .eir ? "EIR reg 7(3), FS50633410" : "EISR reg 7(3)")
    }
    let grounds = claim.grounds.flatMap { Grounds.matching($0, in: .foia) }
    guard !grounds.isEmpty, grounds.allSatisfy({ !$0.needsPublicInterestTest }) else { return nil }
    let cited = claim.grounds.map(\.written).joined(separator: ", ")
    return Deadline.Step(
      day: claim.notified,
      text: "There is no public interest to weigh under \(cited): it allows no extension",
      source: "FOIA s10(3), s2(2)(b)")
  }

  /// FOIA: the time that the public-interest balance reasonably takes.
  private static func publicInterest(
    _ clock: RequestClock, _ count: AnswerCount, _ limit: CalendarDay
  ) throws(LawError) -> Deadline {
    let source = "FOIA s10(3); section 45 Code of Practice and the Commissioner's guidance"
    let late = lateNotice(clock, ordinary: try count.day(ordinaryDays(clock)))
    guard let named = clock.claimedExtension?.until, named > count.start else {
      return Deadline(
        purpose: .extendedAnswer, lastDay: limit, basis: .guidance,
        steps: try count.steps(to: limit, day: 40, source: source) + late)
    }
    let step = Deadline.Step(
      day: named,
      text: "\(named.writtenWithWeekday) is the day the authority named for its decision",
      source: "FOIA s17(2)")
    let text =
      named > limit
      ? "Forty working days in all, which the guidance says should not be passed"
      : "Forty working days in all, the most that the guidance allows"
    return Deadline(
      purpose: .extendedAnswer, lastDay: named, basis: .authority,
      steps: count.opening + [step] + late,
      alternatives: named == limit ? [] : [Deadline.Alternative(lastDay: limit, text: text)])
  }

  /// FOIA lets a late notice stand, but the delay is a breach to complain of.
  private static func lateNotice(
    _ clock: RequestClock, ordinary: CalendarDay
  ) -> [Deadline.Step] {
    guard let notified = clock.claimedExtension?.notified, notified > ordinary else { return [] }
    return [
      Deadline.Step(
        day: notified,
        text:
          "The notice of \(notified.writtenWithWeekday) was due by \(ordinary.writtenWithWeekday)",
        source: "FOIA s17(1), (2)")
    ]
  }

  /// The Regulations: forty working days for a request that is both complex and voluminous.
  private static func complexAndVoluminous(
    _ clock: RequestClock, _ count: AnswerCount, _ limit: CalendarDay
  ) throws(LawError) -> Deadline {
    let source = clock.regime == .eir ? "EIR reg 7(1), (3)" : "EISR reg 7(1)-(3)"
    let steps = try count.steps(to: limit, day: 40, source: source)
    guard let named = clock.claimedExtension?.until, named > count.start, named < limit else {
      return Deadline(purpose: .extendedAnswer, lastDay: limit, steps: steps)
    }
    guard clock.regime == .eisr else {
      let own = Deadline.Alternative(lastDay: named, text: "The day the authority named itself")
      return Deadline(
        purpose: .extendedAnswer, lastDay: limit, steps: steps, alternatives: [own])
    }
    // The Scottish Regulations allow "up to" twenty more days, so the authority's own day is the limit.
    let step = Deadline.Step(
      day: named, text: "\(named.writtenWithWeekday) is the day the authority named", source: source
    )
    return Deadline(
      purpose: .extendedAnswer, lastDay: named, basis: .authority, steps: count.opening + [step],
      alternatives: [
        Deadline.Alternative(lastDay: limit, text: "The most that the Regulations allow")
      ])
  }
}

extension DeadlineRule {
  static let extendedAnswer = DeadlineRule(
    purpose: .extendedAnswer,
    summary: "Forty working days in all: by law under the Regulations, by guidance under FOIA",
    sources: ["FOIA s10(3), s17(2), (3)", "EIR reg 7", "EISR reg 7"],
    examples: [
      Example("EIR, received on 1 and extended on 22 September 2026", "2026-10-27") {
        (calendars) throws(LawError) in
        try Deadlines.extendedAnswer(
          RequestClock(
            regime: .eir, received: CalendarDay("2026-09-01"),
            claimedExtension: ClaimedExtension(notified: CalendarDay("2026-09-22"))),
          calendars: calendars)
      },
      Example(
        "EIR, received on Easter Monday 2016, no notice in time: 20 working days", "2016-04-25"
      ) {
        (calendars) throws(LawError) in
        try Deadlines.extendedAnswer(
          RequestClock(
            regime: .eir, received: CalendarDay("2016-03-28"),
            claimedExtension: ClaimedExtension(notified: CalendarDay("2016-04-29"))),
          calendars: calendars)
      },
      Example("FOIA, public interest in section 43(2) to be weighed", "2026-10-27") {
        (calendars) throws(LawError) in
        let claim = ClaimedExtension(
          notified: CalendarDay("2026-09-29"), grounds: [Provision(.section, "43", ["2"])])
        return try Deadlines.extendedAnswer(
          RequestClock(
            regime: .foia, received: CalendarDay("2026-09-01"), claimedExtension: claim),
          calendars: calendars)
      },
    ])
}
