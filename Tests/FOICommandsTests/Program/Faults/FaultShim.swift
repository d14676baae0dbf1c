import Foundation
import Testing

/// Faults of disk and clock, put between the built program and the system (`faults.c`).
struct FaultShim {
  /// The shim, built once for a run of tests; `nil` where it cannot be.
  static let path: String? = {
    #if os(Linux)
      let source = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "faults.c")
      let built = FileManager.default.temporaryDirectory.appending(
        path: "foi-faults-\(ProcessInfo.processInfo.processIdentifier).so")
      let program = Program(folder: FileManager.default.temporaryDirectory)
      let words = [source, built].map { $0.path(percentEncoded: false) }
      let result = try? program.shell(
        "clang -shared -fPIC -w -O1 -o '\(words[1])' '\(words[0])' -ldl")
      return result?.code == 0 ? words[1] : nil
    #else
      return nil
    #endif
  }()

  static var isAvailable: Bool { path != nil && Program.path != nil }

  /// Runs the program with faults.
  static func run(
    _ program: Program, _ words: [String], _ faults: [String: String]
  ) throws -> (code: Int32, out: String, err: String) {
    let folder = program.folder.resolvingSymlinksInPath().path(percentEncoded: false)
    var environment = faults
    environment["FAULT_FOLDER"] = folder.hasSuffix("/") ? folder : folder + "/"
    let shim: String = try #require(path)
    environment["LD_PRELOAD"] = shim
    return try program.run(words, environment: environment)
  }

  /// Runs the program and tells each step in which it changed a file.
  static func steps(
    of program: Program, _ words: [String]
  ) throws -> (result: (code: Int32, out: String, err: String), steps: [DiskStep]) {
    let log = FileManager.default.temporaryDirectory
      .appending(path: "foi-steps-\(UInt64.random(in: 0 ... .max))")
    defer { try? FileManager.default.removeItem(at: log) }
    let result = try run(program, words, ["FAULT_LOG": log.path(percentEncoded: false)])
    return (result, DiskStep.steps(in: (try? Data(contentsOf: log)) ?? Data()))
  }
}

/// One call that changed a file, or made sure that it is on the disk.
enum DiskStep {
  case write(String, at: Int, Data)
  case cut(String, to: Int)
  case sync(String)
  case create(String)
  case remove(String)
  case rename(String, to: String)

  /// The steps in a log of the shim.
  static func steps(in log: Data) -> [DiskStep] {
    var steps: [DiskStep] = []
    var rest = log[...]
    while let end = rest.firstIndex(of: 0x0A) {
      let words = String(decoding: rest[..<end], as: UTF8.self)
        .split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      guard words.count == 4, let place = Int(words[2]), let count = Int(words[3]) else { break }
      let bytes = Data(rest.dropFirst(end + 1 - rest.startIndex).prefix(count))
      rest = rest.dropFirst(end + 1 - rest.startIndex + count)
      switch words[0] {
      case "write": steps.append(.write(words[1], at: place, bytes))
      case "cut": steps.append(.cut(words[1], to: place))
      case "sync": steps.append(.sync(words[1]))
      case "create": steps.append(.create(words[1]))
      case "remove": steps.append(.remove(words[1]))
      case "rename":
        let both = words[1].split(separator: "\u{1F}").map(String.init)
        if both.count == 2 { steps.append(.rename(both[0], to: both[1])) }
      default: break
      }
    }
    return steps
  }
}

/// The files of a casebook on a disk whose power can be cut.
struct Disk: Hashable {
  /// As programs see them.
  private var seen: [String: Data]
  /// As they are after a cut that loses all that was not yet said to be on the disk.
  private var safe: [String: Data]

  init(_ files: [String: Data]) {
    (seen, safe) = (files, files)
  }

  mutating func take(_ step: DiskStep) {
    switch step {
    case .write(let path, let place, let bytes):
      var file = seen[path] ?? Data()
      if file.count < place { file.append(Data(count: place - file.count)) }
      let end = min(file.count, place + bytes.count)
      file.replaceSubrange(place..<end, with: bytes)
      seen[path] = file
    case .cut(let path, let size):
      var file = (seen[path] ?? Data()).prefix(size)
      if file.count < size { file.append(Data(count: size - file.count)) }
      seen[path] = Data(file)
    case .sync(let path): safe[path] = seen[path]
    // A file system with a journal keeps names in their order.
    case .create(let path): (seen[path], safe[path]) = (Data(), Data())
    case .remove(let path): (seen[path], safe[path]) = (nil, nil)
    case .rename(let from, let to):
      (seen[to], safe[to]) = (seen[from], safe[from])
      (seen[from], safe[from]) = (nil, nil)
    }
  }

  /// What may be there after a cut: everything that was written, nothing that was not made safe, or everything
  /// and half of the step that was under way.
  func afterCut(during next: DiskStep?) -> [[String: Data]] {
    var states = [seen, safe]
    if case .write(let path, let place, let bytes) = next, bytes.count > 1 {
      var torn = self
      torn.take(.write(path, at: place, bytes.prefix(bytes.count / 2)))
      states.append(torn.seen)
    }
    return states
  }
}
