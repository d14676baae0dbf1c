import Casebook
import FOILaw
import Testing

@Suite struct FindingTests {
  private static let sent = Event.make(.sent, "2020-09-10")

  private func extended(
    _ iso: String, until: String? = nil, _ grounds: String...
  ) -> Event {
    .make(
      saying: .extended(
        until: until.map(day), grounds: grounds.compactMap { Provision(parsing: $0) }), iso)
  }

  private func ids(
    _ events: Event..., nation: Authority.Nation = .england, regime: Regime? = nil
  ) throws -> [String] {
    try fold([Self.sent] + events, nation: nation, regime: regime).findings.map(\.id)
  }

  @Test func nothingIsFoundWhereNothingIsWrong() throws {
    let found = try ids(
      .make(.acknowledged, "2020-09-11"), extended("2020-10-08", until: "2020-11-05", "s43(2)"))
    #expect(found.isEmpty)
  }

  @Test func anExtensionIsJudgedByItsLaw() throws {
    let late = try ids(extended("2020-10-09", until: "2020-11-05", "s43(2)"))
    #expect(late == ["extension.late"])
    let absolute = try ids(extended("2020-10-08", until: "2020-11-05", "s21"))
    #expect(absolute == ["extension.absolute-ground"])
    let bare = try ids(extended("2020-10-08"))
    #expect(bare == ["extension.no-ground", "extension.no-estimate"])
    let long = try ids(extended("2020-10-08", until: "2020-12-24", "s43(2)"))
    #expect(long == ["extension.beyond-guidance"])
    let scottish = try ids(extended("2020-10-01"), nation: .scotland)
    #expect(scottish == ["extension.none-in-law"])
    let environmental = try ids(extended("2020-10-09"), regime: .eir)
    #expect(environmental == ["extension.late"])
    let beyond = try ids(extended("2020-10-08", until: "2020-12-24"), regime: .eir)
    #expect(beyond == ["extension.beyond-limit"])
  }

  @Test func aLateRefusalIsTwoBreaches() throws {
    let standing = try fold([
      Self.sent, .reply("2020-10-09", [("1", .refused, ["s43(2)"]), ("2a", .refused, [])]),
    ])
    #expect(
      standing.findings.map(\.id) == [
        "answer.late", "refusal.late", "refusal.no-provision", "refusal.no-review-details",
        "refusal.no-regulator",
      ])
    #expect(
      standing.findings[2].text == "No provision is recorded for refusing question 2a")
    #expect(standing.findings.prefix(2).allSatisfy { $0.severity == .breach })
    #expect(standing.findings.dropFirst(2).allSatisfy { $0.severity == .check })
  }

  @Test func aRefusalWithinAGoodExtensionIsNotLate() throws {
    let refusal = Event.reply("2020-11-03", [("1", .refused, ["s43(2)"])])
    let good = try ids(extended("2020-10-08", until: "2020-11-05", "s43(2)"), refusal)
    #expect(!good.contains("refusal.late") && !good.contains("answer.late"))
    let bad = try ids(extended("2020-10-09", until: "2020-11-05", "s43(2)"), refusal)
    #expect(bad.contains("refusal.late"))
  }

  @Test func theBalanceIsAskedForOnlyOfWordsThatWereReadInALetter() throws {
    func found(_ text: String?, _ claim: String, evidence: Bool) throws -> Bool {
      let answer = Answer(
        question: QuestionID(labels: ["1"]), outcome: .refused,
        claims: [claim].compactMap { Provision(parsing: $0) }, text: text,
        evidence: evidence ? .init(start: 0, end: 9, line: 1) : nil)
      let reply = Event.make(saying: .replied(answers: [answer]), "2020-10-01")
      return try fold([Self.sent, reply]).findings.map(\.id)
        .contains("refusal.no-public-interest")
    }
    let answer = Answer(
      question: QuestionID(labels: ["1"]), outcome: .refused, text: "We will not say.",
      evidence: .init(start: 0, end: 9, line: 1))
    let unnamed = Event.make(saying: .replied(answers: [answer]), "2020-10-01")
    let words = try fold([Self.sent, unnamed]).findings.first?.text
    #expect(words == "The reply as read does not name a provision for refusing question 1")
    let silent = try found("Prices are secret.", "s43(2)", evidence: true)
    let weighed = try found("The Public Interest favours secrecy.", "s43(2)", evidence: true)
    let absolute = try found("It is on our website.", "s21", evidence: true)
    let byHand = try found("Prices are secret.", "s43(2)", evidence: false)
    let wordless = try found(nil, "s43(2)", evidence: true)
    #expect(silent)
    #expect(!weighed)
    #expect(!absolute)
    #expect(!byHand)
    #expect(!wordless)
  }

  @Test func whatTheLetterSaysOfReviewAndRegulatorIsNotMissed() throws {
    var facts = LetterFacts(kind: .reply)
    facts.reviewContact = "foi@a.example"
    facts.regulator = .ico
    var reply = Event.reply("2020-10-01", [("1", .refused, ["s21"])])
    reply.payload = .replied(answers: reply.answers, facts: facts, confirmed: reply.confirmed)
    let found = try ids(reply)
    #expect(found.isEmpty)
  }

  @Test(arguments: [
    (Regime.foia, Finding.Severity.doubt), (.foisa, .breach), (.eisr, .breach),
  ])
  func aLateReviewIsABreachWhereTheLawSetsTheTime(
    regime: Regime, severity: Finding.Severity
  ) throws {
    let standing = try fold(
      [
        Self.sent, .reply("2020-10-01", [("1", .notHeld, [])]),
        .make(.reviewRequested, "2020-10-12"), .make(.reviewAnswered, "2020-12-14"),
      ], nation: regime.isScottish ? .scotland : .england, regime: regime)
    let late = standing.findings.first { $0.id == "review.late" }
    #expect(late?.severity == severity)
  }

  @Test func everyFindingHasASourceAndNoFullStop() throws {
    let standing = try fold([
      Self.sent, extended("2020-10-09", until: "2020-12-24", "s21"),
      .make(.clarificationAsked, "2021-01-12"), .make(.clarificationGiven, "2021-01-13"),
      .reply("2021-03-09", [("1", .refused, [])]), .make(.reviewRequested, "2021-03-12"),
      .make(.reviewAnswered, "2021-09-14"),
    ])
    #expect(standing.findings.count >= 7)
    for finding in standing.findings {
      #expect(!finding.source.isEmpty && !finding.text.hasSuffix("."))
    }
  }
}
