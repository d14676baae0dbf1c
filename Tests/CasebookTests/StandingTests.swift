import Casebook
import FOILaw
import Testing

@Suite struct StandingTests {
  // Sent on Thursday 10 September 2020: the twentieth working day is 8 October.
  private static let sent = day("2020-09-10")

  @Test func waitsForAnAnswerUntilTheTwentiethWorkingDay() throws {
    let standing = try fold([.make(.sent, "2020-09-10")])
    #expect(standing.stage == .awaiting)
    #expect(standing.owed?.lastDay == day("2020-10-08"))
    #expect(standing.nextStep?.kind == .chase)
    #expect(standing.nextStep?.from == day("2020-10-09"))
  }

  @Test func anAcknowledgementHidesNothing() throws {
    let silent = try fold([.make(.sent, "2020-09-10")])
    let acknowledged = try fold([.make(.sent, "2020-09-10"), .make(.acknowledged, "2020-09-11")])
    #expect(acknowledged.stage == .awaiting)
    #expect(acknowledged.owed == silent.owed)
  }

  @Test func aReminderOfSilenceLeadsStraightToTheCommissioner() throws {
    let standing = try fold([.make(.sent, "2020-09-10"), .make(.chased, "2020-10-12")])
    #expect(standing.nextStep?.kind == .complain)
    #expect(standing.nextStep?.from == day("2020-10-19"))
    #expect(standing.nextStep?.by == day("2020-11-23"))
    #expect(standing.nextLetter == .complaint)
  }

  @Test func clarificationStopsTheClockAndStartsItAnew() throws {
    let asked = try fold([.make(.sent, "2020-09-10"), .make(.clarificationAsked, "2020-09-15")])
    #expect(asked.stage == .clarification)
    #expect(asked.owed == nil)
    #expect(asked.nextStep?.kind == .clarify)
    let given = try fold([
      .make(.sent, "2020-09-10"), .make(.clarificationAsked, "2020-09-15"),
      .make(.clarificationGiven, "2020-09-17"),
    ])
    #expect(given.stage == .awaiting)
    #expect(given.owed?.lastDay == day("2020-10-15"))
  }

  @Test func aFullAnswerEndsTheCase() throws {
    let standing = try fold([
      .make(.sent, "2020-09-10"),
      .reply("2020-10-01", [("1", .answered, []), ("2a", .answered, []), ("2b", .notHeld, [])]),
    ])
    #expect(standing.stage == .answered)
    #expect(standing.nextStep == nil)
    #expect(standing.owed == nil)
  }

  @Test func aRefusalOpensTheReview() throws {
    let standing = try fold([
      .make(.sent, "2020-09-10"),
      .reply(
        "2020-10-09", [("1", .answered, []), ("2a", .refused, ["s43(2)"]), ("2b", .answered, [])],
        window: ReviewWindow(amount: 40, unit: .calendarDays)),
    ])
    #expect(standing.stage == .partlyRefused)
    #expect(standing.nextStep?.kind == .reviewRefusals)
    #expect(standing.reviewBy == day("2020-11-18"))
    let alternatives = standing.deadline(.askForReview)?.alternatives.map(\.lastDay)
    #expect(alternatives == [day("2020-12-07")])
  }

  @Test func proposedAnswersWaitForConfirmation() throws {
    let reply = Event.reply(
      "2020-10-09", [("1", .answered, []), ("2a", .refused, ["s21"]), ("2b", .answered, [])],
      confirmed: false)
    let proposed = try fold([.make(.sent, "2020-09-10"), reply])
    #expect(proposed.nextStep?.kind == .confirm)
    let confirmation = Event.make(
      saying: .answersConfirmed(["1", "2a", "2b"].compactMap { QuestionID($0) }), "2020-10-10")
    let confirmed = try fold([.make(.sent, "2020-09-10"), reply, confirmation])
    #expect(confirmed.nextStep?.kind == .reviewRefusals)
    #expect(confirmed.answers.allSatisfy { $0.isConfirmed })
  }

  @Test func aPartialReplyLeavesTheRestOwed() throws {
    let standing = try fold([
      .make(.sent, "2020-09-10"),
      .reply("2020-10-01", [("1", .answered, []), ("2a", .blank, []), ("2b", .answered, [])]),
    ])
    #expect(standing.stage == .partial)
    #expect(standing.unanswered.map(\.description) == ["2a"])
    #expect(standing.owed?.lastDay == day("2020-10-08"))
  }

  @Test func aQuestionWhosePartsAreAnsweredIsNotLeftOpen() throws {
    let questions = ["1", "2", "2a"].compactMap { QuestionID($0) }.map {
      Question(id: $0, text: "What of \($0)?")
    }
    let case2 = CaseFile(
      request: Request(id: RequestID("meals"), title: "Meals", questions: questions),
      authority: Authority(name: "Anytown Council"),
      events: [
        .make(.sent, "2020-09-10"),
        .reply("2020-10-01", [("1", .answered, []), ("2a", .answered, [])]),
      ])
    #expect(try Standing(of: case2, calendars: .shipped).stage == .answered)
  }

