import Casebook

/// An e-mail address that is safe in a header and as an argument of `sendmail`.
package struct MailAddress: Hashable, Sendable {
  /// Whose it is; may be empty.
  package let name: String
  /// `foi@anytown.example`.
  package let address: String

  /// Makes an address; `nil` if mail cannot be sent to it.
  ///
  /// The plain form only: no quoted names, no brackets, nothing beyond ASCII. What a header could take for
  /// another header or another address is not an address here.
  package init?(name: String = "", address: String) {
    guard EmailAddress.isValid(address) else { return nil }
    self.address = address
    // A name is words on one line; quoting what is special in it is GMime's.
    self.name = name.onOneLine
  }

  /// The part after the `@`.
  package var domain: String { String(address.split(separator: "@").last ?? "") }
}
