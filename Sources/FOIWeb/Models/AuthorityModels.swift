import Casebook
import FOIDesk
import FOILaw

/// The list of authorities.
struct AuthoritiesModel: PageModel {
  static let template = "authorities"

  struct Row: Codable {
    let href: String
    let name: String
    let nation: String
    let kind: String
    let email: String?
    let cases: Int
    let owing: Int
    let refusing: Int

    init(_ row: AuthorityRow) {
      let authority = row.authority
      href = authority.id.href
      name = authority.name
      nation = authority.nation.rawValue
      kind = authority.kind.rawValue
      email = authority.email
      cases = row.cases
      owing = row.owing
      refusing = row.refusing
    }
  }

  let errors: Problems?
  let named: String
  let rows: [Row]
  let isEmpty: Bool
  let paging: Paging
  let sheets: SheetLinks
}

/// An authority as a form shows it.
struct AuthorityFields: Codable {
  let name: String
  let email: String
  let reviewEmail: String
  let aliases: String
  let nations: [Choice]
  let kinds: [Choice]

  init(_ authority: Authority) {
    name = authority.name
    email = authority.email ?? ""
    reviewEmail = authority.reviewEmail ?? ""
    aliases = authority.aliases.joined(separator: "; ")
    nations = choices(Authority.Nation.self, chosen: authority.nation.rawValue) { nation in
      let words = nation.rawValue.split(separator: "-")
      return words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
    }
    kinds = choices(Authority.Kind.self, chosen: authority.kind.rawValue)
  }
}

/// One authority with its cases.
struct AuthorityModel: PageModel {
  static let template = "authority"

  let errors: Problems?
  let fields: AuthorityFields
  let href: String
  let law: String
  let rows: [CaseLine]
}

/// The form that adds an authority.
struct NewAuthorityModel: PageModel {
  static let template = "authority-new"

  let errors: Problems?
  let fields: AuthorityFields
}
