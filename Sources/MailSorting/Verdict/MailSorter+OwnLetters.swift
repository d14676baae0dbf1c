package import Casebook
package import FOILaw
import Mailroom

/// Letters of the requester's own, as a mailbox of sent mail holds them.
extension MailSorter {
  /// Whether the requester wrote it.
  package func isOwn(_ letter: MailLetter) -> Bool {
    guard let from = letter.message.from?.address, !from.isEmpty else { return false }
    return from == matcher.ownAddress
  }

  func verdictOnOwn(_ letter: MailLetter, on day: CalendarDay) throws -> MailVerdict {
    let known = try matcher.lookup.cases(withMessage: letter.messageID)
    if !known.isEmpty { return MailVerdict(state: .placed) }
    let found = try matcher.candidates(forOwn: letter, on: day)
    let matches = found.map(\.match)
    if matches.placed.count == 1, let case_ = found.first, case_.match.id == matches.placed[0].id,
      let payload = Self.payload(ofOwn: letter, in: case_.file)
    {
      let event = letter.event(payload, on: day, case_.file)
      if impediment(to: event, on: case_.file) == nil {
        return MailVerdict(
          recordings: [.init(file: case_.file, event: event, match: case_.match)], state: .placed)
      }
    }
    return .waiting(.ownLetter, matches)
  }

  /// The kind of letter that the requester's own letter plainly is.
  private static func payload(
    ofOwn letter: MailLetter, in file: CaseFile
  ) -> Event.Payload? {
    let asked = file.history.last { $0.kind == .clarificationAsked }
    if let asked, let id = asked.messageID, letter.message.answers.first == id {
      return .clarificationGiven
    }
    let isFurther = file.history.contains { $0.kind == .replied }
    let isReview = reviews.contains { letter.subject.contains($0) }
    return isFurther && isReview ? .reviewRequested : nil
  }

  private static let reviews = [
    "internal review", "request for review", "request for a review", "requirement for review",
  ].map { ComparableText($0) }

  /// What a letter that a person puts on a case is: the request itself, where it has its questions and went on
  /// its day.
  package static func kind(
    ofPlaced letter: MailLetter, on day: CalendarDay, _ file: CaseFile
  ) -> Event.Kind {
    let phrases = RequestPhrases(file.request)
    guard let sent = file.history.first(where: { $0.kind == .sent }), sent.messageID == nil,
      abs(sent.day.number - day.number) <= 1,
      phrases.quoted(in: ComparableText(letter.message.text)) * 2 >= phrases.asking
    else { return .wrote }
    return .sent
  }
}
