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
    let foia = try extended(claim(.foia, "2026-09-29", until: "2026-10-20", "s43(2)"))
    #expect(foia.lastDay == on("2026-10-20") && foia.basis == .authority)
    #expect(foia.alternatives.map(\.lastDay) == [on("2026-10-27")])
    let eisr = try extended(claim(.eisr, "2026-09-22", until: "2026-10-13"))
    #expect(eisr.lastDay == on("2026-10-13") && eisr.basis == .authority)
    let eir = try extended(claim(.eir, "2026-09-22", until: "2026-10-13"))
    #expect(eir.lastDay == on("2026-10-27") && eir.basis == .law)
  }

  @Test func doesNotTakeADayBeyondFortyWorkingDays() throws {
    let foia = try extended(claim(.foia, "2026-09-29", until: "2026-10-28", "s43(2)"))
    #expect(foia.lastDay == on("2026-10-27") && foia.basis == .guidance)
    #expect(foia.alternatives.map(\.lastDay) == [on("2026-10-28")])
    let last = try extended(claim(.foia, "2026-09-29", until: "2026-10-27", "s43(2)"))
    #expect(last.lastDay == on("2026-10-27") && last.basis == .authority)
    #expect(last.alternatives.isEmpty)
    for regime in [Regime.eir, .eisr] {
      let named = try extended(claim(regime, "2026-09-22", until: "2026-12-10"))
      #expect(named.lastDay == on("2026-10-27") && named.basis == .law)
    }
    #expect(
      try Deadlines.extensionLimit(claim(.eir, "2026-12-01"), calendars: calendars)
        == on("2026-10-27"))
    #expect(throws: LawError.noSuchRule("an extension", .foisa)) {
      try Deadlines.extensionLimit(claim(.foisa, "2026-09-10"), calendars: calendars)
    }
  }

  @Test(arguments: [
    ("s43(2)", ExtensionGround.qualified), ("s43", .qualified), ("s36(2)(b)", .qualified),
    ("s40(3B)", .qualified), ("s40", .mostlyAbsolute), ("s40(2)", .mostlyAbsolute),
    ("s40(3A)(a)", .absolute), ("s40(5B)", .mostlyAbsolute), ("s21", .absolute),
    ("s41", .absolute), ("s12", .absolute), ("s14(1)", .absolute), ("s44", .absolute),
    ("s37", .unspecific), ("s10(3)", .notAGround), ("s17", .notAGround),
    ("reg12(5)(e)", .notAGround),
  ])
  func knowsWhichGroundsAreWeighed(cited: String, expected: ExtensionGround) throws {
    #expect(ExtensionGround(try #require(Provision(parsing: cited))) == expected)
  }

  @Test func keepsTheLimitWhereTheAuthorityNamesThatVeryDay() throws {
    for regime in [Regime.eir, .eisr] {
      let same = try extended(claim(regime, "2026-09-29", until: "2026-10-27"))
      #expect(same.lastDay == on("2026-10-27") && same.alternatives.isEmpty)
      #expect(same.basis != .authority)
      let earlier = try extended(claim(regime, "2026-09-29", until: "2026-10-26"))
      #expect(earlier.alternatives.count == 1)
    }
  }

  @Test(arguments: [
    (["s10(3)"], "names no exemption"),
    (["s40(2)"], "hardly ever a public interest to weigh under section 40(2)"),
    (["s40", "s41"], "hardly ever a public interest to weigh under section 40, section 41"),
    (["s41"], "Section 41 is absolute (section 2(3)): it allows no extension"),
    (["s21"], "There is no public interest to weigh under section 21"),
    (["s41", "s21"], "(section 2(3)), and there is no public interest to weigh under section 21"),
  ])
  func movesNothingWithoutAQualifiedExemption(grounds: [String], words: String) throws {
    var clock = claim(.foia, "2026-09-25", until: "2026-10-23")
    clock.claimedExtension = ClaimedExtension(
      notified: on("2026-09-25"), until: on("2026-10-23"),
      grounds: grounds.compactMap { Provision(parsing: $0) })
    let deadline = try extended(clock)
    #expect(deadline.lastDay == on("2026-09-29"))
    #expect(deadline.alternatives.map(\.lastDay) == [on("2026-10-27")])
    #expect(deadline.steps.last?.text.contains(words) == true)
  }

  @Test func remarksThatANoticeNamesNoExemption() throws {
    let bare = try extended(claim(.foia, "2026-09-25", until: "2026-10-20"))
    #expect(bare.lastDay == on("2026-10-20"))
    #expect(bare.remark?.text.contains("names no exemption") == true)
    #expect(try extended(claim(.foia, "2026-09-25", "s43(2)")).remark == nil)
    #expect(try extended(claim(.foia, "2026-09-25")).remark != nil)
    #expect(try extended(claim(.eir, "2026-09-25")).remark == nil)
  }

  @Test func refusesAnExtensionThatCannotHaveBeen() {
    #expect(
      throws: LawError.outOfOrder(
        earlier: "the receipt of the request", on("2026-09-01"), later: "the extension",
        on("2026-08-20"))
    ) { try extended(claim(.eir, "2026-08-20")) }
    #expect(
      throws: LawError.outOfOrder(
        earlier: "the extension", on("2026-09-29"), later: "the day it runs until",
        on("2026-08-30"))
    ) { try extended(claim(.foia, "2026-09-29", until: "2026-08-30", "s43(2)")) }
    #expect(throws: Never.self) {
      try extended(claim(.foia, "2026-09-01", until: "2026-09-01", "s43(2)"))
    }
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
    #expect(months.lastDay == on("2026-11-29") && months.basis == .authority)
    #expect(months.alternatives.map(\.lastDay) == [on("2026-11-30"), on("2026-11-24")])
    let same = try review(
      ReviewFacts(
        regime: .foia, replied: on("2026-09-29"),
        window: ReviewWindow(amount: 40, unit: .workingDays)))
    #expect(same.lastDay == on("2026-11-24") && same.alternatives.isEmpty)
  }

  @Test func countsALettersWorkingDaysToTheEarliestDayThatItCanMean() throws {
    let window = ReviewWindow(amount: 40, unit: .workingDays)
    // St Andrew's Day falls into the time: a bank holiday in Scotland, and for the Act.
    let deadline = try review(
      ReviewFacts(regime: .foia, replied: on("2026-11-06"), window: window))
    #expect(deadline.lastDay == on("2027-01-06"))
    #expect(deadline.alternatives.map(\.lastDay) == [on("2027-01-08")])
    #expect(deadline.steps.contains { $0.text.contains("whose bank holidays") })
    // The Regulations count themselves: their day stands, and the earlier one is beside it.
    let law = try review(ReviewFacts(regime: .eir, replied: on("2026-11-06"), window: window))
    #expect(law.lastDay == on("2027-01-08"))
    #expect(law.alternatives.map(\.lastDay) == [on("2027-01-06")])
    let scottish = try review(
      ReviewFacts(regime: .eisr, replied: on("2026-11-06"), window: window))
    #expect(scottish.alternatives.isEmpty)
  }

  @Test(arguments: [
    (ReviewWindow.period(6, .weeks), "2026-11-09"), (.period(7, .weeks), "2026-11-16"),
    (.period(1, .months), "2026-10-28"), (.until(on("2026-11-24")), "2026-11-24"),
  ])
  func takesWeeksAndDaysThatALetterNames(window: ReviewWindow, last: String) throws {
    let deadline = try review(
      ReviewFacts(regime: .foia, replied: on("2026-09-28"), window: window))
    #expect(deadline.lastDay == on(last) && deadline.basis == .authority)
    #expect(deadline.alternatives.map(\.lastDay) == [on("2026-11-23")])
  }

  @Test func setsNoTimeUnderFOIAWhereNoReviewIsOffered() throws {
    #expect(throws: LawError.noReviewOffered) {
      try review(ReviewFacts(regime: .foia, replied: on("2026-09-28"), window: .notOffered))
    }
    // The Regulations and the Scottish Act give one whatever the letter says.
    for regime in [Regime.eir, .eisr, .foisa] {
      let deadline = try review(
        ReviewFacts(regime: regime, replied: on("2026-09-29"), window: .notOffered))
      #expect(deadline.lastDay == on("2026-11-24") && deadline.alternatives.isEmpty)
    }
  }

  @Test(
    arguments: [
      ("2026-08-31", nil, nil), ("2026-09-29", "2026-08-31", nil),
      ("2026-09-29", "2026-09-30", nil),
      ("2026-09-29", nil, "2026-09-28"),
    ] as [(String, String?, String?)])
  func refusesAReplyThatCannotHaveComeThen(
    replied: String, dated: String?, until: String?
  ) throws {
    for regime in Regime.allCases {
      let facts = ReviewFacts(
        clock: RequestClock(regime: regime, received: on("2026-09-01")), regime: regime,
        replied: on(replied), replyDated: dated.map(on), window: until.map { .until(on($0)) })
      let error = #expect(throws: LawError.self) { try review(facts) }
      guard case .outOfOrder = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
    }
    let sameDay = ReviewFacts(
      clock: RequestClock(regime: .foia, received: on("2026-09-01")), regime: .foia,
      replied: on("2026-09-01"), replyDated: on("2026-09-01"), window: .until(on("2026-09-01")))
    #expect(throws: Never.self) { try review(sameDay) }
  }

  @Test func countsFromTheReplyWhereTheRequestIsUnknownUnderFOISA() throws {
    let deadline = try review(ReviewFacts(regime: .foisa, replied: on("2026-09-08")))
    #expect(deadline.lastDay == on("2026-11-03"))
    #expect(deadline.steps.first?.text.contains("is not known") == true)
  }

  /// Under FOISA the time runs from the last day for an answer, also for a reply on that very day.
  @Test func namesTheEarlierDayOnlyForAReplyBeforeTheLastDayUnderFOISA() throws {
    let clock = RequestClock(regime: .foisa, received: on("2026-09-01"))
    let same = try review(
      ReviewFacts(clock: clock, regime: .foisa, replied: on("2026-09-29")))
    #expect(same.lastDay == on("2026-11-24") && same.alternatives.isEmpty)
    let before = try review(
      ReviewFacts(clock: clock, regime: .foisa, replied: on("2026-09-28")))
    #expect(before.lastDay == on("2026-11-24"))
    #expect(before.alternatives.map(\.lastDay) == [on("2026-11-23")])
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

  @Test func theDayThatALetterClosesARequestIsTheAuthoritysOwn() throws {
    for regime in Regime.allCases {
      let deadline = try Deadlines.clarify(
        regime: regime, asked: on("2026-10-14"), closing: on("2027-01-14"))
      #expect(deadline.lastDay == on("2027-01-14") && deadline.basis == .authority)
      // FOIA's Code of Practice: two months.
      #expect(deadline.alternatives.map(\.lastDay) == (regime == .foia ? [on("2026-12-14")] : []))
    }
  }

  @Test func hasNoTimeForClarifyingOutsideFOIA() {
    #expect(throws: LawError.noSuchRule("a time for clarifying", .eir)) {
      try Deadlines.clarify(regime: .eir, asked: on("2026-09-01"))
    }
  }
}

