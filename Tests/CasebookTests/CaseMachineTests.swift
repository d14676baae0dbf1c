import Casebook
import FOILaw
import Testing

/// The orders in which things happen to a case in real life, each with its result.
@Suite struct CaseMachineTests {
  // Sent on Thursday 10 September 2020: the twentieth working day is 8 October.
  private static let sent = Event.make(.sent, "2020-09-10")

  private func refusal(_ iso: String, regime: Regime? = nil) -> Event {
    .reply(
      iso, [("1", .answered, []), ("2a", .refused, ["s43(2)"]), ("2b", .answered, [])],
      regime: regime)
  }

  @Test func theReplyToALateReviewOpensTheReviewOfItsRefusals() throws {
    let events = [
      Self.sent, .make(.chased, "2020-10-12"), .make(.reviewRequested, "2020-10-20"),
      refusal("2020-11-03"),
    ]
    let standing = try fold(events)
    #expect(standing.stage == .partlyRefused)
    #expect(standing.nextStep?.kind == .reviewRefusals)
    let again = try fold(events + [.make(.reviewRequested, "2020-11-10")])
    #expect(again.stage == .review)
    #expect(again.owed?.lastDay == day("2020-12-09"))
  }

  @Test func aScottishReplyToALateReviewLeavesTheReviewOwed() throws {
    let standing = try fold(
      [
        Self.sent, .make(.reviewRequested, "2020-10-20"),
        .reply("2020-11-03", [("1", .refused, ["s33(1)(b)"])]),
      ], nation: .scotland)
    #expect(standing.stage == .review)
    #expect(standing.findings.map(\.id).contains("review.reply-instead"))
  }

  @Test func theOutcomeOfAReviewOfSilenceIsTheFirstAnswer() throws {
    let answers = [Answer(question: QuestionID(labels: ["1"]), outcome: .answered)]
    let outcome = Event.make(
      saying: .reviewAnswered(.init(answers: answers, confirmed: answers.map(\.question))),
      "2020-11-17")
    let standing = try fold(
      [Self.sent, .make(.reviewRequested, "2020-10-20"), outcome], nation: .scotland)
    #expect(standing.stage == .reviewed)
    #expect(standing.replied == day("2020-11-17"))
    #expect(standing.findings.map(\.id) == ["answer.late"])
    #expect(standing.nextStep?.kind == .complain)
  }

  @Test func askingForAReviewAgainGivesNoMoreTime() throws {
    let once = try fold([Self.sent, refusal("2020-10-01"), .make(.reviewRequested, "2020-10-12")])
    let twice = try fold([
      Self.sent, refusal("2020-10-01"), .make(.reviewRequested, "2020-10-12"),
      .make(.reviewRequested, "2020-10-30"),
    ])
    #expect(twice.owed == once.owed)
  }

  @Test func aReplyAfterAReviewOfRefusalsChangesTheAnswersOnly() throws {
    let standing = try fold([
      Self.sent, refusal("2020-10-01"), .make(.reviewRequested, "2020-10-12"),
      .reply("2020-10-20", [("2a", .answered, [])]),
    ])
    #expect(standing.stage == .review)
    #expect(standing.refusals.isEmpty)
  }

  @Test func aQuestionAskedTooLateUnderTheRegulationsStopsNothing() throws {
    let standing = try fold(
      [Self.sent, .make(.clarificationAsked, "2020-10-12")], regime: .eir)
    #expect(standing.stage == .awaiting)
    #expect(standing.owed?.lastDay == day("2020-10-08"))
    #expect(standing.findings.map(\.id) == ["clarification.stops-nothing"])
  }

  @Test func aQuestionAskedTooLateUnderTheActHidesNoLateness() throws {
    let standing = try fold([Self.sent, .make(.clarificationAsked, "2020-10-12")])
    #expect(standing.stage == .clarification)
    #expect(standing.owed?.lastDay == day("2020-10-08"))
    #expect(standing.nextStep?.kind == .clarify)
    #expect(standing.findings.map(\.id) == ["clarification.too-late"])
    let given = try fold([
      Self.sent, .make(.clarificationAsked, "2020-10-12"),
      .make(.clarificationGiven, "2020-10-14"),
    ])
    #expect(given.findings.map(\.id) == ["clarification.too-late"])
    #expect(given.owed?.lastDay == day("2020-11-11"))
  }

