import Foundation
import Testing

/// The built program serving a casebook of its own.
struct Served {
  let folder: URL
  let process: Process
  let port: UInt16
  /// The key at the end of the address that was printed.
  let key: String

  /// The built program beside the tests, where there is one.
  static let program: String? = {
    var folder = URL(filePath: CommandLine.arguments.first ?? "").standardizedFileURL
      .deletingLastPathComponent()
    for _ in 0..<4 {
      let path = folder.appending(path: "foi").path(percentEncoded: false)
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue {
        return path
      }
      folder = folder.deletingLastPathComponent()
    }
    return nil
  }()

  static func inFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "foi-served-\(UInt64.random(in: 0 ... .max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  static func inCasebook(_ body: (Served) throws -> Void) throws {
    try inFolder { folder in
      _ = try run(["init", "book"], in: folder)
      let (process, err) = try start(["serve", "--port", "0", "--casebook", "book"], in: folder)
      defer { if process.isRunning { process.terminate() } }
      // "foi serve: http://127.0.0.1:PORT/ …"
      var told = ""
      while !told.contains("\n") {
        let more = err.availableData
        if more.isEmpty { break }
        told += String(decoding: more, as: UTF8.self)
      }
      let digits = told.split(separator: "127.0.0.1:").last?.prefix { $0.isNumber } ?? ""
      let key = told.split(separator: "key=").last?.prefix { $0.isHexDigit } ?? ""
      try body(
        Served(
          folder: folder, process: process, port: try #require(UInt16(digits), "\(told)"),
          key: String(key)))
    }
  }

  private static func start(
    _ words: [String], in folder: URL
  ) throws -> (Process, FileHandle) {
    let process = Process()
    process.executableURL = URL(filePath: try #require(program))
    process.arguments = words
    process.currentDirectoryURL = folder
    var environment = ProcessInfo.processInfo.environment
    environment["FOI_PASSWORD"] = nil
    process.environment = environment
    let err = Pipe()
    process.standardError = err
    process.standardOutput = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return (process, err.fileHandleForReading)
  }

  static func run(_ words: [String], in folder: URL) throws -> (code: Int32, err: String) {
    let (process, err) = try start(words, in: folder)
    let text = String(decoding: (try err.readToEnd()) ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }

  /// Runs a script of the shell, in which `$FOI` is the program, and gives what it printed.
  static func shell(_ script: String, in folder: URL) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", script]
    process.currentDirectoryURL = folder
    var environment = ProcessInfo.processInfo.environment
    environment["FOI_PASSWORD"] = nil
    environment["FOI"] = program
    process.environment = environment
    let out = Pipe()
    process.standardOutput = out
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: (try out.fileHandleForReading.readToEnd()) ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    return text
  }

  func connect() throws -> Line { try #require(Line(port: port)) }

  /// Uses the key up and gives the header that says who we are from then on.
  func logIn() throws -> String {
    let line = try connect()
    line.send("GET /login?key=\(key) HTTP/1.1\r\nHost: localhost:\(port)\r\n\r\n")
    let head = line.receive()
    let cookie = try #require(
      head.split(whereSeparator: \.isNewline)
        .first { $0.lowercased().hasPrefix("set-cookie:") }, "\(head)")
    return "Cookie:" + cookie.dropFirst("set-cookie:".count).prefix { $0 != ";" }
  }

  /// A bare connection to the server.
  final class Line {
    private let socket: Int32

    init?(port: UInt16) {
      #if canImport(Glibc)
        socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
      #else
        socket = Foundation.socket(AF_INET, SOCK_STREAM, 0)
      #endif
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_port = port.bigEndian
      address.sin_addr.s_addr = inet_addr("127.0.0.1")
      let size = socklen_t(MemoryLayout<sockaddr_in>.size)
      let done = withUnsafePointer(to: &address) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          Foundation.connect(socket, $0, size)
        }
      }
      guard socket >= 0, done == 0 else { return nil }
      // A server that never answers fails the test and does not hang it.
      var patience = timeval(tv_sec: 10, tv_usec: 0)
      setsockopt(
        socket, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    }

    deinit { close(socket) }

    func send(_ text: String) {
      let bytes = Array(text.utf8)
      #if canImport(Glibc)
        _ = Foundation.send(socket, bytes, bytes.count, Int32(MSG_NOSIGNAL))
      #else
        _ = Foundation.send(socket, bytes, bytes.count, 0)
      #endif
    }

    /// What comes first, up to a page.
    func receive() -> String {
      var bytes = [UInt8](repeating: 0, count: 65_536)
      let count = recv(socket, &bytes, bytes.count, 0)
      return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : ""
    }
  }
}
