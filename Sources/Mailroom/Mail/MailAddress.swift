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

/// What a worker says of an address is looked at as if a person had typed it.
extension MailAddress: Codable {
  private enum CodingKeys: CodingKey {
    case name, address
  }

  package init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let name = try values.decode(String.self, forKey: .name)
    guard
      let address = MailAddress(
        name: name, address: try values.decode(String.self, forKey: .address))
    else {
      throw DecodingError.dataCorruptedError(
        forKey: .address, in: values, debugDescription: "mail cannot be sent to it")
    }
    self = address
  }

  package func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    try values.encode(name, forKey: .name)
    try values.encode(address, forKey: .address)
  }
}
