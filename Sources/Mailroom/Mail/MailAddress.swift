import Casebook

/// An address of e-mail that can stand in a header and behind `sendmail` without meaning more.
package struct MailAddress: Hashable, Sendable {
  /// Whose it is; may be empty.
  package let name: String
  /// `foi@anytown.example`.
  package let address: String

  /// Takes an address, or `nil` where it is none that mail can be sent to.
  ///
  /// The plain form only: no quoted names, no brackets, nothing beyond ASCII. What a header could take for
  /// another header or another address is no address here.
  package init?(name: String = "", address: String) {
    guard EmailAddress.isValid(address) else { return nil }
    self.address = address
    // A name is words on one line; quoting what is special in it is GMime's.
    self.name = name.unicodeScalars.split { $0.properties.isWhitespace || $0.value < 0x20 }
      .map { String($0) }.joined(separator: " ")
  }

  /// What stands behind the `@`.
  package var domain: String { String(address.split(separator: "@").last ?? "") }
}