  @Test(arguments: [Regime.foia, .foisa, .eir, .eisr])
  func whatIsAskedOnTheLastDayIsAskedInTime(regime: Regime) throws {
    let nation: Authority.Nation = regime.isScottish ? .scotland : .england
    for (kind, stage) in [
      (Event.Kind.clarificationAsked, Standing.Stage.clarification), (.feesNotice, .fee),
    ] {
      let inTime = try fold(
        [Self.sent, .make(kind, "2020-10-08")], nation: nation, regime: regime)
      #expect(inTime.stage == stage)
      let isQuestion = kind == .clarificationAsked
      #expect(inTime.findings.map(\.id) == (isQuestion ? ["clarification.late-question"] : []))
      #expect(inTime.owed == nil)
      let late = try fold(
        [Self.sent, .make(kind, "2020-10-09")], nation: nation, regime: regime)
      #expect(late.findings.count == 1)
      #expect(late.owed?.lastDay == day("2020-10-08"))
    }
  }

  @Test func aClarificationHasTwoMonthsByTheCode() throws {
    let standing = try fold([Self.sent, .make(.clarificationAsked, "2020-09-15")])
    #expect(standing.nextStep?.by == day("2020-11-15"))
    #expect(standing.deadline(.clarify)?.basis == .guidance)
    #expect(standing.nextStep?.reason == .asked(day("2020-09-15"), closing: .byGuidance))
  }

