import Casebook
import FOILaw
import Foundation
import Testing

@testable import CasebookStore

/// The stores that must pass the contract.
///
/// The one on a server is tested where `FOI_TEST_POSTGRES` names a server (`make test-postgres`).
enum StoreKind: String, CaseIterable, CustomTestStringConvertible {
  case sqlite, postgreSQL

  static let server = ProcessInfo.processInfo.environment["FOI_TEST_POSTGRES"]
  /// A streaming replica of it.
  static let replica = ProcessInfo.processInfo.environment["FOI_TEST_POSTGRES_REPLICA"]
  /// The certificate of whoever vouches for that server.
  static let issuer = ProcessInfo.processInfo.environment["FOI_TEST_POSTGRES_CA"]
  static var allCases: [StoreKind] { server == nil ? [.sqlite] : [.sqlite, .postgreSQL] }

  var testDescription: String { rawValue }

  /// An empty store in a place of its own, thrown away after the body.
  func withStore<T>(_ body: (any CasebookStore) throws -> T) throws -> T {
    try withPlace { place in try body(try open(place, creating: true)) }
  }

  /// A place for a store, thrown away after the body.
  func withPlace<T>(_ body: (String) throws -> T) throws -> T {
    let place = try makePlace()
    defer { remove(place) }
    return try body(place)
  }

  /// The same for a body that waits.
  func withPlace<T>(_ body: (String) async throws -> T) async throws -> T {
    let place = try makePlace()
    defer { remove(place) }
    return try await body(place)
  }

  private func makePlace() throws -> String {
    let name = "foi_test_\(UInt64.random(in: 0 ... .max))"
    switch self {
    case .sqlite:
      let folder = FileManager.default.temporaryDirectory.appending(path: name)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      return folder.appending(path: "casebook.sqlite").path(percentEncoded: false)
    case .postgreSQL: return "\(Self.server ?? "")?schema=\(name)"
    }
  }

  private func remove(_ place: String) {
    switch self {
    case .sqlite:
      try? FileManager.default.removeItem(at: URL(filePath: place).deletingLastPathComponent())
    case .postgreSQL:
      guard let place = try? PostgreSQLPlace(place) else { return }
      try? PostgreSQLPool(place).using {
        try $0.script("DROP SCHEMA IF EXISTS \(place.schema) CASCADE")
      }
    }
  }

  func open(
    _ place: String, creating: Bool = false, recorder: Recorder? = nil,
    shelf: (any OriginalShelf)? = nil
  ) throws -> any CasebookStore {
    let calendars: @Sendable ([BankHoliday]) -> LawCalendars = { imported in
      imported.isEmpty
        ? .shipped : LawCalendars(holidays: Holidays.shipped.replacing(with: Holidays(imported)))
    }
    switch self {
    case .sqlite:
      return try SQLiteCasebook(
        path: place, creating: creating, recorder: recorder, shelf: shelf, calendars: calendars)
    case .postgreSQL:
      return try PostgreSQLCasebook(
        PostgreSQLPlace(place), creating: creating, recorder: recorder, shelf: shelf,
        calendars: calendars)
    }
  }
}

/// A small casebook: one request of three questions, two authorities.
enum Sample {
  static let request = Request(
    id: RequestID("meals"), title: "School meals", opening: "Please tell me:",
    questions: [
      Question(id: QuestionID(labels: ["1"]), text: "How many?"),
      Question(id: QuestionID(labels: ["2"]), text: "For each:", isStem: true),
      Question(id: QuestionID(labels: ["2", "a"]), text: "what cost?"),
    ], closing: "Thank you.")
  static let anytown = Authority(
    name: "Anytown Council", aliases: ["Anytown BC", "Old Anytown"], email: "foi@anytown.example",
    gss: "E99000001")
  static let glen = Authority(name: "Glen Council", nation: .scotland)

  static func id(_ authority: Authority) -> CaseID {
    CaseID(request: request.id, authority: authority.id)
  }

  static func fill(_ store: any CasebookStore) throws {
    try store.write { writer in
      try writer.add(request)
      for authority in [anytown, glen] {
        try writer.save(authority)
        try writer.open(id(authority), with: event("sent-\(authority.id)", .sent, "2020-09-10"))
      }
    }
  }

  static func day(_ iso: String) -> CalendarDay {
    CalendarDay(iso: iso) ?? CalendarDay(number: 0)
  }

  static func event(_ id: String, _ kind: Event.Kind, _ iso: String) -> Event {
    event(id, saying: Event.Payload(kind) ?? .note(), iso)
  }

  static func event(_ id: String, saying payload: Event.Payload, _ iso: String) -> Event {
    Event(id: EventID(id), payload, on: day(iso))
  }

  /// A reply to both questions; `outcomes` are for 1 and 2a.
  static func reply(
    _ id: String, _ iso: String, _ outcomes: [(Outcome, String?)], confirmed: Bool = true,
    reference: String? = nil
  ) -> Event {
    var facts = LetterFacts(kind: .reply)
    facts.reference = reference ?? "REF-\(id)"
    let asked = request.questions.filter { !$0.isStem }.map(\.id)
    let answers = zip(asked, outcomes).map { question, outcome in
      Answer(
        question: question, outcome: outcome.0,
        claims: outcome.1.flatMap { Provision(parsing: $0) }.map { [$0] } ?? [],
        text: outcome.0 == .blank ? nil : "Words about \(question).",
        evidence: .init(start: 3, end: 9, line: 2), confidence: 0.9, steps: [ReadingStep(.number)])
    }
    return event(
      id, saying: .replied(answers: answers, facts: facts, confirmed: confirmed ? asked : []), iso)
  }
}
