import FOILaw
import Testing

private func on(_ iso: String) -> CalendarDay {
  guard let day = CalendarDay(iso: iso) else {
    Issue.record("\(iso) is no day")
    return .first
  }
  return day
}

/// A worked case: published tables, decisions, and sums done by two programs.
struct WorkedCase: Sendable, CustomTestStringConvertible {
  let id: String
  let expected: String
  /// Days that must be among the alternatives.
  var alternative: String?
  /// A day that somebody published or that a wrong calendar gives; never ours.
  var wrong: String?
  let deadline: @Sendable (LawCalendars) throws -> Deadline

  var testDescription: String { id }

  static func answer(
    _ id: String, _ regime: Regime, _ received: String, _ expected: String, wrong: String? = nil
  ) -> WorkedCase {
    clock(id, RequestClock(regime: regime, received: on(received)), expected, wrong: wrong)
  }

  static func clock(
    _ id: String, _ clock: RequestClock, _ expected: String, or alternative: String? = nil,
    wrong: String? = nil
  ) -> WorkedCase {
    WorkedCase(id: id, expected: expected, alternative: alternative, wrong: wrong) {
      try Deadlines.answer(clock, calendars: $0)
    }
  }

  static func review(
    _ id: String, _ facts: ReviewFacts, _ expected: String, or alternative: String? = nil
  ) -> WorkedCase {
    WorkedCase(id: id, expected: expected, alternative: alternative) {
      try Deadlines.askForReview(facts, calendars: $0)
    }
  }

  static func fee(
    _ id: String, _ regime: Regime, _ notified: String, _ expected: String,
    or alternative: String? = nil
  ) -> WorkedCase {
    WorkedCase(id: id, expected: expected, alternative: alternative) {
      try Deadlines.payFee(FeesNotice(notified: on(notified)), regime: regime, calendars: $0)
    }
  }

  static func outcome(
    _ id: String, _ regime: Regime, _ requested: String, _ expected: String,
    or alternative: String? = nil
  ) -> WorkedCase {
    WorkedCase(id: id, expected: expected, alternative: alternative) {
      try Deadlines.answerReview(regime: regime, requested: on(requested), calendars: $0)
    }
  }

  static func complaint(_ id: String, _ regime: Regime, _ day: String, _ expected: String)
    -> WorkedCase
  {
    WorkedCase(id: id, expected: expected) { _ in Deadlines.complain(regime: regime, after: on(day))
    }
  }

  static func appeal(
    _ id: String, _ regime: Regime, _ day: String, _ expected: String, or alternative: String? = nil
  ) -> WorkedCase {
    WorkedCase(id: id, expected: expected, alternative: alternative) {
      try Deadlines.appeal(regime: regime, decided: on(day), calendars: $0)
    }
  }
}

/// The request of 1 September 2026 that many cases vary.
private func september(
  _ regime: Regime, clarifications: [Clarification] = [], fee: (String, String)? = nil,
  extended: String? = nil, body: AnsweringBody = .ordinary
) -> RequestClock {
  RequestClock(
    regime: regime, received: on("2026-09-01"), clarifications: clarifications,
    fees: fee.map { [FeesNotice(notified: on($0.0), paid: on($0.1))] } ?? [],
    claimedExtension: extended.map { ClaimedExtension(notified: on($0)) }, body: body)
}

private func closed(_ first: String, _ last: String) -> AnsweringBody {
  .school(SchoolTerms(closures: [.init(first: on(first), last: on(last))]))
}

