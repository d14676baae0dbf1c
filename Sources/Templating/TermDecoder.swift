extension Term {
  /// The names that a model's values will have, from its type alone.
  ///
  /// The type is decoded from nothing, and what it asks for is written down. So its declaration is
  /// the one place that says what a template can use, and a template can be checked without values.
  /// - Throws: Where the type has a property that is not a text, number, flag, ``Markup``, or a
  ///   struct or array of those.
  package static func terms(of model: (some Decodable).Type) throws -> [Term] {
    let decoder = TermDecoder()
    _ = try model.init(from: decoder)
    return decoder.found.terms
  }
}

/// Answers whatever it is asked for and remembers the question.
private struct TermDecoder: Decoder {
  /// What was asked for so far.
  final class Found {
    var terms: [Term] = []
    var isList = false
    /// The kind of a single value that has no name.
    var single: Term.Kind?
  }

  let found = Found()
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  /// A value of the type to go on with, and what names it brings.
  static func sample<T: Decodable>(
    of type: T.Type
  ) throws -> (value: T, kind: Term.Kind, members: [Term]) {
    let decoder = TermDecoder()
    let value = try T(from: decoder)
    if T.self == Markup.self { return (value, .markup, []) }
    if let kind = decoder.found.single { return (value, kind, []) }
    return (value, decoder.found.isList ? .list : .group, decoder.found.terms)
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedDecodingContainer<Key> {
    KeyedDecodingContainer(Names<Key>(found: found))
  }

  func unkeyedContainer() -> any UnkeyedDecodingContainer {
    found.isList = true
    return Items(found: found)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer { Single(found: found) }

  private struct Names<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let found: Found
    var codingPath: [any CodingKey] { [] }
    var allKeys: [Key] { [] }

    func contains(_ key: Key) -> Bool { true }
    func decodeNil(forKey key: Key) -> Bool { false }
    func decode<T: Decodable>(_ type: T.Type, forKey key: Key) throws -> T {
      let (value, kind, members) = try TermDecoder.sample(of: type)
      found.terms.append(Term(name: key.stringValue, kind: kind, members: members))
      return value
    }
    func decode(_ type: String.Type, forKey key: Key) -> String { text(key, "") }
    func decode(_ type: Int.Type, forKey key: Key) -> Int { text(key, 0) }
    func decode(_ type: Bool.Type, forKey key: Key) -> Bool {
      found.terms.append(Term(name: key.stringValue, kind: .flag))
      return false
    }
    private func text<T>(_ key: Key, _ value: T) -> T {
      found.terms.append(Term(name: key.stringValue, kind: .text))
      return value
    }
    func nestedContainer<Inner: CodingKey>(
      keyedBy type: Inner.Type, forKey key: Key
    ) -> KeyedDecodingContainer<Inner> {
      KeyedDecodingContainer(Names<Inner>(found: Found()))
    }
    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedDecodingContainer {
      Items(found: Found())
    }
    func superDecoder() -> any Decoder { TermDecoder() }
    func superDecoder(forKey key: Key) -> any Decoder { TermDecoder() }
  }

  private struct Items: UnkeyedDecodingContainer {
    let found: Found
    var codingPath: [any CodingKey] { [] }
    var count: Int? { 1 }
    var currentIndex = 0
    var isAtEnd: Bool { currentIndex > 0 }

    init(found: Found) { self.found = found }

    mutating func decodeNil() -> Bool { false }
    mutating func decode<T: Decodable>(_ type: T.Type) throws -> T {
      currentIndex += 1
      let (value, kind, members) = try TermDecoder.sample(of: type)
      found.terms += kind == .group ? members : [Term(name: ".", kind: kind, members: members)]
      return value
    }
    mutating func nestedContainer<Inner: CodingKey>(
      keyedBy type: Inner.Type
    ) -> KeyedDecodingContainer<Inner> {
      KeyedDecodingContainer(Names<Inner>(found: Found()))
    }
    mutating func nestedUnkeyedContainer() -> any UnkeyedDecodingContainer {
      Items(found: Found())
    }
    mutating func superDecoder() -> any Decoder { TermDecoder() }
  }

  private struct Single: SingleValueDecodingContainer {
    let found: Found
    var codingPath: [any CodingKey] { [] }

    func decodeNil() -> Bool { false }
    func decode(_ type: String.Type) -> String { noting(.text, "") }
    func decode(_ type: Int.Type) -> Int { noting(.text, 0) }
    func decode(_ type: Bool.Type) -> Bool { noting(.flag, false) }
    func decode<T: Decodable>(_ type: T.Type) throws -> T {
      let (value, kind, _) = try TermDecoder.sample(of: type)
      return noting(kind, value)
    }
    private func noting<T>(_ kind: Term.Kind, _ value: T) -> T {
      found.single = kind
      return value
    }
  }
}
