import Casebook
import FOILaw
import Testing

@testable import Letters

/// Letters against every ground there is.
struct GroundLetterTests {
  private static let templates = TemplateSet()

  private func body(_ regime: Regime, _ answers: [Answer]) throws -> String {
    var sample = Sample()
    sample.regime = regime
    sample.answers = answers
    return try Letters.draft(.internalReview, sample.input, templates: Self.templates).body
  }

  private func answer(to ground: Ground, _ text: String?) -> Answer {
    Answer(
      question: Sample.id("3"),
      outcome: ground.kind == .ncnd ? .neitherConfirmedNorDenied : .refused,
      claims: [ground.provision], text: text)
  }

  @Test(arguments: Regime.allCases)
  func everyGroundMakesAWholeLetter(regime: Regime) throws {
    let words = "We rely on it, as release would be likely to harm a supplier."
    for ground in Grounds.of(regime) where ground.kind != .rule {
      for text in [nil, words] {
        let body = try body(regime, [answer(to: ground, text)])
        let citation = ground.provision.written
        let start = citation.prefix(1).uppercased() + citation.dropFirst()
        #expect(
          body.contains(start) || ground.isNotHeld || body.contains("Regulation 13"), "\(ground)")
        for wrong in ["{{", "}}", "nil", "Optional", "  .", " ,", "..", "\u{1F}"] {
          #expect(!body.replacing("[...]", with: "").contains(wrong), "\(ground): \(wrong)")
        }
        #expect(body.split(separator: "\n").allSatisfy { $0.count <= Layout.width }, "\(ground)")
      }
    }
  }

  @Test(arguments: [
    (
      Regime.foisa,
      ["(section 2(2)(b))", "section 17(", "section 45", "section 50", "section 10(3)"]
    ),
    (
      .eir,
      [
        "section 2(", "section 10", "section 16", "section 17", "section 20", "section 45",
        "section 47", "section 50", "Scottish Information Commissioner or", "exemption out",
      ]
    ),
    (
      .eisr,
      [
        "section 2(", "section 10", "section 16", "section 17", "section 20", "section 45",
        "section 47", "section 50", "exemption out",
      ]
    ),
    (
      .foia,
      [
        "section 20", "section 47", "Scottish Information Commissioner for", "substantially",
        "adversely affect", "regulation 1",
      ]
    ),
  ])
  func keepsToItsOwnLaw(regime: Regime, foreign: [String]) throws {
    var sample = Sample()
    sample.regime = regime
    sample.answers = Grounds.of(regime).filter { $0.kind != .rule }.map { answer(to: $0, "No.") }
    sample.replied = Sample.day(2020, 11, 5)
    sample.workingDaysLate = 5
    var letters = [try Letters.draft(.internalReview, sample.input)]
    var waiting = Sample.waiting
    waiting.regime = regime
    letters.append(try Letters.draft(.chaser, waiting.input))
    letters.append(try Letters.draft(.internalReviewLate, waiting.input))
    letters.append(try Letters.draft(.initialRequest, waiting.input))
    // The grounds' own arguments may name other laws; the templates' words may not.
    let arguments = Grounds.of(regime).flatMap(\.arguments).map(\.text)
    for letter in letters {
      let body = arguments.reduce(letter.body.onOneLine) { $0.replacing($1.onOneLine, with: "") }
      for words in foreign where !regimeClaims(regime, words) {
        #expect(!body.contains(words), "\(letter.kind): \(words)")
      }
      #expect(
        body.contains("Scottish Information Commissioner")
          == (regime.isScottish && letter.kind != .initialRequest))
    }
  }

  /// Whether the words may stand there as the citation of a ground of that regime.
  private func regimeClaims(_ regime: Regime, _ words: String) -> Bool {
    Grounds.of(regime).contains { $0.provision.written.hasPrefix(words) }
  }

  @Test(arguments: Regime.allCases)
  func usesNoArgumentTwice(regime: Regime) throws {
    let numbers = ["1", "2a", "2b", "3", "4", "5"]
    let grounds = Grounds.of(regime).filter { $0.kind == .exemption || $0.kind == .exception }
    let answers = zip(numbers, grounds.suffix(6)).map { number, ground in
      Answer(
        question: Sample.id(number), outcome: .refused, claims: [ground.provision],
        text: "Question \(number) is refused.")
    }
    let body = try body(regime, answers + [Sample.answer("1", .refused, ["s43(2)"], "Again.")])
    for argument in Set(grounds.flatMap(\.arguments).map(\.text)) {
      #expect(body.onOneLine.ranges(of: argument.onOneLine).count <= 1, "\(argument)")
    }
    for sentence in [
      "in maintaining the exemption outweighs", "does not speak of the public interest",
    ] {
      #expect(body.onOneLine.ranges(of: sentence).count <= 1)
    }
  }

  @Test func citesNoCaseThatNobodyHasRead() {
    let verified = Grounds.all.flatMap(\.authorities).filter(\.isVerified).map(\.text)
    for argument in Grounds.all.flatMap(\.arguments).map(\.text) {
      for word in argument.split(whereSeparator: { " ()".contains($0) })
      where word.hasPrefix("EA/20") {
        #expect(verified.contains { $0.contains(word) }, "\(word)")
      }
      guard let year = argument.firstRange(of: "[20") else { continue }
      let citation = argument[year.lowerBound...].prefix { !").;".contains($0) }
      #expect(verified.contains { $0.contains(citation) }, "\(citation)")
    }
  }
}

