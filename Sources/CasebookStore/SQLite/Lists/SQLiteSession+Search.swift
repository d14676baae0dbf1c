import Casebook
import FOILaw
import GRDB

/// Words are found by a full-text index over passages; nothing is searched row by row.
extension SQLiteSession {
  func search(_ query: SearchQuery) throws -> [SearchHit] {
    guard !query.words.terms.isEmpty else { return [] }
    var conditions = ["passage_words MATCH ?"]
    var arguments: StatementArguments = [query.words.match]
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
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT p.id, p.place, p.number, c.handle, r.slug, a.name, e.id, e.kind,
          coalesce(e.day, v.date), coalesce(v.title, o.name), v.id
        FROM passage_words w
          JOIN passage p ON p.id = w.rowid
          CROSS JOIN (SELECT 0 AS is_evidence UNION ALL SELECT 1) AS side
          LEFT JOIN event_document d ON d.digest = p.digest AND NOT is_evidence
          LEFT JOIN event e ON e.seq = d.seq
          LEFT JOIN evidence v ON v.original = p.digest AND is_evidence AND v.withdrawn IS NULL
          LEFT JOIN original o ON o.digest = p.digest
          LEFT JOIN casefile c ON c.id = coalesce(p.case_id, e.case_id, (
            SELECT id FROM casefile
            WHERE request_id = v.request_id AND authority_id = v.authority_id))
          LEFT JOIN request r ON r.id = coalesce(p.request_id, c.request_id, v.request_id)
          LEFT JOIN authority a ON a.id = c.authority_id
        WHERE \(conditions.joined(separator: " AND ")) AND r.slug IS NOT NULL
          AND is_evidence = (v.id IS NOT NULL)
          AND NOT \(Schema.isSuperseded("e.id"))
        ORDER BY w.rank, c.handle, p.id LIMIT ? OFFSET ?
        """, arguments: arguments)
    return try rows.map { try hit($0, words: query.words) }
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

  private func hit(_ row: Row, words: SearchWords) throws -> SearchHit {
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
      passage: try passage(of: row[0], words: words))
  }

  /// The part of a passage that has the words; asked for the hits that are shown and no others.
  private func passage(of id: Int64, words: SearchWords) throws -> [SearchHit.Piece] {
    let marked =
      try String.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT snippet(passage_words, 0, char(2), char(3), '…', 28)
            FROM passage_words WHERE passage_words MATCH ? AND rowid = ?
            """), arguments: [words.match, id]) ?? ""
    var pieces: [SearchHit.Piece] = []
    var isMatch = false
    for part in marked.split(omittingEmptySubsequences: false, whereSeparator: Self.isMark) {
      let text = String(part)
      if !text.isEmpty { pieces.append(.init(text, isMatch: isMatch)) }
      isMatch.toggle()
    }
    return pieces
  }

  private static func isMark(_ character: Character) -> Bool {
    character == "\u{2}" || character == "\u{3}"
  }

  // MARK: - Keeping the index

  func keep(text: String, of original: OriginalID) throws {
    // The marks of a hit must not occur in the text itself.
    let text = text.utf8.contains { $0 == 2 || $0 == 3 } ? text.filter { !Self.isMark($0) } : text
    try run(
      """
      INSERT INTO passage (place, digest, text) VALUES ('document', ?, ?)
      ON CONFLICT (digest) DO UPDATE SET text = excluded.text WHERE text <> excluded.text
      """, [original.description, text])
  }

  func text(of original: OriginalID) throws -> String? {
    let text = try String.fetchOne(
      db, sql: "SELECT text FROM passage WHERE digest = ?", arguments: [original.description])
    return text.flatMap { $0.isEmpty ? nil : $0 }
  }

  func originalsWithoutText() throws -> [OriginalID] {
    try String.fetchAll(
      db,
      sql: """
        SELECT digest FROM original
        WHERE NOT EXISTS (SELECT 1 FROM passage p WHERE p.digest = original.digest)
        ORDER BY digest
        """
    ).map { OriginalID($0) }
  }

  func indexQuestions(of request: Request, key: Int64) throws {
    let insert = try db.cachedStatement(
      sql: "INSERT INTO passage (place, request_id, number, text) VALUES ('question', ?, ?, ?)")
    for question in request.questions {
      try insert.execute(arguments: [key, question.id.compact, question.text])
    }
  }

  /// Says which documents an event that was just appended brought.
  func linkDocuments(of event: Event) throws {
    guard let original = event.original else { return }
    let seq = db.lastInsertedRowID
    let insert = try db.cachedStatement(
      sql: "INSERT INTO event_document (seq, position, digest) VALUES (?, ?, ?)")
    for (position, document) in ([original] + event.enclosures).enumerated() {
      try insert.execute(arguments: [seq, position, document.description])
    }
  }
}

extension SearchWords {
  /// The words in the index's own language, every one quoted, so that none is taken for an operator.
  fileprivate var match: String {
    terms.map { term in
      "\"\(term.text.split(separator: "\"").joined(separator: " "))\""
        + (term.isBeginning ? " *" : "")
    }.joined(separator: " ")
  }
}
