import Casebook
import Foundation
import Synchronization

/// A fault that the server named, or the loss of the connection.
struct PostgreSQLError: Error {
  /// Five characters of the SQL standard; `08006` for a connection that is gone.
  let code: String
  let message: String

  /// The code of a server that did not show who it is, which the standard has none for.
  static let unverified = "F0I01"

  var isLoss: Bool { code.hasPrefix("08") || code.hasPrefix("57P") }
  /// Whether the same body can be run once more: others were in its way.
  var isPassing: Bool { code == "40001" || code == "40P01" }
}

/// One connection to a server.
///
/// Statements are sent in pipelines: what only changes something waits for the next question, so that a server
/// far away is asked as seldom as can be. One thread uses a connection at a time. One that was lost while nobody
/// used it connects again by itself with what is asked first, as nothing was begun on it.
final class PostgreSQLConnection: Sendable {
  private let library: LibPQ
  private let connection: LibPQ.Connection
  /// What is said to the server first, each time it is connected to.
  private let opening: [Command]
  private let queue = Mutex(Queue())

  /// What was to be run and was not sent yet, and how often the server was asked and waited for.
  private struct Queue {
    var waiting: [Command] = []
    var bytes = 0
    var roundTrips = 0
    /// Whether nothing was asked since somebody took it up.
    var wasWaiting = false
  }

  var roundTrips: Int { queue.withLock(\.roundTrips) }

  struct Command: Sendable, Hashable {
    let text: String
    var values: [SQLValue] = []
    /// Bytes after the values.
    var bytes: Data?
    /// Whether the answer comes as bytes and not as text.
    var isBinary = false
  }

  /// More than this is not left waiting: the server would fill its answers up before they are read.
  private static var most: (commands: Int, bytes: Int) { (200, 1 << 20) }

  init(
    _ words: [(key: String, value: String)], library: LibPQ, opening: [String] = []
  ) throws {
    self.library = library
    self.opening = opening.map { Command(text: $0) }
    let opened = Self.calling(library.connect, with: words)
    guard opened != 0 else { throw PostgreSQLError(code: "53200", message: "out of memory") }
    connection = opened
    // What was begun is ended with the object.
    try refuseIfNotOpen()
    // Notices are the server's remarks to the operator.
    _ = library.setNoticeProcessor(opened, { _, _ in }, nil)
    _ = library.enterPipeline(opened)
    _ = try exchangeOnce(self.opening)
  }

  private static func calling(
    _ function: (UnsafePointer<LibPQ.Text?>?, UnsafePointer<LibPQ.Text?>?, CInt) ->
      LibPQ.Connection,
    with words: [(key: String, value: String)]
  ) -> LibPQ.Connection {
    let keys = words.map { strdup($0.key) }
    let values = words.map { strdup($0.value) }
    defer { (keys + values).forEach { Foundation.free($0) } }
    return (keys.map { UnsafePointer($0) } + [nil]).withUnsafeBufferPointer { keys in
      (values.map { UnsafePointer($0) } + [nil]).withUnsafeBufferPointer { values in
        function(keys.baseAddress, values.baseAddress, 1)
      }
    }
  }

  /// The options that a connection would be made with, those of a service among them; nothing is said to a
  /// server.
  static func options(
    of words: [(key: String, value: String)], library: LibPQ
  ) -> [String: String] {
    let begun = calling(library.begin, with: words)
    guard begun != 0 else { return [:] }
    defer { library.finish(begun) }
    guard let options = library.options(begun) else { return [:] }
    defer { library.freeOptions(options) }
    return LibPQ.each(options)
  }

  private func refuseIfNotOpen() throws {
    guard isLost else { return }
    let message = Self.words(library.errorMessage(connection))
    throw PostgreSQLError(code: Self.code(ofRefusal: message), message: message)
  }

  deinit {
    library.finish(connection)
  }

  var isLost: Bool { library.status(connection) != 0 }

  /// Whether the server passes notifications on; some that speak its protocol do not.
  var canNotify: Bool {
    library.parameterStatus(connection, "crdb_version") == nil
      && library.parameterStatus(connection, "server_version")
        .map { !String(cString: $0).contains("YB") } ?? true
  }

  /// What was notified on the channels that are listened to, after waiting so long for it.
  func notifications(within seconds: Double) throws -> [String] {
    var waiting = pollfd(fd: library.socket(connection), events: Int16(POLLIN), revents: 0)
    guard waiting.fd >= 0 else { throw lost() }
    _ = poll(&waiting, 1, CInt(seconds * 1_000))
    guard library.consumeInput(connection) == 1, !isLost else { throw lost() }
    var words: [String] = []
    while let note = library.notifies(connection) {
      defer { library.free(note) }
      let payload = note.assumingMemoryBound(to: LibPQ.Notification.self).pointee.payload
      words.append(payload.map { String(cString: $0) } ?? "")
    }
    return words
  }

