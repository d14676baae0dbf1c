package import Casebook

/// What can go wrong with a store.
package enum StoreError: Error, Hashable, Sendable {
  /// There is no casebook at that path or address.
  case missing(path: String)
  /// The file cannot be opened or is not a casebook.
  case unreadable(path: String, reason: String)
  /// It was made by a newer version of foi.
  case newer(path: String)
  /// The file is damaged.
  case damaged(reason: String)
  /// The database failed for another reason than damage; nothing was changed.
  case failed(reason: String)
  /// Another program held it for too long.
  case busy
  /// The disk is full or cannot be written.
  case cannotWrite(reason: String)
  /// The disk did not confirm what was written, so that it may be there or not, whole either way.
  case mayBeWritten(reason: String)
  /// The server cannot be reached, or the connection to it was lost; nothing was changed.
  case unreachable(place: String, reason: String)
  /// The server did not show who it is, so nothing was said to it.
  case unverified(place: String, reason: String)
  /// The server does not let this person in.
  case refused(place: String, reason: String)
  /// The person's role in this casebook does not allow it.
  case notAllowed(reason: String)
  /// The address of a casebook on a server is none.
  case place(PostgreSQLPlace.Fault)
  /// People have roles only where a server knows them.
  case noRoles
  /// The server knows nobody of that name.
  case unknownPerson(String)
  /// A text has a NUL in it, which a server does not keep.
  case unstorable
  /// A request with that id was sent with other words.
  case requestChanged(RequestID)
  /// The case is open already.
  case caseExists(CaseID)
  /// The case is not there.
  case noSuchCase(CaseID)
  /// The request or authority of a new case is not there.
  case incomplete(CaseID)
  /// A row holds what it cannot hold.
  case unreadableRow(table: String, value: String)
}
