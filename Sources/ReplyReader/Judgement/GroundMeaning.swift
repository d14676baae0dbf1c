import FOILaw

/// What the reader needs to know about a provision, cached for those that letters cite.
struct GroundMeaning: Sendable {
  /// Whether an answer can rely on it to refuse.
  let isGround: Bool
  /// Whether it says that the information is not held.
  let saysNotHeld: Bool
  /// Whether it says that the information is to be found elsewhere.
  let isElsewhere: Bool
  /// Whether it only lets an authority neither confirm nor deny.
  let isSilence: Bool
  /// What it is about, where it is about one thing.
  let subject: Ground.Subject?
  /// Whether so many grounds lie in it that it names none: "regulation 12".
  let isContainer: Bool

  private init(of provision: Provision, in regime: Regime) {
    isGround = Grounds.isGround(provision, in: regime)
    saysNotHeld = Grounds.isNotHeld(provision, in: regime)
    let matching = Grounds.matching(provision, in: regime)
    isElsewhere = matching.contains { $0.mustSayWhere }
    isSilence = !matching.isEmpty && matching.allSatisfy { $0.kind == .ncnd }
    let subjects = Set(matching.filter { $0.kind != .ncnd }.map(\.subject))
    subject = subjects.count == 1 ? subjects.first : nil
    isContainer = regime.isEnvironmental && provision.path.count < 2 && subjects.count > 3
  }

  /// The meaning of a provision under a regime.
  static func of(_ provision: Provision, in regime: Regime) -> GroundMeaning {
    let known =
      switch regime {
      case .foia: foia
      case .foisa: foisa
      case .eir: eir
      case .eisr: eisr
      }
    return known[provision] ?? GroundMeaning(of: provision, in: regime)
  }

  private static let foia = table(.foia)
  private static let foisa = table(.foisa)
  private static let eir = table(.eir)
  private static let eisr = table(.eisr)

  private static func table(_ regime: Regime) -> [Provision: GroundMeaning] {
    var table: [Provision: GroundMeaning] = [:]
    for provision in Grounds.of(regime).flatMap(\.provisions) {
      // "Section 43" is cited as often as "section 43(2)".
      for depth in 0...provision.path.count {
        let cited = Provision(
          provision.kind, provision.number, Array(provision.path.prefix(depth)))
        table[cited] = table[cited] ?? GroundMeaning(of: cited, in: regime)
      }
    }
    return table
  }
}
