import Casebook
import FOILaw
import Testing

/// What is found about reviews and about silence.
@Suite struct ReviewFindingTests {
  private static let sent = Event.make(.sent, "2020-09-10")
  private static let refused = Event.reply("2020-10-01", [("1", .refused, ["s43(2)"])])

  private func standing(_ regime: Regime, _ events: Event...) throws -> Standing {
    try fold(
      [Self.sent] + events, nation: regime.isScottish ? .scotland : .england, regime: regime)
  }

  private func found(
    _ regime: Regime, asOf today: String, _ events: Event...
  ) throws -> [Finding] {
    try fold(
      [Self.sent] + events, nation: regime.isScottish ? .scotland : .england, regime: regime
    ).findings(asOf: day(today))
  }

  @Test(arguments: [
    (Regime.foia, "2020-11-10", Finding.Severity.doubt), (.foisa, "2020-11-09", .breach),
    (.eir, "2020-12-08", .breach), (.eisr, "2020-11-09", .breach),
  ])
  func aReviewWithoutAnAnswerIsFoundFromTheDayAfterItWasDue(
    regime: Regime, last: String, severity: Finding.Severity
  ) throws {
    let asked = Event.make(.reviewRequested, "2020-10-12")
    let review = try standing(regime, Self.refused, asked)
    let due = try #require(review.deadline(.answerReview)?.lastDay)
    #expect(!review.findings(asOf: due).contains { $0.id == "review.overdue" })
    let finding = try #require(
      review.findings(asOf: due.advanced(by: 1)).first { $0.id == "review.overdue" })
    #expect(finding.severity == severity)
    #expect(finding.text.contains("exceptional cases") == (regime == .foia))
    #expect(review.nextStep?.kind == .complain && review.nextStep?.from == due.advanced(by: 1))
    let complained = try standing(
      regime, Self.refused, asked, .make(.complained, due.advanced(by: 1).description))
    #expect(
      complained.findings.first { $0.id == "review.unanswered" }?.severity == severity)
    let early = try standing(regime, Self.refused, asked, .make(.complained, due.description))
    #expect(!early.findings.contains { $0.id == "review.unanswered" })
  }

  @Test func aReviewRefusedThoughInTimeIsFound() throws {
    let reply = Event.reply(
      "2020-10-01", [("1", .refused, ["s43(2)"])], window: .period(40, .workingDays))
    let cases: [(Regime, String, String, Finding.Severity)] = [
      (.foia, "2020-11-26", "review.refused-in-time", .doubt),
      (.foia, "2020-11-27", "review.refused", .note),
      (.foisa, "2020-12-04", "review.refused-in-time", .breach),
      (.foisa, "2020-12-05", "review.refused", .note),
      (.eir, "2020-11-26", "review.refused-in-time", .breach),
    ]
    for (regime, asked, id, severity) in cases {
      let standing = try standing(
        regime, reply, .make(.reviewRequested, asked), .make(.reviewRefused, "2020-12-10"))
      let finding = standing.findings.first { $0.id.hasPrefix("review.refused") }
      #expect(finding?.id == id, "\(regime) \(asked): \(String(describing: standing.deadlines))")
      #expect(finding?.severity == severity)
      #expect(standing.stage == .reviewed)
      #expect(standing.nextStep?.kind == .complain)
      #expect(standing.nextStep?.reason == .reviewDenied(day("2020-12-10"), refuses: true))
      // A review that was refused is not a review that came late.
      #expect(!standing.findings.contains { $0.id == "review.late" })
    }
  }

  @Test func aReviewCanOnlyBeRefusedAfterItWasAskedFor() {
    let file = file([Self.sent, Self.refused])
    #expect(
      file.fault(in: .make(.reviewRefused, "2020-10-20"), today: day("2020-10-20"))
        == .needs(.reviewRefused, earlier: .reviewRequested))
  }

  @Test func anAuthorityWithoutAReviewLeadsToTheCommissioner() throws {
    let reply = Event.reply("2020-10-01", [("1", .refused, ["s21"])], window: .notOffered)
    let foia = try fold([Self.sent, reply], regime: .foia)
    #expect(foia.deadline(.askForReview) == nil && foia.offersNoReview)
    #expect(foia.findings.contains { $0.id == "review.not-offered" && $0.severity == .note })
    #expect(!foia.findings.contains { $0.id == "refusal.no-review-details" })
    #expect(foia.deadline(.complain)?.lastDay == day("2020-11-12"))
    let blank = Event.reply(
      "2020-10-01",
      [("1", .refused, ["s21"]), ("2a", .answered, []), ("2b", .answered, [])], window: .notOffered)
    let whole = try fold([Self.sent, blank], regime: .foia)
    #expect(whole.nextStep?.kind == .complain && whole.nextStep?.by == day("2020-11-12"))
    for regime in [Regime.foisa, .eir, .eisr] {
      let standing = try standing(regime, blank)
      #expect(standing.findings.contains { $0.id == "review.denied" && $0.severity == .check })
      #expect(standing.nextStep?.kind == .reviewRefusals, "\(regime)")
      #expect(!standing.offersNoReview)
    }
  }

  @Test func aDecisionHasItsAppealAsAFinding() throws {
    for (regime, by) in [(Regime.foia, "2021-03-01"), (.foisa, "2021-03-13")] {
      let standing = try standing(
        regime, Self.refused, .make(.complained, "2020-12-01"),
        .make(.decisionNotice, "2021-01-30"))
      let finding = standing.findings.first { $0.id == "decision.appeal" }
      #expect(finding?.severity == .note && finding?.day == day(by), "\(regime)")
      #expect(standing.nextStep?.kind == .appeal && standing.nextStep?.by == day(by))
    }
  }

  @Test func silenceIsFoundByLookingAtADay() throws {
    for regime in Regime.allCases {
      #expect(try found(regime, asOf: "2020-10-08").isEmpty)
      let late = try found(regime, asOf: "2020-10-09")
      #expect(late.map(\.id) == ["answer.overdue"], "\(regime)")
      #expect(late.first?.severity == .breach)
    }
    let partial = Event.reply("2020-10-01", [("1", .answered, []), ("2a", .answered, [])])
    let open = try found(.foia, asOf: "2020-10-09", partial)
    #expect(
      open.first?.text == "No answer to question 2b has come; the last day was 8 October 2020")
    #expect(
      try found(.foia, asOf: "2020-10-09", Self.refused, .make(.withdrawn, "2020-10-02")).allSatisfy
      { $0.id != "answer.overdue" })
  }

  @Test(arguments: [Regime.foisa, .eisr, .eir])
  func theEndOfTheRightToAReviewOfSilenceIsAnnounced(regime: Regime) throws {
    let silent = try standing(regime)
    let end = try #require(silent.reviewBy)
    func ids(_ days: Int) -> [String] {
      silent.findings(asOf: end.advanced(by: days)).map(\.id)
    }
    #expect(ids(-15) == ["answer.overdue"])
    #expect(ids(-14) == ["answer.overdue", "review.right-ending"])
    #expect(ids(0) == ["answer.overdue", "review.right-ending"])
    #expect(ids(1) == ["answer.overdue", "review.right-ended"])
    #expect(
      try standing(.foia).findings(asOf: end.advanced(by: 30)).map(\.id) == ["answer.overdue"])
  }
}