private let cases: [WorkedCase] = [
  // Nothing happened but the receipt.
  .answer("C001", .foia, "2014-11-17", "2014-12-16"),
  .answer("C003", .foia, "2014-11-19", "2014-12-18"),
  .answer("C004", .foia, "2014-11-20", "2014-12-19"),
  .answer("C006", .foia, "2014-11-24", "2014-12-23"),
  .answer("C007", .foia, "2014-11-26", "2014-12-29"),
  .answer("C009", .foia, "2014-11-28", "2014-12-31"),
  .answer("C010", .foia, "2014-12-02", "2015-01-05"),
  .answer("C012", .foia, "2014-12-04", "2015-01-07"),
  .answer("C013", .foia, "2014-12-05", "2015-01-08"),
  .answer("C015", .foia, "2014-12-09", "2015-01-12"),
  .answer("C016", .foia, "2014-12-10", "2015-01-13"),
  .answer("C018", .foia, "2014-12-12", "2015-01-15"),
  .answer("C019", .foia, "2014-12-15", "2015-01-16"),
  .answer("C021", .foia, "2014-12-17", "2015-01-20"),
  .answer("C022", .foia, "2014-12-18", "2015-01-21"),
  .answer("C024", .foia, "2014-12-22", "2015-01-23"),
  .answer("C025", .foia, "2014-12-23", "2015-01-26"),
  .answer("C027", .foia, "2014-12-29", "2015-01-28"),
  .answer("C028", .foia, "2014-12-30", "2015-01-29"),
  .answer("C030", .foia, "2015-01-05", "2015-02-02"),
  .answer("C031", .foia, "2015-01-06", "2015-02-03"),
  .answer("C033", .foia, "2015-01-08", "2015-02-05"),
  .answer("C034", .foia, "2015-01-09", "2015-02-06"),
  .answer("C037", .foia, "2008-10-01", "2008-10-29"),
  .answer("C039", .foia, "2008-02-01", "2008-02-29"),
  .answer("C040", .foia, "2009-03-12", "2009-04-14"),
  .answer("C042", .foia, "2009-03-14", "2009-04-15"),
  .answer("C043", .foia, "2009-03-15", "2009-04-15"),
  .answer("C045", .foia, "2025-06-06", "2025-07-04", wrong: "2025-07-07"),
  .answer("C051", .foia, "2023-07-17", "2023-08-15", wrong: "2023-08-14"),
  .answer("C053", .foia, "2022-06-28", "2022-07-27", wrong: "2022-07-26"),
  .answer("C054", .foisa, "2022-09-01", "2022-09-30", wrong: "2022-09-29"),
  .answer("C055", .foia, "2022-09-01", "2022-09-30"),
  .answer("C058", .foia, "2017-05-18", "2017-06-16"),
  .answer("C060", .foia, "2023-11-27", "2023-12-28"),
  .answer("C061", .foia, "2021-07-03", "2021-08-03", wrong: "2021-07-30"),
  .answer("C063", .foia, "2025-12-05", "2026-01-08", wrong: "2026-01-07"),
  .answer("C064", .foisa, "2025-12-05", "2026-01-08"),
  .answer("C065", .foia, "2026-03-02", "2026-03-31", wrong: "2026-03-30"),
  .answer("C068", .foisa, "2026-07-01", "2026-07-29"),
  .answer("C069", .foia, "2026-11-16", "2026-12-15", wrong: "2026-12-14"),
  .answer("C070", .foisa, "2026-11-16", "2026-12-15"),
  .answer("C072", .foia, "2026-05-29", "2026-06-29"),
  .answer("C073", .eir, "2026-05-29", "2026-06-29"),
  .answer("C074", .eisr, "2026-04-01", "2026-04-30"),
  .answer("C076", .foia, "2021-12-24", "2022-01-27"),
  .answer("C077", .foia, "2027-12-24", "2028-01-27"),
  .answer("C079", .foia, "2026-11-20", "2026-12-21"),
  .answer("C081", .foisa, "2026-11-18", "2026-12-17"),
  // Receipt on a Scottish bank holiday: the Act's day, and the Code's beside it.
  .clock(
    "C036", RequestClock(regime: .foia, received: on("2015-01-02")), "2015-01-30", or: "2015-02-02"),
  // Only found late or in time; the days are ours.
  .answer("C046", .eir, "2016-03-28", "2016-04-25"),
  .answer("C047", .foisa, "2024-11-29", "2025-01-03"),
  .clock("C049", RequestClock(foisaRequestPosted: on("2011-07-05")), "2011-08-08"),
  .complaint("C050", .foisa, "2013-08-14", "2014-02-14"),
  // Special periods, fresh starts and pauses.
  .clock(
    "C057", RequestClock(regime: .foisa, received: on("2020-03-16"), answered: on("2020-05-20")),
    "2020-06-11", or: "2020-04-14"),
  .clock("C080", RequestClock(foisaRequestPosted: on("2026-11-18")), "2026-12-21"),
  .clock(
    "C082",
    september(
      .foia, clarifications: [Clarification(asked: on("2026-09-10"), given: on("2026-09-24"))]),
    "2026-10-22"),
  .clock("C087", september(.foisa, fee: ("2026-09-08", "2026-09-21")), "2026-10-13"),
  .clock("C088", september(.eir, fee: ("2026-09-08", "2026-09-21")), "2026-10-13"),
  .clock("C089", september(.eisr, fee: ("2026-09-08", "2026-09-21")), "2026-10-13"),
  .clock("C090", september(.foisa, fee: ("2026-09-16", "2026-10-05")), "2026-10-19"),
  .fee("C091", .foia, "2026-01-15", "2026-04-14"),
  .fee("C092", .foisa, "2026-11-30", "2027-02-27", or: "2027-02-28"),
  .fee("C093", .eir, "2026-09-08", "2026-12-02"), .fee("C094", .eisr, "2026-09-08", "2026-12-01"),
  .clock(
    "C095",
    RequestClock(regime: .eir, received: on("2026-09-01"), transferReceived: on("2026-09-09")),
    "2026-10-07"),
  WorkedCase(id: "C096", expected: "2026-10-27") {
    try Deadlines.extendedAnswer(september(.eir, extended: "2026-09-22"), calendars: $0)
  },
  WorkedCase(id: "C097", expected: "2026-09-29") {
    try Deadlines.extensionNotice(september(.eir), calendars: $0)
  },
  WorkedCase(id: "C098", expected: "2026-10-27") {
    try Deadlines.extendedAnswer(september(.eisr, extended: "2026-09-22"), calendars: $0)
  },
  WorkedCase(id: "C099", expected: "2026-10-27") {
    try Deadlines.extendedAnswer(september(.foia, extended: "2026-09-29"), calendars: $0)
  },
  .clock(
    "C100",
    RequestClock(
      regime: .foia, received: on("2026-07-15"), body: closed("2026-07-21", "2026-09-01")),
    "2026-09-24", or: "2026-10-09"),
  .clock(
    "C101",
    RequestClock(
      regime: .foia, received: on("2026-07-15"), body: closed("2026-07-16", "2026-11-01")),
    "2026-10-09"),
  .clock("C103", september(.foisa, body: .archive), "2026-10-13"),
  .clock(
    "C104", september(.foia, body: .commissionerApproved(until: on("2027-01-31"))), "2026-11-24",
    or: "2026-09-29"),
  // Reviews, complaints and appeals.
  .review("C105", ReviewFacts(regime: .foia, replyDated: on("2026-09-29")), "2026-11-24"),
  .review(
    "C107",
    ReviewFacts(
      regime: .foia, replied: on("2026-09-29"),
      window: ReviewWindow(amount: 40, unit: .calendarDays)),
    "2026-11-08", or: "2026-11-24"),
  .outcome("C108", .foia, "2026-10-12", "2026-11-09", or: "2026-12-08"),
  .review("C109", ReviewFacts(regime: .eir, replied: on("2026-09-29")), "2026-11-24"),
  .outcome("C110", .eir, "2026-10-12", "2026-12-08"),
  .review(
    "C111", ReviewFacts(clock: september(.foisa), regime: .foisa, replied: on("2026-09-08")),
    "2026-11-24", or: "2026-11-03"),
  .review(
    "C113", ReviewFacts(clock: september(.foisa), regime: .foisa, replied: on("2026-10-12")),
    "2026-12-08"),
  .outcome("C114", .foisa, "2026-10-12", "2026-11-09"),
  .review("C115", ReviewFacts(regime: .eisr, replied: on("2026-09-08")), "2026-11-03"),
  .outcome("C116", .eisr, "2026-10-12", "2026-11-09"),
  .complaint("C117", .foisa, "2026-08-31", "2027-02-28"),
  .complaint("C119", .foia, "2026-11-09", "2026-12-21"),
  .appeal("C120", .foia, "2026-11-20", "2026-12-18"),
  .appeal("C122", .foisa, "2026-11-20", "2027-01-01", or: "2026-12-31"),
]

