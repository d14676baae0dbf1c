import FOILaw
import Foundation
import Testing

@testable import Casebook
@testable import Letters

/// Complaints and applications are written to somebody who decides.
struct CommissionerTests {
  @Test(arguments: Regime.allCases)
  func asksTheCommissionerForNothingThatTheAuthorityOwes(regime: Regime) {
    for argument in Grounds.of(regime).flatMap(\.arguments).map(\.text) {
      guard let text = Commissioner.addressed(argument) else { continue }
      #expect(!text.lowercased().contains("please"), "\(argument)")
      #expect(text.hasSuffix("."), "\(text)")
    }
  }

  @Test(arguments: Regime.allCases)
  func leavesNoSentenceWithoutItsBeginningOrItsEnd(regime: Regime) {
    for argument in Grounds.of(regime).flatMap(\.arguments).map(\.text) {
      guard let text = Commissioner.addressed(argument) else { continue }
      #expect(text != "The prejudice must be substantial.", "\(argument)")
      // A condition alone is short; what states something under one is longer.
      let isFragment =
        ["For ", "It settles", "They ", "Those "].contains { text.hasPrefix($0) }
        && text.words.count < 9
      #expect(!isFragment, "\(text)")
      let last = text.split(separator: ";").last?.trimmed ?? ""
      let isCut = last.hasPrefix("if ") && !last.contains(",")
      #expect(!isCut, "\(text)")
    }
  }

  @Test(arguments: [
    (
      "A certificate can cover security only; if there is one, please supply a copy.",
      "A certificate can cover security only."
    ),
    (
      "For either House, please explain why it is required.",
      "For either House, it is for the authority to explain why it is required."
    ),
    (
      "The prejudice must be substantial: please describe how it would arise.",
      "The prejudice must be substantial: it is for the authority to describe how it would arise."
    ),
    (
      "If a certificate is relied on, please supply it. It settles only that.",
      "If a certificate is relied on, it is for the authority to supply it."
    ),
  ])
  func putsWhatTheAuthorityOwesToTheCommissioner(argument: String, text: String) {
    #expect(Commissioner.addressed(argument) == text)
  }

  private func reviewed(_ regime: Regime, outcome: String?) -> Story {
    let claim = regime.isScottish ? "s33(1)(b)" : "s43(2)"
    let answers = [
      Sample.answer("1", .answered, [], "Yes."),
      Sample.answer("3", .refused, [claim], "This would be likely to prejudice our supplier."),
    ]
    var events = [
      Story.reply(2020, 10, 26, answers),
      Event(id: EventID("rr"), .reviewRequested, on: Sample.day(2020, 11, 12)),
    ]
    if outcome != nil {
      events.append(
        Event(id: EventID("ra"), .reviewAnswered(), on: Sample.day(2020, 12, 10)))
    }
    var story = Story.of(regime, today: Sample.day(2021, 1, 11), events)
    story.request = Request(
      id: Sample.request.id, title: Sample.request.title,
      questions: Sample.request.questions.filter { ["1", "3"].contains($0.id.description) })
    story.reviewText = outcome
    return story
  }

  @Test func saysWhatTheReviewDecidedAndWhatIsNotInDispute() throws {
    let story = reviewed(
      .foia, outcome: "Dear Jo Bell\n\nI uphold the reply in full.\n\nYou may complain.")
    let letter = try Letters.draft(.complaint, try story.input())
    let body = letter.body.onOneLine
    #expect(body.contains("It says: \"I uphold the reply in full.\""))
    #expect(body.contains("not entitled to refuse question 3"))
    #expect(body.contains("I do not complain about what the authority says to question 1."))
    #expect(!body.contains("addressed to the authority"))
    #expect(!body.lowercased().contains("please explain") && !body.contains("Please identify"))
    // The schedule has the request and the outcome, though foi has a copy of neither.
    #expect(body.contains("1. The request (it stands at the end)"))
    #expect(body.contains("The outcome of the review, 10 December 2020."))
    #expect(body.contains("The request as sent on Thursday 1 October 2020"))
    #expect(letter.missing == ["My request for a review", "The outcome of the review"])
  }

  @Test func speaksOfGuidanceOnlyPastFortyWorkingDays() throws {
    var story = reviewed(.foia, outcome: "Upheld.")
    #expect(try !Letters.draft(.complaint, try story.input()).body.contains("exceptional"))
    story.events.removeLast()
    story.events.append(Event(id: EventID("ra"), .reviewAnswered(), on: Sample.day(2021, 1, 20)))
    story.today = Sample.day(2021, 1, 25)
    #expect(
      try Letters.draft(.complaint, try story.input()).body.onOneLine.contains(
        "later than the 40 working days that the Commissioner's guidance allows"))
  }

  @Test func asksForAnUnansweredScottishReviewFirst() throws {
    let body = try Letters.draft(.application, try reviewed(.foisa, outcome: nil).input())
      .body.onOneLine
    #expect(body.contains("failed to comply with section 21(1) of the Act by not answering"))
    #expect(body.contains("Particulars (section 47(2))"))
    #expect(
      body.contains(
        "What I raised in my requirement for review of 12 November 2020: the refusal of question 3."
      ))
    #expect(
      body.contains(
        "that my requirement for review has not been answered; and the refusal of question 3"))
  }

  @Test func saysThatSilenceWasRaised() throws {
    let story = Story.of(
      .foisa, today: Sample.day(2021, 1, 11),
      [Event(id: EventID("rr"), .reviewRequested, on: Sample.day(2020, 11, 12))])
    let body = try Letters.draft(.application, try story.input()).body.onOneLine
    #expect(body.contains("that I had had no answer in the time that the law allows"))
  }
}

