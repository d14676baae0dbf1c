package import Casebook
import CasebookStore
import Exchange
import FOILaw
import Foundation

extension Desk {
  /// What an import of authorities came to.
  package struct AuthorityImport: Sendable {
    package let added: Int
    package let changed: Int
    package let unchanged: Int
    package let defunct: Int
    /// The authorities of the file, in its order.
    package let ids: [AuthorityID]
  }

  /// Adds one authority.
  package func add(_ authority: Authority) throws(DeskError) {
    guard !authority.id.description.isEmpty else { throw .noName(authority.name) }
    try DeskError.wrapping {
      try store.write { writer in
        if let known = try writer.authority(authority.id) {
          throw DeskError.authorityExists(known.id, name: known.name)
        }
        try writer.save(authority)
      }
    }
  }

  /// Changes what is known of an authority.
  package func change(_ authority: Authority) throws(DeskError) {
    guard !authority.name.trimmingCharacters(in: .whitespaces).isEmpty else {
      throw .noName(authority.name)
    }
    try DeskError.wrapping {
      try store.write { writer in
        var authority = authority
        let known = try Self.authority(authority.id.description, in: writer)
        authority.terms = known.terms
        try writer.save(authority)
      }
    }
  }

  /// Takes in a CSV of authorities; those that are known are brought up to date.
  package func importAuthorities(
    from document: Document
  ) throws(DeskError) -> AuthorityImport {
    let list = try Self.readAuthorities(document)
    return try DeskError.wrapping {
      try store.write { writer in try Self.save(list, with: writer) }
    }
  }

  static func readAuthorities(_ document: Document) throws(DeskError) -> AuthorityCSV {
    let text = try document.text()
    do {
      return try AuthorityCSV(text)
    } catch {
      throw .authorities(path: document.name, fault: error)
    }
  }

  /// Takes in a school's holidays, which replace those that were known; its open deadlines move.
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

  static func save(
    _ list: AuthorityCSV, with writer: any CasebookWriter
  ) throws -> AuthorityImport {
    var added = 0
    var changed = 0
    for authority in list.authorities {
      let known = try writer.authority(authority.id)
      // A list without addresses must not wipe the addresses a person has entered.
      let merged = known.map { authority.completed(by: $0) } ?? authority
      if merged == known { continue }
      try writer.save(merged)
      if known == nil { added += 1 } else { changed += 1 }
    }
    return AuthorityImport(
      added: added, changed: changed, unchanged: list.authorities.count - added - changed,
      defunct: list.defunct, ids: list.authorities.map(\.id))
  }

  /// The authorities by name; those that match, where a piece of a name is given.
  package func authorities(matching piece: String? = nil) throws(DeskError) -> [Authority] {
    try DeskError.wrapping { try store.read { try $0.authorities(matching: piece) } }
  }

  /// A page of the authorities by name, with how much goes on at each.
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

  /// The one authority that a person means.
  package func authority(_ text: String) throws(DeskError) -> Authority {
    try DeskError.wrapping { try store.read { try Self.authority(text, in: $0) } }
  }

  static func authority(_ text: String, in reader: any CasebookReader) throws -> Authority {
    let slugged = AuthorityID(slugging: text)
    if let exact = try reader.authority(slugged) { return exact }
    let matches = try reader.authorities(matching: text)
    let named = matches.filter { authority in
      ([authority.name] + authority.aliases).contains { $0.lowercased() == text.lowercased() }
    }
    if named.count == 1 { return named[0] }
    switch matches.count {
    case 1: return matches[0]
    case 0:
      let all = try reader.authorities(matching: nil).map(\.id.description)
      throw DeskError.unknownAuthority(text, nearest: nearest(to: slugged.description, among: all))
    default:
      throw DeskError.ambiguousAuthority(text, matches: matches.map(\.id.description))
    }
  }
}

extension Authority {
  /// This authority with the addresses and aliases of what was known, where it has none itself.
  fileprivate func completed(by known: Authority) -> Authority {
    var authority = self
    authority.email = email ?? known.email
    authority.reviewEmail = reviewEmail ?? known.reviewEmail
    authority.terms = terms ?? known.terms
    if aliases.isEmpty { authority.aliases = known.aliases }
    return authority
  }
}
