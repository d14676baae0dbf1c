import FOILaw
import Testing

@testable import Casebook
@testable import Letters

/// Faults that a lawyer found in letters, each by its kind.
struct FaultTests {
  private func body(_ sample: Sample) throws -> String {
    try body(.internalReview, sample) { _ in }
  }

  private func body(
    _ kind: LetterKind, _ sample: Sample, _ change: (inout LetterInput) -> Void
  ) throws -> String {
    var input = sample.input
    change(&input)
    return try Letters.draft(kind, input).body.onOneLine
  }

  private func refused(
    _ claims: [String], _ text: String?, regime: Regime = .foia, question: String = "3"
  ) -> Sample {
    var sample = Sample()
    sample.regime = regime
    sample.answers = [Sample.answer(question, .refused, claims, text)]
    return sample
  }

  // MARK: - An unchecked reading

  @Test(arguments: [
    LetterKind.internalReview, .partialReply, .thanks, .chaser, .internalReviewLate,
  ])
  func refusesToArgueFromAReadingThatNobodyChecked(kind: LetterKind) throws {
    var story = Story.of(.foia, today: Sample.day(2020, 11, 12), [])
    let isThanks = kind == .thanks
    let answers = ["1", "2a", "2b", "3", "4", "5"].map { number in
      switch number {
      case "3" where !isThanks: Sample.answer(number, .refused, ["s43(2)"], "Exempt, 43(2).")
      case "5" where !isThanks: Sample.answer(number, .blank)
      default: Sample.answer(number, .answered, [], "£5.")
      }
    }
    story.events.append(
      Event(
        id: EventID("r"),
        .replied(
          Event.Reply(facts: LetterFacts(kind: .reply), answers: answers, confirmed: [])),
        on: Sample.day(2020, 10, 26)))
    var input = try story.input()
    let error = #expect(throws: LetterError.self) { try Letters.draft(kind, input) }
    #expect(error?.description.contains("foi answer confirm") == true)
    #expect(error?.description.contains("--unchecked") == true)
    input.allowsUnchecked = true
    let letter = try Letters.draft(kind, input)
    #expect(letter.body.hasPrefix("NOT CHECKED:"))
    #expect(Letter.isUnchecked(letter.text) && Letter.isUnchecked(letter.html))
    #expect(!Letter.isUnchecked(try Letters.draft(.internalReview, Sample().input).text))
  }

  // MARK: - What is quoted

  @Test func quotesNoLetterheadNorTheReviewParagraph() throws {
    let text = """
      Anytown Council
      25 September 2026
      Freedom of Information Act 2000
      Ref: C1

      We estimate that this would cost more than £450 and refuse it under section 12(1).

      If you are unhappy you may ask for an internal review within 40 working days.
      """
    let body = try body(refused(["s12(1)"], text))
    #expect(body.contains("The reply: \"We estimate that this would cost more than £450"))
    #expect(!body.contains("Ref: C1") && !body.contains("25 September 2026"))
    #expect(!body.contains("unhappy"))
  }

  @Test func countsWhatAnAnnexSaysAsSaid() throws {
    let reply = """
      3. What was your income from schools?
      This is withheld under section 43(2). See Annex A.

      Annex A: reasons

      Section 43(2): we consulted the supplier, which has told us that its rivals would learn its \
      prices. We find that prejudice would occur. We considered the public interest in spending.

      Section 36(2)(b)(i): our qualified person, the Monitoring Officer, gave her opinion on 24 \
      September. The public interest favours withholding.
      """
    var sample = refused(["s43(2)"], "This is withheld under section 43(2). See Annex A.")
    sample.answers.append(
      Sample.answer(
        "4", .refused, ["s36(2)(b)(i)", "s43(2)"],
        "Withheld under section 36(2)(b)(i). See Annex A.\n\nAnnex A: reasons\n\nSection 43(2): we "
          + "consulted the supplier."))
    let body = try body(.internalReview, sample) { $0.replyText = reply }
    for wrong in [
      "no evidence", "no more than likely", "does not speak", "who the qualified person was",
      "does not mention the opinion", "Section 43(2), prejudice to commercial interests: questions",
    ] {
      #expect(!body.contains(wrong), "\(wrong)")
    }
  }

  // MARK: - Grounds

