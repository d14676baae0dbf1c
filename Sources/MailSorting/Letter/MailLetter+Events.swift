package import Casebook
package import FOILaw
import Mailroom
package import ReplyReader

extension MailLetter {
  /// An event whose id comes from the message, the case and how often it was recorded there, so that an
  /// import that was cut short and run again makes the same casebook.
  package func event(_ payload: Event.Payload, on day: CalendarDay, _ file: CaseFile) -> Event {
    let earlier = file.events.count { $0.original == original.id }
    let seed = "\(original.id) \(file.id) \(earlier)"
    var event = Event(
      id: EventID(String(sha256(Array(seed.utf8)).prefix(16))), payload, on: day)
    event.original = original.id
    event.messageID = messageID
    event.isProposed = true
    return event
  }

  /// The event of that kind that the letter is as it was read, or `nil` where there is none of that kind.
  package func event(
    _ kind: Event.Kind, _ reading: Reading, on day: CalendarDay, _ file: CaseFile
  ) -> Event? {
    var reading = reading
    reading.facts.reference =
      reading.facts.reference
      ?? SubjectReference(
        message.subject, besides: file.request.title, in: day.components.year
      ).written
    guard var payload = Event.Payload(kind, reading) else { return nil }
    if case .extended(var more) = payload, let until = more.until, until < day {
      more.until = nil
      payload = .extended(more)
    }
    return event(payload, on: day, file)
  }
}
