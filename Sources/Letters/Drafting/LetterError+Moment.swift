import Casebook
import FOILaw

extension LetterError {
  /// Why a letter does not fit the moment, and what would.
  var wrongMoment: String {
    switch self {
    case .lacksWords(let kind):
      "\(kind.sentenceStart) needs words of your own: say what you want to tell the authority. "
        + "On the command line they go after --words."
    case .otherCommissioner(let kind, let fits):
      "\(kind.sentenceStart) does not fit this case's law; \(fits.written) would."
    case .acknowledged(let day):
      "A request to confirm receipt does not fit: the authority acknowledged the request on "
        + "\(day.written)."
    case .overdue(let kind, let day):
      "\(kind.sentenceStart) does not fit: the last day for an answer was "
        + "\(day.writtenWithWeekday), so a reminder would."
    case .nothingAsked:
      "The authority has asked nothing that is still open. If it has, record that first."
    case .noExtension: "The authority took no more time. If it has, record that first."
    case .extensionStands:
      "By what is on record the extension is one that the law allows. When its last day has "
        + "passed, a reminder would fit."
    case .noReminderYet:
      "No reminder was sent since the last day. A first reminder would fit."
    case .nothingMissing:
      "The reply leaves no question without an answer. If it refuses something, an internal "
        + "review of the refusals would fit."
    case .nothingCostsTooMuch:
      "No answer says that the request would cost too much or is too large. If something is "
        + "refused, an internal review of the refusals would fit."
    case .reviewFirst(let kind, let refuses, let isOverdue):
      "It is too early for \(kind.written): the authority has to be asked for a review first. "
        + (refuses
          ? "An internal review of the refusals would fit."
          : isOverdue
            ? "Its time has run out, so an internal review for lateness would fit."
            : "When its time has run out, an internal review for lateness would fit.")
    case .reviewNotDue(let kind, let day):
      "It is too early for \(kind.written): the authority has until \(day.writtenWithWeekday) "
        + "to answer the review."
    case .nothingOutstanding(let kind):
      "\(kind.sentenceStart) does not fit: nothing is refused or left without an answer."
    case .noTribunal:
      "A decision of the Scottish Information Commissioner goes to the Court of Session, on a "
        + "point of law only, and not to the Tribunal. Take legal advice before the last day."
    case .noDecision:
      "It is too early for a notice of appeal to the Tribunal: no decision notice is recorded."
    case .outstanding(let refused, let unanswered):
      "Thanks for a full answer do not fit: "
        + (refused > 0
          ? "something is refused, so an internal review of the refusals would fit."
          : unanswered > 0
            ? "something has no answer, so a reminder would fit."
            : "there is no reply yet.")
    default: ""
    }
  }
}
