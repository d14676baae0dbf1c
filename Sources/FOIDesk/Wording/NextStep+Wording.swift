package import Casebook
package import FOILaw

extension NextStep {
  /// Why it is the next step, in one sentence without a full stop, as said on that day.
  package func why(asOf today: CalendarDay) -> String {
    switch reason {
    case .cameBack(let letter, let day):
      "\(letter == .sent ? "the request" : "a letter (\(letter.written))") came back undelivered on "
        + day.written
    case .transferred(let day, let name):
      "the request was passed on"
        + (name.map { " to \($0)" } ?? "") + " on \(day.written), and no case is open there yet"
    case .transferUnchecked(let day, let name):
      "the letter of \(day.written) was read as passing the request on to \(name), which nobody has checked"
    case .asked(let day, let closing):
      "the authority asked on \(day.written) and the clock is paused until you answer"
        + Self.words(for: closing)
    case .askedTooLate(let day, let lastDay, let closing):
      "the authority asked on \(day.written), after its last day for an answer, \(lastDay.written)"
        + Self.words(for: closing)
    case .feesNotice(let day):
      "a fees notice came on \(day.written), and the request lapses if the fee is not paid"
    case .overdue(let lastDay, let reviewBy):
      "the last day for an answer was \(lastDay.written)"
        + Self.review(until: reviewBy, today)
    case .silent(let lastDay):
      "the last day for an answer was \(lastDay.written); after one reminder you can go straight to "
        + "the Information Commissioner"
    case .silentWithReview(let lastDay, let reviewBy):
      "the last day for an answer was \(lastDay.written)"
        + (reviewBy.map {
          "; the right to a review \($0 < today ? "ended" : "ends") on \($0.written)"
        } ?? "")
    case .remindedInSilence(let day):
      "the reminder of \(day.written) brought no answer, and the Information Commissioner takes a "
        + "complaint about silence without a review"
    case .reminded(let day): "the reminder of \(day.written) brought no answer"
    case .unchecked(let day): "the reply of \(day.written) was read and is waiting for you"
    case .withoutAnswers(let day): "the reply of \(day.written) has no answers on record yet"
    case .outcomeUnchecked(let day):
      "the outcome of the review of \(day.written) is waiting to be checked question by question"
    case .entered(let note): note ?? "you wanted to be reminded"
    case .refused(let count): Self.refusing(count)
    case .refusedWithoutReview(let count):
      Self.refusing(count) + ", and the authority offers no internal review"
    case .costOnly(let reviewBy):
      "cost is the only reason given" + Self.review(until: reviewBy, today)
    case .reviewDue(let day): "the review was due by \(day.written)"
    case .reviewed(let day, let refuses):
      "the review was answered on \(day.written) and something is still "
        + (refuses ? "refused" : "unanswered")
    case .reviewDenied(let day, let refuses):
      "the review was refused on \(day.written) and something is still "
        + (refuses ? "refused" : "unanswered")
    case .decided(let day, let isScottish):
      "the decision notice of \(day.written) can be appealed to "
        + (isScottish ? "the Court of Session, on a point of law" : "the Tribunal")
    }
  }

  private static func review(until day: CalendarDay?, _ today: CalendarDay) -> String {
    day.map { "; a review \($0 < today ? "could" : "can") be asked for until \($0.written)" } ?? ""
  }

  private static func refusing(_ count: Int) -> String {
    count == 1 ? "one answer refuses information" : "\(count) answers refuse information"
  }

  private static func words(for closing: Closing?) -> String {
    switch closing {
    case .byGuidance: "; by guidance it may close the request after two months"
    case .byLetter(let day):
      "; its letter says that it closes the request after \(day.written), a day of its own that no law sets"
    case nil: ""
    }
  }
}
