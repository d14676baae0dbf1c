import Casebook
import FOILaw

/// Words are found by a full-text index over passages; nothing is searched row by row.
extension SQLSession {
  func search(_ query: SearchQuery) throws -> [SearchHit] {
    guard !query.words.terms.isEmpty else { return [] }
    let matches = db.matches(query.words, isRanked: try !hasManyMatches(query))
    var conditions = [matches.condition]
    var arguments = matches.values
    if let request = query.request {
      guard let key = try requestKey(request) else { return [] }
      conditions.append("r.id = ?")
      arguments += [key]
    }
    if let authority = query.authority {
      guard let key = try authorityKey(authority) else { return [] }
      conditions.append("c.authority_id = ?")
      arguments += [key]
    }
    if let place = query.place { conditions.append(Self.condition(place)) }
    arguments += [query.limit, query.offset]
    // A document is looked at twice: as what an event brought, and as evidence.
    let rows = try db.rows(
      once: """
        SELECT p.id, p.place, p.number, c.handle, r.slug, a.name, e.id, e.kind,
          coalesce(e.day, v.date), coalesce(v.title, o.name), v.id
        FROM \(matches.source)
          CROSS JOIN (SELECT 0 AS is_evidence UNION ALL SELECT 1) AS side
          LEFT JOIN event_document d ON d.digest = p.digest AND is_evidence = 0
          LEFT JOIN event e ON e.seq = d.seq
          LEFT JOIN evidence v ON v.original = p.digest AND is_evidence = 1 AND v.withdrawn IS NULL
          LEFT JOIN original o ON o.digest = p.digest
          LEFT JOIN casefile c ON c.id = coalesce(p.case_id, e.case_id, (
            SELECT id FROM casefile
            WHERE request_id = v.request_id AND authority_id = v.authority_id))
          LEFT JOIN request r ON r.id = coalesce(p.request_id, c.request_id, v.request_id)
          LEFT JOIN authority a ON a.id = c.authority_id
        WHERE \(conditions.joined(separator: " AND ")) AND r.slug IS NOT NULL
          AND is_evidence = CASE WHEN v.id IS NULL THEN 0 ELSE 1 END
          AND NOT \(SQLDialect.isSuperseded("e.id"))
        ORDER BY \(matches.order) LIMIT ? OFFSET ?
        """, arguments)
    let pieces = try db.pieces(of: rows.map { $0[0] }, with: query.words)
    return try zip(rows, pieces).map(hit)
  }

  func hasManyMatches(_ query: SearchQuery) throws -> Bool {
    let most = query.mostRanked + 1
    guard !query.words.terms.isEmpty, let count = db.countMatches(query.words, upTo: most)
    else { return false }
    return try db.rows(of: [count]).first?.first.map { $0[0] as Int == most } ?? false
  }

  /// Documents are distinguished by who wrote them.
  private static func condition(_ place: SearchQuery.Place) -> String {
    let own = Event.Kind.allCases.filter(\.isRequesters).map { "'\($0.rawValue)'" }
      .joined(separator: ", ")
    return switch place {
    case .answers: "p.place = 'answer'"
    case .questions: "p.place = 'question'"
    case .originals: "p.place = 'document' AND e.kind NOT IN (\(own))"
    case .letters: "p.place = 'document' AND e.kind IN (\(own))"
    case .evidence: "v.id IS NOT NULL"
    }
  }

  private func hit(_ row: Database.Row, _ passage: [SearchHit.Piece]) throws -> SearchHit {
    let kind = try (row[7] as String?).map { try closed(Event.Kind.self, $0, in: "event") }
    let evidence: Int64? = row[10]
    let place: SearchQuery.Place =
      switch row[1] as String {
      case "answer": .answers
      case "question": .questions
      case _ where evidence != nil: .evidence
      default: kind?.isRequesters == true ? .letters : .originals
      }
    return SearchHit(
      place: place, request: RequestID(row[4]), id: try (row[3] as String?).map(handle),
      authority: row[5], question: try (row[2] as String?).map(question),
      event: (row[6] as String?).map { EventID($0) },
      evidence: evidence.map { EvidenceID("E\($0)") }, day: row[8], document: row[9],
      passage: passage)
  }

  // MARK: - Keeping the index

  func keep(text: String, of original: OriginalID) throws {
    // The marks of a hit must not occur in the text itself.
    let text = text.utf8.contains { $0 == 2 || $0 == 3 } ? text.filter { !Self.isMark($0) } : text
    try db.add(SQLPassage(place: .document, digest: original.description, text: text))
  }

  private static func isMark(_ character: Character) -> Bool {
    character == "\u{2}" || character == "\u{3}"
  }

  func text(of original: OriginalID) throws -> String? {
    let text = try db.value(
      String.self, once: "SELECT text FROM passage WHERE digest = ?", [original.description])
    return text.flatMap { $0.isEmpty ? nil : $0 }
  }

  func originalsWithoutText() throws -> [OriginalID] {
    try db.texts(
      once: """
        SELECT digest FROM original
        WHERE NOT EXISTS (SELECT 1 FROM passage p WHERE p.digest = original.digest)
        ORDER BY digest
        """
    ).map { OriginalID($0) }
  }

  func indexQuestions(of request: Request, key: Int64) throws {
    for question in request.questions {
      try db.add(
        SQLPassage(
          place: .question, request: key, number: question.id.compact, text: question.text))
    }
  }

  /// Says which documents an event that was just appended brought.
  func linkDocuments(of event: Event) throws {
    guard let original = event.original else { return }
    for (position, document) in ([original] + event.enclosures).enumerated() {
      try db.run(
        """
        INSERT INTO event_document (seq, position, digest)
          SELECT seq, CAST(? AS integer), CAST(? AS text) FROM event WHERE id = ?
        """, [position, document.description, event.id.description])
    }
  }
}