  /// The day is the authority's own, counted from its letter's date where that can be right.
  @Test(arguments: [
    (ReviewWindow.until(day("2020-10-05")), nil as String?, "2020-10-05"),
    (.period(14, .calendarDays), nil, "2020-09-29"),
    (.period(14, .calendarDays), "2020-09-12", "2020-09-26"),
    (.period(20, .workingDays), "2019-09-12", "2020-10-13"),
  ])
  func aQuestionBackIsAnsweredByTheDayThatItsLetterNames(
    window: ReviewWindow, dated: String?, last: String
  ) throws {
    for regime in [Regime.foia, .eir] {
      var facts = LetterFacts(closing: window)
      facts.date = dated.map(day)
      let standing = try fold(
        [Self.sent, .make(saying: .clarificationAsked(facts), "2020-09-15")], regime: regime)
      #expect(standing.deadline(.clarify)?.lastDay == day(last))
      #expect(standing.deadline(.clarify)?.basis == .authority)
      #expect(standing.nextStep?.by == day(last))
      #expect(
        standing.nextStep?.reason == .asked(day("2020-09-15"), closing: .byLetter(day(last))))
    }
  }

  @Test func aDayOfClosingBeforeTheQuestionIsASlipAndDoesNotCount() throws {
    let asked = Event.make(
      saying: .clarificationAsked(LetterFacts(closing: .until(day("2019-10-05")))), "2020-09-15")
    let standing = try fold([Self.sent, asked])
    #expect(standing.deadline(.clarify)?.lastDay == day("2020-11-15"))
    #expect(
      file([Self.sent]).fault(in: asked, today: day("2020-10-01"))
        == .closesEarlier(day("2019-10-05"), asked: day("2020-09-15")))
    var letter = asked
    letter.original = OriginalID(String(repeating: "a", count: 64))
    #expect(file([Self.sent]).fault(in: letter, today: day("2020-10-01")) == nil)
  }

  @Test func aClockThatStandsStillHasNoLastDay() throws {
    for kind in [Event.Kind.clarificationAsked, .feesNotice] {
      let standing = try fold([Self.sent, .make(kind, "2020-09-15")])
      #expect(standing.deadline(.answer) == nil)
      #expect(standing.owed == nil)
    }
  }

  @Test func oneLetterAnswersEveryOpenQuestion() throws {
    let standing = try fold([
      Self.sent, .make(.clarificationAsked, "2020-09-14"),
      .make(.clarificationAsked, "2020-09-16"), .make(.clarificationGiven, "2020-09-17"),
    ])
    #expect(standing.stage == .awaiting)
    #expect(standing.owed?.lastDay == day("2020-10-15"))
  }

  @Test func aQuestionAboutAPartlyAnsweredRequestKeepsTheRightToAReview() throws {
    let standing = try fold([
      Self.sent, .reply("2020-10-01", [("1", .answered, [])]),
      .make(.clarificationAsked, "2020-10-05"),
    ])
    #expect(standing.stage == .clarification)
    #expect(standing.reviewBy != nil)
  }

  @Test func aQuestionAfterAFullAnswerChangesNothing() throws {
    let standing = try fold([
      Self.sent, refusal("2020-10-01"), .make(.clarificationAsked, "2020-10-05"),
    ])
    #expect(standing.stage == .partlyRefused)
    #expect(standing.nextStep?.kind == .reviewRefusals)
  }

  @Test func anUnpaidFeeSaysWhenTheRequestLapses() throws {
    let standing = try fold([Self.sent, .make(.feesNotice, "2020-09-15")])
    #expect(standing.stage == .fee)
    #expect(standing.owed == nil)
    #expect(standing.nextStep?.by == day("2020-12-14"))
    let late = try fold([
      Self.sent, .make(.feesNotice, "2020-09-15"), .make(.feePaid, "2020-12-20"),
    ])
    #expect(late.findings.map(\.id) == ["fees.lapsed"])
  }

  @Test func aFeesNoticeThatCameTooLateStopsNothing() throws {
    let standing = try fold([Self.sent, .make(.feesNotice, "2020-10-12")])
    #expect(standing.stage == .awaiting)
    #expect(standing.findings.map(\.id) == ["fees.too-late"])
  }

  @Test func aTransferWithoutACaseOfItsOwnAsksForOneAndLeavesNothingOwed() throws {
    for name in ["Otherton Council", nil] {
      let transfer = Event.make(saying: .transferred(.init(to: name)), "2020-09-17")
      let standing = try fold([Self.sent, transfer])
      #expect(standing.transferredTo == name)
      #expect(standing.stage == .transferred)
      #expect(standing.owed == nil)
      #expect(standing.nextStep?.kind == .followTransfer)
      #expect(standing.nextStep?.reason == .transferred(day("2020-09-17"), to: name))
    }
  }

  @Test func aReplyAfterAnExtensionIsLateOnlyAfterIt() throws {
    let extended = Event.make(
      saying: .extended(until: day("2020-11-05"), grounds: [Provision(.section, "43", ["2"])]),
      "2020-10-07")
    let inTime = try fold([Self.sent, extended, refusal("2020-11-05")])
    #expect(!inTime.findings.map(\.id).contains("answer.late"))
    let late = try fold([Self.sent, extended, refusal("2020-11-06")])
    #expect(late.findings.map(\.id).contains("answer.late"))
  }

  @Test func aSecondExtensionDoesNotMakeTheFirstLate() throws {
    let first = Event.make(
      saying: .extended(until: nil, grounds: [Provision(.section, "43", ["2"])]), "2020-10-07")
    let second = Event.make(saying: .extended(until: day("2020-11-30")), "2020-10-30")
    let standing = try fold([Self.sent, first, second])
    // Forty working days in all end on 5 November; the day that the authority named stands beside it.
    #expect(standing.owed?.lastDay == day("2020-11-05"))
    #expect(standing.owed?.alternatives.map(\.lastDay) == [day("2020-11-30")])
    #expect(standing.findings.map(\.id) == ["extension.beyond-guidance"])
  }

  @Test func aComplaintAboutSilenceLeavesTheAnswerOwedAndEndsWithTheReply() throws {
    let complained = try fold([Self.sent, .make(.complained, "2020-10-20")])
    #expect(complained.stage == .complained)
    #expect(complained.owed?.lastDay == day("2020-10-08"))
    let replied = try fold([Self.sent, .make(.complained, "2020-10-20"), refusal("2020-11-03")])
    #expect(replied.stage == .partlyRefused)
  }

  @Test func aDecisionNoticeCanBeAppealed() throws {
    let standing = try fold([
      Self.sent, refusal("2020-10-01"), .make(.reviewRequested, "2020-10-12"),
      .make(.reviewAnswered, "2020-11-05"), .make(.complained, "2020-11-10"),
      .make(.decisionNotice, "2021-03-01"),
    ])
    #expect(standing.stage == .decided)
    #expect(standing.nextStep?.kind == .appeal)
    #expect(standing.nextStep?.by == day("2021-03-29"))
  }

  @Test func aReviewThatIsNotAnsweredGoesToTheRegulator() throws {
    let standing = try fold(
      [
        Self.sent, .reply("2020-10-01", [("1", .refused, ["s33(1)(b)"])]),
        .make(.reviewRequested, "2020-10-12"),
      ], nation: .scotland)
    #expect(standing.nextStep?.kind == .complain)
    #expect(standing.nextStep?.from == day("2020-11-10"))
    #expect(standing.nextStep?.by == day("2021-05-09"))
  }

  @Test func aPostedRequestIsReceivedOnTheThirdDayUnderFOISAOnly() throws {
    let posted = Event.make(saying: .sent(.init(byPost: true)), "2020-09-10")
    let scottish = try fold([posted], nation: .scotland)
    let byMail = try fold([.make(.sent, "2020-09-13")], nation: .scotland)
    #expect(scottish.owed?.lastDay == byMail.owed?.lastDay)
    let presumption = scottish.owed?.steps.first { $0.text.hasPrefix("Posted on") }
    #expect(presumption?.day == day("2020-09-10"))
    let arrived = try fold([posted, .make(.acknowledged, "2020-09-11")], nation: .scotland)
    let presumed = arrived.owed?.steps.first { $0.text.hasPrefix("Posted on") }
    #expect(presumed == nil && arrived.owed != nil)
    let english = try fold([posted])
    #expect(english.findings.map(\.id) == ["receipt.unknown"])
    let known = try fold([posted, .make(.received, "2020-09-14")], nation: .scotland)
    #expect(known.owed?.lastDay == day("2020-10-12"))
  }

  /// Coronavirus (Scotland) Act 2020 sch 6: sixty working days for answers from 7 April to 26 May 2020.
  @Test func anAnswerInTheScottishPeriodOf2020IsNotLate() throws {
    let events = [Event.make(.sent, "2020-03-16"), .reply("2020-05-20", [("1", .answered, [])])]
    let scottish = try fold(events, nation: .scotland).findings.map(\.id)
    let english = try fold(events).findings.map(\.id)
    #expect(!scottish.contains("answer.late"))
    #expect(english.contains("answer.late"))
  }

  @Test func oneLetterAnswersSeveralCases() throws {
    var letter = refusal("2020-10-09")
    letter.original = OriginalID(String(repeating: "a", count: 64))
    for sent in ["2020-09-10", "2020-09-21"] {
      let standing = try fold([.make(.sent, sent), letter])
      #expect(standing.stage == .partlyRefused)
      #expect(standing.findings.map(\.id).contains("answer.late") == (sent == "2020-09-10"))
    }
  }

  @Test func whatTookAnEventBackCanBeTakenBackItself() throws {
    let reply = refusal("2020-10-01")
    let retraction = Event.make(saying: .retracted(reply.id), "2020-10-02")
    let undone = Event.make(saying: .retracted(retraction.id), "2020-10-03")
    #expect(try fold([Self.sent, reply, retraction]).stage == .awaiting)
    #expect(try fold([Self.sent, reply, retraction, undone]).stage == .partlyRefused)
  }

  @Test func aSchoolWithoutTermsSaysThatItMayHaveLonger() throws {
    let sent = [Self.sent]
    let unknown = try Standing(of: file(sent, kind: .school), calendars: .shipped)
    let limit = try LawCalendars.shipped[.foia].day(60, workingDaysAfter: day("2020-09-10"))
    #expect(unknown.owed?.lastDay == limit)
    #expect(unknown.owed?.alternatives.last?.lastDay == day("2020-10-08"))
    #expect(unknown.owed?.alternatives.last?.text.contains("terms are not known") == true)
    let terms = SchoolTerms(closures: [.init(first: day("2020-09-14"), last: day("2020-09-18"))])
    let known = try Standing(of: file(sent, kind: .school, terms: terms), calendars: .shipped)
    #expect(known.owed?.lastDay == day("2020-10-15"))
  }
}