struct ReviewWindowTests {
  @Test(arguments: [
    ("40 working days", ReviewWindow.period(40, .workingDays)),
    ("40 days", .period(40, .calendarDays)),
    ("6 weeks", .period(6, .weeks)), ("within eight weeks", .period(8, .weeks)),
    ("one month", .period(1, .months)), ("2 calendar months", .period(2, .months)),
    ("by 24 November 2026", .until(on("2026-11-24"))), ("2026-11-24", .until(on("2026-11-24"))),
    ("no later than 1st Dec 2026", .until(on("2026-12-01"))), ("none", .notOffered),
    ("There is no internal review procedure", .notOffered),
    ("We do not offer an internal review.", .notOffered), ("no review", .notOffered),
  ])
  func readsWhatLettersSay(text: String, window: ReviewWindow) {
    #expect(ReviewWindow(wording: text) == window)
  }

  @Test(arguments: [
    "", "soon", "0 days", "40", "367 days", "40 moons", "31 June 2026", "2026-13-01",
    "not later than the review", "a review", "by 24 Smarch 2026",
  ])
  func readsNothingElse(text: String) {
    #expect(ReviewWindow(wording: text) == nil)
  }

  @Test func isWrittenAsALetterSaysIt() {
    let windows: [ReviewWindow] = [
      .period(1, .weeks), .period(6, .weeks), .until(on("2026-11-24")), .notOffered,
      .period(40, .workingDays),
    ]
    #expect(
      windows.map(\.written) == [
        "1 week", "6 weeks", "until 24 November 2026", "no internal review", "40 working days",
      ])
    #expect(
      windows.map(\.description) == [
        "1 weeks", "6 weeks", "until 2026-11-24", "not-offered", "40 working-days",
      ])
    #expect(windows.map(\.isOffered) == [true, true, true, false, true])
  }
}
