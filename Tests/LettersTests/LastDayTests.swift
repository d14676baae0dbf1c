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
}
