import Casebook
import FOILaw
import Testing

/// The shortest road under each law.
@Suite struct StepTests {
  private static let sent = Event.make(.sent, "2020-09-10")
  private static let partial = Event.reply(
    "2020-10-01", [("1", .answered, []), ("2a", .answered, [])])

  @Test(arguments: [
    (Regime.foisa, NextStep.Kind.requireReview), (.eisr, .requireReview), (.eir, .reviewLateness),
  ])
  func silenceIsReviewedFromTheDayAfterTheLastDay(regime: Regime, kind: NextStep.Kind) throws {
    let nation: Authority.Nation = regime.isScottish ? .scotland : .england
    for events in [[Self.sent], [Self.sent, .make(.chased, "2020-10-12")]] {
      let standing = try fold(events, nation: nation, regime: regime)
      #expect(standing.nextStep?.kind == kind)
      #expect(standing.nextStep?.from == day("2020-10-09"))
      #expect(standing.nextStep?.by == standing.reviewBy && standing.reviewBy != nil)
      #expect(standing.nextLetter == .internalReviewLate)
    }
    #expect(kind == .reviewLateness || kind.written == "require a review")
  }

  @Test func plainSilenceUnderFOIANeedsOneReminderAfterTheLastDay() throws {
    let silent = try fold([Self.sent])
    #expect(silent.nextStep?.kind == .chase && silent.nextStep?.by == nil)
    #expect(silent.nextStep?.reason == .silent(lastDay: day("2020-10-08")))
    // A reminder on the last day came before there was anything to remind of.
    let early = try fold([Self.sent, .make(.chased, "2020-10-08")])
    #expect(early.nextStep?.kind == .chase)
    let reminded = try fold([Self.sent, .make(.chased, "2020-10-09")])
    #expect(reminded.nextStep?.kind == .complain)
  }

  @Test func aReplyInPartIsReviewedAfterAReminder() throws {
    let reminded = try fold([Self.sent, Self.partial, .make(.chased, "2020-10-09")])
    #expect(reminded.nextStep?.kind == .reviewLateness)
    #expect(reminded.nextStep?.from == day("2020-10-16"))
    #expect(reminded.nextStep?.by == reminded.reviewBy)
  }

  @Test func patienceDoesNotCostTheRightToAReview() throws {
    let reply = Event.reply(
      "2020-10-01", [("1", .answered, []), ("2a", .answered, [])],
      window: .period(10, .calendarDays))
    let late = try fold([Self.sent, reply, .make(.chased, "2020-10-09")])
    #expect(late.reviewBy == day("2020-10-11"))
    #expect(late.nextStep?.from == day("2020-10-09"))
    let later = try fold([Self.sent, reply, .make(.chased, "2020-10-20")])
    #expect(later.nextStep?.from == day("2020-10-11"))
  }

  @Test func costAloneLeadsToANarrowedRequestInAgendaAndLetterAlike() throws {
    func step(_ claims: [String]...) throws -> Standing {
      try fold([
        Self.sent,
        .reply(
          "2020-10-01",
          zip(["1", "2a", "2b"], claims).map { ($0, .refused, $1) }),
      ])
    }
    let cost = try step(["s12(1)"], ["s12"], ["s12(1)"])
    #expect(cost.nextStep?.kind == .narrow && cost.nextLetter == .narrowedRequest)
    #expect(cost.nextStep?.by == cost.reviewBy)
    let mixed = try step(["s12(1)"], ["s12(1)", "s43(2)"], ["s12(1)"])
    #expect(mixed.nextStep?.kind == .reviewRefusals && mixed.nextLetter == .internalReview)
    let bare = try step(["s12(1)"], [], ["s12(1)"])
    #expect(bare.nextStep?.kind == .reviewRefusals)
  }

  @Test func aReplyClosesAnOpenQuestionAndAnOpenFee() throws {
    for kind in [Event.Kind.clarificationAsked, .feesNotice] {
      let open = try fold([Self.sent, .make(kind, "2020-09-15"), Self.partial])
      #expect(open.stage == .partial, "\(kind)")
      #expect(open.owed?.lastDay == day("2020-10-08"))
    }
  }

  @Test func aConfirmationDoesNotReachAReplyThatWasRecordedAfterIt() throws {
    let reply = Event.reply("2020-10-01", [("1", .answered, [])], confirmed: false)
    let confirmation = Event.make(
      saying: .answersConfirmed([QuestionID(labels: ["1"])]), "2020-10-02")
    let before = try fold([Self.sent, reply, confirmation])
    #expect(before.answers.first?.isConfirmed == true)
    let after = try fold([Self.sent, confirmation, reply])
    #expect(after.answers.first?.isConfirmed == false)
  }

  @Test func nothingHappensOnTheDayOfAWithdrawalOrAfter() {
    let file = file([Self.sent, .make(.withdrawn, "2020-09-20")])
    for (iso, isRefused) in [("2020-09-19", false), ("2020-09-20", true), ("2020-09-21", true)] {
      let fault = file.fault(in: .make(.acknowledged, iso), today: day("2020-10-20"))
      #expect((fault != nil) == isRefused, "\(iso)")
    }
  }

  @Test func payingAFeeDoesNotSendTheRequestAgain() throws {
    let back = Event.make(.notDelivered, "2020-09-11")
    let standing = try fold([Self.sent, back, .make(.feePaid, "2020-09-14")])
    #expect(standing.isUndelivered && standing.nextStep?.kind == .resend)
  }
}
