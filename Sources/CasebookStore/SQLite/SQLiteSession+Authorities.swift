import Casebook
import FOILaw
import GRDB

extension SQLiteSession {
  func authorities(matching piece: String?) throws -> [Authority] {
    guard let piece else { return try allAuthorities() }
    let (clause, arguments) = Self.named(piece)
    return try Row.fetchAll(
      db, sql: "SELECT * FROM authority \(clause) ORDER BY name COLLATE NOCASE, id",
      arguments: arguments
    ).map(authority)
  }

  /// All of them, with three queries in all.
  private func allAuthorities() throws -> [Authority] {
    var aliases: [Int64: [String]] = [:]
    for row in try Row.fetchAll(
      db, sql: "SELECT authority_id, alias FROM authority_alias ORDER BY authority_id, position")
    {
      aliases[row[0], default: []].append(row[1])
    }
    var closures: [Int64: [SchoolTerms.Closure]] = [:]
    for row in try Row.fetchAll(
      db, sql: "SELECT authority_id, first, last FROM school_closure ORDER BY authority_id, first")
    {
      closures[row[0], default: []].append(SchoolTerms.Closure(first: row[1], last: row[2]))
    }
    return try Row.fetchAll(db, sql: "SELECT * FROM authority ORDER BY name COLLATE NOCASE, id")
      .map { row in
        let key: Int64 = row["id"]
        return try authority(row, aliases: aliases[key] ?? [], closures: closures[key] ?? [])
      }
  }

  func authorityRows(matching piece: String?, page: Page) throws -> [AuthorityRow] {
    let (clause, arguments) = Self.named(piece)
    let sql = """
      SELECT *,
        (SELECT count(*) FROM standing s WHERE s.authority_id = authority.id) AS cases,
        (SELECT count(s.owed) FROM standing s WHERE s.authority_id = authority.id) AS owing,
        (SELECT count(*) FROM standing s
         WHERE s.authority_id = authority.id AND s.refusals > 0) AS refusing
      FROM authority \(clause) ORDER BY name COLLATE NOCASE, id LIMIT ? OFFSET ?
      """
    return try Row.fetchAll(db, sql: sql, arguments: arguments + page.arguments).map { row in
      AuthorityRow(
        authority: try authority(row), cases: row["cases"], owing: row["owing"],
        refusing: row["refusing"])
    }
  }

  func countAuthorities(matching piece: String?) throws -> Int {
    let (clause, arguments) = Self.named(piece)
    return try Int.fetchOne(
      db, sql: "SELECT count(*) FROM authority \(clause)", arguments: arguments) ?? 0
  }

  private static func named(_ piece: String?) -> (clause: String, arguments: StatementArguments) {
    guard let piece else { return ("", []) }
    return ("WHERE \(ListFilter.named)", [piece, piece, piece])
  }

  func requestRows(page: Page) throws -> [RequestRow] {
    let sql = """
      SELECT r.slug, r.title,
        (SELECT count(*) FROM question q WHERE q.request_id = r.id AND NOT q.is_stem),
        (SELECT count(*) FROM standing s WHERE s.request_id = r.id),
        (SELECT count(*) FROM standing s WHERE s.request_id = r.id AND s.owed IS NOT NULL),
        (SELECT count(*) FROM standing s WHERE s.request_id = r.id AND s.replied IS NOT NULL),
        (SELECT count(*) FROM standing s WHERE s.request_id = r.id AND s.refusals > 0),
        page.sent
      FROM (SELECT r.id, (SELECT min(sent) FROM standing s WHERE s.request_id = r.id) AS sent
          FROM request r ORDER BY 2 DESC NULLS FIRST, r.slug LIMIT ? OFFSET ?) AS page
        CROSS JOIN request r ON r.id = page.id
      ORDER BY page.sent DESC NULLS FIRST, r.slug
      """
    return try Row.fetchAll(db, sql: sql, arguments: page.arguments).map { row in
      RequestRow(
        id: RequestID(row[0]), title: row[1], questions: row[2], cases: row[3], owing: row[4],
        replied: row[5], refusing: row[6], sent: row[7])
    }
  }

  func authority(_ row: Row) throws -> Authority {
    let aliases = try String.fetchAll(
      db.cachedStatement(
        sql: "SELECT alias FROM authority_alias WHERE authority_id = ? ORDER BY position"),
      arguments: [row["id"] as Int64])
    let closures = try Row.fetchAll(
      db.cachedStatement(
        sql: "SELECT first, last FROM school_closure WHERE authority_id = ? ORDER BY first"),
      arguments: [row["id"] as Int64]
    ).map { SchoolTerms.Closure(first: $0["first"], last: $0["last"]) }
    return try authority(row, aliases: aliases, closures: closures)
  }

  private func authority(
    _ row: Row, aliases: [String], closures: [SchoolTerms.Closure]
  ) throws -> Authority {
    Authority(
      id: AuthorityID(row["slug"]), name: row["name"], aliases: aliases,
      nation: try closed(Authority.Nation.self, row["nation"], in: "authority"),
      kind: try closed(Authority.Kind.self, row["kind"], in: "authority"),
      email: row["email"], reviewEmail: row["review_email"],
      terms: closures.isEmpty ? nil : SchoolTerms(closures: closures), gss: row["gss"])
  }
}
