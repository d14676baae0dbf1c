import Casebook
import FOILaw
import Foundation

/// One transaction on a casebook in PostgreSQL.
final class PostgreSQLDatabase: SQLDatabase {
  static var dialect: SQLDialect { .postgreSQL }
  let connection: PostgreSQLConnection
  /// Whether the transaction can change something.
  let isWriting: Bool
  private var cursors = 0
  /// The ids of the events that this transaction adds.
  private(set) var events: [String] = []
  /// The casebook's schema, by which listeners are told that something was recorded in it.
  private let schema: String
  private var isNotified = false
  /// What will be asked soon and was not asked yet, and what was asked already.
  private var expected: [PostgreSQLConnection.Command] = []
  private var known: [PostgreSQLConnection.Command: PostgreSQLResult] = [:]

  init(_ connection: PostgreSQLConnection, schema: String, isWriting: Bool) {
    self.connection = connection
    self.schema = schema
    self.isWriting = isWriting
  }

  /// Has the server notify all who listen, once this transaction is there.
  private func notify() throws {
    guard !isNotified, connection.canNotify else { return }
    isNotified = true
    try connection.run(PostgreSQLListener.notification(schema))
  }

  /// A row of an answer that stays whole as long as one of its rows does.
  struct Row: SQLRow {
    let result: PostgreSQLResult
    let number: Int

    func integer(_ place: Int) -> Int64? {
      // Whether something is so comes as t or f.
      result.text(number, place).map {
        $0.pointee == CChar(bitPattern: UInt8(ascii: "t")) ? 1 : Int64(strtoll($0, nil, 10))
      }
    }

    func text(_ place: Int) -> String? {
      result.text(number, place).map { String(cString: $0) }
    }

    /// Bytes come as \\x and two figures for each.
    func bytes(_ place: Int) -> Data? {
      guard let text = result.text(number, place) else { return nil }
      var bytes = Data()
      var next = text + 2
      func half(_ character: CChar) -> UInt8 {
        let code = UInt8(bitPattern: character)
        return code < UInt8(ascii: "a") ? code - UInt8(ascii: "0") : code - UInt8(ascii: "a") + 10
      }
      while next[0] != 0, next[1] != 0 {
        bytes.append(half(next[0]) << 4 | half(next[1]))
        next += 2
      }
      return bytes
    }

    func place(of name: String) -> Int { result.place(of: name) }
    var values: [SQLValue] { result.values(number) }
  }

  /// Rows of an answer, of which a long one is fetched in blocks.
  struct Rows: SQLRows {
    fileprivate var result: PostgreSQLResult
    fileprivate var number = 0
    fileprivate let more: (() throws -> PostgreSQLResult)?

    mutating func next() throws -> Row? {
      if number == result.count, number > 0, let more {
        result = try more()
        number = 0
      }
      guard number < result.count else { return nil }
      defer { number += 1 }
      return Row(result: result, number: number)
    }
  }

  func rows(of questions: [SQLStatement]) throws -> [[Row]] {
    let commands = questions.map {
      PostgreSQLConnection.Command(text: $0.text, values: $0.values.list)
    }
    return try ask(commands).map { result in
      (0..<result.count).map { Row(result: result, number: $0) }
    }
  }

  func expect(_ questions: [SQLStatement]) {
    expected += questions.map { .init(text: $0.text, values: $0.values.list) }
  }

  func forgetExpected() {
    (expected, known) = ([], [:])
  }

  /// Asks what is not known yet, and what will be asked soon with it.
  private func ask(_ commands: [PostgreSQLConnection.Command]) throws -> [PostgreSQLResult] {
    var answers = commands.map { known.removeValue(forKey: $0) }
    let missing = commands.indices.filter { answers[$0] == nil }
    guard !missing.isEmpty else { return answers.compactMap(\.self) }
    expected.removeAll { commands.contains($0) }
    let more = expected
    expected = []
    let found = try connection.ask(missing.map { commands[$0] } + more)
    for (place, answer) in zip(missing, found) { answers[place] = answer }
    for (command, answer) in zip(more, found.dropFirst(missing.count)) { known[command] = answer }
    return answers.compactMap(\.self)
  }

  func cursor(_ question: SQLStatement, isLong: Bool) throws -> Rows {
    guard isLong else {
      let result = try connection.ask([.init(text: question.text, values: question.values.list)])
      return Rows(result: result[0], more: nil)
    }
    cursors += 1
    let name = "rows_\(cursors)"
    let fetch = PostgreSQLConnection.Command(text: "FETCH 2000 FROM \(name)")
    let result = try connection.ask([
      .init(
        text: "DECLARE \(name) NO SCROLL CURSOR FOR \(question.text)",
        values: question.values.list), fetch,
    ])
    return Rows(result: result[1]) { [connection] in try connection.ask([fetch])[0] }
  }

