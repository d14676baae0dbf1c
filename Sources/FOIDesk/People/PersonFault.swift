package import Casebook
package import Mailroom

/// Why something about people and their accounts could not be done.
package enum PersonFault: Error {
  /// No name: nothing, or signs that names do not have.
  case badName(String)
  case unknown(String, nearest: [String])
  case exists(PersonName)
  /// The first account must be an owner's, and the last owner stays one.
  case ownerFirst
  case lastOwner(PersonName)
  case badAddress(String)
  /// An invitation that has been used, or whose time is over, or that never was.
  case invitationGone
  case passwordTooShort(least: Int)
  case passwordTooLong
  /// A password that others would try first.
  case passwordIsName
  case wrongPassword
  /// The program that sends mail did not take somebody's agenda.
  case mailNotTaken(PersonName, Tool.Fault)
}
