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

  init(register: CouncilNames) {
    self.register = register
  }

  mutating func load(_ reader: any CasebookReader) throws {
    names = KnownNames(try reader.authorities(matching: nil))
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
    switch register.council(named: name, on: day) {
    case .one(let council, let isSure):
      if let authority = try reader.authority(council.authority.id) {
        return .known(authority, isSure: isSure)
      }
      return .council(council, isSure: isSure)
    case .several(let councils): return .several(councils.map(\.name))
    case .none(let near):
      let own = nearest(to: name, among: names?.authorities.map(\.name) ?? [])
      return .none(nearest: Array((own + near).prefix(3)))
    }
  }
}
