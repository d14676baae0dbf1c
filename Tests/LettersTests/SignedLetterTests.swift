import FOILaw
import Testing

@testable import Casebook
@testable import Letters

/// Sentences that a lawyer would have struck out: each was in a letter about an invented authority.
struct SignedLetterTests {
  private func body(
    _ kind: LetterKind, _ regime: Regime, _ answers: [(String, Outcome, [String], String)],
    _ change: (inout Story) -> Void = { _ in }
  ) throws -> String {
    var story = Story.of(
      regime, today: Sample.day(2020, 11, 12),
      [
        Story.reply(
          2020, 10, 26,
          answers.map { Sample.answer($0.0, $0.1, $0.2, $0.3) })
      ])
    if kind != .internalReview {
      story.events.append(
        Event(id: EventID("rr"), .reviewRequested, on: Sample.day(2020, 11, 2)))
      story.events.append(Event(id: EventID("ra"), .reviewAnswered(), on: Sample.day(2020, 11, 9)))
    }
    change(&story)
    return try Letters.draft(kind, try story.input()).body.onOneLine
  }

  private func asking(_ questions: [(String, String)]) -> Request {
    Request(
      id: Sample.request.id, title: Sample.request.title,
      questions: questions.map { Question(id: Sample.id($0.0), text: $0.1) })
  }

  private static let eight = (1...8).map { ("\($0)", "Please send me record \($0).") }

  // MARK: - The ground and the question

  @Test(arguments: [
    (Regime.eir, "reg12(5)(e)", LetterKind.internalReview, "regulation 12(9)"),
    (.eir, "reg12(5)(e)", .complaint, "regulation 12(9)"),
    (.eisr, "reg10(5)(e)", .internalReview, "regulation 10(6)"),
    (.eisr, "reg10(5)(e)", .application, "regulation 10(6)"),
  ])
  func emissionsComeBeforeEverythingElse(
    regime: Regime, claim: String, kind: LetterKind, rule: String
  ) throws {
    // Even in a letter on many grounds, which has room for little.
    let others =
      regime == .eir
      ? ["12(4)(b)", "12(4)(c)", "12(4)(d)", "12(4)(e)", "12(5)(b)", "12(5)(c)", "12(5)(f)"]
      : ["10(4)(b)", "10(4)(c)", "10(4)(d)", "10(4)(e)", "10(5)(b)", "10(5)(c)", "10(5)(f)"]
    let answers =
      others.enumerated().map { ("\($0.offset + 2)", Outcome.refused, ["reg\($0.element)"], "No.") }
      + [("1", .refused, [claim], "The developer's assessment is commercially confidential.")]
    let text = try body(kind, regime, answers) { story in
      story.request = asking(
        [("1", "Please send the emissions figures for the incinerator.")] + Self.eight.dropFirst())
    }
    #expect(text.contains(rule))
  }

  @Test func aFigureIsNotArguedForByTheSeniorityOfPeople() throws {
    func review(_ question: String) throws -> String {
      try body(.internalReview, .foia, [("1", .refused, ["s40(2)"], "Exempt.")]) {
        $0.request = asking([("1", question)])
      }
    }
    let figure = try review("How many staff were dismissed in 2019?")
    #expect(!figure.contains("People in senior"))
    #expect(!figure.contains("The question asks for a figure"))
    #expect(figure.contains("totals that cannot be tied to an individual"))
    #expect(try review("Who decided on the closure?").contains("People in senior"))
  }

  @Test func aWebSiteWithoutAnAddressIsSaidToBeOne() throws {
    let named = try body(
      .internalReview, .foia, [("3", .refused, ["s21"], "It is on our website.")])
    #expect(named.contains("says only that the information is on a web site"))
    #expect(!named.contains("does not say where"))
    let nowhere = try body(.internalReview, .foia, [("3", .refused, ["s21"], "You can get it.")])
    #expect(nowhere.contains("does not say where the information is to be found"))
  }

