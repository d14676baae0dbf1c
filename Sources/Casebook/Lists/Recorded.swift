/// An event as a casebook keeps it, with its place among the events of its case.
///
/// Two copies of a casebook that went on separately have the same order once they are put together:
/// events are told by moment, then by place, then by id. What was recorded after something else was
/// seen comes after it.
package struct RecordedEvent: Hashable, Sendable {
  package let event: Event
  /// When it was recorded, in seconds since 1970, and no earlier than what its case had before.
  package let moment: Int
  /// One more than the highest that its case had before.
  package let place: Int

  package init(_ event: Event, moment: Int, place: Int) {
    self.event = event
    self.moment = moment
    self.place = place
  }
}

extension RecordedEvent: Comparable {
  package static func < (lhs: Self, rhs: Self) -> Bool {
    (lhs.moment, lhs.place, lhs.event.id) < (rhs.moment, rhs.place, rhs.event.id)
  }
}

extension RecordedEvent {
  /// Whether both say the same, whoever recorded it and when: a message that two people filed.
  package func saysTheSame(as other: RecordedEvent) -> Bool {
    var (one, two) = (event, other.event)
    one.recording = nil
    two.recording = nil
    return one == two
  }

  /// Whether it was recorded before the other.
  package func isEarlier(than other: RecordedEvent) -> Bool {
    (moment, place, event.recording?.actor ?? "", event.recording?.second ?? 0)
      < (
        other.moment, other.place, other.event.recording?.actor ?? "",
        other.event.recording?.second ?? 0
      )
  }
}

/// A case as a casebook keeps it: its events in their order, each with its place.
package struct RecordedCase: Hashable, Sendable {
  package let id: CaseID
  package let events: [RecordedEvent]

  package init(id: CaseID, events: [RecordedEvent]) {
    self.id = id
    self.events = events
  }
}

/// What something other than an event was before it was changed, and who changed it.
package struct RecordedChange: Hashable, Sendable {
  package let subject: Act.Change.Subject
  /// The id of what was changed.
  package let item: String
  /// What it was before, as JSON; `nil` where it was not there.
  package let before: String?
  package let recording: Recording

  package init(
    subject: Act.Change.Subject, item: String, before: String?, recording: Recording
  ) {
    self.subject = subject
    self.item = item
    self.before = before
    self.recording = recording
  }
}
