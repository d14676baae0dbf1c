import FOICommands
import Foundation
import SampleMeals
import Testing

/// A folder of its own in which commands are run, in this process.
struct Session {
  let folder: URL
  /// The day on which the commands believe to run.
  var today = "2020-10-20"

  /// What a command printed and how it ended.
  struct Result {
    let code: Int32
    let out: String
    let err: String

    /// Everything the command printed as a result, read as JSON.
    var json: Any? {
      try? JSONSerialization.jsonObject(with: Data(out.utf8), options: .fragmentsAllowed)
    }

    /// The objects of a printed JSON list.
    var rows: [[String: Any]] { json as? [[String: Any]] ?? [] }

    /// The printed JSON object.
    var object: [String: Any] { json as? [String: Any] ?? [:] }

    var lines: [String] { out.split(separator: "\n").map(String.init) }
  }

  /// Runs a command on the casebook of this folder.
  func run(_ words: String..., width: Int? = nil) -> Result {
    run(words, width: width)
  }

  func run(_ words: [String], width: Int? = nil) -> Result {
    let place = words == ["init"] ? TestServer.usualPlace.map { ["--store", $0] } : nil
    let result = Self.bare(
      words + (place ?? []) + ["--casebook", path("casebook"), "--today", today], width: width)
    // What differs from run to run is left out, so that messages can be compared whole.
    let prefix = folder.path(percentEncoded: false) + "/"
    return Result(
      code: result.code, out: result.out.replacing(prefix, with: ""),
      err: result.err.replacing(prefix, with: ""))
  }

  /// Runs a command line as it is.
  static func bare(_ words: [String], width: Int? = nil) -> Result {
    var out = ""
    var err = ""
    let output = Output(width: width, write: { out += $0 }, writeError: { err += $0 })
    let code = CommandRunner.run(words, output: output)
    output.flush()
    return Result(code: code, out: out, err: err)
  }

  func path(_ name: String) -> String {
    folder.appending(path: name).path(percentEncoded: false)
  }

  /// Writes a file into the folder; the result is its path.
  @discardableResult
  func file(_ name: String, _ text: String) throws -> String {
    try Data(text.utf8).write(to: folder.appending(path: name))
    return path(name)
  }

  /// Runs a test in a new folder that is thrown away.
  static func inFolder(_ body: (Session) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: "foi-commands-\(UInt64.random(in: 0 ... .max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(Session(folder: folder))
  }

  /// Runs a test with the request `meals` logged to two councils on 10 September 2020.
  static func withCases(_ body: (Session) throws -> Void) throws {
    try inFolder { session in
      #expect(session.run("init").code == 0)
      let request = try session.file("meals.md", mealsRequest)
      let councils = try session.file("councils.csv", councils)
      let logged = session.run(
        "log", request, "--sent", "2020-09-10", "--authorities", councils)
      #expect(logged.code == 0, "\(logged.err)")
      try body(session)
    }
  }

  static let mealsRequest = SampleMeals.request

  static let councils = """
    id,name,nation,email
    brack,Brackwater Council,england,foi@brack.example
    tarn,Glen Tarn Council,scotland,foi@tarn.example
    """

  static let plainReply = SampleMeals.plainReply
}
