package import Casebook

/// What sorting asks of the cases on record; the desk answers from its store, a test from values.
package protocol CaseLookup {
  /// One case with everything that happened to it.
  func caseFile(_ id: CaseID) throws -> CaseFile?
  /// The cases of an authority, in alphabetical order.
  func cases(of authority: AuthorityID) throws -> [CaseID]
  /// The cases with an event of that message id, in alphabetical order.
  func cases(withMessage messageID: String) throws -> [CaseID]
  /// The cases with an event that names that reference, as `referenceKey` makes it, and was not taken back.
  func cases(withReference key: String) throws -> [CaseID]
  /// The authorities with exactly that name or alias, ignoring case.
  func authorities(called name: String) throws -> [Authority]
  /// The authorities that receive requests or requests for a review at that address.
  func authorities(withAddress address: String) throws -> [Authority]
  /// The authorities with an address in that domain.
  func authorities(inDomain domain: String) throws -> [Authority]
}

/// The requester, as far as mail shows who that is.
package struct Requester: Hashable, Sendable {
  /// The name letters greet, or `nil` while it is not known.
  package let name: String?
  /// The address requests come from, in lower case, or `nil` while it is not known.
  package let address: String?

  package init(name: String?, address: String?) {
    self.name = name
    self.address = address?.lowercased()
  }
}
