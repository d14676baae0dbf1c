import CSandbox
package import Foundation

/// A program of the system that does one job for foi, run with limits and never through a shell.
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
    /// Whether it is kept from the network and from all files but the system's and those of its folder, where the
    /// system can do that; for programs that read what strangers wrote.
    package var isConfined = false

    package init() {}
  }

  /// Why a run gave nothing.
  package enum Fault: Error, Hashable, Sendable, Codable {
    /// The program is not there.
    case missing(Tool)
    /// It was ended after that many seconds.
    case tookTooLong(Tool, seconds: Int)
    /// It would have written more than that many bytes.
    case wroteTooMuch(Tool, limit: Int)
    /// A signal ended it, so nobody knows how far it had come.
    case killed(Tool, signal: Int)
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
    let handles = [
      try FileHandle(forReadingFrom: files[0]), try FileHandle(forWritingTo: files[1]),
      try FileHandle(forWritingTo: files[2]),
    ]
    defer { for handle in handles { try? handle.close() } }
    let child = try start(
      path, arguments, handles.map(\.fileDescriptor), in: folder, limits)
    let deadline = foi_sandbox_now() + Int64(limits.seconds) * 1_000
    var (signal, code): (Int32, Int32) = (0, 0)
    if foi_tool_await(child, deadline, &signal, &code) == 0 {
      // A program that is confined has a session of its own, with all that it started.
      kill(limits.isConfined ? -child : child, SIGKILL)
      foi_tool_await(child, .max, &signal, &code)
      throw Fault.tookTooLong(self, seconds: limits.seconds)
    }
    let output = [UInt8](try Data(contentsOf: files[1]))
    if output.count >= limits.output || signal == SIGXFSZ {
      throw Fault.wroteTooMuch(self, limit: limits.output)
    }
    if signal == SIGXCPU { throw Fault.tookTooLong(self, seconds: limits.seconds) }
    guard signal == 0 else { throw Fault.killed(self, signal: Int(signal)) }
    guard code == 0 else {
      let errors = (try? Data(contentsOf: files[2])) ?? Data()
      throw Fault.failed(
        self, status: Int(code),
        message: String(decoding: errors.prefix(2_000), as: UTF8.self)
          .trimmingCharacters(in: .whitespacesAndNewlines))
    }
    return output
  }

  private func start(
    _ path: String, _ arguments: [String], _ files: [Int32], in folder: URL, _ limits: Limits
  ) throws -> pid_t {
    let folder = folder.resolvingSymlinksInPath().path(percentEncoded: false)
    let readable = limits.isConfined ? Self.readable(by: path) : []
    var variables =
      limits.seesEnvironment ? ProcessInfo.processInfo.environment : Self.environment
    if limits.isConfined { (variables["HOME"], variables["TMPDIR"]) = (folder, folder) }
    var child: pid_t = 0
    let fault = withCStrings([path] + arguments) { arguments in
      withCStrings(variables.map { "\($0)=\($1)" }) { environment in
        withCStrings([path, folder]) { places in
          withCStrings(readable) { readable in
            var tool = foi_tool()
            (tool.path, tool.folder) = (UnsafePointer(places[0]), UnsafePointer(places[1]))
            (tool.arguments, tool.environment) = (
              UnsafePointer(arguments), UnsafePointer(environment)
            )
            tool.files = (files[0], files[1], files[2])
            tool.seconds = UInt64(limits.seconds)
            tool.written = UInt64(limits.output)
            tool.memory = UInt64(limits.memory ?? 0)
            if limits.isConfined {
              tool.scratch = UnsafePointer(places[1])
              tool.readable = UnsafeRawPointer(readable).assumingMemoryBound(
                to: UnsafePointer<CChar>?.self)
            }
            return foi_tool_start(&tool, &child)
          }
        }
      }
    }
    guard fault == 0 else {
      throw Fault.failed(
        self, status: -1, message: String(cString: strerror(fault)).lowercased())
    }
    return child
  }

  /// What a program that is confined may read and start: the system's folders, and those of its own.
  private static func readable(by path: String) -> [String] {
    let file = URL(filePath: path).resolvingSymlinksInPath()
    let own = file.deletingLastPathComponent()
    let above = own.deletingLastPathComponent()
    // A program in `~/tools/bin` has its libraries in `~/tools/lib`; one in `~/bin` may not read all of `~`.
    let isTree =
      own.lastPathComponent == "bin"
      && above.path() != FileManager.default.homeDirectoryForCurrentUser.path()
    return [
      "/usr", "/lib", "/lib64", "/bin", "/sbin", "/etc", "/opt", "/nix/store",
      "/sys/devices/system", "/proc/cpuinfo", "/proc/meminfo", "/proc/filesystems", "/proc/sys",
      (isTree ? above : own).path(percentEncoded: false),
    ]
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
    let url = try newFolder()
    defer { try? FileManager.default.removeItem(at: url) }
    return try body(url)
  }

  /// Makes such a folder for whoever removes it.
  static func newFolder() throws -> URL {
    let url = FileManager.default.temporaryDirectory.appending(path: "foi-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    return url
  }
}
