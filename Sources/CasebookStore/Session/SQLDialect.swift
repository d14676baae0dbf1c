import Casebook
import FOILaw

/// Where the SQL of two databases differs, in one place.
enum SQLDialect: Sendable {
  case sqlite, postgreSQL

  /// A join that is gone through in the order written, where the database would choose a worse one.
  var join: String {
    switch self {
    case .sqlite: "CROSS JOIN"
    case .postgreSQL: "JOIN"
    }
  }

  /// Equal, or neither there.
  var isSame: String {
    switch self {
    case .sqlite: "IS"
    case .postgreSQL: "IS NOT DISTINCT FROM"
    }
  }

  var isOther: String {
    switch self {
    case .sqlite: "IS NOT"
    case .postgreSQL: "IS DISTINCT FROM"
    }
  }

  /// Texts put together with a blank between them.
  func together(_ column: String) -> String {
    switch self {
    case .sqlite: "group_concat(\(column), ' ')"
    case .postgreSQL: "string_agg(\(column), ' ')"
    }
  }

  /// A name by which rows are sorted, whatever the case of its ASCII letters.
  func name(_ column: String) -> String {
    switch self {
    case .sqlite: "\(column) COLLATE NOCASE"
    case .postgreSQL: "lower(\(column))"
    }
  }

  /// Whether a column has a name, whatever the case of its ASCII letters.
  func isCalled(_ column: String) -> String {
    switch self {
    case .sqlite: "\(column) = ? COLLATE NOCASE"
    case .postgreSQL: "lower(\(column)) = \(lower("?"))"
    }
  }

  /// A text with small ASCII letters.
  func lower(_ text: String) -> String {
    switch self {
    case .postgreSQL where text == "?": "lower(CAST(? AS text) COLLATE \"C\")"
    case .sqlite, .postgreSQL: "lower(\(text))"
    }
  }

  /// Where a text has another, counted from 1.
  func place(of piece: String, in text: String) -> String {
    switch self {
    case .sqlite: "instr(\(text), \(piece))"
    case .postgreSQL: "strpos(\(text), \(piece))"
    }
  }

  func contains(_ text: String, _ piece: String) -> String {
    "\(place(of: piece, in: text)) > 0"
  }

  /// A text out of a column of JSON.
  func json(_ column: String, _ path: String...) -> String {
    switch self {
    case .sqlite: "json_extract(\(column), '$.\(path.joined(separator: "."))')"
    case .postgreSQL:
      "(\(column)" + path.dropLast().map { " -> '\($0)'" }.joined() + " ->> '\(path.last ?? "")')"
    }
  }

  /// The same where JSON stands in a column of text.
  func json(inText column: String, _ name: String) -> String {
    switch self {
    case .sqlite: json(column, name)
    case .postgreSQL: json("CAST(\(column) AS json)", name)
    }
  }

  /// The index to walk along, where the database has to be told.
  func along(_ index: String) -> String {
    switch self {
    case .sqlite: "INDEXED BY \(index)"
    case .postgreSQL: ""
    }
  }

  /// A column by whose index nothing is to be sorted.
  func aside(_ column: String) -> String {
    switch self {
    case .sqlite: "+\(column)"
    case .postgreSQL: column
    }
  }

  /// Names a document whose bytes are in a folder, and how many they are.
  var shelving: String {
    switch self {
    case .sqlite: "INSERT INTO original (digest, name, shelved, bytes) VALUES (?, ?, ?, x'')"
    case .postgreSQL: "INSERT INTO original (digest, name, shelved, size) VALUES (?, ?, ?, 0)"
    }
  }

  /// Whether this program may look at what people prove who they are by.
  var knowsPasswords: String {
    switch self {
    case .sqlite: "1 = 1"
    case .postgreSQL: "has_table_privilege('person_secret', 'SELECT')"
    }
  }

  /// Whether an outcome refuses something, in the words of the index of those.
  func isRefused(_ outcome: String) -> String {
    switch self {
    case .sqlite: "(\(outcome) = 'refused' OR \(outcome) = 'partly-refused' OR \(outcome) = 'ncnd')"
    case .postgreSQL: "\(outcome) IN \(Self.refusedOutcomes)"
    }
  }

  /// The values for `LIMIT ? OFFSET ?`.
  func values(_ page: Page) -> SQLValues {
    switch self {
    // To SQLite a negative limit means no limit.
    case .sqlite: [page.limit ?? -1, page.offset]
    case .postgreSQL: [page.limit, page.offset]
    }
  }
}

// What both have in common, and indexes are made of.
extension SQLDialect {
  /// The reference that a letter gave.
  func reference(_ column: String = "detail") -> String { json(column, "facts", "reference") }

  /// A reference in the column or expression without what people put between its parts.
  func referenceKey(of expression: String) -> String {
    referenceMarks.reduce("lower(\(expression))") { "replace(\($0), '\($1)', '')" }
  }

  /// The part of an address after its `@`.
  func domain(of column: String) -> String {
    "lower(substr(\(column), \(place(of: "'@'", in: column)) + 1))"
  }

  /// Whether an authority has a piece, given three times, in its id, its name or an alias.
  var named: String {
    let piece = lower("?")
    return """
      (\(contains("lower(slug)", piece)) OR \(contains("lower(name)", piece))
        OR id IN (SELECT authority_id FROM authority_alias WHERE \(contains("lower(alias)", piece))))
      """
  }

  /// Whether the event of that id counts no longer: one took its place or took it back, and that was not
  /// taken back itself.
  static func isSuperseded(_ id: String) -> String {
    """
    EXISTS (SELECT 1 FROM event AS later WHERE later.supersedes = \(id)
      AND NOT EXISTS (SELECT 1 FROM event AS again
        WHERE again.supersedes = later.id AND again.kind = 'retracted'))
    """
  }

  /// The outcomes that refuse something; an index uses the list, so it is never edited.
  static let refusedOutcomes = "('refused', 'partly-refused', 'ncnd')"

  /// How far a case has come, as a number.
  ///
  /// Indexes use it, so it is never edited: another order is another migration.
  static let stageOrder = """
    CASE stage WHEN 'awaiting' THEN 0 WHEN 'clarification' THEN 1 WHEN 'fee' THEN 2
      WHEN 'unchecked' THEN 3 WHEN 'partial' THEN 4 WHEN 'refused' THEN 5
      WHEN 'partly-refused' THEN 6 WHEN 'answered' THEN 7 WHEN 'review' THEN 8
      WHEN 'reviewed' THEN 9 WHEN 'complained' THEN 10 WHEN 'decided' THEN 11
      WHEN 'transferred' THEN 12 ELSE 13 END
    """

  /// The day that says how urgent a next step is; like the order of stages it is never edited.
  static let urgency =
    "CASE step WHEN 'chase' THEN step_from ELSE coalesce(step_by, step_from) END"
}
