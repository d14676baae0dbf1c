import FOILaw
import Testing

@testable import Casebook
@testable import Letters

/// Sentences that were struck out when letters were read aloud, each by its kind.
struct StruckSentenceTests {
  private func body(
    _ kind: LetterKind = .internalReview, _ regime: Regime = .foia,
    _ answers: [(String, Outcome, [String], String)], _ change: (inout Story) -> Void = { _ in }
  ) throws -> String {
    var story = Story.of(
      regime, today: Sample.day(2020, 11, 12),
      [Story.reply(2020, 10, 26, answers.map { Sample.answer($0.0, $0.1, $0.2, $0.3) })])
    if kind != .internalReview {
      story.events.append(
        Event(id: EventID("rr"), .reviewRequested, on: Sample.day(2020, 11, 2)))
      story.events.append(Event(id: EventID("ra"), .reviewAnswered(), on: Sample.day(2020, 11, 9)))
    }
    change(&story)
    return try Letters.draft(kind, try story.input()).body.onOneLine
  }

  private func refusal(
    of question: String, under claim: String, _ words: String, kind: LetterKind = .internalReview,
    _ regime: Regime = .foia
  ) throws -> String {
    try body(kind, regime, [("1", .refused, [claim], words)]) { story in
      story.request = Request(
        id: Sample.request.id, title: Sample.request.title,
        questions: [Question(id: Sample.id("1"), text: question)])
    }
  }

  // MARK: - Arguments that concede, or miss

