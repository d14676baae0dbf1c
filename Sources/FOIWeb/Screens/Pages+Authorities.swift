import Casebook
import FOIDesk
import FOIFaces
import FOILaw
import Hummingbird

/// The authorities: all, one, a new one, and many from a file.
enum AuthorityPages {
  private static let pageSize = 100

  static func list(_ visit: Visit) throws -> Response {
    try list(visit, errors: [], status: .ok)
  }

  private static func list(
    _ visit: Visit, errors: [Problem], status: HTTPResponse.Status
  ) throws -> Response {
    if visit.wantsFile { return try visit.file(.authorities(visit.filters, in: visit.desk)) }
    let piece = visit.query["named"]
    let wanted = piece.isEmpty ? nil : piece
    let rows = try visit.desk.authorityRows(
      matching: wanted, page: Page(limit: pageSize, page: visit.page))
    let count = try visit.desk.countAuthorities(matching: wanted)
    let page = AuthoritiesModel(
      errors: Problems(errors), named: piece, rows: rows.map(AuthoritiesModel.Row.init),
      isEmpty: rows.isEmpty, paging: Paging(visit, count: count, size: pageSize),
      sheets: SheetLinks(visit))
    return try visit.page(page, title: "Authorities", section: .authorities, status: status)
  }

  static func show(_ visit: Visit) throws -> Response {
    let authority = try visit.desk.authority(visit["authority"])
    return try show(
      authority, typed: authority, openedAs: Self.fields(of: authority), visit, errors: [],
      status: .ok)
  }

  /// The page with its fields filled in as typed, and as they were when the form was opened, which it sends along.
  private static func show(
    _ authority: Authority, typed: Authority, openedAs opened: String, _ visit: Visit,
    errors: [Problem], status: HTTPResponse.Status
  ) throws -> Response {
    var query = CaseQuery()
    query.authority = authority.id
    query.page = Page(limit: 200)
    let today = visit.desk.environment.today
    let page = AuthorityModel(
      errors: Problems(errors), fields: AuthorityFields(typed), opened: opened,
      href: authority.id.href, law: authority.regime.title,
      rows: try visit.desk.cases(query).map { CaseLine($0, today: today) })
    return try visit.page(page, title: authority.name, section: .authorities, status: status)
  }

  static func new(_ visit: Visit) throws -> Response {
    try new(visit, Authority(name: ""), errors: [], status: .ok)
  }

  private static func new(
    _ visit: Visit, _ authority: Authority, errors: [Problem], status: HTTPResponse.Status
  ) throws -> Response {
    let page = NewAuthorityModel(errors: Problems(errors), fields: AuthorityFields(authority))
    return try visit.page(page, title: "Add an authority", section: .authorities, status: status)
  }

  static func add(_ visit: Visit) throws -> Response {
    do throws(DeskError) {
      let authority = try authority(visit, id: nil)
      try visit.desk.add(authority)
      return .see(authority.id.href, .added)
    } catch {
      guard error.status == .badRequest else { throw error }
      return try new(
        visit, typed(visit.form.fields), errors: errors(error, field: "name"), status: .badRequest)
    }
  }

  static func change(_ visit: Visit) throws -> Response {
    let known = try visit.desk.authority(visit["authority"])
    let opened = visit.form.fields.opened.map { typed($0) }
    do throws(DeskError) {
      let hasTheirs = try visit.desk.change(
        try authority(visit, id: known.id), openedAs: opened)
      return .see(known.id.href, hasTheirs ? .savedBoth : .saved)
    } catch {
      guard error.status == .badRequest else { throw error }
      let typed = typed(visit.form.fields)
      guard case .editedMeanwhile(let edit) = error, case .authority(let now) = edit.now, let opened
      else {
        return try show(
          known, typed: typed, openedAs: visit.form["opened"], visit,
          errors: errors(error, field: "name"), status: .badRequest)
      }
      // What both changed is asked about once: who saves again has seen theirs, and nothing later.
      return try show(
        now, typed: typed.merged(openedAs: opened, with: now).whole,
        openedAs: Self.fields(of: now), visit, errors: errors(error, field: "name"),
        status: .badRequest)
    }
  }

  static func takeIn(_ visit: Visit) throws -> Response {
    guard let upload = visit.form.uploads("file").first else {
      return try list(
        visit, errors: [Problem(field: "file", text: "Choose a CSV file.")], status: .badRequest)
    }
    do throws(DeskError) {
      _ = try visit.desk.importAuthorities(
        from: upload, accepting: visit.form.fields.has("yes"))
      return .see(.authorities, .imported)
    } catch {
      guard error.status == .badRequest else { throw error }
      return try list(visit, errors: errors(error, field: "file"), status: .badRequest)
    }
  }

  private static func authority(_ visit: Visit, id: AuthorityID?) throws(DeskError) -> Authority {
    var authority = typed(visit.form.fields)
    authority.nation = try choice(visit.form["nation"], "a nation")
    authority.kind = try choice(visit.form["kind"], "a kind of authority")
    if let id { authority.id = id }
    return authority
  }

  /// What a form says of an authority, as one text.
  private static func fields(of authority: Authority) -> String {
    Fields.encoded([
      (name: "name", value: authority.name),
      (name: "aliases", value: authority.aliases.joined(separator: "; ")),
      (name: "nation", value: authority.nation.rawValue),
      (name: "kind", value: authority.kind.rawValue),
      (name: "email", value: authority.email ?? ""),
      (name: "review-email", value: authority.reviewEmail ?? ""),
    ])
  }

  private static func typed(_ form: Fields) -> Authority {
    func given(_ name: String) -> String? { form.has(name) ? form[name] : nil }
    return Authority(
      name: form["name"],
      aliases: form["aliases"].split(whereSeparator: { ";\n\r".contains($0) })
        .map { String($0).trimmed }.filter { !$0.isEmpty },
      nation: Authority.Nation(rawValue: form["nation"]) ?? .england,
      kind: Authority.Kind(rawValue: form["kind"]) ?? .council, email: given("email"),
      reviewEmail: given("review-email"))
  }
}
