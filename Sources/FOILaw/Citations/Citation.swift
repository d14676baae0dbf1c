/// A citation found in running text: what it cites, its place, and which law the text names.
public struct Citation: Hashable, Sendable, Codable {
  /// The law a text names next to a citation.
  public enum Law: String, Hashable, Sendable, Codable {
    /// Freedom of Information Act 2000.
    case foia = "FOIA"
    /// Freedom of Information (Scotland) Act 2002.
    case foisa = "FOISA"
    /// Environmental Information Regulations 2004.
    case eir = "EIR"
    /// Environmental Information (Scotland) Regulations 2004.
    case eisr = "EISR"
    /// Another Act, set of Regulations, or a document such as a contract.
    case other

    /// The access regime it is, or `nil` for any other law.
    public var regime: Regime? { Regime(rawValue: rawValue) }
  }

  /// What is cited.
  public let provision: Provision
  /// The bytes that cite it; in a list, each citation has its own.
  public let range: Range<Int>
  /// The law the text names right after or right before; `nil` if it names none, as in "of the Act".
  public let law: Law?

  /// Makes a citation.
  /// - Parameters:
  ///   - provision: What is cited.
  ///   - range: Where, in bytes.
  ///   - law: The law named next to it.
  public init(provision: Provision, range: Range<Int>, law: Law? = nil) {
    self.provision = provision
    self.range = range
    self.law = law
  }
}
