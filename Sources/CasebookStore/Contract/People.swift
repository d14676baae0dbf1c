package import Casebook

/// What can be asked of the people who have accounts in a casebook.
///
/// Of a password, an invitation and a session only what cannot be turned back is kept: scrypt's hash of the
/// one, the digest of the others.
package protocol PeopleReader {
  /// Whether somebody can sign in here: where a server keeps the casebook, only its owners' programs know
  /// passwords.
  func hasAccounts() throws -> Bool
  /// All who have or had an account, by name.
  func people() throws -> [Person]
  /// Who gave a person the role that they have, and when; `nil` where nobody is named.
  func lastChange(of name: PersonName) throws -> Recording?
  /// The hash of a person's password; `nil` where there is none.
  func password(of name: PersonName) throws -> String?
  /// The person whom an invitation is for, unless it has been used or its time is over.
  func person(invitedBy digest: String, at second: Int) throws -> Person?
  /// The person whose session that is, unless it has ended.
  func person(inSession digest: String, at second: Int) throws -> Person?
  /// The name that what is recorded now is recorded under; `nil` where nobody is named.
  func ownName() throws -> String?
  /// How far a case has come, or the casebook where none is given; `nil` where there is no such case.
  func latest(of id: CaseID?) throws -> CaseMoment?
  /// On how many cases anybody but that person recorded something after an act.
  func casesChanged(after act: Int, besides actor: String) throws -> Int
  /// What was recorded after an act by anybody but that person.
  func changes(after act: Int, besides actor: String) throws -> OthersChanges
}

/// What can be done to the people who have accounts.
///
/// None of it is an act of the casebook, and `foi undo` leaves it alone.
package protocol PeopleWriter {
  /// Adds a person, or changes the role and the address of the one with that name.
  ///
  /// Who becomes nobody loses password, invitation and sessions.
  func save(_ person: Person) throws
  /// Invites a person who was added, instead of any earlier invitation; the present password stays until a
  /// new one is chosen.
  func invite(_ name: PersonName, digest: String, until second: Int) throws
  /// Sets a person's password, which uses up the invitation and ends all sessions.
  func set(password: String, of name: PersonName, at second: Int) throws
  /// Begins a session, and forgets those that are over.
  func beginSession(_ digest: String, of name: PersonName, at second: Int, until end: Int) throws
  /// Ends one session.
  func endSession(_ digest: String) throws
  /// Ends every session of a person.
  func endSessions(of name: PersonName) throws
}
