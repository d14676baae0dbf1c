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
    _ visit: Visit, errors: [Values], status: HTTPResponse.Status
  ) throws -> Response {
    if visit.wantsFile { return try visit.file(.authorities(visit.filters, in: visit.desk)) }
    let piece = visit.query["named"]
    let wanted = piece.isEmpty ? nil : piece
    let rows = try visit.desk.authorityRows(
      matching: wanted, page: Page(limit: pageSize, page: visit.page))
    let count = try visit.desk.countAuthorities(matching: wanted)
    return visit.page(
      "authorities", title: "Authorities", section: .authorities,
      [
        "errors": errors, "named": piece, "isEmpty": rows.isEmpty,
        "rows": rows.map { row -> Values in
          let authority = row.authority
          return [
            "cases": row.cases, "owing": row.owing, "refusing": row.refusing,
            "href": authority.id.href, "name": authority.name,
            "nation": authority.nation.rawValue, "kind": authority.kind.rawValue,
            "email": authority.email ?? "",
          ]
        },
        "paging": paging(visit, count: count, size: pageSize),
        "csv": "?" + visit.query.with("format", "csv"),
        "json": "?" + visit.query.with("format", "json"),
      ], status: status)
  }

  static func show(_ visit: Visit) throws -> Response {
    let authority = try visit.desk.authority(visit["authority"])
    return try show(authority, visit, errors: [], status: .ok)
  }

  private static func show(
    _ authority: Authority, _ visit: Visit, errors: [Values], status: HTTPResponse.Status
  ) throws -> Response {
    var query = CaseQuery()
    query.authority = authority.id
    query.page = Page(limit: 200)
    let today = visit.desk.environment.today
    var values = fields(of: authority)
    values["rows"] = try visit.desk.cases(query).map { ListPages.row($0, today: today) }
    values["errors"] = errors
    values["href"] = authority.id.href
    values["law"] = authority.regime.title
    values["hasTerms"] = authority.terms != nil
    return visit.page(
      "authority", title: authority.name, section: .authorities, values, status: status)
  }

  static func new(_ visit: Visit) throws -> Response {
    var values = fields(of: Authority(name: ""))
    values["errors"] = [Values]()
    return visit.page("authority-new", title: "Add an authority", section: .authorities, values)
  }

  static func add(_ visit: Visit) throws -> Response {
    do throws(DeskError) {
      let authority = try authority(visit, id: nil)
      try visit.desk.add(authority)
      return .see(authority.id.href, .added)
    } catch {
      guard error.status == .badRequest else { throw error }
      var values = fields(of: typed(visit))
      values["errors"] = errors(error, field: "name")
      return visit.page(
        "authority-new", title: "Add an authority", section: .authorities, values,
        status: .badRequest)
    }
  }

  static func change(_ visit: Visit) throws -> Response {
    let known = try visit.desk.authority(visit["authority"])
    do throws(DeskError) {
      try visit.desk.change(try authority(visit, id: known.id))
      return .see(known.id.href, .saved)
    } catch {
      guard error.status == .badRequest else { throw error }
      return try show(known, visit, errors: errors(error, field: "name"), status: .badRequest)
    }
  }

  static func takeIn(_ visit: Visit) throws -> Response {
    guard let upload = visit.form.uploads("file").first else {
      return try list(
        visit, errors: [["field": "file", "text": "Choose a CSV file."]], status: .badRequest)
    }
    do throws(DeskError) {
      _ = try visit.desk.importAuthorities(from: upload)
      return .see("/authorities", .imported)
    } catch {
      guard error.status == .badRequest else { throw error }
      return try list(visit, errors: errors(error, field: "file"), status: .badRequest)
    }
  }

  private static func authority(_ visit: Visit, id: AuthorityID?) throws(DeskError) -> Authority {
    var authority = typed(visit)
    authority.nation = try choice(visit.form["nation"], "a nation")
    authority.kind = try choice(visit.form["kind"], "a kind of authority")
    if let id { authority.id = id }
    return authority
  }

  private static func typed(_ visit: Visit) -> Authority {
    let form = visit.form
    func given(_ name: String) -> String? { form.fields.has(name) ? form[name] : nil }
    return Authority(
      name: form["name"],
      aliases: form["aliases"].split(whereSeparator: { ";\n\r".contains($0) })
        .map { String($0).trimmed }.filter { !$0.isEmpty },
      nation: Authority.Nation(rawValue: form["nation"]) ?? .england,
      kind: Authority.Kind(rawValue: form["kind"]) ?? .council, email: given("email"),
      reviewEmail: given("review-email"))
  }

  private static func fields(of authority: Authority) -> Values {
    [
      "name": authority.name, "email": authority.email ?? "",
      "reviewEmail": authority.reviewEmail ?? "",
      "aliases": authority.aliases.joined(separator: "; "),
      "nations": choices(Authority.Nation.self, chosen: authority.nation.rawValue),
      "kinds": choices(Authority.Kind.self, chosen: authority.kind.rawValue),
    ]
  }
}
