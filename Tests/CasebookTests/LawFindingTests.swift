import Casebook
import FOILaw
import Testing

/// Which law a case runs under, and what is found where a letter names another.
@Suite struct LawFindingTests {
  private static let sent = Event.make(.sent, "2020-09-10")

  private func refusal(_ claim: String, under law: Regime) -> Event {
    .reply("2020-10-01", [("1", .refused, [claim])], regime: law)
  }

  @Test(arguments: [
    (Regime.eir, Regime.foia, "s12(1)"), (.eisr, .foisa, "s12(1)"),
  ])
  func aRequestUnderTheRegulationsStaysThereWhateverTheReplyIsHeaded(
    law: Regime, named: Regime, claim: String
  ) throws {
    let standing = try fold(
      [Self.sent, refusal(claim, under: named)], nation: law.isScottish ? .scotland : .england,
      regime: law)
    #expect(standing.regime == law && standing.handledUnder == named)
    let finding = try #require(standing.findings.first { $0.id == "law.act-for-environmental" })
    #expect(finding.severity == .doubt && finding.day == day("2020-10-01"))
    #expect(finding.text.contains(named.title) && finding.text.contains(law.title))
    // Cost is no ground of the Regulations, so that asking for less is not the short way.
    #expect(standing.nextStep?.kind == .reviewRefusals)
  }

  @Test func aRequestThatNamesNoLawFollowsAReplyToTheRegulationsAndSaysSo() throws {
    let standing = try fold([Self.sent, refusal("reg12(4)(b)", under: .eir)])
    #expect(standing.regime == .eir)
    let finding = standing.findings.first { $0.id == "law.regulations-for-act" }
    #expect(finding?.severity == .note)
    // A later letter on the usual paper does not take it back.
    let later = Event.reply("2020-10-06", [("2a", .answered, [])], regime: .foia)
    let after = try fold([Self.sent, refusal("reg12(4)(b)", under: .eir), later])
    #expect(after.regime == .eir)
    #expect(after.findings.contains { $0.id == "law.act-for-environmental" })
  }

  @Test func aRequestThatNamesItsLawKeepsIt() throws {
    let standing = try fold([Self.sent, refusal("reg12(4)(b)", under: .eir)], regime: .foia)
    #expect(standing.regime == .foia && standing.handledUnder == .eir)
    let finding = standing.findings.first { $0.id == "law.regulations-for-act" }
    #expect(finding?.severity == .doubt)
  }

  @Test func theRequesterCanHoldOnToALawOrChangeIt() throws {
    let held = Event.make(saying: .lawHeld(.foia), "2020-10-02")
    let back = try fold([Self.sent, refusal("reg12(4)(b)", under: .eir), held])
    #expect(back.regime == .foia)
    let before = Event.make(saying: .lawHeld(.foia), "2020-09-11")
    let kept = try fold([Self.sent, before, refusal("reg12(4)(b)", under: .eir)])
    #expect(kept.regime == .foia)
    let changed = try fold([Self.sent, .make(saying: .lawHeld(.eir), "2020-09-11")])
    #expect(changed.regime == .eir)
    // The nation of the authority decides which country's law it is.
    let scottish = try fold(
      [Self.sent, .make(saying: .lawHeld(.eir), "2020-09-11")], nation: .scotland)
    #expect(scottish.regime == .eisr)
  }

  @Test func nothingIsFoundWhereTheReplyNamesTheCasesLaw() throws {
    for law in Regime.allCases {
      let standing = try fold(
        [Self.sent, .reply("2020-10-01", [("1", .answered, [])], regime: law)],
        nation: law.isScottish ? .scotland : .england, regime: law)
      #expect(standing.findings.isEmpty, "\(law)")
    }
  }

  @Test func aScottishAuthorityThatNamesTheUKActIsNoticed() throws {
    let standing = try fold([Self.sent, refusal("s33(1)(b)", under: .foia)], nation: .scotland)
    #expect(standing.regime == .foisa)
    #expect(standing.findings.first?.id == "law.other-country")
    #expect(standing.findings.first?.severity == .check)
  }

  @Test(arguments: [
    ("2020-10-02", true), ("2020-09-09", true), ("2020-10-01", false),
    ("2020-09-11", false),
    // The request's own date, as a letter has it that quotes the request.
    ("2020-09-10", true),
  ])
  func aDateOnTheReplyThatCannotBeIsLeftOut(dated: String, isImpossible: Bool) throws {
    var facts = LetterFacts(kind: .reply)
    facts.date = day(dated)
    let reply = Event.make(
      saying: .replied(
        answers: [Answer(question: QuestionID(labels: ["1"]), outcome: .refused)], facts: facts),
      "2020-10-01")
    let standing = try fold([Self.sent, reply])
    #expect(
      standing.findings.contains { $0.id == "reply.date-impossible" } == isImpossible)
    // Forty working days from the day it came, or from its date where that can be.
    let expected = isImpossible || dated == "2020-10-01" ? "2020-11-26" : "2020-11-06"
    #expect(standing.reviewBy == day(expected))
  }

  @Test func aDayForTheReviewThatWasOverIsLeftOut() throws {
    let reply = Event.reply(
      "2020-10-01", [("1", .refused, ["s21"])], window: .until(day("2020-09-30")))
    let standing = try fold([Self.sent, reply])
    #expect(standing.findings.contains { $0.id == "reply.review-day-impossible" })
    #expect(standing.reviewBy == day("2020-11-26"))
  }

  @Test func aRequestFromBeforeTheLawIsNoticed() throws {
    let standing = try fold([.make(.sent, "2004-06-21")])
    #expect(standing.findings.map(\.id) == ["request.before-2005"])
    #expect(standing.findings.first?.severity == .note)
  }

  @Test func anAnswerSetByHandTakesTheDayOfTheReply() throws {
    let reply = Event.make(saying: .replied(answers: []), "2020-10-01")
    let set = Event.make(
      saying: .answersSet([
        Answer(question: QuestionID(labels: ["1"]), outcome: .refused, claims: [])
      ]), "2020-11-20")
    let standing = try fold([Self.sent, reply, set])
    #expect(standing.answers.first?.day == day("2020-10-01"))
    #expect(!standing.findings.contains { $0.severity == .breach })
    // Without any reply there is only the day it was set.
    let alone = try fold([Self.sent, set])
    #expect(alone.answers.first?.day == day("2020-11-20"))
  }
}
