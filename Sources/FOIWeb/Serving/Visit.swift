import Casebook
import FOIDesk
import FOILaw
import Hummingbird

/// One request of a browser, as a page sees it: the desk, the address, and what was filled in.
struct Visit: Sendable {
  let desk: Desk
  /// The pieces of the path that stand for something: `request`, `authority`, `event`.
  let parameters: [String: String]
  /// What follows the question mark.
  let query: Fields
  /// What was filled in; empty unless the page was posted.
  let form: Form
  let session: Session
  /// Path and query, for links back to the same view.
  let path: String
  let isPasswordKept: Bool

  /// The case that the path names, where there is one.
  var caseID: CaseID {
    CaseID(request: RequestID(self["request"]), authority: AuthorityID(self["authority"]))
  }

  /// The case that the path names.
  var caseHandle: String { "\(self["request"])/\(self["authority"])" }

  subscript(_ name: String) -> String { parameters[name] ?? "" }

  /// Which page of a list, from 1.
  var page: Int { min(max(Int(query["page"]) ?? 1, 1), 1_000_000) }
}

/// Names and values, as they stand in an address or a form; a name may come several times.
struct Fields: Sendable {
  private(set) var pairs: [(name: String, value: String)] = []

  init(_ pairs: [(name: String, value: String)] = []) {
    self.pairs = pairs
  }

  /// Reads `a=1&b=2`; what is not well formed is read as far as it goes.
  init(encoded text: some StringProtocol) {
    for piece in text.split(separator: "&").prefix(2_000) {
      let sides = piece.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = Self.decoded(sides[0])
      pairs.append((name, sides.count > 1 ? Self.decoded(sides[1]) : ""))
    }
  }

  /// The first value of that name without surrounding space, or an empty text.
  subscript(_ name: String) -> String {
    (pairs.first { $0.name == name }?.value ?? "").trimmed
  }

  /// The first value of that name as it was typed.
  func raw(_ name: String) -> String { pairs.first { $0.name == name }?.value ?? "" }

  func all(_ name: String) -> [String] {
    pairs.filter { $0.name == name }.map(\.value.trimmed).filter { !$0.isEmpty }
  }

  func has(_ name: String) -> Bool { !self[name].isEmpty }

  /// The same with one value changed, as the part of an address after the question mark.
  func with(_ name: String, _ value: String?) -> String {
    let kept = pairs.filter { $0.name != name && !$0.value.isEmpty }
    return Self.encoded(kept + (value.map { [(name, $0)] } ?? []))
  }

  static func encoded(_ pairs: [(name: String, value: String)]) -> String {
    pairs.map { "\(percentEncoded($0.name))=\(percentEncoded($0.value))" }.joined(separator: "&")
  }

  private static func decoded(_ text: some StringProtocol) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == 0x2B {
        bytes.append(0x20)
      } else if byte == 0x25, rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A text as it may stand anywhere in an address.
func percentEncoded(_ text: String) -> String {
  var encoded = ""
  for byte in text.utf8 {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
      encoded.unicodeScalars.append(Unicode.Scalar(byte))
    default:
      let digits = String(byte, radix: 16, uppercase: true)
      encoded += digits.count == 1 ? "%0" + digits : "%" + digits
    }
  }
  return encoded
}

extension String {
  var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
