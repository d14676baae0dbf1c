import Casebook
import FOIDesk
import FOILaw
import Foundation

/// What a command works with: the environment, and where it prints.
struct Context {
  let environment: Environment
  let casebook: String?
  /// Whether the person set the day.
  let isTodayGiven: Bool
  let output: Output

  init(_ common: CommonOptions, output: Output) throws {
    let variables = ProcessInfo.processInfo.environment
    let moment = Date()
    let now = Environment.day(of: moment)
    let given = common.today ?? variables["FOI_TODAY"].flatMap { $0.isEmpty ? nil : $0 }
    let today = try given.map { try parseDay($0, today: now) } ?? now
    environment = Environment(
      today: today, now: today == now ? moment : nil,
      folder: URL(filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory))
    isTodayGiven = given != nil
    casebook = common.casebook
    self.output = output
    output.save = { [environment] bytes, path throws(DeskError) in
      try environment.save(bytes, as: path)
    }
  }

  func desk() throws -> Desk {
    let progress = Progress("cases brought up to date", on: output)
    let desk = try Desk.open(
      at: casebook, environment: environment, progress: { progress.show($0, of: $1) })
    for file in try desk.exchangeFiles() {
      let path = file.path
      let who = file.recording.map { "\($0.actor) (\($0.time))" } ?? "a colleague"
      output.remark(
        "\(path) was changed by \(who) too; their version is beside yours as \(path).theirs. "
          + "Put the two together in yours and delete theirs.")
    }
    return desk
  }

  /// A file that the person names.
  func document(_ path: String) throws -> Document {
    try Document(readingFrom: path, in: environment)
  }

  /// Whether there is something at a path that the person names.
  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: environment.url(path).path(percentEncoded: false))
  }

  func day(_ text: String) throws -> CalendarDay {
    try parseDay(text, today: environment.today)
  }
}
