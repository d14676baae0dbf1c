import FOILaw
import Testing

@testable import Casebook
@testable import Letters

/// When each letter makes sense, in cases whose standing foi worked out.
struct MomentTests {
  private static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay {
    Sample.day(year, month, day)
  }

  private static let answered = ["1", "2a", "2b", "3", "4", "5"].map {
    Sample.answer($0, .answered, [], "See row \($0).")
  }

  private static let refused = ["1", "2a", "2b", "3", "4", "5"].map {
    Sample.answer($0, .refused, ["s43(2)"], "Section 43(2).")
  }

  private func error(_ kind: LetterKind, _ story: Story) throws -> LetterError? {
    let input = try story.input()
    do {
      _ = try Letters.draft(kind, input)
      return nil
    } catch {
      return error
    }
  }

  /// The letter, the case and why it does not fit.
  private static let misfits: [(LetterKind, Story, LetterError)] = [
    (
      .confirmReceipt,
      .of(.foia, today: day(2020, 10, 9), [Story.event(.acknowledged, 2020, 10, 2)]),
      .acknowledged(on: day(2020, 10, 2))
    ),
    (
      .confirmReceipt, .of(.foia, today: day(2020, 11, 2), []),
      .overdue(.confirmReceipt, lastDay: day(2020, 10, 29))
    ),
    (.clarificationReply, .of(.foia, today: day(2020, 10, 9), []), .nothingAsked),
    (
      .clarificationReply,
      .of(.foia, today: day(2020, 10, 9), [Story.event(.clarificationAsked, 2020, 10, 5)]),
      .lacksWords(.clarificationReply)
    ),
    (.extensionChallenge, .of(.foia, today: day(2020, 10, 9), []), .noExtension),
    (
      .extensionChallenge,
      .of(
        .foia, today: day(2020, 10, 20),
        [
          Story.event(
            saying: .extended(
              until: day(2020, 11, 20), grounds: [Provision(.section, "43", ["2"])]),
            2020, 10, 19)
        ]), .extensionStands
    ),
    (.secondChaser, .of(.foia, today: day(2020, 11, 2), []), .noReminderYet),
    (
      .secondChaser, .of(.foia, today: day(2020, 10, 20), []),
      .notDue(.secondChaser, lastDay: day(2020, 10, 29))
    ),
    (.partialReply, .of(.foia, today: day(2020, 10, 20), []), .noReply),
    (
      .partialReply,
      .of(.foia, today: day(2020, 10, 20), [Story.reply(2020, 10, 19, answered)]),
      .nothingMissing
    ),
    (
      .narrowedRequest,
      .of(.foia, today: day(2020, 10, 20), [Story.reply(2020, 10, 19, refused)]),
      .nothingCostsTooMuch
    ),
    (
      .thanks, .of(.foia, today: day(2020, 10, 20), [Story.reply(2020, 10, 19, refused)]),
      .outstanding(refused: 6, unanswered: 0)
    ),
    (
      .complaint, .of(.foia, today: day(2020, 10, 20), [Story.reply(2020, 10, 19, refused)]),
      .reviewFirst(.complaint, refuses: true, isOverdue: false)
    ),
    (
      .complaint, .of(.foia, today: day(2020, 10, 20), []),
      .notDue(.complaint, lastDay: day(2020, 10, 29))
    ),
    (
      .complaint, .of(.eir, today: day(2020, 11, 20), []),
      .reviewFirst(.complaint, refuses: false, isOverdue: true)
    ),
    (
      .complaint, .of(.foisa, today: day(2021, 1, 20), []),
      .otherCommissioner(.complaint, fits: .application)
    ),
    (
      .application,
      .of(.foisa, today: day(2020, 11, 20), [Story.event(.reviewRequested, 2020, 11, 12)]),
      .reviewNotDue(.application, lastDay: day(2020, 12, 11))
    ),
    (
      .complaint,
      .of(
        .foia, today: day(2020, 12, 11),
        [
          Story.reply(2020, 10, 19, refused), Story.event(.reviewRequested, 2020, 11, 12),
          Story.reply(2020, 12, 10, answered, as: .reviewAnswered),
        ]), .nothingOutstanding(.complaint)
    ),
    (.tribunalNotice, .of(.foia, today: day(2020, 11, 2), []), .noDecision),
    (.tribunalNotice, .of(.foisa, today: day(2020, 11, 2), []), .noTribunal),
    (
      .withdrawal,
      .of(.foia, today: day(2020, 11, 2), [Story.event(.withdrawn, 2020, 10, 20)]),
      .past(.withdrawal, .withdrawn, .ico)
    ),
  ]

  @Test(arguments: misfits.indices)
  func refusesWhatDoesNotFit(index: Int) throws {
    let (kind, story, expected) = Self.misfits[index]
    #expect(try error(kind, story) == expected)
  }

  @Test func nextStepsLeadToTheirLetters() throws {
    let silent = Story.of(.foia, today: Self.day(2020, 11, 12), [])
    #expect(try silent.input().standing?.nextLetter == .chaser)
    var story = Story.of(
      .foisa, today: Self.day(2020, 12, 20), [Story.reply(2020, 10, 19, Self.scottishRefusals)])
    #expect(try story.input().standing?.nextLetter == .internalReview)
    story.events += [
      Story.event(.reviewRequested, 2020, 11, 12),
      Story.reply(2020, 12, 10, [], as: .reviewAnswered),
    ]
    // An outcome that nobody has looked at leads to no letter.
    let unseen = try story.input().standing
    #expect(unseen?.nextStep?.kind == .confirm)
    #expect(unseen?.nextLetter == nil)
    story.events.removeLast()
    story.events.append(Story.reply(2020, 12, 10, Self.scottishRefusals, as: .reviewAnswered))
    let upheld = try story.input().standing
    #expect(upheld?.nextLetter == .application)
    let asked = Story.of(
      .foia, today: Self.day(2020, 10, 9), [Story.event(.clarificationAsked, 2020, 10, 5)])
    #expect(try asked.input().standing?.nextLetter == .clarificationReply)
  }

  private static let scottishRefusals = ["1", "2a", "2b", "3", "4", "5"].map {
    Sample.answer($0, .refused, ["s33(1)(b)"], "Section 33(1)(b).")
  }

  @Test func costAloneLeadsToANarrowedRequest() throws {
    let dear = ["1", "2a", "2b", "3", "4", "5"].map {
      Sample.answer($0, .refused, ["s12(1)"], "Too dear.")
    }
    let story = Story.of(.foia, today: Self.day(2020, 10, 20), [Story.reply(2020, 10, 19, dear)])
    #expect(try story.input().standing?.nextLetter == .narrowedRequest)
  }

  @Test func everyKindRecordsWhatSendingItDoes() {
    for kind in LetterKind.allCases {
      #expect(!kind.written.isEmpty)
      if kind.addressee == .regulator { #expect(kind.event == .complained) }
      if kind.addressee == .reviewer { #expect(kind.event == .reviewRequested) }
      for regime in Regime.allCases {
        #expect(kind.fitting(regime).event == kind.event)
      }
    }
    #expect(LetterKind.complaint.fitting(.eisr) == .application)
    #expect(LetterKind.application.fitting(.eir) == .complaint)
    #expect(LetterKind.chaser.fitting(.foisa) == .chaser)
  }
}
