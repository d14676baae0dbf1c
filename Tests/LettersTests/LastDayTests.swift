import Casebook
import FOILaw
import Testing

@testable import Letters

/// The last day itself is still in time: nothing that waits for it to pass goes on it.
struct LastDayTests {
  private func objection(_ kind: LetterKind, _ story: Story) throws -> LetterError? {
    try story.input().objection(to: kind)
  }

  @Test(arguments: [LetterKind.chaser, .internalReviewLate, .complaint])
  func ofAnAnswer(kind: LetterKind) throws {
    let last = Sample.day(2020, 10, 29)
    #expect(try objection(kind, .of(.foia, today: last, [])) == .notDue(kind, lastDay: last))
    #expect(try objection(kind, .of(.foia, today: last.advanced(by: 1), [])) == nil)
  }

  @Test func ofAReview() throws {
    let events = [
      Story.reply(2020, 10, 19, [Sample.answer("1", .refused, ["s43(2)"], "No.")]),
      Story.event(.reviewRequested, 2020, 11, 12),
    ]
    let last = Sample.day(2020, 12, 11)
    #expect(
      try objection(.complaint, .of(.foia, today: last, events))
        == .reviewNotDue(.complaint, lastDay: last))
    #expect(try objection(.complaint, .of(.foia, today: last.advanced(by: 1), events)) == nil)
  }

  /// St Andrew's Day: the letter's forty working days end on 21 December, or on the 22nd as the Act counts.
  @Test func ownsThatAReviewIsLateOnlyAfterTheLatestCount() throws {
    var facts = LetterFacts(kind: .reply)
    facts.reviewWindow = ReviewWindow(amount: 40, unit: .workingDays)
    let answer = Sample.answer("3", .refused, ["s43(2)"], "Refused under section 43(2).")
    var reply = Story.reply(2020, 10, 26, [answer])
    reply.payload =
      Event.Payload(
        .replied, facts: facts, answers: [answer], confirmed: [answer.question]) ?? .note()
    func text(on day: Int) throws -> String {
      let story = Story.of(.foia, today: Sample.day(2020, 12, day), [reply])
      let input = try story.input()
      #expect(input.standing?.reviewBy == Sample.day(2020, 12, 21))
      return try Letters.draft(.internalReview, input).body.onOneLine
    }
    #expect(try !text(on: 22).contains("The time for asking ran out"))
    #expect(try text(on: 23).contains("The time for asking ran out on 22 December 2020."))
  }
}
