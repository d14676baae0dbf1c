import Foundation
import Testing

/// The program in a folder of its own.
struct Program {
  let folder: URL

  /// The built program beside the tests, where there is one.
  static let path: String? = {
    let tests = URL(filePath: CommandLine.arguments.first ?? "").standardizedFileURL
    var folder = tests.deletingLastPathComponent()
    for _ in 0..<4 {
      let path = folder.appending(path: "foi").path(percentEncoded: false)
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      if exists, !isFolder.boolValue, FileManager.default.isExecutableFile(atPath: path) {
        return path
      }
      folder = folder.deletingLastPathComponent()
    }
    return nil
  }()

  /// A program that was started.
  struct Running {
    let process: Process
    let out: FileHandle
    let err: FileHandle

    func finish() -> (code: Int32, out: String, err: String) {
      let out = String(decoding: (try? out.readToEnd()) ?? Data(), as: UTF8.self)
      let err = String(decoding: (try? err.readToEnd()) ?? Data(), as: UTF8.self)
      process.waitUntilExit()
      return (process.terminationStatus, out, err)
    }
  }

  func start(_ words: String...) throws -> Running {
    try start(words)
  }

  func run(
    _ words: [String], environment: [String: String]
  ) throws -> (code: Int32, out: String, err: String) {
    try start(words, environment: environment).finish()
  }

  /// Runs a script of the shell, in which `$FOI` is the program.
  func shell(_ script: String) throws -> (code: Int32, out: String, err: String) {
    let path = try #require(Self.path)
    return try start(["-c", script], of: "/bin/sh", environment: ["FOI": path]).finish()
  }

  private func start(
    _ words: [String], of executable: String? = nil, environment own: [String: String] = [:]
  ) throws -> Running {
    let process = Process()
    process.executableURL = URL(filePath: try executable ?? #require(Self.path))
    process.arguments = words
    process.currentDirectoryURL = folder
    var environment = ProcessInfo.processInfo.environment
    environment["FOI_TODAY"] = "2020-10-20"
    environment.merge(own) { $1 }
    process.environment = environment
    let out = Pipe()
    let err = Pipe()
    process.standardOutput = out
    process.standardError = err
    process.standardInput = FileHandle.nullDevice
    try process.run()
    return Running(process: process, out: out.fileHandleForReading, err: err.fileHandleForReading)
  }

  func run(_ words: String...) throws -> (code: Int32, out: String, err: String) {
    try start(words).finish()
  }

  func file(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  /// Runs a test in a new casebook with two cases, thrown away afterwards.
  static func inCasebook(_ body: (Program) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "foi-program-\(UInt64.random(in: 0 ... .max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let program = Program(folder: folder)
    #expect(try program.run("init").code == 0)
    try program.file("meals.md", Session.mealsRequest)
    try program.file("councils.csv", Session.councils)
    let logged = try program.run(
      "log", "meals.md", "--sent", "2020-09-10", "--authorities", "councils.csv")
    #expect(logged.code == 0, "\(logged.err)")
    try body(program)
  }
}