  @Test(arguments: [
    ("s44", LetterKind.internalReview, "If section 44(1)(a) is meant, please name the provision"),
    ("s44", .complaint, "If section 44(1)(a) is meant, it is for the authority to name"),
    (
      "s43", .internalReview,
      "If section 43(2) is meant, it applies only so far as disclosure would, or would be likely to,"
    ),
    ("s14", .internalReview, "If section 14(1) is meant, the question is whether"),
  ])
  func aConditionLeadsIntoItsArgument(claim: String, kind: LetterKind, words: String) throws {
    let text = try body(kind, .foia, [("3", .refused, [claim], "Exempt.")])
    #expect(text.contains(words))
    #expect(!text.contains("is meant:") && !text.contains("and: "))
  }

  @Test func aBareSectionBesideItsSubsectionIsAskedAboutForItsOwnQuestions() throws {
    let text = try body(
      .internalReview, .foia,
      [("3", .refused, ["s43"], "Section 43."), ("4", .refused, ["s43(2)"], "Section 43(2).")])
    #expect(text.contains("please say which is relied on for question 3."))
  }

  @Test func aRefusalForCostIsMetWithTheDutyToAdvise() throws {
    let answers = ["1", "2a", "2b", "3", "4", "5"].map {
      ($0, Outcome.refused, ["s12(1)"], "It would exceed the limit.")
    }
    let text = try body(.internalReview, .foia, answers)
    #expect(text.contains("Section 16 calls for advice"))
    #expect(text.contains("Fitzsimmons"))
  }

  @Test func noScottishRequestHasASeriousPurposeThatNobodyStated() throws {
    let answers = [("3", Outcome.refused, ["s14(1)"], "It is vexatious.")]
    #expect(try !body(.internalReview, .foisa, answers).contains("serious purpose"))
    let stated = try body(.internalReview, .foisa, answers) {
      $0.purpose = "Parents pay for this and cannot compare it."
    }
    #expect(stated.contains("serious purpose"))
  }

  @Test func thePublicInterestIsWeighedAgainstHarmOnlyWhereTheGroundNeedsHarm() throws {
    let words = "It is to be published in May 2021. The public interest favours waiting."
    let future = try body(.internalReview, .foia, [("3", .refused, ["s22"], words)])
    #expect(future.contains("please weigh it afresh."))
    let harmed = try body(
      .internalReview, .foia,
      [("3", .refused, ["s43(2)"], "The public interest favours withholding.")])
    #expect(harmed.contains("please weigh it afresh, against the harm"))
  }

  @Test func theHarmIsToldOnlyWhereSomethingIsSaidOfIt() throws {
    let words = """
      Section 43(2) applies. The supplier has told us that prejudice would occur, on evidence that we \
      enclose. The public interest favours withholding.
      """
    let text = try body(.internalReview, .foia, [("3", .refused, ["s43(2)"], words)])
    #expect(!text.contains("applies only so far as"))
    #expect(text.contains("is subject to the public interest"))
  }

  @Test func nothingIsSaidOfWordsInWelsh() throws {
    let words =
      "Mae'r wybodaeth hon wedi'i heithrio o dan adran 43(2). Mae budd y cyhoedd yn ffafrio hynny."
    let text = try body(.internalReview, .foia, [("3", .refused, ["s43(2)"], words)])
    #expect(!text.contains("does not speak of") && !text.contains("no evidence"))
  }

  // MARK: - Decisions

  @Test func everyDecisionIsInTheTableAndReplacesAnArgumentThatIsThere() {
    for decision in Decision.all {
      let grounds = Grounds.of(decision.regime).filter { decision.subjects.contains($0.subject) }
      let isVerified = grounds.flatMap(\.authorities).contains {
        $0.isVerified && $0.text.hasPrefix(decision.name)
      }
      #expect(isVerified, "\(decision.name)")
      guard let replaced = decision.replaces else { continue }
      let isThere = grounds.flatMap(\.arguments).contains { $0.text.hasPrefix(replaced) }
      #expect(isThere, "\(replaced)")
    }
  }

  @Test(arguments: [
    ("The opinion must be reasonable (IC v Malnick [2018] UKUT 72 (AAC)).", true),
    ("See Derry City Council v Information Commissioner EA/2006/0014.", true),
    ("It is in the accounts of 2018/19 [...] of the council.", false),
    ("Section 12(1) of the Act of 2000 applies.", false),
  ])
  func aDecisionIsKnownByItsCitation(text: String, isCited: Bool) {
    #expect(Decision.isCited(in: text) == isCited)
  }