/// What a complaint asks for, and what it says of the request.
extension CommissionerTests {
  private static let ids = ["1", "2a", "2b", "3", "4", "5"]

  private func complaint(
    _ regime: Regime, _ answers: [Answer], today: CalendarDay = Sample.day(2021, 1, 11),
    isAnswered: Bool = true, _ change: (inout Story) -> Void = { _ in }
  ) throws -> String {
    var events = [
      Story.reply(2020, 10, 26, answers),
      Event(id: EventID("rr"), .reviewRequested, on: Sample.day(2020, 11, 12)),
    ]
    if isAnswered {
      events.append(Event(id: EventID("ra"), .reviewAnswered(), on: Sample.day(2020, 12, 10)))
    }
    var story = Story.of(regime, today: today, events)
    change(&story)
    let kind = LetterKind.complaint.fitting(regime)
    return try Letters.draft(kind, try story.input()).body.onOneLine
  }

  private static let cost = "To answer would cost more than the limit of £450."

  @Test(arguments: Regime.allCases)
  func theRequestAsSentHasItsOpeningAndClosingWords(regime: Regime) throws {
    let text = try complaint(
      regime, [Sample.answer("3", .refused, [regime.isEnvironmental ? "" : "s12"], "No.")])
    let appendix = text.components(separatedBy: "The request as sent on").last ?? ""
    #expect(appendix.contains("Please answer the following questions about the software"))
    #expect(appendix.contains("An answer by e-mail will do. Thank you."))
  }

  @Test(arguments: [LetterKind.chaser, .confirmReceipt])
  func aLostRequestIsRepeatedWhole(kind: LetterKind) throws {
    var sample = Sample.waiting
    if kind == .confirmReceipt { sample.today = Sample.day(2020, 10, 12) }
    let text = try Letters.draft(kind, sample.input).body.onOneLine
    #expect(text.contains("Please answer the following questions about the software"))
    #expect(text.contains("An answer by e-mail will do. Thank you."))
  }

  @Test func oneReplyToAllQuotesNoQuestionAndSaysSo() throws {
    let whole = try complaint(
      .foia, Self.ids.map { Sample.answer($0, .refused, ["s12(1)"], Self.cost) })
    #expect(whole.contains("one reply was given to them all, and the whole request stands"))
    #expect(!whole.contains("quoted below"))
    #expect(whole.contains("not entitled to refuse any of the 6 questions, and"))
    let some = try complaint(
      .foia,
      [Sample.answer("1", .answered, [], "Yes.")]
        + Self.ids.dropFirst().map { Sample.answer($0, .refused, ["s12(1)"], Self.cost) })
    #expect(some.contains("those in dispute are quoted below"))
    #expect(some.contains("not entitled to refuse questions 2a, 2b and 3 to 5, and"))
  }

  @Test func whatWasPartlyGivenIsNotSaidToBeRefused() throws {
    let text = try complaint(
      .foia,
      Self.ids.map {
        Sample.answer($0, $0 == "3" ? .partlyRefused : .refused, ["s43(2)"], "Exempt \($0).")
      })
    #expect(text.contains("not entitled to refuse questions 1, 2a, 2b, 4 and 5, and require"))
    #expect(text.contains("not entitled to withhold part of what question 3 asked for, and"))
    #expect(!text.contains("refusal of all"))
  }

  @Test func anInternalReviewIsNothingThatTheCommissionerDecidesOn() throws {
    let refusal = [Sample.answer("3", .refused, ["s43(2)"], "Exempt.")]
    let today = Sample.day(2021, 2, 1)
    let overdue = try complaint(.foia, refusal, today: today, isAnswered: false)
    #expect(
      overdue.contains(
        "I ask you to accept this complaint although the internal review that I asked for has "
          + "not been completed. Please decide"))
    #expect(!overdue.contains("take up the request"))
    let statutory = try complaint(
      .eir, [Sample.answer("3", .refused, ["reg12(5)(e)"], "Excepted.")], today: today,
      isAnswered: false)
    #expect(
      statutory.contains("failed to comply with regulation 11(4) by not deciding on my"))
    #expect(!statutory.contains("Please decide that you") && !statutory.contains("that you take"))
  }

  @Test func aReviewWithoutAnAnswerConcedesNoLateness() throws {
    let refusal = [Sample.answer("3", .refused, ["s43(2)"], "Exempt.")]
    let late = Sample.day(2021, 9, 1)
    #expect(
      try !complaint(.foia, refusal, today: late, isAnswered: false).contains("within six weeks"))
    #expect(try complaint(.foia, refusal, today: late).contains("within six weeks, which ended on"))
  }
}
