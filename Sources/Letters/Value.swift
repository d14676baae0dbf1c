import Mustache

/// What a name stands for in one letter.
enum Value: Hashable, Sendable {
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
struct Scope: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  private(set) var values: [String: Value]

  init(dictionaryLiteral elements: (String, Value)...) {
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

  /// The scope as swift-mustache looks it up.
  var mustache: [String: Any] { values.mapValues(\.mustache) }
}

extension Value {
  fileprivate var mustache: Any {
    switch self {
    case .text(let text): text.isEmpty ? Missing() : text
    case .flag(let flag): flag
    case .group(let scope): scope?.mustache ?? Missing()
    case .list(let scopes): scopes.map(\.mustache)
    }
  }
}

/// Nothing, but nothing of this place: without it the library would look for the name further out
/// and print, say, the letter's reference where a precedent has none.
private struct Missing: MustacheCustomRenderable {
  let renderText = ""
  let isNull = true
}
