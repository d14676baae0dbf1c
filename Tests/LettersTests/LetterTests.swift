import FOILaw
import Testing

@testable import Casebook
@testable import Letters

struct LetterTests {
  private func draft(_ kind: LetterKind, _ sample: Sample) throws -> Letter {
    try Letters.draft(kind, sample.input)
  }

  @Test func breachesOnRecordAreSaidOnceAndReadingsAreNot() throws {
    var input = Sample().input
    input.regulatorName = "Information Commission"
    let breach = Finding(
      id: "extension.late", severity: .breach, text: "The extension was claimed late",
      source: "FOIA s17(1), (2)")
    let late = Finding(id: "answer.late", severity: .breach, text: "It was late", source: "s10")
    let reading = Finding(id: "refusal.x", severity: .check, text: "Not read", source: "s17")
    input.standing?.findings = [late, breach, reading]
    let body = try Letters.draft(.internalReview, input).body.onOneLine
    #expect(body.contains("The extension was claimed late (FOIA s17(1), (2))."))
    #expect(!body.contains("It was late (") && !body.contains("Not read"))
    input.standing?.findings = []
    let plain = try Letters.draft(.internalReview, input).body
    #expect(!plain.contains("The record of the request shows"))
  }

  @Test(arguments: Regime.allCases)
  func everyLetterIsWholeUnderEveryLaw(regime: Regime) throws {
    var review = Sample()
    review.regime = regime
    var waiting = Sample.waiting
    waiting.regime = regime
    for (kind, sample) in [
      (LetterKind.initialRequest, waiting), (.chaser, waiting), (.internalReviewLate, waiting),
      (.internalReview, review),
    ] {
      let letter = try draft(kind, sample)
      #expect(letter.body.hasPrefix("Dear Sir or Madam,\n\nSoftware for schools, 2020\n\n"))
      #expect(letter.body.onOneLine.contains(regime.title))
      #expect(
        letter.body.contains("Yours faithfully,\n\nJo Bell\nThe Hill Gazette\n1 High Street\n"))
      #expect(!letter.subject.contains("\n") && !letter.subject.contains("{"))
      for line in letter.body.split(separator: "\n") { #expect(line.count <= 72, "\(line)") }
      for wrong in ["{{", "}}", "nil", "Optional", "\n\n\n", " \n"] {
        #expect(!letter.body.contains(wrong), "\(kind) \(regime): \(wrong)")
      }
    }
  }

  @Test(arguments: [
    (
      Regime.foia, "Request for internal review",
      "I now ask for an internal review of your reply of 26 October 2020, in accordance with the "
        + "section 45 Code of Practice.",
      "I may apply for a decision under section 50 of the Act."
    ),
    (
      .foisa, "Requirement for review",
      "This is a requirement for review under section 20 of the Freedom of Information (Scotland) "
        + "Act 2002. It concerns the request that I sent you on Thursday 1 October 2020 (your "
        + "reference FOI 0815) and your reply of 26 October 2020. I am dissatisfied with that "
        + "reply for the reasons below. My name and my address for correspondence are given in "
        + "this letter.",
      "I may apply to the Scottish Information Commissioner for a decision under section 47."
    ),
    (
      .eir, "Representations under regulation 11",
      "These are representations under regulation 11 about your reply of 26 October 2020.",
      "I may apply to the Information Commissioner for a decision (regulation 18)."
    ),
    (
      .eisr, "Request for review",
      "Under regulation 16 I ask you to review your reply of 26 October 2020.",
      "I may apply to the Scottish Information Commissioner for a decision (regulation 17)."
    ),
  ])
  func theReviewFollowsTheLaw(regime: Regime, subject: String, opening: String, end: String) throws
  {
    var sample = Sample()
    sample.regime = regime
    let letter = try draft(.internalReview, sample)
    #expect(letter.subject == "\(subject): Software for schools, 2020 (your reference FOI 0815)")
    #expect(letter.body.onOneLine.contains(opening))
    #expect(letter.body.onOneLine.contains(end))
  }

