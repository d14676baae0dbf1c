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

  @Test(arguments: [
    (["s40(2)"], "extension.mostly-absolute", Finding.Severity.doubt),
    (["s40"], "extension.mostly-absolute", .doubt),
    (["s40(2)", "s41"], "extension.mostly-absolute", .doubt),
    (["s41"], "extension.absolute-ground", .breach),
    (["s21"], "extension.absolute-ground", .breach),
    (["s12"], "extension.absolute-ground", .breach),
    (["s14"], "extension.absolute-ground", .breach),
    (["s10(3)"], "extension.no-ground", .check), ([], "extension.no-ground", .check),
    (["s37"], "extension.unspecific-ground", .check),
    (["s43(2)", "s41"], "extension.in-part", .note),
    (["s40(2)", "s36(2)(c)"], "extension.in-part", .note),
  ])
  func anExtensionNeedsAGroundThatIsWeighed(
    grounds: [String], id: String, severity: Finding.Severity
  ) throws {
    let extended = Event.make(
      saying: .extended(
        until: day("2020-11-04"), grounds: grounds.compactMap { Provision(parsing: $0) }),
      "2020-10-01")
    let standing = try fold([Self.sent, extended])
    #expect(standing.findings.map(\.id) == [id])
    #expect(standing.findings.map(\.severity) == [severity])
    let isGood = severity == .note || id == "extension.unspecific-ground"
    #expect(standing.owed?.lastDay == day(isGood ? "2020-11-04" : "2020-10-08"))
  }

  @Test func anExtensionBeyondTheLimitIsMeasuredByTheFortyDaysThoughItCameLate() throws {
    let standing = try fold(
      [Self.sent, extended("2020-10-09", until: "2020-12-24")], regime: .eir)
    #expect(standing.findings.map(\.id) == ["extension.late", "extension.beyond-limit"])
    #expect(standing.findings.last?.text.hasSuffix("end on 5 November 2020") == true)
    #expect(standing.owed?.lastDay == day("2020-10-08"))
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

  @Test func whatAReviewRefusesInPartWasRefusedInTimeBefore() throws {
    let refusal = Event.reply("2020-10-01", [("1", .refused, ["s43(2)"])])
    let asked = Event.make(saying: .reviewRequested, "2020-10-20")
    let answers = [
      Answer(
        question: QuestionID(labels: ["1"]), outcome: .partlyRefused,
        claims: ["s43(2)"].compactMap { Provision(parsing: $0) })
    ]
    let outcome = Event.make(
      saying: .reviewAnswered(Event.Reply(answers: answers, confirmed: answers.map(\.question))),
      "2020-11-20")
    #expect(try !ids(refusal, asked, outcome).contains("refusal.late"))
    // A refusal that first comes with a review of silence is late as an answer, not as a notice.
    #expect(try !ids(asked, outcome).contains("refusal.late"))
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

  @Test(arguments: [
    ("Refused, see below.", false), ("Exernpt under s.2l (accessible).", false),
    ("We rely on an exemption.", false), ("We do not release such suppliers.", true),
    ("It is commercially sensitive.", true),
  ])
  func aProvisionIsFoundMissingOnlyWhereNoneMayBeNamed(text: String, isMissing: Bool) throws {
    let found = try ids(read(text, .refused))
    #expect(found.contains("refusal.no-provision") == isMissing)
  }

  @Test(arguments: [
    "It would help thieves, and we can see no comparable public benefit.",
    "That is outweighed by the interest in good bids.",
  ])
  func aBalanceInOtherWordsIsOne(text: String) throws {
    let found = try ids(read(text, .refused, "s43(2)"))
    #expect(!found.contains("refusal.no-public-interest"))
  }

  @Test func aBalanceGoesForItsOwnGroundOrAtTheEndForAll() throws {
    func found(_ first: (String, String), _ second: (String, String)) throws -> String? {
      let read = [("1", first), ("2a", second)].compactMap { number, words in
        QuestionID(number).map {
          Answer(
            question: $0, outcome: .refused,
            claims: [words.0].compactMap { Provision(parsing: $0) }, text: words.1,
            evidence: .init(start: 0, end: words.1.utf8.count, line: 1))
        }
      }
      return try fold([Self.sent, .make(saying: .replied(answers: read), "2020-10-01")])
        .findings.first { $0.id == "refusal.no-public-interest" }?.text
    }
    let price = ("s43(2)", "It would harm our prices. The public interest favours withholding.")
    // A balance for one ground says nothing of another,
    let other = try found(price, ("s42(1)", "It is privileged."))
    #expect(other?.contains("question 2a ") == true)
    // but goes for each question with that ground;
    let same = try found(price, ("s43(2)", "The same."))
    #expect(same == nil)
    // and what stands at the end of a letter goes for all of it.
    let last = "It is privileged.\n\nWe have weighed the public interest for both."
    let atEnd = try found(("s43(2)", "Prices."), ("s42(1)", last))
    #expect(atEnd == nil)
    // Nothing is said of words in Welsh, which English phrases do not judge.
    let welsh = "Mae'r wybodaeth hon wedi'i heithrio o dan adran 43(2), ac nid yw ar gael."
    let inWelsh = try found(price, ("s42(1)", welsh))
    #expect(inWelsh == nil)
  }

  private func read(_ text: String, _ outcome: Outcome, _ claims: String...) -> Event {
    let answer = Answer(
      question: QuestionID(labels: ["1"]), outcome: outcome,
      claims: claims.compactMap { Provision(parsing: $0) }, text: text,
      evidence: .init(start: 0, end: text.utf8.count, line: 1))
    return .make(saying: .replied(answers: [answer]), "2020-10-01")
  }

  @Test(arguments: [
    "We will not send the report.", "Section 43(2) of the Freedom of Information Act applies.",
    "The figures are exempt from disclosure.", "We are unable to provide this.",
    "Regulation 12(5)(e) is engaged.",
  ])
  func wordsThatRefuseAreNoticedInAnAnswer(text: String) throws {
    for (outcome, expected) in [(Outcome.answered, true), (.notHeld, false), (.refused, false)] {
      let found = try ids(read(text, outcome, "s21"))
      #expect(found.contains("answer.reads-as-refusal") == expected, "\(outcome)")
    }
    let byHand = Event.reply("2020-10-01", [("1", .answered, [])])
    #expect(try !ids(byHand).contains("answer.reads-as-refusal"))
  }

  @Test(arguments: [
    "Nine.", "Copies are attached.",
    "Nobody was refused a place under section 5 of the Housing Act.",
    "The contract ends in March.",
  ])
  func wordsThatAnswerAreNot(text: String) throws {
    #expect(try ids(read(text.replacing("was refused", with: "lost"), .answered)).isEmpty)
  }

  @Test func aRefusalForCostNeedsAnEstimateAndAdvice() throws {
    func found(_ text: String, _ claim: String, regime: Regime? = nil) throws -> [String] {
      try ids(
        read(text, .refused, claim), nation: regime?.isScottish == true ? .scotland : .england,
        regime: regime
      ).filter { ["refusal.no-estimate", "refusal.no-advice"].contains($0) }
    }
    let bare = "It would exceed the limit of £450 or 18 hours."
    #expect(try found(bare, "s12(1)") == ["refusal.no-estimate", "refusal.no-advice"])
    let estimated = "Reading 900 records at ten minutes each would exceed the limit."
    #expect(try found(estimated, "s12(1)") == ["refusal.no-advice"])
    #expect(try found("It would take 61 hours. You may narrow it.", "s12(1)").isEmpty)
    #expect(
      try found(bare, "s12(1)", regime: .foisa) == ["refusal.no-estimate", "refusal.no-advice"])
    #expect(try found("It is too much.", "reg12(4)(b)", regime: .eir) == ["refusal.no-advice"])
    #expect(try found("It is too much.", "reg10(4)(c)", regime: .eisr) == ["refusal.no-advice"])
    #expect(try found(bare, "s43(2)").isEmpty)
  }

  @Test func aClauseThatIsAbsoluteInOneFormIsNotSaidToWeighThePublicInterest() throws {
    for (claim, isWeighed) in [
      ("s40(5B)", false), ("s40(2)", false), ("s43(2)", true), ("s31(3)", true), ("s40", false),
    ] {
      let found = try ids(read("We neither confirm nor deny it.", .refused, claim))
      #expect(found.contains("refusal.no-public-interest") == isWeighed, "\(claim)")
    }
    #expect(
      try !ids(read("It is not held.", .refused, "reg12(4)(a)"), regime: .eir)
        .contains("refusal.no-public-interest"))
  }

  @Test(arguments: Regime.allCases)
  func aQuestionInTheLastWeekIsNoticed(regime: Regime) throws {
    let nation: Authority.Nation = regime.isScottish ? .scotland : .england
    // Working days 14, 15 and 20 of the time.
    for (asked, number) in [("2020-09-30", nil), ("2020-10-01", 15), ("2020-10-08", 20)]
      as [(String, Int?)]
    {
      for given in [[], [Event.make(.clarificationGiven, "2020-10-09")]] {
        let found = try fold(
          [Self.sent, .make(.clarificationAsked, asked)] + given, nation: nation, regime: regime
        ).findings
        #expect(found.map(\.id) == (number == nil ? [] : ["clarification.late-question"]))
        if let number { #expect(found.first?.text.contains("working day \(number) ") == true) }
      }
    }
    // A second question is measured from the answer to the first.
    let second = try fold(
      [
        Self.sent, .make(.clarificationAsked, "2020-09-14"),
        .make(.clarificationGiven, "2020-09-17"), .make(.clarificationAsked, "2020-10-12"),
      ], nation: nation, regime: regime)
    #expect(second.findings.first?.text.contains("working day 17 ") == true)
  }

  @Test(arguments: Regime.allCases)
  func whatComesWhileTheClockIsPausedIsNotTooLate(regime: Regime) throws {
    let nation: Authority.Nation = regime.isScottish ? .scotland : .england
    func found(_ events: (Event.Kind, String)...) throws -> [String] {
      try fold(
        [Self.sent] + events.map { .make($0.0, $0.1) }, nation: nation, regime: regime
      ).findings.map(\.id).filter { $0 != "clarification.late-question" }
    }
    let asked = (Event.Kind.clarificationAsked, "2020-09-21")
    let notice = (Event.Kind.feesNotice, "2020-10-20")
    #expect(try found(asked, notice).isEmpty)
    #expect(try found((.feesNotice, "2020-09-21"), (.clarificationAsked, "2020-10-20")).isEmpty)
    #expect(try found(asked, (.clarificationAsked, "2020-10-20")).isEmpty)
    #expect(try found(notice) == ["fees.too-late"])
    // A question that came too late itself pauses nothing.
    let late = (Event.Kind.clarificationAsked, "2020-10-14")
    #expect(try found(late, notice).contains("fees.too-late"))
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

  @Test func aFindingThatAPersonHasCheckedIsStated() throws {
    let standing = try fold([Self.sent, .reply("2020-10-01", [("1", .refused, ["s21"])])])
    let today = day("2020-10-12")
    let stated = standing.stating(["refusal.no-regulator"], asOf: today)
    let finding = try #require(stated.findings.first { $0.id == "refusal.no-regulator" })
    #expect(finding.severity == .breach)
    #expect(finding.text.hasPrefix("The reply does not mention the right to go to"))
    // The others stay as they are, and what only the day shows is not added unasked.
    #expect(stated.findings.map(\.id) == standing.findings.map(\.id))
    #expect(stated.findings.count { $0.severity == .breach } == 1)
    let open = try fold([Self.sent]).stating(["answer.overdue"], asOf: today)
    #expect(open.findings.map(\.id) == ["answer.overdue"])
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
