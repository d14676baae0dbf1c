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

  /// A row of SQLite.
  struct Row: SQLRow {
    let row: GRDB.Row

    func integer(_ place: Int) -> Int64? { row[place] }
    func text(_ place: Int) -> String? { row[place] }
    func bytes(_ place: Int) -> Data? { row[place] }

    func place(of name: String) -> Int {
      row.columnNames.firstIndex(of: name).map {
        row.columnNames.distance(from: row.columnNames.startIndex, to: $0)
      } ?? 0
    }

    var values: [SQLValue] {
      row.databaseValues.map { value in
        switch value.storage {
        case .int64(let number): .integer(number)
        case .string(let text): .text(text)
        case .blob(let bytes): .bytes(bytes)
        case .null, .double: .null
        }
      }
    }
  }

  /// Rows as SQLite finds them.
  struct Rows: SQLRows {
    fileprivate let cursor: RowCursor

    mutating func next() throws -> Row? { try cursor.next().map(Row.init) }
  }

  private func statement(_ words: SQLStatement) throws -> Statement {
    try words.isKept ? db.cachedStatement(sql: words.text) : db.makeStatement(sql: words.text)
  }

  func rows(of questions: [SQLStatement]) throws -> [[Row]] {
    try questions.map { question in
      try GRDB.Row.fetchAll(statement(question), arguments: question.values.arguments)
        .map(Row.init)
    }
  }

  func cursor(_ question: SQLStatement, isLong: Bool) throws -> Rows {
    Rows(
      cursor: try GRDB.Row.fetchCursor(
        statement(question), arguments: question.values.arguments))
  }

  func run(_ text: String, _ values: SQLValues) throws {
    try db.cachedStatement(sql: text).execute(arguments: values.arguments)
  }

  func insert(_ text: String, _ values: SQLValues) throws -> Int64 {
    try run(text, values)
    return db.lastInsertedRowID
  }

  /// There are many, so values are bound as they are.
  func insert(_ head: String, rows: [[SQLValue]]) throws {
    guard let first = rows.first else { return }
    let places = Array(repeating: "?", count: first.count).joined(separator: ", ")
    let statement = try db.cachedStatement(sql: "\(head) VALUES (\(places))").sqliteStatement
    defer {
      sqlite3_reset(statement)
      sqlite3_clear_bindings(statement)
    }
    for row in rows {
      sqlite3_reset(statement)
      for (place, value) in row.enumerated() {
        _ = value.databaseValue.bind(to: statement, at: CInt(place + 1))
      }
      let code = sqlite3_step(statement)
      guard code == SQLITE_DONE else {
        throw DatabaseError(resultCode: ResultCode(rawValue: code), message: db.lastErrorMessage)
      }
    }
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

extension SQLValues {
  fileprivate var arguments: StatementArguments {
    StatementArguments(
      list.map(\.databaseValue))
  }
}

extension SQLValue {
  fileprivate var databaseValue: DatabaseValue {
    switch self {
    case .null: .null
    case .integer(let number): number.databaseValue
    case .text(let text): text.databaseValue
    case .bytes(let bytes): bytes.databaseValue
    }
  }
}

// MARK: - Words

/// Words are found by a full-text index over passages; nothing is searched row by row.
extension SQLiteDatabase {
  func matches(_ words: SearchWords) -> SQLMatches {
    SQLMatches(
      source: "passage_words w JOIN passage p ON p.id = w.rowid",
      condition: "passage_words MATCH ?", values: [words.match])
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