  @Test(arguments: [
    (Regime.foia, "Under section 10 of the Act you had to answer promptly and by"),
    (.foisa, "Under section 10 of the Act you had to answer promptly and by"),
    (.eir, "Under regulation 5 you had to answer as soon as possible and by"),
    (.eisr, "Under regulation 5 you had to answer as soon as possible and by"),
  ])
  func lateLettersCountTheDays(regime: Regime, law: String) throws {
    var sample = Sample.waiting
    sample.regime = regime
    sample.extra = [Event(id: EventID("2"), .received, on: Sample.day(2020, 10, 2))]
    for kind in [LetterKind.chaser, .internalReviewLate] {
      let body = try draft(kind, sample).body.onOneLine
      #expect(
        body.contains("on Thursday 1 October 2020; you received it on Friday 2 October 2020."))
      #expect(body.contains("\(law) Thursday 29 October 2020 at the latest."))
      #expect(body.contains("I have had no answer: it is 10 working days late today."))
      #expect(
        body.contains("2b. When did the contract begin, and when does it end, with extensions?"))
      #expect(body.contains("FOI 0815"))
    }
    sample.workingDaysLate = 1
    #expect(try draft(.chaser, sample).body.onOneLine.contains("it is one working day late today."))
    sample.workingDaysLate = nil
    #expect(try draft(.chaser, sample).body.onOneLine.contains("I have had no answer. Please"))
  }

  @Test func aLateReplyIsHeldAgainstTheAuthority() throws {
    var sample = Sample()
    #expect(try !draft(.internalReview, sample).body.contains("was late"))
    sample.replied = Sample.day(2020, 11, 3)
    sample.workingDaysLate = 3
    let body = try draft(.internalReview, sample).body.onOneLine
    #expect(body.contains("It came on 3 November 2020, 3 working days late."))
    let late = try draft(.internalReviewLate, sample).body.onOneLine
    #expect(late.contains("Your answer came on 3 November 2020, 3 working days late."))
    #expect(!late.contains("The questions are repeated below"))
  }

  @Test func aPartialReplyIsChasedForTheRest() throws {
    var sample = Sample()
    sample.stage = .partial
    sample.answers = [
      Sample.answer("1", .answered), Sample.answer("2b", .blank), Sample.answer("3", .blank),
    ]
    for kind in [LetterKind.chaser, .internalReviewLate] {
      let body = try draft(kind, sample).body
      #expect(body.onOneLine.contains("no answer to questions 2b and 3"))
      #expect(
        body.onOneLine.contains(
          "2b. For each supplier with which you hold a support contract: When did the contract"))
      #expect(!body.contains("Do you run support services"))
    }
    sample.answers.append(Sample.answer("4", .refused, ["s43(2)"]))
    let body = try draft(.internalReview, sample).body
    #expect(body.contains("\nNo answer: questions 2b and 3\n"))
    #expect(body.onOneLine.contains("Section 43(2), prejudice to commercial interests: question 4"))
  }

  @Test func countsFromTheExtendedDay() throws {
    var sample = Sample.waiting
    sample.extendedTo = Sample.day(2020, 11, 11)
    #expect(
      try draft(.chaser, sample).body.onOneLine.contains(
        "Under section 10 of the Act, with the time that you took to weigh the public interest, "
          + "you had to answer promptly and by Wednesday 11 November 2020 at the latest."))
    sample.regime = .eisr
    #expect(
      try draft(.chaser, sample).body.onOneLine.contains(
        "Under regulation 5, with the extension under regulation 7, you had to answer"))
    sample.today = Sample.day(2020, 11, 11)
    #expect(throws: LetterError.notDue(.chaser, lastDay: Sample.day(2020, 11, 11))) {
      try draft(.chaser, sample)
    }
  }

  @Test func saysWhenItComesTooLate() throws {
    var sample = Sample()
    sample.today = Sample.day(2021, 1, 5)
    #expect(
      try draft(.internalReview, sample).body.onOneLine
        .contains("The time for asking ran out on 21 December 2020."))
  }

  @Test func takesTheRefusalsOfOnePassageTogetherAndEachInTurn() throws {
    let body = try draft(.internalReview, Sample()).body
    #expect(body.onOneLine.contains(": question 2b"))
    #expect(
      body.onOneLine.contains("Section 43(2), prejudice to commercial interests: questions 3 to 5"))
    for question in Sample.request.questions
    where !["1", "2", "2a"].contains(question.id.description) {
      #expect(body.onOneLine.ranges(of: question.text).count == 1)
    }
  }

  @Test func arguesAGroundOnceForAllItsQuestions() throws {
    var sample = Sample()
    sample.answers = [
      Sample.answer("3", .refused, ["s43(2)"], "Refused under section 43(2)."),
      Sample.answer("4", .refused, ["s43(2)"], "Also refused under section 43(2)."),
    ]
    let body = try draft(.internalReview, sample).body.onOneLine
    #expect(body.contains("Section 43(2), prejudice to commercial interests: questions 3 and 4"))
    #expect(body.ranges(of: "Section 43(2), prejudice").count == 1)
    #expect(body.contains("The reply: \"Refused under section 43(2).\""))
    #expect(body.contains("The reply: \"Also refused under section 43(2).\""))
  }

  @Test func asksForTheGroundWhereNoneIsNamed() throws {
    var sample = Sample()
    sample.answers = [Sample.answer("3", .refused, [], "We cannot release this.")]
    #expect(
      try draft(.internalReview, sample).body.onOneLine.contains(
        "Section 17(1) requires a refusal to name the exemption and to say why it applies."))
  }

  @Test func doesNotDenyWhatTheReplySays() throws {
    var sample = Sample()
    #expect(
      try !draft(.internalReview, sample).body.contains("not speak of the public interest"))
    sample.answers = [
      Sample.answer("3", .refused, ["s43(2)"], "Release would be likely to prejudice us: 43(2).")
    ]
    let body = try draft(.internalReview, sample).body.onOneLine
    #expect(
      body.contains("does not speak of the public interest, though section 17(3) requires"))
    #expect(body.contains("On question 3 the reply claims no more than likely harm"))
    #expect(!body.contains("Please say whether the prejudice would occur"))
  }

  @Test func looksForThePublicInterestInTheWholeReply() throws {
    var sample = Sample()
    sample.answers = [
      Sample.answer("3", .refused, ["s43(2)"], "Exempt under section 43(2), see below."),
      Sample.answer("4", .refused, ["s43(2)"], "We weighed the public interest in section 43(2)."),
    ]
    #expect(try !draft(.internalReview, sample).body.contains("not speak of"))
  }

  @Test func asksOnceAboutAProvisionThatIsNoGround() throws {
    var sample = Sample()
    sample.regime = .eir
    sample.answers = ["3", "4"].map {
      Sample.answer($0, .refused, ["s43(2)"], "Question \($0): section 43(2).")
    }
    let body = try draft(.internalReview, sample).body.onOneLine
    #expect(body.ranges(of: "The exemptions of the Act do not reach it").count == 1)
    #expect(body.contains("Section 43(2): questions 3 and 4"))
    #expect(!body.contains("no cost limit"))
  }

  @Test func goesWhereReviewsGo() throws {
    var sample = Sample()
    #expect(try draft(.internalReview, sample).to.email == "reviews@anytown.example")
    sample.reviewContact = "complaints@anytown.example"
    #expect(try draft(.internalReview, sample).to.email == "complaints@anytown.example")
    sample.reviewContact = "Monitoring Officer"
    #expect(try draft(.internalReview, sample).to.name == "Monitoring Officer, Anytown Council")
    #expect(try draft(.chaser, .waiting).to.email == "foi@anytown.example")
  }

  @Test func namesItsFile() throws {
    #expect(
      try draft(.chaser, .waiting).fileName
        == "school-software-2020-anytown-council-chaser-2020-11-12.txt")
  }

  @Test func disputesNotHeldOnlyWhereAsked() throws {
    var sample = Sample()
    sample.answers.append(Sample.answer("1", .notHeld, [], "We do not hold that."))
    #expect(try !draft(.internalReview, sample).body.contains("not to be held"))
    sample.disputed = [Sample.id("1")]
    let body = try draft(.internalReview, sample).body.onOneLine
    #expect(body.contains("Said not to be held: question 1"))
    #expect(body.contains("The reply: \"We do not hold that.\""))
    #expect(body.contains("Please describe the searches made"))
    #expect(!body.contains("Section 1(1)(a)"))
  }
}
