package import Casebook
package import FOILaw

/// What came of taking in a bag.
package struct BagImport: Sendable {
  /// Something of which the two casebooks say different things.
  package enum Conflict: Sendable, Hashable {
    /// An event of that id says something else in the bag; what the bag says is kept as a note.
    case event(EventID, CaseID, note: EventID)
    /// A request of that id has other words in the bag; it and its cases got another id.
    case request(RequestID, as: RequestID)
    /// An authority differs in a field; the value changed last was taken, and the other is in the history.
    case authority(AuthorityID, field: String, kept: String, other: String)
    /// Both casebooks opened the case, each with a sending of its own.
    case openedTwice(CaseID)
    /// That event and those of the other casebook cannot all have happened; it does not count until one is
    /// taken back.
    case impossible(EventID, CaseID, Event.Kind, CalendarDay)
    /// A letter was recorded as sent twice, by an event in each casebook.
    case letterSentTwice(LetterID, CaseID)
    /// A file of that path says something else in the bag, and was added under another name.
    case file(String, as: String)
    /// A bank holiday has another name in the bag; the casebook's own is kept.
    case holiday(CalendarDay, kept: String, other: String)
  }

  /// What was new in the bag.
  package internal(set) var authorities = 0
  package internal(set) var requests = 0
  package internal(set) var cases = 0
  package internal(set) var events = 0
  package internal(set) var originals = 0
  package internal(set) var letters = 0
  package internal(set) var evidence = 0
  package internal(set) var mail = 0
  package internal(set) var files = 0
  package internal(set) var holidays = 0
  /// Anything else that was taken over: changes, and how far letters and mail have come.
  package internal(set) var updates = 0
  package internal(set) var conflicts: [Conflict] = []
  /// Cases on which both casebooks had recorded something that the other did not have.
  package internal(set) var joined: [CaseID] = []
  /// Letters that have another number here.
  package internal(set) var renumbered: [(from: String, to: String)] = []
  /// Whether the bag has settings that were left alone because the casebook has its own.
  package internal(set) var hasOtherSettings = false
  /// The program that sends mail in settings that came with the bag.
  package internal(set) var sendmail: String?

  /// Whether the bag had nothing that the casebook did not have.
  package var isEmpty: Bool {
    [
      authorities, requests, cases, events, originals, letters, evidence, mail, files, holidays,
      updates,
    ].allSatisfy { $0 == 0 }
  }
}
