public import FOILaw

/// An identity that is a piece of text: a short name, a digest, an event's id.
///
/// Each kind is a type of its own, so that one cannot be taken for another.
public protocol TextIdentity: WrittenAsText, Hashable, Comparable, Sendable {
  /// Takes an identity as it is.
  init(_ text: String)
}

extension TextIdentity {
  /// Takes the text as it is.
  public init?(written text: String) {
    self.init(text)
  }

  /// Alphabetical order.
  public static func < (lhs: Self, rhs: Self) -> Bool { lhs.description < rhs.description }
}