/// A letter asks for nothing that the reply has said, and answers nothing that it has not.
struct ReplySaysTests {
  private func text(
    _ claim: String, _ words: String, _ kind: LetterKind = .internalReview,
    asking question: String = "Please send the winning bid.", _ regime: Regime = .foia
  ) throws -> String {
    var story = Story.of(
      regime, today: Sample.day(2020, 11, 12),
      [Story.reply(2020, 10, 26, [Sample.answer("3", .refused, [claim], words)])])
    story.request = Request(
      id: Sample.request.id, title: Sample.request.title,
      questions: [Question(id: Sample.id("3"), text: question)])
    if kind != .internalReview {
      story.events += [
        Event(id: EventID("rr"), .reviewRequested, on: Sample.day(2020, 11, 2)),
        Event(id: EventID("ra"), .reviewAnswered(), on: Sample.day(2020, 11, 9)),
      ]
    }
    return try Letters.draft(kind, try story.input()).body.onOneLine
  }

  @Test(arguments: [
    ("To do this would take us far too long.", false),
    ("To do this would cost more than \u{A3}450.", true),
    ("It would take longer than the 18 hours that the fees regulations allow.", true),
  ])
  func anEstimateIsMissedBeyondALimitOnlyWhereOneIsStated(words: String, isStated: Bool) throws {
    let text = try text("s12(1)", words)
    #expect(text.contains("gives no estimate of the work beyond the limit itself.") == isStated)
    #expect(text.contains("gives no estimate of the work.") == !isStated)
  }

  @Test(arguments: [
    ("Release would prejudice commercial interests.", false),
    ("Release would prejudice the commercial interests of any person.", false),
    ("In our view the harm would outweigh the public interest.", false),
    ("Release would prejudice our commercial interests.", true),
    ("Release would harm the council's commercial position.", true),
    ("Release would prejudice the contractor\u{2019}s commercial interests.", true),
    ("Release would prejudice our carers\u{2019} commercial interests.", true),
    ("Release would prejudice the bakers' position in the market.", true),
    ("Release would prejudice the bakers\u{2019} position in the market.", true),
    ("Release would prejudice the commercial interests of the trust.", true),
    ("Release would prejudice third parties.", true),
    ("Release would harm us.", true),
  ])
  func itIsAskedWhoseInterestsOnlyWhereTheReplyNamesNobody(words: String, isNamed: Bool) throws {
    #expect(ReplyWords(words).namesHolder == isNamed)
    for (claim, regime) in [("s43(2)", Regime.foia), ("s33(1)(b)", .foisa)] {
      let text = try text(claim, words, .internalReview, regime)
      #expect(text.contains("please say which item would cause it"))
      #expect(text.contains("to whom") == !isNamed)
      #expect(!text.contains("Please identify"))
    }
    let complaint = try text("s43(2)", words, .complaint)
    #expect(complaint.contains("to whom") == !isNamed)
  }

  @Test func aPurposeOfSection31IsAskedForOnlyWhereTheReplyNamesNone() throws {
    let bare = try text("s31(1)(g)", "Release would prejudice our functions.")
    #expect(bare.contains("which section 31(2) purpose it serves"))
    let named = try text(
      "s31(1)(g)",
      "Release would prejudice our function of ascertaining whether regulatory action is justified."
    )
    #expect(!named.contains("which section 31(2) purpose"))
    #expect(named.contains("Please name the function, where in law it comes from and whose it is"))
  }

  @Test func pricesAreNoTradeSecretsOnlyWherePricesWereAskedFor() throws {
    let words = "The recipe is a trade secret."
    #expect(try !text("s43(1)", words, asking: "Send the recipe.").contains("Prices, payments"))
    #expect(
      try text("s43(1)", words, asking: "What is the price of a meal?").contains("Prices, payments")
    )
  }

  @Test func namesAreNotOfferedToBeRemovedWhereTheyWereAskedFor() throws {
    let words = "Release would endanger staff."
    #expect(
      try !text("s38(1)(b)", words, asking: "What are the names of the staff?")
        .contains("Removing names"))
    #expect(
      try text("s38(1)(b)", words, asking: "Send the inspection report.").contains("Removing names")
    )
  }

  @Test func embarrassmentIsAnsweredOnlyWhereTheReplyPleadsIt() throws {
    #expect(
      try !text("s43(2)", "Release would prejudice our interests.").contains("Embarrassment"))
    #expect(
      try text("s43(2)", "Release would prejudice our interests and our reputation.")
        .contains("Embarrassment, or a general effect on finances"))
  }

  @Test(arguments: [
    ("s44", "Section 44, prohibitions on disclosure: question 3"),
    ("s43", "Section 43, commercial interests: question 3"),
    ("s31", "Section 31, law enforcement: question 3"),
  ])
  func aBareSectionHasItsNameInTheHeading(claim: String, heading: String) throws {
    #expect(try text(claim, "Exempt.").contains(heading))
  }

  @Test func wordsThatWereQuotedBeforeAreSaidToBeTheSame() throws {
    let words = "This is exempt and we will not release it."
    let story = Story.of(
      .foia, today: Sample.day(2020, 11, 12),
      [
        Story.reply(
          2020, 10, 26,
          [
            Sample.answer("3", .refused, ["s42"], words),
            Sample.answer("4", .refused, ["s43(2)"], words),
          ])
      ])
    let text = try Letters.draft(.internalReview, try story.input()).body.onOneLine
    #expect(text.contains("The reply says the same to question 4, in the words quoted above."))
    #expect(!text.contains("The reply refuses question 4."))
  }

  @Test func aReviewForLatenessIsOfferedAtOnceWhereTheTimeHasRunOut() {
    let over = LetterError.reviewFirst(.application, refuses: false, isOverdue: true).description
    #expect(over.hasSuffix("Its time has run out, so an internal review for lateness would fit."))
    let still = LetterError.reviewFirst(.application, refuses: false, isOverdue: false).description
    #expect(
      still.hasSuffix("When its time has run out, an internal review for lateness would fit."))
  }
}
