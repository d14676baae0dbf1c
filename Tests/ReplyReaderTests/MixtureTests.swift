import Casebook
import Testing

@testable import ReplyReader

@Suite("Passages that give something and refuse something")
struct MixtureTests {
  struct Case: CustomTestStringConvertible {
    let outcome: Outcome
    let words: String
    var testDescription: String { words }
  }

  @Test(arguments: [
    Case(
      outcome: .partlyRefused,
      words: """
        We found 52 messages. 31 of these are supplied. The other 21 are withheld under section 43(2) of the Act, as \
        they set out what the bidder would charge.
        """),
    Case(
      outcome: .partlyRefused,
      words: """
        Copies are enclosed with the names of the objectors struck out, these being exempt under section 40(2) of the Act.
        """),
    Case(
      outcome: .partlyRefused,
      words: """
        The policy is held and is attached. Some of it falls under section 40 and has been redacted. Section 40(2) was \
        applied to protect personal information.
        """),
    Case(
      outcome: .refused,
      words: """
        The report is exempt under section 36(2)(b)(ii) of the Act. Officers must be able to speak freely while a decision \
        is open, and the public interest in the debate does not outweigh that.
        """),
    Case(
      outcome: .refused,
      words: """
        There would be 2,100 files to open by hand, at six minutes each. The cost of this would exceed the appropriate \
        limit, and we refuse the request under section 12(1).
        """),
    Case(
      outcome: .neitherConfirmedNorDenied,
      words:
        "The Board is unable to confirm or deny that there was such an incident: section 40(5B)."),
  ])
  func whatIsGivenAndWhatIsRefusedAreWeighedTogether(example: Case) {
    let bytes = Array(example.words.utf8)
    let found = ReplyReader.judge(bytes, 0..<bytes.count, question: nil)
    #expect(found.outcome == example.outcome)
  }

  struct Asked: CustomTestStringConvertible {
    let outcome: Outcome
    let question: String
    let words: String
    var testDescription: String { words }
  }

  @Test(arguments: [
    Asked(
      outcome: .partlyRefused,
      question: "Are the berths let, and what rent does each tenant pay?",
      words: "All of the berths are let. The rents are exempt under section 43(2)."),
    Asked(
      outcome: .partlyRefused,
      question:
        "Does the Harbour Trust insure its cranes? If so, with whom and what is the level of cover?",
      words: """
        The Trust can confirm that it insures its cranes. The insurer and the level of cover are \
        exempt under section 43(2).
        """),
    Asked(
      outcome: .refused, question: "A copy of the advice on the cranes.",
      words: "The Trust can confirm that it took advice. The advice is exempt under section 42(1)."),
  ])
  func whatIsToldBesideWhatIsRefusedIsSeenByTheQuestion(example: Asked) throws {
    try check(example)
  }

  @Test(arguments: [
    Asked(
      outcome: .answered, question: "Why was the grant for the slipway refused?",
      words: "The grant for the slipway was refused since the application was late."),
    Asked(
      outcome: .answered, question: "How many berths are exempt from dues?",
      words: "There are 204 exempt berths, of which 32 are for lifeboats."),
    Asked(
      outcome: .answered, question: "How many requests were refused under section 12?",
      words: "In 2023, 41 requests were refused under section 12."),
    Asked(
      outcome: .refused, question: "Please send the withheld report on the slipway.",
      words: "The report is withheld."),
    Asked(
      outcome: .answered, question: "How long are logs kept?",
      words: "Logs are kept for six years and are then destroyed in line with our schedule."),
  ])
  func wordsOfRefusalThatTheQuestionUsesRefuseNothing(example: Asked) throws { try check(example) }

  private func check(_ example: Asked) throws {
    let file = RequestFile(
      "---\ntitle: Cranes\n---\n\n1. \(example.question)\n", id: RequestID(slugging: "cranes"))
    let question = try #require(file.request?.questions.first)
    let bytes = Array(example.words.utf8)
    let found = ReplyReader.judge(bytes, 0..<bytes.count, question: question)
    #expect(found.outcome == example.outcome)
  }

  @Test func whatIsEnclosedWithSomeOfItLeftOutIsPartlyRefused() {
    let words = """
      We hold this and enclose it. Names of staff have been left out; that is exempt under section \
      40(2) of the Act.
      """
    let bytes = Array(words.utf8)
    let found = ReplyReader.judge(bytes, 0..<bytes.count, question: nil)
    #expect(found.outcome == .partlyRefused)
    #expect(found.isSettled)
  }

  @Test func thingsAskedAreToldApart() {
    let asked = AskedThings("Who supplies the cranes, when were they bought and at what price?")
    #expect(asked.segments.count == 3)
    #expect(asked.hasComma)
    #expect(AskedThings("").segments.isEmpty)
  }

  @Test func aPassageThatClaimsAGroundNeverGivesAll() {
    var mixture = Mixture()
    mixture[.base] = 1
    for feature in [
      Mixture.Feature.figureBefore, .amountBefore, .figureFirst, .informsFirst, .before,
    ] {
      mixture[feature] = 1
    }
    #expect(mixture.verdict(orElse: .partlyRefused).outcome != .answered)
    mixture[.claimless] = 1
    #expect(mixture.verdict(orElse: .partlyRefused).outcome == .answered)
    #expect(mixture.verdictToQuestion(claimsGround: true).outcome != .answered)
    // A refusal by rule stays one.
    #expect(mixture.verdict(orElse: .refused).outcome == .refused)
  }

  @Test func theVerdictByRuleHoldsUnlessAnotherIsMuchLikelier() {
    let mixture = Mixture()
    #expect(mixture.verdict(orElse: .refused).outcome == .refused)
    #expect(mixture.verdict(orElse: .partlyRefused).outcome == .partlyRefused)
  }
}