@Suite struct ImpossibleEventTests {
  private func fault(_ event: Event, after events: [Event]) -> CaseFault? {
    file(events).fault(in: event, today: day("2021-12-01"))
  }

  private let sent = Event.make(.sent, "2020-09-10")

  @Test func nobodyAnswersBeforeTheRequestIsThere() {
    let events = [sent, Event.make(.received, "2020-09-14")]
    let fault = fault(.make(.acknowledged, "2020-09-11"), after: events)
    #expect(
      fault == .beforeReceived(.acknowledged, day("2020-09-11"), received: day("2020-09-14")))
    let late = self.fault(
      .make(.received, "2020-09-20"), after: [sent, .make(.acknowledged, "2020-09-11")])
    #expect(
      late == .overtaken(.received, day("2020-09-20"), by: .acknowledged, day("2020-09-11")))
  }

  @Test func aWithdrawalIsTheLastThingToHappen() {
    let fault = fault(
      .make(.withdrawn, "2020-09-20"), after: [sent, .make(.chased, "2020-10-10")])
    #expect(fault == .overtaken(.withdrawn, day("2020-09-20"), by: .chased, day("2020-10-10")))
  }

  @Test func whatOthersRestOnIsNotTakenBack() {
    let asked = Event.make(.clarificationAsked, "2020-09-15")
    let given = Event.make(.clarificationGiven, "2020-09-17")
    let retraction = Event.make(saying: .retracted(asked.id), "2020-10-02")
    #expect(
      fault(retraction, after: [sent, asked, given])
        == .restsOn(.clarificationGiven, day("2020-09-17"), earlier: .clarificationAsked))
    let other = Event.make(saying: .retracted(given.id), "2020-10-02")
    #expect(fault(other, after: [sent, asked, given]) == nil)
  }

  @Test func whatIsNotThereIsNotTakenBack() {
    let nothing = Event.make(saying: .retracted(EventID("nothing")), "2020-10-02")
    #expect(fault(nothing, after: [sent]) == .nothingToSupersede(EventID("nothing")))
    let note = Event.make(.note, "2020-09-11")
    let retraction = Event.make(saying: .retracted(note.id), "2020-10-02")
    let second = Event.make(saying: .retracted(note.id), "2020-10-03")
    #expect(fault(second, after: [sent, note, retraction]) == .nothingToSupersede(note.id))
  }
}
