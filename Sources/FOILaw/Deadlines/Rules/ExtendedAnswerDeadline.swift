extension Deadlines {
  /// The last day to answer where the authority claims an extension.
  ///
  /// Under the Regulations it is forty working days in all, if notice came in time; the Scottish authority's own earlier
  /// day binds it. Under FOIA it is the day the authority named, or forty working days in all as the guidance has it,
  /// whichever is earlier, and only for a qualified exemption; where no ground is given, a remark says so. Where the claim
  /// is bad, the ordinary day counts and the steps say why.
  /// - Parameters:
  ///   - clock: What happened, with the claim.
  ///   - calendars: The working days.
  /// - Returns: The last day, and the way to it.
  /// - Throws: ``LawError/noSuchRule(_:_:)`` for FOISA, which has no extension;
  ///   ``LawError/outOfOrder(earlier:_:later:_:)`` for an extension before the request or ending before its notice.
  /// - Source: FOIA s10(3), s17(2), (3); EIR reg 7; EISR reg 7.
  public static func extendedAnswer(
    _ clock: RequestClock, calendars: LawCalendars
  ) throws(LawError) -> Deadline {
    guard clock.regime != .foisa else { throw .noSuchRule("an extension", .foisa) }
    if let claim = clock.claimedExtension { try requireOrder(clock, claim) }
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

  /// The longest that an extension can run, whatever the authority named: forty working days in all.
  /// - Parameters:
  ///   - clock: What happened.
  ///   - calendars: The working days.
  /// - Returns: The fortieth working day.
  /// - Throws: ``LawError/noSuchRule(_:_:)`` for FOISA, which has no extension.
  /// - Source: the Commissioner's guidance on FOIA s10; EIR reg 7(1); EISR reg 7(1).
  public static func extensionLimit(
    _ clock: RequestClock, calendars: LawCalendars
  ) throws(LawError) -> CalendarDay {
    guard clock.regime != .foisa else { throw .noSuchRule("an extension", .foisa) }
    return try AnswerCount(clock, days: ordinaryDays(clock), calendar: calendars[clock.regime])
      .day(40)
  }

  private static func requireOrder(
    _ clock: RequestClock, _ claim: ClaimedExtension
  ) throws(LawError) {
    guard claim.notified >= clock.received else {
      throw .outOfOrder(
        earlier: "the receipt of the request", clock.received, later: "the extension",
        claim.notified)
    }
    if let until = claim.until, until < claim.notified {
      throw .outOfOrder(
        earlier: "the extension", claim.notified, later: "the day it runs until", until)
    }
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
    // Where no ground is known the day is what a good extension would come to, with a remark.
    guard !claim.grounds.isEmpty, !claim.namesQualifiedExemption else { return nil }
    let unweighed = claim.groundsWithoutBalance
    guard !unweighed.isEmpty else { return claim.withoutExemption }
    let cited = unweighed.map(\.written).joined(separator: ", ")
    let isCertain = unweighed.allSatisfy { ExtensionGround($0) == .absolute }
    return Deadline.Step(
      day: claim.notified,
      text: isCertain
        ? "\(ExtensionGround.whyUnweighed(unweighed)): it allows no extension"
        : "There is hardly ever a public interest to weigh under \(cited), and the notice does not "
          + "say that there is here: it allows no extension",
      source: "FOIA s10(3), s2(2)(b)")
  }

  /// FOIA: the time that the public-interest balance reasonably takes, forty working days in all at most.
  private static func publicInterest(
    _ clock: RequestClock, _ count: AnswerCount, _ limit: CalendarDay
  ) throws(LawError) -> Deadline {
    let source = "FOIA s10(3); section 45 Code of Practice and the Commissioner's guidance"
    let late = lateNotice(clock, ordinary: try count.day(ordinaryDays(clock)))
    let remark = clock.claimedExtension.flatMap { $0.grounds.isEmpty ? $0.withoutExemption : nil }
    guard let named = clock.claimedExtension?.until, named > count.start, named <= limit else {
      let own = clock.claimedExtension?.until.flatMap { named in
        named > limit
          ? Deadline.Alternative(
            lastDay: named,
            text: "The day the authority named, beyond what the guidance allows") : nil
      }
      return Deadline(
        purpose: .extendedAnswer, lastDay: limit, basis: .guidance,
        steps: try count.steps(to: limit, day: 40, source: source) + late,
        alternatives: own.map { [$0] } ?? [], remark: remark)
    }
    let step = Deadline.Step(
      day: named,
      text: "\(named.writtenWithWeekday) is the day the authority named for its decision",
      source: "FOIA s17(2)")
    let most = Deadline.Alternative(
      lastDay: limit, text: "Forty working days in all, the most that the guidance allows")
    return Deadline(
      purpose: .extendedAnswer, lastDay: named, basis: .authority,
      steps: count.opening + [step] + late, alternatives: named == limit ? [] : [most],
      remark: remark)
  }

  /// Under FOIA a late notice is valid, but the delay is a breach to complain of.
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

extension ClaimedExtension {
  /// That a notice has to name a qualified exemption, for one that names none.
  var withoutExemption: Deadline.Step {
    Deadline.Step(
      day: notified,
      text:
        "The notice names no exemption; only the public interest in a named qualified exemption "
        + "allows more time", source: "FOIA s10(3), s17(1), (2)")
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
