/// What a name stands for.
package enum Value: Hashable, Sendable {
  /// Words; empty if there are none.
  case text(String)
  /// Text that is HTML already; only `{{{name}}}` prints it.
  case markup(String)
  /// Yes or no.
  case flag(Bool)
  /// A group, or `nil` if there is none.
  case group(Scope?)
  /// Many groups.
  case list([Scope])

  /// Words that may be missing.
  package static func text(_ text: String?) -> Value { .text(text ?? "") }

  /// Whether a section over it is left out.
  var isNothing: Bool {
    switch self {
    case .text(let text), .markup(let text): text.isEmpty
    case .flag(let flag): !flag
    case .group(let scope): scope == nil
    case .list(let scopes): scopes.isEmpty
    }
  }
}

/// The names that can be used in one place of a template, with their values.
package struct Scope: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  package private(set) var values: [String: Value]

  package init(dictionaryLiteral elements: (String, Value)...) {
    values = Dictionary(elements) { _, last in last }
  }

  package mutating func merge(_ other: Scope) {
    values.merge(other.values) { _, last in last }
  }

  mutating func set(_ name: String, _ value: Value) {
    values[name] = value
  }

  /// The value of a name that may be dotted, or `nil` if the scope has no such name.
  ///
  /// A name inside a missing group is known, and has no value.
  package func value(_ name: String) -> Value? {
    guard let dot = name.firstIndex(of: "."), name != "." else { return values[name] }
    guard case .group(let inner) = values[String(name[..<dot])] else { return nil }
    guard let inner else { return .text("") }
    return inner.value(String(name[name.index(after: dot)...]))
  }
}
