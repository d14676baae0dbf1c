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
    nations = nationChoices(chosen: authority.nation.rawValue)
    kinds = choices(Authority.Kind.self, chosen: authority.kind.rawValue)
  }
}

/// One authority with its cases.
struct AuthorityModel: PageModel {
  static let template = "authority"

  let errors: Problems?
  let fields: AuthorityFields
  /// The fields as they were when the form was opened.
  let opened: String
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

/// The nations as the choices of a field.
func nationChoices(chosen: String) -> [Choice] {
  choices(Authority.Nation.self, chosen: chosen) { $0.inWords }
}

extension Authority.Nation {
  /// The nation as people write it: `Northern Ireland`.
  fileprivate var inWords: String {
    self == .unitedKingdom
      ? "UK" : rawValue.split(separator: "-").map(\.capitalised).joined(separator: " ")
  }
}

/// Councils to tick: those of the register, or those that a list names.
struct RegisterModel: PageModel {
  static let template = "authority-register"

  /// A council, or a line of a list.
  struct Row: Codable {
    /// What its tick box sends; left out where it is in the casebook.
    let value: String?
    /// Whether it is ticked from the start.
    let isTicked: Bool
    let name: String
    let kind: String
    let nation: String
    let email: String?
    /// What the list says, where that is another name.
    let remark: String?
    /// Where the authority is in the casebook.
    let href: String?
  }

  let errors: Problems?
  let nations: [Choice]
  let kinds: [Choice]
  let named: String
  let names: String
  let isListed: Bool
  let rows: [Row]
  let count: String
  let isEmpty: Bool
  let isFiltered: Bool
}

extension RegisterModel.Row {
  init(_ council: Desk.OfferedCouncil) {
    self.init(council, email: nil, isTicked: false, remark: nil)
  }

  private init(
    _ council: Desk.OfferedCouncil, email: String?, isTicked: Bool, remark: String?
  ) {
    // A council that is there gets its address from a list all the same.
    let isWanted = council.known == nil || email != nil
    value = isWanted ? Self.value(code: council.code, name: council.name, email: email) : nil
    self.isTicked = isWanted && isTicked
    name = council.name
    kind = council.kind
    nation = council.nation.inWords
    self.email = email
    self.remark = remark
    href = council.known?.href
  }

  /// The rows of a line of a list: one for each council that it may mean, or for the name as written.
  static func all(_ line: Desk.ListedCouncil) -> [Self] {
    guard !line.councils.isEmpty else {
      return [
        Self(
          value: line.known == nil ? value(code: nil, name: line.name, email: line.email) : nil,
          isTicked: false, name: line.name, kind: "", nation: "", email: line.email,
          remark: line.known == nil ? "not in the register; added as written" : nil,
          href: line.known?.href)
      ]
    }
    return line.councils.map { council in
      Self(
        council, email: line.email, isTicked: line.isSure,
        remark: line.isSure ? nil : "you wrote \(line.name)")
    }
  }

  /// What a tick box sends: code, address and name.
  private static func value(code: String?, name: String, email: String?) -> String {
    [code ?? "", email ?? "", name].joined(separator: "|")
  }

  /// What a tick box meant.
  static func choice(_ value: String) -> Desk.ChosenCouncil {
    let parts = value.split(separator: "|", maxSplits: 2, omittingEmptySubsequences: false)
      .map(String.init)
    func part(_ place: Int) -> String? {
      parts.indices.contains(place) && !parts[place].isEmpty ? parts[place] : nil
    }
    return Desk.ChosenCouncil(code: part(0), name: part(2) ?? value, email: part(1))
  }
}
