/// Addresses of e-mail, as far as every part of foi has to know them.
package enum EmailAddress {
  /// Whether mail can be sent to an address: the plain form only, one address, nothing beyond ASCII.
  package static func isValid(_ address: String) -> Bool {
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    return address.utf8.count <= 254 && parts.count == 2 && isLocal(parts[0]) && isDomain(parts[1])
  }

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
