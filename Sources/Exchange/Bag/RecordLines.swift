package import Casebook
package import FOILaw

/// A case as a line of records; its events are lines of their own, in the same order of cases.
package struct CaseLine: Codable, Hashable, Sendable {
  package let id: CaseID

  package init(_ id: CaseID) {
    self.id = id
  }
}

/// A document that is kept, as a line of records; its bytes are a file.
package struct OriginalLine: Codable, Hashable, Sendable {
  package let digest: OriginalID
  /// The name that it came under.
  package let name: String
  package let bytes: Int
  /// Where it is in the bag.
  package let path: String

  package init(digest: OriginalID, name: String, bytes: Int, path: String) {
    self.digest = digest
    self.name = name
    self.bytes = bytes
    self.path = path
  }
}

/// The words that were read from a document: evidence of answers is a place in them.
package struct TextLine: Codable, Hashable, Sendable {
  package let digest: OriginalID
  package let text: String

  package init(digest: OriginalID, text: String) {
    self.digest = digest
    self.text = text
  }
}

/// A bank holiday of one division that was imported.
package struct HolidayLine: Codable, Hashable, Sendable, Comparable {
  package let day: CalendarDay
  package let division: Division
  package let title: String

  package init(day: CalendarDay, division: Division, title: String) {
    self.day = day
    self.division = division
    self.title = title
  }

  package static func < (lhs: Self, rhs: Self) -> Bool {
    (lhs.day, lhs.division.rawValue) < (rhs.day, rhs.division.rawValue)
  }
}

/// A piece of evidence with the days it was added and withdrawn.
package struct EvidenceLine: Codable, Hashable, Sendable {
  package let row: EvidenceRow

  package init(_ row: EvidenceRow) {
    self.row = row
  }

  private enum Key: String, CodingKey {
    case added, withdrawn
  }

  package init(from decoder: any Decoder) throws {
    let names = try decoder.container(keyedBy: Key.self)
    row = EvidenceRow(
      evidence: try Evidence(from: decoder),
      added: try names.decode(CalendarDay.self, forKey: .added),
      withdrawn: try names.decodeIfPresent(CalendarDay.self, forKey: .withdrawn))
  }

  package func encode(to encoder: any Encoder) throws {
    try row.evidence.encode(to: encoder)
    var names = encoder.container(keyedBy: Key.self)
    try names.encode(row.added, forKey: .added)
    try names.encodeIfPresent(row.withdrawn, forKey: .withdrawn)
  }
}

/// A change to what is not an event.
package struct ChangeLine: Codable, Hashable, Sendable {
  package let change: RecordedChange

  package init(_ change: RecordedChange) {
    self.change = change
  }

  private enum Key: String, CodingKey {
    case subject, item, before, actor, recorded
  }

  package init(from decoder: any Decoder) throws {
    let names = try decoder.container(keyedBy: Key.self)
    change = RecordedChange(
      subject: try names.decode(Act.Change.Subject.self, forKey: .subject),
      item: try names.decode(String.self, forKey: .item),
      before: try names.decodeIfPresent(String.self, forKey: .before),
      recording: Recording(
        actor: try names.decode(String.self, forKey: .actor),
        second: try names.decode(Moment.self, forKey: .recorded).second))
  }

  package func encode(to encoder: any Encoder) throws {
    var names = encoder.container(keyedBy: Key.self)
    try names.encode(change.subject, forKey: .subject)
    try names.encode(change.item, forKey: .item)
    try names.encodeIfPresent(change.before, forKey: .before)
    try names.encode(change.recording.actor, forKey: .actor)
    try names.encode(Moment(change.recording.second), forKey: .recorded)
  }
}
