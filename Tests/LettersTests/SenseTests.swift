import Casebook
import FOILaw
import Testing

@testable import Letters

struct SenseTests {
  private func error(_ kind: LetterKind, _ sample: Sample) -> LetterError? {
    do {
      _ = try Letters.draft(kind, sample.input)
      return nil
    } catch {
      return error
    }
  }

  @Test func aReminderWaitsForTheLastDayToPass() {
    var sample = Sample.waiting
    sample.today = Sample.day(2020, 10, 29)
    let error = error(.chaser, sample)
    #expect(error == .notDue(.chaser, lastDay: Sample.day(2020, 10, 29)))
    #expect(
      error?.description
        == "It is too early for a reminder: the authority has until Thursday 29 October 2020.")
    sample.today = Sample.day(2020, 10, 30)
    #expect(self.error(.chaser, sample) == nil)
  }

  @Test func aReminderAfterAFullAnswerPointsToTheReview() {
    let error = error(.chaser, Sample())
    #expect(
      error?.description
        == "A reminder does not fit: a full answer came on 26 October 2020. It refuses something, "
        + "so an internal review of the refusals would fit.")
  }

  @Test func aReviewNeedsARefusal() {
    var sample = Sample()
    sample.answers = [Sample.answer("1", .answered), Sample.answer("3", .notHeld)]
    sample.stage = .answered
    #expect(
      error(.internalReview, sample) == .nothingRefused(unanswered: 0, notHeld: [Sample.id("3")]))
    sample.answers.append(Sample.answer("4", .blank))
    sample.stage = .partial
    #expect(
      error(.internalReview, sample)?.description
        == "No answer refuses anything, so there is no refusal to review. One question has no "
        + "answer, so a reminder would fit. 3: said not to be held. If you doubt that, dispute it: "
        + "--dispute 3")
    sample.disputed = [Sample.id("3")]
    #expect(error(.internalReview, sample) == nil)
  }

  @Test func aReviewNeedsAReply() {
    #expect(error(.internalReview, .waiting) == .noReply)
  }

  @Test func lateness() {
    var sample = Sample.waiting
    sample.today = Sample.day(2020, 10, 20)
    #expect(
      error(.internalReviewLate, sample)
        == .notDue(.internalReviewLate, lastDay: Sample.day(2020, 10, 29)))
    #expect(
      error(.internalReviewLate, Sample())
        == .answered(.internalReviewLate, on: Sample.day(2020, 10, 26), refuses: true))
    var late = Sample()
    late.replied = Sample.day(2020, 11, 3)
    #expect(error(.internalReviewLate, late) == nil)
    var onTheLastDay = Sample()
    onTheLastDay.replied = Sample.day(2020, 10, 29)
    #expect(
      error(.internalReviewLate, onTheLastDay)
        == .answered(.internalReviewLate, on: Sample.day(2020, 10, 29), refuses: true))
  }

  @Test(arguments: [LetterKind.chaser, .internalReview, .internalReviewLate])
  func nothingFitsOnceAReviewIsUnderWay(kind: LetterKind) {
    for stage in [Standing.Stage.review, .reviewed, .complained, .decided, .withdrawn] {
      var sample = Sample()
      sample.stage = stage
      #expect(error(kind, sample) == .past(kind, stage, .ico))
    }
    for stage in [Standing.Stage.clarification, .fee] {
      var sample = Sample()
      sample.stage = stage
      #expect(error(kind, sample) == .waitsForYou(kind, stage))
    }
  }

  @Test func nothingButTheRequestFitsBeforeItIsSent() {
    var input = Sample().input
    input.standing = nil
    #expect(throws: LetterError.notSent(.chaser)) { try Letters.draft(.chaser, input) }
    #expect(throws: Never.self) { try Letters.draft(.initialRequest, input) }
  }

  @Test func asksForANameAndAnAddress() {
    var sample = Sample()
    sample.sender.name = " "
    #expect(error(.internalReview, sample) == .senderLacks(.name))
    sample.sender.name = "Jo"
    sample.sender.email = ""
    #expect(
      error(.internalReview, sample)?.description
        == "A letter needs your e-mail address. Put it into foi.yaml.")
  }

  @Test func everyErrorIsASentence() {
    let errors: [LetterError] = [
      .noQuestions(RequestID("x")), .notSent(.chaser), .noLastDay(.chaser),
      .undelivered(.chaser), .noReply,
      .waitsForYou(.chaser, .fee), .waitsForYou(.chaser, .clarification),
      .past(.chaser, .reviewed, .sic), .past(.chaser, .withdrawn, .ico),
      .answered(.chaser, on: nil, refuses: false), .nothingRefused(unanswered: 2, notHeld: []),
      .lacksWords(.narrowedRequest), .otherCommissioner(.complaint, fits: .application),
      .acknowledged(on: Sample.day(2020, 10, 2)),
      .overdue(.confirmReceipt, lastDay: Sample.day(2020, 10, 29)), .nothingAsked, .noExtension,
      .extensionStands, .noReminderYet, .nothingMissing, .nothingCostsTooMuch,
      .reviewFirst(.complaint, refuses: true, isOverdue: true),
      .reviewFirst(.application, refuses: false, isOverdue: false),
      .reviewNotDue(.complaint, lastDay: Sample.day(2020, 12, 10)),
      .nothingOutstanding(.complaint), .noTribunal, .noDecision,
      .outstanding(refused: 1, unanswered: 0), .outstanding(refused: 0, unanswered: 1),
      .outstanding(refused: 0, unanswered: 0), .noSuchArgument("x", nearest: nil),
    ]
    for error in errors {
      #expect(error.description.first?.isUppercase == true && error.description.last == ".")
    }
  }
}
