import Foundation
import Testing

@testable import Mailroom

@Suite("Programs of the system")
struct ToolTests {
  private let shell = Tool("sh", package: "dash")

  @Test("a program reads its input and gives its output")
  func output() throws {
    let cat = Tool("cat", package: "coreutils")
    let bytes = [UInt8]((0..<200_000).map { UInt8($0 % 251) })
    #expect(try cat.run([], input: bytes) == bytes)
  }

  @Test("a program that is not there is named with its package")
  func missing() {
    let tool = Tool("foi-no-such-program", package: "foi-no-such-package")
    #expect(!tool.isInstalled)
    #expect(throws: Tool.Fault.missing(tool)) { try tool.run([]) }
  }

  @Test("a program that does not end is ended")
  func endless() {
    var limits = Tool.Limits()
    limits.seconds = 1
    #expect(throws: Tool.Fault.tookTooLong(shell, seconds: 1)) {
      try shell.run(["-c", "exec sleep 600"], limits: limits)
    }
  }

  @Test("a program that writes without end is ended")
  func flood() {
    var limits = Tool.Limits()
    limits.output = 100_000
    #expect(throws: Tool.Fault.wroteTooMuch(shell, limit: 100_000)) {
      try shell.run(["-c", "exec cat /dev/zero"], limits: limits)
    }
  }

  @Test("a program that fails is quoted")
  func failure() {
    #expect(throws: Tool.Fault.failed(shell, status: 3, message: "no such page")) {
      try shell.run(["-c", "echo no such page >&2; exit 3"])
    }
  }

  @Test("a program sees nothing of the person's environment, and its folder is gone afterwards")
  func surroundings() throws {
    let seen = String(decoding: try shell.run(["-c", "pwd; env"]), as: UTF8.self)
    let lines = seen.split(separator: "\n").map(String.init)
    let names = Set(lines.dropFirst().map { String($0.prefix { $0 != "=" }) })
    #expect(
      names.isSubset(of: [
        "PATH", "HOME", "TMPDIR", "LC_ALL", "OMP_THREAD_LIMIT", "PWD", "OLDPWD", "_", "SHLVL",
      ]))
    #expect(!FileManager.default.fileExists(atPath: lines[0]))
  }

  @Test func aProgramThatIsConfinedReachesItsFolderAndTheSystemAlone() throws {
    var limits = Tool.Limits()
    limits.isConfined = true
    let own = FileManager.default.temporaryDirectory
      .appending(path: "foi-own-\(UInt64.random(in: 0 ... .max))")
    try Data("private".utf8).write(to: own)
    defer { try? FileManager.default.removeItem(at: own) }
    let path = own.path(percentEncoded: false)
    func says(_ script: String) throws -> String {
      String(decoding: try shell.run(["-c", script], limits: limits), as: UTF8.self)
    }
    #expect(try says("echo here >file; cat file") == "here\n")
    #expect(try says("cat /etc/hostname >/dev/null && echo read") == "read\n")
    // Without Landlock, on macOS and on older kernels, these two are not kept from it.
    guard try says("cat '\(path)' 2>/dev/null || echo refused") == "refused\n" else { return }
    #expect(try says("(echo x >'\(path)') 2>/dev/null || echo refused") == "refused\n")
    #expect(try String(contentsOf: own, encoding: .utf8) == "private")
  }

  @Test("a program that a signal ends is said to be ended by it")
  func killed() {
    #expect(throws: Tool.Fault.killed(shell, signal: 9)) { try shell.run(["-c", "kill -9 $$"]) }
  }

  @Test func noRunLeavesAFileOpen() throws {
    guard FileManager.default.fileExists(atPath: "/proc/self/fd") else { return }
    let cat = Tool("cat", package: "coreutils")
    try cat.run([], input: [1])
    // Other tests open files of their own at the same time: far fewer than these runs would leave.
    let before = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
    for _ in 0..<100 { try cat.run([], input: [1]) }
    let after = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
    #expect(after < before + 150)
  }
}