  @Test func aDateOfPublicationIsMissedOnlyWhereTheLawSetsOne() throws {
    let words = "We intend to publish this."
    #expect(
      try !refusal(of: "Which report?", under: "s22", words).contains(
        "gives no date of publication"))
    #expect(
      try refusal(of: "Which report?", under: "s27(1)", words, .foisa)
        .contains("within twelve weeks of the request"))
  }

  @Test func theQuestionsOfOneRequestAreNotSaidToMeetTheTestForAddingUp() throws {
    let all = ["1", "2a", "2b", "3", "4", "5"].map {
      ($0, Outcome.refused, ["s12(1)"], "To answer the request would cost more than £450.")
    }
    for kind in [LetterKind.internalReview, .complaint] {
      let text = try body(kind, .foia, all)
      #expect(text.ranges(of: "regulation 5(2)").count == 1)
      #expect(text.contains("relate, to any extent, to the same or similar information"))
      #expect(!text.contains("come from one person"))
    }
    let others = try body(
      .internalReview, .foia,
      [("3", .refused, ["s12(1)"], "We aggregated this with your previous requests.")])
    #expect(others.contains("in concert or in pursuance of a campaign"))
  }

  @Test func howLikelyHarmIsIsAskedOnce() throws {
    let open = "This would, or would be likely to, prejudice our supplier. On balance we refuse."
    let text = try body(.internalReview, .foia, [("3", .refused, ["s43(2)"], open)])
    #expect(text.contains("does not settle whether harm would follow"))
    #expect(!text.contains("Please say whether the prejudice would occur"))
  }

  @Test(arguments: [("s21", Regime.foia), ("s25(1)", .foisa), ("reg6(1)(b)", .eir)])
  func thatAPlaceIsOutOfReachIsSaidOnlyWhereItHasToBeVisited(claim: String, regime: Regime) throws {
    let online = try body(
      .internalReview, regime, [("3", .refused, [claim], "It is on our website.")])
    #expect(!online.contains("disability"))
    let library = try body(
      .internalReview, regime, [("3", .refused, [claim], "You may visit the city library.")])
    #expect(library.contains("disability"))
  }

  @Test func aContractIsSaidToBeObtainedFromNobodyAndATenderIsNot() throws {
    let words = "It was provided in confidence."
    for claim in ["s41", "s36(2)"] {
      let regime = claim == "s41" ? Regime.foia : .foisa
      let contract = try refusal(of: "Please send the contract.", under: claim, words, regime)
      #expect(contract.contains("generally the product of both"))
      let tender = try refusal(
        of: "Please send the method statement that was submitted for the contract.", under: claim,
        words, regime)
      #expect(!tender.contains("generally the product of both"))
      #expect(tender.contains("does not show both"))
    }
  }

  @Test func whoConfirmsNothingOfNamedOfficersIsAskedWhatAYesWouldDisclose() throws {
    let words = "We neither confirm nor deny."
    let text = try body(
      .internalReview, .foia, [("1", .neitherConfirmedNorDenied, ["s40(5B)"], words)]
    ) { story in
      story.request = Request(
        id: Sample.request.id, title: Sample.request.title,
        questions: [
          Question(id: Sample.id("1"), text: "Which officers decided? Please give names.")
        ])
    }
    #expect(text.contains("where a request names nobody"))
    #expect(!text.contains("was employed, investigated or dealt with"))
  }

  @Test func anInvestigationIsAskedForUnderABareSection30() throws {
    let text = try body(.internalReview, .foia, [("3", .refused, ["s30(1)"], "Section 30(1).")])
    #expect(text.contains("the authority's own duty or power to conduct them"))
  }

  @Test func section18IsMetWithItsPublicInterest() throws {
    let all = ["s25(1)", "s33(1)(b)", "s36(1)", "s38(1)(b)", "s30(c)", "s26(a)"]
    let ids = ["1", "2a", "2b", "3", "4", "5"]
    var answers = zip(ids, all).map { ($0, Outcome.refused, [$1], "Exempt.") }
    answers[5] = ("5", .neitherConfirmedNorDenied, ["s18"], "We neither confirm nor deny.")
    let text = try body(.internalReview, .foisa, answers)
    #expect(text.contains("would itself have to be contrary to the public interest"))
    #expect(text.contains("give the reasons for the second"))
  }

  @Test func aStrongArgumentIsNotPushedOutByWhatTheAuthorityHasToShow() throws {
    let words = "Disclosure would be likely to prejudice the commercial interests of the operator."
    let others = ["s21", "s22", "s31(1)(a)", "s36(2)(c)", "s41(1)"]
    let ids = ["1", "2a", "2b", "3", "4"]
    let answers = zip(ids, others).map { ($0, Outcome.refused, [$1], "Exempt.") }
    for kind in [LetterKind.internalReview, .complaint] {
      let text = try body(kind, .foia, answers + [("5", .refused, ["s43(2)"], words)])
      #expect(text.contains("Harm to a third party has to rest on that party's own concerns"))
      #expect(!text.contains("identify which item would harm"))
    }
  }

  // MARK: - Said twice, or of another

  @Test func aDecisionIsCitedInFullOnce() throws {
    let text = try body(
      .internalReview, .foia,
      [
        ("2a", .refused, ["s41"], "The supplier gave us the contract in confidence."),
        ("3", .refused, ["s43(2)"], "Release would be likely to prejudice our supplier."),
      ])
    #expect(text.ranges(of: "EA/2006/0014").count == 1)
    #expect(text.contains("(Derry City Council, above)"))
  }

  @Test func aBalanceStruckForOneQuestionIsWeighedAfreshForAllOnItsGround() throws {
    let text = try body(
      .internalReview, .eir,
      [
        ("3", .refused, ["reg12(5)(e)"], "The public interest favours the exception."),
        ("4", .refused, ["reg12(5)(e)"], "The figures are commercially confidential."),
      ])
    #expect(text.contains("On questions 3 and 4 please weigh it afresh"))
  }

  @Test func aHeadingThatNamesQuestionAndGroundIsNotRepeated() throws {
    for words in ["", "You may ask us for an internal review within 40 working days."] {
      let text = try body(.internalReview, .foia, [("3", .refused, ["s42(1)"], words)])
      #expect(!text.contains("The reply refuses question 3"))
    }
  }

  @Test func aQuestionAskedTooLateIsAnsweredInTheSecondPersonAndOnce() throws {
    for regime in Regime.allCases {
      let asked = Sample.day(2020, 11, 4)
      var story = Story.of(
        regime, today: asked.advanced(by: 2),
        [Event(id: EventID("asked"), .clarificationAsked(), on: asked)])
      story.words = "I mean the contracts in force."
      let text = try Letters.draft(.clarificationReply, try story.input()).body.onOneLine
      #expect(
        text.contains("The time for an answer had run out on Thursday 29 October 2020, before you"))
      #expect(!text.contains("Clarification was asked for") && !text.contains("The record"))
      #expect(text.contains("the time has run from 1 October 2020."))
    }
  }

  @Test func theAuthorityIsToldWhatItDidAndNobodyElse() throws {
    let story = Story.of(
      .foisa, today: Sample.day(2020, 11, 12),
      [
        Event(
          id: EventID("x"), .extended(until: Sample.day(2020, 11, 20), grounds: []),
          on: Sample.day(2020, 10, 20))
      ])
    let text = try Letters.draft(.internalReviewLate, try story.input()).body.onOneLine
    #expect(text.contains("You took more time on 20 October 2020"))
    #expect(!text.contains("The authority took"))
  }

  @Test func aReplyInTimeHasNothingThatIsShownBesides() throws {
    func text(_ day: Int) throws -> String {
      let story = Story.of(
        .foisa, today: Sample.day(2020, 12, 1),
        [
          Event(
            id: EventID("x"), .extended(until: Sample.day(2020, 11, 20), grounds: []),
            on: Sample.day(2020, 10, 9)),
          Story.reply(
            2020, 10, day, [Sample.answer("3", .refused, ["s33(1)(b)"], "Exempt.")]),
        ])
      return try Letters.draft(.internalReview, try story.input()).body.onOneLine
    }
    #expect(try text(26).contains("The record of the request shows:"))
    #expect(try text(30).contains("The record of the request shows besides:"))
  }

  @Test func aRequestOfOneQuestionSpeaksOfOne() throws {
    var story = Story()
    story.request = Request(
      id: Sample.request.id, title: Sample.request.title,
      questions: [Question(id: Sample.id("1"), text: "How many trees were felled?")])
    let text = try Letters.draft(.initialRequest, try story.input()).body.onOneLine
    #expect(!text.contains("by the numbers above") && !text.contains("the others"))
  }

  // MARK: - Complaints

  @Test func aReminderIsToldBeforeTheReplyThatItBrought() throws {
    func text(_ chased: CalendarDay) throws -> String {
      try body(.complaint, .foia, [("3", .refused, ["s43(2)"], "Exempt.")]) { story in
        story.events.append(Event(id: EventID("c"), .chased, on: chased))
        story.events.sort { $0.day < $1.day }
      }
    }
    let before = try text(Sample.day(2020, 10, 25))
    let reminder = try #require(before.firstRange(of: "I reminded the authority"))
    let reply = try #require(before.firstRange(of: "The first reply came"))
    #expect(reminder.lowerBound < reply.lowerBound)
    let after = try text(Sample.day(2020, 10, 28))
    let second = try #require(after.firstRange(of: "I reminded the authority"))
    #expect(
      try #require(after.firstRange(of: "The first reply came")).lowerBound < second.lowerBound)
  }

  @Test func silenceConcedesNoLatenessHoweverLongItLasts() throws {
    let story = Story.of(.foia, today: Sample.day(2021, 9, 1), [])
    let input = try story.input()
    let letter = try Letters.draft(.complaint, input)
    #expect(!letter.body.contains("six weeks"))
    #expect(Letters.remarks(on: letter, input).allSatisfy { !$0.contains("six weeks") })
  }

  @Test func whatIsNotHeldIsNotCalledARefusal() throws {
    let text = try body(
      .application, .foisa,
      [("3", .refused, ["s33(1)(b)"], "Exempt."), ("4", .notHeld, [], "Not held.")]
    ) { $0.disputed = [Sample.id("4")] }
    #expect(
      text.contains(
        "did not put right the refusal of question 3, and the answer that what question 4 asked "
          + "for is not held"))
  }

  @Test func theScheduleNamesTheRequestForAReview() throws {
    let text = try body(.complaint, .foia, [("3", .refused, ["s43(2)"], "Exempt.")])
    #expect(text.contains("My request for a review, 2 November 2020"))
  }

  @Test func aDecisionThatIsQuotedIsNotRetold() throws {
    func text(_ review: String?) throws -> String {
      try body(.complaint, .foia, [("3", .refused, ["s43(2)"], "Exempt.")]) {
        $0.reviewText = review
      }
    }
    #expect(try text(nil).contains("The refusal of question 3 stands."))
    #expect(try !text("I uphold the decision.").contains("The refusal of question 3 stands."))
  }

  // MARK: - What a reply leaves out

  @Test(arguments: [
    (Regime.foia, "FOIA s17(7)"), (.foisa, "FOISA s19"), (.eir, "EIR reg 14"),
    (.eisr, "EISR reg 13"),
  ])
  func rightsThatAReplyDoesNotTellAreStatedOnceSomebodyHasLooked(
    regime: Regime, source: String
  ) throws {
    let claim = ["s43(2)", "s33(1)(b)", "reg12(5)(e)", "reg10(5)(e)"][
      Regime.allCases.firstIndex(of: regime) ?? 0]
    let answer = Sample.answer("1", .refused, [claim], "Exempt.")
    for kind in [LetterKind.internalReview, .complaint.fitting(regime)] {
      var story = Story.of(
        regime, today: Sample.day(2020, 11, 12), [Story.reply(2020, 10, 26, [answer])])
      if kind != .internalReview {
        story.events.append(
          Event(id: EventID("rr"), .reviewRequested, on: Sample.day(2020, 11, 2)))
        story.events.append(
          Event(id: EventID("ra"), .reviewAnswered(), on: Sample.day(2020, 11, 9)))
      }
      // Who has no word of the right may still name the regulator by its house.
      story.replyText = "Exempt.\n\nComplaints go to the regulator at Wycliffe House."
      var input = try story.input()
      func text() throws -> String { try Letters.draft(kind, input).body.onOneLine }
      #expect(try !text().contains("does not mention the right to go to the"))
      let offered = Letters.remarks(on: try Letters.draft(kind, input), input)
      #expect(offered.contains { $0.hasSuffix("--with refusal.no-regulator") })
      input.standing = input.standing?.stating(
        ["refusal.no-review-details", "refusal.no-regulator"], asOf: input.today)
      #expect(try text().contains("The reply does not say how to ask for a review (\(source))."))
      #expect(try text().contains("does not mention the right to go to the"))
    }
  }

  // MARK: - Guidance

  @Test(arguments: [
    (Regime.foia, ["s42(1)"], "guidance \"Legal professional privilege\" (section 42)."),
    (.foia, ["s36(2)(c)"], "guidance on section 36."),
    (
      .foia, ["s43(2)", "s36(2)(c)"],
      "guidance \"Commercial interests\" (section 43), and on section 36."
    ),
    (
      .foia, ["s31(1)(a)", "s36(2)(c)", "s42(1)", "s43(2)"],
      "guidance on sections 31, 36, 42 and 43."
    ),
    (.foisa, ["s33(1)(b)"], "briefing \"Commercial interests and the economy\" (section 33)."),
    (.foisa, ["s38(1)(b)", "s36(1)"], "briefings on sections 36 and 38."),
    (
      .eisr, ["reg10(4)(b)"],
      "guidance \"Manifestly unreasonable requests\" (regulation 10(4)(b))."
    ),
    (
      .eisr, ["reg10(4)(b)", "reg10(4)(c)", "reg10(4)(d)", "reg10(4)(e)"],
      "guidance on regulation 10."
    ),
  ])
  func guidanceIsNamedOrItsSectionIs(regime: Regime, claims: [String], words: String) throws {
    let ids = ["1", "2a", "3", "4"]
    let text = try body(
      .internalReview, regime, zip(ids, claims).map { ($0, .refused, [$1], "Exempt.") })
    #expect(text.contains("Information Commissioner's " + words))
  }
}
