import Foundation

/// The parameters of a header: `form-data; name="file"; filename="a b.txt"` (RFC 7578, RFC 5987).
///
/// A form comes from a browser, or from whatever says that it is one, and is read where the casebook is open; so
/// these are few lines of our own.
struct HeaderParameters {
  private var values: [String: String] = [:]

  /// Reads what follows the first semicolon.
  init(_ header: String) {
    var rest = header.utf8[...]
    while let semicolon = rest.firstIndex(of: UInt8(ascii: ";")) {
      rest = rest[rest.index(after: semicolon)...].drop { $0 == 0x20 || $0 == 0x09 }
      let name = rest.prefix { $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ";") }
      rest = rest[name.endIndex...]
      guard rest.first == UInt8(ascii: "=") else { continue }
      rest = rest.dropFirst()
      let key = String(Substring(name)).trimmingCharacters(in: .whitespaces).lowercased()
      let value: String
      if rest.first == UInt8(ascii: "\"") {
        rest = rest.dropFirst()
        value = Self.quoted(&rest)
      } else {
        let token = rest.prefix { $0 != UInt8(ascii: ";") }
        rest = rest[token.endIndex...]
        value = String(Substring(token)).trimmingCharacters(in: .whitespacesAndNewlines)
      }
      if values[key] == nil { values[key] = value }
    }
  }

  /// The parameter of that name; one with letters beyond ASCII comes before one without.
  subscript(name: String) -> String? {
    if let coded = values["\(name)*"], let value = Self.decoded(coded) { return value }
    return values[name]
  }

  /// The words up to the closing quotation mark; browsers write a backslash as it is.
  private static func quoted(_ rest: inout Substring.UTF8View) -> String {
    var bytes: [UInt8] = []
    while let byte = rest.popFirst(), byte != UInt8(ascii: "\"") {
      if byte == UInt8(ascii: "\\"), let next = rest.first,
        next == UInt8(ascii: "\"") || next == UInt8(ascii: "\\")
      {
        bytes.append(next)
        rest = rest.dropFirst()
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `UTF-8''R%C3%A9ponse.txt` as it is meant.
  private static func decoded(_ value: String) -> String? {
    let parts = value.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].lowercased() == "utf-8" else { return nil }
    return parts[2].removingPercentEncoding
  }
}
