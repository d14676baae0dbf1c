package import Casebook
import CasebookStore
import Exchange
import FOILaw
import Foundation

extension Desk {
  /// Adds one authority.
  package func add(_ authority: Authority) throws(DeskError) {
    guard !authority.id.description.isEmpty else { throw .noName(authority.name) }
    try Self.refuseBadAddresses(of: authority)
    try DeskError.wrapping {
      try store.write { writer in
        if let known = try writer.authority(authority.id) {
          throw DeskError.authorityExists(known.id, name: known.name)
        }
        var authority = authority
        _ = try Self.councilNames().coded(&authority, on: environment.today)
        try writer.save(authority)
      }
    }
  }

  /// Changes the details of an authority.
  ///
  /// What somebody else has changed since it was opened is kept; a detail that both changed is refused.
  /// - Returns: Whether something of somebody else's was kept.
  @discardableResult
  package func change(
    _ authority: Authority, openedAs opened: Authority? = nil
  ) throws(DeskError) -> Bool {
    guard !authority.name.trimmingCharacters(in: .whitespaces).isEmpty else {
      throw .noName(authority.name)
    }
    try Self.refuseBadAddresses(of: authority)
    return try DeskError.wrapping {
      try store.write { writer in
        let known = try Self.authority(authority.id.description, in: writer)
        var (authority, hasTheirs) =
          try opened.map { try authority.beside(known, openedAs: $0, in: writer) }
          ?? (authority, false)
        authority.terms = known.terms
        authority.gss = authority.gss ?? known.gss
        try writer.save(authority)
        return hasTheirs
      }
    }
  }

  private static func refuseBadAddresses(of authority: Authority) throws(DeskError) {
    for address in [authority.email, authority.reviewEmail].compactMap(\.self)
    where !EmailAddress.isValid(address) {
      throw .addressOfAuthority(address, authority.id)
    }
  }

  /// Imports a school's holidays, which replace the earlier ones; its open deadlines move.
  package func importTerms(
    of text: String, from document: Document
  ) throws(DeskError) -> (authority: Authority, moved: [MovedDeadline]) {
    let words = try document.text()
    let closures: [SchoolTerms.Closure]
    do {
      closures = try SchoolTermsCSV.read(words)
    } catch {
      throw .terms(path: document.name, fault: error)
    }
    return try DeskError.wrapping {
      try store.write { writer in
        var authority = try Self.authority(text, in: writer)
        guard authority.kind == .school else { throw DeskError.noSchool(authority.id) }
        var query = CaseQuery()
        query.authority = authority.id
        let before = try writer.cases(query)
        authority.terms = SchoolTerms(closures: closures)
        try writer.save(authority)
        let after = Dictionary(uniqueKeysWithValues: try writer.cases(query).map { ($0.id, $0) })
        let moved = before.compactMap { row -> MovedDeadline? in
          guard let from = row.owed, let purpose = row.owedFor, let to = after[row.id]?.owed,
            from != to
          else { return nil }
          return MovedDeadline(id: row.id, purpose: purpose, from: from, to: to)
        }
        return (authority, moved)
      }
    }
  }

  /// The authorities by name; those that match, where a piece of a name is given.
  package func authorities(matching piece: String? = nil) throws(DeskError) -> [Authority] {
    try DeskError.wrapping { try store.read { try $0.authorities(matching: piece) } }
  }

  /// A page of the authorities by name, with the number of cases at each.
  package func authorityRows(
    matching piece: String? = nil, page: Page = .all
  ) throws(DeskError) -> [AuthorityRow] {
    try DeskError.wrapping {
      try store.read { try $0.authorityRows(matching: piece, page: page) }
    }
  }

  /// How many authorities match, on all pages together.
  package func countAuthorities(matching piece: String? = nil) throws(DeskError) -> Int {
    try DeskError.wrapping { try store.read { try $0.countAuthorities(matching: piece) } }
  }
}
