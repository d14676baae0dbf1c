import Casebook

/// The people who have accounts.
extension SQLSession {
  func hasAccounts() throws -> Bool {
    try db.value(
      Int.self,
      "SELECT 1 FROM person WHERE joined IS NOT NULL AND \(dialect.knowsPasswords) LIMIT 1") != nil
  }

  func people() throws -> [Person] {
    try db.rows("SELECT \(Self.personColumns) FROM person ORDER BY \(dialect.name("name")), id")
      .map(person)
  }

  func password(of name: PersonName) throws -> String? {
    try db.value(
      String.self,
      """
      SELECT password FROM person_secret JOIN person ON person.id = person_id
      WHERE name = ? AND role <> 'nobody'
      """, [name.description])
  }

  func lastChange(of name: PersonName) throws -> Recording? {
    let row = try db.row(
      "SELECT changed_by, changed FROM person WHERE name = ?", [name.description])
    guard let row, let actor: String = row[0], let second: Int = row[1] else { return nil }
    return Recording(actor: actor, second: second)
  }

  func person(invitedBy digest: String, at second: Int) throws -> Person? {
    try db.row(
      """
      SELECT \(Self.personColumns) FROM person_secret JOIN person ON person.id = person_id
      WHERE invitation = ? AND invited_until > ? AND role <> 'nobody'
      """, [digest, second]
    ).map(person)
  }

  func person(inSession digest: String, at second: Int) throws -> Person? {
    try db.row(
      """
      SELECT \(Self.personColumns) FROM web_session JOIN person ON person.id = person_id
      WHERE digest = ? AND ends > ? AND role <> 'nobody'
      """, [digest, second]
    ).map(person)
  }

  func ownName() throws -> String? {
    guard let recorder else { return nil }
    return try recorder.isOnBehalf ? recorder.actor : db.ownName() ?? recorder.actor
  }

  func latest(of id: CaseID?) throws -> CaseMoment? {
    guard let id else {
      let row = try db.row("SELECT id, actor, second FROM act ORDER BY id DESC LIMIT 1")
      return CaseMoment(
        number: row?[0] ?? 0,
        recording: row.map { Recording(actor: $0[1], second: $0[2]) })
    }
    guard let key = try caseKey(id) else { return nil }
    let row = try db.row(
      """
      SELECT (SELECT count(*) FROM event WHERE case_id = ?), act.actor, act.second
      FROM event LEFT JOIN act ON act.id = event.act WHERE case_id = ?
      ORDER BY moment DESC, place DESC, event.id DESC LIMIT 1
      """, [key, key])
    let actor: String? = row?[1]
    return CaseMoment(
      number: row?[0] ?? 0,
      recording: actor.map { Recording(actor: $0, second: row?[2] ?? 0) })
  }

  func casesChanged(after act: Int, besides actor: String) throws -> Int {
    try db.value(
      Int.self,
      """
      SELECT count(*) FROM (SELECT DISTINCT event.case_id FROM act JOIN event ON event.act = act.id
        WHERE act.id > ? AND act.actor <> ? LIMIT \(OthersChanges.most + 1)) AS changed
      """, [act, actor]) ?? 0
  }

  func changes(after act: Int, besides actor: String) throws -> OthersChanges {
    let cases = try casesChanged(after: act, besides: actor)
    var seen: Set<String> = []
    let latest = try db.rows(
      """
      SELECT handle, kind, actor, second FROM act JOIN event ON event.act = act.id
        JOIN casefile ON casefile.id = event.case_id
      WHERE act.id > ? AND actor <> ? ORDER BY act.id DESC, seq DESC LIMIT 200
      """, [act, actor]
    ).filter { seen.insert($0[0]).inserted }.map { row in
      OthersChanges.Change(
        id: try handle(row[0]), kind: try closed(Event.Kind.self, row[1], in: "event"),
        recording: Recording(actor: row[2], second: row[3]))
    }
    return OthersChanges(cases: cases, latest: latest)
  }

  private static var personColumns: String { "name, role, email, joined, invited_until" }

  private func person(_ row: Database.Row) throws -> Person {
    guard let name = PersonName(row[0]) else {
      throw StoreError.unreadableRow(table: "person", value: row[0])
    }
    return Person(
      name, role: try closed(StoreRole.self, row[1], in: "person"), email: row[2], joined: row[3],
      invitedUntil: row[4])
  }
}

/// What is done to them.
extension SQLSession {
  func save(_ person: Person) throws {
    let name = person.name.description
    let columns: SQLValues = [person.role.rawValue, person.email, name]
    let changed: SQLValues = [try ownName(), moment?.second]
    guard let key = try personKey(person.name) else {
      return try db.run(
        """
        INSERT INTO person (role, email, name, changed_by, changed) VALUES (?, ?, ?, ?, ?)
        """, columns + changed)
    }
    try db.run(
      "UPDATE person SET changed_by = ?, changed = ? WHERE id = ? AND role <> ?",
      changed + [key, person.role.rawValue])
    try db.run("UPDATE person SET role = ?, email = ? WHERE name = ?", columns)
    guard person.role == .nobody else { return }
    try db.run("UPDATE person SET joined = NULL, invited_until = NULL WHERE id = ?", [key])
    try db.run("DELETE FROM person_secret WHERE person_id = ?", [key])
    try db.run("DELETE FROM web_session WHERE person_id = ?", [key])
  }

  func invite(_ name: PersonName, digest: String, until second: Int) throws {
    let key = try knownPerson(name)
    try db.run("UPDATE person SET invited_until = ? WHERE id = ?", [second, key])
    try db.run(
      """
      INSERT INTO person_secret (person_id, invitation) VALUES (?, ?)
      ON CONFLICT (person_id) DO UPDATE SET invitation = excluded.invitation
      """, [key, digest])
  }

  func set(password: String, of name: PersonName, at second: Int) throws {
    let key = try knownPerson(name)
    try db.run(
      "UPDATE person SET joined = coalesce(joined, ?), invited_until = NULL WHERE id = ?",
      [second, key])
    try db.run(
      """
      INSERT INTO person_secret (person_id, password) VALUES (?, ?)
      ON CONFLICT (person_id) DO UPDATE SET password = excluded.password, invitation = NULL
      """, [key, password])
    try db.run("DELETE FROM web_session WHERE person_id = ?", [key])
  }

  func beginSession(
    _ digest: String, of name: PersonName, at second: Int, until end: Int
  ) throws {
    let key = try knownPerson(name)
    try db.run("DELETE FROM web_session WHERE ends <= ?", [second])
    try db.run(
      "INSERT INTO web_session (digest, person_id, ends) VALUES (?, ?, ?)", [digest, key, end])
  }

  func endSession(_ digest: String) throws {
    try db.run("DELETE FROM web_session WHERE digest = ?", [digest])
  }

  func endSessions(of name: PersonName) throws {
    try db.run("DELETE FROM web_session WHERE person_id = ?", [try knownPerson(name)])
  }

  private func personKey(_ name: PersonName) throws -> Int64? {
    try db.value(Int64.self, "SELECT id FROM person WHERE name = ?", [name.description])
  }

  private func knownPerson(_ name: PersonName) throws -> Int64 {
    guard let key = try personKey(name) else {
      throw StoreError.unknownPerson(name.description)
    }
    return key
  }
}