  /// A library that could not connect gives words and no code.
  private static func code(ofRefusal message: String) -> String {
    for (piece, code) in [
      ("authentication failed", "28P01"), ("no pg_hba.conf entry", "28000"),
      ("no password supplied", "28P01"), ("certificate", PostgreSQLError.unverified),
      ("does not support SSL", PostgreSQLError.unverified), ("does not exist", "3D000"),
      ("permission denied", "42501"),
    ] where message.contains(piece) {
      return code
    }
    return "08001"
  }

  private static func words(_ text: LibPQ.Text) -> String {
    String(cString: text).split(whereSeparator: \.isNewline)
      .map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: "; ")
  }

  // MARK: - Sending

  /// Runs a command at the latest with the next question.
  func run(_ command: Command) throws {
    let isFull = queue.withLock { queue in
      queue.waiting.append(command)
      queue.bytes += command.size
      return queue.waiting.count >= Self.most.commands || queue.bytes >= Self.most.bytes
    }
    if isFull { _ = try ask([]) }
  }

  /// Forgets what was not sent yet.
  @discardableResult
  func forget() -> [Command] {
    queue.withLock { queue in
      defer { (queue.waiting, queue.bytes) = ([], 0) }
      return queue.waiting
    }
  }

  /// Sends what waits and the questions, and waits for the answers to them.
  func ask(_ questions: [Command]) throws -> [PostgreSQLResult] {
    var answers: [PostgreSQLResult] = []
    var rest = questions[...]
    repeat {
      let part = rest.prefix(Self.most.commands)
      rest = rest.dropFirst(part.count)
      let sent = forget() + part
      answers += try exchange(sent).suffix(part.count)
    } while !rest.isEmpty
    return answers
  }

  /// It is taken up again; whether it is still there shows with what is asked first.
  func takeUp() { queue.withLock { $0.wasWaiting = true } }

  private func exchange(_ commands: [Command]) throws -> [PostgreSQLResult] {
    guard !commands.isEmpty else { return [] }
    let wasWaiting = queue.withLock { queue in
      defer { queue.wasWaiting = false }
      return queue.wasWaiting
    }
    do {
      return try exchangeOnce(commands)
    } catch let error as PostgreSQLError where wasWaiting && (isLost || error.isLoss) {
      // The server may have said that it ends the connection before the library noticed.
      library.reset(connection)
      try refuseIfNotOpen()
      _ = library.enterPipeline(connection)
      return Array(try exchangeOnce(opening + commands).dropFirst(opening.count))
    }
  }

  private func exchangeOnce(_ commands: [Command]) throws -> [PostgreSQLResult] {
    guard !commands.isEmpty else { return [] }
    for command in commands { try send(command) }
    guard library.sync(connection) == 1 else { throw lost() }
    queue.withLock { $0.roundTrips += 1 }
    var results: [PostgreSQLResult] = []
    var fault: PostgreSQLError?
    for _ in commands {
      var last: PostgreSQLResult?
      while let pointer = library.nextResult(connection) {
        let result = PostgreSQLResult(pointer, library: library)
        if let error = result.error(lost: isLost) { fault = fault ?? error }
        last = result
        if isLost { throw fault ?? lost() }
      }
      if isLost { throw fault ?? lost() }
      if let last { results.append(last) }
    }
    // The answer to the end of the pipeline.
    while let pointer = library.nextResult(connection) {
      let result = PostgreSQLResult(pointer, library: library)
      if result.isEndOfPipeline { break }
      if isLost { throw fault ?? lost() }
    }
    if let fault { throw fault }
    guard results.count == commands.count else { throw lost() }
    return results
  }

  private func lost() -> PostgreSQLError {
    PostgreSQLError(code: "08006", message: Self.words(library.errorMessage(connection)))
  }

  private func send(_ command: Command) throws {
    var texts: [UnsafeMutablePointer<CChar>?] = []
    var sizes: [Int: Int] = [:]
    defer { texts.forEach { Foundation.free($0) } }
    for value in command.values {
      switch value {
      case .null: texts.append(nil)
      case .integer(let number): texts.append(strdup(String(number)))
      case .text(let text):
        // The library takes a NUL for the end of the text.
        guard !text.utf8.contains(0) else {
          throw PostgreSQLError(code: "22021", message: "a text has a NUL in it")
        }
        texts.append(strdup(text))
      case .bytes(let bytes):
        sizes[texts.count] = bytes.count
        let copy = UnsafeMutablePointer<CChar>(
          OpaquePointer(malloc(max(1, bytes.count))))
        bytes.withUnsafeBytes { source in
          if let start = source.baseAddress, let copy { memcpy(copy, start, bytes.count) }
        }
        texts.append(copy)
      }
    }
    let words = Self.numbered(command.text)
    let count = texts.count + (command.bytes == nil ? 0 : 1)
    let sent = (command.bytes ?? Data()).withUnsafeBytes { bytes -> CInt in
      var values = texts.map { UnsafePointer($0) }
      var lengths = Array(repeating: CInt(0), count: count)
      var formats = Array(repeating: CInt(0), count: count)
      for (place, size) in sizes { (lengths[place], formats[place]) = (CInt(size), 1) }
      let empty: [CChar] = [0]
      return empty.withUnsafeBufferPointer { empty in
        if command.bytes != nil {
          values.append(
            bytes.baseAddress?.assumingMemoryBound(to: CChar.self) ?? empty.baseAddress)
          lengths[count - 1] = CInt(bytes.count)
          formats[count - 1] = 1
        }
        return library.send(
          connection, words, CInt(count), nil, values, lengths, formats,
          command.isBinary ? 1 : 0)
      }
    }
    guard sent == 1 else { throw lost() }
  }

  /// Question marks as the server wants them: `$1`, `$2`.
  private static func numbered(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "?")) else { return text }
    var number = 0
    var words: [UInt8] = []
    words.reserveCapacity(text.utf8.count + 16)
    for byte in text.utf8 {
      if byte == UInt8(ascii: "?") {
        number += 1
        words += Array("$\(number)".utf8)
      } else {
        words.append(byte)
      }
    }
    return String(decoding: words, as: UTF8.self)
  }

  /// Runs several statements at once, which a pipeline does not take.
  func script(_ text: String) throws {
    let wasWaiting = queue.withLock(\.wasWaiting)
    _ = try ask(wasWaiting ? [.init(text: "SELECT 1")] : [])
    _ = library.exitPipeline(connection)
    defer { _ = library.enterPipeline(connection) }
    queue.withLock { $0.roundTrips += 1 }
    guard let pointer = library.execute(connection, text) else { throw lost() }
    let result = PostgreSQLResult(pointer, library: library)
    if let fault = result.error(lost: isLost) { throw fault }
  }
}

