/// What a name stands for in one letter.
package enum Value: Hashable, Sendable {
  /// Words; empty where there are none.
  case text(String)
  /// Yes or no.
  case flag(Bool)
  /// A group, or `nil` where the letter has none.
  case group(Scope?)
  /// Many groups.
  case list([Scope])

  /// Words that may be missing.
  static func text(_ text: String?) -> Value { .text(text ?? "") }
}

/// The names of one place in a letter and what they stand for.
package struct Scope: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  package private(set) var values: [String: Value]

  package init(dictionaryLiteral elements: (String, Value)...) {
    values = Dictionary(elements) { _, last in last }
  }

  mutating func merge(_ other: Scope) {
    values.merge(other.values) { _, last in last }
  }

  /// The value of a name that may be dotted.
  func value(_ name: String) -> Value? {
    guard let dot = name.firstIndex(of: ".") else { return values[name] }
    guard case .group(let inner) = values[String(name[..<dot])] else { return nil }
    return inner?.value(String(name[name.index(after: dot)...]))
  }
}
