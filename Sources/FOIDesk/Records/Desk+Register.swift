package import Casebook
import CasebookStore
package import Exchange
package import FOILaw

/// What kind of council it is.
package typealias CouncilKind = CouncilRegister.Kind

/// The register of councils that comes with foi.
extension Desk {
  /// The councils that come with foi, or those of a newer copy of the register.
  package static func register(from document: Document? = nil) throws(DeskError) -> CouncilRegister
  {
    let text = try document?.text()
    do throws(CouncilRegister.Fault) {
      if let text { return try CouncilRegister(text) }
      return try CouncilRegister.shipped.get()
    } catch {
      throw .register(path: document?.name ?? "the register of councils", fault: error)
    }
  }

  /// The kinds of council.
  package static let councilKinds = CouncilKind.allCases

  /// Councils of the register.
  package struct Councils: Sendable {
    package let register: CouncilRegister
    package let councils: [CouncilRegister.Council]
  }

  /// The councils that fit, by name; it needs no casebook.
  /// - Parameters:
  ///   - piece: A piece of a name, or a GSS code.
  ///   - nation: Where they are.
  ///   - kind: What they are.
  ///   - day: The day on which they exist; without one, those that have ended too.
  ///   - document: A newer copy of the register.
  /// - Returns: The councils, with the register they are from.
  /// - Throws: ``DeskError`` where the copy cannot be read.
  package static func councils(
    matching piece: String? = nil, nation: Authority.Nation? = nil, kind: CouncilKind? = nil,
    on day: CalendarDay?, from document: Document? = nil
  ) throws(DeskError) -> Councils {
    let register = try register(from: document)
    return Councils(
      register: register,
      councils: register.councils(matching: piece, nation: nation, kind: kind, on: day))
  }

  static func councilNames() throws(DeskError) -> CouncilNames {
    CouncilNames(try register())
  }

  /// What adding councils came to.
  package struct RegisterChange: Sendable {
    package internal(set) var added: [AuthorityID] = []
    /// Authorities that were there and now have the code or the address that they lacked.
    package internal(set) var coded: [AuthorityID] = []
    package internal(set) var unchanged = 0
  }

  /// Adds councils as authorities; one that is there, under its code or a name of its, gets its code.
  package func add(_ list: Councils) throws(DeskError) -> RegisterChange {
    try DeskError.wrapping {
      try store.write { try Self.add(list.councils.map(\.authority), with: $0) }
    }
  }

  /// Gives the councils that are in the casebook the codes that their names tell for sure.
  package func addCodes(from document: Document? = nil) throws(DeskError) -> RegisterChange {
    let names = CouncilNames(try Self.register(from: document))
    return try DeskError.wrapping {
      try store.write { writer in
        var change = RegisterChange()
        for var authority in try writer.authorities(matching: nil) where authority.kind == .council
        {
          if authority.gss == nil, names.coded(&authority, on: environment.today) != nil {
            try writer.save(authority)
            change.coded.append(authority.id)
          } else {
            change.unchanged += 1
          }
        }
        return change
      }
    }
  }
}

extension CouncilNames {
  /// Gives a council its code, where its name or another name of its is that of one council for sure.
  /// - Returns: The council of the register.
  func coded(_ authority: inout Authority, on day: CalendarDay) -> CouncilRegister.Council? {
    guard authority.kind == .council else { return nil }
    for name in [authority.name] + authority.aliases {
      guard let council = sureCouncil(named: name, on: day) else { continue }
      authority.gss = authority.gss ?? council.gss
      return council
    }
    return nil
  }
}
