/// HTML that is ready, as a value of a model.
package struct Markup: Codable, Hashable, Sendable {
  package let html: String

  package init(_ html: String) {
    self.html = html
  }
}

extension Scope {
  /// The values of a model: its properties by name.
  ///
  /// Texts, numbers and flags are themselves, ``Markup`` is HTML, a struct is a group, an array a
  /// list; a list of texts has each as `{{.}}`. A property that is `nil` is known and has
  /// no value, so that no outer scope can replace it.
  package init(_ model: some Encodable) throws {
    let encoder = ScopeEncoder()
    try model.encode(to: encoder)
    self = encoder.made.scope
  }
}

/// Makes values of whatever can be encoded.
private struct ScopeEncoder: Encoder {
  /// What has been made so far.
  final class Made {
    var scope: Scope = [:]
    var list: [Scope]?
    var single: Value?

    var value: Value { single ?? list.map(Value.list) ?? .group(scope) }
  }

  let made = Made()
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  static func value(of item: some Encodable) throws -> Value {
    switch item {
    case let text as String: return .text(text)
    case let number as Int: return .text("\(number)")
    case let flag as Bool: return .flag(flag)
    case let markup as Markup: return .markup(markup.html)
    default:
      let encoder = ScopeEncoder()
      try item.encode(to: encoder)
      return encoder.made.value
    }
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(Names<Key>(made: made))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    made.list = []
    return Items(made: made)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { Single(made: made) }

  private struct Names<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let made: Made
    var codingPath: [any CodingKey] { [] }

    func encodeNil(forKey key: Key) { made.scope.set(key.stringValue, .group(nil)) }
    func encode(_ value: String, forKey key: Key) {
      made.scope.set(key.stringValue, .text(value))
    }
    func encode(_ value: Int, forKey key: Key) {
      made.scope.set(key.stringValue, .text("\(value)"))
    }
    func encode(_ value: Bool, forKey key: Key) { made.scope.set(key.stringValue, .flag(value)) }
    func encode<T: Encodable>(_ value: T, forKey key: Key) throws {
      made.scope.set(key.stringValue, try ScopeEncoder.value(of: value))
    }
    func encodeIfPresent(_ value: String?, forKey key: Key) {
      made.scope.set(key.stringValue, .text(value))
    }
    func encodeIfPresent(_ value: Int?, forKey key: Key) {
      made.scope.set(key.stringValue, .text(value.map(String.init)))
    }
    func encodeIfPresent<T: Encodable>(_ value: T?, forKey key: Key) throws {
      if let value { try encode(value, forKey: key) } else { encodeNil(forKey: key) }
    }
    func nestedContainer<Inner: CodingKey>(
      keyedBy type: Inner.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Inner> {
      KeyedEncodingContainer(Names<Inner>(made: Made()))
    }
    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
      Items(made: Made())
    }
    func superEncoder() -> any Encoder { ScopeEncoder() }
    func superEncoder(forKey key: Key) -> any Encoder { ScopeEncoder() }
  }

  private struct Items: UnkeyedEncodingContainer {
    let made: Made
    var codingPath: [any CodingKey] { [] }
    var count: Int { made.list?.count ?? 0 }

    func encodeNil() {}
    func encode(_ value: some Encodable) throws {
      let value = try ScopeEncoder.value(of: value)
      if case .group(let scope?) = value {
        made.list?.append(scope)
      } else {
        made.list?.append([".": value])
      }
    }
    func nestedContainer<Inner: CodingKey>(
      keyedBy type: Inner.Type
    ) -> KeyedEncodingContainer<Inner> {
      KeyedEncodingContainer(Names<Inner>(made: Made()))
    }
    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { Items(made: Made()) }
    func superEncoder() -> any Encoder { ScopeEncoder() }
  }

  private struct Single: SingleValueEncodingContainer {
    let made: Made
    var codingPath: [any CodingKey] { [] }

    func encodeNil() { made.single = .group(nil) }
    func encode(_ value: some Encodable) throws { made.single = try ScopeEncoder.value(of: value) }
  }
}
