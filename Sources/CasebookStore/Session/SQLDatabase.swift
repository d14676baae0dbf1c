import Casebook
import FOILaw
import Foundation

/// A statement with its values.
struct SQLStatement {
  let text: String
  let values: SQLValues
  /// Whether the same words come again and are worth keeping prepared.
  let isKept: Bool

  init(_ text: String, _ values: SQLValues = [], isKept: Bool = true) {
    self.text = text
    self.values = values
    self.isKept = isKept
  }
}

/// One transaction of a database that speaks SQL: what a session asks of it.
///
/// Statements have question marks for their values. What only changes something may wait until something is
/// asked or the transaction ends: a server far away is then asked once.
protocol SQLDatabase: AnyObject {
  associatedtype Row: SQLRow
  associatedtype Rows: SQLRows where Rows.Row == Row

  static var dialect: SQLDialect { get }

  /// The rows of several questions, which are asked together.
  func rows(of questions: [SQLStatement]) throws -> [[Row]]
  /// Says what will be asked soon, in these very words: it may be asked together with something else before.
  ///
  /// Nothing may change the answers until then, or ``forgetExpected()`` is called.
  func expect(_ questions: [SQLStatement])
  func forgetExpected()
  /// Rows one after another; a long answer is not held whole.
  func cursor(_ question: SQLStatement, isLong: Bool) throws -> Rows
  func run(_ text: String, _ values: SQLValues) throws
  /// Adds a row and gives its key.
  func insert(_ text: String, _ values: SQLValues) throws -> Int64
  /// Adds rows; the head names the table and its columns.
  func insert(_ head: String, rows: [[SQLValue]]) throws

  /// Begins an act; the database may know better than the caller who it is that records.
  func addAct(
    of recorder: Recorder, undoing: Int64?, isImport: Bool
  ) throws -> (id: Int64, recording: Recording)

  /// The name that the database knows the caller by; `nil` where it knows nobody.
  func ownName() throws -> String?

  /// An event that is added next, by which a write can be told afterwards.
  func willAdd(_ event: EventID) throws

  /// Where passages with those words are found, as well as they match or, without ranking, as they come.
  func matches(_ words: SearchWords, isRanked: Bool) -> SQLMatches
  /// What counts the passages with those words, but no more than so many; nil where they have no word in them.
  func countMatches(_ words: SearchWords, upTo most: Int) -> SQLStatement?
  /// The parts of passages that have the words, in the order of the keys.
  func pieces(of passages: [Int64], with words: SearchWords) throws -> [[SearchHit.Piece]]
  /// Keeps a passage so that it is found by its words.
  func add(_ passage: SQLPassage) throws

  func original(
    _ id: OriginalID, _ body: (Data) throws -> Void
  ) throws -> (name: String, bytes: Int)?
  func keep(
    _ id: OriginalID, named name: String, bytes size: Int, from next: () throws -> Data?
  ) throws
}

/// The part of a question that finds passages by their words.
struct SQLMatches {
  /// The table or tables: the words beside passages `p`.
  let source: String
  let condition: String
  let values: SQLValues
  /// What comes first.
  let order: String
}

/// A passage that can be searched.
struct SQLPassage {
  enum Place: String {
    case question, answer, document
  }

  let place: Place
  var request: Int64?
  var `case`: Int64?
  var number: String?
  /// The document whose words these are; a later reading of it replaces the earlier.
  var digest: String?
  let text: String
}

extension SQLDatabase {
  func rows(_ text: String, _ values: SQLValues = []) throws -> [Row] {
    try rows(of: [SQLStatement(text, values)])[0]
  }

  /// The rows of a question whose words differ from time to time.
  func rows(once text: String, _ values: SQLValues = []) throws -> [Row] {
    try rows(of: [SQLStatement(text, values, isKept: false)])[0]
  }

  func run(_ text: String) throws { try run(text, []) }

  func cursor(
    once text: String, _ values: SQLValues = [], isLong: Bool = false
  ) throws -> Rows {
    try cursor(SQLStatement(text, values, isKept: false), isLong: isLong)
  }

  func row(_ text: String, _ values: SQLValues = []) throws -> Row? {
    try rows(text, values).first
  }

  func row(once text: String, _ values: SQLValues = []) throws -> Row? {
    try rows(once: text, values).first
  }
}

extension SQLDatabase {
  /// A database in the same process is asked when the time comes.
  func expect(_ questions: [SQLStatement]) {}
  func forgetExpected() {}
}

extension SQLDatabase {
  /// Bytes of an original that are read or written at once.
  static var block: Int { 1 << 18 }
  /// An original has more or fewer bytes than was said when it was begun.
  static var changed: StoreError {
    .failed(reason: "a document is not as long as it was when it was begun")
  }
}

extension SQLDatabase {
  func texts(_ text: String, _ values: SQLValues = []) throws -> [String] {
    try rows(text, values).map { $0[0] }
  }

  func texts(once text: String, _ values: SQLValues = []) throws -> [String] {
    try rows(once: text, values).map { $0[0] }
  }

  func value<Column: SQLColumn>(
    _ type: Column.Type, _ text: String, _ values: SQLValues = []
  ) throws -> Column? {
    try row(text, values).flatMap { $0[0] }
  }

  func value<Column: SQLColumn>(
    _ type: Column.Type, once text: String, _ values: SQLValues = []
  ) throws -> Column? {
    try row(once: text, values).flatMap { $0[0] }
  }
}
