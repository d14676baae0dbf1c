import Casebook
import CasebookStore
import Exchange
import FOILaw

/// Finds the authority that a list or an export means by a name: one of the casebook, or a council of the register.
struct AuthorityFinder {
  /// What a name comes to.
  enum Match {
    /// One of the casebook; `isSure` if it goes under that very name.
    case known(Authority, isSure: Bool)
    case council(CouncilRegister.Council, isSure: Bool)
    case several([String])
    case none(nearest: [String])
  }

  private let register: CouncilNames
  private var names: KnownNames?
  /// The casebook's authorities by their names without the words for the kind of council.
  private var byPlainName: [String: [Authority]] = [:]

  init(register: CouncilNames) {
    self.register = register
  }

  mutating func load(_ reader: any CasebookReader) throws {
    let authorities = try reader.authorities(matching: nil)
    names = KnownNames(authorities)
    for authority in authorities where authority.kind == .council {
      byPlainName[CouncilNames.withoutType(authority.name), default: []].append(authority)
    }
  }

  func authority(
    named name: String, on day: CalendarDay, in reader: any CasebookReader
  ) throws -> Match {
    let known = names?.named([name]) ?? []
    let exact = try reader.authority(AuthorityID(slugging: name))
    if let authority = exact ?? (known.count == 1 ? known[0] : nil) {
      let isSure =
        authority.name == name || authority.id.description == name
        || authority.aliases.contains(name)
      return .known(authority, isSure: isSure)
    }
    if known.count > 1 { return .several(known.map(\.name)) }
    let found = register.council(named: name, on: day)
    if case .one(let council, isSure: true) = found {
      return try match(council, isSure: true, in: reader)
    }
    // A casebook's own council may have any words for its kind left out.
    let own = byPlainName[CouncilNames.withoutType(name)] ?? []
    if own.count == 1 { return .known(own[0], isSure: false) }
    switch found {
    case .one(let council, let isSure): return try match(council, isSure: isSure, in: reader)
    case .several(let councils): return .several(councils.map(\.name))
    case .none(let near):
      let plain = nearest(
        to: CouncilNames.withoutType(name), among: byPlainName.keys.sorted())
      let nearOwn = plain.flatMap { byPlainName[$0] ?? [] }.map(\.name)
      return .none(nearest: Array((nearOwn + near.filter { !nearOwn.contains($0) }).prefix(3)))
    }
  }

  private func match(
    _ council: CouncilRegister.Council, isSure: Bool, in reader: any CasebookReader
  ) throws -> Match {
    if let authority = try reader.authority(council.authority.id) {
      return .known(authority, isSure: isSure)
    }
    return .council(council, isSure: isSure)
  }
}
