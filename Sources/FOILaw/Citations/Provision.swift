/// A citation of one provision: `s43(2)`, `reg12(5)(e)`.
///
/// It prints one way and reads from any common spelling (see ``Provision/citations(in:)``):
/// printing and reading again gives the same value.
public struct Provision: Hashable, Sendable {
  /// What kind of provision it is.
  public enum Kind: String, Codable, Hashable, Sendable {
    /// A section of an Act.
    case section
    /// A regulation.
    case regulation
    /// An article.
    case article
  }

  /// Section, regulation or article.
  public let kind: Kind
  /// The number, with its letter where it has one: `43`, `22A`.
  public let number: String
  /// Sub-section, paragraph and sub-paragraph without brackets: `["2", "b", "i"]`.
  public let path: [String]

  /// Makes a provision from its parts.
  /// - Parameters:
  ///   - kind: Section, regulation or article.
  ///   - number: The number, with a letter where it has one.
  ///   - path: The parts below it, without brackets.
  public init(_ kind: Kind, _ number: String, _ path: [String] = []) {
    self.kind = kind
    self.number = number
    self.path = path
  }

  /// Whether this provision is the other or contains it: `s43` covers `s43(2)`.
  /// - Parameter other: The provision that may be inside this one.
  /// - Returns: Whether it does.
  public func covers(_ other: Provision) -> Bool {
    kind == other.kind && number == other.number && other.path.starts(with: path)
  }

  /// The number and path without the kind: `43(2)`.
  public var bare: String {
    number + path.map { "(\($0))" }.joined()
  }

  /// As a letter writes it: `section 43(2)`, `regulation 12(5)(e)`.
  public var written: String { "\(kind.rawValue) \(bare)" }
}

extension Provision: WrittenAsText {
  /// The one short spelling: `s43(2)`, `reg12(5)(e)`, `art6(1)`.
  public var description: String {
    switch kind {
    case .section: "s\(bare)"
    case .regulation: "reg\(bare)"
    case .article: "art\(bare)"
    }
  }

  /// Reads the short spelling.
  public init?(written text: String) {
    self.init(parsing: text)
  }
}
