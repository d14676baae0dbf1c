import FOILaw
import Testing

private func on(_ iso: String) -> CalendarDay { CalendarDay(iso: iso) ?? .first }

private let calendars = LawCalendars.shipped

struct ExtensionTests {
  private func extended(_ clock: RequestClock) throws -> Deadline {
    try Deadlines.extendedAnswer(clock, calendars: calendars)
  }

  private func claim(
    _ regime: Regime, _ notified: String, until: String? = nil, _ grounds: String...
  ) -> RequestClock {
    RequestClock(
      regime: regime, received: on("2026-09-01"),
      claimedExtension: ClaimedExtension(
        notified: on(notified), until: until.map(on),
        grounds: grounds.compactMap { Provision(parsing: $0) }))
  }

  @Test func hasNoneUnderFOISA() {
    #expect(throws: LawError.noSuchRule("an extension", .foisa)) {
      try extended(claim(.foisa, "2026-09-10"))
    }
    #expect(throws: LawError.noSuchRule("an extension", .foisa)) {
      try Deadlines.extensionNotice(claim(.foisa, "2026-09-10"), calendars: calendars)
    }
  }

  @Test func needsNoticeInTimeUnderTheRegulations() throws {
    for regime in [Regime.eir, .eisr] {
      #expect(try extended(claim(regime, "2026-09-29")).lastDay == on("2026-10-27"))
      let late = try extended(claim(regime, "2026-09-30"))
      #expect(late.lastDay == on("2026-09-29"))
      #expect(late.steps.last?.text.contains("extends nothing") == true)
    }
  }

  @Test func takesTheAuthoritysDay() throws {
    let foia = try extended(claim(.foia, "2026-09-29", until: "2026-11-30", "s43(2)"))
    #expect(foia.lastDay == on("2026-11-30") && foia.basis == .authority)
    #expect(foia.alternatives.map(\.lastDay) == [on("2026-10-27")])
    let eisr = try extended(claim(.eisr, "2026-09-22", until: "2026-10-13"))
    #expect(eisr.lastDay == on("2026-10-13") && eisr.basis == .authority)
    let eir = try extended(claim(.eir, "2026-09-22", until: "2026-10-13"))
    #expect(eir.lastDay == on("2026-10-27") && eir.basis == .law)
  }

  @Test func needsAPublicInterestToWeighUnderFOIA() throws {
    #expect(try extended(claim(.foia, "2026-09-29", "s43(2)")).basis == .guidance)
    for ground in ["s12(1)", "s14(1)", "s21", "s41(1)"] {
      #expect(
        try extended(claim(.foia, "2026-09-29", ground)).lastDay == on("2026-09-29"), "\(ground)")
    }
    #expect(
      try extended(claim(.foia, "2026-09-29", "s21", "s36(2)(c)")).lastDay == on("2026-10-27"))
  }

  @Test func saysWhenNoticeCameLateUnderFOIA() throws {
    let late = try extended(claim(.foia, "2026-10-05", "s43(2)"))
    #expect(late.lastDay == on("2026-10-27"))
    #expect(
      late.steps.last?.text
        == "The notice of Monday 5 October 2026 was due by Tuesday 29 September 2026")
  }

  @Test func movesTheTimeToAskForAReviewUnderSilence() throws {
    let facts = ReviewFacts(clock: claim(.eir, "2026-09-22"), regime: .eir)
    let end = try calendars[.eir].day(40, workingDaysAfter: on("2026-10-27"))
    #expect(try Deadlines.askForReview(facts, calendars: calendars).lastDay == end)
  }

  @Test func pausesForAFeeToo() throws {
    var clock = claim(.eir, "2026-09-22")
    clock.fees = [FeesNotice(notified: on("2026-09-08"), paid: on("2026-09-21"))]
    #expect(try extended(clock).lastDay == on("2026-11-10"))
  }
}

