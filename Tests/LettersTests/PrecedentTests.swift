import Casebook
import Testing

@testable import Letters

/// Another authority's answer is cited only where its words give what was asked.
struct DisclosureTests {
  private func given(
    _ text: String, to question: String, outcome: Outcome = .answered, isConfirmed: Bool = true,
    protectsNames: Bool = false
  ) -> String? {
    Disclosure.given(
      by: OtherAnswer(
        authority: "Hillshire Council", reference: nil, day: Sample.day(2020, 10, 1),
        outcome: outcome, isConfirmed: isConfirmed, text: text),
      to: question, protectsNames: protectsNames)
  }

  @Test(arguments: [
    ("£12,000.", "What did the council pay the firm? How much was it?", "\"£12,000\""),
    ("£1,204,300 in 2024/25", "How much did you pay in 2024/25?", "\"£1,204,300 in 2024/25\""),
    (
      "Twelve in each month.", "How many complaints did you receive in each month?",
      "\"Twelve in each month\""
    ),
    (
      "It is at https://hillshire.example/contracts/leisure.pdf.", "Please send me the contract.",
      "https://hillshire.example/contracts/leisure.pdf"
    ),
    ("See contract-2024.docx", "Please send me a copy of the contract.", "contract-2024.docx"),
    ("From 3 June 2027", "On which dates does the centre close?", "\"From 3 June 2027\""),
    ("A price per month by age.", "Please describe the pricing.", "\"A price per month by age\""),
  ])
  func citesWhatGivesSomethingOfTheKindAsked(text: String, question: String, gave: String) {
    #expect(given(text, to: question) == gave)
  }

  @Test(arguments: [
    ("We will not send the report.", "Please send me the officers' report."),
    ("Section 43(2) of the Freedom of Information Act applies.", "Please send me the strategy."),
    ("Attached.", "Please send me the contract."),
    ("Copies are attached.", "Please send me the contract."),
    ("Please see the attached document", "What was the price?"),
    ("None is planned.", "On which dates will any centre close?"),
    ("No advice was taken.", "Please send me the legal advice."),
    ("not calculated", "How many staff hours were spent?"),
    ("We withhold the figure of £5,000.", "How much was paid?"),
    ("This is exempt.", "How much was paid?"),
    ("Regulation 12(5)(b) applies.", "Please describe the scheme."),
    ("12(5)(b)", "How much was paid?"),
    ("In 2024/25.", "How much did you pay in 2024/25?"),
    ("Yes.", "Do you run a scheme? Please describe it."),
    ("We cannot say.", "What is the model?"), ("Ledger.", "Please describe the pricing."),
    ("It can't be given.", "What is the model?"),
    ("To be published in March 2027: nothing is available.", "When does it close?"),
    ("See our home page https://hillshire.example/", "Please send me the contract."),
    ("J Brown, K Singh", "Which officers evaluated the tenders? Please give names."),
    ("", "How much was paid?"),
  ])
  func citesNothingElse(text: String, question: String) {
    #expect(given(text, to: question) == nil)
  }

  @Test func quotesWholeSentencesAndSaysWhatIsLeftOut() {
    let question = "How many claims were there in each year?"
    let years = "In 2023/24 there were 211 claims, in 2024/25 there were 240 and in 2025/26 199."
    #expect(given(years, to: question) == "\"\(years.dropLast())\"")
    let paid = "How many of them were paid?"
    #expect(
      given("Of these, 31 were paid and", to: paid) == "in part: \"Of these, 31 were paid [...]\"")
    let long = years + " " + String(repeating: "They came by post and by the form. ", count: 9)
    let cut = given(long, to: question)
    #expect(cut?.hasPrefix("in part: \"\(years)") == true)
    #expect(cut?.hasSuffix("the form. [...]\"") == true)
  }

  @Test(arguments: Outcome.allCases.filter { $0 != .answered })
  func citesNoOtherOutcome(outcome: Outcome) {
    #expect(given("£12,000", to: "How much was paid?", outcome: outcome) == nil)
  }

  @Test func citesNothingThatNobodyChecked() {
    #expect(given("£12,000", to: "How much was paid?", isConfirmed: false) == nil)
  }

  @Test func passesOnNoNameWherePersonalDataIsInDispute() {
    let question = "How much was paid, and to whom was it paid?"
    let asked = "How much was paid in fees?"
    #expect(given("£12,000 to J Brown", to: question, protectsNames: true) == nil)
    #expect(given("£12,000 to Kiran Singh", to: asked, protectsNames: true) == nil)
    #expect(given("£12,000 a year", to: asked, protectsNames: true) == "\"£12,000 a year\"")
  }
}

struct PrecedentTests {
  private func body(_ precedents: [OtherAnswer]?) throws -> String {
    var sample = Sample()
    sample.answers = [Sample.answer("3", .refused, ["s43(2)"], "Refused under section 43(2).")]
    if let precedents { sample.precedents = [Sample.id("3"): precedents] }
    return try Letters.draft(.internalReview, sample.input).body.onOneLine
  }

  @Test func saysNothingWhereNobodyGaveIt() throws {
    for precedents in [nil, [], Sample.precedents(gave: 0, of: 9)] {
      let body = try body(precedents)
      #expect(!body.contains("Others gave"))
      #expect(!body.contains("Council "))
    }
  }

  @Test func showsAuthorityDayReferenceAndWhatItGave() throws {
    let body = try body(Sample.precedents(gave: 2, of: 3))
    #expect(body.contains("Others gave this information:"))
    #expect(
      body.contains(
        "- Hillshire Council, 1 October 2020, reference 4521: \"£1,200, until 31 March 2021\""))
    #expect(body.contains("- Dale Council, 2 October 2020: \"£2,200, until 31 March 2021\""))
  }

  /// A count is given only where it speaks for the requester.
  @Test func countsOnlyAMajority() throws {
    #expect(
      try body(Sample.precedents(gave: 48, of: 50)).contains("48 of the 50 other authorities"))
    #expect(try !body(Sample.precedents(gave: 4, of: 50)).contains("of the 50"))
  }

  @Test func leavesBlanketRefusalsOutOfTheCount() throws {
    let blanket = (0..<20).map { number in
      OtherAnswer(
        authority: "Council B\(number)", reference: nil, day: Sample.day(2020, 10, 9),
        outcome: .refused, isBlanket: true, text: "We refuse the whole request.")
    }
    #expect(
      try body(Sample.precedents(gave: 5, of: 6) + blanket).contains(
        "5 of the 6 other authorities that have decided on question 3"))
  }

  @Test func saysWhoAnsweredEverythingWhereCostIsClaimed() throws {
    var sample = Sample()
    sample.answers = ["1", "2a", "2b", "3", "4", "5"].map {
      Sample.answer($0, .refused, ["s12(1)"], "To answer the request would cost too much.")
    }
    var input = sample.input
    input.wholeAnswers = [
      WholeAnswer(
        authority: "Hillshire Council", reference: "4521", day: Sample.day(2020, 10, 22),
        workingDays: 15)
    ]
    let body = try Letters.draft(.internalReview, input).body.onOneLine
    #expect(
      body.contains(
        "The same 6 questions were answered by Hillshire Council within 15 working days (reference "
          + "4521, 22 October 2020)."))
    #expect(body.contains("Fitzsimmons"))
    #expect(body.contains("relate, to any extent, to the same or similar information"))
    #expect(body.contains("all 6 questions"))
  }
}