  @Test func disputesNotHeldWithItsOwnArguments() throws {
    var sample = Sample()
    sample.answers = [Sample.answer("1", .notHeld, [], "We do not hold this.")]
    let error = #expect(throws: LetterError.self) {
      try Letters.draft(.internalReview, sample.input)
    }
    #expect(error?.description.contains("--dispute 1") == true)
    sample.disputed = [Sample.id("1")]
    let body = try body(sample)
    #expect(body.contains("Please describe the searches made"))
    #expect(body.contains("section 3(2)(b)"))
    #expect(!body.contains("refuses"))
  }

  @Test(arguments: [
    ("s43", "If section 43(2) is meant"), ("s14", "If section 14(1) is meant"),
    ("s44", "If section 44(1)(a) is meant"), ("s44", "please name the provision"),
    ("s30", "section 30"), ("s31", "section 31"), ("s36", "qualified person"),
  ])
  func arguesAgainstABareSection(claim: String, words: String) throws {
    let body = try body(refused([claim], "It is exempt."))
    let provision = try #require(Provision(parsing: claim)).bare
    #expect(body.contains("Section \(provision) holds several grounds") || claim == "s36")
    #expect(body.contains(words))
    let offered = Letters.arguments(
      for: refused([claim], "It is exempt.").input, kind: .internalReview)
    #expect(offered.contains { $0.isUsed })
  }

  @Test func asksNobodyToShowHowANamedPersonIsIdentified() throws {
    var sample = refused(
      ["s40(2)"], "Names are withheld, as they are personal data: section 40(2).")
    var input = sample.input
    let request = Request(
      id: RequestID("tenders"), title: "Tenders",
      questions: [
        Question(
          id: Sample.id("3"), text: "Which officers evaluated it? Please give names and job titles."
        )
      ])
    input.file = CaseFile(
      request: request, authority: sample.authority, events: input.file.events)
    let body = try Letters.draft(.internalReview, input).body.onOneLine
    #expect(!body.contains("could be identified"))
    #expect(!body.contains("small numbers"))
    #expect(body.contains("The question asks for posts as well as names"))
    sample = refused(["s40(2)"], "The figures are personal data.")
    #expect(try self.body(sample).contains("could be identified"))
  }

  @Test func claimsASeriousPurposeOnlyWithAPurpose() throws {
    let sample = refused(["s14(1)"], "The request is vexatious.")
    #expect(try !body(sample).contains("serious purpose"))
    let body = try body(.internalReview, sample) { $0.purpose = "Parents pay for this." }
    #expect(body.contains("serious purpose"))
    #expect(body.contains("Parents pay for this."))
  }

  @Test func knowsThatNoCostLimitReachesEnvironmentalInformation() throws {
    let body = try body(refused(["s12(1)"], "It would cost too much.", regime: .eir))
    #expect(body.contains("The Regulations have no cost limit"))
    #expect(body.contains("representations under regulation 11"))
  }

  @Test func takesRegulationsTwelveThreeAndThirteenForOneGround() throws {
    let body = try body(refused(["reg12(3)", "reg13(1)"], "Personal data.", regime: .eir))
    #expect(body.contains("Regulations 12(3) and 13(1), third-party personal data: question 3"))
  }

  @Test func shoutsNowhereInASentence() throws {
    for regime in Regime.allCases {
      for ground in Grounds.of(regime) {
        let subject = ground.nameInSentence ?? ""
        let words = subject.split { !$0.isLetter }
        #expect(!words.contains { $0.count > 4 && $0.allSatisfy(\.isUppercase) }, "\(subject)")
      }
    }
  }

  // MARK: - Questions

  @Test func givesPartsTheirStemEvenWhereItIsAQuestion() {
    let request = Request(
      id: RequestID("claims"), title: "Claims",
      questions: [
        Question(id: Sample.id("3"), text: "How many claims were paid in 2025?"),
        Question(id: Sample.id("3a"), text: "to motorists"),
        Question(id: Sample.id("3b"), text: "to cyclists"),
      ])
    #expect(
      request.wording(of: Sample.id("3b")) == "How many claims were paid in 2025? to cyclists")
  }

  @Test(arguments: [
    (["1", "2", "3", "4", "5", "6"], "all 6 questions"),
    (["1", "2", "3", "5"], "questions 1 to 3 and 5"),
    (["2", "4"], "questions 2 and 4"), (["3"], "question 3"),
  ])
  func namesQuestionsAsPeopleDo(numbers: [String], named: String) {
    let request = Request(
      id: RequestID("r"), title: "R",
      questions: (1...6).map { Question(id: Sample.id("\($0)"), text: "Q") })
    #expect(request.named(numbers.map(Sample.id)) == named)
  }

  // MARK: - Time

  @Test func anExtensionLetterKnowsToday() throws {
    var story = Story.of(
      .foia, today: Sample.day(2020, 11, 19),
      [
        Event(
          id: EventID("x"), .extended(Event.Extension(until: Sample.day(2020, 11, 26))),
          on: Sample.day(2020, 10, 28))
      ])
    var body = try Letters.draft(.extensionChallenge, try story.input()).body.onOneLine
    #expect(body.contains("today your answer is 15 working days late. If I have none"))
    #expect(body.contains("within five working days"))
    story.today = Sample.day(2020, 10, 29)
    body = try Letters.draft(.extensionChallenge, try story.input()).body.onOneLine
    #expect(body.contains("the last day for an answer is Thursday 29 October 2020."))
    #expect(!body.contains("late"))
  }

  @Test(arguments: [(Sample.day(2020, 10, 8), false), (Sample.day(2020, 10, 28), true)])
  func reservesWhatALateQuestionWouldCost(asked: CalendarDay, reserves: Bool) throws {
    var story = Story.of(
      .foia, today: asked.advanced(by: 1),
      [Event(id: EventID("q"), .clarificationAsked(), on: asked)])
    story.words = "I mean the contracts in force."
    let body = try Letters.draft(.clarificationReply, try story.input()).body.onOneLine
    #expect(body.contains("the time has run from 1 October 2020") == reserves)
    #expect(body.contains("You asked on working day 19") == reserves)
  }

  @Test func anInitialRequestCoversEnvironmentalInformation() throws {
    for (regime, words) in [
      (
        Regime.foia,
        "so far as the information is environmental, under the Environmental Information Regulations 2004"
      ),
      (.foisa, "under the Environmental Information (Scotland) Regulations 2004"),
    ] {
      let body = try Letters.draft(.initialRequest, try Story(regime: regime).input()).body
      #expect(body.onOneLine.contains(words))
    }
  }
}
