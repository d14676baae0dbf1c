import Dispatch
package import Foundation

/// A program of the system that does one job for foi, run with limits and never through a shell.
///
/// Foundation's `Process` and not swift-subprocess: the desk is synchronous, and waiting for an
/// asynchronous child on the cooperative threads would be blocked as soon as all of them wait.
package struct Tool: Hashable, Sendable, Codable {
  /// Its name on the search path, or its whole path.
  package let program: String
  /// The Debian package that brings it.
  package let package: String

  package init(_ program: String, package: String) {
    self.program = program
    self.package = package
  }

  /// What a run may use.
  package struct Limits: Hashable, Sendable {
    /// Seconds until it is ended.
    package var seconds = 60
    /// Bytes of memory, or `nil` for programs that reserve far more than they use.
    package var memory: Int? = 2 << 30
    /// Bytes that it may write to any one file, its output among them.
    package var output = 256 << 20
    /// Whether it sees the person's environment: what sends mail may need their keyring.
    package var seesEnvironment = false

    package init() {}
  }

  /// Why a run gave nothing.
  package enum Fault: Error, Hashable, Sendable {
    /// The program is not there.
    case missing(Tool)
    /// It was ended after that many seconds.
    case tookTooLong(Tool, seconds: Int)
    /// It would have written more than that many bytes.
    case wroteTooMuch(Tool, limit: Int)
    /// It ended with a fault of its own.
    case failed(Tool, status: Int, message: String)
  }

  /// Where the program is, or `nil` if it is not installed.
  package var path: String? {
    if program.contains("/") {
      return FileManager.default.isExecutableFile(atPath: program) ? program : nil
    }
    let search = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin"
    return search.split(separator: ":").lazy.map { "\($0)/\(program)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Whether the program is there.
  package var isInstalled: Bool { path != nil }

  /// Runs it and gives what it wrote to standard output.
  /// - Parameters:
  ///   - arguments: Passed as they are.
  ///   - input: What it reads from standard input.
  ///   - folder: The folder it runs in, or a scratch folder of its own.
  ///   - limits: What it may use.
  /// - Returns: Its standard output.
  /// - Throws: ``Fault``.
  @discardableResult
  package func run(
    _ arguments: [String], input: [UInt8] = [], in folder: URL? = nil, limits: Limits = Limits()
  ) throws(Fault) -> [UInt8] {
    guard let path else { throw .missing(self) }
    do {
      return try Scratch.folder { scratch in
        try run(path, arguments, input: input, in: folder ?? scratch, scratch, limits)
      }
    } catch let fault as Fault {
      throw fault
    } catch {
      throw .failed(self, status: -1, message: error.localizedDescription)
    }
  }

  private func run(
    _ path: String, _ arguments: [String], input: [UInt8], in folder: URL, _ scratch: URL,
    _ limits: Limits
  ) throws -> [UInt8] {
    // Files and no pipes: a full pipe would stop the program, and a file has a limit of its own.
    let files = ["input", "output", "errors"].map { scratch.appending(path: ".foi-\($0)") }
    try Data(input).write(to: files[0])
    for file in files.dropFirst() { try Data().write(to: file) }
    let process = Process()
    (process.executableURL, process.arguments) = Self.limited(path, arguments, limits)
    process.currentDirectoryURL = folder
    if !limits.seesEnvironment { process.environment = Self.environment }
    let handles = [
      try FileHandle(forReadingFrom: files[0]), try FileHandle(forWritingTo: files[1]),
      try FileHandle(forWritingTo: files[2]),
    ]
    // A process keeps itself, and with it what it was given: after some hundreds none could be opened.
    defer { for handle in handles { try? handle.close() } }
    process.standardInput = handles[0]
    process.standardOutput = handles[1]
    process.standardError = handles[2]
    let ended = DispatchSemaphore(value: 0)
    process.terminationHandler = { _ in ended.signal() }
    try process.run()
    if ended.wait(timeout: .now() + .seconds(limits.seconds)) == .timedOut {
      kill(process.processIdentifier, SIGKILL)
      ended.wait()
      throw Fault.tookTooLong(self, seconds: limits.seconds)
    }
    let output = [UInt8](try Data(contentsOf: files[1]))
    if output.count >= limits.output || Self.died(process, of: SIGXFSZ) {
      throw Fault.wroteTooMuch(self, limit: limits.output)
    }
    guard process.terminationReason == .exit, process.terminationStatus == 0 else {
      let errors = (try? Data(contentsOf: files[2])) ?? Data()
      throw Fault.failed(
        self, status: Int(process.terminationStatus),
        message: String(decoding: errors.prefix(2_000), as: UTF8.self)
          .trimmingCharacters(in: .whitespacesAndNewlines))
    }
    return output
  }

  private static let prlimit = Tool("prlimit", package: "util-linux")

  /// Whether memory and output are limited on this system, and not only time.
  static var canLimit: Bool { prlimit.isInstalled }

  private static func died(_ process: Process, of signal: Int32) -> Bool {
    process.terminationReason == .uncaughtSignal && process.terminationStatus == signal
  }

  /// The command under `prlimit`, where the system has it; the clock watches everywhere.
  private static func limited(
    _ path: String, _ arguments: [String], _ limits: Limits
  ) -> (URL, [String]) {
    guard let prlimit = Self.prlimit.path else {
      return (URL(filePath: path), arguments)
    }
    var options = ["--cpu=\(limits.seconds)", "--fsize=\(limits.output)", "--core=0"]
    if let memory = limits.memory { options.append("--as=\(memory)") }
    return (URL(filePath: prlimit), options + ["--", path] + arguments)
  }

  /// The variables that a tool needs, and nothing personal.
  private static var environment: [String: String] {
    let own = ProcessInfo.processInfo.environment
    var passed = ["LC_ALL": "C.UTF-8", "OMP_THREAD_LIMIT": "1"]
    for name in ["PATH", "HOME", "TMPDIR"] { passed[name] = own[name] }
    return passed
  }
}

/// A folder for the length of one job.
package enum Scratch {
  /// Makes a folder that only this user can look into, and removes it afterwards.
  package static func folder<T>(_ body: (URL) throws -> T) throws -> T {
    let url = FileManager.default.temporaryDirectory.appending(path: "foi-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: url) }
    return try body(url)
  }
}