struct ReviewDeadlineTests {
  private func review(_ facts: ReviewFacts) throws -> Deadline {
    try Deadlines.askForReview(facts, calendars: calendars)
  }

  @Test func takesTheLettersWindowUnderFOIA() throws {
    let months = try review(
      ReviewFacts(
        regime: .foia, replied: on("2026-09-30"), replyDated: on("2026-09-29"),
        window: ReviewWindow(amount: 2, unit: .months)))
    #expect(months.lastDay == on("2026-11-30") && months.basis == .authority)
    #expect(months.alternatives.map(\.lastDay) == [on("2026-11-29"), on("2026-11-24")])
    let same = try review(
      ReviewFacts(
        regime: .foia, replied: on("2026-09-29"),
        window: ReviewWindow(amount: 40, unit: .workingDays)))
    #expect(same.lastDay == on("2026-11-24") && same.alternatives.isEmpty)
  }

  @Test func countsFromTheReplyWhereTheRequestIsUnknownUnderFOISA() throws {
    let deadline = try review(ReviewFacts(regime: .foisa, replied: on("2026-09-08")))
    #expect(deadline.lastDay == on("2026-11-03"))
    #expect(deadline.steps.first?.text.contains("is not known") == true)
  }

  @Test(arguments: [
    (Regime.foia, "2026-11-24"), (.foisa, "2026-11-24"), (.eir, "2026-11-24"),
    (.eisr, "2026-11-24"),
  ])
  func countsSilenceFromTheEndOfTheTime(regime: Regime, expected: String) throws {
    let clock = RequestClock(regime: regime, received: on("2026-09-01"))
    #expect(try review(ReviewFacts(clock: clock, regime: regime)).lastDay == on(expected))
    #expect(throws: LawError.nothingToCountFrom(.askForReview)) {
      try review(ReviewFacts(regime: regime))
    }
  }

  @Test func keepsTheStatutesTimeAgainstAShorterLetter() throws {
    let facts = ReviewFacts(
      regime: .eir, replied: on("2026-09-29"), window: ReviewWindow(amount: 20, unit: .workingDays))
    let deadline = try review(facts)
    #expect(deadline.lastDay == on("2026-11-24"))
    #expect(deadline.alternatives.map(\.lastDay) == [on("2026-10-27")])
  }

  @Test func countsTheEIRFromTheDateAndTheScottishFromTheReceipt() throws {
    func last(_ regime: Regime) throws -> CalendarDay {
      try review(
        ReviewFacts(regime: regime, replied: on("2026-10-02"), replyDated: on("2026-09-29"))
      ).lastDay
    }
    #expect(try last(.eir) == on("2026-11-24"))
    #expect(try last(.eisr) == on("2026-11-27"))
  }

  @Test func givesScottishSchoolsTheirTermForReviews() throws {
    let terms = SchoolTerms(closures: [.init(first: on("2026-10-12"), last: on("2026-10-16"))])
    let deadline = try Deadlines.answerReview(
      regime: .foisa, requested: on("2026-10-05"), body: .school(terms), calendars: calendars)
    #expect(deadline.lastDay == on("2026-11-09"))
  }
}

struct AppealTests {
  @Test(arguments: [
    // Day 28 is a Saturday; Good Friday 2026; a Scottish-only holiday, on which the Tribunal is open.
    ("2026-10-31", "2026-11-30"), ("2026-03-06", "2026-04-07"), ("2026-05-18", "2026-06-15"),
  ])
  func rollsToTheTribunalsNextWorkingDay(sent: String, last: String) throws {
    #expect(
      try Deadlines.appeal(regime: .foia, decided: on(sent), calendars: calendars).lastDay
        == on(last))
  }

  @Test func hasNoTimeForClarifyingOutsideFOIA() {
    #expect(throws: LawError.noSuchRule("a time for clarifying", .eir)) {
      try Deadlines.clarify(regime: .eir, asked: on("2026-09-01"))
    }
  }
}
