import Casebook
import FOILaw

extension CaseFault {
  /// What is wrong, without the remedy of a particular face.
  package var written: String {
    switch self {
    case .beforeSent(let kind, let day, let sent):
      "\(day) (\(kind.rawValue)) comes before the request was sent, on \(sent); check the date"
    case .beforeReceived(let kind, let day, let received):
      """
      \(day) (\(kind.rawValue)) comes before the authority received the request, on \(received); \
      check the date
      """
    case .inTheFuture(let kind, let day, let today):
      "\(day) (\(kind.rawValue)) is after today, \(today); record it when it has happened"
    case .needs(let kind, let earlier):
      "\(kind.rawValue) needs an earlier \(earlier.rawValue); record that first"
    case .overtaken(let kind, let day, let other, let otherDay):
      """
      \(kind.rawValue) on \(day) does not go with \(other.rawValue) on \(otherDay); \
      check the dates
      """
    case .afterWithdrawal(let kind, let day):
      "the request was withdrawn on \(day), so \(kind.rawValue) cannot follow; undo that first"
    case .alreadySent(let day): "the request was already sent on \(day)"
    case .closesEarlier(let day, let asked):
      "the request would be closed on \(day), before the authority asked on \(asked); check the dates"
    case .extensionEndsEarlier(let until, let told):
      "the extension would end on \(until), before you were told of it on \(told); check the dates"
    case .noSuchQuestion(let id): "the request has no question \(id)"
    case .nothingToSupersede(let id):
      "\(id): the case has no such event"
    case .sendingStays: "a case begins when its request is sent"
    case .restsOn(let kind, let day, let earlier):
      "\(kind.rawValue) on \(day) depends on that \(earlier.rawValue); undo \(kind.rawValue) first"
    }
  }
}

extension LawError {
  /// What is wrong, without the remedy of a particular face.
  package var written: String {
    switch self {
    case .beyondHolidays(let needed, let first, let last):
      """
      \(needed) is outside the years whose bank holidays are known (\(first) to \(last))
      """
    case .outOfOrder(let earlier, let day, let later, let laterDay):
      "\(later) on \(laterDay) comes before \(earlier) on \(day); check the dates"
    case .clockStopped(let since, let waiting):
      """
      the clock has been paused since \(since), waiting for the \(waiting.rawValue); \
      give the day it came
      """
    case .nothingToCountFrom(let purpose):
      "there is no day to count from for \(purpose.rawValue); give the day of the reply"
    case .noReviewOffered:
      """
      an authority that offers no internal review sets no time to ask for one; the next step is a \
      complaint
      """
    case .noSuchRule(let rule, let regime): "\(regime.rawValue) has no rule for \(rule)"
    }
  }
}
