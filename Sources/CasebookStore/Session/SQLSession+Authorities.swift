import Casebook
import FOILaw

extension SQLSession {
  func authorities(matching piece: String?) throws -> [Authority] {
    let (clause, arguments) = named(piece)
    return try authorities(
      db.rows(
        once: "SELECT * FROM authority \(clause) ORDER BY \(dialect.name("name")), id", arguments))
  }

  func askedAuthorities() throws -> [Authority] {
    try authorities(
      db.rows(
        once: """
          SELECT * FROM authority
          WHERE EXISTS (SELECT 1 FROM casefile c WHERE c.authority_id = authority.id)
          """, []))
  }

  func authorityRows(matching piece: String?, page: Page) throws -> [AuthorityRow] {
    let (clause, arguments) = named(piece)
    let sql = """
      SELECT *,
        (SELECT count(*) FROM standing s WHERE s.authority_id = authority.id) AS cases,
        (SELECT count(s.owed) FROM standing s WHERE s.authority_id = authority.id) AS owing,
        (SELECT count(*) FROM standing s
         WHERE s.authority_id = authority.id AND s.refusals > 0) AS refusing
      FROM authority \(clause) ORDER BY \(dialect.name("name")), id LIMIT ? OFFSET ?
      """
    let rows = try db.rows(once: sql, arguments + dialect.values(page))
    return try zip(authorities(rows), rows).map { authority, row in
      AuthorityRow(
        authority: authority, cases: row["cases"], owing: row["owing"], refusing: row["refusing"])
    }
  }

  func countAuthorities(matching piece: String?) throws -> Int {
    let (clause, arguments) = named(piece)
    return try db.value(Int.self, once: "SELECT count(*) FROM authority \(clause)", arguments) ?? 0
  }

  private func named(_ piece: String?) -> (clause: String, arguments: SQLValues) {
    guard let piece else { return ("", []) }
    return ("WHERE \(dialect.named)", [piece, piece, piece])
  }

  func requestRows(page: Page) throws -> [RequestRow] {
    let sql = """
      SELECT r.slug, r.title,
        (SELECT count(*) FROM question q WHERE q.request_id = r.id AND q.is_stem = 0),
        (SELECT count(*) FROM standing s WHERE s.request_id = r.id),
        (SELECT count(*) FROM standing s WHERE s.request_id = r.id AND s.owed IS NOT NULL),
        (SELECT count(*) FROM standing s WHERE s.request_id = r.id AND s.replied IS NOT NULL),
        (SELECT count(*) FROM standing s WHERE s.request_id = r.id AND s.refusals > 0),
        page.sent
      FROM (SELECT r.id, (SELECT min(sent) FROM standing s WHERE s.request_id = r.id) AS sent
          FROM request r ORDER BY 2 DESC NULLS FIRST, r.slug LIMIT ? OFFSET ?) AS page
        \(dialect.join) request r ON r.id = page.id
      ORDER BY page.sent DESC NULLS FIRST, r.slug
      """
    return try db.rows(once: sql, dialect.values(page)).map { row in
      RequestRow(
        id: RequestID(row[0]), title: row[1], questions: row[2], cases: row[3], owing: row[4],
        replied: row[5], refusing: row[6], sent: row[7])
    }
  }

  /// Authorities with what other tables have of them, which is asked for all at once.
  func authorities(_ rows: [Database.Row]) throws -> [Authority] {
    let parts = try db.rows(of: rows.flatMap { Self.partsOfAuthority($0["id"]) })
    return try rows.enumerated().map { place, row in
      try authority(row, parts[2 * place], parts[2 * place + 1])
    }
  }

  /// The aliases of an authority, and when it is closed.
  static func partsOfAuthority(_ key: Int64) -> [SQLStatement] {
    [
      SQLStatement(
        "SELECT alias FROM authority_alias WHERE authority_id = ? ORDER BY position", [key]),
      SQLStatement(
        "SELECT first, last FROM school_closure WHERE authority_id = ? ORDER BY first", [key]),
    ]
  }

  func authority(
    _ row: Database.Row, _ aliases: [Database.Row], _ closures: [Database.Row]
  ) throws -> Authority {
    let closures = closures.map { SchoolTerms.Closure(first: $0[0], last: $0[1]) }
    return Authority(
      id: AuthorityID(row["slug"]), name: row["name"], aliases: aliases.map { $0[0] },
      nation: try closed(Authority.Nation.self, row["nation"], in: "authority"),
      kind: try closed(Authority.Kind.self, row["kind"], in: "authority"),
      email: row["email"], reviewEmail: row["review_email"],
      terms: closures.isEmpty ? nil : SchoolTerms(closures: closures), gss: row["gss"])
  }
}