struct WorkedCaseTests {
  @Test(arguments: cases)
  func givesTheDayOf(worked: WorkedCase) throws {
    let deadline = try worked.deadline(.shipped)
    #expect(deadline.lastDay == on(worked.expected))
    #expect(deadline.firstLateDay == on(worked.expected).advanced(by: 1))
    if let alternative = worked.alternative {
      #expect(deadline.alternatives.map(\.lastDay).contains(on(alternative)))
    }
    if let wrong = worked.wrong { #expect(deadline.lastDay != on(wrong)) }
    #expect(!deadline.steps.isEmpty)
    for step in deadline.steps {
      #expect(!step.source.isEmpty && !step.text.hasSuffix("."))
    }
  }

  @Test func carriesEveryCase() {
    #expect(cases.count == 88)
    #expect(Set(cases.map(\.id)).count == 88)
  }

  /// FS50633410, Decision 135/2025 and Decision 211/2011 found so.
  @Test func agreesWithDecisionsOnBeingLate() throws {
    let calendars = LawCalendars.shipped
    let eir = try Deadlines.answer(
      RequestClock(regime: .eir, received: on("2016-03-28")), calendars: calendars)
    #expect(on("2016-05-16") >= eir.firstLateDay)
    let foisa = try Deadlines.answer(
      RequestClock(regime: .foisa, received: on("2024-11-29")), calendars: calendars)
    #expect(on("2024-12-24") <= foisa.lastDay)
    let posted = try Deadlines.answer(
      RequestClock(foisaRequestPosted: on("2011-07-05")), calendars: calendars)
    #expect(on("2011-08-16") >= posted.firstLateDay)
  }
}
