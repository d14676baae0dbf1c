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
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    guard address.utf8.count <= 254, parts.count == 2, Self.isLocal(parts[0]),
      Self.isDomain(parts[1])
    else { return nil }
    self.address = address
    // A name is words on one line; quoting what is special in it is GMime's.
    self.name = name.unicodeScalars.split { $0.properties.isWhitespace || $0.value < 0x20 }
      .map { String($0) }.joined(separator: " ")
  }

  /// What stands behind the `@`.
  package var domain: String { String(address.split(separator: "@").last ?? "") }

  private static func isLocal(_ text: Substring) -> Bool {
    let isPlain = text.utf8.allSatisfy { byte in
      isLetterOrDigit(byte) || "!#$%&'*+-/=?^_`{|}~.".utf8.contains(byte)
    }
    // An option of a program begins with a dash; no mailbox does.
    return isPlain && !text.isEmpty && text.first != "." && text.last != "." && text.first != "-"
      && !text.contains("..")
  }

  private static func isDomain(_ text: Substring) -> Bool {
    let labels = text.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count > 1
      && labels.allSatisfy { label in
        !label.isEmpty && label.first != "-" && label.last != "-"
          && label.utf8.allSatisfy { isLetterOrDigit($0) || $0 == 0x2D }
      }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
