import Foundation
import Testing

/// The built program, run as a person runs it.
@Suite(.enabled(if: Program.path != nil, "build the product foi first: swift build"))
struct BinaryTests {
  @Test func exitCodesReachTheShell() throws {
    try Program.inCasebook { program in
      #expect(try program.run("list").code == 0)
      #expect(try program.run("list", "--overdue").out.contains("meals/brack"))
      try program.file("roads.md", "1. How?\n\n3. Why?\n")
      #expect(try program.run("request", "check", "roads.md").code == 1)
      #expect(try program.run("show", "nobody").code == 2)
      #expect(try program.run("--help").code == 0)
    }
  }

  @Test func aMissingFileIsOneLineOnTheErrorSide() throws {
    try Program.inCasebook { program in
      let result = try program.run("read", "nowhere.txt")
      #expect(result.code == 2)
      #expect(result.out.isEmpty)
      #expect(result.err == "foi: nowhere.txt: there is no such file\n")
    }
  }

  @Test func theNearestCasebookUpwardsIsUsed() throws {
    try Program.inCasebook { program in
      let inside = Program(folder: program.folder.appending(path: "Requests"))
      let listed = try inside.run("list", "--json")
      #expect(listed.out.contains("meals/brack"))
    }
  }

  @Test func commandsThatWriteAtOnceAllSucceed() throws {
    try Program.inCasebook { program in
      let running = try (0..<8).map { number in
        try program.start("event", "brack", "note", "--on", "2020-09-11", "--note", "\(number)")
      }
      for process in running {
        let result = process.finish()
        #expect(result.code == 0, "\(result.err)")
        #expect(!result.err.contains("locked"))
      }
      let shown = try program.run("show", "brack", "--json").out
      for number in 0..<8 { #expect(shown.contains("\"note\": \"\(number)\"")) }
      #expect(try program.run("check").code == 0)
    }
  }

  @Test func twoThatLogTheSameRequestAtOnceMakeNoDuplicates() throws {
    try Program.inCasebook { program in
      try program.file("roads.md", "---\ntitle: Roads\n---\n1. How many?\n")
      let running = try (0..<4).map { _ in
        try program.start("log", "roads.md", "--sent", "2020-09-11", "--to", "brack", "tarn")
      }
      for process in running { #expect(process.finish().code == 0) }
      let rows = try program.run("list", "--request", "roads", "--csv").out
      #expect(rows.split(whereSeparator: \.isNewline).count == 3)
    }
  }

  @Test func aNumberBeyondAllLettersIsRefusedNotTrappedOn() throws {
    try Program.inCasebook { program in
      let result = try program.run("original", "brack", "--out", "x.txt", "--", "\(Int.min)")
      #expect(result.code == 2)
    }
  }

  @Test func aReaderThatStopsEarlyIsNoFailure() throws {
    try Program.inCasebook { program in
      var more = "name\n"
      for number in 0..<4_000 { more += "Puddle Parish Council number \(number)\n" }
      try program.file("more.csv", more)
      #expect(try program.run("authority", "import", "more.csv").code == 0)
      let list = try program.start("authority", "list")
      _ = list.out.availableData
      try list.out.close()
      list.process.waitUntilExit()
      #expect(list.process.terminationReason == .exit || list.process.terminationStatus == 13)
    }
  }
}

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

  private func start(
    _ words: [String], environment own: [String: String] = [:]
  ) throws -> Running {
    let process = Process()
    process.executableURL = URL(filePath: try #require(Self.path))
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
