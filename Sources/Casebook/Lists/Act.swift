/// All that one act of a person changed in a casebook.
package struct Act: Sendable, Hashable {
  /// Its number, counting upwards.
  package let id: Int
  package let recording: Recording
  /// The events that it recorded, with their cases, in the order recorded.
  package let events: [Entry]
  /// What it changed other than events.
  package let changes: [Change]

  /// An event on its case.
  package struct Entry: Sendable, Hashable {
    package let id: CaseID
    package let event: EventID
    package let kind: Event.Kind

    package init(id: CaseID, event: EventID, kind: Event.Kind) {
      self.id = id
      self.event = event
      self.kind = kind
    }
  }

  /// Something other than an event that was added or changed.
  package struct Change: Sendable, Hashable {
    /// What it is about.
    package enum Subject: String, Sendable, CaseIterable, Codable {
      case authority, request, letter, evidence, mail, holidays
    }

    package let subject: Subject
    /// Its id.
    package let item: String
    /// Whether it was not there before.
    package let isNew: Bool
    /// Of a message or a letter: how far it had come before, and how far it has come since.
    ///
    /// Of an authority, `now` is ``referredTo`` where a case or a piece of evidence rests on it.
    package let was: String?
    package let now: String?

    /// What an authority is that cannot go.
    package static let referredTo = "referred-to"

    package init(
      subject: Subject, item: String, isNew: Bool, was: String? = nil, now: String? = nil
    ) {
      self.subject = subject
      self.item = item
      self.isNew = isNew
      self.was = was
      self.now = now
    }
  }

  package init(id: Int, recording: Recording, events: [Entry], changes: [Change]) {
    self.id = id
    self.recording = recording
    self.events = events
    self.changes = changes
  }
}
