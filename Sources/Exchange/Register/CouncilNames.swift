import Casebook
package import FOILaw

/// Finds councils by the names that people give them.
///
/// First the official name and the other names as they are, then without the words for the kind of council,
/// which lists leave out or get wrong. Where a name fits an old council and the one that took its place, the day
/// decides.
package struct CouncilNames: Sendable {
  /// What a name comes to.
  package enum Match: Sendable, Hashable {
    /// One council; `isSure` if the name is one of its own.
    case one(CouncilRegister.Council, isSure: Bool)
    /// Several, none of them more likely.
    case several([CouncilRegister.Council])
    /// None; those with the nearest names.
    case none(nearest: [String])
  }

  private let register: CouncilRegister
  private var whole: [String: [CouncilRegister.Council]] = [:]
  private var stripped: [String: [CouncilRegister.Council]] = [:]

  package init(_ register: CouncilRegister) {
    self.register = register
    for council in register.councils {
      for name in Set([council.name, council.shortName] + council.aliases) {
        whole[AuthorityID(slugging: name).description, default: []].append(council)
      }
      for key in Set(
        ([council.name, council.shortName] + council.aliases).map(Self.withoutType))
      where !key.isEmpty {
        stripped[key, default: []].append(council)
      }
    }
  }

  /// The council that a name means.
  /// - Parameters:
  ///   - name: As a list has it, or a GSS code.
  ///   - day: The day on which it was written to.
  /// - Returns: What the name comes to.
  package func council(named name: String, on day: CalendarDay) -> Match {
    if let council = register.council(gss: name.trimmed) { return .one(council, isSure: true) }
    let key = AuthorityID(slugging: name).description
    guard !key.isEmpty else { return .none(nearest: []) }
    if let found = whole[key], let match = chosen(found, on: day, isSure: true) { return match }
    let plain = Self.withoutType(name)
    let saysCounty = key.split(separator: "-").contains("county")
    let found = (stripped[plain] ?? []).filter { council in
      // "Leicester County Council" is not Leicester City Council, but Cornwall's was a county once.
      let words = AuthorityID(slugging: council.name).description.split(separator: "-")
      return !saysCounty || words.contains("county")
        || !words.contains { ["city", "borough", "district"].contains($0) }
    }
    if let match = chosen(found, on: day, isSure: false) { return match }
    // A council of another time than the day is better than none.
    for others in [whole[key] ?? [], found] where !others.isEmpty {
      return others.count == 1 ? .one(others[0], isSure: false) : .several(others)
    }
    let near = nearest(to: plain, among: stripped.keys.sorted())
    return .none(
      nearest: near.flatMap { stripped[$0] ?? [] }.filter { $0.exists(on: day) }.map(\.name))
  }

  /// The council that goes under that name or GSS code and no other does, or `nil`.
  ///
  /// Names that no council has are common in a list of authorities, so nothing near is looked for.
  /// - Parameters:
  ///   - name: As a list has it, or a GSS code.
  ///   - day: The day on which it was written to.
  /// - Returns: The council.
  package func sureCouncil(named name: String, on day: CalendarDay) -> CouncilRegister.Council? {
    if let council = register.council(gss: name.trimmed) { return council }
    guard let found = whole[AuthorityID(slugging: name).description],
      case .one(let council, isSure: true) = chosen(found, on: day, isSure: true)
    else { return nil }
    return council
  }

  /// The one among several that was there on the day, or that took its place; `nil` where none was.
  private func chosen(
    _ found: [CouncilRegister.Council], on day: CalendarDay, isSure: Bool
  ) -> Match? {
    guard !found.isEmpty else { return nil }
    // On the one day that is the last of one and the first of the other it is the new one.
    let present = found.filter { council in
      council.exists(on: day)
        && !found.contains { council.successors.contains($0.code) && $0.exists(on: day) }
    }
    if present.count == 1 { return .one(present[0], isSure: isSure) }
    if present.count > 1 { return .several(present) }
    let heirs = found.filter { $0.end.map { $0 < day } ?? false }.flatMap(\.successors)
      .compactMap { register[code: $0] }.filter { $0.exists(on: day) }
    let distinct = Set(heirs)
    if distinct.count == 1, let heir = heirs.first { return .one(heir, isSure: false) }
    return distinct.isEmpty ? nil : .several(distinct.sorted { $0.name < $1.name })
  }

  private static let types: Set<Substring> = [
    "the", "of", "council", "city", "borough", "county", "district", "metropolitan", "royal",
    "unitary", "london", "authority", "corporation", "mbc", "bc", "dc", "cc", "lb", "ua",
  ]

  /// A name without the words for the kind of council; a name of nothing else keeps them.
  /// - Parameter name: The name of a council.
  /// - Returns: The words that are left, as ids have them.
  package static func withoutType(_ name: String) -> String {
    let words = AuthorityID(slugging: name).description.split(separator: "-")
    let plain = words.filter { !types.contains($0) }
    return (plain.isEmpty ? words : plain).joined(separator: "-")
  }
}
