/// A value that is written as one string and read back from it, in JSON as on the command line.
public protocol WrittenAsText: Codable, CustomStringConvertible {
  /// Reads what `description` writes, or `nil` if the text is something else.
  init?(written text: String)
}

extension WrittenAsText {
  /// Reads the string.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let value = Self(written: text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "\(text) is not a \(Self.self)")
    }
    self = value
  }

  /// Writes the string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
