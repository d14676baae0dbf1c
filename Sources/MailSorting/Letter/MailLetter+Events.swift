package import Casebook
package import FOILaw
import Mailroom
package import ReplyReader

extension MailLetter {
  /// An event whose id comes from the message, the case and how often it was recorded there, so that an
  /// import that was cut short and run again makes the same casebook.
  package func event(_ kind: Event.Kind, on day: CalendarDay, _ file: CaseFile) -> Event {
    let earlier = file.events.count { $0.original == original.id }
    let seed = "\(original.id) \(file.id) \(earlier)"
    var event = Event(
      id: EventID(String(sha256(Array(seed.utf8)).prefix(16))), kind: kind, day: day)
    event.original = original.id
    event.messageID = messageID
    event.isProposed = true
    return event
  }

  /// The event that the letter is as it was read.
  package func event(
    _ kind: Event.Kind, _ reading: Reading, on day: CalendarDay, _ file: CaseFile
  ) -> Event {
    var event = event(kind, on: day, file)
    event.facts = reading.facts
    if reading.facts.reference == nil {
      event.facts?.reference =
        SubjectReference(
          message.subject, besides: file.request.title, in: day.components.year
        ).written
    }
    if kind == .extended {
      event.until = reading.facts.until.flatMap { $0 < day ? nil : $0 }
      event.grounds = reading.facts.grounds
    }
    if kind == .replied || kind == .reviewAnswered,
      reading.answers.contains(where: { $0.outcome != .blank })
    {
      event.answers = reading.answers
    }
    return event
  }
}
