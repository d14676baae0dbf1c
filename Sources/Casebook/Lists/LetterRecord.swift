package import FOILaw

/// The identity of a letter that was drafted: `L12`.
package struct LetterID: TextIdentity {
  package let description: String

  package init(_ text: String) {
    description = text
  }

  /// The id of the letter with that number.
  package init(number: Int) {
    description = "L\(number)"
  }
}

/// A letter from the requester, from draft to sending.
///
/// Its sending is an event of its case; this says which draft it was and how far it has got.
package struct LetterRecord: Hashable, Sendable, Codable {
  /// How far a letter has come.
  package enum Status: String, CaseIterable, Hashable, Sendable, Codable {
    /// It is in its folder, not sent.
    case drafted
    /// It is being handed over, or was when foi was interrupted: it may have gone.
    case sending
    /// It went.
    case sent
    /// It came back.
    case notDelivered = "not-delivered"
    /// The draft was undone and will not go.
    case discarded
  }

  /// A document that goes with it, kept as an original.
  package struct Enclosure: Hashable, Sendable, Codable {
    package let name: String
    package let original: OriginalID

    package init(name: String, original: OriginalID) {
      self.name = name
      self.original = original
    }
  }

  package let id: LetterID
  package let `case`: CaseID
  package let kind: LetterKind
  /// The day it was drafted.
  package let day: CalendarDay
  /// The file without its extension; from the casebook's folder where it is inside.
  package let file: String
  /// The endings of the files that were written, as `txt` and `eml`.
  package var formats: [String]
  /// Who it is to.
  package let name: String
  /// Where it goes, or `nil` if that is not known yet.
  package let email: String?
  package let subject: String
  /// The id of the e-mail that it is, without brackets.
  package let messageID: String
  package let enclosures: [Enclosure]
  package var status: Status
  /// The event that it became.
  package var event: EventID?
  /// The questions that a narrowed request keeps.
  package let kept: [QuestionID]

  package init(
    id: LetterID, case: CaseID, kind: LetterKind, day: CalendarDay, file: String,
    formats: [String], name: String, email: String?, subject: String, messageID: String,
    enclosures: [Enclosure] = [], status: Status = .drafted, event: EventID? = nil,
    kept: [QuestionID] = []
  ) {
    self.id = id
    self.case = `case`
    self.kind = kind
    self.day = day
    self.file = file
    self.formats = formats
    self.name = name
    self.email = email
    self.subject = subject
    self.messageID = messageID
    self.enclosures = enclosures
    self.status = status
    self.event = event
    self.kept = kept
  }
}

extension LetterRecord.Status {
  /// The status in words.
  package var written: String {
    switch self {
    case .drafted: "drafted"
    case .sending: "may have gone"
    case .sent: "sent"
    case .notDelivered: "came back"
    case .discarded: "discarded"
    }
  }
}
