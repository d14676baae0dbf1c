/// The shipped grounds: all that an authority can answer with, in all four regimes.
///
/// They are read once, when first asked for.
public enum Grounds {
  /// All grounds, regime by regime, in the order of their sections.
  public static let all: [Ground] = Regime.allCases.flatMap(of)

  /// The grounds of one regime.
  /// - Parameter regime: The regime.
  /// - Returns: Its grounds, in the order of their sections.
  public static func of(_ regime: Regime) -> [Ground] {
    index(of: regime).grounds
  }

  /// The grounds that a citation means.
  ///
  /// A ground cited exactly; failing that, the grounds inside the provision (`s43` means 43(1), 43(2) and
  /// 43(3)); failing that, the ground that the provision lies in.
  /// - Parameters:
  ///   - provision: What was cited.
  ///   - regime: The law it was cited under.
  /// - Returns: The grounds, in order; none where the provision belongs to none.
  public static func matching(_ provision: Provision, in regime: Regime) -> [Ground] {
    let candidates = index(of: regime).candidates(provision)
    let exact = candidates.filter { $0.provision == provision }
    if !exact.isEmpty { return exact }
    let readWith = candidates.filter { $0.readWith.contains(provision) }
    if !readWith.isEmpty { return readWith }
    let inside = candidates.filter { $0.provisions.contains { provision.covers($0) } }
    if !inside.isEmpty { return inside }
    let around = candidates.filter { $0.provisions.contains { $0.covers(provision) } }
    let deepest = around.map(\.provision.path.count).max() ?? 0
    return around.filter { $0.provision.path.count == deepest || $0.provisions.count > 1 }
  }

  /// Whether an answer can rely on the provision to refuse.
  ///
  /// False for the duties and rights that letters also cite: FOIA s1, s10, s16, s17, s45 and s50.
  /// - Parameters:
  ///   - provision: What was cited.
  ///   - regime: The law it was cited under.
  /// - Returns: Whether it is a ground of refusal.
  public static func isGround(_ provision: Provision, in regime: Regime) -> Bool {
    let matches = matching(provision, in: regime)
    if matches.isEmpty {
      // "section 36(4)" and "section 40(7)" belong to exemptions without being one; of the Regulations only
      // those on personal data are exceptions throughout.
      return index(of: regime).candidates(provision).contains { ground in
        ground.provision.number == provision.number
          && (ground.kind == .exemption || ground.subject == .personalData)
      }
    }
    // "regulation 5" means the duty to answer, though 5(3) inside it is an exclusion.
    let isWholeSection = provision.path.isEmpty && matches.allSatisfy { $0.provision != provision }
    return matches.contains { ground in
      ground.isRefusal
        && !(isWholeSection && (ground.kind == .exclusion || ground.subject == .accessible)
          && regime.isEnvironmental)
    }
  }

  /// Whether the provision says that the information is not held.
  ///
  /// FOISA s17 does, where FOIA s17 is the refusal notice. EIR 12(4)(a) is at once an exception.
  /// - Parameters:
  ///   - provision: What was cited.
  ///   - regime: The law it was cited under.
  /// - Returns: Whether it says so.
  public static func isNotHeld(_ provision: Provision, in regime: Regime) -> Bool {
    let candidates = index(of: regime).candidates(provision)
    if candidates.contains(where: { $0.isNotHeld && $0.provision.covers(provision) }) {
      return true
    }
    let isWholeSection = provision.path.isEmpty && !candidates.isEmpty
    return isWholeSection && candidates.allSatisfy(\.isNotHeld)
  }
}

extension Grounds {
  /// The grounds of one regime, found by the number of their section.
  struct Index: Sendable {
    let grounds: [Ground]
    private let byNumber: [String: [Int]]
    private let kind: Provision.Kind

    init(_ regime: Regime) {
      grounds = GroundTable(of: regime).grounds
      kind = regime.provisionKind
      var byNumber: [String: [Int]] = [:]
      for (index, ground) in grounds.enumerated() {
        for number in Set(ground.provisions.map(\.number)) {
          byNumber[number, default: []].append(index)
        }
      }
      self.byNumber = byNumber
    }

    /// The grounds with the same section number.
    func candidates(_ provision: Provision) -> [Ground] {
      guard provision.kind == kind else { return [] }
      return byNumber[provision.number, default: []].map { grounds[$0] }
    }
  }

  private static let foia = Index(.foia)
  private static let foisa = Index(.foisa)
  private static let eir = Index(.eir)
  private static let eisr = Index(.eisr)

  static func index(of regime: Regime) -> Index {
    switch regime {
    case .foia: foia
    case .foisa: foisa
    case .eir: eir
    case .eisr: eisr
    }
  }
}
