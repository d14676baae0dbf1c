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
    let answers = try db.rows(of: Self.askedQuestions)
    let (aliases, closures) = (Self.byKey(answers[1]), Self.byKey(answers[2]))
    return try answers[0].map { row in
      let key: Int64 = row["id"]
      return try authority(row, aliases[key] ?? [], closures[key] ?? [])
    }
  }

  private static var askedQuestions: [SQLStatement] {
    let asked = "IN (SELECT authority_id FROM casefile)"
    return [
      "SELECT * FROM authority WHERE id \(asked)",
      "SELECT authority_id, alias FROM authority_alias WHERE authority_id \(asked) "
        + "ORDER BY authority_id, position",
      "SELECT authority_id, first, last FROM school_closure WHERE authority_id \(asked) "
        + "ORDER BY authority_id, first",
    ].map { SQLStatement($0, isKept: false) }
  }

  func requestsAndAskedAuthorities() throws -> (requests: [Request], asked: [Authority]) {
    db.expect(Self.askedQuestions)
    return (try requests(), try askedAuthorities())
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

  /// Authorities with what other tables have of them, which is asked for a thousand at once.
  func authorities(_ rows: [Database.Row]) throws -> [Authority] {
    var authorities: [Authority] = []
    for start in stride(from: 0, to: rows.count, by: 1_000) {
      let some = rows[start..<min(start + 1_000, rows.count)]
      let parts = try db.rows(of: Self.parts(ofAuthorities: some.map { $0["id"] }))
      let (aliases, closures) = (Self.byKey(parts[0]), Self.byKey(parts[1]))
      for row in some {
        let key: Int64 = row["id"]
        authorities.append(try authority(row, aliases[key] ?? [], closures[key] ?? []))
      }
    }
    return authorities
  }

  /// The aliases of authorities, and when they are closed; each row begins with its authority's key.
  static func parts(ofAuthorities keys: [Int64]) -> [SQLStatement] {
    [
      ("SELECT authority_id, alias FROM authority_alias", "position"),
      ("SELECT authority_id, first, last FROM school_closure", "first"),
    ].map { question, order in
      statement(question, "authority_id", in: keys, "ORDER BY authority_id, \(order)")
    }
  }

  /// A question about the rows with those keys; that about one key is worth keeping prepared.
  static func statement(
    _ question: String, _ column: String, in keys: [Int64], _ order: String = ""
  ) -> SQLStatement {
    keys.count == 1
      ? SQLStatement("\(question) WHERE \(column) = ? \(order)", SQLValues(keys))
      : SQLStatement(
        "\(question) WHERE \(column) IN (\(keys.map(String.init).joined(separator: ", "))) \(order)",
        isKept: false)
  }

  /// Rows by the key that each begins with.
  static func byKey(_ rows: [Database.Row]) -> [Int64: [Database.Row]] {
    Dictionary(grouping: rows) { $0[0] }
  }

  func authority(
    _ row: Database.Row, _ aliases: [Database.Row], _ closures: [Database.Row]
  ) throws -> Authority {
    let closures = closures.map { SchoolTerms.Closure(first: $0[1], last: $0[2]) }
    return Authority(
      id: AuthorityID(row["slug"]), name: row["name"], aliases: aliases.map { $0[1] },
      nation: try closed(Authority.Nation.self, row["nation"], in: "authority"),
      kind: try closed(Authority.Kind.self, row["kind"], in: "authority"),
      email: row["email"], reviewEmail: row["review_email"],
      terms: closures.isEmpty ? nil : SchoolTerms(closures: closures), gss: row["gss"])
  }
}
