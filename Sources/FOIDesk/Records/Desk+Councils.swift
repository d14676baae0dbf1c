package import Casebook
import CasebookStore
package import Exchange
import FOILaw

/// Councils of the register as a list to choose from, and those that a person's own list names.
extension Desk {
  /// A council of the register that can be added.
  package struct OfferedCouncil: Sendable, Hashable {
    /// The register's code for it.
    package let code: String
    package let name: String
    /// Its kind in words: `London borough`.
    package let kind: String
    package let nation: Authority.Nation
    package let gss: String?
    /// The authority of the casebook that it is; `nil` where it is not there yet.
    package let known: AuthorityID?
  }

  /// A line of a list of councils, and what it may mean.
  package struct ListedCouncil: Sendable, Hashable {
    /// The name as written.
    package let name: String
    package let email: String?
    /// The councils of the register that it may mean; none where it has no such name.
    package let councils: [OfferedCouncil]
    /// Whether it means the one council for sure.
    package let isSure: Bool
    /// The authority of the casebook with that name, where the register has none.
    package let known: AuthorityID?
  }

  /// A council to add: one of the register, or a body that is not in it, under the name as written.
  package struct ChosenCouncil: Sendable, Hashable {
    /// The register's code.
    package let code: String?
    package let name: String
    package let email: String?

    package init(code: String?, name: String, email: String?) {
      self.code = code
      self.name = name
      self.email = email
    }
  }

  /// The councils of the register that exist today and fit, by name, with those that are in the casebook.
  package func offeredCouncils(
    matching piece: String? = nil, nation: Authority.Nation? = nil, kind: CouncilKind? = nil
  ) throws(DeskError) -> [OfferedCouncil] {
    let list = try Self.councils(
      matching: piece, nation: nation, kind: kind, on: environment.today)
    let known = KnownCouncils(try authorities())
    return list.councils.map { OfferedCouncil($0, known) }
  }

  /// What the lines of a list mean: a name each, with an e-mail address or without.
  package func councils(listed text: String) throws(DeskError) -> [ListedCouncil] {
    let names = try Self.councilNames()
    let known = KnownCouncils(try authorities())
    return text.split(whereSeparator: \.isNewline).compactMap { line in
      guard let (name, email) = Self.nameAndAddress(of: line) else { return nil }
      let found: [CouncilRegister.Council]
      var isSure = false
      switch names.council(named: name, on: environment.today) {
      case .one(let council, let sure):
        found = [council]
        isSure = sure
      case .several(let councils): found = councils
      case .none: found = []
      }
      return ListedCouncil(
        name: name, email: email, councils: found.map { OfferedCouncil($0, known) },
        isSure: isSure, known: found.isEmpty ? known.named(name) : nil)
    }
  }

  /// Adds councils, all in one act; one that is there gets the code and the address that it lacks.
  package func add(_ chosen: [ChosenCouncil]) throws(DeskError) -> RegisterChange {
    let register = try Self.register()
    var authorities: [Authority] = []
    for choice in chosen {
      var authority: Authority
      if let code = choice.code {
        guard let council = register[code: code] else { throw .unknownAuthority(code, nearest: []) }
        authority = council.authority
      } else {
        authority = Authority(name: choice.name)
      }
      guard !authority.id.description.isEmpty else { throw .noName(choice.name) }
      authority.email = choice.email
      if let address = choice.email, !EmailAddress.isValid(address) {
        throw .addressOfAuthority(address, authority.id)
      }
      authorities.append(authority)
    }
    return try DeskError.wrapping {
      try store.write { writer in try Self.add(authorities, with: writer) }
    }
  }

  static func add(
    _ authorities: [Authority], with writer: any CasebookWriter
  ) throws -> RegisterChange {
    var change = RegisterChange()
    let there = KnownCouncils(try writer.authorities(matching: nil))
    for authority in authorities {
      let known =
        try there.authority(of: authority) ?? writer.authority(authority.id)
      guard var known else {
        try writer.save(authority)
        change.added.append(authority.id)
        continue
      }
      let before = known
      known.gss = known.gss ?? authority.gss
      known.email = known.email ?? authority.email
      if known == before {
        change.unchanged += 1
      } else {
        try writer.save(known)
        change.coded.append(known.id)
      }
    }
    return change
  }

  /// The name and the address of a line: `1. Derby City Council <foi@derby.example>`.
  private static func nameAndAddress(of line: Substring) -> (name: String, email: String?)? {
    let ends = Set(" \t,;<>\"")
    var name = String(line)
    var email: String?
    if let at = name.lastIndex(of: "@") {
      let start = name[..<at].lastIndex(where: ends.contains).map(name.index(after:))
      let end = name[at...].firstIndex(where: ends.contains)
      let range = (start ?? name.startIndex)..<(end ?? name.endIndex)
      email = String(name[range])
      name.removeSubrange(range)
    }
    // A list may number its lines or mark them with dots.
    let words = name.split(whereSeparator: \.isWhitespace)
    let isMark = words.first.map { first in
      "-–—•*".contains(first)
        || ".)".contains(first.last ?? " ") && first.dropLast().allSatisfy(\.isNumber)
    }
    let kept = words.dropFirst(isMark == true ? 1 : 0).joined(separator: " ")
    let plain = String(
      kept.drop(while: ends.contains).reversed().drop(while: ends.contains).reversed())
    return AuthorityID(slugging: plain).description.isEmpty ? nil : (plain, email)
  }
}

/// The authorities of a casebook by their codes and names.
struct KnownCouncils {
  private let byCode: [String: Authority]
  private let names: KnownNames

  init(_ authorities: [Authority]) {
    names = KnownNames(authorities)
    byCode = Dictionary(
      authorities.compactMap { authority in authority.gss.map { ($0, authority) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// The one that this is, by its code, or by its name where no other has that.
  func authority(of authority: Authority) -> Authority? {
    if let code = authority.gss, let known = byCode[code] { return known }
    let same = names.named([authority.name])
    return same.count == 1 ? same[0] : nil
  }

  /// The one that goes under a name.
  func named(_ name: String) -> AuthorityID? {
    let same = names.named([name])
    return same.count == 1 ? same[0].id : nil
  }
}

extension Desk.OfferedCouncil {
  fileprivate init(_ council: CouncilRegister.Council, _ known: KnownCouncils) {
    code = council.code
    name = council.name
    kind = council.kind.written
    nation = council.nation
    gss = council.gss
    self.known = known.authority(of: council.authority)?.id
  }
}

extension CouncilRegister.Kind {
  /// The kind in words: `London borough`.
  package var written: String {
    switch self {
    case .londonBorough: "London borough"
    case .cityCorporation: "city corporation"
    case .northernIrish: "Northern Irish"
    case .scottish: "Scottish"
    case .welsh: "Welsh"
    default: rawValue
    }
  }
}