  // MARK: - Quotations

  @Test func aLetterOnManyGroundsQuotesOnlyWhatSaysMoreThanItsHeading() throws {
    let grounds = ["s21", "s22", "s31(1)(a)", "s38(1)(a)", "s41(1)", "s42(1)", "s43(2)"]
    let answers = grounds.enumerated().map { place, claim in
      ("\(place + 1)", Outcome.refused, [claim], "This information is exempt under \(claim).")
    }
    let long =
      "Please send me every e-mail between the chief executive and the leader about the contract in 2020."
    let text = try body(
      .internalReview, .foia,
      answers + [("8", .refused, ["s44"], "Section 44 applies, as an order forbids it.")]
    ) { story in
      story.request = asking(Self.eight.dropLast() + [("8", long)])
    }
    #expect(!text.contains("\"This information is exempt under"))
    #expect(text.contains("The reply: \"Section 44 applies, as an order forbids it.\""))
    #expect(text.contains(long))
    // A letter on few grounds shows that the reply said no more.
    let short = try body(
      .internalReview, .foia, [("3", .refused, ["s43(2)"], "Exempt under section 43(2).")])
    #expect(short.contains("The reply: \"Exempt under section 43(2).\""))
  }

  // MARK: - What a reply says in other words, or in another place

  @Test(arguments: [
    "It would help our rivals. That is outweighed by nothing that residents would gain.",
    "It would help thieves, and we can see no comparable public benefit.",
    "Section 43(2). See note 1.", "Withheld. The reasons are set out below.",
    "Withheld for the reasons given in our letter of May.",
  ])
  func noBalanceIsMissedThatIsInOtherWordsOrElsewhere(words: String) throws {
    let text = try body(.internalReview, .foia, [("3", .refused, ["s43(2)"], words)])
    #expect(!text.contains("does not speak of the public interest"))
    #expect(text.contains("please weigh it afresh"))
  }

  @Test(arguments: [
    ("Refused, see below.", true), ("Exernpt under s.2l (reasonably accessible).", true),
    ("We rely on an exemption.", true), ("We do not release such suppliers.", false),
    ("It is commercially sensitive.", false),
  ])
  func aProvisionThatMayBeNamedIsNotSaidToBeMissing(words: String, isUnclear: Bool) throws {
    for kind in [LetterKind.internalReview, .complaint] {
      let text = try body(kind, .foia, [("3", .refused, [], words)])
      #expect(text.contains("Ground not clear: question 3") == isUnclear)
      #expect(text.contains("Section 17(1) requires a refusal to name") != isUnclear)
    }
  }

  @Test(arguments: [
    "It is in the Executive papers for 8 July on our website, agenda item 11.",
    "This is in our published accounts.", "See our disclosure log, request 334 of 2021.",
  ])
  func aPlaceInWordsIsNotSaidToBeMissing(words: String) throws {
    let text = try body(.internalReview, .foia, [("3", .refused, ["s21"], words)])
    #expect(!text.contains("does not say where") && !text.contains("says only that"))
    #expect(text.contains("Please give the exact place"))
  }

  @Test func wordsThatLeadUpToPartsAreNotArguedAbout() throws {
    let text = try body(
      .internalReview, .foia,
      [
        ("2", .refused, ["s12(1)"], "Points 2a and 2b are refused under section 12."),
        ("2a", .refused, ["s12(1)"], "It would take 40 hours."), ("2b", .answered, [], "In May."),
      ])
    #expect(text.contains("question 2a") && !text.contains("questions 2 and"))
  }

  @Test func aDateOnWhichAReplyCannotHaveBeenWrittenIsNotTold() throws {
    var facts = LetterFacts(kind: .reply)
    facts.date = Sample.day(2019, 10, 26)
    let story = Story.of(
      .foia, today: Sample.day(2020, 11, 12),
      [
        Story.event(
          saying: .replied(
            answers: [Sample.answer("3", .refused, ["s43(2)"], "Exempt.")], facts: facts,
            confirmed: [Sample.id("3")]), 2020, 10, 27)
      ])
    let text = try Letters.draft(.internalReview, try story.input()).body
    #expect(!text.contains("2019") || !text.contains("26 October 2019"))
    #expect(text.onOneLine.contains("your reply of 27 October 2020"))
  }

