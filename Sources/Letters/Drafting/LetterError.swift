package import Casebook
package import FOILaw
package import Templating

/// Why a letter was not drafted.
package enum LetterError: Error, Hashable, Sendable {
  /// The template has a fault, or uses a name that has no value in this letter.
  case template(TemplateError)
  /// The sender's details are missing something that every letter needs.
  case senderLacks(SenderDetail)
  /// The request has no question.
  case noQuestions(RequestID)
  /// The request has not been sent.
  case notSent(LetterKind)
  /// The authority still has time.
  case notDue(LetterKind, lastDay: CalendarDay)
  /// No time is running, because the authority is waiting for the requester.
  case waitsForYou(LetterKind, Standing.Stage)
  /// No last day is known.
  case noLastDay(LetterKind)
  /// Nobody has the request: it came back.
  case undelivered(LetterKind)
  /// A full answer has come.
  case answered(LetterKind, on: CalendarDay?, refuses: Bool)
  /// There is no reply to review.
  case noReply
  /// No answer refuses anything; some questions may be unanswered.
  case nothingRefused(unanswered: Int, notHeld: [QuestionID])
  /// The case is past this letter.
  case past(LetterKind, Standing.Stage, Regulator)
  /// The letter needs words of the requester's own.
  case lacksWords(LetterKind)
  /// The letter has no place for words of the requester's own.
  case takesNoWords(LetterKind)
  /// The other Commissioner hears this case.
  case otherCommissioner(LetterKind, fits: LetterKind)
  /// The authority said that it has the request.
  case acknowledged(on: CalendarDay)
  /// The last day has passed, so a reminder is the letter.
  case overdue(LetterKind, lastDay: CalendarDay)
  /// The authority has asked nothing.
  case nothingAsked
  /// The authority took no more time.
  case noExtension
  /// The extension is one that the law allows, by what is on record.
  case extensionStands
  /// No reminder was sent since the last day.
  case noReminderYet
  /// The reply leaves no question without an answer.
  case nothingMissing
  /// No answer says that the request would cost too much.
  case nothingCostsTooMuch
  /// The regulator wants a review first.
  case reviewFirst(LetterKind, refuses: Bool, isOverdue: Bool)
  /// The authority still has time for its review.
  case reviewNotDue(LetterKind, lastDay: CalendarDay)
  /// The review gave everything.
  case nothingOutstanding(LetterKind)
  /// Scottish decisions are not appealed to the Tribunal.
  case noTribunal
  /// The regulator has not decided.
  case noDecision
  /// Not everything was given.
  case outstanding(refused: Int, unanswered: Int)
  /// The letter offers no such argument.
  case noSuchArgument(String, nearest: String?)
  /// Nobody has checked what the letter would argue from.
  case unchecked(LetterKind, String, CaseID)

  /// What every sender must have.
  package enum SenderDetail: String, Hashable, Sendable {
    /// The name.
    case name
    /// The e-mail address.
    case email = "e-mail address"
  }
}

extension LetterError: CustomStringConvertible {
  /// Why, in a plain sentence or two, and what would fit.
  package var description: String {
    switch self {
    case .template(let error): error.description
    case .senderLacks(let detail):
      "A letter needs your \(detail.rawValue). Put it into foi.yaml."
    case .noQuestions(let request): "The request \(request) has no question to ask."
    case .notSent(let kind):
      "It is too early for \(kind.written): the request has not been sent."
    case .notDue(let kind, let lastDay):
      "It is too early for \(kind.written): the authority has until \(lastDay.writtenWithWeekday)."
    case .waitsForYou(let kind, .fee):
      "\(kind.sentenceStart) does not fit: the authority waits for a fee. "
        + "Pay it, or question the fees notice."
    case .waitsForYou(let kind, _):
      "\(kind.sentenceStart) does not fit: the authority waits for your explanation. Give it first."
    case .noLastDay(let kind):
      "\(kind.sentenceStart) needs the last day for an answer, and none could be worked out."
    case .undelivered(let kind):
      "\(kind.sentenceStart) does not fit: the request came back undelivered. Check the address and send "
        + "the request again."
    case .answered(let kind, let day, let refuses):
      "\(kind.sentenceStart) does not fit: a full answer came"
        + (day.map { " on \($0.written). " } ?? ". ")
        + (refuses
          ? "It refuses something, so an internal review of the refusals would fit."
          : "Nothing is outstanding.")
    case .noReply:
      "There is no reply to review. When the last day has passed, a reminder or an internal review "
        + "for lateness would fit."
    case .nothingRefused(let unanswered, let notHeld):
      "No answer refuses anything, so there is no refusal to review. "
        + (unanswered == 0
          ? (notHeld.isEmpty ? "Nothing is outstanding." : "")
          : "\(unanswered == 1 ? "One question has" : "\(unanswered) questions have") no answer, "
            + "so a reminder would fit.")
        + (notHeld.first.map { first in
          "\(unanswered == 0 ? "" : " ")\(Request.numbers(notHeld)): said not to be held. If you "
            + "doubt that, dispute it: --dispute \(first.compact)"
        } ?? "")
    case .past(let kind, let stage, let regulator): Self.past(kind, stage, regulator)
    case .noSuchArgument(let id, let nearest):
      "The letter offers no argument \"\(id)\""
        + (nearest.map { "; did you mean \"\($0)\"?" } ?? ".")
        + " foi letter arguments KIND CASE lists them."
    case .unchecked(let kind, let what, let id):
      "\(kind.sentenceStart) would argue from \(what), and nobody has checked what foi read in it. "
        + (kind == .extensionChallenge
          ? "Look at the letter, then: foi event confirm \(id)"
          : "Compare it with the reply, then: foi answer confirm \(id)")
        + ". Or draft with --unchecked, which puts a warning at the letter's head"
    case .takesNoWords(let kind):
      "\(kind.sentenceStart) has no place for words of your own. Add them with --edit, or change its "
        + "template."
    case .acknowledged, .overdue, .nothingAsked, .noExtension, .extensionStands, .noReminderYet,
      .nothingMissing, .nothingCostsTooMuch, .reviewFirst, .reviewNotDue, .nothingOutstanding,
      .noTribunal, .noDecision, .outstanding, .lacksWords, .otherCommissioner:
      wrongMoment
    }
  }

  private static func past(
    _ kind: LetterKind, _ stage: Standing.Stage, _ regulator: Regulator
  ) -> String {
    let reason =
      switch stage {
      case .review:
        "a review has been asked for. If it is overdue, a complaint to the "
          + "\(regulator.title) would fit."
      case .reviewed:
        "the review has been answered. A complaint to the \(regulator.title) would fit."
      case .complained: "the \(regulator.title) has a complaint."
      case .decided: "the \(regulator.title) has decided."
      case .withdrawn: "the request was withdrawn."
      case .transferred: "another authority has the request now."
      case .void: "the case was taken back."
      case .awaiting, .clarification, .fee, .unchecked, .partial, .refused, .partlyRefused,
        .answered:
        "the case is past it."
      }
    return "\(kind.sentenceStart) does not fit: \(reason)"
  }
}

extension LetterKind {
  var sentenceStart: String {
    written.capitalised
  }
}
