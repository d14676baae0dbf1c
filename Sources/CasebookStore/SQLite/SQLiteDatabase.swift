import Casebook
import FOILaw
import Foundation
import GRDB
import GRDBSQLite

/// One transaction on a casebook in SQLite.
final class SQLiteDatabase: SQLDatabase {
  static var dialect: SQLDialect { .sqlite }
  let db: Database

  init(_ db: Database) {
    self.db = db
  }

  private func statement(_ words: SQLStatement) throws -> Statement {
    try words.isKept ? db.cachedStatement(sql: words.text) : db.makeStatement(sql: words.text)
  }

  func rows(of questions: [SQLStatement]) throws -> [[Row]] {
    try questions.map { question in
      let statement = try statement(question)
      return try statement.bound(to: question.values.list) { try statement.rows(in: db) }
    }
  }

  func cursor(_ question: SQLStatement, isLong: Bool) throws -> Rows {
    let statement = try statement(question)
    try statement.bind(question.values.list)
    return Rows(walk: Walk(statement, in: db))
  }

  func run(_ text: String, _ values: SQLValues) throws {
    let statement = try db.cachedStatement(sql: text)
    try statement.bound(to: values.list) { while try statement.step(in: db) {} }
  }

  func insert(_ text: String, _ values: SQLValues) throws -> Int64 {
    try run(text, values)
    return db.lastInsertedRowID
  }

  func insert(_ head: String, rows: [[SQLValue]]) throws {
    guard let first = rows.first else { return }
    let places = Array(repeating: "?", count: first.count).joined(separator: ", ")
    let statement = try db.cachedStatement(sql: "\(head) VALUES (\(places))")
    for row in rows { try statement.bound(to: row) { _ = try statement.step(in: db) } }
  }

  func willAdd(_ event: EventID) {}

  func ownName() throws -> String? { nil }

  func addAct(
    of recorder: Recorder, undoing: Int64?, isImport: Bool
  ) throws -> (id: Int64, recording: Recording) {
    let (actor, second) = (recorder.actor, recorder.now())
    let id = try insert(
      "INSERT INTO act (actor, second, undoes, is_import) VALUES (?, ?, ?, ?)",
      [actor, second, undoing, isImport])
    return (id, Recording(actor: actor, second: second))
  }
}

// MARK: - Words

/// Words are found by a full-text index over passages; nothing is searched row by row.
extension SQLiteDatabase {
  func matches(_ words: SearchWords, isRanked: Bool) -> SQLMatches {
    SQLMatches(
      source: "passage_words w JOIN passage p ON p.id = w.rowid",
      condition: "passage_words MATCH ?", values: [words.match],
      order: isRanked ? "w.rank, c.handle NULLS FIRST, p.id" : "w.rowid DESC")
  }

  func countMatches(_ words: SearchWords, upTo most: Int) -> SQLStatement? {
    SQLStatement(
      """
      SELECT count(*) FROM (SELECT 1 FROM passage_words WHERE passage_words MATCH ? LIMIT \(most))
      """, [words.match])
  }

  func add(_ passage: SQLPassage) throws {
    guard let digest = passage.digest else {
      return try run(
        "INSERT INTO passage (place, request_id, case_id, number, text) VALUES (?, ?, ?, ?, ?)",
        [passage.place.rawValue, passage.request, passage.case, passage.number, passage.text])
    }
    try run(
      """
      INSERT INTO passage (place, digest, text) VALUES (?, ?, ?)
      ON CONFLICT (digest) DO UPDATE SET text = excluded.text WHERE text <> excluded.text
      """, [passage.place.rawValue, digest, passage.text])
  }

  func pieces(of passages: [Int64], with words: SearchWords) throws -> [[SearchHit.Piece]] {
    try passages.map { try pieces(of: $0, with: words) }
  }

  /// The part of a passage that has the words; asked for the hits that are shown and no others.
  private func pieces(of passage: Int64, with words: SearchWords) throws -> [SearchHit.Piece] {
    let marked =
      try value(
        String.self,
        """
        SELECT snippet(passage_words, 0, char(2), char(3), '…', 28)
        FROM passage_words WHERE passage_words MATCH ? AND rowid = ?
        """, [words.match, passage]) ?? ""
    var pieces: [SearchHit.Piece] = []
    var isMatch = false
    let parts = marked.split(omittingEmptySubsequences: false) { $0 == "\u{2}" || $0 == "\u{3}" }
    for part in parts {
      let text = String(part)
      if !text.isEmpty { pieces.append(.init(text, isMatch: isMatch)) }
      isMatch.toggle()
    }
    return pieces
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
