package import Casebook
import FOILaw

/// An event as a line of records: everything it carries, its case, and its place among the others.
package struct EventLine: Codable, Hashable, Sendable {
  package let id: CaseID
  package let recorded: RecordedEvent

  package init(_ recorded: RecordedEvent, of id: CaseID) {
    self.id = id
    self.recorded = recorded
  }

  private enum Key: String, CodingKey {
    case id, `case`, kind, day, note, original, supersedes, actor, recorded, moment, place
  }

  package init(from decoder: any Decoder) throws {
    let names = try decoder.container(keyedBy: Key.self)
    id = try names.decode(CaseID.self, forKey: .case)
    var event = try Event(
      id: try names.decode(EventID.self, forKey: .id),
      try names.decode(Event.Kind.self, forKey: .kind),
      on: try names.decode(CalendarDay.self, forKey: .day),
      superseding: try names.decodeIfPresent(EventID.self, forKey: .supersedes),
      detailsFrom: decoder)
    event.note = try names.decodeIfPresent(String.self, forKey: .note)
    event.original = try names.decodeIfPresent(OriginalID.self, forKey: .original)
    if let actor = try names.decodeIfPresent(String.self, forKey: .actor) {
      event.recording = Recording(
        actor: actor, second: try names.decode(Moment.self, forKey: .recorded).second)
    }
    let moment = try names.decodeIfPresent(Moment.self, forKey: .moment)?.second
    recorded = RecordedEvent(
      event, moment: moment ?? event.recording?.second ?? 0,
      place: try names.decode(Int.self, forKey: .place))
  }

  package func encode(to encoder: any Encoder) throws {
    let event = recorded.event
    try event.encodeDetails(to: encoder)
    var names = encoder.container(keyedBy: Key.self)
    try names.encode(event.id, forKey: .id)
    try names.encode(id, forKey: .case)
    try names.encode(event.kind, forKey: .kind)
    try names.encode(event.day, forKey: .day)
    try names.encodeIfPresent(event.note, forKey: .note)
    try names.encodeIfPresent(event.original, forKey: .original)
    try names.encodeIfPresent(event.supersedes, forKey: .supersedes)
    if let recording = event.recording {
      try names.encode(recording.actor, forKey: .actor)
      try names.encode(Moment(recording.second), forKey: .recorded)
    }
    if recorded.moment != event.recording?.second ?? 0 {
      try names.encode(Moment(recorded.moment), forKey: .moment)
    }
    try names.encode(recorded.place, forKey: .place)
  }
}