  @Test func aQuotationHasNoHeadingOfSomebodyAndNoBracketOfAnother() throws {
    let words = "It is above the cost limit in section 12.\n\nCLIMATE TEAM"
    let text = try body(.internalReview, .foia, [("3", .refused, ["s12(1)"], words)])
    #expect(!text.contains("CLIMATE TEAM"))
    let bracket = try body(
      .internalReview, .foia,
      [("3", .refused, ["s43(2)"], "It would prejudice Wattlow's interests]")])
    #expect(bracket.contains("prejudice Wattlow's interests\""))
  }

  @Test func provisionsOfAnotherLawAreNamedInOrder() throws {
    let text = try body(
      .internalReview, .foia,
      [("3", .refused, ["reg12(5)(e)"], "No."), ("4", .refused, ["reg12(4)(b)"], "No.")])
    #expect(
      text.contains("how information may be withheld under regulations 12(4)(b) and 12(5)(e)"))
  }

  // MARK: - What is asked for

  @Test func whoNeitherConfirmsNorDeniesIsAskedWhetherItIsHeld() throws {
    let answers = [
      ("3", Outcome.neitherConfirmedNorDenied, ["s31(3)"], "We neither confirm nor deny."),
      ("4", .refused, ["s43(2)"], "Exempt."),
    ]
    let review = try body(.internalReview, .foia, answers)
    #expect(review.contains("Please say whether you hold what is asked by question 3"))
    #expect(review.contains("Please look again at each refusal"))
    let alone = try body(.internalReview, .foia, [answers[0]])
    #expect(!alone.contains("Please look again at each refusal"))
    let complaint = try body(.complaint, .foia, answers)
    #expect(
      complaint.contains("has to say whether it holds what is asked by question 3")
        && complaint.contains("was not entitled to refuse question 4,"))
  }

  @Test(arguments: [
    (Regime.foia, ["s43(2)"], "Information Commissioner's guidance \"Commercial interests\""),
    (.foisa, ["s33(1)(b)"], "briefing \"Commercial interests and the economy\" (section 33)"),
    (.foia, ["s21", "s41(1)", "s43(2)", "s40(2)"], "guidance on sections 21, 40, 41 and 43"),
    (.eisr, ["reg10(4)(b)"], "guidance \"Manifestly unreasonable requests\" (regulation 10(4)(b))"),
  ])
  func theRegulatorsOwnGuidanceIsNamed(
    regime: Regime, claims: [String], words: String
  ) throws {
    let ids = ["1", "2a", "3", "4"]
    let text = try body(
      .internalReview, regime, zip(ids, claims).map { ($0, .refused, [$1], "Exempt.") })
    #expect(text.contains(words))
  }

  // MARK: - Silence, extensions, reviews refused

  @Test func aComplaintOfSilenceQuotesNothing() throws {
    let story = Story.of(.foia, today: Sample.day(2020, 11, 12), [])
    let text = try Letters.draft(.complaint, try story.input()).body.onOneLine
    #expect(!text.contains("quoted below"))
    #expect(text.contains("It stands at the end of this letter."))
  }

  @Test func silenceUnderTheActGoesToTheCommissionerAndALackToAReview() throws {
    let silent = Story.of(.foia, today: Sample.day(2020, 11, 12), [])
    let chaser = try Letters.draft(.chaser, try silent.input()).body.onOneLine
    #expect(chaser.contains("I shall complain to the Information Commissioner"))
    #expect(!chaser.contains("I shall ask for an internal review"))
    var partial = silent
    partial.events.append(Story.reply(2020, 10, 26, [Sample.answer("1", .answered, [], "Yes.")]))
    let reminder = try Letters.draft(.chaser, try partial.input()).body.onOneLine
    #expect(reminder.contains("I shall ask for an internal review"))
    #expect(!reminder.contains("without an internal review"))
  }

  @Test func anExtensionLetterTellsNoDayTwiceAndAsksForNoneThatIsOver() throws {
    for regime in Regime.allCases {
      var story = Story.of(
        regime, today: Sample.day(2020, 11, 5),
        [
          Event(
            id: EventID("ex"), .extended(until: Sample.day(2020, 12, 24), grounds: []),
            on: Sample.day(2020, 10, 20))
        ])
      story.today = Sample.day(2020, 11, 5)
      let text = try Letters.draft(.extensionChallenge, try story.input()).body.onOneLine
      #expect(
        !text.contains("The last day remains") || !text.contains("The last day for an answer"))
      #expect(!text.contains("within that time") && !text.contains("for an answer is"), "\(regime)")
    }
  }

  @Test func anAuthorityWithoutReviewsIsComplainedOfDirectlyAndTheLetterSaysWhy() throws {
    var facts = LetterFacts(kind: .reply)
    facts.reviewWindow = .notOffered
    let answers = [Sample.answer("3", .refused, ["s43(2)"], "Exempt.")]
    let story = Story.of(
      .foia, today: Sample.day(2020, 11, 12),
      [
        Story.event(
          saying: .replied(answers: answers, facts: facts, confirmed: [Sample.id("3")]), 2020, 10,
          26)
      ])
    let text = try Letters.draft(.complaint, try story.input()).body.onOneLine
    #expect(text.contains("says that it has no internal review procedure"))
  }

  @Test(arguments: [
    (
      Regime.foia,
      "accept this complaint although the authority refused the internal review, for which I asked "
        + "in time."
    ),
    (.foisa, "failed to comply with section 21 of the Act by refusing the review"),
    (.eir, "failed to comply with regulation 11(3) and (4) by refusing"),
    (.eisr, "failed to comply with regulation 16(3) and (4) by refusing the review"),
  ])
  func aReviewRefusedThoughInTimeIsComplainedOf(regime: Regime, words: String) throws {
    var facts = LetterFacts(kind: .reply)
    facts.reviewWindow = .period(40, .workingDays)
    let claim = ["s43(2)", "s33(1)(b)", "reg12(5)(e)", "reg10(5)(e)"][
      Regime.allCases.firstIndex(of: regime) ?? 0]
    let answers = [Sample.answer("3", .refused, [claim], "Exempt.")]
    var story = Story.of(
      regime, today: Sample.day(2020, 12, 1),
      [
        Story.event(
          saying: .replied(answers: answers, facts: facts, confirmed: [Sample.id("3")]), 2020, 10,
          26),
        Event(id: EventID("rr"), .reviewRequested, on: Sample.day(2020, 11, 12)),
        Event(id: EventID("rf"), .reviewRefused(), on: Sample.day(2020, 11, 20)),
      ])
    story.reviewText = "Your request for a review came too late. We will not carry out a review."
    let kind = LetterKind.complaint.fitting(regime)
    let text = try Letters.draft(kind, try story.input()).body.onOneLine
    #expect(text.contains(words))
    #expect(text.contains("The authority refused on 20 November 2020 the review asked for on"))
    #expect(text.contains("the time for asking ran until"))
    #expect(text.contains("We will not carry out a review."))
    #expect(!text.contains("I have had none"))
    #expect(
      !regime.isScottish
        || text.contains("that the authority refused to carry out the review that I required;"))
  }

  @Test func aLateComplaintIsNotedToLackItsReason() throws {
    var story = Story.of(
      .foia, today: Sample.day(2021, 3, 1),
      [
        Story.reply(2020, 10, 26, [Sample.answer("3", .refused, ["s43(2)"], "Exempt.")]),
        Event(id: EventID("rr"), .reviewRequested, on: Sample.day(2020, 11, 2)),
        Event(id: EventID("ra"), .reviewAnswered(), on: Sample.day(2020, 11, 20)),
      ])
    func remarks() throws -> [String] {
      let input = try story.input()
      return Letters.remarks(on: try Letters.draft(.complaint, input), input)
    }
    #expect(try remarks().contains { $0.contains("Say why it is late") })
    story.words = "I was in hospital until February."
    #expect(try !remarks().contains { $0.contains("Say why it is late") })
  }
}