  func willAdd(_ event: EventID) throws {
    events.append(event.description)
    try notify()
  }

  func run(_ text: String, _ values: SQLValues) throws {
    try connection.run(.init(text: text, values: values.list))
  }

  func insert(_ text: String, _ values: SQLValues) throws -> Int64 {
    let answer = try connection.ask([.init(text: text + " RETURNING id", values: values.list)])
    return Row(result: answer[0], number: 0)[0]
  }

  func insert(_ head: String, rows: [[SQLValue]]) throws {
    guard let first = rows.first else { return }
    let places = "(" + Array(repeating: "?", count: first.count).joined(separator: ", ") + ")"
    // A statement has room for 65,535 values.
    for start in stride(from: 0, to: rows.count, by: 1_000) {
      let part = rows[start..<min(start + 1_000, rows.count)]
      try connection.run(
        .init(
          text: "\(head) VALUES "
            + Array(repeating: places, count: part.count).joined(separator: ", "),
          values: part.flatMap(\.self)))
    }
  }

  func ownName() throws -> String? { try value(String.self, once: "SELECT session_user") }

  /// The server knows who asks, and says so itself, unless an owner's program records for somebody else.
  func addAct(
    of recorder: Recorder, undoing: Int64?, isImport: Bool
  ) throws -> (id: Int64, recording: Recording) {
    let second = recorder.now()
    var columns = ["second", "undoes"]
    var values: SQLValues = [second, undoing]
    // Who may not import may not say so either, nor name another: these columns are the owner's.
    if isImport {
      columns.append("is_import")
      values += [1]
    }
    if recorder.isOnBehalf {
      columns.append("actor")
      values += [recorder.actor]
    }
    let places = columns.map { _ in "?" }.joined(separator: ", ")
    let answer: [PostgreSQLResult]
    do {
      answer = try ask([
        .init(
          text: """
            INSERT INTO act (\(columns.joined(separator: ", "))) VALUES (\(places))
            RETURNING id, actor
            """, values: values.list)
      ])
    } catch let error as PostgreSQLError where isImport && error.code == "42501" {
      throw StoreError.notAllowed(
        reason: "what is brought in keeps who recorded it, so only an owner can import a casebook")
    }
    try notify()
    let row = Row(result: answer[0], number: 0)
    return (row[0], Recording(actor: row[1], second: second))
  }
}

// MARK: - Originals

/// Originals are kept in blocks: one of any size takes the memory of a block, and none is too large for a
/// message of the server.
extension PostgreSQLDatabase {
  func original(
    _ id: OriginalID, _ body: (Data) throws -> Void
  ) throws -> (name: String, bytes: Int)? {
    let found = try row(
      "SELECT name, size FROM original WHERE digest = ?", [id.description])
    guard let found else { return nil }
    let size: Int = found[1]
    var place = 0
    var read = 0
    while read < size {
      let question: SQLValues = [id.description, place]
      let answer = try connection.ask([
        .init(
          text: "SELECT bytes FROM original_block WHERE digest = ? AND place = ?",
          values: question.list, isBinary: true)
      ])[0]
      guard answer.count == 1 else { throw StoreError.damaged(reason: "a document is cut off") }
      let bytes = answer.bytes(0, 0)
      read += bytes.count
      place += 1
      try body(bytes)
    }
    return (found[0], size)
  }

  func keep(
    _ id: OriginalID, named name: String, bytes size: Int, from next: () throws -> Data?
  ) throws {
    let known = try row("SELECT 1 FROM original WHERE digest = ?", [id.description])
    guard known == nil else { return }
    try run(
      "INSERT INTO original (digest, name, size) VALUES (?, ?, ?)", [id.description, name, size])
    var (place, done) = (0, 0)
    var rest = Data()
    func keep(_ bytes: Data) throws {
      let values: SQLValues = [id.description, place]
      try connection.run(
        .init(
          text: "INSERT INTO original_block (digest, place, bytes) VALUES (?, ?, ?)",
          values: values.list, bytes: bytes))
      place += 1
    }
    while let more = try next() {
      done += more.count
      guard done <= size else { throw Self.changed }
      rest += more
      while rest.count >= Self.block {
        try keep(rest.prefix(Self.block))
        rest = Data(rest.dropFirst(Self.block))
      }
    }
    if !rest.isEmpty { try keep(rest) }
    guard done == size else { throw Self.changed }
  }
}
