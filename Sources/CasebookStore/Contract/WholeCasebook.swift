package import Casebook

/// A casebook read whole, piece by piece, to be taken elsewhere.
///
/// Pieces come in the order in which they were recorded. `after` is the last piece of the block before.
package protocol WholeCasebookReader {
  /// Cases with their events; those that were taken back too.
  func recordedCases(after id: CaseID?, limit: Int) throws -> [RecordedCase]
  /// One case, or `nil` if it is not there.
  func recordedCase(_ id: CaseID) throws -> RecordedCase?
  /// The case of an event, or `nil` if there is no such event.
  func caseOf(_ event: EventID) throws -> CaseID?
  /// Letters as recorded, whatever their events say of them since.
  func recordedLetters(after id: LetterID?, limit: Int) throws -> [LetterRecord]
  /// The letters of that message id as recorded: the same words drafted again the same day.
  func recordedLetters(withMessage messageID: String) throws -> [LetterRecord]
  /// E-mail of every state.
  func recordedMail(after id: OriginalID?, limit: Int) throws -> [MailRecord]
  /// One message, or `nil` if it was never read.
  func mailRecord(_ id: OriginalID) throws -> MailRecord?
  /// The changes to what is not an event; `after` counts those before.
  func recordedChanges(after count: Int, limit: Int) throws -> [RecordedChange]
  /// The changes to one thing that is not an event, latest first.
  func recordedChanges(
    of subject: Act.Change.Subject, item: String, limit: Int
  ) throws -> [RecordedChange]
  /// When an authority was last changed, in seconds since 1970; `nil` if nobody knows.
  func lastChange(of authority: AuthorityID) throws -> Int?
  /// The words that were read from an original, empty where it had none; `nil` if it was never read.
  func recordedText(of original: OriginalID) throws -> String?
}

/// What another casebook has, taken into this one.
///
/// After ``beginImport()`` nothing of that write is an act of this casebook: what is brought keeps those
/// who recorded it and when.
package protocol WholeCasebookWriter {
  /// Marks this write as an import; what was recorded before can no longer be undone.
  func beginImport() throws
  /// Puts further events of a case in their places, and opens the case if it is new; its request and
  /// its authority must be there, and so must every original.
  ///
  /// Of an event that is there, place and recorder become those given.
  func bring(_ recorded: RecordedCase) throws
  /// Keeps a change, unless the very same is there as often as that.
  /// - Returns: Whether it was new.
  @discardableResult
  func bring(_ change: RecordedChange, times: Int) throws -> Bool
}