  @Test func aSecondReplyCompletesTheFirstAndTakesNothingBack() throws {
    let standing = try fold([
      .make(.sent, "2020-09-10"),
      .reply("2020-10-01", [("1", .answered, []), ("2a", .blank, []), ("2b", .blank, [])]),
      .reply("2020-10-07", [("1", .blank, []), ("2a", .answered, []), ("2b", .notHeld, [])]),
    ])
    #expect(standing.stage == .answered)
    #expect(standing.answers.map(\.answer.outcome) == [.answered, .answered, .notHeld])
  }

  @Test func aCorrectionByHandReplacesWhatWasRead() throws {
    let correction = Event.make(
      saying: .answersSet([Answer(question: QuestionID(labels: ["1"]), outcome: .refused)]),
      "2020-10-10")
    let standing = try fold([
      .make(.sent, "2020-09-10"),
      .reply("2020-10-01", [("1", .answered, []), ("2a", .answered, []), ("2b", .answered, [])]),
      correction,
    ])
    #expect(standing.stage == .partlyRefused)
    #expect(standing.answers[0].isConfirmed)
  }

  @Test func aRetractedEventCountsNoMore() throws {
    let reply = Event.reply("2020-10-01", [("1", .answered, [])])
    let retraction = Event.make(saying: .retracted(reply.id), "2020-10-02")
    let standing = try fold([.make(.sent, "2020-09-10"), reply, retraction])
    #expect(standing.stage == .awaiting)
  }

  @Test func aReviewRunsItsOwnClock() throws {
    let standing = try fold([
      .make(.sent, "2020-09-10"),
      .reply(
        "2020-10-01", [("1", .refused, ["s14(1)"]), ("2a", .answered, []), ("2b", .answered, [])]),
      .make(.reviewRequested, "2020-10-12"),
    ])
    #expect(standing.stage == .review)
    #expect(standing.owed?.purpose == .answerReview)
    #expect(standing.owed?.lastDay == day("2020-11-09"))
  }

  @Test func theNationDecidesTheLaw() throws {
    let standing = try fold([.make(.sent, "2020-09-10")], nation: .scotland)
    #expect(standing.regime == .foisa)
    let english = try fold([
      .make(.sent, "2020-09-10"), .reply("2020-10-01", [("1", .answered, [])], regime: .foisa),
    ])
    #expect(english.regime == .foia)
  }

  @Test func theOrderOfRecordingDoesNotMatterButDaysDo() throws {
    let events = [
      Event.make(.sent, "2020-09-10"), .make(.acknowledged, "2020-09-11"),
      .make(.clarificationAsked, "2020-09-15"), .make(.clarificationGiven, "2020-09-17"),
    ]
    let inOrder = try fold(events)
    for _ in 0..<10 { #expect(try fold(events.shuffled()) == inOrder) }
  }

  @Test func aYearWithoutHolidaysIsAnErrorThatNamesIt() {
    #expect(throws: LawError.self) { try fold([.make(.sent, "2040-01-02")]) }
  }
}

@Suite struct CaseFaultTests {
  private func fault(_ event: Event, after events: [Event]) -> CaseFault? {
    file(events).fault(in: event, today: day("2021-01-01"))
  }

  @Test func nothingHappensBeforeTheRequestWasSent() {
    let fault = fault(.make(.acknowledged, "2020-09-09"), after: [.make(.sent, "2020-09-10")])
    #expect(fault == .beforeSent(.acknowledged, day("2020-09-09"), sent: day("2020-09-10")))
  }

  @Test func aReplyMayComeOnTheDayOfTheRequest() {
    for kind in [Event.Kind.acknowledged, .replied] {
      #expect(fault(.make(kind, "2020-09-10"), after: [.make(.sent, "2020-09-10")]) == nil)
    }
  }

  @Test func anExtensionMayEndOnTheDayOfItsNotice() {
    func extended(until: String) -> Event {
      .make(saying: .extended(.init(until: day(until), grounds: [])), "2020-09-20")
    }
    let sent = Event.make(.sent, "2020-09-10")
    #expect(fault(extended(until: "2020-09-20"), after: [sent]) == nil)
    #expect(
      fault(extended(until: "2020-09-19"), after: [sent])
        == .extensionEndsEarlier(until: day("2020-09-19"), told: day("2020-09-20")))
  }

  @Test func nothingHappensTomorrow() {
    let fault = fault(.make(.note, "2021-01-02"), after: [.make(.sent, "2020-09-10")])
    #expect(fault == .inTheFuture(.note, day("2021-01-02"), today: day("2021-01-01")))
  }

  @Test(arguments: [
    (Event.Kind.clarificationGiven, Event.Kind.clarificationAsked),
    (.feePaid, .feesNotice), (.reviewAnswered, .reviewRequested),
    (.decisionNotice, .complained),
  ])
  func anAnswerNeedsItsQuestion(kind: Event.Kind, earlier: Event.Kind) {
    let sent = [Event.make(.sent, "2020-09-10")]
    #expect(fault(.make(kind, "2020-09-20"), after: sent) == .needs(kind, earlier: earlier))
    let both = sent + [.make(earlier, "2020-09-15")]
    #expect(fault(.make(kind, "2020-09-20"), after: both) == nil)
  }

  @Test func onlyTheRequestsQuestionsAreAnswered() {
    let fault = fault(
      .reply("2020-10-01", [("9", .answered, [])]), after: [.make(.sent, "2020-09-10")])
    #expect(fault == .noSuchQuestion(QuestionID(labels: ["9"])))
  }
}
