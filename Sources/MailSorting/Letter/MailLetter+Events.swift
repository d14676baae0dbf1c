package import Casebook
package import FOILaw
import Mailroom
import ReplyReader

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

  /// The reference that its subject has, besides what the request's title has.
  package func subjectReference(for file: CaseFile, on day: CalendarDay) -> String? {
    SubjectReference(message.subject, besides: file.request.title, in: day.components.year).written
  }

  /// Whether it was recorded on a case and a person took it back there.
  func wasTakenBack(from file: CaseFile) -> Bool {
    let own = { (event: Event) in event.original == original.id }
    return file.events.contains(where: own) && !file.history.contains(where: own)
  }

  /// The event of that kind as the letter was read, or `nil` if there is none of that kind.
  ///
  /// `isOwn` says whether a reference can be the authority's: one that another gave is left out.
  func event(
    _ kind: Event.Kind, _ reading: Reading, on day: CalendarDay, _ file: CaseFile,
    reference isOwn: (String) throws -> Bool
  ) rethrows -> Event? {
    var reading = reading
    reading.facts.reference = try [reading.facts.reference, subjectReference(for: file, on: day)]
      .compactMap(\.self).first(where: isOwn)
    guard var payload = Event.Payload(kind, letter: reading.facts, answers: reading.answers)
    else { return nil }
    if case .extended(var more) = payload, let until = more.until, until < day {
      more.until = nil
      payload = .extended(more)
    }
    return event(payload, on: day, file)
  }
}