extension PostgreSQLConnection.Command {
  fileprivate var size: Int {
    values.reduce(text.utf8.count + (bytes?.count ?? 0)) { size, value in
      switch value {
      case .text(let text): size + text.utf8.count
      case .bytes(let bytes): size + bytes.count
      case .null, .integer: size + 8
      }
    }
  }
}

extension LibPQ {
  /// The options that have a value, by name.
  static func each(_ options: UnsafeMutableRawPointer) -> [String: String] {
    var values: [String: String] = [:]
    var option = options.assumingMemoryBound(to: Option.self)
    while let keyword = option.pointee.keyword {
      if let value = option.pointee.value {
        values[String(cString: keyword)] = String(cString: value)
      }
      option += 1
    }
    return values
  }
}

/// The answer to one statement.
final class PostgreSQLResult {
  private let library: LibPQ
  private let result: LibPQ.Result

  init(_ result: LibPQ.Result, library: LibPQ) {
    self.result = result
    self.library = library
  }

  deinit {
    library.clear(result)
  }

  var count: Int { Int(library.rowCount(result)) }
  var isEndOfPipeline: Bool { library.resultStatus(result) == 10 }

  /// The fault, if it is one; what was skipped because of an earlier one is none of its own.
  func error(lost: Bool) -> PostgreSQLError? {
    // PGRES_BAD_RESPONSE, PGRES_FATAL_ERROR
    guard [5, 7].contains(library.resultStatus(result)) else { return nil }
    func field(_ name: Character) -> String? {
      library.errorField(result, CInt(name.asciiValue ?? 0)).map { String(cString: $0) }
    }
    return PostgreSQLError(
      code: field("C") ?? (lost ? "08006" : "XX000"),
      message: field("M") ?? "the connection to the server was lost")
  }

  func place(of name: String) -> Int { Int(library.columnNumber(result, name)) }

  func text(_ row: Int, _ column: Int) -> UnsafeMutablePointer<CChar>? {
    guard column >= 0, library.isNull(result, CInt(row), CInt(column)) == 0 else { return nil }
    return library.value(result, CInt(row), CInt(column))
  }

  func bytes(_ row: Int, _ column: Int) -> Data {
    guard let start = text(row, column) else { return Data() }
    return Data(bytes: start, count: Int(library.length(result, CInt(row), CInt(column))))
  }

  func values(_ row: Int) -> [SQLValue] {
    (0..<Int(library.columnCount(result))).map { column in
      guard let text = text(row, column) else { return .null }
      return Self.integers.contains(library.columnType(result, CInt(column)))
        ? .integer(Int64(strtoll(text, nil, 10))) : .text(String(cString: text))
    }
  }

  /// The kinds `bigint`, `smallint` and `integer`.
  private static let integers: Set<UInt32> = [20, 21, 23]
}
