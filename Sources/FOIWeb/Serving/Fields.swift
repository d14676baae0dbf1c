import Foundation

/// Names and values from an address or a form; a name may come several times.
struct Fields: Sendable {
  private(set) var pairs: [(name: String, value: String)] = []

  init(_ pairs: [(name: String, value: String)] = []) {
    self.pairs = pairs
  }

  /// Reads `a=1&b=2`; badly encoded text is taken literally.
  ///
  /// Foundation decodes it. Hummingbird's decoder would refuse a name that comes twice, as
  /// every second tick box does.
  init(encoded text: String) {
    pairs = text.split(separator: "&").prefix(Self.most).map { piece in
      let sides = piece.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (Self.decoded(sides[0]), sides.count > 1 ? Self.decoded(sides[1]) : "")
    }
  }

  private static func decoded(_ text: Substring) -> String {
    let words = text.replacing("+", with: " ")
    return words.removingPercentEncoding ?? String(words)
  }

  /// How many pairs a form or an address may have.
  private static let most = 2_000

  /// The first value with that name without surrounding space, or an empty text.
  subscript(_ name: String) -> String {
    (pairs.first { $0.name == name }?.value ?? "").trimmed
  }

  /// The first value with that name as it was typed.
  func raw(_ name: String) -> String { pairs.first { $0.name == name }?.value ?? "" }

  func all(_ name: String) -> [String] {
    pairs.filter { $0.name == name }.map(\.value.trimmed).filter { !$0.isEmpty }
  }

  func has(_ name: String) -> Bool { !self[name].isEmpty }

  /// The fields as they were when the form was opened, where it says so.
  var opened: Fields? { has("opened") ? Fields(encoded: raw("opened")) : nil }

  /// The same with one value changed, as the part of an address after the question mark.
  func with(_ name: String, _ value: String?) -> String {
    let kept = pairs.filter { $0.name != name && !$0.value.isEmpty }
    return Self.encoded(kept + (value.map { [(name, $0)] } ?? []))
  }

  static func encoded(_ pairs: [(name: String, value: String)]) -> String {
    pairs.map { "\(percentEncoded($0.name))=\(percentEncoded($0.value))" }.joined(separator: "&")
  }
}

/// A text as it may be put anywhere in an address.
func percentEncoded(_ text: String) -> String {
  text.addingPercentEncoding(withAllowedCharacters: .unreserved) ?? ""
}

extension CharacterSet {
  /// The signs that mean only themselves in an address (RFC 3986, 2.3).
  fileprivate static let unreserved = CharacterSet(
    charactersIn: "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~")
}

extension String {
  var trimmed: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
