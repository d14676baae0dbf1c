import Casebook
import FOIDesk
import FOIFaces
import FOILaw
import Foundation
import SampleMeals
import Synchronization
import Testing

/// A folder of its own with a casebook in it, on a day of its own.
struct Scene {
  let folder: URL
  let environment: Environment

  /// Opens the casebook anew, as a separate command would.
  var desk: Desk {
    get throws(DeskError) { try Desk.open(at: "casebook", environment: environment) }
  }

  /// The same casebook on another day.
  func on(_ today: String) -> Scene {
    var environment = environment
    environment.today = day(today)
    return Scene(folder: folder, environment: environment)
  }

  /// Writes a file into the folder; the result is its path.
  @discardableResult
  func file(_ name: String, _ text: String) throws -> String {
    let url = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
    return name
  }

  func text(of name: String) throws -> String {
    String(decoding: try Data(contentsOf: environment.url(name)), as: UTF8.self)
  }

  /// Runs a test in a new folder that is thrown away; ids count upwards from `e001`.
  static func inFolder(
    today: String = "2020-10-20", _ body: (Scene) throws -> Void
  ) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "foi-desk-\(UInt64.random(in: 0 ... .max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let counter = Counter()
    var environment = Environment(today: day(today), folder: folder) { counter.next() }
    environment.clock = { Date(timeIntervalSince1970: 1_600_000_000) }
    try body(Scene(folder: folder, environment: environment))
  }

  /// Where a test makes its casebook: in a schema of its own on the server, if all tests are to run there.
  private static var usualPlace: String? {
    ProcessInfo.processInfo.environment["FOI_TEST_ON_SERVER"] == nil ? nil : Place.server.words
  }

  /// Where a casebook is kept: in its folder, or on the server where `FOI_TEST_POSTGRES` names one.
  enum Place: String, CaseIterable {
    case folder, server

    static var allCases: [Place] {
      ProcessInfo.processInfo.environment["FOI_TEST_POSTGRES"] == nil
        ? [.folder] : [.folder, .server]
    }

    fileprivate var words: String? {
      guard self == .server else { return nil }
      return ProcessInfo.processInfo.environment["FOI_TEST_POSTGRES"].map {
        "\($0)?schema=foi_test_\(UInt64.random(in: 0 ... .max))"
      }
    }
  }

  /// Runs a test with an empty casebook.
  static func withCasebook(
    on place: Place? = nil, today: String = "2020-10-20", _ body: (Scene) throws -> Void
  ) throws {
    try inFolder(today: today) { scene in
      _ = try Desk.create(
        at: "casebook", on: place.map(\.words) ?? usualPlace, environment: scene.environment)
      try body(scene)
    }
  }

  /// Runs a test with the request `meals` logged to three councils on 10 September 2020.
  static func withCases(
    on place: Place? = nil, today: String = "2020-10-20", _ body: (Scene) throws -> Void
  ) throws {
    try withCasebook(on: place, today: today) { scene in
      _ = try scene.desk.log(
        scene.file("meals.md", mealsRequest), sent: day("2020-09-10"), to: [],
        authoritiesFrom: scene.file("councils.csv", councils))
      try body(scene)
    }
  }

  static let mealsRequest = """
    ---
    title: School meals
    ---
    Please send me the following about the meals you provide in schools.

    1. How many meals did you serve in 2019?
    2. For each supplier:
       a) what did you pay it in 2019?
       b) when does its contract end?

    Thank you.
    """

  static let councils = """
    id,name,nation,email,review_email,aliases
    brack,Brackwater Council,england,foi@brack.example,,Brackwater Borough
    lowmoor,Low Moor Council,england,info@lowmoor.example,reviews@lowmoor.example,
    tarn,Glen Tarn Council,scotland,foi@tarn.example,,
    """

  static let plainReply = SampleMeals.plainReply
}

private final class Counter: Sendable {
  private let last = Mutex(0)

  func next() -> String {
    let number = last.withLock { last in
      last += 1
      return last
    }
    return "e" + String(repeating: "0", count: number < 10 ? 2 : 1) + String(number)
  }
}

/// A day of a test.
func day(_ iso: String) -> CalendarDay {
  CalendarDay(iso: iso) ?? CalendarDay(number: 0)
}

/// The message that a body fails with.
func message(of body: () throws -> Void) -> String {
  do {
    try body()
    return "no error"
  } catch {
    return (error as? DeskError)?.worded(for: .terminal) ?? "\(error)"
  }
}

extension Desk.EventDetails {
  static func saying(_ note: String) -> Desk.EventDetails {
    var details = Desk.EventDetails()
    details.note = note
    return details
  }
}
