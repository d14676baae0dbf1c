/// Whether a ground that an authority names lets it take more time under FOIA.
///
/// Only the balance of the public interest in a qualified exemption does.
/// - Source: FOIA s10(3), s2(2)(b), s2(3), s17(1)-(2).
public enum ExtensionGround: Hashable, Sendable, CaseIterable {
  /// The public interest has to be weighed.
  case qualified
  /// There is no public interest to weigh: absolute exemptions, cost, vexatious requests.
  case absolute
  /// It is absolute in the form that is nearly always meant: personal data of others.
  case mostlyAbsolute
  /// It names several grounds, of which only some are weighed: section 37.
  case unspecific
  /// It is not a ground of refusal.
  case notAGround

  /// Judges a ground.
  /// - Parameter provision: What the authority's notice cites.
  public init(_ provision: Provision) {
    let grounds = Grounds.matching(provision, in: .foia).filter(\.isRefusal)
    let isWeighed = grounds.contains { $0.publicInterest == .weighed }
    if grounds.isEmpty {
      self = .notAGround
    } else if !isWeighed {
      self = .absolute
    } else if grounds.contains(where: { $0.subject == .personalData && $0.strength != .qualified })
    {
      self = .mostlyAbsolute
    } else {
      self = grounds.allSatisfy { $0.publicInterest == .weighed } ? .qualified : .unspecific
    }
  }

  /// Whether it can carry an extension by itself.
  public var allowsExtension: Bool { self == .qualified || self == .unspecific }
}

extension ExtensionGround {
  /// Why exemptions leave nothing to weigh.
  ///
  /// A claim in confidence is met by a defence of public interest, so of section 41 it is said only that
  /// the exemption is absolute.
  public static func whyUnweighed(_ provisions: [Provision]) -> String {
    let others = provisions.filter { $0.number != "41" }
    let confidence = "Section 41 is absolute (section 2(3))"
    guard !others.isEmpty else { return confidence }
    let cited = others.map(\.written).joined(separator: ", ")
    return (others.count < provisions.count ? confidence + ", and there" : "There")
      + " is no public interest to weigh under \(cited)"
  }
}

extension ClaimedExtension {
  /// The grounds that cannot be weighed, or hardly ever.
  public var groundsWithoutBalance: [Provision] {
    grounds.filter {
      switch ExtensionGround($0) {
      case .absolute, .mostlyAbsolute: true
      case .qualified, .unspecific, .notAGround: false
      }
    }
  }

  /// Whether the notice names an exemption that lets the authority take more time under FOIA.
  public var namesQualifiedExemption: Bool {
    grounds.contains { ExtensionGround($0).allowsExtension }
  }
}
